//! The importer of the association's wiki: what it reads, what it says, and that nothing is lost.

#![cfg(test)]
#![allow(
    clippy::string_slice,
    clippy::print_stdout,
    clippy::format_collect,
    reason = "a wrong place must fail the test, and a skipped one says so"
)]

use std::collections::BTreeMap;

use communs::diagnostic::Severity;
use communs::exchange::wikitext::{Options as Markup, plain, to_commonmark};
use communs::exchange::{ImportOptions, Imported, Importer, SourceFormat, detect, import};
use communs::model::{ActorType, Commons, Description};
use communs::{Options, Profile, check, parse, still_asked};
use proptest::prelude::*;
use serde_json::json;

mod support;
use support::wiki::{codes, export_of, read, reply};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/wiki/");
const BASE: &str = "https://wiki.lafabriquedesmobilites.fr/wiki/";

/// A file of the real data; nothing where it is not there.
fn real(name: &str) -> Option<Vec<u8>> {
    let bytes = std::fs::read(format!("{DATA}{name}")).ok();
    if bytes.is_none() {
        println!("skipped: {DATA}{name} is absent");
    }
    bytes
}

fn one(text: &str) -> Imported {
    let options = ImportOptions {
        title: Some("Bus libre".to_owned()),
        base: Some(BASE.to_owned()),
        ..ImportOptions::default()
    };
    import(SourceFormat::Wikitext, text, &options).unwrap()
}

fn written(imported: &Imported) -> String {
    serde_json::to_string(&Description::from(imported.catalogue.clone())).unwrap()
}

/// The codes of what the check has against what was imported, with their number.
fn checked(imported: &Imported, severity: Severity) -> BTreeMap<&'static str, usize> {
    let mut options = Options::default();
    options.limits.diagnostics = usize::MAX;
    let report = check(written(imported), &options).unwrap();
    let mut codes = BTreeMap::new();
    for one in report.iter().filter(|one| one.severity() == severity) {
        *codes.entry(one.code()).or_default() += 1;
    }
    codes
}

fn without_provenance(commons: &[Commons]) -> Vec<Commons> {
    let mut commons = commons.to_vec();
    for one in &mut commons {
        one.provenance.clear();
    }
    commons
}

#[test]
fn both_forms_of_the_real_wiki_give_the_same_commons() {
    let (Some(export), Some(reply), Some(expected)) = (
        real("special-export.xml"),
        real("api-query-revisions.json"),
        real("communs.json"),
    ) else {
        return;
    };
    assert_eq!(detect(None, &export), Some(SourceFormat::WikiExport));
    assert_eq!(detect(None, &reply), Some(SourceFormat::WikiApi));
    let export = import(SourceFormat::WikiExport, export, &ImportOptions::default()).unwrap();
    let reply = import(SourceFormat::WikiApi, reply, &ImportOptions::default()).unwrap();
    assert_eq!(export.catalogue.commons.len(), 183);
    assert_eq!(
        without_provenance(&export.catalogue.commons),
        without_provenance(&reply.catalogue.commons)
    );
    assert_eq!(export.catalogue.challenges, reply.catalogue.challenges);
    let provenance = &reply.catalogue.commons[0].provenance[0];
    assert!(provenance.source.starts_with(BASE));
    assert_eq!(provenance.revision.as_deref(), Some("40000"));
    assert_eq!(
        export.catalogue.commons[0].provenance[0].source,
        provenance.source
    );

    let names: BTreeMap<_, _> = reply
        .catalogue
        .challenges
        .iter()
        .map(|word| (word.id.as_str(), word.name.any()))
        .collect();
    let expected: Vec<BTreeMap<String, String>> = serde_json::from_slice(&expected).unwrap();
    assert_eq!(expected.len(), 183);
    let markup = Markup { base: Some(BASE) };
    for (commons, expected) in reply.catalogue.commons.iter().zip(&expected) {
        let text = |key: &str| Some(expected[key].trim()).filter(|text| !text.is_empty());
        let title = expected["title"].as_str();
        assert_eq!(commons.name.any(), title);
        let summary = commons.summary.as_ref().map(|text| text.any().to_owned());
        assert_eq!(summary, text("shortDescription").map(plain), "{title}");
        let description = commons.description.as_ref().map(|text| text.any().to_owned());
        let converted = text("description").map(|text| to_commonmark(text, &markup).text);
        assert_eq!(description, converted, "{title}");
        let needs = commons
            .needs
            .first()
            .map(|need| need.description.as_ref().unwrap_or(&need.summary).any());
        let converted = text("needs").map(|text| to_commonmark(text, &markup).text);
        assert_eq!(needs, converted.as_deref(), "{title}");
        let challenges: Vec<_> = commons.challenges.iter().map(|id| names[id.as_str()]).collect();
        let wanted: Vec<_> = expected["challenge"].split(',').map(str::trim).collect();
        assert_eq!(
            challenges.join(", "),
            wanted.join(", ").trim_end_matches(", "),
            "{title}"
        );
    }
}

