"""Names for the files of articles: readable, valid and distinct on every file system.

They have only letters, digits and hyphens, all in lower case, since some file systems take "A" and "a" for the same;
the day comes first, so that none is a name that Windows reserves for devices; the end is a digest of the identity of
the article, so that it has the same name whenever it is exported, and no other article has it.
"""

import hashlib
import unicodedata
from base64 import b32encode

from reader.model.moments import moment_at

_MOST_BYTES = 80
"""Bytes of the headline: with the rest, a name stays well below the 143 bytes that encrypted folders allow."""
_MARK = 8
"""Characters of the digest: 40 bits, to tell apart articles of the same day and headline."""


def file_stem(headline: str, sort_at: int, identity: str) -> str:
    """The name of an article's file, without its ending: "2026-01-05-harbour-clock-runs-again-k3f9a2mz"."""
    day = moment_at(sort_at).date().isoformat()
    digest = hashlib.sha256(identity.encode("utf-8", "replace")).digest()
    mark = b32encode(digest).decode().lower()[:_MARK]
    return "-".join(part for part in (day, plain_stem(headline), mark) if part)


def plain_stem(text: str) -> str:
    """The words of a text as part of a file name, "" where it has none."""
    small = unicodedata.normalize("NFC", text.casefold())
    words = "".join(letter if _is_part_of_word(letter) else " " for letter in small).split()
    name = unicodedata.normalize("NFC", "-".join(words))
    return name.encode()[:_MOST_BYTES].decode("utf-8", "ignore").strip("-")


def _is_part_of_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNM"
