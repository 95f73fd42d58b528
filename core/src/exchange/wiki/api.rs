//! Replies of `action=query&prop=info|revisions`, in both forms of the format, and those of Semantic MediaWiki.

use super::Page;
use super::semantic::{self, Subject};
use crate::exchange::origin::Origin;
use crate::text::{Key, Kind, Node, Places, Tree};

/// What a reply holds besides pages.
#[derive(Debug)]
pub(in crate::exchange) enum Part<'p> {
    /// A page.
    Page(Page<'p>),
    /// What Semantic MediaWiki knows of a page.
    Subject(Subject<'p>),
    /// How to ask for more pages.
    Continue(Node<'p>),
    /// The wiki refused the request: in its words.
    Error(Node<'p>, String),
    /// No reply of a wiki.
    Other(Node<'p>),
}

/// Goes through the pages of a reply, or of a list of replies.
pub(in crate::exchange) fn parts<'p>(
    tree: Tree<'p>,
    places: &Places<'p>,
    each: &mut dyn FnMut(Part<'p>, &Places<'p>),
) {
    let root = tree.root();
    match root.kind() {
        Kind::Array => root.items().for_each(|reply| parts_of(reply, places, each)),
        _ => parts_of(root, places, each),
    }
}

fn parts_of<'p>(reply: Node<'p>, places: &Places<'p>, each: &mut dyn FnMut(Part<'p>, &Places<'p>)) {
    let pages = reply.get("query").and_then(|query| query.get("pages"));
    if let Some(error) = reply.get("error") {
        let said = error
            .get("info")
            .or_else(|| error.get("code"))
            .and_then(Node::as_str);
        each(Part::Error(error, said.unwrap_or_default().to_owned()), places);
    } else if pages.is_none()
        && !semantic::subjects(reply, places, &mut |subject| each(Part::Subject(subject), places))
        && reply.get("batchcomplete").is_none()
    {
        each(Part::Other(reply), places);
    }
    for further in ["continue", "query-continue", "query-continue-offset"] {
        if let Some(further) = reply.get(further) {
            each(Part::Continue(further), places);
        }
    }
    let Some(pages) = pages else { return };
    // An object by page number in the old form, a list in the new one.
    let by_number = pages.members().map(|(key, page)| (Some(key), page));
    for (key, node) in by_number.chain(pages.items().map(|page| (None, page))) {
        each(Part::Page(page(key, node, places)), places);
    }
}

fn page<'p>(key: Option<Key<'p>>, node: Node<'p>, places: &Places<'p>) -> Page<'p> {
    let scalar = |node: Node<'p>| node.as_str().or_else(|| node.as_number());
    let text_of = |name: &str| node.get(name).and_then(Node::as_str);
    let revisions = || node.get("revisions").into_iter().flat_map(Node::items);
    // The latest; the first where there are no dates, since a wiki gives the latest first.
    let date = |revision: Node<'p>| revision.get("timestamp").and_then(Node::as_str);
    let revision = revisions().reduce(|best, one| if date(one) > date(best) { one } else { best });
    let content = revision.and_then(content);
    let title = node.get("title");
    let span = |node: Node<'p>| places.span(node.tree().bytes(node.span(), places));
    let mut page = Page {
        title: title.and_then(Node::as_str),
        namespace: node
            .get("ns")
            .and_then(scalar)
            .and_then(|number| number.parse().ok()),
        id: node
            .get("pageid")
            .and_then(scalar)
            .or_else(|| key.map(Key::as_str)),
        revision: revision
            .and_then(|revision| revision.get("revid"))
            .or_else(|| node.get("lastrevid"))
            .and_then(scalar),
        older: revisions().skip(1).map(|_| 1).sum(),
        url: text_of("fullurl").or_else(|| text_of("canonicalurl")),
        language: text_of("pagelanguage"),
        text: content.and_then(Node::as_str),
        origin: Origin::default(),
        place: Some(span(title.unwrap_or(node))),
        pointer: content.unwrap_or(node).pointer(),
    };
    if let Some(content) = content {
        let place = span(content);
        let literal = node.tree().text().get(place.bytes()).unwrap_or_default();
        page.origin = Origin::json(literal, place.start);
    }
    page
}

/// The wikitext of a revision: under `*`, under `content`, or in its main slot.
fn content(revision: Node<'_>) -> Option<Node<'_>> {
    let of = |node: Node<'_>| node.get("*").is_some() || node.get("content").is_some();
    let holder = if of(revision) {
        revision
    } else {
        revision.get("slots")?.get("main")?
    };
    holder.get("*").or_else(|| holder.get("content"))
}

/// What the addresses of a wiki's pages begin with, from that of one page and its title.
pub(in crate::exchange) fn base_of(url: &str, title: &str) -> Option<String> {
    let written = title.replace(' ', "_");
    let base = url
        .strip_suffix(written.as_str())
        .or_else(|| url.rfind('/').and_then(|slash| url.get(..=slash)))?;
    // A scheme alone is no base.
    (base.ends_with('/') && base.matches('/').count() > 2).then(|| base.to_owned())
}
