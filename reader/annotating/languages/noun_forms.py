"""Makes the feminine and plural forms of the nouns in a language's tables."""

from collections.abc import Iterable


def inflected(nouns: str, endings: Iterable[tuple[str, str]]) -> frozenset[str]:
    """All forms of nouns that spaces separate.

    `endings` are pairs of the ending of a masculine noun and those of its forms, separated by spaces, "-" for none; the
    first pair that fits counts.
    """
    listed = tuple(endings)
    return frozenset(form for noun in nouns.split() for form in _forms(noun, listed))


def _forms(noun: str, endings: Iterable[tuple[str, str]]) -> list[str]:
    for ending, forms in endings:
        if noun.endswith(ending):
            stem = noun.removesuffix(ending)
            return [stem + ("" if form == "-" else form) for form in forms.split()]
    return [noun]
