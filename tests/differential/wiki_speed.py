"""How fast mwparserfromhell reads the pages of an export, to put beside our own figure.

    python tests/differential/wiki_speed.py EXPORT [PAGES]

Reads at most PAGES pages (2,000 unless told) and does less than an import: it finds the templates with their parameters,
and converts nothing.
"""

import sys
import time
import xml.etree.ElementTree as xml

import mwparserfromhell


def pages(path):
    for _, element in xml.iterparse(path):
        if element.tag.rpartition("}")[2] == "text":
            yield element.text or ""
            element.clear()


def main():
    path = sys.argv[1]
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    size = count = params = 0
    start = time.perf_counter()
    for text in pages(path):
        if count == most:
            break
        count += 1
        size += len(text.encode())
        for template in mwparserfromhell.parse(text, skip_style_tags=True).filter_templates():
            params += len(template.params)
    seconds = time.perf_counter() - start
    print(f"mwparserfromhell {mwparserfromhell.__version__}: {count} pages, {params} parameters, {size / 1e6 / seconds:.1f} MB/s")


main()
