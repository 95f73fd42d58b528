//! One entry of the catalogue, and what its messages put in.

use super::locale::{Bilingual, Locale};
use super::quoted::Quoted;
use super::term::Term;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The description is not valid.
    Error,
    /// The description is valid, and something in it was or will be lost or misread.
    Warning,
    /// The description is valid and could be better: the model's advice.
    Hint,
}

impl Severity {
    /// `error`, `warning` or `hint`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }

    /// The word for it in a message.
    pub const fn word(self, locale: Locale) -> &'static str {
        match self {
            Self::Error => Bilingual {
                en: "error",
                fr: "erreur",
            },
            Self::Warning => Bilingual {
                en: "warning",
                fr: "avertissement",
            },
            Self::Hint => Bilingual {
                en: "hint",
                fr: "conseil",
            },
        }
        .get(locale)
    }
}

/// One code of the catalogue and all that is said of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub(crate) code: &'static str,
    pub(crate) severity: Severity,
    pub(crate) params: &'static [(&'static str, &'static str)],
    pub(crate) message: Bilingual,
    pub(crate) help: Bilingual,
    #[cfg(feature = "explanations")]
    pub(crate) explanation: Bilingual,
}

impl Entry {
    /// The code: kebab-case, a family prefix first; never renamed or reused.
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The family: `syntax`, `shape`, `value`, `link`, `rule`, `hint` or `lossy`.
    pub fn family(&self) -> &'static str {
        self.code.split('-').next().unwrap_or_default()
    }

    /// The severity, where no profile raises it.
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The parameters of the message: name and type (`text`, `number`, `names` or `term`).
    pub const fn params(&self) -> &'static [(&'static str, &'static str)] {
        self.params
    }

    /// The message, its parameters as `{name}`.
    pub const fn message(&self, locale: Locale) -> &'static str {
        self.message.get(locale)
    }

    /// How to mend it, its parameters as `{name}`.
    pub const fn help(&self, locale: Locale) -> &'static str {
        self.help.get(locale)
    }

    /// What it means, why it matters, an example and how to mend it, in Markdown under four headings.
    #[cfg(feature = "explanations")]
    pub const fn explanation(&self, locale: Locale) -> &'static str {
        self.explanation.get(locale)
    }
}

/// A value that a message puts in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Param {
    /// A text, as the document has it.
    Text(String),
    /// What a parser or a source said; messages say it in their own language where they can.
    Quoted(Quoted),
    /// A count.
    Number(u64),
    /// Names of fields or values.
    Names(Vec<String>),
    /// A word of the message's language.
    Term(Term),
}

impl Param {
    /// Writes it into a message.
    pub(crate) fn write(&self, locale: Locale, out: &mut String) {
        match self {
            Self::Text(text) => write_short(text, out),
            Self::Quoted(quoted) => quoted.write(locale, out),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Names(names) => {
                for (index, name) in names.iter().enumerate() {
                    out.push_str(if index == 0 { "`" } else { ", `" });
                    write_short(name, out);
                    out.push('`');
                }
            }
            Self::Term(term) => out.push_str(term.word(locale)),
        }
    }
}

/// Writes a text on one line, its middle left out where it is long.
fn write_short(text: &str, out: &mut String) {
    const MOST: usize = 80;
    let length = text.chars().count();
    let mut push = |c: char| match c {
        '\n' | '\r' | '\t' => out.push(' '),
        // Control and direction characters could make a terminal show something else.
        c if c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
        {
            out.push('\u{fffd}');
        }
        c => out.push(c),
    };
    if length <= MOST {
        text.chars().for_each(push);
    } else {
        text.chars().take(MOST - 20).for_each(&mut push);
        push('…');
        text.chars().skip(length - 18).for_each(push);
    }
}

impl serde::Serialize for Param {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) | Self::Quoted(Quoted(text)) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_u64(*number),
            Self::Names(names) => names.serialize(serializer),
            Self::Term(term) => serializer.serialize_str(term.as_str()),
        }
    }
}

/// The types of parameters, as the catalogue names them.
pub(crate) trait IsParam: Clone {
    /// The name of the type in `codes.json`.
    const NAME: &'static str;
    /// The value for a message.
    fn param(&self) -> Param;
    /// The value that a rendered report holds.
    fn restore(value: &serde_json::Value) -> Option<Self>;
}

impl IsParam for String {
    const NAME: &'static str = "text";
    fn param(&self) -> Param {
        Param::Text(self.clone())
    }
    fn restore(value: &serde_json::Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl IsParam for Quoted {
    const NAME: &'static str = String::NAME;
    fn param(&self) -> Param {
        Param::Quoted(self.clone())
    }
    fn restore(value: &serde_json::Value) -> Option<Self> {
        String::restore(value).map(Self)
    }
}

impl IsParam for u64 {
    const NAME: &'static str = "number";
    fn param(&self) -> Param {
        Param::Number(*self)
    }
    fn restore(value: &serde_json::Value) -> Option<Self> {
        value.as_u64()
    }
}

impl IsParam for Vec<String> {
    const NAME: &'static str = "names";
    fn param(&self) -> Param {
        Param::Names(self.clone())
    }
    fn restore(value: &serde_json::Value) -> Option<Self> {
        value.as_array()?.iter().map(String::restore).collect()
    }
}

impl IsParam for Term {
    const NAME: &'static str = "term";
    fn param(&self) -> Param {
        Param::Term(*self)
    }
    fn restore(value: &serde_json::Value) -> Option<Self> {
        let slug = value.as_str()?;
        Self::ALL.iter().copied().find(|term| term.as_str() == slug)
    }
}

/// Puts parameters into a template.
pub(crate) fn render(template: &str, params: &[(&'static str, Param)], locale: Locale) -> String {
    let mut out = String::with_capacity(template.len() + 40);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            rest = after;
            break;
        };
        if let Some((_, param)) = params.iter().find(|(key, _)| *key == name) {
            param.write(locale, &mut out);
        } else {
            // A brace of the text itself.
            out.push('{');
            out.push_str(name);
            out.push('}');
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}
