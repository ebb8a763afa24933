"""Names for files of articles: readable, and such as every file system takes and tells apart.

Letters, figures and hyphens only, all of them small, since some file systems take "A" and "a" for one; the day stands
first, so that none is a name that Windows keeps for devices; the end is made of what the article is known by, so that
it has the same name whenever it is exported, and no other has it.
"""

import hashlib
import unicodedata
from base64 import b32encode
from datetime import UTC, datetime

_MOST_BYTES = 80
"""Of the headline: with the rest it stays well under the 143 bytes that encrypted folders leave of a name's 255."""
_MARK = 8
"""Characters of the end: 40 bits, among articles of the same day and headline."""


def file_stem(headline: str, sort_at: int, identity: str) -> str:
    """The name of an article's file, without its ending: "2026-01-05-harbour-clock-runs-again-k3f9a2mz"."""
    day = datetime.fromtimestamp(sort_at, UTC).date().isoformat()
    digest = hashlib.sha256(identity.encode("utf-8", "replace")).digest()
    mark = b32encode(digest).decode().lower()[:_MARK]
    return "-".join(part for part in (day, plain_stem(headline), mark) if part)


def plain_stem(text: str) -> str:
    """The words of a text as part of a file's name, "" where there are none."""
    small = unicodedata.normalize("NFC", text.casefold())
    words = "".join(letter if _is_part_of_word(letter) else " " for letter in small).split()
    name = unicodedata.normalize("NFC", "-".join(words))
    return name.encode()[:_MOST_BYTES].decode("utf-8", "ignore").strip("-")


def _is_part_of_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNM"
