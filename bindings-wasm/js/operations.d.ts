import type {
  Actor, Catalogue, Commons, DiagnosticCode, ForeignFormat, Format, Kind, Language, OwnFormat, Profile, Project, Reference, SchemaName,
  Severity, Slug, SourceFormat, TargetFormat, TargetOptions, ValueType,
} from './model.js';

export type * from './model.js';

/** Bytes of UTF-8. */
export type Bytes = ArrayBufferLike | ArrayBufferView;

/**
 * A document as data: what JSON can write. The symbols are those by which promises, `Map`s and the like, and functions, say what they
 * are, which JSON would drop or empty.
 */
export type Data = object & { readonly [Symbol.toStringTag]?: undefined; readonly [Symbol.hasInstance]?: undefined };

/** A text, its bytes, or a document as data. Data has no places, only pointers. */
export type Source = string | Bytes | AnyData;

/** The same where an object is written out: it may have any keys. */
type AnyData = Data | (Data & { readonly [key: string]: unknown });

/** A text or bytes in pieces of any size, which may end anywhere; or as a whole. Of a file or a response, what it holds. */
export type StreamSource =
  | string
  | Bytes
  | Blob
  | Response
  | ReadableStream<string | Bytes>
  | Iterable<string | Bytes | PromiseLike<string | Bytes>>
  | AsyncIterable<string | Bytes>;

/** How much is taken in before giving up. Each has a default that is safe for texts of strangers. */
export interface Limits {
  /** The size of a text, in bytes of UTF-8; of JSON Lines, that of a line. */
  bytes?: number | undefined;
  /** How deep lists and objects stand in one another, 512 at most. */
  depth?: number | undefined;
  /** Values and keys in a text. */
  nodes?: number | undefined;
  /** Values and keys that YAML aliases stand for, all together. */
  aliases?: number | undefined;
  /** Diagnostics in a report; a report that was cut says so. */
  diagnostics?: number | undefined;
}

/** The language of messages. */
export interface LanguageOptions {
  /** `en` by default; a tag such as `fr-FR` will do. There are no others: of `navigator.language` ask whether it starts with `fr`. */
  lang?: Language | `${Language}-${string}` | undefined;
}

/** The descriptions by their kinds. */
export interface DescriptionOf {
  actor: Actor;
  commons: Commons;
  project: Project;
  catalogue: Catalogue;
}

/** How to check. An option that is not known is an error. */
export interface CheckOptions extends LanguageOptions {
  /** How much is asked: `basic` by default. */
  profile?: Profile | undefined;
  /** The kind that it must be of; any, where it is not said. */
  kind?: Kind | undefined;
  /** How the text is written; told from the text, where it is not said. */
  format?: Format | undefined;
  limits?: Limits | undefined;
  /** See `ForeignOptions`. */
  as?: undefined;
}

/** How to check a file of another format, by the rules of its own. */
export interface ForeignOptions extends LanguageOptions {
  /** The format. What a file names is not looked up: nothing is read but what is given. */
  as: ForeignFormat;
  /** How the text is written; told from the text, where it is not said. */
  format?: Format | undefined;
  limits?: Limits | undefined;
  /** Another format has no profiles and no kinds. */
  profile?: undefined;
  kind?: undefined;
}

/** How to check many documents. */
export type ManyOptions = Omit<CheckOptions, 'format'>;

/** How to import. */
export interface ImportOptions extends LanguageOptions {
  /** What the source is written in; told from its name and content, where it is not said. */
  format?: SourceFormat | undefined;
  /** Whether names of persons, and pages about them, are taken in. Names are personal data: ask those named. */
  persons?: boolean | undefined;
  /** The title of the page, for bare wikitext. */
  title?: string | undefined;
  /** What the addresses of the wiki's pages begin with, for sources that do not say it. */
  base?: string | undefined;
  /** The name of the catalogue; otherwise that of the first source that has one. */
  name?: string | undefined;
  /** The text of a mapping file, which says what the columns of a table and the fields of a list become. */
  mapping?: string | undefined;
  limits?: Limits | undefined;
}

/** How to export, to any format. */
interface EveryExportOption {
  /** The id of the description to write, of a catalogue of several. */
  id?: string | undefined;
  /** The language to write, where the format has one only; otherwise that of the description. */
  language?: string | undefined;
  /** The page to write onto: what it says already stays. */
  page?: string | undefined;
  /** What the addresses of the wiki's pages begin with; otherwise the provenance tells. */
  base?: string | undefined;
  /** The kind of description that a table is of, of a catalogue of several. */
  table?: Exclude<Kind, 'catalogue'> | undefined;
  /** The goals of sustainable development, from 1 to 17: one, or several as `9,11`. */
  goals?: number | string | undefined;
}

