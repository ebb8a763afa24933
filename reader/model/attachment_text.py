"""Renders what came with an article as lines of plain text, and as a list in Markdown."""

import re
from collections.abc import Sequence

from reader.model.article_text import escape_markdown
from reader.model.attachment import Attachment

_ENDS_LINK = re.compile(r"[\s()<>\\]")


def attachments_text(attachments: Sequence[Attachment]) -> str:
    """Render attachments as lines, after a blank one; "" where there are none."""
    return "".join(["\n", *(f"{one.words}: {one.url}\n" for one in attachments)]) if attachments else ""


def attachments_markdown(attachments: Sequence[Attachment]) -> str:
    """Render attachments as a list of links, after a blank line; "" where there are none."""
    lines = (f"- [{escape_markdown(one.words)}]({_in_link(one.url)})\n" for one in attachments)
    return "".join(["\n", *lines]) if attachments else ""


def _in_link(url: str) -> str:
    """An address without what would end a link."""
    return _ENDS_LINK.sub(lambda found: f"%{ord(found[0]):02X}", url)
