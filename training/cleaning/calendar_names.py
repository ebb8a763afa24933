"""Writes the names of months and weekdays in many languages, from the Unicode CLDR, as a module of the reader.

    pip install -e '.[training]'
    python training/cleaning/calendar_names.py > reader/cleaning/features/calendar_names.py

Where two languages give one name to different months, the language that comes first in `LANGUAGES` counts.
"""

import re
import textwrap
from collections.abc import Iterator

from babel import Locale
from babel.core import UnknownLocaleError

LANGUAGES = """en de de_AT fr es pt it nl pl ru uk cs sv nb da fi hu ro tr el id ar ar_TN ar_SY fa he hi bn th ta te mr
ur vi ms ca bg sr sr_Latn hr bs sl sk lt lv et sq mk az kk uz be hy ka eu gl is ga cy af sw am ne si ml kn gu pa my
fil""".split()
"""Locales by how many news pages are written in them, roughly: of homonyms the first counts."""
SHORTEST = 3
"""Fewest letters of a name: shorter ones are words of other kinds too."""
ALSO = {8: ("aout",)}
"""Spellings that pages use and the CLDR lacks, by month."""
WEEKDAYS_ALSO = "mon tue tues wed thu thur thurs fri sat sun sonnabend".split()
HEAD = '''"""The names of months and weekdays in many languages: data, from the Unicode CLDR.

Written by training/cleaning/calendar_names.py: change that, not this.
"""

MONTHS = {
    month: number
    for number, names in enumerate(
        ('''
NAME = re.compile(r"[^\W\d_][^\s\d.,'’]*")


def main() -> None:
    """Print the module."""
    months: dict[str, int] = {}
    days = set(WEEKDAYS_ALSO)
    for code in LANGUAGES:
        try:
            locale = Locale.parse(code)
        except UnknownLocaleError:
            continue
        for number, name in _names(locale, "months", ("wide", "abbreviated")):
            months.setdefault(name, number)
        days.update(name for _, name in _names(locale, "days", ("wide",)))
    for number, names in ALSO.items():
        for name in names:
            months.setdefault(name, number)
    print(HEAD)
    for number in range(1, 13):
        _print_words(sorted(name for name, month in months.items() if month == number), 12, '"""', '""",')
    print("        ),")
    print("        start=1,")
    print("    )")
    print("    for month in names.split()")
    print("}")
    print('"""Month names and abbreviations, in lower case, mapped to 1 to 12."""')
    print()
    print("WEEKDAYS = frozenset(")
    _print_words(sorted(days - months.keys()), 4, '"""', '""".split()')
    print(")")
    print('"""Names of days, in lower case."""')


def _names(locale: Locale, kind: str, widths: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the names of a calendar's months or days in a locale, in lower case, each with its number."""
    for context in ("format", "stand-alone"):
        for width in widths:
            for number, name in getattr(locale, kind)[context].get(width, {}).items():
                bare = name.lower().strip(".")
                if len(bare) >= SHORTEST and NAME.fullmatch(bare):
                    yield number, bare


def _print_words(names: list[str], indent: int, before: str, after: str) -> None:
    prefix = " " * indent
    print(textwrap.fill(f"{before}{' '.join(names)}{after}", 118, initial_indent=prefix, subsequent_indent=prefix))


if __name__ == "__main__":
    main()
