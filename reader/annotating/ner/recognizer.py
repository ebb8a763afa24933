"""Recognises named entities in two passes of a linear-chain CRF, then by rules for honorifics, heads and languages."""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from pathlib import Path

from reader.annotating.ner.crf_weights import read_weights
from reader.annotating.ner.honorifics import apply_honorifics
from reader.annotating.ner.languages import language_of, names_in_language
from reader.annotating.ner.linear_chain_crf import LinearChainCrf
from reader.annotating.ner.organisation_heads import apply_organisation_heads
from reader.annotating.ner.second_pass import LabelledRun, Name, SecondPass, count_first_pass, names_of, second_features
from reader.annotating.ner.share_issuers import apply_share_issuers
from reader.annotating.ner.token_context import TokenContext, read_token_context
from reader.annotating.ner.tokens import Tokens, find_runs

FIRST_PASS = Path(__file__).with_name("first_pass.gz")
SECOND_PASS = Path(__file__).with_name("second_pass.gz")


class NameRecognizer:
    """Finds names with the weights of a first and of a second pass."""

    def __init__(self, first: Path = FIRST_PASS, second: Path = SECOND_PASS) -> None:
        self.first_crf = LinearChainCrf(read_weights(first))
        self._second_crf = LinearChainCrf(read_weights(second))
        self._rescore = SecondPass(self._second_crf.weights).scores

    def find(self, tokens: Tokens) -> list[Name]:
        """The names in the tokens of a document, in order, none overlapping."""
        context = read_token_context(tokens.words)
        spans = filter(partial(_may_hold_a_name, tokens.words), find_runs(tokens.words))
        runs = first_pass(self.first_crf, context, spans)
        found = count_first_pass(context, runs)
        names: list[Name] = []
        for run in runs:
            features = second_features(context, run, found)
            scores = [self._rescore(own, first) for own, first in zip(features, run.scores, strict=True)]
            names += names_of(run.first, self._second_crf.labels(scores))
        names = names_in_language(tokens.words, names, language_of(tokens.words))
        names = apply_organisation_heads(tokens.words, apply_honorifics(tokens.words, names))
        return apply_share_issuers(tokens.words, names)


_NO_NAMES = frozenset(
    """The A An In On At But And Or If When While As After Before For With This That These Those There Then However
    Meanwhile So Yet His Her Their Its Our My Your What Why How Where Not No He She It They We I You One Two Three Four
    Five Six Seven Eight Nine Ten Some Many Most All Both Each Several Another Other Others Such Even Only Just Now
    Today Yesterday Tomorrow Under Over Between During Until Since Although Though Because Despite Is Was Are Were Has
    Have Had Do Does Did Would Can Could Should Here More Also By From To Of Nor Either Neither Once Perhaps Instead
    Earlier Later According Still Indeed Well""".split()
)


def _may_hold_a_name(words: Sequence[str], run: tuple[int, int]) -> bool:
    """Whether a run may hold a name: one run in five is a single word that opens a sentence and is never one."""
    return run[1] - run[0] > 1 or words[run[0]] not in _NO_NAMES


def first_pass(crf: LinearChainCrf, context: TokenContext, spans: Iterable[tuple[int, int]]) -> list[LabelledRun]:
    """Score and label runs, given as half-open spans of tokens, with the CRF of the first pass."""
    runs = []
    remembered: dict[str, int] = {}
    for first, end in spans:
        scores = crf.scores(context, first, end, remembered)
        runs.append(LabelledRun(first, end, scores, crf.labels(scores)))
    return runs


@cache
def load_recognizer() -> NameRecognizer:
    """The recogniser with the weights of this package, read once."""
    return NameRecognizer()
