"""Documents as plain dictionaries, generated from the model by `cargo run -p communs-schemas`.

For type checkers, and for libraries that read types at run time, such as pydantic and msgspec. They tell the shape
alone: what `communs.check` finds beyond it, in checksums, calendars, licences and references, no type can say.

A name in `Document` is a whole document, with `communs` and `kind`; a name in `Dict` stands inside of one.
Words are literals; other values that are not plain texts have an alias.
"""

import sys
from typing import Any, Literal, TypeAlias

if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict

Kind: TypeAlias = Literal["actor", "commons", "project", "catalogue"]
"""What a description is of."""

Profile: TypeAlias = Literal["basic", "publish", "commons"]
"""How much is asked of a description."""

Format: TypeAlias = Literal["json", "yaml"]
"""How a text is written."""

Language: TypeAlias = Literal["en", "fr"]
"""A language of messages."""

SourceFormat: TypeAlias = Literal[
    "wikitext",
    "mediawiki-api",
    "mediawiki-export",
    "communs",
    "cff",
    "publiccode",
    "dpg",
    "codemeta",
    "csv",
    "list",
    "markdown",
]
"""What can be imported."""

TargetFormat: TypeAlias = Literal[
    "json",
    "yaml",
    "jsonl",
    "wikitext",
    "cff",
    "publiccode",
    "dpg",
    "codemeta",
    "jsonld",
    "csv",
    "markdown",
]
"""What can be exported."""

OwnFormat: TypeAlias = Literal["json", "yaml", "jsonl"]
"""How a description is written in the format of this library."""

ForeignFormat: TypeAlias = Literal["publiccode", "cff", "codemeta"]
"""A format of others whose files can be checked."""

ValueType: TypeAlias = Literal[
    "slug",
    "date",
    "language-tag",
    "iri",
    "url",
    "spdx",
    "format-version",
    "reference",
    "decimal",
    "currency",
    "email",
    "country",
    "subdivision",
    "nuts",
    "insee-commune",
    "insee-departement",
    "insee-region",
    "epci",
    "siren",
    "siret",
    "rna",
    "naf",
    "vat",
    "ror",
    "wikidata",
    "isni",
    "orcid",
    "lei",
]
"""A type of single texts."""

SchemaName: TypeAlias = Literal["actor", "commons", "project", "catalogue", "report", "context", "mapping"]
"""What there is a schema of; `context` is that of JSON-LD."""

Severity: TypeAlias = Literal["error", "warning", "hint"]
"""How much a diagnostic weighs."""

LinkRole: TypeAlias = Literal[
    "homepage",
    "source-code",
    "documentation",
    "demo",
    "download",
    "data",
    "api",
    "issues",
    "chat",
    "forum",
    "mailing-list",
    "wiki",
    "social",
    "video",
    "interview",
    "other",
]
"""What a link leads to.

- `homepage`: The home page.
- `source-code`: The source code.
- `documentation`: The documentation.
- `demo`: A demonstration.
- `download`: Something to download.
- `data`: Data.
- `api`: An interface for programs.
- `issues`: A list of known problems and wishes.
- `chat`: A place to talk at the same time.
- `forum`: A place to talk over time.
- `mailing-list`: A mailing list.
- `wiki`: A wiki.
- `social`: An account on a social network.
- `video`: A video.
- `interview`: An interview.
- `other`: Anything else.
"""

TerritoryScheme: TypeAlias = Literal[
    "insee-commune",
    "insee-departement",
    "insee-region",
    "epci",
    "iso-3166-1",
    "iso-3166-2",
    "nuts",
    "wikidata",
]
"""The list that a territory's code belongs to.

- `insee-commune`: A French commune, by its INSEE code (not the postal code).
- `insee-departement`: A French département.
- `insee-region`: A French region.
- `epci`: A French intercommunality, by its SIREN.
- `iso-3166-1`: A country, ISO 3166-1 alpha-2.
- `iso-3166-2`: A part of a country, ISO 3166-2.
- `nuts`: A statistical region of the European Union.
- `wikidata`: An item of Wikidata.
"""

