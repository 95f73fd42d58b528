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
  take: () => take
});
module.exports = __toCommonJS(stdin_exports);
var import_errors = require("./errors.js");
function take(source) {
  if (typeof source === "string") return { text: source, object: false };
  if (ArrayBuffer.isView(source)) {
    return { text: new Uint8Array(source.buffer, source.byteOffset, source.byteLength), object: false };
  }
  if (source instanceof ArrayBuffer) return { text: new Uint8Array(source), object: false };
  return { text: json(source), object: true };
}
function json(source) {
  let unfit;
  let text;
  try {
    text = JSON.stringify(source, function(key, value) {
      unfit ??= fits(value) ? void 0 : { holder: this, key, value };
      return value;
    });
  } catch (cause) {
    if (cause instanceof RangeError) throw new import_errors.CommunsError("exceeded-depth", "too deep to be written as JSON", { cause });
    throw notData(unfit ?? { value: source }, source, cause);
  }
  if (unfit !== void 0) throw notData(unfit, source);
  return text;
}
function fits(value) {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || Array.isArray(value) || Object.prototype.toString.call(value) === "[object Object]";
    case "undefined":
      return true;
    default:
      return typeof value === "string" || typeof value === "boolean";
  }
}
function notData({ holder, key, value }, source, cause) {
  const kind = typeof value === "object" ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
  const found = typeof value === "number" ? String(value) : kind;
  const place = holder === void 0 ? void 0 : pointer(source, holder, key);
  const where = place ? ` at \`${place}\`` : "";
  const why = cause !== void 0 && holder === void 0 ? `: ${cause.message}` : "";
  return new import_errors.CommunsError("not-data", `${found}${where} is no data that JSON can write${why}`, { cause });
}
function pointer(root, holder, key) {
  const open = [[root, ""]];
  const seen = /* @__PURE__ */ new Set();
  while (open.length > 0) {
    const [value, place] = open.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const child = (name) => `${place}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (value === holder) return child(key);
    for (const [name, inner] of Object.entries(value)) open.push([inner, child(name)]);
  }
  return void 0;
}
