"""Tells what stands between the paragraphs of a text from the text that runs on: subheadings, captions, credits and
advertisements.

A quote goes on behind them, and a pronoun stands for nobody whom only they name.
"""

import re
from collections.abc import Sequence

from reader.annotating.lexicon.calendar import MONTHS, WEEKDAYS
from reader.annotating.lexicon.countries import STATE_ABBREVIATIONS

_ENDS = tuple(".!?:…,;–—”\"’'»)]。！？")
_QUOTATION = tuple("“”\"‘'«»„「『")
_LONGEST = 400
"""The most characters of a caption or another aside."""
_MOST = 2
"""Asides in a row that the text runs on behind."""
_CREDIT = re.compile(
    r"©|\b(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|[Ii]mages?|[Ii]llustrations?|[Vv]ideo) ?"
    r"(?:by\b|courtesy\b|credit\b|via\b|[:/])"
    r"|\bCredit: |\bCourtesy of [A-Z][^.]*$|\b[Ff]ile (?:photo|image|picture)\b"
    r"|(?:/|\bvia |\()(?:AP|AFP|Reuters|REUTERS|EPA|Getty|Getty Images|Shutterstock|Alamy|Bloomberg)\b[^.]{0,30}\.?\)?$"
)
_SIGNS_OF_CREDIT = (
    "© hoto icture mage llustration ideo Credit Courtesy AP AFP euters REUTERS EPA Getty Shutterstock Alamy Bloomberg"
).split()
"""Each credit has one of these, which are found far sooner."""
_PROMOTION = re.compile(
    r"(?:READ MORE|Read more|Read also|ALSO READ|Also read|RELATED|Related|MORE|More|WATCH|Watch)\b[^.]{0,20}:"
    r"|(?:ADVERTISEMENT|Advertisement|(?:Story|Article) continues below|Sign up (?:for|to)|Click here)\b"
)
_DATED = re.compile(
    rf"\b(?:{WEEKDAYS}), (?:{MONTHS}) \d\d?, (?:19|20)\d\d\b"
    r"|\bin (?:this|an?) (?:[\w.,-]+ ){0,6}(?:photo|photograph|image|picture|frame|still)\b"
)
_POSED = re.compile(
    r"[A-Z][^.!?“”\"]{2,80}? (?:poses?|stands?|sits?|holds?|looks?|walks?|speaks?|listens?|waves?|gestures?|smiles?|"
    r"is (?:seen|shown|pictured)|are (?:seen|shown|pictured)) "
)
_IN_STATE = re.compile(rf", (?:{'|'.join(sorted(STATE_ABBREVIATIONS))})\.$")
_SPEECH = re.compile(r"\b(?:said|says|told)\b")


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is no part of the text that runs on: a heading, a caption, a credit, an advertisement."""
    paragraph = text[start : min(end, start + _LONGEST + 1)].strip()
    if len(paragraph) > _LONGEST or paragraph.startswith(_QUOTATION):
        return False
    if not paragraph.endswith(_ENDS) or _has_credit(paragraph) or _PROMOTION.match(paragraph):
        return True
    if _POSED.match(paragraph) is None or _SPEECH.search(paragraph):
        return False
    return bool(_DATED.search(paragraph) or _IN_STATE.search(paragraph))


def _has_credit(paragraph: str) -> bool:
    return any(sign in paragraph for sign in _SIGNS_OF_CREDIT) and _CREDIT.search(paragraph) is not None


def next_in_run(text: str, paragraphs: Sequence[tuple[int, int]], number: int) -> int:
    """The number of the next paragraph, past a few asides; how many there are, after the last."""
    for after in range(number + 1, min(number + 2 + _MOST, len(paragraphs))):
        if not is_aside(text, *paragraphs[after]):
            return after
    return number + 1


def previous_in_run(text: str, paragraphs: Sequence[tuple[int, int]], number: int) -> int:
    """The number of the paragraph before, past a few asides; -1 before the first."""
    for before in range(number - 1, max(-1, number - 2 - _MOST), -1):
        if not is_aside(text, *paragraphs[before]):
            return before
    return number - 1
