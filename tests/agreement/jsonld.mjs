// A JSON-LD processor reads what `communs` exports: every key is a term, and every leaf of the description is in a triple. The
// triples are written in canonical form, for `jsonld.py` to compare.
//
//     cargo run -p communs --example jsonld_documents > documents.jsonl
//     node tests/agreement/jsonld.mjs documents.jsonl canonical.jsonl

import { readFileSync, writeFileSync } from "node:fs";
import jsonld from "jsonld";

const folder = new URL("../../", import.meta.url);
const address = "https://w3id.org/communs/v1/context.jsonld";
const context = JSON.parse(readFileSync(new URL("schemas/v1/context.jsonld", folder), "utf8"));
const documentLoader = async (url) => {
  if (url !== address) throw new Error(`not to be loaded: ${url}`);
  return { document: context, documentUrl: url };
};
const base = "https://example.org/file/";
const options = { base, documentLoader, safe: true };
const canonical = { ...options, algorithm: "RDFC-1.0", format: "application/n-quads" };
const kinds = ["actor", "commons", "project", "catalogue"];

/** The leaves of a description; what stands under `extensions` is one. */
function* leaves(value, path = []) {
  if (path.at(-1) === "extensions") yield { path, value, json: true };
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* leaves(item, [...path, at]);
  else if (typeof value === "object") for (const [key, item] of Object.entries(value)) yield* leaves(item, [...path, key]);
  else yield { path, value };
}

/** JSON with its keys in order, to compare by. */
const ordered = (value) =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** The literals and addresses of triples: literals as they are, without type and language; addresses with their last step. */
function held(quads) {
  const texts = new Set();
  const numbers = new Set();
  const json = new Set();
  for (const { subject, object } of quads) {
    for (const term of [subject, object]) {
      texts.add(term.value);
      texts.add(term.value.slice(term.value.lastIndexOf("/") + 1));
    }
    if (object.datatype?.value.endsWith("#JSON")) json.add(ordered(JSON.parse(object.value)));
    else if (object.termType === "Literal" && object.value.trim() !== "") numbers.add(Number(object.value));
    if (object.language) texts.add(object.language);
  }
  return ({ value, json: whole }) =>
    whole ? json.has(ordered(value)) : typeof value === "number" ? numbers.has(value) : texts.has(String(value));
}

let passed = 0;
let failed = 0;
const fail = (name, message) => {
  failed += 1;
  console.error(`${name}: ${message}`);
};

const [, , documents, out] = process.argv;
const written = [];
for (const line of readFileSync(documents, "utf8").trim().split("\n")) {
  const { name, description, jsonld: document } = JSON.parse(line);
  try {
    const holds = held(await jsonld.toRDF(document, options));
    // This processor copies JSON literals without `__proto__`; the other one keeps it.
    const keeps = !line.includes('"__proto__"');
    // The class of a kind has another name.
    const isKind = ({ path, value }) => path.at(-1) === "kind" && kinds.includes(value);
    const lost = [...leaves(description)].filter((leaf) => !isKind(leaf) && (keeps || !leaf.json) && !holds(leaf));
    written.push(keeps ? await jsonld.canonize(document, canonical) : null);
    if (lost.length === 0) passed += 1;
    else fail(name, `no triple holds ${lost.map(({ path, value }) => `/${path.join("/")} ${JSON.stringify(value)}`).join(", ")}`);
  } catch (error) {
    fail(name, `${error.message} ${JSON.stringify(error.details ?? {}).slice(0, 400)}`);
  }
}
writeFileSync(out, written.map((quads) => `${JSON.stringify(quads)}\n`).join(""));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
