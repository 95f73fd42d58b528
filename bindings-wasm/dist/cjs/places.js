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
  locate: () => locate
});
module.exports = __toCommonJS(stdin_exports);
function locate(report, text, from = { offset: 0, utf16: 0 }, elsewhere = () => void 0) {
  const here = [];
  const there = /* @__PURE__ */ new Map();
  const note = (positions, span) => span !== void 0 && positions.push(span.start, span.end);
  for (const { span, related = [] } of report.diagnostics) {
    note(here, span);
    for (const other of related) {
      if (other.source === void 0) {
        note(here, other.span);
      } else {
        if (!there.has(other.source)) there.set(other.source, []);
        note(there.get(other.source), other.span);
      }
    }
  }
  count(here, text, from);
  for (const [name, positions] of there) {
    const other = elsewhere(name);
    if (other !== void 0) count(positions, other, { offset: 0, utf16: 0 });
  }
  return report;
}
function count(positions, given, from) {
  if (positions.length === 0) return;
  const text = typeof given === "string" ? given : new TextDecoder().decode(given);
  let index = text.charCodeAt(0) === 65279 ? 1 : 0;
  let offset = from.offset;
  positions.sort((one, other) => one.offset - other.offset);
  for (const position of positions) {
    while (offset < position.offset && index < text.length) {
      const unit = text.charCodeAt(index);
      if (unit < 128) {
        offset += 1;
      } else if (unit < 2048) {
        offset += 2;
      } else if ((unit & 64512) === 55296 && (text.charCodeAt(index + 1) & 64512) === 56320) {
        offset += 4;
        index += 1;
      } else {
        offset += 3;
      }
      index += 1;
    }
    position.utf16 = from.utf16 + index;
  }
}
