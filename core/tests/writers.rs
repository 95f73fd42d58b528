//! What the writers write reads back to the same values, and formatting keeps every comment.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test that fails has to stop, one that is skipped says so"
)]

use std::fmt::Write as _;
use std::path::Path;

use communs::text::{
    Buffer, Comments, Format, Limits, Node, Style, Tree, Writer, decode, read, to_json, to_yaml,
};
use proptest::prelude::*;
use serde_json::Value;

/// Whether two values are the same: kinds, keys and their order, the characters of texts and numbers.
fn same(a: Node<'_>, b: Node<'_>) -> bool {
    a.kind() == b.kind()
        && (a.as_str(), a.as_number(), a.as_bool()) == (b.as_str(), b.as_number(), b.as_bool())
        && a.len() == b.len()
        && a.items().zip(b.items()).all(|(a, b)| same(a, b))
        && a.members()
            .zip(b.members())
            .all(|((a, x), (b, y))| a.as_str() == b.as_str() && same(x, y))
}

/// The positions of the members by key.
fn sorted(object: Node<'_>) -> Vec<u32> {
    let mut members: Vec<_> = object.members().map(|(key, _)| key.as_str()).zip(0..).collect();
    members.sort_unstable();
    members.into_iter().map(|(_, position)| position).collect()
}

/// The text in YAML with its comments, as it stands or with its members sorted.
fn format(text: &str, is_sorted: bool) -> String {
    let mut buffer = Buffer::new();
    let tree =
        read(text, Format::Yaml, &Limits::default(), &mut buffer).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
    let comments = Comments::of(tree);
    let mut writer = Writer::new(tree.root()).comments(&comments);
    if is_sorted {
        writer = writer.order(&|object| Some(sorted(object)));
    }
    writer.yaml()
}

/// A text with members sorted, as JSON.
fn values(text: &str) -> String {
    let mut buffer = Buffer::new();
    let tree =
        read(text, Format::Yaml, &Limits::default(), &mut buffer).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
    Writer::new(tree.root())
        .order(&|object| Some(sorted(object)))
        .json(Style::Pretty)
}

fn reads_back(tree: Tree<'_>) {
    let yaml = to_yaml(tree.root());
    let written = [
        (yaml, Format::Yaml),
        (to_json(tree.root(), Style::Pretty), Format::Json),
        (to_json(tree.root(), Style::Compact), Format::Json),
    ];
    for (text, format) in written {
        let mut buffer = Buffer::new();
        let limits = Limits {
            depth: Limits::DEEPEST,
            ..Limits::default()
        };
        let again = read(&text, format, &limits, &mut buffer).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
        assert!(same(tree.root(), again.root()), "{text}");
    }
}

/// Texts that a reader may take for something else.
fn nasty() -> impl Strategy<Value = String> + Clone {
    prop_oneof![
        "[a-z]{1,6}",
        "[ \\-?:,\\[\\]{}#&*!|>'\"%@`~=<.+0-9exobnyo_\\\\]{0,6}",
        "[ \t\na:#'\"-]{0,12}",
        "([ \t]{0,2}[a#&*!'\"-]{0,2}[ \t]{0,2}\n){0,4}[a ]{0,2}",
        "[0-9]{1,4}([.:_eE+-][0-9]{1,3}){0,3}",
        "[\r\n\u{85}\u{a0}\u{2028}\u{feff}\u{0}-\u{1f}\u{7f}\u{80}\u{fffe}\u{ffff}😀é]{0,5}",
        any::<String>(),
        prop::sample::select(vec![
            "", "null", "~", "yes", "NO", "On", "<<", "=", ".inf", "-.INF", "---", "...", "--- a"
        ])
        .prop_map(str::to_owned),
        (1000_usize..1100).prop_map(|length| "k".repeat(length)),
    ]
}

