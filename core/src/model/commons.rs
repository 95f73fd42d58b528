//! Commons: a resource, a community and a governance.

use super::record::{description, record};
use super::scalar::Scalar;
use super::shared::Funding;
use super::text::Text;
use super::vocabulary::vocabulary;
use crate::value::{LanguageTag, PartialDate, Reference, Spdx, Url};

vocabulary! {
    /// What a resource is made of.
    pub enum Nature {
        /// Software.
        Software = "software" => "schema:SoftwareSourceCode",
        /// Data.
        Data = "data" => "schema:Dataset",
        /// A standard.
        Standard = "standard" => "schema:CreativeWork",
        /// Things to touch.
        Hardware = "hardware" => "schema:Product",
        /// Knowledge.
        Knowledge = "knowledge" => "schema:CreativeWork",
        /// A way of doing things.
        Method = "method" => "schema:HowTo",
        /// Training.
        Training = "training" => "schema:Course",
        /// A service.
        Service = "service" => "schema:Service",
        /// An infrastructure.
        Infrastructure = "infrastructure",
        /// A place.
        Place = "place" => "schema:Place",
        /// A network of people.
        Network = "network",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// The part of a resource that a licence covers.
    pub enum LicensedPart {
        /// The code.
        Code = "code",
        /// The data.
        Data = "data",
        /// Texts and pictures.
        Content = "content",
        /// The hardware.
        Hardware = "hardware",
        /// The documentation.
        Documentation = "documentation",
    }
}

record! {
    /// A licence, and what it covers.
    pub struct License {
        /// An SPDX expression; `LicenseRef-…` for a licence that SPDX does not list.
        spdx!: Spdx,
        /// The part that it covers; all of the resource where it is not said.
        applies_to?: LicensedPart,
        /// Its text.
        url?: Url => "schema:url",
    }
}

record! {
    /// The resource: what is shared.
    #[derive(Default)]
    pub struct Resource {
        /// What it is made of.
        natures*: Nature,
        /// Under which licences.
        licenses*: License,
        /// Its version, as its makers write it.
        version?: String => "schema:version",
        /// The languages it speaks.
        languages*: LanguageTag => "schema:inLanguage",
        /// The standards it follows, as commons.
        implements*: Reference,
        /// The commons it cannot do without.
        depends_on*: Reference,
    }
}

vocabulary! {
    /// What an actor does for a commons.
    pub enum CommunityRole {
        /// Carries it (porteur).
        Carrier = "carrier" => "schema:maintainer",
        /// Contributes to it.
        Contributor = "contributor" => "schema:contributor",
        /// Runs it.
        Operator = "operator" => "schema:provider",
        /// Answers for its staying a commons (garant).
        Guarantor = "guarantor",
        /// Pays for it.
        Sponsor = "sponsor" => "schema:sponsor",
        /// Belongs to its community.
        Member = "member",
        /// Brings its people together.
        Facilitator = "facilitator",
        /// Is where it comes from.
        Source = "source",
    }
}

record! {
    /// An actor that makes a commons.
    pub struct CommunityMember => "schema:Role" {
        /// The actor.
        actor!: Reference,
        /// What it does.
        role!: CommunityRole => "schema:roleName",
        /// Since when.
        since?: PartialDate => "schema:startDate",
        /// Until when.
        until?: PartialDate => "schema:endDate",
    }
}

record! {
    /// An actor that uses a commons.
    pub struct CommunityUser => "schema:Role" {
        /// The actor.
        actor!: Reference,
        /// Since when.
        since?: PartialDate => "schema:startDate",
        /// A page that shows it.
        evidence?: Url,
    }
}

record! {
    /// The community: who makes the resource, and who uses it.
    #[derive(Default)]
    pub struct Community {
        /// Who makes it.
        members*: CommunityMember,
        /// Who uses it.
        users*: CommunityUser,
        /// How to contribute.
        contributing?: Url,
        /// How people treat each other.
        code_of_conduct?: Url,
    }
}

vocabulary! {
    /// How a commons is governed.
    pub enum GovernanceModel {
        /// One person decides.
        SingleMaintainer = "single-maintainer",
        /// A few decide.
        CoreTeam = "core-team",
        /// An association does.
        Association = "association",
        /// A foundation does.
        Foundation = "foundation",
        /// A cooperative does.
        Cooperative = "cooperative",
        /// A public body does.
        PublicBody = "public-body",
        /// Several organisations do, by an agreement.
        Consortium = "consortium",
        /// Everybody who takes part does.
        Assembly = "assembly",
        /// Another way.
        Other = "other",
    }
}

record! {
    /// The governance: who decides, and how.
    #[derive(Default)]
    pub struct Governance {
        /// The way of deciding.
        model?: GovernanceModel,
        /// The same, in words.
        summary?: Text => "schema:description",
        /// The rules.
        rules?: Url,
        /// The actors that look after it.
        stewards*: Reference,
        /// The legal body that holds it.
        legal_vehicle?: String,
    }
}

vocabulary! {
    /// How far a commons reaches.
    pub enum Scope {
        /// One project.
        Project = "project",
        /// A whole sector.
        Sector = "sector",
        /// An infrastructure that others build on.
        Infrastructure = "infrastructure",
    }
}

vocabulary! {
    /// The phase of the life of a commons.
    pub enum MaturityPhase {
        /// It is being thought out.
        Prefiguration = "prefiguration",
        /// It begins.
        Emergence = "emergence",
        /// It stands.
        Maturity = "maturity",
    }
}

vocabulary! {
    /// How far a resource is developed.
    pub enum Development {
        /// An idea.
        Idea = "idea",
        /// A prototype.
        Prototype = "prototype",
        /// A proof of concept.
        ProofOfConcept = "proof-of-concept",
        /// First users.
        FirstUsers = "first-users",
        /// Proven in use.
        Validated = "validated",
    }
}

vocabulary! {
    /// Whether something still happens.
    pub enum Activity {
        /// Yes.
        Active = "active",
        /// Not at the moment.
        Dormant = "dormant",
        /// No more.
        Archived = "archived",
    }
}

record! {
    /// How far a commons has come.
    #[derive(Default)]
    pub struct Maturity {
        /// The phase of its life.
        phase?: MaturityPhase,
        /// How far the resource is developed.
        development?: Development,
        /// Whether something still happens.
        activity?: Activity,
    }
}

vocabulary! {
    /// How a commons stands to another.
    pub enum RelationType {
        /// One can take the place of the other.
        AlternativeTo = "alternative-to",
        /// It was made from the other.
        DerivedFrom = "derived-from" => "schema:isBasedOn",
        /// It is a part of the other.
        PartOf = "part-of" => "schema:isPartOf",
        /// It replaces the other.
        Supersedes = "supersedes",
    }
}

record! {
    /// How a commons stands to another.
    pub struct Relation {
        /// The way.
        #[serde(rename = "type")]
        relation!: RelationType => "relationType",
        /// The other; not itself.
        target!: Reference,
    }
}

vocabulary! {
    /// How an adoption went.
    pub enum Outcome {
        /// Well.
        Success = "success",
        /// Badly.
        Failure = "failure",
    }
}

record! {
    /// What somebody says who has adopted a commons.
    pub struct Feedback => "schema:Review" {
        /// Where it is told.
        url!: Url => "schema:url",
        /// How it went.
        outcome!: Outcome,
        /// What was learnt.
        summary?: Text => "schema:reviewBody",
    }
}

record! {
    /// What it takes to adopt a commons: the association's "modèle unique".
    #[derive(Default)]
    pub struct Adoption {
        /// How to set it up.
        setup?: Text,
        /// What the law asks for.
        legal?: Text,
        /// What it costs.
        costs?: Text,
        /// Under which conditions it works.
        conditions?: Text,
        /// Where to try it.
        demo?: Url,
        /// What somebody says who has adopted it.
        feedback?: Feedback,
    }
}

record! {
    /// One criterion of an assessment.
    pub struct Criterion => "schema:PropertyValue" {
        /// Its key in the grid.
        key!: String => "schema:propertyID",
        /// The answer.
        value!: Scalar => "schema:value",
        /// What shows it.
        evidence?: Text => "schema:description",
    }
}

record! {
    /// An assessment by a grid. Several may stand side by side; they are never averaged.
    pub struct Assessment {
        /// The grid.
        grid!: String,
        /// When.
        date!: PartialDate,
        /// By whom.
        by?: Reference => "schema:author",
        /// Whether those who make the commons made it.
        self_assessment!: bool,
        /// The answers.
        criteria*: Criterion,
    }
}

description! {
    /// A description of a commons: a resource, a community and a governance.
    pub struct Commons: CommonsTag = "commons" => "Commons" {
        /// What is shared.
        resource?: Resource => "@nest",
        /// Who makes it and who uses it.
        community?: Community => "@nest",
        /// Who decides, and how.
        governance?: Governance,
        /// How far it reaches.
        scopes*: Scope,
        /// How far it has come.
        maturity?: Maturity => "@nest",
        /// How it stands to other commons.
        relations*: Relation,
        /// What it takes to adopt it.
        adoption?: Adoption,
        /// What assessments say of it.
        assessments*: Assessment,
        /// Where its money and help come from.
        funding*: Funding,
    }
}
