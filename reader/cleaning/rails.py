"""The rails of a page: finding the lines that list other stories, and putting those lines together again."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from reader.article import Rail, Story
from reader.blocks import Block, Label, LabelledBlock
from reader.cleaning.dates import age_seconds, parse_moment
from reader.cleaning.phrases import READ_MORE_STARTS
from reader.cleaning.sheet import Sheet
from reader.cleaning.story_grammar import AGE, CAPTION, TEASER, TITLE, Line, divide_into_stories
from reader.cleaning.traits import Traits, without_bullet

_LONGEST_HEADING = 10
_LONGEST_TITLE = 32
_SHORTEST_TITLE = 4
_SHORTEST_TEASER = 5
_FEWEST_STORIES = 3
"""Stories that make a list without heading and without ages."""
_MEAN_TITLE = 5.5
"""Words a title has at least, on average, in such a list: menus have two."""
_MOST_SMALL = 2
"""Numbers and section names between two stories."""
_SORTED_AGES = 3
"""Ages in order of time that make a list one that is kept sorted."""
_REPEATED_HEADINGS = 2
"""Times a heading comes again with as many lines below before that number is its habit."""

_PARTS = {TITLE: Label.RAIL_STORY, AGE: Label.RAIL_AGE, TEASER: Label.RAIL_TEASER, CAPTION: Label.RAIL_CAPTION}
_RAIL_LABELS = {label: part for part, label in _PARTS.items()}
_Heading = TypeVar("_Heading")
_Item = TypeVar("_Item")
_RAIL = frozenset({Label.RAIL_HEADING, *_RAIL_LABELS})


# -- labelling


def label_rails(sheet: Sheet, island: range) -> None:
    """Label the headings, stories, ages, teasers and captions of every rail, inside the article and outside it."""
    _label_read_more(sheet)
    in_text = [run for run in sheet.open_runs(island) for run in _split_at_prose(sheet, run)]
    outside = [index for index in range(len(sheet)) if index not in island]
    for run in in_text:
        _label_run(sheet, run, in_text=True)
    for run in list(sheet.open_runs(outside)):
        _label_run(sheet, run, in_text=False)


def _label_read_more(sheet: Sheet) -> None:
    """ "Read more: Title" on one line, wherever it stands."""
    for index, block in enumerate(sheet.blocks):
        if read_more_title(block.text) and not sheet.traits[index].is_prose | ("menu" in sheet.traits[index].context):
            sheet.put(index, Label.RAIL_STORY, "announced as further reading")


def read_more_title(text: str) -> tuple[str, int] | None:
    """The announcement of a line such as "Read more: Title" and where its title starts; None for any other line."""
    head, colon, tail = text.partition(":")
    if colon and head.strip().lower().replace("’", "'") in READ_MORE_STARTS and len(tail.split()) >= 3:
        return head.strip(), len(text) - len(tail.lstrip())
    return None


def _split_at_prose(sheet: Sheet, run: Sequence[int]) -> Iterable[list[int]]:
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


def _label_run(sheet: Sheet, run: Sequence[int], in_text: bool) -> None:
    stretches = list(_stretches_of(sheet, run, in_text))
    for heading, stretch in _cut_last_repeats(stretches, lambda index: sheet.traits[index].folded):
        _label_stretch(sheet, heading, stretch, in_text)


def _stretches_of(sheet: Sheet, run: Sequence[int], in_text: bool) -> Iterable[tuple[int | None, list[int]]]:
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


def _is_set_apart(sheet: Sheet, heading: int | None, stretch: Sequence[int], index: int) -> bool:
    """Whether a block stands outside the elements, or below the blank line, that hold the list so far together."""
    members = [*([heading] if heading is not None else []), *stretch[:2]]
    block = sheet.blocks[index]
    if not stretch or len(members) < 2:
        return False
    if block.tag is None:
        return block.gap and heading is not None and not sheet.blocks[stretch[0]].gap and stretch[0] == heading + 1
    first = sheet.blocks[members[0]].path
    return _shared(first, block.path) < _shared(first, sheet.blocks[members[1]].path)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many outer elements two blocks have in common."""
    return next(
        (depth for depth, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _cut_last_repeats(
    stretches: Iterable[tuple[_Heading | None, list[_Item]]], fold: Callable[[_Heading], str]
) -> Iterable[tuple[_Heading | None, list[_Item]]]:
    """Where a heading comes again before every story, its last one heads as many lines as the others, not all that
    follow.
    """
    for name, group in groupby(stretches, key=lambda one: fold(one[0]) if one[0] is not None else None):
        members = list(group)
        lengths = {len(items) for _, items in members[:-1]}
        heading, items = members[-1]
        if name is None or len(members) <= _REPEATED_HEADINGS or len(lengths) != 1:
            yield from members
            continue
        usual = lengths.pop()
        yield from members[:-1]
        yield heading, items[:usual]
        yield None, items[usual:]


def _headings(sheet: Sheet, run: Sequence[int], in_text: bool) -> dict[int, str]:
    """The blocks of a run that head rails, and the rule that says so."""
    found: dict[int, str] = {}
    for place, index in enumerate(run):
        traits = sheet.traits[index]
        follower = run[place + 1] if place + 1 < len(run) else None
        if follower is None or not 1 <= traits.words <= _LONGEST_HEADING:
            continue
        if traits.is_sentence and not traits.is_rail_heading:
            continue
        if traits.is_rail_heading:
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


def _alternates(sheet: Sheet, run: Sequence[int], place: int) -> bool:
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


def _is_small(traits: Traits) -> bool:
    """A number, a section's name or the like beside a story."""
    return traits.words < _SHORTEST_TITLE - 1 and traits.age is None and traits.repeats < 2 and traits.link_share < 0.9


def _may_belong(sheet: Sheet, index: int, in_text: bool) -> bool:
    traits = sheet.traits[index]
    if traits.is_furniture or traits.is_rail_heading or traits.context & {"menu", "comment"}:
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


def _label_stretch(sheet: Sheet, heading: int | None, stretch: list[int], in_text: bool) -> None:
    """Label the lines under a heading, or of a list without one, if they are a rail."""
    lines = [_line(sheet, index) for index in stretch]
    while lines and not lines[-1].costs:
        lines.pop()
        stretch.pop()
    usable = [(index, line) for index, line in zip(stretch, lines, strict=True) if line.costs]
    if not usable or len(usable) < len(stretch) and heading is None and in_text:
        return
    stories = divide_into_stories([line for _, line in usable])
    parts = [part for story in stories for part in story]
    titles = [index for (index, _), part in zip(usable, parts, strict=False) if part == TITLE]
    reason = _reason(sheet, heading, titles, parts, in_text)
    if not stories or reason is None:
        return
    if heading is not None:
        sheet.put(heading, Label.RAIL_HEADING, "heads the stories below it")
    for (index, _), part in zip(usable, parts, strict=True):
        sheet.put(index, _PARTS[part], reason)


def _reason(sheet: Sheet, heading: int | None, titles: list[int], parts: list[str], in_text: bool) -> str | None:
    """Why these lines are a rail; None if they are not."""
    words = [sheet.traits[index].words for index in titles]
    if not titles:
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


def _line(sheet: Sheet, index: int) -> Line:
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
    return Line(((TITLE, title), (CAPTION, caption), (TEASER, teaser)))


# -- assembling


def assemble_rails(labelled: Iterable[LabelledBlock]) -> tuple[Rail, ...]:
    """The rails that a page's labels spell out, in page order; rails of one heading are one rail."""
    rails: list[tuple[str | None, list[Story]]] = []
    for heading, lines in _cut_last_repeats(_stretches(labelled), str.casefold):
        for stories in _split_where_younger(_stories(lines)):
            rails.append((heading, stories))
    merged: dict[str, list[Story]] = {}
    kept: list[tuple[str | None, list[Story]]] = []
    for heading, stories in rails:
        known = merged.get(heading.casefold()) if heading else None
        if known is None:
            kept.append((heading, stories))
            if heading:
                merged[heading.casefold()] = stories
        else:
            known.extend(stories)
    return tuple(Rail(heading, tuple(stories)) for heading, stories in kept if stories)


def _stretches(labelled: Iterable[LabelledBlock]) -> Iterable[tuple[str | None, list[LabelledBlock]]]:
    """The lines of each rail with its heading. A line that is no rail's ends a rail, unless it is furniture in its
    midst.
    """
    heading: str | None = None
    lines: list[LabelledBlock] = []
    gap = 0
    for one in labelled:
        announced = read_more_title(one.block.text) if one.label is Label.RAIL_STORY else None
        if one.label is Label.RAIL_HEADING or announced:
            yield heading, lines
            heading, lines, gap = one.block.text.rstrip(" :"), [], 0
            if announced:
                yield announced[0], [_without_announcement(one, announced[1])]
                heading = None
        elif one.label in _RAIL:
            lines.append(one)
            gap = 0
        elif one.label is Label.FURNITURE and gap < _MOST_SMALL:
            gap += 1
        else:
            yield heading, lines
            heading, lines, gap = None, [], 0
    yield heading, lines


def _without_announcement(one: LabelledBlock, start: int) -> LabelledBlock:
    block = one.block
    return LabelledBlock(
        Block(block.text[start:], block.order, block.tag, block.links, block.path), one.label, one.reason
    )


def _stories(lines: Sequence[LabelledBlock]) -> list[Story]:
    costs = [Line(((_RAIL_LABELS[one.label], 0.0),)) for one in lines]
    stories: list[Story] = []
    place = 0
    for form in divide_into_stories(costs) or [(TITLE,)] * len(lines):
        parts = dict(zip(form, lines[place : place + len(form)], strict=True))
        place += len(form)
        stories.append(_story(parts))
    return stories


def _story(parts: dict[str, LabelledBlock]) -> Story:
    links = [link.url for name in (TITLE, CAPTION, TEASER) if name in parts for link in parts[name].block.links]
    texts = {name: one.block.text for name, one in parts.items()}
    if parts[TITLE].block.tag is None:
        texts[TITLE] = without_bullet(texts[TITLE])
    return Story(texts[TITLE], links[0] if links else None, texts.get(AGE), texts.get(TEASER), texts.get(CAPTION))


def _split_where_younger(stories: list[Story]) -> Iterable[list[Story]]:
    """Two lists in a row that are each kept newest first: the second begins where the ages start again."""
    ages = [age_seconds(story.age) if story.age else None for story in stories]
    start = 0
    for index in range(1, len(stories)):
        before, age = ages[index - 1], ages[index]
        if before is None or age is None or age >= before:
            continue
        if _is_sorted(ages[start:index]) and _is_sorted(ages[index:]):
            yield stories[start:index]
            start = index
    yield stories[start:]


def _is_sorted(ages: Sequence[int | None]) -> bool:
    known = [age for age in ages if age is not None]
    rising = sum(1 for one, other in zip(known, known[1:], strict=False) if other >= one)
    return len(known) >= _SORTED_AGES and rising >= 0.8 * (len(known) - 1)
