"""The records of descriptions, generated from the model by `cargo run -p communs-schemas`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar, Literal

from communs._communs import fill
from communs._record import Description, Record
from communs._tables import Collection
from communs._values import AmountInput, DateInput, FrozenMap, PartialDate, Text, TextInput
from communs.types import (
    Activity,
    ActorType,
    CommunityRole,
    Development,
    FundingKind,
    FundingStatus,
    GovernanceModel,
    LicensedPart,
    LinkRole,
    MaturityPhase,
    MembershipRole,
    Nature,
    NeedKind,
    NeedStatus,
    Outcome,
    ParticipantRole,
    ProjectPhase,
    ProjectStatus,
    RelationType,
    Scope,
    TerritoryScheme,
)


class Word(Record):
    """A word of a catalogue's list of themes or challenges.

    Args:
        id: The slug that descriptions write.
        name: The name that people read.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("id", "name")
    __match_args__ = ("id", "name")
    _keys = {"id": "id", "name": "name"}

    id: str
    name: Text

    def __init__(self, *, id: str, name: TextInput) -> None:
        fill(self, {"id": id, "name": name})


class Link(Record):
    """A page on the web that belongs to what is described.

    Args:
        role: What it leads to.
        url: The address.
        label: What to show for it.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("role", "url", "label")
    __match_args__ = ("role", "url")
    _keys = {"role": "role", "url": "url", "label": "label"}

    role: LinkRole
    url: str
    label: Text | None

    def __init__(self, *, role: LinkRole, url: str, label: TextInput | None = None) -> None:
        fill(self, {"role": role, "url": url, "label": label})


class Image(Record):
    """A picture.

    Args:
        url: The address.
        alt: What it shows, for those who cannot see it.
        license: Its licence.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("url", "alt", "license")
    __match_args__ = ("url",)
    _keys = {"url": "url", "alt": "alt", "license": "license"}

    url: str
    alt: Text | None
    license: str | None

    def __init__(self, *, url: str, alt: TextInput | None = None, license: str | None = None) -> None:
        fill(self, {"url": url, "alt": alt, "license": license})


class Territory(Record):
    """A place that something takes place in, or applies to.

    Args:
        scheme: The list that the code belongs to.
        code: The code, always a text: `01004`, `2A004`.
        name: The name.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("scheme", "code", "name")
    __match_args__ = ("scheme", "code")
    _keys = {"scheme": "scheme", "code": "code", "name": "name"}

    scheme: TerritoryScheme
    code: str
    name: Text | None

    def __init__(self, *, scheme: TerritoryScheme, code: str, name: TextInput | None = None) -> None:
        fill(self, {"scheme": scheme, "code": code, "name": name})


class Identifiers(Record):
    """Numbers under which registers know an actor.

    Args:
        siren: The SIREN, of a French legal unit.
        siret: The SIRET, of a French establishment; begins with the SIREN beside it.
        rna: The number in the French register of associations.
        ror: The identifier in the Research Organization Registry.
        wikidata: The item of Wikidata.
        isni: The International Standard Name Identifier.
        orcid: The ORCID iD of a person.
        lei: The Legal Entity Identifier.
        vat: The VAT number.
        naf: The code of its main activity in the French nomenclature.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("siren", "siret", "rna", "ror", "wikidata", "isni", "orcid", "lei", "vat", "naf")
    __match_args__ = ()
    _keys = {
        "siren": "siren",
        "siret": "siret",
        "rna": "rna",
        "ror": "ror",
        "wikidata": "wikidata",
        "isni": "isni",
        "orcid": "orcid",
        "lei": "lei",
        "vat": "vat",
        "naf": "naf",
    }

    siren: str | None
    siret: str | None
    rna: str | None
    ror: str | None
    wikidata: str | None
    isni: str | None
    orcid: str | None
    lei: str | None
    vat: str | None
    naf: str | None

    def __init__(
        self,
        *,
        siren: str | None = None,
        siret: str | None = None,
        rna: str | None = None,
        ror: str | None = None,
        wikidata: str | None = None,
        isni: str | None = None,
        orcid: str | None = None,
        lei: str | None = None,
        vat: str | None = None,
        naf: str | None = None,
    ) -> None:
        fill(
            self,
            {
                "siren": siren,
                "siret": siret,
                "rna": rna,
                "ror": ror,
                "wikidata": wikidata,
                "isni": isni,
                "orcid": orcid,
                "lei": lei,
                "vat": vat,
                "naf": naf,
            },
        )


