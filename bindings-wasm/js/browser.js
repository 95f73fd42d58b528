// The package in browsers and workers: ready after `await ready()`.

import { isStarted, startLater } from './engine.js';
import { ELSEWHERE, notLoaded } from './errors.js';
import { setLanguage } from './options.js';
import { bytesOf } from './source.js';

let loading;

/** Loads the module from beside this file, or from what is given: an address, a response, bytes, a module. */
export async function ready(from = new URL('../communs.wasm', import.meta.url), options = undefined) {
  loading ??= load(from, options).catch((error) => {
    loading = undefined;
    throw error;
  });
  await loading;
  setLanguage('ready', options);
}

const GIVEN = { en: 'what was given', fr: 'ce qui a été donné' };
const RESPONSE = { en: 'the response', fr: 'la réponse' };
const pageAt = ({ en, fr }, type) => ({ en: `${en}, which is a page (${type})`, fr: `${fr}, qui est une page (${type})` });

async function load(from, options) {
  if (isStarted()) return;
  const given = await from;
  const here = given instanceof WebAssembly.Module ? given : bytesOf(given, options);
  if (here !== undefined) return startLater(here, GIVEN, options);
  const response = given instanceof Response ? given : await fetch(given).catch((cause) => { throw notLoaded(given, cause, options, ELSEWHERE); });
  const where = response.url ? { en: response.url, fr: response.url } : RESPONSE;
  if (!response.ok) throw notLoaded(where, `${response.status} ${response.statusText}`.trim(), options, ELSEWHERE);
  const type = response.headers.get('content-type') ?? '';
  // Only what is served as `application/wasm` can be compiled while it comes.
  const streamed = type.startsWith('application/wasm') && WebAssembly.compileStreaming;
  const module = streamed ? WebAssembly.compileStreaming(response) : response.arrayBuffer();
  const isPage = type.startsWith('text/html');
  await startLater(module, isPage ? pageAt(where, type) : where, options, isPage ? ELSEWHERE : undefined);
}

export * from './codes.js';
export * from './operations.js';
