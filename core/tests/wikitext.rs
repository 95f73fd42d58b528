//! The reading and the conversion of wikitext, case by case and by properties.

#![allow(
    clippy::string_slice,
    reason = "a span off a character boundary must fail the test"
)]

use communs::exchange::wikitext::{
    LossKind, Options, ProblemKind, Template, parse, plain, to_commonmark, to_wikitext,
};
use proptest::prelude::*;
use std::time::{Duration, Instant};

fn shape(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let params = |template: &Template<'_>| {
        let name = |param: &communs::exchange::wikitext::Param<'_>| {
            param
                .name()
                .map_or_else(|| param.index.to_string(), str::to_owned)
        };
        template
            .params
            .iter()
            .map(|param| (name(param), param.raw_value.to_owned()))
            .collect()
    };
    parse(text)
        .templates
        .iter()
        .map(|template| (template.name().to_owned(), params(template)))
        .collect()
}

#[test]
fn templates_and_their_parameters() {
    for (text, name, params) in [
        ("{{a}}", "a", &[] as &[(&str, &str)]),
        ("x {{ a\n|b=c\n|d}} y", "a", &[("b", "c\n"), ("1", "d")]),
        ("{{a|b=[[c|d]]}}", "a", &[("b", "[[c|d]]")]),
        ("{{a|b={{c|d=e}}|f}}", "a", &[("b", "{{c|d=e}}"), ("1", "f")]),
        ("{{a|b=c=d}}", "a", &[("b", "c=d")]),
        (
            "{{a|u=https://x.y/?z=1&t=2}}",
            "a",
            &[("u", "https://x.y/?z=1&t=2")],
        ),
        ("{{a|b<!-- | -->c}}", "a", &[("1", "b<!-- | -->c")]),
        (
            "{{a|<nowiki>|}}</nowiki>}}",
            "a",
            &[("1", "<nowiki>|}}</nowiki>")],
        ),
        ("{{a|x=[http://y z|t]}}", "a", &[("x", "[http://y z|t]")]),
        ("{{a|x=[[cut\n|y=z}}", "a", &[("x", "[[cut\n"), ("y", "z")]),
        (
            "{{a|x=l''heure\n|y=d''été}}",
            "a",
            &[("x", "l''heure\n"), ("y", "d''été")],
        ),
        ("{{a|{{{b|c}}}}}", "a", &[("1", "{{{b|c}}}")]),
        ("{{a|\n{|\n|x||y\n|}\n}}", "a", &[("1", "\n{|\n|x||y\n|}\n")]),
        ("{{a|<li>b}}", "a", &[("1", "<li>b")]),
    ] {
        let params = params
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        assert_eq!(shape(text), [(name.to_owned(), params)], "{text}");
    }
}

#[test]
fn what_is_never_closed_is_text_and_is_told() {
    for (text, kind, span) in [
        ("x {{a|b", ProblemKind::UnclosedTemplate, 2..4),
        ("{{a|b=[[c}}", ProblemKind::UnclosedLink, 6..8),
        ("x <!-- y", ProblemKind::UnclosedComment, 2..6),
        ("<nowiki>{{a}}", ProblemKind::UnclosedTag, 0..7),
        ("{|\n|a", ProblemKind::UnclosedTable, 0..2),
    ] {
        let page = parse(text);
        assert_eq!(
            page.problems
                .iter()
                .map(|p| (p.kind, p.span.clone()))
                .collect::<Vec<_>>(),
            [(kind, span)],
            "{text}"
        );
    }
}

#[test]
fn hostile_pages_take_linear_time() {
    for part in [
        "{{",
        "[[",
        "{{{",
        "{{a|",
        "[[a|",
        "{{{a|",
        "{{ ",
        "<ref>",
        "<a b=\"",
        "<a ",
        "{|\n",
        "{|\n|-\n|",
        "<!--",
        "[http://a ",
        "\n==",
        "{{a|x|",
        "{{{a|}}",
        "[[a|{{b|",
        "<a><b></a>",
        "{{a|\n==",
        "}}",
        "http://a{{",
        "&#",
        "''",
        "[[a",
        "<pre>",
        "<br ",
        "*",
        "*a ",
        "*a_",
        "**a*",
        "[",
        "[a](",
        "![",
        "`",
        "`a``",
        "> ",
        "- a\n ",
        "1. a\n",
        "| a ",
        "| a |\n| - |\n",
        "a\\\n",
        "<a",
        "~",
        "'",
        "[[a]]",
        "\\",
    ] {
        let text = part.repeat(20_000 / part.len());
        let start = Instant::now();
        parse(&text);
        let read = start.elapsed();
        to_wikitext(
            &to_commonmark(&text, &Options::default()).text,
            &Options::default(),
        );
        to_wikitext(&text, &Options::default());
        plain(&text);
        let all = start.elapsed();
        assert!(
            read < Duration::from_secs(1) && all < Duration::from_secs(6),
            "{part:?}: {read:?}, {all:?}"
        );
    }
}

