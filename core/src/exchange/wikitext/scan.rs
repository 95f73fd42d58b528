//! The scanner: which marks open and close what.
//!
//! Wikitext has no syntax errors: what is opened and not closed is text, and what follows is read again as part of
//! what surrounds it. To stay linear under such second readings the scanner keeps two records. `known` holds what
//! became of every construct tried, by where it starts. `dead` holds every point, with the scope it was
//! met in, from which a reading once went on and found no end: another reading that comes by the same point in the
//! same scope gives up at once.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::parse::{Problem, ProblemKind};

/// How deep scopes may nest. Beyond, marks are text: MediaWiki itself expands templates to a depth of 40.
const DEEPEST: usize = 100;

/// What surrounds the point that is read: it says which marks end it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Page,
    Name,
    Key,
    Value,
    ArgumentName,
    ArgumentDefault,
    Title,
    LinkText,
    Label,
    Heading,
    Body,
    Table,
    Row,
    Cell,
    /// Attributes of a tag or of a part of a table, see `attributes.rs`.
    Attributes,
}

/// A scope and what was noticed in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Scope {
    pub(super) kind: Kind,
    pub(super) flags: u16,
}

/// The name holds more than blanks.
pub(super) const HAS_TEXT: u16 = 1;
/// The name was followed by a line break: only blanks may follow.
const NO_MORE_TEXT: u16 = 2;
/// The name holds a template.
pub(super) const HAS_TEMPLATE: u16 = 4;
/// The mark just read must turn out to be part of a construct.
const FAIL_NEXT: u16 = 8;
const AFTER_LEFT: u16 = 16;
const AFTER_RIGHT: u16 = 32;
/// Two braces were text: an equals sign cannot end a key any more.
const NO_EQUALS: u16 = 64;
/// The line began with `|`: `||` begins a cell.
pub(super) const DATA_LINE: u16 = 128;
/// The line began with `!`: `!!` and `||` begin a cell.
pub(super) const HEADER_LINE: u16 = 256;
/// The cell may yet turn out to begin with attributes.
pub(super) const MAY_STYLE: u16 = 512;
pub(super) const LINE: u16 = DATA_LINE | HEADER_LINE | MAY_STYLE;

impl Scope {
    pub(super) fn new(kind: Kind) -> Self {
        Self { kind, flags: 0 }
    }

    pub(super) fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    pub(super) fn template(self) -> bool {
        matches!(self.kind, Kind::Name | Kind::Key | Kind::Value)
    }

    fn argument(self) -> bool {
        matches!(self.kind, Kind::ArgumentName | Kind::ArgumentDefault)
    }

    fn table(self) -> bool {
        matches!(self.kind, Kind::Table | Kind::Row | Kind::Cell)
    }

    /// Neither kind of link can stand here.
    fn no_links(self) -> bool {
        matches!(self.kind, Kind::Name | Kind::ArgumentName | Kind::Title)
    }
}

/// What a construct is, for the record of those tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum What {
    Braces,
    Link,
    External,
    Tag,
    Table,
    Heading,
}

/// A parameter: where it starts, its equals sign, and the mark after it.
#[derive(Debug)]
pub(super) struct RawParam {
    pub(super) start: usize,
    pub(super) equals: Option<usize>,
    pub(super) end: usize,
}

#[derive(Debug)]
pub(super) enum Found {
    /// A construct of another kind, kept for its children.
    Nothing,
    Problem(Problem),
    Template {
        span: Range<usize>,
        name: Range<usize>,
        params: Vec<RawParam>,
    },
}

#[derive(Debug)]
pub(super) struct Node {
    pub(super) found: Found,
    pub(super) children: Vec<usize>,
}

/// What became of a construct: where it ends, and the node that holds what it holds.
type Outcome = Option<(usize, Option<usize>)>;

/// What to do after a mark.
pub(super) enum Step {
    To(usize),
    /// The mark ends the scope.
    Stop,
    /// The scope cannot be one.
    Fail,
}

