"""The citation of a quote: its words, its speaker, and its source. Pure; no Textual."""

from datetime import date

from reader.model.annotations import Quote, QuoteKind
from reader.model.article import Article

_CLOSERS = {"“": "”", '"': '"', "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "”": "”", "‘": "’", "'": "'"}
"""Opening mark -> the marks that close it, the usual one first."""
_DOUBLE_AS_SINGLE = str.maketrans('“”"', "‘’'")


def citation_of(article: Article, quote: Quote, url: str | None) -> str:
    """“No tolls,” — Ann Lee, in “Bridge opens”, The Paper, 20 March 2023. https://example.org/bridge

    One line. An unknown speaker, and what is not known of the article, is missing.
    """
    speaker = quote.speaker.name if quote.speaker else ""
    headline = f"“{article.headline.translate(_DOUBLE_AS_SINGLE)}”" if article.headline else ""
    where = f"in {headline}" if speaker and headline else headline
    source = ", ".join(part for part in (speaker, where, article.publisher or "", _day(article.published)) if part)
    words = _words(article, quote)
    cited = f"{words} — {source}" if source else words
    return f"{cited}{'.' if source else ''}{f' {url}' if url else ''}"


def _words(article: Article, quote: Quote) -> str:
    """The words in their quotation marks, without the comma before the speaker. A quote that goes on in the next
    paragraph has no closing mark, and gets one.
    """
    words = article.text[quote.start : quote.end].strip()
    if quote.kind is QuoteKind.INDIRECT or not words:
        return words
    closers = _CLOSERS.get(words[0])
    if closers is None:
        return words
    closed = len(words) > 1 and words[-1] in closers
    inner = words[1:-1] if closed else words[1:]
    core = inner.rstrip()
    return f"{words[0]}{core.removesuffix(',')}{inner[len(core) :]}{words[-1] if closed else closers[0]}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B} {day.year}" if day else ""
