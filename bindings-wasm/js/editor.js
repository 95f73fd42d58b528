// What editors have in common: what is found in a text, and from a suggestion the text that takes the place of what was written.

import { languageOf } from './errors.js';
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

/** The text to write at the place of a diagnostic, in the quotes that stand there; nothing where nothing can be put there as it is. */
export function edit({ suggestion, span }, text) {
  if (suggestion === undefined || span === undefined) return undefined;
  const written = text.slice(span.start.utf16, span.end.utf16);
  const quote = written[0];
  if (quote === '"') return JSON.stringify(suggestion);
  if (quote === "'") return `'${suggestion.replaceAll("'", "''")}'`;
  // An alias may want the anchor that would go with the text; what a block scalar adds or folds stays whatever is put in it.
  if (quote === '&' || quote === '!' || isBlock(text, span.start.utf16)) return undefined;
  return isPlain(suggestion) ? suggestion : JSON.stringify(suggestion);
}

/** What a quick fix is called, in the language of the messages. */
export function title({ suggestion }, options) {
  return `${languageOf(options) === 'fr' ? 'Remplacer par' : 'Replace by'} \`${suggestion}\``;
}

/** Whether a text at a place is that of a block scalar: the line before ends in its `|` or `>`. */
function isBlock(text, at) {
  const before = text.slice(0, at);
  const above = before.trimEnd();
  const header = above.slice(above.lastIndexOf('\n') + 1);
  return before.includes('\n', above.length) && /(?:[:?-]|[&!][^\s&!]*)[ \t]+[|>][-+1-9]*(?:[ \t]+#.*)?$/.test(header);
}

/** Whether YAML reads a text without quotes as itself. */
function isPlain(text) {
  return /^[A-Za-z0-9][A-Za-z0-9 ./+_@-]*$/.test(text) && text.trim() === text && !/^(true|false|null|yes|no|on|off|y|n|[0-9.+-]+(e[0-9+-]+)?)$/i.test(text);
}
