//! Problems of shape: fields that are unknown, missing, or not of their type.

use super::family;
use crate::diagnostic::Term;

family! {
    /// Problems of shape: fields that are unknown, missing, or not of their type.
    pub enum Shape {
        /// ## What
        /// A field does not exist in this place of the model.
        UnknownField { field: String } = "shape-unknown-field" Error {
            en: "unknown field `{field}`",
                "correct the name, remove the field, or move it under `extensions`, where anything is kept";
            fr: "champ inconnu `{field}`",
                "corriger le nom, retirer le champ, ou le déplacer sous `extensions`, où tout est gardé";
            ""
        }

        /// ## What
        /// A field that is required is not there.
        MissingField { field: String } = "shape-missing-field" Error {
            en: "the field `{field}` is missing",
                "add `{field}`";
            fr: "le champ `{field}` manque",
                "ajouter `{field}`";
            ""
        }

        /// ## What
        /// A value is of another type than its field.
        WrongType { expected: Term, found: Term } = "shape-type" Error {
            en: "expected {expected}, found {found}",
                "write {expected} here; leave the field out where there is nothing to say";
            fr: "{expected} attendu ici, {found} trouvé",
                "écrire ici {expected} ; omettre le champ s'il n'y a rien à dire";
            ""
        }

        /// ## What
        /// A value is not one of the words of its field.
        Vocabulary { value: String, allowed: Vec<String> } = "shape-vocabulary" Error {
            en: "`{value}` is not one of the words of this field",
                "use one of {allowed}";
            fr: "`{value}` n'est pas un des mots de ce champ",
                "employer l'un de {allowed}";
            ""
        }

        /// ## What
        /// A text holds nothing but white space.
        Blank = "shape-blank" Error {
            en: "a text with nothing in it",
                "write something, or leave the field out";
            fr: "un texte qui ne contient rien",
                "écrire quelque chose, ou omettre le champ";
            ""
        }

        /// ## What
        /// A list or an object that needs something holds nothing.
        Empty = "shape-empty" Error {
            en: "nothing inside, where at least one entry is needed",
                "add an entry, or leave the field out";
            fr: "rien à l'intérieur, alors qu'une entrée au moins est attendue",
                "ajouter une entrée, ou omettre le champ";
            ""
        }

        /// ## What
        /// A text is longer than its field allows.
        TooLong { length: u64, most: u64 } = "shape-too-long" Error {
            en: "{length} characters, at most {most} fit",
                "shorten the text to {most} characters; what is longer has its place in `description`";
            fr: "{length} caractères, alors que {most} au plus sont admis",
                "ramener le texte à {most} caractères ; ce qui est plus long a sa place dans `description`";
            ""
        }

        /// ## What
        /// A number is outside of its range.
        Range { value: String, least: String, most: String } = "shape-range" Error {
            en: "{value} is not between {least} and {most}",
                "write a number between {least} and {most}";
            fr: "{value} n'est pas entre {least} et {most}",
                "écrire un nombre entre {least} et {most}";
            ""
        }

        /// ## What
        /// The description is of another kind than was asked for.
        Kind { expected: Term, found: Term } = "shape-kind" Error {
            en: "a description of kind `{found}`, where `{expected}` was asked for",
                "check the file, or ask for the other kind";
            fr: "une description de nature `{found}`, alors que `{expected}` est demandé",
                "vérifier le fichier, ou demander l'autre nature";
            ""
        }

    }
}
