"""The features of a single token, wherever it stands."""

from functools import lru_cache
from typing import NamedTuple

from reader.annotating.lexicon.roles import TITLES
from reader.annotating.ner.known_names import known_names
from reader.annotating.ner.tokens import BREAK

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
    is_capitalised: bool
    is_title: bool
    """Whether a person's name may follow it."""


@lru_cache(16384)
def features_of(word: str) -> TokenFeatures:
    """The features of a token by itself."""
    if word == BREAK:
        return TokenFeatures("", "", "", "", False, False)
    known = known_names()
    lower = word.lower()
    capital = word[:1].isupper()
    flags = known.words.get(word, "") if capital else ""
    if not flags and capital and len(word) > 3 and word.isupper():
        flags = known.words.get(word.title(), "")
    return TokenFeatures(
        lower, _shape(word), flags, known.clusters.get(lower, ""), capital, lower.rstrip(".") in _TITLES
    )


def _shape(word: str) -> str:
    shape = ""
    for sign in word[:12]:
        kind = "X" if sign.isupper() else "x" if sign.islower() else "d" if sign.isdigit() else sign
        if shape[-2:] != kind + kind:
            shape += kind
    return shape


def window_features(word: str, distance: int) -> list[str]:
    """The feature strings of a word `distance` tokens from the token that is to be labelled: -2 to 2, negative before
    it.
    """
    lower, shape, flags, cluster, _, is_title = features_of(word)
    mark = _MARKS[distance]
    if abs(distance) > 1:
        return [mark + "l" + lower, mark + "c" + cluster]
    features = [
        mark + "l" + lower,
        mark + "s" + shape,
        mark + "g" + flags,
        mark + "c" + cluster,
        mark + "e" + lower[-3:],
        *[mark + "f" + flag for flag in flags],
    ]
    if is_title:
        features.append(mark + "t")
    if distance == 0:
        features += ["w" + word, "b" + lower[:3], "B" + lower[:4], "E" + lower[-4:], "d" + lower[-2:]]
        features.append("n" + str(min(len(word), 8)))
    return features


_MARKS = {-2: "<<", -1: "<", 0: "", 1: ">", 2: ">>"}
