"""Whether a German sentence is in the mood of reported speech, the subjunctive, and so goes on with a report."""

from enum import IntEnum

from reader.annotating.german.phrases import GermanPhrases
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages import german_verbs as verbs

_SUBORDINATES = frozenset("als ob wenn damit".split())


class Mood(IntEnum):
    """How surely a sentence is reported, by its verbs."""

    STATED = 0
    MAY_BE_REPORTED = 1
    REPORTED = 2


def mood_of(phrases: GermanPhrases, start: int, end: int) -> Mood:
    """The mood of the sentence between two indexes: that of its main clause, as far as the verbs tell."""
    found = Mood.STATED
    tags, lowered = phrases.tags, phrases.lowered
    inside = False
    for index in range(start, end):
        word = lowered[index]
        if tags[index] in (pos.SCONJ, pos.THAT) and word in _SUBORDINATES:
            inside = True
        elif tags[index] in ",:":
            inside = False
        elif not inside and phrases.words[index].text[0].islower():
            if word in verbs.SUBJUNCTIVE and _is_verb(phrases, index):
                return Mood.REPORTED
            if word in verbs.CONDITIONAL:
                found = Mood.MAY_BE_REPORTED
    return found


def _is_verb(phrases: GermanPhrases, index: int) -> bool:
    """Whether a form in -e is no adjective before its noun: a verb that is never one, or behind its subject."""
    if phrases.tags[index] in pos.AUX + pos.BE or not phrases.is_nominal(index + 1):
        return True
    return index > 0 and (phrases.tags[index - 1] in pos.PRON_SUBJ + pos.PRON or phrases.is_nominal(index - 1))
