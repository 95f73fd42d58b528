// The package in Node and whatever reads files as it does: ready at import.

import { readFileSync } from 'node:fs';
import { start } from './engine.js';

start(readFileSync(new URL('../communs.wasm', import.meta.url)));

export async function ready() {}

export * from './codes.js';
export * from './operations.js';
