"""Recognises the headings that pages put above lists of other stories."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from reader.cleaning.features.phrases import RAIL_HEADING_STARTS, RAIL_HEADINGS
from reader.cleaning.rails.read_more import OPENING_PHRASES

_REPEATED_HEADINGS = 2
"""How often a heading must recur with equally many lines below for that number to be a pattern."""

_LONGEST, _LONGEST_LINE = 60, 100
"""Most characters of a heading, and of its line including punctuation around it."""

_WHICH = (
    r"most|more|latest|recent|newest|related|relevant|similar|recommended|suggested|popular|trending|top|featured|other"
    r"|further|must|editor'?s'?|our|today's|ähnliche|verwandte|weitere|mehr|neueste|aktuelle|beliebte|meist\w+"
    r"|derni(?:er|ère)s|autres|nos|últim[ao]s|ultim[ei]|otr[ao]s|outr[ao]s|altr[ei]|más|mais|laatste|andere|meer|meest"
    r"|siste|senaste|seneste|flere|fler|relatert[e]?|relaterade|mest"
)
_WHAT = (
    r"stories|articles|posts|news|reads?|reading|videos?|content|coverage|headlines|picks?|choice|story|article|post"
    r"|updates|episodes|podcasts|features|columns|recipes|reviews|interviews|viewed|shared|commented|watched|popular"
    r"|artikel|beiträge|nachrichten|meldungen|berichte|themen|texte|gelesen|notizie|letti|noticias|notícias|notas"
    r"|artículos|leíd[ao]s|vist[ao]s|lid[ao]s|articles|actualités|vidéos|nieuws|gelezen|artikelen|berichten|nyheter"
    r"|saker|läst|lest|nyheder"
)
_HEADS = re.compile(
    rf"(?:the |die |les |las |los |i |le )?(?:{_WHICH})[- ](?:recent |popular |read |viewed |{_WHICH} )?(?:{_WHAT})"
    r"(?: (?:in|on|from|of|by|about|at|for|this|aus|in|von|zu|en|de|del|sobre|da|di|van|over|i|från|fra) .+)?"
    r"|(?:stories|articles?|news|posts|artikel|noticias|notícias|artículos|artigos|matérias|articoli|contenidos?)"
    r" (?:you .*|related|relacionad[ao]s?|populares|recentes|correlati|recomendad[ao]s)"
    r"|(?:you |people )?(?:may|might|will) also (?:like|enjoy|be interested).*|(?:you might|you may) like.*"
    r"|(?:read|explore|see|watch|learn|discover|listen)(?: on)? (?:further|more|next|this next|also|it next)"
    r"(?: (?:in|on|from|about) .+)?"
    r"|(?:post|article) navigation|recently(?: in| on)? .*|trending (?:in|on|at) .*|most read.*|listen to my latest .*"
    r"|(?:meist ?gelesen|meistkommentiert|mehr (?:zum|aus|von|über|zu)|passend (?:dazu|zum)|neues aus"
    r"|lesen sie (?:hier )?mehr"
    r"|das könnte (?:sie|dich)|auch (?:interessant|spannend)|top[- ]?(?:themen|artikel)|aktuelle nachrichten).*"
    r"|(?:à|a) (?:lire|voir|découvrir|ne pas manquer).*|(?:les )?plus (?:lus|lues|vus|récents).*|sur le même .*"
    r"|(?:lo|los|las) (?:más|último|última).*|(?:te|le|também) (?:puede|pode) .*interesar.*|noticia relacionada"
    r"|(?:leia|veja|saiba|lee|lea|leggi|ver) (?:también|também|mais|más|anche)(?: .*)?"
    r"|raccomandati per te|potrebbe(?:ro)? (?:anche )?interessar.*|(?:i )?più (?:letti|visti).*"
    r"|lees (?:ook|meer|verder).*|(?:les|läs|læs) (?:også|också|mer|mere|mera|videre|vidare).*|taip pat skaitykite"
    r"|(?:en çok|ilgili|diğer) .*haber.*|.{1,10}ランキング|関連.{1,6}|最新.{1,6}|おすすめ.{0,6}"
)
"""Forms of headings too many for a list of phrases: "latest posts", "most read in Sport"."""

_Heading = TypeVar("_Heading")
_Item = TypeVar("_Item")


def heads_rail(folded: str) -> bool:
    """Whether a line, folded like `BlockFeatures.folded`, announces other stories."""
    return len(folded) <= _LONGEST_LINE and _heads_rail(folded)


@lru_cache(maxsize=4096)
def _heads_rail(folded: str) -> bool:
    text = folded.rstrip(" .…:!>»→").lstrip("#»> ")
    if (
        text in RAIL_HEADINGS
        or text in OPENING_PHRASES
        or len(text) < _LONGEST
        and text.startswith(RAIL_HEADING_STARTS)
    ):
        return True
    return len(text) < _LONGEST and _HEADS.fullmatch(text) is not None


def cut_last_repeats(
    sections: Iterable[tuple[_Heading | None, list[_Item]]], fold: Callable[[_Heading], str]
) -> Iterable[tuple[_Heading | None, list[_Item]]]:
    """Split the last section of a heading that is repeated before every story.

    It gets as many lines as the heading's other sections, not everything that follows.
    """
    for name, group in groupby(sections, key=lambda one: fold(one[0]) if one[0] is not None else None):
        members = list(group)
        lengths = {len(items) for _, items in members[:-1]}
        heading, items = members[-1]
        if name is None or len(members) <= _REPEATED_HEADINGS or len(lengths) != 1:
            yield from members
            continue
        usual = lengths.pop()
        yield from members[:-1]
        yield heading, items[:usual]
        yield None, items[usual:]
