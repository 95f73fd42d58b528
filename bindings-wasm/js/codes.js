// Codes and schemas. Explanations and schemas are data, kept out of the module: who does not ask for them does not load them.

import explanations from './data/explanations.js';
import schemas from './data/schemas.js';
import { call } from './engine.js';
import { languageOf } from './errors.js';
import { argument, setLanguage } from './options.js';

function explained(code, options) {
  return { ...code, explanation: explanations[code.code][languageOf(options)] };
}

export function codes(options) {
  setLanguage('codes', options);
  return JSON.parse(call((module) => module.codes())).map((code) => explained(code, options));
}

export function explain(code, options) {
  setLanguage('explain', options);
  const name = argument('code', code);
  return explained(JSON.parse(call((module) => module.explain(name))), options);
}

export function schema(name, options) {
  setLanguage('schema', options);
  const known = argument('name', name);
  call((module) => module.schema(known));
  return JSON.parse(schemas[known]);
}
