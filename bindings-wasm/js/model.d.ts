// Generated from the model by `cargo run -p communs-schemas`.
//
// The types tell the shape alone: what `check` finds beyond it, in checksums, calendars, licences and references, no
// type can say. `Slug` and `Reference` are branded: `parse` gives them, and `isValue` tells whether a text is one.

declare const brand: unique symbol;

/** What a description is of. */
export type Kind = 'actor' | 'commons' | 'project' | 'catalogue';

/** How much is asked of a description. */
export type Profile = 'basic' | 'publish' | 'commons';

/** How a text is written. */
export type Format = 'json' | 'yaml';

/** A language of messages. */
export type Language = 'en' | 'fr';

/** What can be imported. */
export type SourceFormat =
  | 'wikitext'
  | 'mediawiki-api'
  | 'mediawiki-export'
  | 'communs'
  | 'cff'
  | 'publiccode'
  | 'dpg'
  | 'codemeta'
  | 'csv'
  | 'list'
  | 'markdown';

/** What can be exported. */
export type TargetFormat =
  | 'json'
  | 'yaml'
  | 'jsonl'
  | 'wikitext'
  | 'cff'
  | 'publiccode'
  | 'dpg'
  | 'codemeta'
  | 'jsonld'
  | 'csv'
  | 'markdown';

/** How a description is written in the format of this library. */
export type OwnFormat = 'json' | 'yaml' | 'jsonl';

/** A format of others whose files can be checked. */
export type ForeignFormat = 'publiccode' | 'cff' | 'codemeta';

/** A type of single texts. */
export type ValueType =
  | 'slug'
  | 'date'
  | 'language-tag'
  | 'iri'
  | 'url'
  | 'spdx'
  | 'format-version'
  | 'reference'
  | 'decimal'
  | 'currency'
  | 'email'
  | 'country'
  | 'subdivision'
  | 'nuts'
  | 'insee-commune'
  | 'insee-departement'
  | 'insee-region'
  | 'epci'
  | 'siren'
  | 'siret'
  | 'rna'
  | 'naf'
  | 'vat'
  | 'ror'
  | 'wikidata'
  | 'isni'
  | 'orcid'
  | 'lei';

/** What there is a schema of; `context` is that of JSON-LD. */
export type SchemaName = 'actor' | 'commons' | 'project' | 'catalogue' | 'report' | 'context' | 'mapping';

/** How much a diagnostic weighs. */
export type Severity = 'error' | 'warning' | 'hint';

/** A code of diagnostics: never renamed, never reused. */
export type DiagnosticCode =
  | 'syntax-empty'
  | 'syntax-json-unexpected'
  | 'syntax-json-end'
  | 'syntax-json-trailing-comma'
  | 'syntax-json-comment'
  | 'syntax-json-word'
  | 'syntax-json-string'
  | 'syntax-json-escape'
  | 'syntax-json-number'
  | 'syntax-yaml-tab'
  | 'syntax-yaml-quote'
  | 'syntax-yaml-indentation'
  | 'syntax-yaml-colon'
  | 'syntax-yaml-documents'
  | 'syntax-yaml-key'
  | 'syntax-yaml-tag'
  | 'syntax-yaml-alias'
  | 'syntax-yaml'
  | 'syntax-duplicate-key'
  | 'shape-unknown-field'
  | 'shape-unknown-key'
  | 'shape-missing-field'
  | 'shape-type'
  | 'shape-vocabulary'
  | 'shape-blank'
  | 'shape-empty'
  | 'shape-too-long'
  | 'shape-range'
  | 'shape-kind'
  | 'shape-foreign-field'
  | 'shape-too-short'
  | 'shape-version'
  | 'shape-form'
  | 'shape-other-format'
  | 'value-slug'
  | 'value-date'
  | 'value-language-tag'
  | 'value-iri'
  | 'value-url'
  | 'value-spdx'
  | 'value-format-version'
  | 'value-reference'
  | 'value-country'
  | 'value-subdivision'
  | 'value-currency'
  | 'value-decimal'
  | 'value-siren'
  | 'value-siret'
  | 'value-rna'
  | 'value-ror'
  | 'value-wikidata'
  | 'value-isni'
  | 'value-orcid'
  | 'value-lei'
  | 'value-vat'
  | 'value-naf'
  | 'value-insee-commune'
  | 'value-insee-departement'
  | 'value-insee-region'
  | 'value-epci'
  | 'value-nuts'
  | 'value-email'
  | 'link-unresolved'
  | 'link-duplicate-id'
  | 'link-cycle'
  | 'link-self'
  | 'rule-order'
  | 'rule-siret-siren'
  | 'rule-status-without-phase'
  | 'rule-amount-without-currency'
  | 'rule-duplicate-tag'
  | 'rule-placeholder'
  | 'rule-number'
  | 'rule-required-with'
  | 'rule-not-with'
  | 'rule-repeated-item'
  | 'rule-file-reference'
  | 'rule-file-ending'
  | 'rule-file-missing'
  | 'rule-not-png'
  | 'rule-image-width'
  | 'rule-video-host'
  | 'hint-summary-is-name'
  | 'hint-placeholder'
  | 'hint-empty-text'
  | 'hint-cut-text'
  | 'hint-no-type'
  | 'hint-no-nature'
  | 'hint-no-license'
  | 'hint-license-not-open'
  | 'hint-license-deprecated'
  | 'hint-null-island'
  | 'hint-few-interests'
  | 'hint-no-output'
  | 'hint-unreferenced-actor'
  | 'hint-no-summary'
  | 'hint-no-link'
  | 'hint-no-provenance'
  | 'hint-no-community'
  | 'hint-no-governance'
  | 'hint-no-challenge'
  | 'hint-deprecated-field'
  | 'hint-replaced-field'
  | 'hint-outdated-version'
  | 'hint-capitals'
  | 'hint-unknown-term'
  | 'hint-unknown-context'
  | 'hint-recommended-field'
  | 'lossy-extension'
  | 'lossy-value'
  | 'lossy-second'
  | 'lossy-mended'
  | 'lossy-word'
  | 'lossy-person'
  | 'lossy-text'
  | 'lossy-template'
  | 'lossy-unclosed'
  | 'lossy-markup'
  | 'lossy-cut'
  | 'lossy-repeated'
  | 'lossy-revision'
  | 'lossy-id'
  | 'lossy-made-id'
  | 'lossy-namespace'
  | 'lossy-other-format'
  | 'lossy-no-mapping'
  | 'lossy-record'
  | 'lossy-title'
  | 'lossy-page'
  | 'lossy-more-pages'
  | 'lossy-unreadable'
  | 'lossy-again'
  | 'lossy-column'
  | 'lossy-unused-mapping'
  | 'lossy-redirect'
  | 'lossy-disambiguation'
  | 'lossy-differs'
  | 'lossy-late'
  | 'lossy-unwritten'
  | 'lossy-changed'
  | 'lossy-asked'
  | 'lossy-asked-option'
  | 'lossy-unusable'
  | 'lossy-by-name'
  | 'lossy-length'
  | 'lossy-no-such-id'
  | 'lossy-refused';

