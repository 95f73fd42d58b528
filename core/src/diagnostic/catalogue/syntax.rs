//! Problems of the notation itself: JSON and YAML.

use super::family;
use crate::diagnostic::Term;

family! {
    /// Problems of the notation itself: JSON and YAML.
    pub enum Syntax {
        /// ## What
        /// The document is empty.
        Empty = "syntax-empty" Error {
            en: "there is nothing to read",
                "write at least `kind`, `id` and `name`";
            fr: "il n'y a rien à lire",
                "écrire au moins `kind`, `id` et `name`";
            ""
        }

        /// ## What
        /// Something stands where JSON wants something else.
        JsonUnexpected { expected: Term, found: String } = "syntax-json-unexpected" Error {
            en: "expected {expected}, found `{found}`",
                "check the comma, the quote or the bracket just before";
            fr: "{expected} attendu ici, `{found}` trouvé",
                "vérifier la virgule, le guillemet ou le crochet juste avant";
            ""
        }

        /// ## What
        /// The JSON text ends in the middle.
        JsonEnd { expected: Term } = "syntax-json-end" Error {
            en: "the text ends here, where {expected} has to come",
                "close every bracket and quote that was opened; the file may have been cut";
            fr: "le texte s'arrête ici, alors que doit venir {expected}",
                "fermer chaque crochet et guillemet ouvert ; le fichier a peut-être été coupé";
            ""
        }

        /// ## What
        /// A comma stands before a closing bracket.
        JsonTrailingComma = "syntax-json-trailing-comma" Error {
            en: "a comma before a closing bracket",
                "remove the comma";
            fr: "une virgule avant un crochet fermant",
                "retirer la virgule";
            ""
        }

        /// ## What
        /// JSON has no comments.
        JsonComment = "syntax-json-comment" Error {
            en: "a comment, which JSON does not have",
                "remove the comment, or write the file in YAML";
            fr: "un commentaire, ce que JSON n'admet pas",
                "retirer le commentaire, ou écrire le fichier en YAML";
            ""
        }

        /// ## What
        /// A word stands where JSON wants a value.
        JsonWord { found: String } = "syntax-json-word" Error {
            en: "`{found}` is not a JSON value",
                "put texts between double quotes; `true`, `false` and `null` are written in lower case";
            fr: "`{found}` n'est pas une valeur JSON",
                "mettre les textes entre guillemets droits ; `true`, `false` et `null` s'écrivent en minuscules";
            ""
        }

        /// ## What
        /// A JSON string is not closed, or holds a line break.
        JsonString = "syntax-json-string" Error {
            en: "a text without its closing quote on the line",
                "close the quote, and write line breaks as `\\n`";
            fr: "un texte sans son guillemet fermant sur la ligne",
                "fermer le guillemet, et écrire les sauts de ligne `\\n`";
            ""
        }

        /// ## What
        /// A JSON string holds an escape that does not exist.
        JsonEscape { found: String } = "syntax-json-escape" Error {
            en: "`{found}` is not an escape of JSON",
                "double the backslash to keep it, or use one of the escapes of JSON";
            fr: "`{found}` n'est pas un échappement de JSON",
                "doubler la barre oblique inverse pour la garder, ou employer un échappement de JSON";
            ""
        }

        /// ## What
        /// A number is written in a way that JSON does not have.
        JsonNumber { found: String } = "syntax-json-number" Error {
            en: "`{found}` is not a number of JSON",
                "write the number without leading zero, or put it between double quotes if it is a code";
            fr: "`{found}` n'est pas un nombre de JSON",
                "écrire le nombre sans zéro initial, ou le mettre entre guillemets droits si c'est un code";
            ""
        }

        /// ## What
        /// A tab indents a YAML line.
        YamlTab = "syntax-yaml-tab" Error {
            en: "a tab, where YAML wants spaces",
                "replace the tab with spaces";
            fr: "une tabulation, là où YAML demande des espaces",
                "remplacer la tabulation par des espaces";
            ""
        }

        /// ## What
        /// A YAML quote is not closed.
        YamlQuote = "syntax-yaml-quote" Error {
            en: "a text whose quote is not closed",
                "add the closing quote; within single quotes an apostrophe is written twice";
            fr: "un texte dont le guillemet n'est pas fermé",
                "ajouter le guillemet fermant ; entre apostrophes, une apostrophe s'écrit deux fois";
            ""
        }

        /// ## What
        /// A YAML line is indented in a way that fits nothing above.
        YamlIndentation = "syntax-yaml-indentation" Error {
            en: "this line does not line up with those above",
                "indent fields of the same object by the same number of spaces";
            fr: "cette ligne n'est pas alignée avec celles qui précèdent",
                "décaler les champs d'un même objet du même nombre d'espaces";
            ""
        }

        /// ## What
        /// A text without quotes holds a colon and a space.
        YamlColon = "syntax-yaml-colon" Error {
            en: "a colon where a text stands without quotes, or a field that is indented too far",
                "put the text between quotes, or line the field up with its siblings";
            fr: "un deux-points dans un texte sans guillemets, ou un champ trop décalé",
                "mettre le texte entre guillemets, ou aligner le champ avec ses voisins";
            ""
        }

        /// ## What
        /// A YAML file holds several documents.
        YamlDocuments = "syntax-yaml-documents" Error {
            en: "a second document in the same file",
                "write one description a file, or a catalogue that lists them";
            fr: "un second document dans le même fichier",
                "écrire une description par fichier, ou un catalogue qui les liste";
            ""
        }

        /// ## What
        /// A YAML key is not a text.
        YamlKey = "syntax-yaml-key" Error {
            en: "a key that is not a text",
                "write the name of a field before the colon";
            fr: "une clé qui n'est pas un texte",
                "écrire le nom d'un champ avant le deux-points";
            ""
        }

        /// ## What
        /// A YAML tag has no meaning here.
        YamlTag = "syntax-yaml-tag" Error {
            en: "a tag that has no meaning here",
                "remove the tag that begins with `!`";
            fr: "une étiquette sans signification ici",
                "retirer l'étiquette qui commence par `!`";
            ""
        }

        /// ## What
        /// A YAML alias leads to nothing, or to what it stands in.
        YamlAlias = "syntax-yaml-alias" Error {
            en: "an alias to an anchor that is not there, or that holds the alias itself",
                "define the anchor with `&` before it is used, or repeat the value";
            fr: "un alias vers une ancre absente, ou qui contient l'alias lui-même",
                "définir l'ancre avec `&` avant de l'employer, ou répéter la valeur";
            ""
        }

        /// ## What
        /// The YAML parser found something else wrong.
        Yaml { detail: String } = "syntax-yaml" Error {
            en: "not YAML: {detail}",
                "quote texts that begin with a special character such as `@`, `%`, `*`, `&`, `[` or a backquote";
            fr: "ce n'est pas du YAML : {detail}",
                "mettre entre guillemets les textes qui commencent par un caractère spécial comme `@`, `%`, `*`, `&`, `[` ou un accent grave";
            ""
        }

        /// ## What
        /// An object has the same key twice.
        DuplicateKey { key: String } = "syntax-duplicate-key" Error {
            en: "the field `{key}` is here a second time",
                "keep one of the two";
            fr: "le champ `{key}` est présent une seconde fois",
                "n'en garder qu'un";
            ""
        }

        /// ## What
        /// A line of a JSON Lines file is not one JSON object.
        JsonLine = "syntax-json-line" Error {
            en: "a line that is not one whole JSON object",
                "write one description a line";
            fr: "une ligne qui n'est pas un objet JSON entier",
                "écrire une description par ligne";
            ""
        }

        /// ## What
        /// A Markdown file has no front matter to read.
        FrontMatter = "syntax-front-matter" Error {
            en: "no front matter between two lines of `---`",
                "begin the file with the description between two lines of `---`";
            fr: "aucun en-tête entre deux lignes de `---`",
                "commencer le fichier par la description entre deux lignes de `---`";
            ""
        }

    }
}
