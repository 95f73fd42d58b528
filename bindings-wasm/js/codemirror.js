// A linter for CodeMirror 6: give it to `linter` of `@codemirror/lint`.

import { check } from './operations.js';
import { edit } from './quickfix.js';

const severities = { error: 'error', warning: 'warning', hint: 'info' };

/** What `linter` takes: it checks the text of the view, and offers what is suggested as a quick fix. */
export function communsLinter(options) {
  return (view) => {
    const text = view.state.doc.toString();
    // CodeMirror counts a line break as one, and gives them all as `\n`.
    return check(text, options).diagnostics.map((one) => ({
      from: one.span?.start.utf16 ?? 0,
      to: one.span?.end.utf16 ?? 0,
      severity: severities[one.severity],
      source: 'communs',
      message: `${one.message}\n${one.help}`,
      markClass: `communs-${one.code}`,
      actions: actions(one, text),
    }));
  };
}

function actions(one, text) {
  const insert = edit(one, text);
  if (insert === undefined) return [];
  const apply = (view, from, to) => view.dispatch({ changes: { from, to, insert } });
  return [{ name: one.suggestion, apply }];
}
