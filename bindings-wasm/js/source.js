// What operations take: texts, bytes, and objects that JSON can write.

import { flawOf, isWhole, lengthOf, tag, unwritable, walk } from './data.js';
import { call } from './engine.js';
import { CommunsError, isTooLong, refusal, speak } from './errors.js';

/** A source as a text or bytes, and whether it was an object, which has no places. */
export function take(source, options) {
  if (typeof source === 'string') {
    if (!isWhole(source)) throw cut(options, source);
    return { text: source, object: false };
  }
  const bytes = bytesOf(source, options);
  return bytes === undefined ? { text: json(source, speak(options)), object: true } : { text: bytes, object: false };
}

/** What is said of a string with half of a surrogate pair, which is no text; of one that comes in pieces, without the place. */
export function cut(options, text) {
  speak(options);
  const at = text?.search(/\p{Surrogate}/u);
  const [en, fr] = at === undefined ? ['', ''] : [` at index ${at}`, ` à l'indice ${at}`];
  return refusal('not-utf8', {
    en: `not a text: the string has half of a surrogate pair${en}; cut strings between characters, or leave it out`,
    fr: `ce n'est pas un texte : la chaîne contient une moitié de paire de substitution${fr} ; couper les chaînes entre deux caractères, ou la retirer`,
  });
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

// Objects of more values than this are measured before they are written.
const MANY = 1_000_000;
// Longer strings not every JavaScript has.
const LONGEST = 2 ** 29;

const TOO_BIG = ['exceeded-bytes', { en: 'too big to be written as JSON', fr: 'trop gros pour être écrit en JSON' }];
const TOO_DEEP = ['exceeded-depth', { en: 'too deep to be written as JSON', fr: 'trop profond pour être écrit en JSON' }];

function exceededBy(thrown) {
  if (isTooLong(thrown)) return TOO_BIG;
  return thrown instanceof Error && /call stack|too much recursion/i.test(thrown.message) ? TOO_DEEP : [];
}

/** An object as JSON. What JSON would change in silence, a function, a `Map`, `NaN`, is refused with its place. */
function json(source, language) {
  let text;
  let flaw;
  let cause;
  try {
    const way = walk(MANY);
    flaw = flawOf(source, way);
    const isMuch = way.left < 0;
    // JSON would say so as well, after seconds.
    if (isMuch && lengthOf(source) > LONGEST) throw new RangeError('Invalid string length');
    if (flaw === undefined) text = JSON.stringify(source);
    // By now it is known that nothing is within itself.
    if (isMuch) flaw ??= flawOf(source, walk());
  } catch (thrown) {
    const [code, messages] = exceededBy(thrown);
    speak({ lang: language });
    if (code !== undefined) throw refusal(code, messages, { cause: thrown });
    cause = thrown;
    flaw = unwritable(source, thrown);
  }
  if (flaw === undefined && text !== undefined) return text;
  const { what, pointer } = flaw ?? { what: 'undefined', pointer: '' };
  throw new CommunsError('not-data', call((module) => module.not_data(pointer, what, language)), { cause });
}