ActorType: TypeAlias = Literal[
    "territory",
    "company",
    "research-lab",
    "start-up",
    "competitiveness-cluster",
    "university",
    "agency",
    "ministry",
    "association",
    "cooperative",
    "transport-operator",
    "mobility-authority",
    "public-institution",
    "federation",
    "incubator",
    "third-place",
    "community",
    "person",
    "other",
]
"""What an actor is. The first eight are those that the association was founded to bring together.

- `territory`: A city, a département, a region, and what they form together.
- `company`: A company.
- `research-lab`: A research lab.
- `start-up`: A start-up.
- `competitiveness-cluster`: A competitiveness cluster.
- `university`: A university or a school.
- `agency`: An agency of the state.
- `ministry`: A ministry.
- `association`: An association.
- `cooperative`: A cooperative.
- `transport-operator`: An operator of transport.
- `mobility-authority`: An authority that organises mobility.
- `public-institution`: Another public institution.
- `federation`: A federation.
- `incubator`: An incubator.
- `third-place`: A third place.
- `community`: A community around a subject.
- `person`: A person.
- `other`: Anything else.
"""

MembershipRole: TypeAlias = Literal["member", "partner", "board", "founder", "staff"]
"""What a member is to the actor it is a member of.

- `member`: A member that pays dues (adhérent).
- `partner`: A partner by agreement (convention).
- `board`: A member of the board.
- `founder`: A founder.
- `staff`: An employee.
"""

NeedKind: TypeAlias = Literal[
    "skill",
    "funding",
    "test-territory",
    "data",
    "software",
    "knowledge",
    "legal",
    "hardware",
    "partner",
    "other",
]
"""What can be needed, and offered.

- `skill`: A competence, or somebody who has it.
- `funding`: Money.
- `test-territory`: A place to try things out.
- `data`: Data.
- `software`: Software.
- `knowledge`: Knowledge.
- `legal`: Help with the law.
- `hardware`: Things to touch.
- `partner`: Somebody to do it with.
- `other`: Anything else.
"""

NeedStatus: TypeAlias = Literal["open", "in-progress", "met", "withdrawn"]
"""How far a need is from being met.

- `open`: Nobody has answered it yet.
- `in-progress`: Somebody is at it.
- `met`: It is met.
- `withdrawn`: It is not needed any more.
"""

Nature: TypeAlias = Literal[
    "software",
    "data",
    "standard",
    "hardware",
    "knowledge",
    "method",
    "training",
    "service",
    "infrastructure",
    "place",
    "network",
    "other",
]
"""What a resource is made of.

- `software`: Software.
- `data`: Data.
- `standard`: A standard.
- `hardware`: Things to touch.
- `knowledge`: Knowledge.
- `method`: A way of doing things.
- `training`: Training.
- `service`: A service.
- `infrastructure`: An infrastructure.
- `place`: A place.
- `network`: A network of people.
- `other`: Anything else.
"""

LicensedPart: TypeAlias = Literal["code", "data", "content", "hardware", "documentation"]
"""The part of a resource that a licence covers.

- `code`: The code.
- `data`: The data.
- `content`: Texts and pictures.
- `hardware`: The hardware.
- `documentation`: The documentation.
"""

CommunityRole: TypeAlias = Literal[
    "carrier",
    "contributor",
    "operator",
    "guarantor",
    "sponsor",
    "member",
    "facilitator",
    "source",
]
"""What an actor does for a commons.

- `carrier`: Carries it (porteur).
- `contributor`: Contributes to it.
- `operator`: Runs it.
- `guarantor`: Answers for its staying a commons (garant).
- `sponsor`: Pays for it.
- `member`: Belongs to its community.
- `facilitator`: Brings its people together.
- `source`: Is where it comes from.
"""

GovernanceModel: TypeAlias = Literal[
    "single-maintainer",
    "core-team",
    "association",
    "foundation",
    "cooperative",
    "public-body",
    "consortium",
    "assembly",
    "other",
]
"""How a commons is governed.

- `single-maintainer`: One person decides.
- `core-team`: A few decide.
- `association`: An association does.
- `foundation`: A foundation does.
- `cooperative`: A cooperative does.
- `public-body`: A public body does.
- `consortium`: Several organisations do, by an agreement.
- `assembly`: Everybody who takes part does.
- `other`: Another way.
"""

