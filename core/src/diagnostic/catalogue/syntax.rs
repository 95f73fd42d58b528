//! Problems of the notation itself: JSON and YAML.

use super::family;
use crate::diagnostic::{Quoted, Term};

family! {
    /// Problems of the notation itself: JSON and YAML.
    pub enum Syntax {
        /// ## What
        /// The file holds no value: it is empty, or has nothing but white space and comments.
        ///
        /// ## Why
        /// Nothing can be shown for an empty file, and a catalogue that counts it announces one description
        /// more than it has.
        ///
        /// ## Example
        /// ```yaml
        /// # communs.yml, à remplir
        /// ```
        ///
        /// ## Fix
        /// Write at least what identifies the description:
        /// ```yaml
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// ```
        Empty = "syntax-empty" Error {
            en: "there is nothing to read",
                "fill the file; a description has at least `kind`, `id` and `name`";
            fr: "il n'y a rien à lire",
                "remplir le fichier ; une description a au moins `kind`, `id` et `name`";
            "
            ## Quoi
            Le fichier ne contient aucune valeur : il est vide, ou n'a que des blancs et des commentaires.

            ## Pourquoi
            D'un fichier vide il n'y a rien à montrer, et un catalogue qui le compte annonce une description
            de trop.

            ## Exemple
            ```yaml
            # communs.yml, à remplir
            ```

            ## Correction
            Écrire au moins ce qui identifie la description :
            ```yaml
            kind: commons
            id: gtfs
            name: GTFS
            ```
            "
        }

        /// ## What
        /// A character stands where JSON wants another: most often a comma, a colon or a quote was forgotten
        /// just before.
        ///
        /// ## Why
        /// From there on, nobody can tell which value belongs to which field, so that nothing of the file is
        /// read.
        ///
        /// ## Example
        /// ```json
        /// {"id": "gtfs" "name": "GTFS"}
        /// ```
        ///
        /// ## Fix
        /// Add the missing character: `{"id": "gtfs", "name": "GTFS"}`.
        JsonUnexpected { expected: Term, found: String } = "syntax-json-unexpected" Error {
            en: "found `{found}`, where {expected} has to come",
                "check the comma, the quote or the bracket just before";
            fr: "`{found}` se trouve là où doit venir {expected}",
                "vérifier la virgule, le guillemet ou le crochet juste avant";
            r#"
            ## Quoi
            Un caractère occupe la place d'un autre : le plus souvent, une virgule, un deux-points ou un
            guillemet a été oublié juste avant.

            ## Pourquoi
            À partir de là, rien ne dit plus quelle valeur va avec quel champ : le fichier entier reste
            illisible.

            ## Exemple
            ```json
            {"id": "gtfs" "name": "GTFS"}
            ```

            ## Correction
            Ajouter le caractère manquant : `{"id": "gtfs", "name": "GTFS"}`.
            "#
        }

        /// ## What
        /// The text stops before every bracket and quote is closed.
        ///
        /// ## Why
        /// A file that was cut while it was copied or sent ends like this: what is missing may be more than
        /// one bracket.
        ///
        /// ## Example
        /// ```json
        /// {"id": "gtfs", "name": "GTFS"
        /// ```
        ///
        /// ## Fix
        /// Compare the end with the original, then close what is open: `{"id": "gtfs", "name": "GTFS"}`.
        JsonEnd { expected: Term } = "syntax-json-end" Error {
            en: "the text ends here, where {expected} has to come",
                "close every bracket, brace and quote that is open; the file may have been cut";
            fr: "le texte s'arrête là où doit venir {expected}",
                "fermer tout crochet, accolade ou guillemet ouvert ; le fichier a peut-être été coupé";
            r#"
            ## Quoi
            Le texte s'arrête avant que chaque crochet, accolade ou guillemet soit fermé.

            ## Pourquoi
            C'est ainsi que finit un fichier coupé pendant une copie ou un envoi : il manque peut-être plus
            qu'une accolade.

            ## Exemple
            ```json
            {"id": "gtfs", "name": "GTFS"
            ```

            ## Correction
            Comparer la fin avec l'original, puis fermer ce qui est ouvert :
            `{"id": "gtfs", "name": "GTFS"}`.
            "#
        }

        /// ## What
        /// A comma follows the last entry of a list or of an object. The rest of the file is still checked.
        ///
        /// ## Why
        /// JavaScript accepts this comma and JSON does not: the file works on one site and breaks on the
        /// next.
        ///
        /// ## Example
        /// ```json
        /// {"tags": ["vélo", "données",]}
        /// ```
        ///
        /// ## Fix
        /// Remove the comma: `{"tags": ["vélo", "données"]}`.
        JsonTrailingComma = "syntax-json-trailing-comma" Error {
            en: "a comma with nothing after it",
                "remove the comma";
            fr: "une virgule que rien ne suit",
                "retirer la virgule";
            r#"
            ## Quoi
            Une virgule suit le dernier élément d'une liste ou d'un objet. La suite du fichier est tout de
            même vérifiée.

            ## Pourquoi
            JavaScript admet cette virgule, JSON non : le fichier passe sur un site et échoue sur le
            suivant.

            ## Exemple
            ```json
            {"tags": ["vélo", "données",]}
            ```

            ## Correction
            Retirer la virgule : `{"tags": ["vélo", "données"]}`.
            "#
        }

        /// ## What
        /// The file holds a comment. The rest of it is still checked.
        ///
        /// ## Why
        /// JSON has no comments: most programs that are given the file will refuse it, and some will drop the
        /// remark unseen.
        ///
        /// ## Example
        /// ```json
        /// {
        ///   // le nom court
        ///   "id": "gtfs"
        /// }
        /// ```
        ///
        /// ## Fix
        /// Remove the comment, or keep the file in YAML, where a comment begins with `#`:
        /// ```yaml
        /// # le nom court
        /// id: gtfs
        /// ```
        JsonComment = "syntax-json-comment" Error {
            en: "a comment, which JSON does not have",
                "remove the comment, or write the file in YAML";
            fr: "un commentaire, ce que JSON n'admet pas",
                "retirer le commentaire, ou écrire le fichier en YAML";
            r#"
            ## Quoi
            Le fichier contient un commentaire. La suite est tout de même vérifiée.

            ## Pourquoi
            JSON n'a pas de commentaires : la plupart des programmes refuseront le fichier, d'autres
            perdront la remarque sans le dire.

            ## Exemple
            ```json
            {
              // le nom court
              "id": "gtfs"
            }
            ```

            ## Correction
            Retirer le commentaire, ou tenir le fichier en YAML, où un commentaire commence par `#` :
            ```yaml
            # le nom court
            id: gtfs
            ```
            "#
        }

        /// ## What
        /// A word without quotes stands where a value has to be, and it is neither `true`, `false` nor
        /// `null`.
        ///
        /// ## Why
        /// `True`, `None` and `NaN` come from programs that print their own notation instead of JSON; others
        /// cannot read it.
        ///
        /// ## Example
        /// ```json
        /// {"assessments": [{"grid": "ademe", "selfAssessment": True}]}
        /// ```
        ///
        /// ## Fix
        /// Write `true` in lower case, or the word between double quotes if it is a text.
        JsonWord { found: String } = "syntax-json-word" Error {
            en: "`{found}` is not a JSON value",
                "put texts between double quotes; `true`, `false` and `null` are written in lower case";
            fr: "`{found}` n'est pas une valeur JSON",
                "mettre les textes entre guillemets droits ; écrire `true`, `false` et `null` en minuscules";
            r#"
            ## Quoi
            Un mot sans guillemets occupe la place d'une valeur, et ce n'est ni `true`, ni `false`, ni
            `null`.

            ## Pourquoi
            `True`, `None` ou `NaN` viennent de programmes qui écrivent leur propre notation au lieu de
            JSON ; les autres ne la lisent pas.

            ## Exemple
            ```json
            {"assessments": [{"grid": "ademe", "selfAssessment": True}]}
            ```

            ## Correction
            Écrire `true` en minuscules, ou mettre le mot entre guillemets droits si c'est un texte.
            "#
        }

        /// ## What
        /// A text is not closed by a double quote, or a line break stands inside it.
        ///
        /// ## Why
        /// The end of the text is unknown, and all that follows could belong to it.
        ///
        /// ## Example
        /// ```json
        /// {"summary": "Un format
        /// pour les horaires"}
        /// ```
        ///
        /// ## Fix
        /// Close the quote on its line, and write the line break as an escape:
        /// `"Un format\npour les horaires"`.
        JsonString = "syntax-json-string" Error {
            en: "a text without its closing quote on the line",
                "close the quote, and write line breaks as `\\n`";
            fr: "un texte sans son guillemet fermant sur la ligne",
                "fermer le guillemet, et écrire les sauts de ligne `\\n`";
            r#"
            ## Quoi
            Un texte n'est pas fermé par un guillemet droit, ou contient un saut de ligne.

            ## Pourquoi
            La fin du texte est inconnue : tout ce qui suit pourrait en faire partie.

            ## Exemple
            ```json
            {"summary": "Un format
            pour les horaires"}
            ```

            ## Correction
            Fermer le guillemet sur sa ligne, et noter le saut de ligne par un échappement :
            `"Un format\npour les horaires"`.
            "#
        }

        /// ## What
        /// A backslash in a text is followed by something that JSON does not know, or by half of a character.
        ///
        /// ## Why
        /// What the text should say is unknown: programs that guess will each show another text.
        ///
        /// ## Example
        /// ```json
        /// {"summary": "Les données sont dans C:\communs"}
        /// ```
        ///
        /// ## Fix
        /// Double the backslash: `"C:\\communs"`. The escapes of JSON are `\"`, `\\`, `\/`, `\b`, `\f`, `\n`,
        /// `\r`, `\t` and `\u` with four hexadecimal digits.
        JsonEscape { found: String } = "syntax-json-escape" Error {
            en: "`{found}` is not an escape of JSON",
                "double the backslash to keep it, or use one of the escapes of JSON";
            fr: "`{found}` n'est pas un échappement de JSON",
                "doubler la barre oblique inverse pour la garder, ou employer un échappement de JSON";
            r#"
            ## Quoi
            Dans un texte, une barre oblique inverse est suivie de ce que JSON ne connaît pas, ou d'une
            moitié de caractère.

            ## Pourquoi
            Ce que le texte doit dire est inconnu : les programmes qui devinent afficheront chacun autre
            chose.

            ## Exemple
            ```json
            {"summary": "Les données sont dans C:\communs"}
            ```

            ## Correction
            Doubler la barre : `"C:\\communs"`. Les échappements de JSON sont `\"`, `\\`, `\/`, `\b`, `\f`,
            `\n`, `\r`, `\t`, et `\u` suivi de quatre chiffres hexadécimaux.
            "#
        }

        /// ## What
        /// A number begins with a zero too many or a plus, or ends with a point.
        ///
        /// ## Why
        /// Most such numbers are codes, such as postal codes, and lose their zero as soon as a program reads
        /// them as numbers.
        ///
        /// ## Example
        /// ```json
        /// {"location": {"city": "Ambérieu-en-Bugey", "postalCode": 01500}}
        /// ```
        ///
        /// ## Fix
        /// Put codes between quotes, `"postalCode": "01500"`, and write true numbers without the zero: `0.5`,
        /// `12`.
        JsonNumber { found: String } = "syntax-json-number" Error {
            en: "`{found}` is not a number of JSON",
                "write the number without the leading zero, or between double quotes if it is a code";
            fr: "`{found}` n'est pas un nombre de JSON",
                "écrire le nombre sans zéro initial, ou le mettre entre guillemets droits si c'est un code";
            r#"
            ## Quoi
            Un nombre commence par un zéro de trop ou un signe plus, ou finit par un point.

            ## Pourquoi
            Il s'agit le plus souvent d'un code, postal par exemple, qui perd son zéro dès qu'un programme
            le lit comme un nombre.

            ## Exemple
            ```json
            {"location": {"city": "Ambérieu-en-Bugey", "postalCode": 01500}}
            ```

            ## Correction
            Mettre les codes entre guillemets, `"postalCode": "01500"`, et écrire les vrais nombres sans ce
            zéro : `0.5`, `12`.
            "#
        }

        /// ## What
        /// A line is indented with a tab.
        ///
        /// ## Why
        /// The width of a tab depends on the editor, so that YAML does not allow it: nothing says what the
        /// line belongs to.
        ///
        /// ## Example
        /// ```yaml
        /// resource:
        /// 	natures: [data]
        /// ```
        ///
        /// ## Fix
        /// Indent with spaces, two a level:
        /// ```yaml
        /// resource:
        ///   natures: [data]
        /// ```
        YamlTab = "syntax-yaml-tab" Error {
            en: "a tab, where YAML wants spaces",
                "replace the tab with spaces";
            fr: "une tabulation, là où YAML demande des espaces",
                "remplacer la tabulation par des espaces";
            "
            ## Quoi
            Une ligne est décalée par une tabulation.

            ## Pourquoi
            La largeur d'une tabulation dépend de l'éditeur, c'est pourquoi YAML la refuse : rien ne dit à
            quoi la ligne se rattache.

            ## Exemple
            ```yaml
            resource:
            	natures: [data]
            ```

            ## Correction
            Décaler avec des espaces, deux par niveau :
            ```yaml
            resource:
              natures: [data]
            ```
            "
        }

        /// ## What
        /// A text begins with a quote and never ends with one.
        ///
        /// ## Why
        /// All that follows is taken for this one text, so that the rest of the description goes unread.
        ///
        /// ## Example
        /// ```yaml
        /// kind: commons
        /// name: "Registre de preuve de covoiturage
        /// ```
        ///
        /// ## Fix
        /// Close the quote: `name: "Registre de preuve de covoiturage"`. Between single quotes an apostrophe
        /// is written twice: `'Carte d''accès'`.
        YamlQuote = "syntax-yaml-quote" Error {
            en: "a text whose quote is not closed",
                "add the closing quote; within single quotes an apostrophe is written twice";
            fr: "un texte dont le guillemet n'est pas fermé",
                "ajouter le guillemet fermant ; entre apostrophes, une apostrophe s'écrit deux fois";
            r#"
            ## Quoi
            Un texte commence par un guillemet et n'en a pas pour finir.

            ## Pourquoi
            Tout ce qui suit est pris pour ce seul texte : le reste de la description n'est pas lu.

            ## Exemple
            ```yaml
            kind: commons
            name: "Registre de preuve de covoiturage
            ```

            ## Correction
            Fermer le guillemet : `name: "Registre de preuve de covoiturage"`. Entre apostrophes, une
            apostrophe s'écrit deux fois : `'Carte d''accès'`.
            "#
        }

        /// ## What
        /// A line is indented by a number of spaces that fits none of the lines above.
        ///
        /// ## Why
        /// In YAML the indentation alone says which object a field belongs to: a space too many moves it to
        /// another.
        ///
        /// ## Example
        /// ```yaml
        /// resource:
        ///     natures: [data]
        ///   version: "2"
        /// ```
        ///
        /// ## Fix
        /// Give the fields of one object the same number of spaces:
        /// ```yaml
        /// resource:
        ///   natures: [data]
        ///   version: "2"
        /// ```
        YamlIndentation = "syntax-yaml-indentation" Error {
            en: "this line does not line up with those above",
                "indent fields of the same object by the same number of spaces";
            fr: "cette ligne n'est pas alignée avec celles qui précèdent",
                "décaler les champs d'un même objet du même nombre d'espaces";
            r#"
            ## Quoi
            Une ligne est décalée d'un nombre d'espaces qui ne correspond à aucune des lignes précédentes.

            ## Pourquoi
            En YAML, seul le décalage dit à quel objet appartient un champ : une espace de trop le déplace
            dans un autre.

            ## Exemple
            ```yaml
            resource:
                natures: [data]
              version: "2"
            ```

            ## Correction
            Donner aux champs d'un même objet le même nombre d'espaces :
            ```yaml
            resource:
              natures: [data]
              version: "2"
            ```
            "#
        }

        /// ## What
        /// A text without quotes holds a colon and a space, or a field is indented below a text.
        ///
        /// ## Why
        /// YAML takes the colon for the end of a field's name. French puts a space before the colon, so that
        /// titles are often hit.
        ///
        /// ## Example
        /// ```yaml
        /// summary: Covoiturage : le guide des collectivités
        /// ```
        ///
        /// ## Fix
        /// Put the text between quotes: `summary: "Covoiturage : le guide des collectivités"`.
        YamlColon = "syntax-yaml-colon" Error {
            en: "a colon inside a text without quotes, or a field that is indented too far",
                "put the text between quotes, or line the field up with its siblings";
            fr: "un deux-points dans un texte sans guillemets, ou un champ trop décalé",
                "mettre le texte entre guillemets, ou aligner le champ avec ses voisins";
            r#"
            ## Quoi
            Un texte sans guillemets contient un deux-points suivi d'une espace, ou un champ est décalé sous
            un texte.

            ## Pourquoi
            YAML y voit la fin d'un nom de champ ; un titre français, avec son sous-titre après deux-points,
            y tombe souvent.

            ## Exemple
            ```yaml
            summary: Covoiturage : le guide des collectivités
            ```

            ## Correction
            Mettre le texte entre guillemets : `summary: "Covoiturage : le guide des collectivités"`.
            "#
        }

        /// ## What
        /// A line of `---` begins a second document in the file.
        ///
        /// ## Why
        /// A file is one description, with one id and one address: a program that reads only the first would
        /// lose the others.
        ///
        /// ## Example
        /// ```yaml
        /// kind: actor
        /// id: fabmob
        /// name: FabMob
        /// ---
        /// kind: commons
        /// id: gtfs
        /// name: GTFS
        /// ```
        ///
        /// ## Fix
        /// Write one file for each description, or one catalogue:
        /// ```yaml
        /// kind: catalogue
        /// id: exemple
        /// name: Exemple
        /// actors: [{id: fabmob, name: FabMob}]
        /// commons: [{id: gtfs, name: GTFS}]
        /// ```
        YamlDocuments = "syntax-yaml-documents" Error {
            en: "a second document in the same file",
                "write one description a file, or a catalogue that lists them";
            fr: "un second document dans le même fichier",
                "écrire une description par fichier, ou un catalogue qui les liste";
            "
            ## Quoi
            Une ligne `---` commence un second document dans le fichier.

            ## Pourquoi
            Un fichier est une description, avec un identifiant et une adresse : un programme qui ne lit que
            la première perdrait les autres.

            ## Exemple
            ```yaml
            kind: actor
            id: fabmob
            name: FabMob
            ---
            kind: commons
            id: gtfs
            name: GTFS
            ```

            ## Correction
            Écrire un fichier par description, ou un seul catalogue :
            ```yaml
            kind: catalogue
            id: exemple
            name: Exemple
            actors: [{id: fabmob, name: FabMob}]
            commons: [{id: gtfs, name: GTFS}]
            ```
            "
        }

        /// ## What
        /// What stands before a colon is a list, an object, or nothing.
        ///
        /// ## Why
        /// Braces and brackets open objects and lists in YAML: a template whose `{nom}` was left in place
        /// reads like this.
        ///
        /// ## Example
        /// ```yaml
        /// {nom}: GTFS
        /// ```
        ///
        /// ## Fix
        /// Write the name of the field: `name: GTFS`.
        YamlKey = "syntax-yaml-key" Error {
            en: "a key that is not a text",
                "write the name of a field before the colon";
            fr: "une clé qui n'est pas un texte",
                "écrire le nom d'un champ avant le deux-points";
            "
            ## Quoi
            Devant un deux-points se trouve une liste, un objet, ou rien.

            ## Pourquoi
            En YAML, accolades et crochets ouvrent objets et listes : un modèle dont le `{nom}` n'a pas été
            rempli se lit ainsi.

            ## Exemple
            ```yaml
            {nom}: GTFS
            ```

            ## Correction
            Écrire le nom du champ : `name: GTFS`.
            "
        }

        /// ## What
        /// A value begins with a tag, a word after `!`, which the notation of descriptions does not have.
        ///
        /// ## Why
        /// Such tags make some programs build objects of their own, even run code: they do not travel, and
        /// are refused for safety.
        ///
        /// ## Example
        /// ```yaml
        /// name: !nom GTFS
        /// ```
        ///
        /// ## Fix
        /// Remove the tag, `name: GTFS`, or put the text between quotes if the `!` is part of it.
        YamlTag = "syntax-yaml-tag" Error {
            en: "a tag that has no meaning here",
                "remove the tag that begins with `!`";
            fr: "une étiquette sans signification ici",
                "retirer l'étiquette qui commence par `!`";
            "
            ## Quoi
            Une valeur commence par une étiquette, un mot après `!`, que la notation des descriptions n'a
            pas.

            ## Pourquoi
            De telles étiquettes font créer à certains programmes des objets à eux, voire exécuter du code :
            elles ne voyagent pas, et sont refusées par prudence.

            ## Exemple
            ```yaml
            name: !nom GTFS
            ```

            ## Correction
            Retirer l'étiquette, `name: GTFS`, ou mettre le texte entre guillemets si le `!` en fait partie.
            "
        }

        /// ## What
        /// An alias, a word after `*`, repeats an anchor that no `&` defines before it, or that holds the
        /// alias.
        ///
        /// ## Why
        /// The value to repeat does not exist, or has no end. A text that begins with a star is taken for an
        /// alias too.
        ///
        /// ## Example
        /// ```yaml
        /// name: GTFS
        /// summary: *resume
        /// ```
        ///
        /// ## Fix
        /// Define the anchor first (`&resume`), repeat the value, or put a text that begins with a star
        /// between quotes.
        YamlAlias = "syntax-yaml-alias" Error {
            en: "an alias to an anchor that is not there, or that holds the alias itself",
                "define the anchor with `&` before it is used, or repeat the value";
            fr: "un alias vers une ancre absente, ou qui contient l'alias lui-même",
                "définir l'ancre avec `&` avant de l'employer, ou répéter la valeur";
            "
            ## Quoi
            Un alias, un mot après `*`, répète une ancre qu'aucun `&` ne définit avant lui, ou qui contient
            l'alias.

            ## Pourquoi
            La valeur à répéter n'existe pas, ou n'a pas de fin. Un texte qui commence par une étoile est
            aussi pris pour un alias.

            ## Exemple
            ```yaml
            name: GTFS
            summary: *resume
            ```

            ## Correction
            Définir d'abord l'ancre (`&resume`), répéter la valeur, ou mettre entre guillemets un texte qui
            commence par une étoile.
            "
        }

        /// ## What
        /// The text breaks a rule of YAML; the message says which one.
        ///
        /// ## Why
        /// Nothing of the file can be read. The usual cause is a text that begins with a character that YAML
        /// keeps for itself.
        ///
        /// ## Example
        /// ```yaml
        /// name: @fabmob
        /// ```
        ///
        /// ## Fix
        /// Put the text between quotes: `name: "@fabmob"`.
        Yaml { detail: Quoted } = "syntax-yaml" Error {
            en: "not YAML: {detail}",
                "check brackets, quotes and indentation here; quote texts that begin with a special character such as `@`, `%`, `*`, `&`, `[` or a backquote";
            fr: "ce n'est pas du YAML : {detail}",
                "vérifier ici les crochets, les guillemets et le décalage ; mettre entre guillemets les textes qui commencent par un caractère spécial comme `@`, `%`, `*`, `&`, `[` ou un accent grave";
            r#"
            ## Quoi
            Le texte enfreint une règle de YAML ; le message dit laquelle.

            ## Pourquoi
            Rien du fichier ne peut être lu. La cause habituelle est un texte qui commence par un caractère
            que YAML se réserve.

            ## Exemple
            ```yaml
            name: @fabmob
            ```

            ## Correction
            Mettre le texte entre guillemets : `name: "@fabmob"`.
            "#
        }

        /// ## What
        /// An object has the same field twice.
        ///
        /// ## Why
        /// Programs silently keep the first or the last, so that one reader sees one name and the next reader
        /// another.
        ///
        /// ## Example
        /// ```yaml
        /// name: GTFS
        /// id: gtfs
        /// name: General Transit Feed Specification
        /// ```
        ///
        /// ## Fix
        /// Keep one of the two; another name of the same thing goes into `aliases`:
        /// ```yaml
        /// name: GTFS
        /// aliases: [General Transit Feed Specification]
        /// ```
        DuplicateKey { key: String } = "syntax-duplicate-key" Error {
            en: "the field `{key}` stands here a second time",
                "keep one of the two";
            fr: "le champ `{key}` est présent une seconde fois",
                "n'en garder qu'un";
            "
            ## Quoi
            Un objet a deux fois le même champ.

            ## Pourquoi
            Sans rien dire, les programmes gardent le premier ou le dernier : d'un lecteur à l'autre, le nom
            affiché change.

            ## Exemple
            ```yaml
            name: GTFS
            id: gtfs
            name: General Transit Feed Specification
            ```

            ## Correction
            Garder l'un des deux ; un autre nom de la même chose va dans `aliases` :
            ```yaml
            name: GTFS
            aliases: [General Transit Feed Specification]
            ```
            "
        }
    }
}