#[test]
fn markup_becomes_commonmark() {
    let options = Options {
        base: Some("https://w.org/"),
    };
    for (wiki, expected) in [
        (
            "Un texte (simple), l'heure \"d'été\" : 5 * 3\n- un\n- deux",
            "Un texte (simple), l'heure \"d'été\" : 5 * 3\n* un\n* deux",
        ),
        ("== Objectifs ==", "## Objectifs"),
        ("un '''mot''' et ''un autre''", "un **mot** et *un autre*"),
        ("l'''eau''", "l**eau**"),
        ("* a\n** b\n# c", "* a\n  * b\n1. c"),
        ("* a\nb", "* a\n\nb"),
        ("; terme : sens", "* **terme**\n  * sens"),
        ("[[Page une|la page]]s", "[la pages](https://w.org/Page_une)"),
        ("[[bus]]", "[bus](https://w.org/Bus)"),
        (
            "[[Fichier:A b.png|thumb|Une vue]]",
            "![Une vue](https://w.org/Special:FilePath/A_b.png)",
        ),
        ("[https://a.b/c_d_e le site]", "[le site](https://a.b/c_d_e)"),
        ("[https://a.b]", "<https://a.b>"),
        (
            "voir https://a.b/_c_ et https://a.b/*d*",
            "voir https://a.b/_c_ et <https://a.b/*d*>",
        ),
        ("a<br/>b", "a\\\nb"),
        ("a<br>\n<br />b", "a\\\n\\\nb"),
        ("'''a<br>'''b", "**a**\\\nb"),
        ("* a<br>b\n* c", "* a\\\n  b\n* c"),
        ("# a\n# b\n## c\n# d", "1. a\n2. b\n   1. c\n3. d"),
        ("*** a\n* b\n\n* c", "* a\n* b\n* c"),
        ("1. a\n2. b\n7. c", "1. a\n2. b\n\n7\\. c"),
        (": a\nb\n:: c", "> a\n\nb\n> > c"),
        ("+ a\n= b =\n==", "\\+ a\n# b\n\\=="),
        ("== C # ==", "## C \\#"),
        ("a\n----\nb", "a\n\n---\nb"),
        ("a\\", "a\\\\"),
        (
            "avant <pre>a ''b'' &lt;c></pre> après",
            "avant\n```\na ''b'' <c>\n```\naprès",
        ),
        (
            "<syntaxhighlight lang=\"rust\" line>\nfn f() {}\n</syntaxhighlight>",
            "```rust\nfn f() {}\n```",
        ),
        ("<code>&lt;b&gt; ''c''</code>", "`<b> ''c''`"),
        ("<code><nowiki>[[a]]</nowiki></code>", "`[[a]]`"),
        (
            "&laquo;&nbsp;oui&nbsp;&raquo; &lt;b&gt; &#233;",
            "«\u{a0}oui\u{a0}» \\<b> é",
        ),
        ("<nowiki>''[[a]]''</nowiki>", "''\\[\\[a\\]\\]''"),
        (
            "{|\n! a !! b\n|-\n| c || d\n|}",
            "| a | b |\n| --- | --- |\n| c | d |",
        ),
        (
            "{|\n|+ Lignes\n! a\n! b\n|-\n| [[c|d]]<br>e || style=\"x\" | f\n|-\n| h\ni\n|}\nj",
            "Lignes\n\n| a | b |\n| --- | --- |\n| [d](https://w.org/C)<br>e | f |\n| h<br>i |  |\n\nj",
        ),
        ("a <!-- b --> c", "a  c"),
    ] {
        let converted = to_commonmark(wiki, &options);
        assert_eq!(converted.text, expected, "{wiki}");
        assert!(converted.problems.is_empty(), "{wiki}: {:?}", converted.problems);
    }
}

#[test]
fn what_cannot_be_converted_is_kept_and_told() {
    for (wiki, expected, kind, span) in [
        ("avec [[Mouans Sar", "avec [[Mouans Sar", LossKind::CutText, 5..7),
        (
            "avec [[https://a.b/c",
            "avec [[https://a.b/c",
            LossKind::CutText,
            5..7,
        ),
        (
            "[[https://a.b|c]]",
            "[c](https://a.b)",
            LossKind::DoubleBrackets,
            0..17,
        ),
        (
            "[[https://a.b c d]]",
            "[c d](https://a.b)",
            LossKind::DoubleBrackets,
            0..19,
        ),
        ("é {{a|b}} c", "é {{a|b}} c", LossKind::Template, 3..10),
        ("[[Page|label]]", "label", LossKind::NoBase, 0..14),
    ] {
        let converted = to_commonmark(wiki, &Options::default());
        assert_eq!(converted.text, expected, "{wiki}");
        let found: Vec<_> = converted
            .problems
            .iter()
            .map(|loss| (loss.kind, loss.span.clone()))
            .collect();
        assert_eq!(found, [(kind, span)], "{wiki}");
    }
}

