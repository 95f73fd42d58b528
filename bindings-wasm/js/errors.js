// What is thrown: `code` is stable and made for programs, `message` for people.

/** What could not be done, and why. */
export class CommunsError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
  get name() {
    return 'CommunsError';
  }
}

/** The description is not valid: `report` says why. */
export class ValidationError extends CommunsError {
  constructor(message, report) {
    super('not-valid', message);
    this.report = report;
  }
  get name() {
    return 'ValidationError';
  }
}

/** A defect of this package. The module has to be loaded anew: nothing it would say after that could be trusted. */
export class InternalError extends CommunsError {
  constructor(detail, options) {
    super(
      'internal',
      `a defect of communs, please report it: ${detail}; this module must be reloaded: reload the page, or start a new worker or process`,
      options,
    );
  }
  get name() {
    return 'InternalError';
  }
}

/** Whether something that was thrown is a `ValidationError`, of whichever copy of the package. */
export function isValidationError(thrown) {
  return thrown instanceof Error && thrown.code === 'not-valid' && typeof thrown.report === 'object';
}
