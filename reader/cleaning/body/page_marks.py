"""Recognises page numbers of multi-page articles: "Page 1 of 3", in several languages."""

import re
from collections.abc import Sequence

_NAME = r"page|seite|página|pagina|pág\.?|pag\.?|side|sida|sivu|strona"
_OF = r"of|von|sur|de|di|van|af|av|z|/"
_MARK = re.compile(
    rf"[\W_]*(?:(?:{_NAME})\s*\d{{1,3}}(?:\s*(?:{_OF})\s*\d{{1,3}})?|\d{{1,3}}\s*(?:of|von|sur)\s*\d{{1,3}}"
    r"|第?\s*\d{1,3}\s*(?:页|頁|ページ)(?:\W*(?:共|全|中)?\s*\d{1,3}\s*(?:页|頁|ページ)(?:中)?)?"
    r"|\d{1,3}\s*/\s*\d{1,3}\s*(?:页|頁|ページ))[\W_]*",
    re.I,
)
_TURN = re.compile(
    r"[\W_]*(?:next page|previous page|continued? (?:on|from) (?:next )?page(?: \d+)?|nächste seite|vorherige seite"
    r"|(?:weiter|fortsetzung) auf (?:der nächsten seite|seite \d+)|lesen sie weiter auf seite \d+|page suivante"
    r"|page précédente|suite (?:en )?page \d+|página siguiente|página anterior|continúa en la página \d+"
    r"|pagina successiva|pagina precedente|continua a pagina \d+|próxima página|continua na página \d+"
    r"|volgende pagina|vorige pagina|(?:lees )?verder op pagina \d+|次のページ(?:へ)?|前のページ(?:へ)?|下一页|上一页"
    r"|下一頁|上一頁)[\W_]*",
    re.I,
)
_LONGEST = 60


def is_page_mark(text: str) -> bool:
    """Whether a line is a page number, or a link to the next or previous page, and nothing else."""
    return len(text) <= _LONGEST and (_MARK.fullmatch(text) is not None or _TURN.fullmatch(text) is not None)


def first_page_mark(texts: Sequence[str]) -> int | None:
    """Return the index of the first page number, None if there are fewer than two: a single one may be anything."""
    found = [index for index, text in enumerate(texts) if len(text) <= _LONGEST and _MARK.fullmatch(text)]
    return found[0] if len(found) > 1 else None
