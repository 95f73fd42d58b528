// The operations, from the built package.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  check, checkCatalogue, checkLines, codes, CommunsError, detect, explain, exportTo, format, importFrom, isValidationError,
  isValue, judge, parse, schema, stillAsked, ValidationError,
} from '../dist/esm/node.js';

const ACTOR = "communs: '1.0'\nkind: actor\nid: fabmob\nname: Fabrique\ntypes: [association]\n";
const WRONG = "communs: '1.0'\nkind: actor\nid: fabmob\nname: 🚲 vélo\ntypes: [asociation]\n";
const fails = (run, code) => assert.throws(run, (error) => error instanceof CommunsError && error.code === code && error.message !== '');
const codesOf = (report) => report.diagnostics.map((one) => one.code);

test('check gives plain objects with places, messages and suggestions', () => {
  assert.deepEqual(check(ACTOR), { valid: true, truncated: false, diagnostics: [] });
  const report = check(WRONG, { lang: 'fr' });
  assert.equal(report.valid, false);
  const [one] = report.diagnostics;
  assert.equal(one.code, 'shape-vocabulary');
  assert.equal(one.message, "`asociation` n'est pas un des mots admis dans ce champ");
  assert.equal(one.suggestion, 'association');
  assert.equal(WRONG.slice(one.span.start.utf16, one.span.end.utf16), 'asociation');
  assert.notEqual(one.span.start.utf16, one.span.start.offset);
  assert.deepEqual([one.span.start.line, one.span.start.column], [5, 9]);
  assert.equal(Object.getPrototypeOf(one), Object.prototype);
});

test('bytes and objects find the same; objects have no places', () => {
  const bytes = new TextEncoder().encode(WRONG);
  assert.deepEqual(check(bytes), check(WRONG));
  assert.deepEqual(check(bytes.buffer), check(WRONG));
  assert.deepEqual(check(new DataView(bytes.buffer)), check(WRONG));
  const report = check({ communs: '1.0', kind: 'actor', id: 'fabmob', name: 'x', types: ['asociation'] });
  assert.deepEqual(codesOf(report), ['shape-vocabulary']);
  assert.equal(report.diagnostics[0].span, undefined);
  assert.equal(report.diagnostics[0].pointer, '/types/0');
});

test('places of a string count a byte order mark, those of bytes do not', () => {
  const text = `\ufeff${WRONG}`;
  const { start, end } = check(text).diagnostics[0].span;
  assert.equal(text.slice(start.utf16, end.utf16), 'asociation');
  const bytes = new TextEncoder().encode(text);
  const span = check(bytes).diagnostics[0].span;
  assert.equal(new TextDecoder().decode(bytes).slice(span.start.utf16, span.end.utf16), 'asociation');
});

test('options are followed, and unknown ones are errors', () => {
  assert.equal(check(ACTOR, { profile: 'publish' }).valid, false);
  assert.equal(check(ACTOR, { profile: undefined }).valid, true);
  assert.equal(check(ACTOR).valid, true);
  assert.deepEqual(codesOf(check(ACTOR, { kind: 'project' })).includes('shape-kind'), true);
  fails(() => check(ACTOR, { profil: 'publish' }), 'unknown-option');
  assert.throws(() => check(ACTOR, { profil: 'publish' }), /did you mean `profile`/);
  fails(() => check(ACTOR, { profile: 'publsh' }), 'bad-option');
  fails(() => check(ACTOR, { profile: () => 1 }), 'bad-option');
  fails(() => check(ACTOR, { limits: { depth: 1.5 } }), 'bad-option');
  fails(() => check(ACTOR, { limits: { dept: 1 } }), 'unknown-option');
  fails(() => check(ACTOR, { limits: 3 }), 'bad-option');
  fails(() => check(ACTOR, { lang: 'de' }), 'bad-option');
  fails(() => check(ACTOR, 'publish'), 'bad-option');
  fails(() => check(ACTOR, null), 'bad-option');
  fails(() => importFrom('{{Ressource}}', { person: true }), 'unknown-option');
  fails(() => format(ACTOR, { too: 'json' }), 'unknown-option');
  fails(() => format(ACTOR, { profile: 'basic' }), 'unknown-option');
  fails(() => codes({ language: 'fr' }), 'unknown-option');
  assert.equal(check(ACTOR).valid, true);
});

