"""A name on a line of the head that no "By" announces: the author's, if what stands around it speaks for that.

Counted on the 820 such lines of the development pages' scrapes, of which 224 are bylines: of those beside a date .78
are, right below the headline .70, with the same name before "is" or "was" elsewhere .71, below "Author:" .93, in the
headline .07, in the address .14.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.cleaning.features.dates import parse_head_moment
from reader.cleaning.features.phrases import AGENCIES
from reader.cleaning.head.bylines import has_role, is_name, is_name_list, names_in
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_ENOUGH = 4
"""Points from which a name is taken: right on 74 pages of 86; one point less is right on 81 of 102."""
_LONGEST_LINE = 80
_LONGEST_ABOUT = len(" covers ")
_LONGEST_JOB = 6
_RIGHT_BELOW = 2
"""Lines below the headline in which an author's name most often stands."""
_FOR_WORDS = {2: 1, 3: 0}
"""Points for the words of a name; one of a single word or of many is seldom a person's."""
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
"""Where what is told of a person begins, behind the name."""
_LONGEST_READ = 2000
"""Characters of the headline and of the address in which a name is looked for."""
_LEADS_ON = ("follow", "read more", "contact", "view")
_DATED = re.compile(r"\d|\bago\b", re.I)


class _NameContext(NamedTuple):
    """What names are looked up in, made once for all of a context."""

    labels: BlockLabels
    headline: int
    title: str
    address: str
    described: frozenset[str]
    """What lines of the page begin with before they tell of it."""


def label_bare_name(labels: BlockLabels, head: range, headline: int, text_start: int, url: str | None) -> None:
    """Label the line of `head` that most surely is an author's name, if one is sure enough, and the names beside it."""
    names = {index: found[0] for index in head if labels.is_open(index) and (found := _names_of_line(labels, index))}
    if not names:
        return
    context = _read_context(labels, headline, url)
    points = {index: _points(context, index, name) - 2 * (index >= text_start) for index, name in names.items()}
    best = max(points, key=lambda index: points[index])
    if points[best] < _ENOUGH:
        return
    for step in (-1, 1):
        index = best
        while index in head and labels.is_open(index) and (index == best or is_name_list(labels.blocks[index].text)):
            labels.put(index, Label.BYLINE, "a name where authors stand")
            index += step


def without_portrait(text: str) -> str:
    """A line without "Portrait of" before the name."""
    return _PORTRAIT.sub("", text, count=1) if _PORTRAIT.match(text) else text


def _names_of_line(labels: BlockLabels, index: int) -> tuple[str, ...]:
    """The names in a line that has nothing else, or a date."""
    text = without_portrait(labels.blocks[index].text)
    if len(text) > _LONGEST_LINE or labels.features[index].is_furniture or "menu" in labels.features[index].context:
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
        + 2 * _gives_date(labels, index)
        + (index > headline)
        + (0 < index - headline <= _RIGHT_BELOW)
        + _is_twice(labels, index)
        + 3 * _is_portrayed(labels, index, name)
        + 3 * _is_announced(labels, index)
        + _is_led_on(labels, index)
        + 2 * (name in context.described)
        + (1 if name.lower() in AGENCIES else _FOR_WORDS.get(len(name.split()), -2))
        - 3 * (name.lower() in context.title)
        - 2 * (squashed in context.address)
    )


def _near(labels: BlockLabels, index: int, distance: int) -> Iterator[int]:
    return (other for other in (index - distance, index + distance) if 0 <= other < len(labels))


def _is_dated(labels: BlockLabels, index: int, distance: int) -> bool:
    return any(
        labels.label_of(other) is Label.DATE or labels.features[other].age is not None or _gives_date(labels, other)
        for other in _near(labels, index, distance)
    )


def _gives_date(labels: BlockLabels, index: int) -> bool:
    features, text = labels.features[index], labels.blocks[index].text
    return features.is_date or len(text) <= _LONGEST_LINE and parse_head_moment(text) is not None


def _is_twice(labels: BlockLabels, index: int) -> bool:
    """Whether the line stands twice in a row, as the text of a portrait and as the name beside it."""
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
    """A point for a job below the name, one for an invitation to follow."""
    if index + 1 >= len(labels):
        return 0
    below, words = labels.blocks[index + 1].text.lower(), labels.features[index + 1].words
    return (words <= _LONGEST_JOB and has_role(below)) + below.startswith(_LEADS_ON)
