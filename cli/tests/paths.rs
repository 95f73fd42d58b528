//! `check_paths`, which the packages of other languages call, held to what the command does.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod support;

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::PathBuf;

use communs::Options;
use communs::diagnostic::{Locale, Report};
use communs::text::{Format, Limits};
use communs_cli::{Failure, Follow, Looked, Progress, Tally, check_paths};
use serde_json::{Value, json};
use support::{Folder, GOOD, HINTED, WRONG};

/// Keeps what is handed over, as much as is wanted.
#[derive(Default)]
struct Kept {
    opened: Vec<String>,
    closed: usize,
    texts: Vec<(String, Option<usize>, Result<Report, Failure>)>,
    told: String,
    progress: Vec<Progress>,
    /// Where to stop: at so many texts, at so many steps.
    most: (Option<usize>, Option<usize>),
}

impl Follow for Kept {
    type Stop = &'static str;

    fn open(&mut self, path: &str) -> Result<(), Self::Stop> {
        self.opened.push(path.to_owned());
        Ok(())
    }

    fn text(&mut self, looked: Looked<'_>) -> Result<(), Self::Stop> {
        self.told += &looked.render(Locale::English, false);
        self.texts
            .push((looked.path.to_owned(), looked.line, looked.outcome));
        match self.most.0 {
            Some(most) if self.texts.len() >= most => Err("texts"),
            _ => Ok(()),
        }
    }

    fn close(&mut self) -> Result<(), Self::Stop> {
        self.closed += 1;
        Ok(())
    }

    fn progress(&mut self, progress: Progress) -> Result<(), Self::Stop> {
        self.progress.push(progress);
        match self.most.1 {
            Some(most) if progress.done >= most => Err("progress"),
            _ => Ok(()),
        }
    }
}

impl Kept {
    /// The texts as lines of `communs check --format jsonl`.
    fn as_lines(&self) -> Vec<Value> {
        let lines = self.texts.iter().map(|(path, line, outcome)| {
            let mut value = match outcome {
                Ok(report) => {
                    let rendered = report.iter().map(|one| one.render(Locale::English));
                    json!({
                        "path": path,
                        "valid": report.is_valid(),
                        "truncated": report.truncated(),
                        "diagnostics": serde_json::to_value(rendered.collect::<Vec<_>>()).unwrap(),
                    })
                }
                Err(failure) => {
                    let error = json!({"code": failure.code(), "message": failure.message(Locale::English)});
                    json!({"path": path, "error": error})
                }
            };
            if let (Some(line), Some(fields)) = (line, value.as_object_mut()) {
                fields.insert("line".to_owned(), (*line).into());
            }
            value
        });
        lines.collect()
    }
}

fn actor(id: &str, of: &str) -> String {
    format!(
        "{{\"communs\":\"1.0\",\"kind\":\"actor\",\"id\":\"{id}\",\"name\":\"Actor {id}\",\"types\":[\"company\"],\"memberships\":[{{\"of\":\"{of}\",\"role\":\"member\"}}]}}\n"
    )
}

fn paths(folder: &Folder, names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(|name| folder.path().join(name)).collect()
}

fn checked(folder: &Folder, names: &[&str], options: &Options) -> (Kept, Tally) {
    let mut kept = Kept::default();
    let tally = check_paths(&paths(folder, names), options, &mut kept).unwrap();
    (kept, tally)
}

/// Files of every sort, right and wrong.
fn mixed() -> Folder {
    let lines = actor("a", "b") + "\n" + &actor("b", "nobody") + "{\"communs\":\n" + &actor("a", "b");
    let folder = Folder::of(&[
        ("good.yml", GOOD),
        ("wrong.yml", WRONG),
        (
            "hinted.json",
            &actor("hinted", "good").replace("[\"company\"]", "[]"),
        ),
        ("plain.md", "# No front matter\n"),
        ("lines.jsonl", &lines),
        ("all/fabmob.yml", GOOD),
        (
            "all/sub/hove.yml",
            &format!("{HINTED}memberships: [{{of: fabmob, role: member}}, {{of: nobody, role: member}}]\n"),
        ),
        ("all/page.md", &format!("---\n{WRONG}---\n# A page\n")),
        ("all/more.jsonl", &(actor("x", "fabmob") + &actor("y", "nowhere"))),
        ("all/package.json", "{\"name\": \"x\"}"),
        ("all/.communsignore", "drafts/\n"),
        ("all/drafts/draft.yml", WRONG),
    ]);
    folder.write(
        "all/latin.yml",
        b"communs: '1.0'\nkind: actor\nid: cafe\nname: Caf\xe9\n",
    );
    folder
}

