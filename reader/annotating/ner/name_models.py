"""What finding names needs for English, and for six other languages together."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from reader.annotating.ner.cut_names import complete_cut_names
from reader.annotating.ner.european_rules import apply_european_rules
from reader.annotating.ner.european_tokens import european_part, split_european
from reader.annotating.ner.european_vocabulary import european_vocabulary, german_vocabulary
from reader.annotating.ner.honorifics import apply_honorifics
from reader.annotating.ner.joined_names import split_joined_names
from reader.annotating.ner.organisation_heads import apply_organisation_heads
from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.share_issuers import apply_share_issuers
from reader.annotating.ner.token_context import TokenContext
from reader.annotating.ner.token_features import Vocabulary, english_vocabulary
from reader.annotating.ner.tokens import Tokens, find_runs, split_tokens

_FOLDER = Path(__file__).parent


class NameModel(NamedTuple):
    """How the names of a text are found."""

    split: Callable[[str], Tokens]
    """Splits a text into tokens."""
    runs: Callable[[Sequence[str]], Iterable[tuple[int, int]]]
    """Finds the runs of tokens that may hold names."""
    vocabulary: Callable[[], Vocabulary]
    first: Path
    """The weights of the first pass."""
    second: Path
    """The weights of the second pass."""
    rules: Callable[[TokenContext, Sequence[Name]], list[Name]]
    """Corrects the names that the second pass finds."""


def apply_english_rules(context: TokenContext, names: Sequence[Name]) -> list[Name]:
    """The names of an English text, corrected by honorifics, heads and what the text says of shares."""
    words = context.words
    names = split_joined_names(words, names, context.vocabulary.known)
    names = complete_cut_names(words, names, splits_hyphens=True)
    names = apply_organisation_heads(words, apply_honorifics(words, names))
    return apply_share_issuers(words, names)


ENGLISH_MODEL = NameModel(
    split_tokens,
    find_runs,
    english_vocabulary,
    _FOLDER / "first_pass.gz",
    _FOLDER / "second_pass.gz",
    apply_english_rules,
)
EUROPEAN_MODEL = NameModel(
    split_european,
    partial(find_runs, part_of=european_part),
    european_vocabulary,
    _FOLDER / "european_first_pass.gz",
    _FOLDER / "european_second_pass.gz",
    apply_european_rules,
)
"""French, Spanish, Italian, Portuguese, Dutch and, for want of better, further languages."""
GERMAN_MODEL = EUROPEAN_MODEL._replace(
    vocabulary=german_vocabulary, first=_FOLDER / "german_first_pass.gz", second=_FOLDER / "german_second_pass.gz"
)
"""German, with clusters of words; learnt from texts in all six languages, as far more names are in them."""


def model_of(language: str | None) -> NameModel:
    """What finds the names of texts in a language, given by its ISO 639-1 code."""
    return ENGLISH_MODEL if language in ("en", None) else GERMAN_MODEL if language == "de" else EUROPEAN_MODEL
