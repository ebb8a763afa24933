"""Determines the article's facts, from the page's metadata, else from its labelled lines."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from reader.cleaning.features.dates import date_of_address, is_month_first
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.features.phrases import AGENCIES, FUNCTION_WORDS
from reader.cleaning.head.author_lines import linked_author, names_of
from reader.cleaning.head.bylines import announced_names, is_name, publisher_names_of, stated_names, without_publishers
from reader.cleaning.head.date_lines import Moment, read_dates
from reader.cleaning.head.datelines import agency_of_dateline
from reader.cleaning.head.headline import choose_headline
from reader.cleaning.labels.corrected_labels import is_chosen_headline
from reader.model.article import fold_title
from reader.model.blocks import Block, Label, LabelledBlock

_WORD = re.compile(r"[^\W\d_]+", re.U)
_FEWEST_FUNCTION_WORDS = 8
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of an article apart from its text; the fields are those of `Article`."""

    headline: str | None
    standfirst: str | None
    byline: tuple[str, ...]
    publisher: str | None
    section: str | None
    published: date | datetime | None
    modified: date | datetime | None
    language: str | None
    url: str | None


def gather_facts(labelled: Sequence[LabelledBlock], metadata: Metadata, body: str) -> Facts:
    """Determine the facts of a labelled page. `body` is the article's text."""
    language = metadata.language or guess_language(body)
    month_first = metadata.month_first
    if month_first is None:
        month_first = is_month_first(language, metadata.url)
    published, modified = _dates(labelled, metadata, month_first)
    return Facts(
        headline=_headline(labelled, metadata),
        standfirst=_first_line(labelled, Label.STANDFIRST),
        byline=_byline(labelled, metadata),
        publisher=metadata.publisher or _first_line(labelled, Label.PUBLISHER),
        section=metadata.section,
        published=published,
        modified=modified,
        language=language,
        url=metadata.url,
    )


def _first_line(labelled: Sequence[LabelledBlock], label: Label) -> str | None:
    return next((one.block.text for one in labelled if one.label is label), None)


def _dates(
    labelled: Sequence[LabelledBlock], metadata: Metadata, month_first: bool
) -> tuple[Moment | None, Moment | None]:
    """Return when the article was published and changed, by metadata, else the lines of its head, else the page's first
    `<time>`, else the date in its address.

    If metadata has the same moment for both, it is when the page was saved; then an earlier date in the head wins.
    """
    published, modified = read_dates(labelled, metadata, month_first)
    stated = metadata.published
    if stated and published and stated == metadata.modified and _day(published) < _day(stated):
        stated = None
    first_time = next(iter(metadata.times.values()), None)
    return stated or published or first_time or date_of_address(metadata.url), metadata.modified or modified


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _headline(labelled: Sequence[LabelledBlock], metadata: Metadata) -> str | None:
    given = next((one.block.text for one in labelled if is_chosen_headline(one)), None)
    if given is not None:
        return given
    shown = next((one.block for one in labelled if one.label is Label.HEADLINE), None)
    return choose_headline(shown, metadata, publisher_names_of(metadata.publisher, metadata.url))


def _byline(labelled: Sequence[LabelledBlock], metadata: Metadata) -> tuple[str, ...]:
    """Return the authors: the people in the metadata, else those on the page, else publisher or agency.

    If a line of the page names all people in the metadata and further ones, that line wins.
    """
    publisher_names = publisher_names_of(metadata.publisher, metadata.url)
    stated = stated_names(metadata.byline)
    people = _people(stated, publisher_names)
    lines = [one.block for one in labelled if one.label is Label.BYLINE]
    fuller = next((names for names in map(names_of, lines) if people and _is_more(names, people)), people)
    shown = _shown_names(lines)
    return fuller or _people(shown, publisher_names) or stated or linked_author(labelled) or shown or _agency(labelled)


def _agency(labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """Return the agency in the dateline of the first paragraph."""
    first = next((one.block.text for one in labelled if one.label is Label.PARAGRAPH), "")
    agency = agency_of_dateline(first)
    return (agency,) if agency else ()


def _people(names: Sequence[str], publisher_names: Sequence[str | None]) -> tuple[str, ...]:
    """Return the names, agencies included, if at least one is neither an agency nor the publisher; else ()."""
    found = without_publishers(names, publisher_names)
    return found if any(name.lower() not in AGENCIES for name in found) else ()


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


def guess_language(text: str) -> str | None:
    """Identify the language of a text by script, then by function words. Returns its ISO 639-1 code,
    None if unclear.
    """
    sample = text[:4000]
    found = _WORD.findall(sample)
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) > max(20, len(found)):
            return code
    words = Counter(map(str.lower, found))
    scores = {code: sum(words[word] for word in known.split()) for code, known in FUNCTION_WORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= _FEWEST_FUNCTION_WORDS else None
