//! Templates and template arguments.

use super::parse::ProblemKind;
use super::scan::{Found, HAS_TEMPLATE, HAS_TEXT, Kind, RawParam, Scanner, Scope, What};

impl Scanner<'_> {
    /// Reads a run of two or more left braces and what they open; where that ends, and whether every brace opened
    /// something. Braces that open nothing are text, and what follows them is left to the caller.
    pub(super) fn braces(&mut self, pos: usize) -> (usize, bool) {
        let end = self.construct(What::Braces, pos, |scanner, pos| Some(scanner.run_of_braces(pos)));
        let end = end.unwrap_or(pos + 2);
        // A run that was text, wholly or in part, ends without the braces that would have closed it.
        let clean = !self.unclosed.contains(&pos);
        (end, clean)
    }

    /// Inner constructs come first in a run: what they hold begins the name of the outer ones.
    fn run_of_braces(&mut self, pos: usize) -> usize {
        let mut end = self.run(pos, b'{');
        let mut left = end - pos;
        let mark = self.mark();
        let mut filled = false;
        while left > 0 {
            let argument = if left >= 3 { self.argument(end) } else { None };
            let (after, used) = if let Some(after) = argument {
                (after, 3)
            } else if let Some(after) = (left >= 2)
                .then(|| self.template(pos + left - 2, end, filled, mark.open))
                .flatten()
            {
                (after, 2)
            } else {
                if left >= 2 {
                    self.report(ProblemKind::UnclosedTemplate, pos..pos + left);
                }
                self.unclosed.insert(pos);
                return end;
            };
            left -= used;
            end = after;
            filled = true;
        }
        end
    }

    /// `{{{name|default}}}`, from within.
    fn argument(&mut self, from: usize) -> Option<usize> {
        let mark = self.mark();
        self.depth += 1;
        let end = self.argument_end(from);
        self.depth -= 1;
        if end.is_some() {
            self.keep(mark);
        } else {
            self.fail(mark);
        }
        end
    }

    fn argument_end(&mut self, from: usize) -> Option<usize> {
        let mut stop = self.scan(&mut Scope::new(Kind::ArgumentName), from)?;
        if self.at(stop) == Some(b'|') {
            stop = self.scan(&mut Scope::new(Kind::ArgumentDefault), stop + 1)?;
        }
        Some(stop + 3)
    }

    /// `{{name|key=value}}`, that starts at `start` and is read from `from`, past the constructs that begin its
    /// name, whose nodes lie above `open`.
    fn template(&mut self, start: usize, from: usize, filled: bool, open: usize) -> Option<usize> {
        let mark = self.mark();
        self.depth += 1;
        let read = self.name_and_params(from, filled);
        self.depth -= 1;
        let Some((name_end, params, end)) = read else {
            self.fail(mark);
            return None;
        };
        self.keep(mark);
        let children = self.open.split_off(open);
        self.push_node(
            Found::Template {
                span: start..end,
                name: start + 2..name_end,
                params,
            },
            children,
        );
        Some(end)
    }

    fn name_and_params(&mut self, from: usize, filled: bool) -> Option<(usize, Vec<RawParam>, usize)> {
        let mut name = Scope {
            kind: Kind::Name,
            flags: if filled { HAS_TEMPLATE } else { 0 },
        };
        let name_end = self.scan(&mut name, from)?;
        if !name.has(HAS_TEXT | HAS_TEMPLATE) {
            return None;
        }
        let mut params = Vec::new();
        let mut stop = name_end;
        while self.at(stop) == Some(b'|') {
            let start = stop + 1;
            self.depth += 1;
            let key_end = self.scan(&mut Scope::new(Kind::Key), start);
            self.depth -= 1;
            stop = key_end?;
            let equals = (self.at(stop) == Some(b'=')).then_some(stop);
            if equals.is_some() {
                stop = self.scan(&mut Scope::new(Kind::Value), stop + 1)?;
            }
            params.push(RawParam {
                start,
                equals,
                end: stop,
            });
        }
        Some((name_end, params, stop + 2))
    }
}
