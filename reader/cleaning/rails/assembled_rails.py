"""Assembles an article's rails from the lines labelled as parts of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.cleaning.features.block_features import without_bullet
from reader.cleaning.features.dates import age_seconds
from reader.cleaning.rails.rail_headings import cut_last_repeats
from reader.cleaning.rails.read_more import read_more_title
from reader.cleaning.rails.story_grammar import AGE, CAPTION, TEASER, TITLE, RailLine, divide_into_stories
from reader.model.article import Link, Rail, Story, fold_title
from reader.model.blocks import Label, LabelledBlock

_MOST_BETWEEN = 2
"""Most boilerplate lines between two stories of one rail."""
_SORTED_AGES = 3
"""Fewest ages in chronological order for a list to count as sorted."""
_PARTS = {
    Label.RAIL_STORY: TITLE,
    Label.RAIL_AGE: AGE,
    Label.RAIL_TEASER: TEASER,
    Label.RAIL_CAPTION: CAPTION,
}


def assemble_rails(labelled: Iterable[LabelledBlock]) -> tuple[Rail, ...]:
    """Build the rails from labelled blocks, in page order. Rails with the same heading are merged."""
    rails: list[tuple[str | None, list[Story]]] = []
    for heading, lines in cut_last_repeats(_sections(labelled), str.casefold):
        for stories in _split_where_younger(_stories(lines)):
            rails.append((heading, stories))
    merged: dict[str, list[Story]] = {}
    distinct: list[tuple[str | None, list[Story]]] = []
    for heading, stories in rails:
        known = merged.get(heading.casefold()) if heading else None
        if known is None:
            distinct.append((heading, stories))
            if heading:
                merged[heading.casefold()] = stories
        else:
            known.extend(stories)
    return tuple(Rail(heading, tuple(stories)) for heading, stories in distinct if stories)


def _sections(labelled: Iterable[LabelledBlock]) -> Iterable[tuple[str | None, list[LabelledBlock]]]:
    """Yield the lines of each rail with its heading. Any line that is not of a rail ends it, except boilerplate in its
    middle.
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
        elif one.label in _PARTS:
            lines.append(one)
            gap = 0
        elif one.label is Label.FURNITURE and gap < _MOST_BETWEEN:
            gap += 1
        else:
            yield heading, lines
            heading, lines, gap = None, [], 0
    yield heading, lines


def _without_announcement(one: LabelledBlock, start: int) -> LabelledBlock:
    """Return the line from `start` on, with its own links; if only the announcement is linked, its link goes to the
    title.
    """
    block, title = one.block, one.block.text[start:]
    links = [Link(max(link.start - start, 0), link.end - start, link.url) for link in block.links if link.end > start]
    if block.links and not links:
        links = [Link(0, len(title), block.links[0].url)]
    return replace(one, block=replace(block, text=title, links=tuple(links)))


def _stories(lines: Sequence[LabelledBlock]) -> list[Story]:
    """Group the lines of a rail into stories; only its titles if no grouping fits."""
    forms = divide_into_stories([RailLine(((_PARTS[one.label], 0.0),)) for one in lines])
    if not forms:
        lines = [one for one in lines if one.label is Label.RAIL_STORY]
        forms = [(TITLE,)] * len(lines)
    stories: list[Story] = []
    start = 0
    for form in forms:
        parts = dict(zip(form, lines[start : start + len(form)], strict=True))
        start += len(form)
        story = _story(parts)
        before = stories[-1] if stories else None
        if before and fold_title(before.title) == fold_title(story.title) and (_is_bare(before) or _is_bare(story)):
            stories[-1] = _merge(before, story)
        else:
            stories.append(story)
    return stories


def _is_bare(story: Story) -> bool:
    return not (story.age or story.teaser or story.caption)


def _merge(one: Story, other: Story) -> Story:
    """Merge a story that is repeated directly, as where a picture's alternative text repeats the title beside it."""
    return Story(
        one.title, one.url or other.url, one.age or other.age, one.teaser or other.teaser, one.caption or other.caption
    )


def _story(parts: dict[str, LabelledBlock]) -> Story:
    links = [link.url for name in (TITLE, CAPTION, TEASER) if name in parts for link in parts[name].block.links]
    texts = {name: one.block.text for name, one in parts.items()}
    if parts[TITLE].block.tag is None:
        texts[TITLE] = without_bullet(texts[TITLE])
    return Story(texts[TITLE], links[0] if links else None, texts.get(AGE), texts.get(TEASER), texts.get(CAPTION))


def _split_where_younger(stories: list[Story]) -> Iterable[list[Story]]:
    """Split a list into two that are each sorted newest first: the second begins where the ages restart."""
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