Scope: TypeAlias = Literal["project", "sector", "infrastructure"]
"""How far a commons reaches.

- `project`: One project.
- `sector`: A whole sector.
- `infrastructure`: An infrastructure that others build on.
"""

MaturityPhase: TypeAlias = Literal["prefiguration", "emergence", "maturity"]
"""The phase of the life of a commons.

- `prefiguration`: It is being thought out.
- `emergence`: It begins.
- `maturity`: It stands.
"""

Development: TypeAlias = Literal["idea", "prototype", "proof-of-concept", "first-users", "validated"]
"""How far a resource is developed.

- `idea`: An idea.
- `prototype`: A prototype.
- `proof-of-concept`: A proof of concept.
- `first-users`: First users.
- `validated`: Proven in use.
"""

Activity: TypeAlias = Literal["active", "dormant", "archived"]
"""Whether something still happens.

- `active`: Yes.
- `dormant`: Not at the moment.
- `archived`: No more.
"""

RelationType: TypeAlias = Literal["alternative-to", "derived-from", "part-of", "supersedes"]
"""How a commons stands to another.

- `alternative-to`: One can take the place of the other.
- `derived-from`: It was made from the other.
- `part-of`: It is a part of the other.
- `supersedes`: It replaces the other.
"""

Outcome: TypeAlias = Literal["success", "failure"]
"""How an adoption went.

- `success`: Well.
- `failure`: Badly.
"""

FundingKind: TypeAlias = Literal[
    "membership",
    "partnership-agreement",
    "grant",
    "call",
    "donation",
    "in-kind",
    "revenue",
    "other",
]
"""Where money or help comes from.

- `membership`: Dues of members.
- `partnership-agreement`: An agreement with a partner.
- `grant`: A grant.
- `call`: A call for projects or for commons.
- `donation`: A gift.
- `in-kind`: Work or things instead of money.
- `revenue`: What is sold.
- `other`: Anything else.
"""

FundingStatus: TypeAlias = Literal["candidate", "selected", "rejected", "ended"]
"""What became of a funding.

- `candidate`: Asked for.
- `selected`: Granted.
- `rejected`: Refused.
- `ended`: Over.
"""

ParticipantRole: TypeAlias = Literal["carrier", "partner", "contributor", "funder", "user", "facilitator"]
"""What an actor does in a project.

- `carrier`: Carries it.
- `partner`: Is a partner.
- `contributor`: Contributes.
- `funder`: Pays.
- `user`: Uses what comes out of it.
- `facilitator`: Brings the others together.
"""

ProjectPhase: TypeAlias = Literal["idea", "study", "operation"]
"""How far a project is.

- `idea`: An idea.
- `study`: It is being studied.
- `operation`: It is being done.
"""

ProjectStatus: TypeAlias = Literal["in-progress", "late", "paused", "blocked", "abandoned", "finished"]
"""How a phase goes.

- `in-progress`: It goes on.
- `late`: It is late.
- `paused`: It pauses.
- `blocked`: It is blocked.
- `abandoned`: It was given up.
- `finished`: It is finished.
"""

Name: TypeAlias = str | dict[str, str]
"""A name, or one name per language; not blank."""

Summary: TypeAlias = str | dict[str, str]
"""At most 300 characters, or as many per language."""

Text: TypeAlias = str | dict[str, str]
"""A text, or one text per language."""

Anything: TypeAlias = dict[str, Any]
"""Anything, by name; kept as it is."""

Scalar: TypeAlias = str | int | float | bool
"""A text, a number, or true or false."""

Amount: TypeAlias = str | int | float
"""An amount of zero or more, such as `12000` or `12000.50`."""

Done: TypeAlias = bool | str
"""Whether it is done, or the date on which it was."""


class WordDict(TypedDict):
    """A word of a catalogue's list of themes or challenges."""

    id: str
    """The slug that descriptions write."""

    name: Name
    """The name that people read."""


