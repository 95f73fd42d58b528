// Markers and quick fixes for Monaco: plain data, so that nothing of Monaco is loaded here.

import { edit, found, title, told } from './editor.js';
import { isStarted } from './engine.js';

// The values of `monaco.MarkerSeverity`.
const severities = { error: 8, warning: 4, hint: 2 };
const OWNER = 'communs';

/** The markers of a model, for `monaco.editor.setModelMarkers(model, 'communs', markers(model))`. */
export function markers(model, options) {
  return ranged(model, options).map(({ one, range }) => ({
    ...range,
    severity: severities[one.severity],
    source: OWNER,
    code: one.code,
    message: told(one),
  }));
}

/** A provider of quick fixes, for `monaco.languages.registerCodeActionProvider(['yaml', 'json'], codeActions())`. */
export function codeActions(options) {
  return {
    provideCodeActions(model, range, context) {
      const actions = ranged(model, options).flatMap(({ one, range: at, text }) => {
        const insert = edit(one, text);
        if (insert === undefined || !meets(at, range)) return [];
        const diagnostics = (context?.markers ?? []).filter((marker) => marker.code === one.code && meets(marker, at));
        const edits = [{ resource: model.uri, versionId: model.getVersionId(), textEdit: { range: at, text: insert } }];
        return [{ title: title(one, options), kind: 'quickfix', diagnostics, isPreferred: true, edit: { edits } }];
      });
      return { actions, dispose() {} };
    },
  };
}

/** What there is to say of a model, with its ranges; nothing before the module is ready: an error would stop the script. */
function ranged(model, options) {
  if (!isStarted()) return [];
  const text = model.getValue();
  return found(text, options).map((one) => {
    const start = model.getPositionAt(one.span?.start.utf16 ?? 0);
    const end = model.getPositionAt(one.span?.end.utf16 ?? 0);
    const range = {
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    };
    return { one, range, text };
  });
}

function meets(one, other) {
  const before = (a, b) => a.endLineNumber < b.startLineNumber || (a.endLineNumber === b.startLineNumber && a.endColumn < b.startColumn);
  return !before(one, other) && !before(other, one);
}
