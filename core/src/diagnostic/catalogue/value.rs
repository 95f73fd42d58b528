//! Texts that are not values of their type: a code for each type of [`crate::value`].

use super::family;
use crate::diagnostic::Term;

family! {
    /// Texts that are not values of their type: a code for each type of [`crate::value`].
    pub enum BadValue {
        /// ## What
        /// A text is not an id: it has capitals, accents, spaces or other signs, or more than 80 characters.
        ///
        /// ## Why
        /// Ids become file names and the ends of addresses, and are typed by hand into references: they must
        /// come through unchanged.
        ///
        /// ## Example
        /// ```yaml
        /// id: Open Trip Planner
        /// ```
        ///
        /// ## Fix
        /// Write lower-case letters and digits, with single hyphens between words: `id: open-trip-planner`.
        Slug { value: String, flaw: Term } = "value-slug" Error {
            en: "`{value}` is not an id: {flaw}",
                "write lower-case letters, digits and single hyphens, at most 80 characters";
            fr: "`{value}` n'est pas un identifiant : {flaw}",
                "écrire des minuscules sans accent, des chiffres et des traits d'union simples, 80 caractères au plus";
            "
            ## Quoi
            Un texte n'est pas un identifiant : il a des capitales, des accents, des espaces ou d'autres
            signes, ou plus de 80 caractères.

            ## Pourquoi
            Les identifiants deviennent noms de fichiers et fins d'adresses, et se tapent à la main dans les
            références : rien ne doit s'y altérer.

            ## Exemple
            ```yaml
            id: Open Trip Planner
            ```

            ## Correction
            Écrire des minuscules et des chiffres, avec un trait d'union entre les mots :
            `id: open-trip-planner`.
            "
        }

        /// ## What
        /// A text is not a year, a month or a day, or the calendar has no such day.
        ///
        /// ## Why
        /// Dates in words or with day and month exchanged cannot be sorted, and the same page is old for one
        /// site and new for another.
        ///
        /// ## Example
        /// ```yaml
        /// created: Juillet 2023
        /// ```
        ///
        /// ## Fix
        /// Write as much as is known, the year first: `created: 2023-07`, or `2023`, or `2023-07-14`.
        Date { value: String, flaw: Term } = "value-date" Error {
            en: "`{value}` is not a date: {flaw}",
                "write `2023`, `2023-07` or `2023-07-14`";
            fr: "`{value}` n'est pas une date : {flaw}",
                "écrire `2023`, `2023-07` ou `2023-07-14`";
            "
            ## Quoi
            Un texte n'est ni une année, ni un mois, ni un jour, ou le calendrier n'a pas ce jour.

            ## Pourquoi
            Une date en toutes lettres, ou dont jour et mois sont échangés, ne se trie pas : la même page
            est ancienne ici et récente là.

            ## Exemple
            ```yaml
            created: Juillet 2023
            ```

            ## Correction
            Écrire ce qui est connu, l'année d'abord : `created: 2023-07`, ou `2023`, ou `2023-07-14`.
            "
        }

        /// ## What
        /// A text is not a language tag of BCP 47.
        ///
        /// ## Why
        /// Browsers pick the reading voice, hyphens and translations by this tag: under another name the text
        /// is in no language.
        ///
        /// ## Example
        /// ```yaml
        /// language: français
        /// ```
        ///
        /// ## Fix
        /// Write the tag, two letters for most languages: `language: fr`.
        LanguageTag { value: String, flaw: Term } = "value-language-tag" Error {
            en: "`{value}` is not a language tag: {flaw}",
                "write a BCP 47 tag such as `fr`, `en` or `pt-BR`";
            fr: "`{value}` n'est pas une étiquette de langue : {flaw}",
                "écrire une étiquette BCP 47 telle que `fr`, `en` ou `pt-BR`";
            "
            ## Quoi
            Un texte n'est pas une étiquette de langue BCP 47.

            ## Pourquoi
            Le navigateur en tire la voix de lecture, les coupures de mots et les traductions : sous un
            autre nom, le texte n'est d'aucune langue.

            ## Exemple
            ```yaml
            language: français
            ```

            ## Correction
            Écrire l'étiquette, de deux lettres pour la plupart des langues : `language: fr`.
            "
        }

        /// ## What
        /// A text is not an absolute IRI: it has no scheme, or holds characters that addresses do not have.
        ///
        /// ## Why
        /// `sameAs` joins descriptions of different sites: two addresses that differ by what was left out
        /// join nothing.
        ///
        /// ## Example
        /// ```yaml
        /// sameAs:
        ///   - fr.wikipedia.org/wiki/Covoiturage
        /// ```
        ///
        /// ## Fix
        /// Write the address from its scheme on: `https://fr.wikipedia.org/wiki/Covoiturage`.
        Iri { value: String, flaw: Term } = "value-iri" Error {
            en: "`{value}` is not an absolute IRI: {flaw}",
                "write the whole address, from its scheme on: `https://…`";
            fr: "`{value}` n'est pas un IRI absolu : {flaw}",
                "écrire l'adresse entière, à partir de son schéma : `https://…`";
            "
            ## Quoi
            Un texte n'est pas un IRI absolu : il n'a pas de schéma, ou contient des caractères qu'aucune
            adresse n'a.

            ## Pourquoi
            `sameAs` relie les descriptions de plusieurs sites : deux adresses différant par ce qui a été
            omis ne relient rien.

            ## Exemple
            ```yaml
            sameAs:
              - fr.wikipedia.org/wiki/Covoiturage
            ```

            ## Correction
            Écrire l'adresse à partir de son schéma : `https://fr.wikipedia.org/wiki/Covoiturage`.
            "
        }

        /// ## What
        /// A text is not an address on the web that begins with `https://` or `http://`.
        ///
        /// ## Why
        /// A page makes a link of it. Leftovers of HTML or a missing `https://` lead the reader to an error
        /// page.
        ///
        /// ## Example
        /// ```yaml
        /// links:
        ///   - role: homepage
        ///     url: https://gtfs.org" target="_blank
        /// ```
        ///
        /// ## Fix
        /// Copy the address from the browser, and nothing else: `url: https://gtfs.org`.
        Url { value: String, flaw: Term } = "value-url" Error {
            en: "`{value}` is not a web address: {flaw}",
                "write the whole address, from `https://` on";
            fr: "`{value}` n'est pas une adresse web : {flaw}",
                "écrire l'adresse entière, à partir de `https://`";
            r#"
            ## Quoi
            Un texte n'est pas une adresse web commençant par `https://` ou `http://`.

            ## Pourquoi
            La page en fait un lien. Un reste de HTML ou l'absence de `https://` mène à une page d'erreur.

            ## Exemple
            ```yaml
            links:
              - role: homepage
                url: https://gtfs.org" target="_blank
            ```

            ## Correction
            Copier l'adresse depuis le navigateur, et rien d'autre : `url: https://gtfs.org`.
            "#
        }

        /// ## What
        /// A text is not an SPDX licence expression.
        ///
        /// ## Why
        /// Names of licences vary by language and writer. With an SPDX identifier anyone, person or program,
        /// knows which text applies.
        ///
        /// ## Example
        /// ```yaml
        /// resource:
        ///   licenses:
        ///     - spdx: Licence Ouverte 2.0
        /// ```
        ///
        /// ## Fix
        /// Write the identifier of the SPDX list, `spdx: etalab-2.0`, join several by `OR` or `AND`, and name
        /// others `LicenseRef-…`.
        Spdx { value: String, flaw: Term } = "value-spdx" Error {
            en: "`{value}` is not an SPDX licence expression: {flaw}",
                "write SPDX identifiers such as `ODbL-1.0` or `MIT OR Apache-2.0`, or `LicenseRef-` and a name for a licence that SPDX does not list";
            fr: "`{value}` n'est pas une expression de licence SPDX : {flaw}",
                "écrire des identifiants SPDX tels que `ODbL-1.0` ou `MIT OR Apache-2.0`, ou `LicenseRef-` et un nom pour une licence absente de SPDX";
            "
            ## Quoi
            Un texte n'est pas une expression de licence SPDX.

            ## Pourquoi
            Le nom d'une licence varie selon la langue et l'auteur. Avec un identifiant SPDX, tous,
            programmes compris, savent quel texte s'applique.

            ## Exemple
            ```yaml
            resource:
              licenses:
                - spdx: Licence Ouverte 2.0
            ```

            ## Correction
            Écrire l'identifiant de la liste SPDX, `spdx: etalab-2.0`, en joindre plusieurs par `OR` ou
            `AND`, et nommer les autres `LicenseRef-…`.
            "
        }

        /// ## What
        /// The field `communs` does not hold a version of this format.
        ///
        /// ## Why
        /// In some years, this number will tell a program by which rules the description was written.
        ///
        /// ## Example
        /// ```yaml
        /// communs: v1
        /// ```
        ///
        /// ## Fix
        /// Write the major and the minor number between quotes: `communs: "1.0"`.
        FormatVersion { value: String, flaw: Term } = "value-format-version" Error {
            en: "`{value}` is not a version of this format: {flaw}",
                "write `\"1.0\"`";
            fr: "`{value}` n'est pas une version de ce format : {flaw}",
                "écrire `\"1.0\"`";
            r#"
            ## Quoi
            Le champ `communs` ne contient pas une version de ce format.

            ## Pourquoi
            Dans quelques années, ce nombre dira à un programme selon quelles règles la description a été
            écrite.

            ## Exemple
            ```yaml
            communs: v1
            ```

            ## Correction
            Écrire les deux nombres de la version entre guillemets : `communs: "1.0"`.
            "#
        }

        /// ## What
        /// A text is neither an id nor an absolute IRI, so that it cannot refer to anything.
        ///
        /// ## Why
        /// A name in the place of an id is only a word: no link, no list of who uses the commons, no check
        /// that it exists.
        ///
        /// ## Example
        /// ```yaml
        /// resource:
        ///   implements: [GTFS Realtime]
        /// ```
        ///
        /// ## Fix
        /// Write the `id` of the description, `implements: [gtfs-realtime]`, or the IRI of one that is kept
        /// elsewhere.
        Reference { value: String, flaw: Term } = "value-reference" Error {
            en: "`{value}` is not a reference: {flaw}",
                "write the `id` of a description of the same catalogue, or an absolute IRI";
            fr: "`{value}` n'est pas une référence : {flaw}",
                "écrire l'`id` d'une description du même catalogue, ou un IRI absolu";
            "
            ## Quoi
            Un texte n'est ni un identifiant ni un IRI absolu : il ne peut rien désigner.

            ## Pourquoi
            Un nom à la place d'un identifiant n'est qu'un mot : ni lien, ni liste de ceux qui emploient le
            commun, ni contrôle de son existence.

            ## Exemple
            ```yaml
            resource:
              implements: [GTFS Realtime]
            ```

            ## Correction
            Écrire l'`id` de la description, `implements: [gtfs-realtime]`, ou l'IRI de celle qui est tenue
            ailleurs.
            "
        }

        /// ## What
        /// A text is not one of the two-letter codes of ISO 3166-1.
        ///
        /// ## Why
        /// Names of countries change with the language; maps and filters go by the code.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: iso-3166-1
        ///     code: France
        /// ```
        ///
        /// ## Fix
        /// Write the two capitals: `code: FR`. The name in words has its place in `name`.
        Country { value: String, flaw: Term } = "value-country" Error {
            en: "`{value}` is not an ISO 3166-1 country code: {flaw}",
                "write two capital letters such as `FR`";
            fr: "`{value}` n'est pas un code de pays ISO 3166-1 : {flaw}",
                "écrire deux capitales telles que `FR`";
            "
            ## Quoi
            Un texte n'est pas un des codes à deux lettres d'ISO 3166-1.

            ## Pourquoi
            Le nom d'un pays change avec la langue ; cartes et filtres s'appuient sur le code.

            ## Exemple
            ```yaml
            territories:
              - scheme: iso-3166-1
                code: France
            ```

            ## Correction
            Écrire les deux capitales : `code: FR`. Le nom en toutes lettres a sa place dans `name`.
            "
        }

        /// ## What
        /// A text is not a code of ISO 3166-2: a country, a hyphen, one to three letters or digits.
        ///
        /// ## Why
        /// Without its country a code is ambiguous: many countries number or abbreviate their regions alike.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: iso-3166-2
        ///     code: ARA
        /// ```
        ///
        /// ## Fix
        /// Write the country in front: `code: FR-ARA`.
        Subdivision { value: String, flaw: Term } = "value-subdivision" Error {
            en: "`{value}` is not an ISO 3166-2 code: {flaw}",
                "write the country, a hyphen and the subdivision, such as `FR-ARA`";
            fr: "`{value}` n'est pas un code ISO 3166-2 : {flaw}",
                "écrire le pays, un trait d'union et la subdivision, par exemple `FR-ARA`";
            "
            ## Quoi
            Un texte n'est pas un code ISO 3166-2 : un pays, un trait d'union, une à trois lettres ou
            chiffres.

            ## Pourquoi
            Sans son pays, un code est ambigu : bien des pays numérotent ou abrègent leurs régions de même.

            ## Exemple
            ```yaml
            territories:
              - scheme: iso-3166-2
                code: ARA
            ```

            ## Correction
            Écrire le pays devant : `code: FR-ARA`.
            "
        }

        /// ## What
        /// A text is not one of the three-letter codes of ISO 4217.
        ///
        /// ## Why
        /// Signs and names are shared, as the dollar is by twenty countries: amounts could not be added or
        /// converted.
        ///
        /// ## Example
        /// ```yaml
        /// budget:
        ///   amount: "12000"
        ///   currency: euros
        /// ```
        ///
        /// ## Fix
        /// Write the three capitals: `currency: EUR`.
        Currency { value: String, flaw: Term } = "value-currency" Error {
            en: "`{value}` is not an ISO 4217 currency code: {flaw}",
                "write three capital letters such as `EUR`";
            fr: "`{value}` n'est pas un code de monnaie ISO 4217 : {flaw}",
                "écrire trois capitales telles que `EUR`";
            r#"
            ## Quoi
            Un texte n'est pas un des codes à trois lettres d'ISO 4217.

            ## Pourquoi
            Un signe ou un nom se partage, comme le dollar entre vingt pays : les montants ne pourraient
            être ni additionnés ni convertis.

            ## Exemple
            ```yaml
            budget:
              amount: "12000"
              currency: euros
            ```

            ## Correction
            Écrire les trois capitales : `currency: EUR`.
            "#
        }

        /// ## What
        /// A text is not an amount: it has spaces, a comma, a sign or letters, or is below zero.
        ///
        /// ## Why
        /// `1,500` is fifteen hundred for some readers and one and a half for others.
        ///
        /// ## Example
        /// ```yaml
        /// budget:
        ///   amount: 12 000,50 €
        ///   currency: EUR
        /// ```
        ///
        /// ## Fix
        /// Write digits alone, with a point before the cents: `amount: "12000.50"`. The currency has its own
        /// field.
        Decimal { value: String, flaw: Term } = "value-decimal" Error {
            en: "`{value}` is not an amount: {flaw}",
                "write digits, with a point before the cents: `12000.50`";
            fr: "`{value}` n'est pas un montant : {flaw}",
                "écrire des chiffres, avec un point avant les centimes : `12000.50`";
            r#"
            ## Quoi
            Un texte n'est pas un montant : il a des espaces, une virgule, un signe ou des lettres, ou est
            inférieur à zéro.

            ## Pourquoi
            `1,500` vaut mille cinq cents pour les uns et un et demi pour les autres.

            ## Exemple
            ```yaml
            budget:
              amount: 12 000,50 €
              currency: EUR
            ```

            ## Correction
            N'écrire que des chiffres, avec un point avant les centimes : `amount: "12000.50"`. La monnaie a
            son propre champ.
            "#
        }

        /// ## What
        /// A text is not a SIREN: it does not have nine digits, or the ninth does not check the others.
        ///
        /// ## Why
        /// The SIREN joins the actor to public registers and to grants: with one wrong digit it is another
        /// organisation, or none.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   siren: "732829321"
        /// ```
        ///
        /// ## Fix
        /// Copy the number again from an official document, without spaces and between quotes:
        /// `siren: "732829320"`.
        Siren { value: String, flaw: Term } = "value-siren" Error {
            en: "`{value}` is not a SIREN: {flaw}",
                "copy the nine digits again from an official document";
            fr: "`{value}` n'est pas un SIREN : {flaw}",
                "recopier les neuf chiffres depuis un document officiel";
            r#"
            ## Quoi
            Un texte n'est pas un SIREN : il n'a pas neuf chiffres, ou le neuvième ne contrôle pas les
            autres.

            ## Pourquoi
            Le SIREN relie l'acteur aux registres publics et aux subventions : avec un chiffre faux, c'est
            une autre organisation, ou aucune.

            ## Exemple
            ```yaml
            identifiers:
              siren: "732829321"
            ```

            ## Correction
            Recopier le numéro depuis un document officiel, sans espaces et entre guillemets :
            `siren: "732829320"`.
            "#
        }

        /// ## What
        /// A text is not a SIRET: it does not have fourteen digits, or its check digit does not match.
        ///
        /// ## Why
        /// The SIRET designates one establishment, and invoices and agreements carry it: with one wrong digit
        /// they go elsewhere.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   siret: "73282932000075"
        /// ```
        ///
        /// ## Fix
        /// Copy the number again, without spaces and between quotes: `siret: "73282932000074"`. Its first
        /// nine digits are the SIREN.
        Siret { value: String, flaw: Term } = "value-siret" Error {
            en: "`{value}` is not a SIRET: {flaw}",
                "copy the fourteen digits again from an official document";
            fr: "`{value}` n'est pas un SIRET : {flaw}",
                "recopier les quatorze chiffres depuis un document officiel";
            r#"
            ## Quoi
            Un texte n'est pas un SIRET : il n'a pas quatorze chiffres, ou sa clé de contrôle ne correspond
            pas.

            ## Pourquoi
            Le SIRET désigne un établissement, et figure sur factures et conventions : avec un chiffre faux,
            elles partent ailleurs.

            ## Exemple
            ```yaml
            identifiers:
              siret: "73282932000075"
            ```

            ## Correction
            Recopier le numéro, sans espaces et entre guillemets : `siret: "73282932000074"`. Ses neuf
            premiers chiffres sont le SIREN.
            "#
        }

        /// ## What
        /// A text is not a number of the French register of associations: `W` and nine characters, digits but
        /// for a letter overseas.
        ///
        /// ## Why
        /// Many associations have no SIREN: this number is the one way to find their statutes in the official
        /// journal.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   rna: 751212517
        /// ```
        ///
        /// ## Fix
        /// Write the `W` in front: `rna: W751212517`. The receipt of the prefecture has the number.
        Rna { value: String, flaw: Term } = "value-rna" Error {
            en: "`{value}` is not an RNA number: {flaw}",
                "write `W` and nine digits, such as `W751212517`; overseas numbers have a letter among them";
            fr: "`{value}` n'est pas un numéro RNA : {flaw}",
                "écrire `W` et neuf chiffres, par exemple `W751212517` ; les numéros d'outre-mer comportent une lettre";
            "
            ## Quoi
            Un texte n'est pas un numéro du répertoire national des associations : `W` et neuf caractères,
            des chiffres, sauf une lettre outre-mer.

            ## Pourquoi
            Bien des associations n'ont pas de SIREN : ce numéro seul mène à leur annonce au Journal
            officiel.

            ## Exemple
            ```yaml
            identifiers:
              rna: 751212517
            ```

            ## Correction
            Écrire le `W` devant : `rna: W751212517`. Le récépissé de la préfecture porte le numéro.
            "
        }

        /// ## What
        /// A text is not a ROR identifier: the address `https://ror.org/` and nine characters, the last two
        /// of which check the others.
        ///
        /// ## Why
        /// The ROR tells laboratories of similar names apart, and joins them to their publications.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   ror: 05dxps055
        /// ```
        ///
        /// ## Fix
        /// Copy the whole address from the organisation's page: `ror: https://ror.org/05dxps055`.
        Ror { value: String, flaw: Term } = "value-ror" Error {
            en: "`{value}` is not a ROR identifier: {flaw}",
                "copy the whole address from the organisation's page at ROR: `https://ror.org/05dxps055`";
            fr: "`{value}` n'est pas un identifiant ROR : {flaw}",
                "recopier l'adresse entière depuis la page de l'organisation chez ROR : `https://ror.org/05dxps055`";
            "
            ## Quoi
            Un texte n'est pas un identifiant ROR : l'adresse `https://ror.org/` et neuf caractères, dont
            les deux derniers contrôlent les autres.

            ## Pourquoi
            Le ROR distingue les laboratoires aux noms voisins, et les relie à leurs publications.

            ## Exemple
            ```yaml
            identifiers:
              ror: 05dxps055
            ```

            ## Correction
            Copier l'adresse entière depuis la page de l'organisation : `ror: https://ror.org/05dxps055`.
            "
        }

        /// ## What
        /// A text is not the number of a Wikidata item: `Q` and digits.
        ///
        /// ## Why
        /// Through this number a description finds names in other languages, logos and maps. A word could
        /// mean several items.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: wikidata
        ///     code: Paris
        /// ```
        ///
        /// ## Fix
        /// Take the number from the heading of the item's page: `code: Q90`.
        Wikidata { value: String, flaw: Term } = "value-wikidata" Error {
            en: "`{value}` is not a Wikidata item: {flaw}",
                "write `Q` and the number of the item, such as `Q90`";
            fr: "`{value}` n'est pas un élément de Wikidata : {flaw}",
                "écrire `Q` et le numéro de l'élément, par exemple `Q90`";
            "
            ## Quoi
            Un texte n'est pas le numéro d'un élément de Wikidata : `Q` et des chiffres.

            ## Pourquoi
            Par ce numéro, une description trouve noms en d'autres langues, logos et cartes. Un mot pourrait
            désigner plusieurs éléments.

            ## Exemple
            ```yaml
            territories:
              - scheme: wikidata
                code: Paris
            ```

            ## Correction
            Prendre le numéro dans le titre de la page de l'élément : `code: Q90`.
            "
        }

        /// ## What
        /// A text is not an ISNI: it does not have sixteen characters, or the last does not check the others.
        ///
        /// ## Why
        /// Libraries know people and organisations by this number; with one wrong digit it is somebody else.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   isni: 0000 0001 2103 2683
        /// ```
        ///
        /// ## Fix
        /// Write it without spaces and between quotes: `isni: "0000000121032683"`.
        Isni { value: String, flaw: Term } = "value-isni" Error {
            en: "`{value}` is not an ISNI: {flaw}",
                "write the sixteen characters, without spaces or hyphens";
            fr: "`{value}` n'est pas un ISNI : {flaw}",
                "écrire les seize caractères, sans espaces ni traits d'union";
            r#"
            ## Quoi
            Un texte n'est pas un ISNI : il n'a pas seize caractères, ou le dernier ne contrôle pas les
            autres.

            ## Pourquoi
            Les bibliothèques connaissent personnes et organisations par ce numéro ; avec un chiffre faux,
            c'est quelqu'un d'autre.

            ## Exemple
            ```yaml
            identifiers:
              isni: 0000 0001 2103 2683
            ```

            ## Correction
            L'écrire sans espaces et entre guillemets : `isni: "0000000121032683"`.
            "#
        }

        /// ## What
        /// A text is not an ORCID iD: four groups of four, the last character of which checks the others.
        ///
        /// ## Why
        /// It tells researchers of the same name apart; with one wrong digit their work is credited to
        /// somebody else.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   orcid: 0000-0002-1825-0098
        /// ```
        ///
        /// ## Fix
        /// Copy it again from the person's page, without the address: `orcid: 0000-0002-1825-0097`.
        Orcid { value: String, flaw: Term } = "value-orcid" Error {
            en: "`{value}` is not an ORCID iD: {flaw}",
                "write four groups of four, such as `0000-0002-1825-0097`";
            fr: "`{value}` n'est pas un ORCID iD : {flaw}",
                "écrire quatre groupes de quatre, par exemple `0000-0002-1825-0097`";
            "
            ## Quoi
            Un texte n'est pas un ORCID iD : quatre groupes de quatre, dont le dernier caractère contrôle
            les autres.

            ## Pourquoi
            Il distingue les chercheurs de même nom ; avec un chiffre faux, leurs travaux sont attribués à
            quelqu'un d'autre.

            ## Exemple
            ```yaml
            identifiers:
              orcid: 0000-0002-1825-0098
            ```

            ## Correction
            Le recopier depuis la page de la personne, sans l'adresse : `orcid: 0000-0002-1825-0097`.
            "
        }

        /// ## What
        /// A text is not a Legal Entity Identifier: it does not have twenty characters, or the last two do
        /// not check the others.
        ///
        /// ## Why
        /// Banks and funders identify organisations of all countries by it; with one wrong character they
        /// find none.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   lei: 969500KSV493XWY0PS34
        /// ```
        ///
        /// ## Fix
        /// Copy it again, in capitals and without spaces: `lei: 969500KSV493XWY0PS33`.
        Lei { value: String, flaw: Term } = "value-lei" Error {
            en: "`{value}` is not an LEI: {flaw}",
                "copy the twenty characters again, in capitals and without spaces";
            fr: "`{value}` n'est pas un LEI : {flaw}",
                "recopier les vingt caractères, en capitales et sans espaces";
            "
            ## Quoi
            Un texte n'est pas un LEI, identifiant d'entité juridique : il n'a pas vingt caractères, ou les
            deux derniers ne contrôlent pas les autres.

            ## Pourquoi
            Banques et financeurs identifient par lui les organisations de tout pays ; avec un caractère
            faux, ils n'en trouvent aucune.

            ## Exemple
            ```yaml
            identifiers:
              lei: 969500KSV493XWY0PS34
            ```

            ## Correction
            Le recopier, en capitales et sans espaces : `lei: 969500KSV493XWY0PS33`.
            "
        }

        /// ## What
        /// A text is not a VAT number of the European Union: the letters of a country and the number in that
        /// country's form.
        ///
        /// ## Why
        /// Without the letters nobody knows which state to ask, and an invoice with such a number is refused.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   vat: "44732829320"
        /// ```
        ///
        /// ## Fix
        /// Write the letters in front, without spaces: `vat: FR44732829320`. In France, the last nine digits
        /// are the SIREN.
        Vat { value: String, flaw: Term } = "value-vat" Error {
            en: "`{value}` is not a European VAT number: {flaw}",
                "write the country's letters and the number, without spaces: `FR44732829320`";
            fr: "`{value}` n'est pas un numéro de TVA européen : {flaw}",
                "écrire les lettres du pays et le numéro, sans espaces : `FR44732829320`";
            r#"
            ## Quoi
            Un texte n'est pas un numéro de TVA de l'Union européenne : les lettres d'un pays et le numéro
            dans la forme de ce pays.

            ## Pourquoi
            Sans les lettres, rien ne dit quel État interroger, et une facture à ce numéro est refusée.

            ## Exemple
            ```yaml
            identifiers:
              vat: "44732829320"
            ```

            ## Correction
            Écrire les lettres devant, sans espaces : `vat: FR44732829320`. En France, les neuf derniers
            chiffres sont le SIREN.
            "#
        }

        /// ## What
        /// A text is not a code of the French list of activities: two digits, a point, two digits and a
        /// letter.
        ///
        /// ## Why
        /// Statistics and calls for projects select companies by this code, and compare it sign by sign.
        ///
        /// ## Example
        /// ```yaml
        /// identifiers:
        ///   naf: 6201Z
        /// ```
        ///
        /// ## Fix
        /// Write the point: `naf: "62.01Z"`. Insee's notice of registration has the code, as "APE".
        Naf { value: String, flaw: Term } = "value-naf" Error {
            en: "`{value}` is not a NAF code: {flaw}",
                "write four digits with a point, and a letter: `62.01Z`";
            fr: "`{value}` n'est pas un code NAF : {flaw}",
                "écrire quatre chiffres avec un point, et une lettre : `62.01Z`";
            r#"
            ## Quoi
            Un texte n'est pas un code de la nomenclature française d'activités : deux chiffres, un point,
            deux chiffres et une lettre.

            ## Pourquoi
            Statistiques et appels à projets choisissent les entreprises par ce code, comparé signe à signe.

            ## Exemple
            ```yaml
            identifiers:
              naf: 6201Z
            ```

            ## Correction
            Écrire le point : `naf: "62.01Z"`. L'avis de situation de l'Insee porte ce code, sous le nom
            d'APE.
            "#
        }

        /// ## What
        /// A text is not the INSEE code of a commune: five characters, of which the first two or three are
        /// the département.
        ///
        /// ## Why
        /// Open data about places goes by this code. A postal code covers several communes, and one whose
        /// zero is lost is no code.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: insee-commune
        ///     code: 1004
        /// ```
        ///
        /// ## Fix
        /// Write all five characters between quotes: `code: "01004"`.
        InseeCommune { value: String, flaw: Term } = "value-insee-commune" Error {
            en: "`{value}` is not the INSEE code of a commune: {flaw}",
                "write the five characters of the official code, not the postal code";
            fr: "`{value}` n'est pas le code INSEE d'une commune : {flaw}",
                "écrire les cinq caractères du code officiel, pas le code postal";
            r#"
            ## Quoi
            Un texte n'est pas le code INSEE d'une commune : cinq caractères, dont les deux ou trois
            premiers sont le département.

            ## Pourquoi
            Les données ouvertes sur les lieux reposent sur ce code. Un code postal couvre plusieurs
            communes, et un code privé de son zéro n'en est plus un.

            ## Exemple
            ```yaml
            territories:
              - scheme: insee-commune
                code: 1004
            ```

            ## Correction
            Écrire les cinq caractères entre guillemets : `code: "01004"`.
            "#
        }

        /// ## What
        /// A text is not the code of a French département: two characters, or three overseas.
        ///
        /// ## Why
        /// Maps and filters compare codes as texts: `1` is not `01`, and the Ain stays empty.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: insee-departement
        ///     code: 1
        /// ```
        ///
        /// ## Fix
        /// Write the zero, between quotes: `code: "01"`. Corsica has `2A` and `2B`.
        InseeDepartement { value: String, flaw: Term } = "value-insee-departement" Error {
            en: "`{value}` is not the code of a French département: {flaw}",
                "write the code on two characters, or three overseas: `01`, `2A`, `974`";
            fr: "`{value}` n'est pas le code d'un département : {flaw}",
                "écrire le code sur deux caractères, ou trois outre-mer : `01`, `2A`, `974`";
            r#"
            ## Quoi
            Un texte n'est pas le code d'un département : deux caractères, ou trois outre-mer.

            ## Pourquoi
            Cartes et filtres comparent les codes comme des textes : `1` n'est pas `01`, et l'Ain reste
            vide.

            ## Exemple
            ```yaml
            territories:
              - scheme: insee-departement
                code: 1
            ```

            ## Correction
            Écrire le zéro, entre guillemets : `code: "01"`. La Corse a `2A` et `2B`.
            "#
        }

        /// ## What
        /// A text is not the INSEE code of one of today's French regions.
        ///
        /// ## Why
        /// Names of regions are written in many ways, and the codes of before 2016 designate regions that are
        /// no more.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: insee-region
        ///     code: Auvergne-Rhône-Alpes
        /// ```
        ///
        /// ## Fix
        /// Write the two digits: `code: "84"`. The name in words has its place in `name`.
        InseeRegion { value: String, flaw: Term } = "value-insee-region" Error {
            en: "`{value}` is not the code of a French region: {flaw}",
                "write one of the codes of today's regions, such as `84`";
            fr: "`{value}` n'est pas le code d'une région : {flaw}",
                "écrire un des codes des régions actuelles, par exemple `84`";
            r#"
            ## Quoi
            Un texte n'est pas le code INSEE d'une des régions françaises actuelles.

            ## Pourquoi
            Le nom d'une région s'écrit de bien des façons, et les codes d'avant 2016 désignent des régions
            qui ne sont plus.

            ## Exemple
            ```yaml
            territories:
              - scheme: insee-region
                code: Auvergne-Rhône-Alpes
            ```

            ## Correction
            Écrire les deux chiffres : `code: "84"`. Le nom en toutes lettres a sa place dans `name`.
            "#
        }

        /// ## What
        /// A text is not the SIREN of a French intercommunality: nine digits that begin with 2, the last of
        /// which checks the others.
        ///
        /// ## Why
        /// Mobility is organised by intercommunalities: this code tells which of them takes part, however it
        /// calls itself this year.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: epci
        ///     code: Métropole de Lyon
        /// ```
        ///
        /// ## Fix
        /// Write its SIREN, without spaces: `code: "200046977"`. The name in words has its place in `name`.
        Epci { value: String, flaw: Term } = "value-epci" Error {
            en: "`{value}` is not the SIREN of an intercommunality: {flaw}",
                "copy the nine digits, which begin with 2, from the official list";
            fr: "`{value}` n'est pas le SIREN d'une intercommunalité : {flaw}",
                "recopier les neuf chiffres, qui commencent par 2, depuis la liste officielle";
            r#"
            ## Quoi
            Un texte n'est pas le SIREN d'une intercommunalité : neuf chiffres commençant par 2, dont le
            dernier contrôle les autres.

            ## Pourquoi
            La mobilité s'organise par intercommunalités : ce code dit laquelle prend part, quel que soit le
            nom qu'elle se donne cette année.

            ## Exemple
            ```yaml
            territories:
              - scheme: epci
                code: Métropole de Lyon
            ```

            ## Correction
            Écrire son SIREN, sans espaces : `code: "200046977"`. Le nom en toutes lettres a sa place dans
            `name`.
            "#
        }

        /// ## What
        /// A text is not a code of the European nomenclature NUTS: two letters for the country, and up to
        /// three more characters.
        ///
        /// ## Why
        /// European calls and statistics go by these codes: a territory written otherwise is missing from the
        /// comparison.
        ///
        /// ## Example
        /// ```yaml
        /// territories:
        ///   - scheme: nuts
        ///     code: fr-k2
        /// ```
        ///
        /// ## Fix
        /// Write it in capitals, without hyphen: `code: FRK2`.
        Nuts { value: String, flaw: Term } = "value-nuts" Error {
            en: "`{value}` is not a NUTS code: {flaw}",
                "write the country's letters and up to three more characters, such as `FRK2`";
            fr: "`{value}` n'est pas un code NUTS : {flaw}",
                "écrire les lettres du pays et au plus trois caractères, par exemple `FRK2`";
            "
            ## Quoi
            Un texte n'est pas un code de la nomenclature européenne NUTS : deux lettres pour le pays, et au
            plus trois caractères.

            ## Pourquoi
            Appels à projets et statistiques européens s'appuient sur ces codes : un territoire noté
            autrement manque à la comparaison.

            ## Exemple
            ```yaml
            territories:
              - scheme: nuts
                code: fr-k2
            ```

            ## Correction
            L'écrire en capitales, sans trait d'union : `code: FRK2`.
            "
        }

        /// ## What
        /// A text is not an e-mail address: a name, `@` and a domain.
        ///
        /// ## Why
        /// Whoever wants to help writes there: a message to a disguised address comes back, or goes nowhere.
        ///
        /// ## Example
        /// ```yaml
        /// contacts:
        ///   - role: facilitator
        ///     email: contact[at]exemple.fr
        /// ```
        ///
        /// ## Fix
        /// Write the true address, `email: contact@exemple.fr`, or a contact form under `url` if it must not
        /// be public.
        Email { value: String, flaw: Term } = "value-email" Error {
            en: "`{value}` is not an e-mail address: {flaw}",
                "write a name, `@` and a domain, such as `contact@example.org`";
            fr: "`{value}` n'est pas une adresse électronique : {flaw}",
                "écrire un nom, `@` et un domaine, par exemple `contact@example.org`";
            "
            ## Quoi
            Un texte n'est pas une adresse électronique : un nom, `@` et un domaine.

            ## Pourquoi
            C'est là qu'écrit qui veut aider : un message à une adresse déguisée revient, ou se perd.

            ## Exemple
            ```yaml
            contacts:
              - role: facilitator
                email: contact[at]exemple.fr
            ```

            ## Correction
            Écrire la vraie adresse, `email: contact@exemple.fr`, ou un formulaire de contact sous `url` si
            elle ne doit pas être publique.
            "
        }

    }
}

