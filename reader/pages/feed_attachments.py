"""Gathers what the entries of a feed bring besides their text, as either library names it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from reader.model.attachment import Attachment, AttachmentKind

MAX_ATTACHMENTS = 50
"""Most attachments of one entry."""

Resolve = Callable[[object], str | None]
"""Returns an address made absolute, None if it cannot be fetched."""

_MEDIA = {
    "audio": AttachmentKind.AUDIO,
    "video": AttachmentKind.VIDEO,
    "image": AttachmentKind.IMAGE,
}
_BY_EXTENSION = {
    **dict.fromkeys(("mp3", "m4a", "m4b", "aac", "oga", "ogg", "opus", "flac", "wav"), AttachmentKind.AUDIO),
    **dict.fromkeys(("mp4", "m4v", "mov", "mkv", "webm", "ogv", "avi"), AttachmentKind.VIDEO),
    **dict.fromkeys(("jpg", "jpeg", "png", "gif", "webp", "avif", "svg"), AttachmentKind.IMAGE),
}
_FLASH = "application/x-shockwave-flash"
"""How feeds still name the type of a video's player."""
_UNTYPED = {"", "application/octet-stream", "binary/octet-stream", "text/html"}
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}")
_LONGEST_TITLE = 500


def attachments_of(one: Mapping[str, Any], resolve: Resolve) -> tuple[Attachment, ...]:
    """Return the attachments of an entry, each address once: recordings and files, pictures, then comments."""
    found: dict[str, Attachment] = {}
    for stated in _stated(one):
        url = resolve(stated.get("url") or stated.get("href"))
        if url and url not in found and len(found) < MAX_ATTACHMENTS:
            found[url] = _attachment(url, stated)
    if not any(one.kind is AttachmentKind.IMAGE for one in found.values()):
        found |= _first_of(one.get("media_thumbnail") or (), resolve)
    if not found and (picture := one.get("image")):
        found |= _first_of([picture], resolve)
    for address in _comments(one):
        if (url := resolve(address)) and url not in found:
            found[url] = Attachment(url, AttachmentKind.COMMENTS)
    return tuple(found.values())


def _stated(one: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from one.get("enclosures") or ()
    yield from (link for link in one.get("links") or () if link.get("rel") == "enclosure")
    yield from _distinct_pictures(one.get("media_content") or ())


def _distinct_pictures(media: Sequence[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    """Return the media; of pictures whose addresses ask for one file in several widths, the widest."""
    if len(media) < 2:
        return media
    distinct: dict[object, Mapping[str, Any]] = {}
    for number, medium in enumerate(media):
        url = str(medium.get("url") or "")
        key = url.partition("?")[0] if "?" in url and _width(medium) else number
        if key not in distinct or _width(medium) > _width(distinct[key]):
            distinct[key] = medium
    return distinct.values()


def _width(medium: Mapping[str, Any]) -> int:
    return _size(medium.get("width")) or 0


def _first_of(pictures: Sequence[Mapping[str, Any]], resolve: Resolve) -> dict[str, Attachment]:
    """Return the first picture with an address by it: others are the same in other sizes."""
    for picture in pictures:
        if url := resolve(picture.get("url") or picture.get("href")):
            return {url: _attachment(url, {**picture, "medium": "image"})}
    return {}


def _comments(one: Mapping[str, Any]) -> Iterator[object]:
    yield one.get("comments")
    for link in one.get("links") or ():
        if link.get("rel") == "replies" and link.get("type") in (None, "text/html"):
            yield link.get("href")


def _attachment(url: str, stated: Mapping[str, Any]) -> Attachment:
    media_type = str(stated.get("type") or "").strip().lower()
    if not _MEDIA_TYPE.fullmatch(media_type):
        media_type = ""
    kind = _kind(url, media_type, str(stated.get("medium") or "").strip().lower())
    title = " ".join(str(stated.get("title") or "").split())[:_LONGEST_TITLE]
    size = _size(stated.get("length") or stated.get("filesize"))
    return Attachment(url, kind, media_type or None, size, title or None)


def _kind(url: str, media_type: str, medium: str) -> AttachmentKind:
    """Return what an attachment is: by its type, by what the feed calls it, by the end of its address."""
    kind = _MEDIA.get(media_type.split("/")[0]) or _MEDIA.get(medium)
    if kind or media_type == _FLASH:
        return kind or AttachmentKind.VIDEO
    if media_type not in _UNTYPED:
        return AttachmentKind.FILE
    extension = urlsplit(url).path.rpartition(".")[2].lower()
    return _BY_EXTENSION.get(extension, AttachmentKind.FILE)


def _size(stated: object) -> int | None:
    word = str(stated or "").strip()
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 15 else None
