//! Pages of wikis, in the forms in which they come.

use communs::diagnostic::Diagnostic;
use communs::exchange::{ImportOptions, Imported, Importer, SourceFormat};
use serde_json::{Value, json};

/// What is read of a text, as a document.
pub(crate) fn read(format: SourceFormat, text: &str) -> Imported<Value> {
    let mut importer = Importer::new(ImportOptions::default());
    importer.add("source", format, text).unwrap();
    importer.finish_value()
}

/// The codes of all that is said.
pub(crate) fn codes<C>(imported: &Imported<C>) -> Vec<&'static str> {
    let all = imported.reports.iter().flat_map(|(_, report)| report);
    all.map(Diagnostic::code).collect()
}

/// An export of pages, each with its title.
pub(crate) fn export_of(base: &str, pages: &[(&str, &str)]) -> String {
    let page = |(title, text): &(&str, &str)| {
        format!("<page><title>{title}</title><revision><text>{text}</text></revision></page>")
    };
    let pages = pages.iter().map(page).collect::<Vec<_>>().concat();
    format!(
        "<mediawiki><siteinfo><sitename>W</sitename><base>{base}Accueil</base></siteinfo>{pages}</mediawiki>"
    )
}

/// A reply of the wiki, in the new form.
pub(crate) fn reply(pages: &[(&str, &str)]) -> Value {
    let pages = pages.iter().enumerate().map(|(number, (title, text))| {
        json!({
            "pageid": number + 1, "ns": 0, "title": title, "lastrevid": 70 + number, "pagelanguage": "fr",
            "fullurl": format!("https://w.example/wiki/{}", title.replace(' ', "_")),
            "revisions": [{"slots": {"main": {"contentmodel": "wikitext", "content": text}}}]
        })
    });
    json!({"batchcomplete": true, "query": {"pages": pages.collect::<Vec<_>>()}})
}
