"""Tags with more attributes than any page has: what parses them compares each attribute with all before it, so that a
tag of a megabyte takes minutes.
"""

import re

_MOST = 500
"""Attributes of a tag; the parser takes a millisecond for so many."""

_START = r"<[a-z][^\s<>/]*+"
_ATTRIBUTE = r"""[\s/]*+[^\s>/][^\s>/=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+))?+"""
_TAG = rf"{_START}(?:{_ATTRIBUTE}){{0,{_MOST}}}+(?!{_ATTRIBUTE})"
_NO_TAGS = "|".join(
    [r"<!--(?:[^-]++|-(?!->))*+", *(rf"(?=<{one}\b){_TAG}(?:[^<]++|<(?!/{one}))*+" for one in ("script", "style"))]
)
"""What may hold "<" without a tag: comments, and elements of code."""
# Both go over each tag once and to its end: looked for within one another, tags would take the square of their size.
_PLAIN = re.compile(rf"(?:[^<]++|{_NO_TAGS}|{_TAG}|<(?![a-z]))*+", re.I)
_SWOLLEN = re.compile(rf"({_NO_TAGS})|({_START})(?:{_ATTRIBUTE}){{{_MOST + 1},}}+|({_TAG})", re.I)

_XML_SWOLLEN = re.compile(
    rb"""(<[^\s<>=/"']++)(?:\s++[^\s<>=/"']++\s*+=\s*+(?:"[^"]*+"|'[^']*+')){%d,}+""" % (_MOST + 1)
)


def without_oversized_tags(text: str) -> str:
    """The HTML of a page, in which each tag of that kind has lost all of its attributes."""
    plain = _PLAIN.match(text)
    return text if plain and plain.end() == len(text) else _SWOLLEN.sub(r"\1\2\3", text)


def without_oversized_elements(data: bytes) -> bytes:
    """The same of XML."""
    if data.count(b"=") <= _MOST:
        return data
    return _XML_SWOLLEN.sub(rb"\1", data)
