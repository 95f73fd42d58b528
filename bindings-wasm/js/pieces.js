// Sources that come in pieces.

import { isWhole } from './data.js';
import { refusal, speak } from './errors.js';
import { bytesOf, encode } from './source.js';

/**
 * What comes out of a source, in bytes, no more than the module takes at a time. A piece may end anywhere, within a character as well.
 * Of texts with half of a surrogate pair, which the module finds as bytes that are wrong, `noting` is told by `isCut`.
 */
export async function* pieces(source, options, noting = {}) {
  const bytesOfText = (text) => {
    noting.isCut ||= !isWhole(text);
    return encode(text);
  };
  let half = '';
  for await (const piece of parts(source, options)) {
    if (typeof piece !== 'string') {
      yield* slices(bytesOf(piece, options) ?? refuse('pieces of a stream are texts or bytes', "les morceaux d'un flux sont des textes ou des octets", options));
      continue;
    }
    const text = half + piece;
    half = (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800 ? text.slice(-1) : '';
    yield* slices(bytesOfText(half === '' ? text : text.slice(0, -1)));
  }
  if (half !== '') yield bytesOfText(half);
}

const MOST = 1 << 18;

function* slices(bytes) {
  for (let from = 0; from < bytes.length; from += MOST) yield bytes.subarray(from, from + MOST);
}

function parts(source, options) {
  if (typeof source === 'string' || bytesOf(source, options) !== undefined) return [source];
  if (source?.[Symbol.asyncIterator] !== undefined || source?.[Symbol.iterator] !== undefined) return source;
  if (typeof source?.getReader === 'function') return read(source.getReader());
  // A `Blob` or a `File`; a `Response` or a `Request`, which may have nothing in it.
  if (typeof source?.stream === 'function') return parts(source.stream(), options);
  if (source?.body === null && typeof source.arrayBuffer === 'function') return [];
  if (typeof source?.body?.getReader === 'function') return parts(source.body, options);
  return refuse(
    'what comes as a stream is a text, bytes, a `ReadableStream` or an iterable of them, a `Blob` or a `Response`',
    "ce qui vient en flux est un texte, des octets, un `ReadableStream` ou un itérable de ceux-ci, un `Blob` ou une `Response`",
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
