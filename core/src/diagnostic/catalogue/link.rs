//! References that lead nowhere, twice, or in a circle.

use super::family;
use crate::diagnostic::Term;

family! {
    /// References that lead nowhere, twice, or in a circle.
    pub enum Link {
        /// ## What
        /// A reference names an id that no description, theme or challenge of the catalogue has.
        ///
        /// ## Why
        /// The page shows a dead link, and the actor misses a commons that it does carry.
        ///
        /// ## Example
        /// ```yaml
        /// community:
        ///   members:
        ///     - actor: fabmobb
        ///       role: carrier
        /// ```
        ///
        /// ## Fix
        /// Correct the id (`actor: fabmob`), add the missing description to the catalogue, or write the IRI
        /// of one that is kept elsewhere: `actor: https://exemple.fr/actor/fabmob`.
        Unresolved { kind: Term, id: String } = "link-unresolved" Error {
            en: "no {kind} of this catalogue has the id `{id}`",
                "correct the id, add what it names to the catalogue, or write the absolute IRI of a description that is kept elsewhere";
            fr: "aucun {kind} de ce catalogue n'a l'identifiant `{id}`",
                "corriger l'identifiant, ajouter au catalogue ce qu'il désigne, ou écrire l'IRI absolu d'une description tenue ailleurs";
            "
            ## Quoi
            Une référence nomme un identifiant qu'aucune description, aucun thème ni défi du catalogue ne
            porte.

            ## Pourquoi
            La page montre un lien mort, et il manque à l'acteur un commun dont il est pourtant le porteur.

            ## Exemple
            ```yaml
            community:
              members:
                - actor: fabmobb
                  role: carrier
            ```

            ## Correction
            Corriger l'identifiant (`actor: fabmob`), ajouter au catalogue la description manquante, ou
            écrire l'IRI de celle qui est tenue ailleurs : `actor: https://exemple.fr/actor/fabmob`.
            "
        }

        /// ## What
        /// Two descriptions of one kind have the same id. An actor and a commons may share one.
        ///
        /// ## Why
        /// References cannot tell them apart: whoever follows one reaches whichever comes first, and one page
        /// overwrites the other.
        ///
        /// ## Example
        /// ```yaml
        /// actors:
        ///   - id: fabmob
        ///     name: FabMob
        ///   - id: fabmob
        ///     name: La Fabrique des Mobilités
        /// ```
        ///
        /// ## Fix
        /// Merge them if they are the same, otherwise give one another id: `id: fabmob-quebec`.
        DuplicateId { kind: Term, id: String } = "link-duplicate-id" Error {
            en: "the id `{id}` is taken by another {kind}",
                "give one of the two another id, or merge them";
            fr: "l'identifiant `{id}` est déjà celui d'un autre {kind}",
                "donner à l'un des deux un autre identifiant, ou les réunir";
            "
            ## Quoi
            Deux descriptions de même sorte ont le même identifiant. Un acteur et un commun peuvent en
            partager un.

            ## Pourquoi
            Les références ne les distinguent pas : suivre l'une mène à la première venue, et une page
            écrase l'autre.

            ## Exemple
            ```yaml
            actors:
              - id: fabmob
                name: FabMob
              - id: fabmob
                name: La Fabrique des Mobilités
            ```

            ## Correction
            Les réunir si elles décrivent la même chose, sinon changer l'un des identifiants :
            `id: fabmob-quebec`.
            "
        }

        /// ## What
        /// Following `dependsOn` or `part-of` from a commons leads back to it.
        ///
        /// ## Why
        /// Nothing can be part of its own part, nor be needed before itself: whoever wants to install or draw
        /// these commons never reaches the end.
        ///
        /// ## Example
        /// ```yaml
        /// commons:
        ///   - {id: calculateur, name: Calculateur, resource: {dependsOn: [horaires]}}
        ///   - {id: horaires, name: Horaires, resource: {dependsOn: [calculateur]}}
        /// ```
        ///
        /// ## Fix
        /// Remove the relation that goes the wrong way: here `dependsOn` of `horaires`.
        Cycle { relation: String, path: Vec<String> } = "link-cycle" Error {
            en: "`{relation}` leads back to where it started: {path}",
                "remove one of these relations";
            fr: "`{relation}` revient à son point de départ : {path}",
                "retirer une de ces relations";
            "
            ## Quoi
            Suivre `dependsOn` ou `part-of` à partir d'un commun ramène à ce commun.

            ## Pourquoi
            Rien ne fait partie de sa propre partie, ni n'est requis avant soi-même : installer ou dessiner
            ces communs n'aurait pas de fin.

            ## Exemple
            ```yaml
            commons:
              - {id: calculateur, name: Calculateur, resource: {dependsOn: [horaires]}}
              - {id: horaires, name: Horaires, resource: {dependsOn: [calculateur]}}
            ```

            ## Correction
            Retirer la relation qui va dans le mauvais sens : ici, `dependsOn` de `horaires`.
            "
        }

        /// ## What
        /// A commons names itself as the target of one of its relations.
        ///
        /// ## Why
        /// The relation says nothing, and the page links to itself. Most often the id was copied along from
        /// another entry.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs-realtime
        /// name: GTFS Realtime
        /// relations:
        ///   - type: derived-from
        ///     target: gtfs-realtime
        /// ```
        ///
        /// ## Fix
        /// Name the other commons, `target: gtfs`, or remove the relation.
        Itself { relation: String } = "link-self" Error {
            en: "`{relation}` refers to the commons itself",
                "refer to another commons, or remove the relation";
            fr: "`{relation}` désigne le commun lui-même",
                "désigner un autre commun, ou retirer la relation";
            "
            ## Quoi
            Un commun se désigne lui-même dans une de ses relations.

            ## Pourquoi
            La relation ne dit rien, et la page renvoie à elle-même. Le plus souvent, l'identifiant a été
            recopié d'une autre entrée.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs-realtime
            name: GTFS Realtime
            relations:
              - type: derived-from
                target: gtfs-realtime
            ```

            ## Correction
            Désigner l'autre commun, `target: gtfs`, ou retirer la relation.
            "
        }

    }
}
