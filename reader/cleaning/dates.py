"""Dates, clock times and ages ("2 hours ago") as news pages write them, in several languages."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from functools import lru_cache

from reader.cleaning.phrases import DATE_STARTS, MONTHS, WEEKDAYS

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
# Without one of these, "5 days" and "30 minutes" are lengths of time, not ages.
_AGE_MARK = re.compile(r"\b(?:ago|vor|il y a|hace|há|fa|geleden|atrás)\b|^\d{1,3}\s?[smhdwy]$", re.I)
_AGE_WORDS = {"just now": 0, "now": 0, "moments ago": 0, "today": 0, "yesterday": 86_400, "heute": 0, "gestern": 86_400,
              "aujourd'hui": 0, "hier": 86_400, "hoy": 0, "ayer": 86_400, "an hour ago": 3600,
              "un'ora fa": 3600, "a day ago": 86_400}  # fmt: skip

_MONTH = "(?P<month>" + "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True)) + ")"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FORMS = [
    re.compile(form, re.I)
    for form in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)",
        rf"\b{_YEAR}[/.](?P<number>\d{{1,2}})[/.](?P<day>\d{{1,2}})\b",
        rf"(?<![\w.]){_MONTH}\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"(?<![\w.])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|º)?\.?\s+(?:de\s+|of\s+)?{_MONTH}\b\.?,?\s+(?:de\s+)?{_YEAR}\b",
        rf"(?<![\w.])(?P<day>\d{{1,2}})[./-](?P<number>\d{{1,2}})[./-]{_YEAR}\b",
        rf"{_YEAR}年(?P<number>\d{{1,2}})月(?P<day>\d{{1,2}})日",
        rf"{_YEAR}년\s?(?P<number>\d{{1,2}})월\s?(?P<day>\d{{1,2}})일",
    )
]
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_FIRST = 4
"""Index of the form in which day and month are both numbers, and Americans put the month first."""

_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>2[0-3]|[01]?\d)(?:[:.h](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?\s?(?P<zone>Z\b|(?:UTC|GMT)?\s?[+-]\d\d:?\d\d\b|UTC\b|GMT\b)?",
    re.I,
)
_TIME_STAMP = re.compile(
    r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\.?)?\s?(?:uhr|h)?\s?(?:[A-Z]{2,4})?|(?:1[0-2]|[1-9])\s?[ap]\.?m\.?(?:\s[A-Z]{2,4})?",
    re.I,
)
_WORDS = re.compile(r"[^\W\d_]+", re.U)
_DATE_FILLERS = {"at", "on", "um", "uhr", "à", "a", "las", "le", "il", "alle", "ore", "às", "om", "am", "pm", "den",
                 "the", "and", "und", "et", "de", "du", "of", "h", "est", "edt", "pst", "pdt", "cst", "cdt", "bst",
                 "gmt", "utc", "cet", "cest", "ist", "aest", "jst", "local", "time", "eastern", "z", "t", "st", "nd",
                 "rd", "th", "er", "p", "m", *"年月日時分년월일시분"}  # fmt: skip
_LONGEST_DATE_LINE = 120
_LONGEST_AGE = 40


@lru_cache(maxsize=256)
def age_seconds(text: str) -> int | None:
    """How old a line such as "2 hours ago" says that a story is, in seconds; None if it says no such thing."""
    if len(text) > _LONGEST_AGE:
        return None
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
    """Whether a line is a clock time and nothing else, as live blogs have over their entries."""
    return len(text) <= 20 and _TIME_STAMP.fullmatch(text.strip()) is not None


def is_date_line(text: str) -> bool:
    """Whether a line gives a date, alone or with what pages put beside it ("Published", a time, an age)."""
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
    """The first date in a text; an aware datetime if a clock time with its zone follows, else a date.

    Where day and month are both numbers the day is taken to come first, unless `month_first`.
    """
    found = _first_date(text, month_first)
    if found is None:
        return None
    day, end = found
    for clock in _CLOCK.finditer(text, end, end + 40):
        if clock["zone"] and (clock["minute"] or clock["half"]):
            return _on_the_clock(day, clock)
    return day


def parse_iso(text: str) -> date | datetime | None:
    """A date or time as metadata writes it (ISO 8601, or nearly); without a zone only the day counts."""
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return parse_moment(text)
    if moment.tzinfo is None or "T" not in text and ":" not in text:
        return moment.date()
    return moment if _is_possible(moment) else None


def _first_date(text: str, month_first: bool) -> tuple[date, int] | None:
    if not _ANY_YEAR.search(text):  # as in most lines, which need not be searched seven times
        return None
    best: tuple[date, int] | None = None
    best_start = len(text) + 1
    for index, form in enumerate(_FORMS):
        for found in form.finditer(text):
            if found.start() >= best_start:
                break
            groups = found.groupdict()
            month = MONTHS[groups["month"].lower()] if groups.get("month") else int(groups["number"])
            day = int(groups["day"])
            if index == _DAY_FIRST and (month > 12 or month_first and day <= 12):
                day, month = month, day
            try:
                best = date(int(groups["year"]), month, day), found.end()
            except ValueError:
                continue
            best_start = found.start()
            break
    return best


def _on_the_clock(day: date, clock: re.Match[str]) -> datetime | date:
    hour = int(clock["hour"])
    half = (clock["half"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    digits = re.search(r"([+-])(\d\d):?(\d\d)", clock["zone"])
    zone: timezone = UTC
    if digits:
        offset = timedelta(hours=int(digits[2]), minutes=int(digits[3]))
        if offset >= timedelta(hours=24):
            return day
        zone = timezone(-offset if digits[1] == "-" else offset)
    moment = datetime(day.year, day.month, day.day, hour, int(clock["minute"] or 0), int(clock["second"] or 0), 0, zone)
    return moment if _is_possible(moment) else day


def _is_possible(moment: datetime) -> bool:
    """Whether the moment exists in UTC: the first and last day of the calendar may fall off its ends."""
    try:
        moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return False
    return True
