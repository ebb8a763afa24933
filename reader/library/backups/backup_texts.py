"""What a person is told of a backup before it is restored."""

from reader.library.backups.restoring import Contents, Losses
from reader.model.moments import moment_at


def contents_text(contents: Contents) -> str:
    """What is in a backup, to follow a word such as "It"."""
    articles = _counted(contents.articles, "article")
    if contents.newest:
        articles += f", the last of which came on {moment_at(contents.newest).astimezone():%Y-%m-%d %H:%M}"
    return f"holds {articles}; {contents.starred:,} starred; {_counted(contents.feeds, 'feed')}."


def losses_text(losses: Losses | None) -> str:
    """What the library has besides, and would be lost."""
    if losses is None:
        return "What the library has besides cannot be told: it is damaged, or of another Broadsheet."
    kinds = [
        _counted(losses.articles, "article"),
        f"what you did to {_counted(losses.marks, 'article')}" if losses.marks else "0 articles",
        _counted(losses.tags, "tag"),
        _counted(losses.corrections, "correction"),
        _counted(losses.feeds, "feed"),
    ]
    lost = [kind for kind in kinds if not kind.startswith("0 ")]
    return f"The library has besides: {', '.join(lost)}." if lost else "The library has nothing besides."


def aside_text(aside: str | None) -> str:
    """Where the library is kept that was there before."""
    if aside is None:
        return "There was no library in its place."
    return f"The library that was there is kept as {aside}; delete it when you miss nothing."


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"