fn tree_of(text: impl Strategy<Value = String> + Clone + 'static) -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        8 => text.clone().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 5, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((text.clone(), inner), 0..5)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_written_reads_back(value in tree_of(nasty())) {
        let mut buffer = Buffer::new();
        reads_back(Tree::of(&value, &Limits::default(), &mut buffer).unwrap());
    }

    #[test]
    fn formatting_keeps_comments(value in tree_of("[a-z #]{0,4}|[a-z]\n\n?#[a-z]\n{0,2}"), dice in prop::collection::vec(any::<u8>(), 400)) {
        let mut scribe = Scribe { dice: dice.into_iter(), ..Scribe::default() };
        scribe.document(&value);
        keeps(&scribe.out, scribe.comments);
        keeps(&scribe.out.replace('\n', "\r\n"), scribe.comments);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, max_global_rejects: 100_000, ..ProptestConfig::default() })]

    #[test]
    fn whatever_reads_is_formatted(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24)) {
        let mut text = String::new();
        let mut comments = 0;
        for piece in pieces {
            text.push_str(piece);
            if piece.ends_with('#') {
                write!(text, "<{comments}> ").unwrap();
                comments += 1;
            }
        }
        let mut buffer = Buffer::new();
        prop_assume!(read(&text, Format::Yaml, &Limits::default(), &mut buffer).is_ok());
        let values = values(&text);
        for is_sorted in [false, true] {
            let once = format(&text, is_sorted);
            prop_assert_eq!(&values, &self::values(&once), "{}\n=>\n{}", text, once);
            prop_assert_eq!(&once, &format(&once, is_sorted), "from\n{}", text);
            for comment in 0..comments {
                let comment = format!("#<{comment}>");
                let found = once.matches(&comment).count();
                prop_assert!(values.contains(&comment) || found == 1, "{}\n=>\n{}", text, once);
            }
        }
    }
}

/// What a text in YAML is made of; a number follows what ends with `#`.
const PIECES: &[&str] = &[
    "\na: ",
    "\nb:",
    "\n  c: ",
    "\n  d:",
    "\n    e: ",
    "\n- ",
    "\n  - ",
    "\n    - ",
    "- ",
    "\n",
    "\n\n",
    "\n  ",
    " #",
    "\n#",
    "\n  #",
    "\n    #",
    "x\t#",
    "x",
    "y z",
    "'q'",
    "\"r\"",
    "\"s # t\"",
    "'u\n  v'",
    "|",
    ">",
    "|+",
    "|2-",
    " &k ",
    " *k",
    "!!str ",
    "? ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "é",
    "---",
    "\n---\n",
    "\n...\n",
    "1",
    "~",
    "\r\n",
    " # \"",
    "&k",
];

/// Formats a text that holds the comments `#0`, `#1` and so on.
fn keeps(text: &str, comments: usize) {
    for is_sorted in [false, true] {
        let once = format(text, is_sorted);
        for comment in 0..comments {
            let found = once.matches(&format!("#<{comment}>")).count();
            assert_eq!(found, 1, "comment {comment}\n{text}\n=>\n{once}");
        }
        assert_eq!(values(text), values(&once), "{text}\n=>\n{once}");
        let twice = format(&once, is_sorted);
        assert_eq!(once, twice, "from\n{text}");
    }
}

/// Writes a value as people do, in any style, with comments where they may stand.
#[derive(Default)]
struct Scribe {
    dice: std::vec::IntoIter<u8>,
    out: String,
    comments: usize,
}

impl Scribe {
    fn chance(&mut self, one_in: u8) -> bool {
        self.dice.next().unwrap_or(1).is_multiple_of(one_in)
    }

    fn document(&mut self, value: &Value) {
        self.lines(0);
        if self.chance(3) {
            self.out.push_str("---");
            self.line_end();
            self.lines(0);
        }
        match value {
            Value::Array(items) if !items.is_empty() => self.block(value, 0, false),
            Value::Object(members) if !members.is_empty() => self.block(value, 0, false),
            _ => self.flow(value, 2, true),
        }
        if !self.out.ends_with('\n') {
            self.line_end();
        }
        self.lines(0);
        if self.chance(5) {
            self.out.push_str("...\n");
            self.lines(0);
        }
    }

