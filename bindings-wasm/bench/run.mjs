// Times the check of texts beside the other validators: `node bench/run.mjs DOCUMENTS [ROUNDS]`.
//
// Rounds are interleaved, the median of each way is told. `cargo run --release -p communs --example bench_documents 3000`
// writes the documents.

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { check, schema } from '../dist/esm/node.js';
import { peers } from './peers.mjs';

const [path, rounds = '15'] = process.argv.slice(2);
const texts = readFileSync(path, 'utf8').trimEnd().split('\n');
const bytes = texts.map((text) => new TextEncoder().encode(text));
const ways = {
  'check from text': [texts, (text) => check(text).valid],
  'check from bytes': [bytes, (text) => check(text).valid],
  ...Object.fromEntries(Object.entries(peers(schema('commons'))).map(([name, way]) => [name, [texts, way]])),
};

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
const wrong = {};
for (let round = 0; round < Number(rounds) + 2; round += 1) {
  for (const [name, [documents, way]] of Object.entries(ways)) {
    let refused = 0;
    const start = process.hrtime.bigint();
    for (const document of documents) if (!way(document)) refused += 1;
    const time = Number(process.hrtime.bigint() - start) / documents.length / 1000;
    // The first rounds warm up.
    if (round >= 2) times[name].push(time);
    wrong[name] = refused;
  }
}

const median = (all) => all.sort((one, other) => one - other)[all.length >> 1];
const base = median(times['check from text']);
console.log(`Node ${process.version}, ${texts.length} documents of ${Math.round(Buffer.byteLength(texts.join('')) / texts.length)} bytes, ${rounds} rounds\n`);
console.log('| | µs a document | check from text = 1 | found wrong |\n|---|---|---|---|');
for (const [name, all] of Object.entries(times)) {
  const time = median(all);
  console.log(`| ${name} | ${time.toFixed(1)} | ${(time / base).toFixed(2)} | ${wrong[name]} |`);
}
