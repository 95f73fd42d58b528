#!/usr/bin/env node
// The command `communs`: the same Rust program as everywhere, built for WASI, with the files of this machine.

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

// Node warns of its WASI interface at every run; the rest of its warnings stay.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  const told = typeof rest[0] === 'object' ? rest[0]?.type : rest[0];
  if (told !== 'ExperimentalWarning') emitWarning.call(process, warning, ...rest);
};
const { WASI } = await import('node:wasi');

/** The folders that paths may begin with: `/`, the working folder, and those above it by `..`. */
function folders() {
  const here = process.cwd();
  const open = { '.': here, '/': '/' };
  for (let [name, folder] = ['..', dirname(here)]; ; [name, folder] = [`${name}/..`, dirname(folder)]) {
    open[name] = folder;
    if (dirname(folder) === folder) return open;
  }
}

const wasi = new WASI({
  version: 'preview1',
  args: ['communs', ...process.argv.slice(2)],
  env: process.env,
  preopens: folders(),
  returnOnExit: true,
});
const module = await WebAssembly.compile(readFileSync(new URL('../command.wasm', import.meta.url)));
process.exitCode = wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()));
