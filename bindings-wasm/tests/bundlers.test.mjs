// The packed tarball through bundlers and without: in pages, workers and editors of a browser, and in one file for Node.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';
import { browserTest, inBrowser } from './browser.mjs';
import { ACTOR, CHECK, FOUND, install } from './project.mjs';

let project;

before(() => {
  project = install('@codemirror', '@lezer', '@marijn', 'crelt', 'style-mod', 'w3c-keyname', 'monaco-editor');
});
after(() => project.remove());

const PAGE = '<!doctype html><meta charset="utf-8"><title>communs</title><div id="editor" style="height: 20em"></div><script type="module" src="SCRIPT"></script>';
const MAIN = `
  import { check, ready } from 'communs';
  import { communsLinter } from 'communs/codemirror';
  import { forEachDiagnostic, linter, forceLinting } from '@codemirror/lint';
  import { EditorView } from '@codemirror/view';
  async function main() {
    // Before the module is there: the linter waits for it.
    const view = new EditorView({ doc: ${JSON.stringify(ACTOR)}, extensions: [linter(communsLinter())], parent: document.getElementById('editor') });
    forceLinting(view);
    await ready(WASM);
    ${CHECK}
    const fromWorker = await new Promise((resolve, reject) => {
      const worker = WORKER;
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = reject;
    });
    const marks = [];
    while (marks.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      forEachDiagnostic(view.state, (one, from, to) => marks.push([one, from, to]));
    }
    const [[one, from, to]] = marks;
    one.actions[0].apply(view, from, to);
    globalThis.found = { main: found.join(), worker: fromWorker, marks: marks.length, mended: view.state.doc.toString() };
  }
  main().catch((error) => { globalThis.found = { error: String(error.stack) }; });
`;
const WORKER = (first, address) => `import { check, ready } from 'communs'; ${first} ready(${address}).then(() => { ${CHECK} postMessage(found.join()); });`;

const MENDED = ACTOR.replace('asociation', 'association');
const EXPECTED = { main: FOUND, worker: FOUND, marks: 1, mended: MENDED };

/** A page and a worker as they are written for bundlers that know `new URL(…, import.meta.url)`. */
const forBundlers = () => ({
  'main.js': MAIN.replace('WASM', '').replace('WORKER', "new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })"),
  'worker.js': WORKER('', ''),
});

browserTest('Vite builds a page and a worker', async () => {
  const root = project.write('vite', { 'index.html': PAGE.replace('SCRIPT', '/main.js'), ...forBundlers() });
  await vite({ root, logLevel: 'error', configFile: false, worker: { format: 'es' } });
  assert.deepEqual(await inBrowser(join(root, 'dist')), EXPECTED);
});

browserTest('webpack builds a page and a worker', async () => {
  const root = project.write('webpack', forBundlers());
  const path = join(root, 'dist');
  await new Promise((resolve, reject) => {
    webpack({ mode: 'production', context: root, entry: './main.js', output: { path }, performance: { hints: false } }, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString()));
      else resolve();
    });
  });
  writeFileSync(join(path, 'index.html'), PAGE.replace('SCRIPT', 'main.js'));
  assert.deepEqual(await inBrowser(path), EXPECTED);
});

browserTest('esbuild builds a page and a worker', async () => {
  const given = ["import address from 'communs/communs.wasm';", 'address'];
  const root = project.write('esbuild', {
    'main.js': `${given[0]}${MAIN.replace('WASM', given[1]).replace('WORKER', "new Worker('worker.js', { type: 'module' })")}`,
    'worker.js': WORKER(...given),
  });
  const outdir = join(root, 'dist');
  await esbuild({ entryPoints: [join(root, 'main.js'), join(root, 'worker.js')], bundle: true, format: 'esm', loader: { '.wasm': 'file' }, outdir, logLevel: 'error' });
  writeFileSync(join(outdir, 'index.html'), PAGE.replace('SCRIPT', 'main.js'));
  assert.deepEqual(await inBrowser(outdir), EXPECTED);
});

