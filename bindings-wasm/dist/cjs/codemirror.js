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
  communsLinter: () => communsLinter
});
module.exports = __toCommonJS(stdin_exports);
var import_operations = require("./operations.js");
var import_quickfix = require("./quickfix.js");
const severities = { error: "error", warning: "warning", hint: "info" };
function communsLinter(options) {
  return (view) => {
    const text = view.state.doc.toString();
    return (0, import_operations.check)(text, options).diagnostics.map((one) => ({
      from: one.span?.start.utf16 ?? 0,
      to: one.span?.end.utf16 ?? 0,
      severity: severities[one.severity],
      source: "communs",
      message: `${one.message}
${one.help}`,
      markClass: `communs-${one.code}`,
      actions: actions(one, text)
    }));
  };
}
function actions(one, text) {
  const insert = (0, import_quickfix.edit)(one, text);
  if (insert === void 0) return [];
  const apply = (view, from, to) => view.dispatch({ changes: { from, to, insert } });
  return [{ name: one.suggestion, apply }];
}
