"""Parses dates, clock times and ages ("2 hours ago") as news pages write them, in several languages."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from reader.cleaning.features.calendar_names import MONTHS, WEEKDAYS
from reader.cleaning.features.phrases import DATE_STARTS

_UNITS = {
    1: "second seconds sec secs s sekunde sekunden seconde secondes segundo segundos secondo secondi",
    60: "minute minutes min mins m minuten minuto minutos minuti minuut",
    3600: "hour hours hr hrs h stunde stunden std heure heures hora horas ora ore uur uren",
    86_400: "day days d tag tage tagen jour jours día días dia dias giorno giorni dag dagen",
    604_800: "week weeks wk wks w woche wochen semaine semaines semana semanas settimana settimane weken",
    2_592_000: "month months mo monat monate monaten mois mes meses mese mesi maand maanden",
    31_536_000: "year years yr yrs y jahr jahre jahren an ans año años anno anni ano anos jaar",
}
_SECONDS = {word: seconds for seconds, words in _UNITS.items() for word in words.split()}

_AMOUNT = r"(?P<amount>\d{1,4}|an?|one|einer|einem|eine|une?|una?|um|uma|een)"
_AGE = re.compile(
    rf"(?:(?:about|over|almost|nearly|vor|il y a|hace|há|circa)\s+)*{_AMOUNT}\s?(?P<unit>[a-zäéíñ]+)\.?"
    r"(?:\s+(?:ago|fa|geleden|atrás|old))?",
    re.I,
)
# Without one of these, "5 days" and "30 minutes" are durations, not ages.
_AGE_MARK = re.compile(r"\b(?:ago|vor|il y a|hace|há|fa|geleden|atrás)\b|^\d{1,3}\s?[smhdwy]$", re.I)
_AGE_WORDS = {"just now": 0, "now": 0, "moments ago": 0, "today": 0, "yesterday": 86_400, "heute": 0, "gestern": 86_400,
              "aujourd'hui": 0, "hier": 86_400, "hoy": 0, "ayer": 86_400, "an hour ago": 3600,
              "un'ora fa": 3600, "a day ago": 86_400}  # fmt: skip

_MONTH = r"(?P<month>[^\s\d!-/:-@\[-`{-´‐-⁞]{3,14})"
"""A word that may be the name of a month: whether it is, `MONTHS` decides."""
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = [
    re.compile(form, re.I)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)",
        rf"\b{_YEAR}(?P<mark>[/.•]\s?|\s[–-]\s)(?P<number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})\b",
        rf"(?<![\w.]){_MONTH}\.?\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d\d(?!:))",
        rf"(?<![\w.]){_MONTH}\s(?P<day>\d\d)(?P<year>20\d\d)\b(?!\.)",
        rf"(?<![\w.])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º)?(?:\.\s?|\s+|-)(?:(?:de|of)\s+|d['’]|ב)?{_MONTH}\.?"
        rf"(?:,?\s+(?:del?\s+)?|-|,){_YEAR}",
        rf"\b{_YEAR}\.?\s(?:m\.\s|gada\s)?{_MONTH}\s(?P<day>\d{{1,2}})\b",
        rf"\b{_YEAR}\.\sgada\s(?P<day>\d{{1,2}})\.\s{_MONTH}(?!\w)",
        rf"(?<![\w.])(?P<day>\d{{1,2}})(?P<mark>[./-]|\.\s|\s\|\s)(?P<number>\d{{1,2}})(?P=mark){_YEAR}\b",
        rf"(?<!\w)(?P<day>\d{{1,2}})\stháng\s(?P<number>\d{{1,2}})(?:,\s|\snăm\s|,\snăm\s){_YEAR}\b",
        rf"{_YEAR}\s?年\s?(?P<number>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日",
        rf"{_YEAR}년\s?(?P<number>\d{{1,2}})월\s?(?P<day>\d{{1,2}})일",
    )
]
_SHORT_FORMS = [
    re.compile(form)
    for form in (
        r"(?<![\w./-])(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d\d)(?![\w./-]|\d)",
        r"(?<![\w./-])(?P<day>\d{1,2})/(?P<number>\d{1,2})/(?P<year>\d\d)(?![\w./-])",
    )
]
"""Dates with two-digit years. Too many other things look like them, so they are only read where dates are expected."""
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")

_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>2[0-3]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?\s?(?:(?:uhr|h)\b\s?)?\(?"
    r"(?P<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d\d:?\d\d\b|(?:UTC|GMT)[+-]\d{1,2}\b|[A-Z]{3,4}\b)?",
    re.I,
)
_ZONES = {"z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "eet": 2,
          "eest": 3, "sast": 2, "eat": 3, "wib": 7, "hkt": 8, "sgt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11,
          "nzst": 12, "nzdt": 13, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
          "pdt": -7}  # fmt: skip
"""UTC offsets, in hours, of unambiguous time zone names. IST is ambiguous, and ET depends on the season."""
_TIME_STAMP = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\.?)?\s?(?:uhr|h)?\s?(?:[A-Z]{2,4})?|(?:1[0-2]|[1-9])\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?"
    r"|(?:午前|午後|上午|下午)?\s?(?:[01]?\d|2[0-3])(?:[時时点](?:[0-5]?\d分)?|[:：][0-5]\d)",
    re.I,
)
_WORDS = re.compile(r"[^\W\d_]+", re.U)
_DATE_FILLERS = {"at", "on", "um", "uhr", "à", "a", "las", "le", "il", "alle", "ore", "às", "om", "am", "pm", "den",
                 "the", "and", "und", "et", "de", "du", "of", "h", "est", "edt", "pst", "pdt", "cst", "cdt", "bst",
                 "gmt", "utc", "cet", "cest", "ist", "aest", "jst", "local", "time", "eastern", "z", "t", "st", "nd",
                 "rd", "th", "er", "p", "m", *"年月日時分년월일시분"}  # fmt: skip
_LONGEST_DATE_LINE = 120
_LONGEST_AGE = 40


def age_seconds(text: str) -> int | None:
    """Parse an age such as "2 hours ago". Returns seconds, or None if the line is not an age."""
    return _age_seconds(text) if len(text) <= _LONGEST_AGE else None


@lru_cache(maxsize=256)
def _age_seconds(text: str) -> int | None:
    folded = text.strip().strip("·•|-–—() ").lower().replace("’", "'")
    if folded in _AGE_WORDS:
        return _AGE_WORDS[folded]
    found = _AGE.fullmatch(folded)
    if not found or not _AGE_MARK.search(folded):
        return None
    seconds = _SECONDS.get(found["unit"])
    if seconds is None:
        return None
    amount = int(found["amount"]) if found["amount"].isdigit() else 1
    return amount * seconds


def is_time_stamp(text: str) -> bool:
    """Whether a line is a clock time and nothing else, as above the entries of a live blog."""
    return len(text) <= 20 and _TIME_STAMP.fullmatch(text.strip()) is not None


def is_date_line(text: str) -> bool:
    """Whether a line gives a date, alone or with common additions ("Published", a time, an age)."""
    if len(text) > _LONGEST_DATE_LINE:
        return False
    folded = text.lower()
    announced = folded.startswith(DATE_STARTS)
    if not announced and parse_moment(text) is None:
        return False
    known = (_SECONDS, MONTHS, WEEKDAYS, _DATE_FILLERS)
    strange = [
        word
        for word in _WORDS.findall(folded)
        if not any(word in words for words in known) and not word.startswith(DATE_STARTS) and word != "ago"
    ]
    has_figure = any(character.isdigit() for character in text)
    return len(strange) <= (3 if announced else 1) and (has_figure or announced and len(strange) <= 1)


def parse_moment(text: str, month_first: bool = False) -> date | datetime | None:
    """Find the first date in a text; an aware datetime if a clock time with a time zone is within 40 characters, else a
    date.

    If day and month are both numbers, the day comes first unless `month_first`. Returns None if there is no date.
    """
    found = _first_date(text, month_first, _FORMS)
    return _at_its_time(text, found) if found else None


def parse_head_moment(text: str, month_first: bool = False) -> date | datetime | None:
    """Do the same for a line of an article's head, where two-digit years are accepted too: "12.3.24"."""
    found = _first_date(text, month_first, _FORMS) or _first_date(text, month_first, _SHORT_FORMS)
    return _at_its_time(text, found) if found else None


