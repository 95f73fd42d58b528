// The types name the codes of what is thrown, all of them and no other.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { here } from './project.mjs';

const read = (path) => readFileSync(join(here, path), 'utf8');
const words = (text, pattern) => [...text.matchAll(pattern)].map(([, word]) => word);

test('each code of an error is in the union of them', () => {
  const [, union] = /export type ErrorCode =(.*?);/s.exec(read('js/operations.d.ts'));
  const thrown = new Set();
  for (const name of readdirSync(join(here, 'js')).filter((name) => name.endsWith('.js'))) {
    for (const code of words(read(join('js', name)), /(?:refusal|CommunsError|super)\('([a-z0-9-]+)'/g)) thrown.add(code);
  }
  for (const path of ['src/error.rs', '../core/src/diagnostic/error.rs']) {
    const [, body] = /const fn code\(&self\)(.*?)\n    }\n/s.exec(read(path));
    for (const code of words(body, /=> "([a-z0-9-]+)"/g)) thrown.add(code);
  }
  assert.deepEqual(words(union, /'([a-z0-9-]+)'/g).sort(), [...thrown].sort());
});
