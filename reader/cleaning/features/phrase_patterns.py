"""Compiles tables of phrases by language into one pattern."""

import re
from collections.abc import Mapping

Phrases = Mapping[str, tuple[str, ...]]
"""Regular expressions by language, in lower case, with the abbreviations of `any_of`."""

_ABBREVIATIONS = {
    " … ": r"\b.{0,70}\b",
    "…": r".{0,40}",
    "<network>": r"(?:facebook|twitter|instagram|whats\s?app|telegram|tik\s?tok|linked\s?in|youtube|bluesky|mastodon"
    r"|threads|pinterest|google\s?(?:news|noticias|notícias|actualités|discover)|messenger|viber|wechat|line)",
}
_AT_A_WORD = r"\b"


class AnyPhrase:
    """A pattern that matches any of some phrases, in upper or lower case.

    A text is put in lower case first, and where a word begins is asked once for all the phrases that begin there: a
    pattern without regard to case would try every phrase at every character, in ten times the time.
    """

    __slots__ = ("_compiled", "pattern")

    def __init__(self, phrases: list[str]) -> None:
        at_a_word = [phrase.removeprefix(_AT_A_WORD) for phrase in phrases if phrase.startswith(_AT_A_WORD)]
        others = [phrase for phrase in phrases if not phrase.startswith(_AT_A_WORD)]
        if at_a_word:
            others.append(f"{_AT_A_WORD}(?:{'|'.join(at_a_word)})")
        self.pattern = "|".join(others)
        self._compiled = re.compile(self.pattern)

    def match(self, text: str) -> bool:
        """Whether a text begins with one of the phrases."""
        return self._compiled.match(text.lower()) is not None

    def fullmatch(self, text: str) -> bool:
        """Whether a text is one of the phrases and nothing else."""
        return self._compiled.fullmatch(text.lower()) is not None

    def search(self, text: str) -> bool:
        """Whether one of the phrases is anywhere in a text."""
        return self._compiled.search(text.lower()) is not None


def any_of(*tables: Phrases) -> AnyPhrase:
    """Return a pattern that matches any phrase of the tables. " … " is some words, or none, between two others, "…" up
    to forty characters, "<network>" the name of a site where others can be followed.
    """
    phrases = [phrase for table in tables for phrases in table.values() for phrase in phrases]
    for short, long in _ABBREVIATIONS.items():
        phrases = [phrase.replace(short, long) for phrase in phrases]
    return AnyPhrase(phrases)
