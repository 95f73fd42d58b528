// The conformance cases: the same codes, places and values as from Rust, and places in UTF-16 besides.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { check, CommunsError, isValidationError, parse } from '../dist/esm/node.js';

const folder = join(import.meta.dirname, '../../tests/cases');
const cases = ['actor', 'catalogue', 'commons', 'project'].flatMap((kind) =>
  readdirSync(join(folder, kind))
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => `${kind}/${name}`),
);

// What `cargo run -p communs --example parsed_cases` writes.
const parsed = process.env.COMMUNS_PARSED_CASES;
const values = new Map(
  parsed === undefined
    ? []
    : readFileSync(parsed, 'utf8').trim().split('\n').map(JSON.parse).map(({ case: name, description }) => [name, description]),
);

const KEPT = ['code', 'severity', 'pointer', 'span', 'params', 'suggestion'];
const position = ({ offset, line, column }) => ({ offset, line, column });
function found(report) {
  const diagnostics = report.diagnostics.map((one) => {
    const kept = Object.fromEntries(KEPT.filter((key) => key in one).map((key) => [key, one[key]]));
    if (kept.span) kept.span = { start: position(kept.span.start), end: position(kept.span.end) };
    return kept;
  });
  return { valid: report.valid, diagnostics };
}

test('there are cases', () => assert.ok(cases.length > 200));

test('what Rust reads of the cases is there to compare with', (context) => {
  if (parsed === undefined) context.skip('COMMUNS_PARSED_CASES does not say where it is; `make npm` does');
  else assert.ok(values.size > 30);
});

for (const name of cases) {
  test(`case ${name}`, () => {
    const bytes = readFileSync(join(folder, name));
    const { options = {}, ...expected } = JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8'));
    const given = { ...options, format: name.endsWith('.json') ? 'json' : 'yaml' };
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (expected.error !== undefined) {
      assert.throws(() => check(bytes, given), (error) => error instanceof CommunsError && error.code === expected.error);
      return;
    }
    const report = check(bytes, given);
    assert.deepEqual(found(report), expected);
    const fromText = check(text, given);
    assert.deepEqual(found(fromText), expected);

    // Places in UTF-16 are those in bytes.
    const mark = text.startsWith('\ufeff') ? 1 : 0;
    const body = text.slice(mark);
    for (const one of fromText.diagnostics) {
      if (one.span === undefined) continue;
      for (const place of [one.span.start, one.span.end]) {
        assert.equal(Buffer.byteLength(text.slice(mark, place.utf16)), place.offset);
      }
    }
    for (const [at, one] of report.diagnostics.entries()) {
      if (one.span === undefined) continue;
      assert.equal(one.span.start.utf16 + mark, fromText.diagnostics[at].span.start.utf16);
      assert.equal(Buffer.byteLength(body.slice(0, one.span.end.utf16)), one.span.end.offset);
    }

    if (!expected.valid) {
      assert.throws(() => parse(text, given), (error) => isValidationError(error) && assert.deepEqual(error.report, fromText) === undefined);
    } else {
      const description = parse(bytes, given);
      assert.deepEqual(parse(text, given), description);
      assert.deepEqual(parse(description, options), description);
      if (parsed !== undefined) assert.deepEqual(description, values.get(name));
    }
  });
}
