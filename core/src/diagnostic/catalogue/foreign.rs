//! Advice on files of other formats, by the rules of their own.

use super::family;

family! {
    /// Advice on files of other formats, by the rules of their own.
    pub enum ForeignHint {
        /// ## What
        /// A file of another format has a field that the format has given up.
        ///
        /// ## Why
        /// Programs stop to read it, and a later version refuses it.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// inputTypes: [text/csv]
        /// ```
        ///
        /// ## Fix
        /// Leave it out: nothing has taken its place.
        DeprecatedField { field: String } = "hint-deprecated-field" Warning {
            en: "`{field}` is given up by the format",
                "remove it: nothing has taken its place";
            fr: "`{field}` est abandonné par le format",
                "le retirer : rien ne l'a remplacé";
            "
            ## Quoi
            Un fichier d'un autre format a un champ que le format a abandonné.

            ## Pourquoi
            Les programmes cessent de le lire, et une version prochaine le refuse.

            ## Exemple
            ```yaml
            # publiccode.yml
            inputTypes: [text/csv]
            ```

            ## Correction
            L'omettre : rien ne l'a remplacé.
            "
        }

        /// ## What
        /// A file of another format has a field that the format has replaced by another.
        ///
        /// ## Why
        /// Programs stop to read the old one, and a later version refuses it.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// legal:
        ///   repoOwner: Ville de Lyon
        /// ```
        ///
        /// ## Fix
        /// Move the value to the field that the message names:
        /// ```yaml
        /// organisation:
        ///   uri: https://www.lyon.fr
        ///   name: Ville de Lyon
        /// ```
        ReplacedField { field: String, replacement: String } = "hint-replaced-field" Warning {
            en: "`{field}` is given up by the format; `{replacement}` has taken its place",
                "move the value to `{replacement}`";
            fr: "`{field}` est abandonné par le format ; `{replacement}` l'a remplacé",
                "déplacer la valeur sous `{replacement}`";
            "
            ## Quoi
            Un fichier d'un autre format a un champ que le format a remplacé par un autre.

            ## Pourquoi
            Les programmes cessent de lire l'ancien, et une version prochaine le refuse.

            ## Exemple
            ```yaml
            # publiccode.yml
            legal:
              repoOwner: Ville de Lyon
            ```

            ## Correction
            Déplacer la valeur dans le champ que le message nomme :
            ```yaml
            organisation:
              uri: https://www.lyon.fr
              name: Ville de Lyon
            ```
            "
        }

        /// ## What
        /// A file of another format is written for an older version of it.
        ///
        /// ## Why
        /// It is checked by the rules of the newest: what the older one had, and the newest has not, is reported.
        ///
        /// ## Example
        /// ```yaml
        /// # CITATION.cff
        /// cff-version: 1.1.0
        /// ```
        ///
        /// ## Fix
        /// Write the newest version, `cff-version: 1.2.0`, and follow what the check then says.
        OutdatedVersion { found: String, current: String } = "hint-outdated-version" Warning {
            en: "version `{found}` is outdated, and `{current}` is current",
                "write `{current}`; the file is checked by the rules of that version";
            fr: "la version `{found}` est ancienne, et `{current}` est en vigueur",
                "écrire `{current}` ; le fichier est vérifié selon les règles de cette version";
            "
            ## Quoi
            Un fichier d'un autre format est écrit pour une de ses versions anciennes.

            ## Pourquoi
            Il est vérifié selon les règles de la plus récente : ce que l'ancienne avait, et qu'elle n'a plus, est signalé.

            ## Exemple
            ```yaml
            # CITATION.cff
            cff-version: 1.1.0
            ```

            ## Correction
            Écrire la version la plus récente, `cff-version: 1.2.0`, et suivre ce que dit alors la vérification.
            "
        }

        /// ## What
        /// A code is in small letters, where the format now asks for capitals.
        ///
        /// ## Why
        /// Programs that compare codes letter by letter take `fr` and `FR` for two countries.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// intendedAudience:
        ///   countries: [fr]
        /// ```
        ///
        /// ## Fix
        /// Write capitals: `countries: [FR]`.
        Capitals { value: String } = "hint-capitals" Warning {
            en: "`{value}` is in small letters, which the format has given up",
                "write the code in capitals";
            fr: "`{value}` est en minuscules, ce que le format a abandonné",
                "écrire le code en capitales";
            "
            ## Quoi
            Un code est en minuscules, là où le format demande désormais des capitales.

            ## Pourquoi
            Les programmes qui comparent les codes lettre à lettre prennent `fr` et `FR` pour deux pays.

            ## Exemple
            ```yaml
            # publiccode.yml
            intendedAudience:
              countries: [fr]
            ```

            ## Correction
            Écrire des capitales : `countries: [FR]`.
            "
        }

        /// ## What
        /// A name in a file of JSON-LD is none that its context defines.
        ///
        /// ## Why
        /// JSON-LD drops what no context defines, and says nothing: the value is there for people and for no program.
        ///
        /// ## Example
        /// ```json
        /// {"@context": "https://w3id.org/codemeta/3.0", "codeRepositry": "https://example.org/otp.git"}
        /// ```
        ///
        /// ## Fix
        /// Write the name as the context has it, `codeRepository`, or add a context that defines it.
        UnknownTerm { term: String } = "hint-unknown-term" Warning {
            en: "`{term}` is not defined by the context, and programs drop it",
                "write the name as the context has it, or add a context that defines it";
            fr: "`{term}` n'est pas défini par le contexte, et les programmes le laissent tomber",
                "écrire le nom comme le contexte, ou ajouter un contexte qui le définit";
            r#"
            ## Quoi
            Un nom d'un fichier JSON-LD n'est pas défini par son contexte.

            ## Pourquoi
            JSON-LD laisse tomber ce qu'aucun contexte ne définit, sans le dire : la valeur est là pour qui lit, et pour aucun
            programme.

            ## Exemple
            ```json
            {"@context": "https://w3id.org/codemeta/3.0", "codeRepositry": "https://example.org/otp.git"}
            ```

            ## Correction
            Écrire le nom comme le contexte, `codeRepository`, ou ajouter un contexte qui le définit.
            "#
        }

        /// ## What
        /// The context of a `codemeta.json` is none of that format.
        ///
        /// ## Why
        /// The context says what the names mean: by another one, they may mean something else, or nothing.
        ///
        /// ## Example
        /// ```json
        /// {"@context": "https://example.org/codemeta", "name": "OpenTripPlanner"}
        /// ```
        ///
        /// ## Fix
        /// Write the context of the format: `"@context": "https://w3id.org/codemeta/3.0"`.
        UnknownContext { value: String } = "hint-unknown-context" Warning {
            en: "`{value}` is not a context of CodeMeta",
                "write `https://w3id.org/codemeta/3.0`, beside other contexts if need be";
            fr: "`{value}` n'est pas un contexte de CodeMeta",
                "écrire `https://w3id.org/codemeta/3.0`, à côté d'autres contextes au besoin";
            r#"
            ## Quoi
            Le contexte d'un `codemeta.json` n'est pas de CodeMeta.

            ## Pourquoi
            Le contexte dit ce que les noms veulent dire : selon un autre, ils peuvent dire autre chose, ou rien.

            ## Exemple
            ```json
            {"@context": "https://example.org/codemeta", "name": "OpenTripPlanner"}
            ```

            ## Correction
            Écrire le contexte du format : `"@context": "https://w3id.org/codemeta/3.0"`.
            "#
        }

        /// ## What
        /// A field is missing that the format does not demand, and that its readers look for first.
        ///
        /// ## Why
        /// A list of software without names or types is a list of nothing.
        ///
        /// ## Example
        /// ```json
        /// {"@context": "https://w3id.org/codemeta/3.0", "version": "2.6"}
        /// ```
        ///
        /// ## Fix
        /// Add it: `"@type": "SoftwareSourceCode", "name": "OpenTripPlanner"`.
        RecommendedField { field: String } = "hint-recommended-field" Hint {
            en: "no `{field}`, which readers of the format look for",
                "add `{field}`";
            fr: "pas de `{field}`, que les lecteurs du format cherchent",
                "ajouter `{field}`";
            r#"
            ## Quoi
            Un champ manque, que le format n'exige pas, et que ses lecteurs cherchent d'abord.

            ## Pourquoi
            Une liste de logiciels sans noms ni types est une liste de rien.

            ## Exemple
            ```json
            {"@context": "https://w3id.org/codemeta/3.0", "version": "2.6"}
            ```

            ## Correction
            L'ajouter : `"@type": "SoftwareSourceCode", "name": "OpenTripPlanner"`.
            "#
        }
    }
}
