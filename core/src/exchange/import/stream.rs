//! An export of any length, one description at a time.

use std::io::BufRead;

use serde_json::{Map, Value};

use super::export::{self, Export};
use super::options::ImportOptions;
use super::redirects::{self, Leads};
use super::taken::Taken;
use crate::diagnostic::{Error, Report};
use crate::exchange::wiki;
use crate::model::{Kind, Version};

/// Goes through an export of a wiki, and hands out each description as it comes, a document of its own, with what there is to
/// say about its page; pages that describe nothing come as `None`. Organisations that pages name alone come last.
///
/// Nothing of a page stays in memory but its id: see [`ImportStream`], which takes the source in pieces.
///
/// ```
/// use communs::exchange::{ImportOptions, import_each};
///
/// let export = "<mediawiki><page><title>Vélo libre</title><revision><text>{{Ressource|from=Mobicoop}}</text>\
///               </revision></page></mediawiki>";
/// let mut ids = Vec::new();
/// import_each(export.as_bytes(), &ImportOptions::default(), |description, _| {
///     ids.extend(description.map(|one| one["id"].to_string()));
/// })?;
/// assert_eq!(ids, ["\"velo-libre\"", "\"mobicoop\""]);
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
///
/// # Errors
/// The source stopped, or could not be looked at to its end; what came before was handed out.
pub fn import_each(
    input: impl BufRead,
    options: &ImportOptions,
    mut each: impl FnMut(Option<Value>, Report),
) -> Result<(), Error> {
    let mut stream = ImportStream::new(options.clone());
    let done = stream.step(&mut each, |export, options, taken, after| {
        export.all(input, options, taken, after)
    });
    // The export is over, and gives no error any more.
    done.and(stream.finish(&mut each))
}

/// Imports an export of a wiki that comes in pieces of any size, in memory that does not grow with it: a description is handed
/// out, with what there is to say about its page, when the end of the page has come. Pages that describe nothing come as
/// `None`, where there is something to say.
///
/// Only ids and redirects are kept, and the names of organisations, which are described when all has come. So a redirect finds
/// its page when it comes before it; [`ImportStream::read_ahead`] is for the others, and those that find none are told. A page
/// of the same title on another host is a description of its own.
///
/// ```
/// use communs::exchange::{ImportOptions, ImportStream};
///
/// let mut stream = ImportStream::new(ImportOptions::default());
/// let mut ids = Vec::new();
/// let mut each = |description: Option<serde_json::Value>, _| {
///     ids.extend(description.map(|one| one["id"].to_string()));
/// };
/// for piece in ["<mediawiki><page><title>Vélo libre</ti", "tle><revision><text>{{Ressource}}</text>",
///               "</revision></page>", "</mediawiki>"] {
///     stream.push(piece, &mut each)?;
/// }
/// stream.finish(&mut each)?;
/// assert_eq!(ids, ["\"velo-libre\""]);
/// # Ok::<(), communs::diagnostic::Error>(())
/// ```
#[derive(Debug)]
pub struct ImportStream {
    options: ImportOptions,
    export: Export,
    taken: Taken,
    giving: Giving,
}

/// How descriptions are handed out.
#[derive(Debug, Default)]
struct Giving {
    /// The language is left to the catalogue.
    members: bool,
    /// The redirects that have found no page yet.
    leads: Leads,
    /// How many redirects are among them; none, where all are since the source was read ahead.
    seen: Option<usize>,
}

impl ImportStream {
    /// A stream with options. A mapping is nothing that exports are read along.
    pub fn new(options: ImportOptions) -> Self {
        let mut taken = Taken::new(options.persons, options.limits.diagnostics);
        taken.is_stream = true;
        taken.reports.push((String::new(), Report::default()));
        Self {
            export: Export::new(options.limits.bytes),
            options,
            taken,
            giving: Giving {
                seen: Some(0),
                ..Giving::default()
            },
        }
    }

    /// Leaves out of descriptions the language that [`ImportStream::catalogue`] says, as members of a catalogue do.
    #[must_use]
    pub const fn as_members(mut self) -> Self {
        self.giving.members = true;
        self
    }

