//! What `publiccode.yml` asks across its fields, and of the files that it names.

use super::super::Files;
use super::values::is_address;
use crate::diagnostic::catalogue::Rule;
use crate::schema::{Findings, Found, Part};
use crate::text::{Kind, Node};

pub(super) fn check(root: Node<'_>, files: Option<&dyn Files>, found: &mut Findings) {
    if let Some(maintenance) = root.get("maintenance") {
        self::maintenance(maintenance, found);
    }
    if let (Some(small), Some(capitals)) = (there(root, "it"), there(root, "IT")) {
        let problem = Rule::NotWith {
            field: "it".to_owned(),
            other: "IT".to_owned(),
        };
        found.push(Found {
            part: Part::Key,
            ..Found::at(small, problem).related(capitals)
        });
    }
    if let Some(files) = files {
        named_files(root, files, found);
    }
}

/// A field of an object that holds something.
fn there<'t>(node: Node<'t>, key: &str) -> Option<Node<'t>> {
    node.get(key).filter(|value| value.kind() != Kind::Null)
}

/// Whoever maintains the software has to be named, by the kind of maintenance.
fn maintenance(node: Node<'_>, found: &mut Findings) {
    let Some(kind) = node.get("type").and_then(Node::as_text) else {
        return;
    };
    let asked = match kind {
        "internal" | "community" => "contacts",
        "contract" => "contractors",
        "none" => "",
        // A kind that nobody knows asks for nothing.
        _ => return,
    };
    let named = |key| there(node, key).is_some_and(|list| list.kind() != Kind::Array || !list.is_empty());
    if !asked.is_empty() && !named(asked) {
        let problem = Rule::RequiredWith {
            field: asked.to_owned(),
            other: format!("type: {kind}"),
        };
        found.push(Found::at(node, problem));
    }
    // What has the wrong type is told as that.
    if kind != "contract"
        && let Some(contractors) = there(node, "contractors").filter(|list| list.kind() == Kind::Array)
    {
        let problem = Rule::NotWith {
            field: "contractors".to_owned(),
            other: format!("type: {kind}"),
        };
        found.push(Found {
            part: Part::Key,
            ..Found::at(contractors, problem)
        });
    }
}

/// Looks up the files that are named by a relative path.
fn named_files(root: Node<'_>, files: &dyn Files, found: &mut Findings) {
    let authors = root.get("legal").and_then(|legal| legal.get("authorsFile"));
    let descriptions = root.get("description").into_iter().flat_map(Node::members);
    let screenshots = descriptions
        .filter_map(|(_, description)| description.get("screenshots"))
        .flat_map(Node::items);
    let logos = [root.get("logo"), root.get("monochromeLogo")];
    for logo in logos.into_iter().flatten() {
        if let Some((path, head)) = look(logo, files, found) {
            png(logo, path, &head, found);
        }
    }
    for file in screenshots.chain(authors) {
        look(file, files, found);
    }
}

/// The beginning of a file that is named by a relative path.
fn look<'t>(node: Node<'t>, files: &dyn Files, found: &mut Findings) -> Option<(&'t str, Vec<u8>)> {
    let path = node.as_str()?;
    if path.is_empty() || path.starts_with('/') || path.starts_with("file:") || is_address(path) {
        return None;
    }
    let head = files.head(path);
    if head.is_none() {
        let problem = Rule::FileMissing {
            path: path.to_owned(),
        };
        found.push(Found::at(node, problem));
    }
    Some((path, head?))
}

/// The least width of a logo, as the reference parser asks for it; the standard speaks of 1000.
const LEAST: u32 = 120;

/// Notes a file that is called a PNG and is none, or is too narrow for a logo.
fn png(node: Node<'_>, path: &str, head: &[u8], found: &mut Findings) {
    if !path.to_ascii_lowercase().ends_with(".png") {
        return;
    }
    let width = head
        .strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        .and_then(<[u8]>::first_chunk)
        .map(|width| u32::from_be_bytes(*width));
    let problem = match width {
        None => Rule::NotPng {
            path: path.to_owned(),
        },
        Some(width) if width < LEAST => Rule::ImageWidth {
            path: path.to_owned(),
            width: width.into(),
            least: LEAST.into(),
        },
        Some(_) => return,
    };
    found.push(Found::at(node, problem));
}
