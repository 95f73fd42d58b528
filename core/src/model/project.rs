//! Projects: what actors do together, and the commons that come out of it.

use std::collections::BTreeMap;

use super::record::{description, record};
use super::scalar::Done;
use super::shared::Funding;
use super::text::Text;
use super::vocabulary::vocabulary;
use crate::value::{CurrencyCode, Decimal, PartialDate, Reference};

vocabulary! {
    /// What an actor does in a project.
    pub enum ParticipantRole {
        /// Carries it.
        Carrier = "carrier" => "schema:member",
        /// Is a partner.
        Partner = "partner" => "schema:member",
        /// Contributes.
        Contributor = "contributor",
        /// Pays.
        Funder = "funder" => "schema:funder",
        /// Uses what comes out of it.
        User = "user",
        /// Brings the others together.
        Facilitator = "facilitator",
    }
}

record! {
    /// An actor that takes part in a project.
    pub struct Participant => "schema:Role" {
        /// The actor.
        actor!: Reference,
        /// What it does.
        role!: ParticipantRole => "schema:roleName",
        /// What it wants from it.
        interest?: Text,
        /// What it brings.
        contribution?: Text,
    }
}

vocabulary! {
    /// How far a project is.
    pub enum ProjectPhase {
        /// An idea.
        Idea = "idea",
        /// It is being studied.
        Study = "study",
        /// It is being done.
        Operation = "operation",
    }
}

vocabulary! {
    /// How a phase goes.
    pub enum ProjectStatus {
        /// It goes on.
        InProgress = "in-progress",
        /// It is late.
        Late = "late",
        /// It pauses.
        Paused = "paused",
        /// It is blocked.
        Blocked = "blocked",
        /// It was given up.
        Abandoned = "abandoned",
        /// It is finished.
        Finished = "finished",
    }
}

record! {
    /// What a project costs.
    pub struct Budget => "schema:MonetaryAmount" {
        /// How much.
        #[cfg_attr(feature = "schemars", schemars(with = "super::scalar::Amount"))]
        amount!: Decimal => "schema:value",
        /// The currency, ISO 4217.
        currency!: CurrencyCode => "schema:currency",
    }
}

record! {
    /// Something that a project hands over.
    pub struct Deliverable {
        /// Its name.
        #[cfg_attr(feature = "schemars", schemars(with = "super::text::Name"))]
        name!: Text => "schema:name",
        /// When it is due.
        due?: PartialDate,
        /// Whether it is done, or since when.
        done?: Done,
        /// The commons that it is.
        commons?: Reference => "deliveredCommons",
    }
}

description! {
    /// A description of a project.
    pub struct Project: ProjectTag = "project" => "schema:Project" {
        /// What it is for.
        goal?: Text,
        /// Who takes part.
        participants*: Participant,
        /// The commons that come out of it.
        produces*: Reference,
        /// The commons that it uses.
        uses*: Reference,
        /// The commons that grow by it.
        contributes_to*: Reference,
        /// How far it is.
        phase?: ProjectPhase,
        /// How the phase goes.
        status?: ProjectStatus,
        /// When it starts.
        start?: PartialDate => "schema:startDate",
        /// When it ends.
        end?: PartialDate => "schema:endDate",
        /// What it costs.
        budget?: Budget,
        /// Where its money and help come from.
        funding*: Funding,
        /// What it hands over.
        deliverables*: Deliverable,
        /// Its ids in other systems, by system.
        external_ids?: BTreeMap<String, String> => "schema:identifier",
    }
}
