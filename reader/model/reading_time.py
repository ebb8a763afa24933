"""How long an article takes to read."""

import re
from functools import cache

WORDS_PER_MINUTE = 238
"""Silent reading of non-fiction in English: Brysbaert 2019, "How many words do we read per minute?", 190 studies."""

CHARACTERS_PER_MINUTE = 500
"""Scripts without spaces: Japanese and Chinese readers, Trauzettel-Klosinski and Dietz 2012 (357 to 685 in seven
languages).
"""

_UNSPACED = r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"


@cache
def _unspaced() -> re.Pattern[str]:
    """Compiled at its first use: that takes 3 ms, and the list shows minutes that were counted before."""
    return re.compile(_UNSPACED)


def reading_minutes(text: str) -> int:
    """Minutes to read a text, at least 1."""
    words, letters = _counted(text)
    return max(1, round(words / WORDS_PER_MINUTE + letters / CHARACTERS_PER_MINUTE))


def count_words(text: str) -> int:
    """The words of a text; each character of a script without spaces counts as one."""
    return sum(_counted(text))


def _counted(text: str) -> tuple[int, int]:
    """The words of a text between spaces, and the characters of its scripts without spaces."""
    letters = 0 if text.isascii() else len(_unspaced().findall(text))
    return len((_unspaced().sub(" ", text) if letters else text).split()), letters
