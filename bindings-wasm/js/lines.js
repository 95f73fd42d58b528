// JSON Lines as they come.

import { call, write } from './engine.js';
import { setOnly } from './options.js';
import { pieces } from './pieces.js';
import { locate } from './places.js';
import { cut } from './source.js';

export async function* checkLines(source, options) {
  setOnly('checkLines', options, ['profile', 'kind', 'format', 'limits', 'lang']);
  const check = call((module) => new module.Lines());
  const noted = {};
  try {
    for await (const piece of pieces(source, options, noted)) {
      const length = write(piece);
      yield* told(call(() => check.push(length)), noted, options);
    }
    yield* told(call(() => check.finish()), noted, options);
    return call(() => check.count());
  } finally {
    call(() => check.free());
  }
}

function* told(json, { isCut }, options) {
  if (json === undefined) return;
  for (const { line, offset, utf16, text, report, error } of JSON.parse(json)) {
    if (error === undefined) yield { line, report: locate(report, text, { offset, utf16 }) };
    else yield { line, error: errorOf(JSON.parse(error), isCut, options) };
  }
}

function errorOf({ code, message }, isCut, options) {
  return { code, message: isCut && code === 'not-utf8' ? cut(options).message : message };
}