const MIXED: [&str; 7] = [
    "good.yml",
    "wrong.yml",
    "hinted.json",
    "lines.jsonl",
    "none.yml",
    "all",
    "plain.md",
];

#[test]
fn a_follower_is_handed_what_the_command_tells() {
    let folder = mixed();
    let (kept, tally) = checked(&folder, &MIXED, &Options::default());
    let names = paths(&folder, &MIXED);
    let names: Vec<&str> = names.iter().filter_map(|path| path.to_str()).collect();

    let lines = folder.run(&[&["check", "--format", "jsonl"], &names[..]].concat());
    let told: Vec<Value> = lines
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(kept.as_lines(), told);

    let whole = folder.run(&[&["check", "--format", "json"], &names[..]].concat());
    let whole: Value = serde_json::from_str(&whole.stdout).unwrap();
    assert_eq!(serde_json::to_value(tally).unwrap(), whole["summary"]);

    let text = folder.run(&[&["check", "--quiet"], &names[..]].concat());
    let is_failure = |line: &&str| line.starts_with("error: ");
    let failures: String = kept.told.split_inclusive('\n').filter(is_failure).collect();
    let others: String = kept
        .told
        .split_inclusive('\n')
        .filter(|line| !is_failure(line))
        .collect();
    assert_eq!((others, failures), (text.stdout, text.stderr));

    // All of it is there to be compared.
    assert!(
        tally.errors > 0 && tally.hints > 0 && tally.passed_over == 1,
        "{tally:?}"
    );
    let codes: BTreeSet<&str> = kept
        .texts
        .iter()
        .filter_map(|(_, _, outcome)| outcome.as_ref().err())
        .map(Failure::code)
        .collect();
    assert_eq!(
        codes,
        BTreeSet::from(["no-front-matter", "not-utf8", "unreadable"])
    );
    assert_eq!(kept.closed, kept.opened.len());
}

#[test]
fn a_folder_is_one_catalogue_and_files_are_each_alone() {
    let folder = Folder::of(&[
        ("all/a.json", &actor("a", "b")),
        ("all/b.json", &actor("b", "nobody")),
    ]);
    let unresolved = |kept: &Kept| {
        let reports = kept.texts.iter().map(|(_, _, outcome)| outcome.as_ref().unwrap());
        reports
            .map(|report| {
                report
                    .iter()
                    .filter(|one| one.code() == "link-unresolved")
                    .count()
            })
            .collect::<Vec<_>>()
    };
    let (kept, tally) = checked(&folder, &["all"], &Options::default());
    assert_eq!(unresolved(&kept), [0, 1]);
    assert_eq!((tally.files, tally.descriptions), (2, 2));
    let (kept, _) = checked(&folder, &["all/a.json", "all/b.json"], &Options::default());
    assert_eq!(unresolved(&kept), [0, 0]);
}

#[test]
fn lines_without_findings_are_counted() {
    let lines = actor("a", "b") + &actor("b", "a") + &actor("c", "a").replace("company", "compagny");
    let folder = Folder::of(&[("all.jsonl", &lines), ("all/all.jsonl", &lines)]);
    let numbers = |kept: &Kept| kept.texts.iter().map(|(_, line, _)| *line).collect::<Vec<_>>();
    let (kept, tally) = checked(&folder, &["all.jsonl"], &Options::default());
    // The second time, what the whole shows: nobody refers to the last one.
    assert_eq!(numbers(&kept), [Some(1), Some(2), Some(3), Some(3)]);
    assert_eq!((tally.files, tally.descriptions), (1, 3));
    let (kept, tally) = checked(&folder, &["all"], &Options::default());
    assert_eq!(numbers(&kept), [Some(3), Some(3)]);
    assert_eq!((tally.files, tally.descriptions), (1, 3));
}

#[test]
fn the_options_hold() {
    let folder = Folder::of(&[
        ("a.json", GOOD),
        ("all/a.json", GOOD),
        ("all.jsonl", &actor("a", "b")),
    ]);
    let valid = |names: &[&str], options| {
        let (kept, tally) = checked(&folder, names, &options);
        assert_eq!(tally.passed_over, 0);
        kept.texts
            .iter()
            .all(|(_, _, outcome)| outcome.as_ref().is_ok_and(Report::is_valid))
    };
    let yaml = Options {
        format: Some(Format::Yaml),
        ..Options::default()
    };
    assert!(!valid(&["a.json"], Options::default()));
    assert!(valid(&["a.json"], yaml));
    assert!(valid(&["all"], yaml));
    let kind = Options {
        kind: Some(communs::model::Kind::Project),
        ..yaml
    };
    assert!(!valid(&["a.json"], kind));
    let limits = Limits {
        bytes: 10,
        ..Limits::default()
    };
    let (kept, tally) = checked(&folder, &["a.json", "all.jsonl"], &Options { limits, ..yaml });
    assert_eq!(tally.failed, 2);
    assert!(kept.texts.iter().all(|(_, _, outcome)| {
        outcome
            .as_ref()
            .is_err_and(|failure| failure.code() == "exceeded-bytes")
    }));
}

