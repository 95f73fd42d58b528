// What the module weighs on the way to a browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';

test('the module is within its budget', (context) => {
  const { gzipped } = JSON.parse(readFileSync(new URL('../size-budget.json', import.meta.url), 'utf8'));
  const module = readFileSync(new URL('../dist/communs.wasm', import.meta.url));
  const size = gzipSync(module, { level: 9 }).length;
  console.log(`communs.wasm: ${module.length} bytes, ${size} gzipped, ${brotliCompressSync(module).length} with brotli; budget ${gzipped} gzipped`);
  assert.ok(size <= gzipped, `${size} bytes gzipped, ${size - gzipped} over the budget of size-budget.json`);
});