class Location(Record):
    """Where an actor has its seat.

    Args:
        address: Street and number.
        postal_code: The postal code, always a text.
        city: The city.
        country: The country, ISO 3166-1 alpha-2.
        latitude: Degrees north, from -90 to 90.
        longitude: Degrees east, from -180 to 180.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("address", "postal_code", "city", "country", "latitude", "longitude")
    __match_args__ = ()
    _keys = {
        "address": "address",
        "postal_code": "postalCode",
        "city": "city",
        "country": "country",
        "latitude": "latitude",
        "longitude": "longitude",
    }

    address: str | None
    postal_code: str | None
    city: str | None
    country: str | None
    latitude: float | None
    longitude: float | None

    def __init__(
        self,
        *,
        address: str | None = None,
        postal_code: str | None = None,
        city: str | None = None,
        country: str | None = None,
        latitude: float | None = None,
        longitude: float | None = None,
    ) -> None:
        fill(
            self,
            {
                "address": address,
                "postal_code": postal_code,
                "city": city,
                "country": country,
                "latitude": latitude,
                "longitude": longitude,
            },
        )


class Membership(Record):
    """What ties an actor to an association, a federation, a cluster.

    Args:
        of: The actor it is a member of.
        role: What it is there.
        status: The state of the membership, in the words of the actor it is of.
        since: Since when.
        until: Until when.
        agreement: The address of the agreement.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("of", "role", "status", "since", "until", "agreement")
    __match_args__ = ("of", "role")
    _keys = {
        "of": "of",
        "role": "role",
        "status": "status",
        "since": "since",
        "until": "until",
        "agreement": "agreement",
    }

    of: str
    role: MembershipRole
    status: str | None
    since: PartialDate | None
    until: PartialDate | None
    agreement: str | None

    def __init__(
        self,
        *,
        of: str,
        role: MembershipRole,
        status: str | None = None,
        since: DateInput | None = None,
        until: DateInput | None = None,
        agreement: str | None = None,
    ) -> None:
        fill(self, {"of": of, "role": role, "status": status, "since": since, "until": until, "agreement": agreement})


class Offer(Record):
    """What an actor can bring.

    Args:
        kind: What it is, in the words of needs.
        summary: The offer, in a sentence.
        description: The offer, at length, in CommonMark.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("kind", "summary", "description")
    __match_args__ = ("kind",)
    _keys = {"kind": "kind", "summary": "summary", "description": "description"}

    kind: NeedKind
    summary: Text | None
    description: Text | None

    def __init__(
        self,
        *,
        kind: NeedKind,
        summary: TextInput | None = None,
        description: TextInput | None = None,
    ) -> None:
        fill(self, {"kind": kind, "summary": summary, "description": description})


class Contact(Record):
    """How to reach an actor. Nothing here is required: a description without personal data is complete.

    Args:
        role: What the contact is for.
        name: The name.
        url: A page with a form or an address.
        email: An e-mail address.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("role", "name", "url", "email")
    __match_args__ = ()
    _keys = {"role": "role", "name": "name", "url": "url", "email": "email"}

    role: str | None
    name: str | None
    url: str | None
    email: str | None

    def __init__(
        self,
        *,
        role: str | None = None,
        name: str | None = None,
        url: str | None = None,
        email: str | None = None,
    ) -> None:
        fill(self, {"role": role, "name": name, "url": url, "email": email})


class Need(Record):
    """Something needed now, that it would be worth doing together.

    Args:
        kind: What is needed.
        summary: The need, in a sentence.
        description: The need, at length, in CommonMark.
        profile: The job wanted.
        themes: Themes of the catalogue's list.
        challenges: Challenges of the catalogue's list.
        opened: Since when.
        closed: Until when.
        status: How far it is from being met.
        contact: Where to answer.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = (
        "kind",
        "summary",
        "description",
        "profile",
        "themes",
        "challenges",
        "opened",
        "closed",
        "status",
        "contact",
    )
    __match_args__ = ("kind", "summary")
    _keys = {
        "kind": "kind",
        "summary": "summary",
        "description": "description",
        "profile": "profile",
        "themes": "themes",
        "challenges": "challenges",
        "opened": "opened",
        "closed": "closed",
        "status": "status",
        "contact": "contact",
    }

    kind: NeedKind
    summary: Text
    description: Text | None
    profile: str | None
    themes: tuple[str, ...]
    challenges: tuple[str, ...]
    opened: PartialDate | None
    closed: PartialDate | None
    status: NeedStatus | None
    contact: str | None

    def __init__(
        self,
        *,
        kind: NeedKind,
        summary: TextInput,
        description: TextInput | None = None,
        profile: str | None = None,
        themes: Sequence[str] = (),
        challenges: Sequence[str] = (),
        opened: DateInput | None = None,
        closed: DateInput | None = None,
        status: NeedStatus | None = None,
        contact: str | None = None,
    ) -> None:
        fill(
            self,
            {
                "kind": kind,
                "summary": summary,
                "description": description,
                "profile": profile,
                "themes": themes,
                "challenges": challenges,
                "opened": opened,
                "closed": closed,
                "status": status,
                "contact": contact,
            },
        )


class Provenance(Record):
    """Where a description was read from.

    Args:
        source: The address or the name of the source.
        system: The kind of system it is in, such as `mediawiki`.
        retrieved: When it was read.
        license: The licence of the description.
        revision: The revision that was read.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("source", "system", "retrieved", "license", "revision")
    __match_args__ = ("source",)
    _keys = {
        "source": "source",
        "system": "system",
        "retrieved": "retrieved",
        "license": "license",
        "revision": "revision",
    }

    source: str
    system: str | None
    retrieved: PartialDate | None
    license: str | None
    revision: str | None

    def __init__(
        self,
        *,
        source: str,
        system: str | None = None,
        retrieved: DateInput | None = None,
        license: str | None = None,
        revision: str | None = None,
    ) -> None:
        fill(
            self,
            {"source": source, "system": system, "retrieved": retrieved, "license": license, "revision": revision},
        )


