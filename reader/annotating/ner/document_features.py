"""Features of a token that come from the whole document: the neighbours of the same word everywhere, and what initials
stand for.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.annotating.ner.token_features import TokenFeatures

_BEFORE = frozenset(
    """in at from near to of by with for and the a an his her their former said says told president minister mr mrs ms
    against between across outside inside around over into via company group bank party city town village province
    district state county region @ ( " “ ’s 's -""".split()
)
_AFTER = frozenset(
    """said says told added asked wrote argued announced has had is was were will would could and in of ’s 's , . ) (
    officials government police troops forces authorities residents people shares stock players fans striker coach
    spokesman spokeswoman chief executive leader who whose which where province city district county region state
    border airport - whom himself herself agreed reported won beat lost signed plans""".split()
)
_FARTHEST = 9
"""Tokens before a bracket among which the words that its initials stand for are looked for."""


class Neighbours:
    """Features of a capitalised word that occurs more than once, for the words beside its occurrences."""

    def __init__(self, words: Sequence[str], token_features: Sequence[TokenFeatures], capitals: Iterable[int]) -> None:
        self._token_features = token_features
        self._positions: dict[str, list[int]] = defaultdict(list)
        for index in capitals:
            self._positions[words[index]].append(index)

    def features_of(self, word: str) -> list[str]:
        """The features of a word; empty for one without a capital, or that occurs once."""
        indices = self._positions.get(word, ())
        if len(indices) < 2:
            return []
        beside, count = self._token_features, len(self._token_features)
        before = {_neighbour_feature(beside[index - 1], _BEFORE) for index in indices if index}
        after = {_neighbour_feature(beside[index + 1], _AFTER) for index in indices if index + 1 < count}
        return [*["y" + one for one in sorted(before)], *["z" + one for one in sorted(after)]]


def _neighbour_feature(features: TokenFeatures, informative: frozenset[str]) -> str:
    """A neighbour as a feature: the word itself if it is `informative`, else its gazetteer flags or its cluster."""
    if features.lower in informative:
        return features.lower
    return "|" + features.flags if features.is_capitalised else "#" + features.cluster


def initials_features(
    words: Sequence[str], token_features: Sequence[TokenFeatures]
) -> tuple[dict[str, list[str]], frozenset[int]]:
    """Features for initials in brackets after the name that they stand for, and the indexes at which such names end."""
    found: dict[str, list[str]] = {}
    ends: set[int] = set()
    for index in [index for index, word in enumerate(words[:-2]) if word == "("]:
        if index > 1 and words[index + 2] == ")" and words[index + 1].isupper():
            initials = words[index + 1].replace(".", "")
            if len(initials) > 1 and _initials_before(words, index).endswith(initials):
                head = token_features[index - 1]
                found.setdefault(words[index + 1], ["i", "i" + head.lower, "I" + head.flags])
                ends.add(index)
    return found, frozenset(ends)


def _initials_before(words: Sequence[str], index: int) -> str:
    return "".join([word[0] for word in words[max(0, index - _FARTHEST) : index] if word[0].isupper()])
