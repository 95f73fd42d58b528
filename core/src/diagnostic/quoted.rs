//! What the parsers of YAML and of XML say, in plain words of both languages.

use super::entry::{Param, render};
use super::locale::{Bilingual, Locale};

/// What a parser or a source said, as it said it: programs get these words, and so do messages where they are not known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted(pub String);

impl Quoted {
    /// Writes what a message says of it.
    pub(super) fn write(&self, locale: Locale, out: &mut String) {
        let known = PHRASES.iter().find_map(|(patterns, phrase)| {
            let holes = patterns.iter().find_map(|pattern| holes(pattern, &self.0))?;
            Some((phrase.get(locale), holes))
        });
        match known {
            Some((phrase, [first, second])) => {
                let text = |hole: &str| Param::Text(hole.to_owned());
                out.push_str(&render(
                    phrase,
                    &[("0", text(first)), ("1", text(second))],
                    locale,
                ));
            }
            None => Param::Text(self.0.clone()).write(locale, out),
        }
    }
}

/// What stands for the holes `{}` of a pattern, two at most, in a text that is like it from end to end.
fn holes<'t>(pattern: &str, text: &'t str) -> Option<[&'t str; 2]> {
    let mut holes = [""; 2];
    let Some((first, mut pattern)) = pattern.split_once("{}") else {
        return (pattern == text).then_some(holes);
    };
    let mut rest = text.strip_prefix(first)?;
    let mut hole = holes.iter_mut();
    while let Some((part, behind)) = pattern.split_once("{}") {
        (*hole.next()?, rest) = rest.split_once(part)?;
        pattern = behind;
    }
    *hole.next()? = rest.strip_suffix(pattern)?;
    Some(holes)
}

macro_rules! phrases {
    ($($($pattern:literal)|+: $en:literal, $fr:literal;)*) => {
        /// What is said of texts like a pattern, the first that fits; `{0}` and `{1}` are what stands for its holes.
        const PHRASES: &[(&[&str], Bilingual)] = &[$((&[$($pattern),+], Bilingual { en: $en, fr: $fr }),)*];
    };
}

// The words of saphyr-parser, in the order of its sources, then those of quick-xml.
phrases! {
    "found unprintable character":
        "a character of code zero",
        "un caractère de code zéro";
    "a byte order mark must not appear inside a document":
        "a byte order mark, which is invisible, in the middle of the text",
        "une marque d'ordre des octets, invisible, au milieu du texte";
    "invalid content after document end marker":
        "text behind `...`, which ends the document",
        "du texte après `...`, qui termine le document";
    "unexpected character: ``'":
        "a text that begins with a backquote needs quotes",
        "un texte qui commence par un accent grave demande des guillemets";
    "unexpected character: `{}'":
        "a text that begins with `{0}` needs quotes",
        "un texte qui commence par `{0}` demande des guillemets";
    "comment intercepting the multiline text":
        "a comment within a text of several lines",
        "un commentaire au milieu d'un texte de plusieurs lignes";
    "comments must be separated{}":
        "a `#` that begins a comment without a space before it",
        "un `#` qui commence un commentaire sans espace avant lui";
    "while scanning TAG{}" | "while {} directive{}" | "duplicate version directive" | "the TAG directive {}" | "missing explicit {} directive":
        "a line that begins with `%`, which YAML takes for a directive, and is none",
        "une ligne qui commence par `%`, que YAML prend pour une directive et qui n'en est pas une";
    "while {} tag{}" | "invalid global tag character" | "the handle wasn't declared":
        "a word that begins with `!`, which YAML takes for a tag, and is none",
        "un mot qui commence par `!`, que YAML prend pour une étiquette et qui n'en est pas une";
    "while scanning an anchor or alias{}":
        "`&` or `*` without a name behind it; a text that begins like this needs quotes",
        "`&` ou `*` sans nom à sa suite ; un texte qui commence ainsi demande des guillemets";
    "misplaced bracket":
        "a bracket or a brace closes nothing",
        "un crochet ou une accolade ne ferme rien";
    "\"-\" is only valid inside a block":
        "a dash that begins an item, within brackets or braces",
        "un tiret qui commence un élément, entre crochets ou accolades";
    "block sequence entries are not allowed{}":
        "a list with dashes begins on a line of its own",
        "une liste à tirets commence sur une ligne à elle";
    "'-' must be followed{}":
        "a tab behind a dash, where YAML wants a space",
        "une tabulation après un tiret, là où YAML demande une espace";
    "while scanning a block scalar{}":
        "behind `|` or `>`, the text begins on the next line",
        "après `|` ou `>`, le texte commence à la ligne suivante";
    "invalid trailing content{}":
        "something stands behind the quote that closes a text",
        "quelque chose suit le guillemet qui ferme un texte";
    "while parsing a quoted scalar{}":
        "a backslash between double quotes that begins no escape of YAML",
        "entre guillemets droits, une barre oblique inverse qui ne commence aucun échappement de YAML";
    "plain scalar cannot start with '-'{}":
        "a dash before a comma, a bracket or a brace",
        "un tiret devant une virgule, un crochet ou une accolade";
    "mapping keys are not allowed{}":
        "a `?` that announces a key, where none can come",
        "un `?` qui annonce une clé, là où il ne peut pas en venir";
    "':' must be followed{}":
        "a tab behind a colon, where YAML wants a space",
        "une tabulation après un deux-points, là où YAML demande une espace";
    "':' may not{}":
        "a colon without a space behind it",
        "un deux-points sans espace après lui";
    "did not find expected <{}":
        "something stands before the beginning of the document, or behind its end",
        "quelque chose se trouve avant le début du document, ou après sa fin";
    "while parsing a node{}":
        "a value is missing here, or a bracket or a brace is not closed",
        "il manque ici une valeur, ou de quoi fermer un crochet ou une accolade";
    "while parsing a flow mapping{}":
        "an object between braces is not closed, or lacks a comma",
        "un objet entre accolades n'est pas fermé, ou il y manque une virgule";
    "while parsing a flow sequence{}":
        "a list between brackets is not closed, or lacks a comma",
        "une liste entre crochets n'est pas fermée, ou il y manque une virgule";
    "while parsing a block collection{}":
        "a line among the items of a list does not begin with a dash",
        "parmi les éléments d'une liste, une ligne ne commence pas par un tiret";
    "unexpected eof" | "unexpected end of plain scalar" | "did not find expected next token" | "expected whitespace":
        "something is missing here",
        "il manque quelque chose ici";

    "unclosed element":
        "an element is not closed",
        "un élément n'est pas fermé";
    "syntax error: unknown or missed symbol in markup":
        "`<!` begins nothing that XML has",
        "`<!` ne commence rien de ce que XML connaît";
    "{} not closed: `{}` not found before end of input":
        "`{1}` is missing up to the end",
        "il manque `{1}` jusqu'à la fin";
    "ill-formed document: close tag `{}` does not match any open tag":
        "`{0}` closes nothing",
        "`{0}` ne ferme rien";
    "ill-formed document: expected `{}`, but `{}` was found":
        "`{1}` stands where `{0}` has to come",
        "`{1}` se trouve là où doit venir `{0}`";
    "ill-formed document: `<!DOCTYPE>` declaration does not contain a name of a document type":
        "`<!DOCTYPE` without a name",
        "`<!DOCTYPE` sans nom";
}