class Actor(Description):
    """A description of an actor.

    Args:
        id: The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL.
        name: The name.
        summary: What it is and for whom, in one sentence of at most 300 characters.
        description: The whole description, in CommonMark.
        language: The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members.
        aliases: Other names it goes by.
        same_as: Other places that describe the same thing.
        links: Pages on the web that belong to it.
        image: A picture.
        tags: Free keywords, without duplicates.
        themes: Themes of the catalogue's list.
        challenges: Challenges of the catalogue's list.
        territories: Where it takes place or applies.
        types: What it is.
        legal_form: Its legal form: SCOP, SCIC, GIE, GIP, association loi 1901 …
        identifiers: Numbers under which registers know it.
        location: Where its seat is.
        memberships: What it is a member or a partner of.
        offers: What it can bring.
        interests: What it wants from working with others.
        contacts: How to reach it.
        needs: What it needs now, and would gain from doing together.
        created: When it began to exist.
        modified: When it last changed.
        provenance: Where the description was read from.
        extensions: Anything else, kept as it is through every read and write.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = (
        "id",
        "name",
        "summary",
        "description",
        "language",
        "aliases",
        "same_as",
        "links",
        "image",
        "tags",
        "themes",
        "challenges",
        "territories",
        "types",
        "legal_form",
        "identifiers",
        "location",
        "memberships",
        "offers",
        "interests",
        "contacts",
        "needs",
        "created",
        "modified",
        "provenance",
        "extensions",
    )
    __match_args__ = ("id", "name")
    _keys = {
        "id": "id",
        "name": "name",
        "summary": "summary",
        "description": "description",
        "language": "language",
        "aliases": "aliases",
        "same_as": "sameAs",
        "links": "links",
        "image": "image",
        "tags": "tags",
        "themes": "themes",
        "challenges": "challenges",
        "territories": "territories",
        "types": "types",
        "legal_form": "legalForm",
        "identifiers": "identifiers",
        "location": "location",
        "memberships": "memberships",
        "offers": "offers",
        "interests": "interests",
        "contacts": "contacts",
        "needs": "needs",
        "created": "created",
        "modified": "modified",
        "provenance": "provenance",
        "extensions": "extensions",
    }

    kind: ClassVar[Literal["actor"]] = "actor"
    id: str
    name: Text
    summary: Text | None
    description: Text | None
    language: str | None
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    links: tuple[Link, ...]
    image: Image | None
    tags: tuple[str, ...]
    themes: tuple[str, ...]
    challenges: tuple[str, ...]
    territories: tuple[Territory, ...]
    types: tuple[ActorType, ...]
    legal_form: str | None
    identifiers: Identifiers | None
    location: Location | None
    memberships: tuple[Membership, ...]
    offers: tuple[Offer, ...]
    interests: tuple[Text, ...]
    contacts: tuple[Contact, ...]
    needs: tuple[Need, ...]
    created: PartialDate | None
    modified: PartialDate | None
    provenance: tuple[Provenance, ...]
    extensions: FrozenMap[Any] | None

    def __init__(
        self,
        *,
        id: str,
        name: TextInput,
        summary: TextInput | None = None,
        description: TextInput | None = None,
        language: str | None = None,
        aliases: Sequence[str] = (),
        same_as: Sequence[str] = (),
        links: Sequence[Link | Mapping[str, Any]] = (),
        image: Image | Mapping[str, Any] | None = None,
        tags: Sequence[str] = (),
        themes: Sequence[str] = (),
        challenges: Sequence[str] = (),
        territories: Sequence[Territory | Mapping[str, Any]] = (),
        types: Sequence[ActorType] = (),
        legal_form: str | None = None,
        identifiers: Identifiers | Mapping[str, Any] | None = None,
        location: Location | Mapping[str, Any] | None = None,
        memberships: Sequence[Membership | Mapping[str, Any]] = (),
        offers: Sequence[Offer | Mapping[str, Any]] = (),
        interests: Sequence[TextInput] = (),
        contacts: Sequence[Contact | Mapping[str, Any]] = (),
        needs: Sequence[Need | Mapping[str, Any]] = (),
        created: DateInput | None = None,
        modified: DateInput | None = None,
        provenance: Sequence[Provenance | Mapping[str, Any]] = (),
        extensions: Mapping[str, Any] | None = None,
    ) -> None:
        fill(
            self,
            {
                "id": id,
                "name": name,
                "summary": summary,
                "description": description,
                "language": language,
                "aliases": aliases,
                "same_as": same_as,
                "links": links,
                "image": image,
                "tags": tags,
                "themes": themes,
                "challenges": challenges,
                "territories": territories,
                "types": types,
                "legal_form": legal_form,
                "identifiers": identifiers,
                "location": location,
                "memberships": memberships,
                "offers": offers,
                "interests": interests,
                "contacts": contacts,
                "needs": needs,
                "created": created,
                "modified": modified,
                "provenance": provenance,
                "extensions": extensions,
            },
        )


class License(Record):
    """A licence, and what it covers.

    Args:
        spdx: An SPDX expression; `LicenseRef-…` for a licence that SPDX does not list.
        applies_to: The part that it covers; all of the resource where it is not said.
        url: Its text.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("spdx", "applies_to", "url")
    __match_args__ = ("spdx",)
    _keys = {"spdx": "spdx", "applies_to": "appliesTo", "url": "url"}

    spdx: str
    applies_to: LicensedPart | None
    url: str | None

    def __init__(self, *, spdx: str, applies_to: LicensedPart | None = None, url: str | None = None) -> None:
        fill(self, {"spdx": spdx, "applies_to": applies_to, "url": url})


