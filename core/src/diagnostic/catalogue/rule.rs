//! Fields that do not go together.

use super::family;

family! {
    /// Fields that do not go together.
    pub enum Rule {
        /// ## What
        /// Two dates are in the wrong order.
        Order { earlier: String, later: String } = "rule-order" Error {
            en: "`{later}` comes before `{earlier}`",
                "exchange the two dates, or correct one";
            fr: "`{later}` précède `{earlier}`",
                "échanger les deux dates, ou en corriger une";
            ""
        }

        /// ## What
        /// A SIRET does not begin with the SIREN beside it.
        SiretSiren { siret: String, siren: String } = "rule-siret-siren" Error {
            en: "the SIRET `{siret}` does not begin with the SIREN `{siren}`",
                "a SIRET is the SIREN and five more digits: correct the one that is wrong";
            fr: "le SIRET `{siret}` ne commence pas par le SIREN `{siren}`",
                "un SIRET est le SIREN suivi de cinq chiffres : corriger celui qui est faux";
            ""
        }

        /// ## What
        /// A project has a status and no phase.
        StatusWithoutPhase = "rule-status-without-phase" Error {
            en: "a `status` without a `phase`",
                "say which `phase` has that status: `idea`, `study` or `operation`";
            fr: "un `status` sans `phase`",
                "dire quelle `phase` a ce statut : `idea`, `study` ou `operation`";
            ""
        }

        /// ## What
        /// An amount has no currency.
        AmountWithoutCurrency = "rule-amount-without-currency" Error {
            en: "an `amount` without a `currency`",
                "add the currency, for instance `EUR`";
            fr: "un `amount` sans `currency`",
                "ajouter la monnaie, par exemple `EUR`";
            ""
        }

        /// ## What
        /// A tag is there twice.
        DuplicateTag { tag: String } = "rule-duplicate-tag" Error {
            en: "the tag `{tag}` is there twice",
                "keep one; capitals make no difference";
            fr: "le mot-clé `{tag}` est présent deux fois",
                "n'en garder qu'un ; les majuscules ne comptent pas";
            ""
        }

        /// ## What
        /// A name is a placeholder.
        Placeholder { value: String } = "rule-placeholder" Error {
            en: "`{value}` stands for a name that was never written",
                "write the name";
            fr: "`{value}` tient la place d'un nom jamais écrit",
                "écrire le nom";
            ""
        }

        /// ## What
        /// A number cannot be kept as it is written.
        Number { value: String } = "rule-number" Error {
            en: "`{value}` has more digits than programs keep of a number",
                "put it between quotes";
            fr: "`{value}` a plus de chiffres que les programmes n'en gardent d'un nombre",
                "le mettre entre guillemets";
            ""
        }

    }
}
