//! Texts that a format may take for something else.

use super::documents::Random;

/// Makes a text of pieces that mean something in a format, or in every format.
pub(crate) fn text(random: &mut Random, pieces: &[&str]) -> String {
    let piece = |random: &mut Random| {
        let of = if random.below(3) == 0 { ANYWHERE } else { pieces };
        random.pick(of).to_owned()
    };
    match random.below(6) {
        0 => piece(random),
        1 => ["a ", random.pick(pieces), " b"].concat(),
        2 => [random.pick(pieces), "vélo", random.pick(pieces)].concat(),
        _ => (0..=random.below(6)).map(|_| piece(random)).collect(),
    }
}

/// What may be anywhere.
const ANYWHERE: &[&str] = &[
    "vélo", "Covoiturage", "a", "B", "7", " ", "  ", "\n", "\n\n", "\t", "\r\n", ".", ", ", "; ", ": ", "-", "'", "\"",
    "\u{a0}", "\u{202f}", "\u{200b}", "\u{feff}", "\u{85}", "\u{2028}", "\u{ad}", "🚲", "👩\u{200d}🔧", "e\u{301}", "مرحبا",
    "\u{202e}", "地図", "&", "<", ">", "%20", "\\", "/", "~", "#", "null", "...",
];

/// Wikitext.
pub(crate) const WIKITEXT: &[&str] = &[
    "|", "||", "{{", "}}", "{{!}}", "{{Ressource|name=x}}", "{{a|b=c}}", "{{{1}}}", "[[", "]]", "[", "]", "[[Page]]", "[[Page|x]]",
    "[[Catégorie:C]]", "[[Fichier:x.png|thumb|y]]", "[https://a.example x]", "https://a.example", "<ref>x</ref>", "<ref name=\"a\"/>",
    "<ref>", "<references />", "<!-- c -->", "<!--", "-->", "<nowiki>", "</nowiki>", "<nowiki/>", "<pre>", "</pre>", "<br>", "<br/>", "<small>",
    "</small>", "<div>", "==", "\n== t ==\n", "=", "''", "'''", "'''''", "----", "\n----\n", "~~~", "~~~~", "__TOC__", "\n{|\n|a\n|}\n",
    "{|\n! h\n|-\n| a || b\n|}", "{|", "|}", "|-", "\n* ", "\n# ", "\n: ", "\n; ", "\n ", "* ", "# ", ": ", "; ", "*", "#", ":", ";", "&amp;",
    "&lt;", "&nbsp;", "&#123;", "&#124;", "&#x7c;", "#REDIRECT [[x]]", "Utilisateur:Camille", "[[Utilisateur:Camille]]", "-{a}-", "oui", "**", "_",
    "`", "- ", "\n- ", "\n1. ", "1. ", "![x](y)", "[x](https://a.example)", "\\*", "> ", "\n\n    ", "~~a~~",
];

/// Tables in CSV, and what spreadsheets make of them.
pub(crate) const CSV: &[&str] = &[
    ",", ";", "|", "\"", "\"\"", "\"a\"", "\r", "\n", "\r\n", "\t", "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "\u{feff}", "'", "a;b", "a,b",
    "\n\"", "\",\"", "kind", "oui", "non", "true", "1,5", "1.50", "007", "2024-01-01", "#", "0",
];

/// Markdown and its front matter.
pub(crate) const MARKDOWN: &[&str] = &[
    "# ", "\n## t\n", "\n```\n", "~~~", "\n---\n", "---", "\n...\n", "+++", "<b>x</b>", "<!-- ", " -->", "<script>", "  \n", "\\\n", "\\", "- ",
    "\n- ", "1. ", "> ", "\n| a | b |\n|---|---|\n| c | d |\n", "![x](y)", "[x](https://a.example)", "[x]: y", "*x*", "_x_", "**", "__", "`",
    "`` ` ``", "&copy;", "\n    code", "===", "\n===\n", "<https://a.example>", "[^1]", "~~x~~", "{{x}}", "{% x %}", "kind: actor",
    "<!-- communs: this text shows the fields above; edit those -->",
];

/// What readers of YAML, of version 1.1 above all, take for something else.
pub(crate) const YAML: &[&str] = &[
    "no", "No", "NO", "yes", "on", "off", "y", "n", "~", "null", "Null", "true", "1_000", "0x1F", "0o7", "012", "1:30", "12:30:45", "1e3", "1.10",
    ".inf", "-.INF", ".nan", "2024-01-01", "2024-01-01 10:00:00", "<<", "=", ": ", " #", "#", "- ", "? ", "& a", "&a", "*a", "!x", "!!str x", "%", "%YAML 1.1",
    "@", "`", "{", "}", "[", "]", "{a: b}", "[a]", "'", "''", "\"", "\\", "\\n", "|", ">", "|-", ">+", "---", "...", "\n---\n", "\n...\n", "\u{7}",
    "\u{1b}", "\u{7f}", "\u{fffe}", ":", "a:", "a: b", ",", "+1", "-1", "0", "\n ", " \n", "\t",
];

/// Keys and words of JSON-LD.
pub(crate) const JSON_LD: &[&str] = &[
    "@id", "@type", "@context", "@value", "@list", "@graph", "@language", "@reverse", "https://schema.org/name", "schema:name", "_:b0", "codemeta:x",
    "http://", "https://a.example/ b", "{\"@id\": \"x\"}", "https://spdx.org/licenses/MIT", "MIT", "1.0", "Person", "Organization", "urn:x", "mailto:a@b.example",
    "git+https://a.example", "2024-01-01", "true", "[", "{", "\"", "\\u0041", "\u{0}",
];
