//! A language that pages are written in. Pages, like the model, say everything in English; what that is in French stands in
//! `translations/fr.yml`, under the English sentence. So no sentence keeps the French of what it said before.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use communs::diagnostic::Locale;
use communs::text::{Buffer, Format, Limits, Places, Unreadable, read};

const FRENCH: &str = include_str!("../translations/fr.yml");

/// Where translations stand, for those who have to mend them.
const WHERE: &str = "schemas/translations/fr.yml";

/// What pages ask for their words.
pub(crate) struct Language {
    locale: Locale,
    /// By the English sentence; empty for English.
    translations: BTreeMap<String, String>,
    /// The sentences that were asked for.
    said: RefCell<BTreeSet<String>>,
}

impl Language {
    /// A language, with its translations.
    pub(crate) fn of(locale: Locale) -> Result<Self, String> {
        let translations = match locale {
            Locale::English => BTreeMap::new(),
            Locale::French => translations(FRENCH)?,
        };
        Ok(Self {
            locale,
            translations,
            said: RefCell::default(),
        })
    }

    pub(crate) fn locale(&self) -> Locale {
        self.locale
    }

    /// What an English sentence is. One without translation stays as it is, and [`Language::finish`] names it.
    pub(crate) fn say<'s>(&'s self, english: &'s str) -> &'s str {
        self.said.borrow_mut().insert(english.to_owned());
        self.translations.get(english).map_or(english, String::as_str)
    }

    /// The same for words around something, where `{}` stands.
    pub(crate) fn say_of(&self, english: &str, what: &str) -> String {
        self.say(english).replace("{}", what)
    }

    /// The same for paragraphs, each a sentence here; how their lines are broken says nothing.
    pub(crate) fn paragraphs(&self, english: &str) -> String {
        if self.locale == Locale::English {
            return english.to_owned();
        }
        let paragraphs = english.split("\n\n").map(|paragraph| {
            let words: Vec<_> = paragraph.split_whitespace().collect();
            self.say(&words.join(" ")).to_owned()
        });
        paragraphs.collect::<Vec<_>>().join("\n\n") + "\n"
    }

    /// The head of a table.
    pub(crate) fn columns(&self, english: &[&str]) -> String {
        let titles: Vec<_> = english.iter().map(|title| self.say(title)).collect();
        format!("| {} |\n|{}\n", titles.join(" | "), "---|".repeat(titles.len()))
    }

    /// Ends the pages of the language.
    ///
    /// # Errors
    /// A sentence has no translation, or a translation no sentence.
    pub(crate) fn finish(self) -> Result<(), String> {
        if self.locale == Locale::English {
            return Ok(());
        }
        let said = self.said.into_inner();
        let missing = said
            .iter()
            .filter(|english| !self.translations.contains_key(*english));
        let missing = missing.map(|english| format!("{WHERE}: no translation of {english:?}"));
        let left = self
            .translations
            .keys()
            .filter(|english| !said.contains(*english));
        let left = left.map(|english| format!("{WHERE}: nothing says {english:?} any more"));
        let wrong: Vec<_> = missing.chain(left).collect();
        if wrong.is_empty() {
            Ok(())
        } else {
            Err(wrong.join("\n"))
        }
    }
}

/// Reads translations: a text by English sentence.
fn translations(text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut buffer = Buffer::new();
    let tree = read(text, Format::Yaml, &Limits::default(), &mut buffer)
        .map_err(|error| unreadable(text, &error))?;
    let mut translations = BTreeMap::new();
    for (english, french) in tree.root().members() {
        let english = english.as_str();
        let french = french.as_str().filter(|french| !french.trim().is_empty());
        let french = french.ok_or_else(|| format!("{WHERE}: no text under {english:?}"))?;
        if translations
            .insert(english.to_owned(), french.to_owned())
            .is_some()
        {
            return Err(format!("{WHERE}: {english:?} stands there twice"));
        }
    }
    Ok(translations)
}

fn unreadable(text: &str, error: &Unreadable) -> String {
    let Unreadable::Faults(faults, _) = error else {
        return format!("{WHERE}: {error:?}");
    };
    let places = Places::of(text);
    // The reader of YAML counts characters.
    let faults = faults.iter().map(|fault| {
        let line = places
            .at(places.offset_of_character(fault.span.start as usize))
            .line;
        format!("{WHERE}:{line}: {:?}", fault.kind)
    });
    faults.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french(text: &str) -> Language {
        Language {
            locale: Locale::French,
            translations: translations(text).unwrap(),
            said: RefCell::default(),
        }
    }

    #[test]
    fn sentences_are_said_in_french() {
        let language = french("'A {}.': 'Un {}.'\n'One line, one more.': 'Une ligne.'\ntype: type\n");
        assert_eq!(language.say_of("A {}.", "`word`"), "Un `word`.");
        assert_eq!(language.paragraphs("One line,\none more.\n"), "Une ligne.\n");
        assert_eq!(language.columns(&["type"]), "| type |\n|---|\n");
        assert_eq!(language.finish(), Ok(()));
    }

    #[test]
    fn a_sentence_without_translation_is_named() {
        let language = french("The name.: Le nom.");
        assert_eq!(language.say("The name."), "Le nom.");
        assert_eq!(language.say("The address."), "The address.");
        let error = language.finish().unwrap_err();
        assert!(error.contains(r#"no translation of "The address.""#), "{error}");
        assert!(!error.contains("The name."), "{error}");
    }

    #[test]
    fn a_translation_of_what_nothing_says_is_named() {
        let language = french("The name.: Le nom.\nThe old name.: L'ancien nom.");
        language.say("The name.");
        let error = language.finish().unwrap_err();
        assert!(error.contains(r#"nothing says "The old name.""#), "{error}");
        assert!(!error.contains("The name."), "{error}");
    }

    #[test]
    fn translations_are_texts_once_each() {
        for (text, what) in [
            ("The name.:\n", "no text"),
            ("The name.: ' '\n", "no text"),
            ("The name.: [Le nom.]\n", "no text"),
            ("The name.: Le nom.\nThe name.: Un nom.\n", "twice"),
            ("The name.: Le nom.\nThe sum.: La somme : le tout.\n", "fr.yml:2"),
        ] {
            let error = translations(text).unwrap_err();
            assert!(error.contains(what), "{error}");
        }
    }

    #[test]
    fn english_needs_no_translation() {
        let language = Language::of(Locale::English).unwrap();
        assert_eq!(language.say("The name."), "The name.");
        assert_eq!(
            language.paragraphs("One line,\none more.\n"),
            "One line,\none more.\n"
        );
        assert_eq!(language.finish(), Ok(()));
    }
}
