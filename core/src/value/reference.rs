//! References to other descriptions.

use super::{Flaw, Iri, Slug, Url, Value, iri::iri_pattern, slug};

text_value! {
    /// A reference to another description: the slug of one of the same catalogue, or the IRI of one elsewhere.
    /// A colon tells them apart.
    ///
    /// Source: the data model of this project; RFC 3987 for the IRI.
    ///
    /// ```
    /// use communs::value::Reference;
    ///
    /// let here: Reference = "open-trip-planner".parse()?;
    /// assert_eq!(here.as_slug(), Some("open-trip-planner"));
    /// let there: Reference = "https://www.opentripplanner.org/".parse()?;
    /// assert!(!there.is_local());
    /// # Ok::<(), communs::value::Invalid>(())
    /// ```
    Reference
}

impl Reference {
    /// Whether the text of a reference is an address, not the id of a description of the same catalogue.
    pub(crate) fn is_address(text: &str) -> bool {
        is_iri(text)
    }

    /// Whether it refers to the same catalogue.
    pub fn is_local(&self) -> bool {
        !is_iri(&self.0)
    }

    /// The slug, where it refers to the same catalogue.
    pub fn as_slug(&self) -> Option<&str> {
        self.is_local().then_some(&self.0)
    }

    /// The IRI, where it refers to somewhere else.
    pub fn as_iri(&self) -> Option<&str> {
        is_iri(&self.0).then_some(&self.0)
    }
}

fn is_iri(text: &str) -> bool {
    text.as_bytes().contains(&b':')
}

impl Value for Reference {
    const NAME: &'static str = "reference";
    const PATTERN: &'static str = concat!("^([a-z0-9]+(-[a-z0-9]+)*|", iri_pattern!(), ")$");
    const DESCRIPTION: &'static str =
        "A reference to another description: its id in the same catalogue, or an IRI of somewhere else.";
    const EXAMPLES: &'static [&'static str] = &["open-trip-planner", "https://www.wikidata.org/entity/Q90"];

    fn judge(text: &str) -> Result<(), Flaw> {
        // Most are slugs, and no slug is an IRI.
        if slug::has_form(text) {
            // the pattern cannot bound one side alone
            if text.len() > Slug::LONGEST {
                Err(Flaw::Grammar)
            } else {
                Ok(())
            }
        } else if is_iri(text) {
            Iri::judge(text)
        } else {
            Err(Flaw::Form)
        }
    }

    fn guess(text: &str) -> Option<String> {
        if is_iri(text) || text.contains(['/', '.']) {
            Url::guess(text)
        } else {
            Slug::guess(text)
        }
    }
}
