// The operations, each a few lines over one function of the module.

import { asJson, call, set, write } from './engine.js';
import { CommunsError, isValidationError } from './errors.js';
import { locate } from './places.js';
import { take } from './source.js';

export { CommunsError, InternalError, isValidationError, ValidationError } from './errors.js';

const nothing = () => ({ valid: true, truncated: false, diagnostics: [] });

/** Adds places to the report that an error carries, and to no other error. */
function throwing(text, run) {
  try {
    return run();
  } catch (thrown) {
    if (isValidationError(thrown)) locate(thrown.report, text);
    throw thrown;
  }
}

export function check(source, options) {
  const foreign = options?.as;
  set(foreign === undefined ? options : ownRules(options));
  const { text, object } = take(source);
  const length = write(text);
  const answer = call((module) =>
    foreign === undefined ? module.check(length, object) : module.check_as(length, object, word('as', foreign)),
  );
  return answer === undefined ? nothing() : locate(JSON.parse(answer), text);
}

/** The options of a check of another format, which has rules of its own. */
function ownRules({ as: _, ...others }) {
  refuse(others, 'beside `as` there is no option', '`format`, `limits`, `lang`');
  return others;
}

/** Refuses the options that are about descriptions alone. */
function refuse(options, problem, known) {
  for (const name of ['profile', 'kind']) {
    if (options[name] !== undefined) {
      throw new CommunsError('unknown-option', `${problem} \`${name}\`; give one of ${known}`);
    }
  }
}

export function parse(source, options) {
  set(options);
  const { text, object } = take(source);
  const length = write(text);
  return throwing(text, () => JSON.parse(call((module) => module.parse(length, object))));
}

export function checkCatalogue(documents, options) {
  set(options);
  const texts = new Map();
  const check = call((module) => new module.Catalogue());
  for (const [name, source] of named(documents)) {
    const { text, object } = take(source);
    texts.set(name, text);
    const length = write(text);
    call(() => check.add(name, length, object));
  }
  const told = results(call(() => check.finish()), texts);
  return { valid: told.every(({ report }) => report?.valid === true), documents: told };
}

export function importFrom(source, options = {}) {
  const { format, ...others } = { ...options };
  const several = source instanceof Map;
  const texts = new Map();
  const json = asJson(others);
  const sources = call((module) => new module.Sources(json));
  for (const [name, one] of several ? source : [['', source]]) {
    const { text, object } = take(one);
    texts.set(String(name), object ? undefined : text);
    const length = write(text);
    call(() => sources.add(String(name), length, word('format', format)));
  }
  const answer = call(() => sources.finish());
  const end = answer.indexOf('\n');
  const catalogue = JSON.parse(answer.slice(0, end));
  const told = results(answer.slice(end), texts);
  if (several) return { catalogue, sources: told };
  // What there is to say of the mapping is a report of its own; with errors in it nothing else was read.
  const mapping = told.find(({ name }) => name === 'mapping');
  const { report } = told.find(({ name }) => name === '') ?? mapping;
  return mapping ? { catalogue, report, mapping: mapping.report } : { catalogue, report };
}

export function exportTo(description, format, options = {}) {
  const json = asJson({ ...options });
  const { text } = take(description);
  const length = write(text);
  const target = word('format', format) ?? '';
  const [written, report] = throwing(text, () => call((module) => module._export(length, target, json)));
  return { text: written, report: JSON.parse(report) };
}

export function format(source, options = {}) {
  const { to, ...others } = { ...options };
  refuse(others, '`format` has no option', '`to`, `format`, `limits`, `lang`');
  set(others);
  const { text } = take(source);
  const length = write(text);
  return throwing(text, () => call((module) => module.format(length, word('to', to))));
}

export async function* checkLines(source, options) {
  set(options);
  const check = call((module) => new module.Lines());
  try {
    for await (const piece of pieces(source)) {
      for (let from = 0; from < piece.length; from += PIECE) {
        const length = write(piece.subarray(from, from + PIECE));
        yield* lines(call(() => check.push(length)));
      }
    }
    yield* lines(call(() => check.finish()));
    return call(() => check.count());
  } finally {
    check.free();
  }
}

export function judge(type, text, options) {
  set(options);
  const answer = call((module) => module.judge(type, text));
  return answer === undefined ? nothing() : JSON.parse(answer);
}

export function stillAsked(catalogue, profile, options) {
  set(options);
  const { text } = take(catalogue);
  const length = write(text);
  return JSON.parse(call((module) => module.still_asked(length, word('profile', profile) ?? '')));
}

export function detect(source, name) {
  const length = write(take(source).text);
  return call((module) => module.detect(length, name));
}

/** A word that an option takes; what is no text is refused here, for no word could be. */
function word(name, value) {
  if (value === undefined || typeof value === 'string') return value;
  throw new CommunsError('bad-option', `option \`${name}\`: a text`);
}

/** Documents with their names: of a `Map` its keys, of anything else that can be gone through their positions. */
function named(documents) {
  if (documents instanceof Map) return [...documents].map(([name, source]) => [String(name), source]);
  if (typeof documents !== 'string' && !ArrayBuffer.isView(documents) && documents?.[Symbol.iterator] !== undefined) {
    return [...documents].map((source, position) => [String(position), source]);
  }
  throw new CommunsError('bad-source', 'a catalogue is checked from a `Map` from names to descriptions, or from a list of them');
}

function results(json, texts) {
  return JSON.parse(json).map(({ name, report, error }) => {
    if (error !== undefined) return { name, error: JSON.parse(error) };
    const text = texts.get(name);
    if (text === undefined) {
      for (const one of report.diagnostics) delete one.span;
      return { name, report };
    }
    return { name, report: locate(report, text, undefined, (other) => texts.get(other)) };
  });
}

// Pieces go through the module's buffer one after the other.
const PIECE = 1 << 18;

async function* pieces(source) {
  const encoder = new TextEncoder();
  const bytes = (piece) => {
    const { text, object } = take(piece);
    if (object) throw new CommunsError('bad-source', 'JSON Lines come as texts or bytes');
    return typeof text === 'string' ? encoder.encode(text) : text;
  };
  if (typeof source === 'string' || ArrayBuffer.isView(source)) {
    yield bytes(source);
  } else if (source?.[Symbol.asyncIterator] !== undefined || source?.[Symbol.iterator] !== undefined) {
    for await (const piece of source) yield bytes(piece);
  } else if (typeof source?.getReader === 'function') {
    yield* read(source.getReader(), bytes);
  } else {
    throw new CommunsError('bad-source', 'JSON Lines come from a text, bytes, a `ReadableStream` or an iterable of them');
  }
}

// Some browsers cannot yet go through a `ReadableStream` with `for await`.
async function* read(reader, bytes) {
  let done = false;
  try {
    for (;;) {
      const step = await reader.read();
      done = step.done;
      if (done) return;
      yield bytes(step.value);
    }
  } finally {
    if (!done) await reader.cancel();
    reader.releaseLock();
  }
}

function* lines(json) {
  if (json === undefined) return;
  for (const { line, offset, utf16, text, report, error } of JSON.parse(json)) {
    if (error === undefined) yield { line, report: locate(report, text, { offset, utf16 }) };
    else yield { line, error: JSON.parse(error) };
  }
}

export function isValue(type, text) {
  return typeof text === 'string' && judge(type, text).valid;
}