/** How to export to a format. An option that the format does not listen to is an error. */
export type ExportOptions<Format extends TargetFormat = TargetFormat> = LanguageOptions & Pick<EveryExportOption, TargetOptions[Format]>;

/** How to put a text in its usual form. */
export interface FormatOptions extends LanguageOptions {
  /** What to write; what the text is written in, where it is not said. */
  to?: OwnFormat | undefined;
  /** How the text is written; told from the text, where it is not said. */
  format?: Format | undefined;
  limits?: Limits | undefined;
}

/** A place in a stream, of which there is no string as a whole. */
export interface StreamPosition {
  /** Bytes of UTF-8 before it; a byte order mark does not count. */
  offset: number;
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in Unicode scalar values. */
  column: number;
}

/** A place in a text. */
export interface Position extends StreamPosition {
  /** UTF-16 code units before it: the index in the string. */
  utf16: number;
}

/** From one place up to another, the end not included. */
export interface Span<Place = Position> {
  start: Place;
  end: Place;
}

/** Another place that has to do with a diagnostic: the first of two equal ids, say. */
export interface Related<Place = Position> {
  /** The document it is in, where that is another one. */
  source?: string;
  pointer: string;
  span?: Span<Place>;
}

/** Something that is wrong, or could be better. */
export interface Diagnostic<Place = Position> {
  /** Stable: never renamed or reused. */
  code: DiagnosticCode;
  severity: Severity;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  help: string;
  /** Where in the document (RFC 6901). */
  pointer: string;
  /** Where in the text, if there was one. */
  span?: Span<Place>;
  /** What the message puts in, by name. */
  params: { [name: string]: unknown };
  related?: Related<Place>[];
  /** What to write instead of what stands at the place, where that can be told. */
  suggestion?: string;
}

/** All that was found in one text, by place, then pointer, then code. */
export interface Report<Place = Position> {
  /** Whether there is no error. */
  valid: boolean;
  /** Whether there was more than the limit let in. */
  truncated: boolean;
  diagnostics: Diagnostic<Place>[];
}

/** Why something was not done. */
export type ErrorCode =
  | 'bad-option'
  | 'bad-source'
  | 'exceeded-aliases'
  | 'exceeded-bytes'
  | 'exceeded-depth'
  | 'exceeded-nodes'
  | 'internal'
  | 'interrupted'
  | 'not-data'
  | 'not-loaded'
  | 'not-ready'
  | 'not-utf8'
  | 'not-valid'
  | 'unknown-format'
  | 'unknown-option'
  | 'unknown-word'
  | 'unsupported-version';

/** Why something could not be looked at. */
export interface Unread {
  code: ErrorCode;
  message: string;
}

/** What there is to say of one document of several. */
export type Told = { name: string; report: Report; error?: undefined } | { name: string; report?: undefined; error: Unread };

/** What there is to say of a line. */
export type ToldLine = { line: number; report: Report; error?: undefined } | { line: number; report?: undefined; error: Unread };

/** What came of a source. */
export interface Imported {
  catalogue: Catalogue;
  /** What was lost or mended. */
  report: Report;
  /** What there is to say of the mapping, if there is one. */
  mapping?: Report;
  sources?: undefined;
}

/** What came of several sources. */
export interface ImportedSources {
  catalogue: Catalogue;
  /** What was lost or mended in each; an error, where it could not be read. */
  sources: Told[];
  report?: undefined;
  mapping?: undefined;
}

/** What came of a page of an export. */
export interface ImportedPage {
  /** The description; nothing where the page describes nothing and there is something to say about it. */
  description?: Actor | Commons | Project;
  /** What was lost or mended, with places in the whole export. */
  report: Report<StreamPosition>;
}

/** What there is to say of the documents of a catalogue. */
export interface CatalogueReport {
  /** Whether every document could be looked at, and none has an error. */
  valid: boolean;
  documents: Told[];
}

/** What an export gives. */
export interface Exported {
  /** The text; empty where the format refuses the description. */
  text: string;
  /** What the format could not hold, and what it demands and the description lacks. */
  report: Report;
}

/** A code of diagnostics, and what is said of it. */
export interface Code {
  code: DiagnosticCode;
  /** The severity, where no profile raises it. */
  severity: Severity;
  family: 'syntax' | 'shape' | 'value' | 'link' | 'rule' | 'hint' | 'lossy';
  /** What the message puts in: names, and their types. */
  params: { [name: string]: 'text' | 'number' | 'names' | 'term' };
  /** The message, its parameters as `{name}`. */
  message: string;
  help: string;
  /** What it means, why it matters, an example and how to mend it, in Markdown. */
  explanation: string;
}

/** What could not be done: `code` is stable and made for programs, `message` for people. */
export class CommunsError extends Error {
  /** It is made by the package. */
  protected constructor();
  readonly code: ErrorCode;
}

