"""Estimates how likely each block of a page is the title of another story.

The classifier judges its text; its link, what is above and beside it, and its neighbours are further evidence. All are
added up as log-odds, as independent evidence is.
"""

import re
from collections.abc import Sequence
from math import log

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.rail_headings import heads_rail
from reader.cleaning.rails.story_addresses import Leads, where_leads
from reader.model.blocks import Block

NEVER = -9.0
"""Log-odds of blocks that cannot be titles: ages, boilerplate phrases, a word or two."""

_SHORTEST, _LONGEST = 3, 45
"""Range of a title's number of words."""
_NO_TITLE = re.compile(
    r"[^,:]{2,40} says$|(?:content )?(?:written|provided|presented) by\b|with files from\b|citation:|#.*#"
    r"|[^|]*\|[^|]*\|[^|]*\|",
    re.I,
)
"""Beginnings of what is no title: comment authors, text credits, rows of tags and links."""
_NO_TITLE_END = re.compile(r"(?:\b(?:says|sagt|dice|dit|schreibt) ?:|\d[.,]\d\d ?(?:€|euro|usd|eur|\$))$", re.I)
_LAST_OF_NO_TITLE = frozenset(":€$odrODR")
"""Ends of what is none: comment authors, prices. Few lines end in one of these characters, so few are searched."""
_SHORT_PAGE, _LEAST_OF_SHORT = 40, -1.0
"""Most blocks of a page on which the classifier cannot count much against a title, and the limit: it was trained on
longer pages.
"""
_BY_LINK = {Leads.TO_STORY: 2.5, Leads.UNKNOWN: 0.0, Leads.NOT_TO_STORY: -3.0}
_LEAST_LINK = 0.5
"""Least share of a line inside a link for the link to matter."""
_ANNOUNCED, _ANNOUNCED_REACH = 1.5, 4
_DATED, _FEWEST_DATED = 1.0, 3
_TWIN, _TWIN_REACH, _SHORTEST_TWIN = 1.5, 8, 5
"""For the alternative text of a picture that repeats the title below it."""
_CARD_REACH, _REST_OF_CARD = 4, 4.0
"""Most lines of a story's card, and the penalty for those that are not its title."""
_NEIGHBOUR_WEIGHT, _NEIGHBOUR_REACH, _MOST_NEIGHBOUR_ODDS, _MOST_NEIGHBOURS = 0.5, 8, 2.0, 4


def weigh_titles(labels: BlockLabels, article: ArticleSpan, own: str | None) -> list[float]:
    """Return each block's log-odds of being the title of another story. `own` is the page's address."""
    alone = [_weigh(labels, article, index, own) for index in range(len(labels))]
    _most_likely_of_card(labels, alone)
    _add_dates(labels.features, alone)
    known = [index for index, odds in enumerate(alone) if odds > NEVER]
    return _with_neighbours(alone, known)


def is_short(labels: BlockLabels) -> bool:
    """Whether a page has only a few lines, as people type or paste it."""
    return len(labels) <= _SHORT_PAGE


def main_link(block: Block) -> tuple[str | None, float]:
    """Return where most of a block links to, and the share of its characters that do; None if it has no link."""
    if not block.links:
        return None, 0.0
    if len(block.links) == 1:
        (link,) = block.links
        return link.url, (link.end - link.start) / len(block.text)
    longest = max(block.links, key=lambda link: link.end - link.start)
    linked = sum(link.end - link.start for link in block.links if link.url == longest.url)
    return longest.url, linked / len(block.text)


def _weigh(labels: BlockLabels, article: ArticleSpan, index: int, own: str | None) -> float:
    features, block = labels.features[index], labels.blocks[index]
    if not _may_be_title(features) or not labels.is_open(index) or _is_no_title(block.text):
        return NEVER
    if _is_caption(labels, index):
        return NEVER
    url, share = main_link(block)
    leads = where_leads(url, own) if url else Leads.UNKNOWN
    announced = _is_announced(labels, index)
    if "menu" in features.context and leads is not Leads.TO_STORY or article.is_sure(index) and not announced:
        return NEVER
    speaks_against = leads is Leads.NOT_TO_STORY and share >= _LEAST_LINK
    speaks_against = speaks_against or leads is not Leads.TO_STORY and features.words == _SHORTEST
    if speaks_against and not (announced or is_short(labels)):
        return NEVER + 1  # whatever the classifier says, so it is not run
    probability = article.scores.probability(article.scores.classifiers.rail_story, index)
    odds = log(max(probability, 1e-4) / max(1 - probability, 1e-4))
    if is_short(labels):
        odds = max(_LEAST_OF_SHORT, odds)
    if share >= _LEAST_LINK:
        odds += _BY_LINK[leads]
    if announced:
        odds += _ANNOUNCED
    if has_twin(labels.features, index):
        odds += _TWIN
    return max(NEVER + 1, odds)


