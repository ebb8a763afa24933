"""The rails of a page: which of its lines list other stories."""

from collections.abc import Iterable, Sequence

from reader.cleaning.block_features import BlockFeatures
from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import ArticlePlace
from reader.cleaning.classifier.markup_features import shared_steps
from reader.cleaning.dates import parse_moment
from reader.cleaning.rails.likely_rails import label_likely_stories
from reader.cleaning.rails.rail_headings import cut_last_repeats, heads_rail
from reader.cleaning.rails.read_more import read_more_title
from reader.cleaning.rails.story_grammar import AGE, CAPTION, TEASER, TITLE, Line, divide_into_stories
from reader.cleaning.rails.story_titles import is_short, weigh_titles
from reader.model.blocks import Label

_LONGEST_HEADING = 10
_LONGEST_TITLE = 32
_SHORTEST_TITLE = 4
_SHORTEST_TEASER = 5
_FEWEST_STORIES = 3
"""Stories that make a list without heading and without ages."""
_MEAN_TITLE = 5.5
"""Words a title has at least, on average, in such a list: menus have two."""
_LEAST_ODDS = 0.0
"""Log-odds that the titles of a list have on average, at least, for the rules to take it for a rail."""
_LEAST_ANNOUNCED = -0.5
"""The same where a heading says so."""
_LEAST_OF_SHORT = -6.0
"""The same, and for one line of it, on a page of a few lines: there the rules know more than the table."""
_LEAST_OF_ONE = -1.0
"""The same for one line of such a list."""
_MOST_ODDS, _ODDS_COST = 4.0, 0.4
"""Up to which log-odds, and how much, they speak for a title and against the other parts of a story."""
_ANNOUNCED = 3
"""Lines below a heading of a rail that are its stories though they read like the article."""
_MOST_SMALL = 2
"""Numbers and section names between two stories."""

PARTS = {TITLE: Label.RAIL_STORY, AGE: Label.RAIL_AGE, TEASER: Label.RAIL_TEASER, CAPTION: Label.RAIL_CAPTION}


def label_rails(sheet: BlockLabels, place: ArticlePlace, own: str | None) -> None:
    """Label the headings, stories, ages, teasers and captions of every rail, inside the article and outside it; `own`
    is the page's address.
    """
    _label_read_more(sheet)
    odds = weigh_titles(sheet, place, own)
    island = place.island
    inside = [index for index in island if not place.is_sure(index) or _is_announced(sheet, index)]
    in_text = [run for run in sheet.open_runs(inside) for run in _split_at_prose(sheet, run)]
    outside = [
        index
        for index in range(len(sheet))
        if index not in island and (index not in place.taken or _is_announced(sheet, index))
    ]
    for run in in_text:
        _label_run(sheet, odds, run, in_text=True)
    for run in list(sheet.open_runs(outside)):
        _label_run(sheet, odds, run, in_text=False)
    label_likely_stories(sheet, place, odds)


def _label_read_more(sheet: BlockLabels) -> None:
    """ "Read more: Title" on one line, wherever it stands."""
    for index, block in enumerate(sheet.blocks):
        if read_more_title(block.text) and not sheet.traits[index].is_prose | ("menu" in sheet.traits[index].context):
            sheet.put(index, Label.RAIL_STORY, "announced as further reading")


def _is_announced(sheet: BlockLabels, index: int) -> bool:
    """Whether a line is what pages write over other stories, or an open line right below such a one."""
    if heads_rail(sheet.traits[index].folded):
        return True
    near = range(max(0, index - _ANNOUNCED), index)
    return not sheet.traits[index].is_sentence and any(heads_rail(sheet.traits[above].folded) for above in near)


def _split_at_prose(sheet: BlockLabels, run: Sequence[int]) -> Iterable[list[int]]:
    part: list[int] = []
    for index in run:
        if sheet.traits[index].is_prose and not sheet.traits[index].context & {"rail", "chrome"}:
            if part:
                yield part
            part = []
        else:
            part.append(index)
    if part:
        yield part


def _label_run(sheet: BlockLabels, odds: Sequence[float], run: Sequence[int], in_text: bool) -> None:
    stretches = list(_stretches_of(sheet, run, in_text))
    for heading, stretch in cut_last_repeats(stretches, lambda index: sheet.traits[index].folded):
        _label_stretch(sheet, odds, heading, stretch, in_text)


