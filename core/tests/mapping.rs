//! Tables and lists of others, read along mapping files.

#![cfg(test)]
#![allow(clippy::string_slice, reason = "a wrong place must fail the test")]

use communs::diagnostic::{Locale, Report};
use communs::exchange::{ImportOptions, Imported, Importer, SourceFormat, check_mapping};
use communs::text::Limits;
use communs::{Checker, Options};
use serde_json::{Value, json};

mod support;
use support::{repository, shared};

fn import(format: SourceFormat, mapping: Option<&str>, bytes: impl AsRef<[u8]>) -> Imported<Value> {
    let mut importer = Importer::new(ImportOptions {
        mapping: mapping.map(str::to_owned),
        ..ImportOptions::default()
    });
    importer.add_read("file", format, bytes.as_ref()).unwrap();
    importer.finish_value()
}

fn codes(report: &Report) -> Vec<(&'static str, String)> {
    let told = report.diagnostics().iter();
    told.map(|one| (one.code(), one.pointer().to_string())).collect()
}

fn valid(catalogue: &Value) {
    let report = Checker::new(Options::default()).check_value(catalogue).unwrap();
    assert!(report.is_valid(), "{report:#?}");
}

/// What a mapping of the examples makes of a file of real data; none where that is absent.
fn example(mapping: &str, format: SourceFormat, file: &str) -> Option<Imported<Value>> {
    let (folder, name) = file.split_once('/')?;
    let path = shared(folder).into_iter().find(|path| path.ends_with(name))?;
    let mapping = repository().join("examples/mappings").join(mapping);
    let text = std::fs::read_to_string(mapping).unwrap();
    assert_eq!(
        check_mapping(&text, &Limits::default()).unwrap(),
        Report::default()
    );
    let imported = import(format, Some(&text), std::fs::read(path).unwrap());
    valid(&imported.catalogue);
    let [(_, report)] = imported.reports.as_slice() else {
        panic!()
    };
    for one in report.diagnostics() {
        assert!(one.span().is_some(), "{one:?}");
    }
    Some(imported)
}

/// How many descriptions a list holds.
fn count(imported: &Imported<Value>, list: &str) -> usize {
    imported
        .catalogue
        .get(list)
        .and_then(Value::as_array)
        .map_or(0, Vec::len)
}

/// How many descriptions of a list have something at a pointer.
fn with(imported: &Imported<Value>, list: &str, pointer: &str) -> usize {
    let items = imported.catalogue[list].as_array().unwrap().iter();
    items.filter(|one| one.pointer(pointer).is_some()).count()
}

#[test]
fn members_of_an_association() {
    let Some(imported) = example(
        "members.yml",
        SourceFormat::List,
        "site/ecosysteme-organisations.yaml",
    ) else {
        return;
    };
    // The association itself is named by all of them.
    assert_eq!(count(&imported, "actors"), 52 + 1);
    assert_eq!(with(&imported, "actors", "/memberships/0/of"), 52);
    assert_eq!(with(&imported, "actors", "/image/url"), 52);
    assert_eq!(
        imported.catalogue["actors"][0]["memberships"],
        json!([{ "of": "la-fabrique-des-mobilites", "role": "partner" }])
    );
    assert_eq!(
        imported.catalogue["actors"][0]["provenance"],
        json!([{ "source": "file#/Partenaires/0", "system": "site-members" }])
    );
}

#[test]
fn needs_of_commons() {
    let Some(imported) = example("needs.yml", SourceFormat::List, "site/mecenat-competences.yaml") else {
        return;
    };
    assert_eq!((count(&imported, "actors"), count(&imported, "commons")), (1, 6));
    let all = ["actors", "commons"]
        .into_iter()
        .flat_map(|list| imported.catalogue[list].as_array().unwrap());
    let needs: usize = all.map(|one| one["needs"].as_array().unwrap().len()).sum();
    assert_eq!(needs, 12);
    assert_eq!(codes(&imported.reports[0].1), []);
}

#[test]
fn titles_of_pages() {
    let Some(imported) = example("titles.yml", SourceFormat::List, "site/communs-fabmob.yaml") else {
        return;
    };
    assert_eq!(count(&imported, "commons"), 12);
    assert_eq!(with(&imported, "commons", "/links/0/url"), 12);
}

#[test]
fn organisations_with_siren() {
    let Some(imported) = example(
        "public-organisations.yml",
        SourceFormat::Csv,
        "tables/organisations-odf.csv",
    ) else {
        return;
    };
    assert_eq!(count(&imported, "actors"), 891);
    for (pointer, least) in [
        ("/identifiers/siren", 880),
        ("/location/latitude", 891),
        ("/types/0", 891),
        ("/territories/0", 880),
        ("/extensions/odf/type", 880),
    ] {
        let found = with(&imported, "actors", pointer);
        assert!(found >= least, "{pointer}: {found}");
    }
}