/** The options that each format listens to when it is written. */
export interface TargetOptions {
  json: 'id';
  yaml: 'id';
  jsonl: 'id';
  wikitext: 'id' | 'language' | 'page' | 'base';
  cff: 'id' | 'language';
  publiccode: 'id' | 'language';
  dpg: 'id' | 'language' | 'goals';
  codemeta: 'id' | 'language';
  jsonld: 'id';
  csv: 'id' | 'table';
  markdown: 'id' | 'language';
}

/**
 * What a link leads to.
 * - `homepage`: The home page.
 * - `source-code`: The source code.
 * - `documentation`: The documentation.
 * - `demo`: A demonstration.
 * - `download`: Something to download.
 * - `data`: Data.
 * - `api`: An interface for programs.
 * - `issues`: A list of known problems and wishes.
 * - `chat`: A place to talk at the same time.
 * - `forum`: A place to talk over time.
 * - `mailing-list`: A mailing list.
 * - `wiki`: A wiki.
 * - `social`: An account on a social network.
 * - `video`: A video.
 * - `interview`: An interview.
 * - `other`: Anything else.
 */
export type LinkRole =
  | 'homepage'
  | 'source-code'
  | 'documentation'
  | 'demo'
  | 'download'
  | 'data'
  | 'api'
  | 'issues'
  | 'chat'
  | 'forum'
  | 'mailing-list'
  | 'wiki'
  | 'social'
  | 'video'
  | 'interview'
  | 'other';

/**
 * The list that a territory's code belongs to.
 * - `insee-commune`: A French commune, by its INSEE code (not the postal code).
 * - `insee-departement`: A French département.
 * - `insee-region`: A French region.
 * - `epci`: A French intercommunality, by its SIREN.
 * - `iso-3166-1`: A country, ISO 3166-1 alpha-2.
 * - `iso-3166-2`: A part of a country, ISO 3166-2.
 * - `nuts`: A statistical region of the European Union.
 * - `wikidata`: An item of Wikidata.
 */
export type TerritoryScheme =
  | 'insee-commune'
  | 'insee-departement'
  | 'insee-region'
  | 'epci'
  | 'iso-3166-1'
  | 'iso-3166-2'
  | 'nuts'
  | 'wikidata';

/**
 * What an actor is. The first eight are those that the association was founded to bring together.
 * - `territory`: A city, a département, a region, and what they form together.
 * - `company`: A company.
 * - `research-lab`: A research lab.
 * - `start-up`: A start-up.
 * - `competitiveness-cluster`: A competitiveness cluster.
 * - `university`: A university or a school.
 * - `agency`: An agency of the state.
 * - `ministry`: A ministry.
 * - `association`: An association.
 * - `cooperative`: A cooperative.
 * - `transport-operator`: An operator of transport.
 * - `mobility-authority`: An authority that organises mobility.
 * - `public-institution`: Another public institution.
 * - `federation`: A federation.
 * - `incubator`: An incubator.
 * - `third-place`: A third place.
 * - `community`: A community around a subject.
 * - `person`: A person.
 * - `other`: Anything else.
 */
