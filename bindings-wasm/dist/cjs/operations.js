var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  CommunsError: () => import_errors2.CommunsError,
  InternalError: () => import_errors2.InternalError,
  ValidationError: () => import_errors2.ValidationError,
  check: () => check,
  checkCatalogue: () => checkCatalogue,
  checkLines: () => checkLines,
  detect: () => detect,
  exportTo: () => exportTo,
  format: () => format,
  importFrom: () => importFrom,
  isValidationError: () => import_errors2.isValidationError,
  isValue: () => isValue,
  judge: () => judge,
  parse: () => parse,
  stillAsked: () => stillAsked
});
module.exports = __toCommonJS(stdin_exports);
var import_engine = require("./engine.js");
var import_errors = require("./errors.js");
var import_places = require("./places.js");
var import_source = require("./source.js");
var import_errors2 = require("./errors.js");
const nothing = () => ({ valid: true, truncated: false, diagnostics: [] });
function throwing(text, run) {
  try {
    return run();
  } catch (thrown) {
    if ((0, import_errors.isValidationError)(thrown)) (0, import_places.locate)(thrown.report, text);
    throw thrown;
  }
}
function check(source, options) {
  (0, import_engine.set)(options);
  const { text, object } = (0, import_source.take)(source);
  const length = (0, import_engine.write)(text);
  const answer = (0, import_engine.call)((module2) => module2.check(length, object));
  return answer === void 0 ? nothing() : (0, import_places.locate)(JSON.parse(answer), text);
}
function parse(source, options) {
  (0, import_engine.set)(options);
  const { text, object } = (0, import_source.take)(source);
  const length = (0, import_engine.write)(text);
  return throwing(text, () => JSON.parse((0, import_engine.call)((module2) => module2.parse(length, object))));
}
function checkCatalogue(documents, options) {
  (0, import_engine.set)(options);
  const texts = /* @__PURE__ */ new Map();
  const check2 = (0, import_engine.call)((module2) => new module2.Catalogue());
  for (const [name, source] of named(documents)) {
    const { text, object } = (0, import_source.take)(source);
    texts.set(name, text);
    const length = (0, import_engine.write)(text);
    (0, import_engine.call)(() => check2.add(name, length, object));
  }
  const told = results((0, import_engine.call)(() => check2.finish()), texts);
  return { valid: told.every(({ report }) => report?.valid === true), documents: told };
}
function importFrom(source, options = {}) {
  const { format: format2, ...others } = { ...options };
  const several = source instanceof Map;
  const texts = /* @__PURE__ */ new Map();
  const json = (0, import_engine.asJson)(others);
  const sources = (0, import_engine.call)((module2) => new module2.Sources(json));
  for (const [name, one] of several ? source : [["", source]]) {
    const { text, object } = (0, import_source.take)(one);
    texts.set(String(name), object ? void 0 : text);
    const length = (0, import_engine.write)(text);
    (0, import_engine.call)(() => sources.add(String(name), length, word("format", format2)));
  }
  const answer = (0, import_engine.call)(() => sources.finish());
  const end = answer.indexOf("\n");
  const catalogue = JSON.parse(answer.slice(0, end));
  const told = results(answer.slice(end), texts);
  return several ? { catalogue, sources: told } : { catalogue, report: told[0].report };
}
function exportTo(description, format2, options) {
  (0, import_engine.set)(options);
  const { text } = (0, import_source.take)(description);
  const length = (0, import_engine.write)(text);
  const target = word("format", format2) ?? "";
  const [written, report] = throwing(text, () => (0, import_engine.call)((module2) => module2._export(length, target)));
  return { text: written, report: JSON.parse(report) };
}
function format(source, options = {}) {
  const { to, ...others } = { ...options };
  for (const name of ["profile", "kind"]) {
    if (others[name] !== void 0) {
      throw new import_errors.CommunsError("unknown-option", `\`format\` has no option \`${name}\`; give one of \`to\`, \`format\`, \`limits\`, \`lang\``);
    }
  }
  (0, import_engine.set)(others);
  const { text } = (0, import_source.take)(source);
  const length = (0, import_engine.write)(text);
  return throwing(text, () => (0, import_engine.call)((module2) => module2.format(length, word("to", to))));
}
async function* checkLines(source, options) {
  (0, import_engine.set)(options);
  const check2 = (0, import_engine.call)((module2) => new module2.Lines());
  try {
    for await (const piece of pieces(source)) {
      for (let from = 0; from < piece.length; from += PIECE) {
        const length = (0, import_engine.write)(piece.subarray(from, from + PIECE));
        yield* lines((0, import_engine.call)(() => check2.push(length)));
      }
    }
    yield* lines((0, import_engine.call)(() => check2.finish()));
    return (0, import_engine.call)(() => check2.count());
  } finally {
    check2.free();
  }
}
function judge(type, text, options) {
  (0, import_engine.set)(options);
  const answer = (0, import_engine.call)((module2) => module2.judge(type, text));
  return answer === void 0 ? nothing() : JSON.parse(answer);
}
function stillAsked(catalogue, profile, options) {
  (0, import_engine.set)(options);
  const { text } = (0, import_source.take)(catalogue);
  const length = (0, import_engine.write)(text);
  return JSON.parse((0, import_engine.call)((module2) => module2.still_asked(length, word("profile", profile) ?? "")));
}
function detect(source, name) {
  const length = (0, import_engine.write)((0, import_source.take)(source).text);
  return (0, import_engine.call)((module2) => module2.detect(length, name));
}
function word(name, value) {
  if (value === void 0 || typeof value === "string") return value;
  throw new import_errors.CommunsError("bad-option", `option \`${name}\`: a text`);
}
function named(documents) {
  if (documents instanceof Map) return [...documents].map(([name, source]) => [String(name), source]);
  if (typeof documents !== "string" && !ArrayBuffer.isView(documents) && documents?.[Symbol.iterator] !== void 0) {
    return [...documents].map((source, position) => [String(position), source]);
  }
  throw new import_errors.CommunsError("bad-source", "a catalogue is checked from a `Map` from names to descriptions, or from a list of them");
}
function results(json, texts) {
  return JSON.parse(json).map(({ name, report, error }) => {
    if (error !== void 0) return { name, error: JSON.parse(error) };
    const text = texts.get(name);
    if (text === void 0) {
      for (const one of report.diagnostics) delete one.span;
      return { name, report };
    }
    return { name, report: (0, import_places.locate)(report, text, void 0, (other) => texts.get(other)) };
  });
}
const PIECE = 1 << 18;
async function* pieces(source) {
  const encoder = new TextEncoder();
  const bytes = (piece) => {
    const { text, object } = (0, import_source.take)(piece);
    if (object) throw new import_errors.CommunsError("bad-source", "JSON Lines come as texts or bytes");
    return typeof text === "string" ? encoder.encode(text) : text;
  };
  if (typeof source === "string" || ArrayBuffer.isView(source)) {
    yield bytes(source);
  } else if (source?.[Symbol.asyncIterator] !== void 0 || source?.[Symbol.iterator] !== void 0) {
    for await (const piece of source) yield bytes(piece);
  } else if (typeof source?.getReader === "function") {
    yield* read(source.getReader(), bytes);
  } else {
    throw new import_errors.CommunsError("bad-source", "JSON Lines come from a text, bytes, a `ReadableStream` or an iterable of them");
  }
}
async function* read(reader, bytes) {
  let done = false;
  try {
    for (; ; ) {
      const step = await reader.read();
      done = step.done;
      if (done) return;
      yield bytes(step.value);
    }
  } finally {
    if (!done) await reader.cancel();
    reader.releaseLock();
  }
}
function* lines(json) {
  if (json === void 0) return;
  for (const { line, offset, utf16, text, report, error } of JSON.parse(json)) {
    if (error === void 0) yield { line, report: (0, import_places.locate)(report, text, { offset, utf16 }) };
    else yield { line, error: JSON.parse(error) };
  }
}
function isValue(type, text) {
  return typeof text === "string" && judge(type, text).valid;
}
