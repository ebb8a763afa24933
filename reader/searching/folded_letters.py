"""Fold letters that mean the same to a person who searches: no accents, and one kind of quotation marks, apostrophes,
dashes and spaces. Case stays.
"""

import re
import unicodedata

_PLAIN = {
    **dict.fromkeys(map(ord, "‘’‚‛′´`ʼ＇"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″«»＂「」『』"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
                      "\u2008\u2009\u200a\u202f\u3000\t"), " "),
    ord("…"): "...",
    # letters that Unicode does not take apart
    ord("ß"): "ss", ord("ẞ"): "SS", ord("æ"): "ae", ord("Æ"): "AE", ord("œ"): "oe", ord("Œ"): "OE", ord("ø"): "o",
    ord("Ø"): "O", ord("ł"): "l", ord("Ł"): "L", ord("đ"): "d", ord("Đ"): "D", ord("ð"): "d", ord("Ð"): "D",
    ord("þ"): "th", ord("Þ"): "Th", ord("ı"): "i",
}  # fmt: skip

_ACCENTS = frozenset(
    chr(code)
    for first, last in (
        (0x300, 0x337),
        (0x339, 0x36F),
        (0x483, 0x487),
        (0x1AB0, 0x1AFF),
        (0x1DC0, 0x1DFF),
        (0xFE20, 0xFE2F),
    )
    for code in range(first, last + 1)
)
"""Marks on Latin, Greek and Cyrillic letters. Those of other scripts make other letters: か is not が. Nor is = the
sign ≠, so U+0338 is none of them.
"""


class _Folds(dict[int, str]):
    """Code point -> what it is folded to, computed when it is first asked for."""

    def __missing__(self, code: int) -> str:
        folded = _PLAIN.get(code)
        self[code] = folded = _bare(chr(code)) if folded is None else folded
        return folded


def _bare(character: str) -> str:
    """A character without accents, and in its plain shape where it is a ligature or the like."""
    decomposed = unicodedata.normalize("NFKD", character)
    bare = "".join(part for part in decomposed if part not in _ACCENTS)
    if bare == unicodedata.normalize("NFD", character):
        return character  # else a mark that makes another letter would stand apart from its letter
    return unicodedata.normalize("NFC", bare).translate(FOLDS)  # a bracket of half the width may be a quotation mark


FOLDS = _Folds({code: chr(code) for code in range(128)})
"""Code point -> what it is folded to, for `str.translate`."""

_FAR_FROM_ASCII = re.compile(r"[^\0-\x7f]+(?:[\0-\x7f]{1,8}[^\0-\x7f]+)*")
"""Runs of other letters, with few ASCII letters between them: a call for each letter would take longer than to
translate the whole run.
"""


def fold_letters(text: str) -> str:
    """Fold the letters of a text. Only letters beyond ASCII are translated, of which most texts have few."""
    return text if text.isascii() else _FAR_FROM_ASCII.sub(_fold_found, text)


def _fold_found(found: re.Match[str]) -> str:
    return found[0].translate(FOLDS)
