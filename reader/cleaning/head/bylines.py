"""Extracts the names from bylines, without "By", jobs, towns, dates and addresses.

By IDA HOLM and PER VIK              Ida Holm, Political Editor         Ida Holm | 3 May 2024
12 March 2024 · Von Ida Holm, dpa    Written by Ida Holm · 9 comments   Ida HolmPublished 3 May
"""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from reader.cleaning.features.calendar_names import MONTHS, WEEKDAYS
from reader.cleaning.features.phrases import (
    AGENCIES,
    BUTTON_WORDS,
    BYLINE_STARTS,
    BYLINE_TAILS,
    CREDIT_WORDS,
    NO_AUTHOR_STARTS,
    NO_AUTHORS,
    PARTICLES,
    ROLE_ENDS,
    ROLE_WORDS,
)

_MOST_WORDS_OF_A_NAME = 6
_LONGEST_BYLINE = 220
_BEFORE_COLON = "|".join(re.escape(start.rstrip(": ：／/")) for start in BYLINE_STARTS)
_BEFORE_SPACE = "|".join(
    re.escape(start.strip()) for start in BYLINE_STARTS if start.endswith(" ") and ":" not in start
)
_STARTS = rf"(?:(?:{_BEFORE_COLON})\s*[:：／]\s*|(?:{_BEFORE_SPACE})\s+|文/)"
_START = re.compile(_STARTS, re.I)
_REPORTER = re.compile(
    r"(?P<korean>[\uac00-\ud7af]{2,4})\s?(?:기자|특파원)(?:\s.{0,12})?"
    r"|[\u4e00-\u9fff]{0,8}(?:记者|記者)[\s:：]\s?(?P<chinese>[\u4e00-\u9fff]{2,4})"
)
"""A name beside the word for a reporter. An editor (责任编辑) is no author."""
_SOURCE = re.compile(r"(?:quelle|source|fuente|fonte|bron)\s?:\s", re.I)
_GLUED_START = re.compile(
    r"(?:(?:Written |Posted |Authored )?[Bb]y|BY|(?:Geschrieben |Veröffentlicht )?[Vv]on|Par|Por|Author)"
    r"(?=[A-ZÀ-Þ][A-Za-zà-ÿ.])|By(?=by )"
)
_LATER_START = re.compile(rf"(?:^|[\d.)|·•⋅:]\s*|\s){_STARTS}(?=[^\W\d_])", re.I)
_SECTION = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,2} ?[|·•⋅]")
"""A section before a bar, as in "Opinion | By Ida Holm"."""
_PLAIN_START = re.compile(r"(?:written|posted|authored) by\s|authors?:", re.I)
_FIRST_DATE = re.compile(r"\D{0,16}\d{1,2}\D{1,14}\d{4}(?:,?\s*(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]m\b|\s?Uhr)?)?", re.I)
_BAR = re.compile(r"\s*[|·•⋅►;]\s*|\s+[/–—-]+\s+|(?<=[^\W\d_]{2})/(?=[^\W\d_]{2})")
_BETWEEN = re.compile(
    r"\s*[,、，]\s*(?:(?i:and|und|et|y|e|en|og|och)\s+)?"
    r"|\s+(?:&|\+|(?i:and|und|et|with|con|mit|avec|met))\s+|\s+(?:y|e|en|og|och)\s+(?=[^\W\d_a-z])",
)
_TAIL = re.compile(
    r"(?:\s+|(?<=[^\W\d_]))(?:"
    + "|".join(map(re.escape, BYLINE_TAILS))
    + "|published|updated|posted"
    + r")\b.*|\s+\(?\S*@\S*\.\S.*|\s*\(?@.*|(?:\s+Stand)?\s*:.*|\s*[\[(][^()]*[\])]?\s*$",
)
_LOCATION = re.compile(r"\s+(?:in|[Ff]or|[Aa]t|on|from|aus|für|à|pour|para|@)\s.*")
_NOT_A_NAME = re.compile(r"[@:_,;|=：＠]|https?|www\.|\d")
_CASELESS_LABEL = re.compile(r"訪問|访问|会員|登録|ログイン|こちら|ニュース|記事|來源|来源|[：／]")
"""Words on pages in scripts without capitals that no name contains."""
_INTERVIEW = re.compile(r"(?:ein )?interview (?:von|by) ", re.I)
_PARTNER = re.compile(r"(?<=\w)\s(?:mit|with|avec|con)\s.*")
_GLUE = re.compile(r"(?<=[a-zà-ÿ.®])(?=[A-ZÀ-Þ][a-zà-ÿ]|[A-Z]{2,}\b)")
_GLUED_NAME_PARTS = ("Mc", "Mac", "De", "Di", "Da", "La", "Le", "Van", "Fitz", "Del", "Du")
_NO_PART_OF_A_NAME = (
    WEEKDAYS | set(CREDIT_WORDS) | BUTTON_WORDS | {"the", "our", "your", "my", "how", "why", "what", "blog"}
)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*", re.U)
_LETTER = re.compile(r"[^\W\d_]", re.U)
_CASELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f\u0590-\u06ff]")


