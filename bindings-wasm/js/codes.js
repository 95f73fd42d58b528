// Codes and schemas. Explanations and schemas are data, kept out of the module: who does not ask for them does not load them.

import explanations from './data/explanations.js';
import schemas from './data/schemas.js';
import { call, set } from './engine.js';

function explained(code, options) {
  return { ...code, explanation: explanations[code.code][options?.lang ?? 'en'] };
}

export function codes(options) {
  set(options);
  return JSON.parse(call((module) => module.codes())).map((code) => explained(code, options));
}

export function explain(code, options) {
  set(options);
  return explained(JSON.parse(call((module) => module.explain(String(code)))), options);
}

export function schema(name) {
  set(undefined);
  call((module) => module.schema(String(name)));
  return JSON.parse(schemas[name]);
}
