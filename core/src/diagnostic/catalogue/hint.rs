//! What the model advises. A profile can raise a hint to an error.

use super::family;

family! {
    /// What the model advises. A profile can raise a hint to an error.
    pub enum Hint {
        /// ## What
        /// The summary says no more than the name.
        SummaryIsName = "hint-summary-is-name" Hint {
            en: "the summary repeats the name",
                "say in one sentence what it is and for whom";
            fr: "le résumé répète le nom",
                "dire en une phrase ce que c'est et pour qui";
            ""
        }

        /// ## What
        /// A text is a placeholder.
        Placeholder { value: String } = "hint-placeholder" Hint {
            en: "`{value}` stands for a text that was never written",
                "write the text, or leave the field out";
            fr: "`{value}` tient la place d'un texte jamais écrit",
                "écrire le texte, ou omettre le champ";
            ""
        }

        /// ## What
        /// A text holds nothing.
        EmptyText = "hint-empty-text" Hint {
            en: "a text with nothing in it",
                "write the text, or leave the field out";
            fr: "un texte qui ne contient rien",
                "écrire le texte, ou omettre le champ";
            ""
        }

        /// ## What
        /// A text stops in the middle.
        CutText = "hint-cut-text" Hint {
            en: "the text stops in the middle",
                "take the whole text from its source";
            fr: "le texte s'arrête au milieu",
                "reprendre le texte entier à sa source";
            ""
        }

        /// ## What
        /// An actor says nothing of what it is.
        NoType = "hint-no-type" Hint {
            en: "no `types`: what this actor is stays unsaid",
                "add one, such as `territory`, `company` or `association`";
            fr: "pas de `types` : la nature de cet acteur n'est pas dite",
                "en ajouter un, par exemple `territory`, `company` ou `association`";
            ""
        }

        /// ## What
        /// A commons says nothing of what it is.
        NoNature = "hint-no-nature" Hint {
            en: "no `resource.natures`: what this commons is made of stays unsaid",
                "add one, such as `software`, `data` or `method`";
            fr: "pas de `resource.natures` : la nature de ce commun n'est pas dite",
                "en ajouter une, par exemple `software`, `data` ou `method`";
            ""
        }

        /// ## What
        /// A commons has no licence.
        NoLicense = "hint-no-license" Hint {
            en: "no licence: nobody knows what they may do with it",
                "add `resource.licenses` with an SPDX identifier, such as `ODbL-1.0`";
            fr: "pas de licence : personne ne sait ce qu'il peut en faire",
                "ajouter `resource.licenses` avec un identifiant SPDX, par exemple `ODbL-1.0`";
            ""
        }

        /// ## What
        /// A licence is not open.
        LicenseNotOpen { license: String } = "hint-license-not-open" Hint {
            en: "`{license}` is not an open licence",
                "choose a licence of the lists of the Open Source Initiative, the Open Definition or the Open Source Hardware Association";
            fr: "`{license}` n'est pas une licence ouverte",
                "choisir une licence des listes de l'Open Source Initiative, de l'Open Definition ou de l'Open Source Hardware Association";
            ""
        }

        /// ## What
        /// A licence identifier is deprecated.
        LicenseDeprecated { license: String, replacement: String } = "hint-license-deprecated" Hint {
            en: "`{license}` is a deprecated identifier",
                "write `{replacement}`";
            fr: "`{license}` est un identifiant déprécié",
                "écrire `{replacement}`";
            ""
        }

        /// ## What
        /// A location is at 0, 0.
        NullIsland = "hint-null-island" Hint {
            en: "latitude 0 and longitude 0 are in the Gulf of Guinea",
                "write the coordinates of the place, or leave them out";
            fr: "latitude 0 et longitude 0 se trouvent dans le golfe de Guinée",
                "écrire les coordonnées du lieu, ou les omettre";
            ""
        }

        /// ## What
        /// Fewer than two parties of a project say what interests them.
        FewInterests { count: u64 } = "hint-few-interests" Hint {
            en: "{count} party states an interest; a project looks for the commons that interest at least two",
                "add `interest` to the participants, and the parties that are missing";
            fr: "{count} partie exprime un intérêt ; un projet cherche les communs qui en intéressent au moins deux",
                "ajouter `interest` aux participants, et les parties manquantes";
            ""
        }

        /// ## What
        /// A project produces nothing and contributes to nothing.
        NoOutput = "hint-no-output" Hint {
            en: "the project neither `produces` nor `contributesTo` a commons",
                "say which commons come out of it, or grow by it";
            fr: "le projet ne produit (`produces`) aucun commun et ne contribue (`contributesTo`) à aucun",
                "dire quels communs en sortent, ou en profitent";
            ""
        }

        /// ## What
        /// Nothing in the catalogue refers to an actor.
        UnreferencedActor { id: String } = "hint-unreferenced-actor" Hint {
            en: "nothing in the catalogue refers to the actor `{id}`",
                "refer to it from a commons, a project or another actor, or remove it";
            fr: "rien dans le catalogue ne désigne l'acteur `{id}`",
                "le désigner depuis un commun, un projet ou un autre acteur, ou le retirer";
            ""
        }

        /// ## What
        /// A description has no summary.
        NoSummary = "hint-no-summary" Hint {
            en: "no `summary`",
                "say in one sentence what it is and for whom";
            fr: "pas de `summary`",
                "dire en une phrase ce que c'est et pour qui";
            ""
        }

        /// ## What
        /// A description has no link.
        NoLink = "hint-no-link" Hint {
            en: "no `links`: there is nowhere to go from here",
                "add one, such as the home page";
            fr: "pas de `links` : rien ne mène plus loin",
                "en ajouter un, par exemple la page d'accueil";
            ""
        }

        /// ## What
        /// Nobody answers for a description.
        NoProvenance = "hint-no-provenance" Hint {
            en: "neither `provenance` nor a `publisher`: nobody knows where this comes from",
                "add `provenance` with the source, or a `publisher` to the catalogue";
            fr: "ni `provenance` ni `publisher` : l'origine est inconnue",
                "ajouter `provenance` avec la source, ou un `publisher` au catalogue";
            ""
        }

        /// ## What
        /// A commons has no community.
        NoCommunity = "hint-no-community" Hint {
            en: "no `community`: a commons is a resource, a community and a governance",
                "say in `community` who makes it and who uses it";
            fr: "pas de `community` : un commun est une ressource, une communauté et une gouvernance",
                "dire dans `community` qui le fait et qui l'emploie";
            ""
        }

        /// ## What
        /// A commons has no governance.
        NoGovernance = "hint-no-governance" Hint {
            en: "no `governance`: a commons is a resource, a community and a governance",
                "say in `governance` who decides, and how";
            fr: "pas de `governance` : un commun est une ressource, une communauté et une gouvernance",
                "dire dans `governance` qui décide, et comment";
            ""
        }

        /// ## What
        /// A commons answers no challenge.
        NoChallenge = "hint-no-challenge" Hint {
            en: "no `challenges`: what it is for stays unsaid",
                "add the challenge of the catalogue that it answers";
            fr: "pas de `challenges` : ce à quoi il sert n'est pas dit",
                "ajouter le défi du catalogue auquel il répond";
            ""
        }

    }
}
