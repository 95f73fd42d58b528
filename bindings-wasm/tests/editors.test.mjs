// The adapters for editors, with as much of an editor as they use; the tests in a browser have the editors themselves.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
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

/** What the quick fixes of a text would write. */
const written = (text) => communsLinter()(view(text)).flatMap(({ actions, from, to }) => actions.map((action) => {
  let changes;
  action.apply({ dispatch: (change) => ({ changes } = change) }, from, to);
  return changes.insert;
}));

test('a quick fix writes in the quotes that stand there', () => {
  assert.deepEqual(written(WRONG), ["'association'", 'association']);
  const at = { startLineNumber: 5, startColumn: 25, endLineNumber: 5, endColumn: 25 };
  const { actions } = codeActions().provideCodeActions(model(WRONG), at, { markers: markers(model(WRONG)) });
  assert.deepEqual(actions.map(({ title, edit, diagnostics }) => [title, edit.edits[0].textEdit.text, diagnostics.length]), [['Replace by `association`', 'association', 1]]);
});

test('a quick fix says what it does, in the language of the messages', () => {
  const at = { startLineNumber: 5, startColumn: 25, endLineNumber: 5, endColumn: 25 };
  for (const [lang, name] of [['fr-FR', 'Remplacer par `association`'], ['en', 'Replace by `association`']]) {
    assert.equal(communsLinter({ lang })(view(WRONG))[0].actions[0].name, name);
    assert.equal(codeActions({ lang }).provideCodeActions(model(WRONG), at, {}).actions[0].title, name);
  }
});

test('there is no quick fix where what stands there is more than its text', () => {
  const actor = (lines) => `communs: '1.0'\nkind: actor\n${lines}\ntypes: [company]\n`;
  const none = [
    'id: &x Fab Mob\nname: *x', 'id: !!str Fab Mob\nname: x', 'id: |\n  Fab Mob\nname: x', 'id: >-\r\n\r\n  Fab Mob\r\nname: x', 'id: &x |2 # so\n  Fab Mob\nname: x', 'id: !!str >\n  Fab Mob\nname: x',
    'id: x\nname: x\n&k sumary: y', 'id: x\nname: x\n? |\n  sumary\n: y',
  ];
  for (const lines of none) assert.deepEqual([written(actor(lines)), communsLinter()(view(actor(lines))).length], [[], 1], lines);
  // An alias goes, its anchor stays; a bar or an angle in a plain text heads nothing.
  assert.deepEqual(written(actor('name: &x Fab Mob\nid: *x')), ['fab-mob']);
  assert.deepEqual(written(actor('id: x\nname: a |\nsumary: y')), ['summary']);
  assert.deepEqual(written(actor("id: x\nname: 'a: >'\nsumary: y")), ['summary']);
  assert.deepEqual(written(actor('name: x\nid:\n  Fab Mob')), ['fab-mob']);
});

test('what YAML could take for a truth value is quoted', () => {
  assert.deepEqual(written("communs: '1.0'\nkind: actor\nid: No\nname: x\ntypes: [company]\n"), ['"no"']);
});

test('before the module is ready CodeMirror waits and Monaco has nothing', async () => {
  // The CommonJS files have a module of their own, which nothing has started.
  const require = createRequire(import.meta.url);
  const early = require('../dist/cjs/codemirror.js');
  const monaco = require('../dist/cjs/monaco.js');
  const range = { startLineNumber: 1, startColumn: 1, endLineNumber: 9, endColumn: 1 };
  assert.deepEqual(monaco.markers(model(WRONG)), []);
  assert.deepEqual(monaco.codeActions().provideCodeActions(model(WRONG), range, {}).actions, []);
  const edited = view('kind: actor');
  let done = false;
  const marks = early.communsLinter()(edited).then((found) => { done = true; return found; });
  await new Promise(setImmediate);
  assert.equal(done, false);
  edited.state.doc.toString = () => WRONG;
  await require('../dist/cjs/inline.js').ready();
  assert.deepEqual((await marks).map(({ markClass }) => markClass), ['communs-shape-vocabulary', 'communs-shape-vocabulary']);
  assert.equal(early.communsLinter()(edited).length, 2);
  assert.equal(monaco.markers(model(WRONG)).length, 2);
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
