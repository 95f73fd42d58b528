// What there is no room for, in the module or in JavaScript, and what is given back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call } from '../dist/esm/engine.js';
import * as glue from '../dist/esm/glue.js';
import { check, checkCatalogue, importFrom, InternalError } from '../dist/esm/node.js';

const ACTOR = { communs: '1.0', kind: 'actor', id: 'a', name: 'A', types: ['agency'] };

test('sources that are too much together are refused before the memory is used up', () => {
  // Over its own limit each, so that they are only counted.
  const sources = new Map(Array.from({ length: 9 }, (_, at) => [`${at}.yml`, new Uint8Array(60 * 2 ** 20 * 1.1)]));
  assert.throws(() => importFrom(sources, { limits: { bytes: 10 }, lang: 'fr' }), { code: 'exceeded-bytes', message: /^trop gros : les sources ont ensemble plus de 536870912 octets/ });
  assert.equal(check(ACTOR).valid, true);
});

test('a call that throws half way gives back what it had of the module', () => {
  for (const [name, run] of [['Catalogue', checkCatalogue], ['Sources', importFrom]]) {
    const { free } = glue[name].prototype;
    let freed = 0;
    glue[name].prototype.free = function () {
      freed += 1;
      free.call(this);
    };
    assert.throws(() => run(new Map([['a.yml', ACTOR], ['b.yml', { id: NaN }]])), { code: 'not-data' });
    assert.equal(freed, 1, name);
    run(new Map([['a.yml', ACTOR]]));
    glue[name].prototype.free = free;
    // What fails when the object is taken apart already, as an answer too long does.
    const { finish } = glue[name].prototype;
    glue[name].prototype.finish = function () {
      finish.call(this);
      throw new RangeError('Invalid string length');
    };
    assert.throws(() => run(new Map([['a.yml', ACTOR]])), { code: 'exceeded-bytes' });
    glue[name].prototype.finish = finish;
    assert.equal(check(ACTOR).valid, true);
  }
});

test('an answer that JavaScript has no string for is too big, and the module goes on', () => {
  const thrown = new Error('Cannot create a string longer than 0x1fffffe8 characters');
  assert.throws(() => call(() => { throw thrown; }), { code: 'exceeded-bytes', cause: thrown });
  assert.equal(check(ACTOR).valid, true);
});

test('an allocator that has nothing left is no defect, but the end of the module', () => {
  const ended = (error) => error instanceof InternalError && /^the memory of the module is used up .*must be reloaded/.test(error.message);
  assert.throws(() => call(() => { throw new WebAssembly.RuntimeError('unreachable'); }), ended);
  assert.throws(() => check(ACTOR), ended);
});