def _stretches_of(sheet: BlockLabels, run: Sequence[int], in_text: bool) -> Iterable[tuple[int | None, list[int]]]:
    """The lines of a run that may be of one rail, with the heading they stand under."""
    headings = _headings(sheet, run, in_text)
    stretch: list[int] = []
    heading: int | None = None
    small = 0
    for index in run:
        traits = sheet.traits[index]
        small = small + 1 if _is_small(traits) else 0
        crowded = small > _MOST_SMALL and "rail" not in traits.context
        outside = _is_set_apart(sheet, heading, stretch, index)
        if index in headings or crowded or outside or not _may_belong(sheet, index, in_text):
            yield heading, stretch
            stretch, small = [], 0
            heading = index if index in headings else None
            if outside and index not in headings and _may_belong(sheet, index, in_text) and not _is_small(traits):
                stretch = [index]
        elif not _is_small(traits):
            stretch.append(index)
    yield heading, stretch


def _is_set_apart(sheet: BlockLabels, heading: int | None, stretch: Sequence[int], index: int) -> bool:
    """Whether a block stands outside the elements, or below the blank line, that hold the list so far together."""
    members = [*([heading] if heading is not None else []), *stretch[:2]]
    block = sheet.blocks[index]
    if not stretch or len(members) < 2:
        return False
    if block.tag is None:
        return block.gap and heading is not None and not sheet.blocks[stretch[0]].gap and stretch[0] == heading + 1
    first = sheet.blocks[members[0]].path
    return shared_steps(first, block.path) < shared_steps(first, sheet.blocks[members[1]].path)


def _headings(sheet: BlockLabels, run: Sequence[int], in_text: bool) -> dict[int, str]:
    """The blocks of a run that head rails, and the rule that says so."""
    found: dict[int, str] = {}
    for place, index in enumerate(run):
        traits = sheet.traits[index]
        follower = run[place + 1] if place + 1 < len(run) else None
        if follower is None or not 1 <= traits.words <= _LONGEST_HEADING:
            continue
        if traits.is_sentence and not heads_rail(traits.folded):
            continue
        if heads_rail(traits.folded):
            found[index] = "what pages write over other stories"
        elif traits.repeats > 1 and _alternates(sheet, run, place):
            found[index] = "repeated before every story"
        elif (
            not in_text
            and "heading" in traits.context
            and not sheet.blocks[index].links
            and sheet.blocks[follower].links
        ):
            found[index] = "heading over links"
    return found


def _alternates(sheet: BlockLabels, run: Sequence[int], place: int) -> bool:
    """Whether the same short line comes again after one to three other lines, as a heading does that every story
    repeats.
    """
    folded = sheet.traits[run[place]].folded
    near = [*range(place - 4, place - 1), *range(place + 2, place + 5)]
    beside = [other for other in (place - 1, place + 1) if 0 <= other < len(run)]
    if any(sheet.traits[run[other]].folded == folded for other in beside) or sheet.traits[run[place]].age is not None:
        return False
    return any(0 <= other < len(run) and sheet.traits[run[other]].folded == folded for other in near) and (
        sheet.traits[run[place]].words <= 4
    )


def _is_small(traits: BlockFeatures) -> bool:
    """A number, a section's name or the like beside a story."""
    return traits.words < _SHORTEST_TITLE - 1 and traits.age is None and traits.repeats < 2 and traits.link_share < 0.9


def _may_belong(sheet: BlockLabels, index: int, in_text: bool) -> bool:
    traits = sheet.traits[index]
    if traits.is_furniture or heads_rail(traits.folded) or traits.context & {"menu", "comment"}:
        return False
    if traits.is_date and not traits.words > 8:
        return True
    if (
        in_text
        and traits.is_sentence
        and not traits.context & {"rail", "chrome"}
        and not sheet.blocks[index].text.endswith("?")
    ):
        return False
    return bool(sheet.blocks[index].text)


