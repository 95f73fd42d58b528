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
  codeActions: () => codeActions,
  markers: () => markers
});
module.exports = __toCommonJS(stdin_exports);
var import_operations = require("./operations.js");
var import_quickfix = require("./quickfix.js");
const severities = { error: 8, warning: 4, hint: 2 };
const OWNER = "communs";
function markers(model, options) {
  return found(model, options).map(({ one, range }) => ({
    ...range,
    severity: severities[one.severity],
    source: OWNER,
    code: one.code,
    message: `${one.message}
${one.help}`
  }));
}
function codeActions(options) {
  return {
    provideCodeActions(model, range, context) {
      const actions = found(model, options).flatMap(({ one, range: at, text }) => {
        const insert = (0, import_quickfix.edit)(one, text);
        if (insert === void 0 || !meets(at, range)) return [];
        const diagnostics = (context?.markers ?? []).filter((marker) => marker.code === one.code && meets(marker, at));
        const edits = [{ resource: model.uri, versionId: model.getVersionId(), textEdit: { range: at, text: insert } }];
        return [{ title: one.suggestion, kind: "quickfix", diagnostics, isPreferred: true, edit: { edits } }];
      });
      return { actions, dispose() {
      } };
    }
  };
}
function found(model, options) {
  const text = model.getValue();
  return (0, import_operations.check)(text, options).diagnostics.map((one) => {
    const start = model.getPositionAt(one.span?.start.utf16 ?? 0);
    const end = model.getPositionAt(one.span?.end.utf16 ?? 0);
    const range = {
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column
    };
    return { one, range, text };
  });
}
function meets(one, other) {
  const before = (a, b) => a.endLineNumber < b.startLineNumber || a.endLineNumber === b.startLineNumber && a.endColumn < b.startColumn;
  return !before(one, other) && !before(other, one);
}