export type ActorType =
  | 'territory'
  | 'company'
  | 'research-lab'
  | 'start-up'
  | 'competitiveness-cluster'
  | 'university'
  | 'agency'
  | 'ministry'
  | 'association'
  | 'cooperative'
  | 'transport-operator'
  | 'mobility-authority'
  | 'public-institution'
  | 'federation'
  | 'incubator'
  | 'third-place'
  | 'community'
  | 'person'
  | 'other';

/**
 * What a member is to the actor it is a member of.
 * - `member`: A member that pays dues (adhérent).
 * - `partner`: A partner by agreement (convention).
 * - `board`: A member of the board.
 * - `founder`: A founder.
 * - `staff`: An employee.
 */
export type MembershipRole = 'member' | 'partner' | 'board' | 'founder' | 'staff';

/**
 * What can be needed, and offered.
 * - `skill`: A competence, or somebody who has it.
 * - `funding`: Money.
 * - `test-territory`: A place to try things out.
 * - `data`: Data.
 * - `software`: Software.
 * - `knowledge`: Knowledge.
 * - `legal`: Help with the law.
 * - `hardware`: Things to touch.
 * - `partner`: Somebody to do it with.
 * - `other`: Anything else.
 */
export type NeedKind =
  | 'skill'
  | 'funding'
  | 'test-territory'
  | 'data'
  | 'software'
  | 'knowledge'
  | 'legal'
  | 'hardware'
  | 'partner'
  | 'other';

/**
 * How far a need is from being met.
 * - `open`: Nobody has answered it yet.
 * - `in-progress`: Somebody is at it.
 * - `met`: It is met.
 * - `withdrawn`: It is not needed any more.
 */
export type NeedStatus = 'open' | 'in-progress' | 'met' | 'withdrawn';

/**
 * What a resource is made of.
 * - `software`: Software.
 * - `data`: Data.
 * - `standard`: A standard.
 * - `hardware`: Things to touch.
 * - `knowledge`: Knowledge.
 * - `method`: A way of doing things.
 * - `training`: Training.
 * - `service`: A service.
 * - `infrastructure`: An infrastructure.
 * - `place`: A place.
 * - `network`: A network of people.
 * - `other`: Anything else.
 */
export type Nature =
  | 'software'
  | 'data'
  | 'standard'
  | 'hardware'
  | 'knowledge'
  | 'method'
  | 'training'
  | 'service'
  | 'infrastructure'
  | 'place'
  | 'network'
  | 'other';

/**
 * The part of a resource that a licence covers.
 * - `code`: The code.
 * - `data`: The data.
 * - `content`: Texts and pictures.
 * - `hardware`: The hardware.
 * - `documentation`: The documentation.
 */
export type LicensedPart = 'code' | 'data' | 'content' | 'hardware' | 'documentation';

/**
 * What an actor does for a commons.
 * - `carrier`: Carries it (porteur).
 * - `contributor`: Contributes to it.
 * - `operator`: Runs it.
 * - `guarantor`: Answers for its staying a commons (garant).
 * - `sponsor`: Pays for it.
 * - `member`: Belongs to its community.
 * - `facilitator`: Brings its people together.
 * - `source`: Is where it comes from.
 */
export type CommunityRole =
  | 'carrier'
  | 'contributor'
  | 'operator'
  | 'guarantor'
  | 'sponsor'
  | 'member'
  | 'facilitator'
  | 'source';

/**
 * How a commons is governed.
 * - `single-maintainer`: One person decides.
 * - `core-team`: A few decide.
 * - `association`: An association does.
 * - `foundation`: A foundation does.
 * - `cooperative`: A cooperative does.
 * - `public-body`: A public body does.
 * - `consortium`: Several organisations do, by an agreement.
 * - `assembly`: Everybody who takes part does.
 * - `other`: Another way.
 */
export type GovernanceModel =
  | 'single-maintainer'
  | 'core-team'
  | 'association'
  | 'foundation'
  | 'cooperative'
  | 'public-body'
  | 'consortium'
  | 'assembly'
  | 'other';

/**
 * How far a commons reaches.
 * - `project`: One project.
 * - `sector`: A whole sector.
 * - `infrastructure`: An infrastructure that others build on.
 */
export type Scope = 'project' | 'sector' | 'infrastructure';

/**
 * The phase of the life of a commons.
 * - `prefiguration`: It is being thought out.
 * - `emergence`: It begins.
 * - `maturity`: It stands.
 */
export type MaturityPhase = 'prefiguration' | 'emergence' | 'maturity';

