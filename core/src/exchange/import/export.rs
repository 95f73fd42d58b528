//! Pages of an export, taken in as they come.

use std::io::{BufRead, ErrorKind};

use super::options::ImportOptions;
use super::taken::Taken;
use super::{exceeded, pages};
use crate::diagnostic::catalogue::Lossy;
use crate::diagnostic::{Error, Quoted};
use crate::exchange::source::SourceFormat;
use crate::exchange::wiki::export::{DEEPEST, Pages, Site, Stop};
use crate::exchange::wiki::{Page, Reading};
use crate::text::{Limit, Pointer};

/// An export that is being read.
#[derive(Debug)]
pub(super) struct Export {
    pages: Pages,
    most: usize,
    is_over: bool,
}

/// What is done with each page.
type Each<'e> = &'e mut dyn FnMut(&Page<'_>, &Site);

impl Export {
    /// An export of which so many bytes may be in memory at a time.
    pub(super) fn new(most: usize) -> Self {
        Self {
            pages: Pages::new(most),
            most,
            is_over: false,
        }
    }

    /// Whether nothing more is read.
    pub(super) const fn is_over(&self) -> bool {
        self.is_over
    }

    /// Takes in the pages of a piece, and calls after each of them.
    pub(super) fn push(
        &mut self,
        piece: &[u8],
        options: &ImportOptions,
        taken: &mut Taken,
        after: &mut dyn FnMut(&mut Taken),
    ) -> Result<(), Error> {
        self.step(options, taken, after, |pages, each| pages.push(piece, each))
    }

    /// Takes in what the end completes.
    pub(super) fn finish(
        &mut self,
        options: &ImportOptions,
        taken: &mut Taken,
        after: &mut dyn FnMut(&mut Taken),
    ) -> Result<(), Error> {
        let done = self.step(options, taken, after, Pages::finish);
        self.is_over = true;
        done
    }

    /// Takes in a source to its end.
    pub(super) fn all(
        &mut self,
        mut input: impl BufRead,
        options: &ImportOptions,
        taken: &mut Taken,
        after: &mut dyn FnMut(&mut Taken),
    ) -> Result<(), Error> {
        let read = pieces(&mut input, |piece| {
            self.push(piece, options, taken, after)?;
            Ok(self.is_over)
        });
        match read {
            Ok(()) => self.finish(options, taken, after),
            // What came before the source stopped was not all looked at.
            Err(error @ Error::Interrupted { .. }) => {
                self.step(options, taken, after, Pages::read)?;
                self.is_over = true;
                Err(error)
            }
            Err(error) => Err(error),
        }
    }

    fn step(
        &mut self,
        options: &ImportOptions,
        taken: &mut Taken,
        after: &mut dyn FnMut(&mut Taken),
        step: impl FnOnce(&mut Pages, Each<'_>) -> Result<(), Stop>,
    ) -> Result<(), Error> {
        if self.is_over {
            return Ok(());
        }
        let stopped = step(&mut self.pages, &mut |page, site| {
            let reading = Reading {
                base: options.base.as_deref().or(site.base.as_deref()),
                persons: options.persons,
                fallback: "",
            };
            if taken.name.is_none() {
                taken.name.clone_from(&site.name);
            }
            pages::page(page, reading, taken);
            after(taken);
        });
        let Err(stopped) = stopped else {
            return Ok(());
        };
        self.is_over = true;
        match stopped {
            Stop::NoExport(span) => {
                let format = SourceFormat::WikiExport.as_str().to_owned();
                let problem = Lossy::OtherFormat { format };
                taken.note(problem.into(), Pointer::default(), Some(span));
                Ok(())
            }
            Stop::Syntax(span, detail) => {
                let detail = Quoted(detail);
                let problem = Lossy::Unreadable { detail };
                taken.note(problem.into(), Pointer::default(), Some(span));
                Ok(())
            }
            Stop::TooBig => Err(exceeded(Limit::Bytes, self.most)),
            Stop::TooDeep => Err(exceeded(Limit::Depth, DEEPEST)),
            Stop::NotUtf8(wrong) => Err(wrong.into()),
        }
    }
}

/// Goes through the pages of a source, as far as that can be read.
pub(super) fn scan(mut input: impl BufRead, most: usize, each: Each<'_>) {
    let mut pages = Pages::new(most);
    let read = pieces(&mut input, |piece| Ok(pages.push(piece, each).is_err()));
    if read.is_ok() {
        // Whoever reads in earnest tells what is wrong.
        let _ = pages.finish(each);
    }
}

/// Hands out the bytes of a source in pieces, until one is the last.
fn pieces(input: &mut impl BufRead, mut each: impl FnMut(&[u8]) -> Result<bool, Error>) -> Result<(), Error> {
    /// A text in memory is one piece, of which nobody wants a copy.
    const MOST: usize = 64 * 1024;
    loop {
        let available = match input.fill_buf() {
            Ok(available) => available,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => {
                let detail = error.to_string();
                return Err(Error::Interrupted { detail });
            }
        };
        let piece = available.get(..MOST).unwrap_or(available);
        let length = piece.len();
        if length == 0 || each(piece)? {
            return Ok(());
        }
        input.consume(length);
    }
}
