"""Reads from a page's JSON-LD what it states item by item: the ingredients and steps of a recipe or a guide, the
questions and answers of a list of them.

Sources: https://schema.org/Recipe, https://schema.org/HowTo, https://schema.org/FAQPage.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from reader.base.safe_text import composed, safe_text
from reader.cleaning.features.stated_items import StatedItems, stated_items
from reader.cleaning.head.nested_texts import texts_in

_STEPS = ("recipeInstructions", "step", "steps")
_INGREDIENTS = ("recipeIngredient", "ingredients", "supply", "tool")
_GUIDES, _QUESTION = frozenset({"Recipe", "HowTo"}), "Question"
_WITHIN = ("name", "text", "itemListElement", "step", "steps")
_MOST = 2_000
_TAG = re.compile(r"<[^<>]{0,200}>")


def read_stated_items(things: Iterable[Mapping[str, Any]]) -> StatedItems:
    """Return the items that a page states. `things` are all objects of its JSON-LD."""
    items: list[str] = []
    ingredients: list[str] = []
    for thing in things:
        kinds = thing.get("@type")
        kinds = frozenset(one for one in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(one, str))
        if not _GUIDES.isdisjoint(kinds):
            items += (line for name in _STEPS for line in _lines(thing.get(name)))
            ingredients += (line for name in _INGREDIENTS for line in _lines(thing.get(name)))
        elif _QUESTION in kinds:
            items += (line for name in ("name", "acceptedAnswer") for line in _lines(thing.get(name)))
        if len(items) + len(ingredients) > _MOST:
            break
    return stated_items(items[:_MOST], ingredients[:_MOST])


def _lines(value: Any) -> Iterator[str]:
    """Yield the lines of a stated value and of what it holds, without markup."""
    for text in texts_in(value, lambda thing: map(thing.get, _WITHIN)):
        yield from filter(None, map(str.strip, safe_text(composed(_TAG.sub("\n", unescape(text)))).split("\n")))
