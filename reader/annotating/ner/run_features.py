"""The features of the tokens of a run: of its edges, of the tokens beside each other, and of known names in it.

They come in groups that depend on little each, so that the sums of their weights can be remembered.
"""

from collections.abc import Sequence

from reader.annotating.ner.known_names import LONGEST, KnownNames
from reader.annotating.ner.token_context import ENDS, PADDING, TokenContext, document_features
from reader.annotating.ner.token_features import Vocabulary, brown_features, window_features

EDGES = "baol"
"""The tokens that matter to all of a run: that before it, that after it, its opening and its last one."""
DISTANCES = (-2, -1, 0, 1, 2)
"""How far the tokens are that matter by themselves."""


def sequence_features(context: TokenContext, first: int, end: int) -> list[list[str]]:
    """The feature strings of each token of a run, as the CRF is trained with them.

    A run is the tokens from `first` to before `end`.
    """
    shared = shared_features(context, first, end)
    for edge, word in zip(EDGES, edge_words(context, first, end), strict=True):
        shared += edge_features(edge, word, context.nouns, context.vocabulary)
    found = []
    for index, features in enumerate(own_features(context, first, end), first + PADDING):
        word = context.padded_words[index]
        before, own, after = context.padded_features[index - 1 : index + 2]
        features += [*shared, *document_features(context, word)]
        features += class_features(context.nouns, before.word_class, own.word_class, after.word_class)
        if context.nouns:
            features += [brown_pair(-1, before.brown, own.brown), brown_pair(1, own.brown, after.brown)]
        if own.is_capitalised:
            in_document = casing_in_document(context, word, own.lower)
            written = casing(context.nouns, context.padded_words[index - 1], in_document)
            features += case_features(written, own.flags, before.shape)
        for distance in DISTANCES:
            features += window_features(context.padded_words[index + distance], distance, context.vocabulary)
        found.append(features)
    return found


def edge_words(context: TokenContext, first: int, end: int) -> tuple[str, str, str, str]:
    """The tokens that `EDGES` stand for; the run is the tokens from `first` to before `end`."""
    words, start, stop = context.padded_words, first + PADDING, end + PADDING
    return words[start - 1], words[stop], words[start], words[stop - 1]


def edge_features(edge: str, word: str, nouns: str, vocabulary: Vocabulary) -> list[str]:
    """The features of all tokens of a run that come of the token at one of its edges."""
    token = vocabulary.features_of(word)
    if edge == "b":
        return ["rb" + token.lower, "rB" + token.cluster, *brown_features("rkb", token.brown)]
    if edge == "a":
        return ["ra" + token.lower, "rA" + token.cluster, *brown_features("rka", token.brown)]
    if edge == "o":
        return ["rf" + token.lower]
    own = ["rl" + token.lower, "rc" + token.cluster, "rh" + nouns + token.flags]
    return [*own, *brown_features("rkl", token.brown)]


def shared_features(context: TokenContext, first: int, end: int) -> list[str]:
    """The other features that all tokens of a run share."""
    tokens, start, stop = context.padded_features, first + PADDING, end + PADDING
    after = tokens[stop].lower
    shared = [
        f"r2{after} {tokens[stop + 1].lower}",
        f"rH{context.nouns}{tokens[start].flags}|{tokens[stop - 1].flags}",
        f"rn{context.nouns}{min(end - first, 6)}",
    ]
    if end in context.spelt_out:
        shared.append("ri")
    if after == ",":  # what follows may be an apposition: "a city in the north", "who leads the union"
        shared += [f"r{step},{token.cluster}" for step, token in enumerate(context.token_features[end + 1 : end + 4])]
    if first > 2:
        shared.append("r<" + tokens[start - 3].cluster)
    return shared


def class_features(nouns: str, before: str, own: str, after: str) -> list[str]:
    """The features of a token that come of its class and those of the tokens beside it."""
    (shape_before, flags_before, cluster_before), (shape, flags, cluster), (shape_after, flags_after, cluster_after) = [
        (word_class or "  ").split(" ") for word_class in (before, own, after)
    ]
    return [
        f"ss{nouns}{shape_before}|{shape}|{shape_after}",
        f"gg{flags_before}|{flags}|{flags_after}",
        f"cs{cluster_before}|{shape}",
        f"cb{cluster_before}|{cluster}",
        f"ca{cluster}|{cluster_after}",
    ]


def brown_pair(side: int, first: str, second: str) -> str:
    """The feature of a token that comes of its Brown cluster and that of the token beside it, -1 before or 1 after."""
    return f"k{side}{first[:2]}|{second[:2]}"


def case_features(casing: str, flags: str, shape_before: str) -> list[str]:
    """The features of a capitalised token that come of its casing, its flags and the shape of the token before it."""
    return ["x" + casing, f"xg{casing}|{flags}|{shape_before}"]


def casing(nouns: str, before: str, in_document: str) -> str:
    """How a capitalised token is written: whether nouns have capitals, whether it opens a sentence, as the token
    `before` it tells, and how the document writes it elsewhere.
    """
    return nouns + ("s" if before in ENDS else "m") + in_document


def casing_in_document(context: TokenContext, word: str, lower: str) -> str:
    """How the document writes a capitalised word elsewhere, as letters."""
    return (
        ("l" if lower in context.lower else "")
        + ("m" if word in context.inner else "")
        + ("F" if word in context.named else "")
    )


def own_features(context: TokenContext, first: int, end: int) -> list[list[str]]:
    """For each token of a run the other features that come of more than one word."""
    length = end - first
    whole = " ".join(context.words[first:end]) if length <= LONGEST else ""
    lower = [token.lower for token in context.padded_features[first + PADDING - 2 : end + PADDING + 2]]
    found: list[list[str]] = []
    for step, phrase in enumerate(_phrases(context.words, first, end, context.vocabulary.known)):
        far_before, before, own, after, far_after = lower[step : step + 5]
        features = [
            f"pw{before} {own}",
            f"wn{own} {after}",
            f"pp{far_before} {before}",
            f"nn{after} {far_after}",
            f"rp{min(step, 3)}{min(length - 1 - step, 3)}",
            "m" + phrase,
        ]
        if whole:
            features.append(f"R{step}{whole}")
        found.append(features)
    return found


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
