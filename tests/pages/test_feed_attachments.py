"""What entries bring besides their text, in each format."""

import json

import pytest

from reader.model.attachment import Attachment, AttachmentKind
from reader.pages.feed import Entry
from reader.pages.feeds import parse_feed

ADDRESS = "https://quay.example/news/feed"
NAMESPACES = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)
AUDIO, VIDEO, IMAGE, FILE, COMMENTS = AttachmentKind


def rss(*parts: str) -> bytes:
    item = f"<item>{''.join(parts)}</item>"
    return f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}><channel>{item}</channel></rss>'.encode()


def atom(*parts: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><entry>{"".join(parts)}</entry></feed>'.encode()


def json_feed(**item: object) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]}).encode()


def only(data: bytes) -> Entry:
    (entry,) = parse_feed(data, ADDRESS).entries
    return entry


def test_a_recording_without_title_address_and_text_is_an_entry() -> None:
    entry = only(rss('<enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="1234"/>'))
    assert entry.attachments == (Attachment("https://a.example/1.mp3", AUDIO, "audio/mpeg", 1234),)
    assert (entry.title, entry.url, entry.html, entry.has_own_id) == ("", None, "", False)
    other = only(rss('<enclosure url="https://a.example/2.mp3" type="audio/mpeg" length="1234"/>'))
    assert other.id != entry.id


def test_an_entry_without_attachments_has_none() -> None:
    assert only(rss("<title>Ferry</title>")).attachments == ()


def test_there_may_be_several_enclosures_each_address_counts_once() -> None:
    found = only(
        rss(
            '<enclosure url="/1.mp3" type="audio/mpeg"/><enclosure url="https://a.example/2.ogg"/>'
            '<enclosure url="https://quay.example/1.mp3"/>'
        )
    ).attachments
    assert found == (
        Attachment("https://quay.example/1.mp3", AUDIO, "audio/mpeg"),
        Attachment("https://a.example/2.ogg", AUDIO),
    )


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "data:audio/mpeg;base64,AA", "http://[", ""]
)
def test_what_is_no_address_of_the_web_is_no_attachment(url: str) -> None:
    assert only(rss(f'<title>A</title><enclosure url="{url}" type="audio/mpeg"/>')).attachments == ()
    assert only(json_feed(id="g", title="A", attachments=[{"url": url}], image=url)).attachments == ()


@pytest.mark.parametrize(
    ("name", "media_type", "kind"),
    [
        ("a", "audio/mpeg", AUDIO),
        ("a", "VIDEO/mp4", VIDEO),
        ("a", "image/png", IMAGE),
        ("a.mp3", "application/pdf", FILE),
        ("a.mp3?x=1", "", AUDIO),
        ("a.M4V", "application/octet-stream", VIDEO),
        ("a.jpeg", "not a type", IMAGE),
        ("a.zip", "", FILE),
        ("v/1", "application/x-shockwave-flash", VIDEO),
    ],
)
def test_a_kind_is_that_of_the_type_else_of_the_address(name: str, media_type: str, kind: AttachmentKind) -> None:
    (found,) = only(rss(f'<enclosure url="https://a.example/{name}" type="{media_type}"/>')).attachments
    assert found.kind is kind


@pytest.mark.parametrize(
    ("length", "size"), [("12", 12), ("0", None), ("-3", None), ("1.5 MB", None), ("9" * 99, None)]
)
def test_a_size_is_a_number_of_bytes(length: str, size: int | None) -> None:
    (found,) = only(rss(f'<enclosure url="https://a.example/1.mp3" length="{length}"/>')).attachments
    assert found.size == size


def test_comments_are_attached() -> None:
    (found,) = only(rss("<title>A</title><comments>https://a.example/item?id=1</comments>")).attachments
    assert found == Attachment("https://a.example/item?id=1", COMMENTS)
    replies = '<link rel="replies" type="{}" href="https://a.example/{}"/>'
    data = atom(replies.format("application/atom+xml", "feed"), replies.format("text/html", "page"), "<title>A</title>")
    assert only(data).attachments == (Attachment("https://a.example/page", COMMENTS),)


def test_json_feed_has_attachments_with_titles_and_an_image() -> None:
    stated = {"url": "https://a.example/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 99, "title": "Part one"}
    found = only(
        json_feed(id="g", attachments=[stated, None, "x", {"url": None}], image="https://a.example/a")
    ).attachments
    assert found[0] == Attachment("https://a.example/1.mp3", AUDIO, "audio/mpeg", 99, "Part one")
    assert only(json_feed(id="g", image="https://a.example/a")).attachments == (
        Attachment("https://a.example/a", IMAGE),
    )
