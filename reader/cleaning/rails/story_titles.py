"""How likely each block of a page is the title of another story, by all that speaks for and against it.

The learnt table says what it looks like; where its link leads, what stands above and beside it and how its neighbours
look say the rest. All of it is added up as log-odds, as independent evidence is.
"""

import re
from collections.abc import Sequence
from math import log

from reader.cleaning.block_features import BlockFeatures
from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import ArticlePlace
from reader.cleaning.rails.rail_headings import heads_rail
from reader.cleaning.rails.story_addresses import Leads, where_leads
from reader.model.blocks import Block

NEVER = -9.0
"""Log-odds of what is no title: an age, a phrase of furniture, a word or two."""

_SHORTEST, _LONGEST = 3, 45
"""Words of a title."""
_NO_TITLE = re.compile(
    r"\b(?:says|sagt|dice|dit|schreibt) ?:$|^[^,:]{2,40} says$|^(?:content )?(?:written|provided|presented) by\b"
    r"|^with files from\b|^citation:|^#.*#|\|.*\|.*\||\d[.,]\d\d ?(?:€|euro|usd|eur|\$)$",
    re.I,
)
"""Who says a comment, who provides a text, rows of tags and of links, prices."""
_SHORT_PAGE, _LEAST_OF_SHORT = 40, -1.0
"""Blocks of a page of which the table can say little against a title, and how much: it was learnt from longer ones."""
_BY_LINK = {Leads.TO_STORY: 2.5, Leads.UNKNOWN: 0.0, Leads.ELSEWHERE: -3.0}
_LEAST_LINK = 0.5
"""Share of a line that is a link, for the line to be what the link leads to."""
_ANNOUNCED, _ANNOUNCED_REACH = 1.5, 4
_DATED, _FEWEST_DATED = 1.0, 3
_TWIN, _TWIN_REACH, _SHORTEST_TWIN = 1.5, 8, 5
"""A picture's description that repeats the title below it."""
_CARD_REACH, _REST_OF_CARD = 4, 4.0
"""Lines of a story's card, and what speaks against those that are not its title."""
_COMPANY, _COMPANY_REACH, _MOST_COMPANY, _NEIGHBOURS = 0.5, 8, 2.0, 4


def weigh_titles(sheet: BlockLabels, place: ArticlePlace, own: str | None) -> list[float]:
    """The log-odds of every block that it is another story's title; `own` is the page's address."""
    alone = [_weigh(sheet, place, index, own) for index in range(len(sheet))]
    _keep_one_of_card(sheet, alone)
    _add_dates(sheet.traits, alone)
    known = [index for index, odds in enumerate(alone) if odds > NEVER]
    return _with_company(alone, known)


def is_short(sheet: BlockLabels) -> bool:
    """Whether a page is of a few lines, as people type or paste it."""
    return len(sheet) <= _SHORT_PAGE


def main_link(block: Block) -> tuple[str | None, float]:
    """Where most of a block leads, and what share of it does; None where it has no link."""
    if not block.links:
        return None, 0.0
    if len(block.links) == 1:
        (link,) = block.links
        return link.url, (link.end - link.start) / len(block.text)
    longest = max(block.links, key=lambda link: link.end - link.start)
    linked = sum(link.end - link.start for link in block.links if link.url == longest.url)
    return longest.url, linked / len(block.text)


def _weigh(sheet: BlockLabels, place: ArticlePlace, index: int, own: str | None) -> float:
    traits, block = sheet.traits[index], sheet.blocks[index]
    if not _may_be_title(traits) or not sheet.is_open(index) or _NO_TITLE.search(block.text):
        return NEVER
    if _is_caption(sheet, index):
        return NEVER
    url, share = main_link(block)
    leads = where_leads(url, own) if url else Leads.UNKNOWN
    announced = _is_announced(sheet, index)
    if "menu" in traits.context and leads is not Leads.TO_STORY or place.is_sure(index) and not announced:
        return NEVER
    speaks_against = leads is Leads.ELSEWHERE and share >= _LEAST_LINK
    speaks_against = speaks_against or leads is not Leads.TO_STORY and traits.words == _SHORTEST
    if speaks_against and not (announced or is_short(sheet)):
        return NEVER + 1  # whatever the table says, so it is not asked
    chance = place.chances.ask(place.chances.questions.rail_story, index)
    odds = log(max(chance, 1e-4) / max(1 - chance, 1e-4))
    if is_short(sheet):
        odds = max(_LEAST_OF_SHORT, odds)
    if share >= _LEAST_LINK:
        odds += _BY_LINK[leads]
    if announced:
        odds += _ANNOUNCED
    if has_twin(sheet.traits, index):
        odds += _TWIN
    return max(NEVER + 1, odds)


