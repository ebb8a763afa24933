"""Whether a German sentence is in the mood of reported speech, the subjunctive, and so goes on with a report."""

from enum import IntEnum

from reader.annotating.german.phrases import RELATIVE, GermanPhrases
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.languages import german_verbs as verbs
from reader.annotating.languages.german_subjunctive import CONDITIONAL, SUBJUNCTIVE

_SUBORDINATES = frozenset("als ob wenn damit".split())
_LAST = ("", ",", ".", ";", ":", '"', pos.QUOTE, pos.CCONJ, pos.AUX, pos.BE)
"""Tags behind a verb that ends its clause."""
_VERBS = pos.AUX + pos.BE + pos.VERB + pos.SAY


class Mood(IntEnum):
    """How surely a sentence is reported, by its verbs."""

    STATED = 0
    MAY_BE_REPORTED = 1
    REPORTED = 2


def mood_of(phrases: GermanPhrases, start: int, end: int) -> Mood:
    """The mood of the sentence between two indexes: that of its main clauses, as far as the verbs tell.

    A sentence with "ich" is no report, whose verbs have the same forms in the indicative.
    """
    found = Mood.STATED
    tags, lowered = phrases.tags, phrases.lowered
    if "ich" in lowered[start:end]:
        return found
    inside, clause = False, start
    for index in range(start, end):
        word = lowered[index]
        if word in _SUBORDINATES and (index == clause or lowered[index - 1] == "so"):
            inside = True
        elif tags[index] in ",:":
            inside, clause = False, index + 1
        elif inside or word not in SUBJUNCTIVE and word not in CONDITIONAL:
            continue
        elif _is_reporting(phrases, index) and not (
            clause > start and _is_subordinate(phrases, clause, index) and _is_stated(phrases, start, clause)
        ):
            if word in SUBJUNCTIVE and _is_verb(phrases, index):
                return Mood.REPORTED
            if word in CONDITIONAL:
                found = Mood.MAY_BE_REPORTED
    return found


def _is_reporting(phrases: GermanPhrases, index: int) -> bool:
    """Whether a form is a verb, and not one whose subject is "wir"."""
    return phrases.words[index].text[0].islower() and "wir" not in phrases.lowered[max(0, index - 1) : index + 3]


def _is_subordinate(phrases: GermanPhrases, clause: int, verb: int) -> bool:
    """Whether a verb ends a clause that a conjunction or a relative pronoun opens."""
    if phrases.tag(verb + 1) not in _LAST:
        return False
    if phrases.tag(clause) == pos.ADP and phrases.word(clause + 1) in RELATIVE:
        return True
    return phrases.tag(clause) == pos.SCONJ or phrases.is_relative(clause)


def _is_stated(phrases: GermanPhrases, start: int, end: int) -> bool:
    """Whether a verb before a clause is in the indicative."""
    return any(
        (phrases.tags[index] in _VERBS or phrases.lowered[index] in verbs.ENDED)
        and phrases.lowered[index] not in SUBJUNCTIVE
        and phrases.lowered[index] not in CONDITIONAL
        for index in range(start, end)
    )


def _is_verb(phrases: GermanPhrases, index: int) -> bool:
    """Whether a form in -e is no adjective before its noun: a verb that is never one, or behind its subject."""
    is_verb = phrases.tags[index] in pos.AUX + pos.BE or not phrases.is_nominal(index + 1)
    if is_verb != (phrases.tags[index] == pos.DET):
        return is_verb
    return index > 0 and (phrases.tags[index - 1] in pos.PRON_SUBJ + pos.PRON or phrases.is_nominal(index - 1))