class Resource(Record):
    """The resource: what is shared.

    Args:
        natures: What it is made of.
        licenses: Under which licences.
        version: Its version, as its makers write it.
        languages: The languages it speaks.
        implements: The standards it follows, as commons.
        depends_on: The commons it cannot do without.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("natures", "licenses", "version", "languages", "implements", "depends_on")
    __match_args__ = ()
    _keys = {
        "natures": "natures",
        "licenses": "licenses",
        "version": "version",
        "languages": "languages",
        "implements": "implements",
        "depends_on": "dependsOn",
    }

    natures: tuple[Nature, ...]
    licenses: tuple[License, ...]
    version: str | None
    languages: tuple[str, ...]
    implements: tuple[str, ...]
    depends_on: tuple[str, ...]

    def __init__(
        self,
        *,
        natures: Sequence[Nature] = (),
        licenses: Sequence[License | Mapping[str, Any]] = (),
        version: str | None = None,
        languages: Sequence[str] = (),
        implements: Sequence[str] = (),
        depends_on: Sequence[str] = (),
    ) -> None:
        fill(
            self,
            {
                "natures": natures,
                "licenses": licenses,
                "version": version,
                "languages": languages,
                "implements": implements,
                "depends_on": depends_on,
            },
        )


class CommunityMember(Record):
    """An actor that makes a commons.

    Args:
        actor: The actor.
        role: What it does.
        since: Since when.
        until: Until when.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("actor", "role", "since", "until")
    __match_args__ = ("actor", "role")
    _keys = {"actor": "actor", "role": "role", "since": "since", "until": "until"}

    actor: str
    role: CommunityRole
    since: PartialDate | None
    until: PartialDate | None

    def __init__(
        self,
        *,
        actor: str,
        role: CommunityRole,
        since: DateInput | None = None,
        until: DateInput | None = None,
    ) -> None:
        fill(self, {"actor": actor, "role": role, "since": since, "until": until})


class CommunityUser(Record):
    """An actor that uses a commons.

    Args:
        actor: The actor.
        since: Since when.
        evidence: A page that shows it.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("actor", "since", "evidence")
    __match_args__ = ("actor",)
    _keys = {"actor": "actor", "since": "since", "evidence": "evidence"}

    actor: str
    since: PartialDate | None
    evidence: str | None

    def __init__(self, *, actor: str, since: DateInput | None = None, evidence: str | None = None) -> None:
        fill(self, {"actor": actor, "since": since, "evidence": evidence})


class Community(Record):
    """The community: who makes the resource, and who uses it.

    Args:
        members: Who makes it.
        users: Who uses it.
        contributing: How to contribute.
        code_of_conduct: How people treat each other.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("members", "users", "contributing", "code_of_conduct")
    __match_args__ = ()
    _keys = {"members": "members", "users": "users", "contributing": "contributing", "code_of_conduct": "codeOfConduct"}

    members: tuple[CommunityMember, ...]
    users: tuple[CommunityUser, ...]
    contributing: str | None
    code_of_conduct: str | None

    def __init__(
        self,
        *,
        members: Sequence[CommunityMember | Mapping[str, Any]] = (),
        users: Sequence[CommunityUser | Mapping[str, Any]] = (),
        contributing: str | None = None,
        code_of_conduct: str | None = None,
    ) -> None:
        fill(
            self,
            {"members": members, "users": users, "contributing": contributing, "code_of_conduct": code_of_conduct},
        )


class Governance(Record):
    """The governance: who decides, and how.

    Args:
        model: The way of deciding.
        summary: The same, in words.
        rules: The rules.
        stewards: The actors that look after it.
        legal_vehicle: The legal body that holds it.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("model", "summary", "rules", "stewards", "legal_vehicle")
    __match_args__ = ()
    _keys = {
        "model": "model",
        "summary": "summary",
        "rules": "rules",
        "stewards": "stewards",
        "legal_vehicle": "legalVehicle",
    }

    model: GovernanceModel | None
    summary: Text | None
    rules: str | None
    stewards: tuple[str, ...]
    legal_vehicle: str | None

    def __init__(
        self,
        *,
        model: GovernanceModel | None = None,
        summary: TextInput | None = None,
        rules: str | None = None,
        stewards: Sequence[str] = (),
        legal_vehicle: str | None = None,
    ) -> None:
        fill(
            self,
            {"model": model, "summary": summary, "rules": rules, "stewards": stewards, "legal_vehicle": legal_vehicle},
        )


class Maturity(Record):
    """How far a commons has come.

    Args:
        phase: The phase of its life.
        development: How far the resource is developed.
        activity: Whether something still happens.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("phase", "development", "activity")
    __match_args__ = ()
    _keys = {"phase": "phase", "development": "development", "activity": "activity"}

    phase: MaturityPhase | None
    development: Development | None
    activity: Activity | None

    def __init__(
        self,
        *,
        phase: MaturityPhase | None = None,
        development: Development | None = None,
        activity: Activity | None = None,
    ) -> None:
        fill(self, {"phase": phase, "development": development, "activity": activity})


