// JSON Lines as they come.

import { call, write } from './engine.js';
import { setOnly } from './options.js';
import { pieces } from './pieces.js';
import { locate } from './places.js';

export async function* checkLines(source, options) {
  setOnly('checkLines', options, ['profile', 'kind', 'format', 'limits', 'lang']);
  const check = call((module) => new module.Lines());
  try {
    for await (const piece of pieces(source, options)) {
      const length = write(piece);
      yield* told(call(() => check.push(length)));
    }
    yield* told(call(() => check.finish()));
    return call(() => check.count());
  } finally {
    call(() => check.free());
  }
}

function* told(json) {
  if (json === undefined) return;
  for (const { line, offset, utf16, text, report, error } of JSON.parse(json)) {
    if (error === undefined) yield { line, report: locate(report, text, { offset, utf16 }) };
    else yield { line, error: JSON.parse(error) };
  }
}
