"""Names in a text: two looks of a learnt chain at each run of tokens that may hold one."""

from functools import cache
from pathlib import Path

from reader.annotating.names.chain import Chain
from reader.annotating.names.context import Surroundings, read_surroundings
from reader.annotating.names.languages import language_of, names_in_language
from reader.annotating.names.second_look import FirstLook, Name, SecondLook, gather, names_of, second_features
from reader.annotating.names.tables import read_tables
from reader.annotating.names.tokens import Tokens, find_runs

FIRST = Path(__file__).with_name("first_look.gz")
SECOND = Path(__file__).with_name("second_look.gz")


class NameFinder:
    """Finds names by two tables, of the first look and of the second."""

    def __init__(self, first: Path = FIRST, second: Path = SECOND) -> None:
        self.chain = Chain(read_tables(first))
        self._second = Chain(read_tables(second))
        self._look = SecondLook(self._second.tables).scores

    def find(self, tokens: Tokens) -> list[Name]:
        """The names in an article's tokens, in order."""
        around = read_surroundings(tokens.words)
        looks = first_look(self.chain, around)
        found = gather(around, looks)
        names: list[Name] = []
        for look in looks:
            features = second_features(around, look, found)
            scores = [self._look(own, first) for own, first in zip(features, look.scores, strict=True)]
            names += names_of(look.first, self._second.labels(scores))
        return names_in_language(tokens.words, names, language_of(tokens.words))


def first_look(chain: Chain, around: Surroundings) -> list[FirstLook]:
    """What the first chain makes of every run."""
    looks = []
    for first, last in find_runs(around.words):
        scores = chain.scores(around, first, last)
        looks.append(FirstLook(first, last, scores, chain.labels(scores)))
    return looks


@cache
def name_finder() -> NameFinder:
    """The finder with the tables of this package, read once."""
    return NameFinder()
