//! Attributes, of tags and of the parts of tables. They matter because they can hold templates and marks.

use super::scan::{Kind, Scanner, Scope};

/// What ends the attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// `>` or `/>`.
    Tag,
    /// The end of the line.
    Line,
    /// `|`.
    Bar,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Ready,
    Name,
    /// Blanks after a name: an equals sign may follow.
    Named,
    /// Past an equals sign: a quote may follow.
    Equals,
    Value,
}

impl Scanner<'_> {
    /// The place of the mark that ends the attributes. A quick reading jumps there from a point it knows, and may
    /// miss what the attributes hold.
    pub(super) fn attributes(&mut self, from: usize, until: Until, quick: bool) -> Option<usize> {
        let mut pos = from;
        let mut state = State::Ready;
        loop {
            let this = self.at(pos)?;
            if self.ends_attributes(pos, until) {
                return Some(pos);
            }
            let scope = attribute_scope(state as u16, until);
            if let Some(end) = self.reach.get(&(pos, scope)).filter(|_| quick) {
                return Some(*end);
            }
            if !self.pass(pos, scope) {
                return None;
            }
            let quote = matches!(this, b'"' | b'\'') && !self.escaped(pos);
            if this.is_ascii_whitespace() {
                state = match state {
                    State::Name | State::Named => State::Named,
                    State::Equals => State::Equals,
                    State::Ready | State::Value => State::Ready,
                };
                pos += 1;
            } else if this == b'=' && matches!(state, State::Name | State::Named) {
                state = State::Equals;
                pos += 1;
            } else if quote && state == State::Equals {
                (state, pos) = match self.quoted(pos + 1, this, until) {
                    Some(end) => (State::Ready, end),
                    None => (State::Value, pos + 1),
                };
            } else {
                if matches!(state, State::Equals | State::Value) {
                    state = State::Value;
                } else {
                    state = State::Name;
                }
                pos = self.within_attribute(pos);
            }
        }
    }

    fn ends_attributes(&self, pos: usize, until: Until) -> bool {
        match until {
            Until::Tag => self.at(pos) == Some(b'>') || self.looking_at(pos, "/>"),
            Until::Line => self.at(pos) == Some(b'\n'),
            Until::Bar => self.at(pos) == Some(b'|'),
        }
    }

    /// Past the quote that ends a value; `None` where there is none, or where a value cannot end.
    fn quoted(&mut self, from: usize, quote: u8, until: Until) -> Option<usize> {
        let mark = self.mark();
        let end = self.quote_end(from, quote, until);
        if end.is_some() {
            self.keep(mark);
        } else {
            self.fail(mark);
        }
        end
    }

    fn quote_end(&mut self, from: usize, quote: u8, until: Until) -> Option<usize> {
        let mut pos = from;
        loop {
            let this = self.at(pos)?;
            if until != Until::Tag && self.ends_attributes(pos, until) {
                return None;
            }
            if !self.pass(pos, attribute_scope(8 + u16::from(quote), until)) {
                return None;
            }
            if this == quote && !self.escaped(pos) {
                let end = pos + 1;
                let follows = self.at(end)?;
                return (follows.is_ascii_whitespace() || self.ends_attributes(end, until)).then_some(end);
            }
            pos = self.within_attribute(pos);
        }
    }

    fn within_attribute(&mut self, pos: usize) -> usize {
        if !self.can_nest() {
            pos + 1
        } else if self.looking_at(pos, "{{") {
            self.braces(pos).0
        } else if self.looking_at(pos, "[[") {
            self.link(Scope::new(Kind::Attributes), pos)
        } else if self.at(pos) == Some(b'<') && self.at(pos + 1) != Some(b'/') {
            self.left_angle(pos)
        } else {
            pos + 1
        }
    }

    fn escaped(&self, pos: usize) -> bool {
        let back = |count: usize| pos.checked_sub(count).and_then(|pos| self.at(pos));
        back(1) == Some(b'\\') && back(2) != Some(b'\\')
    }
}

/// The point of attributes that a reading goes by, told apart by state and end.
fn attribute_scope(state: u16, until: Until) -> Scope {
    Scope {
        kind: Kind::Attributes,
        flags: state << 2 | until as u16,
    }
}
