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
        Territory = "territory" => "schema:GovernmentOrganization",
        /// A company.
        Company = "company" => "schema:Corporation",
        /// A research lab.
        ResearchLab = "research-lab" => "schema:ResearchOrganization",
        /// A start-up.
        StartUp = "start-up" => "schema:Corporation",
        /// A competitiveness cluster.
        CompetitivenessCluster = "competitiveness-cluster" => "schema:Organization",
        /// A university or a school.
        University = "university" => "schema:CollegeOrUniversity",
        /// An agency of the state.
        Agency = "agency" => "schema:GovernmentOrganization",
        /// A ministry.
        Ministry = "ministry" => "schema:GovernmentOrganization",
        /// An association.
        Association = "association" => "schema:Organization",
        /// A cooperative.
        Cooperative = "cooperative" => "schema:Cooperative",
        /// An operator of transport.
        TransportOperator = "transport-operator" => "schema:Organization",
        /// An authority that organises mobility.
        MobilityAuthority = "mobility-authority" => "schema:GovernmentOrganization",
        /// Another public institution.
        PublicInstitution = "public-institution" => "schema:GovernmentOrganization",
        /// A federation.
        Federation = "federation" => "schema:Consortium",
        /// An incubator.
        Incubator = "incubator" => "schema:Organization",
        /// A third place.
        ThirdPlace = "third-place" => "schema:Organization",
        /// A community around a subject.
        Community = "community" => "schema:Organization",
        /// A person.
        Person = "person" => "schema:Person",
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
        lei?: Lei => "schema:leiCode",
        /// The VAT number.
        vat?: Vat => "schema:vatID",
        /// The code of its main activity in the French nomenclature.
        naf?: Naf,
    }
}

record! {
    /// Where an actor has its seat.
    #[derive(Default)]
    pub struct Location => "schema:Place" {
        /// Street and number.
        address?: String => "schema:streetAddress",
        /// The postal code, always a text.
        postal_code?: String => "schema:postalCode",
        /// The city.
        city?: String => "schema:addressLocality",
        /// The country, ISO 3166-1 alpha-2.
        country?: CountryCode => "schema:addressCountry",
        /// Degrees north, from -90 to 90.
        #[cfg_attr(feature = "schemars", schemars(extend("minimum" = -90, "maximum" = 90)))]
        latitude?: f64 => "schema:latitude",
        /// Degrees east, from -180 to 180.
        #[cfg_attr(feature = "schemars", schemars(extend("minimum" = -180, "maximum" = 180)))]
        longitude?: f64 => "schema:longitude",
    }
}

record! {
    /// What ties an actor to an association, a federation, a cluster.
    pub struct Membership => "schema:OrganizationRole" {
        /// The actor it is a member of.
        of!: Reference => "schema:memberOf",
        /// What it is there.
        role!: MembershipRole => "schema:roleName",
        /// The state of the membership, in the words of the actor it is of.
        status?: String,
        /// Since when.
        since?: PartialDate => "schema:startDate",
        /// Until when.
        until?: PartialDate => "schema:endDate",
        /// The address of the agreement.
        agreement?: Url,
    }
}

record! {
    /// What an actor can bring.
    pub struct Offer => "schema:Offer" {
        /// What it is, in the words of needs.
        kind!: NeedKind,
        /// The offer, in a sentence.
        summary?: Text => "schema:name",
        /// The offer, at length, in CommonMark.
        description?: Text => "schema:description",
    }
}

record! {
    /// How to reach an actor. Nothing here is required: a description without personal data is complete.
    #[derive(Default)]
    pub struct Contact => "schema:ContactPoint" {
        /// What the contact is for.
        role?: String => "schema:contactType",
        /// The name.
        name?: String => "schema:name",
        /// A page with a form or an address.
        url?: Url => "schema:url",
        /// An e-mail address.
        email?: Email => "schema:email",
    }
}

description! {
    /// A description of an actor.
    pub struct Actor: ActorTag = "actor" => "Actor" {
        /// What it is.
        types*: ActorType => "actorType",
        /// Its legal form: SCOP, SCIC, GIE, GIP, association loi 1901 …
        legal_form?: String,
        /// Numbers under which registers know it.
        identifiers?: Identifiers => "@nest",
        /// Where its seat is.
        location?: Location => "schema:location",
        /// What it is a member or a partner of.
        memberships*: Membership => "schema:memberOf",
        /// What it can bring.
        offers*: Offer => "schema:makesOffer",
        /// What it wants from working with others.
        interests*: Text,
        /// How to reach it.
        contacts*: Contact => "schema:contactPoint",
    }
}
