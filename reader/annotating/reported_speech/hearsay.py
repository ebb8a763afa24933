"""Finds clauses that nobody in particular reports: "the bridge is expected to open", "she has reportedly left".

Indexes are those of words; ends are exclusive.
"""

from reader.annotating.reported_speech.clause_words import JOINERS, MODALS
from reader.annotating.reported_speech.reported import ReportedClause
from reader.annotating.reported_speech.sentence import Sentence

_THOUGHT = frozenset(
    """expected said believed thought reported alleged rumored rumoured understood predicted projected forecast
    estimated considered reputed feared""".split()
)
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
_BY_REPORT = frozenset("reportedly allegedly supposedly purportedly".split())
_LONGEST_SUBJECT = 16
_LINKS = frozenset("who which that whom whose what".split())
_JOINS = frozenset("and but while because although though as since when if so or that".split())
_ENDS = frozenset(", ; : ( ) — – as while when although though".split())
HEARSAY_WORDS = _THOUGHT | _BY_REPORT


def find_hearsay(sentence: Sentence, index: int, done: int) -> ReportedClause | None:
    """The clause that the word at an index makes hearsay, from its subject on; None if it makes none.

    Words before `done` belong to other reports.
    """
    word = sentence.lower[index]
    if word in _THOUGHT and not (sentence.at(index + 1) == "to" and _is_passive(sentence, index)):
        return None
    first = _subject(sentence, index, done)
    if first >= index - 1:
        return None
    after = _end(sentence, index + 1)
    return ReportedClause(first, after, index, owned=False) if after - index > 1 else None


def _end(sentence: Sentence, index: int) -> int:
    for here in range(index, sentence.end):
        if sentence.lower[here] in _ENDS:
            return here
    return sentence.end


def _is_passive(sentence: Sentence, index: int) -> bool:
    be = index - 2 if sentence.at(index - 1).endswith("ly") or sentence.at(index - 1) == "not" else index - 1
    return sentence.at(be) in _BE and sentence.at(be - 2) not in MODALS


def _subject(sentence: Sentence, index: int, done: int) -> int:
    """The start of the clause before a verb: after the comma or the word that joins it to what stands before it."""
    for here in range(index - 2, max(done, index - _LONGEST_SUBJECT) - 1, -1):
        if sentence.lower[here] in _LINKS:
            return here
        if sentence.lower[here] in JOINERS or sentence.lower[here] in _JOINS or sentence.lower[here] in ":;)":
            return here + 1
    return done if index - done <= _LONGEST_SUBJECT else index
