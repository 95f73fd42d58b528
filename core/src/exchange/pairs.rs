//! The rows of the crosswalks as data, for pages that show them.

use super::crosswalk::Way;
use super::source::SourceFormat;
use super::wiki;
use crate::model::Kind;
use crate::schema::root;

/// A field of a format beside the field of ours that it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldPair {
    /// The format.
    pub format: SourceFormat,
    /// What the format is called; of the wiki, the template.
    pub title: &'static str,
    /// The kind of description that it becomes.
    pub kind: Kind,
    /// The field of the format: keys divided by `/`, `*` for any key; of the wiki, the first name of the parameter.
    pub theirs: &'static str,
    /// The field of ours, keys divided by `/`; none where it is kept under `extensions`.
    pub ours: Option<&'static str>,
    /// What of a list of ours it is, where that is one role alone: a link, a member.
    pub role: Option<&'static str>,
    /// Which way it goes.
    pub direction: Direction,
}

/// Which way a field goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Read and written.
    Both,
    /// Read, and written by another row or not at all.
    Read,
    /// Written, and read by another row or not at all.
    Written,
}

/// The fields of every format of one record a file, in the order in which the format writes them, and the parameters of the wiki's
/// templates.
///
/// ```
/// let mut pairs = communs::exchange::crosswalk();
/// let version = pairs.find(|pair| pair.title == "CITATION.cff" && pair.theirs == "version").unwrap();
/// assert_eq!(version.ours, Some("resource/version"));
/// ```
pub fn crosswalk() -> impl Iterator<Item = FieldPair> {
    records().chain(parameters())
}

fn records() -> impl Iterator<Item = FieldPair> {
    let walks = SourceFormat::ALL
        .into_iter()
        .filter_map(|format| Some((format, format.crosswalk()?)));
    walks.flat_map(|(format, walk)| {
        walk.rows.iter().map(move |row| {
            let (role, direction) = match row.way {
                Way::Link(role) | Way::Actors(role) => {
                    (Some(role).filter(|role| !role.is_empty()), Direction::Both)
                }
                Way::Read(_) => (None, Direction::Read),
                Way::Write(_) => (None, Direction::Written),
                _ => (None, Direction::Both),
            };
            FieldPair {
                format,
                title: walk.title,
                kind: walk.kind,
                theirs: row.theirs,
                ours: Some(row.ours).filter(|ours| !ours.is_empty()),
                role,
                direction,
            }
        })
    })
}

/// The lists of ours whose rows in the wiki's tables name a role.
const OF_ROLES: [&str; 4] = ["links", "community/members", "participants", "memberships"];

fn has(kind: Kind, path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    first != "extensions" && root(kind).field(first).is_some()
}

fn parameters() -> impl Iterator<Item = FieldPair> {
    wiki::parameters().map(|(title, kind, row)| FieldPair {
        format: SourceFormat::Wikitext,
        title,
        kind,
        theirs: row.name(),
        // What the kind has no field for is kept.
        ours: Some(row.to).filter(|ours| has(kind, ours)),
        role: Some(wiki::role(row)).filter(|_| OF_ROLES.contains(&row.to)),
        direction: Direction::Both,
    })
}
