#!/usr/bin/env node
// The command `communs`: the same Rust program as everywhere, built for WASI, with the files of this machine.

import { readFileSync, readSync, writeSync } from 'node:fs';
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
const { fd_read: read, fd_write: write } = imports.wasi_snapshot_preview1;
// WASI fails where a pipe has nothing to read yet, or is full; here both are waited for.
imports.wasi_snapshot_preview1.fd_read = (fd, ...rest) => (fd === 0 ? transfer(take, fd, ...rest) : read(fd, ...rest));
imports.wasi_snapshot_preview1.fd_write = (fd, ...rest) => (fd === 1 || fd === 2 ? transfer(put, fd, ...rest) : write(fd, ...rest));

const [SUCCESS, SOME_IO_ERROR, IS_A_FOLDER, BROKEN_PIPE] = [0, 29, 31, 64];
const ERRORS = { EISDIR: IS_A_FOLDER, EPIPE: BROKEN_PIPE };

/** Goes through the buffers of a call, each by itself, up to one that is not filled. */
function transfer(step, fd, vectors, count, transferred) {
  const view = new DataView(instance.exports.memory.buffer);
  let total = 0;
  try {
    for (let at = vectors; at < vectors + 8 * count; at += 8) {
      const bytes = new Uint8Array(view.buffer, view.getUint32(at, true), view.getUint32(at + 4, true));
      const done = step(fd, bytes);
      total += done;
      if (done < bytes.length) break;
    }
  } catch ({ code }) {
    return ERRORS[code] ?? SOME_IO_ERROR;
  }
  view.setUint32(transferred, total, true);
  return SUCCESS;
}

/** Reads what there is, once there is something; nothing at the end, which Windows tells as an error. */
function take(fd, bytes) {
  if (bytes.length === 0) return 0;
  return waiting(() => {
    try {
      return readSync(fd, bytes);
    } catch (error) {
      if (error.code === 'EOF') return 0;
      throw error;
    }
  });
}

/** Writes everything. */
function put(fd, bytes) {
  let from = 0;
  while (from < bytes.length) from += waiting(() => writeSync(fd, bytes, from));
  return from;
}

/** What a call gives, once the pipe is ready for it. */
function waiting(run) {
  for (let pause = 1; ; pause = Math.min(2 * pause, 16)) {
    try {
      return run();
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

const module = await WebAssembly.compile(readFileSync(new URL('../command.wasm', import.meta.url)));
const instance = await WebAssembly.instantiate(module, imports);
process.exitCode = wasi.start(instance);
