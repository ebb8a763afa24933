"""Recognises named entities in two passes of a linear-chain CRF, then by rules."""

from collections.abc import Iterable, Sequence
from functools import cache, partial

from reader.annotating.ner.crf_weights import read_weights
from reader.annotating.ner.linear_chain_crf import DocumentSums, LinearChainCrf
from reader.annotating.ner.name_models import ENGLISH_MODEL, NameModel
from reader.annotating.ner.second_pass import LabelledRun, Name, SecondPass, count_first_pass, names_of
from reader.annotating.ner.token_context import TokenContext, read_token_context
from reader.annotating.ner.tokens import Tokens

_PLAINLY = 16
"""How much higher "O" must score than all other labels, by a word alone, for a run of such words to be passed over."""


class NameRecognizer:
    """Finds names with the weights of a first and of a second pass."""

    def __init__(self, model: NameModel) -> None:
        self.model = model
        self.vocabulary = model.vocabulary()
        self.first_crf = LinearChainCrf(read_weights(model.first), self.vocabulary)
        self._second_crf = LinearChainCrf(read_weights(model.second), self.vocabulary)
        self._second_pass = SecondPass(self._second_crf.weights)

    def find(self, tokens: Tokens) -> list[Name]:
        """The names in the tokens of a document, in order, none overlapping."""
        context = read_token_context(tokens.words, self.vocabulary)
        spans = filter(partial(self._may_hold_a_name, tokens.words), self.model.runs(tokens.words))
        runs = first_pass(self.first_crf, context, spans)
        found = count_first_pass(context, runs)
        names: list[Name] = []
        for run in runs:
            names += names_of(run.first, self._second_crf.labels(self._second_pass.scores(context, run, found)))
        return self.model.rules(context, names)

    def _may_hold_a_name(self, words: Sequence[str], run: tuple[int, int]) -> bool:
        """Whether a run may hold a name: one in five in English is a single word that opens a sentence and never one,
        four in ten in German are common nouns.
        """
        if self.vocabulary.is_european:
            return not self.first_crf.is_outside(words[run[0] : run[1]], _PLAINLY)
        return run[1] - run[0] > 1 or words[run[0]] not in _NO_NAMES


_NO_NAMES = frozenset(
    """The A An In On At But And Or If When While As After Before For With This That These Those There Then However
    Meanwhile So Yet His Her Their Its Our My Your What Why How Where Not No He She It They We I You One Two Three Four
    Five Six Seven Eight Nine Ten Some Many Most All Both Each Several Another Other Others Such Even Only Just Now
    Today Yesterday Tomorrow Under Over Between During Until Since Although Though Because Despite Is Was Are Were Has
    Have Had Do Does Did Would Can Could Should Here More Also By From To Of Nor Either Neither Once Perhaps Instead
    Earlier Later According Still Indeed Well""".split()
)


def first_pass(crf: LinearChainCrf, context: TokenContext, spans: Iterable[tuple[int, int]]) -> list[LabelledRun]:
    """Score and label runs, given as half-open spans of tokens, with the CRF of the first pass."""
    runs = []
    remembered: DocumentSums = {}
    for first, end in spans:
        scores = crf.scores(context, first, end, remembered)
        runs.append(LabelledRun(first, end, scores, crf.labels(scores)))
    return runs


@cache
def load_recognizer(model: NameModel = ENGLISH_MODEL) -> NameRecognizer:
    """The recogniser with the weights of a model, read once."""
    return NameRecognizer(model)
