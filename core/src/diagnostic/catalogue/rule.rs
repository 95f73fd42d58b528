//! Fields that do not go together.

use super::family;

family! {
    /// Fields that do not go together.
    pub enum Rule {
        /// ## What
        /// A date that has to come second comes first: an end before its start, a change before the creation.
        ///
        /// ## Why
        /// Time lines and durations come out negative, and a project that runs is listed with those that are
        /// over.
        ///
        /// ## Example
        /// ```yaml
        /// start: 2024-06
        /// end: 2023-06
        /// ```
        ///
        /// ## Fix
        /// Exchange the two, or correct the wrong one: `end: 2025-06`. Years and months are compared as far
        /// as both are known.
        Order { earlier: String, later: String } = "rule-order" Error {
            en: "`{later}` comes before `{earlier}`",
                "exchange the two dates, or correct one";
            fr: "`{later}` précède `{earlier}`",
                "échanger les deux dates, ou en corriger une";
            "
            ## Quoi
            Une date qui doit venir en second vient en premier : une fin avant son début, une modification
            avant la création.

            ## Pourquoi
            Les durées deviennent négatives, et un projet en cours est rangé parmi ceux qui sont finis.

            ## Exemple
            ```yaml
            start: 2024-06
            end: 2023-06
            ```

            ## Correction
            Échanger les deux, ou corriger celle qui est fausse : `end: 2025-06`. Années et mois se
            comparent autant que les deux sont connus.
            "
        }

        /// ## What
        /// The SIRET does not begin with the nine digits of the SIREN that stands beside it.
        ///
        /// ## Why
        /// The two numbers designate two organisations: grants and memberships would be attached to the wrong
        /// one.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   siren: "356000000"
        ///   siret: "73282932000074"
        /// ```
        ///
        /// ## Fix
        /// Correct the wrong one: the SIREN of this SIRET is `732829320`. A SIRET is the SIREN and five
        /// digits for the establishment.
        SiretSiren { siret: String, siren: String } = "rule-siret-siren" Error {
            en: "the SIRET `{siret}` does not begin with the SIREN `{siren}`",
                "a SIRET is the SIREN and five more digits: correct the one that is wrong";
            fr: "le SIRET `{siret}` ne commence pas par le SIREN `{siren}`",
                "un SIRET est le SIREN suivi de cinq chiffres : corriger celui qui est faux";
            r#"
            ## Quoi
            Le SIRET ne commence pas par les neuf chiffres du SIREN qui l'accompagne.

            ## Pourquoi
            Les deux numéros désignent deux organisations : subventions et adhésions seraient rattachées à
            la mauvaise.

            ## Exemple
            ```yaml
            identifiers:
              siren: "356000000"
              siret: "73282932000074"
            ```

            ## Correction
            Corriger celui qui est faux : le SIREN de ce SIRET est `732829320`. Un SIRET est le SIREN suivi
            de cinq chiffres pour l'établissement.
            "#
        }

        /// ## What
        /// A project has a `status` and no `phase`.
        ///
        /// ## Why
        /// "Finished" says something else of a study than of a service in operation: without the phase nobody
        /// knows what is over.
        ///
        /// ## Example
        /// ```yaml
        /// kind: project
        /// id: ligne-de-covoiturage
        /// name: Ligne de covoiturage
        /// status: finished
        /// ```
        ///
        /// ## Fix
        /// Add the phase that has this status: `phase: study`.
        StatusWithoutPhase = "rule-status-without-phase" Error {
            en: "a `status` without a `phase`",
                "say which `phase` has that status: `idea`, `study` or `operation`";
            fr: "un `status` sans `phase`",
                "dire quelle `phase` a ce statut : `idea`, `study` ou `operation`";
            "
            ## Quoi
            Un projet a un `status` et pas de `phase`.

            ## Pourquoi
            « Terminé » ne dit pas la même chose d'une étude et d'un service en exploitation : sans la
            phase, ce qui est fini reste inconnu.

            ## Exemple
            ```yaml
            kind: project
            id: ligne-de-covoiturage
            name: Ligne de covoiturage
            status: finished
            ```

            ## Correction
            Ajouter la phase qui a ce statut : `phase: study`.
            "
        }

        /// ## What
        /// An `amount` of money has no `currency`.
        ///
        /// ## Why
        /// Partners pay in euros, Swiss francs or dollars: an amount without its currency can be neither
        /// compared nor added.
        ///
        /// ## Example
        /// ```yaml
        /// funding:
        ///   - kind: grant
        ///     amount: "50000"
        /// ```
        ///
        /// ## Fix
        /// Add the three letters of the currency: `currency: EUR`.
        AmountWithoutCurrency = "rule-amount-without-currency" Error {
            en: "an `amount` without a `currency`",
                "add the currency, for instance `EUR`";
            fr: "un `amount` sans `currency`",
                "ajouter la monnaie, par exemple `EUR`";
            r#"
            ## Quoi
            Un montant (`amount`) n'a pas de monnaie (`currency`).

            ## Pourquoi
            Les partenaires paient en euros, en francs suisses ou en dollars : sans sa monnaie, un montant
            ne se compare ni ne s'additionne.

            ## Exemple
            ```yaml
            funding:
              - kind: grant
                amount: "50000"
            ```

            ## Correction
            Ajouter les trois lettres de la monnaie : `currency: EUR`.
            "#
        }

        /// ## What
        /// A tag is in the list twice. Capitals make no difference.
        ///
        /// ## Why
        /// The page shows the word twice, and counts of a word's use come out too high.
        ///
        /// ## Example
        /// ```yaml
        /// tags: [Vélo, covoiturage, vélo]
        /// ```
        ///
        /// ## Fix
        /// Keep one: `tags: [vélo, covoiturage]`.
        DuplicateTag { tag: String } = "rule-duplicate-tag" Error {
            en: "the tag `{tag}` is there twice",
                "keep one; capitals make no difference";
            fr: "le mot-clé `{tag}` est présent deux fois",
                "n'en garder qu'un ; les majuscules ne comptent pas";
            "
            ## Quoi
            Un mot-clé est deux fois dans la liste. Les majuscules ne comptent pas.

            ## Pourquoi
            La page montre deux fois le mot, et son emploi est compté en trop.

            ## Exemple
            ```yaml
            tags: [Vélo, covoiturage, vélo]
            ```

            ## Correction
            N'en garder qu'un : `tags: [vélo, covoiturage]`.
            "
        }

        /// ## What
        /// A name is not a name but what a form or a template had in its place.
        ///
        /// ## Why
        /// The name is all that lists and links show: a directory with ten entries called "à compléter" has
        /// ten pages nobody can find.
        ///
        /// ## Example
        /// ```yaml
        /// kind: actor
        /// id: fabmob
        /// name: à compléter
        /// ```
        ///
        /// ## Fix
        /// Write the name: `name: FabMob`.
        Placeholder { value: String } = "rule-placeholder" Error {
            en: "`{value}` stands for a name that was never written",
                "write the name";
            fr: "`{value}` tient la place d'un nom jamais écrit",
                "écrire le nom";
            "
            ## Quoi
            Un nom n'en est pas un : c'est ce que le formulaire ou le modèle avait mis à sa place.

            ## Pourquoi
            Listes et liens ne montrent que le nom : dix fiches appelées « à compléter » sont dix pages
            introuvables.

            ## Exemple
            ```yaml
            kind: actor
            id: fabmob
            name: à compléter
            ```

            ## Correction
            Écrire le nom : `name: FabMob`.
            "
        }

        /// ## What
        /// A number has more digits than programs keep: beyond about 15, they round.
        ///
        /// ## Why
        /// A long number is mostly an identifier of another system, and rounded by one digit it designates
        /// something else, or nothing.
        ///
        /// ## Example
        /// ```json
        /// {"extensions": {"identifiantSource": 123456789012345678901}}
        /// ```
        ///
        /// ## Fix
        /// Put it between quotes, so that it is kept to the last digit: `"123456789012345678901"`.
        Number { value: String } = "rule-number" Error {
            en: "`{value}` has more digits than programs keep of a number",
                "put it between quotes";
            fr: "`{value}` a plus de chiffres que les programmes n'en gardent d'un nombre",
                "le mettre entre guillemets";
            r#"
            ## Quoi
            Un nombre a plus de chiffres que les programmes n'en gardent : au-delà d'une quinzaine, ils
            arrondissent.

            ## Pourquoi
            Un nombre aussi long est presque toujours l'identifiant d'un autre système : arrondi d'un
            chiffre, il désigne autre chose, ou rien.

            ## Exemple
            ```json
            {"extensions": {"identifiantSource": 123456789012345678901}}
            ```

            ## Correction
            Le mettre entre guillemets, pour qu'il soit gardé jusqu'au dernier chiffre :
            `"123456789012345678901"`.
            "#
        }

    }
}