def parse_iso(text: str, month_first: bool = False) -> date | datetime | None:
    """Parse a date or time from metadata (ISO 8601, or close to it). Without a time zone the result is only a date."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return parse_moment(text, month_first)
    if moment.tzinfo is None or "T" not in text and ":" not in text:
        return moment.date()
    return moment if _is_possible(moment) else None


def is_month_first(language: str | None, url: str | None) -> bool:
    """Whether "3/9/2024" means 9 March, as in the US. Decided by a language tag such as "en-US", or, if the language is
    plain English, by the top-level domain of the address.
    """
    code, _, region = (language or "").lower().replace("_", "-").partition("-")
    if code != "en" or region:
        return code == "en" and region == "us"
    ending = (url or "").partition("://")[2].partition("/")[0].rpartition(".")[2]
    return ending in _AMERICAN_ENDINGS


_AMERICAN_ENDINGS = frozenset({"com", "org", "net", "us", "gov", "edu"})


def date_of_address(url: str | None) -> date | None:
    """Parse the date from an address such as "https://quay.example/2024/03/09/goose"."""
    found = _ADDRESS.search(url or "")
    if not found:
        return None
    try:
        return date(int(found["year"]), int(found["month"] or found["m"]), int(found["day"] or found["d"]))
    except ValueError:
        return None


_ADDRESS = re.compile(
    r"/(?P<year>20\d\d)(?:(?P<mark>[/-]?)(?P<month>[01]\d)(?:(?P=mark)|(?<=-\d\d)/)(?P<day>[0-3]\d)"
    r"|/(?P<m>1?\d)/(?P<d>[1-3]?\d))(?=[/_.-]|$)"
)


def moment_of_age(text: str, fetched_at: datetime) -> date | datetime | None:
    """Convert an age such as "2 hours ago" to a moment: precise to the minute, or a date if the age is in days.

    Returns None if the text is not an age, or is older than a week.
    """
    seconds = age_seconds(text)
    if seconds is None or seconds > _OLDEST_AGE:
        return None
    moment = fetched_at - timedelta(seconds=seconds)
    exact = seconds and seconds < 86_400
    return moment.replace(second=0, microsecond=0) if exact else moment.date()


_OLDEST_AGE = 7 * 86_400
"""Oldest age, in seconds, precise enough to give a date: "3 weeks ago" may be any of seven days."""


def _at_its_time(text: str, found: tuple[date, int, int]) -> date | datetime:
    day, start, end = found
    around = (*_CLOCK.finditer(text, end, end + 40), *_CLOCK.finditer(text, max(0, start - 40), start))
    for clock in around:
        if clock["zone"] and (clock["minute"] or clock["half"]) and _offset(clock["zone"]) is not None:
            return _on_the_clock(day, clock)
    return day


def _first_date(text: str, month_first: bool, forms: Sequence[re.Pattern[str]]) -> tuple[date, int, int] | None:
    """Return the first date with its start and end offsets in the text."""
    if forms is _FORMS and not _ANY_YEAR.search(text):  # true of most lines: saves seven searches
        return None
    best: tuple[date, int, int] | None = None
    best_start = len(text)
    for form in forms:
        for found in form.finditer(text):
            if found.start() >= best_start:
                break
            day = _day_of(found, month_first)
            if day is None:
                continue
            best, best_start = (day, found.start(), found.end()), found.start()
            break
    return best


def _day_of(found: re.Match[str], month_first: bool) -> date | None:
    groups = found.groupdict()
    month = MONTHS.get(groups["month"].lower(), 0) if groups.get("month") else int(groups["number"])
    day, year = int(groups["day"]), int(groups["year"])
    is_day_before_number = "number" in groups and found.start("day") < found.start("number")
    if is_day_before_number and (month > 12 or month_first and day <= 12):
        day, month = month, day
    try:
        return date(year if year > 99 else 2000 + year, month, day)
    except ValueError:
        return None


def _offset(zone: str) -> timedelta | None:
    """Return a time zone's offset from UTC, None if unknown."""
    digits = re.search(r"([+-])(\d{1,2}):?(\d\d)?", zone)
    if digits is None:
        hours = _ZONES.get(zone.lower())
        return None if hours is None else timedelta(hours=hours)
    offset = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
    if offset >= timedelta(hours=24):
        return None
    return -offset if digits[1] == "-" else offset


def _on_the_clock(day: date, clock: re.Match[str]) -> datetime | date:
    hour = int(clock["hour"])
    half = (clock["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = timezone(_offset(clock["zone"]) or timedelta())
    moment = datetime(day.year, day.month, day.day, hour, int(clock["minute"] or 0), int(clock["second"] or 0), 0, zone)
    return moment if _is_possible(moment) else day


def _is_possible(moment: datetime) -> bool:
    """Whether the moment can be converted to UTC: those on the first or last day of the calendar may overflow."""
    try:
        moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return False
    return True
