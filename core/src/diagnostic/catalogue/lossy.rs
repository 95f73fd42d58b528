//! What an exchange could not carry, each with its place in the source.

use super::family;

family! {
    /// What an exchange could not carry, each with its place in the source.
    pub enum Lossy {
        /// ## What
        /// An exchange met a field of the source that has no counterpart in the description, and left it out.
        ///
        /// ## Why
        /// What is not said is lost unseen: whoever relies on the imported description would believe it
        /// complete.
        ///
        /// ## Example
        /// ```text
        /// # publiccode.yml
        /// intendedAudience:
        ///   onlyFor: [schools]
        /// ```
        ///
        /// ## Fix
        /// Keep the source beside the description, or write the content into a field by hand:
        /// `summary: Un outil pour les écoles`.
        Field { field: String, format: String } = "lossy-field" Warning {
            en: "`{field}` of {format} has no place in the description and is not carried over",
                "keep the source, or write the content into a field by hand";
            fr: "`{field}` de {format} n'a pas de place dans la description et n'est pas repris",
                "garder la source, ou reporter le contenu à la main dans un champ";
            "
            ## Quoi
            Un échange a rencontré un champ de la source sans équivalent dans la description, et l'a laissé.

            ## Pourquoi
            Une perte tue passe inaperçue : la description importée serait tenue pour complète.

            ## Exemple
            ```text
            # publiccode.yml
            intendedAudience:
              onlyFor: [schools]
            ```

            ## Correction
            Garder la source à côté de la description, ou reporter le contenu à la main dans un champ :
            `summary: Un outil pour les écoles`.
            "
        }

    }
}