#[test]
fn projects_with_phase_and_status() {
    let Some(imported) = example(
        "public-projects.yml",
        SourceFormat::Csv,
        "tables/projets-collectivites.csv",
    ) else {
        return;
    };
    assert_eq!(count(&imported, "projects"), 17);
    assert_eq!(with(&imported, "projects", "/phase"), 17);
    assert_eq!(with(&imported, "projects", "/status"), 5);
    assert_eq!(with(&imported, "projects", "/participants/0/actor"), 16);
    assert_eq!(with(&imported, "projects", "/start"), 5);
    assert!(imported.catalogue.to_string().contains("Liaisons multimodales"));
    assert_eq!(with(&imported, "projects", "/extensions/budget"), 0);
    let told = codes(&imported.reports[0].1);
    assert!(told.iter().all(|(code, _)| *code == "lossy-mended"), "{told:?}");
}

const MAPPING: &str = "\
name: members
describes: actor
fields:
  name: nom
  identifiers.siren: siren
  memberships.of: {from: adherent, words: {oui: FabMob, non: ''}}
  tags: {from: themes, split: ','}
  location.latitude: lat
  territories.insee-departement: dep
set: {memberships.role: member}
leave: [interne]
";

#[test]
fn cells_become_fields_and_say_where_they_stand() {
    let table = "\u{feff}nom;siren;adherent;themes;lat;dep;interne;autre\r\n\
        Mobicoop;130025265;Oui;vélo, covoiturage;48,5;4;x;\r\n\
        \"Ynstant; SAS\";12;non;;91;35;;note\r\n\
        Mobicoop;;;;;;;\r\n";
    let imported = import(SourceFormat::Csv, Some(MAPPING), table);
    let actors = imported.catalogue["actors"].as_array().unwrap();
    assert_eq!(actors[0]["tags"], json!(["vélo", "covoiturage"]));
    assert_eq!(
        actors[0]["memberships"],
        json!([{ "of": "fabmob", "role": "member" }])
    );
    assert_eq!(
        actors[0]["territories"],
        json!([{ "scheme": "insee-departement", "code": "04" }])
    );
    assert_eq!(actors[1]["name"], "Ynstant; SAS");
    assert_eq!(actors[1].get("memberships"), None);
    assert_eq!(
        actors[1]["extensions"],
        json!({ "members": { "siren": "12", "lat": "91", "autre": "note" } })
    );
    assert_eq!(
        actors[1]["provenance"],
        json!([{ "source": "file#row=3", "system": "members" }])
    );
    assert_eq!(actors[2]["id"], "mobicoop-2");
    let text = table.trim_start_matches('\u{feff}');
    let told: Vec<(&str, String, &str)> = imported.reports[0]
        .1
        .diagnostics()
        .iter()
        .map(|one| {
            (
                one.code(),
                one.pointer().to_string(),
                &text[one.span().unwrap().bytes()],
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("lossy-mended", "/0/lat".to_owned(), "48,5"),
            ("lossy-mended", "/0/dep".to_owned(), "4"),
            ("lossy-value", "/1/siren".to_owned(), "12"),
            ("lossy-value", "/1/lat".to_owned(), "91"),
            ("lossy-extension", "/1/autre".to_owned(), "note"),
            ("lossy-id", "/2".to_owned(), "Mobicoop;;;;;;;"),
        ]
    );
}

#[test]
fn what_is_kept_has_a_place_of_its_own() {
    let mapping = "name: tet\ndescribes: project\nfields:\n  name: nom\n  phase: {from: phase, words: {Idée: idea}}\n  \
                   extensions.tet.skills: {from: skills, split: array}\n  extensions.tet.rank: rank\n  start: rank\nkeep: [phase]\n";
    let table = "nom,phase,skills,rank\nA,Idée,\"{bus,vélo,bus}\",7e\nB,,{bus},\n";
    let imported = import(SourceFormat::Csv, Some(mapping), table);
    let projects = &imported.catalogue["projects"];
    assert_eq!(projects[0]["phase"], "idea");
    // The values of a list are all there; what a rule narrows is kept where it is asked for; nothing pushes another out.
    assert_eq!(
        projects[0]["extensions"],
        json!({ "tet": { "skills": ["bus", "vélo", "bus"], "rank": "7e", "phase": "Idée" } })
    );
    assert_eq!(projects[1]["extensions"], json!({ "tet": { "skills": ["bus"] } }));
    assert_eq!(
        codes(&imported.reports[0].1),
        [("lossy-value", "/0/rank".to_owned())]
    );
    let other = mapping.replace("{from: skills, split: array}", "rank");
    let other = other.replace("extensions.tet.rank: rank", "extensions.tet.rank: skills");
    let imported = import(SourceFormat::Csv, Some(&other), table);
    assert_eq!(
        imported.catalogue["projects"][0]["extensions"]["tet"],
        json!({ "skills": "7e", "rank": "{bus,vélo,bus}", "phase": "Idée", "rank-2": "7e" })
    );
}

#[test]
fn a_constant_does_not_stand_for_what_it_completes() {
    let mapping = "name: tet\ndescribes: project\nfields: {name: nom, budget.amount: budget}\nset: {budget.currency: EUR}\n";
    let table = "nom,budget\nA,\nB,12.5\nC,beaucoup\n";
    let imported = import(SourceFormat::Csv, Some(mapping), table);
    let projects = &imported.catalogue["projects"];
    assert_eq!(projects[0].get("budget"), None);
    assert_eq!(projects[1]["budget"]["currency"], "EUR");
    assert_eq!(
        projects[2]["extensions"],
        json!({ "tet": { "budget": "beaucoup" } })
    );
    assert_eq!(
        codes(&imported.reports[0].1),
        [("lossy-value", "/2/budget".to_owned())]
    );
    // Two constants make one record.
    let both = "describes: project\nfields: {name: nom}\nset: {budget.currency: EUR, budget.amount: '3'}\n";
    let imported = import(SourceFormat::Csv, Some(both), "nom\nA\n");
    assert_eq!(
        imported.catalogue["projects"][0]["budget"],
        json!({ "amount": "3", "currency": "EUR" })
    );
    // What a column gives alone is kept below the name of the mapping, and told where it stands.
    let half = "name: tet\ndescribes: project\nfields: {name: nom, budget.currency: monnaie}\n";
    let imported = import(SourceFormat::Csv, Some(half), "nom,monnaie\nA,EUR\n");
    assert_eq!(
        imported.catalogue["projects"][0]["extensions"],
        json!({ "tet": { "budget": { "currency": "EUR" } } })
    );
    assert_eq!(
        codes(&imported.reports[0].1),
        [("lossy-value", "/0/monnaie".to_owned())]
    );
}

#[test]
fn a_mapping_is_checked_before_it_is_followed() {
    let text = "describes: actor\nfields:\n  name: nom\n  identifers.siren: siren\n  types: {from: t, words: {a: asociation}}\nsplit: ','\n";
    let report = check_mapping(text, &Limits::default()).unwrap();
    let told: Vec<_> = report
        .diagnostics()
        .iter()
        .map(|one| (one.code(), &text[one.span().unwrap().bytes()], one.suggestion()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "shape-unknown-field",
                "identifers.siren",
                Some("identifiers.siren")
            ),
            ("shape-vocabulary", "asociation", Some("association")),
            ("shape-unknown-key", "split", None),
        ]
    );
    let slip = "describes: actor\nfield: {name: nom}\n";
    for text in [slip.to_owned(), format!("{slip}fields: {{name: nom}}\n")] {
        let report = check_mapping(text, &Limits::default()).unwrap();
        let told: Vec<_> = report.iter().map(|one| (one.code(), one.suggestion())).collect();
        assert_eq!(told, [("shape-unknown-key", Some("fields"))]);
    }
    let slip = check_mapping(slip, &Limits::default()).unwrap();
    assert!(!slip.diagnostics()[0].help(Locale::English).contains("extensions"));
    let imported = import(SourceFormat::Csv, Some(text), "nom\nMobicoop\n");
    assert_eq!(imported.reports[0].0, Importer::MAPPING);
    assert_eq!((imported.reports.len(), count(&imported, "actors")), (1, 0));
    let nameless = check_mapping("describes: actor\nfields: {tags: t}", &Limits::default()).unwrap();
    assert_eq!(codes(&nameless), [("shape-missing-field", "/fields".to_owned())]);
}

