//! Exports handed out one description at a time are what they are as a whole, however they come in.

#![cfg(test)]
#![allow(clippy::print_stdout, reason = "what is not there is told")]

use std::collections::HashSet;

use communs::diagnostic::{Diagnostic, Error, Locale, Report};
use communs::exchange::{ImportOptions, ImportStream, Importer, SourceFormat, import_each};
use communs::text::Limits;
use proptest::prelude::*;
use serde_json::{Map, Value};

mod support;
use support::shared;

/// What came out of a stream.
#[derive(Debug, Default, PartialEq)]
struct Streamed {
    given: Vec<(Option<Value>, Report)>,
    failed: Option<Error>,
}

impl Streamed {
    fn diagnostics(&self) -> Vec<String> {
        told(self.given.iter().map(|(_, report)| report))
    }
}

fn told<'r>(reports: impl Iterator<Item = &'r Report>) -> Vec<String> {
    let one = |one: &Diagnostic| {
        format!(
            "{} {:?} {:?}",
            one.code(),
            one.span(),
            one.message(Locale::default())
        )
    };
    let mut all: Vec<_> = reports.flat_map(|report| report.iter().map(one)).collect();
    all.sort();
    all
}

/// A text in pieces, the lengths of which are gone through over and over.
fn in_pieces(mut stream: ImportStream, text: &[u8], lengths: &[usize]) -> Streamed {
    let mut streamed = Streamed::default();
    let given = &mut streamed.given;
    let mut each = |description, report| given.push((description, report));
    let mut rest = text;
    let mut failed = None;
    for length in lengths.iter().cycle() {
        let (piece, after) = rest.split_at((*length).min(rest.len()));
        rest = after;
        if let Err(error) = stream.push(piece, &mut each) {
            failed = Some(error);
        }
        if rest.is_empty() {
            break;
        }
    }
    let ended = stream.finish(&mut each).err();
    assert!(stream.is_over());
    streamed.failed = failed.or(ended);
    streamed
}

fn at_once(text: &[u8], options: &ImportOptions) -> Streamed {
    let mut streamed = Streamed::default();
    let done = import_each(text, options, |description, report| {
        streamed.given.push((description, report));
    });
    streamed.failed = done.err();
    streamed
}

/// Descriptions as the members of a catalogue, what the catalogue says first.
fn catalogue(head: Value, given: Vec<(Option<Value>, Report)>) -> Value {
    let Value::Object(mut catalogue) = head else {
        panic!("no object: {head}")
    };
    let lists = [
        ("actor", "actors"),
        ("commons", "commons"),
        ("project", "projects"),
    ];
    let descriptions: Vec<Value> = given.into_iter().filter_map(|(one, _)| one).collect();
    for (kind, list) in lists {
        let members: Vec<Value> = descriptions
            .iter()
            .filter(|one| one["kind"] == kind)
            .map(|one| {
                let fields = one.as_object().unwrap().iter();
                let fields = fields.filter(|(key, _)| !["communs", "kind"].contains(&key.as_str()));
                Value::Object(
                    fields
                        .map(|(key, value)| (key.clone(), value.clone()))
                        .collect::<Map<_, _>>(),
                )
            })
            .collect();
        if !members.is_empty() {
            catalogue.insert(list.to_owned(), members.into());
        }
    }
    catalogue.into()
}

/// An export that can be read twice, streamed and as a whole.
fn is_the_same(text: &[u8], lengths: &[usize]) {
    let mut importer = Importer::new(ImportOptions::default());
    importer.add("", SourceFormat::WikiExport, text).unwrap();
    let whole = importer.finish_value();

    let mut stream = ImportStream::new(ImportOptions::default()).as_members();
    stream.read_ahead(text);
    let mut given = Vec::new();
    let mut each = |description, report| given.push((description, report));
    for piece in text.chunks(lengths.first().copied().unwrap_or(1)) {
        stream.push(piece, &mut each).unwrap();
    }
    stream.finish(&mut each).unwrap();
    let diagnostics = told(given.iter().map(|(_, report)| report));
    assert_eq!(diagnostics, told(whole.reports.iter().map(|(_, report)| report)));
    let streamed = catalogue(stream.catalogue(), given);
    let [whole, streamed] =
        [whole.catalogue, streamed].map(|one| serde_json::to_string_pretty(&one).unwrap());
    assert_eq!(whole, streamed);
}

#[test]
fn the_real_export_is_the_same_as_a_stream() {
    let Some(path) = shared("wiki")
        .into_iter()
        .find(|path| path.ends_with("special-export.xml"))
    else {
        println!("skipped: ../shared/data/wiki/special-export.xml is absent");
        return;
    };
    let text = std::fs::read(path).unwrap();
    is_the_same(&text, &[1000]);
    let options = ImportOptions::default();
    let stream = || ImportStream::new(options.clone());
    assert_eq!(
        in_pieces(stream(), &text, &[7, 100_000]),
        at_once(&text, &options)
    );
}

