// The adapters for editors, with as much of an editor as they use; the tests in a browser have the editors themselves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { communsLinter } from '../dist/esm/codemirror.js';
import { codeActions, markers } from '../dist/esm/monaco.js';
import '../dist/esm/node.js';

const view = (text) => ({ state: { doc: { toString: () => text } } });

/** A model that counts lines as Monaco does. */
const model = (text) => ({
  uri: 'inmemory://1',
  getValue: () => text,
  getVersionId: () => 7,
  getPositionAt(offset) {
    const before = text.slice(0, offset).split('\n');
    return { lineNumber: before.length, column: before.at(-1).length + 1 };
  },
});

const WRONG = "communs: '1.0'\r\nkind: actor\r\nid: fabmob\r\nname: 🚲\r\ntypes: ['asociation', asociation]\r\n";
const LATER = "communs: '2.0'\nkind: actor\nid: fabmob\n";

test('places are those of the string, line breaks of Windows and pairs of code units included', () => {
  const marks = communsLinter({ lang: 'fr' })(view(WRONG));
  assert.deepEqual(marks.map(({ from, to, severity }) => [WRONG.slice(from, to), severity]), [["'asociation'", 'error'], ['asociation', 'error']]);
  assert.match(marks[0].message, /^`asociation` n'est pas .*\nfaut-il lire `association`/);
  const found = markers(model(WRONG));
  assert.deepEqual(found.map(({ startLineNumber, startColumn, endColumn, severity }) => [startLineNumber, startColumn, endColumn, severity]), [[5, 9, 21, 8], [5, 23, 33, 8]]);
});

test('a quick fix writes in the quotes that stand there', () => {
  const written = communsLinter()(view(WRONG)).map(({ actions, from, to }) => {
    let changes;
    actions[0].apply({ dispatch: (change) => ({ changes } = change) }, from, to);
    return changes.insert;
  });
  assert.deepEqual(written, ["'association'", 'association']);
  const at = { startLineNumber: 5, startColumn: 25, endLineNumber: 5, endColumn: 25 };
  const { actions } = codeActions().provideCodeActions(model(WRONG), at, { markers: markers(model(WRONG)) });
  assert.deepEqual(actions.map(({ title, edit, diagnostics }) => [title, edit.edits[0].textEdit.text, diagnostics.length]), [['association', 'association', 1]]);
});

test('a text that cannot be looked at says so at its beginning', () => {
  const [mark, ...others] = communsLinter({ lang: 'fr' })(view(LATER));
  assert.deepEqual([mark.from, mark.to, mark.severity, mark.actions, others], [0, 0, 'error', [], []]);
  assert.match(mark.message, /^la version `2\.0` du format/);
  const [marker] = markers(model(LATER));
  assert.deepEqual([marker.code, marker.startLineNumber, marker.endColumn], ['unsupported-version', 1, 1]);
  assert.deepEqual(markers(model('[[[[]]]]'), { limits: { depth: 2 } }).map(({ code }) => code), ['exceeded-depth']);
  assert.deepEqual(codeActions().provideCodeActions(model(LATER), marker, {}).actions, []);
  assert.throws(() => markers(model(LATER), { lang: 'de' }), { code: 'bad-option' });
});