/**
 * How far a resource is developed.
 * - `idea`: An idea.
 * - `prototype`: A prototype.
 * - `proof-of-concept`: A proof of concept.
 * - `first-users`: First users.
 * - `validated`: Proven in use.
 */
export type Development = 'idea' | 'prototype' | 'proof-of-concept' | 'first-users' | 'validated';

/**
 * Whether something still happens.
 * - `active`: Yes.
 * - `dormant`: Not at the moment.
 * - `archived`: No more.
 */
export type Activity = 'active' | 'dormant' | 'archived';

/**
 * How a commons stands to another.
 * - `alternative-to`: One can take the place of the other.
 * - `derived-from`: It was made from the other.
 * - `part-of`: It is a part of the other.
 * - `supersedes`: It replaces the other.
 */
export type RelationType = 'alternative-to' | 'derived-from' | 'part-of' | 'supersedes';

/**
 * How an adoption went.
 * - `success`: Well.
 * - `failure`: Badly.
 */
export type Outcome = 'success' | 'failure';

/**
 * Where money or help comes from.
 * - `membership`: Dues of members.
 * - `partnership-agreement`: An agreement with a partner.
 * - `grant`: A grant.
 * - `call`: A call for projects or for commons.
 * - `donation`: A gift.
 * - `in-kind`: Work or things instead of money.
 * - `revenue`: What is sold.
 * - `other`: Anything else.
 */
export type FundingKind =
  | 'membership'
  | 'partnership-agreement'
  | 'grant'
  | 'call'
  | 'donation'
  | 'in-kind'
  | 'revenue'
  | 'other';

/**
 * What became of a funding.
 * - `candidate`: Asked for.
 * - `selected`: Granted.
 * - `rejected`: Refused.
 * - `ended`: Over.
 */
export type FundingStatus = 'candidate' | 'selected' | 'rejected' | 'ended';

/**
 * What an actor does in a project.
 * - `carrier`: Carries it.
 * - `partner`: Is a partner.
 * - `contributor`: Contributes.
 * - `funder`: Pays.
 * - `user`: Uses what comes out of it.
 * - `facilitator`: Brings the others together.
 */
export type ParticipantRole = 'carrier' | 'partner' | 'contributor' | 'funder' | 'user' | 'facilitator';

/**
 * How far a project is.
 * - `idea`: An idea.
 * - `study`: It is being studied.
 * - `operation`: It is being done.
 */
export type ProjectPhase = 'idea' | 'study' | 'operation';

/**
 * How a phase goes.
 * - `in-progress`: It goes on.
 * - `late`: It is late.
 * - `paused`: It pauses.
 * - `blocked`: It is blocked.
 * - `abandoned`: It was given up.
 * - `finished`: It is finished.
 */
export type ProjectStatus = 'in-progress' | 'late' | 'paused' | 'blocked' | 'abandoned' | 'finished';

/**
 * A version of the format of descriptions, such as `1.0`.
 * @example `1.0`, `1.1`, `1.12`
 */
export type FormatVersion = string;

/**
 * An id: lower-case letters, digits, and single hyphens between them, at most 80 characters.
 * @example `open-trip-planner`, `gtfs`, `fabmob`
 */
export type Slug = Reference & { readonly [brand]: { slug: true; reference: true } };

/** A name, or one name per language; not blank. */
export type Name = string | { [key: string]: string };

/**
 * A language tag, such as `fr` or `en-GB` (BCP 47).
 * @example `fr`, `en-GB`, `zh-Hant`, `oc`, `de-CH-1996`
 */
export type LanguageTag = string;

/**
 * An IRI with its scheme, such as `https://www.wikidata.org/entity/Q90` (RFC 3987).
 * @example `https://www.wikidata.org/entity/Q90`, `https://wiki.lafabriquedesmobilites.fr/wiki/Covoiturage_(thème)`,
 * `urn:isbn:9782070360024`, `mailto:contact@example.org`
 */
export type Iri = string;

/**
 * A licence, as an SPDX expression such as `MIT`, `etalab-2.0` or `MIT OR Apache-2.0`.
 * @example `MIT`, `etalab-2.0`, `ODbL-1.0`, `MIT OR Apache-2.0`, `GPL-2.0-only WITH Classpath-exception-2.0`,
 * `(LGPL-2.1-or-later OR MPL-2.0+) AND LicenseRef-charte`
 */
export type Spdx = string;

/**
 * A reference to another description: its id in the same catalogue, or an IRI of somewhere else.
 * @example `open-trip-planner`, `https://www.wikidata.org/entity/Q90`
 */
export type Reference = string & { readonly [brand]: { reference: true } };

/** At most 300 characters, or as many per language. */
export type Summary = string | { [key: string]: string };

/** A text, or one text per language. */
export type Text = string | { [key: string]: string };

