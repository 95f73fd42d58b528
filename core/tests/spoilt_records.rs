//! Records whose fields hold anything but what the format takes: nothing of them is lost unseen, in any field of any format.

#![cfg(test)]

use communs::diagnostic::Report;
use communs::exchange::{SourceFormat, TargetFormat, crosswalk};
use serde_json::{Value, json};

mod support;
use support::records::{export, import};

/// The formats, each with a record that says what it must.
fn formats() -> [(SourceFormat, TargetFormat, Value); 4] {
    [
        (
            SourceFormat::Cff,
            TargetFormat::Cff,
            json!({ "cff-version": "1.2.0", "message": "Cite it.", "title": "Base", "authors": [{ "name": "Org" }] }),
        ),
        (
            SourceFormat::Publiccode,
            TargetFormat::Publiccode,
            json!({ "publiccodeYmlVersion": "0", "name": "Base", "url": "https://example.org/base.git" }),
        ),
        (
            SourceFormat::Dpg,
            TargetFormat::Dpg,
            json!({ "name": "Base", "description": "A base.", "type": ["software"] }),
        ),
        (
            SourceFormat::Codemeta,
            TargetFormat::Codemeta,
            json!({ "@context": "https://w3id.org/codemeta/3.0", "@type": "SoftwareSourceCode", "name": "Base" }),
        ),
    ]
}

/// What stands for a number of more digits than programs hold.
const NUMBER: &str = "m9";
const DIGITS: &str = "123456789012345678901234567890";

/// Values to put where a format takes something else; each text that counts begins with a mark of its own. `key` is the
/// last of the path.
fn spoils(key: &str) -> Vec<Value> {
    let web = |mark: &str| format!("https://example.org/{mark}");
    vec![
        json!(["m10", "m11"]),
        json!([web("m12"), web("m13"), "m14"]),
        json!({ "k": "m15", "name": "m16", "url": web("m17"), "description": "m18" }),
        json!([
            { "@id": web("m19"), "label": "m20", "name": "m21" },
            { "url": web("m22"), "name": "m23", "x": { "y": "m24" } },
            { "@id": web("m25"), "label": "m26" },
        ]),
        json!({ "@id": web("m27"), "label": "m28" }),
        json!({ "@value": "m29", "@language": "en", "x": "m30" }),
        json!([{ "@value": "m31", "@language": "en" }, { "@value": "m32", "@language": "en" }]),
        json!([{ "@value": "m33", "@language": "m34" }, "m35"]),
        json!({ "@list": ["m36", { "name": "m37", "x": "m38" }] }),
        json!(NUMBER),
        json!([{ "x": NUMBER }]),
        json!({ "m39": { "x": ["m40", ["m41"]] } }),
        json!([{ "@type": "Role", "roleName": "m42", "startDate": "2020", "x": "m43", "name": "m44",
            key: [{ "@type": "Organization", "name": "m45" }, { "name": "m46" }] }]),
        json!({ "@type": ["Role", "m47"], "endDate": "2020", key: { "@id": web("m48"), "label": "m49" } }),
        json!([{ "@type": "Organization", "name": "m50", "until": "m51", "email": "m52",
            "affiliation": [{ "@id": web("m53"), "label": "m54" }, { "name": "m55", "x": "m56" }] }]),
        json!({ "name": "m57", "uri": web("m58"), "url": web("m59"), "until": "m60", "x": "m61" }),
        json!([{ "name": { "x": "m62" }, "url": web("m63") }, { "name": { "x": "m64" }, "given-names": "m65" }]),
        json!([{ "name": "Org" }, { "website": web("m66") }, { "alias": "m67", "affiliation": { "x": "m68" } }]),
        json!([{ "type": "url", "value": web("m69"), "description": "m70" }, { "type": "m71", "value": "m72" }]),
        json!([{ "spdx": "MIT", "licenseURL": "m73", "x": "m74" }, { "spdx": "m75" }]),
        json!([
            { "name": "m76", "org_type": "owner", "contact_name": "m77", "website": "m78" },
            { "name": "m79", "org_type": "m80", "contact_email": "m81" },
        ]),
        json!({ "@value": "2020-01-01", "@type": "m82" }),
        json!(["2020-01-01", "m83", { "@value": "2021" }]),
        json!({ "@type": "m84", "@id": "https://spdx.org/licenses/MIT", "name": "m85", "url": web("m86") }),
        json!(["MIT", "m87", "https://spdx.org/licenses/m88"]),
        json!([
            "https://www.repostatus.org/#active",
            "https://www.repostatus.org/#m89",
            { "@id": "https://www.repostatus.org/#inactive", "label": "m90" },
            { "@id": "https://www.repostatus.org/#wip", "label": "m91" },
        ]),
        json!({ "1": { "name": "m92", "url": web("m93") }, "2": web("m94"), "SystemRequirements": "m95" }),
        json!([{ "id": web("m96"), "x": "m97" }, { "id": "m98" }]),
    ]
}