browserTest('a page without a bundler and one with everything inside', async () => {
  const script = (from) => `import { check, ready } from '${from}'; ready().then(() => { ${CHECK} globalThis.found = found.join(); });`;
  const plain = project.write('plain', { 'index.html': PAGE.replace('SCRIPT', 'main.js'), 'main.js': script('./communs/dist/esm/browser.js') });
  cpSync(join(project.folder, 'node_modules/communs'), join(plain, 'communs'), { recursive: true });
  assert.equal(await inBrowser(plain), FOUND);
  const inside = project.write('inside', { 'main.js': script('communs/inline') });
  await esbuild({ entryPoints: [join(inside, 'main.js')], bundle: true, format: 'iife', outfile: join(inside, 'dist/main.js'), logLevel: 'error' });
  writeFileSync(join(inside, 'dist/index.html'), PAGE.replace('SCRIPT', 'main.js'));
  assert.equal(await inBrowser(join(inside, 'dist')), FOUND);
});

test('a bundle for Node has everything inside, or the package outside', async () => {
  const root = project.write('server', {
    'inline.js': `import { check, ready } from 'communs/inline'; ready().then(() => { ${CHECK} console.log(found.join()); });`,
    'outside.js': `import { check } from 'communs'; ${CHECK} console.log(found.join());`,
  });
  for (const [name, external] of [['inline', []], ['outside', ['communs']]]) {
    for (const [format, ending] of [['esm', 'mjs'], ['cjs', 'cjs']]) {
      const outfile = join(root, `${name}.${ending}`);
      await esbuild({ entryPoints: [join(root, `${name}.js`)], bundle: true, platform: 'node', format, external, outfile, logLevel: 'error' });
      assert.equal(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }).trim(), FOUND);
    }
  }
});

test('a bundle for Node that has the package inside without its module says what to do', async () => {
  const root = project.write('lost', { 'main.js': "import('communs').catch(({ name, code, message }) => console.log(name, code, message));" });
  for (const [format, ending] of [['esm', 'mjs'], ['cjs', 'cjs']]) {
    const outfile = join(root, `main.${ending}`);
    await esbuild({ entryPoints: [join(root, 'main.js')], bundle: true, platform: 'node', format, outfile, logLevel: 'error' });
    const told = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
    assert.match(told, /^CommunsError not-loaded the module could not .*leave it outside of the bundle .*or import `communs\/inline` \/ le module n'a pas pu .*laisser en dehors/);
  }
});

// Monaco itself: it takes the markers, asks for quick fixes, and applies the one that is preferred.
const MONACO = `
  import * as monaco from 'monaco-editor';
  import { ready } from 'communs/inline';
  import { codeActions, markers } from 'communs/monaco';
  self.MonacoEnvironment = { getWorker: () => new Worker(URL.createObjectURL(new Blob(['']))) };
  async function main() {
    await ready();
    const text = ${JSON.stringify(ACTOR)};
    const model = monaco.editor.createModel(text, 'yaml');
    const editor = monaco.editor.create(document.getElementById('editor'), { model });
    const mark = () => monaco.editor.setModelMarkers(model, 'communs', markers(model));
    const told = () => monaco.editor.getModelMarkers({ resource: model.uri }).map((one) => [one.code, one.severity, model.getValueInRange(one)].join());
    mark();
    monaco.languages.registerCodeActionProvider('yaml', codeActions(), { providedCodeActionKinds: ['quickfix'] });
    const before = told();
    editor.setPosition({ lineNumber: 5, column: 12 });
    editor.focus();
    const fix = editor.getAction('editor.action.autoFix');
    while (model.getValue() === text) {
      if (fix.isSupported()) await fix.run();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    mark();
    globalThis.found = { before, mended: model.getValue(), after: told() };
  }
  main().catch((error) => { globalThis.found = { error: String(error.stack) }; });
`;

browserTest('Monaco shows markers and applies a quick fix', async () => {
  const root = project.write('monaco', { 'main.js': MONACO });
  const outdir = join(root, 'dist');
  await esbuild({ entryPoints: [join(root, 'main.js')], bundle: true, format: 'esm', loader: { '.ttf': 'empty' }, outdir, logLevel: 'error' });
  writeFileSync(join(outdir, 'index.html'), PAGE.replace('<title>', '<link rel="stylesheet" href="main.css"><title>').replace('SCRIPT', 'main.js'));
  assert.deepEqual(await inBrowser(outdir), { before: ['shape-vocabulary,8,asociation'], mended: MENDED, after: [] });
});
