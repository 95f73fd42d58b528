//! The templates of a page.

use crate::sort::sort_by_key;
use std::ops::Range;

use super::scan::{Found, Scanner};

/// A page of wikitext, read. Spans are byte ranges of [`Page::text`], on character boundaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'a> {
    /// The text that was read.
    pub text: &'a str,
    /// The templates that no other template holds, in the order of the text.
    pub templates: Vec<Template<'a>>,
    /// What was opened and never closed, in the order of the text.
    pub problems: Vec<Problem>,
}

/// A template call, `{{Name|positional|key=value}}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template<'a> {
    /// From the first brace to past the last.
    pub span: Range<usize>,
    /// The name as written, blanks and comments included.
    pub raw_name: &'a str,
    /// The parameters, in the order of the text; a name may come several times (MediaWiki takes the last).
    pub params: Vec<Param<'a>>,
    /// The templates held by the name, the parameters' names and their values, in the order of the text.
    pub nested: Vec<Template<'a>>,
}

/// A parameter of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param<'a> {
    /// The name as written, or `None` for a positional parameter.
    pub raw_name: Option<&'a str>,
    /// Where the name stands.
    pub name_span: Option<Range<usize>>,
    /// For a positional parameter its rank from 1, otherwise 0.
    pub index: usize,
    /// The value as written: blanks, comments and markup included.
    pub raw_value: &'a str,
    /// Where the value stands.
    pub value_span: Range<usize>,
}

/// What was opened and never closed. The text is kept: it belongs to what surrounds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The opening marks.
    pub span: Range<usize>,
}

/// What can be wrong in a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemKind {
    /// `{{` or `{{{` without its end, or that no name follows.
    UnclosedTemplate,
    /// `[[` without its end, or whose target cannot be one (a line break, a bracket).
    UnclosedLink,
    /// `<!--` without `-->`.
    UnclosedComment,
    /// A tag such as `<ref>` or `<nowiki>` without its end.
    UnclosedTag,
    /// `{|` without `|}`.
    UnclosedTable,
    /// Markup nested too deep to be read: it is taken as text.
    TooDeep,
}

/// Reads the templates of a page.
///
/// Any text is a page. What is never closed is text, as in MediaWiki's own reading of most pages, and is listed in
/// [`Page::problems`]. The time taken grows with the length of the text, whatever it holds.
///
/// ```
/// use communs::exchange::wikitext::parse;
///
/// let page = parse("before {{Commun|name=[[Bus|the bus]]|{{flag|fr}}}} after");
/// let commun = &page.templates[0];
/// assert_eq!(commun.name(), "Commun");
/// assert_eq!(commun.get("name"), Some("[[Bus|the bus]]"));
/// assert_eq!(commun.get("1"), Some("{{flag|fr}}"));
/// assert_eq!(commun.nested[0].name(), "flag");
/// let around: Vec<_> = page.around().map(|span| &page.text[span]).collect();
/// assert_eq!(around, ["before ", " after"]);
/// ```
pub fn parse(text: &str) -> Page<'_> {
    let mut scanner = Scanner::new(text);
    let roots = scanner.page();
    let mut page = Page {
        text,
        templates: Vec::new(),
        problems: Vec::new(),
    };
    collect(&scanner, &roots, text, &mut page.templates, &mut page.problems);
    sort_by_key(&mut page.problems, |problem| problem.span.start);
    page
}

/// Turns what the scanner found into templates. As deep as markup nests, which the scanner bounds.
fn collect<'a>(
    scanner: &Scanner<'a>,
    ids: &[usize],
    text: &'a str,
    templates: &mut Vec<Template<'a>>,
    problems: &mut Vec<Problem>,
) {
    for node in ids.iter().filter_map(|id| scanner.node(*id)) {
        match &node.found {
            Found::Nothing => collect(scanner, &node.children, text, templates, problems),
            Found::Problem(problem) => problems.push(problem.clone()),
            Found::Template { span, name, params } => {
                let mut nested = Vec::new();
                collect(scanner, &node.children, text, &mut nested, problems);
                let mut index = 0;
                let params = params.iter().map(|param| {
                    let value_span = param.equals.map_or(param.start, |equals| equals + 1)..param.end;
                    let name_span = param.equals.map(|equals| param.start..equals);
                    index += usize::from(name_span.is_none());
                    Param {
                        raw_name: name_span.clone().map(|span| slice(text, span)),
                        index: if name_span.is_none() { index } else { 0 },
                        name_span,
                        raw_value: slice(text, value_span.clone()),
                        value_span,
                    }
                });
                templates.push(Template {
                    span: span.clone(),
                    raw_name: slice(text, name.clone()),
                    params: params.collect(),
                    nested,
                });
            }
        }
    }
}

/// Every span ends next to an ASCII mark, so that the slice is always there.
fn slice(text: &str, span: Range<usize>) -> &str {
    text.get(span).unwrap_or_default()
}

impl Page<'_> {
    /// What lies outside of the templates: the byte ranges between them that are not empty, in order.
    pub fn around(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = self.templates.iter().map(|template| template.span.start);
        let ends = self.templates.iter().map(|template| template.span.end);
        std::iter::once(0)
            .chain(ends)
            .zip(starts.chain(std::iter::once(self.text.len())))
            .map(|(start, end)| start..end)
            .filter(|span| !span.is_empty())
    }
}

impl<'a> Template<'a> {
    /// The name without the blanks around it.
    pub fn name(&self) -> &'a str {
        self.raw_name.trim()
    }

    /// The trimmed value of a parameter by its trimmed name, or by its rank from 1 for a positional one; the last
    /// one where several bear the name, as in MediaWiki.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        let index = name.parse().unwrap_or(0);
        self.params
            .iter()
            .rev()
            .find(|param| {
                param
                    .name()
                    .map_or(index != 0 && param.index == index, |own| own == name)
            })
            .map(Param::value)
    }
}

impl<'a> Param<'a> {
    /// The name without the blanks around it, or `None` for a positional parameter.
    pub fn name(&self) -> Option<&'a str> {
        self.raw_name.map(str::trim)
    }

    /// The value without the blanks around it.
    pub fn value(&self) -> &'a str {
        self.raw_value.trim()
    }
}