#[test]
fn our_own_export_is_the_same_as_a_stream() {
    let path = support::repository().join("examples/wiki/export.xml");
    is_the_same(&std::fs::read(path).unwrap(), &[1]);
}

fn page(title: &str, text: &str) -> String {
    format!("<page><title>{title}</title><revision><text>{text}</text></revision></page>")
}

#[test]
fn redirects_find_what_comes_after_them_and_with_reading_ahead_all() {
    let export = [
        "<mediawiki>".to_owned(),
        page("Vélo", "#REDIRECT [[Bicyclette]]"),
        page("Bicyclette", "{{Ressource}}"),
        page("Petite reine", "#REDIRECT [[Vélo]]"),
        page("Nulle part", "#REDIRECT [[Ailleurs]]"),
        "</mediawiki>".to_owned(),
    ]
    .concat();
    let aliases = |streamed: &Streamed| {
        let first = streamed.given.first().and_then(|(one, _)| one.as_ref());
        first.unwrap()["aliases"].to_string()
    };
    let lost = |streamed: &Streamed| {
        let codes = streamed.given.iter().flat_map(|(_, report)| report.iter());
        codes.filter(|one| one.code() == "lossy-redirect").count()
    };
    let once = at_once(export.as_bytes(), &ImportOptions::default());
    assert_eq!((aliases(&once).as_str(), lost(&once)), ("[\"Vélo\"]", 2));
    let mut stream = ImportStream::new(ImportOptions::default());
    stream.read_ahead(export.as_bytes());
    let twice = in_pieces(stream, export.as_bytes(), &[1]);
    assert_eq!(
        (aliases(&twice).as_str(), lost(&twice)),
        ("[\"Vélo\",\"Petite reine\"]", 1)
    );
    is_the_same(export.as_bytes(), &[3]);
}

/// The whole adds it to the description.
#[test]
fn what_other_pages_say_of_an_actor_whose_description_is_gone_is_told() {
    let export = [
        "<mediawiki>".to_owned(),
        page("Mobicoop", "{{acteur}}"),
        page(
            "Covoiturage libre",
            "{{Ressource|from=[https://mobicoop.example/ Mobicoop]}}",
        ),
        "</mediawiki>".to_owned(),
    ]
    .concat();
    let options = ImportOptions::default();
    let streamed = at_once(export.as_bytes(), &options);
    let late = streamed.given.iter().flat_map(|(_, report)| report.iter());
    let late: Vec<_> = late.filter(|one| one.code() == "lossy-late").collect();
    let [late] = late.as_slice() else {
        panic!("{:?}", streamed.diagnostics())
    };
    assert_eq!(
        late.message(Locale::English),
        "`[{\"role\":\"homepage\",\"url\":\"https://mobicoop.example/\"}]` comes from another page than that of `mobicoop`, \
         whose description was handed out already; it is not added to its `links`"
    );
    let at = late.span().unwrap().start.offset;
    assert_eq!(export.find("Covoiturage libre"), Some(at));

    let mut importer = Importer::new(options);
    importer.add("", SourceFormat::WikiExport, &export).unwrap();
    let whole = importer.finish_value();
    assert_eq!(
        whole.catalogue["actors"][0]["links"][0]["url"],
        "https://mobicoop.example/"
    );
    assert_eq!(told(whole.reports.iter().map(|(_, report)| report)), [""; 0]);
}

#[test]
fn a_page_is_handed_out_once_its_end_has_come() {
    let mut stream = ImportStream::new(ImportOptions::default());
    let count = std::cell::Cell::new(0);
    let mut each = |_: Option<Value>, _: Report| count.set(count.get() + 1);
    let mut push = |piece: &str| {
        stream.push(piece, &mut each).unwrap();
        count.get()
    };
    let one = page("Vélo", "{{Ressource}}");
    let (begun, rest) = one.split_at(one.len() - 2);
    assert_eq!(push(&format!("\u{feff}<mediawiki>{one}{begun}")), 1);
    assert_eq!(push(rest), 2);
    // What looks like the end of a page is none in a comment, and holds up nothing but itself.
    assert_eq!(push("<!-- </page>"), 2);
    assert_eq!(push(&format!("-->{one}")), 3);
}

#[test]
fn what_breaks_the_syntax_or_the_limit_ends_the_stream() {
    let mut stream = ImportStream::new(ImportOptions::default());
    let mut codes = Vec::new();
    let mut each = |_: Option<Value>, report: Report| codes.extend(report.iter().map(Diagnostic::code));
    stream
        .push("<mediawiki><page></mediawiki><page></page>", &mut each)
        .unwrap();
    assert!(stream.is_over());
    stream
        .push(page("Vélo", "{{Ressource|couleur=bleu}}"), &mut each)
        .unwrap();
    stream.finish(&mut each).unwrap();
    assert_eq!(codes, ["lossy-unreadable"]);

    let mut stream = ImportStream::new(ImportOptions {
        limits: Limits {
            bytes: 1000,
            ..Limits::default()
        },
        ..ImportOptions::default()
    });
    let none = &mut |_: Option<Value>, _: Report| {};
    stream.push("<mediawiki><page><title>", none).unwrap();
    let error = (0..100).find_map(|_| stream.push("vélo ".repeat(10), none).err());
    assert_eq!(error.map(|error| error.code()), Some("exceeded-bytes"));
    assert!(stream.is_over());
    stream.push("more", none).unwrap();
    stream.finish(none).unwrap();
}

