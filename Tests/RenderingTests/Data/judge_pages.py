"""What independent parsers make of pages: judge_pages.py markdown|html FILE…

Prints a JSON list, an object a page:
  skeleton   the elements in order, without code spans
  loose      all text outside of code, without white space
  problems   what the parser, tidy or the list of harmless elements objects to
"""

import json
import re
import subprocess
import sys

import cmarkgfm
import html5lib
from cmarkgfm.cmark import Options

HARMLESS = {
    "markdown": {
        "blockquote", "br", "code", "details", "em", "h1", "h2", "h3", "li", "p", "pre", "strong",
        "summary", "table", "tbody", "td", "th", "thead", "tr", "ul",
    },
    "html": {
        "a", "article", "bdi", "body", "caption", "code", "dd", "dl", "dt", "fieldset", "footer",
        "h1", "h2", "h3", "head", "header", "html", "input", "label", "legend", "li", "link",
        "main", "meta", "nav", "p", "pre", "section", "small", "span", "strong", "style", "table",
        "tbody", "td", "th", "thead", "title", "tr", "ul",
    },
}
ATTRIBUTES = {
    "aria-hidden", "aria-label", "charset", "checked", "class", "content", "data-kind", "href",
    "http-equiv", "id", "lang", "name", "rel", "scope", "type", "align",
}


def parse(kind, text):
    parser = html5lib.HTMLParser(strict=kind == "html", namespaceHTMLElements=False)
    if kind == "html":
        return parser.parse(text)
    html = cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)
    return html5lib.HTMLParser(namespaceHTMLElements=False).parseFragment(html)


def walk(element, kind, is_code, page):
    if not isinstance(element.tag, str):
        page["problems"].append(f"a comment: {element.text}")
        return
    tag = element.tag
    if tag != "DOCUMENT_FRAGMENT":
        if tag not in HARMLESS[kind]:
            page["problems"].append(f"an element {tag}")
        for name, value in element.attrib.items():
            if name not in ATTRIBUTES or (name == "href" and not value.startswith(("#", "data:,"))):
                page["problems"].append(f"an attribute {name}={value}")
        if tag != "code":
            page["skeleton"].append(tag)
    is_code = is_code or tag in ("code", "style")
    if not is_code:
        page["loose"].append(element.text or "")
    for child in element:
        walk(child, kind, is_code, page)
        if not is_code:
            page["loose"].append(child.tail or "")


def judge(kind, path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    page = {"skeleton": [], "loose": [], "problems": []}
    try:
        walk(parse(kind, text), kind, False, page)
    except html5lib.html5parser.ParseError as error:
        page["problems"].append(f"html5lib: {error}")
    if kind == "html":
        tidy = subprocess.run(["tidy", "-quiet", "-errors", "-utf8", path], stderr=subprocess.PIPE, text=True)
        page["problems"] += tidy.stderr.splitlines()
    page["loose"] = re.sub(r"\s", "", "".join(page["loose"]))
    return page


if __name__ == "__main__":
    json.dump([judge(sys.argv[1], path) for path in sys.argv[2:]], sys.stdout)
