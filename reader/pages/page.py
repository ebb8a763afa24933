"""The page as it came in: decoded, not yet understood."""

import re
from dataclasses import dataclass
from datetime import datetime

ENTRY = "entry"
"""The kind of a page that is an entry of a feed, as HTML: all of it is of the article, however short that is."""

MAX_BYTES = 20_000_000
"""Bytes of one page, after decompression. The longest page of the development set has 4.4 MB."""

TOO_LARGE = "The page is larger than {} MB, more than any news page has. Save the article alone and add that."
"""What to say of a page with more, in megabytes."""

# A tag that only HTML has, near the start: "<" alone also begins mail addresses and arrows in plain text.
_HTML_START = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title|section)\b[^<>]*>", re.I)
_SNIFFED = 4096


@dataclass(frozen=True, slots=True)
class Page:
    """A page as decoded text. `kind` is "html", "text" or `ENTRY`; `fetched_at` an aware UTC datetime, if known.

    The text is hostile: only `reader.base.safe_text` makes it fit for a terminal.
    """

    source: str
    kind: str
    text: str
    url: str | None = None
    fetched_at: datetime | None = None


def sniff_kind(text: str) -> str:
    """ "html" where the text begins like a document of tags, else "text"."""
    return "html" if _HTML_START.search(text, 0, _SNIFFED) else "text"
