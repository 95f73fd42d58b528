// `npx communs`: the command of Rust, beside the native one where that is built.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';

const root = join(import.meta.dirname, '../..');
const script = join(import.meta.dirname, '../dist/esm/command.js');
const native = process.env.COMMUNS_COMMAND;
const env = { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8' };
const run = (args, { cwd = root, input = '' } = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, input, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
};

const ACTOR = "communs: '1.0'\nkind: actor\nid: fabmob\nname: FabMob\ntypes: [association]\n";

test('files, folders and the standard input are checked, and the status tells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'communs-'));
  try {
    writeFileSync(join(folder, 'good.yml'), ACTOR);
    writeFileSync(join(folder, 'wrong.yml'), ACTOR.replace('association', 'asociation').replace('fabmob', 'other'));
    assert.deepEqual(run(['check', 'good.yml'], { cwd: folder }).status, 0);
    assert.deepEqual(run(['check', join(folder, 'good.yml')]).status, 0);
    const wrong = run(['check', '.', '--format', 'json'], { cwd: folder });
    assert.equal(wrong.status, 1);
    const files = JSON.parse(wrong.stdout).files;
    assert.match(JSON.stringify(files), /"suggestion":"association"/);
    assert.equal(run(['check', `../${folder.split('/').at(-1)}`], { cwd: folder }).status, 1);
    assert.equal(run(['check', 'missing.yml'], { cwd: folder }).status, 2);
    assert.equal(run(['check', '--no-such-option'], { cwd: folder }).status, 2);
    assert.equal(run(['check', '-'], { input: ACTOR }).status, 0);
    assert.equal(run(['check', '-'], { input: 'kind: actor\n' }).status, 1);
    writeFileSync(join(folder, 'loose.yml'), "name: 'FabMob'\nid: fabmob\nkind: actor\ncommuns: '1.0'\n");
    assert.equal(run(['format', 'loose.yml'], { cwd: folder }).status, 0);
    assert.match(readFileSync(join(folder, 'loose.yml'), 'utf8'), /^communs: '1.0'\nkind: actor\n/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the standard input is waited for, however late it comes, in parts, and however much it is', async () => {
  const late = async (args, parts) => {
    const child = spawn(process.execPath, [script, ...args], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => { child.on('close', resolve); });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => { stdout += text; });
    for (const part of parts) {
      await setTimeout(700);
      child.stdin.write(part);
    }
    child.stdin.end();
    return { status: await ended, stdout };
  };
  const parts = [ACTOR.slice(0, 20), ACTOR.slice(20)];
  const expected = { convert: `${JSON.stringify({ communs: '1.0', kind: 'actor', id: 'fabmob', name: 'FabMob', types: ['association'] })}\n`, format: ACTOR.replace('[association]', '\n  - association').replace(': \n', ':\n') };
  assert.equal((await late(['check', '-'], parts)).status, 0);
  assert.deepEqual(await late(['convert', '-', '--to', 'jsonl'], parts), { status: 0, stdout: expected.convert });
  assert.deepEqual(await late(['format', '-'], parts), { status: 0, stdout: expected.format });
  const big = ACTOR + '# a line that says nothing\n'.repeat(300_000);
  const { status, stdout } = run(['format', '-'], { input: big });
  assert.deepEqual([status, stdout.length], [0, big.length + 2]);
});

test('nothing is warned of, and a reader who leaves is no error', () => {
  const { stderr, status } = run(['check', 'examples/mobility']);
  assert.doesNotMatch(stderr, /Warning/);
  assert.notEqual(status, 2);
  const pipe = `'${process.execPath}' '${script}' check examples/broken --format jsonl | head -1 >/dev/null; echo \${PIPESTATUS[0]}`;
  const { stdout } = spawnSync('bash', ['-c', pipe], { cwd: root, env, encoding: 'utf8' });
  assert.match(stdout, /^[012]\n$/);
});

test('it says what the native command says', (context) => {
  if (native === undefined) return context.skip('COMMUNS_COMMAND does not say where the native command is; `make npm` does');
  const formats = ['text', 'json', 'jsonl', 'sarif', 'junit', 'github'];
  const all = formats.map((format) => ['check', 'examples/mobility', 'examples/broken', 'communs.yml', '--format', format]);
  all.push(['check', 'examples/broken', '--lang', 'fr'], ['explain', 'value-siren'], ['schema', 'actor'], ['convert', 'examples/mobility', '--to', 'jsonl'], ['check', 'nowhere', '--lang', 'fr'], ['--help']);
  for (const args of all) {
    const { status, stdout, stderr } = spawnSync(native, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 26 });
    assert.deepEqual(run(args), { status, stdout, stderr }, args.join(' '));
  }
});
