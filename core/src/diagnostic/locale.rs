//! The languages that messages are written in.

/// A language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// English.
    #[default]
    English,
    /// French.
    French,
}

impl Locale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The language's tag: `en` or `fr`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language that a tag or a POSIX locale asks for; `None` for a language without messages.
    ///
    /// ```
    /// use communs::diagnostic::Locale;
    ///
    /// assert_eq!(Locale::of("fr_FR.UTF-8"), Some(Locale::French));
    /// assert_eq!(Locale::of("EN-gb"), Some(Locale::English));
    /// assert_eq!(Locale::of("de"), None);
    /// ```
    pub fn of(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.', '@']).next()?;
        Self::ALL
            .into_iter()
            .find(|locale| language.eq_ignore_ascii_case(locale.as_str()))
    }
}

/// One text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bilingual {
    pub(crate) en: &'static str,
    pub(crate) fr: &'static str,
}

impl Bilingual {
    /// The text in one of them.
    pub(crate) const fn get(self, locale: Locale) -> &'static str {
        match locale {
            Locale::English => self.en,
            Locale::French => self.fr,
        }
    }
}
