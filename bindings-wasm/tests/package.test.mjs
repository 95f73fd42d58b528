// The packed tarball, installed: in Node, through bundlers, and in a browser.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { executablePath, launch, serve } from './browser.mjs';

const here = join(import.meta.dirname, '..');
const bin = (name) => join(here, 'node_modules/.bin', name);
let project;
let tarball;

const ACTOR = "communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob\\ntypes: [asociation]\\n";
const CHECK = `const found = check("${ACTOR}", { lang: 'fr' }).diagnostics.map((one) => [one.code, one.suggestion, one.span.start.utf16].join());`;
const FOUND = 'shape-vocabulary,association,59';

before(() => {
  project = mkdtempSync(join(tmpdir(), 'communs-package-'));
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', project], { cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  tarball = join(project, filename);
  writeFileSync(join(project, 'package.json'), '{"name": "project", "private": true}');
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', tarball], { cwd: project });
  for (const name of ['@codemirror', '@lezer', '@marijn', 'crelt', 'style-mod', 'w3c-keyname']) {
    symlinkSync(join(here, 'node_modules', name), join(project, 'node_modules', name));
  }
});
after(() => rmSync(project, { recursive: true, force: true }));

const node = (name, source) => {
  writeFileSync(join(project, name), source);
  return execFileSync(process.execPath, [name], { cwd: project, encoding: 'utf8' }).trim();
};