class LinkDict(TypedDict):
    """A page on the web that belongs to what is described."""

    role: LinkRole
    """What it leads to."""

    url: str
    """The address."""

    label: NotRequired[Text]
    """What to show for it."""


class ImageDict(TypedDict):
    """A picture."""

    url: str
    """The address."""

    alt: NotRequired[Text]
    """What it shows, for those who cannot see it."""

    license: NotRequired[str]
    """Its licence."""


class TerritoryDict(TypedDict):
    """A place that something takes place in, or applies to."""

    scheme: TerritoryScheme
    """The list that the code belongs to."""

    code: str
    """The code, always a text: `01004`, `2A004`."""

    name: NotRequired[Text]
    """The name."""


class IdentifiersDict(TypedDict):
    """Numbers under which registers know an actor."""

    siren: NotRequired[str]
    """The SIREN, of a French legal unit."""

    siret: NotRequired[str]
    """The SIRET, of a French establishment; begins with the SIREN beside it."""

    rna: NotRequired[str]
    """The number in the French register of associations."""

    ror: NotRequired[str]
    """The identifier in the Research Organization Registry."""

    wikidata: NotRequired[str]
    """The item of Wikidata."""

    isni: NotRequired[str]
    """The International Standard Name Identifier."""

    orcid: NotRequired[str]
    """The ORCID iD of a person."""

    lei: NotRequired[str]
    """The Legal Entity Identifier."""

    vat: NotRequired[str]
    """The VAT number."""

    naf: NotRequired[str]
    """The code of its main activity in the French nomenclature."""


class LocationDict(TypedDict):
    """Where an actor has its seat."""

    address: NotRequired[str]
    """Street and number."""

    postalCode: NotRequired[str]
    """The postal code, always a text."""

    city: NotRequired[str]
    """The city."""

    country: NotRequired[str]
    """The country, ISO 3166-1 alpha-2."""

    latitude: NotRequired[int | float]
    """Degrees north, from -90 to 90."""

    longitude: NotRequired[int | float]
    """Degrees east, from -180 to 180."""


class MembershipDict(TypedDict):
    """What ties an actor to an association, a federation, a cluster."""

    of: str
    """The actor it is a member of."""

    role: MembershipRole
    """What it is there."""

    status: NotRequired[str]
    """The state of the membership, in the words of the actor it is of."""

    since: NotRequired[str]
    """Since when."""

    until: NotRequired[str]
    """Until when."""

    agreement: NotRequired[str]
    """The address of the agreement."""


class OfferDict(TypedDict):
    """What an actor can bring."""

    kind: NeedKind
    """What it is, in the words of needs."""

    summary: NotRequired[Text]
    """The offer, in a sentence."""

    description: NotRequired[Text]
    """The offer, at length, in CommonMark."""


class ContactDict(TypedDict):
    """How to reach an actor. Nothing here is required: a description without personal data is complete."""

    role: NotRequired[str]
    """What the contact is for."""

    name: NotRequired[str]
    """The name."""

    url: NotRequired[str]
    """A page with a form or an address."""

    email: NotRequired[str]
    """An e-mail address."""


class NeedDict(TypedDict):
    """Something needed now, that it would be worth doing together."""

    kind: NeedKind
    """What is needed."""

    summary: Name
    """The need, in a sentence."""

    description: NotRequired[Text]
    """The need, at length, in CommonMark."""

    profile: NotRequired[str]
    """The job wanted."""

    themes: NotRequired[list[str]]
    """Themes of the catalogue's list."""

    challenges: NotRequired[list[str]]
    """Challenges of the catalogue's list."""

    opened: NotRequired[str]
    """Since when."""

    closed: NotRequired[str]
    """Until when."""

    status: NotRequired[NeedStatus]
    """How far it is from being met."""

    contact: NotRequired[str]
    """Where to answer."""


class ProvenanceDict(TypedDict):
    """Where a description was read from."""

    source: str
    """The address or the name of the source."""

    system: NotRequired[str]
    """The kind of system it is in, such as `mediawiki`."""

    retrieved: NotRequired[str]
    """When it was read."""

    license: NotRequired[str]
    """The licence of the description."""

    revision: NotRequired[str]
    """The revision that was read."""


