"""When the reader says above an article that there is more on its page than one would think, or that it was another
before. Pure; no Textual.
"""

from reader.model.article import Article

_SHORT = 500
"""Characters below which an article is very short, where its page has more beside it than in it. The shortest article
of 288 development pages has 724."""

_LONG = 4_000
"""Characters from which it is an article for certain, however many other stories the page lists: of 288 development
pages 17 have more text in those than in the article, and 7 of these articles are as long as that."""


def notice_of(article: Article, left_out: int, page_key: str) -> str:
    """One sentence where little of a page is in its article, with the key that shows the page; "" elsewhere.

    `left_out` counts the characters of the page's lines that are not in the article.
    """
    body, others = len(article.text), _characters_of_rails(article)
    if body < _SHORT and left_out > body:
        said = "Little of this page looked like an article."
    elif others > body and body < _LONG:
        said = "More of this page looked like related stories than like an article."
    else:
        return ""
    return f"{said} Press {page_key} to see it all." if page_key else said


def update_of(version: int, is_changed: bool, versions_key: str) -> str:
    """One sentence where an article had other versions before, and whether it has another since it was read, with the
    key that shows what changed; "" elsewhere.
    """
    if version < 2:
        return ""
    said = "This text has changed since you read it." if is_changed else "An earlier version is kept."
    return said + (f" {versions_key} shows what changed." if versions_key else "")


def _characters_of_rails(article: Article) -> int:
    return sum(
        len(text)
        for rail in article.rails
        for story in rail.stories
        for text in (story.title, story.teaser, story.caption)
        if text
    )
