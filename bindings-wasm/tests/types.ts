// What the types let through and what they refuse, for `tsc --strict`.

import { createReadStream, readFileSync } from 'node:fs';
import type { linter } from '@codemirror/lint';
import type * as monacoApi from 'monaco-editor';
import {
  type Actor, check, checkCatalogue, checkLines, type CheckOptions, codes, type Commons, CommunsError, type Description, type DiagnosticCode, exportTo,
  type ExportOptions, explain, format, type ForeignOptions, importEach, importFrom, type ImportOptions, isValidationError, isValue, judge, type Language,
  parse, type Profile, type Project, ready, type Reference, type Report, schema, type Slug, type Source, stillAsked, type TargetFormat, ValidationError,
} from 'communs';
import { communsLinter } from 'communs/codemirror';
import * as inline from 'communs/inline';
import { codeActions, markers } from 'communs/monaco';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<_ extends true>(): void {}

export async function results(text: string): Promise<void> {
  await ready();
  await inline.ready(undefined, { lang: 'fr' });
  const report: Report = check(text, { profile: 'publish', lang: 'fr' });
  const at: number | undefined = report.diagnostics[0]?.span?.start.utf16;
  check(new TextEncoder().encode(text));
  check({ kind: 'actor' }, { limits: { depth: 3 } });
  // @ts-expect-error: an option that is not known
  check(text, { profil: 'publish' });
  // @ts-expect-error: a word that is not one of the profile's
  check(text, { profile: 'strict' });
  // @ts-expect-error: nothing to check
  check(undefined);

  const actor = parse(text, { kind: 'actor' });
  holds<Equal<typeof actor.kind, 'actor'>>();
  holds<Equal<typeof actor.id, Slug>>();
  const any = parse(text);
  holds<Equal<typeof any, Description>>();
  const options: CheckOptions = { profile: 'publish' };
  holds<Equal<ReturnType<typeof parse<'project'>>, Project>>();
  const same: Description = parse(text, options);
  const without = parse(text, { kind: undefined });
  holds<Equal<typeof without, Description>>();
  // @ts-expect-error: no kind
  parse(text, { kind: 'acteur' });
  if (any.kind === 'commons') {
    const commons: Commons = any;
    const resource = commons.resource?.natures?.[0];
    if (resource === 'software') holds<Equal<typeof resource, 'software'>>();
  }
  if (any.kind === 'catalogue') {
    const kind: 'actor' | undefined = any.actors?.[0]?.kind;
    void kind;
  }
  // @ts-expect-error: a slug is not any text
  const slug: Slug = 'fabmob';
  const reference: Reference = actor.id;
  // @ts-expect-error: a reference need not be a slug
  const back: Slug = reference;
  const given: unknown = text;
  if (isValue('slug', given)) holds<Equal<typeof given, Slug>>();
  if (isValue('slug', text)) {
    const told: Slug = text;
    void told;
  }
  try {
    parse(text);
  } catch (error: unknown) {
    // @ts-expect-error: not before it is told
    void error.report;
    if (isValidationError(error)) holds<Equal<typeof error.report, Report>>();
    if (error instanceof ValidationError) holds<Equal<typeof error.code, 'not-valid'>>();
  }
  for (const { name, report, error } of checkCatalogue([text, actor]).documents) {
    if (error !== undefined) void error.code.length;
    else void [name, report.valid];
  }
  for await (const { line, report, error } of checkLines(new Blob([text]))) {
    void (error === undefined ? report.valid : error.message + line);
  }
  for await (const { description, report } of importEach(new Blob([text]).stream(), { base: 'https://example.org/' })) {
    const at: number | undefined = report.diagnostics[0]?.span?.start.line;
    // @ts-expect-error: no string holds the whole stream
    void report.diagnostics[0]?.span?.start.utf16;
    void [description?.kind === 'commons' ? description.resource : description?.id, at];
  }
  // @ts-expect-error: an export is no table
  importEach(text, { mapping: '' });
  const lossy: Report = importFrom(text, { format: 'wikitext' }).report;
  const sources = importFrom(new Map([['a', text]])).sources;
  const exported: string = exportTo(actor, 'yaml').text;
  // @ts-expect-error: no format
  exportTo(actor, 'xml');
  const formatted: string = format(text, { to: 'jsonl' satisfies TargetFormat });
  const asked: number | undefined = stillAsked(actor, 'publish')['hint-no-link'];
  judge('siren', text);
  // @ts-expect-error: no type of values
  judge('phone', text);
  const explanations: string[] = codes({ lang: 'fr' }).map((code) => code.explanation);
  const family: 'syntax' | 'shape' | 'value' | 'link' | 'rule' | 'hint' | 'lossy' = explain('value-siren').family;
  void [at, slug, back, lossy, sources, exported, formatted, asked, explanations, family, schema('actor').$id, readFileSync];
  void same;
}

