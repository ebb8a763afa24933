"""Finds an author's name on a line without "By", by the evidence around it.

The development pages' scrapes have 820 such lines, of which 224 are bylines. The share of bylines is .78 beside a date,
.70 right below the headline, .71 if the name precedes "is" or "was" elsewhere, .93 below "Author:", .07 if the name is
in the headline, .14 if it is in the address.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.cleaning.features.dates import parse_head_moment
from reader.cleaning.features.phrases import AGENCIES
from reader.cleaning.head.bylines import has_role, is_caseless, is_name, is_name_list, names_in
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_ENOUGH = 4
"""Least points to accept a name: correct on 74 of 86 pages; with one point less on 81 of 102."""
_LONGEST_LINE = 80
_LONGEST_ABOUT = len(" covers ")
_LONGEST_JOB = 6
_RIGHT_BELOW = 2
"""Lines below the headline where an author's name is most frequent."""
_FOR_WORDS = {2: 1, 3: 0}
"""Points by number of words; a single word or many words are seldom a person's name."""
_PORTRAIT = re.compile(
    r"(?:headshot|portrait|photo|picture|image|avatar|profile (?:image|photo|picture)|author image|profilbild|foto"
    r"|imagen|immagine|bilde)\s(?:of|von|de|di|for|av)\s",
    re.I,
)
_ANNOUNCES = re.compile(
    r"(?:.* )?(?:author of the article|the author|insights from|words|written|authors?|story|text|report(?:ing|ed)?|by"
    r"|von|par|autor|autorin)\s?:?",
    re.I,
)
_ABOUT = re.compile(r"(?= (?:is|ist|est|es|è|covers|has|was) |, )")
"""Where a statement about a person begins, after the name."""
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
_SHORTEST_SUMMARY = 8
_LONGEST_READ = 2000
"""Characters of the headline and of the address that are searched for a name."""
_LEADS_ON = ("follow", "read more", "contact", "view")
_AGO = re.compile(
    r"\d\s?(?:min|minutes?|hrs?|hours?|days?)\sago\b|\bvor\s\d{1,2}\s(?:Minute|Stunde|Tag)|\b(?:il y a|hace|há)\s\d",
    re.I,
)
_DATED = re.compile(r"\d|\bago\b", re.I)


class _NameContext(NamedTuple):
    """What the names of a page are looked up in, computed once."""

    labels: BlockLabels
    headline: int
    title: str
    address: str
    described: frozenset[str]
    """Beginnings of lines before a statement such as "is" or "has": possible subjects."""


def label_bare_name(labels: BlockLabels, head: range, headline: int, text_start: int, url: str | None) -> None:
    """Label the line of `head` that is most likely an author's name, if likely enough, and the names right above it.
    Those below it are as often sections and buttons.
    """
    names = {index: found[0] for index in head if labels.is_open(index) and (found := _names_of_line(labels, index))}
    if not names:
        return
    context = _read_context(labels, headline, url)
    points = {index: _points(context, index, name) - 2 * (index >= text_start) for index, name in names.items()}
    best = max(points, key=lambda index: points[index])
    if points[best] < _ENOUGH:
        return
    labels.put(best, Label.BYLINE, "a name where bylines usually are")
    above = best - 1
    while above in head and labels.is_open(above) and is_name_list(labels.blocks[above].text):
        labels.put(above, Label.BYLINE, "a name above a byline")
        above -= 1


def without_portrait(text: str) -> str:
    """Strip "Portrait of" from the beginning of a line."""
    return _PORTRAIT.sub("", text, count=1) if _PORTRAIT.match(text) else text


def _names_of_line(labels: BlockLabels, index: int) -> tuple[str, ...]:
    """Return the names in a line that contains nothing else but perhaps a date."""
    text = without_portrait(labels.blocks[index].text)
    if len(text) > _LONGEST_LINE or labels.features[index].is_boilerplate or "menu" in labels.features[index].context:
        return ()
    names = names_in(text)
    if (
        not names
        or not (is_name(names[0]) or names[0].lower() in AGENCIES)
        or not (is_name_list(text) or _DATED.search(text))
    ):
        return ()
    return names


