//! Records that several kinds of description share.

use super::record::record;
use super::text::Text;
use super::vocabulary::vocabulary;
use crate::value::{CurrencyCode, Decimal, FormatVersion, PartialDate, Reference, Slug, Spdx, Url};

/// The version of the format that a document names. Reading accepts every version 1; writing writes the current one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Version;

impl Version {
    /// The version that is written.
    pub const CURRENT: &'static str = "1.0";
}

impl<'de> serde::Deserialize<'de> for Version {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        FormatVersion::deserialize(deserializer).map(|_| Self)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Version {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        FormatVersion::schema_name()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::value::schema::<FormatVersion>()
    }
}

vocabulary! {
    /// What a link leads to.
    pub enum LinkRole {
        /// The home page.
        Homepage = "homepage" => "schema:url",
        /// The source code.
        SourceCode = "source-code" => "schema:codeRepository",
        /// The documentation.
        Documentation = "documentation" => "schema:softwareHelp",
        /// A demonstration.
        Demo = "demo",
        /// Something to download.
        Download = "download" => "schema:downloadUrl",
        /// Data.
        Data = "data",
        /// An interface for programs.
        Api = "api",
        /// A list of known problems and wishes.
        Issues = "issues" => "https://codemeta.github.io/terms/issueTracker",
        /// A place to talk at the same time.
        Chat = "chat" => "schema:discussionUrl",
        /// A place to talk over time.
        Forum = "forum" => "schema:discussionUrl",
        /// A mailing list.
        MailingList = "mailing-list" => "schema:discussionUrl",
        /// A wiki.
        Wiki = "wiki",
        /// An account on a social network.
        Social = "social",
        /// A video.
        Video = "video" => "schema:subjectOf",
        /// An interview.
        Interview = "interview" => "schema:subjectOf",
        /// Anything else.
        Other = "other",
    }
}

record! {
    /// A page on the web that belongs to what is described.
    pub struct Link {
        /// What it leads to.
        role!: LinkRole,
        /// The address.
        url!: Url => "schema:url",
        /// What to show for it.
        label?: Text => "schema:name",
    }
}

record! {
    /// A picture.
    pub struct Image => "schema:ImageObject" {
        /// The address.
        url!: Url => "schema:contentUrl",
        /// What it shows, for those who cannot see it.
        alt?: Text => "schema:description",
        /// Its licence.
        license?: Spdx => "schema:license",
    }
}

vocabulary! {
    /// The list that a territory's code belongs to.
    pub enum TerritoryScheme {
        /// A French commune, by its INSEE code (not the postal code).
        InseeCommune = "insee-commune",
        /// A French département.
        InseeDepartement = "insee-departement",
        /// A French region.
        InseeRegion = "insee-region",
        /// A French intercommunality, by its SIREN.
        Epci = "epci",
        /// A country, ISO 3166-1 alpha-2.
        Iso31661 = "iso-3166-1",
        /// A part of a country, ISO 3166-2.
        Iso31662 = "iso-3166-2",
        /// A statistical region of the European Union.
        Nuts = "nuts",
        /// An item of Wikidata.
        Wikidata = "wikidata",
    }
}

record! {
    /// A place that something takes place in, or applies to.
    pub struct Territory => "schema:Place" {
        /// The list that the code belongs to.
        scheme!: TerritoryScheme,
        /// The code, always a text: `01004`, `2A004`.
        code!: String => "schema:identifier",
        /// The name.
        name?: Text => "schema:name",
    }
}

vocabulary! {
    /// What can be needed, and offered.
    pub enum NeedKind {
        /// A competence, or somebody who has it.
        Skill = "skill",
        /// Money.
        Funding = "funding",
        /// A place to try things out.
        TestTerritory = "test-territory",
        /// Data.
        Data = "data",
        /// Software.
        Software = "software",
        /// Knowledge.
        Knowledge = "knowledge",
        /// Help with the law.
        Legal = "legal",
        /// Things to touch.
        Hardware = "hardware",
        /// Somebody to do it with.
        Partner = "partner",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// How far a need is from being met.
    pub enum NeedStatus {
        /// Nobody has answered it yet.
        Open = "open",
        /// Somebody is at it.
        InProgress = "in-progress",
        /// It is met.
        Met = "met",
        /// It is not needed any more.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// Something needed now, that it would be worth doing together.
    pub struct Need => "schema:Demand" {
        /// What is needed.
        kind!: NeedKind,
        /// The need, in a sentence.
        #[cfg_attr(feature = "schemars", schemars(with = "super::text::Name"))]
        summary!: Text => "schema:name",
        /// The need, at length, in CommonMark.
        description?: Text => "schema:description",
        /// The job wanted.
        profile?: String,
        /// Themes of the catalogue's list.
        themes*: Slug => "schema:about",
        /// Challenges of the catalogue's list.
        challenges*: Slug,
        /// Since when.
        opened?: PartialDate => "schema:validFrom",
        /// Until when.
        closed?: PartialDate => "schema:validThrough",
        /// How far it is from being met.
        status?: NeedStatus,
        /// Where to answer.
        contact?: Url,
    }
}

vocabulary! {
    /// Where money or help comes from.
    pub enum FundingKind {
        /// Dues of members.
        Membership = "membership",
        /// An agreement with a partner.
        PartnershipAgreement = "partnership-agreement",
        /// A grant.
        Grant = "grant",
        /// A call for projects or for commons.
        Call = "call",
        /// A gift.
        Donation = "donation",
        /// Work or things instead of money.
        InKind = "in-kind",
        /// What is sold.
        Revenue = "revenue",
        /// Anything else.
        Other = "other",
    }
}

vocabulary! {
    /// What became of a funding.
    pub enum FundingStatus {
        /// Asked for.
        Candidate = "candidate",
        /// Granted.
        Selected = "selected",
        /// Refused.
        Rejected = "rejected",
        /// Over.
        Ended = "ended",
    }
}

record! {
    /// Money or help that was asked for or given.
    pub struct Funding {
        /// Where it comes from.
        kind!: FundingKind,
        /// Who gives it.
        funder?: Reference => "schema:funder",
        /// The name of the call.
        call?: String,
        /// How much; needs a currency.
        #[cfg_attr(feature = "schemars", schemars(with = "super::scalar::Amount"))]
        amount?: Decimal => "schema:amount",
        /// The currency, ISO 4217.
        currency?: CurrencyCode => "schema:currency",
        /// The part of the cost that it covers: above 0, at most 1.
        #[cfg_attr(feature = "schemars", schemars(extend("exclusiveMinimum" = 0, "maximum" = 1)))]
        rate?: f64,
        /// When it was decided.
        decided?: PartialDate,
        /// What became of it.
        status?: FundingStatus,
    }
}

record! {
    /// Where a description was read from.
    pub struct Provenance {
        /// The address or the name of the source.
        source!: String,
        /// The kind of system it is in, such as `mediawiki`.
        system?: String,
        /// When it was read.
        retrieved?: PartialDate,
        /// The licence of the description.
        license?: Spdx => "schema:license",
        /// The revision that was read.
        revision?: String,
    }
}
