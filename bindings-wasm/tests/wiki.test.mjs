// The reader of wiki replies that the guide shows, on the replies of a real wiki.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { check, exportTo, parse } from '../dist/esm/node.js';
import { readWiki } from '../examples/wiki.mjs';

const path = new URL('../../../shared/data/wiki/api-query-revisions.json', import.meta.url);

test('three lines read the pages of the wiki', (context) => {
  if (!existsSync(path)) return context.skip('../shared/data is not there');
  const text = readFileSync(path, 'utf8');
  const { commons, problems } = readWiki(text);
  const pages = JSON.parse(text);
  const count = (Array.isArray(pages) ? pages : [pages]).reduce((sum, { query }) => sum + Object.keys(query.pages).length, 0);
  assert.ok(commons.length > 0.9 * count, `${commons.length} of ${count}`);
  for (const one of commons) assert.ok(one.name && one.id);
  assert.ok(problems.every(({ code, span }) => code.startsWith('lossy-') && span.start.utf16 >= 0));
  for (const { span } of problems.slice(0, 50)) assert.equal(Buffer.byteLength(text.slice(0, span.start.utf16)), span.start.offset);
  // What comes out is a catalogue whose only errors are three summaries, which an import keeps whole.
  const catalogue = (list) => ({ communs: '1.0', kind: 'catalogue', id: 'wiki', name: 'wiki', commons: list });
  const { diagnostics } = check(catalogue(commons), { limits: { diagnostics: 10_000 } });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors.map(({ code }) => code), ['shape-too-long', 'shape-too-long', 'shape-too-long']);
  const long = errors.map(({ pointer }) => Number(/^\/commons\/(\d+)\/summary$/.exec(pointer)[1]));
  assert.equal(JSON.parse(exportTo(catalogue(commons), 'json').text).commons.length, commons.length);
  assert.equal(parse(catalogue(commons.filter((_, at) => !long.includes(at)))).commons.length, commons.length - 3);
});
