//! What an exchange could not carry, each with its place in the source.

use super::family;

family! {
    /// What an exchange could not carry, each with its place in the source.
    pub enum Lossy {
        /// ## What
        /// A field of the source has no place in the description.
        Field { field: String, format: String } = "lossy-field" Warning {
            en: "`{field}` of {format} has no place in the description and is not carried over",
                "keep the source, or write the content into a field by hand";
            fr: "`{field}` de {format} n'a pas de place dans la description et n'est pas repris",
                "garder la source, ou reporter le contenu à la main dans un champ";
            ""
        }

    }
}