class _ActorFields(TypedDict):
    """A description of an actor."""

    id: str
    """The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL."""

    name: Name
    """The name."""

    summary: NotRequired[Summary]
    """What it is and for whom, in one sentence of at most 300 characters."""

    description: NotRequired[Text]
    """The whole description, in CommonMark."""

    language: NotRequired[str]
    """The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members."""

    aliases: NotRequired[list[str]]
    """Other names it goes by."""

    sameAs: NotRequired[list[str]]
    """Other places that describe the same thing."""

    links: NotRequired[list[LinkDict]]
    """Pages on the web that belong to it."""

    image: NotRequired[ImageDict]
    """A picture."""

    tags: NotRequired[list[str]]
    """Free keywords, without duplicates."""

    themes: NotRequired[list[str]]
    """Themes of the catalogue's list."""

    challenges: NotRequired[list[str]]
    """Challenges of the catalogue's list."""

    territories: NotRequired[list[TerritoryDict]]
    """Where it takes place or applies."""

    types: NotRequired[list[ActorType]]
    """What it is."""

    legalForm: NotRequired[str]
    """Its legal form: SCOP, SCIC, GIE, GIP, association loi 1901 …"""

    identifiers: NotRequired[IdentifiersDict]
    """Numbers under which registers know it."""

    location: NotRequired[LocationDict]
    """Where its seat is."""

    memberships: NotRequired[list[MembershipDict]]
    """What it is a member or a partner of."""

    offers: NotRequired[list[OfferDict]]
    """What it can bring."""

    interests: NotRequired[list[Text]]
    """What it wants from working with others."""

    contacts: NotRequired[list[ContactDict]]
    """How to reach it."""

    needs: NotRequired[list[NeedDict]]
    """What it needs now, and would gain from doing together."""

    created: NotRequired[str]
    """When it began to exist."""

    modified: NotRequired[str]
    """When it last changed."""

    provenance: NotRequired[list[ProvenanceDict]]
    """Where the description was read from."""

    extensions: NotRequired[Anything]
    """Anything else, kept as it is through every read and write."""


class ActorDict(_ActorFields):
    """A description of an actor. As a member of a catalogue."""

    communs: NotRequired[str]
    """The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue."""

    kind: NotRequired[Literal["actor"]]
    """The kind of the description. Needed at the top of a document, not inside a catalogue."""


class ActorDocument(_ActorFields):
    """A description of an actor. As a document."""

    communs: str
    """The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue."""

    kind: Literal["actor"]
    """The kind of the description. Needed at the top of a document, not inside a catalogue."""


class LicenseDict(TypedDict):
    """A licence, and what it covers."""

    spdx: str
    """An SPDX expression; `LicenseRef-…` for a licence that SPDX does not list."""

    appliesTo: NotRequired[LicensedPart]
    """The part that it covers; all of the resource where it is not said."""

    url: NotRequired[str]
    """Its text."""


class ResourceDict(TypedDict):
    """The resource: what is shared."""

    natures: NotRequired[list[Nature]]
    """What it is made of."""

    licenses: NotRequired[list[LicenseDict]]
    """Under which licences."""

    version: NotRequired[str]
    """Its version, as its makers write it."""

    languages: NotRequired[list[str]]
    """The languages it speaks."""

    implements: NotRequired[list[str]]
    """The standards it follows, as commons."""

    dependsOn: NotRequired[list[str]]
    """The commons it cannot do without."""


class CommunityMemberDict(TypedDict):
    """An actor that makes a commons."""

    actor: str
    """The actor."""

    role: CommunityRole
    """What it does."""

    since: NotRequired[str]
    """Since when."""

    until: NotRequired[str]
    """Until when."""


class CommunityUserDict(TypedDict):
    """An actor that uses a commons."""

    actor: str
    """The actor."""

    since: NotRequired[str]
    """Since when."""

    evidence: NotRequired[str]
    """A page that shows it."""


