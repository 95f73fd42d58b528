// The language server that editors use shows the published descriptions, and finds a wrong word.
//
//     node tests/agreement/editor.mjs

import { readFileSync } from "node:fs";
import server from "yaml-language-server";
import { TextDocument } from "vscode-languageserver-textdocument";

const schema = JSON.parse(readFileSync(new URL("../../schemas/v1/commons.schema.json", import.meta.url), "utf8"));
const service = server.getLanguageService({
  schemaRequestService: (uri) => Promise.reject(new Error(`nothing is fetched: ${uri}`)),
  workspaceContext: { resolveRelativePath: (path) => path },
});
service.configure({
  validate: true,
  hover: true,
  completion: true,
  schemas: [{ fileMatch: ["communs.yml"], schema, uri: schema.$id }],
});

const [before, after] = ['communs: "1.0"\nkind: commons\nid: gtfs\nname: GTFS\nresource:\n  natures: [', "standart]\n"];
let version = 0;
/** A text as an editor holds it; the server tells texts apart by their version. */
const open = (text) => TextDocument.create("file:///communs.yml", "yaml", ++version, text);
const document = open(before + after);
const at = (text) => document.positionAt(document.getText().indexOf(text) + 1);

/** The text at the end of which the cursor stands, and what the server offers there. */
async function offers(text) {
  const written = open(text);
  const { items } = await service.doComplete(written, written.positionAt(text.length), false);
  return items;
}
const described = (item) => item?.documentation?.value ?? item?.documentation;

const checks = {
  "a key is offered with its description": async () => {
    const item = (await offers('communs: "1.0"\nkind: commons\ngov')).find(({ label }) => label === "governance");
    return described(item)?.includes(schema.properties.governance.description);
  },
  "the words of a vocabulary are offered": async () => {
    const labels = (await offers(`${before.slice(0, -1)}\n    - `)).map(({ label }) => label);
    return schema.$defs.Nature.oneOf.every(({ const: word }) => labels.includes(word));
  },
  "a key has its description on hover": async () => {
    const hover = await service.doHover(document, at("name:"));
    return JSON.stringify(hover?.contents).includes(schema.properties.name.description);
  },
  "a wrong word is an error where it stands": async () => {
    const errors = await service.doValidation(document, false);
    const { line, character } = errors[0].range.start;
    return errors.length === 1 && document.offsetAt({ line, character }) === before.length;
  },
  "the same without it is none": async () => {
    const errors = await service.doValidation(open(`${before}standard]\n`), false);
    return errors.length === 0;
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  if (!(await check())) {
    failed += 1;
    console.error(`not so: ${name}`);
  }
}
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
