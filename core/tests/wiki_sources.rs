//! The forms in which pages of a wiki come: replies of its API, exports, replies of Semantic MediaWiki.

#![cfg(test)]
#![allow(clippy::string_slice, reason = "a wrong place must fail the test")]

use communs::diagnostic::{Locale, Severity};
use communs::exchange::{ImportOptions, Importer, SourceFormat, import};
use serde_json::json;

mod support;
use support::wiki::{codes, read, reply};

#[test]
fn both_forms_of_the_api_are_read() {
    let text = "{{Ressource|shortDescription=Un \"bus\"\n|couleur=bleu}}";
    let mut new = reply(&[("Bus libre", text), ("Rien", "Du texte")]);
    new["continue"] = json!({"continue": "-||"});
    let old = json!({"query": {"pages": {
        "1": {"pageid": 1, "title": "Bus libre", "lastrevid": 70, "pagelanguage": "fr",
            "fullurl": "https://w.example/wiki/Bus_libre", "revisions": [{"*": text}]},
        "-1": {"title": "Rien", "missing": ""}
    }}, "continue": {"continue": "-||"}});
    let options = ImportOptions::default();
    let [new, old] = [new, old].map(|reply| {
        let text = reply.to_string();
        let imported = import(SourceFormat::WikiApi, &text, &options).unwrap();
        let mut found = codes(&imported);
        found.sort_unstable();
        assert_eq!(found, ["lossy-extension", "lossy-more-pages", "lossy-page"]);
        let report = &imported.reports[0].1;
        let kept = report.iter().find(|one| one.code() == "lossy-extension").unwrap();
        assert_eq!(&text[kept.span().unwrap().bytes()], "bleu");
        imported
    });
    assert_eq!(new.catalogue, old.catalogue);
    let provenance = &new.catalogue.commons[0].provenance[0];
    assert_eq!(provenance.source, "https://w.example/wiki/Bus_libre");
    assert_eq!(
        (provenance.system.as_deref(), provenance.revision.as_deref()),
        (Some("mediawiki"), Some("70"))
    );
    assert_eq!(new.catalogue.language.as_ref().unwrap().as_str(), "fr");
}

#[test]
fn errors_of_a_wiki_and_cut_files_are_told() {
    let options = ImportOptions::default();
    let refused = r#"{"error": {"code": "badtoken", "info": "Invalid token"}}"#;
    let imported = import(SourceFormat::WikiApi, refused, &options).unwrap();
    assert_eq!(codes(&imported), ["lossy-unreadable"]);
    let imported = import(SourceFormat::WikiApi, r#"{"query": "#, &options).unwrap();
    assert_eq!(codes(&imported), ["syntax-json-end"]);
    let cut =
        "<mediawiki><page><title>A</title><revision><text>{{Ressource}}</text></revision></page><page><ti";
    let imported = import(SourceFormat::WikiExport, cut, &options).unwrap();
    assert_eq!(imported.catalogue.commons.len(), 1);
    assert_eq!(codes(&imported), ["lossy-unreadable"]);
}

/// An export of so many pages, made while it is read.
struct Endless {
    pages: usize,
    made: usize,
    piece: Vec<u8>,
    at: usize,
}

impl std::io::Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.at == self.piece.len() {
            self.piece = match self.made {
                0 => b"<mediawiki>".to_vec(),
                n if n <= self.pages => format!(
                    "<page><title>Page {n}</title><id>{n}</id><revision><id>1</id><timestamp>2020</timestamp>\
                    <text>{{{{Ressource|shortDescription=a &amp; b}}}}</text></revision><revision><id>2</id>\
                    <timestamp>2021</timestamp><contributor><id>9</id></contributor>\
                    <text>{{{{Ressource|shortDescription=c &amp; d}}}}</text></revision></page>\n"
                )
                .into_bytes(),
                n if n == self.pages + 1 => b"</mediawiki>".to_vec(),
                _ => Vec::new(),
            };
            self.made += 1;
            self.at = 0;
        }
        let length = out.len().min(self.piece.len() - self.at);
        out[..length].copy_from_slice(&self.piece[self.at..self.at + length]);
        self.at += length;
        Ok(length)
    }
}

