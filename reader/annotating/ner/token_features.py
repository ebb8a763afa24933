"""The features of a single token, wherever it stands, by the vocabulary of its language."""

from collections.abc import Callable, Mapping, Set
from functools import cache
from typing import NamedTuple

from reader.annotating.lexicon.roles import TITLES
from reader.annotating.ner.known_names import KnownNames, known_names
from reader.annotating.ner.tokens import BREAK
from reader.base.remembered import Remembered

_TITLES = TITLES | frozenset(
    "maj activist founder journalist editor striker midfielder goalkeeper vice ex-president".split()
)


class TokenFeatures(NamedTuple):
    """The features of a token by itself."""

    lower: str
    shape: str
    """ "Xx" for "Paris", "X" for "U", "XX" for "UN", "xx" for "said": a character twice stands for two or more."""
    flags: str
    """The gazetteers that hold it, as a letter for each."""
    cluster: str
    brown: str
    """Its Brown cluster (`german_clusters`), "" in other languages."""
    is_capitalised: bool
    is_title: bool
    """Whether a person's name may follow it."""
    word_class: str
    """The shape, the flags and the cluster with spaces between them: many tokens have all three in common."""


OUTSIDE = TokenFeatures("", "", "", "", "", False, False, "")
"""The features of what is no token: a line break, what is before a text and after it."""
_UNKNOWN = "?"
"""The Brown cluster of a German word that is in none."""


class Vocabulary:
    """What is known of words beforehand: names, clusters and titles; remembers the features of frequent words."""

    def __init__(
        self, known: KnownNames, titles: Set[str], is_european: bool = False, brown: Mapping[str, str] | None = None
    ) -> None:
        self.known = known
        self.is_european = is_european
        """Whether it is of the six other languages: names may have a genitive in "s"."""
        self.nouns_have_capitals = brown is not None
        """Whether it is of German, which Brown clusters are known of."""
        self._brown = brown
        self._titles = titles
        self.features_of: Callable[[str], TokenFeatures] = Remembered(self._features_of).__getitem__

    def _features_of(self, word: str) -> TokenFeatures:
        if word == BREAK:
            return OUTSIDE
        known = self.known
        lower = word.lower()
        capital = word[:1].isupper()
        flags = known.words.get(word, "") if capital else ""
        if not flags and capital and len(word) > 3 and word.isupper():
            flags = known.words.get(word.title(), "")
        if not flags and capital and self.is_european and len(word) > 3 and word.endswith("s"):
            flags = known.words.get(word[:-1], "")
        shape, cluster, is_title = _shape(word), known.clusters.get(lower, ""), lower.rstrip(".") in self._titles
        brown = "" if self._brown is None else self._brown.get(word, _UNKNOWN)
        word_class = f"{shape} {flags} {cluster}"
        return TokenFeatures(lower, shape, flags, cluster, brown, capital, is_title, word_class)


@cache
def english_vocabulary() -> Vocabulary:
    """The vocabulary of English, read once."""
    return Vocabulary(known_names(), _TITLES)


def features_of(word: str) -> TokenFeatures:
    """The features of a token of an English text by itself."""
    return english_vocabulary().features_of(word)


def _shape(word: str) -> str:
    shape = ""
    for sign in word[:12]:
        kind = "X" if sign.isupper() else "x" if sign.islower() else "d" if sign.isdigit() else sign
        if shape[-2:] != kind + kind:
            shape += kind
    return shape


def window_features(word: str, distance: int, vocabulary: Vocabulary | None = None) -> list[str]:
    """The feature strings of a word `distance` tokens from the token that is to be labelled: -2 to 2, negative before
    it.
    """
    lower, shape, flags, cluster, brown, _, is_title, _ = (vocabulary or english_vocabulary()).features_of(word)
    mark = _MARKS[distance]
    if abs(distance) > 1:
        return [mark + "l" + lower, mark + "c" + cluster, *brown_features(mark + "k", brown)[-1:]]
    features = [
        mark + "l" + lower,
        mark + "s" + shape,
        mark + "g" + flags,
        mark + "c" + cluster,
        mark + "e" + lower[-3:],
        *[mark + "f" + flag for flag in flags],
        *brown_features(mark + "k", brown),
    ]
    if is_title:
        features.append(mark + "t")
    if distance == 0:
        features += ["w" + word, "b" + lower[:3], "B" + lower[:4], "E" + lower[-4:], "d" + lower[-2:]]
        features.append("n" + str(min(len(word), 8)))
    return features


def brown_features(mark: str, brown: str) -> list[str]:
    """The feature strings of the Brown cluster of a word, from coarse to fine."""
    return [mark + brown[: length + 1] for length in range(len(brown))]


_MARKS = {-2: "<<", -1: "<", 0: "", 1: ">", 2: ">>"}