class CommunityDict(TypedDict):
    """The community: who makes the resource, and who uses it."""

    members: NotRequired[list[CommunityMemberDict]]
    """Who makes it."""

    users: NotRequired[list[CommunityUserDict]]
    """Who uses it."""

    contributing: NotRequired[str]
    """How to contribute."""

    codeOfConduct: NotRequired[str]
    """How people treat each other."""


class GovernanceDict(TypedDict):
    """The governance: who decides, and how."""

    model: NotRequired[GovernanceModel]
    """The way of deciding."""

    summary: NotRequired[Text]
    """The same, in words."""

    rules: NotRequired[str]
    """The rules."""

    stewards: NotRequired[list[str]]
    """The actors that look after it."""

    legalVehicle: NotRequired[str]
    """The legal body that holds it."""


class MaturityDict(TypedDict):
    """How far a commons has come."""

    phase: NotRequired[MaturityPhase]
    """The phase of its life."""

    development: NotRequired[Development]
    """How far the resource is developed."""

    activity: NotRequired[Activity]
    """Whether something still happens."""


class RelationDict(TypedDict):
    """How a commons stands to another."""

    type: RelationType
    """The way."""

    target: str
    """The other; not itself."""


class FeedbackDict(TypedDict):
    """What somebody says who has adopted a commons."""

    url: str
    """Where it is told."""

    outcome: Outcome
    """How it went."""

    summary: NotRequired[Text]
    """What was learnt."""


class AdoptionDict(TypedDict):
    """What it takes to adopt a commons: the association's "modèle unique"."""

    setup: NotRequired[Text]
    """How to set it up."""

    legal: NotRequired[Text]
    """What the law asks for."""

    costs: NotRequired[Text]
    """What it costs."""

    conditions: NotRequired[Text]
    """Under which conditions it works."""

    demo: NotRequired[str]
    """Where to try it."""

    feedback: NotRequired[FeedbackDict]
    """What somebody says who has adopted it."""


class CriterionDict(TypedDict):
    """One criterion of an assessment."""

    key: str
    """Its key in the grid."""

    value: Scalar
    """The answer."""

    evidence: NotRequired[Text]
    """What shows it."""


class AssessmentDict(TypedDict):
    """An assessment by a grid. Several may stand side by side; they are never averaged."""

    grid: str
    """The grid."""

    date: str
    """When."""

    by: NotRequired[str]
    """By whom."""

    selfAssessment: bool
    """Whether those who make the commons made it."""

    criteria: NotRequired[list[CriterionDict]]
    """The answers."""


class FundingDict(TypedDict):
    """Money or help that was asked for or given."""

    kind: FundingKind
    """Where it comes from."""

    funder: NotRequired[str]
    """Who gives it."""

    call: NotRequired[str]
    """The name of the call."""

    amount: NotRequired[Amount]
    """How much; needs a currency."""

    currency: NotRequired[str]
    """The currency, ISO 4217."""

    rate: NotRequired[int | float]
    """The part of the cost that it covers: above 0, at most 1."""

    decided: NotRequired[str]
    """When it was decided."""

    status: NotRequired[FundingStatus]
    """What became of it."""


