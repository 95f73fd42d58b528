// What operations take: texts, bytes, and objects that JSON can write.

import { flawOf, isWhole, tag, unwritable } from './data.js';
import { call } from './engine.js';
import { CommunsError, refusal, speak } from './errors.js';

/** A source as a text or bytes, and whether it was an object, which has no places. */
export function take(source, options) {
  if (typeof source === 'string') return { text: isWhole(source) ? source : encode(source), object: false };
  const bytes = bytesOf(source, options);
  return bytes === undefined ? { text: json(source, speak(options)), object: true } : { text: bytes, object: false };
}

/** The bytes of a buffer or of a view of one, shared ones as they are now; nothing for anything else. */
export function bytesOf(source, options) {
  const isView = ArrayBuffer.isView(source);
  if (!isView && !BUFFERS.includes(tag(source))) return undefined;
  try {
    const bytes = isView ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
    return tag(bytes.buffer) === 'SharedArrayBuffer' ? bytes.slice() : bytes;
  } catch (cause) {
    speak(options);
    throw refusal('bad-source', {
      en: 'the bytes are gone: their buffer was handed to another thread, or was made smaller',
      fr: "les octets n'y sont plus : leur tampon a été remis à un autre fil, ou réduit",
    }, { cause });
  }
}

const BUFFERS = ['ArrayBuffer', 'SharedArrayBuffer'];
const encoder = new TextEncoder();

/** A text in UTF-8. Half of a surrogate pair becomes a byte that UTF-8 never has, so that it is refused where it stands. */
export function encode(text) {
  if (isWhole(text)) return encoder.encode(text);
  const parts = text.split(/\p{Surrogate}/u).map((part) => encoder.encode(part));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, -1)).fill(0xff);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length + 1;
  }
  return bytes;
}

/** An object as JSON. What JSON would change in silence, a function, a `Map`, `NaN`, is refused with its place. */
function json(source, language) {
  let text;
  let flaw;
  let cause;
  try {
    text = JSON.stringify(source);
    flaw = flawOf(source);
  } catch (thrown) {
    if (thrown instanceof RangeError) {
      throw refusal('exceeded-depth', { en: 'too deep to be written as JSON', fr: 'trop profond pour être écrit en JSON' }, { cause: thrown });
    }
    cause = thrown;
    flaw = unwritable(source, thrown);
  }
  if (flaw === undefined && text !== undefined) return text;
  const { what, pointer } = flaw ?? { what: 'undefined', pointer: '' };
  throw new CommunsError('not-data', call((module) => module.not_data(pointer, what, language)), { cause });
}
