"""The tokens of a text, as the chain of names sees them, and the runs of them in which names may lie."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

BREAK = "\n"
"""The token between two paragraphs."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Prof|Lt|Col|Capt|Sgt|Rev|Jr|Sr|Inc|Corp|Co|Ltd|Bros)\."
    r"|[A-Z]\.(?=\s?[A-Z])"  # an initial
    r"|\d+(?:[.,:]\d+)*"
    r"|[^\W\d_](?:[^\W_]|[’'](?!(?:s|S|re|ve|ll|t|d|m)\b)(?=[^\W\d_]))*"
    r"|[’'][sS]\b|\n|\S"
)
_INSIDE = frozenset(
    "of the and for de del della di da do dos du des la le les el al van von der den ten ter bin bint ibn abu y e i to"
    " in on at - – & / . ’s 's ’ '".split()
)
"""Tokens without a capital that may stand inside a name, between two with one."""
_FEW = 3
"""So many of them may stand together: "Institute for the Study of War", "Saad al - Din"."""


class Tokens(NamedTuple):
    """The tokens of a text in order, `BREAK` for each end of a line, with their places in it."""

    words: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """The offset behind a token."""
        return self.starts[index] + len(self.words[index])


def split_tokens(text: str) -> Tokens:
    """The tokens of a text."""
    words: list[str] = []
    starts: list[int] = []
    for found in _TOKEN.finditer(text):
        words.append(found[0])
        starts.append(found.start())
    return Tokens(words, starts)


def _ends_compound(words: Sequence[str], index: int, first: int) -> bool:
    """Whether a word without a capital hangs on one that has one: "Jae-myung"."""
    return (
        index - 2 >= first and words[index - 1] == "-" and words[index][0].islower() and words[index - 2][0].isupper()
    )


@lru_cache(8192)
def _part(word: str) -> int:
    """2 for a token that a name may begin or end with, 1 for one that it may hold, 0 for the others."""
    if word[0].isupper() or word[0].isdigit():
        return 2
    return 1 if word in _INSIDE else 0


def find_runs(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The stretches of tokens, as half-open spans, outside of which there are no names."""
    index, count = 0, len(words)
    parts = list(map(_part, words))
    while index < count:
        if parts[index] != 2:
            index += 1
            continue
        last = step = index
        while step + 1 < count and step + 1 - last <= _FEW:
            step += 1
            if parts[step] == 2 or _ends_compound(words, step, index):
                last = step
            elif not parts[step]:
                break
        if any(words[token][0].isupper() for token in range(index, last + 1)):
            yield index, last + 1
        index = last + 1
