//! Tags in angle brackets.

use std::collections::HashMap;

use super::attributes::Until;
use super::parse::ProblemKind;
use super::scan::{Kind, Scanner, Scope, What};
use crate::text::lowercase;

/// Tags whose content is not wikitext.
const LITERAL: [&str; 17] = [
    "categorytree",
    "ce",
    "chem",
    "gallery",
    "graph",
    "hiero",
    "imagemap",
    "inputbox",
    "math",
    "nowiki",
    "pre",
    "score",
    "section",
    "source",
    "syntaxhighlight",
    "templatedata",
    "timeline",
];
/// Tags that have no content.
const EMPTY: [&str; 6] = ["br", "wbr", "hr", "meta", "link", "img"];

fn one_of(names: &[&str], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

impl Scanner<'_> {
    /// `<`: a tag with its content, or text.
    pub(super) fn left_angle(&mut self, pos: usize) -> usize {
        let end = if self.can_nest() {
            self.construct(What::Tag, pos, Self::tag)
        } else {
            None
        };
        if let Some(end) = end {
            return end;
        }
        let closing = self.at(pos + 1) == Some(b'/');
        let name = self.tag_name(pos + 1);
        if one_of(&LITERAL, name) || name.eq_ignore_ascii_case("ref") {
            self.report(ProblemKind::UnclosedTag, pos..pos + 1 + name.len());
        }
        if closing { pos + 2 } else { pos + 1 }
    }

    fn tag_name(&self, pos: usize) -> &str {
        let rest = self.text.get(pos..).unwrap_or_default();
        let end = rest.find(|c: char| c.is_whitespace() || "{}[]<>|=&'\"#*;:/-!\\".contains(c));
        rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
    }

    fn tag(&mut self, pos: usize) -> Option<usize> {
        let closing = self.at(pos + 1) == Some(b'/');
        let start = pos + if closing { 2 } else { 1 };
        let name = self.tag_name(start).to_owned();
        let after = start + name.len();
        let follows = self.text.get(after..)?.chars().next()?;
        let empty = one_of(&EMPTY, &name);
        let exits = follows == '>' || self.looking_at(after, "/>") || follows.is_whitespace();
        if name.is_empty() || !exits || closing && !empty {
            return None;
        }
        let mark = self.mark();
        let end = self.attributes(after, Until::Tag, true)?;
        self.reached(mark, end);
        let content = end + 1;
        let past = if self.at(end) == Some(b'/') {
            end + 2
        } else if empty {
            content
        } else {
            let close = self.closer(&name, content)?;
            self.open.truncate(mark.open);
            let close = if one_of(&LITERAL, &name) {
                close
            } else {
                self.body(&name, content)?
            };
            self.past_tag(close)?
        };
        // It is a tag. The quick reading jumped over what its attributes hold, which comes before its content.
        let content = if past > end + 2 {
            self.open.split_off(mark.open)
        } else {
            Vec::new()
        };
        self.open.truncate(mark.open);
        self.attributes(after, Until::Tag, false)?;
        self.open.extend(content);
        Some(past)
    }

    fn past_tag(&self, pos: usize) -> Option<usize> {
        Some(pos + self.text.get(pos..)?.find('>')? + 1)
    }

    /// The content of a tag, to the closing tag that ends it, which must be its own.
    fn body(&mut self, name: &str, from: usize) -> Option<usize> {
        let scope = Scope::new(Kind::Body);
        let known = self.reach.get(&(self.next_mark(from), scope)).copied();
        if known.is_some_and(|close| !self.closes(name, close)) {
            return None;
        }
        let mark = self.mark();
        let close = self.scan(&mut scope.clone(), from)?;
        self.reached(mark, close);
        self.closes(name, close).then_some(close)
    }

    fn closes(&self, name: &str, close: usize) -> bool {
        let found = self.closed_name(close);
        found.is_some_and(|found| lowercase(found) == lowercase(name))
    }

    /// The name in a closing tag.
    fn closed_name(&self, pos: usize) -> Option<&str> {
        let rest = self.text.get(pos + 2..)?;
        let name = rest.get(..rest.find(['<', '>'])?)?;
        rest.as_bytes()
            .get(name.len())
            .filter(|byte| **byte == b'>')
            .map(|_| name.trim_end())
    }

    /// The first closing tag of that name from a point on.
    fn closer(&mut self, name: &str, from: usize) -> Option<usize> {
        if self.closers.is_none() {
            let mut closers: HashMap<String, Vec<usize>> = HashMap::new();
            for (pos, _) in self.text.match_indices("</") {
                if let Some(name) = self.closed_name(pos) {
                    closers.entry(lowercase(name)).or_default().push(pos);
                }
            }
            self.closers = Some(closers);
        }
        let places = self.closers.as_ref()?.get(&lowercase(name))?;
        places.get(places.partition_point(|place| *place < from)).copied()
    }
}