def names_in(line: str) -> tuple[str, ...]:
    """Return the names in a byline."""
    text = _without_date(line[:_LONGEST_BYLINE].strip())
    if not _is_start(text):
        text = _from_announcement(text) or text
    bare = _without_start(text)
    if _INTERVIEW.match(text):
        bare = _PARTNER.sub("", bare)
    if _PLAIN_START.match(text) and _is_pen_name(pen_name := _BAR.split(bare)[0]) and not _could_be_name(pen_name):
        return (pen_name,)
    found: list[str] = []
    for part in _BAR.split(_before_glue(bare)):
        if found and any(character.isdigit() for character in bare):
            break  # after a date come sections and tags
        found += (name for name in _names_of_part(part) if not found or is_name(name) or name.lower() in AGENCIES)
    return _distinct(map(_once, found))


def announced_names(line: str) -> tuple[str, ...]:
    """Return the names in a line that announces itself as a byline, at its start or after a date; () if it does not."""
    text = line.strip()
    if len(text) > _LONGEST_BYLINE:
        return ()
    if names := reporter_names(text):
        return names
    if _SOURCE.match(text):
        return tuple(name for name in names_in(_SOURCE.sub("", text)) if name.lower() in AGENCIES)
    return names_in(text if _is_start(text) else _from_announcement(text))


def reporter_names(text: str) -> tuple[str, ...]:
    """Return the name in a Korean or Chinese line that is a name and the word for a reporter; () in others."""
    found = _REPORTER.fullmatch(text)
    return (found["korean"] or found["chinese"],) if found else ()


