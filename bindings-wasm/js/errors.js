// What is thrown: `code` is stable and made for programs, `message` for people.

let language = 'en';

/** The language of messages that options ask for, as the module tells it from a tag. */
export function languageOf(options) {
  const lang = options?.lang;
  return typeof lang === 'string' && /^fr(?![^-_.@])/i.test(lang) ? 'fr' : 'en';
}

/** Sets the language of what is refused from here on; gives it back. */
export function speak(options) {
  language = options === undefined ? 'en' : languageOf(options);
  return language;
}

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

/** What is refused before the module is asked, with a message in each language. */
export function refusal(code, messages, options) {
  return new CommunsError(code, messages[language], options);
}

/** What to do where the module is not at the address that it is looked for at. */
export const ELSEWHERE = {
  en: 'give `ready` the address where `communs/communs.wasm` is served, or import `communs/inline`',
  fr: "donner à `ready` l'adresse où `communs/communs.wasm` est servi, ou importer `communs/inline`",
};

const POLICY = {
  en: "the page's Content-Security-Policy has to say `script-src 'wasm-unsafe-eval'`",
  fr: "la Content-Security-Policy de la page doit dire `script-src 'wasm-unsafe-eval'`",
};

/** Whether JavaScript threw because a string would be too long for it. */
export function isTooLong(thrown) {
  return thrown instanceof Error && /string length|string longer|allocation size/i.test(thrown.message);
}

/** Why the module is not there, and what to do. Where from and why are texts, or one in each language. */
export function notLoaded(where, why, options, remedy) {
  speak(options);
  const spoken = (text) => text?.[language] ?? String(text?.message ?? text).replace(/\.$/, '');
  const told = spoken(why);
  // Each browser says in its own way that the page does not let WebAssembly run.
  const then = /unsafe-eval|content.security.policy|\bCSP\b/i.test(told) ? POLICY : remedy;
  const also = (mark) => (then === undefined ? '' : `${mark} ${then[language]}`);
  return refusal('not-loaded', {
    en: `the module could not be loaded from ${spoken(where)}: ${told}${also(';')}`,
    fr: `le module n'a pas pu être chargé depuis ${spoken(where)} : ${told}${also(' ;')}`,
  }, { cause: why });
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

/** The end of the module, which has to be loaded anew: nothing it would say after that could be trusted. */
export class InternalError extends CommunsError {
  constructor({ en, fr }, options) {
    const messages = {
      en: `${en}; this module must be reloaded: reload the page, or start a new worker or process`,
      fr: `${fr} ; ce module est à recharger : recharger la page, ou démarrer un autre worker ou processus`,
    };
    super('internal', messages[language], options);
  }
  get name() {
    return 'InternalError';
  }
}

/** What the module refuses, as it tells it. */
export function failure({ code, message, report }) {
  return report === undefined ? new CommunsError(code, message) : new ValidationError(message, report);
}

/** Whether something that was thrown is a `ValidationError`, of whichever copy of the package. */
export function isValidationError(thrown) {
  return thrown instanceof Error && thrown.code === 'not-valid' && typeof thrown.report === 'object' && thrown.report !== null;
}
