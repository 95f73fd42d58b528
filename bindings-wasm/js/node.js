// The package in Node and whatever reads files as it does: ready at import.

import { readFileSync } from 'node:fs';
import { start } from './engine.js';
import { notLoaded } from './errors.js';

try {
  start(readFileSync(new URL('../communs.wasm', import.meta.url)));
} catch (cause) {
  throw nowhere(cause);
}

/** What to do where the module is not beside this file, in both languages: nobody can say yet which is read. */
function nowhere(cause) {
  const where = { en: 'beside the package', fr: 'le dossier du paquet' };
  const remedy = {
    en: "where the package is bundled, leave it outside of the bundle (`external: ['communs']`), or import `communs/inline`",
    fr: "si le paquet est mis dans un bundle, le laisser en dehors (`external: ['communs']`), ou importer `communs/inline`",
  };
  const [error, french] = ['en', 'fr'].map((lang) => notLoaded(where, cause, { lang }, remedy));
  error.message += ` / ${french.message}`;
  return error;
}

export async function ready() {}

export * from './codes.js';
export * from './operations.js';