def _label_stretch(
    sheet: BlockLabels, odds: Sequence[float], heading: int | None, stretch: list[int], in_text: bool
) -> None:
    """Label the lines under a heading, or of a list without one, if they are a rail."""
    lines = [_line(sheet, index, odds[index]) for index in stretch]
    while lines and not lines[-1].costs:
        lines.pop()
        stretch.pop()
    usable = [(index, line) for index, line in zip(stretch, lines, strict=True) if line.costs]
    if not usable or len(usable) < len(stretch) and heading is None and in_text:
        return
    stories = divide_into_stories([line for _, line in usable])
    parts = [part for story in stories for part in story]
    titles = [index for (index, _), part in zip(usable, parts, strict=False) if part == TITLE]
    reason = _reason(sheet, odds, heading, titles, parts, in_text)
    if not stories or reason is None:
        return
    if heading is not None:
        sheet.put(heading, Label.RAIL_HEADING, "heads the stories below it")
    for (index, _), part in zip(usable, parts, strict=True):
        if part != TITLE or odds[index] > (_LEAST_OF_SHORT if is_short(sheet) else _LEAST_OF_ONE):
            sheet.put(index, PARTS[part], reason)


def _reason(
    sheet: BlockLabels, odds: Sequence[float], heading: int | None, titles: list[int], parts: list[str], in_text: bool
) -> str | None:
    """Why these lines are a rail; None if they are not."""
    words = [sheet.traits[index].words for index in titles]
    announced = heading is not None and heads_rail(sheet.traits[heading].folded)
    least = _LEAST_OF_SHORT if is_short(sheet) else _LEAST_ANNOUNCED if announced else _LEAST_ODDS
    if not titles or _mean(odds, titles) < least:
        return None
    if heading is not None and sum(words) / len(words) >= 3:
        return "stands under the heading of a rail"
    if in_text:
        boxed = all(
            sheet.traits[index].context & {"rail", "chrome"} and sheet.traits[index].link_share > 0.5
            for index in titles
        )
        return "linked in a box beside the text" if boxed else None
    if parts.count(AGE) >= 2:
        return "listed with an age"
    if sum(sheet.traits[index].repeats > 1 for index in titles) >= 2 and sum(words) / len(words) >= _MEAN_TITLE:
        return "listed elsewhere on the page too"
    linked = all(sheet.blocks[index].links for index in titles) or all(
        sheet.blocks[index].tag is None for index in titles
    )
    if linked and len(titles) >= _FEWEST_STORIES and sum(words) / len(words) >= _MEAN_TITLE:
        return "one of a list of titles"
    return None


def _mean(odds: Sequence[float], titles: Sequence[int]) -> float:
    return sum(min(_MOST_ODDS, odds[index]) for index in titles) / len(titles)


def _line(sheet: BlockLabels, index: int, odds: float) -> Line:
    """What a block of a stretch may be. A line that can be nothing in a rail costs nothing and is left out."""
    traits, block = sheet.traits[index], sheet.blocks[index]
    if traits.age is not None or traits.is_date:
        return Line(((AGE, 0.0),))
    if traits.words < 2:
        return Line(())
    known = (
        traits.repeats > 1 or "heading" in traits.context or traits.link_share > 0.9 and traits.words >= _SHORTEST_TITLE
    )
    plain_end = traits.is_sentence and block.text.rstrip("”’\"'").endswith((".", "…", "。"))
    title = 0.0 if known else 0.2 + 2.0 * plain_end + 2.0 * traits.is_cut_short + 1.0 * traits.has_credit
    title += 3.0 if traits.words > _LONGEST_TITLE else 0.0
    dated = (
        plain_end and parse_moment(block.text) is not None
    )  # a picture was taken on a day; a teaser seldom gives one
    caption = 0.2 if traits.has_credit or dated else 0.6 if plain_end else 1.0
    teaser = 0.2 if traits.is_cut_short else 0.5 if plain_end and traits.words >= _SHORTEST_TEASER else 2.5
    if known:
        caption, teaser = caption + 5.0, teaser + 5.0
    odds = max(-_MOST_ODDS, min(_MOST_ODDS, odds)) * _ODDS_COST
    title, caption, teaser = title + max(0.0, -odds), caption + max(0.0, odds), teaser + max(0.0, odds)
    return Line(((TITLE, title), (CAPTION, caption), (TEASER, teaser)))