#[test]
fn columns_that_are_not_there_are_told() {
    let mapping = "describes: actor\nfields: {name: nom, identifiers.siren: sirene}\n";
    let imported = import(
        SourceFormat::Csv,
        Some(mapping),
        "nom,siren\nMobicoop,130025265\n",
    );
    let report = &imported.reports[0].1;
    assert_eq!(
        codes(report),
        [
            ("lossy-column", String::new()),
            ("lossy-extension", "/0/siren".to_owned())
        ]
    );
    assert_eq!(report.diagnostics()[0].suggestion(), Some("siren"));
    let lists = "describes: actor\nlists: [{at: membres}]\nfields: {name: nom}\n";
    let imported = import(SourceFormat::List, Some(lists), "membre: [{nom: A}]\n");
    assert_eq!(codes(&imported.reports[0].1)[0].0, "lossy-column");
    let none = import(SourceFormat::Csv, None, "a,b\n1,2\n");
    assert_eq!(codes(&none.reports[0].1), [("lossy-no-mapping", String::new())]);
}

#[test]
fn a_row_without_a_name_is_no_description() {
    let imported = import(SourceFormat::Csv, None, "kind,id,name\nactor,,\nactor,a,\n,,\n");
    assert_eq!(
        codes(&imported.reports[0].1),
        [
            ("lossy-record", "/0".to_owned()),
            ("shape-missing-field", "/0".to_owned())
        ]
    );
    assert_eq!(imported.catalogue["actors"][0]["name"], "a");
}

