"""The notices above an article: that its page has much more text, or that there are other versions of it. Pure; no
Textual.
"""

from reader.model.article import Article

_SHORT = 500
"""Code points below which an article is suspiciously short if its page has more text outside of it. The shortest
article of 288 development pages has 724."""

_LONG = 4_000
"""Code points from which it surely is an article, however many related stories the page lists: of 288 development
pages 17 have more text in these than in the article, and 7 of those articles are as long as that."""


def notice_of(article: Article, left_out: int, page_key: str) -> str:
    """A notice that little of a page is in its article, with the key that shows the page; "" where that is not so.

    `left_out` is the number of code points of the page that are not in the article.
    """
    body, others = len(article.text), _characters_of_rails(article)
    if body < _SHORT and left_out > body:
        said = "Little of this page was recognised as an article."
    elif others > body and body < _LONG:
        said = "More of this page was recognised as related stories than as an article."
    else:
        return ""
    return f"{said} Press {page_key} to see the original page." if page_key else said


def update_of(version: int, is_changed: bool, versions_key: str) -> str:
    """A notice that an article has earlier versions, or that it changed since it was read, with the key that shows what
    changed; "" where there is one version only.
    """
    if version < 2:
        return ""
    said = (
        "This article has changed since you read it." if is_changed else "There is an earlier version of this article."
    )
    return said + (f" {versions_key} shows what changed." if versions_key else "")


def _characters_of_rails(article: Article) -> int:
    return sum(
        len(text)
        for rail in article.rails
        for story in rail.stories
        for text in (story.title, story.teaser, story.caption)
        if text
    )