/// Sets a value at a path of keys divided by `/`.
fn set(document: &mut Value, path: &str, value: Value) {
    let mut at = document;
    for key in path.split('/') {
        let key = if key == "*" { "en" } else { key };
        at = &mut at[key];
    }
    *at = value;
}

/// The texts with a mark, with their pointers.
fn marked(value: &Value, pointer: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| {
            let key = key.replace('~', "~0").replace('/', "~1");
            marked(value, &format!("{pointer}/{key}"), out);
        }),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, value)| {
            marked(value, &format!("{pointer}/{at}"), out);
        }),
        Value::String(text) => {
            let is_mark = |part: &&str| {
                part.strip_prefix('m')
                    .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
            };
            let mark = text.split(['/', '#']).find(is_mark);
            out.extend(mark.map(|mark| (mark.to_owned(), pointer.to_owned())));
        }
        _ => {}
    }
}

fn marks(value: &Value) -> Vec<(String, String)> {
    let mut out = Vec::new();
    marked(value, "", &mut out);
    out
}

/// Whether a report says at a place, or at one that holds it, that a value is lost.
fn tells(report: &Report, codes: &[&str], pointer: &str) -> bool {
    report.iter().any(|one| {
        let at = one.pointer().as_str();
        codes.contains(&one.code()) && (at == pointer || pointer.starts_with(&format!("{at}/")))
    })
}

/// Codes of the import that say of a value that it is not in the description.
const LOST: [&str; 3] = ["lossy-person", "lossy-mended", "lossy-again"];

#[test]
fn every_value_of_every_field_is_kept_or_told() {
    let mut wrong = Vec::new();
    for (from, to, base) in formats() {
        for pair in crosswalk().filter(|pair| pair.format == from) {
            let key = pair.theirs.rsplit('/').next().unwrap();
            for spoil in spoils(key) {
                let mut document = base.clone();
                set(&mut document, pair.theirs, spoil.clone());
                let text = document.to_string().replace(&format!("\"{NUMBER}\""), DIGITS);
                for persons in [true, false] {
                    let imported = import(from, &text, persons);
                    if imported.catalogue.get("commons").is_none() {
                        continue;
                    }
                    let whole = imported.catalogue.to_string();
                    let kept = |mark: &str| {
                        let mark = if mark == NUMBER { DIGITS } else { mark };
                        whole.contains(mark)
                    };
                    let about = format!("{} {} = {spoil} ({persons})", from.as_str(), pair.theirs);
                    for (mark, pointer) in marks(&document) {
                        if !kept(&mark) && !tells(&imported.reports[0].1, &LOST, &pointer) {
                            wrong.push(format!("{about}: {mark} is not read, and not told"));
                        }
                    }
                    if persons {
                        let written = export(to, &imported.catalogue);
                        let commons = &imported.catalogue["commons"][0];
                        for (mark, pointer) in marks(commons) {
                            if !written.text.contains(&mark)
                                && !tells(&written.report, &["lossy-unwritten"], &pointer)
                            {
                                wrong.push(format!(
                                    "{about}: {mark} of {pointer} is not written, and not told"
                                ));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