    fn comment(&mut self) {
        write!(self.out, "#<{}> # \" |", self.comments).unwrap();
        self.comments += 1;
    }

    /// Comments and blank lines, about as far right as what follows.
    fn lines(&mut self, indent: usize) {
        while self.chance(3) {
            if self.chance(2) {
                self.out.push('\n');
            } else {
                let shift = usize::from(self.dice.next().unwrap_or(0) % 5);
                self.out.push_str(&" ".repeat((indent + shift).saturating_sub(2)));
                self.comment();
                self.out.push('\n');
            }
        }
    }

    fn line_end(&mut self) {
        if self.chance(3) {
            let space = if self.chance(2) { " " } else { "   " };
            self.out.push_str(space);
            self.comment();
        }
        self.out.push('\n');
    }

    fn text(&mut self, text: &str, indent: usize, may_break: bool) {
        let json = serde_json::to_string(text).unwrap();
        if may_break && self.chance(4) && !text.contains([' ', '\n']) && !text.is_empty() {
            self.out.push_str("|-");
            self.line_end();
            self.out.push_str(&" ".repeat(indent));
            self.out.push_str(text);
            self.out.push('\n');
        } else if self.chance(2) && text.chars().all(|c| c.is_ascii_lowercase()) && !text.is_empty() {
            write!(self.out, "{text}x").unwrap();
        } else {
            self.out.push_str(&json);
        }
    }

    /// A scalar, or a value between brackets.
    fn flow(&mut self, value: &Value, indent: usize, may_break: bool) {
        let gap = |scribe: &mut Self| {
            if scribe.chance(4) {
                scribe.line_end();
                scribe.lines(indent);
                scribe.out.push_str(&" ".repeat(indent));
            }
        };
        match value {
            Value::String(text) => self.text(text, indent, may_break),
            Value::Array(items) => {
                self.out.push('[');
                gap(self);
                for (position, item) in items.iter().enumerate() {
                    if position > 0 {
                        self.out.push_str(", ");
                        gap(self);
                    }
                    self.flow(item, indent, false);
                    gap(self);
                }
                self.out.push(']');
            }
            Value::Object(members) => {
                self.out.push('{');
                gap(self);
                for (position, (key, value)) in members.iter().enumerate() {
                    if position > 0 {
                        self.out.push_str(", ");
                        gap(self);
                    }
                    write!(self.out, "{}: ", serde_json::to_string(key).unwrap()).unwrap();
                    self.flow(value, indent, false);
                    gap(self);
                }
                self.out.push('}');
            }
            _ => self.out.push_str(&value.to_string()),
        }
    }

    fn block(&mut self, value: &Value, indent: usize, mut begun: bool) {
        let entries: Vec<(Option<&String>, &Value)> = match value {
            Value::Array(items) => items.iter().map(|item| (None, item)).collect(),
            Value::Object(members) => members.iter().map(|(key, value)| (Some(key), value)).collect(),
            _ => Vec::new(),
        };
        for (key, value) in entries {
            if !std::mem::take(&mut begun) {
                self.lines(indent);
                self.out.push_str(&" ".repeat(indent));
            }
            match key {
                Some(key) => write!(self.out, "{}:", serde_json::to_string(key).unwrap()).unwrap(),
                None => self.out.push('-'),
            }
            let holds = match value {
                Value::Array(items) => !items.is_empty(),
                Value::Object(members) => !members.is_empty(),
                _ => false,
            };
            if self.chance(6) {
                write!(self.out, " &a{}", self.out.len()).unwrap();
            }
            if !holds || self.chance(3) {
                self.out.push(' ');
                self.flow(value, indent + 3, true);
                if !self.out.ends_with('\n') {
                    self.line_end();
                }
            } else if key.is_none() && self.out.ends_with('-') && self.chance(2) {
                self.out.push(' ');
                self.block(value, indent + 2, true);
            } else {
                self.line_end();
                self.block(value, indent + 2, false);
            }
        }
    }
}

