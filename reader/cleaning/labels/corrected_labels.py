"""Applies a person's corrections to the cleaner's labels. Lines without a correction keep their label."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.cleaning.features.block_features import without_bullet
from reader.cleaning.features.dates import age_seconds
from reader.model.blocks import BODY_LABELS, RAIL_LABELS, Block, Label, LabelledBlock, element_of
from reader.model.corrections import Correction, Destination

_BY_ELEMENT = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Label.SUBHEADING),
    "li": Label.LIST_ITEM,
    "tr": Label.TABLE,
    "figcaption": Label.CAPTION,
    "blockquote": Label.BLOCK_QUOTE,
}
_NEAREST = 4
"""How many of the innermost elements decide what kind of text a block is."""
_SAID = {
    Destination.ARTICLE: "you moved it into the article",
    Destination.OUT: "you removed it from the article",
    Destination.RAIL: "you moved it to the related stories",
    Destination.HEADLINE: "you made it the headline",
    Destination.BEGINNING: "you made the article begin here",
    Destination.END: "you made the article end here",
}
_BEFORE = "you made the article begin further down"
_AFTER = "you made the article end further up"
_ON_SITE = ", on all pages of this site"


class CorrectedLine(NamedTuple):
    """Where a corrected line goes, and whether the correction applies to all lines of the site with the same text."""

    destination: Destination
    on_site: bool


def apply_corrections(
    labelled: Sequence[LabelledBlock], corrections: Sequence[Correction]
) -> tuple[LabelledBlock, ...]:
    """Return the lines of a page in order, corrected where a correction applies.

    A correction whose line is not on the page has no effect.
    """
    found = find_corrected(labelled, corrections)
    if not found:
        return tuple(labelled)
    lines = list(labelled)
    for index, (destination, on_site) in found.items():
        lines[index] = _moved(lines[index], destination, on_site)
    _demote_headlines(lines, found)
    _cut_off(lines, found)
    return tuple(lines)


def is_chosen_headline(one: LabelledBlock) -> bool:
    """Whether a person, not the cleaner, made this line the headline."""
    return one.label is Label.HEADLINE and one.reason.startswith(_SAID[Destination.HEADLINE])


def find_corrected(labelled: Sequence[LabelledBlock], corrections: Sequence[Correction]) -> dict[int, CorrectedLine]:
    """Return the correction for each line that has one, by index.

    A correction of a single line takes precedence over one for all lines with the same text. Takes time linear in lines
    and corrections.
    """
    given = {one.line: one.destination for one in corrections}
    texts = {one.text for one in corrections}
    seen: Counter[str] = Counter()
    found: dict[int, CorrectedLine] = {}
    for index, one in enumerate(labelled if given else ()):
        text = one.block.text
        if text in texts:
            if (text, seen[text]) in given:
                found[index] = CorrectedLine(given[text, seen[text]], False)
            elif (text, None) in given:
                found[index] = CorrectedLine(given[text, None], True)
            seen[text] += 1
    return found


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
    """Return the label that a block gets inside the article, by its elements or its bullet."""
    if block.tag is None:
        return Label.LIST_ITEM if without_bullet(block.text) != block.text else Label.PARAGRAPH
    names = [block.tag, *map(element_of, reversed(block.path[-_NEAREST:]))]
    return next((_BY_ELEMENT[name] for name in names if name in _BY_ELEMENT), Label.PARAGRAPH)


def _demote_headlines(lines: list[LabelledBlock], found: Mapping[int, CorrectedLine]) -> None:
    """If the person chose a headline, remove that label from all other lines."""
    if any(one.destination is Destination.HEADLINE for one in found.values()):
        for index, one in enumerate(lines):
            if one.label is Label.HEADLINE and index not in found:
                lines[index] = LabelledBlock(one.block, Label.FURNITURE, "you made another line the headline")


def _cut_off(lines: list[LabelledBlock], found: Mapping[int, CorrectedLine]) -> None:
    """Remove the body text before the line that begins the article and after the line that ends it."""
    positions = {one.destination: index for index, one in found.items()}
    first = positions.get(Destination.BEGINNING, 0)
    last = max(first, positions.get(Destination.END, len(lines)))
    for index in (*range(first), *range(last + 1, len(lines))):
        one = lines[index]
        if one.label in BODY_LABELS and index not in found:
            lines[index] = LabelledBlock(one.block, Label.FURNITURE, _BEFORE if index < first else _AFTER)
