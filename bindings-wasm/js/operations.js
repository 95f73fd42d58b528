// The operations, each a few lines over one function of the module.

import { call, using, write } from './engine.js';
import { isValidationError, refusal, speak } from './errors.js';
import { argument, asJson, only, optionsOf, set, setLanguage, setOnly, word } from './options.js';
import { locate } from './places.js';
import { bytesOf, take } from './source.js';

export { CommunsError, InternalError, isValidationError, ValidationError } from './errors.js';
export { checkLines } from './lines.js';
export { importEach } from './stream.js';

const nothing = () => ({ valid: true, truncated: false, diagnostics: [] });

/** Adds places to the report that an error carries, and to no other error; an object has none. */
function throwing(text, run) {
  try {
    return run();
  } catch (thrown) {
    if (isValidationError(thrown)) locate(thrown.report, text);
    throw thrown;
  }
}

const MANY = ['profile', 'kind', 'format', 'limits', 'lang'];
const CHECK = ['as', ...MANY];
const IMPORT = ['format', 'persons', 'title', 'base', 'name', 'mapping', 'limits', 'lang'];

export function check(source, options) {
  if (options?.as !== undefined) return checkAs(source, options);
  const { text, object } = take(source, options);
  setOnly('check', options, CHECK);
  const length = write(text);
  return reportOf(call((module) => module.check(length, object)), text);
}

/** The check of a file of another format, which has rules of its own. */
function checkAs(source, options) {
  const { as, ...others } = only('check', optionsOf(options), ['as', 'format', 'limits', 'lang']);
  const foreign = word('as', as);
  const { text, object } = take(source, options);
  set(others);
  const length = write(text);
  return reportOf(call((module) => module.check_as(length, object, foreign)), text);
}

function reportOf(json, text) {
  return json === undefined ? nothing() : locate(JSON.parse(json), text);
}

export function parse(source, options) {
  const { text, object } = take(source, options);
  setOnly('parse', options, MANY);
  const length = write(text);
  return throwing(text, () => JSON.parse(call((module) => module.parse(length, object))));
}

export function checkCatalogue(documents, options) {
  const sources = named(documents, options);
  setOnly('checkCatalogue', options, MANY);
  const texts = new Map();
  const told = using(call((module) => new module.Catalogue()), (check) => {
    const cut = takeEach(sources, options, ({ name, text, object }, length) => {
      texts.set(name, text);
      call(() => check.add(name, length, object));
    });
    return results(call(() => check.finish()), texts, cut);
  });
  return { valid: told.every(({ report }) => report?.valid === true), documents: told };
}

// An import has all of what it reads in memory, several times over, and its answer in one string.
const MOST_TOGETHER = 2 ** 29;

function tooMuch(options) {
  speak(options);
  return refusal('exceeded-bytes', {
    en: `too big: the sources have more than ${MOST_TOGETHER} bytes together; import them in several calls, or go through an export with \`importEach\``,
    fr: `trop gros : les sources ont ensemble plus de ${MOST_TOGETHER} octets ; les importer en plusieurs appels, ou parcourir un export avec \`importEach\``,
  });
}

export function importFrom(source, options) {
  const { format, ...others } = only('importFrom', optionsOf(options), IMPORT);
  const several = source instanceof Map;
  const sources = several ? named(source) : [['', source]];
  const from = word('format', format);
  const texts = new Map();
  const json = asJson(others);
  const { catalogue, told } = using(call((module) => new module.Sources(json)), (all) => {
    let bytes = 0;
    const cut = takeEach(sources, options, ({ name, text, object }, length) => {
      bytes += length;
      if (bytes > MOST_TOGETHER && sources.length > 1) throw tooMuch(options);
      texts.set(name, object ? undefined : text);
      call(() => all.add(name, length, from));
    });
    const answer = call(() => all.finish());
    const end = answer.indexOf('\n');
    return { catalogue: JSON.parse(answer.slice(0, end)), told: once(results(answer.slice(end), texts, []), sources, cut) };
  });
  if (several) return { catalogue, sources: told };
  // What there is to say of the mapping is a report of its own; with errors in it nothing else was read.
  const mapping = told.find(({ name }) => name === 'mapping');
  const { report } = told.find(({ name }) => name === '') ?? mapping;
  return mapping ? { catalogue, report, mapping: mapping.report } : { catalogue, report };
}