#[test]
fn exports_are_read_as_streams_under_a_limit_for_each_page() {
    let source = |pages| {
        std::io::BufReader::new(Endless {
            pages,
            made: 0,
            piece: Vec::new(),
            at: 0,
        })
    };
    let mut options = ImportOptions::default();
    options.limits.bytes = 1000;
    let mut importer = Importer::new(options.clone());
    importer
        .add_read("big.xml", SourceFormat::WikiExport, source(2000))
        .unwrap();
    let all = importer.finish();
    assert_eq!(all.catalogue.commons.len(), 2000);
    let last = all.catalogue.commons.last().unwrap();
    assert_eq!(last.summary.as_ref().unwrap().any(), "c & d");
    assert_eq!(last.provenance[0].revision.as_deref(), Some("2"));
    options.limits.bytes = 200;
    let mut importer = Importer::new(options);
    let error = importer
        .add_read("big.xml", SourceFormat::WikiExport, source(2))
        .unwrap_err();
    assert_eq!(error.code(), "exceeded-bytes");
}

#[test]
fn older_revisions_are_passed_over_and_told() {
    let revision = |year: u32| {
        format!(
            "<revision><timestamp>{year}</timestamp><text>{{{{Ressource|version={year}}}}}</text></revision>"
        )
    };
    let xml = format!(
        "<mediawiki><page><title>Un</title>{}{}{}</page><page><title>Deux</title>{}</page></mediawiki>",
        revision(2020),
        revision(2022),
        revision(2021),
        revision(2019)
    );
    let export = import(SourceFormat::WikiExport, &xml, &ImportOptions::default()).unwrap();
    let revision =
        |year: u32| json!({"timestamp": year.to_string(), "*": format!("{{{{Ressource|version={year}}}}}")});
    let reply = json!({"batchcomplete": true, "query": {"pages": [
        {"title": "Un", "revisions": [revision(2020), revision(2022), revision(2021)]},
        {"title": "Deux", "revisions": [revision(2019)]},
    ]}})
    .to_string();
    let reply_import = import(SourceFormat::WikiApi, &reply, &ImportOptions::default()).unwrap();
    for (source, imported, title) in [(&xml, &export, "Un"), (&reply, &reply_import, "\"Un\"")] {
        let commons = &imported.catalogue.commons;
        let versions: Vec<_> = commons
            .iter()
            .map(|one| one.resource.as_ref().unwrap().version.as_deref())
            .collect();
        assert_eq!(versions, [Some("2022"), Some("2019")]);
        assert_eq!(codes(imported), ["lossy-revision"]);
        let diagnostic = &imported.reports[0].1.diagnostics()[0];
        assert_eq!(diagnostic.severity(), Severity::Hint);
        assert_eq!(&source[diagnostic.span().unwrap().bytes()], title);
        assert!(diagnostic.message(Locale::English).ends_with(": 2"));
    }
}

