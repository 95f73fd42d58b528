// The WebAssembly module: started once, written to through one buffer, never called again after it has panicked.

import * as glue from './glue.js';
import { CommunsError, InternalError, ValidationError } from './errors.js';

let memory;
let dead;
let view;
let settingsNow = '{}';

/** Starts the module, a `WebAssembly.Module` or its bytes; once is enough. */
export function start(module) {
  memory ??= glue.initSync({ module }).memory;
}

export function isStarted() {
  return memory !== undefined;
}

/** Runs a function of the module. A string that is thrown says what is wrong; anything else is the module's end. */
export function call(run) {
  if (dead !== undefined) throw new InternalError(dead);
  if (memory === undefined) {
    throw new CommunsError('not-ready', 'the module is not loaded yet; call `await ready()` first');
  }
  try {
    return run(glue);
  } catch (thrown) {
    if (typeof thrown === 'string') throw failure(JSON.parse(thrown));
    dead = told(thrown);
    throw new InternalError(dead, { cause: thrown });
  }
}

function told(thrown) {
  try {
    return glue.panicked() || String(thrown);
  } catch {
    return String(thrown);
  }
}

function failure({ code, message, report }) {
  return report === undefined ? new CommunsError(code, message) : new ValidationError(message, report);
}

const encoder = new TextEncoder();
// Node's buffers take strings in several times faster than `encodeInto` does.
const Room = globalThis.Buffer?.prototype.utf8Write === undefined ? undefined : globalThis.Buffer;

function room(bytes) {
  const at = call((module) => module.input(bytes));
  if (at === 0) throw new CommunsError('exceeded-bytes', `too big: there is no memory for ${bytes} bytes`);
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

/** Sets the options of the calls that follow. */
export function set(options) {
  const json = options === undefined ? '{}' : asJson(options);
  if (json === settingsNow) return;
  settingsNow = undefined;
  call((module) => module.settings(json));
  settingsNow = json;
}

/** Options as the module reads them: what JSON would leave out in silence becomes something that no option takes. */
export function asJson(options) {
  const unfit = (value) => ['function', 'symbol', 'bigint'].includes(typeof value);
  return JSON.stringify(options, (_, value) => (unfit(value) ? null : value)) ?? 'null';
}
