"""Labels the titles of other stories on a page by where their links lead.

No data set labels them, and lines that look like titles are as often menu items: on the pages of
`benchmarks/hand_labelled_rails.json` 47 of 100 such lines are titles. Of those that link to an article's address, 93
are. A text scrape has no links, but the same lines as its HTML.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.cleaning.features.block_features import BlockFeatures, read_block_features
from reader.cleaning.rails.story_addresses import Leads, where_leads
from reader.cleaning.rails.story_titles import main_link
from reader.model.blocks import Block

UNSURE = math.nan
_NEAR = 4
"""Most lines of one story's card between two with the same link."""
_SHORTEST, _LONGEST, _SHORTEST_SENTENCE = 4, 34, 12
_FEWEST_OF_MENU, _MEAN_OF_MENU, _MOST_OF_LIST = 3, 4.5, 80
"""Lines with the same path whose addresses consist of their words: if they are short, or by the hundred, they are a
menu.
"""
_LEAST_LINK = 0.5
_LONG_ENOUGH = 5
"""Fewest words of a title that is looked up at the end of a longer line."""

_TOKENS = re.compile(r"\w+").findall
_RANK = re.compile(r"^\d{1,2}\s?(?=\D)")


def label_titles(
    blocks: Sequence[Block], is_article: Sequence[bool], looks_so: Sequence[bool], own: str | None
) -> list[float]:
    """Return for each block of an HTML page 1.0 if it is a title, 0.0 if not, UNSURE if its address does not tell.
    `looks_so` tells which blocks look like titles, in case they have no link.
    """
    features = read_block_features(blocks)
    labels = [0.0] * len(blocks)
    cards: defaultdict[str, list[int]] = defaultdict(list)
    for index, block in enumerate(blocks):
        url, share = main_link(block)
        if is_article[index] or features[index].age is not None or features[index].is_date:
            continue
        if url is None:
            labels[index] = UNSURE if looks_so[index] else 0.0
            continue
        if "comment" in features[index].context:
            continue
        leads = where_leads(url, own)
        if share < _LEAST_LINK:
            labels[index] = UNSURE if leads is Leads.TO_STORY and features[index].words < 60 else 0.0
        elif leads is Leads.TO_STORY and features[index].words >= _SHORTEST - 1:
            cards[url.split("#")[0]].append(index)
        elif leads is Leads.UNKNOWN and features[index].words >= _SHORTEST:
            labels[index] = UNSURE
    for indices in cards.values():
        for card in _split(indices):
            _label_card(features, card, labels)
    _doubt_menus(blocks, features, labels)
    return labels


def carry_over(
    texts: Iterable[str], looks_so: Iterable[bool], blocks: Sequence[Block], labels: Sequence[float]
) -> list[float]:
    """Return the labels of a text scrape's lines, from the blocks of the same page's HTML and their labels."""
    known: dict[str, float] = {}
    for block, label in zip(blocks, labels, strict=True):
        folded = _fold(block.text)
        known[folded] = max(known.get(folded, 0.0), 0.5 if math.isnan(label) else label)
    titles = [folded for folded, label in known.items() if label == 1 and len(folded.split()) >= _LONG_ENOUGH]
    return [
        _carried(_fold(text), known, titles, UNSURE if looks else 0.0)
        for text, looks in zip(texts, looks_so, strict=True)
    ]


def _carried(folded: str, known: dict[str, float], titles: Sequence[str], otherwise: float) -> float:
    label = known.get(folded)
    if label is not None:
        return UNSURE if label == 0.5 else label
    inside = [title for title in titles if title in folded]
    if len(inside) == 1 and f" {folded}".endswith(f" {inside[0]}"):
        return 1.0
    return UNSURE if inside else otherwise


def _fold(text: str) -> str:
    return _RANK.sub("", " ".join(_TOKENS(text.lower())))


def _split(indices: Sequence[int]) -> Iterable[list[int]]:
    card: list[int] = []
    for index in indices:
        if card and index - card[-1] > _NEAR:
            yield card
            card = []
        card.append(index)
    yield card


def _label_card(features: Sequence[BlockFeatures], card: Sequence[int], labels: list[float]) -> None:
    """Label the lines that link to one story: its heading is the title, else the longest line that is
    not a sentence.
    """
    headings = [index for index in card if "heading" in features[index].context]
    likely = headings[:1] or [index for index in card if _SHORTEST <= features[index].words <= _LONGEST]
    open_ended = [i for i in likely if not features[i].is_sentence or features[i].words < _SHORTEST_SENTENCE]
    title = max(open_ended or likely, key=lambda index: features[index].words, default=None)
    for index in card:
        if title is None:
            labels[index] = UNSURE
        else:
            labels[index] = float(features[index].folded == features[title].folded)


def _doubt_menus(blocks: Sequence[Block], features: Sequence[BlockFeatures], labels: list[float]) -> None:
    by_path: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, label in enumerate(labels):
        if label == 1:
            by_path[blocks[index].path].append(index)
    for indices in by_path.values():
        mean = sum(features[index].words for index in indices) / len(indices)
        if len(indices) > _MOST_OF_LIST or len(indices) >= _FEWEST_OF_MENU and mean < _MEAN_OF_MENU:
            for index in indices:
                labels[index] = UNSURE
