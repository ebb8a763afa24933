"""The words of a text that tell what it is about, and how alike two texts are. Pure.

Words are written as the library's index has them. Of Chinese and Japanese, which has each sign as a word, two signs
that stand beside each other are taken for one, which the index finds as a phrase.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias, TypeVar

from reader.searching.indexed_text import has_signs, indexed_words, is_sign

_K = TypeVar("_K", int, str)

Shingles: TypeAlias = frozenset[tuple[str, ...]]

_SHORTEST = 4
"""Letters of the shortest word that tells anything: shorter ones are mostly grammar, in any language with letters."""
_IN_HEAD = 2.0
"""How many times a word of the headline counts."""
_SLOWNESS = 1.2
"""How slowly a word that comes again counts for more: what BM25 calls k1, at its usual value."""
_LENGTHS = 0.75
"""How far long texts are held to have things by chance: what BM25 calls b, at its usual value."""
_SHINGLE = 4
"""Words in a row that two texts seldom share by chance."""


def words_of(text: str) -> list[str]:
    """The words of a text in order, as the index has them. Takes time linear in the text."""
    words = indexed_words(text).split()
    if not has_signs(text):
        return words
    signs = [is_sign(word) for word in words]
    paired = [f"{one} {other}" for one, other in pairwise(words)]
    return [
        paired[place] if sign and place < len(paired) and signs[place + 1] else word
        for place, (word, sign) in enumerate(zip(words, signs, strict=True))
    ]


def keywords(head: str, words: Iterable[str], most: int) -> dict[str, float]:
    """The likeliest words to tell what an article is about, and how much each counts in it: those that come often or
    stand in its head, then long ones. `words` are all of the article.
    """
    counts = Counter(word for word in words if _may_tell(word))
    in_head = set(words_of(head))
    weights = {word: (1 + math.log(count)) * (_IN_HEAD if word in in_head else 1) for word, count in counts.items()}
    best = sorted(weights, key=lambda word: (-weights[word], -len(word), word))
    return {word: weights[word] for word in best[:most]}


def _may_tell(word: str) -> bool:
    return " " in word or len(word) >= _SHORTEST and not word.isdigit()


def weight_in(counts: Mapping[_K, int], weights: Mapping[_K, float], length: float) -> float:
    """What those weighed words, or names, add up to that a text has, counted as BM25 does. `length` is that of the
    text in ordinary ones.
    """
    slow = _SLOWNESS * (1 - _LENGTHS + _LENGTHS * length)
    shared = ((weight, counts[word]) for word, weight in weights.items() if word in counts)
    return sum(weight * (1 + _SLOWNESS) * count / (slow + count) for weight, count in shared)


def shingles(words: Sequence[str]) -> Shingles:
    """The runs of words in a text; a text of fewer words is one."""
    if len(words) < _SHINGLE:
        return frozenset([tuple(words)])
    return frozenset(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def shared_share(one: Shingles, other: Shingles) -> float:
    """The share of the shorter of two texts that stands in the other too, from 0 to 1."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
