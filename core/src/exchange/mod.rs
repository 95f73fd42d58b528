//! Foreign formats: what is read from them, and what is written to them.

pub mod wikitext;
