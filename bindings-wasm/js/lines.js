// JSON Lines as they come.

import { call, write } from './engine.js';
import { refusal, speak } from './errors.js';
import { set } from './options.js';
import { locate } from './places.js';
import { bytesOf, encode } from './source.js';

// Pieces go through the module's buffer one after the other.
const PIECE = 1 << 18;

export async function* checkLines(source, options) {
  set(options);
  const check = call((module) => new module.Lines());
  try {
    for await (const piece of pieces(source, options)) {
      for (let from = 0; from < piece.length; from += PIECE) {
        const length = write(piece.subarray(from, from + PIECE));
        yield* told(call(() => check.push(length)));
      }
    }
    yield* told(call(() => check.finish()));
    return call(() => check.count());
  } finally {
    call(() => check.free());
  }
}

/** What comes out of a source, in bytes. A piece may end anywhere, within a character as well. */
async function* pieces(source, options) {
  let half = '';
  for await (const piece of parts(source, options)) {
    if (typeof piece !== 'string') {
      yield bytesOf(piece, options) ?? refuse('JSON Lines come as texts or bytes', 'les JSON Lines arrivent en textes ou en octets', options);
      continue;
    }
    const text = half + piece;
    half = (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800 ? text.slice(-1) : '';
    yield encode(half === '' ? text : text.slice(0, -1));
  }
  if (half !== '') yield encode(half);
}

function parts(source, options) {
  if (typeof source === 'string' || bytesOf(source, options) !== undefined) return [source];
  if (source?.[Symbol.asyncIterator] !== undefined || source?.[Symbol.iterator] !== undefined) return source;
  if (typeof source?.getReader === 'function') return read(source.getReader());
  return refuse(
    'JSON Lines come from a text, bytes, a `ReadableStream` or an iterable of them',
    "les JSON Lines viennent d'un texte, d'octets, d'un `ReadableStream` ou d'un itérable de ceux-ci",
    options,
  );
}

function refuse(en, fr, options) {
  speak(options);
  throw refusal('bad-source', { en, fr });
}

// Some browsers cannot yet go through a `ReadableStream` with `for await`.
async function* read(reader) {
  let done = false;
  try {
    for (;;) {
      const step = await reader.read();
      done = step.done;
      if (done) return;
      yield step.value;
    }
  } finally {
    if (!done) await reader.cancel();
    reader.releaseLock();
  }
}

function* told(json) {
  if (json === undefined) return;
  for (const { line, offset, utf16, text, report, error } of JSON.parse(json)) {
    if (error === undefined) yield { line, report: locate(report, text, { offset, utf16 }) };
    else yield { line, error: JSON.parse(error) };
  }
}