#[test]
fn the_real_wiki_is_reported_and_valid_but_for_what_it_says_itself() {
    let Some(bytes) = real("special-export.xml") else {
        return;
    };
    let text = String::from_utf8(bytes.clone()).unwrap();
    let imported = import(SourceFormat::WikiExport, bytes, &ImportOptions::default()).unwrap();
    for one in &imported.reports[0].1 {
        let span = one.span().unwrap();
        let line = text[..span.start.offset].matches('\n').count() + 1;
        let column = text[..span.start.offset]
            .rsplit('\n')
            .next()
            .unwrap()
            .chars()
            .count()
            + 1;
        assert_eq!((span.start.line, span.start.column), (line, column), "{one:?}");
        if one.code() == "lossy-cut" {
            assert!(text[span.bytes()].starts_with('['), "{one:?}");
        }
    }
    let count = |code: &str| codes(&imported).iter().filter(|one| **one == code).count();
    assert_eq!(count("lossy-cut"), 5);
    assert_eq!(count("lossy-page") + count("lossy-extension"), 0);
    let hints = checked(&imported, Severity::Hint);
    for code in [
        "hint-no-license",
        "hint-summary-is-name",
        "hint-cut-text",
        "hint-placeholder",
    ] {
        assert!(hints.contains_key(code), "{hints:?}");
    }
    assert_eq!(hints["hint-no-license"], 183);
    // Three summaries are longer than the model allows; they are kept as the wiki has them.
    let errors = checked(&imported, Severity::Error);
    assert_eq!(errors.values().sum::<usize>(), 3, "{errors:?}");
    let asked = still_asked(&imported.catalogue, Profile::Publish).unwrap();
    assert!(asked.contains(&("hint-no-license", 183)), "{asked:?}");
}

#[test]
fn the_real_project_is_a_project_with_all_its_fields() {
    let Some(bytes) = real("project_2school.wikitext") else {
        return;
    };
    let mut importer = Importer::new(ImportOptions::default());
    importer
        .add("project_2school.wikitext", SourceFormat::Wikitext, bytes)
        .unwrap();
    let all = importer.finish();
    assert_eq!(checked(&all, Severity::Error), BTreeMap::new());
    let project = serde_json::to_value(&all.catalogue.projects[0]).unwrap();
    assert_eq!(project["id"], "project-2school");
    for field in ["summary", "description", "tags", "sameAs"] {
        assert!(project[field].is_string() || project[field].is_array(), "{field}");
    }
    assert_eq!(project["territories"][0]["code"], "FR");
    let roles: Vec<_> = project["links"]
        .as_array()
        .unwrap()
        .iter()
        .map(|link| &link["role"])
        .collect();
    assert_eq!(roles, ["homepage", "chat"]);
    assert_eq!(project["themes"].as_array().unwrap().len(), 5);
    assert_eq!(
        project["challenges"],
        json!(["accompagner-une-collectivite", "connaissances-partagees"])
    );
    assert_eq!(
        project["participants"],
        json!([{"actor": "ubi-transport", "role": "carrier"}])
    );
    let kept: Vec<_> = project["extensions"].as_object().unwrap().keys().collect();
    assert_eq!(kept, ["communauté d'intérêt", "complement"]);
    assert_eq!(all.catalogue.actors[0].name.any(), "UBI Transport");
}