/** The description is not valid: `report` says why. */
export class ValidationError extends CommunsError {
  readonly code: 'not-valid';
  readonly report: Report;
}

/** A defect of this package, or the end of its memory, which the message tells. The module has to be loaded anew. */
export class InternalError extends CommunsError {
  readonly code: 'internal';
}

/** Whether something that was thrown is a `ValidationError`, of whichever copy of the package. */
export function isValidationError(thrown: unknown): thrown is ValidationError;

/**
 * Checks a description, and reports everything that is wrong with it, where, and how to mend it.
 *
 * Throws a `CommunsError` where it could not be looked at: over a limit, of another version of the format, no data.
 */
export function check(source: Source, options?: CheckOptions | ForeignOptions): Report;

/** Reads a description that is valid, of the kind that is asked for; throws a `ValidationError` for one that is not. */
export function parse<K extends Kind = Kind>(source: Source, options?: CheckOptions & { kind?: K | undefined }): DescriptionOf[K];

/**
 * Checks descriptions as one catalogue: references between them are followed. They are named by the keys of the `Map`, or by
 * their positions in the list.
 */
export function checkCatalogue(documents: ReadonlyMap<string, Source> | (object & Iterable<Source>), options?: CheckOptions): CatalogueReport;

/** Checks each line of JSON Lines by itself; gives those about which there is something to say, and returns how many there were. */
export function checkLines(
  source: StreamSource,
  options?: ManyOptions,
): AsyncGenerator<ToldLine, number, void>;

/**
 * Reads descriptions from other formats into one catalogue. What there is to say of a mapping is a source of the name `mapping`; that of
 * a source that could not be read, an error. Summaries that are too long are kept as they are. All sources together have at most 512 MiB.
 */
export function importFrom(sources: ReadonlyMap<string, Source>, options?: ImportOptions): ImportedSources;
/** Reads descriptions from another format into a catalogue; with a mapping, what there is to say of it comes besides. */
export function importFrom(source: Source, options?: ImportOptions): Imported;
/** The same of what may be one or several. */
export function importFrom(source: Source | ReadonlyMap<string, Source>, options?: ImportOptions): Imported | ImportedSources;

/**
 * Goes through an export of a wiki of any length, as `Special:Export` writes it: gives each description as it comes, and returns what
 * the catalogue says of itself. Only titles and ids stay in memory, and the names of organisations, which come last.
 *
 * A text and bytes are gone through once beforehand, for their redirects; from a stream, a redirect finds its page only when it comes
 * before it, and is told as lost otherwise. `limits.bytes` bounds each page.
 */
export function importEach(
  source: StreamSource,
  options?: Pick<ImportOptions, 'base' | 'name' | 'persons' | 'limits' | 'lang'>,
): AsyncGenerator<ImportedPage, Catalogue, void>;

/** A description to write: a text of it, or a document as data. What stands in a catalogue is no document: name its `id` in the options. */
export type DocumentSource = string | Bytes | (AnyData & { readonly communs: string; readonly kind: string });

/**
 * Writes a description in a format; it has to be valid, but for texts that are too long, which an import keeps whole. What a format cannot
 * hold at all gives no text.
 */
export function exportTo<Format extends TargetFormat>(description: DocumentSource, format: Format, options?: ExportOptions<Format>): Exported;

/** Puts a text in its usual form: the order of keys, quotes and white space; comments stay. */
export function format(source: Source, options?: FormatOptions): string;

/** Checks a text as a value of a type: a SIREN of a table, say. */
export function judge(type: ValueType, text: string, options?: LanguageOptions): Report;

/** Whether something is a slug: the id of a description. */
export function isValue(type: 'slug', text: unknown): text is Slug;
/** Whether something is a reference: a slug, or an address. */
export function isValue(type: 'reference', text: unknown): text is Reference;
/** Whether something is a text that is a value of a type. */
export function isValue(type: ValueType, text: unknown): boolean;

/** What a profile would still ask of a catalogue: codes, and how often each is missing. */
export function stillAsked(catalogue: Source, profile: Profile, options?: LanguageOptions): { [code in DiagnosticCode]?: number };

/** What a source is written in; nothing where neither its name nor its content tells. */
export function detect(source: Source, name?: string, options?: LanguageOptions): SourceFormat | undefined;

/** Every code, a family after the other. */
export function codes(options?: LanguageOptions): Code[];

/** A code and what is said of it. */
export function explain(code: DiagnosticCode | (string & {}), options?: LanguageOptions): Code;

/** The published JSON Schema of a kind of description, or of reports; or the context of JSON-LD. */
export function schema(name: SchemaName, options?: LanguageOptions): { [keyword: string]: unknown };
