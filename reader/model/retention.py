"""How long the articles of a feed are kept, and how many of them."""

import re
from typing import NamedTuple

_UNITS = {"d": 1, "day": 1, "w": 7, "week": 7, "m": 30, "month": 30, "y": 365, "year": 365}
_PART = re.compile(r"(\d{1,7})\s*(days?|weeks?|months?|years?|articles?|[dwmy])?(?![a-z])", re.I)
_BETWEEN = re.compile(r"[\s,;]*(?:and\b)?[\s,;]*", re.I)
_FOR_EVER = frozenset({"", "forever", "for ever", "all"})
_MOST_DAYS = 36_500
_ADVICE = "Write how long or how many articles are kept, such as “30 days”, “500 articles”, “1y, 500”, or “forever”."


class Retention(NamedTuple):
    """The limits: days since an article came in, and the number of articles of a feed; None where there is none."""

    days: int | None = None
    articles: int | None = None

    def __str__(self) -> str:
        parts = [
            f"{number:,} {unit}{'s' * (number != 1)}".replace(",", "")
            for number, unit in ((self.days, "day"), (self.articles, "article"))
            if number is not None
        ]
        return ", ".join(parts) or "forever"


FOR_EVER = Retention()


def parse_retention(text: str) -> Retention:
    """Parse what `str` of a Retention writes, or what a person types: "30d", "2 weeks", "500 articles", "1y, 500"; a
    number without a unit counts articles. Raises ValueError with a sentence that says what to write.
    """
    rest = text.strip().lower()
    if rest in _FOR_EVER:
        return FOR_EVER
    days: int | None = None
    articles: int | None = None
    while rest:
        found = _PART.match(rest)
        if found is None:
            raise ValueError(_ADVICE)
        number, unit = int(found[1]), (found[2] or "article").rstrip("s") or "s"
        if unit == "article" and articles is None:
            articles = number
        elif unit in _UNITS and days is None:
            days = number * _UNITS[unit]
        else:
            raise ValueError(_ADVICE)
        rest = rest[found.end() :]
        rest = rest[_BETWEEN.match(rest).end() :]  # type: ignore[union-attr]
    if days is not None and not 1 <= days <= _MOST_DAYS or articles == 0:
        raise ValueError(f"At least one day and one article are kept. {_ADVICE}")
    return Retention(days, articles)
