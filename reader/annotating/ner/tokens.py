"""Splits a text into tokens, and finds the runs of tokens that may hold names."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.base.remembered import Remembered

BREAK = "\n"
"""The token between two paragraphs."""

_TOKEN = re.compile(
    r"([^\W\d_]++(?=[ ,\n])"  # most words, told without looking for what is special
    r"|[^\w\s’']"  # most other signs
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Prof|Lt|Col|Capt|Sgt|Rev|Jr|Sr|Inc|Corp|Co|Ltd|Bros)\."
    r"|[A-Z]\.(?=\s?[A-Z])"  # an initial
    r"|\d+(?:[.,:]\d+)*"
    r"|(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|jusqu|presqu|quelqu|all|dell|nell|dall|sull|coll|quell|bell|un"
    r"|nessun|ciascun|quest|tutt|anch|com|sant|grand)[’'](?=[^\W\d_])"  # l'ONU, d'Omar, dell'Iran
    r"|[^\W\d_](?:[^\W_]|[’'](?!(?:s|S|re|ve|ll|t|d|m)\b)(?=[^\W\d_]))*"
    r"|[’'][sS]\b|\n|\S)"
)
_INSIDE = frozenset(
    "of the and for de del della di da do dos du des la le les el al van von der den ten ter bin bint ibn abu y e i to"
    " in on at - – & / . ’s 's ’ ' d' l' d’ l’ dell' dell’ all' all’ sull' sull’".split()
)
"""Tokens without a capital that may stand inside a name, between two with one."""
_FEW = 3
"""The most of them in a row: "Institute for the Study of War", "Saad al - Din"."""
HOLDS, ENDS, BEGINS, NAMES, HYPHEN, CAPITAL, SMALL = (1 << bit for bit in range(7))
"""What a token may be in a name: inside it, its last token, its first; whether a run of tokens may be a name by it;
whether it is a hyphen that may stand inside one; and whether it begins with a capital or a small letter.
"""


class Tokens(NamedTuple):
    """The tokens of a text in order, with `BREAK` for each line break, and their offsets in code points."""

    words: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """The offset after the token at an index."""
        return self.starts[index] + len(self.words[index])


def split_tokens(text: str) -> Tokens:
    """Split a text into tokens. Takes time linear in the text."""
    return find_tokens(_TOKEN, text)


def find_tokens(pattern: re.Pattern[str], text: str) -> Tokens:
    """All that a pattern of one group finds in a text, where it passes over nothing but spaces."""
    parts: list[str] = pattern.split(text)  # what is between the tokens, and they: faster than asking each match
    return Tokens(parts[1::2], list(accumulate(map(len, parts)))[:-1:2])


def _part_of_name(word: str) -> int:
    if word[0].isupper():
        return BEGINS + ENDS + NAMES + CAPITAL
    if word[0].isdigit():
        return BEGINS + ENDS
    return (HOLDS if word in _INSIDE else 0) + (HYPHEN if word == "-" else 0) + (SMALL if word[0].islower() else 0)


part_of_name: Callable[[str], int] = Remembered(_part_of_name).__getitem__
"""What a token may be in an English name, as a sum of `HOLDS`, `ENDS` and so on."""


def _parts(some: int, none: int = 0) -> bytes:
    """A class of a regular expression: the parts of names that have some bits and lack others."""
    return b"[%s]" % re.escape(bytes(part for part in range(128) if part & some and not part & none))


_RUN = re.compile(
    _parts(BEGINS)
    + b"(?:(?<=%s)%s%s" % (_parts(CAPITAL), _parts(HYPHEN), _parts(SMALL))  # "Jae-myung"
    + b"|%s{0,%d}%s)*" % (_parts(HOLDS, ENDS), _FEW - 1, _parts(ENDS))
)
"""The parts of a run, from one that may be the first token of a name to the last that may end it."""
_NAMING = frozenset(part for part in range(128) if part & NAMES)


def find_runs(words: Sequence[str], part_of: Callable[[str], int] = part_of_name) -> Iterator[tuple[int, int]]:
    """The runs of tokens that may hold names, as half-open spans of indexes, in order; `part_of` is what a token of
    their language may be in a name.
    """
    for run in _RUN.finditer(bytes(map(part_of, words))):
        if not _NAMING.isdisjoint(run[0]):
            yield run.span()