#[test]
fn a_list_of_others_asks_for_a_mapping() {
    for text in [
        "Partenaires:\n- {nom: A}\n- {nom: B}\n",
        "[{\"nom\": \"A\"}, {\"nom\": \"B\"}]",
    ] {
        for format in [SourceFormat::List, SourceFormat::Communs] {
            let imported = import(format, None, text);
            let told = codes(&imported.reports[0].1);
            assert_eq!(told.len(), 1, "{told:?}");
            assert_eq!(told[0].0, "lossy-no-mapping");
        }
    }
    let help = import(SourceFormat::Csv, None, "nom;siren\nA;1\n").reports[0]
        .1
        .diagnostics()[0]
        .help(Locale::English);
    assert!(
        help.contains("--mapping FILE") && help.contains("read-tables-and-lists"),
        "{help}"
    );
    // What says that it is ours is missed by its name.
    let ours = import(SourceFormat::Communs, None, "communs: '1.0'\nkind: actor\n");
    assert_eq!(
        ours.reports[0].1.diagnostics()[0].message(Locale::English),
        "`file` gives no description, and is not carried over"
    );
    let text = import(SourceFormat::Communs, None, "some words");
    assert_eq!(codes(&text.reports[0].1), [("lossy-other-format", String::new())]);
}

#[test]
fn comments_in_json_are_told_where_they_stand() {
    for text in [
        "// who\n{\"kind\": \"actor\", \"id\": \"a\", \"name\": \"A\"}",
        "{ // who\n\"kind\": \"actor\", \"id\": \"a\", \"name\": \"A\"}",
    ] {
        let imported = import(SourceFormat::Communs, None, text);
        let report = &imported.reports[0].1;
        assert_eq!(codes(report), [("syntax-json-comment", String::new())]);
        assert_eq!(report.diagnostics()[0].span().unwrap().start.line, 1);
        assert_eq!(count(&imported, "actors"), 1);
    }
}

#[test]
fn front_matter_of_others_has_a_title() {
    let page = |front: &str| {
        import(
            SourceFormat::Markdown,
            None,
            format!("---\n{front}---\n\nUn *essai*.\n"),
        )
    };
    let one = page("title: Covoiturage libre\n");
    let commons = &one.catalogue["commons"][0];
    assert_eq!(
        (&commons["name"], &commons["id"], &commons["description"]),
        (
            &json!("Covoiturage libre"),
            &json!("covoiturage-libre"),
            &json!("Un *essai*.")
        )
    );
    assert_eq!(codes(&one.reports[0].1), []);
    let other = page("name: Bus\ntitle: Autobus\n");
    let commons = &other.catalogue["commons"][0];
    assert_eq!(
        (&commons["name"], &commons["extensions"]),
        (&json!("Bus"), &json!({"title": "Autobus"}))
    );
    assert_eq!(
        codes(&other.reports[0].1),
        [("lossy-extension", "/title".to_owned())]
    );
    // A page has one description; the text below it is another.
    let both = page("name: Bus\ndescription: Court.\n");
    let commons = &both.catalogue["commons"][0];
    assert_eq!(commons["description"], "Court.");
    assert_eq!(
        commons["extensions"],
        json!({"markdown": {"text": "Un *essai*."}})
    );
    assert_eq!(codes(&both.reports[0].1), [("lossy-extension", String::new())]);
}

