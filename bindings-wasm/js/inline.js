// The package with its module inside, a third larger: for those who cannot serve a `.wasm`.

import bytes from './data/module.js';
import { isStarted, startLater } from './engine.js';

export async function ready() {
  if (isStarted()) return;
  await startLater(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)), 'within the package');
}

export * from './codes.js';
export * from './operations.js';
