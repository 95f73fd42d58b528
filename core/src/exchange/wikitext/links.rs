//! Links, to pages and out of the wiki.

use super::parse::ProblemKind;
use super::scan::{Kind, Scanner, Scope, Step, What};

/// The schemes of links that MediaWiki knows, and whether `//` must follow.
const SCHEMES: [(&str, bool); 27] = [
    ("bitcoin", false),
    ("ftp", true),
    ("ftps", true),
    ("geo", false),
    ("git", true),
    ("gopher", true),
    ("http", true),
    ("https", true),
    ("irc", true),
    ("ircs", true),
    ("magnet", false),
    ("mailto", false),
    ("mms", true),
    ("news", false),
    ("nntp", true),
    ("redis", true),
    ("sftp", true),
    ("sip", false),
    ("sips", false),
    ("sms", false),
    ("ssh", true),
    ("svn", true),
    ("tel", false),
    ("telnet", true),
    ("urn", false),
    ("worldwind", true),
    ("xmpp", false),
];
const LONGEST_SCHEME: usize = 9;

/// The scheme is one of a link; `slashes` if `//` follows its colon.
pub(super) fn is_scheme(scheme: &str, slashes: bool) -> bool {
    SCHEMES
        .iter()
        .any(|(known, hierarchical)| known.eq_ignore_ascii_case(scheme) && (slashes || !hierarchical))
}

impl Scanner<'_> {
    /// `[[`: a link out of the wiki that someone gave two brackets, a link to a page, or text.
    pub(super) fn left_brackets(&mut self, scope: Scope, pos: usize) -> Step {
        Step::To(self.link(scope, pos))
    }

    pub(super) fn link(&mut self, scope: Scope, pos: usize) -> usize {
        let open = self.open.len();
        if let Some(end) = self.construct(What::External, pos + 1, Self::bracketed) {
            if scope.kind != Kind::Label {
                return end;
            }
            // A link out of the wiki cannot stand within another.
            self.open.truncate(open);
            return pos + 2;
        }
        if let Some(end) = self.construct(What::Link, pos, Self::page_link) {
            return end;
        }
        self.report(ProblemKind::UnclosedLink, pos..pos + 2);
        pos + 2
    }

    fn page_link(&mut self, pos: usize) -> Option<usize> {
        let mut stop = self.scan(&mut Scope::new(Kind::Title), pos + 2)?;
        if self.at(stop) == Some(b'|') {
            stop = self.scan(&mut Scope::new(Kind::LinkText), stop + 1)?;
        }
        Some(stop + 2)
    }

    /// `[address label]`.
    pub(super) fn bracketed(&mut self, pos: usize) -> Option<usize> {
        let mut from = pos + 1;
        if self.looking_at(from, "//") {
            from += 2;
        } else {
            let scheme = from;
            while self.at(from).is_some_and(is_scheme_byte) && from - scheme <= LONGEST_SCHEME {
                from += 1;
            }
            if self.at(from) != Some(b':') {
                return None;
            }
            let slashes = self.looking_at(from + 1, "//");
            if !is_scheme(self.text.get(scheme..from)?, slashes) {
                return None;
            }
            from += if slashes { 3 } else { 1 };
        }
        if matches!(self.at(from), None | Some(b'\n' | b' ' | b']')) {
            return None;
        }
        let mut scope = Scope::new(Kind::Label);
        loop {
            if let Some(after) = self.within_address(from) {
                from = after;
                continue;
            }
            match self.at(from)? {
                b'\n' => return None,
                b']' => return Some(from + 1),
                b' ' => {
                    from += 1;
                    break;
                }
                b'[' | b'<' | b'>' | b'"' => break,
                b'\'' if self.at(from + 1) == Some(b'\'') => break,
                _ => from += 1,
            }
        }
        Some(self.scan(&mut scope, from)? + 1)
    }

    /// An address in the text, from the colon of its scheme; where it ends.
    pub(super) fn free_link(&mut self, scope: Scope, colon: usize) -> Option<usize> {
        let head = self.text.get(..colon)?;
        let mut start = colon;
        for c in head.chars().rev().take(LONGEST_SCHEME + 1) {
            if !(c.is_alphanumeric() || c == '_') {
                break;
            }
            start -= c.len_utf8();
        }
        let slashes = self.looking_at(colon + 1, "//");
        if !is_scheme(self.text.get(start..colon)?, slashes) {
            return None;
        }
        let mut from = colon + if slashes { 3 } else { 1 };
        if matches!(self.at(from), None | Some(b'\n' | b' ' | b'[' | b']')) {
            return None;
        }
        loop {
            if let Some(after) = self.within_address(from) {
                from = after;
                continue;
            }
            let next = self.at(from + 1);
            let ends = match self.at(from) {
                None | Some(b'\n' | b'[' | b']' | b'<' | b'>' | b'"' | b' ') => true,
                Some(b'\'') => next == Some(b'\''),
                Some(b'|') => scope.template(),
                Some(b'=') => matches!(scope.kind, Kind::Key | Kind::Heading),
                Some(b'}') if next == Some(b'}') => {
                    scope.template() || scope.kind == Kind::ArgumentDefault && self.at(from + 2) == Some(b'}')
                }
                Some(_) => false,
            };
            if ends {
                return Some(from);
            }
            from += 1;
        }
    }

    /// A comment or a template within an address.
    fn within_address(&mut self, pos: usize) -> Option<usize> {
        if self.looking_at(pos, "<!--") {
            Some(self.comment(&mut Scope::new(Kind::Page), pos))
        } else if self.looking_at(pos, "{{") && self.can_nest() {
            Some(self.braces(pos).0)
        } else {
            None
        }
    }
}

fn is_scheme_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'.' | b'-')
}
