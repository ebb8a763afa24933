"""The facts of an article: what the page's metadata states, else what its labelled lines say."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from reader.article import fold_title
from reader.blocks import Label, LabelledBlock
from reader.cleaning.dates import parse_moment
from reader.cleaning.head import without_site
from reader.cleaning.metadata import Metadata
from reader.cleaning.phrases import BYLINE_STARTS, FUNCTION_WORDS, MODIFIED_WORDS, ROLE_WORDS

_MOST_WORDS_OF_A_NAME = 6
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||/|·|•|\s&\s|\band\b|\bund\b|\bet\b|\by\b|\bwith\b|\ben\b|\be\b)\s*", re.I)
_AFTER_A_NAME = re.compile(r"\s+(?:\S*@|(?:in|for|at)\s|(?:Published|Updated|Posted)\b).*")
_NOT_A_NAME = re.compile(r"[@:]|https?|www\.|\d")
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
    """What is known of an article beside its text; the fields are those of `Article`."""

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
    """The facts of a labelled page whose article reads `body`."""
    lines = {label: [one.block.text for one in labelled if one.label is label] for label in _HEAD_LABELS}
    published, modified = _dates(lines[Label.DATE], body, metadata.language)
    return Facts(
        headline=_headline(lines[Label.HEADLINE], metadata),
        standfirst=next(iter(lines[Label.STANDFIRST]), None),
        byline=_byline(metadata.byline) or _byline(lines[Label.BYLINE]),
        publisher=metadata.publisher or next(iter(lines[Label.PUBLISHER]), None),
        section=metadata.section or next(iter(lines[Label.SECTION]), None),
        published=metadata.published or published,
        modified=metadata.modified or modified,
        language=metadata.language or guess_language(body),
        url=metadata.url,
    )


_HEAD_LABELS = (Label.HEADLINE, Label.STANDFIRST, Label.BYLINE, Label.DATE, Label.PUBLISHER, Label.SECTION)


def _headline(shown: Sequence[str], metadata: Metadata) -> str | None:
    if shown:
        return _without_publisher(shown[0], metadata.publisher)
    return _without_publisher(without_site(metadata.titles[0]), metadata.publisher) if metadata.titles else None


def _without_publisher(title: str, publisher: str | None) -> str:
    """A headline without the publisher's name behind a bar or dash."""
    if publisher:
        head = re.split(r"\s+[|–—·-]\s+(?=[^|–—·-]+$)", title)
        if len(head) == 2 and fold_title(head[1]) == fold_title(publisher):
            return head[0]
    return title


def _byline(lines: Iterable[str]) -> tuple[str, ...]:
    """The names in bylines, without "By", jobs, towns and addresses."""
    names: list[str] = []
    for line in lines:
        for part in _BETWEEN_NAMES.split(_without_start(line)):
            name = _AFTER_A_NAME.sub("", part).strip(" .·•|–—-()")
            if _is_name(name) and name not in names:
                names.append(name)
    return tuple(names)


def _without_start(line: str) -> str:
    lowered = line.lower()
    for start in BYLINE_STARTS:
        if lowered.startswith(start):
            return _without_start(line[len(start) :].lstrip())
    return line


def _is_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS_OF_A_NAME or _NOT_A_NAME.search(text):
        return False
    if not any(word[:1].isupper() or not word[:1].isascii() for word in words):
        return False
    return not all(word.lower().strip(".,") in ROLE_WORDS for word in words) and words[0].lower() not in (
        "for",
        "in",
        "at",
    )


def _dates(
    lines: Sequence[str], body: str, language: str | None
) -> tuple[date | datetime | None, date | datetime | None]:
    """When the article was published and when changed, by its date lines: the first date, and the one announced as a
    change.
    """
    published: date | datetime | None = None
    modified: date | datetime | None = None
    for line in lines:
        head, changed = _split_at_change(line)
        published = published or parse_moment(head)
        modified = modified or (parse_moment(changed) if changed else None)
    return published or modified, modified


def _split_at_change(line: str) -> tuple[str, str]:
    """A date line cut before the word that announces a change, if there is one."""
    lowered = line.lower()
    places = [place for word in MODIFIED_WORDS if (place := lowered.find(word)) >= 0]
    return (line[: min(places)], line[min(places) :]) if places else (line, "")


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that a text is plainly in, None if it is not plain: by script, then by
    function words.
    """
    sample = text[:4000]
    letters = len(_WORD.findall(sample))
    for code, script in _SCRIPTS:
        if len(script.findall(sample)) > max(20, letters):
            return code
    words = Counter(word.lower() for word in _WORD.findall(sample))
    scores = {code: sum(words[word] for word in known.split()) for code, known in FUNCTION_WORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= _FEWEST_FUNCTION_WORDS else None
