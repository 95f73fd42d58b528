//! How YAML writes one scalar.

use crate::text::tree::{Kind, Node};

/// A value that is no text and holds nothing, as JSON and YAML write it alike.
pub(super) fn word(node: Node<'_>) -> &str {
    match (node.kind(), node.as_bool()) {
        (Kind::Number, _) => node.as_number().unwrap_or_default(),
        (Kind::Array, _) => "[]",
        (Kind::Object, _) => "{}",
        (_, Some(true)) => "true",
        (_, Some(false)) => "false",
        _ => "null",
    }
}

/// Writes a text on one line: without quotes where that is safe, else between the quotes that need least escapes.
pub(super) fn inline(out: &mut String, text: &str) {
    if is_plain(text) {
        out.push_str(text);
    } else if !text.chars().all(survives) || (text.contains('\'') && !text.contains(['"', '\\'])) {
        double_quoted(out, text);
    } else {
        out.push('\'');
        out.push_str(&text.replace('\'', "''"));
        out.push('\'');
    }
}

/// How the literal block begins that carries a text of several lines; `None` where a block cannot carry it.
pub(super) fn literal(text: &str) -> Option<&'static str> {
    let carries = |line: &str| {
        let blank = line.trim_start_matches([' ', '\t']).is_empty();
        !line.starts_with('\t')
            && line.chars().all(|c| c == '\t' || survives(c))
            && (line.is_empty() || !blank)
    };
    let body = text.trim_end_matches('\n');
    if !text.contains('\n') || body.is_empty() || !body.split('\n').all(carries) {
        return None;
    }
    // A reader takes the indentation from the first line, unless it is told.
    let told = body.starts_with([' ', '\n']);
    Some(match (text.len() - body.len(), told) {
        (0, false) => "|-",
        (1, false) => "|",
        (_, false) => "|+",
        (0, true) => "|2-",
        (1, true) => "|2",
        (_, true) => "|2+",
    })
}

/// Writes a character as an escape with so many hexadecimal digits.
pub(super) fn hex(out: &mut String, escape: &str, c: char, digits: u32) {
    out.push_str(escape);
    for digit in (0..digits).rev() {
        out.extend(char::from_digit((u32::from(c) >> (4 * digit)) & 0xf, 16));
    }
}

fn double_quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if survives(c) => out.push(c),
            '\0'..='\u{ff}' => hex(out, "\\x", c, 2),
            c => hex(out, "\\u", c, 4),
        }
    }
    out.push('"');
}

/// Whether every reader takes a character as it is, and none for a line break or a mark.
fn survives(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{2027}' | '\u{202a}'..='\u{fefe}' | '\u{ff00}'..='\u{fffd}' | '\u{1_0000}'..)
}

/// Whether a text without quotes is the same text for YAML 1.2 and for the readers of YAML 1.1.
fn is_plain(text: &str) -> bool {
    let indicator = |c: char| "-?:,[]{}#&*!|>'\"%@` ".contains(c);
    !(text.is_empty()
        || text.starts_with(indicator)
        || text.starts_with("...")
        || text.ends_with([' ', ':'])
        || text.contains(": ")
        || text.contains(" #")
        || is_word(text)
        || is_numeric(text)
        || !text.chars().all(survives))
}

/// Whether some reader takes a plain scalar for null, a truth value, a merge or a special number.
fn is_word(text: &str) -> bool {
    const WORDS: [&str; 13] = [
        "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", ".nan",
    ];
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
        || text.trim_start_matches('+').eq_ignore_ascii_case(".inf")
}

/// Whether some reader may take a plain scalar for a number, a time or a date: rather too many than one too few.
fn is_numeric(text: &str) -> bool {
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    if !unsigned.starts_with(|c: char| c == '.' || c.is_ascii_digit()) {
        return false;
    }
    let is_date = {
        let mut bytes = unsigned.bytes();
        bytes.by_ref().take(4).all(|byte| byte.is_ascii_digit()) && bytes.next() == Some(b'-')
    };
    let is_version = unsigned.matches('.').count() > 1 && !unsigned.contains(':');
    let in_number = |c: char| c.is_ascii_hexdigit() || "xXoO_.,:+-".contains(c);
    is_date || (!is_version && unsigned.chars().all(in_number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut out = String::new();
        inline(&mut out, text);
        out
    }

    #[test]
    fn what_some_reader_takes_for_something_else_is_quoted() {
        for text in [
            "",
            "~",
            "null",
            "Yes",
            "no",
            "ON",
            "off",
            "y",
            "N",
            "=",
            "<<",
            ".inf",
            "+.INF",
            ".NaN",
            "12:30",
            "2024-01-01",
            "2001-12-14 21:59:43.10 -5",
            "01004",
            "0o17",
            "0x1F",
            "0b11",
            "1_000",
            "1,000",
            "+33123",
            ".5",
            "1.",
            "1e5",
            "1.10",
            "190:20:30.15",
            "...",
            "#a",
            "%a",
            "@a",
            "`a",
            "a: b",
            "a:",
            "a #b",
            " a",
            "a ",
            "[a",
            "{a",
            "|",
            ">",
        ] {
            assert_eq!(written(text), format!("'{text}'"));
        }
        assert_eq!(written("- a"), "'- a'");
    }

    #[test]
    fn what_all_readers_take_for_a_text_is_plain() {
        for text in [
            "a",
            "3 rue",
            "1.2.3",
            "https://a.org/#b",
            "a:b",
            "a, b [c] {d}",
            "l'été",
            "0BSD",
            "é",
            "yes please",
            "a-b",
        ] {
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn quotes_are_those_that_need_least_escapes() {
        assert_eq!(written("'a"), r#""'a""#);
        assert_eq!(written("\"a"), "'\"a'");
        assert_eq!(
            written("a\tb\u{85}\u{feff}\u{2028}\0"),
            r#""a\tb\x85\ufeff\u2028\x00""#
        );
    }

    #[test]
    fn a_block_says_what_its_end_is() {
        let headers = ["a\nb", "a\nb\n", "a\nb\n\n", " a\nb", "\na\n", "a  \nb"].map(literal);
        assert_eq!(
            headers,
            [
                Some("|-"),
                Some("|"),
                Some("|+"),
                Some("|2-"),
                Some("|2"),
                Some("|-")
            ]
        );
        for text in [
            "a",
            "\n",
            "a\n ",
            "a\n  \nb",
            "\ta\n",
            "a\r\nb",
            "a\u{85}\nb",
            "a\u{feff}\n",
        ] {
            assert_eq!(literal(text), None);
        }
    }
}