impl BadValue {
    /// The problem of a text that is not a value of a type, by the type's name.
    pub(crate) fn of(name: &str, value: String, flaw: Term) -> Option<Self> {
        Some(match name {
            "slug" => Self::Slug { value, flaw },
            "date" => Self::Date { value, flaw },
            "language-tag" => Self::LanguageTag { value, flaw },
            "iri" => Self::Iri { value, flaw },
            "url" => Self::Url { value, flaw },
            "spdx" => Self::Spdx { value, flaw },
            "format-version" => Self::FormatVersion { value, flaw },
            "reference" => Self::Reference { value, flaw },
            "country" => Self::Country { value, flaw },
            "subdivision" => Self::Subdivision { value, flaw },
            "currency" => Self::Currency { value, flaw },
            "decimal" => Self::Decimal { value, flaw },
            "siren" => Self::Siren { value, flaw },
            "siret" => Self::Siret { value, flaw },
            "rna" => Self::Rna { value, flaw },
            "ror" => Self::Ror { value, flaw },
            "wikidata" => Self::Wikidata { value, flaw },
            "isni" => Self::Isni { value, flaw },
            "orcid" => Self::Orcid { value, flaw },
            "lei" => Self::Lei { value, flaw },
            "vat" => Self::Vat { value, flaw },
            "naf" => Self::Naf { value, flaw },
            "insee-commune" => Self::InseeCommune { value, flaw },
            "insee-departement" => Self::InseeDepartement { value, flaw },
            "insee-region" => Self::InseeRegion { value, flaw },
            "epci" => Self::Epci { value, flaw },
            "nuts" => Self::Nuts { value, flaw },
            "email" => Self::Email { value, flaw },
            _ => return None,
        })
    }