#[test]
fn the_real_community_is_an_actor() {
    let Some(bytes) = real("community_conseillers.wikitext") else {
        return;
    };
    let imported = import(
        SourceFormat::Wikitext,
        bytes,
        &ImportOptions {
            base: Some(BASE.to_owned()),
            ..ImportOptions::default()
        },
    )
    .unwrap();
    assert_eq!(checked(&imported, Severity::Error), BTreeMap::new());
    let actor = &imported.catalogue.actors[0];
    assert_eq!(actor.types, [ActorType::Community]);
    assert_eq!(actor.id.as_str(), "communaute-des-conseiller-e-s-en-mobilite");
    assert_eq!(
        (actor.themes.len(), actor.challenges.len(), actor.interests.len()),
        (4, 6, 1)
    );
    assert!(actor.image.is_some());
}

#[test]
fn oddities_are_mended_or_kept_and_told() {
    let imported = one(r#"{{Ressource
|TYPE = logiciel, truc
|Résumé= L&#39;essentiel
|url=https://example.org/" target="_blank
|Code=[[https://example.org/code le code]]
|forum=bientôt
|date=Juillet 2023
|modified=2023-07-01 Erreur : la date n'est pas valide
|licence=Licence Ouverte 2.0
|Develop=Preuve de concept
|porteur=[[Mobicoop|la coopérative]], UBI Transport
|Défi=Faire progresser la Fabmob, Maximiser les usages de l’espace public (personne et marchandise), Rouler, mieux
|couleur=bleu
}}"#);
    let commons = serde_json::to_value(&imported.catalogue.commons[0]).unwrap();
    assert_eq!(commons["summary"], "L'essentiel");
    assert_eq!(
        commons["links"],
        json!([
            {"role": "homepage", "url": "https://example.org/"},
            {"role": "source-code", "url": "https://example.org/code", "label": "le code"},
        ])
    );
    assert_eq!(
        (&commons["created"], &commons["modified"]),
        (&json!("2023-07"), &json!("2023-07-01"))
    );
    assert_eq!(
        commons["resource"],
        json!({"natures": ["software"], "licenses": [{"spdx": "etalab-2.0"}]})
    );
    assert_eq!(commons["maturity"]["development"], "proof-of-concept");
    assert_eq!(
        commons["community"]["members"][0],
        json!({"actor": "mobicoop", "role": "carrier"})
    );
    assert_eq!(
        commons["challenges"],
        json!(["faire-progresser-la-fabmob", "espace-public", "rouler", "mieux"])
    );
    let kept: Vec<_> = commons["extensions"].as_object().unwrap().keys().collect();
    assert_eq!(kept, ["TYPE", "forum", "modified", "porteur", "couleur"]);
    assert_eq!(
        codes(&imported),
        [
            "lossy-value",
            "lossy-mended",
            "lossy-mended",
            "lossy-value",
            "lossy-mended",
            "lossy-mended",
            "lossy-mended",
            "lossy-value",
            "lossy-word",
            "lossy-word",
            "lossy-extension",
        ]
    );
    assert_eq!(checked(&imported, Severity::Error), BTreeMap::new());
}

#[test]
fn markup_is_parsed_and_what_stands_around_is_told() {
    let imported = one(
        "Avant. {{Ressource<!-- a -->\n|description=a = b [[Bus|les bus]] {{Lien|a=b}} <nowiki>|c=d</nowiki>\
        <!-- |x=y -->\n* [https://example.org/?a=b un site]\n|url=https://a.example/|url=https://b.example/|seul}}\n{{Project|from=X}}",
    );
    let commons = &imported.catalogue.commons[0];
    let description = commons.description.as_ref().unwrap().any();
    assert!(description.contains("a = b [les bus](") && description.contains("{{Lien|a=b}}"));
    assert!(description.contains("|c=d") && description.contains("[un site](https://example.org/?a=b)"));
    assert_eq!(commons.links[0].url.as_str(), "https://b.example/");
    assert_eq!(commons.extensions.as_ref().unwrap()["1"], "seul");
    let mut found = codes(&imported);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "lossy-extension",
            "lossy-markup",
            "lossy-repeated",
            "lossy-template",
            "lossy-text"
        ]
    );
}

#[test]
fn templates_that_nothing_closes_end_with_the_page() {
    let imported = one("{{Ressource\n|shortDescription=Un calculateur\n|description=Voir [[Bus");
    let commons = &imported.catalogue.commons[0];
    assert_eq!(commons.summary.as_ref().unwrap().any(), "Un calculateur");
    assert!(commons.description.as_ref().unwrap().any().contains("[[Bus"));
    let found = codes(&imported);
    assert!(found.contains(&"lossy-unclosed"), "{found:?}");
}

