"""The one gate through which page text becomes plain text.

What passes is safe to write to a terminal: no control characters (C0, DEL, C1), so no escape sequence can start; no
bidi overrides and no tag characters, so nothing reads other than it is stored; no lone surrogates, so everything
encodes. All functions are idempotent and take time linear in the text.

The characters are those of ECMA-48 (controls), Unicode UAX #9 (bidi) and UTS #51 (tags).
"""

import re
from unicodedata import normalize

_STRING = r"(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\r\n]{0,4096}(?:\x07|\x1b\\|\x9c)"
_CONTROL = r"(?:\x1b\[|\x9b)[0-?]{0,64}[ -/]{0,8}[@-~]"
_ESCAPE = r"\x1b[ -/]{1,4}[0-~]|\x1b[=>NOMDEHc78]"
# Only whole sequences go with what they hold. A sequence that never ends loses its introducer alone: what follows
# it is the page's text, and text is not lost.
_SEQUENCE = re.compile(f"{_STRING}|{_CONTROL}|{_ESCAPE}")

_INTRODUCERS = re.compile("[\x1b\x90\x98\x9b\x9d\x9e\x9f]")

_DROPPED = [
    *range(0x20),
    *range(0x7F, 0xA0),
    0x00AD,  # soft hyphen
    0x061C,  # Arabic letter mark
    0x180E,  # Mongolian vowel separator
    0x200B,  # zero width space
    *range(0x200E, 0x2010),  # left-to-right and right-to-left marks
    *range(0x202A, 0x202F),  # bidi embeddings and overrides
    *range(0x2060, 0x2070),  # word joiner, invisible operators, bidi isolates
    0xFEFF,  # byte order mark
    *range(0xFFF9, 0xFFFC),  # interlinear annotation
    *range(0xE0000, 0xE0080),  # tags
]
_SPACES = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0xA0, 0x2007, 0x2028, 0x2029, 0x202F]
_LINE_ENDS = [0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029]

_ONE_LINE: dict[int, str | None] = {code: None for code in _DROPPED} | {code: " " for code in _SPACES}
_MANY_LINES = _ONE_LINE | {code: "\n" for code in _LINE_ENDS}

_NOT_CHARACTERS = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_MARK = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
# Eight marks on one letter are more than any orthography stacks; the rest is there to smear over other rows.
_TOO_MANY_MARKS = re.compile(f"({_MARK}{{8}}){_MARK}+")


def safe_line(text: str) -> str:
    """`text` as one plain line: line ends, tabs and no-break spaces become spaces, hostile characters are removed."""
    if _is_plain(text):
        return text
    return _clean(text, _ONE_LINE)


def safe_text(text: str) -> str:
    """`text` as plain lines: every line end that `str.splitlines` knows becomes one `\\n`, hostile characters are
    removed.
    """
    text = text.replace("\r\n", "\n")
    if _is_plain(text.replace("\n", " ")):
        return text
    return _clean(text, _MANY_LINES)


def composed(text: str) -> str:
    """`text` with each letter and its marks as one character where there is one (Unicode UAX #15, form NFC): "é" may
    also be an "e" and an accent, which looks the same. What is compared or measured later is composed first; itself
    where it is already, as nearly always.
    """
    return text if text.isascii() else normalize("NFC", text)


def _is_plain(text: str) -> bool:
    """Whether a text is plain already, as nearly all is. Every paragraph is checked each time it is opened."""
    if not text.isprintable():
        return False
    if text.isascii():
        return True
    try:
        text.encode("cp1252")  # has no combining marks, and is twice as quick as looking for them
    except UnicodeEncodeError:
        return _TOO_MANY_MARKS.search(text) is None
    return True


def _clean(text: str, table: dict[int, str | None]) -> str:
    if _INTRODUCERS.search(text):
        text = _SEQUENCE.sub("", text)
    if not text.isprintable():
        text = text.translate(table)
        text = _NOT_CHARACTERS.sub("\ufffd", text)
    return _TOO_MANY_MARKS.sub(r"\1", text)