/** What can be given as a source, and what cannot. */
export async function sources(text: string, row: Actor, record: Record<string, unknown>, unknown: unknown, any: any, list: Actor[]): Promise<void> {
  class Row {
    kind = 'actor';
    label(): string { return this.kind; }
  }
  interface Own { kind: string; name?: string }
  const own: Own = { kind: 'actor' };
  const given: Source[] = [
    text, { kind: 'actor' }, [{ kind: 'actor' }], row, record, list, any, new Row(), own, {}, new ArrayBuffer(1), new SharedArrayBuffer(1), new DataView(new ArrayBuffer(1)),
    new Uint8Array(1), Buffer.from(text), Object.freeze({ kind: 'actor' }), { communs: '1.0', kind: 'actor', nested: { deep: [1, true, 'a'] } },
  ];
  for (const source of given) check(source);
  const generic = <T extends object>(source: T): Report => check(source as Source);
  void generic;
  // @ts-expect-error: a function
  check(() => 1);
  // @ts-expect-error: a promise
  check(Promise.resolve(''));
  // @ts-expect-error: a Map
  check(new Map([['kind', 'actor']]));
  // @ts-expect-error: a Set
  check(new Set(['actor']));
  // @ts-expect-error: a class
  check(Row);
  // @ts-expect-error: null
  check(null);
  // @ts-expect-error: a number
  check(1);
  // @ts-expect-error: a symbol
  check(Symbol.iterator);
  // @ts-expect-error: not before it is told what it is
  check(unknown);
  // @ts-expect-error: a text by itself is no list
  checkCatalogue(text);
  checkCatalogue(new Map<string, Source>([['a', text], ['b', row]]) as ReadonlyMap<string, Source>);
  checkCatalogue(new Set([text]));
  // @ts-expect-error: promises of documents
  checkCatalogue([Promise.resolve(text)]);

  const streams = [
    new ReadableStream<BufferSource>(), new ReadableStream<ArrayBuffer>(), new ReadableStream<Uint8Array>(), new ReadableStream<string>(),
    new Response(text).body!, new Blob([text]).stream(), createReadStream('a.jsonl'), [text, new Uint8Array(1), new ArrayBuffer(1)], [Promise.resolve(text)], text,
    new DataView(new ArrayBuffer(1)), new TextEncoderStream().readable, (async function* () { yield Buffer.from(text); })(),
  ];
  for (const stream of streams) {
    checkLines(stream);
    importEach(stream);
  }
  // @ts-expect-error: a stream of objects
  checkLines(new ReadableStream<{ kind: string }>());
  // @ts-expect-error: a fetch may have no body
  checkLines((await fetch('a.jsonl')).body);
}

/** What the module can be loaded from. */
export async function starts(bytes: Uint8Array): Promise<void> {
  const from = ['communs.wasm', new URL('https://example.org/'), new Request('a'), fetch('a'), await fetch('a'), bytes, bytes.buffer, Promise.resolve(bytes)];
  for (const one of from) await ready(one);
  await ready(new WebAssembly.Module(bytes.slice()));
  await ready(WebAssembly.compileStreaming(fetch('a')));
  // @ts-expect-error: no address
  await ready(1);
}

