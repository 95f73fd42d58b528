//! What the fields that refer to descriptions and words refer to.

/// The kind of what a field refers to; of a word of a catalogue's list, the field that has the list.
pub(super) fn referred(field: &str) -> &'static str {
    match field {
        "actor" | "by" | "funder" | "of" | "publisher" | "stewards" => "actor",
        "themes" => "theme",
        "challenges" => "challenge",
        _ => "commons",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::shape::Shape;
    use crate::schema::{CATALOGUE, RECORDS};
    use crate::value::{Reference, Slug, Value};

    /// The fields that refer to something, in every record.
    fn references() -> Vec<&'static str> {
        let records = RECORDS.iter().copied().chain([&CATALOGUE]);
        let mut found: Vec<_> = records
            .flat_map(|record| record.fields)
            .filter(|field| {
                let shape = match field.shape {
                    Shape::List(items) => *items,
                    shape => shape,
                };
                let Shape::Text(text) = shape else { return false };
                let name = text.value.map(|value| value.name);
                name == Some(Reference::NAME) || (name == Some(Slug::NAME) && field.name != "id")
            })
            .map(|field| field.name)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn every_reference_has_a_kind() {
        let of = |kind| {
            references()
                .into_iter()
                .filter(move |field| referred(field) == kind)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            of("actor"),
            ["actor", "by", "funder", "of", "publisher", "stewards"]
        );
        assert_eq!(of("theme"), ["themes"]);
        assert_eq!(of("challenge"), ["challenges"]);
        let commons = [
            "commons",
            "contributesTo",
            "dependsOn",
            "implements",
            "produces",
            "target",
            "uses",
        ];
        assert_eq!(of("commons"), commons);
    }
}
