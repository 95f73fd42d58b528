// What is no source, no option and no word is refused with a code, in both languages, and the module goes on.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  check, checkCatalogue, checkLines, codes, CommunsError, detect, explain, exportTo, format, importFrom, InternalError, isValidationError,
  judge, parse, schema, stillAsked,
} from '../dist/esm/node.js';

const ACTOR = { communs: '1.0', kind: 'actor', id: 'a', name: 'A', types: ['agency'] };
const TEXT = JSON.stringify(ACTOR);

/** That something is refused, with a code and a message in each language. */
function refused(code, run, en, fr = en) {
  for (const [lang, pattern] of [['en', en], ['fr', fr]]) {
    assert.throws(() => run({ lang }), (error) => {
      assert.ok(error instanceof CommunsError && !(error instanceof InternalError), error.stack);
      assert.equal(error.code, code, error.message);
      assert.match(error.message, pattern);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
  }
}

afterEach(() => assert.equal(check(ACTOR).valid, true));

test('options that are no object', () => {
  for (const options of [null, 'publish', 3, true, [], new Map([['profile', 'publish']]), new Date(), () => 1, Symbol('x')]) {
    for (const run of [
      () => check(TEXT, options), () => parse(TEXT, options), () => checkCatalogue([TEXT], options), () => importFrom('{{Ressource}}', options),
      () => exportTo(TEXT, 'yaml', options), () => format(TEXT, options), () => judge('siren', '', options), () => codes(options),
      () => explain('value-siren', options), () => stillAsked(TEXT, 'publish', options), () => schema('actor', options),
    ]) assert.throws(run, (error) => error.code === 'bad-option' && /options are an object/.test(error.message));
  }
});

test('options that an operation has not', () => {
  refused('unknown-option', (lang) => judge('siren', '1', { ...lang, profile: 'publish' }), /`judge` has no option `profile`/, /`judge` n'a pas ici d'option `profile`/);
  refused('unknown-option', (lang) => codes({ ...lang, limits: {} }), /`limits`.*are `lang`$/, /`limits`.*sont `lang`$/);
  refused('unknown-option', (lang) => check(TEXT, { ...lang, as: 'cff', kind: 'actor' }), /`kind` here; the options are `as`/, /`kind` ; les options sont `as`/);
  refused('unknown-option', (lang) => stillAsked(TEXT, 'publish', { ...lang, kind: 'actor' }), /`stillAsked`/);
  refused('unknown-option', (lang) => parse(TEXT, { ...lang, as: 'cff' }), /`as`/);
  refused('unknown-option', (lang) => check(TEXT, { ...lang, profil: 'publish' }), /`check` .*did you mean `profile`\? the options are `as`, `profile`.*`lang`$/, /`check` .*faut-il lire `profile` \? les options sont `as`.*`lang`$/);
  refused('unknown-option', (lang) => format(TEXT, { ...lang, too: 'json' }), /did you mean `to`\? the options are `to`, `format`, `limits`, `lang`$/, /`lang`$/);
  refused('unknown-option', (lang) => importFrom('{{Ressource}}', { ...lang, formt: 'csv' }), /`importFrom` .*`format`\? the options are `format`, .*`mapping`, `limits`, `lang`$/, /`lang`$/);
  refused('unknown-option', (lang) => exportTo(TEXT, 'cff', { ...lang, langage: 'fr' }), /the options are `id`, `language`, `lang`$/, /les options sont `id`, `language`, `lang`$/);
  refused('unknown-option', (lang) => detect(TEXT, 'a.yml', { ...lang, format: 'csv' }), /`detect` .* `lang`$/, /`detect` .* `lang`$/);
  refused('unknown-option', (lang) => check(TEXT, { ...lang, limits: { dept: 3 } }), /did you mean `limits.depth`/, /faut-il lire `limits.depth`/);
});

test('no option of the core is left out', () => {
  // A limit that there is not is told by the core, which lists all of its options.
  for (const run of [check, parse, (source, options) => checkCatalogue([source], options), importFrom]) {
    const lists = [{ limits: { dept: 1 } }, { optoin: 1 }].map((options) => {
      try {
        return run(TEXT, options);
      } catch ({ code, message }) {
        assert.equal(code, 'unknown-option');
        return message.match(/`[\w.]+`/g).slice(1);
      }
    });
    const [core, all] = lists.map((names) => names.filter((name) => !/optoin|dept/.test(name)).map((name) => name.replace(/^`limits\..*/, '`limits`')));
    assert.ok(core.length > 5);
    for (const name of core) assert.ok(all.includes(name), `${name} of ${all}`);
  }
});

test('values that an option does not take, whatever their type', () => {
  const odd = [null, 1n, Symbol('x'), () => 1, {}, [], new Date(), NaN];
  const cycle = {};
  cycle.profile = cycle;
  for (const value of [...odd, cycle]) {
    for (const name of ['profile', 'kind', 'format', 'as', 'limits', 'lang']) {
      if (name === 'limits' && Object.getPrototypeOf(value ?? 1) === Object.prototype) continue;
      assert.throws(() => check(TEXT, { [name]: value }), (error) => error.code === 'bad-option', `${name}: ${String(value)}`);
    }
    const isBad = (error) => error.code === 'bad-option';
    assert.throws(() => importFrom('{{Ressource}}', { format: value }), isBad);
    assert.throws(() => importFrom('a,b', { format: 'csv', mapping: value }), isBad);
    assert.throws(() => exportTo(TEXT, value), isBad);
    assert.throws(() => format(TEXT, { to: value }), isBad);
    assert.throws(() => judge(value, '1'), isBad);
    assert.throws(() => explain(value), isBad);
    assert.throws(() => schema(value), isBad);
    assert.throws(() => stillAsked(TEXT, value), isBad);
    assert.throws(() => detect(TEXT, value), isBad);
  }
  refused('bad-option', (lang) => check(TEXT, { ...lang, as: null }), /^option `as`: give a text$/, /^option `as` : donner un texte$/);
});

test('words that are not known', () => {
  refused('unknown-word', (lang) => judge('sirn', '1', lang), /^no type is called `sirn`; did you mean `siren`\? give one of/, /^aucun type ne s'appelle `sirn` ; faut-il lire `siren` \? donner/);
  refused('unknown-word', (lang) => stillAsked(TEXT, undefined, lang), /^no profile is given; give one of `basic`/, /^aucun profil n'est donné ; donner l'un de `basic`/);
  refused('unknown-word', (lang) => schema('actr', lang), /^no schema/, /^aucun schéma/);
  refused('unknown-word', (lang) => format(TEXT, { ...lang, to: 'xml' }), /^no format/, /^aucun format/);
  refused('unknown-word', (lang) => exportTo(TEXT, undefined, lang), /^no format is given; give one of `json`/, /^aucun format n'est donné ; donner l'un de/);
  refused('unknown-word', (lang) => explain(undefined, lang), /^no code is given; `codes\(\)` lists them$/, /^aucun code n'est donné ; `codes\(\)` les énumère$/);
  refused('bad-source', (lang) => judge('siren', null, lang), /^`text`: give a text, not null;/, /et non null ;/);
  refused('bad-option', (lang) => explain(null, lang), /^`code`: give a text$/, /^`code` : donner un texte$/);
  for (const name of ['constructor', '__proto__', 'toString', '']) refused('unknown-word', (lang) => explain(name, lang), /code/);
  assert.match(explain('value-siren', { lang: 'fr-CA' }).explanation, /^## Quoi/);
  assert.match(explain('value-siren', { lang: 'en_GB.UTF-8' }).explanation, /^## What/);
});

test('values that are no data, with their place', () => {
  const within = (value) => ({ ...ACTOR, extensions: { 'a/b': [value] } });
  const place = /`\/extensions\/a~1b\/0`/;
  for (const value of [1n, NaN, -Infinity, Symbol('x'), () => 1, new Map(), new Set(), /x/, new Uint8Array(1), Promise.resolve(), 'a\ud800']) {
    refused('not-data', (lang) => check(within(value), lang), place);
    assert.throws(() => parse(within(value)), { code: 'not-data' });
    assert.throws(() => exportTo(within(value), 'yaml'), { code: 'not-data' });
    assert.throws(() => importFrom(within(value)), { code: 'not-data' });
  }
  refused('not-data', (lang) => check(undefined, lang), /^the value given is not data: `undefined`/, /^la valeur reçue n'est pas une donnée : `undefined`/);
  refused('not-data', (lang) => check(Promise.resolve(TEXT), lang), /`Promise`/);
  refused('not-data', (lang) => check({ 'k\udc00': 1 }, lang), /`key with half of a surrogate pair`/);
  refused('not-data', (lang) => checkCatalogue(new Map([['b.yml', { id: NaN }]]), lang), /^`b\.yml`: .*`\/id`/);
  refused('not-data', (lang) => detect({ a: NaN }, undefined, lang), /^the value/, /^la valeur/);
  const cycle = { ...ACTOR, aliases: [] };
  cycle.aliases.push(cycle);
  refused('not-data', (lang) => check(cycle, lang), /`\/aliases\/0`.*`Object within itself`/);
  let deep = {};
  for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
  refused('exceeded-depth', (lang) => check(deep, lang), /^too deep/, /^trop profond/);
});

test('values that JSON would change in silence', () => {
  const own = Object.assign(['a'], { 'b/c': 1 });
  const at = (value) => ({ ...ACTOR, aliases: value });
  for (const [value, place] of [
    [at([undefined]), /`\/aliases\/0` .*`undefined`/], [at(['a', , 'b']), /`\/aliases\/1` .*`undefined`/], [at(['a', ,]), /`\/aliases\/1` .*`undefined`/],
    [at(new Array(3)), /`\/aliases\/0`/], [at(own), /`\/aliases\/b~1c` .*`key of a list`/],
    [{ ...ACTOR, created: new Date(NaN) }, /`\/created` .*`Invalid Date`/], [{ ...ACTOR, extensions: { [Symbol('x')]: 1 } }, /`\/extensions` .*`key Symbol\(x\)`/],
  ]) refused('not-data', (lang) => check(value, lang), place);
  const hidden = Object.defineProperty({ ...ACTOR }, Symbol('x'), { value: 1, enumerable: false });
  assert.deepEqual(parse(hidden), ACTOR);
});

test('objects that hold the same again and again', () => {
  const doubled = (times) => Array.from({ length: times }).reduce((value) => ({ a: value, b: value }), { a: 1 });
  for (const times of [26, 200]) refused('exceeded-bytes', (lang) => check(doubled(times), lang), /^too big to be written as JSON/, /^trop gros pour/);
  assert.equal(check(doubled(10)).valid, false);
  const around = {};
  for (const key of ['a', 'b', 'c']) around[key] = around;
  refused('not-data', (lang) => check(around, lang), /`\/a` .*within itself/);
});

test('what throws when it is read says so', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  refused('not-data', (lang) => check(proxy, lang), /`Proxy: .*revoked`/);
  for (const thrown of [new TypeError('boom'), 'boom', Object('boom')]) {
    const getter = { get name() { throw thrown; } };
    const trap = new Proxy({}, { ownKeys() { throw thrown; } });
    const json = { toJSON() { throw thrown; } };
    for (const [value, told] of [
      [getter, /`\/name` .*`(TypeError: )?boom`/], [{ a: ['b', getter] }, /`\/a\/1\/name` .*boom`/], [{ a: [json] }, /`\/a\/0` .*boom`/],
      [trap, /`Object: boom`/], [json, /`Object: boom`/],
    ]) {
      refused('not-data', (lang) => check(value, lang), told);
      assert.throws(() => check(value), (error) => error.cause === thrown);
    }
  }
  // A getter may well use the package itself.
  const asking = { ...ACTOR, get name() { return check('x', { lang: 'fr', kind: 'project' }).valid ? 'x' : 'y'; } };
  assert.equal(parse(asking, { kind: 'actor' }).name, 'y');
});

test('objects that are as good as plain ones', () => {
  class Description { constructor() { Object.assign(this, ACTOR); } }
  const shown = { toJSON: () => ACTOR };
  for (const value of [Object.assign(Object.create(null), ACTOR), new Description(), new Proxy(ACTOR, {}), Object.freeze({ ...ACTOR }), shown, { ...ACTOR, created: undefined }]) {
    assert.deepEqual(parse(value), ACTOR);
  }
  // What becomes a text in JSON is checked as that text.
  assert.deepEqual(check({ ...ACTOR, created: new Date(0), url: new URL('https://example.org/') }).diagnostics.map(({ pointer }) => pointer), ['/created', '/url']);
});

test('bytes of every sort', () => {
  const bytes = new TextEncoder().encode(TEXT.replace('agency', 'agncy'));
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  const expected = check(bytes);
  assert.equal(expected.diagnostics[0].suggestion, 'agency');
  for (const source of [bytes.buffer, new DataView(bytes.buffer), Buffer.from(bytes), Buffer.concat([Buffer.from('x'), bytes]).subarray(1), shared, new Uint8Array(shared)]) {
    assert.deepEqual(check(source), expected);
  }
  const gone = new TextEncoder().encode(TEXT);
  structuredClone(gone.buffer, { transfer: [gone.buffer] });
  for (const source of [gone, gone.buffer]) refused('bad-source', (lang) => check(source, lang), /bytes are gone/, /octets n'y sont plus/);
});

test('sources that are too big for the module', () => {
  refused('exceeded-bytes', (lang) => check(new Uint8Array(3e9), lang), /no memory for 3000000000 bytes/, /la mémoire manque pour 3000000000 octets/);
  refused('exceeded-bytes', (lang) => check(new Uint8Array(2 ** 32), lang), /no memory/, /mémoire/);
  refused('exceeded-bytes', (lang) => check('x'.repeat(70e6), lang), /limit `bytes`/, /limite `bytes`/);
});

test('half of a surrogate pair is no text, as from Python', () => {
  const text = "communs: '1.0'\nkind: actor\nid: a\nname: é\ud800x";
  refused('not-utf8', (lang) => check(text, lang), /^not a text: the string has half of a surrogate pair at index 40;/, /^ce n'est pas un texte : .* à l'indice 40 ;/);
  const [{ error }, { report }] = checkCatalogue([text, TEXT], { lang: 'fr' }).documents;
  assert.deepEqual([error.code, report.valid], ['not-utf8', true]);
  assert.match(error.message, /moitié de paire de substitution/);
  const { sources } = importFrom(new Map([['a.yml', TEXT], ['b.yml', text]]));
  assert.deepEqual(sources.map((one) => [one.name, one.error?.code]), [['a.yml', undefined], ['b.yml', 'not-utf8']]);
  refused('not-utf8', (lang) => check(new Uint8Array([0xff]), lang), /UTF-8/);
  assert.throws(() => parse(text), { code: 'not-utf8' });
  assert.throws(() => format(text), { code: 'not-utf8' });
  // JSON may write it as an escape, and then it has a place.
  assert.deepEqual(check('{"name": "\\ud800"}').diagnostics.map(({ code }) => code), ['syntax-json-escape']);
});

test('catalogues and lines from what they do not come from', async () => {
  for (const source of [undefined, null, 3, TEXT, ACTOR, new ArrayBuffer(2), new Uint8Array(2)]) {
    refused('bad-source', (lang) => checkCatalogue(source, lang), /a `Map` from names/, /une `Map` qui associe/);
  }
  const all = async (source, options) => {
    const told = [];
    for await (const one of checkLines(source, options)) told.push(one);
    return told;
  };
  for (const source of [undefined, null, 3, {}]) {
    await assert.rejects(all(source, { lang: 'fr' }), (error) => error.code === 'bad-source' && /^ce qui vient en flux/.test(error.message));
  }
  await assert.rejects(all([1]), (error) => error.code === 'bad-source' && /^pieces of a stream/.test(error.message));
  await assert.rejects(all((async function* () { yield '{}\n'; throw new Error('cut'); })()), { message: 'cut' });
  assert.deepEqual(await all(new TextEncoder().encode(`${TEXT}\n{`).buffer), await all(`${TEXT}\n{`));
  // A piece may end within a surrogate pair; half of one belongs to its line alone.
  const [before, after] = `${JSON.stringify({ ...ACTOR, name: '🚲' })}\n`.split(/(?<=\ud83d)/);
  assert.deepEqual(await all([before, after]), []);
  const told = await all([`${before}x"}\n`, `${TEXT}\n{`, '\ud83d']);
  assert.deepEqual(told.map(({ line, error }) => [line, error?.code]), [[1, 'not-utf8'], [3, 'not-utf8']]);
  assert.ok(told.every(({ error }) => /half of a surrogate pair;/.test(error.message)));
  for (const source of [new Blob([`${TEXT}\n{`]), new File([`${TEXT}\n`, '{'], 'a.jsonl'), new Response(`${TEXT}\n{`)]) {
    assert.deepEqual(await all(source), await all(`${TEXT}\n{`));
  }
  assert.deepEqual(await all(new Response()), []);
});

test('reports of objects have no places, wherever they come from', () => {
  const wrong = { ...ACTOR, types: ['agncy'] };
  for (const run of [() => parse(wrong), () => exportTo(wrong, 'yaml')]) {
    assert.throws(run, (error) => isValidationError(error) && error.report.diagnostics.every(({ span, pointer }) => span === undefined && pointer === '/types/0'));
  }
});
