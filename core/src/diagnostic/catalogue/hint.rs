//! What the model advises. A profile can raise a hint to an error.

use super::family;

family! {
    /// What the model advises. A profile can raise a hint to an error.
    pub enum Hint {
        /// ## What
        /// The summary is the name once more.
        ///
        /// ## Why
        /// A list shows name and summary side by side: readers get the same words twice and still do not know
        /// what it is.
        ///
        /// ## Example
        /// ```yaml
        /// name: OpenTripPlanner
        /// summary: OpenTripPlanner
        /// ```
        ///
        /// ## Fix
        /// Say what it is and for whom:
        /// `summary: Un calculateur d'itinéraires pour les réseaux de transport`.
        SummaryIsName = "hint-summary-is-name" Hint {
            en: "the summary repeats the name",
                "say in one sentence what it is and for whom";
            fr: "le résumé répète le nom",
                "dire en une phrase ce que c'est et pour qui";
            "
            ## Quoi
            Le résumé est le nom, une seconde fois.

            ## Pourquoi
            Une liste montre nom et résumé côte à côte : les mêmes mots s'y lisent deux fois, et ce que
            c'est reste inconnu.

            ## Exemple
            ```yaml
            name: OpenTripPlanner
            summary: OpenTripPlanner
            ```

            ## Correction
            Dire ce que c'est et pour qui :
            `summary: Un calculateur d'itinéraires pour les réseaux de transport`.
            "
        }

        /// ## What
        /// A text is what a form or a template had in the place of a text.
        ///
        /// ## Why
        /// The page looks written and says nothing, and searches for what is still to be written pass over
        /// it.
        ///
        /// ## Example
        /// ```yaml
        /// description: "..."
        /// ```
        ///
        /// ## Fix
        /// Write the text, or leave the field out until someone can: a description without it is in order.
        Placeholder { value: String } = "hint-placeholder" Hint {
            en: "`{value}` stands for a text that was never written",
                "write the text, or leave the field out";
            fr: "`{value}` tient la place d'un texte jamais écrit",
                "écrire le texte, ou omettre le champ";
            r#"
            ## Quoi
            Un texte n'est que ce que le formulaire ou le modèle avait mis à sa place.

            ## Pourquoi
            La page paraît écrite et ne dit rien ; elle échappe à qui cherche ce qui reste à écrire.

            ## Exemple
            ```yaml
            description: "..."
            ```

            ## Correction
            Écrire le texte, ou omettre le champ en attendant : sans lui, la description est en règle.
            "#
        }

        /// ## What
        /// A text holds nothing, or nothing but white space.
        ///
        /// ## Why
        /// A form sends its empty fields too. Whoever reads the description cannot tell whether there is nothing to
        /// say or whether somebody forgot.
        ///
        /// ## Example
        /// ```yaml
        /// summary: ""
        /// ```
        ///
        /// ## Fix
        /// Write the text, or leave the whole field out: what is not there is simply not said.
        EmptyText = "hint-empty-text" Hint {
            en: "a text with nothing in it",
                "write the text, or leave the field out";
            fr: "un texte qui ne contient rien",
                "écrire le texte, ou omettre le champ";
            r#"
            ## Quoi
            Un texte ne contient rien, ou seulement des espaces.

            ## Pourquoi
            Un formulaire envoie aussi ses champs vides. À la lecture, impossible de savoir s'il n'y a rien à dire ou
            si c'est un oubli.

            ## Exemple
            ```yaml
            summary: ""
            ```

            ## Correction
            Écrire le texte, ou omettre le champ entier : ce qui n'est pas là n'est simplement pas dit.
            "#
        }

        /// ## What
        /// A text stops in the middle, for instance within a link that is not closed.
        ///
        /// ## Why
        /// An export or a form cut it: readers miss the end, and often the link that they came for.
        ///
        /// ## Example
        /// ```yaml
        /// description: Le guide complet se trouve sur [[Covoiturage
        /// ```
        ///
        /// ## Fix
        /// Take the whole text from its source:
        /// `description: Le guide complet se trouve sur la page Covoiturage`.
        CutText = "hint-cut-text" Hint {
            en: "the text stops in the middle",
                "take the whole text from its source";
            fr: "le texte s'arrête au milieu",
                "reprendre le texte entier à sa source";
            "
            ## Quoi
            Un texte s'arrête au milieu, par exemple dans un lien qui n'est pas fermé.

            ## Pourquoi
            Un export ou un formulaire l'a coupé : il y manque la fin, et souvent le lien attendu.

            ## Exemple
            ```yaml
            description: Le guide complet se trouve sur [[Covoiturage
            ```

            ## Correction
            Reprendre le texte entier à sa source :
            `description: Le guide complet se trouve sur la page Covoiturage`.
            "
        }

        /// ## What
        /// An actor has no `types`. The profile `publish` makes it an error.
        ///
        /// ## Why
        /// Whoever looks for a territory to test with, or a company that operates, filters by type and will
        /// not find this actor.
        ///
        /// ## Example
        /// ```yaml
        /// kind: actor
        /// id: fabmob
        /// name: FabMob
        /// ```
        ///
        /// ## Fix
        /// Add what it is, several if need be: `types: [association]`.
        NoType = "hint-no-type" Hint {
            en: "no `types`: what this actor is stays unsaid",
                "add one, such as `territory`, `company` or `association`";
            fr: "pas de `types` : la nature de cet acteur n'est pas dite",
                "en ajouter un, par exemple `territory`, `company` ou `association`";
            "
            ## Quoi
            Un acteur n'a pas de `types`. Le profil `publish` en fait une erreur.

            ## Pourquoi
            La recherche d'un territoire d'expérimentation ou d'un opérateur se fait par type : cet acteur
            n'y paraîtra pas.

            ## Exemple
            ```yaml
            kind: actor
            id: fabmob
            name: FabMob
            ```

            ## Correction
            Ajouter ce qu'il est, en plusieurs mots s'il le faut : `types: [association]`.
            "
        }

        /// ## What
        /// A commons has no `resource.natures`. The profile `publish` makes it an error.
        ///
        /// ## Why
        /// Software, data and a method are not taken up in the same way: without the nature, nobody knows who
        /// could reuse this.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// ```
        ///
        /// ## Fix
        /// Add what the resource is made of:
        /// ```yaml
        /// resource:
        ///   natures: [standard]
        /// ```
        NoNature = "hint-no-nature" Hint {
            en: "no `resource.natures`: what this commons is made of stays unsaid",
                "add one, such as `software`, `data` or `method`";
            fr: "pas de `resource.natures` : la nature de ce commun n'est pas dite",
                "en ajouter une, par exemple `software`, `data` ou `method`";
            "
            ## Quoi
            Un commun n'a pas de `resource.natures`. Le profil `publish` en fait une erreur.

            ## Pourquoi
            Un logiciel, des données et une méthode ne se reprennent pas de la même façon : sans la nature,
            qui peut s'en servir reste inconnu.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            ```

            ## Correction
            Ajouter de quoi la ressource est faite :
            ```yaml
            resource:
              natures: [standard]
            ```
            "
        }

        /// ## What
        /// A commons has no licence. The profiles `publish` and `commons` make it an error.
        ///
        /// ## Why
        /// Without a licence the law reserves every right: others may look at the commons, not use, change or
        /// share it.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: arrets-de-covoiturage
        /// name: Arrêts de covoiturage
        /// resource:
        ///   natures: [data]
        /// ```
        ///
        /// ## Fix
        /// Add the licence under its SPDX identifier:
        /// ```yaml
        /// resource:
        ///   natures: [data]
        ///   licenses: [{spdx: ODbL-1.0, appliesTo: data}]
        /// ```
        NoLicense = "hint-no-license" Hint {
            en: "no licence: nobody knows what they may do with it",
                "add `resource.licenses` with an SPDX identifier, such as `ODbL-1.0`";
            fr: "pas de licence : personne ne sait ce qu'il peut en faire",
                "ajouter `resource.licenses` avec un identifiant SPDX, par exemple `ODbL-1.0`";
            "
            ## Quoi
            Un commun n'a pas de licence. Les profils `publish` et `commons` en font une erreur.

            ## Pourquoi
            Sans licence, la loi réserve tous les droits : il est permis de regarder le commun, pas de
            l'employer, de le modifier ni de le partager.

            ## Exemple
            ```yaml
            kind: commons
            id: arrets-de-covoiturage
            name: Arrêts de covoiturage
            resource:
              natures: [data]
            ```

            ## Correction
            Ajouter la licence sous son identifiant SPDX :
            ```yaml
            resource:
              natures: [data]
              licenses: [{spdx: ODbL-1.0, appliesTo: data}]
            ```
            "
        }

        /// ## What
        /// The licence is on none of the lists of open licences: Open Source Initiative, Open Definition,
        /// Open Source Hardware Association.
        ///
        /// ## Why
        /// A clause against commercial use or changes shuts out the companies and authorities that would
        /// carry the commons further.
        ///
        /// ## Example
        /// ```yaml
        /// resource:
        ///   licenses:
        ///     - spdx: CC-BY-NC-4.0
        /// ```
        ///
        /// ## Fix
        /// Agree with the holders of the rights on an open licence: `spdx: CC-BY-4.0`. A resource under
        /// several licences states each.
        LicenseNotOpen { license: String } = "hint-license-not-open" Hint {
            en: "`{license}` is not an open licence",
                "choose a licence of the lists of the Open Source Initiative, the Open Definition or the Open Source Hardware Association";
            fr: "`{license}` n'est pas une licence ouverte",
                "choisir une licence des listes de l'Open Source Initiative, de l'Open Definition ou de l'Open Source Hardware Association";
            "
            ## Quoi
            La licence ne figure sur aucune liste de licences ouvertes : Open Source Initiative, Open
            Definition, Open Source Hardware Association.

            ## Pourquoi
            Une clause contre l'usage commercial ou les modifications écarte les entreprises et les
            collectivités qui porteraient le commun plus loin.

            ## Exemple
            ```yaml
            resource:
              licenses:
                - spdx: CC-BY-NC-4.0
            ```

            ## Correction
            Convenir avec les titulaires des droits d'une licence ouverte : `spdx: CC-BY-4.0`. Une ressource
            sous plusieurs licences les indique toutes.
            "
        }

        /// ## What
        /// SPDX keeps the identifier for old files alone, and has another for the same licence.
        ///
        /// ## Why
        /// The old identifiers of the GNU licences do not say whether later versions are allowed: two readers
        /// may understand two things.
        ///
        /// ## Example
        /// ```yaml
        /// resource:
        ///   licenses:
        ///     - spdx: GPL-3.0
        /// ```
        ///
        /// ## Fix
        /// Write the identifier of today: `spdx: GPL-3.0-only`, or `GPL-3.0-or-later` if the authors say so.
        LicenseDeprecated { license: String, replacement: String } = "hint-license-deprecated" Hint {
            en: "`{license}` is a deprecated identifier",
                "write `{replacement}`";
            fr: "`{license}` est un identifiant déprécié",
                "écrire `{replacement}`";
            "
            ## Quoi
            SPDX ne garde l'identifiant que pour d'anciens fichiers, et en a un autre pour la même licence.

            ## Pourquoi
            Les anciens identifiants des licences GNU ne disent pas si les versions ultérieures sont
            permises : chacun peut comprendre autre chose.

            ## Exemple
            ```yaml
            resource:
              licenses:
                - spdx: GPL-3.0
            ```

            ## Correction
            Écrire l'identifiant actuel : `spdx: GPL-3.0-only`, ou `GPL-3.0-or-later` si les auteurs le
            disent.
            "
        }

        /// ## What
        /// Latitude and longitude are both 0.
        ///
        /// ## Why
        /// The point is in the sea off Ghana; programs write it where an address was not found, and maps
        /// gather all such actors there.
        ///
        /// ## Example
        /// ```yaml
        /// location:
        ///   city: Bordeaux
        ///   latitude: 0
        ///   longitude: 0
        /// ```
        ///
        /// ## Fix
        /// Write the coordinates of the place, or leave the two fields out: the city is enough.
        /// ```yaml
        /// location:
        ///   city: Bordeaux
        /// ```
        NullIsland = "hint-null-island" Hint {
            en: "latitude 0 and longitude 0 are in the Gulf of Guinea",
                "write the coordinates of the place, or leave them out";
            fr: "latitude 0 et longitude 0 se trouvent dans le golfe de Guinée",
                "écrire les coordonnées du lieu, ou les omettre";
            "
            ## Quoi
            La latitude et la longitude valent toutes deux 0.

            ## Pourquoi
            Le point est en mer, au large du Ghana ; des programmes l'écrivent quand une adresse est
            introuvable, et les cartes y rassemblent tous ces acteurs.

            ## Exemple
            ```yaml
            location:
              city: Bordeaux
              latitude: 0
              longitude: 0
            ```

            ## Correction
            Écrire les coordonnées du lieu, ou omettre les deux champs : la ville suffit.
            ```yaml
            location:
              city: Bordeaux
            ```
            "
        }

        /// ## What
        /// Fewer than two participants of a project state an interest.
        ///
        /// ## Why
        /// A project looks for commons whose making matters to two parties at least: with one interest alone,
        /// nothing is shared yet.
        ///
        /// ## Example
        /// ```yaml
        /// participants:
        ///   - actor: fabmob
        ///     role: facilitator
        ///   - actor: metropole-de-lyon
        ///     role: carrier
        ///     interest: Mesurer les trajets partagés
        /// ```
        ///
        /// ## Fix
        /// Ask each party what it would gain, and write it down:
        /// `interest: Réunir les territoires autour d'un même outil`.
        FewInterests { count: u64 } = "hint-few-interests" Hint {
            en: "interests stated: {count}; a project looks for commons that at least two parties have an interest in",
                "add `interest` to the participants, or add the parties that are missing";
            fr: "intérêts exprimés : {count} ; un projet cherche des communs qui intéressent au moins deux parties",
                "ajouter `interest` aux participants, ou ajouter les parties manquantes";
            "
            ## Quoi
            Moins de deux participants d'un projet disent leur intérêt.

            ## Pourquoi
            Un projet cherche des communs dont la production importe à deux parties au moins : avec un seul
            intérêt, rien n'est encore partagé.

            ## Exemple
            ```yaml
            participants:
              - actor: fabmob
                role: facilitator
              - actor: metropole-de-lyon
                role: carrier
                interest: Mesurer les trajets partagés
            ```

            ## Correction
            Demander à chaque partie ce qu'elle y gagne, et l'écrire :
            `interest: Réunir les territoires autour d'un même outil`.
            "
        }

        /// ## What
        /// A project neither produces a commons nor contributes to one.
        ///
        /// ## Why
        /// What the project learns and makes will end with it, and a commons that grew by it will not say
        /// whom to thank.
        ///
        /// ## Example
        /// ```yaml
        /// kind: project
        /// id: ligne-de-covoiturage
        /// name: Ligne de covoiturage
        /// ```
        ///
        /// ## Fix
        /// Name the commons that come out of it or grow by it: `produces: [guide-du-covoiturage]` or
        /// `contributesTo: [gtfs]`.
        NoOutput = "hint-no-output" Hint {
            en: "neither `produces` nor `contributesTo`: no commons comes out of this project",
                "name the commons that come out of it or grow by it";
            fr: "ni `produces` ni `contributesTo` : aucun commun ne sort de ce projet",
                "nommer les communs qui en sortent ou en profitent";
            "
            ## Quoi
            Un projet ne produit aucun commun et ne contribue à aucun.

            ## Pourquoi
            Ce que le projet apprend et fabrique finira avec lui, et le commun qui en a profité ne dira pas
            à qui il le doit.

            ## Exemple
            ```yaml
            kind: project
            id: ligne-de-covoiturage
            name: Ligne de covoiturage
            ```

            ## Correction
            Nommer les communs qui en sortent ou en profitent : `produces: [guide-du-covoiturage]` ou
            `contributesTo: [gtfs]`.
            "
        }

        /// ## What
        /// An actor is in the catalogue, and no commons, project or other actor refers to it.
        ///
        /// ## Why
        /// Readers come to an actor from what it does: this one stands apart, and may be a leftover or lack
        /// its commons.
        ///
        /// ## Example
        /// ```yaml
        /// kind: catalogue
        /// id: exemple
        /// name: Exemple
        /// actors:
        ///   - {id: fabmob, name: FabMob}
        /// commons:
        ///   - {id: gtfs, name: GTFS}
        /// ```
        ///
        /// ## Fix
        /// Refer to it where it takes part, or remove it:
        /// ```yaml
        /// commons:
        ///   - id: gtfs
        ///     name: GTFS
        ///     community: {users: [{actor: fabmob}]}
        /// ```
        UnreferencedActor { id: String } = "hint-unreferenced-actor" Hint {
            en: "nothing in the catalogue refers to the actor `{id}`",
                "refer to it from a commons, a project or another actor, or remove it";
            fr: "rien dans le catalogue ne désigne l'acteur `{id}`",
                "le désigner depuis un commun, un projet ou un autre acteur, ou le retirer";
            "
            ## Quoi
            Un acteur est au catalogue, et aucun commun, projet ou autre acteur ne le désigne.

            ## Pourquoi
            Un acteur se découvre par ce qu'il fait : celui-ci reste à l'écart, simple reliquat peut-être,
            ou acteur privé de ses communs.

            ## Exemple
            ```yaml
            kind: catalogue
            id: exemple
            name: Exemple
            actors:
              - {id: fabmob, name: FabMob}
            commons:
              - {id: gtfs, name: GTFS}
            ```

            ## Correction
            Le désigner là où il prend part, ou le retirer :
            ```yaml
            commons:
              - id: gtfs
                name: GTFS
                community: {users: [{actor: fabmob}]}
            ```
            "
        }

        /// ## What
        /// The description has no `summary`. The profile `publish` makes it an error.
        ///
        /// ## Why
        /// Lists and search results then show a bare name, which tells those who do not know it already
        /// nothing.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// ```
        ///
        /// ## Fix
        /// Say in one sentence what it is and for whom:
        /// `summary: Un format ouvert pour publier des horaires de transport`.
        NoSummary = "hint-no-summary" Hint {
            en: "no `summary`",
                "say in one sentence what it is and for whom";
            fr: "pas de `summary`",
                "dire en une phrase ce que c'est et pour qui";
            "
            ## Quoi
            La description n'a pas de `summary`. Le profil `publish` en fait une erreur.

            ## Pourquoi
            Listes et résultats de recherche ne montrent alors qu'un nom, qui ne dit rien à qui ne le
            connaît pas déjà.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            ```

            ## Correction
            Dire en une phrase ce que c'est et pour qui :
            `summary: Un format ouvert pour publier des horaires de transport`.
            "
        }

        /// ## What
        /// The description has no `links`. The profile `publish` makes it an error.
        ///
        /// ## Why
        /// Whoever is interested can go no further: no page, no code, no data, nobody to ask.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// ```
        ///
        /// ## Fix
        /// Add at least the home page:
        /// ```yaml
        /// links:
        ///   - {role: homepage, url: "https://gtfs.org"}
        /// ```
        NoLink = "hint-no-link" Hint {
            en: "no `links`: there is nowhere to go from here",
                "add one, such as the home page";
            fr: "pas de `links` : rien ne mène plus loin",
                "en ajouter un, par exemple la page d'accueil";
            r#"
            ## Quoi
            La description n'a pas de `links`. Le profil `publish` en fait une erreur.

            ## Pourquoi
            L'intérêt éveillé reste sans suite : ni page, ni code, ni données, ni personne à qui demander.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            ```

            ## Correction
            Ajouter au moins la page d'accueil :
            ```yaml
            links:
              - {role: homepage, url: "https://gtfs.org"}
            ```
            "#
        }

        /// ## What
        /// Neither the description has a `provenance` nor its catalogue a `publisher`. The profile `publish`
        /// makes it an error.
        ///
        /// ## Why
        /// Descriptions are copied from site to site: without an origin nobody can tell which one is up to
        /// date, or ask for a correction.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// ```
        ///
        /// ## Fix
        /// Say where it was read from, or who publishes the catalogue (`publisher: fabmob`):
        /// ```yaml
        /// provenance:
        ///   - source: https://gtfs.org
        ///     retrieved: 2026-11-23
        /// ```
        NoProvenance = "hint-no-provenance" Hint {
            en: "neither `provenance` nor a `publisher`: nobody knows where this comes from",
                "add `provenance` with the source, or a `publisher` to the catalogue";
            fr: "ni `provenance` ni `publisher` : l'origine est inconnue",
                "ajouter `provenance` avec la source, ou un `publisher` au catalogue";
            "
            ## Quoi
            La description n'a pas de `provenance`, ni son catalogue de `publisher`. Le profil `publish` en
            fait une erreur.

            ## Pourquoi
            Les descriptions passent de site en site : sans origine, rien ne dit laquelle est à jour, ni à
            qui demander une correction.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            ```

            ## Correction
            Dire d'où elle vient, ou qui publie le catalogue (`publisher: fabmob`) :
            ```yaml
            provenance:
              - source: https://gtfs.org
                retrieved: 2026-11-23
            ```
            "
        }

        /// ## What
        /// A commons has no `community`. The profile `commons` makes it an error.
        ///
        /// ## Why
        /// Without people who make and use it, a resource is a file put online: newcomers do not know whom to
        /// join.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// resource: {natures: [standard]}
        /// ```
        ///
        /// ## Fix
        /// Name those who carry it and those who use it:
        /// ```yaml
        /// community:
        ///   members: [{actor: fabmob, role: carrier}]
        ///   users: [{actor: metropole-de-lyon}]
        /// ```
        NoCommunity = "hint-no-community" Hint {
            en: "no `community`: a commons is a resource, a community and a governance",
                "say in `community` who makes it and who uses it";
            fr: "pas de `community` : un commun est une ressource, une communauté et une gouvernance",
                "dire dans `community` qui le fait et qui l'emploie";
            "
            ## Quoi
            Un commun n'a pas de `community`. Le profil `commons` en fait une erreur.

            ## Pourquoi
            Sans personne pour la faire et l'employer, une ressource n'est qu'un fichier en ligne : qui
            arrive ne sait pas qui rejoindre.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            resource: {natures: [standard]}
            ```

            ## Correction
            Nommer qui le porte et qui l'emploie :
            ```yaml
            community:
              members: [{actor: fabmob, role: carrier}]
              users: [{actor: metropole-de-lyon}]
            ```
            "
        }

        /// ## What
        /// A commons has no `governance`. The profile `commons` makes it an error.
        ///
        /// ## Why
        /// Before a territory relies on a commons, it asks who decides on it and what happens if its carrier
        /// leaves.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// resource: {natures: [standard]}
        /// ```
        ///
        /// ## Fix
        /// Say who decides, and where the rules are:
        /// ```yaml
        /// governance:
        ///   model: core-team
        ///   stewards: [fabmob]
        /// ```
        NoGovernance = "hint-no-governance" Hint {
            en: "no `governance`: a commons is a resource, a community and a governance",
                "say in `governance` who decides, and how";
            fr: "pas de `governance` : un commun est une ressource, une communauté et une gouvernance",
                "dire dans `governance` qui décide, et comment";
            "
            ## Quoi
            Un commun n'a pas de `governance`. Le profil `commons` en fait une erreur.

            ## Pourquoi
            Avant de s'appuyer sur un commun, un territoire demande qui en décide, et ce qu'il devient si
            son porteur s'en va.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            resource: {natures: [standard]}
            ```

            ## Correction
            Dire qui décide, et où sont les règles :
            ```yaml
            governance:
              model: core-team
              stewards: [fabmob]
            ```
            "
        }

        /// ## What
        /// A commons has no `challenges`. The profile `commons` makes it an error.
        ///
        /// ## Why
        /// People come with a problem and not with a product name: through its challenge they find this
        /// commons, and those beside it.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// ```
        ///
        /// ## Fix
        /// Add the challenge that it answers, by its id in the catalogue:
        /// `challenges: [information-voyageurs]`.
        NoChallenge = "hint-no-challenge" Hint {
            en: "no `challenges`: what it is for stays unsaid",
                "add the challenge of the catalogue that it answers";
            fr: "pas de `challenges` : ce à quoi il sert n'est pas dit",
                "ajouter le défi du catalogue auquel il répond";
            "
            ## Quoi
            Un commun n'a pas de `challenges`. Le profil `commons` en fait une erreur.

            ## Pourquoi
            Une recherche part d'un problème, pas d'un nom de produit : c'est par son défi que ce commun se
            trouve, et ses voisins avec lui.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            ```

            ## Correction
            Ajouter le défi auquel il répond, par son identifiant dans le catalogue :
            `challenges: [information-voyageurs]`.
            "
        }
    }
}
