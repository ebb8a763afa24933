"""Stories that no rule speaks for, but that the learnt table takes for titles of other articles."""

from collections.abc import Iterable, Sequence
from math import exp, log

from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import ArticlePlace
from reader.cleaning.rails.rail_headings import heads_rail
from reader.cleaning.rails.story_titles import has_twin, is_short
from reader.model.blocks import Label

_LIKELY = 0.0
"""Log-odds from which a line is a story."""
_LIKELY_IF_SHORT = 2.0
"""The same on a page of a few lines, where the rules say more."""
_LIKELY_ALONE = 1.0
"""Log-odds from which a line with no other story near it is one."""
_CONTEST, _CONTEST_OF_LINE = -0.5, 1.0
"""By how much the log-odds of a story must exceed those of the article's for a line to be taken out of there: in HTML,
where its address speaks for it, and in a scrape.
"""
_TWIN = 2.0
"""How much less is needed where the same words stand twice, as a picture's description and as a title."""
_NEAR = 3
"""Lines between two stories of one rail: ages, teasers, captions."""
_SHORTEST_TEASER = 6
_LONGEST_HEADING = 8


def label_likely_stories(sheet: BlockLabels, place: ArticlePlace, odds: Sequence[float]) -> None:
    """Label the likely stories among the blocks that have no label, with their headings, ages and teasers."""
    likely = [
        index
        for index, one in enumerate(odds)
        if one > (_LIKELY_IF_SHORT if is_short(sheet) else _LIKELY)
        and sheet.is_open(index)
        and (index not in place.taken or is_contested(sheet, place, odds, index))
    ]
    for rail in _rails(likely):
        if len(rail) == 1 and odds[rail[0]] < _LIKELY_ALONE:
            continue
        _label_heading(sheet, place, rail[0])
        for index in rail:
            sheet.put(index, Label.RAIL_STORY, f"reads like the title of another story ({_chance(odds[index]):.0%})")
        for index in range(rail[0], min(rail[-1] + _NEAR, len(sheet))):
            _label_beside(sheet, place, index)


def is_contested(sheet: BlockLabels, place: ArticlePlace, odds: Sequence[float], index: int) -> bool:
    """Whether one of the article's blocks is rather a story's title: no prose, and likelier so by far."""
    if is_short(sheet):
        return False
    chance = place.chances.article[index]
    contest = (_CONTEST if sheet.blocks[index].links else _CONTEST_OF_LINE) - (
        _TWIN if has_twin(sheet.traits, index) else 0.0
    )
    return not sheet.traits[index].is_prose and odds[index] > contest + log(chance / max(1e-4, 1 - chance))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _rails(indices: Iterable[int]) -> Iterable[list[int]]:
    """Stories with little in between, as one list each."""
    rail: list[int] = []
    for index in indices:
        if rail and index - rail[-1] > _NEAR + 1:
            yield rail
            rail = []
        rail.append(index)
    if rail:
        yield rail


def _label_heading(sheet: BlockLabels, place: ArticlePlace, first: int) -> None:
    """The heading of a rail stands right above its first story, or above that one's age."""
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        traits = sheet.traits[index]
        if not sheet.is_open(index) or index in place.taken:
            return
        if heads_rail(traits.folded) or "heading" in traits.context and traits.words <= _LONGEST_HEADING:
            sheet.put(index, Label.RAIL_HEADING, "heads the stories below it")
            return


def _label_beside(sheet: BlockLabels, place: ArticlePlace, index: int) -> None:
    """An age or a teaser between or right after the stories of a rail."""
    traits = sheet.traits[index]
    if not sheet.is_open(index) or index in place.taken or traits.is_furniture or heads_rail(traits.folded):
        return
    if traits.age is not None:
        sheet.put(index, Label.RAIL_AGE, "the age of a story beside it")
    elif (
        sheet.label(index - 1) is Label.RAIL_STORY
        and traits.words >= _SHORTEST_TEASER
        and (traits.is_cut_short or traits.is_sentence)
    ):
        sheet.put(index, Label.RAIL_TEASER, "the teaser of the story above it")
