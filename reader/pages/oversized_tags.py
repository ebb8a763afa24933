"""Strips tags with more attributes than any real page has. Parsers compare each attribute with all previous ones, so a
tag of a megabyte takes minutes.
"""

import re

_MOST = 500
"""Most attributes of a tag; parsing 500 takes a millisecond."""

_START = r"<[a-z][^\s<>/]*+"
_ATTRIBUTE = r"""[\s/]*+[^\s>/][^\s>/=]*+(?:\s*+=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\s>"'][^\s>]*+))?+"""
_TAG = rf"{_START}(?:{_ATTRIBUTE}){{0,{_MOST}}}+(?!{_ATTRIBUTE})"
_NO_TAGS = "|".join(
    [r"<!--(?:[^-]++|-(?!->))*+", *(rf"(?=<{one}\b){_TAG}(?:[^<]++|<(?!/{one}))*+" for one in ("script", "style"))]
)
"""What may contain "<" without starting a tag: comments and elements with code."""
# Both consume each tag once and to its end: searching for tags inside tags would take quadratic time.
_PLAIN = re.compile(rf"(?:[^<]++|{_NO_TAGS}|{_TAG}|<(?![a-z]))*+", re.I)
_OVERSIZED = re.compile(rf"({_NO_TAGS})|({_START})(?:{_ATTRIBUTE}){{{_MOST + 1},}}+|({_TAG})", re.I)

_XML_OVERSIZED = re.compile(
    rb"""(<[^\s<>=/"']++)(?:\s++[^\s<>=/"']++\s*+=\s*+(?:"[^"]*+"|'[^']*+')){%d,}+""" % (_MOST + 1)
)


def without_oversized_tags(text: str) -> str:
    """Return the HTML of a page with all attributes removed from each oversized tag."""
    plain = _PLAIN.match(text)
    return text if plain and plain.end() == len(text) else _OVERSIZED.sub(r"\1\2\3", text)


def without_oversized_elements(data: bytes) -> bytes:
    """Do the same for XML."""
    if data.count(b"=") <= _MOST:
        return data
    return _XML_OVERSIZED.sub(rb"\1", data)