test('it holds what it should', () => {
  const held = (folder) => readdirSync(join(project, 'node_modules/communs', folder));
  assert.ok(['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'dist', 'package.json'].every((name) => held('.').includes(name)));
  assert.deepEqual(held('dist').sort(), ['cjs', 'command.wasm', 'communs.wasm', 'esm']);
});

test('Node imports it', () => {
  assert.equal(node('a.mjs', `import { check } from 'communs'; ${CHECK} console.log(found.join());`), FOUND);
  assert.equal(node('b.mjs', `import { check, ready } from 'communs/inline'; await ready(); ${CHECK} console.log(found.join());`), FOUND);
});

test('Node requires it', () => {
  assert.equal(node('a.cjs', `const { check } = require('communs'); ${CHECK} console.log(found.join());`), FOUND);
  assert.equal(node('b.cjs', `const { check, ready } = require('communs/inline'); ready().then(() => { ${CHECK} console.log(found.join()); });`), FOUND);
  assert.equal(node('c.cjs', `require('communs'); console.log(typeof require('communs/codemirror').communsLinter, typeof require('communs/monaco').markers);`), 'function function');
});

test('a worker of Node has a module of its own', () => {
  const worker = `const { parentPort } = require('node:worker_threads'); const { check } = require('communs'); ${CHECK} parentPort.postMessage(found.join());`;
  assert.equal(node('w.mjs', `import { Worker } from 'node:worker_threads'; new Worker(${JSON.stringify(worker)}, { eval: true }).on('message', console.log);`), FOUND);
});

test('npx runs the command', () => {
  writeFileSync(join(project, 'actor.yml'), ACTOR.replaceAll('\\n', '\n'));
  const { status, stdout } = spawnSync('npx', ['communs', 'check', 'actor.yml', '--format', 'jsonl'], { cwd: project, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stdout, /shape-vocabulary/);
});

test('publint and attw have nothing against it', () => {
  for (const [name, args] of [['publint', ['--strict', tarball]], ['attw', [tarball, '--exclude-entrypoints', './communs.wasm']]]) {
    const { status, stdout, stderr } = spawnSync(bin(name), args, { cwd: project, encoding: 'utf8' });
    assert.equal(status, 0, `${name}: ${stdout}${stderr}`);
  }
});

test('the types hold under tsc --strict', () => {
  const { status, stdout } = spawnSync(bin('tsc'), ['-p', 'tests/tsconfig.json'], { cwd: here, encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

const PAGE = '<!doctype html><meta charset="utf-8"><title>communs</title><div id="editor"></div><script type="module" src="SCRIPT"></script>';
const MAIN = `
  import { check, ready } from 'communs';
  import { communsLinter } from 'communs/codemirror';
  import { forEachDiagnostic, linter, forceLinting } from '@codemirror/lint';
  import { EditorView } from '@codemirror/view';
  async function main() {
    await ready(WASM);
    ${CHECK}
    const fromWorker = await new Promise((resolve, reject) => {
      const worker = WORKER;
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    });
    const view = new EditorView({ doc: "${ACTOR}", extensions: [linter(communsLinter())], parent: document.getElementById('editor') });
    forceLinting(view);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const marks = [];
    forEachDiagnostic(view.state, (one, from, to) => marks.push([one, from, to]));
    const [[one, from, to]] = marks;
    one.actions[0].apply(view, from, to);
    globalThis.found = { main: found.join(), worker: fromWorker, marks: marks.length, mended: view.state.doc.toString() };
  }
  main().catch((error) => { globalThis.found = { error: String(error.stack) }; });
`;
const WORKER = (ready) => `import { check, ready } from 'communs'; ${ready[0]} ready(${ready[1]}).then(() => { ${CHECK} postMessage(found.join()); });`;

const EXPECTED = { main: FOUND, worker: FOUND, marks: 1, mended: ACTOR.replaceAll('\\n', '\n').replace('asociation', 'association') };

/** What a page finds, in a browser. */
async function inBrowser(folder) {
  const [browser, server] = await Promise.all([launch(), serve(folder)]);
  try {
    const page = await browser.newPage();
    await page.goto(server.address);
    await page.waitForFunction('globalThis.found !== undefined', undefined, { timeout: 30_000 });
    return await page.evaluate('globalThis.found');
  } finally {
    await browser.close();
    server.close();
  }
}

/** Tests that need a browser are passed over without, but not in continuous integration. */
function browserTest(name, run) {
  test(name, async (context) => {
    if (executablePath === undefined && process.env.CI !== 'true') return context.skip('there is no Chromium here');
    assert.notEqual(executablePath, undefined, 'there is no Chromium here');
    await run();
  });
}

function source(name, files) {
  const folder = join(project, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

browserTest('Vite builds a page and a worker', async () => {
  const root = source('vite', {
    'index.html': PAGE.replace('SCRIPT', '/main.js'),
    'main.js': MAIN.replace('WASM', '').replace('WORKER', "new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })"),
    'worker.js': WORKER(['', '']),
  });
  await vite({ root, logLevel: 'error', configFile: false, worker: { format: 'es' } });
  assert.deepEqual(await inBrowser(join(root, 'dist')), EXPECTED);
});

browserTest('esbuild builds a page and a worker', async () => {
  const given = ["import address from 'communs/communs.wasm';", 'address'];
  const root = source('esbuild', {
    'main.js': `${given[0]}${MAIN.replace('WASM', given[1]).replace('WORKER', "new Worker('worker.js', { type: 'module' })")}`,
    'worker.js': WORKER(given),
  });
  const outdir = join(root, 'dist');
  await esbuild({ entryPoints: [join(root, 'main.js'), join(root, 'worker.js')], bundle: true, format: 'esm', loader: { '.wasm': 'file' }, outdir, logLevel: 'error' });
  writeFileSync(join(outdir, 'index.html'), PAGE.replace('SCRIPT', 'main.js'));
  assert.deepEqual(await inBrowser(outdir), EXPECTED);
});

browserTest('a page without a bundler and one with everything inside', async () => {
  const script = (from) => `import { check, ready } from '${from}'; ready().then(() => { ${CHECK} globalThis.found = found.join(); });`;
  const plain = source('plain', { 'index.html': PAGE.replace('SCRIPT', 'main.js'), 'main.js': script('./communs/dist/esm/browser.js') });
  cpSync(join(project, 'node_modules/communs'), join(plain, 'communs'), { recursive: true });
  assert.equal(await inBrowser(plain), FOUND);
  const inside = source('inside', { 'main.js': script('communs/inline') });
  await esbuild({ entryPoints: [join(inside, 'main.js')], bundle: true, format: 'iife', outfile: join(inside, 'dist/main.js'), logLevel: 'error' });
  writeFileSync(join(inside, 'dist/index.html'), PAGE.replace('SCRIPT', 'main.js'));
  assert.equal(await inBrowser(join(inside, 'dist')), FOUND);
});
