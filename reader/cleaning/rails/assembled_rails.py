"""The rails of an article, put together again from the lines that were labelled as theirs."""

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
"""Lines of furniture between two stories of one rail."""
_SORTED_AGES = 3
"""Ages in order of time that make a list one that is kept sorted."""
_PARTS = {
    Label.RAIL_STORY: TITLE,
    Label.RAIL_AGE: AGE,
    Label.RAIL_TEASER: TEASER,
    Label.RAIL_CAPTION: CAPTION,
}


def assemble_rails(labelled: Iterable[LabelledBlock]) -> tuple[Rail, ...]:
    """The rails that a page's labels spell out, in page order; rails of one heading are one rail."""
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
    """The line from `start` on, with its own links; where only the announcement is one, it leads to the title."""
    block, title = one.block, one.block.text[start:]
    links = [Link(max(link.start - start, 0), link.end - start, link.url) for link in block.links if link.end > start]
    if block.links and not links:
        links = [Link(0, len(title), block.links[0].url)]
    return replace(one, block=replace(block, text=title, links=tuple(links)))


def _stories(lines: Sequence[LabelledBlock]) -> list[Story]:
    """The stories that the lines of a rail spell out; its titles alone where they go together in no way."""
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
    """A story that stands twice in a row, as where a picture is described by the title beside it."""
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
