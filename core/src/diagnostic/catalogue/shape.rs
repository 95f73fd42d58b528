//! Problems of shape: fields that are unknown, missing, or not of their type.

use super::family;
use crate::diagnostic::Term;

family! {
    /// Problems of shape: fields that are unknown, missing, or not of their type.
    pub enum Shape {
        /// ## What
        /// A field has a name that the model does not know in this place.
        ///
        /// ## Why
        /// A misspelt field is a field that nobody sees: the page stays without a licence although someone
        /// wrote one down.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// resume: Des horaires dans un format commun
        /// ```
        ///
        /// ## Fix
        /// Use the name of the model (`summary`), or keep what the model has no place for under `extensions`:
        /// ```yaml
        /// extensions:
        ///   resume: Des horaires dans un format commun
        /// ```
        UnknownField { field: String } = "shape-unknown-field" Error {
            en: "unknown field `{field}`",
                "correct the name, remove the field, or move it under `extensions`, where anything is kept";
            fr: "champ inconnu `{field}`",
                "corriger le nom, retirer le champ, ou le déplacer sous `extensions`, où tout est gardé";
            "
            ## Quoi
            Un champ porte un nom que le modèle ne connaît pas à cet endroit.

            ## Pourquoi
            Un champ mal orthographié n'est vu de personne : la page reste sans licence alors que quelqu'un
            l'avait notée.

            ## Exemple
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            resume: Des horaires dans un format commun
            ```

            ## Correction
            Employer le nom du modèle (`summary`), ou garder sous `extensions` ce pour quoi le modèle n'a
            pas de place :
            ```yaml
            extensions:
              resume: Des horaires dans un format commun
            ```
            "
        }

        /// ## What
        /// A mapping file has a key that no mapping has in this place.
        ///
        /// ## Why
        /// What it was meant to say is not done, and the mapping is not followed.
        ///
        /// ## Example
        /// ```yaml
        /// describes: actor
        /// field: {name: nom}
        /// ```
        ///
        /// ## Fix
        /// Correct the key: the guide *Read tables and lists* (`docs/guide/en/read-tables-and-lists.md`) lists them.
        UnknownKey { key: String } = "shape-unknown-key" Error {
            en: "a mapping has no key `{key}` here",
                "correct the key or remove it; the guide `read-tables-and-lists` lists them";
            fr: "une correspondance n'a pas de clé `{key}` ici",
                "corriger la clé ou la retirer ; le guide `read-tables-and-lists` les énumère";
            "
            ## Quoi
            Un fichier de correspondance a une clé qu'aucune correspondance n'a à cet endroit.

            ## Pourquoi
            Ce qu'elle devait dire n'est pas fait, et la correspondance n'est pas suivie.

            ## Exemple
            ```yaml
            describes: actor
            field: {name: nom}
            ```

            ## Correction
            Corriger la clé : le guide *Lire des tableaux et des listes* (`docs/guide/fr/read-tables-and-lists.md`) les énumère.
            "
        }

        /// ## What
        /// A field that the model requires is not there.
        ///
        /// ## Why
        /// Few fields are required, and each of them is one that readers cannot do without: what it is, its
        /// id, its name.
        ///
        /// ## Example
        /// ```yaml
        /// kind: actor
        /// name: FabMob
        /// ```
        ///
        /// ## Fix
        /// Add the field: `id: fabmob`.
        MissingField { field: String } = "shape-missing-field" Error {
            en: "the field `{field}` is missing",
                "add `{field}`";
            fr: "le champ `{field}` manque",
                "ajouter `{field}`";
            "
            ## Quoi
            Un champ exigé par le modèle est absent.

            ## Pourquoi
            Peu de champs sont exigés, et aucun lecteur ne peut s'en passer : ce que c'est, son identifiant,
            son nom.

            ## Exemple
            ```yaml
            kind: actor
            name: FabMob
            ```

            ## Correction
            Ajouter le champ : `id: fabmob`.
            "
        }

        /// ## What
        /// A value is of another type than its field: a text instead of a list, say, or nothing at all.
        ///
        /// ## Why
        /// A program that goes through a list stumbles over a text; one that shows a text prints a list with
        /// its brackets.
        ///
        /// ## Example
        /// ```yaml
        /// tags: vélo, covoiturage
        /// ```
        ///
        /// ## Fix
        /// Write the type that the message names: `tags: [vélo, covoiturage]`. Where there is nothing to say,
        /// leave the field out.
        WrongType { expected: Term, found: Term } = "shape-type" Error {
            en: "expected {expected}, found {found}",
                "write {expected} here, or leave out a field that is not required";
            fr: "il faut ici {expected}, et non {found}",
                "écrire ici {expected}, ou omettre un champ qui n'est pas exigé";
            "
            ## Quoi
            Une valeur n'est pas du type de son champ : un texte au lieu d'une liste, par exemple, ou rien
            du tout.

            ## Pourquoi
            Un programme qui parcourt une liste bute sur un texte ; un autre, qui affiche un texte, montre
            une liste avec ses crochets.

            ## Exemple
            ```yaml
            tags: vélo, covoiturage
            ```

            ## Correction
            Écrire le type nommé par le message : `tags: [vélo, covoiturage]`. S'il n'y a rien à dire,
            omettre le champ.
            "
        }

        /// ## What
        /// A value is not on the closed list of words of its field.
        ///
        /// ## Why
        /// Filters and counts rest on these words: an actor whose role is spelt otherwise is missing from the
        /// list of carriers.
        ///
        /// ## Example
        /// ```yaml
        /// community:
        ///   members:
        ///     - actor: fabmob
        ///       role: porteur
        /// ```
        ///
        /// ## Fix
        /// Use a word of the list: `role: carrier`. Where the list has `other`, it is there for what no word
        /// fits.
        Vocabulary { value: String, allowed: Vec<String> } = "shape-vocabulary" Error {
            en: "`{value}` is not one of the words that this field takes",
                "use one of {allowed}";
            fr: "`{value}` n'est pas un des mots admis dans ce champ",
                "employer l'un de {allowed}";
            "
            ## Quoi
            Une valeur n'est pas dans la liste fermée des mots de son champ.

            ## Pourquoi
            Filtres et décomptes s'appuient sur ces mots : un acteur dont le rôle est écrit autrement manque
            à la liste des porteurs.

            ## Exemple
            ```yaml
            community:
              members:
                - actor: fabmob
                  role: porteur
            ```

            ## Correction
            Employer un mot de la liste : `role: carrier`. Là où la liste a `other`, il sert pour ce
            qu'aucun autre mot ne dit.
            "
        }

        /// ## What
        /// A text is empty, or holds nothing but white space.
        ///
        /// ## Why
        /// A page shows a heading with nothing below it, and a program that asks whether there is a summary
        /// is told yes.
        ///
        /// ## Example
        /// ```yaml
        /// id: gtfs
        /// name: " "
        /// ```
        ///
        /// ## Fix
        /// Write the text, `name: GTFS`, or leave out a field that is not required.
        Blank = "shape-blank" Error {
            en: "a text with nothing in it",
                "write something, or leave out a field that is not required";
            fr: "un texte qui ne contient rien",
                "écrire quelque chose, ou omettre un champ qui n'est pas exigé";
            r#"
            ## Quoi
            Un texte est vide, ou n'a que des blancs.

            ## Pourquoi
            La page montre un titre sans rien dessous, et un programme qui demande s'il y a un résumé
            s'entend répondre oui.

            ## Exemple
            ```yaml
            id: gtfs
            name: " "
            ```

            ## Correction
            Écrire le texte, `name: GTFS`, ou omettre un champ qui n'est pas exigé.
            "#
        }

        /// ## What
        /// A list or an object that needs at least one entry has none.
        ///
        /// ## Why
        /// It promises something and holds nothing: a name without a single language leaves the page without
        /// a title.
        ///
        /// ## Example
        /// ```yaml
        /// id: covoiturage
        /// name: {}
        /// ```
        ///
        /// ## Fix
        /// Add an entry, `name: {fr: Covoiturage}`, or leave out a field that is not required.
        Empty = "shape-empty" Error {
            en: "nothing inside, where at least one entry is needed",
                "add an entry, or leave out a field that is not required";
            fr: "rien à l'intérieur, alors qu'une entrée au moins est attendue",
                "ajouter une entrée, ou omettre un champ qui n'est pas exigé";
            "
            ## Quoi
            Une liste ou un objet qui demande au moins une entrée n'en a aucune.

            ## Pourquoi
            Il promet quelque chose et ne contient rien : un nom sans aucune langue laisse la page sans
            titre.

            ## Exemple
            ```yaml
            id: covoiturage
            name: {}
            ```

            ## Correction
            Ajouter une entrée, `name: {fr: Covoiturage}`, ou omettre un champ qui n'est pas exigé.
            "
        }

        /// ## What
        /// A text has more characters than its field takes. A summary takes 300.
        ///
        /// ## Why
        /// Lists, cards and search results show this text whole: a longer one is cut at random or pushes the
        /// others away.
        ///
        /// ## Example
        /// ```yaml
        /// summary: >
        ///   Un guide pour les collectivités qui lancent une ligne de covoiturage : le choix de l'axe et des
        ///   arrêts, la discussion avec les entreprises voisines, le marché et ses critères, les panneaux et
        ///   l'application, la communication avant et après l'ouverture, le suivi des trajets, ce qu'ils
        ///   coûtent et ce qu'ils évitent, et les leçons de huit territoires.
        /// ```
        ///
        /// ## Fix
        /// Keep one or two sentences here, and move the rest to `description`:
        /// ```yaml
        /// summary: Un guide pour lancer une ligne de covoiturage.
        /// description: |
        ///   Le guide traite du choix de l'axe, du marché et du suivi.
        /// ```
        TooLong { length: u64, most: u64 } = "shape-too-long" Error {
            en: "{length} characters, where at most {most} are allowed",
                "shorten the text to {most} characters; what is longer has its place in `description`";
            fr: "{length} caractères, alors que {most} au plus sont admis",
                "ramener le texte à {most} caractères ; ce qui est plus long a sa place dans `description`";
            "
            ## Quoi
            Un texte a plus de caractères que son champ n'en admet. Un résumé en admet 300.

            ## Pourquoi
            Listes, fiches et résultats de recherche montrent ce texte en entier : plus long, il est coupé
            au hasard ou repousse les autres.

            ## Exemple
            ```yaml
            summary: >
              Un guide pour les collectivités qui lancent une ligne de covoiturage : le choix de l'axe et des
              arrêts, la discussion avec les entreprises voisines, le marché et ses critères, les panneaux et
              l'application, la communication avant et après l'ouverture, le suivi des trajets, ce qu'ils
              coûtent et ce qu'ils évitent, et les leçons de huit territoires.
            ```

            ## Correction
            Garder ici une ou deux phrases, et déplacer le reste dans `description` :
            ```yaml
            summary: Un guide pour lancer une ligne de covoiturage.
            description: |
              Le guide traite du choix de l'axe, du marché et du suivi.
            ```
            "
        }

        /// ## What
        /// A number is smaller or greater than its field allows.
        ///
        /// ## Why
        /// A latitude beyond 90 is nowhere on Earth, and a rate beyond 1 is more than the whole: maps and
        /// sums come out wrong.
        ///
        /// ## Example
        /// ```yaml
        /// location:
        ///   latitude: 448.37
        ///   longitude: -0.58
        /// ```
        ///
        /// ## Fix
        /// Look for the lost decimal point or the exchanged fields: `latitude: 44.837`. A rate of 80 % is
        /// `0.8`.
        Range { value: String, least: String, most: String } = "shape-range" Error {
            en: "`{value}` is not between {least} and {most}",
                "write a number between {least} and {most}";
            fr: "`{value}` n'est pas compris entre {least} et {most}",
                "écrire un nombre entre {least} et {most}";
            "
            ## Quoi
            Un nombre est plus petit ou plus grand que son champ ne l'admet.

            ## Pourquoi
            Une latitude au-delà de 90 n'est nulle part sur Terre, un taux au-delà de 1 dépasse le tout :
            cartes et sommes sont fausses.

            ## Exemple
            ```yaml
            location:
              latitude: 448.37
              longitude: -0.58
            ```

            ## Correction
            Chercher la virgule déplacée ou les champs échangés : `latitude: 44.837`. Un taux de 80 %
            s'écrit `0.8`.
            "
        }

        /// ## What
        /// The description is of another kind than the program asked for.
        ///
        /// ## Why
        /// A page about commons that is handed an actor has no licence and no community to show: the wrong
        /// file was likely given.
        ///
        /// ## Example
        /// ```yaml
        /// # lu là où un commun est attendu
        /// kind: actor
        /// id: fabmob
        /// name: FabMob
        /// ```
        ///
        /// ## Fix
        /// Give the right file, ask for the other kind, or correct the field if it is wrong: `kind: commons`.
        Kind { expected: Term, found: Term } = "shape-kind" Error {
            en: "the description is of kind {found}, where {expected} is asked for",
                "check the file and its field `kind`, or ask for the other kind";
            fr: "la description est celle d'un {found}, alors que celle d'un {expected} est demandée",
                "vérifier le fichier et son champ `kind`, ou demander l'autre sorte";
            "
            ## Quoi
            La description n'est pas de la sorte demandée par le programme.

            ## Pourquoi
            Une page consacrée aux communs ne trouve dans un acteur ni licence ni communauté à montrer :
            sans doute est-ce le mauvais fichier.

            ## Exemple
            ```yaml
            # lu là où un commun est attendu
            kind: actor
            id: fabmob
            name: FabMob
            ```

            ## Correction
            Donner le bon fichier, demander l'autre sorte, ou corriger le champ s'il est faux :
            `kind: commons`.
            "
        }

        /// ## What
        /// A file of another format has a field that this format does not have in this place.
        ///
        /// ## Why
        /// Programs that read the format refuse the whole file, or pass over the field without a word.
        ///
        /// ## Example
        /// ```yaml
        /// # CITATION.cff
        /// authors:
        ///   - given-name: Ada
        /// ```
        ///
        /// ## Fix
        /// Use the name of the format, `given-names`, or remove the field.
        ForeignField { field: String, format: String } = "shape-foreign-field" Error {
            en: "the format {format} has no field `{field}` in this place",
                "correct the name, or remove the field";
            fr: "le format {format} n'a pas de champ `{field}` à cet endroit",
                "corriger le nom, ou retirer le champ";
            "
            ## Quoi
            Un fichier d'un autre format a un champ que ce format n'a pas à cet endroit.

            ## Pourquoi
            Les programmes qui lisent le format refusent tout le fichier, ou passent le champ sans un mot.

            ## Exemple
            ```yaml
            # CITATION.cff
            authors:
              - given-name: Ada
            ```

            ## Correction
            Employer le nom du format, `given-names`, ou retirer le champ.
            "
        }

        /// ## What
        /// A text has fewer characters than its field asks for. In `publiccode.yml`, a `longDescription` has 150 at least.
        ///
        /// ## Why
        /// A field for a description is read by people who have to decide with it: a few words decide nothing.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// description:
        ///   fr:
        ///     longDescription: Un calculateur.
        /// ```
        ///
        /// ## Fix
        /// Say what it does, for whom, and what it takes to use it.
        TooShort { length: u64, least: u64 } = "shape-too-short" Error {
            en: "a text of length {length}, where at least {least} characters are asked for",
                "write a longer text, of {least} characters at least";
            fr: "un texte de longueur {length}, alors que {least} caractères au moins sont demandés",
                "écrire un texte plus long, de {least} caractères au moins";
            "
            ## Quoi
            Un texte a moins de caractères que son champ n'en demande. Dans `publiccode.yml`, une `longDescription` en a au
            moins 150.

            ## Pourquoi
            Un champ de description est lu pour décider : quelques mots ne décident de rien.

            ## Exemple
            ```yaml
            # publiccode.yml
            description:
              fr:
                longDescription: Un calculateur.
            ```

            ## Correction
            Dire ce que cela fait, pour qui, et ce qu'il faut pour s'en servir.
            "
        }

        /// ## What
        /// A file of another format is written for a version of it that is not supported yet.
        ///
        /// ## Why
        /// The rules of that version are others: to check by the old ones would find what is no mistake.
        ///
        /// ## Example
        /// ```yaml
        /// # publiccode.yml
        /// publiccodeYmlVersion: "1.0"
        /// ```
        ///
        /// ## Fix
        /// Write a version that is supported, `publiccodeYmlVersion: "0"`, or wait for a program that knows the other.
        Version { found: String, format: String } = "shape-version" Error {
            en: "version `{found}` of {format} is not supported yet",
                "write a version that is supported, or check with the tools of the format";
            fr: "la version `{found}` de {format} n'est pas encore prise en charge",
                "écrire une version prise en charge, ou vérifier avec les outils du format";
            r#"
            ## Quoi
            Un fichier d'un autre format est écrit pour une de ses versions qui n'est pas encore prise en charge.

            ## Pourquoi
            Les règles de cette version sont autres : vérifier selon les anciennes trouverait ce qui n'est pas une faute.

            ## Exemple
            ```yaml
            # publiccode.yml
            publiccodeYmlVersion: "1.0"
            ```

            ## Correction
            Écrire une version prise en charge, `publiccodeYmlVersion: "0"`, ou attendre un programme qui connaît l'autre.
            "#
        }

        /// ## What
        /// A text of a file of another format does not have the form that its field asks for.
        ///
        /// ## Why
        /// Programs cut it into its parts: an identifier that is written otherwise leads nowhere.
        ///
        /// ## Example
        /// ```yaml
        /// # CITATION.cff
        /// doi: https://doi.org/10.5281/zenodo.1003150
        /// ```
        ///
        /// ## Fix
        /// Write the form that the message names: `doi: 10.5281/zenodo.1003150`.
        Form { value: String, expected: Term } = "shape-form" Error {
            en: "`{value}` is not {expected}",
                "write {expected}";
            fr: "`{value}` n'est pas {expected}",
                "écrire {expected}";
            "
            ## Quoi
            Un texte d'un fichier d'un autre format n'a pas la forme que son champ demande.

            ## Pourquoi
            Les programmes le découpent : un identifiant écrit autrement ne mène nulle part.

            ## Exemple
            ```yaml
            # CITATION.cff
            doi: https://doi.org/10.5281/zenodo.1003150
            ```

            ## Correction
            Écrire la forme que le message nomme : `doi: 10.5281/zenodo.1003150`.
            "
        }

        /// ## What
        /// The text is a file of another format, and no description of this one.
        ///
        /// ## Why
        /// Checked as a description, each of its lines would be wrong.
        ///
        /// ## Example
        /// ```yaml
        /// publiccodeYmlVersion: "0"
        /// name: OpenTripPlanner
        /// ```
        ///
        /// ## Fix
        /// Check it by the rules of its own format: `communs check --as publiccode publiccode.yml`.
        OtherFormat { format: String, word: String } = "shape-other-format" Error {
            en: "this is a {format} file, not a description of commons",
                "check it as `{word}`: `communs check --as {word}`";
            fr: "c'est un fichier {format}, et non une description de commun",
                "le vérifier comme `{word}` : `communs check --as {word}`";
            r#"
            ## Quoi
            Le texte est un fichier d'un autre format, et non une description de celui-ci.

            ## Pourquoi
            Vérifié comme une description, il serait faux à chaque ligne.

            ## Exemple
            ```yaml
            publiccodeYmlVersion: "0"
            name: OpenTripPlanner
            ```

            ## Correction
            Le vérifier selon les règles de son propre format : `communs check --as publiccode publiccode.yml`.
            "#
        }

    }
}
