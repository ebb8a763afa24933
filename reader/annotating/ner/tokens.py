"""Splits a text into tokens, and finds the runs of tokens that may hold names."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

BREAK = "\n"
"""The token between two paragraphs."""

_TOKEN = re.compile(
    r"[^\W\d_]++(?=[ ,\n])"  # most words, told without looking for what is special
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Prof|Lt|Col|Capt|Sgt|Rev|Jr|Sr|Inc|Corp|Co|Ltd|Bros)\."
    r"|[A-Z]\.(?=\s?[A-Z])"  # an initial
    r"|\d+(?:[.,:]\d+)*"
    r"|(?:[cdjlmnst]|qu|lorsqu|puisqu|quoiqu|jusqu|presqu|quelqu|all|dell|nell|dall|sull|coll|quell|bell|un"
    r"|nessun|ciascun|quest|tutt|anch|com|sant|grand)[’'](?=[^\W\d_])"  # l'ONU, d'Omar, dell'Iran
    r"|[^\W\d_](?:[^\W_]|[’'](?!(?:s|S|re|ve|ll|t|d|m)\b)(?=[^\W\d_]))*"
    r"|[’'][sS]\b|\n|\S"
)
_INSIDE = frozenset(
    "of the and for de del della di da do dos du des la le les el al van von der den ten ter bin bint ibn abu y e i to"
    " in on at - – & / . ’s 's ’ ' d' l' d’ l’ dell' dell’ all' all’ sull' sull’".split()
)
"""Tokens without a capital that may stand inside a name, between two with one."""
_FEW = 3
"""The most of them in a row: "Institute for the Study of War", "Saad al - Din"."""
HOLDS, ENDS, BEGINS, NAMES = 1, 2, 4, 8
"""What a token may be in a name: inside it, its last token, its first; and whether a run of tokens may be a name by it.
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
    """All that a pattern without groups finds in a text, where it passes over nothing but spaces."""
    words: list[str] = pattern.findall(text)
    starts: list[int] = []
    at = 0
    for word in words:  # faster than asking each match
        at = text.find(word, at)
        starts.append(at)
        at += len(word)
    return Tokens(words, starts)


def _ends_compound(words: Sequence[str], index: int, first: int) -> bool:
    """Whether a word without a capital is joined by a hyphen to one with a capital: "Jae-myung"."""
    return (
        index - 2 >= first and words[index - 1] == "-" and words[index][0].islower() and words[index - 2][0].isupper()
    )


@lru_cache(8192)
def part_of_name(word: str) -> int:
    """What a token may be in a name, as a sum of `HOLDS`, `ENDS`, `BEGINS` and `NAMES`; 0 for what ends a name."""
    if word[0].isupper():
        return BEGINS + ENDS + NAMES
    if word[0].isdigit():
        return BEGINS + ENDS
    return HOLDS if word in _INSIDE else 0


def find_runs(words: Sequence[str], part_of: Callable[[str], int] = part_of_name) -> Iterator[tuple[int, int]]:
    """The runs of tokens that may hold names, as half-open spans of indexes, in order; `part_of` is what a token of
    their language may be in a name.
    """
    count, done = len(words), 0
    parts = list(map(part_of, words))
    for index in [index for index, part in enumerate(parts) if part & BEGINS]:
        if index < done:
            continue
        last = step = index
        while step + 1 < count and step + 1 - last <= _FEW:
            step += 1
            if parts[step] & ENDS or _ends_compound(words, step, index):
                last = step
            elif not parts[step]:
                break
        if any(part & NAMES for part in parts[index : last + 1]):
            yield index, last + 1
        done = last + 1