/** Options: `undefined` is as good as nothing, and what belongs to another operation is refused. */
export function options(text: string, profile: Profile | undefined, lang: Language | undefined, given: TargetFormat, { catalogue }: ReturnType<typeof fromWiki>): void {
  check(text, { profile, lang, kind: undefined, format: undefined, limits: { depth: undefined } });
  check(text, { as: 'cff', lang, format: undefined });
  // @ts-expect-error: other formats have no profiles
  check(text, { as: 'cff', profile: 'basic' });
  // @ts-expect-error: nor kinds
  check(text, { as: 'cff', kind: 'commons' });
  // @ts-expect-error: no such format
  check(text, { as: 'dpg' });
  check(text, { as: undefined, profile: 'basic' });
  const either: CheckOptions | ForeignOptions = lang === 'fr' ? { as: 'cff' } : { profile: 'basic' };
  check(text, either);
  check(text, { lang: 'fr-FR' });
  // @ts-expect-error: a language that is not known, and maybe not there
  check(text, { lang: navigator.language });
  check(text, { lang: navigator.language.startsWith('fr') ? 'fr' : 'en' });
  // @ts-expect-error: no messages in German
  check(text, { lang: 'de' });
  // @ts-expect-error: the description has the option, not the check
  parse(text, { as: 'cff' });

  exportTo(text, 'yaml', { id: 'gtfs', lang });
  exportTo(text, 'wikitext', { id: undefined, page: '', base: '', language: 'fr' });
  exportTo(text, 'csv', { table: 'actor' });
  exportTo(text, 'dpg', { goals: 9 });
  exportTo(text, 'dpg', { goals: '9,11' });
  exportTo(text, given, { id: 'gtfs' });
  const all: ExportOptions = { id: 'gtfs', language: 'fr', page: '', base: '', table: 'actor', goals: 9 };
  exportTo(text, given, all);
  // @ts-expect-error: an option that is not known
  exportTo(text, 'cff', { langauge: 'fr' });
  // @ts-expect-error: an option of another format
  exportTo(text, 'yaml', { language: 'fr' });
  // @ts-expect-error: an option of another format
  exportTo(text, 'cff', { page: '' });
  // @ts-expect-error: a kind without a table
  exportTo(text, 'csv', { table: 'catalogue' });

  const [member] = catalogue.commons ?? [];
  if (member === undefined) return;
  exportTo(catalogue, 'yaml', { id: member.id });
  exportTo({ communs: '1.0', kind: 'commons', ...member }, 'yaml');
  const document = { communs: '1.0', kind: 'commons', ...member };
  exportTo(document, 'yaml');
  // @ts-expect-error: what stands in a catalogue is no document by itself
  exportTo(member, 'yaml');
  // @ts-expect-error: nor is what has no version
  exportTo({ kind: 'commons', id: 'gtfs', name: 'GTFS' }, 'yaml');
}

/** Sources that are one or several. */
export function fromWiki(source: string | Map<string, string>, options: ImportOptions): ReturnType<typeof importFrom> {
  const one = importFrom('', options);
  holds<Equal<typeof one.report, Report>>();
  const several = importFrom(new Map([['a', '']]), options);
  void several.sources.length;
  const either = importFrom(source, options);
  // @ts-expect-error: several sources have no single report
  void either.report.valid;
  if (either.sources === undefined) holds<Equal<typeof either.report, Report>>();
  return either;
}

/** Codes are known words. */
export function known(report: Report, error: unknown): void {
  for (const { code } of report.diagnostics) {
    if (code === 'shape-vocabulary') holds<Equal<typeof code, 'shape-vocabulary'>>();
    // @ts-expect-error: no code
    if (code === 'shape-vocabluary') void code;
    explain(code);
  }
  explain('any text' as string);
  const every: DiagnosticCode[] = codes().map(({ code }) => code);
  if (error instanceof CommunsError) {
    if (error.code === 'unsupported-version') void every;
    // @ts-expect-error: no code
    if (error.code === 'unsuported-version') void every;
    if (error instanceof ValidationError) holds<Equal<typeof error.report, Report>>();
    void (isValidationError(error) ? error.report : error.message);
  }
  const thrown = error as Error;
  const told: string = isValidationError(thrown) ? thrown.report.diagnostics[0]?.message ?? thrown.message : thrown.message;
  void told;
  // @ts-expect-error: the package makes them
  new ValidationError('');
}

// The adapters fit what they are for.
export const source: Parameters<typeof linter>[0] = communsLinter({ lang: 'fr' });
export function mark(monaco: typeof monacoApi, model: monacoApi.editor.ITextModel): void {
  monaco.editor.setModelMarkers(model, 'communs', markers(model));
  monaco.languages.registerCodeActionProvider(['yaml', 'json'], codeActions());
}
