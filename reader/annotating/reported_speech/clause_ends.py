"""Where a reported clause or thing ends in its sentence.

Indexes are those of words; ends are exclusive.
"""

from reader.annotating.reported_speech.clause_words import FINITE, THING_ENDS, WEEKDAYS
from reader.annotating.reported_speech.cue_words import CUES, SPOKEN, TURNS
from reader.annotating.reported_speech.sentence import Sentence

_TURN = 10
"""Words after a comma in which another verb of saying turns to something else."""
_JOINS = frozenset("and but while so".split())
_ITEM = 6
"""The most words of one thing in a list."""
_ITEM_ENDS = frozenset("and or for as to of".split())
_RELATIVE = frozenset("who which that whose where when while but".split())
_CIRCUMSTANCE = frozenset("at during in on after before from by last this early since until instead".split())
_PERSONS = frozenset("him her them himself herself themselves".split())


def clause_end(sentence: Sentence, first: int, at_comma: bool = False) -> int:
    """The end of a reported clause that begins at `first`: that of its sentence, or the next verb that reports
    something.

    `at_comma` ends it at the first comma.
    """
    infinitive = sentence.lower[first] == "to"
    for index in range(first + 2, sentence.end):
        word = sentence.lower[index]
        if word == "," and (
            at_comma or turns_at(sentence, index + 1) or infinitive and sentence.at(index + 1) in _JOINS
        ):
            return index
        if word in ("and", "but") and (sentence.at(index + 1) in TURNS or sentence.at(index + 2) in TURNS):
            return index
    return sentence.end


def turns_at(sentence: Sentence, index: int) -> bool:
    """Whether another report begins at an index, which follows a comma."""
    word = sentence.at(index)
    if word in ("according", "compared") or word.endswith("ing") and word in CUES:
        return True
    ahead = sentence.lower[index + 1 : min(index + _TURN, sentence.end)]
    if word in ("and", "but", "while"):
        return not TURNS.isdisjoint(ahead)
    phrase = ahead[: ahead.index(",")] if "," in ahead else ahead
    return not SPOKEN.isdisjoint(phrase) and word not in ("that", "which", "who")


def thing_end(sentence: Sentence, first: int) -> int:
    """The end of a reported thing that begins at `first`: before what says when, where or why it was reported."""
    for index in range(first + 1, sentence.end):
        word = sentence.lower[index]
        if word in WEEKDAYS:
            return index - 1 if index > first + 1 and sentence.lower[index - 1] == "on" else index
        if word == "," and _lists(sentence, index + 1):
            continue
        if word in _CIRCUMSTANCE and _is_name(sentence, first, index):
            return index
        if word in THING_ENDS or word in ("and", "but") and sentence.at(index + 1) in TURNS:
            return index
    return sentence.end


def _is_name(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a thing is a name, and so complete: "endorsed Reed at a meeting"."""
    if sentence.lower[first] in _PERSONS:
        return True
    return all(word.text[:1].isupper() or word.text == "." for word in sentence.words[first:after])


def _lists(sentence: Sentence, index: int) -> bool:
    """Whether the comma before an index divides a list, or encloses who somebody is: "praised Reed, Lopez and Dale"."""
    for here in range(index, min(index + _ITEM, sentence.end)):
        word = sentence.lower[here]
        if word in ("and", "or"):
            return here > index and sentence.at(here + 1) not in TURNS
        if word == ",":
            return sentence.at(here + 1) in _ITEM_ENDS
        if word in FINITE or word in _RELATIVE:
            return False
    return False
