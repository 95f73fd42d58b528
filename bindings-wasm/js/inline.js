// The package with its module inside, a third larger: for those who cannot serve a `.wasm`.

import bytes from './data/module.js';
import { isStarted, start } from './engine.js';

export async function ready() {
  if (isStarted()) return;
  start(await WebAssembly.compile(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))));
}

export * from './codes.js';
export * from './operations.js';
