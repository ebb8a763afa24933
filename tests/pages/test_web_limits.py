"""What a server may cost: bytes, unpacked bytes and time."""

import gzip
import threading
import zlib
from collections.abc import Iterator

import pytest

from reader.base.errors import Cancelled, EmptyPage, OversizePage, UnreachableAddress
from reader.pages import web
from reader.pages.fetching import fetch_page

BODY = "<!doctype html><p>Die Uhr am Hafen läuft – wieder.".encode()


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch) -> int:
    """A limit of bytes that tests can reach."""
    monkeypatch.setattr(web, "MAX_BYTES", 1000)
    return 1000


@pytest.fixture
def short_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit of seconds that tests can wait for."""
    monkeypatch.setattr(web, "MAX_SECONDS", 0.6)


@pytest.fixture
def taken_at_once(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many bytes were taken at a time, after unpacking."""
    sizes: list[int] = []
    collect = web._collect

    def watch(chunks: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            sizes.append(len(chunk))
            yield chunk

    monkeypatch.setattr(web, "_collect", lambda chunks: collect(watch(chunks)))
    return sizes


def raw_deflate(data: bytes) -> bytes:
    """Deflated without the wrapper that the standard asks for, as some servers do."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


# -- packed pages


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("identity", BODY),
        ("gzip", gzip.compress(BODY)),
        ("x-gzip", gzip.compress(BODY)),
        (" GZIP ", gzip.compress(BODY)),
        ("deflate", zlib.compress(BODY)),
        ("deflate", zlib.compress(BODY, 1)),
        ("deflate", raw_deflate(BODY)),
    ],
    ids=["identity", "gzip", "x-gzip", "spaces", "deflate", "fast deflate", "raw deflate"],
)
def test_a_packed_page_is_unpacked(server, encoding: str, packed: bytes) -> None:
    assert fetch_page(server.send("/clock", packed, headers={"Content-Encoding": encoding})).text == BODY.decode()


def test_a_packed_page_may_come_in_many_pieces(server) -> None:
    packed = gzip.compress(BODY * 50)

    def trickle(handler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Encoding", "gzip")
        handler.end_headers()
        for start in range(0, len(packed), 7):
            handler.wfile.write(packed[start : start + 7])
            handler.server.closing.wait(0.02)

    server.answers["/clock"] = trickle
    assert fetch_page(server.url("/clock")).text == BODY.decode() * 50


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "clay"])
def test_a_page_packed_in_another_way_is_reported(server, encoding: str) -> None:
    with pytest.raises(UnreachableAddress, match="compressed the page in an unsupported way"):
        fetch_page(server.send("/clock", BODY, headers={"Content-Encoding": encoding}))


@pytest.mark.parametrize("body", [BODY, gzip.compress(BODY)[:10] + b"\xff" * 40], ids=["not packed", "damaged"])
def test_a_page_that_cannot_be_unpacked_is_reported(server, body: bytes) -> None:
    with pytest.raises(
        UnreachableAddress, match="^The page arrived damaged or incomplete and cannot be decompressed. Try again"
    ):
        fetch_page(server.send("/clock", body, headers={"Content-Encoding": "gzip"}))


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, raw_deflate], ids=["gzip", "deflate", "raw deflate"])
@pytest.mark.parametrize("lost", [1, 9, 60])
def test_a_packed_page_that_was_cut_off_is_not_taken_for_whole(server, pack, lost: int) -> None:
    packed = pack(b"".join(b"<p>Bell %d rang %d times." % (number, number**3) for number in range(60)))[:-lost]
    headers = {"Content-Encoding": "gzip", "Content-Length": str(len(packed))}
    with pytest.raises(UnreachableAddress, match="^The page arrived damaged or incomplete"):
        fetch_page(server.send("/clock", packed, headers=headers))


def test_a_packed_page_without_a_body_is_empty(server) -> None:
    with pytest.raises(EmptyPage):
        fetch_page(server.send("/clock", headers={"Content-Encoding": "gzip"}))


# -- size


def test_a_page_up_to_the_limit_is_taken(server, small_limit: int) -> None:
    assert len(fetch_page(server.send("/clock", b"a" * small_limit)).text) == small_limit


def test_a_page_over_the_limit_is_refused(server, small_limit: int) -> None:
    with pytest.raises(OversizePage, match="^The page is larger than 0 MB, more than any news page"):
        fetch_page(server.send("/clock", b"a" * (small_limit + 1)))


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, raw_deflate], ids=["gzip", "deflate", "raw deflate"])
def test_a_page_that_unpacks_over_the_limit_is_refused(server, small_limit: int, pack) -> None:
    packed = pack(b"a" * (small_limit + 1))
    assert len(packed) < small_limit
    with pytest.raises(OversizePage):
        fetch_page(server.send("/clock", packed, headers={"Content-Encoding": "deflate"}))


def test_a_bomb_is_unpacked_no_further_than_the_limit(server, small_limit: int, taken_at_once: list[int]) -> None:
    url = server.send("/clock", gzip.compress(bytes(2_000_000)), headers={"Content-Encoding": "gzip"})
    with pytest.raises(OversizePage):
        fetch_page(url)
    assert max(taken_at_once) == small_limit + 1


def test_no_more_is_taken_once_the_limit_is_passed(server, small_limit: int) -> None:
    sent = threading.Event()

    def pour(handler) -> None:
        handler.send_response(200)
        handler.end_headers()
        for _ in range(3000):
            handler.wfile.write(b"a" * 10_000)
        sent.set()

    server.answers["/clock"] = pour
    with pytest.raises(OversizePage):
        fetch_page(server.url("/clock"))
    assert not sent.is_set(), "all 30 MB were taken"


# -- time


def drip(handler, pieces: Iterator[bytes]) -> None:
    """Send a piece every twentieth of a second, for at most six seconds."""
    for piece in pieces:
        handler.wfile.write(piece)
        handler.wfile.flush()
        if handler.server.closing.wait(0.05):
            return


def test_a_body_that_drips_is_stopped_when_the_whole_time_is_over(server, short_time: None) -> None:
    server.answers["/clock"] = lambda handler: drip(handler, iter([b"HTTP/1.0 200 OK\r\n\r\n", *[b"a"] * 120]))
    with pytest.raises(UnreachableAddress, match=r"^127\.0\.0\.1 did not send the page within 1 seconds\. Try again"):
        fetch_page(server.url("/clock"))


def test_a_head_that_drips_is_stopped_when_the_whole_time_is_over(server, short_time: None) -> None:
    server.answers["/clock"] = lambda handler: drip(handler, iter([b"HTTP/1.0 200 OK\r\n", *[b"A: b\r\n"] * 120]))
    with pytest.raises(UnreachableAddress, match="did not send the page within"):
        fetch_page(server.url("/clock"))


def test_a_server_that_never_answers_is_reported(server, short_time: None) -> None:
    server.answers["/clock"] = lambda handler: handler.server.closing.wait(6)
    with pytest.raises(UnreachableAddress, match="did not send the page within"):
        fetch_page(server.url("/clock"))


def test_redirects_take_from_the_same_time(server, short_time: None) -> None:
    def slow_redirect(handler) -> None:
        handler.server.closing.wait(0.25)
        handler.send_response(302)
        handler.send_header("Location", f"{handler.path}a")
        handler.end_headers()

    for step in range(5):
        server.answers["/" + "a" * step] = slow_redirect
    server.send("/aaaaa", BODY)
    with pytest.raises(UnreachableAddress, match="did not send the page within"):
        fetch_page(server.url("/"))


# -- cancelling


def test_a_page_can_be_cancelled_while_the_server_takes_its_time(server) -> None:
    server.answers["/clock"] = lambda handler: handler.server.closing.wait(6)
    with pytest.raises(Cancelled, match=r"^Stopped before 127\.0\.0\.1 had answered\.$"):
        fetch_page(server.url("/clock"), lambda: bool(server.asked))


def test_a_page_can_be_cancelled_while_its_body_drips(server) -> None:
    half_way = threading.Event()

    def pieces() -> Iterator[bytes]:
        yield b"HTTP/1.0 200 OK\r\n\r\n"
        for number in range(120):
            yield b"a"
            if number == 3:
                half_way.set()

    server.answers["/clock"] = lambda handler: drip(handler, pieces())
    with pytest.raises(Cancelled):
        fetch_page(server.url("/clock"), half_way.is_set)


def test_a_page_that_nobody_cancels_is_fetched_though_it_takes_longer_than_one_look(server) -> None:
    looks: list[None] = []

    def answer(handler) -> None:
        while len(looks) < 3 and not handler.server.closing.wait(0.02):
            pass
        handler.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n" + BODY)

    server.answers["/clock"] = answer
    assert fetch_page(server.url("/clock"), lambda: looks.append(None) is not None).text == BODY.decode()
