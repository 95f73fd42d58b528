//! What the exporter says besides: terms that no field of the model has.

use super::term::How;

/// A term besides those of the fields.
#[derive(Debug)]
pub(crate) struct Added {
    /// The record in whose nodes it stands.
    pub(crate) record: &'static str,
    /// The key.
    pub(crate) key: &'static str,
    /// The term, as annotations write it.
    pub(crate) term: &'static str,
    /// How its value is written.
    pub(crate) how: How,
    /// What it says.
    pub(crate) doc: &'static str,
}

const fn added(
    record: &'static str,
    key: &'static str,
    term: &'static str,
    how: How,
    doc: &'static str,
) -> Added {
    Added {
        record,
        key,
        term,
        how,
        doc,
    }
}

const EXPRESSION: &str = "A licence that SPDX gives no single address: an expression, or one of its own.";

/// Every one of them.
pub(crate) const ADDED: [Added; 9] = [
    added(
        "Actor",
        "iso6523Code",
        "schema:iso6523Code",
        How::Plain,
        "The SIREN behind `0002:`, the SIRET behind `0009:`.",
    ),
    added(
        "Location",
        "postalAddress",
        "schema:address",
        How::Native,
        "The parts of the address.",
    ),
    added(
        "Commons",
        "license",
        "schema:license",
        How::Link,
        "Each licence that SPDX or its `url` gives an address.",
    ),
    added(
        "Commons",
        "funder",
        "schema:funder",
        How::Link,
        "Who gives a funding that was selected or has ended.",
    ),
    added(
        "Project",
        "funder",
        "schema:funder",
        How::Link,
        "Who gives a funding that was selected or has ended.",
    ),
    added(
        "Territory",
        "sameAs",
        "schema:sameAs",
        How::Link,
        "The item of Wikidata.",
    ),
    added(
        "Image",
        "licenseExpression",
        "licenseExpression",
        How::Plain,
        EXPRESSION,
    ),
    added(
        "Provenance",
        "licenseExpression",
        "licenseExpression",
        How::Plain,
        EXPRESSION,
    ),
    added(
        "Catalogue",
        "licenseExpression",
        "licenseExpression",
        How::Plain,
        EXPRESSION,
    ),
];

/// Classes that no record has.
pub(crate) const CLASSES: [&str; 2] = ["schema:PostalAddress", "schema:PropertyValue"];