def _most_likely_of_card(labels: BlockLabels, odds: list[float]) -> None:
    """Among nearby lines with the same link one is the title: the heading, else the most likely;
    penalise the others.
    """
    card: list[int] = []
    address = ""
    for index, block in enumerate(labels.blocks):
        if not block.links or odds[index] == NEVER:
            continue
        url = main_link(block)[0] or ""
        if url != address or index - card[-1] > _CARD_REACH:
            _doubt_all_but_best(labels, card, odds)
            card, address = [], url
        card.append(index)
    _doubt_all_but_best(labels, card, odds)


def _doubt_all_but_best(labels: BlockLabels, card: Sequence[int], odds: list[float]) -> None:
    if len(card) < 2:
        return
    best = max(card, key=lambda index: ("heading" in labels.features[index].context, odds[index]))
    for index in card:
        odds[index] -= _REST_OF_CARD if index != best else 0.0


def _may_be_title(features: BlockFeatures) -> bool:
    if not _SHORTEST <= features.words <= _LONGEST or features.age is not None or features.is_date:
        return False
    return not (
        features.is_boilerplate or features.is_credit or "comment" in features.context or heads_rail(features.folded)
    )


def _is_no_title(text: str) -> bool:
    return _NO_TITLE.match(text) is not None or (
        text[-1] in _LAST_OF_NO_TITLE and _NO_TITLE_END.search(text) is not None
    )


def _is_announced(labels: BlockLabels, index: int) -> bool:
    """Whether a heading of other stories is a few lines above, with no prose and no end of its list in between."""
    for above in range(index - 1, max(-1, index - 1 - _ANNOUNCED_REACH), -1):
        if heads_rail(labels.features[above].folded):
            is_close = labels.blocks[index].tag is None and not labels.blocks[above + 1].gap
            return not (is_close and any(block.gap for block in labels.blocks[above + 1 : index + 1]))
        if labels.features[above].is_prose:
            return False
    return False


def has_twin(features: Sequence[BlockFeatures], index: int) -> bool:
    """Whether a line is repeated nearby, as a picture's alternative text and the title below it."""
    if features[index].words < _SHORTEST_TWIN or features[index].repeats < 2:
        return False
    near = range(max(0, index - _TWIN_REACH), min(len(features), index + _TWIN_REACH + 1))
    return any(other != index and features[other].folded == features[index].folded for other in near)


def _is_caption(labels: BlockLabels, index: int) -> bool:
    """Whether a picture credit follows, or a text scrape repeats the line directly, as alternative text and caption
    do.
    """
    if index + 1 < len(labels) and labels.features[index + 1].is_credit:
        return True
    if labels.blocks[index].tag is not None or labels.features[index].repeats < 2:
        return False
    pairs = ((above, above + 1) for above in (index - 1, index) if 0 <= above < len(labels) - 1)
    return any(
        labels.features[one].folded == labels.features[other].folded and not labels.blocks[other].gap
        for one, other in pairs
    )


def _add_dates(features: Sequence[BlockFeatures], odds: list[float]) -> None:
    """Several lines with an age or a date beside each are a list of stories."""
    dated = [
        index
        for index, one in enumerate(odds)
        if one > NEVER
        and any(features[near].age is not None or features[near].is_date for near in (index - 1, index + 1, index + 2)
                if 0 <= near < len(features))
    ]  # fmt: skip
    if len(dated) >= _FEWEST_DATED:
        for index in dated:
            odds[index] += _DATED


def _with_neighbours(odds: Sequence[float], known: Sequence[int]) -> list[float]:
    """Adjust each title's log-odds by those of its neighbours: stories come in lists."""
    weighed = list(odds)
    for position, index in enumerate(known):
        near = [
            odds[other]
            for other in known[max(0, position - _MOST_NEIGHBOURS) : position + _MOST_NEIGHBOURS + 1]
            if other != index and abs(other - index) <= _NEIGHBOUR_REACH
        ]
        best = sorted(near)[-2:]
        if best:
            weighed[index] += _NEIGHBOUR_WEIGHT * max(
                -_MOST_NEIGHBOUR_ODDS, min(_MOST_NEIGHBOUR_ODDS, sum(best) / len(best))
            )
    return weighed
