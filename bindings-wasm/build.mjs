// Builds the package into `dist`: `node build.mjs`.
//
//     dist/communs.wasm   the module of every entry
//     dist/command.wasm   the command, for WASI
//     dist/esm, dist/cjs  the same JavaScript twice
//     dist/panic.wasm     for a test; it is not published

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..');
const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
const dist = join(here, 'dist');
const run = (program, args, env = {}) =>
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });

// What every browser of the last years and every Node that is maintained has.
const SIMD = '-C target-feature=+simd128';
// Where size counts, hardly anything is inlined, not even what takes an element from a slice: a little more makes the check
// a sixth faster for a fiftieth of the size.
const INLINE = '-C llvm-args=-inline-threshold=12';
// Messages of panics name files: none of them says where this machine keeps its own.
const PATHS = [[root, 'communs'], [process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'cargo']].map(([from, to]) => `--remap-path-prefix=${from}=${to}`).join(' ');
const FEATURES = ['simd', 'bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue', 'reference-types'];

function cargo(packageName, triple, features, flags) {
  const args = ['build', '-q', '-p', packageName, '--profile', 'wasm', '--target', triple];
  run('cargo', features.length > 0 ? [...args, '--features', features.join(',')] : args, {
    RUSTFLAGS: [process.env.RUSTFLAGS, PATHS, flags].filter(Boolean).join(' '),
  });
  return join(target, triple, 'wasm');
}

function optimize(from, to) {
  const features = FEATURES.map((feature) => `--enable-${feature}`);
  // Zeros cost less in one piece of memory that is compressed than as a thousand pieces without them.
  const whole = ['--skip-pass=memory-packing'];
  // The stack ends there, and no pointer lies so low: what is added to one may go into the instruction.
  const low = ['--low-memory-unused'];
  // Functions of one kind side by side look alike to whatever compresses them.
  const passes = ['-O3', '--reorder-functions-by-name', '--strip-debug', '--strip-producers'];
  run(join(here, 'node_modules/.bin/wasm-opt'), [...passes, ...whole, ...low, ...features, from, '-o', to]);
}

/** The module of the library and what wasm-bindgen writes to speak to it. */
function library(into, features) {
  const built = join(cargo('communs-wasm', 'wasm32-unknown-unknown', features, `${SIMD} ${INLINE}`), 'communs_wasm.wasm');
  const bindgen = join(root, '.cache/cargo/bin/wasm-bindgen');
  run(bindgen, ['--target', 'web', '--omit-default-module-path', '--no-typescript', '--out-dir', into, '--out-name', 'glue', built]);
  return join(into, 'glue_bg.wasm');
}

// Where a CommonJS file is: what is bundled for a browser cannot know, and `ready` takes the address of the module there.
const HERE = {
  'node.js': "const __here = require('node:url').pathToFileURL(__filename);",
  'browser.js': "const __here = String(globalThis.location ?? 'file:///');",
};

function data(text) {
  return `export default ${text};\n`;
}

const work = join(tmpdir(), `communs-npm-${process.pid}`);
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'esm/data'), { recursive: true });
try {
  const raw = library(work, []);
  optimize(raw, join(dist, 'communs.wasm'));
  const command = join(cargo('communs-cli', 'wasm32-wasip1', [], INLINE), 'communs.wasm');
  optimize(command, join(dist, 'command.wasm'));

  const modules = new Map();
  for (const name of readdirSync(join(here, 'js'))) {
    if (name.endsWith('.js')) modules.set(name, readFileSync(join(here, 'js', name), 'utf8'));
    else if (name.endsWith('.d.ts')) cpSync(join(here, 'js', name), join(dist, 'esm', name));
  }
  modules.set('glue.js', readFileSync(join(work, 'glue.js'), 'utf8'));
  const { codes } = JSON.parse(readFileSync(join(root, 'schemas/v1/codes.json'), 'utf8'));
  const explanations = Object.fromEntries(codes.map(({ code, explanation }) => [code, explanation]));
  modules.set('data/explanations.js', data(JSON.stringify(explanations)));
  const schemas = {};
  for (const name of readdirSync(join(root, 'schemas/v1'))) {
    const text = readFileSync(join(root, 'schemas/v1', name), 'utf8');
    if (/\.(schema\.json|jsonld)$/.test(name)) schemas[name.replace(/\..*/, '')] = JSON.stringify(JSON.parse(text));
  }
  modules.set('data/schemas.js', data(JSON.stringify(schemas)));
  modules.set('data/module.js', data(JSON.stringify(readFileSync(join(dist, 'communs.wasm'), 'base64'))));

  mkdirSync(join(dist, 'cjs/data'), { recursive: true });
  for (const [name, source] of modules) {
    writeFileSync(join(dist, 'esm', name), source);
    if (name === 'command.js') continue;
    const { code } = transformSync(source, {
      format: 'cjs',
      target: 'node20',
      define: { 'import.meta.url': '__here' },
      banner: source.includes('import.meta.url') ? HERE[name] : '',
    });
    writeFileSync(join(dist, 'cjs', name), code);
  }
  for (const name of readdirSync(join(dist, 'esm'))) {
    if (name.endsWith('.d.ts')) cpSync(join(dist, 'esm', name), join(dist, 'cjs', name));
  }
  writeFileSync(join(dist, 'cjs/package.json'), '{"type": "commonjs"}\n');

  if (process.argv.includes('--panic')) {
    renameSync(library(join(work, 'panic'), ['panic']), join(dist, 'panic.wasm'));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`communs.wasm: ${statSync(join(dist, 'communs.wasm')).size} bytes, command.wasm: ${statSync(join(dist, 'command.wasm')).size} bytes`);