class Relation(Record):
    """How a commons stands to another.

    Args:
        type: The way.
        target: The other; not itself.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("type", "target")
    __match_args__ = ("type", "target")
    _keys = {"type": "type", "target": "target"}

    type: RelationType
    target: str

    def __init__(self, *, type: RelationType, target: str) -> None:
        fill(self, {"type": type, "target": target})


class Feedback(Record):
    """What somebody says who has adopted a commons.

    Args:
        url: Where it is told.
        outcome: How it went.
        summary: What was learnt.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("url", "outcome", "summary")
    __match_args__ = ("url", "outcome")
    _keys = {"url": "url", "outcome": "outcome", "summary": "summary"}

    url: str
    outcome: Outcome
    summary: Text | None

    def __init__(self, *, url: str, outcome: Outcome, summary: TextInput | None = None) -> None:
        fill(self, {"url": url, "outcome": outcome, "summary": summary})


class Adoption(Record):
    """What it takes to adopt a commons: the association's "modèle unique".

    Args:
        setup: How to set it up.
        legal: What the law asks for.
        costs: What it costs.
        conditions: Under which conditions it works.
        demo: Where to try it.
        feedback: What somebody says who has adopted it.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("setup", "legal", "costs", "conditions", "demo", "feedback")
    __match_args__ = ()
    _keys = {
        "setup": "setup",
        "legal": "legal",
        "costs": "costs",
        "conditions": "conditions",
        "demo": "demo",
        "feedback": "feedback",
    }

    setup: Text | None
    legal: Text | None
    costs: Text | None
    conditions: Text | None
    demo: str | None
    feedback: Feedback | None

    def __init__(
        self,
        *,
        setup: TextInput | None = None,
        legal: TextInput | None = None,
        costs: TextInput | None = None,
        conditions: TextInput | None = None,
        demo: str | None = None,
        feedback: Feedback | Mapping[str, Any] | None = None,
    ) -> None:
        fill(
            self,
            {
                "setup": setup,
                "legal": legal,
                "costs": costs,
                "conditions": conditions,
                "demo": demo,
                "feedback": feedback,
            },
        )


class Criterion(Record):
    """One criterion of an assessment.

    Args:
        key: Its key in the grid.
        value: The answer.
        evidence: What shows it.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("key", "value", "evidence")
    __match_args__ = ("key", "value")
    _keys = {"key": "key", "value": "value", "evidence": "evidence"}

    key: str
    value: str | int | float | bool
    evidence: Text | None

    def __init__(self, *, key: str, value: str | int | float | bool, evidence: TextInput | None = None) -> None:
        fill(self, {"key": key, "value": value, "evidence": evidence})


class Assessment(Record):
    """An assessment by a grid. Several may stand side by side; they are never averaged.

    Args:
        grid: The grid.
        date: When.
        by: By whom.
        self_assessment: Whether those who make the commons made it.
        criteria: The answers.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("grid", "date", "by", "self_assessment", "criteria")
    __match_args__ = ("grid", "date", "self_assessment")
    _keys = {"grid": "grid", "date": "date", "by": "by", "self_assessment": "selfAssessment", "criteria": "criteria"}

    grid: str
    date: PartialDate
    by: str | None
    self_assessment: bool
    criteria: tuple[Criterion, ...]

    def __init__(
        self,
        *,
        grid: str,
        date: DateInput,
        by: str | None = None,
        self_assessment: bool,
        criteria: Sequence[Criterion | Mapping[str, Any]] = (),
    ) -> None:
        fill(self, {"grid": grid, "date": date, "by": by, "self_assessment": self_assessment, "criteria": criteria})


class Funding(Record):
    """Money or help that was asked for or given.

    Args:
        kind: Where it comes from.
        funder: Who gives it.
        call: The name of the call.
        amount: How much; needs a currency.
        currency: The currency, ISO 4217.
        rate: The part of the cost that it covers: above 0, at most 1.
        decided: When it was decided.
        status: What became of it.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("kind", "funder", "call", "amount", "currency", "rate", "decided", "status")
    __match_args__ = ("kind",)
    _keys = {
        "kind": "kind",
        "funder": "funder",
        "call": "call",
        "amount": "amount",
        "currency": "currency",
        "rate": "rate",
        "decided": "decided",
        "status": "status",
    }

    kind: FundingKind
    funder: str | None
    call: str | None
    amount: Decimal | None
    currency: str | None
    rate: float | None
    decided: PartialDate | None
    status: FundingStatus | None

    def __init__(
        self,
        *,
        kind: FundingKind,
        funder: str | None = None,
        call: str | None = None,
        amount: AmountInput | None = None,
        currency: str | None = None,
        rate: float | None = None,
        decided: DateInput | None = None,
        status: FundingStatus | None = None,
    ) -> None:
        fill(
            self,
            {
                "kind": kind,
                "funder": funder,
                "call": call,
                "amount": amount,
                "currency": currency,
                "rate": rate,
                "decided": decided,
                "status": status,
            },
        )


