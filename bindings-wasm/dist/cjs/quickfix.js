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
  edit: () => edit
});
module.exports = __toCommonJS(stdin_exports);
function edit({ suggestion, span }, text) {
  if (suggestion === void 0 || span === void 0) return void 0;
  const written = text.slice(span.start.utf16, span.end.utf16);
  const quote = written[0];
  if (quote === '"') return JSON.stringify(suggestion);
  if (quote === "'") return `'${suggestion.replaceAll("'", "''")}'`;
  return isPlain(suggestion) ? suggestion : JSON.stringify(suggestion);
}
function isPlain(text) {
  return /^[A-Za-z0-9][A-Za-z0-9 ./+_@-]*$/.test(text) && text.trim() === text && !/^(true|false|null|[0-9.+-]+(e[0-9+-]+)?)$/i.test(text);
}
