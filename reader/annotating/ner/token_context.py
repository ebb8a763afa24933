"""The features of a token that come from the tokens around it, its run and its document."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.annotating.ner.document_features import Neighbours, initials_features
from reader.annotating.ner.known_names import LONGEST, KnownNames
from reader.annotating.ner.token_features import OUTSIDE, TokenFeatures, Vocabulary, english_vocabulary
from reader.annotating.ner.tokens import BREAK

_ENDS = frozenset('.!?:;"“”«»„•—') | {BREAK}


class TokenContext(NamedTuple):
    """The tokens of a document with their features, and what the document says of its words."""

    words: Sequence[str]
    token_features: Sequence[TokenFeatures]
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


def read_token_context(words: Sequence[str], vocabulary: Vocabulary | None = None) -> TokenContext:
    """Read the context of the tokens of a document, of English where no vocabulary is given.

    Takes time linear in their number.
    """
    vocabulary = vocabulary or english_vocabulary()
    token_features = list(map(vocabulary.features_of, words))
    inner: set[str] = set()
    named: set[str] = set()
    before, earlier = BREAK, OUTSIDE
    for word, features in zip(words, token_features, strict=True):
        if features.is_capitalised:
            if before not in _ENDS:
                inner.add(word)
            if earlier.is_title or earlier.is_capitalised and "F" in earlier.flags:
                named.add(word)
        before, earlier = word, features
    lower = frozenset([word for word in set(words) if word[0].islower()])
    initials, spelt_out = initials_features(words, token_features)
    nouns = "N" if vocabulary.has_german and nouns_have_capitals(words) else ""
    return TokenContext(
        words,
        token_features,
        lower,
        frozenset(inner),
        frozenset(named),
        Neighbours(words, token_features),
        initials,
        spelt_out,
        vocabulary,
        nouns,
    )


def nouns_have_capitals(words: Sequence[str]) -> bool:
    """Whether nouns have capitals: more than a quarter of the words inside sentences."""
    inner = [word[0].isupper() for before, word in pairwise(words) if word[0].isalpha() and before not in _ENDS]
    return sum(inner) * 4 > len(inner)


def run_features(context: TokenContext, first: int, end: int) -> tuple[list[str], list[list[str]]]:
    """The features of the run from `first` to before `end`: those that its tokens share, and for each token its own
    that come of more than one word.
    """
    token_features = context.token_features
    count = len(token_features)
    before = token_features[first - 1] if first else OUTSIDE
    after = token_features[end] if end < count else OUTSIDE
    second_after = token_features[end + 1] if end + 1 < count else OUTSIDE
    ending, opening = token_features[end - 1], token_features[first]
    whole = " ".join(context.words[first:end]) if end - first <= LONGEST else ""
    length = str(min(end - first, 6))
    phrases = _phrases(context.words, first, end, context.vocabulary.known)
    shared = [
        "rb" + before.lower,
        "ra" + after.lower,
        "rB" + before.cluster,
        "rA" + after.cluster,
        "r2" + after.lower + " " + second_after.lower,
        "rf" + opening.lower,
        "rl" + ending.lower,
        "rc" + ending.cluster,
        "rh" + context.nouns + ending.flags,
        "rH" + context.nouns + opening.flags + "|" + ending.flags,
        "rn" + context.nouns + length,
    ]
    if end in context.spelt_out:
        shared.append("ri")
    if after.lower == ",":
        shared += ["r" + str(step) + "," + cluster for step, cluster in _clusters_after(token_features, end + 1)]
    if first > 2:
        shared.append("r<" + token_features[first - 3].cluster)
    found: list[list[str]] = []
    for index in range(first, end):
        position = str(min(index - first, 3)) + str(min(end - 1 - index, 3))
        features = _near_features(context, index)
        features.append("rp" + position)
        features.append("m" + phrases[index - first])
        if whole:
            features.append("R" + str(index - first) + whole)
        found.append(features)
    return shared, found


def document_features(context: TokenContext, word: str) -> list[str]:
    """The features that a capitalised word has at all its occurrences in a document."""
    return [*context.neighbours.features_of(word), *context.initials.get(word, ())]


def _clusters_after(token_features: Sequence[TokenFeatures], start: int) -> list[tuple[int, str]]:
    """The clusters of the next words, which may be an apposition: "a city in the north", "who leads the union"."""
    return [(step, token_features[start + step].cluster) for step in range(3) if start + step < len(token_features)]


def _near_features(context: TokenContext, index: int) -> list[str]:
    words, token_features = context.words, context.token_features
    count = len(token_features)
    own = token_features[index]
    before = token_features[index - 1] if index else OUTSIDE
    far_before = token_features[index - 2] if index > 1 else OUTSIDE
    after = token_features[index + 1] if index + 1 < count else OUTSIDE
    far_after = token_features[index + 2] if index + 2 < count else OUTSIDE
    features = [
        "ss" + context.nouns + before.shape + "|" + own.shape + "|" + after.shape,
        "gg" + before.flags + "|" + own.flags + "|" + after.flags,
        "pw" + before.lower + " " + own.lower,
        "wn" + own.lower + " " + after.lower,
        "pp" + far_before.lower + " " + before.lower,
        "nn" + after.lower + " " + far_after.lower,
        "cs" + before.cluster + "|" + own.shape,
        "cb" + before.cluster + "|" + own.cluster,
        "ca" + own.cluster + "|" + after.cluster,
    ]
    if own.is_capitalised:
        word = words[index]
        opens = index == 0 or words[index - 1] in _ENDS
        casing = context.nouns + ("s" if opens else "m")
        if own.lower in context.lower:
            casing += "l"
        if word in context.inner:
            casing += "m"
        if word in context.named:
            casing += "F"
        features.append("x" + casing)
        features.append("xg" + casing + "|" + own.flags + "|" + before.shape)
    return features


def _phrases(words: Sequence[str], first: int, end: int, known: KnownNames) -> list[str]:
    """For each token of a run the flags of the known name of several tokens that holds it, and "B" or "I" for its
    position; "" for no such name.
    """
    found = [""] * (end - first)
    index = first
    while index < end:
        step = 1
        phrases = known.phrases_from(words[index])
        for length in range(min(LONGEST, end - index), 1, -1) if phrases else ():
            if flags := phrases.get(" ".join(words[index : index + length])):
                found[index - first : index - first + length] = [flags + "B", *[flags + "I"] * (length - 1)]
                step = length
                break
        index += step
    return found
