//! The reference pages, in each language.

use communs::diagnostic::Locale;

use crate::language::Language;
use crate::model::Model;
use crate::{crosswalk, fields, jsonld, reference};

/// Every page: path and content.
pub(crate) fn all(model: &Model) -> Result<Vec<(String, String)>, String> {
    let mut pages = Vec::new();
    for locale in Locale::ALL {
        let language = Language::of(locale)?;
        let (words, other) = match locale {
            Locale::English => ("En français", Locale::French),
            Locale::French => ("In English", Locale::English),
        };
        let mut page = |name: &str, title: &str, body: String| {
            pages.push((
                format!("docs/reference/{name}.{}.md", locale.as_str()),
                format!(
                    "# {}\n\n[{words}]({name}.{}.md)\n\n{body}",
                    language.say(title),
                    other.as_str()
                ),
            ));
        };
        page("codes", "The catalogue of codes", reference::page(&language));
        page(
            "model",
            "The fields of descriptions",
            fields::page(model, &language),
        );
        page("jsonld", "The terms of JSON-LD", jsonld::page(model, &language)?);
        page(
            "crosswalk",
            "Fields of descriptions, beside those of other formats",
            crosswalk::page(model, &language)?,
        );
        language.finish()?;
    }
    Ok(pages)
}

/// The name of a type, as a link to its heading on the same page.
pub(crate) fn anchor(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}
