"""Repairs text that was encoded as UTF-8 twice, so that "schön" became "schÃ¶n".

Sites that moved their articles from one database to another serve such pages, and browsers show them like that.
"""

import re
from collections.abc import Iterable

_SIGN = "Ã"
"""What most accented letters begin with then; rare in any language otherwise."""
_FEWEST = 5
_SHARE = 0.5
"""Share of letters that may be the first byte of an encoded one from which a text was encoded twice. In other texts
they are followed by letters of their word.
"""
_WINDOWS = {bytes([code]).decode("cp1252", "ignore") or chr(code): code for code in range(0x80, 0xA0)}
_CODES = {**{chr(code): code for code in range(0x80, 0x100)}, **_WINDOWS}
_FOLLOWING = "".join(re.escape(char) for char, code in _CODES.items() if code < 0xC0)
_FIRST = re.compile("[\u00c2-\u00ef]")
_ENCODED = re.compile(f"(?:[\u00c2-\u00df][{_FOLLOWING}]|[\u00e0-\u00ef][{_FOLLOWING}]{{2}})+")


def may_be_twice_encoded(lines: Iterable[str]) -> bool:
    """Whether the lines that a page shows have signs of it; quick, and true of few other pages."""
    return "".join(lines).count(_SIGN) >= _FEWEST


def decode_twice(text: str) -> str:
    """Return a text decoded once more where it was encoded twice, else the text itself."""
    if text.count(_SIGN) < _FEWEST:
        return text
    found = sum(len(_FIRST.findall(match)) for match in _ENCODED.findall(text))
    if found < _SHARE * len(_FIRST.findall(text)):
        return text
    return _ENCODED.sub(_decoded, text)


def _decoded(match: re.Match[str]) -> str:
    try:
        return bytes([_CODES[char] for char in match[0]]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
