"""What entries bring besides their text, in each format."""

import json

import pytest

from reader.model.attachment import Attachment, AttachmentKind
from reader.pages.feed import Entry
from reader.pages.feed_attachments import MAX_ATTACHMENTS
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
    audio = Attachment("https://a.example/1.mp3", AUDIO, "audio/mpeg", 99, "Part one")
    assert found == (audio, Attachment("https://a.example/a", IMAGE))
    assert only(json_feed(id="g", image="https://a.example/a")).attachments == (
        Attachment("https://a.example/a", IMAGE),
    )


# -- links and media


def test_the_enclosure_of_atom_is_a_link() -> None:
    data = atom(
        '<title>A</title><link rel="enclosure" type="audio/mpeg" length="99" title="Part one"'
        ' href="https://a.example/1.mp3"/><link href="https://a.example/1"/>'
    )
    entry = only(data)
    assert entry.attachments == (Attachment("https://a.example/1.mp3", AUDIO, "audio/mpeg", 99, "Part one"),)
    assert entry.url == "https://a.example/1"


def test_an_enclosure_or_the_page_of_replies_is_no_page_of_the_entry() -> None:
    data = atom('<title>A</title><id>g</id><link rel="enclosure" type="audio/mpeg" href="https://a.example/1.mp3"/>')
    assert only(data).url is None
    assert only(atom('<title>A</title><link rel="replies" type="text/html" href="https://a.example/1"/>')).url is None


def media(*parts: str) -> tuple[Attachment, ...]:
    return only(rss("<title>A</title>", *parts)).attachments


def test_an_enclosure_may_stand_beside_a_link_to_another() -> None:
    found = media(
        '<enclosure url="https://a.example/1.mp3"/>',
        '<atom:link rel="enclosure" href="https://a.example/2.mp3" length="9"/>',
    )
    assert found == (
        Attachment("https://a.example/1.mp3", AUDIO),
        Attachment("https://a.example/2.mp3", AUDIO, size=9),
    )


def test_media_have_types_sizes_and_titles() -> None:
    found = media(
        '<media:content url="https://a.example/1.mp4?a=1&amp;b=2" fileSize="99" type="video/mp4">'
        "<media:title><![CDATA[The & ferry]]></media:title></media:content>"
        '<media:content url="https://a.example/2" medium="image"/><media:title>Both &amp; all</media:title>'
    )
    assert found == (
        Attachment("https://a.example/1.mp4?a=1&b=2", VIDEO, "video/mp4", 99, "The & ferry"),
        Attachment("https://a.example/2", IMAGE, title="Both & all"),
    )


def test_a_group_has_one_medium_of_each_kind_in_several_forms() -> None:
    found = media(
        '<media:group><media:content url="https://a.example/small.mp4" type="video/mp4"/>'
        '<media:content url="https://a.example/big.mp4" type="video/mp4" isDefault="true"/>'
        '<media:content url="https://a.example/1.mp3" type="audio/mpeg"></media:content>'
        "<media:title>The ferry</media:title></media:group>"
        '<media:content url="https://a.example/2.jpg"/>'
    )
    assert found == (
        Attachment("https://a.example/big.mp4", VIDEO, "video/mp4", title="The ferry"),
        Attachment("https://a.example/1.mp3", AUDIO, "audio/mpeg", title="The ferry"),
        Attachment("https://a.example/2.jpg", IMAGE),
    )


def test_of_a_picture_in_several_widths_there_is_the_widest() -> None:
    sizes = [f'<media:content url="https://a.example/1.jpg?w={w}" width="{w}"/>' for w in (140, 700, 460)]
    other = '<media:content url="https://a.example/2.jpg?w=90" width="90"/>'
    assert [one.url for one in media(*sizes, other)] == [
        "https://a.example/1.jpg?w=700",
        "https://a.example/2.jpg?w=90",
    ]


