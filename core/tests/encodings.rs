//! Sources that are not in UTF-8: where they are not, and what they look like instead, whoever reads them.

#![cfg(test)]

use communs::diagnostic::{Error, Locale};
use communs::exchange::{Foreign, ImportOptions, Importer, SourceFormat, check_mapping, import_each};
use communs::text::Limits;
use communs::{Checker, ForeignOptions, LineCheck, Options, check_as};

/// What keeps a source from being looked at: the line, the column, whether an encoding is named.
fn told(error: Option<Error>) -> (usize, usize, bool) {
    match error {
        Some(Error::NotUtf8(wrong)) => (wrong.position.line, wrong.position.column, wrong.likely.is_some()),
        other => panic!("{other:?}"),
    }
}

fn import(format: SourceFormat, bytes: &[u8]) -> Option<Error> {
    let mut importer = Importer::new(ImportOptions::default());
    importer.add("source", format, bytes).err()
}

#[test]
fn every_reader_says_line_column_and_encoding() {
    let yaml = b"kind: actor\nname: V\xe9lo\n";
    assert_eq!(told(Checker::default().check(yaml).err()), (2, 8, true));
    assert_eq!(
        told(check_as(Foreign::Cff, yaml, &ForeignOptions::default()).err()),
        (2, 8, true)
    );
    assert_eq!(told(import(SourceFormat::Communs, yaml)), (2, 8, true));
    assert_eq!(told(check_mapping(yaml, &Limits::default()).err()), (2, 8, true));
    assert_eq!(
        told(import(SourceFormat::Csv, b"id,name\n\"a\nb\",x\nc,V\xe9lo\n")),
        (4, 4, true)
    );

    let mut lines = Vec::new();
    let mut check = LineCheck::new(Options::default());
    check.push(b"{\"kind\": \"actor\"}\n{\"n\": \"V\xe9lo\"}\n", &mut |line| {
        lines.push(line);
    });
    assert_eq!(
        told(lines.pop().and_then(|line| line.outcome.err())),
        (2, 9, true)
    );

    let page = b"<mediawiki>\n<page><title>a</title>\n<revision><text>{{Ressource}}\n\xc3\xa9 V\xe9lo</text></revision></page></mediawiki>";
    let streamed = import_each(&page[..], &ImportOptions::default(), |_, _| {}).err();
    // A character of UTF-8 stands before it.
    assert_eq!(told(streamed), (4, 4, false));
}

#[test]
fn the_message_says_it_in_both_languages() {
    let error = Checker::default()
        .check(b"kind: actor\nname: V\xe9lo\n")
        .unwrap_err();
    assert_eq!(
        error.message(Locale::English),
        "not a text in UTF-8: the byte at line 2, column 8 (offset 19) is wrong; it looks like Windows-1252 (Latin-1); save the \
         file in UTF-8"
    );
    assert_eq!(
        error.message(Locale::French),
        "ce n'est pas un texte en UTF-8 : l'octet à la ligne 2, colonne 8 (position 19) est faux ; il semble être en \
         Windows-1252 (Latin-1) ; enregistrer le fichier en UTF-8"
    );
    let error = Checker::default().check(b"\xff\xfek\0i\0").unwrap_err();
    assert!(error.to_string().contains("it looks like UTF-16; save the file"));
}
