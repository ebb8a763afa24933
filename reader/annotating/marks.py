"""Quotation marks: where quoted words begin and end, whatever marks a language uses.

English “ ” and " ", German „ “ and » «, French « », Japanese 「」 and 『』. A mark never pairs across a paragraph; a
quote without its closing mark ends with its paragraph, as when it goes on in the next one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "”": "”"}
"""Opening mark -> the marks that close it. Swedish and Finnish open and close with the same."""
_MARK = re.compile("[“”„«»「」『』]")
_BEFORE_OPENING = " \t([{—–-/'‘“„«:…"


@dataclass(frozen=True, slots=True)
class Marked:
    """Words in quotation marks, the marks included; not `closed` where the paragraph ends first."""

    start: int
    end: int
    closed: bool


def find_marked(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Marked]:
    """Every outermost stretch in quotation marks, in order. Takes time linear in the text."""
    found: list[Marked] = []
    for start, end in paragraphs:
        found += _find_in_paragraph(text, start, end)
    return found


def _find_in_paragraph(text: str, start: int, end: int) -> Iterable[Marked]:
    place = start
    nested = _balance(text, start, end)
    unclosed: set[str] = set()  # marks that nothing closes from here on: looking again and again takes quadratic time
    while place < end:
        if text[place] in unclosed or not _opens(text, place, start, end):
            place += 1
            continue
        close = _closing(text, place, end, nested)
        if close is not None:
            yield Marked(place, close + 1, True)
            place = close + 1
        elif text[place] in "“„«「『" or place == start:
            yield Marked(place, end, False)
            return
        else:
            unclosed.add(text[place])
            place += 1


def _opens(text: str, place: int, start: int, end: int) -> bool:
    mark = text[place]
    if mark != '"' and mark not in _PAIRS:
        return False
    if mark in "“„«「『":
        return True
    # A straight mark, and those that open in some languages and close in others, open where a word begins:
    # after a digit it is inches, after a letter it closes something.
    before, after = text[place - 1] if place > start else " ", text[place + 1] if place + 1 < end else " "
    return before in _BEFORE_OPENING and not after.isspace()


def _closing(text: str, place: int, end: int, nested: dict[int, int]) -> int | None:
    """Where the mark at `place` is closed, None if nothing closes it."""
    mark = text[place]
    if place in nested:
        return nested[place]
    # Nothing balances it: the next mark that may close it. An opening mark too many must not swallow those behind it.
    closers = '"' if mark == '"' else _PAIRS[mark]
    for here in range(place + 1, end):
        if text[here] in closers and not (mark == '"' and _opens_inside(text, here, end)):
            return here
    return None


def _balance(text: str, start: int, end: int) -> dict[int, int]:
    """The opening marks of a paragraph that may hold their like, each with the mark that closes it."""
    opened: dict[str, list[int]] = {mark: [] for mark in _PAIRS}
    closed: dict[int, int] = {}
    for found in _MARK.finditer(text, start, end):
        character = found[0]
        for mark, closers in _PAIRS.items():
            if character in closers and opened[mark]:
                closed[opened[mark].pop()] = found.start()
        if character in _PAIRS and character not in _PAIRS[character]:
            opened[character].append(found.start())
    return closed


def _opens_inside(text: str, here: int, end: int) -> bool:
    """Whether a straight mark inside a quote is an inch mark or opens a title: it has a digit before or a space before
    and none after.
    """
    before, after = text[here - 1], text[here + 1] if here + 1 < end else " "
    return before.isspace() and not after.isspace()
