// The package in browsers and workers: ready after `await ready()`.

import { isStarted, startLater } from './engine.js';
import { notLoaded } from './errors.js';
import { bytesOf } from './source.js';

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
  const here = given instanceof WebAssembly.Module ? given : bytesOf(given);
  if (here !== undefined) return startLater(here, 'what was given');
  const response = given instanceof Response ? given : await fetch(given).catch((cause) => { throw notLoaded(given, cause); });
  const where = response.url || 'the response';
  if (!response.ok) throw notLoaded(where, `${response.status} ${response.statusText}`.trim());
  const type = response.headers.get('content-type') ?? '';
  // Only what is served as `application/wasm` can be compiled while it comes.
  const streamed = type.startsWith('application/wasm') && WebAssembly.compileStreaming;
  const module = streamed ? WebAssembly.compileStreaming(response) : response.arrayBuffer();
  await startLater(module, type.startsWith('text/html') ? `${where}, which is a page (${type})` : where);
}

export * from './codes.js';
export * from './operations.js';
