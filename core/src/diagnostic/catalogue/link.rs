//! References that lead nowhere, twice, or in a circle.

use super::family;
use crate::diagnostic::Term;

family! {
    /// References that lead nowhere, twice, or in a circle.
    pub enum Link {
        /// ## What
        /// A reference leads to nothing in the catalogue.
        Unresolved { kind: Term, id: String } = "link-unresolved" Error {
            en: "no {kind} of this catalogue has the id `{id}`",
                "correct the id, add the description, or refer to it by an absolute IRI";
            fr: "aucun {kind} de ce catalogue n'a l'identifiant `{id}`",
                "corriger l'identifiant, ajouter la description, ou la désigner par un IRI absolu";
            ""
        }

        /// ## What
        /// Two descriptions of a kind have the same id.
        DuplicateId { kind: Term, id: String } = "link-duplicate-id" Error {
            en: "the id `{id}` is taken by another {kind}",
                "give one of the two another id, or merge them";
            fr: "l'identifiant `{id}` est déjà celui d'un autre {kind}",
                "donner à l'un des deux un autre identifiant, ou les réunir";
            ""
        }

        /// ## What
        /// Commons depend on, or are part of, each other in a circle.
        Cycle { relation: String, path: Vec<String> } = "link-cycle" Error {
            en: "`{relation}` leads back to where it started: {path}",
                "remove one of these relations";
            fr: "`{relation}` revient à son point de départ : {path}",
                "retirer une de ces relations";
            ""
        }

        /// ## What
        /// A commons refers to itself.
        Itself { relation: String } = "link-self" Error {
            en: "`{relation}` refers to the commons itself",
                "refer to another commons, or remove the relation";
            fr: "`{relation}` désigne le commun lui-même",
                "désigner un autre commun, ou retirer la relation";
            ""
        }

    }
}