/**
 * An address on the web, which begins with `https://` or `http://` (RFC 3987).
 * @example `https://fabmob.io/`, `https://github.com/fabmob/communs`,
 * `https://www.data.gouv.fr/fr/datasets/?q=covoiturage&page=2`, `http://[2001:db8::1]:8080/a#b`
 */
export type Url = string;

/**
 * A SIREN: the nine digits of an organisation in the French Sirene register, check digit included (Insee).
 * @example `732829320`, `356000000`, `130025265`
 */
export type Siren = string;

/**
 * A SIRET: the fourteen digits of an establishment in the French Sirene register, check digits included (Insee).
 * @example `73282932000074`, `35600000000048`, `35600000049837`
 */
export type Siret = string;

/**
 * The number of a French association in the national register of associations: `W`, a digit, a digit or a letter, seven
 * digits.
 * @example `W751212517`, `W9R1011072`, `W301000624`
 */
export type Rna = string;

/**
 * The address of a research organisation in the ROR, such as `https://ror.org/05dxps055`, check digits included.
 * @example `https://ror.org/05dxps055`, `https://ror.org/03yrm5c26`, `https://ror.org/02feahw73`
 */
export type Ror = string;

/**
 * The identifier of a Wikidata item: `Q` and a number.
 * @example `Q90`, `Q3152`, `Q115783210`
 */
export type Wikidata = string;

/**
 * An ISNI without spaces: fifteen digits and a check character (ISO 27729).
 * @example `0000000121032683`, `000000012146438X`
 */
export type Isni = string;

/**
 * An ORCID iD in its short form, such as `0000-0002-1825-0097`, check character included.
 * @example `0000-0002-1825-0097`, `0000-0002-1694-233X`, `0000-0001-5109-3700`
 */
export type Orcid = string;

/**
 * A Legal Entity Identifier: twenty letters and digits, check digits included (ISO 17442).
 * @example `969500KSV493XWY0PS33`, `529900T8BM49AURSDO55`
 */
export type Lei = string;

/**
 * A VAT identification number of the European Union, prefix included, such as `FR44732829320`.
 * @example `FR44732829320`, `BE0403019261`, `DE136695976`, `ESX9999999R`
 */
export type Vat = string;

/**
 * A code of the French nomenclature of activities (APE code), such as `62.01Z` (Insee).
 * @example `62.01Z`, `49.31Z`, `94.99Z`
 */
export type Naf = string;

/**
 * The two letters of a country (ISO 3166-1 alpha-2).
 * @example `FR`, `BE`, `CH`, `GB`
 */
export type CountryCode = string;

/**
 * A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601).
 * @example `2023`, `2023-07`, `2024-02-29`
 */
export type PartialDate = string;

/**
 * An address for mail (the HTML standard's, with a point in the domain).
 * @example `contact@example.org`, `prenom.nom+communs@mairie.example.fr`
 */
export type Email = string;

/** Anything, by name; kept as it is. */
export type Anything = { [key: string]: unknown };

/** A text, a number, or true or false. */
export type Scalar = string | number | boolean;

/**
 * An amount of zero or more, such as `12000` or `12000.50`.
 * @example `12000`, `12000.50`, `0`, `0.5`
 */
export type Amount = string | number;

/**
 * The three letters of a currency (ISO 4217).
 * @example `EUR`, `CHF`, `GBP`, `XPF`
 */
export type CurrencyCode = string;

/** Whether it is done, or the date on which it was. */
export type Done = boolean | PartialDate;

/** A word of a catalogue's list of themes or challenges. */
export interface Word {
  /** The slug that descriptions write. */
  id: Slug;
  /** The name that people read. */
  name: Name;
}

/** A page on the web that belongs to what is described. */
export interface Link {
  /** What it leads to. */
  role: LinkRole;
  /** The address. */
  url: Url;
  /** What to show for it. */
  label?: Text;
}

/** A picture. */
export interface Image {
  /** The address. */
  url: Url;
  /** What it shows, for those who cannot see it. */
  alt?: Text;
  /** Its licence. */
  license?: Spdx;
}

/** A place that something takes place in, or applies to. */
export interface Territory {
  /** The list that the code belongs to. */
  scheme: TerritoryScheme;
  /** The code, always a text: `01004`, `2A004`. */
  code: string;
  /** The name. */
  name?: Text;
}

/** Numbers under which registers know an actor. */
export interface Identifiers {
  /** The SIREN, of a French legal unit. */
  siren?: Siren;
  /** The SIRET, of a French establishment; begins with the SIREN beside it. */
  siret?: Siret;
  /** The number in the French register of associations. */
  rna?: Rna;
  /** The identifier in the Research Organization Registry. */
  ror?: Ror;
  /** The item of Wikidata. */
  wikidata?: Wikidata;
  /** The International Standard Name Identifier. */
  isni?: Isni;
  /** The ORCID iD of a person. */
  orcid?: Orcid;
  /** The Legal Entity Identifier. */
  lei?: Lei;
  /** The VAT number. */
  vat?: Vat;
  /** The code of its main activity in the French nomenclature. */
  naf?: Naf;
}

