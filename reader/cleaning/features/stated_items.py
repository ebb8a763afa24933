"""Compares lines of a page with the ingredients, steps, questions and answers that its metadata states."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_NOT_A_WORD = re.compile(r"\W+")
_LONGEST_INGREDIENT, _MOST_CHARACTERS = 40, 400
"""Most words, and characters, of an ingredient that the page may show in two parts."""


@dataclass(frozen=True, slots=True)
class StatedItems:
    """What a page states item by item, to look up its lines in."""

    whole: frozenset[str] = frozenset()
    """The items, folded."""
    parts: frozenset[str] = frozenset()
    """The beginnings and the ends of ingredients: many pages show an amount and a name as two lines."""

    def __bool__(self) -> bool:
        return bool(self.whole)

    def holds(self, line: str) -> bool:
        """Whether a line is one of the items, or the amount or the name of an ingredient."""
        folded = _fold(line)
        return folded in self.whole or folded in self.parts


def stated_items(items: Iterable[str], ingredients: Iterable[str]) -> StatedItems:
    """Fold the items that a page states, and its ingredients."""
    amounts = [_fold(one) for one in ingredients]
    parts = frozenset(
        part
        for words in (one.split() for one in amounts if len(one) <= _MOST_CHARACTERS)
        if len(words) <= _LONGEST_INGREDIENT
        for cut in range(1, len(words))
        for part in (" ".join(words[:cut]), " ".join(words[cut:]))
    )
    return StatedItems(frozenset(filter(None, (*map(_fold, items), *amounts))), parts)


def _fold(text: str) -> str:
    """Return the words of a text in lower case, without what stands between them."""
    return _NOT_A_WORD.sub(" ", text).lower().strip()
