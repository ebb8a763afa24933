"""Compiles tables of phrases by language into one pattern."""

import re
from collections.abc import Mapping

Phrases = Mapping[str, tuple[str, ...]]
"""Regular expressions by language, with the abbreviations of `any_of`."""

_ABBREVIATIONS = {
    " … ": r"\b.{0,70}\b",
    "…": r".{0,40}",
    "<network>": r"(?:facebook|twitter|instagram|whats\s?app|telegram|tik\s?tok|linked\s?in|youtube|bluesky|mastodon"
    r"|threads|pinterest|google\s?(?:news|noticias|notícias|actualités|discover)|messenger|viber|wechat|line)",
}


def any_of(*tables: Phrases) -> re.Pattern[str]:
    """Compile a pattern that matches any phrase of the tables, in upper or lower case. " … " is some words, or none,
    between two others, "…" up to forty characters, "<network>" the name of a site where others can be followed.
    """
    phrases = "|".join(phrase for table in tables for phrases in table.values() for phrase in phrases)
    for short, long in _ABBREVIATIONS.items():
        phrases = phrases.replace(short, long)
    return re.compile(phrases, re.I)