/** Where an actor has its seat. */
export interface Location {
  /** Street and number. */
  address?: string;
  /** The postal code, always a text. */
  postalCode?: string;
  /** The city. */
  city?: string;
  /** The country, ISO 3166-1 alpha-2. */
  country?: CountryCode;
  /** Degrees north, from -90 to 90. */
  latitude?: number;
  /** Degrees east, from -180 to 180. */
  longitude?: number;
}

/** What ties an actor to an association, a federation, a cluster. */
export interface Membership {
  /** The actor it is a member of. */
  of: Reference;
  /** What it is there. */
  role: MembershipRole;
  /** The state of the membership, in the words of the actor it is of. */
  status?: string;
  /** Since when. */
  since?: PartialDate;
  /** Until when. */
  until?: PartialDate;
  /** The address of the agreement. */
  agreement?: Url;
}

/** What an actor can bring. */
export interface Offer {
  /** What it is, in the words of needs. */
  kind: NeedKind;
  /** The offer, in a sentence. */
  summary?: Text;
  /** The offer, at length, in CommonMark. */
  description?: Text;
}

/** How to reach an actor. Nothing here is required: a description without personal data is complete. */
export interface Contact {
  /** What the contact is for. */
  role?: string;
  /** The name. */
  name?: string;
  /** A page with a form or an address. */
  url?: Url;
  /** An e-mail address. */
  email?: Email;
}

/** Something needed now, that it would be worth doing together. */
export interface Need {
  /** What is needed. */
  kind: NeedKind;
  /** The need, in a sentence. */
  summary: Name;
  /** The need, at length, in CommonMark. */
  description?: Text;
  /** The job wanted. */
  profile?: string;
  /** Themes of the catalogue's list. */
  themes?: Slug[];
  /** Challenges of the catalogue's list. */
  challenges?: Slug[];
  /** Since when. */
  opened?: PartialDate;
  /** Until when. */
  closed?: PartialDate;
  /** How far it is from being met. */
  status?: NeedStatus;
  /** Where to answer. */
  contact?: Url;
}

/** Where a description was read from. */
export interface Provenance {
  /** The address or the name of the source. */
  source: string;
  /** The kind of system it is in, such as `mediawiki`. */
  system?: string;
  /** When it was read. */
  retrieved?: PartialDate;
  /** The licence of the description. */
  license?: Spdx;
  /** The revision that was read. */
  revision?: string;
}

/** A description of an actor. */
export interface Actor {
  /** The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue. */
  communs: FormatVersion;
  /** The kind of the description. Needed at the top of a document, not inside a catalogue. */
  kind: 'actor';
  /** The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL. */
  id: Slug;
  /** The name. */
  name: Name;
  /** What it is and for whom, in one sentence of at most 300 characters. */
  summary?: Summary;
  /** The whole description, in CommonMark. */
  description?: Text;
  /** The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members. */
  language?: LanguageTag;
  /** Other names it goes by. */
  aliases?: string[];
  /** Other places that describe the same thing. */
  sameAs?: Iri[];
  /** Pages on the web that belong to it. */
  links?: Link[];
  /** A picture. */
  image?: Image;
  /** Free keywords, without duplicates. */
  tags?: string[];
  /** Themes of the catalogue's list. */
  themes?: Slug[];
  /** Challenges of the catalogue's list. */
  challenges?: Slug[];
  /** Where it takes place or applies. */
  territories?: Territory[];
  /** What it is. */
  types?: ActorType[];
  /** Its legal form: SCOP, SCIC, GIE, GIP, association loi 1901 … */
  legalForm?: string;
  /** Numbers under which registers know it. */
  identifiers?: Identifiers;
  /** Where its seat is. */
  location?: Location;
  /** What it is a member or a partner of. */
  memberships?: Membership[];
  /** What it can bring. */
  offers?: Offer[];
  /** What it wants from working with others. */
  interests?: Text[];
  /** How to reach it. */
  contacts?: Contact[];
  /** What it needs now, and would gain from doing together. */
  needs?: Need[];
  /** When it began to exist. */
  created?: PartialDate;
  /** When it last changed. */
  modified?: PartialDate;
  /** Where the description was read from. */
  provenance?: Provenance[];
  /** Anything else, kept as it is through every read and write. */
  extensions?: Anything;
}

/** A description of an actor. As a member of a catalogue. */
export type ActorMember = Omit<Actor, 'communs' | 'kind'> & Partial<Pick<Actor, 'communs' | 'kind'>>;

/** A licence, and what it covers. */
export interface License {
  /** An SPDX expression; `LicenseRef-…` for a licence that SPDX does not list. */
  spdx: Spdx;
  /** The part that it covers; all of the resource where it is not said. */
  appliesTo?: LicensedPart;
  /** Its text. */
  url?: Url;
}

