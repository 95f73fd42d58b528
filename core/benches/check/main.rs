//! What a check costs, beside its parts and beside another way to check the same: `cargo bench`.
//!
//! Every line is measured in turn, round after round, on the same documents in the same process; the median of
//! rounds is printed, and its ratio to the check from JSON. Ratios are what counts: absolute times move from machine
//! to machine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::too_many_lines,
    reason = "a program that measures stops at what it does not expect, prints, and lists its ways one after the other"
)]

mod documents;

use std::hint::black_box;
use std::time::{Duration, Instant};

use communs::model::Kind;
use communs::schema::{Document, json_schema};
use communs::text::{Buffer, Format, Limits, read, to_yaml};
use communs::{Checker, Options, parse};

const COUNT: usize = 1_000;
const ROUNDS: usize = 15;

/// Told to a process that measures nothing but its own first check.
const FIRST: &str = "--first-check";

fn main() {
    let values = documents::documents(COUNT);
    let json: Vec<String> = values.iter().map(ToString::to_string).collect();
    if std::env::args().any(|argument| argument == FIRST) {
        return first_check(&json);
    }
    let yaml: Vec<String> = json.iter().map(|text| yaml_of(text)).collect();
    compare(&json, &yaml);
    allocations(&json);
    fresh_process();
}

fn yaml_of(json: &str) -> String {
    let mut buffer = Buffer::new();
    to_yaml(
        read(json, Format::Json, &Limits::default(), &mut buffer)
            .unwrap()
            .root(),
    )
}

/// One way to go through all the documents; gives how many it found wrong, or anything else to keep.
type Way<'a> = (&'static str, Box<dyn FnMut() -> usize + 'a>);

fn compare(json: &[String], yaml: &[String]) {
    let limits = Limits::default();
    let options = Options::default();
    let schema = serde_json::from_str(json_schema(Document::Description(Kind::Commons))).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let (mut checker, mut yaml_checker) = (Checker::new(options), Checker::new(options));
    let mut buffer = Buffer::new();
    let mut yaml_buffer = Buffer::new();
    let mut ways: Vec<Way<'_>> = vec![
        (
            "copy the bytes",
            Box::new(|| {
                json.iter()
                    .map(|text| black_box(text.as_bytes().to_vec()).len())
                    .sum()
            }),
        ),
        (
            "tokenizing alone (jiter, skipping values)",
            Box::new(|| {
                json.iter()
                    .filter(|text| jiter::Jiter::new(text.as_bytes()).next_skip().is_err())
                    .count()
            }),
        ),
        (
            "tree from JSON",
            Box::new(|| {
                json.iter()
                    .filter(|text| read(text, Format::Json, &limits, &mut buffer).is_err())
                    .count()
            }),
        ),
        (
            "check from JSON, all errors located",
            Box::new(|| {
                json.iter()
                    .filter(|text| !checker.check(text).unwrap().is_valid())
                    .count()
            }),
        ),
        (
            "typed parse from JSON, checked",
            Box::new(|| json.iter().filter(|text| parse(text, &options).is_err()).count()),
        ),
        (
            "serde_json::Value alone",
            Box::new(|| {
                json.iter()
                    .filter(|text| serde_json::from_str::<serde_json::Value>(text).is_err())
                    .count()
            }),
        ),
        (
            "serde_json::Value + jsonschema, all errors by pointer",
            Box::new(|| {
                let wrong = |text: &&String| {
                    let value: serde_json::Value = serde_json::from_str(text).unwrap();
                    let pointers: Vec<_> = validator
                        .iter_errors(&value)
                        .map(|error| error.instance_path().to_string())
                        .collect();
                    !pointers.is_empty()
                };
                json.iter().filter(wrong).count()
            }),
        ),
        (
            "YAML events alone (saphyr-parser)",
            Box::new(|| {
                yaml.iter()
                    .map(|text| {
                        saphyr_parser::Parser::new_from_str(text)
                            .filter(Result::is_err)
                            .count()
                    })
                    .sum()
            }),
        ),
        (
            "tree from YAML",
            Box::new(|| {
                yaml.iter()
                    .filter(|text| read(text, Format::Yaml, &limits, &mut yaml_buffer).is_err())
                    .count()
            }),
        ),
        (
            "check from YAML, all errors located",
            Box::new(|| {
                yaml.iter()
                    .filter(|text| !yaml_checker.check(text).unwrap().is_valid())
                    .count()
            }),
        ),
    ];
    let mut times: Vec<Vec<Duration>> = vec![Vec::new(); ways.len()];
    let mut results = vec![0; ways.len()];
    for round in 0..=ROUNDS {
        for (index, (_, way)) in ways.iter_mut().enumerate() {
            let start = Instant::now();
            results[index] = black_box(way());
            // The first round fills caches.
            if round > 0 {
                times[index].push(start.elapsed());
            }
        }
    }
    let bytes = |texts: &[String]| texts.iter().map(String::len).sum::<usize>() / texts.len();
    println!(
        "{COUNT} commons of {} bytes of JSON, {} of YAML; {ROUNDS} rounds, median\n",
        bytes(json),
        bytes(yaml)
    );
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1e6 / COUNT as f64
    };
    let medians: Vec<f64> = times.iter_mut().map(median).collect();
    let of = |name: &str| {
        ways.iter()
            .position(|(way, _)| way.starts_with(name))
            .map_or(1.0, |index| medians[index])
    };
    let check = of("check from JSON");
    println!("| | µs a document | check from JSON = 1 | found wrong |\n|---|---|---|---|");
    for (index, (name, _)) in ways.iter().enumerate() {
        println!(
            "| {name} | {:.2} | {:.2} | {} |",
            medians[index],
            medians[index] / check,
            results[index]
        );
    }
    println!();
    println!(
        "jsonschema / check from JSON: {:.2} (at least 3 asked for)",
        of("serde_json::Value + jsonschema") / check
    );
    println!(
        "check from YAML / events alone: {:.2} (at most 1.5 asked for)",
        of("check from YAML") / of("YAML events")
    );
}

fn allocations(json: &[String]) {
    let mut checker = Checker::new(Options::default());
    let valid: Vec<_> = json
        .iter()
        .filter(|text| checker.check(text).unwrap().diagnostics().is_empty())
        .collect();
    let mut counts: Vec<u64> = valid
        .iter()
        .map(|text| allocation_counter::measure(|| drop(checker.check(text))).count_total)
        .collect();
    counts.sort_unstable();
    let most = counts.last().copied().unwrap_or_default();
    println!(
        "allocations for a valid document: {} (median), {most} (most); fewer than 5 asked for",
        counts[counts.len() / 2]
    );
}

/// Starts this program anew and lets it say what its first check costs.
fn fresh_process() {
    let program = std::env::current_exe().unwrap();
    let mut costs: Vec<f64> = (0..15)
        .map(|_| {
            let output = std::process::Command::new(&program).arg(FIRST).output().unwrap();
            String::from_utf8(output.stdout).unwrap().trim().parse().unwrap()
        })
        .collect();
    costs.sort_by(f64::total_cmp);
    println!(
        "first check of a fresh process: {:.3} ms more than the next (median; less than 5 asked for)",
        costs[costs.len() / 2]
    );
}

fn first_check(json: &[String]) {
    let mut checker = Checker::new(Options::default());
    let mut time = |text: &String| {
        let start = Instant::now();
        black_box(checker.check(text).unwrap());
        start.elapsed().as_secs_f64() * 1e3
    };
    let (first, next) = (time(&json[0]), time(&json[1]));
    println!("{}", first - next);
}