#[test]
fn commonmark_becomes_markup() {
    let options = Options {
        base: Some("https://w.org/"),
    };
    for (markdown, expected) in [
        ("# a\n\nb\n======\nc\n---", "= a =\n\n= b =\n== c =="),
        (
            "- a\n  - b\n    1. c\n    2. d\n- e",
            "* a\n** b\n**# c\n**# d\n* e",
        ),
        ("1. a\n\n2. b\n\n   c\n\nd", "# a\n# b\n\nc\n\nd"),
        ("+ a\n  b", "* a b"),
        (
            "__a__ _b_ *c* ***d*** snake_case_name 2 * 3",
            "'''a''' ''b'' ''c'' '''''d''''' snake_case_name 2 * 3",
        ),
        ("**a\nb** l'*eau*", "'''a'''\n'''b''' l'<nowiki/>''eau''"),
        ("*a **b** c*d", "''a '''b''' c''d"),
        ("a\\\nb  \nc\nd", "a<br>b<br>c\nd"),
        (
            "[a](https://b.c/d) <https://b.c> https://b.c/_d_",
            "[https://b.c/d a] [https://b.c] https://b.c/_d_",
        ),
        (
            "[la page](https://w.org/Page_une) [Bus](https://w.org/Bus)s",
            "[[Page une|la page]] [[Bus]]<nowiki/>s",
        ),
        ("[a](doc/b.md \"titre\")", "a (doc/b.md)"),
        (
            "![vue](https://w.org/Special:FilePath/A_b.png)",
            "[[File:A b.png|vue]]",
        ),
        (
            "`a''b` ``c`d``",
            "<code><nowiki>a''b</nowiki></code> <code>c`d</code>",
        ),
        (
            "```rust\nlet a = \"<\";\n```",
            "<syntaxhighlight lang=\"rust\">\nlet a = \"<\";\n</syntaxhighlight>",
        ),
        ("```\n* a\n</pre>\n```", "<pre>\n* a\n&lt;/pre>\n</pre>"),
        ("> a\n> > b", ": a\n:: b"),
        (
            "a | b\n\n| c | d \\| e |\n|---|:-:|\n| **f** | |",
            "a | b\n\n{| class=\"wikitable\"\n! c !! d &#124; e\n|-\n| '''f''' ||\n|}",
        ),
        ("\\*a\\* \\# *", "&#42;a&#42; &#35; *"),
        ("a''b ~~~~ x", "a'<nowiki/>'b ~~<nowiki/>~~ x"),
        (":a\n=b=", "<nowiki/>:a\n<nowiki/>=b="),
        ("a {{b|c=*d*}} *e*", "a {{b|c=*d*}} ''e''"),
    ] {
        assert_eq!(to_wikitext(markdown, &options), expected, "{markdown}");
    }
}

#[test]
fn plain_text_has_no_markup() {
    for (wiki, expected) in [
        ("'''a''' ''b'' [[c|d]] [http://e f]\n* g<br>h", "a b d f g h"),
        ("== a ==\nl&#39;heure <small>b</small>", "a l'heure b"),
        ("[[https://a.b label]]", "label"),
    ] {
        assert_eq!(plain(wiki), expected, "{wiki}");
    }
}

fn wikitext() -> impl Strategy<Value = String> {
    let marks = vec![
        "{{",
        "}}",
        "{{{",
        "}}}",
        "{",
        "}",
        "[[",
        "]]",
        "[",
        "]",
        "|",
        "=",
        "==",
        "\n",
        " ",
        "<!--",
        "-->",
        "<nowiki>",
        "</nowiki>",
        "<ref>",
        "</ref>",
        "<b c=\"",
        "\">",
        "\n{|",
        "\n|}",
        "\n|-",
        "||",
        "!!",
        "''",
        "'''",
        "http://a",
        ":",
        "*",
        "#",
        ";",
        "&amp;",
        "&#1114112;",
        "é",
        "\u{a0}",
        "a",
        "b",
        "<br>",
        "<pre>",
        "</pre>",
        "----",
        "\\",
    ];
    let mark = prop_oneof![9 => proptest::sample::select(marks).prop_map(str::to_owned), 1 => "\\PC{0,3}"];
    proptest::collection::vec(mark, 0..40).prop_map(|parts| parts.concat())
}