/** The resource: what is shared. */
export interface Resource {
  /** What it is made of. */
  natures?: Nature[];
  /** Under which licences. */
  licenses?: License[];
  /** Its version, as its makers write it. */
  version?: string;
  /** The languages it speaks. */
  languages?: LanguageTag[];
  /** The standards it follows, as commons. */
  implements?: Reference[];
  /** The commons it cannot do without. */
  dependsOn?: Reference[];
}

/** An actor that makes a commons. */
export interface CommunityMember {
  /** The actor. */
  actor: Reference;
  /** What it does. */
  role: CommunityRole;
  /** Since when. */
  since?: PartialDate;
  /** Until when. */
  until?: PartialDate;
}

/** An actor that uses a commons. */
export interface CommunityUser {
  /** The actor. */
  actor: Reference;
  /** Since when. */
  since?: PartialDate;
  /** A page that shows it. */
  evidence?: Url;
}

/** The community: who makes the resource, and who uses it. */
export interface Community {
  /** Who makes it. */
  members?: CommunityMember[];
  /** Who uses it. */
  users?: CommunityUser[];
  /** How to contribute. */
  contributing?: Url;
  /** How people treat each other. */
  codeOfConduct?: Url;
}

/** The governance: who decides, and how. */
export interface Governance {
  /** The way of deciding. */
  model?: GovernanceModel;
  /** The same, in words. */
  summary?: Text;
  /** The rules. */
  rules?: Url;
  /** The actors that look after it. */
  stewards?: Reference[];
  /** The legal body that holds it. */
  legalVehicle?: string;
}

/** How far a commons has come. */
export interface Maturity {
  /** The phase of its life. */
  phase?: MaturityPhase;
  /** How far the resource is developed. */
  development?: Development;
  /** Whether something still happens. */
  activity?: Activity;
}

/** How a commons stands to another. */
export interface Relation {
  /** The way. */
  type: RelationType;
  /** The other; not itself. */
  target: Reference;
}

/** What somebody says who has adopted a commons. */
export interface Feedback {
  /** Where it is told. */
  url: Url;
  /** How it went. */
  outcome: Outcome;
  /** What was learnt. */
  summary?: Text;
}

/** What it takes to adopt a commons: the association's "modèle unique". */
export interface Adoption {
  /** How to set it up. */
  setup?: Text;
  /** What the law asks for. */
  legal?: Text;
  /** What it costs. */
  costs?: Text;
  /** Under which conditions it works. */
  conditions?: Text;
  /** Where to try it. */
  demo?: Url;
  /** What somebody says who has adopted it. */
  feedback?: Feedback;
}

/** One criterion of an assessment. */
export interface Criterion {
  /** Its key in the grid. */
  key: string;
  /** The answer. */
  value: Scalar;
  /** What shows it. */
  evidence?: Text;
}

/** An assessment by a grid. Several may stand side by side; they are never averaged. */
export interface Assessment {
  /** The grid. */
  grid: string;
  /** When. */
  date: PartialDate;
  /** By whom. */
  by?: Reference;
  /** Whether those who make the commons made it. */
  selfAssessment: boolean;
  /** The answers. */
  criteria?: Criterion[];
}

/** Money or help that was asked for or given. */
export interface Funding {
  /** Where it comes from. */
  kind: FundingKind;
  /** Who gives it. */
  funder?: Reference;
  /** The name of the call. */
  call?: string;
  /** How much; needs a currency. */
  amount?: Amount;
  /** The currency, ISO 4217. */
  currency?: CurrencyCode;
  /** The part of the cost that it covers: above 0, at most 1. */
  rate?: number;
  /** When it was decided. */
  decided?: PartialDate;
  /** What became of it. */
  status?: FundingStatus;
}

/** A description of a commons: a resource, a community and a governance. */
export interface Commons {
  /** The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue. */
  communs: FormatVersion;
  /** The kind of the description. Needed at the top of a document, not inside a catalogue. */
  kind: 'commons';
  /** The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL. */
  id: Slug;
  /** The name. */
  name: Name;
  /** What it is and for whom, in one sentence of at most 300 characters. */
  summary?: Summary;
  /** The whole description, in CommonMark. */
  description?: Text;
  /** The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members. */
  language?: LanguageTag;
  /** Other names it goes by. */
  aliases?: string[];
  /** Other places that describe the same thing. */
  sameAs?: Iri[];
  /** Pages on the web that belong to it. */
  links?: Link[];
  /** A picture. */
  image?: Image;
  /** Free keywords, without duplicates. */
  tags?: string[];
  /** Themes of the catalogue's list. */
  themes?: Slug[];
  /** Challenges of the catalogue's list. */
  challenges?: Slug[];
  /** Where it takes place or applies. */
  territories?: Territory[];
  /** What is shared. */
  resource?: Resource;
  /** Who makes it and who uses it. */
  community?: Community;
  /** Who decides, and how. */
  governance?: Governance;
  /** How far it reaches. */
  scopes?: Scope[];
  /** How far it has come. */
  maturity?: Maturity;
  /** How it stands to other commons. */
  relations?: Relation[];
  /** What it takes to adopt it. */
  adoption?: Adoption;
  /** What assessments say of it. */
  assessments?: Assessment[];
  /** Where its money and help come from. */
  funding?: Funding[];
  /** What it needs now, and would gain from doing together. */
  needs?: Need[];
  /** When it began to exist. */
  created?: PartialDate;
  /** When it last changed. */
  modified?: PartialDate;
  /** Where the description was read from. */
  provenance?: Provenance[];
  /** Anything else, kept as it is through every read and write. */
  extensions?: Anything;
}

