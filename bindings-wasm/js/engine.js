// The WebAssembly module: started once, written to through one buffer, never called again after it has panicked.

import { failure, InternalError, isTooLong, notLoaded, refusal } from './errors.js';
import * as glue from './glue.js';

let memory;
let dead;
let view;

let begun;
const beginning = new Promise((resolve) => {
  begun = resolve;
});

/** Starts the module from its bytes; once is enough. */
export function start(module) {
  memory ??= glue.initSync({ module }).memory;
  begun();
}

/** The same for browsers, where it may take its time: from a `WebAssembly.Module` or from bytes, once they are there. */
export async function startLater(module, where, options, remedy) {
  try {
    const given = await module;
    const compiled = given instanceof WebAssembly.Module ? given : await WebAssembly.compile(given);
    // What is started cannot be started again as something else.
    if (!isOurs(compiled)) throw OTHER;
    const started = await glue.default({ module_or_path: compiled });
    memory ??= started.memory;
    begun();
  } catch (cause) {
    throw notLoaded(where, cause, options, remedy);
  }
}

const OTHER = { en: 'it is not the module of communs', fr: "ce n'est pas le module de communs" };

function isOurs(module) {
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  return ['memory', '__wbindgen_start', 'input', 'settings', 'panicked'].every((name) => names.includes(name));
}

export function isStarted() {
  return memory !== undefined;
}

/** Is kept once the module is started; where nobody starts it, never. */
export function whenStarted() {
  return beginning;
}

/** Runs a function of the module. A string that is thrown says what is wrong; anything else is the module's end. */
export function call(run) {
  if (dead !== undefined) throw new InternalError(dead);
  if (memory === undefined) {
    throw refusal('not-ready', {
      en: 'the module is not loaded yet; call `await ready()` first',
      fr: "le module n'est pas encore chargé ; appeler d'abord `await ready()`",
    });
  }
  try {
    return run(glue);
  } catch (thrown) {
    if (typeof thrown === 'string') throw failure(JSON.parse(thrown));
    // The answer is there, and JavaScript has no room for it; the module can go on.
    if (isTooLong(thrown)) {
      throw refusal('exceeded-bytes', {
        en: 'too big: JavaScript has no string that is long enough for the answer; give less at a time',
        fr: "trop gros : aucune chaîne de JavaScript n'est assez longue pour la réponse ; donner moins à la fois",
      }, { cause: thrown });
    }
    dead = ending(thrown);
    throw new InternalError(dead, { cause: thrown });
  }
}

/** Runs what uses an object of the module and takes it apart at its end; where that throws, it is given back before. */
export function using(object, run) {
  try {
    return run(object);
  } catch (thrown) {
    // What was taken apart already is at no place any more.
    if (dead === undefined && object.__wbg_ptr !== 0) call(() => object.free());
    throw thrown;
  }
}

function ending(thrown) {
  let told = '';
  try {
    told = glue.panicked();
  } catch {
    // It cannot say more.
  }
  // Where there is no memory the module stops without a word.
  if (told === '' && thrown instanceof WebAssembly.RuntimeError && /unreachable/i.test(thrown.message)) return NO_MEMORY;
  const detail = told || String(thrown);
  return { en: `a defect of communs, please report it: ${detail}`, fr: `un défaut de communs, à signaler : ${detail}` };
}

const NO_MEMORY = {
  en: 'the memory of the module is used up by what was given; give less at a time',
  fr: 'la mémoire du module est épuisée par ce qui a été donné ; en donner moins à la fois',
};

const encoder = new TextEncoder();
// Node's buffers take strings in several times faster than `encodeInto` does.
const Room = globalThis.Buffer?.prototype.utf8Write === undefined ? undefined : globalThis.Buffer;

// More than this the module cannot address.
const MOST = 2 ** 31 - 1;

function room(bytes) {
  const at = bytes > MOST ? 0 : call((module) => module.input(bytes));
  if (at === 0) {
    throw refusal('exceeded-bytes', {
      en: `too big: there is no memory for ${bytes} bytes`,
      fr: `trop gros : la mémoire manque pour ${bytes} octets`,
    });
  }
  if (view === undefined || view.buffer !== memory.buffer || view.byteOffset !== at || view.byteLength < bytes) {
    const length = Math.max(bytes, 1 << 14);
    view = Room === undefined ? new Uint8Array(memory.buffer, at, length) : Room.from(memory.buffer, at, length);
  }
  return view;
}

/** Writes a text into the module: how many bytes it has there. */
export function write(text) {
  if (typeof text !== 'string') {
    room(text.byteLength).set(text);
    return text.byteLength;
  }
  // A code unit is three bytes at most; of long texts the length is counted first.
  const bytes = text.length < 1 << 16 ? 3 * text.length : lengthOf(text);
  const into = room(bytes);
  return Room === undefined ? encoder.encodeInto(text, into).written : into.utf8Write(text, 0, bytes);
}

function lengthOf(text) {
  if (Room !== undefined) return Room.byteLength(text);
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    const paired = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    length += unit < 0x800 ? 1 : 2;
    if (paired) index += 1;
  }
  return length;
}
