"""A person's corrections laid over the cleaner's labels: the person is right, and the rest stays as it was."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reader.blocks import BODY_LABELS, RAIL_LABELS, Block, Label, LabelledBlock
from reader.cleaning.dates import age_seconds
from reader.cleaning.traits import without_bullet
from reader.corrections import Correction, Destination

_BY_ELEMENT = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Label.SUBHEADING),
    "li": Label.LIST_ITEM,
    "tr": Label.TABLE,
    "figcaption": Label.CAPTION,
    "blockquote": Label.BLOCK_QUOTE,
}
_NEAREST = 4
"""Elements around a block that say what it is."""
_SAID = {
    Destination.ARTICLE: "you moved it into the article",
    Destination.OUT: "you took it out of the article",
    Destination.RAIL: "you moved it to the related stories",
    Destination.HEADLINE: "you made it the headline",
    Destination.BEGINNING: "you said that the article begins here",
    Destination.END: "you said that the article ends here",
}
_BEFORE = "you said that the article begins further down"
_AFTER = "you said that the article ends further up"
_ON_SITE = ", on all pages of this site"


def lay_over(labelled: Sequence[LabelledBlock], corrections: Sequence[Correction]) -> tuple[LabelledBlock, ...]:
    """The lines of a page in their order, each as corrected or as the cleaner labelled it.

    What is said of one line goes before what is said of all lines that read like it. A correction whose line the page
    does not have does nothing. Takes time linear in lines and corrections.
    """
    if not corrections:
        return tuple(labelled)
    given = {one.line: one.destination for one in corrections}
    destinations = list(_destinations(labelled, given))
    lines = [one if found is None else _moved(one, *found) for one, found in zip(labelled, destinations, strict=True)]
    _demote_headlines(lines, destinations)
    _cut_off(lines, destinations)
    return tuple(lines)


def occurrences(labelled: Iterable[LabelledBlock]) -> Iterator[int]:
    """For each line of a page how many before it read the same."""
    seen: Counter[str] = Counter()
    for one in labelled:
        yield seen[one.block.text]
        seen[one.block.text] += 1


_Found = tuple[Destination, bool]
"""A destination, and whether it holds for the site."""


def _destinations(
    labelled: Sequence[LabelledBlock], given: dict[tuple[str, int | None], Destination]
) -> Iterator[_Found | None]:
    for one, occurrence in zip(labelled, occurrences(labelled), strict=True):
        text = one.block.text
        if (text, occurrence) in given:
            yield given[text, occurrence], False
        elif (text, None) in given:
            yield given[text, None], True
        else:
            yield None


def _moved(one: LabelledBlock, destination: Destination, on_site: bool) -> LabelledBlock:
    reason = _SAID[destination] + (_ON_SITE if on_site else "")
    return LabelledBlock(one.block, _label_for(one, destination), reason)


def _label_for(one: LabelledBlock, destination: Destination) -> Label:
    if destination is Destination.OUT:
        return Label.FURNITURE
    if destination is Destination.HEADLINE:
        return Label.HEADLINE
    if destination is Destination.RAIL:
        is_age = age_seconds(one.block.text) is not None
        return one.label if one.label in RAIL_LABELS else Label.RAIL_AGE if is_age else Label.RAIL_STORY
    return one.label if one.label in BODY_LABELS else _body_label(one.block)


def _body_label(block: Block) -> Label:
    """What a line is in the article, by its elements or its bullet."""
    if block.tag is None:
        return Label.LIST_ITEM if without_bullet(block.text) != block.text else Label.PARAGRAPH
    names = [block.tag, *(step.split(".")[0].split("#")[0] for step in reversed(block.path[-_NEAREST:]))]
    return next((_BY_ELEMENT[name] for name in names if name in _BY_ELEMENT), Label.PARAGRAPH)


def _demote_headlines(lines: list[LabelledBlock], destinations: Sequence[_Found | None]) -> None:
    """Where the person chose the headline, no other line is it."""
    if any(found is not None and found[0] is Destination.HEADLINE for found in destinations):
        for index, one in enumerate(lines):
            if one.label is Label.HEADLINE and destinations[index] is None:
                lines[index] = LabelledBlock(one.block, Label.FURNITURE, "you made another line the headline")


def _cut_off(lines: list[LabelledBlock], destinations: Sequence[_Found | None]) -> None:
    """Take out what stands before the line with which the article begins, or after the one with which it ends."""
    places = {found[0]: index for index, found in enumerate(destinations) if found is not None}
    first = places.get(Destination.BEGINNING, 0)
    last = max(first, places.get(Destination.END, len(lines)))
    for index, one in enumerate(lines):
        if one.label in BODY_LABELS and destinations[index] is None and not first <= index <= last:
            lines[index] = LabelledBlock(one.block, Label.FURNITURE, _BEFORE if index < first else _AFTER)
