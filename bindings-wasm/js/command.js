#!/usr/bin/env node
// The command `communs`: the same Rust program as everywhere, built for WASI, with the files of this machine.

import { readFileSync, writeSync } from 'node:fs';
import { parse, relative } from 'node:path';
import process from 'node:process';

// Node warns of its WASI interface at every run; the rest of its warnings stay.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => {
  const told = typeof rest[0] === 'object' ? rest[0]?.type : rest[0];
  if (told !== 'ExperimentalWarning') emitWarning.call(process, warning, ...rest);
};
const { WASI } = await import('node:wasi');

// The files of this machine begin at the root of the drive; the command goes to the working folder by itself.
const { root } = parse(process.cwd());
const here = `/${relative(root, process.cwd()).replaceAll('\\', '/')}`;

const wasi = new WASI({
  version: 'preview1',
  args: ['communs', ...process.argv.slice(2)],
  env: { ...process.env, PWD: here },
  preopens: { '/': root },
  returnOnExit: true,
});

const imports = wasi.getImportObject();
const { fd_write: write } = imports.wasi_snapshot_preview1;
// A pipe that is full makes the write of WASI fail; here it is waited for.
imports.wasi_snapshot_preview1.fd_write = (fd, vectors, count, written) => {
  if (fd !== 1 && fd !== 2) return write(fd, vectors, count, written);
  const view = new DataView(instance.exports.memory.buffer);
  let total = 0;
  for (let at = vectors; at < vectors + 8 * count; at += 8) {
    const bytes = new Uint8Array(view.buffer, view.getUint32(at, true), view.getUint32(at + 4, true));
    const failed = put(fd, bytes);
    if (failed !== 0) return failed;
    total += bytes.length;
  }
  view.setUint32(written, total, true);
  return 0;
};

const [SOME_IO_ERROR, BROKEN_PIPE] = [29, 64];

function put(fd, bytes) {
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(fd, bytes, from);
    } catch ({ code }) {
      if (code !== 'EAGAIN') return code === 'EPIPE' ? BROKEN_PIPE : SOME_IO_ERROR;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
  return 0;
}

const module = await WebAssembly.compile(readFileSync(new URL('../command.wasm', import.meta.url)));
const instance = await WebAssembly.instantiate(module, imports);
process.exitCode = wasi.start(instance);