test('what cannot be looked at is an error with a code', () => {
  fails(() => check(new Uint8Array([0xff])), 'not-utf8');
  fails(() => check("communs: '2.0'\nkind: actor"), 'unsupported-version');
  fails(() => check(ACTOR, { limits: { bytes: 10 } }), 'exceeded-bytes');
  fails(() => check('x'.repeat(100_000), { limits: { bytes: 10 } }), 'exceeded-bytes');
  fails(() => check([[[1]]], { limits: { depth: 2 } }), 'exceeded-depth');
});

test('objects that JSON cannot write are refused with their place', () => {
  const cycle = { name: {} };
  cycle.name.self = cycle;
  for (const value of [new Map(), 1n, Symbol('x'), () => 1, NaN, new Set(), /x/, new Uint8Array(1)]) {
    fails(() => check({ name: [value] }), 'not-data');
  }
  assert.throws(() => check({ 'a/b': [NaN] }), /`\/a~1b\/0`/);
  for (const value of [undefined, () => 1, Symbol('x'), cycle, 1n]) fails(() => check(value), 'not-data');
  assert.deepEqual(check({ communs: '1.0', kind: 'actor', id: 'a', name: 'A', types: ['agency'], created: undefined }).diagnostics, []);
});

test('parse gives the description, or throws with a report', () => {
  assert.deepEqual(parse(ACTOR), { communs: '1.0', kind: 'actor', id: 'fabmob', name: 'Fabrique', types: ['association'] });
  assert.deepEqual(parse(parse(ACTOR)), parse(ACTOR));
  try {
    parse(WRONG, { lang: 'fr' });
    assert.fail();
  } catch (error) {
    assert.ok(error instanceof ValidationError && error instanceof CommunsError && isValidationError(error));
    assert.equal(error.code, 'not-valid');
    assert.deepEqual(error.report, check(WRONG, { lang: 'fr' }));
    assert.match(error.message, /^description non valide : `asociation`/);
  }
  for (const more of [{}, { code: 'not-valid', report: null }, { report: {} }]) assert.equal(isValidationError(Object.assign(new Error('x'), more)), false);
  assert.throws(() => parse({ kind: 'actor' }), isValidationError);
});

test('a catalogue is checked across its documents', () => {
  const ademe = { communs: '1.0', kind: 'actor', id: 'ademe', name: 'ADEME', types: ['agency'], memberships: [{ of: 'fabmop', role: 'member' }] };
  const { valid, documents } = checkCatalogue(new Map([['a.yml', ACTOR], ['b', ademe]]));
  assert.equal(valid, false);
  assert.deepEqual(documents.map(({ name }) => name), ['a.yml', 'b']);
  const unresolved = documents[1].report.diagnostics.find((one) => one.code === 'link-unresolved');
  assert.deepEqual([unresolved.suggestion, unresolved.span], ['fabmob', undefined]);

  const twice = checkCatalogue([ACTOR, `# à côté\n${ACTOR}`]).documents;
  const double = twice[1].report.diagnostics.find((one) => one.related !== undefined);
  assert.equal(double.related[0].source, '0');
  const { start, end } = double.related[0].span;
  assert.equal(ACTOR.slice(start.utf16, end.utf16), 'fabmob');

  const unread = checkCatalogue([ACTOR, "communs: '2.0'\nkind: actor"]);
  assert.equal(unread.valid, false);
  assert.equal(unread.documents[1].error.code, 'unsupported-version');
  fails(() => checkCatalogue(ACTOR), 'bad-source');
});

