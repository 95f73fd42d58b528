// A linter for CodeMirror 6: give it to `linter` of `@codemirror/lint`.

import { edit, found, title, told } from './editor.js';
import { isStarted, whenStarted } from './engine.js';

const severities = { error: 'error', warning: 'warning', hint: 'info' };

/**
 * What `linter` takes: it checks the text of the view, and offers what is suggested as a quick fix. Before the module is ready
 * it waits: CodeMirror asks again only when somebody writes.
 */
export function communsLinter(options) {
  return (view) => (isStarted() ? marks(view, options) : whenStarted().then(() => marks(view, options)));
}

function marks(view, options) {
  const text = view.state.doc.toString();
  // CodeMirror counts a line break as one, and gives them all as `\n`.
  return found(text, options).map((one) => ({
    from: one.span?.start.utf16 ?? 0,
    to: one.span?.end.utf16 ?? 0,
    severity: severities[one.severity],
    source: 'communs',
    message: told(one),
    markClass: `communs-${one.code}`,
    actions: actions(one, text, options),
  }));
}

function actions(one, text, options) {
  const insert = edit(one, text);
  if (insert === undefined) return [];
  const apply = (view, from, to) => view.dispatch({ changes: { from, to, insert } });
  return [{ name: title(one, options), apply }];
}