#[test]
fn persons_stay_out_unless_asked_for() {
    let text = "{{Ressource|from=[[Utilisateur:Camille Durand]]|contact=Camille Durand\
        |description=Écrit par [[User:Camille Durand|Camille]]}}";
    let imported = one(text);
    assert!(!written(&imported).contains("Camille"));
    assert!(!format!("{:?}", imported.reports).contains("Camille"));
    assert_eq!(codes(&imported), ["lossy-person"; 3]);
    let options = ImportOptions {
        persons: true,
        ..ImportOptions::default()
    };
    let imported = import(SourceFormat::Wikitext, text, &options).unwrap();
    assert_eq!(imported.catalogue.actors[0].types, [ActorType::Person]);
    assert_eq!(imported.catalogue.actors[0].name.any(), "Camille Durand");
    let page = "{{acteur|type=Personne|description=Camille Durand roule}}";
    assert_eq!(one(page).catalogue.actors.len(), 0);
    assert_eq!(codes(&one(page)), ["lossy-person"]);
    assert_eq!(
        import(SourceFormat::Wikitext, page, &options)
            .unwrap()
            .catalogue
            .actors
            .len(),
        1
    );
}

#[test]
fn answers_of_yes_and_no_become_memberships() {
    let of = |answer: &str| {
        let imported = one(&format!("{{{{acteur|type=Entreprise|adhérent={answer}}}}}"));
        assert_eq!(checked(&imported, Severity::Error), BTreeMap::new());
        let page = imported
            .catalogue
            .actors
            .iter()
            .find(|actor| actor.id.as_str() == "bus-libre");
        let status = page.unwrap().memberships.first().map(|one| one.status.clone());
        (status, codes(&imported))
    };
    assert_eq!(of("Oui"), (Some(None), vec![]));
    assert_eq!(of("oui"), (Some(None), vec![]));
    assert_eq!(of("non"), (None, vec![]));
    assert_eq!(of(""), (None, vec![]));
    let sentence = "Je crois que oui, depuis 2019";
    assert_eq!(
        of(sentence),
        (Some(Some(sentence.to_owned())), vec!["lossy-mended"])
    );
    assert_eq!(of("bientôt"), (None, vec!["lossy-value"]));
}

#[test]
fn clashes_of_ids_are_resolved_and_told() {
    let mut importer = Importer::new(ImportOptions::default());
    for (name, from) in [
        ("a/Vélo_libre.wiki", "X"),
        ("b/Vélo libre !.wiki", "X"),
        ("Vélo, libre", "Y"),
    ] {
        let text = format!("{{{{Ressource|from={from}}}}}");
        importer.add(name, SourceFormat::Wikitext, text).unwrap();
    }
    let all = importer.finish();
    let ids: Vec<_> = all.catalogue.commons.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["velo-libre", "velo-libre-2", "velo-libre-3"]);
    let report = &all.reports[1].1;
    let clash = report.iter().find(|one| one.code() == "lossy-id").unwrap();
    assert_eq!(clash.related()[0].source.as_deref(), Some("a/Vélo_libre.wiki"));
    assert_eq!(checked(&all, Severity::Error), BTreeMap::new());
}

#[test]
fn our_own_descriptions_join_the_catalogue() {
    let text = "communs: '1.0'\nkind: catalogue\nid: c\nname: C\nactors: [{id: bus-libre, name: B, types: [company]}]\n\
        commons: [{id: x}, {id: y, name: Y}]";
    assert_eq!(detect(None, text.as_bytes()), Some(SourceFormat::Communs));
    let mut importer = Importer::new(ImportOptions::default());
    importer.add("c.yml", SourceFormat::Communs, text).unwrap();
    importer
        .add("p.wiki", SourceFormat::Wikitext, "{{Project|from=Bus libre}}")
        .unwrap();
    let all = importer.finish();
    assert_eq!((all.catalogue.actors.len(), all.catalogue.commons.len()), (1, 1));
    assert_eq!(
        codes(&all),
        ["lossy-record", "shape-missing-field", "lossy-title"]
    );
}