def test_a_thumbnail_counts_where_there_is_no_picture() -> None:
    thumbnails = '<media:thumbnail url="https://a.example/t.jpg"/><media:thumbnail url="https://a.example/u.jpg"/>'
    thumbnail = Attachment("https://a.example/t.jpg", IMAGE)
    video = '<media:content url="https://a.example/1.mp4"/>'
    assert media(thumbnails) == (thumbnail,)
    assert media(f"<media:group>{video}{thumbnails}</media:group>") == (
        Attachment("https://a.example/1.mp4", VIDEO),
        thumbnail,
    )
    assert media('<media:content url="https://a.example/1.jpg"/>', thumbnails) == (
        Attachment("https://a.example/1.jpg", IMAGE),
    )


def test_the_picture_of_an_episode_counts_where_there_is_nothing_else() -> None:
    picture = '<itunes:image href="https://a.example/1.jpg"/>'
    assert media(picture) == (Attachment("https://a.example/1.jpg", IMAGE),)
    audio = '<enclosure url="https://a.example/1.mp3" type="audio/mpeg"/>'
    assert media(picture, audio) == (Attachment("https://a.example/1.mp3", AUDIO, "audio/mpeg"),)


def test_the_title_of_a_medium_is_not_that_of_the_entry() -> None:
    for other in ("<media:title>B</media:title>", "<itunes:title>B</itunes:title>"):
        assert only(rss(other, "<title>A &amp; b</title>")).title == "A & b"


def test_the_description_of_a_medium_is_the_text_where_there_is_no_other() -> None:
    group = "<media:group><media:description>One.\nTwo &lt; 3.</media:description></media:group>"
    assert only(rss("<title>A</title>", group)).html == "<p>One.</p><p>Two &lt; 3.</p>"
    assert only(rss(group, "<title>A</title><description>Own.</description>")).html == "Own."
    html = '<media:description type="html">&lt;p&gt;One.&lt;/p&gt;</media:description>'
    assert only(rss("<title>A</title>", html)).html == "<p>One.</p>"


def test_the_entry_of_a_video_has_its_text_and_its_picture() -> None:
    group = (
        '<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:title>Ferry</media:title>'
        '<media:content url="https://v.example/v/1?version=3" type="application/x-shockwave-flash" width="640"/>'
        '<media:thumbnail url="https://v.example/1.jpg" width="480"/><media:description>One.</media:description>'
        '<media:community><media:statistics views="7"/></media:community></media:group>'
    )
    data = atom("<title>Ferry</title>", '<link rel="alternate" href="https://v.example/1"/>', group)
    entry = only(data.replace(b"><entry>", b' xmlns:media="http://search.yahoo.com/mrss/"><entry>'))
    video = Attachment("https://v.example/v/1?version=3", VIDEO, "application/x-shockwave-flash", title="Ferry")
    assert entry.attachments == (video, Attachment("https://v.example/1.jpg", IMAGE))
    assert (entry.url, entry.html) == ("https://v.example/1", "<p>One.</p>")


def test_media_in_a_quoted_text_or_comment_are_none() -> None:
    inner = '<media:content url="https://a.example/1.jpg"/>'
    assert media(f"<description><![CDATA[{inner}]]></description><!-- {inner} -->") == ()


def test_media_are_found_under_any_prefix() -> None:
    data = rss('<title>A</title><m:content url="https://a.example/1.jpg"/>').replace(b"xmlns:media", b"xmlns:m")
    assert only(data).attachments == (Attachment("https://a.example/1.jpg", IMAGE),)


def test_each_entry_has_its_own_media() -> None:
    items = "".join(
        f'<item><title>{n}</title><media:content url="https://a.example/{n}.jpg"/></item>' if n % 2 else
        f"<item><title>{n}</title></item>" for n in range(6)
    )  # fmt: skip
    data = rss("<title>A</title>").replace(b"<item><title>A</title></item>", items.encode())
    found = [[one.url for one in entry.attachments] for entry in parse_feed(data, ADDRESS).entries]
    assert found == [[], ["https://a.example/1.jpg"], [], ["https://a.example/3.jpg"], [], ["https://a.example/5.jpg"]]


def test_an_entry_has_no_more_attachments_than_the_limit() -> None:
    many = "".join(f'<enclosure url="https://a.example/{n}.mp3"/>' for n in range(80))
    assert len(only(rss(many)).attachments) == MAX_ATTACHMENTS
