"""A page as received: decoded, but not yet parsed."""

import re
from dataclasses import dataclass
from datetime import datetime

ENTRY = "entry"
"""The kind of a page that is a feed entry, in HTML: all of it belongs to the article, however short."""

MAX_BYTES = 20_000_000
"""Most bytes of one page, after decompression. The longest page of the development set has 4.4 MB."""

TOO_LARGE = "The page is larger than {} MB, more than any news page. Save only the article and add that."
"""Error message for larger pages; takes the limit in megabytes."""

# A tag found only in HTML, near the start: "<" alone also begins mail addresses and arrows in plain text.
_HTML_START = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta|title|section)\b[^<>]*>", re.I)
_SNIFFED = 4096


@dataclass(frozen=True, slots=True)
class Page:
    """A page as decoded text. `source` names where it came from; `kind` is "html", "text" or `ENTRY`; `fetched_at` is
    an aware UTC datetime, if known.

    The text is hostile: only `reader.base.safe_text` makes it safe for a terminal.
    """

    source: str
    kind: str
    text: str
    url: str | None = None
    fetched_at: datetime | None = None


def sniff_kind(text: str) -> str:
    """Return "html" if the text begins like an HTML document, else "text"."""
    return "html" if _HTML_START.search(text, 0, _SNIFFED) else "text"
