"""Finds where readers' comments begin: on text pages nothing but their words and dates tells them from the article."""

import re
from collections.abc import Iterable, Sequence, Set

from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.features.comment_phrases import AFTER_HEADING, ANSWERS, COMMENTS, WRITERS
from reader.cleaning.features.phrase_patterns import any_of
from reader.model.blocks import Block

_WORDS, _ANSWERS = any_of(COMMENTS).pattern, any_of(COMMENTS, ANSWERS).pattern
_NUMBER = r"(?:\d+|\(\d+\))"
_HEADING = re.compile(
    rf"(?:{_WORDS})(?: ?{_NUMBER})?{AFTER_HEADING}:?|(?:\d+|one|ein|un|uno|um) (?:{_ANSWERS}){AFTER_HEADING}:?",
    re.I,
)
_WRITER = any_of(WRITERS)
_YEAR = re.compile(r"\b20[0-2]\d\b")
_LONGEST_HEADING, _LONGEST_LINE = 160, 12
"""Most characters of a heading, and most words of the line above a comment."""
_FIRST, _REACH, _FEWEST = 8, 60, 2
"""Most lines from the heading to the first comment, lines searched for comments, and how many there must be; a single
one must be closer.
"""
_CLOSE = 4
_DATE_REACH = 2
"""Most lines between the name of who wrote a comment and its date."""


def find_comments(blocks: Sequence[Block], features: Sequence[BlockFeatures], taken: Set[int]) -> int | None:
    """Return the first block of the comments below the article, whose likely blocks are `taken`; None if there are
    none.
    """
    first = min((index for index in taken if features[index].is_prose), default=None)
    for index in range(first + 1, len(blocks)) if first is not None else ():
        text = blocks[index].text
        if len(text) > _LONGEST_HEADING:
            continue
        if (
            not features[index].is_sentence
            and _HEADING.fullmatch(text)
            and _are_comments(_heads(blocks, features, index), index)
        ):
            return index
        if _names_writer(blocks, features, index) and any(
            _names_writer(blocks, features, below) for below in range(index + 1, min(len(blocks), index + _REACH))
        ):
            return index
    return None


def _are_comments(heads: Iterable[int], heading: int) -> bool:
    found = [index - heading for index in heads]
    return len(found) >= _FEWEST and found[0] <= _FIRST or len(found) == 1 and found[0] <= _CLOSE


def _heads(blocks: Sequence[Block], features: Sequence[BlockFeatures], heading: int) -> Iterable[int]:
    """Yield the lines below a heading that may stand above a comment: with the name of its writer, or with a date."""
    for index in range(heading + 1, min(len(blocks), heading + 1 + _REACH)):
        one, text = features[index], blocks[index].text
        if one.words > _LONGEST_LINE or one.is_prose:
            continue
        if _WRITER.match(text) or one.age is not None or one.is_date or _YEAR.search(text):
            yield index


def _names_writer(blocks: Sequence[Block], features: Sequence[BlockFeatures], index: int) -> bool:
    """Whether a line names who wrote a comment and a date stands beside it."""
    near = features[index : index + 1 + _DATE_REACH]
    return _WRITER.match(blocks[index].text) and any(one.is_date for one in near)