    /// What is wrong with the text.
    pub(crate) const fn flaw(&self) -> Term {
        match self {
            Self::Slug { flaw, .. }
            | Self::Date { flaw, .. }
            | Self::LanguageTag { flaw, .. }
            | Self::Iri { flaw, .. }
            | Self::Url { flaw, .. }
            | Self::Spdx { flaw, .. }
            | Self::FormatVersion { flaw, .. }
            | Self::Reference { flaw, .. }
            | Self::Country { flaw, .. }
            | Self::Subdivision { flaw, .. }
            | Self::Currency { flaw, .. }
            | Self::Decimal { flaw, .. }
            | Self::Siren { flaw, .. }
            | Self::Siret { flaw, .. }
            | Self::Rna { flaw, .. }
            | Self::Ror { flaw, .. }
            | Self::Wikidata { flaw, .. }
            | Self::Isni { flaw, .. }
            | Self::Orcid { flaw, .. }
            | Self::Lei { flaw, .. }
            | Self::Vat { flaw, .. }
            | Self::Naf { flaw, .. }
            | Self::InseeCommune { flaw, .. }
            | Self::InseeDepartement { flaw, .. }
            | Self::InseeRegion { flaw, .. }
            | Self::Epci { flaw, .. }
            | Self::Nuts { flaw, .. }
            | Self::Email { flaw, .. } => *flaw,
        }
    }
}