#[test]
fn links_and_categories_of_plain_values_are_kept() {
    let page = "{{Ressource\n|shortDescription=Voir [https://lost.example la doc]\n|Tags=a, [[Catégorie:Truc]]\n\
                |from=[https://mobilab.example Mobilab], Autre\n|licence=[https://spdx.example/MIT MIT]\n\
                |description=Voir [https://there.example la page]\n|autre nom=https://bare.example\n}}";
    let export = export_of("https://a.example/wiki/", &[("Vélo", &page.replace('<', "&lt;"))]);
    let all = read(SourceFormat::WikiExport, &export);
    let one = &all.catalogue["commons"][0];
    assert_eq!(one["summary"], "Voir la doc");
    assert_eq!(
        one["extensions"],
        json!({
            "categories": ["Truc"],
            "shortDescription": "Voir [https://lost.example la doc]",
            "licence": "[https://spdx.example/MIT MIT]",
        })
    );
    assert_eq!(one["tags"], json!(["a"]));
    let mobilab = &all.catalogue["actors"][0];
    assert_eq!(
        (&mobilab["name"], &mobilab["links"]),
        (
            &json!("Mobilab"),
            &json!([{"role": "homepage", "url": "https://mobilab.example"}])
        )
    );
    assert_eq!(codes(&all), ["lossy-value", "lossy-value"]);
}

#[test]
fn links_from_other_words_than_a_title_are_kept() {
    let page = "{{Ressource\n|shortDescription=Voir [[Autre page|ceci]] et [[Vélo]]\n|from=[[FabMob|La Fabrique]], [[Ecov]]\n\
                |contributeur=[[Utilisateur:Ada|Ada L.]]\n|Tags=[[a|a]], b\n}}";
    let export = export_of("https://a.example/wiki/", &[("Vélo", page)]);
    let all = read(SourceFormat::WikiExport, &export);
    let one = &all.catalogue["commons"][0];
    assert_eq!(one["summary"], "Voir ceci et Vélo");
    assert_eq!(
        one["extensions"],
        json!({
            "shortDescription": "Voir [[Autre page|ceci]] et [[Vélo]]",
            "from": "[[FabMob|La Fabrique]], [[Ecov]]",
        })
    );
    assert_eq!(codes(&all), ["lossy-value", "lossy-value", "lossy-person"]);
}

/// Names of parameters, known and unknown.
const NAMES: &[&str] = &[
    "type",
    "shortDescription",
    "description",
    "url",
    "code",
    "Tags",
    "Theme",
    "challenge",
    "needs",
    "date",
    "modified",
    "from",
    "usage",
    "licence",
    "Develop",
    "location",
    "Main_Picture",
    "pageCo",
    "couleur",
    "siren",
    "adhérent",
    "statut",
    "phase",
    "contact",
    "Titre",
    "goal",
    "start",
    "latitude",
    "offres",
    "ville",
    "communauté d'intérêt",
    "",
];

/// Pieces of values that readers look at.
const PIECES: &[&str] = &[
    "Zz",
    "é",
    " ",
    "\n",
    ",",
    "[[",
    "]]",
    "[",
    "]",
    "{{",
    "}}",
    "|",
    "=",
    "https://a.example/",
    "\" target=\"_blank",
    "&amp;",
    "<!--",
    "-->",
    "<nowiki>",
    "</nowiki>",
    "Utilisateur:",
    "Faire progresser la FabMob",
    "logiciel",
    "en cours",
    "étude",
    "oui",
    "Juillet 2023",
    "48.1,2.2",
    "...",
    "* ",
    "== ",
    "''",
    ":",
    "%7C",
    "Fichier:a.png",
    "France",
];

fn value() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..8).prop_map(|pieces| pieces.concat())
}

fn page() -> impl Strategy<Value = String> {
    let param = (proptest::sample::select(NAMES), value());
    let kind = proptest::sample::select(&["Ressource", "Project", "acteur", "Communauté", "Autre"][..]);
    (
        kind,
        proptest::collection::vec(param, 0..8),
        value(),
        any::<bool>(),
    )
        .prop_map(|(kind, params, around, closed)| {
            let params: String = params
                .iter()
                .map(|(name, value)| format!("|{name}={value}\n"))
                .collect();
            format!("{{{{{kind}\n{params}{}{around}", if closed { "}}" } else { "" })
        })
}

