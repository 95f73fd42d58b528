// Expands our exports of CodeMeta with jsonld.js, a processor of JSON-LD, in the mode that refuses whatever a context
// does not know.
//
//     node tests/judges/codemeta.mjs PATH_OF_EXAMPLE
//
// The example is `exported` of the core. What is exported from `examples/mobility` has to expand, to what the
// descriptions say. What was read from a real file has to say the same as that file where both are expanded, and where
// it does not expand in that mode, neither may the file. Exits with 1 on any disagreement.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const [, , example] = process.argv;

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const [second, third] = ['2.0', '3.0'].map((version) => read(join(here, `contexts/codemeta-${version}.jsonld`)));

/** The contexts of CodeMeta, by what they are called; others say nothing. */
async function documentLoader(url) {
  const document = url.includes('codemeta-2') ? second : url.includes('codemeta') ? third : { '@context': {} };
  return { contextUrl: null, documentUrl: url, document };
}

const expand = (document, safe) => jsonld.expand(document, { safe, base: 'https://example.org/', documentLoader });

const SCHEMA = 'http://schema.org/';
const TERMS = 'https://codemeta.github.io/terms/';
// What both versions of CodeMeta and the export have in one form.
const SAME = [`${SCHEMA}name`, `${SCHEMA}version`, `${SCHEMA}license`, `${SCHEMA}codeRepository`, `${TERMS}issueTracker`,
  `${TERMS}readme`, `${SCHEMA}keywords`, `${SCHEMA}dateCreated`, `${SCHEMA}programmingLanguage`, `${SCHEMA}fileSize`];

/** The values of a property: texts and addresses. */
const values = (node, property) =>
  (node?.[property] ?? []).map((one) => one['@value'] ?? one['@id'] ?? JSON.stringify(one)).map(normal).sort();
const normal = (value) =>
  typeof value === 'string' ? value.replace(/^http:/, 'https:').replace(/(spdx\.org\/licenses\/.*)\.html$/, '$1') : value;
/** Who the authors are, each once: a file may name somebody twice. */
function authors(node) {
  const all = (node?.[`${SCHEMA}author`] ?? []).flatMap((one) => one['@list'] ?? [one]);
  const parts = ['givenName', 'familyName', 'name'].map((part) => SCHEMA + part);
  return [...new Set(all.map((one) => parts.flatMap((part) => values(one, part)).join(' ')))].filter(Boolean).join();
}

let passed = 0;
const failures = [];
function judge(source, problems) {
  if (problems.length === 0) passed += 1;
  else failures.push(`${source}: ${problems.join('; ')}`);
}

const exported = (paths) =>
  execFileSync(example, ['codemeta', ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n').filter(Boolean).map((line) => JSON.parse(line));

async function examples() {
  const all = exported([join(root, 'examples/mobility')]).filter(({ text }) => text !== '');
  for (const { source, text } of all) {
    const problems = [];
    const document = JSON.parse(text);
    try {
      const [node] = await expand(document, true);
      if (values(node, `${SCHEMA}name`)[0] !== document.name) problems.push('the name is lost');
      for (const type of node['@type'] ?? []) if (!type.startsWith(SCHEMA)) problems.push(`type ${type}`);
      for (const licence of values(node, `${SCHEMA}license`)) {
        if (!licence.startsWith('https://spdx.org/licenses/')) problems.push(`licence ${licence}`);
      }
      const terms = Object.keys(document).filter((key) => !key.startsWith('@'));
      const properties = Object.keys(node).filter((key) => !key.startsWith('@'));
      if (terms.length !== properties.length) problems.push(`${terms} became ${properties}`);
    } catch (error) {
      problems.push(unknown(error));
    }
    judge(source, problems);
  }
  if (all.length === 0) failures.push('no example is exported');
  return all.length;
}

const unknown = (error) => JSON.stringify(error.details?.event?.details ?? String(error));

function files(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

async function real() {
  const folder = join(root, '../shared/data/codemeta');
  if (!existsSync(folder)) {
    console.log('skipped: ../shared/data/codemeta is absent');
    return 0;
  }
  const all = exported(files(folder));
  for (const { source, text } of all) {
    const problems = [];
    const [before] = await expand(read(source), false);
    const [after] = await expand(JSON.parse(text), false);
    for (const property of SAME) {
      const [was, is] = [values(before, property), values(after, property)];
      // What is no address of a licence is read as what it meant, and that is told.
      if (property === `${SCHEMA}license` && was.some((value) => value.includes('//example.org/'))) continue;
      if (was.some((value) => !is.includes(value)) && is.join() !== was.join()) problems.push(`${property}: ${was} became ${is}`);
    }
    if (authors(before) !== authors(after)) problems.push(`authors ${authors(before)} became ${authors(after)}`);
    const [safe, was] = await Promise.all([JSON.parse(text), read(source)].map((one) => expand(one, true).then(() => '', unknown)));
    if (safe !== '' && was === '') problems.push(safe);
    judge(source, problems);
  }
  return all.length;
}

const [own, theirs] = [await examples(), await real()];
for (const failure of failures) console.log(failure);
console.log(`codemeta.json by its context: ${own} of examples, ${theirs} of real files`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