def stated_names(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the names in what metadata gives as authors: pen names in lower case too, but no addresses."""
    found: list[str] = []
    for line in lines:
        names = names_in(_turned(line))
        if not names and _is_pen_name(line):
            names = (line.strip(),)
        found += names
    return _distinct(found)


def is_name(text: str) -> bool:
    """Whether a text is nothing but a person's name: two to five words, or a short text in a script
    without capitals.
    """
    words = text.split()
    if not _could_be_name(text):
        return False
    if _CASELESS.search(text):
        return len(text) <= 12
    if not 2 <= len(words) <= 5 or any(_is_role(word) or word.lower() in _NO_PART_OF_A_NAME for word in words):
        return False
    if _SITE.search(text):
        return False
    return sum(map(_is_large, words)) >= 2 and is_capitalised(text) and _is_large(words[-1])


def is_caseless(text: str) -> bool:
    """Whether a text has letters of a script without capitals, where many a short line looks like a name."""
    return _CASELESS.search(text) is not None


def is_capitalised(text: str) -> bool:
    """Whether all words begin with a capital letter, name particles such as "von" excepted."""
    return all(_is_large(word) or word.lower() in PARTICLES for word in text.split())


def _is_large(word: str) -> bool:
    return word[:1].isupper() or word[1:2] in ("'", "’") and word[2:3].isupper()


def is_name_list(text: str) -> bool:
    """Whether a line is nothing but names, connectives such as "and", and jobs."""
    names = names_in(text)
    if not names or not all(is_name(name) or name.lower() in AGENCIES for name in names):
        return False
    named = {word.strip(".-") for word in " ".join(names).split()}
    rest = [word for word in _WORD.findall(text) if word.strip(".-") not in named]
    return all(_is_role(word) or word.lower() in ("and", "und", "et", "y", "e", "en", "og") for word in rest)


def has_role(text: str) -> bool:
    """Whether a line mentions a job."""
    return any(map(_is_role, text.split()))


def _once(name: str) -> str:
    """Remove the repetition of a name repeated directly, as below a portrait and beside it."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name


def without_publishers(names: Iterable[str], publisher_names: Iterable[str | None]) -> tuple[str, ...]:
    """Drop names of the publisher or its site, and strip them from the end of other names."""
    stated = [publisher_name.strip() for publisher_name in publisher_names if publisher_name and publisher_name.strip()]
    known = {_squash(publisher_name) for publisher_name in stated}
    known |= {_squash(_DOMAIN.sub("", name)) for name in stated}
    known |= {_NO_LETTERS.sub("", _DOMAIN.sub("", name.lower())) for name in stated}
    others = (name for name in names if known.isdisjoint((_squash(name), _NO_LETTERS.sub("", name.lower()))))
    return tuple(_without_publisher(name, stated) for name in others)


def _without_publisher(name: str, publisher_names: Iterable[str]) -> str:
    """Strip the publisher's name from the end of a name that has at least two words without it."""
    for publisher_name in publisher_names:
        if name.lower().endswith(" " + publisher_name.lower()) and len(name.split()) >= 2 + len(publisher_name.split()):
            return name[: -len(publisher_name)].rstrip(" ,")
    return name


def publisher_names_of(publisher: str | None, url: str | None) -> tuple[str | None, ...]:
    """Return the names under which a page's publisher may appear in bylines: "The Quay", "quay.example", "quay"."""
    parts = _host_parts(url or "")
    return (publisher, *parts[:-1], *(".".join(parts[number:]) for number in range(len(parts) - 1)))


def _host_parts(url: str) -> list[str]:
    """Split an address's host into its parts, without "www"; [] if it is malformed or too long."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return []
    return host.removeprefix("www.").split(".") if len(host) <= _LONGEST_HOST else []


_LONGEST_HOST = 253
"""Most characters of a host name: the 255 octets of RFC 1035, minus the first length and the root."""


def _squash(text: str) -> str:
    return _NO_LETTERS.sub("", _ARTICLE.sub("", text.lower().strip()))


_SITE = re.compile(r"\w\.(?:com|org|net|info|co|[a-z]{2})\b")
_DOMAIN = re.compile(r"\.[a-z]{2,4}$", re.I)
_ARTICLE = re.compile(r"(?:the|der|die|das|le|la|el|il|de)\s+|www\.")
_NO_LETTERS = re.compile(r"\W")


def _is_start(text: str) -> bool:
    return bool(_START.match(text) or _GLUED_START.match(text))


def _without_start(text: str) -> str:
    for _ in range(3):
        found = _START.match(text) or _GLUED_START.match(text)
        if not found or found[0].lower() in _NAME_STARTS and _is_half_a_name(text[found.end() :]):
            break
        text = text[found.end() :].lstrip(" :")
    return text


def _is_half_a_name(text: str) -> bool:
    return len(text.split()) < 2 and text.lower() not in AGENCIES


_NAME_STARTS = ("di ", "av ", "af ", "door ", "von ")
"""Beginnings of both bylines and names, as in "Di Stefano"."""


def _from_announcement(text: str) -> str:
    """Return the text from a "by" on that only a date or the like precedes; "" if there is none."""
    found = _LATER_START.search(text)
    if found is None or not _says_no_name(text[: found.start()]) and not _SECTION.fullmatch(text[: found.start() + 1]):
        return ""
    return text[found.start() :].lstrip(" .)|·•⋅:0123456789")


def _without_date(text: str) -> str:
    """Strip the date at the beginning, twice if markup repeats it."""
    for _ in range(2):
        found = _FIRST_DATE.match(text)
        if found is None or not _says_no_name(found[0]):
            break
        text = text[found.end() :].lstrip(" ,|/·•⋅–—-")
    return text


def _says_no_name(text: str) -> bool:
    """Whether the text before a "by" is only a date, a number of minutes, or empty."""
    words = [word.lower().strip(".") for word in re.findall(r"[^\W\d_]+", text)]
    return all(word in MONTHS or word in WEEKDAYS or word in _BESIDE_DATES for word in words)


_BESIDE_DATES = frozenset(
    """mo di mi do fr sa so am pm at on the uhr min mins minute minutes read published updated posted last um le à de th
    st nd rd written by article story words est edt gmt utc veröffentlicht aktualisiert publié publicado""".split()
)


def _before_glue(text: str) -> str:
    """Cut a line where a job follows a name without a space because of the markup."""
    for found in _GLUE.finditer(text):
        before = text[: found.start()].split()[-1] if text[: found.start()].split() else ""
        tail = _WORD.findall(text[found.start() :].lower())
        if before not in _GLUED_NAME_PARTS and any(_is_role(word) for word in tail[:3]):
            return text[: found.start()]
    return text


def _names_of_part(part: str) -> Iterable[str]:
    for number, item in enumerate(_BETWEEN.split(_TAIL.sub("", _before_figures(part)))):
        name = _without_roles(_LOCATION.sub("", item or "").strip(' .·•|–—-*"“”'))
        if not name:
            continue
        if number and not _may_follow(name):
            return
        if _could_be_name(name) and not _is_all_roles(name):
            yield name
        elif not number:
            return


def _without_roles(name: str) -> str:
    """Strip jobs from both ends of a name, leaving two words, or one if it is an agency."""
    words = name.split()
    if not words:
        return ""
    while len(words) > (1 if words[0].lower() in AGENCIES else 2) and _is_role(words[-1]):
        words.pop()
    while len(words) > 2 and _is_role(words[0]):
        words.pop(0)
    return " ".join(words)


def _before_figures(part: str) -> str:
    """Return the text before the first digit, without the month or weekday that belongs to the digits."""
    found = re.search(r"\d", part)
    if not found:
        return part
    words = _GLUED_MONTH.sub("", part[: found.start()].rstrip()).split()
    while words and words[-1].lower().strip(".,") in {*MONTHS, *WEEKDAYS, "on", "am", "le", "at", "the"}:
        words.pop()
    return " ".join(words)


_GLUED_MONTH = re.compile(
    r"(?<=[a-zà-ÿ])(?:" + "|".join(month.title() for month in sorted(MONTHS, key=len, reverse=True)) + r")\.?$"
)


def _may_follow(name: str) -> bool:
    """Whether the item after a comma is another name, rather than a job, degree or town."""
    if name.lower() in AGENCIES or _CASELESS.search(name):
        return True
    words = name.split()
    if len(words) < 2 or any(_is_role(word) for word in words):
        return False
    return _could_be_name(name)


def _could_be_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS_OF_A_NAME or _NOT_A_NAME.search(text) or text.lower() in NO_AUTHORS:
        return False
    if text.lower() in AGENCIES:
        return True
    if _CASELESS.search(text) and _CASELESS_LABEL.search(text):
        return False
    return words[0].lower() not in NO_AUTHOR_STARTS and any(
        word[:1].isupper() or _CASELESS.match(word) for word in words
    )


def _is_role(word: str) -> bool:
    folded = word.lower().strip(".,")
    return folded in ROLE_WORDS or folded.endswith(ROLE_ENDS)


def _is_all_roles(name: str) -> bool:
    return all(_is_role(word) for word in name.split())


def _is_pen_name(line: str) -> bool:
    """Whether metadata gives an author's name in lower case: "ida holm", "ida.holm", "idaholm"."""
    text = line.strip()
    if not _LETTER.match(text) or len(text) > 40 or len(text.split()) > 3 or text.lower() in NO_AUTHORS:
        return False
    return "@" not in text and "/" not in text and ":" not in text and not _is_all_roles(text)


def _turned(line: str) -> str:
    """Turn "Holm, Ida M." into "Ida M. Holm"."""
    parts = [part.strip() for part in line.split(",")]
    if len(parts) != 2 or len(parts[0].split()) != 1 or not _may_be_given_name(parts[1]):
        return line
    return f"{parts[1]} {parts[0]}"


def _may_be_given_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 2 or text.lower() in AGENCIES or not words[0][:1].isupper() or words[0].isupper():
        return False
    return not any(_is_role(word) for word in words) and all(len(word.strip(".")) == 1 for word in words[1:])


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
