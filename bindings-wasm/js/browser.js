// The package in browsers and workers: ready after `await ready()`.

import { isStarted, start } from './engine.js';

let loading;

/** Loads the module from beside this file, or from what is given: an address, a response, bytes, a module. */
export function ready(from = new URL('../communs.wasm', import.meta.url)) {
  loading ??= load(from).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(from) {
  if (isStarted()) return;
  const given = await from;
  if (given instanceof WebAssembly.Module) return start(given);
  if (ArrayBuffer.isView(given) || given instanceof ArrayBuffer) return start(await WebAssembly.compile(given));
  const response = given instanceof Response ? given : await fetch(given);
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${response.statusText}`);
  start(await compile(response));
}

async function compile(response) {
  // Only what is served as `application/wasm` can be compiled while it comes.
  if (response.headers.get('content-type')?.startsWith('application/wasm') && WebAssembly.compileStreaming) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

export * from './codes.js';
export * from './operations.js';