def _keep_one_of_card(sheet: BlockLabels, odds: list[float]) -> None:
    """Of lines in a row that lead to the same address one is the title: the heading, or else the likeliest."""
    card: list[int] = []
    address = ""
    for index, block in enumerate(sheet.blocks):
        if not block.links or odds[index] == NEVER:
            continue
        url = main_link(block)[0] or ""
        if url != address or index - card[-1] > _CARD_REACH:
            _doubt_all_but_best(sheet, card, odds)
            card, address = [], url
        card.append(index)
    _doubt_all_but_best(sheet, card, odds)


def _doubt_all_but_best(sheet: BlockLabels, card: Sequence[int], odds: list[float]) -> None:
    if len(card) < 2:
        return
    best = max(card, key=lambda index: ("heading" in sheet.traits[index].context, odds[index]))
    for index in card:
        odds[index] -= _REST_OF_CARD if index != best else 0.0


def _may_be_title(traits: BlockFeatures) -> bool:
    if not _SHORTEST <= traits.words <= _LONGEST or traits.age is not None or traits.is_date:
        return False
    return not (traits.is_furniture or traits.is_credit or "comment" in traits.context or heads_rail(traits.folded))


def _is_announced(sheet: BlockLabels, index: int) -> bool:
    """Whether a heading of other stories stands a few lines above, with no prose and no end of its list in between."""
    for above in range(index - 1, max(-1, index - 1 - _ANNOUNCED_REACH), -1):
        if heads_rail(sheet.traits[above].folded):
            is_close = sheet.blocks[index].tag is None and not sheet.blocks[above + 1].gap
            return not (is_close and any(block.gap for block in sheet.blocks[above + 1 : index + 1]))
        if sheet.traits[above].is_prose:
            return False
    return False


def has_twin(traits: Sequence[BlockFeatures], index: int) -> bool:
    """Whether a line of some words comes again nearby, as a picture's description and the title below it do."""
    if traits[index].words < _SHORTEST_TWIN or traits[index].repeats < 2:
        return False
    near = range(max(0, index - _TWIN_REACH), min(len(traits), index + _TWIN_REACH + 1))
    return any(other != index and traits[other].folded == traits[index].folded for other in near)


def _is_caption(sheet: BlockLabels, index: int) -> bool:
    """Whether the credit of a picture follows, or a line of a scrape stands right beside its like, as a picture's
    description and its caption do.
    """
    if index + 1 < len(sheet) and sheet.traits[index + 1].is_credit:
        return True
    if sheet.blocks[index].tag is not None or sheet.traits[index].repeats < 2:
        return False
    pairs = ((above, above + 1) for above in (index - 1, index) if 0 <= above < len(sheet) - 1)
    return any(
        sheet.traits[one].folded == sheet.traits[other].folded and not sheet.blocks[other].gap for one, other in pairs
    )


def _add_dates(traits: Sequence[BlockFeatures], odds: list[float]) -> None:
    """Several lines with an age or a date beside each are a list of stories."""
    dated = [
        index
        for index, one in enumerate(odds)
        if one > NEVER
        and any(traits[near].age is not None or traits[near].is_date for near in (index - 1, index + 1, index + 2)
                if 0 <= near < len(traits))
    ]  # fmt: skip
    if len(dated) >= _FEWEST_DATED:
        for index in dated:
            odds[index] += _DATED


def _with_company(odds: Sequence[float], known: Sequence[int]) -> list[float]:
    """Each title with what those next to it are like: stories stand in lists."""
    weighed = list(odds)
    for place, index in enumerate(known):
        near = [
            odds[other]
            for other in known[max(0, place - _NEIGHBOURS) : place + _NEIGHBOURS + 1]
            if other != index and abs(other - index) <= _COMPANY_REACH
        ]
        best = sorted(near)[-2:]
        if best:
            weighed[index] += _COMPANY * max(-_MOST_COMPANY, min(_MOST_COMPANY, sum(best) / len(best)))
    return weighed