    /// Goes through the source beforehand, for its redirects: where it can be read twice, they all become aliases of what
    /// they lead to. What is wrong with the source is told when it is read in earnest.
    pub fn read_ahead(&mut self, input: impl BufRead) {
        let Giving { leads, seen, .. } = &mut self.giving;
        *seen = None;
        export::scan(input, self.options.limits.bytes, &mut |page, _| {
            let is_content = page.namespace.is_none_or(wiki::is_content);
            if let Some(target) = page.text.filter(|_| is_content).and_then(wiki::redirect) {
                leads.add(page.title.unwrap_or_default(), &target);
            }
        });
    }

    /// Whether nothing more is read: the source broke the syntax of XML, which was told, or there was an error.
    pub const fn is_over(&self) -> bool {
        self.export.is_over()
    }

    /// Takes in the next piece, and hands out what it completes.
    ///
    /// # Errors
    /// The source could not be looked at to its end; what came before was handed out, and nothing more is read.
    pub fn push(
        &mut self,
        piece: impl AsRef<[u8]>,
        each: &mut dyn FnMut(Option<Value>, Report),
    ) -> Result<(), Error> {
        self.step(each, |export, options, taken, after| {
            export.push(piece.as_ref(), options, taken, after)
        })
    }

    /// Takes in the end, and hands out what only the end shows: organisations that pages name alone, and redirects that lead
    /// nowhere.
    ///
    /// # Errors
    /// What came last could not be looked at; all the same, the rest was handed out.
    pub fn finish(&mut self, each: &mut dyn FnMut(Option<Value>, Report)) -> Result<(), Error> {
        let done = self.step(each, Export::finish);
        let Self { taken, giving, .. } = self;
        giving.hand_out(taken, each);
        taken.lone_actors();
        giving.hand_out(taken, each);
        giving.leads.lost(&mut taken.redirects);
        redirects::settle(taken);
        giving.hand_out(taken, each);
        done
    }

    /// Goes on with the export, and hands out what is whole.
    fn step(
        &mut self,
        each: &mut dyn FnMut(Option<Value>, Report),
        step: impl FnOnce(
            &mut Export,
            &ImportOptions,
            &mut Taken,
            &mut dyn FnMut(&mut Taken),
        ) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let Self {
            options,
            export,
            taken,
            giving,
        } = self;
        step(export, options, taken, &mut |taken| giving.hand_out(taken, each))
    }

    /// What the catalogue says of itself, without its descriptions: its name, its language, the themes and challenges that
    /// came so far.
    ///
    /// ```
    /// use communs::exchange::{ImportOptions, ImportStream};
    ///
    /// let stream = ImportStream::new(ImportOptions { name: Some("Vélos".to_owned()), ..ImportOptions::default() });
    /// assert_eq!(stream.catalogue()["id"], "velos");
    /// ```
    pub fn catalogue(&self) -> Value {
        self.taken.head(self.options.name.as_deref()).into()
    }
}

impl Giving {
    /// Gives what is there, and keeps nothing of it.
    fn hand_out(&mut self, taken: &mut Taken, each: &mut dyn FnMut(Option<Value>, Report)) {
        if let Some(seen) = &mut self.seen {
            for one in taken.redirects.get(*seen..).unwrap_or_default() {
                self.leads.add(&one.title, &one.target);
            }
            *seen = taken.redirects.len();
        }
        taken.settle();
        let mut report = taken.reports.last_mut().map(|(_, report)| std::mem::take(report));
        let language = taken.head.get("language").filter(|_| !self.members);
        let mut any = false;
        for ((_, kind), members) in Kind::LISTS.iter().zip(&mut taken.members) {
            for mut member in members.drain(..) {
                any = true;
                self.leads.give(&mut member);
                let mut document = Map::new();
                document.insert("communs".to_owned(), Version::CURRENT.into());
                document.insert("kind".to_owned(), kind.as_str().into());
                if let Value::Object(fields) = member {
                    document.extend(fields);
                }
                if let Some(language) = language {
                    document.entry("language").or_insert_with(|| language.clone());
                }
                let mut document = Value::Object(document);
                super::fit::arrange(&mut document, *kind);
                each(Some(document), report.take().unwrap_or_default());
            }
        }
        if let Some(report) = report.filter(|report| !any && !report.diagnostics().is_empty()) {
            each(None, report);
        }
    }
}
