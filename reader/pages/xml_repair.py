"""Repairs XML where there is one way to read it: entities, ampersands, characters and prefixes that XML does not allow.

What is nested wrongly stays so. Works on text, since the bytes of a feed may be in any charset.
"""

import re
from collections.abc import Callable
from html.entities import html5

_MOST_EXPANDED = 1_000_000
"""Most characters that the entities which a document declares may add to it."""
_LONGEST_VALUE = 200

# What never ends goes to the end of the text: to look for its end from each start would take quadratic time.
_CDATA = r"<!\[CDATA\[.*?(?:\]\]>|\Z)"
_ASIDE = r"<!--.*?(?:-->|\Z)|<\?[^<>]*+>?"
_TOKEN = re.compile(rf"{_CDATA}|{_ASIDE}|&(?:\#?\w{{1,40}};|\#\d{{1,8}}(?!\w))?|<(?![A-Za-z_/!]|\Z)|\]\]>", re.S)
_ROOT = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel)\b", re.I)
_BEFORE_ROOT = re.compile(rf"{_CDATA}|{_ASIDE}|({_ROOT.pattern})", re.S | re.I)
_PREFIX = re.compile(rf"{_CDATA}|</?([A-Za-z_][\w.-]*+):|\s([A-Za-z_][\w.-]*+):[\w.-]++\s*+=\s*+[\"']", re.S)
_DECLARED = re.compile(r"\sxmlns:([\w.-]++)\s*+=")
_ENTITY = re.compile(r"""<!ENTITY\s+(\w{1,40})\s+(?:"((?:[^"<>%&]|&\#\w+;)*+)"|'((?:[^'<>%&]|&\#\w+;)*+)')\s*>""")

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]+")
_HALVES = re.compile("(?:&#(?:[xX]0*[dD][89a-fA-F][0-9a-fA-F]{2}|5[5-7][0-9]{3});){2,}")
"""Characters beyond 65535 that some programs write as two surrogates."""
_PREDEFINED = ("amp", "lt", "gt", "quot", "apos")
_NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "media": "http://search.yahoo.com/mrss/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def repaired_xml(text: str) -> str:
    """Return the document from the start of its root to its end, without comments and instructions, entities of its own
    or of HTML, bare ampersands and angle brackets, forbidden characters, and undeclared prefixes.
    """
    start, end = _root_of(text)
    declared = {name: double or single for name, double, single in _ENTITY.findall(text[:start])}
    root = _HALVES.sub(_whole, _FORBIDDEN.sub("", text[start:end]))
    return _with_prefixes(_TOKEN.sub(_rewriter(declared), root))


def _root_of(text: str) -> tuple[int, int]:
    found = next((one for one in _BEFORE_ROOT.finditer(text) if one[1]), None)
    if found is None:
        return 0, len(text)
    end_tag = f"</{found[1][1:]}>"
    end = text.rfind(end_tag)
    return found.start(), end + len(end_tag) if end > 0 else len(text)


def _rewriter(declared: dict[str, str]) -> Callable[[re.Match[str]], str]:
    left = _MOST_EXPANDED

    def rewritten(token: re.Match[str]) -> str:
        nonlocal left
        found = token[0]
        if not found.startswith("&"):
            return _as_text(found)
        name = found[1:].removesuffix(";")
        if name.startswith("#"):
            return _number(found)
        if name in _PREDEFINED and found.endswith(";"):
            return found
        value = declared.get(name)
        if value is not None and len(value) <= min(left, _LONGEST_VALUE):
            left -= len(value)
            return value
        character = html5.get(f"{name};") if found.endswith(";") else None
        return _character(character) if character else f"&amp;{found[1:]}"

    return rewritten


def _as_text(found: str) -> str:
    """Return CDATA with an end, the angle brackets of no tag as text, and nothing for what is neither."""
    if found.startswith("<![CDATA["):
        return found if found.endswith("]]>") else f"{found}]]>"
    return {"<": "&lt;", "]]>": "]]&gt;"}.get(found, "")


def _number(written: str) -> str:
    """Return the character of a reference by number; "" if there is none."""
    try:
        number = int(written[3:-1], 16) if written[2:3] in ("x", "X") else int(written[2:].rstrip(";"))
        return "\ufffd" if 0xD800 <= number <= 0xDFFF else _character(chr(number))
    except (ValueError, OverflowError):
        return f"&amp;{written[1:]}"


def _character(characters: str) -> str:
    """Return characters so that they are text: as they are, or those of markup by number."""
    plain = _FORBIDDEN.sub("", characters)
    return "".join(f"&#{ord(one)};" if one in "&<>" else one for one in plain)


def _whole(halves: re.Match[str]) -> str:
    """Return characters written as surrogate pairs in the form that XML allows."""
    numbers = re.findall(r"&#([xX]?)(\w+);", halves[0])
    text = "".join(chr(int(number, 16 if is_hex else 10)) for is_hex, number in numbers)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _with_prefixes(root: str) -> str:
    """Declare at the root the prefixes that are declared nowhere, those of known formats as what they stand for."""
    used = {one[1] or one[2] for one in _PREFIX.finditer(root) if one[1] or one[2]}
    missing = sorted(used - {"xml", "xmlns", *_DECLARED.findall(root)})
    named = {prefix: _NAMESPACES.get(prefix.lower(), f"urn:undeclared:{prefix}") for prefix in missing}
    stated = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in named.items())
    return _ROOT.sub(lambda tag: tag[0] + stated, root, count=1) if stated else root