class Commons(Description):
    """A description of a commons: a resource, a community and a governance.

    Args:
        id: The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL.
        name: The name.
        summary: What it is and for whom, in one sentence of at most 300 characters.
        description: The whole description, in CommonMark.
        language: The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members.
        aliases: Other names it goes by.
        same_as: Other places that describe the same thing.
        links: Pages on the web that belong to it.
        image: A picture.
        tags: Free keywords, without duplicates.
        themes: Themes of the catalogue's list.
        challenges: Challenges of the catalogue's list.
        territories: Where it takes place or applies.
        resource: What is shared.
        community: Who makes it and who uses it.
        governance: Who decides, and how.
        scopes: How far it reaches.
        maturity: How far it has come.
        relations: How it stands to other commons.
        adoption: What it takes to adopt it.
        assessments: What assessments say of it.
        funding: Where its money and help come from.
        needs: What it needs now, and would gain from doing together.
        created: When it began to exist.
        modified: When it last changed.
        provenance: Where the description was read from.
        extensions: Anything else, kept as it is through every read and write.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = (
        "id",
        "name",
        "summary",
        "description",
        "language",
        "aliases",
        "same_as",
        "links",
        "image",
        "tags",
        "themes",
        "challenges",
        "territories",
        "resource",
        "community",
        "governance",
        "scopes",
        "maturity",
        "relations",
        "adoption",
        "assessments",
        "funding",
        "needs",
        "created",
        "modified",
        "provenance",
        "extensions",
    )
    __match_args__ = ("id", "name")
    _keys = {
        "id": "id",
        "name": "name",
        "summary": "summary",
        "description": "description",
        "language": "language",
        "aliases": "aliases",
        "same_as": "sameAs",
        "links": "links",
        "image": "image",
        "tags": "tags",
        "themes": "themes",
        "challenges": "challenges",
        "territories": "territories",
        "resource": "resource",
        "community": "community",
        "governance": "governance",
        "scopes": "scopes",
        "maturity": "maturity",
        "relations": "relations",
        "adoption": "adoption",
        "assessments": "assessments",
        "funding": "funding",
        "needs": "needs",
        "created": "created",
        "modified": "modified",
        "provenance": "provenance",
        "extensions": "extensions",
    }

    kind: ClassVar[Literal["commons"]] = "commons"
    id: str
    name: Text
    summary: Text | None
    description: Text | None
    language: str | None
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    links: tuple[Link, ...]
    image: Image | None
    tags: tuple[str, ...]
    themes: tuple[str, ...]
    challenges: tuple[str, ...]
    territories: tuple[Territory, ...]
    resource: Resource | None
    community: Community | None
    governance: Governance | None
    scopes: tuple[Scope, ...]
    maturity: Maturity | None
    relations: tuple[Relation, ...]
    adoption: Adoption | None
    assessments: tuple[Assessment, ...]
    funding: tuple[Funding, ...]
    needs: tuple[Need, ...]
    created: PartialDate | None
    modified: PartialDate | None
    provenance: tuple[Provenance, ...]
    extensions: FrozenMap[Any] | None

    def __init__(
        self,
        *,
        id: str,
        name: TextInput,
        summary: TextInput | None = None,
        description: TextInput | None = None,
        language: str | None = None,
        aliases: Sequence[str] = (),
        same_as: Sequence[str] = (),
        links: Sequence[Link | Mapping[str, Any]] = (),
        image: Image | Mapping[str, Any] | None = None,
        tags: Sequence[str] = (),
        themes: Sequence[str] = (),
        challenges: Sequence[str] = (),
        territories: Sequence[Territory | Mapping[str, Any]] = (),
        resource: Resource | Mapping[str, Any] | None = None,
        community: Community | Mapping[str, Any] | None = None,
        governance: Governance | Mapping[str, Any] | None = None,
        scopes: Sequence[Scope] = (),
        maturity: Maturity | Mapping[str, Any] | None = None,
        relations: Sequence[Relation | Mapping[str, Any]] = (),
        adoption: Adoption | Mapping[str, Any] | None = None,
        assessments: Sequence[Assessment | Mapping[str, Any]] = (),
        funding: Sequence[Funding | Mapping[str, Any]] = (),
        needs: Sequence[Need | Mapping[str, Any]] = (),
        created: DateInput | None = None,
        modified: DateInput | None = None,
        provenance: Sequence[Provenance | Mapping[str, Any]] = (),
        extensions: Mapping[str, Any] | None = None,
    ) -> None:
        fill(
            self,
            {
                "id": id,
                "name": name,
                "summary": summary,
                "description": description,
                "language": language,
                "aliases": aliases,
                "same_as": same_as,
                "links": links,
                "image": image,
                "tags": tags,
                "themes": themes,
                "challenges": challenges,
                "territories": territories,
                "resource": resource,
                "community": community,
                "governance": governance,
                "scopes": scopes,
                "maturity": maturity,
                "relations": relations,
                "adoption": adoption,
                "assessments": assessments,
                "funding": funding,
                "needs": needs,
                "created": created,
                "modified": modified,
                "provenance": provenance,
                "extensions": extensions,
            },
        )


class Participant(Record):
    """An actor that takes part in a project.

    Args:
        actor: The actor.
        role: What it does.
        interest: What it wants from it.
        contribution: What it brings.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("actor", "role", "interest", "contribution")
    __match_args__ = ("actor", "role")
    _keys = {"actor": "actor", "role": "role", "interest": "interest", "contribution": "contribution"}

    actor: str
    role: ParticipantRole
    interest: Text | None
    contribution: Text | None

    def __init__(
        self,
        *,
        actor: str,
        role: ParticipantRole,
        interest: TextInput | None = None,
        contribution: TextInput | None = None,
    ) -> None:
        fill(self, {"actor": actor, "role": role, "interest": interest, "contribution": contribution})


