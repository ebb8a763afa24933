"""Names in a text: two looks of a learnt chain at each run of tokens that may hold one."""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from pathlib import Path

from reader.annotating.ner.crf_weights import read_tables
from reader.annotating.ner.honorifics import with_honoured
from reader.annotating.ner.languages import language_of, names_in_language
from reader.annotating.ner.linear_chain_crf import LinearChainCrf
from reader.annotating.ner.organisation_heads import with_bodies
from reader.annotating.ner.second_pass import FirstLook, Name, SecondLook, gather, names_of, second_features
from reader.annotating.ner.token_context import TokenContext, read_surroundings
from reader.annotating.ner.tokens import Tokens, find_runs

FIRST = Path(__file__).with_name("first_pass.gz")
SECOND = Path(__file__).with_name("second_pass.gz")


class NameFinder:
    """Finds names by two tables, of the first look and of the second."""

    def __init__(self, first: Path = FIRST, second: Path = SECOND) -> None:
        self.chain = LinearChainCrf(read_tables(first))
        self._second = LinearChainCrf(read_tables(second))
        self._look = SecondLook(self._second.tables).scores

    def find(self, tokens: Tokens) -> list[Name]:
        """The names in an article's tokens, in order."""
        around = read_surroundings(tokens.words)
        looks = first_look(self.chain, around, filter(partial(_may_hold_a_name, tokens.words), find_runs(tokens.words)))
        found = gather(around, looks)
        names: list[Name] = []
        for look in looks:
            features = second_features(around, look, found)
            scores = [self._look(own, first) for own, first in zip(features, look.scores, strict=True)]
            names += names_of(look.first, self._second.labels(scores))
        names = names_in_language(tokens.words, names, language_of(tokens.words))
        return with_bodies(tokens.words, with_honoured(tokens.words, names))


_NO_NAMES = frozenset(
    """The A An In On At But And Or If When While As After Before For With This That These Those There Then However
    Meanwhile So Yet His Her Their Its Our My Your What Why How Where Not No He She It They We I You One Two Three Four
    Five Six Seven Eight Nine Ten Some Many Most All Both Each Several Another Other Others Such Even Only Just Now
    Today Yesterday Tomorrow Under Over Between During Until Since Although Though Because Despite Is Was Are Were Has
    Have Had Do Does Did Would Can Could Should Here More Also By From To Of Nor Either Neither Once Perhaps Instead
    Earlier Later According Still Indeed Well""".split()
)


def _may_hold_a_name(words: Sequence[str], run: tuple[int, int]) -> bool:
    """Whether a run is worth a look: one in five is a word that opens a sentence and never names anybody."""
    return run[1] - run[0] > 1 or words[run[0]] not in _NO_NAMES


def first_look(chain: LinearChainCrf, around: TokenContext, runs: Iterable[tuple[int, int]]) -> list[FirstLook]:
    """What the first chain makes of runs."""
    looks = []
    remembered: dict[str, int] = {}
    for first, last in runs:
        scores = chain.scores(around, first, last, remembered)
        looks.append(FirstLook(first, last, scores, chain.labels(scores)))
    return looks


@cache
def name_finder() -> NameFinder:
    """The finder with the tables of this package, read once."""
    return NameFinder()
