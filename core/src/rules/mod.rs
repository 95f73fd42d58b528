//! Rules: what the model asks beyond the shape of single fields.
//!
//! A rule is a function over nodes, so that what it notes is located by itself. Rules look at what has the right
//! shape and pass over what has not: one cause gives one diagnostic.

mod dates;
mod identifiers;
mod licenses;
mod parts;
mod profile;
mod project;
mod record;
mod tags;
pub(crate) mod territories;
mod texts;

pub(crate) mod catalogue;

pub use profile::Profile;
pub(crate) use record::check_record;

use parts::Presence;

use crate::model::Kind;
use crate::schema::Findings;
use crate::text::{Node, word};

/// What a rule has to know besides the node.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context {
    pub(crate) kind: Kind,
    pub(crate) profile: Profile,
    /// Whether a catalogue around it says who publishes it.
    pub(crate) published: bool,
}

/// The fields that rules look at, as numbers, so that telling them apart is a few comparisons.
macro_rules! fields {
    ($($constant:ident $name:literal)*) => {
        $(const $constant: u128 = word($name);)*
    };
}
fields! {
    NAME "name"
    SUMMARY "summary"
    DESCRIPTION "description"
    GOAL "goal"
    LINKS "links"
    TAGS "tags"
    CHALLENGES "challenges"
    TERRITORIES "territories"
    TYPES "types"
    IDENTIFIERS "identifiers"
    LOCATION "location"
    MEMBERSHIPS "memberships"
    OFFERS "offers"
    INTERESTS "interests"
    RESOURCE "resource"
    COMMUNITY "community"
    GOVERNANCE "governance"
    RELATIONS "relations"
    ADOPTION "adoption"
    FUNDING "funding"
    PARTICIPANTS "participants"
    NEEDS "needs"
    CREATED "created"
    MODIFIED "modified"
    PROVENANCE "provenance"
}

/// Notes what the rules have against a description of an actor, a commons or a project.
pub(crate) fn check(node: Node<'_>, context: Context, found: &mut Findings) {
    let mut presence = Presence::default();
    let (mut created, mut modified) = (None, None);
    // Looked up once: a text may have as many summaries as it likes.
    let name = node.get("name");
    let id = node.get("id").and_then(Node::as_text);
    for (key, value) in node.members() {
        match key.word() {
            NAME => texts::name(value, found),
            SUMMARY => {
                presence.summary = true;
                texts::summary(value, name, found);
            }
            DESCRIPTION | GOAL => texts::text(value, found),
            LINKS => presence.link |= parts::says(value),
            TAGS => tags::check(value, found),
            CHALLENGES => presence.challenge |= parts::says(value),
            TERRITORIES => territories::check(value, found),
            TYPES => presence.types |= parts::says(value),
            IDENTIFIERS => identifiers::check(value, found),
            LOCATION => identifiers::location(value, found),
            MEMBERSHIPS => each(value, found, |of, found| {
                dates::order(of, "since", "until", found);
            }),
            OFFERS => each(value, found, |offer, found| {
                texts::fields(offer, &["summary", "description"], found);
            }),
            INTERESTS => each(value, found, texts::text),
            RESOURCE => {
                presence.resource(value);
                parts::resource(value, id, found);
                licenses::check(value, context.profile, found);
            }
            COMMUNITY => {
                presence.community |= parts::has(value, "members") || parts::has(value, "users");
                community(value, found);
            }
            GOVERNANCE => {
                presence.governance |= parts::says(value);
                texts::fields(value, &["summary"], found);
            }
            RELATIONS => parts::relations(value, id, found),
            ADOPTION => texts::fields(value, &["setup", "legal", "costs", "conditions"], found),
            FUNDING => each(value, found, project::funding),
            PARTICIPANTS => project::participants(value, found),
            NEEDS => each(value, found, need),
            CREATED => created = Some(value),
            MODIFIED => modified = Some(value),
            PROVENANCE => presence.provenance |= parts::says(value),
            _ => {}
        }
    }
    if let (Some(created), Some(modified)) = (created, modified) {
        dates::between(("created", created), ("modified", modified), found);
    }
    if context.kind == Kind::Project {
        project::check(node, found);
    }
    presence.check(node, context, found);
}

/// Notes what the rules have against a catalogue and its members, each by itself.
pub(crate) fn check_catalogue(node: Node<'_>, context: Context, found: &mut Findings) {
    let published = context.published || node.get("publisher").is_some();
    if let Some(name) = node.get("name") {
        texts::name(name, found);
    }
    for (list, kind) in Kind::LISTS {
        for member in node.get(list).into_iter().flat_map(Node::items) {
            if member.kind() == crate::text::Kind::Object {
                check(
                    member,
                    Context {
                        kind,
                        published,
                        ..context
                    },
                    found,
                );
            }
        }
    }
}

/// Applies a rule to every item of a list.
fn each(list: Node<'_>, found: &mut Findings, rule: impl Fn(Node<'_>, &mut Findings)) {
    for item in list.items() {
        rule(item, found);
    }
}

fn need(need: Node<'_>, found: &mut Findings) {
    if let Some(summary) = need.get("summary") {
        // That it is empty is a matter of its shape.
        texts::unfinished(summary, found);
    }
    texts::fields(need, &["description"], found);
    dates::order(need, "opened", "closed", found);
}

fn community(community: Node<'_>, found: &mut Findings) {
    for member in community.get("members").into_iter().flat_map(Node::items) {
        dates::order(member, "since", "until", found);
    }
}
