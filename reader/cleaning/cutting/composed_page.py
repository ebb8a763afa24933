"""Composes the letters of a parsed page before anything is cut from it: its text, and no address in its attributes."""

import re
from unicodedata import is_normalized

from lxml.etree import _Element

from reader.base.safe_text import composed

_MARK = re.compile(r"&#(?:0{0,9}(?:7[6-9]\d|8[0-7]\d)(?!\d)|x0{0,9}3[0-6][0-9a-f](?![0-9a-f]))", re.I)
"""An entity of a mark on Latin, Greek or Cyrillic letters: such a page is in order as it is written, and then not."""

_UNWRITABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that the parser reads and does not write: the text would be lost."""


def compose_page(root: _Element, source: str) -> None:
    """Compose the letters of a page in place. `source` is what it was parsed from: most need nothing."""
    if is_normalized("NFC", source) and not ("&#" in source and _MARK.search(source)):
        return
    for element in root.iter():
        if (text := element.text) and (plain := composed(text)) is not text and not _UNWRITABLE.search(plain):
            element.text = plain
        if (tail := element.tail) and (plain := composed(tail)) is not tail and not _UNWRITABLE.search(plain):
            element.tail = plain
