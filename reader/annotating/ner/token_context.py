"""What the words around a token and the article as a whole say of it."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.annotating.ner.document_features import company_of, expansions
from reader.annotating.ner.known_names import LONGEST, KnownNames, known_names
from reader.annotating.ner.token_features import TokenFeatures, word_traits
from reader.annotating.ner.tokens import BREAK

_ENDS = frozenset('.!?:;"“”«»„•—') | {BREAK}
_OUTSIDE = word_traits(BREAK)


class TokenContext(NamedTuple):
    """The tokens of an article with what it says of its words as a whole."""

    words: Sequence[str]
    traits: Sequence[TokenFeatures]
    lower: frozenset[str]
    """Words that stand in it without a capital."""
    inner: frozenset[str]
    """Words that have a capital inside a sentence."""
    named: frozenset[str]
    """Words that follow a first name or a title."""
    company: dict[str, list[str]]
    """Features of words that stand in it more than once."""
    initials: dict[str, list[str]]
    """Features of initials that it spells out."""
    spelt_out: frozenset[int]
    """Where runs end that initials follow in brackets."""


def read_surroundings(words: Sequence[str]) -> TokenContext:
    """What the article says of its words."""
    traits = list(map(word_traits, words))
    inner: set[str] = set()
    named: set[str] = set()
    before, earlier = BREAK, _OUTSIDE
    for word, trait in zip(words, traits, strict=True):
        if trait.is_capitalised:
            if before not in _ENDS:
                inner.add(word)
            if earlier.is_title or earlier.is_capitalised and "F" in earlier.flags:
                named.add(word)
        before, earlier = word, trait
    lower = frozenset([word for word in set(words) if word[0].islower()])
    company = company_of(words, traits)
    return TokenContext(words, traits, lower, frozenset(inner), frozenset(named), company, *expansions(words, traits))


def run_features(around: TokenContext, first: int, last: int) -> tuple[list[str], list[list[str]]]:
    """The features of a run that come of more than one word: those that all its tokens share, and those of each."""
    traits = around.traits
    count = len(traits)
    before = traits[first - 1] if first else _OUTSIDE
    after = traits[last] if last < count else _OUTSIDE
    behind = traits[last + 1] if last + 1 < count else _OUTSIDE
    ending, opening = traits[last - 1], traits[first]
    whole = " ".join(around.words[first:last]) if last - first <= LONGEST else ""
    length = str(min(last - first, 6))
    phrases = _phrases(around.words, first, last, known_names())
    shared = [
        "rb" + before.lower,
        "ra" + after.lower,
        "rB" + before.cluster,
        "rA" + after.cluster,
        "r2" + after.lower + " " + behind.lower,
        "rf" + opening.lower,
        "rl" + ending.lower,
        "rc" + ending.cluster,
        "rh" + ending.flags,
        "rH" + opening.flags + "|" + ending.flags,
        "rn" + length,
    ]
    if last in around.spelt_out:
        shared.append("ri")
    if after.lower == ",":
        shared += ["r" + str(step) + "," + cluster for step, cluster in _clusters_behind(traits, last + 1)]
    if first > 2:
        shared.append("r<" + traits[first - 3].cluster)
    found: list[list[str]] = []
    for index in range(first, last):
        place = str(min(index - first, 3)) + str(min(last - 1 - index, 3))
        features = _near_features(around, index)
        features.append("rp" + place)
        features.append("m" + phrases[index - first])
        if whole:
            features.append("R" + str(index - first) + whole)
        found.append(features)
    return shared, found


def article_features(around: TokenContext, word: str) -> list[str]:
    """The features that a word with a capital has wherever it stands in an article."""
    return [*around.company.get(word, ()), *around.initials.get(word, ())]


def _clusters_behind(traits: Sequence[TokenFeatures], start: int) -> list[tuple[int, str]]:
    """The clusters of the words of an apposition, "a city in the north" or "who leads the union"."""
    return [(step, traits[start + step].cluster) for step in range(3) if start + step < len(traits)]


def _near_features(around: TokenContext, index: int) -> list[str]:
    words, traits = around.words, around.traits
    count = len(traits)
    own = traits[index]
    before = traits[index - 1] if index else _OUTSIDE
    far_before = traits[index - 2] if index > 1 else _OUTSIDE
    after = traits[index + 1] if index + 1 < count else _OUTSIDE
    far_after = traits[index + 2] if index + 2 < count else _OUTSIDE
    features = [
        "ss" + before.shape + "|" + own.shape + "|" + after.shape,
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
        said = "s" if opens else "m"
        if own.lower in around.lower:
            said += "l"
        if word in around.inner:
            said += "m"
        if word in around.named:
            said += "F"
        features.append("x" + said)
        features.append("xg" + said + "|" + own.flags + "|" + before.shape)
    return features


def _phrases(words: Sequence[str], first: int, last: int, known: KnownNames) -> list[str]:
    """For each token of a run the flags of the known name of several tokens that holds it, "B" or "I" behind them."""
    found = [""] * (last - first)
    index = first
    while index < last:
        length = _phrase_length(words, index, last, known)
        if length:
            flags = known.phrases[" ".join(words[index : index + length])]
            for place in range(length):
                found[index - first + place] = flags + ("I" if place else "B")
        index += length or 1
    return found


def _phrase_length(words: Sequence[str], index: int, last: int, known: KnownNames) -> int:
    if words[index] not in known.openings:
        return 0
    for length in range(min(LONGEST, last - index), 1, -1):
        if " ".join(words[index : index + length]) in known.phrases:
            return length
    return 0
