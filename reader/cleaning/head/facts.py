"""Determines the article's facts, from the page's metadata, else from its labelled lines."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from reader.cleaning.features.dates import is_month_first
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.features.phrases import FUNCTION_WORDS
from reader.cleaning.head.authors import choose_authors
from reader.cleaning.head.bylines import publisher_names_of
from reader.cleaning.head.headline import choose_headline
from reader.cleaning.head.publication_date import choose_dates
from reader.cleaning.labels.corrected_labels import is_chosen_headline
from reader.model.blocks import Label, LabelledBlock

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
    published, modified = choose_dates(labelled, metadata, month_first)
    return Facts(
        headline=_headline(labelled, metadata),
        standfirst=_first_line(labelled, Label.STANDFIRST),
        byline=choose_authors(labelled, metadata),
        publisher=metadata.publisher or _first_line(labelled, Label.PUBLISHER),
        section=metadata.section,
        published=published,
        modified=modified,
        language=language,
        url=metadata.url,
    )


def _first_line(labelled: Sequence[LabelledBlock], label: Label) -> str | None:
    return next((one.block.text for one in labelled if one.label is label), None)


def _headline(labelled: Sequence[LabelledBlock], metadata: Metadata) -> str | None:
    given = next((one.block.text for one in labelled if is_chosen_headline(one)), None)
    if given is not None:
        return given
    shown = next((one.block for one in labelled if one.label is Label.HEADLINE), None)
    return choose_headline(shown, metadata, publisher_names_of(metadata.publisher, metadata.url))


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
