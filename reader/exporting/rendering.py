"""Renders an article as the text of a file, in each format."""

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from reader.base.safe_json import safe_json
from reader.exporting.html_page import html_page
from reader.exporting.written_files import MARK
from reader.library.transfer.record_json import record_to_json
from reader.library.transfer.records import ArticleRecord
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.article_text import render_markdown, render_text
from reader.model.attachment_text import attachments_markdown, attachments_text
from reader.model.moments import moment_at

ENDINGS = {"markdown": ".md", "json": ".json", "html": ".html", "text": ".txt"}
"""Formats of one article -> the extensions of their files."""


class Exported(NamedTuple):
    """An article to export: its record, and its annotations with the corrections of the user."""

    record: ArticleRecord
    annotations: Annotations

    @property
    def article(self) -> Article:
        """The version of the article that is shown."""
        return self.record.shown.article


def render(exported: Exported, form: str) -> str:
    """The text of an article's file; all but plain text have `MARK` near the beginning."""
    return _RENDER[form](exported)


def _markdown(exported: Exported) -> str:
    attached = attachments_markdown(exported.record.attachments)
    return f"{_front_matter(exported)}\n{render_markdown(exported.article)}{attached}"


def _front_matter(exported: Exported) -> str:
    """The metadata of an article as YAML before a Markdown text, written as JSON, which is YAML too."""
    article, record = exported.article, exported.record
    facts = {
        "written_by": MARK,
        "title": article.headline,
        "author": list(article.byline) or None,
        "publisher": article.publisher,
        "date": moment_at(record.sort_at).date().isoformat(),
        "url": article.url,
        "tags": list(record.tags) or None,
        "read": record.is_read,
        "starred": record.is_starred,
        "later": record.is_later,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items() if value is not None]
    return "\n".join(["---", *lines, "---", ""])


def _json(exported: Exported) -> str:
    article = {"written_by": MARK} | record_to_json(exported.record)
    return safe_json(json.dumps(article, ensure_ascii=False, indent=1)) + "\n"  # the page is as it was served


def _html(exported: Exported) -> str:
    record = exported.record
    return html_page(exported.article, exported.annotations, record.tags, record.attachments)


def _text(exported: Exported) -> str:
    return render_text(exported.article) + attachments_text(exported.record.attachments)


_RENDER: Mapping[str, Callable[[Exported], str]] = {
    "markdown": _markdown, "json": _json, "html": _html, "text": _text
}  # fmt: skip
