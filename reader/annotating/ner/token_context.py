"""The tokens of a document with what it says of its words, from which the features of tokens are made."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.annotating.ner.document_features import Neighbours, initials_features
from reader.annotating.ner.token_features import OUTSIDE, TokenFeatures, Vocabulary, english_vocabulary
from reader.annotating.ner.tokens import BREAK

PADDING = 3
"""Line breaks before and after padded tokens."""
ENDS = frozenset('.!?:;"“”«»„•—') | {BREAK}
"""Tokens that end a sentence."""


class TokenContext(NamedTuple):
    """The tokens of a document with their features, and what the document says of its words."""

    words: Sequence[str]
    token_features: Sequence[TokenFeatures]
    often: Mapping[str, int]
    """A word -> how often it occurs."""
    capitals: Sequence[int]
    """The indexes of the words with a capital."""
    lower: frozenset[str]
    """Words that occur without a capital."""
    inner: frozenset[str]
    """Words that occur with a capital inside a sentence."""
    named: frozenset[str]
    """Words that follow a first name or a title."""
    neighbours: Neighbours
    initials: dict[str, list[str]]
    """Initials that the document spells out -> their features."""
    spelt_out: frozenset[int]
    """The indexes after names that initials follow in brackets."""
    vocabulary: Vocabulary
    nouns: str
    """ "N" where nouns have capitals, as in German; "" elsewhere."""
    padded_words: Sequence[str]
    """The tokens with `PADDING` line breaks before and after them, so that each has neighbours."""
    padded_features: Sequence[TokenFeatures]
    """The features of these."""


def read_token_context(words: Sequence[str], vocabulary: Vocabulary | None = None) -> TokenContext:
    """Read the context of the tokens of a document, of English where no vocabulary is given.

    Takes time linear in their number.
    """
    vocabulary = vocabulary or english_vocabulary()
    token_features = list(map(vocabulary.features_of, words))
    often = Counter(words)
    inner: set[str] = set()
    named: set[str] = set()
    capitals = [index for index, features in enumerate(token_features) if features.is_capitalised]
    for index in capitals:
        word = words[index]
        if (words[index - 1] if index else BREAK) not in ENDS:
            inner.add(word)
        earlier = token_features[index - 1] if index else OUTSIDE
        if earlier.is_title or earlier.is_capitalised and "F" in earlier.flags:
            named.add(word)
    initials, spelt_out = initials_features(words, token_features)
    nouns = "N" if vocabulary.nouns_have_capitals else ""
    return TokenContext(
        words,
        token_features,
        often,
        capitals,
        frozenset([word for word in often if word[0].islower()]),
        frozenset(inner),
        frozenset(named),
        Neighbours(words, token_features, capitals),
        initials,
        spelt_out,
        vocabulary,
        nouns,
        [*[BREAK] * PADDING, *words, *[BREAK] * PADDING],
        [*[OUTSIDE] * PADDING, *token_features, *[OUTSIDE] * PADDING],
    )


def document_features(context: TokenContext, word: str) -> list[str]:
    """The features that a capitalised word has at all its occurrences in a document."""
    return [*context.neighbours.features_of(word), *context.initials.get(word, ())]
