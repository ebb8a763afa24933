"""Chooses an article's authors from its metadata and from the lines of its page."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.cleaning.features.metadata import Metadata
from reader.cleaning.features.phrases import AGENCIES
from reader.cleaning.head.author_lines import linked_author, names_of
from reader.cleaning.head.bylines import announced_names, is_name, publisher_names_of, stated_names, without_publishers
from reader.cleaning.head.datelines import agency_of_dateline
from reader.cleaning.head.signatures import pen_name, signed_names
from reader.model.article import fold_title
from reader.model.blocks import Block, Label, LabelledBlock


def choose_authors(labelled: Sequence[LabelledBlock], metadata: Metadata) -> tuple[str, ...]:
    """Return the authors: the people in the metadata, else those on the page, else publisher or agency.

    A line of the page wins if it names all people in the metadata and further ones, or if the page shows none of those
    people. Names that the metadata shortens are given as the page shows them.
    """
    publisher_names = publisher_names_of(metadata.publisher, metadata.url)
    stated = stated_names(metadata.byline)
    people = _people(stated, publisher_names)
    lines = [one.block for one in labelled if one.label is Label.BYLINE]
    if people:
        texts = [one.block.text for one in labelled]
        return _better_shown(lines, people, texts) or tuple(_in_full(name, lines, texts) for name in people)
    shown = _shown_names(lines)
    return (
        next(filter(None, (_people(_shown_names(group), publisher_names) for group in _groups(labelled))), ())
        or signed_names(labelled)
        or pen_name(labelled)
        or stated
        or linked_author(labelled)
        or shown
        or _agency(labelled)
    )


def _better_shown(lines: Iterable[Block], people: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    """Return the names of a byline that names everybody that the metadata does and others, or names somebody else,
    while no line of the page shows anybody from the metadata.
    """
    for line in lines:
        names = names_of(line)
        if _is_more(names, people):
            return names
        if announced_names(line.text) and names and all(map(is_name, names)):
            return () if _are_shown(people, texts) else names
    return ()


def _are_shown(people: Iterable[str], texts: Sequence[str]) -> bool:
    folded = [fold_title(name) for name in people]
    return any(name in text for text in map(fold_title, texts) for name in folded)


def _in_full(name: str, lines: Iterable[Block], texts: Iterable[str]) -> str:
    """Return the longer form in which the page shows a given name ("Ida" as "Ida Holm") or an address's user
    ("ida.holm" as "Ida K. Holm"); the name itself if there is none.
    """
    parts = _JOIN.split(name)
    if len(parts) == 1 and name.isalpha() and not name.isupper():
        shown = (one for line in lines for one in names_of(line))
        portrayed = (found[1] for text in texts if (found := _PORTRAYED.match(text)))
        fuller = (one for one in (*shown, *portrayed) if is_name(one) and one.split()[0].lower() == name.lower())
        return next(fuller, name)
    if len(parts) == 2 and all(len(part) > 1 and part.isalpha() for part in parts):
        pattern = re.compile(rf"\b{parts[0]}\s(?:[^\W\d_][\w.]{{0,15}}\s)?{parts[1]}\b", re.I)
        named = (found[0] for text in texts if (found := pattern.search(text)))
        return next(filter(is_name, named), name)
    return name


_JOIN = re.compile(r"[.-]")
_PORTRAYED = re.compile(r"([^\W\d_][^\d,:;|–()]{3,40}?)(?: (?:is|ist|est|es|è) |,? [–-] )")
"""A name before what a line says about the person."""


def _agency(labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """Return the agency in the dateline of the first paragraph."""
    first = next((one.block.text for one in labelled if one.label is Label.PARAGRAPH), "")
    agency = agency_of_dateline(first)
    return (agency,) if agency else ()


def _people(names: Sequence[str], publisher_names: Sequence[str | None]) -> tuple[str, ...]:
    """Return the names, agencies included, if at least one is neither an agency nor the publisher; else ()."""
    found = without_publishers(names, publisher_names)
    return found if any(name.lower() not in AGENCIES and not _ORGANISATION.search(name) for name in found) else ()


_ORGANISATION = re.compile(
    r"\b(?:GmbH|AG|e\. ?V|Inc|Ltd|LLC|Stiftung|Redaktion|Verlag|Magazin|Magazine|Online|News|Newsroom|Team|Media|Press"
    r"|Institut|Institute|Universität|University|Verband|Verein|Landesanstalt|Editorial|Agency)\b"
    r"|(?:stiftung|verband|anstalt|redaktion|zeitung|verlag)$|\.(?:com|de|org|net|info|at|ch|eu)\b",
    re.I,
)
"""Words in the names of publishers, offices and companies, and in no person's."""


def _groups(labelled: Sequence[LabelledBlock]) -> Iterator[list[Block]]:
    """Yield the bylines in groups that stand together: those far from the first name photographers or other authors."""
    group: list[Block] = []
    last = 0
    for index, one in enumerate(labelled):
        if one.label is Label.BYLINE:
            if group and index - last > _APART:
                yield group
                group = []
            group.append(one.block)
            last = index
    yield group


_APART = 3
"""Most lines from one byline to the next of the same story."""


def _shown_names(lines: Iterable[Block]) -> tuple[str, ...]:
    """Return the names in the head's bylines; if any are clearly names or announced as such, only those."""
    found = [
        (name, is_name(name) or name.lower() in AGENCIES or bool(announced_names(line.text)))
        for line in lines
        for name in names_of(line)
    ]
    plain = [name for name, is_plain in found if is_plain]
    return tuple(dict.fromkeys(plain or [name for name, _ in found]))


def _is_more(shown: Sequence[str], stated: Sequence[str]) -> bool:
    """Whether a line names everybody that the metadata does, and others."""
    return {fold_title(name) for name in shown} > {fold_title(name) for name in stated} and all(map(is_name, shown))
