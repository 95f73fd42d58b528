// What the types let through and what they refuse, for `tsc --strict`.

import { readFileSync } from 'node:fs';
import type { linter } from '@codemirror/lint';
import type * as monacoApi from 'monaco-editor';
import {
  check, checkCatalogue, checkLines, type CheckOptions, codes, type Commons, type Description, exportTo, explain, format, importEach, importFrom,
  isValidationError, isValue, judge, parse, type Project, ready, type Reference, type Report, schema, type Slug, stillAsked, type TargetFormat, ValidationError,
} from 'communs';
import { communsLinter } from 'communs/codemirror';
import * as inline from 'communs/inline';
import { codeActions, markers } from 'communs/monaco';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<_ extends true>(): void {}

export async function results(text: string): Promise<void> {
  await ready();
  await inline.ready();
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
  for await (const { line, report, error } of checkLines(new Blob([text]).stream())) {
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

// The adapters fit what they are for.
export const source: Parameters<typeof linter>[0] = communsLinter({ lang: 'fr' });
export function mark(monaco: typeof monacoApi, model: monacoApi.editor.ITextModel): void {
  monaco.editor.setModelMarkers(model, 'communs', markers(model));
  monaco.languages.registerCodeActionProvider(['yaml', 'json'], codeActions());
}
