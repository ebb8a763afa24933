"""Pages out of web archives: WARC and WET, whole, cut and damaged."""

import gzip
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.base.errors import MissingExtra, OversizePage, PageError, UnreadablePage
from reader.pages.archives import ArchiveRecord, DamagedRecord, OtherRecord, is_archive, read_records, record_page
from reader.pages.page import MAX_BYTES, Page
from tests.examples import scaled
from tests.pages.archive_files import packed, page, record, response, text

URL = "https://vell.example/{}".format
WHOLE = [response(URL(number), page(f"Story {number}")) for number in range(3)]

Read = Callable[[bytes], list[object]]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Reads an archive of these bytes: pages, what keeps one from being a page, and what else is in it."""
    path = tmp_path_factory.mktemp("archives") / "news.warc"

    def read(data: bytes) -> list[object]:
        path.write_bytes(data)
        found: list[object] = []
        with path.open("rb") as stream:
            for one in read_records(path, stream):
                if isinstance(one, OtherRecord | DamagedRecord):
                    found.append(one)
                    continue
                entry, payload = one
                try:
                    found.append(record_page(entry, payload()))
                except PageError as error:
                    found.append(error)
        return found

    return read


def urls(found: list[object]) -> list[str | None]:
    """The addresses of the pages that were found."""
    return [one.url for one in found if isinstance(one, Page)]


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "CC-1.warc.wet.gz", "A.WET", "crawl.WARC.GZ"])
def test_archives_are_known_by_their_names(name: str):
    assert is_archive(Path("x") / name)
    assert not is_archive(Path("a.warc.gz") / "page.html")


@pytest.mark.parametrize("pack", [b"".join, lambda all: packed(*all), lambda all: gzip.compress(b"".join(all))])
def test_pages_come_with_their_address_time_and_text(read: Read, pack: Callable[[list[bytes]], bytes]):
    found = read(pack(WHOLE))
    assert urls(found) == [URL(0), URL(1), URL(2)]
    first = found[0]
    assert isinstance(first, Page)
    assert (first.kind, first.fetched_at) == ("html", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC))
    assert "Story 0" in first.text


def test_the_text_of_a_wet_file_is_a_text_page(read: Read):
    (found,) = read(text(URL("a"), "Bell rings\n\nIt rang at noon."))
    assert isinstance(found, Page)
    assert (found.kind, found.url, found.text) == ("text", URL("a"), "Bell rings\n\nIt rang at noon.")


def test_the_charset_that_the_server_named_is_used(read: Read):
    (found,) = read(response(URL("a"), "<p>Kø".encode("cp865"), content_type="text/html; charset=cp865"))
    assert isinstance(found, Page) and found.text == "<p>Kø"


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (response(URL("a"), b"", status="404 Not Found"), "status 404"),
        (response(URL("a"), b"GIF8", content_type="image/gif"), "image/gif"),
        (record("request", URL("a"), "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"), "request"),
        (record("response", "dns:vell.example", "text/dns", b"1.2.3.4"), "response"),
        (record("warcinfo", "", "application/warc-fields", b"software: x"), "warcinfo"),
    ],
)
def test_what_is_no_page_has_its_kind(read: Read, entry: bytes, kind: str):
    assert read(entry + WHOLE[0])[0] == OtherRecord(kind)


@pytest.mark.parametrize(
    "word", ["javascript:alert(1)", "file:///etc/passwd", "urn:x", "http://" + "a" * 5000 + ".example/"]
)
def test_an_address_that_no_browser_opens_is_none(read: Read, word: str):
    assert urls(read(response(word, page("Bell")))) == [None]


def test_an_address_may_stand_in_angle_brackets(read: Read):
    assert urls(read(response(f"<{URL('a')}>", page("Bell")))) == [URL("a")]


def test_a_date_that_lies_ahead_is_that_of_today(read: Read):
    (found,) = read(WHOLE[0].replace(b"2024-05-06", b"9024-05-06"))
    assert isinstance(found, Page) and found.fetched_at is not None
    assert found.fetched_at <= datetime.now(UTC)


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(page("Bell"))),
        ("Content-Encoding: gzip\r\n", page("Bell")),  # unpacked already
        ("Transfer-Encoding: chunked\r\n", b"%x\r\n%b\r\n0\r\n\r\n" % (len(page("Bell")), page("Bell"))),
        ("Transfer-Encoding: chunked\r\n", page("Bell")),
        ("Content-Encoding: \x1b[2J\r\n", page("Bell")),
    ],
)
def test_a_page_may_be_packed_or_say_so_falsely(read: Read, headers: str, body: bytes):
    found = read(response(URL("a"), body, headers=headers) + WHOLE[1])
    assert isinstance(found[0], Page) and found[0].text == page("Bell").decode()
    assert urls(found) == [URL("a"), URL(1)]


# -- cut, damaged, false


@pytest.mark.parametrize("length", [10_000, 2**62])
def test_a_record_that_says_it_is_longer_takes_no_other_with_it(read: Read, length: int):
    found = read(response(URL("a"), page("Bell"), length=length) + WHOLE[1] + WHOLE[2])
    assert isinstance(found[0], UnreadablePage)
    assert urls(found) == [URL(1), URL(2)]


@pytest.mark.parametrize("length", [-5, 0, 40])
def test_a_record_that_says_it_is_shorter_takes_no_other_with_it(read: Read, length: int):
    found = read(WHOLE[0] + response(URL("a"), page("Bell"), length=length) + WHOLE[1] + WHOLE[2])
    assert urls(found)[0] == URL(0)
    assert urls(found)[-2:] == [URL(1), URL(2)]


@pytest.mark.parametrize("pack", [b"".join, lambda all: packed(*all)])
def test_what_follows_noise_is_read(read: Read, pack: Callable[[list[bytes]], bytes]):
    found = read(pack(WHOLE[:1]) + b"noise \x1f\x8b\r\n" * 50 + pack(WHOLE[1:]))
    assert urls(found) == [URL(0), URL(1), URL(2)]
    assert any(isinstance(one, DamagedRecord) for one in found)


@pytest.mark.parametrize(
    "data", [b"", b"noise", bytes(5_000), b"\x1f\x8b", b"\x1f\x8b\x08" * 3000, b"WARC/1.0\r\n" * 3000]
)
def test_what_is_no_archive_ends(read: Read, data: bytes):
    assert urls(read(data)) == []


@given(cut=st.integers(0, len(b"".join(WHOLE))), is_packed=st.booleans())
@settings(max_examples=scaled(60))
def test_of_an_archive_cut_anywhere_every_whole_page_is_read(read: Read, cut: int, is_packed: bool):
    records = [gzip.compress(one) for one in WHOLE] if is_packed else WHOLE
    data = b"".join(records)[:cut]
    whole = sum(cut >= sum(map(len, records[: number + 1])) for number in range(3))
    found = read(data)
    assert urls(found)[:whole] == [URL(number) for number in range(whole)]
    assert not any(isinstance(one, Page) and "</html>" not in one.text for one in found)


@given(offset=st.integers(0, len(WHOLE[0]) - 1), byte=st.integers(0, 255), is_packed=st.booleans())
@settings(max_examples=scaled(60))
def test_a_damaged_record_takes_no_other_with_it(read: Read, offset: int, byte: int, is_packed: bool):
    records = [gzip.compress(one) for one in WHOLE] if is_packed else list(WHOLE)
    damaged = bytearray(records[0])
    damaged[offset % len(damaged)] = byte
    found = read(bytes(damaged) + records[1] + records[2])
    assert urls(found)[-1] == URL(2)


def test_a_page_larger_than_any_is_refused_and_the_next_is_read(read: Read):
    bomb = gzip.compress(bytes(MAX_BYTES + 1))
    for entry in (
        response(URL("a"), bytes(MAX_BYTES + 1)),
        response(URL("a"), bomb, headers="Content-Encoding: gzip\r\n"),
    ):
        found = read(packed(entry, WHOLE[1]))
        assert isinstance(found[0], OversizePage)
        assert urls(found) == [URL(1)]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://quay.example/a", "a.warc: https://quay.example/a"),
        (None, "a.warc: record 5"),
        ("\x1b[0mquay", "a.warc: quay"),
    ],
)
def test_a_record_is_shown_by_its_archive_and_address(url: str | None, name: str):
    assert ArchiveRecord("a.warc", 5, b"", url, None, "html", None, ("", "")).name == name


def test_each_record_has_a_key_of_its_own(tmp_path: Path):
    path = tmp_path / "a.warc"
    path.write_bytes(WHOLE[0] * 2 + WHOLE[1])

    def keys() -> list[bytes]:
        with path.open("rb") as stream:
            found = [one[0] for one in read_records(path, stream) if isinstance(one, tuple)]
            return [one.key for one in found if isinstance(one, ArchiveRecord)]

    assert len(set(keys())) == 3
    assert keys() == keys()


def test_without_the_library_a_sentence_says_what_to_install(read: Read, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    with pytest.raises(MissingExtra, match="pip install fastwarc"):
        read(WHOLE[0])
