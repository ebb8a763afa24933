"""What a reader should know about an article before reading it, as sentences."""

from reader.model.article import Article

_PART = "The page has only a part of this article: the rest is for subscribers."


def remarks_on(article: Article) -> tuple[str, ...]:
    """Return a sentence for each peculiarity of an article: that its page holds only a part of it."""
    return (_PART,) if article.is_part else ()