#[test]
fn pages_about_pages_are_passed_over_and_told_once() {
    let page = |title: &str, namespace: i64| {
        format!(
            "<page><title>{title}</title><ns>{namespace}</ns><revision><text>{{{{Ressource|type=Logiciel}}}}</text></revision></page>"
        )
    };
    let pages = [
        page("Vélo", 0),
        page("Discussion:Vélo", 1),
        page("Discussion:Bus", 1),
        page("Benutzer:Camille", 2),
        page("Modèle:Ressource", 10),
        page("Commun:Bus", 102),
        page("Discussion commun:Bus", 103),
    ];
    let all = read(
        SourceFormat::WikiExport,
        &format!("<mediawiki>{}</mediawiki>", pages.concat()),
    );
    let names: Vec<_> = all.catalogue["commons"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(names, ["Vélo", "Commun:Bus"]);
    assert_eq!(
        codes(&all),
        [
            "lossy-namespace",
            "lossy-person",
            "lossy-namespace",
            "lossy-namespace"
        ]
    );
    let reply = json!({"query": {"pages": [
        {"title": "Template:A", "ns": 10, "revisions": [{"content": "{{Ressource|type=Logiciel}}"}]},
    ]}});
    let all = read(SourceFormat::WikiApi, &reply.to_string());
    assert_eq!(
        (all.catalogue.get("commons"), codes(&all)),
        (None, vec!["lossy-namespace"])
    );
}

#[test]
fn what_is_no_export_is_told() {
    for other in [
        "",
        " ",
        "cff-version: 1.2.0\ntitle: A\n",
        "<html><body/></html>",
        "<html/>",
    ] {
        let all = read(SourceFormat::WikiExport, other);
        assert_eq!(codes(&all), ["lossy-other-format"], "{other}");
    }
    for empty in ["<mediawiki/>", "<?xml version=\"1.0\"?>\n<mediawiki></mediawiki>"] {
        assert_eq!(codes(&read(SourceFormat::WikiExport, empty)), [""; 0], "{empty}");
    }
    let all = read(SourceFormat::WikiApi, "{\"a\": 1}");
    assert_eq!(codes(&all), ["lossy-other-format"]);
}

#[test]
fn replies_of_semantic_mediawiki_go_along_the_same_rows() {
    let asked = json!({
        "query-continue-offset": 50,
        "query": {
            "printrequests": [{"label": "", "typeid": "_wpg"}],
            "results": {
                "Vélo libre": {
                    "printouts": {
                        "Category": [{"fulltext": "Catégorie:Ressources", "fullurl": "https://w.example/wiki/x"}],
                        "ShortDescription": ["Un ''vélo''"],
                        "From": [{"fulltext": "Mobicoop, la coopérative", "fullurl": "https://w.example/wiki/Mobicoop"}],
                        "Tags": ["a", "b"],
                        "Date": [{"timestamp": "1688169600", "raw": "1/2023/7"}],
                        "Url": ["https://x.example"],
                        "Poids": [{"value": 12, "unit": "kg"}],
                        "Vide": [],
                    },
                    "fulltext": "Vélo libre",
                    "fullurl": "https://w.example/wiki/V%C3%A9lo_libre",
                }
            }
        }
    });
    let text = asked.to_string();
    assert_eq!(
        communs::exchange::detect(None, text.as_bytes()),
        Some(SourceFormat::WikiApi)
    );
    let imported = read(SourceFormat::WikiApi, &text);
    let one = &imported.catalogue["commons"][0];
    assert_eq!(
        (&one["id"], &one["summary"], &one["tags"], &one["created"]),
        (
            &json!("velo-libre"),
            &json!("Un vélo"),
            &json!(["a", "b"]),
            &json!("2023-07")
        )
    );
    assert_eq!(
        one["community"]["members"],
        json!([{"actor": "mobicoop-la-cooperative", "role": "carrier"}])
    );
    assert_eq!(
        one["extensions"],
        json!({"Poids": "12 kg", "categories": ["Ressources"]})
    );
    assert_eq!(
        one["provenance"][0]["source"],
        "https://w.example/wiki/V%C3%A9lo_libre"
    );
    assert_eq!(codes(&imported), ["lossy-more-pages", "lossy-extension"]);

    let browsed = json!({
        "query": {
            "subject": "Mobicoop#0##",
            "data": [
                {"property": "Forme_juridique", "dataitem": [{"type": 2, "item": "SCIC"}]},
                {"property": "Adhérent", "dataitem": [{"type": 4, "item": "t"}]},
                {"property": "_MDAT", "dataitem": [{"type": 6, "item": "1/2024/2/29/8/0/0/0"}]},
                {"property": "_SKEY", "dataitem": [{"type": 2, "item": "Mobicoop"}]},
                {"property": "_INST", "dataitem": [{"type": 9, "item": "Acteurs#14##"}]},
                {"property": "Offres", "dataitem": [{"type": 9, "item": "Mobicoop#0##_abc"}]},
            ],
            "sobj": [{"subject": "Mobicoop#0##_abc", "data": []}],
            "serializer": "SMW\\Serializers\\SemanticDataSerializer",
        }
    });
    let imported = read(SourceFormat::WikiApi, &browsed.to_string());
    let one = &imported.catalogue["actors"][0];
    assert_eq!(
        (
            &one["id"],
            &one["legalForm"],
            &one["modified"],
            &one["memberships"][0]["role"]
        ),
        (
            &json!("mobicoop"),
            &json!("SCIC"),
            &json!("2024-02-29"),
            &json!("member")
        )
    );
    assert_eq!(one["extensions"], json!({"categories": ["Acteurs"]}));
    assert_eq!(codes(&imported), [] as [&str; 0]);
}

#[test]
fn nothing_of_a_semantic_reply_is_passed_over() {
    let asked = json!({"query": {"results": {"Mobicoop": {
        "printouts": {
            "Category": [{"fulltext": "Catégorie:Acteurs"}],
            "Localisation": [{"lat": 48.1, "lon": 2.3}],
            "Adhérent": [true],
            "Siret": [{"numéro": "123"}, "x"],
            "Autre": [{"a": {"b": 1}}, null, [], "texte"],
            "Contact": [{"qui": "Camille"}],
            "Créateur": [{"fulltext": "Utilisateur:Camille"}],
        },
        "fulltext": "Mobicoop",
        "displaytitle": "Mobi-coop",
    }}}});
    let all = read(SourceFormat::WikiApi, &asked.to_string());
    let one = &all.catalogue["actors"][0];
    assert_eq!(one["location"], json!({"latitude": 48.1, "longitude": 2.3}));
    assert_eq!(one["memberships"][0]["role"], "member");
    assert_eq!(one["aliases"], json!(["Mobi-coop"]));
    assert_eq!(
        one["extensions"],
        json!({
            "categories": ["Acteurs"],
            "Siret": [{"numéro": "123"}, "x"],
            "Autre": [{"a": {"b": 1}}, "texte"],
        })
    );
    let mut told = codes(&all);
    told.sort_unstable();
    assert_eq!(
        told,
        [
            "lossy-extension",
            "lossy-person",
            "lossy-person",
            "lossy-value",
            "lossy-value",
            "lossy-value"
        ]
    );

    let browsed = json!({"query": {
        "subject": "Mobicoop#0##",
        "data": [
            {"property": "_INST", "dataitem": [{"type": 9, "item": "Acteurs#14##"}]},
            {"property": "Étape", "dataitem": [{"type": 9, "item": "Mobicoop#0##_a"}]},
            {"property": "Perdue", "dataitem": [{"type": 9, "item": "Mobicoop#0##_z"}]},
            {"property": "_SOBJ", "dataitem": [{"type": 9, "item": "Mobicoop#0##_b"}]},
        ],
        "sobj": [
            {"subject": "Mobicoop#0##_a", "data": [{"property": "Date_de_fin", "dataitem": [{"type": 6, "item": "1/2024"}]}]},
            {"subject": "Mobicoop#0##_b", "data": [{"property": "Nom", "dataitem": [{"type": 2, "item": "B"}]}]},
        ],
        "serializer": "x",
    }});
    let all = read(SourceFormat::WikiApi, &browsed.to_string());
    assert_eq!(
        all.catalogue["actors"][0]["extensions"],
        json!({
            "categories": ["Acteurs"],
            "Étape": [{"Date de fin": ["2024"]}],
            "Perdue": ["Mobicoop#0##_z"],
            "sobj": [{"Nom": ["B"]}],
        })
    );
    assert_eq!(codes(&all), ["lossy-value", "lossy-value", "lossy-value"]);
}