class Budget(Record):
    """What a project costs.

    Args:
        amount: How much.
        currency: The currency, ISO 4217.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("amount", "currency")
    __match_args__ = ("amount", "currency")
    _keys = {"amount": "amount", "currency": "currency"}

    amount: Decimal
    currency: str

    def __init__(self, *, amount: AmountInput, currency: str) -> None:
        fill(self, {"amount": amount, "currency": currency})


class Deliverable(Record):
    """Something that a project hands over.

    Args:
        name: Its name.
        due: When it is due.
        done: Whether it is done, or since when.
        commons: The commons that it is.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = ("name", "due", "done", "commons")
    __match_args__ = ("name",)
    _keys = {"name": "name", "due": "due", "done": "done", "commons": "commons"}

    name: Text
    due: PartialDate | None
    done: bool | PartialDate | None
    commons: str | None

    def __init__(
        self,
        *,
        name: TextInput,
        due: DateInput | None = None,
        done: bool | DateInput | None = None,
        commons: str | None = None,
    ) -> None:
        fill(self, {"name": name, "due": due, "done": done, "commons": commons})


class Project(Description):
    """A description of a project.

    Args:
        id: The id: a slug, unique among the descriptions of its kind in a catalogue; never a URL.
        name: The name.
        summary: What it is and for whom, in one sentence of at most 300 characters.
        description: The whole description, in CommonMark.
        language: The language of plain texts, as a BCP 47 tag; a catalogue's holds for its members.
        aliases: Other names it goes by.
        same_as: Other places that describe the same thing.
        links: Pages on the web that belong to it.
        image: A picture.
        tags: Free keywords, without duplicates.
        themes: Themes of the catalogue's list.
        challenges: Challenges of the catalogue's list.
        territories: Where it takes place or applies.
        goal: What it is for.
        participants: Who takes part.
        produces: The commons that come out of it.
        uses: The commons that it uses.
        contributes_to: The commons that grow by it.
        phase: How far it is.
        status: How the phase goes.
        start: When it starts.
        end: When it ends.
        budget: What it costs.
        funding: Where its money and help come from.
        deliverables: What it hands over.
        external_ids: Its ids in other systems, by system.
        needs: What it needs now, and would gain from doing together.
        created: When it began to exist.
        modified: When it last changed.
        provenance: Where the description was read from.
        extensions: Anything else, kept as it is through every read and write.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = (
        "id",
        "name",
        "summary",
        "description",
        "language",
        "aliases",
        "same_as",
        "links",
        "image",
        "tags",
        "themes",
        "challenges",
        "territories",
        "goal",
        "participants",
        "produces",
        "uses",
        "contributes_to",
        "phase",
        "status",
        "start",
        "end",
        "budget",
        "funding",
        "deliverables",
        "external_ids",
        "needs",
        "created",
        "modified",
        "provenance",
        "extensions",
    )
    __match_args__ = ("id", "name")
    _keys = {
        "id": "id",
        "name": "name",
        "summary": "summary",
        "description": "description",
        "language": "language",
        "aliases": "aliases",
        "same_as": "sameAs",
        "links": "links",
        "image": "image",
        "tags": "tags",
        "themes": "themes",
        "challenges": "challenges",
        "territories": "territories",
        "goal": "goal",
        "participants": "participants",
        "produces": "produces",
        "uses": "uses",
        "contributes_to": "contributesTo",
        "phase": "phase",
        "status": "status",
        "start": "start",
        "end": "end",
        "budget": "budget",
        "funding": "funding",
        "deliverables": "deliverables",
        "external_ids": "externalIds",
        "needs": "needs",
        "created": "created",
        "modified": "modified",
        "provenance": "provenance",
        "extensions": "extensions",
    }

    kind: ClassVar[Literal["project"]] = "project"
    id: str
    name: Text
    summary: Text | None
    description: Text | None
    language: str | None
    aliases: tuple[str, ...]
    same_as: tuple[str, ...]
    links: tuple[Link, ...]
    image: Image | None
    tags: tuple[str, ...]
    themes: tuple[str, ...]
    challenges: tuple[str, ...]
    territories: tuple[Territory, ...]
    goal: Text | None
    participants: tuple[Participant, ...]
    produces: tuple[str, ...]
    uses: tuple[str, ...]
    contributes_to: tuple[str, ...]
    phase: ProjectPhase | None
    status: ProjectStatus | None
    start: PartialDate | None
    end: PartialDate | None
    budget: Budget | None
    funding: tuple[Funding, ...]
    deliverables: tuple[Deliverable, ...]
    external_ids: FrozenMap[str] | None
    needs: tuple[Need, ...]
    created: PartialDate | None
    modified: PartialDate | None
    provenance: tuple[Provenance, ...]
    extensions: FrozenMap[Any] | None

    def __init__(
        self,
        *,
        id: str,
        name: TextInput,
        summary: TextInput | None = None,
        description: TextInput | None = None,
        language: str | None = None,
        aliases: Sequence[str] = (),
        same_as: Sequence[str] = (),
        links: Sequence[Link | Mapping[str, Any]] = (),
        image: Image | Mapping[str, Any] | None = None,
        tags: Sequence[str] = (),
        themes: Sequence[str] = (),
        challenges: Sequence[str] = (),
        territories: Sequence[Territory | Mapping[str, Any]] = (),
        goal: TextInput | None = None,
        participants: Sequence[Participant | Mapping[str, Any]] = (),
        produces: Sequence[str] = (),
        uses: Sequence[str] = (),
        contributes_to: Sequence[str] = (),
        phase: ProjectPhase | None = None,
        status: ProjectStatus | None = None,
        start: DateInput | None = None,
        end: DateInput | None = None,
        budget: Budget | Mapping[str, Any] | None = None,
        funding: Sequence[Funding | Mapping[str, Any]] = (),
        deliverables: Sequence[Deliverable | Mapping[str, Any]] = (),
        external_ids: Mapping[str, str] | None = None,
        needs: Sequence[Need | Mapping[str, Any]] = (),
        created: DateInput | None = None,
        modified: DateInput | None = None,
        provenance: Sequence[Provenance | Mapping[str, Any]] = (),
        extensions: Mapping[str, Any] | None = None,
    ) -> None:
        fill(
            self,
            {
                "id": id,
                "name": name,
                "summary": summary,
                "description": description,
                "language": language,
                "aliases": aliases,
                "same_as": same_as,
                "links": links,
                "image": image,
                "tags": tags,
                "themes": themes,
                "challenges": challenges,
                "territories": territories,
                "goal": goal,
                "participants": participants,
                "produces": produces,
                "uses": uses,
                "contributes_to": contributes_to,
                "phase": phase,
                "status": status,
                "start": start,
                "end": end,
                "budget": budget,
                "funding": funding,
                "deliverables": deliverables,
                "external_ids": external_ids,
                "needs": needs,
                "created": created,
                "modified": modified,
                "provenance": provenance,
                "extensions": extensions,
            },
        )


class Catalogue(Collection):
    """A catalogue: descriptions that refer to each other by id.

    Args:
        id: The id: a slug.
        name: The name.
        language: The language of plain texts, in members that name none.
        base: The beginning of the members' addresses: `base`, the kind, `/` and the id.
        license: The licence of the descriptions.
        publisher: The actor that answers for the catalogue.
        themes: The themes that members may name.
        challenges: The challenges that members may name.
        actors: Descriptions of actors.
        commons: Descriptions of commons.
        projects: Descriptions of projects.

    Raises:
        ValidationError: A value is not what the model asks for.
    """

    __slots__ = (
        "id",
        "name",
        "language",
        "base",
        "license",
        "publisher",
        "themes",
        "challenges",
        "actors",
        "commons",
        "projects",
    )
    __match_args__ = ("id", "name")
    _keys = {
        "id": "id",
        "name": "name",
        "language": "language",
        "base": "base",
        "license": "license",
        "publisher": "publisher",
        "themes": "themes",
        "challenges": "challenges",
        "actors": "actors",
        "commons": "commons",
        "projects": "projects",
    }

    kind: ClassVar[Literal["catalogue"]] = "catalogue"
    id: str
    name: Text
    language: str | None
    base: str | None
    license: str | None
    publisher: str | None
    themes: tuple[Word, ...]
    challenges: tuple[Word, ...]
    actors: tuple[Actor, ...]
    commons: tuple[Commons, ...]
    projects: tuple[Project, ...]

    def __init__(
        self,
        *,
        id: str,
        name: TextInput,
        language: str | None = None,
        base: str | None = None,
        license: str | None = None,
        publisher: str | None = None,
        themes: Sequence[Word | Mapping[str, Any]] = (),
        challenges: Sequence[Word | Mapping[str, Any]] = (),
        actors: Sequence[Actor | Mapping[str, Any]] = (),
        commons: Sequence[Commons | Mapping[str, Any]] = (),
        projects: Sequence[Project | Mapping[str, Any]] = (),
    ) -> None:
        fill(
            self,
            {
                "id": id,
                "name": name,
                "language": language,
                "base": base,
                "license": license,
                "publisher": publisher,
                "themes": themes,
                "challenges": challenges,
                "actors": actors,
                "commons": commons,
                "projects": projects,
            },
        )


RECORDS: dict[str, type[Record]] = {
    "Word": Word,
    "Link": Link,
    "Image": Image,
    "Territory": Territory,
    "Identifiers": Identifiers,
    "Location": Location,
    "Membership": Membership,
    "Offer": Offer,
    "Contact": Contact,
    "Need": Need,
    "Provenance": Provenance,
    "Actor": Actor,
    "License": License,
    "Resource": Resource,
    "CommunityMember": CommunityMember,
    "CommunityUser": CommunityUser,
    "Community": Community,
    "Governance": Governance,
    "Maturity": Maturity,
    "Relation": Relation,
    "Feedback": Feedback,
    "Adoption": Adoption,
    "Criterion": Criterion,
    "Assessment": Assessment,
    "Funding": Funding,
    "Commons": Commons,
    "Participant": Participant,
    "Budget": Budget,
    "Deliverable": Deliverable,
    "Project": Project,
    "Catalogue": Catalogue,
}
"""The classes by the name of the record in the schema."""

__all__ = [
    "Actor",
    "Adoption",
    "Assessment",
    "Budget",
    "Catalogue",
    "Commons",
    "Community",
    "CommunityMember",
    "CommunityUser",
    "Contact",
    "Criterion",
    "Deliverable",
    "Feedback",
    "Funding",
    "Governance",
    "Identifiers",
    "Image",
    "License",
    "Link",
    "Location",
    "Maturity",
    "Membership",
    "Need",
    "Offer",
    "Participant",
    "Project",
    "Provenance",
    "Relation",
    "Resource",
    "Territory",
    "Word",
]