test('wiki pages are imported with what was lost', () => {
  const page = "{{Ressource|type=Logiciel|shortDescription=Un calculateur d'itinéraires|couleur=bleu}}";
  const { catalogue, report } = importFrom(page, { title: 'OpenTripPlanner' });
  assert.equal(catalogue.commons[0].id, 'opentripplanner');
  assert.equal(catalogue.commons[0].extensions.couleur, 'bleu');
  assert.equal(report.diagnostics[0].code, 'lossy-extension');
  const { start, end } = report.diagnostics[0].span;
  assert.equal(page.slice(start.utf16, end.utf16), 'bleu');

  const several = importFrom(new Map([['Vélo.wikitext', page], ['x', "communs: '1.0'\nkind: actor\nid: a\nname: A\n"]]));
  assert.deepEqual(several.sources.map(({ name }) => name), ['Vélo.wikitext', 'x']);
  assert.equal(several.catalogue.commons[0].id, 'velo');
  const broken = importFrom(new Map([['a.bin', 'nothing that tells'], ['b.wikitext', new Uint8Array([0xff])], ['c', '{{Ressource}}']]), { lang: 'fr' });
  assert.deepEqual(broken.sources.map(({ name, report, error }) => [name, report === undefined, error?.code]), [
    ['a.bin', true, 'unknown-format'], ['b.wikitext', true, 'not-utf8'], ['c', false, undefined],
  ]);
  assert.match(broken.sources[0].error.message, /^le contenu ne dit pas/);
  assert.equal(broken.catalogue.commons.length, 1);
  const table = 'nom;membre\nLa Selle;oui\n';
  const mapping = 'describes: actor\nfields: {name: nom}\n';
  const mapped = importFrom(table, { format: 'csv', mapping });
  assert.equal(mapped.catalogue.actors[0].id, 'la-selle');
  assert.equal(mapped.catalogue.actors[0].extensions.csv.membre, 'oui');
  assert.equal(mapped.mapping, undefined);
  const wrong = importFrom(table, { format: 'csv', mapping: 'describes: actor\nfields: {nam: nom}\n' });
  assert.equal(wrong.mapping.valid, false);
  assert.equal(importFrom(page, { mapping }).mapping.diagnostics[0].code, 'lossy-unused-mapping');
  fails(() => importFrom('nothing that tells'), 'unknown-format');
  fails(() => importFrom(page, { format: 'wikitxt' }), 'unknown-word');
  assert.equal(detect(page), 'wikitext');
  assert.equal(detect('nothing that tells'), undefined);
});

