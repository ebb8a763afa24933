"""Stories that no rule speaks for, but that the learnt table takes for titles of other articles."""

from collections.abc import Iterable, Sequence

from reader.blocks import Label
from reader.cleaning.article_place import ArticlePlace
from reader.cleaning.sheet import Sheet

_LIKELY = 0.45
"""Chance from which a line is a story. Of stories so found on the development pages three in four are: see
training/cleaning/README.md.
"""
_LIKELY_ALONE = 0.55
"""Chance from which a line with no other story near it is one."""
_NEAR = 3
"""Lines between two stories of one rail: ages, teasers, captions."""
_SHORTEST_TITLE = 3
_SHORTEST_TEASER = 6
_LONGEST_HEADING = 8


def mean_chance(place: ArticlePlace, titles: Sequence[int]) -> float:
    """How likely the blocks are titles of other stories, on average."""
    score = place.chances.questions.rail_story
    return sum(place.chances.ask(score, index) for index in titles) / len(titles)


def label_likely_stories(sheet: Sheet, place: ArticlePlace) -> None:
    """Label the likely stories among the blocks that have no label, with their headings, ages and teasers."""
    likely = {
        index: chance
        for index in range(len(sheet))
        if sheet.is_open(index) and index not in place.taken and _may_be_title(sheet, index)
        for chance in [place.chances.ask(place.chances.questions.rail_story, index)]
        if chance > _LIKELY
    }
    for rail in _rails(sorted(likely)):
        if len(rail) == 1 and likely[rail[0]] < _LIKELY_ALONE:
            continue
        _label_heading(sheet, place, rail[0])
        for index in rail:
            sheet.put(index, Label.RAIL_STORY, f"reads like the title of another story ({likely[index]:.0%})")
        for index in range(rail[0], min(rail[-1] + _NEAR, len(sheet))):
            _label_beside(sheet, place, index)


def _may_be_title(sheet: Sheet, index: int) -> bool:
    traits = sheet.traits[index]
    if traits.words < _SHORTEST_TITLE or traits.age is not None or traits.is_date or traits.is_furniture:
        return False
    return not traits.is_rail_heading and "menu" not in traits.context


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


def _label_heading(sheet: Sheet, place: ArticlePlace, first: int) -> None:
    """The heading of a rail stands right above its first story, or above that one's age."""
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        traits = sheet.traits[index]
        if not sheet.is_open(index) or index in place.taken:
            return
        if traits.is_rail_heading or "heading" in traits.context and traits.words <= _LONGEST_HEADING:
            sheet.put(index, Label.RAIL_HEADING, "heads the stories below it")
            return


def _label_beside(sheet: Sheet, place: ArticlePlace, index: int) -> None:
    """An age or a teaser between or right after the stories of a rail."""
    traits = sheet.traits[index]
    if not sheet.is_open(index) or index in place.taken or traits.is_furniture or traits.is_rail_heading:
        return
    if traits.age is not None:
        sheet.put(index, Label.RAIL_AGE, "the age of a story beside it")
    elif (
        sheet.label(index - 1) is Label.RAIL_STORY
        and traits.words >= _SHORTEST_TEASER
        and (traits.is_cut_short or traits.is_sentence)
    ):
        sheet.put(index, Label.RAIL_TEASER, "the teaser of the story above it")
