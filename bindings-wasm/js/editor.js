// What editors have in common: what is found in a text, and from a suggestion the text that takes the place of what was written.

import { check } from './operations.js';

/** What there is to say of a text. One that cannot be looked at, for its version or its size, has that to say at its beginning. */
export function found(text, options) {
  try {
    return check(text, options).diagnostics;
  } catch (error) {
    if (!/^(not-utf8|exceeded-.*|unsupported-version)$/.test(error.code)) throw error;
    return [{ code: error.code, severity: 'error', message: error.message, help: '' }];
  }
}

/** The message of a diagnostic and how to mend it. */
export function told({ message, help }) {
  return help === '' ? message : `${message}\n${help}`;
}

/** The text to write at the place of a diagnostic, in the quotes that stand there; nothing where nothing is suggested. */
export function edit({ suggestion, span }, text) {
  if (suggestion === undefined || span === undefined) return undefined;
  const written = text.slice(span.start.utf16, span.end.utf16);
  const quote = written[0];
  if (quote === '"') return JSON.stringify(suggestion);
  if (quote === "'") return `'${suggestion.replaceAll("'", "''")}'`;
  return isPlain(suggestion) ? suggestion : JSON.stringify(suggestion);
}

/** Whether YAML reads a text without quotes as itself. */
function isPlain(text) {
  return /^[A-Za-z0-9][A-Za-z0-9 ./+_@-]*$/.test(text) && text.trim() === text && !/^(true|false|null|[0-9.+-]+(e[0-9+-]+)?)$/i.test(text);
}
