"""Restores letters that somebody read in the wrong charset before they came into a feed.

They show as control characters, which nobody writes: signs of Windows taken for Latin-1, or UTF-8 taken for it.
"""

import re

_CONTROLS = r"\x80-\x9a\x9c-\x9f"
"""The C1 controls without 9B, which begins a command to a terminal and is removed with it."""
_NUMBER = re.compile(rb"&#(?:1[2-5][0-9]|[xX]0*[89][0-9a-fA-F]);")
_IN_UTF8 = re.compile(rb"\xc2[%s]" % _CONTROLS.encode())
_FIRST_ENTRIES = 16_384
"""Bytes in which a feed shows how it writes its entries: one program writes them all."""

_RUN = re.compile(rf"(?<![\xa0-\xff])[\xa0-\xff]*+[{_CONTROLS}][\x80-\xff]*")
_WINDOWS = {chr(code): bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0) if code != 0x9B}
"""What Windows has by the number of a control character."""


def has_misread_letters(data: bytes) -> bool:
    """Whether a feed in UTF-8 has such letters. Quick, as it is called for each feed."""
    start = data.find(b"\xc2")  # much quicker than a pattern, and many feeds have none
    if start >= 0 and _IN_UTF8.search(data, start):
        return True
    return _NUMBER.search(data, 0, _FIRST_ENTRIES) is not None


def reread_letters(text: str) -> str:
    """Return the text with its letters as they were meant."""
    return _RUN.sub(_as_meant, text)


def _as_meant(run: re.Match[str]) -> str:
    try:
        return run[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return "".join(_WINDOWS.get(letter, letter) for letter in run[0])
