// An export of a wiki of any length, one description at a time.

import assert from 'node:assert/strict';
import { existsSync, createReadStream, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { check, CommunsError, importEach, importFrom } from '../dist/esm/node.js';

const page = (title, text) => `<page><title>${title}</title><revision><text>${text}</text></revision></page>`;
const EXPORT = `<mediawiki><siteinfo><base>https://wiki.example.org/wiki/Accueil</base></siteinfo>${[
  page('Vélo 🚲', '#REDIRECTION [[Vélo libre]]'),
  page('Vélo libre', '{{Ressource|from=Mobicoop|couleur=bleu}}'),
  page('Aide', 'Rien'),
  page('Cycle libre', '#REDIRECT [[Vélo libre]]'),
].join('\n')}</mediawiki>`;

async function all(source, options) {
  const pages = [];
  const stream = importEach(source, options);
  for (;;) {
    const { done, value } = await stream.next();
    if (done) return { pages, catalogue: value };
    pages.push(value);
  }
}

test('pieces of any size give the same, each description a document of its own', async () => {
  const bytes = new TextEncoder().encode(EXPORT);
  const cut = (size) => Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
  const streamed = await all(new Blob([bytes]).stream());
  const ids = streamed.pages.map(({ description }) => description?.id);
  assert.deepEqual(ids.filter(Boolean), ['velo-libre', 'mobicoop']);
  for (const { description } of streamed.pages) if (description) assert.equal(check(description).valid, true);
  assert.equal(streamed.catalogue.kind, 'catalogue');
  assert.equal(streamed.catalogue.commons, undefined);
  for (const size of [1, 7, 100]) {
    assert.deepEqual(await all(cut(size)), streamed);
    const text = Array.from({ length: Math.ceil(EXPORT.length / size) }, (_, at) => EXPORT.slice(at * size, (at + 1) * size));
    assert.deepEqual(await all(text), streamed);
  }
});

test('places are those in the whole export, and redirects of a text all find their page', async () => {
  const { pages } = await all(EXPORT, { lang: 'fr' });
  const [{ description, report }] = pages;
  assert.deepEqual(description.aliases?.length ?? Object.values(description.aliases ?? {}).length, 2);
  const { code, message, span } = report.diagnostics.find((one) => one.code === 'lossy-extension');
  assert.equal(code, 'lossy-extension');
  assert.match(message, /couleur/);
  const bytes = Buffer.from(EXPORT);
  assert.equal(bytes.toString('utf8', span.start.offset, span.end.offset).includes('bleu'), true);
  assert.equal('utf16' in span.start, false);
});

test('what cannot be looked at is thrown after what could', async () => {
  const ids = [];
  const broken = `${EXPORT.slice(0, -12)}${page('Trop', 'x'.repeat(5000))}`;
  await assert.rejects(async () => {
    for await (const { description } of importEach([broken], { limits: { bytes: 2000 } })) ids.push(description?.id);
  }, { code: 'exceeded-bytes' });
  assert.ok(ids.includes('velo-libre'));
  const { pages } = await all(['<mediawiki><page></mediawiki>']);
  assert.deepEqual(pages.map(({ report }) => report.diagnostics[0].code), ['lossy-unreadable']);
  for (const options of [{ format: 'csv' }, { mapping: '' }, { title: 'x' }, { bas: '' }]) {
    await assert.rejects(all(EXPORT, options), { code: 'unknown-option' });
  }
  await assert.rejects(all(EXPORT, { base: 3 }), { code: 'bad-option' });
  await assert.rejects(all(3), (error) => error instanceof CommunsError && error.code === 'bad-source');
});

test('a reader who leaves lets the source go, and other calls between change nothing', async () => {
  let closed = false;
  const source = (async function* () {
    try {
      for (const piece of EXPORT.split(/(?<=<\/page>)/)) yield piece;
      assert.fail();
    } finally {
      closed = true;
    }
  })();
  for await (const { report } of importEach(source, { lang: 'fr' })) {
    check('x', { lang: 'en' });
    assert.match(report.diagnostics[0].message, /[éèà]|champ/);
    break;
  }
  assert.equal(closed, true);
});

const path = new URL('../../../shared/data/wiki/special-export.xml', import.meta.url);

test('the export of a real wiki gives what it gives as a whole', async (context) => {
  if (!existsSync(path)) return context.skip('../shared/data is not there');
  const { pages } = await all(createReadStream(path));
  const { catalogue } = importFrom(readFileSync(path), { format: 'mediawiki-export' });
  const names = (list) => new Set(list.map((one) => one.id));
  const commons = pages.flatMap(({ description }) => (description?.kind === 'commons' ? [description] : []));
  assert.deepEqual(names(commons), names(catalogue.commons));
});
