//! Actors: who makes commons, uses them, or answers for them.

use super::record::{description, record};
use super::shared::NeedKind;
use super::text::Text;
use super::vocabulary::vocabulary;
use crate::value::{
    CountryCode, Email, Isni, Lei, Naf, Orcid, PartialDate, Reference, Rna, Ror, Siren, Siret, Url, Vat,
    Wikidata,
};

vocabulary! {
    /// What an actor is. The first eight are those that the association was founded to bring together.
    pub enum ActorType {
        /// A city, a département, a region, and what they form together.
        Territory = "territory",
        /// A company.
        Company = "company",
        /// A research lab.
        ResearchLab = "research-lab",
        /// A start-up.
        StartUp = "start-up",
        /// A competitiveness cluster.
        CompetitivenessCluster = "competitiveness-cluster",
        /// A university or a school.
        University = "university",
        /// An agency of the state.
        Agency = "agency",
        /// A ministry.
        Ministry = "ministry",
        /// An association.
        Association = "association",
        /// A cooperative.
        Cooperative = "cooperative",
        /// An operator of transport.
        TransportOperator = "transport-operator",
        /// An authority that organises mobility.
        MobilityAuthority = "mobility-authority",
        /// Another public institution.
        PublicInstitution = "public-institution",
        /// A federation.
        Federation = "federation",
        /// An incubator.
        Incubator = "incubator",
        /// A third place.
        ThirdPlace = "third-place",
        /// A community around a subject.
        Community = "community",
        /// A person.
        Person = "person",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// What a member is to the actor it is a member of.
    pub enum MembershipRole {
        /// A member that pays dues (adhérent).
        Member = "member",
        /// A partner by agreement (convention).
        Partner = "partner",
        /// A member of the board.
        Board = "board",
        /// A founder.
        Founder = "founder",
        /// An employee.
        Staff = "staff",
    }
}

record! {
    /// Numbers under which registers know an actor.
    #[derive(Default)]
    pub struct Identifiers {
        /// The SIREN, of a French legal unit.
        siren?: Siren,
        /// The SIRET, of a French establishment; begins with the SIREN beside it.
        siret?: Siret,
        /// The number in the French register of associations.
        rna?: Rna,
        /// The identifier in the Research Organization Registry.
        ror?: Ror,
        /// The item of Wikidata.
        wikidata?: Wikidata,
        /// The International Standard Name Identifier.
        isni?: Isni,
        /// The ORCID iD of a person.
        orcid?: Orcid,
        /// The Legal Entity Identifier.
        lei?: Lei,
        /// The VAT number.
        vat?: Vat,
        /// The code of its main activity in the French nomenclature.
        naf?: Naf,
    }
}

record! {
    /// Where an actor has its seat.
    #[derive(Default)]
    pub struct Location {
        /// Street and number.
        address?: String,
        /// The postal code, always a text.
        postal_code?: String,
        /// The city.
        city?: String,
        /// The country, ISO 3166-1 alpha-2.
        country?: CountryCode,
        /// Degrees north, from -90 to 90.
        #[cfg_attr(feature = "schemars", schemars(extend("minimum" = -90, "maximum" = 90)))]
        latitude?: f64,
        /// Degrees east, from -180 to 180.
        #[cfg_attr(feature = "schemars", schemars(extend("minimum" = -180, "maximum" = 180)))]
        longitude?: f64,
    }
}

record! {
    /// What ties an actor to an association, a federation, a cluster.
    pub struct Membership {
        /// The actor it is a member of.
        of!: Reference,
        /// What it is there.
        role!: MembershipRole,
        /// The state of the membership, in the words of the actor it is of.
        status?: String,
        /// Since when.
        since?: PartialDate,
        /// Until when.
        until?: PartialDate,
        /// The address of the agreement.
        agreement?: Url,
    }
}

record! {
    /// What an actor can bring.
    pub struct Offer {
        /// What it is, in the words of needs.
        kind!: NeedKind,
        /// The offer, in a sentence.
        summary?: Text,
        /// The offer, at length, in CommonMark.
        description?: Text,
    }
}

record! {
    /// How to reach an actor. Nothing here is required: a description without personal data is complete.
    #[derive(Default)]
    pub struct Contact {
        /// What the contact is for.
        role?: String,
        /// The name.
        name?: String,
        /// A page with a form or an address.
        url?: Url,
        /// An e-mail address.
        email?: Email,
    }
}

description! {
    /// A description of an actor.
    pub struct Actor: ActorTag = "actor" {
        /// What it is.
        types*: ActorType,
        /// Its legal form: SCOP, SCIC, GIE, GIP, association loi 1901 …
        legal_form?: String,
        /// Numbers under which registers know it.
        identifiers?: Identifiers,
        /// Where its seat is.
        location?: Location,
        /// What it is a member or a partner of.
        memberships*: Membership,
        /// What it can bring.
        offers*: Offer,
        /// What it wants from working with others.
        interests*: Text,
        /// How to reach it.
        contacts*: Contact,
    }
}
