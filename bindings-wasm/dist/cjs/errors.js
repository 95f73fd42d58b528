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
  CommunsError: () => CommunsError,
  InternalError: () => InternalError,
  ValidationError: () => ValidationError,
  isValidationError: () => isValidationError
});
module.exports = __toCommonJS(stdin_exports);
class CommunsError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
  get name() {
    return "CommunsError";
  }
}
class ValidationError extends CommunsError {
  constructor(message, report) {
    super("not-valid", message);
    this.report = report;
  }
  get name() {
    return "ValidationError";
  }
}
class InternalError extends CommunsError {
  constructor(detail, options) {
    super(
      "internal",
      `a defect of communs, please report it: ${detail}; this module must be reloaded: reload the page, or start a new worker or process`,
      options
    );
  }
  get name() {
    return "InternalError";
  }
}
function isValidationError(thrown) {
  return thrown instanceof Error && thrown.code === "not-valid" && typeof thrown.report === "object";
}
