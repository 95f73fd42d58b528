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
  codes: () => codes,
  explain: () => explain,
  schema: () => schema
});
module.exports = __toCommonJS(stdin_exports);
var import_explanations = __toESM(require("./data/explanations.js"));
var import_schemas = __toESM(require("./data/schemas.js"));
var import_engine = require("./engine.js");
function explained(code, options) {
  return { ...code, explanation: import_explanations.default[code.code][options?.lang ?? "en"] };
}
function codes(options) {
  (0, import_engine.set)(options);
  return JSON.parse((0, import_engine.call)((module2) => module2.codes())).map((code) => explained(code, options));
}
function explain(code, options) {
  (0, import_engine.set)(options);
  return explained(JSON.parse((0, import_engine.call)((module2) => module2.explain(String(code)))), options);
}
function schema(name) {
  (0, import_engine.set)(void 0);
  (0, import_engine.call)((module2) => module2.schema(String(name)));
  return JSON.parse(import_schemas.default[name]);
}