def _read_context(labels: BlockLabels, headline: int, url: str | None) -> _NameContext:
    return _NameContext(
        labels,
        headline,
        labels.features[headline].folded[:_LONGEST_READ],
        (url or "")[:_LONGEST_READ].lower().replace("-", ""),
        frozenset(
            block.text[: found.start()]
            for block in labels.blocks
            for found in _ABOUT.finditer(block.text, 0, _LONGEST_LINE + _LONGEST_ABOUT)
        ),
    )


def _points(context: _NameContext, index: int, name: str) -> int:
    labels, headline = context.labels, context.headline
    text = labels.blocks[index].text
    squashed = "".join(name.lower().split())
    return (
        3 * _is_dated(labels, index, 1)
        + _is_dated(labels, index, 2)
        + 2 * (not is_name_list(without_portrait(text)))
        + 3 * _gives_date(labels, index)
        + (index > headline)
        + (0 < index - headline <= _RIGHT_BELOW)
        + _is_twice(labels, index)
        + 3 * _is_portrayed(labels, index, name)
        + 3 * _is_announced(labels, index)
        + _is_led_on(labels, index)
        + _follows_summary(labels, index)
        + 2 * _is_above_address(labels, index)
        + 2 * (name in context.described)
        + (1 if name.lower() in AGENCIES else _FOR_WORDS.get(len(name.split()), -2))
        - 3 * (name.lower() in context.title)
        - 2 * (squashed in context.address)
        - 2 * text.endswith(".")
        - 2 * is_caseless(name)
    )


def _follows_summary(labels: BlockLabels, index: int) -> bool:
    """Whether a longer line is right above, as the standfirst is above a byline."""
    return index > 0 and labels.features[index - 1].words >= _SHORTEST_SUMMARY


def _is_above_address(labels: BlockLabels, index: int) -> bool:
    """Whether one of the next two lines is an e-mail address."""
    return any(_EMAIL.fullmatch(block.text[:_LONGEST_LINE]) for block in labels.blocks[index + 1 : index + 3])


def _near(labels: BlockLabels, index: int, distance: int) -> Iterator[int]:
    return (other for other in (index - distance, index + distance) if 0 <= other < len(labels))


def _is_dated(labels: BlockLabels, index: int, distance: int) -> bool:
    return any(
        labels.label_of(other) is Label.DATE or labels.features[other].age is not None or _gives_date(labels, other)
        for other in _near(labels, index, distance)
    )


def _gives_date(labels: BlockLabels, index: int) -> bool:
    features, text = labels.features[index], labels.blocks[index].text
    return (
        features.is_date
        or len(text) <= _LONGEST_LINE
        and (parse_head_moment(text) is not None or _AGO.search(text) is not None)
    )


def _is_twice(labels: BlockLabels, index: int) -> bool:
    """Whether the line is repeated directly, as a portrait's alternative text and as the name beside it."""
    return any(labels.features[other].folded == labels.features[index].folded for other in _near(labels, index, 1))


def _is_portrayed(labels: BlockLabels, index: int, name: str) -> bool:
    above = labels.blocks[index - 1].text if index else ""
    return _PORTRAIT.match(labels.blocks[index].text) is not None or (
        _PORTRAIT.match(above) is not None and name.lower() in above.lower()
    )


def _is_announced(labels: BlockLabels, index: int) -> bool:
    above = labels.blocks[index - 1].text.strip() if index else ""
    return len(above) <= _LONGEST_LINE and _ANNOUNCES.fullmatch(above) is not None


def _is_led_on(labels: BlockLabels, index: int) -> int:
    """Count a point if a job follows the name, and another if an invitation to follow does."""
    if index + 1 >= len(labels):
        return 0
    below, words = labels.blocks[index + 1].text.lower(), labels.features[index + 1].words
    return (words <= _LONGEST_JOB and has_role(below)) + below.startswith(_LEADS_ON)