#[derive(Debug)]
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    nodes: Vec<Node>,
    /// The children so far of the constructs being read.
    pub(super) open: Vec<usize>,
    /// The points met so far by the constructs being read.
    visited: Vec<(usize, Scope)>,
    dead: HashSet<(usize, Scope)>,
    known: HashMap<(usize, What), Outcome>,
    pub(super) depth: usize,
    /// Where the closing tags of each name start; filled at the first tag.
    pub(super) closers: Option<HashMap<String, Vec<usize>>>,
    /// From a point within a tag to the mark that it reaches: that of its content is independent of the tag's name.
    pub(super) reach: HashMap<(usize, Scope), usize>,
    /// Where the last comment of the text ends.
    comment_ends: Option<usize>,
    /// The runs of braces of which some are text.
    pub(super) unclosed: HashSet<usize>,
}

/// A point to go back to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) open: usize,
    pub(super) visited: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            nodes: Vec::new(),
            open: Vec::new(),
            visited: Vec::new(),
            dead: HashSet::new(),
            known: HashMap::new(),
            depth: 1,
            closers: None,
            reach: HashMap::new(),
            comment_ends: text.rfind("-->"),
            unclosed: HashSet::new(),
        }
    }

    /// Reads the whole text; the nodes found in it.
    pub(super) fn page(&mut self) -> Vec<usize> {
        self.scan(&mut Scope::new(Kind::Page), 0);
        std::mem::take(&mut self.open)
    }

    pub(super) fn node(&self, id: usize) -> Option<&Node> {
        self.nodes.get(id)
    }

    pub(super) fn at(&self, pos: usize) -> Option<u8> {
        self.text.as_bytes().get(pos).copied()
    }

    pub(super) fn looking_at(&self, pos: usize, what: &str) -> bool {
        self.text
            .as_bytes()
            .get(pos..)
            .is_some_and(|rest| rest.starts_with(what.as_bytes()))
    }

    fn before(&self, pos: usize) -> Option<u8> {
        pos.checked_sub(1).and_then(|pos| self.at(pos))
    }

    /// At the start of a line.
    fn line_start(&self, pos: usize) -> bool {
        matches!(self.before(pos), None | Some(b'\n'))
    }

    /// At the start of a line, one blank aside.
    pub(super) fn loose_line_start(&self, pos: usize) -> bool {
        self.line_start(pos)
            || self.before(pos).is_some_and(|byte| byte.is_ascii_whitespace()) && self.line_start(pos - 1)
    }

    /// Another scope can be entered.
    pub(super) fn can_nest(&self) -> bool {
        self.depth < DEEPEST
    }

    pub(super) fn push_node(&mut self, found: Found, children: Vec<usize>) {
        self.open.push(self.nodes.len());
        self.nodes.push(Node { found, children });
    }

    pub(super) fn report(&mut self, kind: ProblemKind, span: Range<usize>) {
        self.push_node(Found::Problem(Problem { kind, span }), Vec::new());
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            open: self.open.len(),
            visited: self.visited.len(),
        }
    }

    /// Forgets what was read since the mark, for it found no end.
    pub(super) fn fail(&mut self, mark: Mark) {
        self.open.truncate(mark.open);
        self.dead.extend(self.visited.drain(mark.visited..));
    }

    /// Keeps what was read since the mark.
    pub(super) fn keep(&mut self, mark: Mark) {
        self.visited.truncate(mark.visited);
    }

    /// Goes by a point; `false` if it is known to lead to no end.
    pub(super) fn pass(&mut self, pos: usize, scope: Scope) -> bool {
        let point = (pos, scope);
        if self.dead.contains(&point) {
            return false;
        }
        self.visited.push(point);
        true
    }

    /// Records that the content of a tag reaches a closing tag from each point gone by since the mark.
    pub(super) fn reached(&mut self, mark: Mark, close: usize) {
        self.reach
            .extend(self.visited.drain(mark.visited..).map(|point| (point, close)));
    }

    /// Tries a construct, once for each place.
    pub(super) fn construct(
        &mut self,
        what: What,
        pos: usize,
        read: fn(&mut Self, usize) -> Option<usize>,
    ) -> Option<usize> {
        if let Some(outcome) = self.known.get(&(pos, what)) {
            let (end, node) = (*outcome)?;
            self.open.extend(node);
            return Some(end);
        }
        let mark = self.mark();
        self.depth += 1;
        let end = read(self, pos);
        self.depth -= 1;
        let outcome = if let Some(end) = end {
            self.keep(mark);
            if self.open.len() > mark.open + 1 {
                let children = self.open.split_off(mark.open);
                self.push_node(Found::Nothing, children);
            }
            Some((end, self.open.get(mark.open).copied()))
        } else {
            self.fail(mark);
            None
        };
        self.known.insert((pos, what), outcome);
        end
    }

    /// Reads from a point to the mark that ends the scope, and gives its place. The content of a tag and the page
    /// end with the text too; any other scope that meets the end of the text is none.
    pub(super) fn scan(&mut self, scope: &mut Scope, start: usize) -> Option<usize> {
        let mut pos = start;
        loop {
            let this = self.at(pos);
            if !self.allowed(scope, pos, this) {
                return None;
            }
            let Some(this) = this else {
                return matches!(scope.kind, Kind::Page | Kind::Body).then_some(pos);
            };
            if !is_mark(this) {
                pos += 1;
                continue;
            }
            if !self.pass(pos, *scope) {
                return None;
            }
            match self.step(scope, pos, this) {
                Step::To(next) => pos = next,
                Step::Stop => return Some(pos),
                Step::Fail => return None,
            }
        }
    }

    fn step(&mut self, scope: &mut Scope, pos: usize, this: u8) -> Step {
        let next = self.at(pos + 1);
        let double = next == Some(this);
        match this {
            b'{' if double => return self.left_braces(scope, pos),
            b'{' if next == Some(b'|') && self.loose_line_start(pos) => return self.left_table(pos),
            b'}' if double && scope.template() => return Step::Stop,
            b'}' if double && scope.argument() && self.at(pos + 2) == Some(b'}') => return Step::Stop,
            b'|' if scope.template() || matches!(scope.kind, Kind::ArgumentName | Kind::Title) => {
                return Step::Stop;
            }
            b'=' => return self.equals(*scope, pos, double),
            b'[' if double && self.can_nest() => {
                return if scope.no_links() {
                    Step::To(pos + 1)
                } else {
                    self.left_brackets(*scope, pos)
                };
            }
            b']' if double && matches!(scope.kind, Kind::Title | Kind::LinkText) => return Step::Stop,
            b'[' | b':' if scope.no_links() || scope.kind == Kind::Label => {}
            b'[' if self.can_nest() => {
                let end = self.construct(What::External, pos, Self::bracketed);
                return Step::To(end.unwrap_or(pos + 1));
            }
            b':' if self.can_nest() => return Step::To(self.free_link(*scope, pos).unwrap_or(pos + 1)),
            b']' if scope.kind == Kind::Label => return Step::Stop,
            b'\n' if scope.kind == Kind::Heading => return Step::Fail,
            b'<' if self.looking_at(pos, "<!--") => return Step::To(self.comment(scope, pos)),
            b'<' if next == Some(b'/') && scope.kind == Kind::Body => return Step::Stop,
            b'<' if next != Some(b'!') => return Step::To(self.left_angle(pos)),
            _ => {}
        }
        if scope.table() {
            self.in_table(scope, pos, this)
        } else {
            Step::To(pos + 1)
        }
    }

    fn equals(&mut self, scope: Scope, pos: usize, double: bool) -> Step {
        let heading = match scope.kind {
            Kind::Heading => return Step::Stop,
            Kind::Key if !(double && self.line_start(pos)) => return Step::Stop,
            Kind::Name | Kind::Value => false,
            _ => self.line_start(pos),
        };
        if !heading {
            return Step::To(pos + 1);
        }
        let end = self.construct(What::Heading, pos, Self::heading);
        Step::To(end.unwrap_or_else(|| self.run(pos, b'=')))
    }

    /// The first mark from a point on.
    pub(super) fn next_mark(&self, pos: usize) -> usize {
        let rest = self.text.as_bytes().get(pos..).unwrap_or_default();
        pos + rest.iter().position(|byte| is_mark(*byte)).unwrap_or(rest.len())
    }

    /// Past a run of one byte.
    pub(super) fn run(&self, mut pos: usize, byte: u8) -> usize {
        while self.at(pos) == Some(byte) {
            pos += 1;
        }
        pos
    }

    /// A heading ends with the last equals signs of its line.
    fn heading(&mut self, pos: usize) -> Option<usize> {
        let mut end = None;
        let mut from = self.run(pos, b'=');
        loop {
            let mark = self.mark();
            let Some(stop) = self.scan(&mut Scope::new(Kind::Heading), from) else {
                self.fail(mark);
                return end;
            };
            from = self.run(stop, b'=');
            end = Some(from);
        }
    }

    /// A comment, or its opening mark where it has no end.
    pub(super) fn comment(&mut self, scope: &mut Scope, pos: usize) -> usize {
        let content = pos + 4;
        let end = (self.comment_ends.is_some_and(|last| content <= last))
            .then(|| self.text.get(content..)?.find("-->"))
            .flatten();
        if let Some(length) = end {
            scope.flags &= !FAIL_NEXT;
            content + length + 3
        } else {
            self.report(ProblemKind::UnclosedComment, pos..content);
            content
        }
    }

    /// Two or more braces were read; `clean` if all of them opened something.
    fn left_braces(&mut self, scope: &mut Scope, pos: usize) -> Step {
        if !self.can_nest() {
            self.report(ProblemKind::TooDeep, pos..pos + 1);
            return Step::To(pos + 1);
        }
        let (end, clean) = self.braces(pos);
        if clean {
            scope.flags &= !FAIL_NEXT;
        }
        Step::To(end)
    }

    /// Whether the scope can hold what is at a point. Names and titles are strict; keys are, about braces.
    fn allowed(&self, scope: &mut Scope, pos: usize, this: Option<u8>) -> bool {
        if scope.has(FAIL_NEXT) {
            return false;
        }
        let comment = this == Some(b'<') && self.at(pos + 1) == Some(b'!');
        match (scope.kind, this) {
            (Kind::Title, Some(b']' | b'{')) | (Kind::Name, Some(b'}')) => scope.flags |= FAIL_NEXT,
            (Kind::Title | Kind::Name, Some(b'<')) if comment => scope.flags |= FAIL_NEXT,
            (Kind::Title, Some(b'\n' | b'[' | b'}' | b'>' | b'<')) | (Kind::Label, Some(b'\n')) => {
                return false;
            }
            (Kind::Name, Some(b'{')) => scope.flags |= HAS_TEMPLATE | FAIL_NEXT,
            (Kind::Name, Some(b'[' | b']' | b'<' | b'>')) => return false,
            (Kind::Name, Some(b'|')) => {}
            (Kind::Name, _) => {
                let blank = self.blank(pos);
                if scope.has(NO_MORE_TEXT) {
                    return blank;
                }
                if scope.has(HAS_TEXT) {
                    if this == Some(b'\n') {
                        scope.flags |= NO_MORE_TEXT;
                    }
                } else if !blank {
                    scope.flags |= HAS_TEXT;
                }
            }
            (Kind::Key | Kind::ArgumentName, _) => return self.allowed_in_key(scope, pos, this),
            _ => {}
        }
        true
    }

    fn allowed_in_key(&self, scope: &mut Scope, pos: usize, this: Option<u8>) -> bool {
        let set = |scope: &mut Scope, flag| scope.flags |= flag;
        if scope.has(NO_EQUALS) {
            return this != Some(b'=');
        }
        if scope.has(AFTER_LEFT) {
            let two = pos
                .checked_sub(2)
                .is_some_and(|start| self.looking_at(start, "{{"));
            if this == Some(b'{') || two {
                set(
                    scope,
                    if scope.kind == Kind::Key {
                        NO_EQUALS
                    } else {
                        FAIL_NEXT
                    },
                );
                return true;
            }
            scope.flags &= !AFTER_LEFT;
        } else if scope.has(AFTER_RIGHT) {
            if this == Some(b'}') {
                set(scope, FAIL_NEXT);
                return true;
            }
            scope.flags &= !AFTER_RIGHT;
        } else if this == Some(b'{') {
            set(scope, AFTER_LEFT);
        } else if this == Some(b'}') {
            set(scope, AFTER_RIGHT);
        }
        true
    }

    /// A blank character is at the point. A byte within a character counts as one, its first byte having counted.
    fn blank(&self, pos: usize) -> bool {
        match self.at(pos) {
            None => false,
            Some(byte) if byte.is_ascii() => char::from(byte).is_whitespace(),
            Some(_) => self
                .text
                .get(pos..)
                .and_then(|rest| rest.chars().next())
                .is_none_or(char::is_whitespace),
        }
    }
}

/// The bytes that can begin or end something.
fn is_mark(byte: u8) -> bool {
    matches!(
        byte,
        b'{' | b'}' | b'[' | b']' | b'|' | b'=' | b'<' | b':' | b'!' | b'\n'
    )
}
