// The packed tarball, installed: in Node and Deno, and what others have to say of it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { ACTOR, bin, CHECK, FOUND, here, install } from './project.mjs';

let project;

before(() => {
  project = install('@types', 'undici-types');
});
after(() => project.remove());

test('it holds what it should', () => {
  const held = (folder) => readdirSync(join(project.folder, 'node_modules/communs', folder));
  assert.ok(['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'dist', 'package.json'].every((name) => held('.').includes(name)));
  assert.deepEqual(held('dist').sort(), ['cjs', 'command.wasm', 'communs.wasm', 'esm']);
});

test('Node imports it', () => {
  assert.equal(project.node('a.mjs', `import { check } from 'communs'; ${CHECK} console.log(found.join());`), FOUND);
  assert.equal(project.node('b.mjs', `import { check, ready } from 'communs/inline'; await ready(); ${CHECK} console.log(found.join());`), FOUND);
});

test('Node requires it', () => {
  assert.equal(project.node('a.cjs', `const { check } = require('communs'); ${CHECK} console.log(found.join());`), FOUND);
  assert.equal(project.node('b.cjs', `const { check, ready } = require('communs/inline'); ready().then(() => { ${CHECK} console.log(found.join()); });`), FOUND);
  assert.equal(project.node('c.cjs', `require('communs'); console.log(typeof require('communs/codemirror').communsLinter, typeof require('communs/monaco').markers);`), 'function function');
});

test('a worker of Node has a module of its own', () => {
  const worker = `const { parentPort } = require('node:worker_threads'); const { check } = require('communs'); ${CHECK} parentPort.postMessage(found.join());`;
  assert.equal(project.node('w.mjs', `import { Worker } from 'node:worker_threads'; new Worker(${JSON.stringify(worker)}, { eval: true }).on('message', console.log);`), FOUND);
});

const DENO = (name) => `
  import { check, checkLines, importFrom, parse, type Actor } from '${name}';
  ${CHECK.replace('one.span.', 'one.span!.')}
  const actor: Actor = parse("communs: '1.0'\\nkind: actor\\nid: fabmob\\nname: FabMob", { kind: 'actor' });
  const { catalogue } = importFrom('{{Ressource|type=Standard}}', { title: 'GTFS' });
  let lines = 0;
  for await (const { report } of checkLines(new Blob([JSON.stringify(actor), '\\n{}']).stream())) if (!report?.valid) lines += 1;
  console.log(found.join(), actor.name, catalogue.commons?.[0].id, lines);
`;

test('Deno checks its types and runs it, from `node_modules` and by `npm:`', (context) => {
  if (spawnSync(bin('deno'), ['--version']).status !== 0 && process.env.CI !== 'true') return context.skip('there is no Deno for this machine');
  const run = (name, source, ...permissions) => {
    const folder = project.write('.', { [name]: source });
    const args = ['run', '--quiet', '--check', '--no-prompt', '--node-modules-dir=manual', ...permissions, name];
    const env = { ...process.env, DENO_DIR: join(folder, '.deno'), DENO_NO_UPDATE_CHECK: '1' };
    const { stdout, stderr } = spawnSync(bin('deno'), args, { cwd: folder, env, encoding: 'utf8' });
    return stdout.trim() || stderr;
  };
  const expected = `${FOUND} FabMob gtfs 1`;
  assert.equal(run('a.ts', DENO('communs'), '--allow-read=node_modules'), expected);
  assert.equal(run('b.ts', DENO('npm:communs@0.1.0'), '--allow-read=node_modules'), expected);
  assert.equal(run('c.ts', `import { ready } from 'communs/inline'; await ready();${DENO('communs/inline')}`), expected);
});

test('npx runs the command', () => {
  project.write('.', { 'actor.yml': ACTOR });
  const { status, stdout } = spawnSync('npx', ['communs', 'check', 'actor.yml', '--format', 'jsonl'], { cwd: project.folder, encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stdout, /shape-vocabulary/);
});

test('publint and attw have nothing against it', () => {
  for (const [name, args] of [['publint', ['--strict', project.tarball]], ['attw', [project.tarball]]]) {
    const { status, stdout, stderr } = spawnSync(bin(name), args, { cwd: project.folder, encoding: 'utf8' });
    assert.equal(status, 0, `${name}: ${stdout}${stderr}`);
  }
});

test('the types hold under tsc --strict', () => {
  const { status, stdout } = spawnSync(bin('tsc'), ['-p', 'tests/tsconfig.json'], { cwd: here, encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

test('the types are found however modules are resolved, in projects for browsers and for Node', () => {
  const source = `
    import { check, type Report } from 'communs';
    import { ready } from 'communs/inline';
    import { communsLinter } from 'communs/codemirror';
    import { codeActions } from 'communs/monaco';
    import address from 'communs/communs.wasm';
    export const report: Report = check('', { lang: 'fr' });
    export const others = [() => ready(), communsLinter, codeActions, address.length];
  `;
  project.write('types', { 'a.ts': source, 'b.mts': source, 'c.cts': source });
  const browser = ['--lib', 'es2022,dom', '--types', ''];
  const server = ['--lib', 'es2023', '--types', 'node'];
  for (const [module, resolution, platform] of [['esnext', 'bundler', browser], ['preserve', 'bundler', server], ['node16', 'node16', server], ['nodenext', 'nodenext', server]]) {
    const args = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', ...platform, '--module', module, '--moduleResolution', resolution];
    const { status, stdout } = spawnSync(bin('tsc'), [...args, 'types/a.ts', 'types/b.mts', 'types/c.cts'], { cwd: project.folder, encoding: 'utf8' });
    assert.equal(status, 0, `${module}: ${stdout}`);
  }
});
