"""The document of an article: its head, and its paragraphs as the body shows them. Pure; no Textual."""

from collections.abc import Sequence

from reader.base.safe_text import safe_line
from reader.model.article import Article, ParagraphKind, credit_line
from reader.ui.viewmodels.body_layout import Document, Role, document_of_blocks

_ROLES = {
    ParagraphKind.BODY: Role.BODY,
    ParagraphKind.SUBHEADING: Role.SUBHEADING,
    ParagraphKind.CAPTION: Role.CAPTION,
    ParagraphKind.LIST_ITEM: Role.LIST_ITEM,
    ParagraphKind.BLOCK_QUOTE: Role.BLOCK_QUOTE,
    ParagraphKind.TABLE: Role.TABLE,
    ParagraphKind.TIME_STAMP: Role.TIME_STAMP,
    ParagraphKind.QUESTION: Role.QUESTION,
}


def document_of(article: Article, minutes: int, notice: str = "", tags: Sequence[str] = ()) -> Document:
    """The document of an article: its head with the reading time in minutes and the tags, a notice, its paragraphs."""
    tagged = " ".join(f"#{safe_line(tag)}" for tag in tags)
    credit = " · ".join(part for part in (credit_line(article), f"{minutes} min read", tagged) if part)
    head = [(article.headline, Role.HEADLINE), (article.standfirst, Role.STANDFIRST), (credit, Role.CREDIT)]
    head.append((notice, Role.NOTICE))
    shown = [(text, role) for text, role in head if text]
    body = [(paragraph.text, _ROLES[paragraph.kind]) for paragraph in article.paragraphs]
    document = document_of_blocks([*shown, *body], len(shown))
    blocks = list(document.blocks)
    for number, paragraph in enumerate(article.paragraphs, start=len(shown)):
        if paragraph.kind is ParagraphKind.LIST_ITEM:
            blocks[number] = blocks[number]._replace(mark=paragraph.mark, level=paragraph.level)
    return Document(tuple(blocks), document.body_start)