#[test]
fn a_dash_is_a_path_as_any_other() {
    let mut kept = Kept::default();
    let tally = check_paths(&["-"], &Options::default(), &mut kept).unwrap();
    assert_eq!((tally.files, tally.failed), (0, 1));
    assert!(matches!(&kept.texts[..], [(path, None, Err(Failure::Io(_)))] if path == "-"));
}

#[test]
fn a_run_stops_where_the_follower_says() {
    let folder = mixed();
    let all = paths(&folder, &MIXED);
    let count = checked(&folder, &MIXED, &Options::default()).0.texts.len();
    for most in 1..=count {
        let mut kept = Kept {
            most: (Some(most), None),
            ..Kept::default()
        };
        assert_eq!(check_paths(&all, &Options::default(), &mut kept), Err("texts"));
        assert_eq!(kept.texts.len(), most);
    }
    let mut kept = Kept {
        most: (None, Some(0)),
        ..Kept::default()
    };
    assert_eq!(check_paths(&all, &Options::default(), &mut kept), Err("progress"));
    assert!(kept.opened.is_empty());
}

#[test]
fn progress_is_told_while_files_are_read() {
    let folder = Folder::of(&[("wide/wrong.yml", WRONG)]);
    for number in 0..600 {
        folder.write(
            &format!("wide/{number}.yml"),
            GOOD.replace("fabmob", &format!("a{number}")).as_bytes(),
        );
    }
    let names: Vec<PathBuf> = (0..600)
        .map(|number| folder.path().join(format!("wide/{number}.yml")))
        .collect();
    let mut kept = Kept::default();
    check_paths(&names, &Options::default(), &mut kept).unwrap();
    let done: Vec<usize> = kept.progress.iter().map(|progress| progress.done).collect();
    assert_eq!(done, [0, 256, 512, 600]);
    assert!(kept.progress.iter().all(|progress| progress.total == Some(600)));

    let (kept, _) = checked(
        &folder,
        &["wide", "wide/wrong.yml", "none.yml"],
        &Options::default(),
    );
    let done: Vec<usize> = kept.progress.iter().map(|progress| progress.done).collect();
    assert_eq!(done, (0..=602).collect::<Vec<_>>());
    assert!(kept.progress.iter().all(|progress| progress.total == Some(602)));
}

#[test]
fn progress_is_told_while_lines_are_read() {
    let lines: String = (0..5000)
        .map(|number| actor(&format!("a{number}"), "a0"))
        .collect();
    let folder = Folder::of(&[("all.jsonl", &lines), ("all/all.jsonl", &lines)]);
    let (kept, _) = checked(&folder, &["all.jsonl"], &Options::default());
    assert!(kept.progress.len() > 4 && kept.progress.is_sorted_by_key(|progress| progress.done));
    assert_eq!(
        kept.progress
            .last()
            .map(|progress| (progress.done, progress.total)),
        Some((5000, None))
    );
    // In a folder, the file is one step, and the run can be stopped all the same.
    let (kept, _) = checked(&folder, &["all"], &Options::default());
    assert!(kept.progress.len() > 4);
    assert_eq!(
        kept.progress
            .last()
            .map(|progress| (progress.done, progress.total)),
        Some((1, Some(1)))
    );
}

/// Follows without a word.
struct Nothing;
impl Follow for Nothing {
    type Stop = Infallible;
    fn text(&mut self, _: Looked<'_>) -> Result<(), Infallible> {
        Ok(())
    }
}

#[test]
fn outcomes_cross_threads() {
    fn crosses<T: Send + Sync + 'static>() {}
    crosses::<Report>();
    crosses::<Failure>();
    crosses::<Tally>();
    // And a run may be started on any thread.
    let folder = mixed();
    let names = paths(&folder, &MIXED);
    let run = || check_paths(&names, &Options::default(), &mut Nothing).unwrap();
    let alone = run();
    std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(run)).collect();
        for tally in runs {
            assert_eq!(tally.join().unwrap(), alone);
        }
    });
}