#[test]
fn a_source_that_breaks_is_an_error_however_much_was_told_before() {
    let page = page("Vélo", "{{Ressource|couleur=bleu|forme=rond|taille=grand}}");
    let mut importer = Importer::new(ImportOptions {
        limits: Limits {
            diagnostics: 2,
            ..Limits::default()
        },
        ..ImportOptions::default()
    });
    let cut = format!("<mediawiki>{page}{page}<page>");
    importer.add("", SourceFormat::WikiExport, cut).unwrap();
    let (_, report) = importer.finish_value().reports.remove(0);
    assert!(
        report.truncated() && !report.is_valid() && report.diagnostics().len() == 2,
        "{report:?}"
    );
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("{{Ressource|type=Logiciel|from=Mobicoop, ADEME|couleur=bleu}}".to_owned()),
        Just("{{Ressource|challenge=Un défi|description=a &amp; b &lt;br&gt; c}}".to_owned()),
        Just("<![CDATA[{{acteur|description=a < b </page>}}]]>".to_owned()),
        Just("{{Project|from=Utilisateur:Camille}}\n&#233;".to_owned()),
        Just("Rien que du texte, avec > et é".to_owned()),
        "[a-c]{1,2}".prop_map(|to| format!("#REDIRECT [[{to}]]")),
    ]
}

fn export() -> impl Strategy<Value = String> {
    let title = prop_oneof![3 => "[a-cé]{1,2}".boxed(), 1 => Just("ADEME".to_owned()).boxed()];
    let between = prop_oneof![
        4 => Just(String::new()),
        1 => Just("\n <!-- </page> <page> -->\n".to_owned()),
        1 => Just("<?a </page>?>".to_owned()),
    ];
    let page = (title, text(), between, any::<bool>());
    (prop::collection::vec(page, 0..8), any::<bool>()).prop_map(|(mut pages, is_marked)| {
        // A wiki has one page of a title; where it has redirects, they lead to that.
        let mut titles = HashSet::new();
        if pages.iter().any(|(_, text, ..)| text.starts_with('#')) {
            pages.retain(|(title, ..)| titles.insert(title.replace('é', "e")));
        }
        let pages = pages.into_iter().map(|(title, text, between, has_older)| {
            let older = "<revision><timestamp>1</timestamp><text>{{Ressource}}</text></revision>";
            let older = if has_older { older } else { "" };
            format!(
                "{between}<page><title>{title}</title>{older}<revision><timestamp>2</timestamp><text>{text}</text>\
                 </revision></page>"
            )
        });
        let pages = pages.collect::<Vec<_>>().concat();
        let mark = if is_marked { "\u{feff}" } else { "" };
        format!(
            "{mark}<mediawiki xml:lang=\"fr\"><siteinfo><sitename>W</sitename><base>https://w.example/wiki/A</base></siteinfo>\
             {pages}</mediawiki>\n"
        )
    })
}

proptest! {
    #[test]
    fn pieces_of_any_length_give_the_same(export in export(), lengths in prop::collection::vec(1_usize..200, 1..5)) {
        let options = ImportOptions::default();
        let streamed = in_pieces(ImportStream::new(options.clone()), export.as_bytes(), &lengths);
        prop_assert_eq!(&streamed, &at_once(export.as_bytes(), &options));
        // Each is handed out with what is said about its page, and nothing is said twice.
        let mut diagnostics = streamed.diagnostics();
        diagnostics.dedup();
        prop_assert_eq!(diagnostics.len(), streamed.diagnostics().len());
    }

    #[test]
    fn a_stream_gives_what_the_whole_does(export in export(), length in 1_usize..300) {
        is_the_same(export.as_bytes(), &[length]);
    }

    #[test]
    fn spoilt_exports_in_pieces_are_spoilt_the_same(
        export in export(),
        lengths in prop::collection::vec(1_usize..200, 1..5),
        (at, byte) in (any::<prop::sample::Index>(), prop_oneof![any::<u8>(), prop::sample::select(b"<>&;/!-]\xff".to_vec())]),
        is_cut in any::<bool>(),
        most in prop_oneof![Just(100_usize), Just(300), Just(1 << 20)],
    ) {
        let mut bytes = export.into_bytes();
        let at = at.index(bytes.len());
        if is_cut {
            bytes.truncate(at);
        } else {
            bytes[at] = byte;
        }
        let options = ImportOptions {
            limits: Limits { bytes: most, ..Limits::default() },
            ..ImportOptions::default()
        };
        let streamed = in_pieces(ImportStream::new(options.clone()), &bytes, &lengths);
        prop_assert_eq!(streamed, at_once(&bytes, &options));
    }
}
