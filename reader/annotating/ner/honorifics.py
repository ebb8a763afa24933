"""Makes a name after "Ms." or "Mr." a person's, whatever the CRF took it for."""

from collections.abc import Sequence, Set

from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.token_features import features_of

_HONORIFICS = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx. Mme".split())
_MOST_WORDS = 3


def apply_honorifics(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, with those after an honorific as people, and with those that were missed there."""
    if _HONORIFICS.isdisjoint(words):
        return list(names)
    starts = {name.first: name for name in names}
    inside = {index for name in names for index in range(name.first, name.end)}
    changed: dict[Name, Name] = {}
    missed: list[Name] = []
    for index, word in enumerate(words[:-1]):
        if word not in _HONORIFICS:
            continue
        name = starts.get(index) or starts.get(index + 1)
        if name and name.end > index + 1:
            changed[name] = Name(index + 1, name.end, "PER")
        elif (end := _end(words, index + 1, inside)) > index + 1:
            missed.append(Name(index + 1, end, "PER"))
    return sorted([*(changed.get(name, name) for name in names), *missed])


def _end(words: Sequence[str], first: int, taken: Set[int]) -> int:
    """The index after the capitalised words that begin at `first` and belong to no other name."""
    end = first
    while end < min(len(words), first + _MOST_WORDS) and end not in taken and _is_of_a_name(words[end]):
        end += 1
    return end


def _is_of_a_name(word: str) -> bool:
    token_features = features_of(word)
    return token_features.is_capitalised and not token_features.is_title and len(word) > 1 and word[1:].islower()
