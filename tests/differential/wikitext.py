"""Compares our reading of wikitext templates with that of mwparserfromhell.

    python tests/differential/wikitext.py PATH_OF_EXAMPLE [COUNT [SEED]]

The example is `wikitext_templates` of the core. The pages are those of `../shared/data/wiki`, where it is there, and
COUNT generated ones (4,000 unless told). Exits with 1 on any disagreement that is not one of those named below.

Deliberate disagreements:

- quotes: `''` and `'''` do not hold bars together. MediaWiki finds templates before it looks at quotes, so that a
  stray quote in one value cannot swallow the parameters that follow. The judge runs with `skip_style_tags=True`.
- items: an `<li>`, `<dt>`, `<dd>`, `<tr>`, `<td>` or `<th>` without its end is text. The judge lets it run to the
  end of the page, and loses the template around it; MediaWiki does not.
- headings: a template reads the same wherever it stands. Within a heading the judge takes the `=` that begins a line
  for the one of a parameter, elsewhere for a heading.

Pages that fall under the last two are counted apart.
"""

import json
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import mwparserfromhell

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT.parent / "shared" / "data" / "wiki"


def real_pages():
    if not DATA.is_dir():
        print("no real pages: ../shared/data/wiki is absent")
        return []
    pages = [path.read_text("utf-8") for path in sorted(DATA.glob("*.wikitext"))]
    for path in sorted(DATA.glob("api-*.json")):
        found = json.loads(path.read_text("utf-8"))["query"]["pages"]
        pages += [page["revisions"][0]["*"] for page in found.values()]
    for path in sorted(DATA.glob("*.xml")):
        pages += [node.text or "" for node in xml.parse(path).iter() if node.tag.endswith("}text")]
    return pages


MARKS = [
    "{{", "}}", "{{{", "}}}", "{", "}", "[[", "]]", "[", "]", "|", "=", "==", "\n", "\n", " ", "<!--", "-->", "<!",
    "<nowiki>", "</nowiki>", "<ref>", "</ref>", "<ref name=\"a\">", "<br>", "<br/>", "</br>", "<b>", "</b>", "<pre>",
    "</pre>", "<", ">", "{|", "|}", "|-", "||", "!", "!!", "''", "'''", "'", "\"", "http://a.b/c", "https://x?y=z",
    "mailto:a", ":", "*", "#", ";", "&amp;", "&", "é", "\u00a0", "a", "b", "Nom", "1", "://", "{{a|", "{{b\n|k=",
    "\n|", "\n=", "\n{|", "\n|}", "\n|-", "\n!", "\n== t ==\n", "[http://x", "[[http://x", "{{a}}", "{{{x}}}",
]
WORDS = ["bus", "vélo à l'heure", "données", "x", "12", "l’été", " ", "", "a b", "«\u00a0oui\u00a0»", "C:\\d"]


def noise(rng):
    return "".join(rng.choice(MARKS) for _ in range(rng.randint(1, 30)))


def text(rng, depth):
    """Mostly well-formed wikitext."""
    return "".join(piece(rng, depth) for _ in range(rng.randint(0, 4)))


def piece(rng, depth):
    if depth == 0:
        return rng.choice(WORDS)
    inner = lambda: text(rng, depth - 1)
    word = lambda: rng.choice(WORDS)
    return rng.choice([
        word,
        word,
        lambda: "{{" + word() + "".join("|" + param(rng, depth - 1) for _ in range(rng.randint(0, 4))) + "}}",
        lambda: "{{T\n" + "".join("|k" + word() + "=" + inner() + "\n" for _ in range(rng.randint(0, 4))) + "}}",
        lambda: "{{{" + word() + rng.choice(["", "|" + inner()]) + "}}}",
        lambda: "[[" + word() + rng.choice(["", "|" + inner(), "|" + word() + "|" + word()]) + "]]",
        lambda: "[https://a.org/?q=" + word() + " " + inner() + "]",
        lambda: "https://a.org/" + word() + "?a=b|c ",
        lambda: "[[https://a.org/ " + inner() + "]]",
        lambda: "<!-- " + inner() + " -->",
        lambda: "<nowiki>" + inner() + "</nowiki>",
        lambda: rng.choice(["<ref>", "<ref name=x>", '<ref name="{{n|1}}">']) + inner() + "</ref>",
        lambda: "<math>" + inner() + "</math>",
        lambda: "<syntaxhighlight lang=c>" + inner() + "</syntaxhighlight>",
        lambda: "\n{| class=a\n! h !! i\n|-\n| style=b | " + inner() + " || " + inner() + "\n|}\n",
        lambda: "'''" + inner() + "'''",
        lambda: "\n== " + inner() + " ==\n",
        lambda: "\n* " + inner() + "\n# " + inner() + "\n; a : " + inner(),
        lambda: rng.choice(MARKS),
    ])()


def param(rng, depth):
    return rng.choice(["", rng.choice(WORDS) + "=", " n = "]) + text(rng, depth)


def spoil(rng, page):
    """Cuts a page, or takes some of it away."""
    if page and rng.random() < 0.5:
        start = rng.randrange(len(page))
        return rng.choice([page[:start], page[:start] + page[start + rng.randint(1, 3):]])
    return page


def generated(count, seed):
    rng = random.Random(seed)
    for number in range(count):
        yield noise(rng) if number % 2 else spoil(rng, text(rng, rng.randint(1, 4)))


def judged(page):
    wikicode = mwparserfromhell.parse(page, skip_style_tags=True)
    return [
        {
            "name": str(template.name).strip(),
            "params": [[str(param.name).strip(), str(param.value)] for param in template.params],
        }
        for template in wikicode.filter_templates(recursive=True)
    ]


NAMED = {
    "items": re.compile(r"<(li|dt|dd|th|td|tr)[\s>/]"),
    "headings": re.compile(r"^=.*?(\{\{|\[|<).*?^=", re.MULTILINE | re.DOTALL),
}


def main():
    example = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 4000
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    real = real_pages()
    pages = real + list(generated(count, seed))
    lines = "".join(json.dumps(page) + "\n" for page in pages)
    run = subprocess.run([example], input=lines, capture_output=True, text=True, encoding="utf-8", check=True)
    ours = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(ours) == len(pages)
    templates = disagreements = 0
    named = dict.fromkeys(NAMED, 0)
    for page, own in zip(pages, ours):
        expected = judged(page)
        templates += len(expected)
        if own != expected and (name := next((name for name, form in NAMED.items() if form.search(page)), None)):
            named[name] += 1
        elif own != expected:
            disagreements += 1
            if disagreements <= 10:
                print(json.dumps(page, ensure_ascii=False))
                print("  ours:  ", json.dumps(own, ensure_ascii=False))
                print("  judge: ", json.dumps(expected, ensure_ascii=False))
    print(
        f"{len(pages)} pages ({len(real)} real), {templates} templates, {disagreements} disagreements, {named} named"
        f" (mwparserfromhell {mwparserfromhell.__version__})"
    )
    sys.exit(1 if disagreements else 0)


if __name__ == "__main__":
    main()
