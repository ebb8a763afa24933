"""What an entry of a feed brings besides its text: recordings, pictures, files, and where it is discussed."""

from dataclasses import dataclass
from enum import StrEnum

from reader.base.safe_text import safe_line


class AttachmentKind(StrEnum):
    """What an attachment is."""

    AUDIO = "audio"
    VIDEO = "video"
    IMAGE = "image"
    FILE = "file"
    COMMENTS = "comments"


_SHOWN_BYTES = 50_000
"""The least size that is worth to be told."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attachment: its absolute http or https address, and what the feed says of it. `size` is in bytes."""

    url: str
    kind: AttachmentKind = AttachmentKind.FILE
    media_type: str | None = None
    size: int | None = None
    title: str | None = None

    @property
    def words(self) -> str:
        """What it is, in a few words: "Audio: Peal (3.1 MB)"."""
        name = self.kind.value.capitalize()
        size = f" ({self.size / 1e6:.1f} MB)" if self.size and self.size >= _SHOWN_BYTES else ""
        return f"{name}: {self.title}{size}" if self.title else f"{name}{size}"

    def __post_init__(self) -> None:
        object.__setattr__(self, "url", safe_line(self.url).strip())
        for field in ("media_type", "title"):
            value = getattr(self, field)
            object.__setattr__(self, field, (safe_line(value).strip() or None) if value else None)
        if self.size is not None and self.size <= 0:
            object.__setattr__(self, "size", None)