test('descriptions are exported and put in their usual form', () => {
  assert.deepEqual(exportTo(ACTOR, 'jsonl'), {
    text: '{"communs":"1.0","kind":"actor","id":"fabmob","name":"Fabrique","types":["association"]}\n',
    report: { valid: true, truncated: false, diagnostics: [] },
  });
  assert.equal(exportTo(parse(ACTOR), 'yaml').text, "communs: '1.0'\nkind: actor\nid: fabmob\nname: Fabrique\ntypes:\n  - association\n");
  assert.throws(() => exportTo(WRONG, 'json'), isValidationError);
  // An import keeps texts that are too long, and so they can leave.
  const long = { communs: '1.0', kind: 'actor', id: 'a', name: 'A', summary: 'a'.repeat(400) };
  assert.equal(check(long).valid, false);
  assert.equal(JSON.parse(exportTo(long, 'json').text).summary.length, 400);
  fails(() => exportTo(ACTOR, 'jsn'), 'unknown-word');
  fails(() => format(ACTOR, { to: 'cff' }), 'unknown-word');
  assert.deepEqual(exportTo(ACTOR, 'codemeta').report.diagnostics.map(({ code }) => code), ['lossy-refused']);
  const several = { fr: 'Horaires', en: 'Timetables' };
  const commons = { communs: '1.0', kind: 'commons', id: 'gtfs', name: several, resource: { natures: ['data'] } };
  const french = JSON.parse(exportTo(commons, 'codemeta', { language: 'fr' }).text);
  assert.deepEqual([french['@context'], french.name], ['https://w3id.org/codemeta/3.0', 'Horaires']);
  assert.match(exportTo(commons, 'codemeta', { lang: 'fr' }).report.diagnostics[0].message, /n'a pas de place/);
  fails(() => exportTo(commons, 'codemeta', { langage: 'fr' }), 'unknown-option');
  assert.equal(importFrom(JSON.stringify(french), { format: 'codemeta' }).catalogue.commons[0].name, 'Horaires');
  const loose = "name: FabMob   # short\nid: fabmob\nkind: actor\ncommuns: '1.0'\n";
  assert.equal(format(loose), "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob # short\n");
  fails(() => format(loose, { to: 'jsonld' }), 'unknown-word');
  assert.equal(format(loose, { to: 'jsonl' }), '{"communs":"1.0","kind":"actor","id":"fabmob","name":"FabMob"}\n');
  assert.throws(() => format('{"kind": "actor",}'), (error) => isValidationError(error) && error.report.diagnostics[0].span.start.utf16 === 16);
});

test('lines are checked as they come', async () => {
  const good = '{"communs":"1.0","kind":"actor","id":"a","name":"A","types":["agency"]}';
  const text = `${good}\n\n{"communs":"1.0","kind":"actor","id":"é","name":"🚲"}\n{"communs":"2.0"}\n${good}`;
  const all = async (source, options) => {
    const told = [];
    const lines = checkLines(source, options);
    for (;;) {
      const { done, value } = await lines.next();
      if (done) return { told, count: value };
      told.push(value);
    }
  };
  const whole = await all(text);
  assert.equal(whole.count, 4);
  assert.deepEqual(whole.told.map(({ line }) => line), [3, 4]);
  assert.equal(whole.told[1].error.code, 'unsupported-version');
  const { start, end } = whole.told[0].report.diagnostics.find((one) => one.pointer === '/id').span;
  assert.equal(text.slice(start.utf16, end.utf16), '"é"');

  const bytes = new TextEncoder().encode(text);
  const cut = (size) => Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
  for (const size of [1, 7, 64]) {
    assert.deepEqual(await all(cut(size)), whole);
    assert.deepEqual(await all(new Blob(cut(size)).stream()), whole);
    assert.deepEqual(await all((async function* () { yield* cut(size); })()), whole);
  }
  const { readable } = { readable: new Blob([text]).stream() };
  const reader = { getReader: () => readable.getReader() };
  assert.deepEqual(await all(reader), whole);
  // Other calls between the pieces change nothing.
  const lines = checkLines(cut(32), { lang: 'fr' });
  check(WRONG, { lang: 'en' });
  const first = await lines.next();
  check(WRONG, { lang: 'en', profile: 'publish' });
  assert.match(first.value.report.diagnostics[0].message, /n'est pas/);
  await lines.return();
  await assert.rejects(all({}), (error) => error.code === 'bad-source');
  await assert.rejects(all(text, { format: 'xml' }), (error) => error.code === 'bad-option');
});

test('codes, schemas and values can be asked for', () => {
  assert.ok(codes().length > 50);
  const code = explain('value-siren', { lang: 'fr' });
  assert.deepEqual([code.family, code.severity], ['value', 'error']);
  assert.match(code.explanation, /^## Quoi/);
  assert.match(explain('value-siren').explanation, /^## What/);
  for (const { code: name, explanation } of codes()) assert.ok(explanation.length > 50, name);
  assert.throws(() => explain('value-sirn'), /did you mean `value-siren`/);
  assert.equal(schema('actor').properties.id !== undefined, true);
  assert.equal(schema('context')['@context']['@version'], 1.1);
  fails(() => schema('actr'), 'unknown-word');
  assert.equal(judge('siren', '732 829 320').diagnostics[0].suggestion, '732829320');
  assert.equal(isValue('siren', '732829320'), true);
  assert.equal(isValue('slug', 'No'), false);
  fails(() => judge('phone', ''), 'unknown-word');
  const { catalogue } = importFrom('{{Ressource|type=Logiciel}}');
  assert.deepEqual(stillAsked(catalogue, 'publish'), { 'hint-no-license': 1, 'hint-no-link': 1, 'hint-no-summary': 1 });
  fails(() => stillAsked(catalogue, 'publsh'), 'unknown-word');
});
