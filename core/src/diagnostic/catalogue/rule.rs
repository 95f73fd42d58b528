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
        /// A number has more digits than programs keep: beyond about 15, many of them round.
        ///
        /// ## Why
        /// A long number is mostly an identifier of another system, and rounded by one digit it designates
        /// something else, or nothing. Programs hold numbers as doubles (RFC 7493): of `12345678901234567890` JavaScript
        /// makes `12345678901234567000`.
        ///
        /// ## Example
        /// ```json
        /// {"extensions": {"identifiantSource": 12345678901234567890}}
        /// ```
        ///
        /// ## Fix
        /// Put it between quotes, so that it is kept to the last digit: `"12345678901234567890"`. Where only a number may
        /// stand, write fewer digits.
        Number { value: String } = "rule-number" Error {
            en: "`{value}` has more digits than programs keep of a number",
                "put it between quotes, or write fewer digits";
            fr: "`{value}` a plus de chiffres que les programmes n'en gardent d'un nombre",
                "le mettre entre guillemets, ou écrire moins de chiffres";
            r#"
            ## Quoi
            Un nombre a plus de chiffres que les programmes n'en gardent : au-delà d'une quinzaine, beaucoup
            arrondissent.

            ## Pourquoi
            Un nombre aussi long est presque toujours l'identifiant d'un autre système : arrondi d'un
            chiffre, il désigne autre chose, ou rien. Les programmes tiennent les nombres en double précision
            (RFC 7493) : de `12345678901234567890`, JavaScript fait `12345678901234567000`.

            ## Exemple
            ```json
            {"extensions": {"identifiantSource": 12345678901234567890}}
            ```

            ## Correction
            Le mettre entre guillemets, pour qu'il soit gardé jusqu'au dernier chiffre :
            `"12345678901234567890"`. Là où seul un nombre est admis, écrire moins de chiffres.
            "#
        }

        /// ## What
        /// A field is missing that what another field says asks for.
        ///
        /// ## Why
        /// Who says that software is maintained by a community has to say whom to write to.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// maintenance:
        ///   type: community
        /// ```
        ///
        /// ## Fix
        /// Add the field, or say something else in the other:
        /// ```yaml
        /// maintenance:
        ///   type: community
        ///   contacts:
        ///     - name: Ada Lovelace
        /// ```
        RequiredWith { field: String, other: String } = "rule-required-with" Error {
            en: "the field `{field}` is missing, which `{other}` asks for",
                "add `{field}`, or correct `{other}`";
            fr: "le champ `{field}` manque, alors que `{other}` le demande",
                "ajouter `{field}`, ou corriger `{other}`";
            "
            ## Quoi
            Un champ manque, que demande ce que dit un autre champ.

            ## Pourquoi
            Qui dit qu'un logiciel est maintenu par une communauté doit dire à qui écrire.

            ## Exemple
            ```yaml
            # publiccode.yml
            maintenance:
              type: community
            ```

            ## Correction
            Ajouter le champ, ou dire autre chose dans l'autre :
            ```yaml
            maintenance:
              type: community
              contacts:
                - name: Ada Lovelace
            ```
            "
        }

        /// ## What
        /// A field is there that does not go with another.
        ///
        /// ## Why
        /// One of the two is wrong, and a reader cannot tell which.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// maintenance:
        ///   type: internal
        ///   contractors:
        ///     - name: Exemple SARL
        ///       until: 2027-01-01
        /// ```
        ///
        /// ## Fix
        /// Keep the one that is true: `type: contract` with `contractors`, or `type: internal` without.
        NotWith { field: String, other: String } = "rule-not-with" Error {
            en: "`{field}` does not go with `{other}`",
                "remove `{field}`, or correct `{other}`";
            fr: "`{field}` ne va pas avec `{other}`",
                "retirer `{field}`, ou corriger `{other}`";
            "
            ## Quoi
            Un champ est là, qui ne va pas avec un autre.

            ## Pourquoi
            L'un des deux est faux, et qui lit ne peut savoir lequel.

            ## Exemple
            ```yaml
            # publiccode.yml
            maintenance:
              type: internal
              contractors:
                - name: Exemple SARL
                  until: 2027-01-01
            ```

            ## Correction
            Garder celui qui est vrai : `type: contract` avec `contractors`, ou `type: internal` sans.
            "
        }

        /// ## What
        /// The same entry stands twice in a list that takes each once.
        ///
        /// ## Why
        /// Somebody who is listed twice is counted and cited twice.
        ///
        /// ## Example
        /// ```yaml
        /// # CITATION.cff
        /// keywords: [mobility, data, mobility]
        /// ```
        ///
        /// ## Fix
        /// Keep one of them: `keywords: [mobility, data]`.
        RepeatedItem { value: String } = "rule-repeated-item" Error {
            en: "`{value}` stands in the list a second time",
                "remove one of the two";
            fr: "`{value}` figure une seconde fois dans la liste",
                "retirer l'un des deux";
            "
            ## Quoi
            La même entrée figure deux fois dans une liste qui n'en admet qu'une.

            ## Pourquoi
            Qui figure deux fois est compté et cité deux fois.

            ## Exemple
            ```yaml
            # CITATION.cff
            keywords: [mobility, data, mobility]
            ```

            ## Correction
            En garder une : `keywords: [mobility, data]`.
            "
        }

        /// ## What
        /// A file is named by an absolute path or a `file:` address.
        ///
        /// ## Why
        /// What stands in a folder of one machine is nowhere on the others.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// logo: /img/logo.svg
        /// ```
        ///
        /// ## Fix
        /// Write the path from the folder of the text on, or an address on the web: `logo: img/logo.svg`.
        FileReference { value: String } = "rule-file-reference" Error {
            en: "`{value}` is neither a relative path nor an address on the web",
                "write a path from the folder of this file on, or an address that begins with `https://`";
            fr: "`{value}` n'est ni un chemin relatif, ni une adresse web",
                "écrire un chemin à partir du dossier de ce fichier, ou une adresse commençant par `https://`";
            "
            ## Quoi
            Un fichier est nommé par un chemin absolu ou une adresse `file:`.

            ## Pourquoi
            Ce qui est dans un dossier d'une machine n'est nulle part sur les autres.

            ## Exemple
            ```yaml
            # publiccode.yml
            logo: /img/logo.svg
            ```

            ## Correction
            Écrire le chemin à partir du dossier du texte, ou une adresse web : `logo: img/logo.svg`.
            "
        }

        /// ## What
        /// A file is of a kind that its field does not take, by the ending of its name.
        ///
        /// ## Why
        /// A catalogue that shows a logo cannot show a document.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// logo: img/logo.pdf
        /// ```
        ///
        /// ## Fix
        /// Give the file in a form that the message names: `logo: img/logo.svg`.
        FileEnding { value: String, allowed: Vec<String> } = "rule-file-ending" Error {
            en: "`{value}` does not end in {allowed}",
                "give a file whose name ends in {allowed}";
            fr: "`{value}` ne finit pas par {allowed}",
                "donner un fichier dont le nom finit par {allowed}";
            "
            ## Quoi
            Un fichier est d'une sorte que son champ n'admet pas, d'après la fin de son nom.

            ## Pourquoi
            Un catalogue qui montre un logo ne peut montrer un document.

            ## Exemple
            ```yaml
            # publiccode.yml
            logo: img/logo.pdf
            ```

            ## Correction
            Donner le fichier sous une forme que le message nomme : `logo: img/logo.svg`.
            "
        }

        /// ## What
        /// A file that is named is not there, seen from the folder of the text.
        ///
        /// ## Why
        /// A page shows an empty frame in its place.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// logo: img/logo.svg
        /// ```
        ///
        /// ## Fix
        /// Add the file, or correct its path. Capitals count.
        FileMissing { path: String } = "rule-file-missing" Error {
            en: "there is no file `{path}` beside this one",
                "add the file, or correct its path, from the folder of this file on";
            fr: "il n'y a pas de fichier `{path}` à côté de celui-ci",
                "ajouter le fichier, ou corriger son chemin, à partir du dossier de ce fichier";
            "
            ## Quoi
            Un fichier nommé n'est pas là, vu du dossier du texte.

            ## Pourquoi
            La page montre un cadre vide à sa place.

            ## Exemple
            ```yaml
            # publiccode.yml
            logo: img/logo.svg
            ```

            ## Correction
            Ajouter le fichier, ou corriger son chemin. Les majuscules comptent.
            "
        }

        /// ## What
        /// A file whose name ends in `.png` does not begin as a PNG image does.
        ///
        /// ## Why
        /// Programs go by the content, and show nothing.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// logo: img/logo.png
        /// ```
        ///
        /// ## Fix
        /// Save the image as PNG, or name it by what it is.
        NotPng { path: String } = "rule-not-png" Error {
            en: "`{path}` is called a PNG image, and is none",
                "save the image as PNG, or name it by what it is";
            fr: "`{path}` porte le nom d'une image PNG et n'en est pas une",
                "enregistrer l'image en PNG, ou la nommer pour ce qu'elle est";
            "
            ## Quoi
            Un fichier dont le nom finit par `.png` ne commence pas comme une image PNG.

            ## Pourquoi
            Les programmes se fient au contenu, et ne montrent rien.

            ## Exemple
            ```yaml
            # publiccode.yml
            logo: img/logo.png
            ```

            ## Correction
            Enregistrer l'image en PNG, ou la nommer pour ce qu'elle est.
            "
        }

        /// ## What
        /// An image is narrower than its field asks for.
        ///
        /// ## Why
        /// Shown large, a small logo is a blur.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// logo: img/logo.png
        /// ```
        ///
        /// ## Fix
        /// Give a larger image, or one that has no size: SVG.
        ImageWidth { path: String, width: u64, least: u64 } = "rule-image-width" Error {
            en: "`{path}` has a width of {width} px, where {least} px at least are asked for",
                "give a wider image, or an SVG";
            fr: "`{path}` a une largeur de {width} px, alors que {least} px au moins sont demandés",
                "donner une image plus large, ou un SVG";
            "
            ## Quoi
            Une image est moins large que son champ ne le demande.

            ## Pourquoi
            Montré en grand, un petit logo est flou.

            ## Exemple
            ```yaml
            # publiccode.yml
            logo: img/logo.png
            ```

            ## Correction
            Donner une image plus grande, ou sans taille : un SVG.
            "
        }

        /// ## What
        /// A video is at a site that is not known to show its videos on the pages of others, by oEmbed.
        ///
        /// ## Why
        /// A catalogue that shows the video has no way to ask for it.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// description:
        ///   fr:
        ///     videos: [https://example.org/demo.mp4]
        /// ```
        ///
        /// ## Fix
        /// Give the address at a site that offers oEmbed, such as Vimeo, or leave the video to a page under
        /// `documentation`.
        VideoHost { host: String } = "rule-video-host" Error {
            en: "`{host}` is not a site known to offer videos by oEmbed",
                "give the address of the video at a site that does, such as `vimeo.com`, or remove it";
            fr: "`{host}` n'est pas un site connu pour offrir ses vidéos par oEmbed",
                "donner l'adresse de la vidéo sur un site qui le fait, tel que `vimeo.com`, ou la retirer";
            "
            ## Quoi
            Une vidéo est sur un site qui n'est pas connu pour montrer les siennes sur les pages d'autrui, par oEmbed.

            ## Pourquoi
            Un catalogue qui montre la vidéo n'a aucun moyen de la demander.

            ## Exemple
            ```yaml
            # publiccode.yml
            description:
              fr:
                videos: [https://example.org/demo.mp4]
            ```

            ## Correction
            Donner l'adresse sur un site qui offre oEmbed, tel que Vimeo, ou laisser la vidéo à une page sous
            `documentation`.
            "
        }

    }
}
