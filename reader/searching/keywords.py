"""Keywords of a text, and how similar two texts are. Pure.

Words are normalised as in the library's index. In Chinese and Japanese, where the index has each character as a word,
two characters side by side count as a word, which the index finds as a phrase.
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
"""Letters of the shortest keyword: shorter words are mostly grammar, in any language with letters."""
_IN_HEAD = 2.0
"""Weight of a word of the headline; other words weigh 1."""
_SLOWNESS = 1.2
"""k1 of BM25 at its usual value: how slowly further occurrences of a word add to its weight."""
_LENGTHS = 0.75
"""b of BM25 at its usual value: how far the weight of a word falls with the length of the text."""
_SHINGLE = 4
"""Words of a shingle: a run that two texts seldom share by chance."""


def words_of(text: str) -> list[str]:
    """The words of a text in order, normalised as in the index. Takes time linear in the text."""
    words = indexed_words(text).split()
    if not has_signs(text):
        return words
    signs = [is_sign(word) for word in words]
    paired = [f"{one} {other}" for one, other in pairwise(words)]
    return [
        paired[index] if sign and index < len(paired) and signs[index + 1] else word
        for index, (word, sign) in enumerate(zip(words, signs, strict=True))
    ]


def keywords(head: str, words: Iterable[str], most: int) -> dict[str, float]:
    """The `most` likely keywords of an article, with the term weight of each: first the words that are frequent or in
    its headline (`head`), then long ones. `words` are all words of the article.
    """
    counts = Counter(word for word in words if _may_be_keyword(word))
    in_head = set(words_of(head))
    weights = {word: (1 + math.log(count)) * (_IN_HEAD if word in in_head else 1) for word, count in counts.items()}
    best = sorted(weights, key=lambda word: (-weights[word], -len(word), word))
    return {word: weights[word] for word in best[:most]}


def _may_be_keyword(word: str) -> bool:
    return " " in word or len(word) >= _SHORTEST and not word.isdigit()


def weight_in(counts: Mapping[_K, int], weights: Mapping[_K, float], length: float) -> float:
    """The BM25 score of a text for words, or names, with their weights; `counts` says how often the text has each, and
    `length` how many times as long as an ordinary text it is.
    """
    slow = _SLOWNESS * (1 - _LENGTHS + _LENGTHS * length)
    shared = ((weight, counts[word]) for word, weight in weights.items() if word in counts)
    return sum(weight * (1 + _SLOWNESS) * count / (slow + count) for weight, count in shared)


def shingles(words: Sequence[str]) -> Shingles:
    """The runs of _SHINGLE words in a text; a shorter text is a single run."""
    if len(words) < _SHINGLE:
        return frozenset([tuple(words)])
    return frozenset(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def shared_share(one: Shingles, other: Shingles) -> float:
    """The overlap coefficient of two texts: the share of the shorter one that is in the other, from 0 to 1."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0
