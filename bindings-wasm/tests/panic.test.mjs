// After a panic nothing is trusted any more: every call says that the module has to be loaded anew.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { check, CommunsError, explain, InternalError, judge, parse, ready } from '../dist/esm/browser.js';

const ACTOR = "communs: '1.0'\nkind: actor\nid: a\nname: A\ntypes: [agency]\n";

test('before it is loaded, the module says so', () => {
  assert.throws(() => check(ACTOR), (error) => error instanceof CommunsError && error.code === 'not-ready' && /ready/.test(error.message));
});

test('a panic is an internal error, and stays one', async () => {
  await ready(readFileSync(new URL('../dist/panic.wasm', import.meta.url)));
  await ready();
  assert.equal(check(ACTOR).valid, true);
  const internal = (told) => (error) =>
    error instanceof InternalError && error.code === 'internal' && error.message.includes(told) && /must be reloaded/.test(error.message);
  assert.throws(() => judge('panic', 'a most unlikely event'), internal('a most unlikely event'));
  for (const run of [() => check(ACTOR), () => parse(ACTOR), () => explain('value-siren'), () => judge('siren', '1')]) {
    assert.throws(run, internal('a most unlikely event'));
  }
});
