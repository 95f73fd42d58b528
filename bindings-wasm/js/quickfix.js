// From a suggestion to the text that takes the place of what was written.

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
