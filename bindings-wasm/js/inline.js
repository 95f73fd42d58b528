// The package with its module inside, a third larger: for those who cannot serve a `.wasm`.

import bytes from './data/module.js';
import { isStarted, startLater } from './engine.js';
import { setLanguage } from './options.js';

/** Starts the module that is inside, whatever else is named. */
export async function ready(_from = undefined, options = undefined) {
  if (!isStarted()) await startLater(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)), INSIDE, options);
  setLanguage('ready', options);
}

const INSIDE = { en: 'within the package', fr: "l'intérieur du paquet" };

export * from './codes.js';
export * from './operations.js';