class _CommonsFields(TypedDict):
    """A description of a commons: a resource, a community and a governance."""

    id: str
    """The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL."""

    name: Name
    """The name."""

    summary: NotRequired[Summary]
    """What it is and for whom, in one sentence of at most 300 characters."""

    description: NotRequired[Text]
    """The whole description, in CommonMark."""

    language: NotRequired[str]
    """The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members."""

    aliases: NotRequired[list[str]]
    """Other names it goes by."""

    sameAs: NotRequired[list[str]]
    """Other places that describe the same thing."""

    links: NotRequired[list[LinkDict]]
    """Pages on the web that belong to it."""

    image: NotRequired[ImageDict]
    """A picture."""

    tags: NotRequired[list[str]]
    """Free keywords, without duplicates."""

    themes: NotRequired[list[str]]
    """Themes of the catalogue's list."""

    challenges: NotRequired[list[str]]
    """Challenges of the catalogue's list."""

    territories: NotRequired[list[TerritoryDict]]
    """Where it takes place or applies."""

    resource: NotRequired[ResourceDict]
    """What is shared."""

    community: NotRequired[CommunityDict]
    """Who makes it and who uses it."""

    governance: NotRequired[GovernanceDict]
    """Who decides, and how."""

    scopes: NotRequired[list[Scope]]
    """How far it reaches."""

    maturity: NotRequired[MaturityDict]
    """How far it has come."""

    relations: NotRequired[list[RelationDict]]
    """How it stands to other commons."""

    adoption: NotRequired[AdoptionDict]
    """What it takes to adopt it."""

    assessments: NotRequired[list[AssessmentDict]]
    """What assessments say of it."""

    funding: NotRequired[list[FundingDict]]
    """Where its money and help come from."""

    needs: NotRequired[list[NeedDict]]
    """What it needs now, and would gain from doing together."""

    created: NotRequired[str]
    """When it began to exist."""

    modified: NotRequired[str]
    """When it last changed."""

    provenance: NotRequired[list[ProvenanceDict]]
    """Where the description was read from."""

    extensions: NotRequired[Anything]
    """Anything else, kept as it is through every read and write."""


class CommonsDict(_CommonsFields):
    """A description of a commons: a resource, a community and a governance. As a member of a catalogue."""

    communs: NotRequired[str]
    """The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue."""

    kind: NotRequired[Literal["commons"]]
    """The kind of the description. Needed at the top of a document, not inside a catalogue."""


class CommonsDocument(_CommonsFields):
    """A description of a commons: a resource, a community and a governance. As a document."""

    communs: str
    """The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue."""

    kind: Literal["commons"]
    """The kind of the description. Needed at the top of a document, not inside a catalogue."""


class ParticipantDict(TypedDict):
    """An actor that takes part in a project."""

    actor: str
    """The actor."""

    role: ParticipantRole
    """What it does."""

    interest: NotRequired[Text]
    """What it wants from it."""

    contribution: NotRequired[Text]
    """What it brings."""


class BudgetDict(TypedDict):
    """What a project costs."""

    amount: Amount
    """How much."""

    currency: str
    """The currency, ISO 4217."""


class DeliverableDict(TypedDict):
    """Something that a project hands over."""

    name: Name
    """Its name."""

    due: NotRequired[str]
    """When it is due."""

    done: NotRequired[Done]
    """Whether it is done, or since when."""

    commons: NotRequired[str]
    """The commons that it is."""


class _ProjectFields(TypedDict):
    """A description of a project."""

    id: str
    """The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL."""

    name: Name
    """The name."""

    summary: NotRequired[Summary]
    """What it is and for whom, in one sentence of at most 300 characters."""

    description: NotRequired[Text]
    """The whole description, in CommonMark."""

    language: NotRequired[str]
    """The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members."""

    aliases: NotRequired[list[str]]
    """Other names it goes by."""

    sameAs: NotRequired[list[str]]
    """Other places that describe the same thing."""

    links: NotRequired[list[LinkDict]]
    """Pages on the web that belong to it."""

    image: NotRequired[ImageDict]
    """A picture."""

    tags: NotRequired[list[str]]
    """Free keywords, without duplicates."""

    themes: NotRequired[list[str]]
    """Themes of the catalogue's list."""

    challenges: NotRequired[list[str]]
    """Challenges of the catalogue's list."""

    territories: NotRequired[list[TerritoryDict]]
    """Where it takes place or applies."""

    goal: NotRequired[Text]
    """What it is for."""

    participants: NotRequired[list[ParticipantDict]]
    """Who takes part."""

    produces: NotRequired[list[str]]
    """The commons that come out of it."""

    uses: NotRequired[list[str]]
    """The commons that it uses."""

    contributesTo: NotRequired[list[str]]
    """The commons that grow by it."""

    phase: NotRequired[ProjectPhase]
    """How far it is."""

    status: NotRequired[ProjectStatus]
    """How the phase goes."""

    start: NotRequired[str]
    """When it starts."""

    end: NotRequired[str]
    """When it ends."""

    budget: NotRequired[BudgetDict]
    """What it costs."""

    funding: NotRequired[list[FundingDict]]
    """Where its money and help come from."""

    deliverables: NotRequired[list[DeliverableDict]]
    """What it hands over."""

    externalIds: NotRequired[dict[str, str]]
    """Its ids in other systems, by system."""

    needs: NotRequired[list[NeedDict]]
    """What it needs now, and would gain from doing together."""

    created: NotRequired[str]
    """When it began to exist."""

    modified: NotRequired[str]
    """When it last changed."""

    provenance: NotRequired[list[ProvenanceDict]]
    """Where the description was read from."""

    extensions: NotRequired[Anything]
    """Anything else, kept as it is through every read and write."""