/// The errors that the texts of a page can give and no importer can take away.
fn own_fault(code: &str) -> bool {
    matches!(
        code,
        "shape-too-long" | "rule-placeholder" | "rule-date-order" | "rule-dates"
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_page_is_imported_as_a_valid_catalogue(text in page(), persons in any::<bool>()) {
        let options = ImportOptions { persons, title: Some("Bus".to_owned()), base: Some(BASE.to_owned()), ..ImportOptions::default() };
        let imported = import(SourceFormat::Wikitext, &text, &options).unwrap();
        for (code, _) in checked(&imported, Severity::Error) {
            prop_assert!(own_fault(code), "{}: {:?} {}", code, text, written(&imported));
        }
    }

    #[test]
    fn every_parameter_is_in_a_field_in_extensions_or_told(
        names in proptest::collection::hash_set(proptest::sample::select(NAMES), 0..8),
        values in proptest::collection::vec("[a-z]{4}( [a-z]{4})?", 8),
        kind in proptest::sample::select(&["Ressource", "Project", "acteur", "Communauté"][..]),
    ) {
        let params: Vec<_> = names.iter().zip(&values).collect();
        let text: String = params.iter().map(|(name, value)| format!("|{name}={value}")).collect();
        let text = format!("{{{{{kind}{text}}}}}");
        let options = ImportOptions { title: Some("Bus".to_owned()), ..ImportOptions::default() };
        let imported = import(SourceFormat::Wikitext, &text, &options).unwrap();
        let written = written(&imported);
        for (name, value) in params {
            let told = imported.reports[0].1.iter().any(|one| one.span().is_some_and(|span| &text[span.bytes()] == value));
            prop_assert!(written.contains(value.as_str()) || told, "{name}={value} of {text} is not in {written}");
        }
    }

    #[test]
    fn no_text_stops_the_importer(text in "\\PC{0,80}", format in proptest::sample::select(&SourceFormat::ALL[..])) {
        let _ = import(format, &text, &ImportOptions::default());
        let _ = detect(None, text.as_bytes());
    }

    #[test]
    fn replies_and_exports_say_the_same(pages in proptest::collection::vec(("[A-Z][a-zé &]{0,8}", page()), 0..4)) {
        let pages: Vec<_> = pages.iter().map(|(title, text)| (title.trim(), text.as_str())).collect();
        let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let xml: String = pages.iter().enumerate().map(|(number, (title, text))| format!(
            "<page><title>{}</title><id>{}</id><revision><id>{}</id><text>{}</text></revision></page>",
            escape(title), number + 1, 70 + number, escape(text),
        )).collect();
        let xml = format!(
            "<mediawiki xml:lang=\"fr\"><siteinfo><base>https://w.example/wiki/Accueil</base></siteinfo>{xml}</mediawiki>"
        );
        let options = ImportOptions { name: Some("Bus".to_owned()), ..ImportOptions::default() };
        let json = reply(&pages).to_string();
        let export = import(SourceFormat::WikiExport, &xml, &options).unwrap();
        let reply = import(SourceFormat::WikiApi, &json, &options).unwrap();
        prop_assert_eq!(without_provenance(&export.catalogue.commons), without_provenance(&reply.catalogue.commons));
        prop_assert_eq!(&export.catalogue.actors.len(), &reply.catalogue.actors.len());
        prop_assert_eq!(codes(&export), codes(&reply));
        // What a span covers is the same text in both, each with its own escapes.
        for (one, other) in export.reports[0].1.iter().zip(&reply.reports[0].1) {
            let json: Result<String, _> = serde_json::from_str(&format!("\"{}\"", &json[other.span().unwrap().bytes()]));
            if let Ok(json) = json {
                prop_assert_eq!(&xml[one.span().unwrap().bytes()], escape(&json));
            }
        }
    }
}

#[test]
fn what_is_imported_is_read_back_as_it_is() {
    let imported = one("{{Ressource|type=Logiciel|needs=* des bras\n* des roues|couleur=bleu}}");
    let text = written(&imported);
    assert_eq!(
        parse(&text, &Options::default()),
        Ok(Description::Catalogue(imported.catalogue))
    );
}
