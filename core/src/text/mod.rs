//! Text and where things stand in it: the spanned tree, its readers and its writers.
//!
//! A reader turns JSON or YAML into one [`Tree`]: a flat arena of nodes in document order, each with its place,
//! its strings borrowed from the text where nothing is escaped. Everything else in the library walks that tree.

mod ancestry;
mod buffer;
mod build;
mod deserialize;
mod double;
mod fold;
mod json;
mod limits;
mod nearest;
mod place;
mod pointer;
mod read;
mod tree;
mod utf8;
mod word;
mod write;
mod yaml;

pub(crate) use ancestry::Ancestry;
pub use buffer::Buffer;
pub use build::Builder;
pub(crate) use deserialize::{TEXT_FIRST, deserialize, from_value};
pub(crate) use double::double;
pub(crate) use fold::lowercase;
pub(crate) use json::is_number;
pub use limits::{Exceeded, Limit, Limits};
#[cfg(test)]
pub(crate) use nearest::guesses;
pub use nearest::nearest;
pub use place::{Places, Position, Span};
pub use pointer::Pointer;
pub use read::{Expected, Fault, FaultKind, Format, Unreadable, read};
pub(crate) use tree::same;
pub use tree::{Items, Key, Kind, Members, Node, Tree};
pub(crate) use utf8::decode_at;
pub use utf8::{Encoding, NotUtf8, decode};
pub(crate) use word::{LONGEST_WORD, word};
pub use write::{Comments, Order, Style, Writer, to_json, to_yaml};