/// Wikitext in which most marks are closed.
fn closed() -> impl Strategy<Value = String> {
    let parts = vec![
        "{{a|b\n|c=*d*}}",
        "[[a]]",
        "[[Page b|c d]]",
        "[[Fichier:A.png|thumb|200px|e]]",
        "[[Catégorie:F]]",
        "[http://a.b/c_d ''e'' f]",
        "[http://a.b]",
        "http://a.b/_c*",
        "<nowiki>''[[a]]'' * # {{b}} | &amp;</nowiki>",
        "<pre>\n* a\n''b'' `&lt;\n</pre>",
        "<syntaxhighlight lang=\"c\">a[0];</syntaxhighlight>",
        "<code>a ''b''</code>",
        "<code>`</code>",
        "\n{|\n! a !! b\n|-\n| [[c|d]] || ''e''\n| f<br>g\n|}\n",
        "\n{| class=\"x\"\n|+ a\n| colspan=\"2\" | b\n|}\n",
        "'''",
        "''",
        "'''''",
        "'",
        "\n* ",
        "\n** ",
        "\n# ",
        "\n*# ",
        "\n: ",
        "\n; a : ",
        "\n- ",
        "\n1. ",
        "\n2. ",
        "\n== a ",
        "==\n",
        "\n",
        "\n\n",
        "\n----\n",
        "<br>",
        " ",
        "  ",
        "a",
        "bé c",
        "D",
        "2",
        ".",
        "<b>",
        "</b>",
        "<ref>",
        "&amp;",
        "&lt;",
        "&#42;",
        "&#35;",
        "<!-- a -->",
        "*",
        "_",
        "`",
        "\\",
        "(",
        ")",
        "|",
        "#",
        ">",
        "-",
        "+",
        "=",
        "~~~",
        "!",
    ];
    proptest::collection::vec(proptest::sample::select(parts), 0..25).prop_map(|parts| parts.concat())
}

/// Spans lie on character boundaries, follow each other and hold what they say.
fn check(templates: &[Template<'_>], text: &str, within: std::ops::Range<usize>) {
    let mut end = within.start;
    for template in templates {
        assert!(template.span.start >= end && template.span.end <= within.end);
        assert!(text[template.span.clone()].starts_with("{{") && text[template.span.clone()].ends_with("}}"));
        for param in &template.params {
            assert_eq!(&text[param.value_span.clone()], param.raw_value);
            assert_eq!(param.name_span.clone().map(|span| &text[span]), param.raw_name);
        }
        check(&template.nested, text, template.span.clone());
        end = template.span.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_text_is_a_page(text in wikitext()) {
        let page = parse(&text);
        check(&page.templates, &text, 0..text.len());
        for problem in &page.problems {
            prop_assert!(text.get(problem.span.clone()).is_some());
        }
        let mut spans: Vec<_> = page.around().chain(page.templates.iter().map(|t| t.span.clone())).collect();
        spans.sort_by_key(|span| span.start);
        prop_assert_eq!(spans.iter().map(|span| &text[span.clone()]).collect::<String>(), &*text);
    }

    #[test]
    fn a_template_reads_the_same_alone(text in wikitext()) {
        for template in parse(&text).templates {
            let slice = &text[template.span.clone()];
            let alone = shape(slice);
            prop_assert_eq!(&alone[0].0, template.name());
            let values: Vec<_> = template.params.iter().map(|param| param.raw_value).collect();
            prop_assert_eq!(alone[0].1.iter().map(|(_, value)| &**value).collect::<Vec<_>>(), values);
        }
    }

    #[test]
    fn any_text_converts(text in wikitext()) {
        let converted = to_commonmark(&text, &Options { base: Some("https://w.org/") });
        let mut start = 0;
        for loss in converted.problems {
            prop_assert!(text.get(loss.span.clone()).is_some() && loss.span.start >= start);
            start = loss.span.start;
        }
        prop_assert!(!plain(&text).contains('\n'));
    }

    #[test]
    fn what_becomes_commonmark_comes_back_to_the_same(text in closed()) {
        // What is never closed is kept as it is, and closed by whatever comes.
        prop_assume!(parse(&text).problems.is_empty());
        for base in [Some("https://w.org/"), None] {
            let options = Options { base };
            let first = to_commonmark(&text, &options).text;
            let back = to_wikitext(&first, &options);
            prop_assert_eq!(&to_commonmark(&back, &options).text, &first, "{:?}", back);
        }
    }

    #[test]
    fn prose_stays_as_it_is(text in "[A-Za-zéàç’'\",;.!?()0-9«»-][A-Za-zéàç’\",;.!?()0-9«» -]{0,30}") {
        // What would begin a list is escaped.
        let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
        prop_assume!(number.len() == text.len() || !number.starts_with(['.', ')']));
        prop_assume!(!text.starts_with('-') && !text.starts_with(';'));
        prop_assert_eq!(to_commonmark(&text, &Options::default()).text, text.trim_end_matches(' '));
    }
}
