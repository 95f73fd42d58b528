//! Descriptions brought together in one catalogue, each as the JSON text of its fields.

use std::path::Path;

use communs::exchange::OwnFormat;
use communs::model::Kind;
use communs::text::{Buffer, Format, Limits, Node, Style, read, to_json};

use crate::failure::Failure;
use crate::format::document;

/// The lists of a catalogue that hold words.
const WORDS: [&str; 2] = ["themes", "challenges"];

/// Descriptions by kind, and what a catalogue said of itself.
#[derive(Debug)]
pub(crate) struct Catalogue {
    buffer: Buffer,
    /// The fields of the first catalogue met, with their values.
    head: Vec<String>,
    words: [Vec<String>; 2],
    /// The fields of each description, in the order in which they came.
    members: Vec<(Kind, String)>,
}

impl Catalogue {
    pub(crate) fn new() -> Self {
        Self {
            buffer: Buffer::new(),
            head: Vec::new(),
            words: [Vec::new(), Vec::new()],
            members: Vec::new(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.members.is_empty() && self.head.is_empty()
    }

    /// Takes in a description, or the members of a catalogue.
    pub(crate) fn add(&mut self, text: &str, format: Format, limits: &Limits) -> Result<(), Failure> {
        let Self {
            buffer,
            head,
            words,
            members,
        } = self;
        // As JSON, texts are texts whatever they look like.
        let json = document(text, format, OwnFormat::JsonLines, limits, buffer)?;
        let tree = read(&json, Format::Json, limits, buffer)?;
        let root = tree.root();
        let kind = root
            .get("kind")
            .and_then(Node::as_text)
            .and_then(Kind::from_word)
            .ok_or(Failure::NoKind)?;
        if kind != Kind::Catalogue {
            members.push((kind, fields(root)));
            return Ok(());
        }
        let is_first = head.is_empty();
        for (key, value) in root.members() {
            let key = key.as_str();
            if let Some((_, kind)) = Kind::LISTS.into_iter().find(|(list, _)| *list == key) {
                members.extend(value.items().map(|member| (kind, fields(member))));
            } else if let Some((_, words)) = WORDS
                .into_iter()
                .zip(words.iter_mut())
                .find(|(list, _)| *list == key)
            {
                words.extend(value.items().map(|word| to_json(word, Style::Compact)));
            } else if is_first && !is_frame(key) {
                head.push(field(key, value));
            }
        }
        Ok(())
    }

    /// The catalogue as JSON Lines: what it says of itself on the first line, a description on each of the others.
    pub(crate) fn lines(&self) -> String {
        let mut lines = String::new();
        if !self.head.is_empty() {
            lines.push_str(&object(Kind::Catalogue, &self.own_fields()));
        }
        for (kind, fields) in &self.members {
            lines.push_str(&object(*kind, std::slice::from_ref(fields)));
        }
        lines
    }

    /// The catalogue as one document; a name that it lacks is made from that of a file.
    pub(crate) fn document(&self, file: Option<&Path>) -> String {
        let mut all = self.own_fields();
        if self.head.is_empty() {
            let stem = file
                .and_then(Path::file_stem)
                .and_then(|stem| stem.to_str())
                .unwrap_or_default();
            let id = slug(stem);
            all.insert(0, format!("\"id\":\"{id}\",\"name\":\"{id}\""));
        }
        for (list, kind) in Kind::LISTS {
            let members: Vec<String> = self
                .members
                .iter()
                .filter(|(own, _)| *own == kind)
                .map(|(_, fields)| format!("{{{fields}}}"))
                .collect();
            if !members.is_empty() {
                all.push(format!("\"{list}\":[{}]", members.join(",")));
            }
        }
        object(Kind::Catalogue, &all)
    }

    fn own_fields(&self) -> Vec<String> {
        let words = WORDS
            .into_iter()
            .zip(&self.words)
            .filter(|(_, words)| !words.is_empty());
        let words = words.map(|(list, words)| format!("\"{list}\":[{}]", words.join(",")));
        self.head.iter().cloned().chain(words).collect()
    }
}

/// Whether a field says what a document is, not what it describes: members of a catalogue go without.
fn is_frame(key: &str) -> bool {
    matches!(key, "communs" | "kind")
}

fn fields(node: Node<'_>) -> String {
    let fields: Vec<String> = node
        .members()
        .filter(|(key, _)| !is_frame(key.as_str()))
        .map(|(key, value)| field(key.as_str(), value))
        .collect();
    fields.join(",")
}

fn field(key: &str, value: Node<'_>) -> String {
    format!(
        "{}:{}",
        serde_json::Value::from(key),
        to_json(value, Style::Compact)
    )
}

fn object(kind: Kind, fields: &[String]) -> String {
    let mut object = format!("{{\"communs\":\"1.0\",\"kind\":\"{}\"", kind.as_str());
    for fields in fields.iter().filter(|fields| !fields.is_empty()) {
        object.push(',');
        object.push_str(fields);
    }
    object + "}\n"
}

/// A slug from the name of a file.
fn slug(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let slug: String = words.join("-").chars().take(80).collect();
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "catalogue".to_owned()
    } else {
        slug.to_owned()
    }
}
