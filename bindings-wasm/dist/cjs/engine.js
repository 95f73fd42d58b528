var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  asJson: () => asJson,
  call: () => call,
  isStarted: () => isStarted,
  set: () => set,
  start: () => start,
  write: () => write
});
module.exports = __toCommonJS(stdin_exports);
var glue = __toESM(require("./glue.js"));
var import_errors = require("./errors.js");
let memory;
let dead;
let view;
let settingsNow = "{}";
function start(module2) {
  memory ??= glue.initSync({ module: module2 }).memory;
}
function isStarted() {
  return memory !== void 0;
}
function call(run) {
  if (dead !== void 0) throw new import_errors.InternalError(dead);
  if (memory === void 0) {
    throw new import_errors.CommunsError("not-ready", "the module is not loaded yet; call `await ready()` first");
  }
  try {
    return run(glue);
  } catch (thrown) {
    if (typeof thrown === "string") throw failure(JSON.parse(thrown));
    dead = told(thrown);
    throw new import_errors.InternalError(dead, { cause: thrown });
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
  return report === void 0 ? new import_errors.CommunsError(code, message) : new import_errors.ValidationError(message, report);
}
const encoder = new TextEncoder();
const Room = globalThis.Buffer?.prototype.utf8Write === void 0 ? void 0 : globalThis.Buffer;
function room(bytes) {
  const at = call((module2) => module2.input(bytes));
  if (at === 0) throw new import_errors.CommunsError("exceeded-bytes", `too big: there is no memory for ${bytes} bytes`);
  if (view === void 0 || view.buffer !== memory.buffer || view.byteOffset !== at || view.byteLength < bytes) {
    const length = Math.max(bytes, 1 << 14);
    view = Room === void 0 ? new Uint8Array(memory.buffer, at, length) : Room.from(memory.buffer, at, length);
  }
  return view;
}
function write(text) {
  if (typeof text !== "string") {
    room(text.byteLength).set(text);
    return text.byteLength;
  }
  const bytes = text.length < 1 << 16 ? 3 * text.length : lengthOf(text);
  const into = room(bytes);
  return Room === void 0 ? encoder.encodeInto(text, into).written : into.utf8Write(text, 0, bytes);
}
function lengthOf(text) {
  if (Room !== void 0) return Room.byteLength(text);
  let length = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 128) continue;
    const paired = (unit & 64512) === 55296 && (text.charCodeAt(index + 1) & 64512) === 56320;
    length += unit < 2048 ? 1 : 2;
    if (paired) index += 1;
  }
  return length;
}
function set(options) {
  const json = options === void 0 ? "{}" : asJson(options);
  if (json === settingsNow) return;
  settingsNow = void 0;
  call((module2) => module2.settings(json));
  settingsNow = json;
}
function asJson(options) {
  const unfit = (value) => ["function", "symbol", "bigint"].includes(typeof value);
  return JSON.stringify(options, (_, value) => unfit(value) ? null : value) ?? "null";
}