#[test]
fn organisations_of_one_name_are_told_apart_by_registers() {
    let cff = |site: &str| {
        format!(
            "cff-version: 1.2.0\nmessage: m\ntitle: T{site}\nauthors: [{{name: O, website: 'https://{site}.example/'}}]\n"
        )
    };
    let mut importer = Importer::new(ImportOptions::default());
    importer.add("one", SourceFormat::Cff, cff("o1")).unwrap();
    importer.add("two", SourceFormat::Cff, cff("o2")).unwrap();
    let all = importer.finish_value();
    assert_eq!(all.catalogue["actors"].as_array().unwrap().len(), 1);
    assert_eq!(
        all.catalogue["actors"][0]["links"],
        json!([
            {"role": "homepage", "url": "https://o1.example/"},
            {"role": "other", "url": "https://o2.example/"},
        ])
    );
    let differs: Vec<_> = all.reports[1]
        .1
        .iter()
        .filter(|one| one.code() == "lossy-differs")
        .collect();
    assert_eq!(
        differs[0].message(Locale::English),
        "`links.homepage` of `o` is `https://o2.example/` here and `https://o1.example/` in the source that came first, which is taken"
    );

    let mapping = "name: m\ndescribes: project\nfields:\n  name: nom\n  \
                   participants.carrier: {from: epci, details: {identifiers.siren: siren}}\n";
    let table =
        "nom,epci,siren\nA,CC du Val,130025265\nB,CC du Val,200042729\nC,CC du Val,200042729\nD,CC du Val,\n";
    let mapped = import(SourceFormat::Csv, Some(mapping), table);
    let carriers: Vec<_> = mapped.catalogue["projects"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["participants"][0]["actor"].as_str().unwrap())
        .collect();
    assert_eq!(carriers, ["cc-du-val", "cc-du-val-2", "cc-du-val-2", "cc-du-val"]);
    let sirens: Vec<_> = mapped.catalogue["actors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["identifiers"]["siren"].as_str().unwrap())
        .collect();
    assert_eq!(sirens, ["130025265", "200042729"]);
    assert_eq!(codes(&mapped.reports[0].1), [("lossy-id", "/1".to_owned())]);
    valid(&mapped.catalogue);
}

#[test]
fn whom_records_name_completes_whom_one_describes() {
    let mut importer = Importer::new(ImportOptions::default());
    let page = "{{Ressource|from=[https://val.example Val]}}";
    importer
        .add("Bus.wikitext", SourceFormat::Wikitext, page)
        .unwrap();
    let own = "communs: '1.0'\nkind: actor\nid: val\nname: Val\nlinks: [{role: homepage, url: 'https://other.example'}]\n";
    importer.add("val.yml", SourceFormat::Communs, own).unwrap();
    let all = importer.finish_value();
    assert_eq!(
        all.catalogue["actors"],
        json!([{"id": "val", "name": "Val", "links": [
            {"role": "homepage", "url": "https://other.example"},
            {"role": "other", "url": "https://val.example"},
        ]}])
    );
    let told = codes(&all.reports[0].1);
    assert!(told.iter().any(|(code, _)| *code == "lossy-differs"), "{told:?}");
}

#[test]
fn front_matter_by_a_mapping() {
    let mapping = "describes: project\nname: blog\nfields: {name: title, tags: categories}\nkeep: [layout]\n";
    let page = "---\ntitle: Covoiturage\ncategories: [vélo, bus]\nlayout: post\n---\n\nUn *essai*.\n";
    let imported = import(SourceFormat::Markdown, Some(mapping), page);
    assert_eq!(codes(&imported.reports[0].1), []);
    let project = &imported.catalogue["projects"][0];
    assert_eq!(project["description"], "Un *essai*.");
    assert_eq!(project["tags"], json!(["vélo", "bus"]));
    assert_eq!(project["extensions"], json!({ "blog": { "layout": "post" } }));
}

#[test]
fn a_quote_that_is_never_closed_is_told() {
    let imported = import(SourceFormat::Csv, None, "id,name\na,\"A\nb,B\n");
    assert_eq!(
        codes(&imported.reports[0].1)[0],
        ("lossy-unclosed", "/0".to_owned())
    );
    assert_eq!(count(&imported, "commons"), 2);
}

#[test]
fn a_mapping_that_no_source_takes_is_told() {
    let mut importer = Importer::new(ImportOptions {
        mapping: Some("describes: actor\nfields: {name: nom}\n".to_owned()),
        ..ImportOptions::default()
    });
    importer
        .add("page", SourceFormat::Wikitext, "{{Ressource}}")
        .unwrap();
    let all = importer.finish_value();
    let (name, report) = all.reports.last().unwrap();
    assert_eq!(
        (name.as_str(), report.diagnostics()[0].code()),
        (Importer::MAPPING, "lossy-unused-mapping")
    );
}
