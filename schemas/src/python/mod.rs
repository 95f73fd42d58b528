//! Python, as a formatter with lines of 120 characters would write it.

mod classes;
mod dicts;

pub(crate) use classes::module as classes;
pub(crate) use dicts::module as dicts;

use std::fmt::Write as _;

use crate::model::{Model, Type};

const WIDTH: usize = 120;

/// Python being written.
struct Source {
    out: String,
}

// Writing to a string cannot fail.
impl Source {
    /// A module and its docstring.
    fn new(doc: &str, notes: &[String]) -> Self {
        let mut source = Self { out: String::new() };
        source.doc(0, doc, notes);
        source
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.out, "{:indent$}{text}", "");
    }

    fn blank(&mut self, lines: usize) {
        self.out.extend(std::iter::repeat_n('\n', lines));
    }

    /// A call with an argument and a dictionary.
    fn call(&mut self, indent: usize, function: &str, first: &str, entries: &[String]) {
        let one = format!("{function}({first}, {{{}}})", entries.join(", "));
        if indent + one.chars().count() <= WIDTH {
            return self.line(indent, &one);
        }
        self.line(indent, &format!("{function}("));
        self.line(indent + 4, &format!("{first},"));
        self.items(indent + 4, "{", entries, "},");
        self.line(indent, ")");
    }

    /// Items between brackets: on one line where they fit there, one a line otherwise.
    fn items(&mut self, indent: usize, before: &str, items: &[String], after: &str) {
        let lone = if before.ends_with("= (") && items.len() == 1 {
            ","
        } else {
            ""
        };
        let one = format!("{before}{}{lone}{after}", items.join(", "));
        if indent + one.chars().count() <= WIDTH {
            return self.line(indent, &one);
        }
        self.line(indent, before);
        for item in items {
            self.line(indent + 4, &format!("{item},"));
        }
        self.line(indent, after);
    }

    /// A docstring: a sentence or more, then lines of their own. Items and what is further in hang when they wrap.
    fn doc(&mut self, indent: usize, text: &str, lines: &[String]) {
        let mut all = wrap(&format!("\"\"\"{}", escape(text)), indent, 0);
        for line in lines {
            let own = line.len() - line.trim_start().len();
            let hanging = match own {
                0 if line.starts_with("- ") => 2,
                0 => 0,
                _ => 4,
            };
            all.extend(wrap(&escape(line), indent + own, hanging));
        }
        if let [one] = all.as_mut_slice() {
            one.push_str("\"\"\"");
        } else {
            all.push(format!("{:indent$}\"\"\"", ""));
        }
        for line in all {
            self.line(0, &line);
        }
    }
}

/// Breaks a text into lines, the later ones further in; leaves room for the quotes that close a docstring.
fn wrap(text: &str, indent: usize, hanging: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut margin = indent;
    for word in text.split_whitespace() {
        if !line.is_empty() && margin + line.chars().count() + 1 + word.chars().count() + 3 > WIDTH {
            lines.push(format!("{:margin$}{line}", ""));
            line.clear();
            margin = indent + hanging;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(if line.is_empty() {
        line
    } else {
        format!("{:margin$}{line}", "")
    });
    lines
}

/// A text as it may stand in a docstring.
fn escape(text: &str) -> String {
    let mut text = text.replace('\\', r"\\").replace("\"\"\"", "\\\"\\\"\\\"");
    if text.ends_with('"') {
        text.pop();
        text.push_str("\\\"");
    }
    text
}

fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// The attribute for a key of a document.
fn attribute(key: &str) -> String {
    let mut out = String::new();
    for c in key.chars() {
        if c.is_uppercase() {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

/// Whether a choice is a text or one text per language.
fn is_languages(choices: &[Type]) -> bool {
    matches!(choices, [Type::Text(_), Type::Map(_)])
}

/// Words that no attribute and no key of a class may be.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Refuses a model with a key that Python has as a keyword.
fn no_keywords(model: &Model) -> Result<(), String> {
    for record in &model.records {
        let mut fields = record.fields.iter();
        if let Some(field) = fields.find(|field| KEYWORDS.contains(&field.key.as_str())) {
            return Err(format!("{}.{} is a keyword of Python", record.name, field.key));
        }
    }
    Ok(())
}
