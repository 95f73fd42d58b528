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
mod territories;
mod texts;

pub(crate) mod catalogue;

pub use profile::Profile;
pub(crate) use record::check_record;

use parts::Presence;

use crate::model::Kind;
use crate::schema::Findings;
use crate::text::Node;

/// What a rule has to know besides the node.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context {
    pub(crate) kind: Kind,
    pub(crate) profile: Profile,
    /// Whether a catalogue around it says who publishes it.
    pub(crate) published: bool,
}

/// Notes what the rules have against a description of an actor, a commons or a project.
pub(crate) fn check(node: Node<'_>, context: Context, found: &mut Findings) {
    let mut presence = Presence::default();
    let (mut created, mut modified) = (None, None);
    // Looked up once: a text may have as many summaries as it likes.
    let name = node.get("name");
    let id = node.get("id").and_then(Node::as_text);
    for (key, value) in node.members() {
        match key.as_str() {
            "name" => texts::name(value, found),
            "summary" => {
                presence.summary = true;
                texts::summary(value, name, found);
            }
            "description" | "goal" => texts::text(value, found),
            "links" => presence.link |= parts::says(value),
            "tags" => tags::check(value, found),
            "challenges" => presence.challenge |= parts::says(value),
            "territories" => territories::check(value, found),
            "types" => presence.types |= parts::says(value),
            "identifiers" => identifiers::check(value, found),
            "location" => identifiers::location(value, found),
            "memberships" => each(value, found, |of, found| {
                dates::order(of, "since", "until", found);
            }),
            "offers" => each(value, found, |offer, found| {
                texts::fields(offer, &["summary", "description"], found);
            }),
            "interests" => each(value, found, texts::text),
            "resource" => {
                presence.resource(value);
                parts::resource(value, id, found);
                licenses::check(value, context.profile, found);
            }
            "community" => {
                presence.community |= parts::has(value, "members") || parts::has(value, "users");
                community(value, found);
            }
            "governance" => {
                presence.governance |= parts::says(value);
                texts::fields(value, &["summary"], found);
            }
            "relations" => parts::relations(value, id, found),
            "adoption" => texts::fields(value, &["setup", "legal", "costs", "conditions"], found),
            "funding" => each(value, found, project::funding),
            "participants" => project::participants(value, found),
            "needs" => each(value, found, need),
            "created" => created = Some(value),
            "modified" => modified = Some(value),
            "provenance" => presence.provenance |= parts::says(value),
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
    for (list, kind) in [
        ("actors", Kind::Actor),
        ("commons", Kind::Commons),
        ("projects", Kind::Project),
    ] {
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
