"""Turns the elements inside the texts of a feed into text, as which most feeds write their HTML.

The fast library reads a text up to the first element, comment or instruction in it, and what is nested wrongly in a
text breaks all that follows.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import TYPE_CHECKING

from reader.pages.xml_ends import is_balanced

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXTS = ("title", "description", "summary", "content", "encoded", "tagline", "body", "fullitem")
"""The local names of elements that hold the text of an entry, or part of it."""
_NO_TEXTS = ("http://search.yahoo.com/mrss/",)
"""The namespaces in which such a name is that of something else."""

_NAMES = "|".join(_TEXTS).encode()
_INNER = rb"\b[^<>]*+(?<!/)>[^<]*+<(?!/|!\[CDATA\[)"
_MARKUP = re.compile(rb"<(?:%s)%s" % (_NAMES, _INNER))
_ALL_PLAIN = re.compile(rb"(?:[^<]*+<(?:(?!(?:%s)\b)|[^<>]*+(?:(?<=/)>|>[^<]*+<(?:/|!\[CDATA\[))))*+" % _NAMES)
"""A feed up to the first markup in a text: quicker than a search for that, where there are long texts without tags."""
_PREFIXED_MARKUP = re.compile(rb"<[\w.-]{1,20}+:(?:%s)%s" % (_NAMES, _INNER))
_PREFIXED_ROOT = re.compile(rb"<[\w.-]{1,20}+:(?:rss|feed)\b")
_MARKUP_AFTER_CDATA = re.compile(rb"\]\]>[^<]*+<(?!/|!\[CDATA\[)")
_SOURCE = re.compile(
    r"(<((?:content:|dc:|atom:)?(?:title|description|summary|content|encoded|body|fullitem))(?:\s[^<>]*+)?(?<!/)>)"
    r"((?:[^<]++|<!\[CDATA\[.*?\]\]>|<(?!/?\2\b))*+)(</\2\s*+>)",
    re.S,
)
"""A text from its start to its end. It stops where another of the same name begins, or it would take quadratic time."""
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.S)
_ENTRY = re.compile(r"</?(?:\w{1,20}:)?(?:item|entry)\b")
_HEAD, _FIRST_ENTRIES = 1_024, 16_384
"""Bytes in which a feed shows how it writes its entries: one program writes them all."""

_HTML_TYPES = ("html", "text/html")
_TYPE = re.compile(r"""\btype\s*=\s*(?:"[^"]*"|'[^']*')""")
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_NAMESPACE = re.compile(r'\sxmlns(?::[\w.-]+)?="[^"]*"')


def has_markup_in_texts(data: bytes) -> bool:
    """Whether a text of the feed has elements, comments or instructions in it. Quick, as it is called for each feed."""
    if b"<![CDATA[" not in data[:_FIRST_ENTRIES]:
        plain = _ALL_PLAIN.match(data)
        has_markup = plain is not None and b"<" in data[plain.end() :]
    else:
        has_markup = bool(_MARKUP.search(data) or _MARKUP_AFTER_CDATA.search(data, 0, _FIRST_ENTRIES))
    if has_markup:
        return True
    return _PREFIXED_ROOT.search(data, 0, _HEAD) is not None and _PREFIXED_MARKUP.search(data) is not None


def with_markup_as_text(data: bytes) -> bytes:
    """Return the feed with the HTML in its texts escaped. Returns it as it is if it cannot be parsed."""
    from lxml import etree

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, huge_tree=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return data
    if root is None:
        return data
    for element in list(_texts(root)):
        _escape(element)
    return etree.tostring(root, encoding="utf-8")


def with_broken_markup_as_text(source: str) -> str:
    """Return the source of a feed with the HTML escaped in those texts where it is not well-formed."""
    return _SOURCE.sub(_escaped, source)


def _escaped(text: re.Match[str]) -> str:
    start, inner, end = _TYPE.sub('type="html"', text[1]), text[3], text[4]
    if is_balanced(inner) or _ENTRY.search(inner):  # in which case its end is missing
        return text[0]
    parts = _CDATA.split(inner)  # markup, and CDATA in turn
    return start + "".join(part if number % 2 else escape(part) for number, part in enumerate(parts)) + end


def _texts(root: "_Element") -> Iterator["_Element"]:
    """Yield the texts with elements in them, without the texts in those: each is written once."""
    from lxml import etree

    depth = 0
    for event, element in etree.iterwalk(root, ("start", "end"), tag=[f"{{*}}{name}" for name in _TEXTS]):
        is_text = etree.QName(element).namespace not in _NO_TEXTS
        if event == "end":
            depth -= is_text
        elif is_text:
            if not depth and len(element):
                yield element
            depth += 1


def _escape(element: "_Element") -> None:
    """Replace what is in an element by its HTML. Some feeds escape part of it, and wrap that in elements."""
    from lxml import etree

    is_html = element.get("type") in _HTML_TYPES and any(_TAG.search(text) for text in element.itertext())
    is_partly_html = element.get("type") is None and any(_TAG.search(text) for text in _direct_texts(element))
    parts = []
    for child, text in zip((None, *element), _direct_texts(element), strict=True):
        if child is not None:
            for inner in child.iter("{*}*"):
                inner.tag = etree.QName(inner).localname
            written = etree.tostring(child, encoding="unicode", method="html", with_tail=False)
            parts.append(_NAMESPACE.sub("", written))
        parts.append(text if is_partly_html else escape(text, quote=False))
    for child in list(element):
        element.remove(child)
    element.text = unescape("".join(parts)) if is_html else "".join(parts)
    if "type" in element.attrib:
        element.set("type", "html")


def _direct_texts(element: "_Element") -> list[str]:
    return [element.text or "", *(child.tail or "" for child in element)]
