// The start of the module in a browser: whatever it is given, and whatever stands in the way.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { browserTest, inBrowser } from './browser.mjs';

const dist = new URL('../dist', import.meta.url);
let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'communs-ready-'));
  cpSync(dist, join(folder, 'dist'), { recursive: true });
  cpSync(join(folder, 'dist/communs.wasm'), join(folder, 'other.bin'));
  writeFileSync(join(folder, 'cut.wasm'), readFileSync(join(folder, 'dist/communs.wasm')).subarray(0, 1000));
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What a script of a page finds, which has `ready`, `check` and a way to tell how `ready` fails. */
function page(script, headers) {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><script type="module" src="main.js"></script>');
  writeFileSync(join(folder, 'main.js'), `
    import { check, ready } from './dist/esm/browser.js';
    const failing = (...given) => ready(...given).then(() => 'ready', ({ name, code, message }) => [name, code, message].join(' '));
    const checked = () => check('kind: actor').diagnostics.length > 0;
    (async () => { ${script} })().then((found) => { globalThis.found = found; }, (error) => { globalThis.found = String(error.stack); });
  `);
  return inBrowser(folder, headers);
}

const GIVEN = {
  'nothing': '',
  'an address': "'other.bin'",
  'a URL': "new URL('dist/communs.wasm', location.href)",
  'a response that is awaited': "fetch('dist/communs.wasm')",
  'a response': "await fetch('other.bin')",
  'bytes': "await (await fetch('other.bin')).arrayBuffer()",
  'a view of bytes': "new DataView(await (await fetch('other.bin')).arrayBuffer())",
  'a module': "await WebAssembly.compileStreaming(fetch('dist/communs.wasm'))",
};
for (const [name, given] of Object.entries(GIVEN)) {
  browserTest(`it starts from ${name}`, async () => {
    assert.equal(await page(`await Promise.all([ready(${given}), ready()]); await ready(); return checked();`), true);
  });
}

browserTest('what cannot be loaded says why, and may be tried again', async () => {
  const found = await page(`
    const all = [];
    const other = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    for (const given of ['none.wasm', 'index.html', 'cut.wasm', 'http://127.0.0.1:1/', new Uint8Array(8), new Response('x'), other]) all.push(await failing(given));
    for (const given of ['none.wasm', 'index.html', other]) all.push(await failing(given, { lang: 'fr' }));
    try { checked(); } catch ({ code, message }) { all.push(code + ': ' + message); }
    try { check('', { lang: 'fr' }); } catch ({ code, message }) { all.push(code + ' : ' + message); }
    await ready();
    return [...all, checked()];
  `);
  const expected = [
    /^CommunsError not-loaded the module could not be loaded from http:\S+\/none\.wasm: 404 Not Found; give `ready` the address where `communs\/communs.wasm` is served, or import `communs\/inline`$/,
    /^CommunsError not-loaded .*\/index\.html, which is a page \(text\/html\): .*magic.*; give `ready` the address/,
    /^CommunsError not-loaded .*\/cut\.wasm: /,
    /^CommunsError not-loaded .*http:\/\/127\.0\.0\.1:1\/: /,
    /^CommunsError not-loaded .* from what was given: /,
    /^CommunsError not-loaded .* from the response: /,
    /^CommunsError not-loaded .* from what was given: it is not the module of communs$/,
    /^CommunsError not-loaded le module n'a pas pu être chargé depuis http:\S+\/none\.wasm : 404 Not Found ; donner à `ready` l'adresse .*, ou importer `communs\/inline`$/,
    /^CommunsError not-loaded .*\/index\.html, qui est une page \(text\/html\) : /,
    /^CommunsError not-loaded .* depuis ce qui a été donné : ce n'est pas le module de communs$/,
    /^not-ready: .*`await ready\(\)` first$/,
    /^not-ready : .*appeler d'abord `await ready\(\)`$/,
  ];
  assert.equal(found.length, expected.length + 1, String(found));
  expected.forEach((pattern, at) => assert.match(found[at], pattern));
  assert.equal(found.at(-1), true);
});

browserTest('a policy that forbids WebAssembly is told with its remedy', async () => {
  const policy = (more) => ({ 'content-security-policy': `default-src 'self'${more}` });
  assert.match(await page('return failing();', policy('')), /^CommunsError not-loaded .*Content-Security-Policy has to say `script-src 'wasm-unsafe-eval'`$/);
  assert.equal(await page('await ready(); return checked();', policy("; script-src 'self' 'wasm-unsafe-eval'")), true);
});
