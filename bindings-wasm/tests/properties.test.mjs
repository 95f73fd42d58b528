// Whatever comes in, something sensible comes out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  check, checkCatalogue, checkLines, CommunsError, exportTo, format, importFrom, InternalError, isValidationError, parse,
} from '../dist/esm/node.js';

/** Runs an operation: an error must be one of ours, and no defect. */
function tried(run) {
  try {
    return run();
  } catch (error) {
    assert.ok(error instanceof CommunsError && !(error instanceof InternalError), error?.stack);
    return undefined;
  }
}

const words = fc.constantFrom('communs', "'1.0'", '1.0', 'kind', 'actor', 'commons', 'id', 'name', ':', ': ', '\n', '- ', '  ', '[', ']', '{', '}', ',', '"', "'", '&a', '*a', '#', '|', '{{', '}}', '[[', ']]', '🚲', 'é', '\ufeff', '\ud800', '\0', '!!', '\\');
const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(words, { maxLength: 60 }).map((all) => all.join('')));
const runs = { numRuns: 2000 };

test('any string is checked, and its places are within it', () => {
  fc.assert(fc.property(texts, (text) => {
    const report = tried(() => check(text));
    for (const { span } of report?.diagnostics ?? []) {
      if (span !== undefined) assert.ok(0 <= span.start.utf16 && span.start.utf16 <= span.end.utf16 && span.end.utf16 <= text.length);
    }
    if (report !== undefined) assert.equal(tried(() => parse(text)) !== undefined, report.valid);
  }), runs);
});

test('any string goes through the other operations', async () => {
  fc.assert(fc.property(texts, (text) => {
    for (const as of ['wikitext', 'mediawiki-api', 'mediawiki-export', 'communs', undefined]) tried(() => importFrom(text, { format: as }));
    for (const to of ['yaml', 'json', 'jsonl']) tried(() => format(text, { to }));
    tried(() => exportTo(text, 'yaml'));
    tried(() => checkCatalogue([text, text]));
  }), { numRuns: 500 });
  await fc.assert(fc.asyncProperty(fc.array(texts, { maxLength: 4 }), async (pieces) => {
    for await (const told of checkLines(pieces)) assert.ok(told.line > 0);
  }), { numRuns: 300 });
});

test('any bytes are checked', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => void tried(() => check(bytes))), runs);
});

test('any value of JSON is checked, and finds what its text finds', () => {
  const fields = fc.record({ communs: fc.constantFrom('1.0', 1, null), kind: fc.constantFrom('actor', 'commons', 3), id: fc.jsonValue(), name: fc.jsonValue(), types: fc.jsonValue() }, { requiredKeys: [] });
  fc.assert(fc.property(fc.oneof(fc.jsonValue(), fields), (value) => {
    if (typeof value === 'string') return;
    const found = (report) => report?.diagnostics.map(({ code, pointer }) => `${pointer} ${code}`).filter((one) => !one.includes('rule-number')).sort();
    assert.deepEqual(found(tried(() => check(value))), found(tried(() => check(JSON.stringify(value), { format: 'json' }))));
  }), runs);
});

test('any object is checked or refused', () => {
  fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, withSparseArray: true }), (value) => {
    if (typeof value !== 'string') tried(() => check(value));
  }), runs);
});

test('what is valid stays so through every format', () => {
  const actor = fc.record({ communs: fc.constant('1.0'), kind: fc.constant('actor'), id: fc.stringMatching(/^[a-z0-9]{1,20}$/), name: fc.string({ minLength: 1 }), aliases: fc.array(fc.string()), extensions: fc.dictionary(fc.string(), fc.jsonValue()) });
  fc.assert(fc.property(actor, (value) => {
    let description;
    try {
      description = parse(value);
    } catch (error) {
      assert.ok(isValidationError(error), error.stack);
      return;
    }
    for (const to of ['json', 'yaml', 'jsonl']) assert.deepEqual(parse(exportTo(description, to).text), description);
  }), { numRuns: 500 });
});