/** A description of a commons: a resource, a community and a governance. As a member of a catalogue. */
export type CommonsMember = Omit<Commons, 'communs' | 'kind'> & Partial<Pick<Commons, 'communs' | 'kind'>>;

/** An actor that takes part in a project. */
export interface Participant {
  /** The actor. */
  actor: Reference;
  /** What it does. */
  role: ParticipantRole;
  /** What it wants from it. */
  interest?: Text;
  /** What it brings. */
  contribution?: Text;
}

/** What a project costs. */
export interface Budget {
  /** How much. */
  amount: Amount;
  /** The currency, ISO 4217. */
  currency: CurrencyCode;
}

/** Something that a project hands over. */
export interface Deliverable {
  /** Its name. */
  name: Name;
  /** When it is due. */
  due?: PartialDate;
  /** Whether it is done, or since when. */
  done?: Done;
  /** The commons that it is. */
  commons?: Reference;
}

/** A description of a project. */
export interface Project {
  /** The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue. */
  communs: FormatVersion;
  /** The kind of the description. Needed at the top of a document, not inside a catalogue. */
  kind: 'project';
  /** The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL. */
  id: Slug;
  /** The name. */
  name: Name;
  /** What it is and for whom, in one sentence of at most 300 characters. */
  summary?: Summary;
  /** The whole description, in CommonMark. */
  description?: Text;
  /** The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members. */
  language?: LanguageTag;
  /** Other names it goes by. */
  aliases?: string[];
  /** Other places that describe the same thing. */
  sameAs?: Iri[];
  /** Pages on the web that belong to it. */
  links?: Link[];
  /** A picture. */
  image?: Image;
  /** Free keywords, without duplicates. */
  tags?: string[];
  /** Themes of the catalogue's list. */
  themes?: Slug[];
  /** Challenges of the catalogue's list. */
  challenges?: Slug[];
  /** Where it takes place or applies. */
  territories?: Territory[];
  /** What it is for. */
  goal?: Text;
  /** Who takes part. */
  participants?: Participant[];
  /** The commons that come out of it. */
  produces?: Reference[];
  /** The commons that it uses. */
  uses?: Reference[];
  /** The commons that grow by it. */
  contributesTo?: Reference[];
  /** How far it is. */
  phase?: ProjectPhase;
  /** How the phase goes. */
  status?: ProjectStatus;
  /** When it starts. */
  start?: PartialDate;
  /** When it ends. */
  end?: PartialDate;
  /** What it costs. */
  budget?: Budget;
  /** Where its money and help come from. */
  funding?: Funding[];
  /** What it hands over. */
  deliverables?: Deliverable[];
  /** Its ids in other systems, by system. */
  externalIds?: { [key: string]: string };
  /** What it needs now, and would gain from doing together. */
  needs?: Need[];
  /** When it began to exist. */
  created?: PartialDate;
  /** When it last changed. */
  modified?: PartialDate;
  /** Where the description was read from. */
  provenance?: Provenance[];
  /** Anything else, kept as it is through every read and write. */
  extensions?: Anything;
}

/** A description of a project. As a member of a catalogue. */
export type ProjectMember = Omit<Project, 'communs' | 'kind'> & Partial<Pick<Project, 'communs' | 'kind'>>;

/** A catalogue: descriptions that refer to each other by id. */
export interface Catalogue {
  /** The version of the format: `"1.0"`. */
  communs: FormatVersion;
  /** The kind of the description. */
  kind: 'catalogue';
  /** The id: a slug. */
  id: Slug;
  /** The name. */
  name: Name;
  /** The language of plain texts, in members that name none. */
  language?: LanguageTag;
  /** The beginning of the members' addresses: `base`, the kind, `/` and the id. */
  base?: Iri;
  /** The licence of the descriptions. */
  license?: Spdx;
  /** The actor that answers for the catalogue. */
  publisher?: Reference;
  /** The themes that members may name. */
  themes?: Word[];
  /** The challenges that members may name. */
  challenges?: Word[];
  /** Descriptions of actors. */
  actors?: ActorMember[];
  /** Descriptions of commons. */
  commons?: CommonsMember[];
  /** Descriptions of projects. */
  projects?: ProjectMember[];
}

/** A description of any kind. */
export type Description = Actor | Commons | Project | Catalogue;