#[test]
fn numbers_keep_their_digits() {
    let text = "[1.10, -0, 1E5, 1e-07, 12345678901234567890123]";
    let mut buffer = Buffer::new();
    reads_back(read(text, Format::Json, &Limits::default(), &mut buffer).unwrap());
}

#[test]
fn the_deepest_tree_is_written() {
    let text = format!(
        "{}{}",
        "[{\"a\":".repeat(256).trim_end_matches("{\"a\":"),
        "]".to_owned() + &"}]".repeat(255)
    );
    let limits = Limits {
        depth: Limits::DEEPEST,
        ..Limits::default()
    };
    let mut buffer = Buffer::new();
    reads_back(read(&text, Format::Json, &limits, &mut buffer).unwrap());
}

#[test]
fn positions_that_an_order_leaves_out_are_written() {
    let mut buffer = Buffer::new();
    let tree = read(
        "a: 1\nb: 2\nc: 3\n",
        Format::Yaml,
        &Limits::default(),
        &mut buffer,
    )
    .unwrap();
    let writer = Writer::new(tree.root()).order(&|_| Some(vec![2, 2, 9]));
    assert_eq!(writer.yaml(), "c: 3\na: 1\nb: 2\n");
    assert_eq!(writer.json(Style::Compact), r#"{"c":3,"a":1,"b":2}"#);
}

#[test]
fn comments_move_with_what_they_are_about() {
    let text = "\
# licence of the file

# the name
name: a # short


tags: [x, # first
  y] # all
links: # where
- url: b
  # what

  kind: c
  # no more
# the id
id: d
# the end
";
    let sorted = "\
# licence of the file

# the id
id: d
links: # where
  # what

  - kind: c
    url: b
    # no more
# the name
name: a # short

tags: # all
  - x # first
  - 'y'
# the end
";
    assert_eq!(format(text, true), sorted);
}

#[test]
fn anchors_are_written_out() {
    let text = "a: &x # c\n  b: 1 # d\nc: *x # e\nd: &y |+ # f\n  # text\n\n";
    let expanded = "a: # c\n  b: 1 # d\nc: # e\n  b: 1\nd: |+ # f\n  # text\n\n";
    assert_eq!(format(text, false), expanded);
}

#[test]
fn real_files_keep_their_comments() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let mut folders: Vec<_> = ["publiccode", "cff", "site"].map(|name| data.join(name)).into();
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let is_yaml = path
                .extension()
                .is_some_and(|extension| ["yml", "yaml", "cff"].iter().any(|yaml| extension == *yaml));
            let bytes = std::fs::read(&path).unwrap();
            let Ok(text) = decode(&bytes) else { continue };
            if !is_yaml || read(text, Format::Yaml, &Limits::default(), &mut Buffer::new()).is_err() {
                continue;
            }
            for is_sorted in [false, true] {
                let once = format(text, is_sorted);
                assert_eq!(values(text), values(&once), "{}", path.display());
                assert_eq!(once, format(&once, is_sorted), "{}", path.display());
                let mut kept = hashes(&once).into_iter();
                for comment in hashes(text) {
                    assert!(kept.any(|line| line == comment), "{}: {comment}", path.display());
                }
            }
            files += 1;
        }
    }
    if files == 0 {
        println!("skipped: ../shared/data is absent");
    }
}

/// The lines that are comments, or look like it inside a text, sorted.
fn hashes(text: &str) -> Vec<&str> {
    let mut lines: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with('#'))
        .collect();
    lines.sort_unstable();
    lines
}
