// Ajv accepts what `communs` accepts, of the documents that `cargo run -p communs --example agreement_documents` writes,
// and takes the published schemas in its strict mode.
//
//     node tests/agreement/ajv.mjs documents.jsonl

import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const schema = (name) => JSON.parse(readFileSync(new URL(`../../schemas/v1/${name}.schema.json`, import.meta.url), "utf8"));
const ajv = new Ajv({ allErrors: true });
const validators = Object.fromEntries(
  ["actor", "commons", "project", "catalogue", "report"].map((kind) => [kind, ajv.compile(schema(kind))]),
);

let passed = 0;
let failed = 0;
for (const line of readFileSync(process.argv[2] ?? 0, "utf8").trim().split("\n")) {
  const { kind, accepted, text } = JSON.parse(line);
  const validate = validators[kind];
  if (validate(JSON.parse(text)) === accepted) {
    passed += 1;
  } else {
    failed += 1;
    console.error(`${kind}: expected ${accepted ? "accepted" : "refused"}: ${text}\n${ajv.errorsText(validate.errors)}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
