// Files of other formats, by the rules of their own: the same as from Rust.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check, CommunsError } from '../dist/esm/node.js';

const folder = join(import.meta.dirname, '../../tests/foreign');
const cases = ['publiccode', 'cff', 'codemeta'].flatMap((format) =>
  readdirSync(join(folder, format))
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => `${format}/${name}`),
);

const KEPT = ['code', 'severity', 'pointer', 'span', 'params', 'suggestion'];
const position = ({ offset, line, column }) => ({ offset, line, column });

test('there are cases', () => assert.ok(cases.length > 20));

for (const name of cases) {
  test(`case ${name}`, () => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { options, ...expected } = JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8'));
    const { valid, diagnostics } = check(text, { ...options, lang: 'fr' });
    const found = diagnostics.map((one) => {
      const kept = Object.fromEntries(KEPT.filter((key) => key in one).map((key) => [key, one[key]]));
      if (kept.span) kept.span = { start: position(kept.span.start), end: position(kept.span.end) };
      return kept;
    });
    assert.deepEqual({ valid, diagnostics: found }, expected);
  });
}

test('an object has no places', () => {
  const report = check({ 'cff-version': '1.2.0', message: 'Cite it so.', title: 'GTFS', authors: [] }, { as: 'cff' });
  assert.deepEqual(report.diagnostics.map(({ code, pointer, span }) => [code, pointer, span]), [['shape-empty', '/authors', undefined]]);
});

test('what does not go together is refused', () => {
  const refused = (options) => (error) => error instanceof CommunsError && options.test(error.message);
  assert.throws(() => check('a: 1', { as: 'cff', profile: 'publish' }), refused(/no option `profile`/));
  assert.throws(() => check('a: 1', { as: 'codemta' }), refused(/did you mean `codemeta`/));
  assert.equal(check('cff-version: 1.2.0').diagnostics[0].code, 'shape-other-format');
  // The options of one call do not stay for the next.
  assert.equal(check("communs: '1.0'\nkind: actor\nid: a\nname: A\ntypes: [agency]").valid, true);
});