export function exportTo(description, format, options) {
  const json = asJson(optionsOf(options));
  const target = argument('format', format);
  const { text, object } = take(description, options);
  const length = write(text);
  const [written, report] = throwing(object ? undefined : text, () => call((module) => module._export(length, target, json)));
  return { text: written, report: JSON.parse(report) };
}

export function format(source, options) {
  const { to, ...others } = only('format', optionsOf(options), ['to', 'format', 'limits', 'lang']);
  const target = word('to', to);
  const { text, object } = take(source, options);
  set(others);
  const length = write(text);
  return throwing(object ? undefined : text, () => call((module) => module.format(length, target)));
}

export function judge(type, text, options) {
  setLanguage('judge', options);
  const of = argument('type', type);
  if (typeof text !== 'string') {
    const found = text === null ? 'null' : typeof text;
    throw refusal('bad-source', {
      en: `\`text\`: give a text, not ${found}; a table read without types loses leading zeros`,
      fr: `\`text\` : donner un texte, et non ${found} ; une table lue sans types perd les zéros initiaux`,
    });
  }
  return reportOf(call((module) => module.judge(of, text)), text);
}

export function isValue(type, text) {
  return typeof text === 'string' && judge(type, text).valid;
}

export function stillAsked(catalogue, profile, options) {
  const asked = argument('profile', profile);
  const { text } = take(catalogue, options);
  setLanguage('stillAsked', options);
  const length = write(text);
  return JSON.parse(call((module) => module.still_asked(length, asked)));
}

export function detect(source, name, options) {
  setLanguage('detect', options);
  const known = word('name', name);
  const length = write(take(source, options).text);
  return call((module) => module.detect(length, known));
}

/** Documents with their names: of a `Map` its keys, of anything else that can be gone through their positions. */
function named(documents, options) {
  if (documents instanceof Map) return [...documents].map(([name, source]) => [String(name), source]);
  if (typeof documents === 'object' && bytesOf(documents) === undefined && documents?.[Symbol.iterator] !== undefined) {
    return [...documents].map((source, position) => [String(position), source]);
  }
  speak(options);
  throw refusal('bad-source', {
    en: 'a catalogue is checked from a `Map` from names to descriptions, or from a list of them',
    fr: "un catalogue se vérifie à partir d'une `Map` qui associe des descriptions à des noms, ou d'une liste de descriptions",
  });
}

/** Takes sources one after the other. What is no text is an error of its own; what else is refused says which it is. */
function takeEach(sources, options, add) {
  const cut = [];
  for (const [at, [name, source]] of sources.entries()) {
    let taken;
    try {
      taken = take(source, options);
    } catch (error) {
      if (name !== '' && error.code === 'not-utf8') {
        cut.push([at, { name, error: { code: error.code, message: error.message } }]);
        continue;
      }
      if (name !== '') error.message = `\`${name}\`: ${error.message}`;
      throw error;
    }
    add({ name, ...taken }, write(taken.text));
  }
  return cut;
}

/** What there is to say of each source once, in their order: an error takes the place of the report that came before it. */
function once(told, sources, cut) {
  const all = new Map(sources.map(([name]) => [name, undefined]));
  const mapping = told.filter(({ name }) => !all.has(name));
  for (const one of told) if (all.has(one.name)) all.set(one.name, one);
  for (const [, one] of cut) all.set(one.name, one);
  return [...mapping, ...all.values()].filter((one) => one !== undefined);
}

function results(json, texts, cut) {
  const told = JSON.parse(json).map(({ name, report, error }) => {
    if (error !== undefined) return { name, error: JSON.parse(error) };
    return { name, report: locate(report, texts.get(name), undefined, (other) => texts.get(other)) };
  });
  for (const [at, one] of cut) told.splice(at, 0, one);
  return told;
}