class ProjectDict(_ProjectFields):
    """A description of a project. As a member of a catalogue."""

    communs: NotRequired[str]
    """The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue."""

    kind: NotRequired[Literal["project"]]
    """The kind of the description. Needed at the top of a document, not inside a catalogue."""


class ProjectDocument(_ProjectFields):
    """A description of a project. As a document."""

    communs: str
    """The version of the format: `"1.0"`. Needed at the top of a document, not inside a catalogue."""

    kind: Literal["project"]
    """The kind of the description. Needed at the top of a document, not inside a catalogue."""


class CatalogueDocument(TypedDict):
    """A catalogue: descriptions that refer to each other by id."""

    communs: str
    """The version of the format: `"1.0"`."""

    kind: Literal["catalogue"]
    """The kind of the description."""

    id: str
    """The id: a slug."""

    name: Name
    """The name."""

    language: NotRequired[str]
    """The language of plain texts, in members that name none."""

    base: NotRequired[str]
    """The beginning of the members' addresses: `base`, the kind, `/` and the id."""

    license: NotRequired[str]
    """The licence of the descriptions."""

    publisher: NotRequired[str]
    """The actor that answers for the catalogue."""

    themes: NotRequired[list[WordDict]]
    """The themes that members may name."""

    challenges: NotRequired[list[WordDict]]
    """The challenges that members may name."""

    actors: NotRequired[list[ActorDict]]
    """Descriptions of actors."""

    commons: NotRequired[list[CommonsDict]]
    """Descriptions of commons."""

    projects: NotRequired[list[ProjectDict]]
    """Descriptions of projects."""


Document: TypeAlias = ActorDocument | CommonsDocument | ProjectDocument | CatalogueDocument
"""A document of any kind."""

__all__ = [
    "Activity",
    "ActorDict",
    "ActorDocument",
    "ActorType",
    "AdoptionDict",
    "Amount",
    "Anything",
    "AssessmentDict",
    "BudgetDict",
    "CatalogueDocument",
    "CommonsDict",
    "CommonsDocument",
    "CommunityDict",
    "CommunityMemberDict",
    "CommunityRole",
    "CommunityUserDict",
    "ContactDict",
    "CriterionDict",
    "DeliverableDict",
    "Development",
    "Document",
    "Done",
    "FeedbackDict",
    "ForeignFormat",
    "Format",
    "FundingDict",
    "FundingKind",
    "FundingStatus",
    "GovernanceDict",
    "GovernanceModel",
    "IdentifiersDict",
    "ImageDict",
    "Kind",
    "Language",
    "LicenseDict",
    "LicensedPart",
    "LinkDict",
    "LinkRole",
    "LocationDict",
    "MaturityDict",
    "MaturityPhase",
    "MembershipDict",
    "MembershipRole",
    "Name",
    "Nature",
    "NeedDict",
    "NeedKind",
    "NeedStatus",
    "OfferDict",
    "Outcome",
    "OwnFormat",
    "ParticipantDict",
    "ParticipantRole",
    "Profile",
    "ProjectDict",
    "ProjectDocument",
    "ProjectPhase",
    "ProjectStatus",
    "ProvenanceDict",
    "RelationDict",
    "RelationType",
    "ResourceDict",
    "Scalar",
    "SchemaName",
    "Scope",
    "Severity",
    "SourceFormat",
    "Summary",
    "TargetFormat",
    "TerritoryDict",
    "TerritoryScheme",
    "Text",
    "ValueType",
    "WordDict",
]
