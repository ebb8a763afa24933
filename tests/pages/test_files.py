"""Pages from the disk and from standard input."""

import contextlib
import gzip
import io
import os
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.base.errors import BinaryPage, EmptyPage, MissingPage, OversizePage, UnreadablePage
from reader.pages import files
from reader.pages.files import find_pages, read_file, read_stream, shown_path
from reader.pages.page import MAX_BYTES

TEXT = "The harbour clock in Veldport struck noon – at last.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A text page on the disk."""
    path = tmp_path / "clock.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def small_limit(monkeypatch: pytest.MonkeyPatch) -> int:
    """A limit of bytes that tests can reach."""
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    return 1000


# -- one file


def test_a_file_is_a_page_by_its_path(page: Path) -> None:
    read = read_file(page)
    assert (read.source, read.kind, read.text, read.url) == (str(page), "text", TEXT, None)


def test_a_page_knows_when_it_was_read(page: Path) -> None:
    fetched_at = read_file(page).fetched_at
    assert fetched_at is not None and fetched_at.tzinfo is UTC
    assert abs(datetime.now(UTC) - fetched_at) < timedelta(minutes=5)


def test_html_is_known_by_its_content_not_by_its_name(page: Path) -> None:
    page.write_text("<!doctype html><p>Clock")
    assert read_file(page).kind == "html"


def test_a_file_is_read_in_the_charset_that_it_names(page: Path) -> None:
    page.write_bytes('<meta charset="windows-1251"><p>Часы'.encode("windows-1251"))
    assert read_file(page).text.endswith("Часы")


def test_a_file_may_have_any_name(page: Path) -> None:
    for name in ("clock", "clock.php", "-clock", "clock\udcff\n.txt"):
        named = page.with_name(name)
        named.write_bytes(page.read_bytes())
        assert read_file(named).text == TEXT


def test_a_link_to_a_file_is_followed(page: Path) -> None:
    link = page.with_name("link.txt")
    link.symlink_to(page)
    assert read_file(link).text == TEXT


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    with pytest.raises(MissingPage, match=r"^There is no such file\. Check the spelling\.$"):
        read_file(tmp_path / "gone.txt")


def test_a_link_to_nowhere_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(MissingPage):
        read_file(tmp_path / "link.txt")


@pytest.mark.parametrize("name", ["clo\0ck.txt", "clock\ud83d.txt"])
def test_a_path_that_no_file_can_have_is_missing(tmp_path: Path, name: str) -> None:
    with pytest.raises(MissingPage, match=r"^This is not a valid file name\. Check the spelling\.$"):
        read_file(tmp_path / name)


def test_an_empty_file_is_an_empty_page(page: Path) -> None:
    page.write_bytes(b"")
    with pytest.raises(EmptyPage):
        read_file(page)


def test_a_picture_is_refused(page: Path) -> None:
    page.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    with pytest.raises(BinaryPage):
        read_file(page)


# -- what is no plain file


def test_a_folder_is_no_page(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePage, match="^This is a folder, not a page. Name a page in it, or"):
        read_file(tmp_path)


def test_a_path_through_a_file_cannot_be_read(page: Path) -> None:
    with pytest.raises(UnreadablePage, match="^Cannot read the file: Not a directory. Check the path"):
        read_file(page / "more.txt")


def test_a_name_that_is_too_long_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePage, match="^Cannot read the file: File name too long"):
        read_file(tmp_path / ("a" * 300))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_reported(page: Path) -> None:
    page.chmod(0)
    with pytest.raises(
        UnreadablePage, match="^Cannot read the file: Permission denied. Check the path and its permissions"
    ):
        read_file(page)


def test_a_pipe_that_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadablePage, match="^Nothing was written to this pipe. Save the page as a file"):
        read_file(tmp_path / "pipe.txt")


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has to be short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("clock.txt")
        with pytest.raises(UnreadablePage):
            read_file(Path("clock.txt"))


@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(UnreadablePage, match="^This is a device, not a file. Save the page as a file"):
        read_file(Path(device))


# -- pipes with a name


@pytest.fixture
def pipe(tmp_path: Path, page: Path) -> Iterator[Callable[[Callable[[int], None]], Path]]:
    """Makes a pipe to which a thread writes by the function given."""
    threads: list[threading.Thread] = []

    def make(write: Callable[[int], None]) -> Path:
        path = tmp_path / "pipe.txt"
        os.mkfifo(path)
        end = os.open(path, os.O_RDWR | os.O_CLOEXEC)

        def work() -> None:
            with contextlib.suppress(BrokenPipeError):
                write(end)
            os.close(end)

        threads.append(threading.Thread(target=work))
        threads[0].start()
        return path

    yield make
    for thread in threads:
        thread.join()


def test_a_pipe_is_read_to_its_end_however_slowly_it_comes(pipe) -> None:
    def write(end: int) -> None:
        for start in range(0, len(TEXT.encode()), 20):
            os.write(end, TEXT.encode()[start : start + 20])
            time.sleep(0.02)

    read = read_file(pipe(write))
    assert (read.text, Path(read.source).name) == (TEXT, "pipe.txt")


@pytest.mark.slow
def test_a_pipe_that_the_shell_made_is_read_by_its_number(page: Path) -> None:
    with subprocess.Popen(["cat", page], stdout=subprocess.PIPE) as made:
        assert made.stdout is not None
        assert read_file(Path(f"/dev/fd/{made.stdout.fileno()}")).text == TEXT


@pytest.mark.slow
def test_an_endless_pipe_is_read_no_further_than_the_limit(small_limit: int) -> None:
    with subprocess.Popen(["yes"], stdout=subprocess.PIPE) as endless:
        assert endless.stdout is not None
        with pytest.raises(OversizePage):
            read_file(Path(f"/dev/fd/{endless.stdout.fileno()}"))
        endless.kill()


def test_a_silent_pipe_is_given_up(pipe, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_PIPE_SECONDS", 0.1)
    with pytest.raises(UnreadablePage, match="^Nothing came through this pipe for 0 seconds. Save the page"):
        read_file(pipe(lambda _: time.sleep(0.5)))


# -- size


def test_a_page_up_to_the_limit_is_read(page: Path, small_limit: int) -> None:
    page.write_bytes(b"a" * small_limit)
    assert len(read_file(page).text) == small_limit


def test_a_page_over_the_limit_is_refused(page: Path, small_limit: int) -> None:
    page.write_bytes(b"a" * (small_limit + 1))
    with pytest.raises(
        OversizePage, match="^The page is larger than 0 MB, more than any news page. Save only the article"
    ):
        read_file(page)


def test_no_more_than_the_limit_is_read(small_limit: int) -> None:
    endless = io.BytesIO(b"a" * (small_limit * 50))
    with pytest.raises(OversizePage):
        read_stream(endless)
    assert endless.tell() <= small_limit + 1


def test_the_limit_is_given_in_megabytes() -> None:
    with pytest.raises(OversizePage, match="^The page is larger than 20 MB"):
        read_stream(io.BytesIO(b"a" * (MAX_BYTES + 1)))


# -- compressed pages


def test_a_page_saved_compressed_is_unpacked_whatever_its_name(page: Path) -> None:
    page.write_bytes(gzip.compress(TEXT.encode()))
    assert read_file(page).text == TEXT


def test_a_page_piped_in_compressed_is_unpacked() -> None:
    assert read_stream(io.BytesIO(gzip.compress(TEXT.encode()))).text == TEXT


def test_a_compressed_page_up_to_the_limit_is_read(page: Path, small_limit: int) -> None:
    page.write_bytes(gzip.compress(b"a" * small_limit))
    assert len(read_file(page).text) == small_limit


def test_a_page_that_unpacks_over_the_limit_is_refused(page: Path, small_limit: int) -> None:
    page.write_bytes(gzip.compress(b"a" * (small_limit + 1)))
    assert page.stat().st_size < small_limit
    with pytest.raises(OversizePage):
        read_file(page)


def test_a_bomb_is_unpacked_no_further_than_the_limit(
    page: Path, small_limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked: list[int] = []
    unpack = files._unpack
    monkeypatch.setattr(files, "_unpack", lambda *given: unpacked.append(len(data := unpack(*given))) or data)
    page.write_bytes(gzip.compress(bytes(500_000)))
    with pytest.raises(OversizePage):
        read_file(page)
    assert unpacked == [small_limit + 1]


@pytest.mark.parametrize("rest", [b"", b"\x08\x00nothing that was ever packed"])
def test_what_only_begins_like_gzip_is_refused(page: Path, rest: bytes) -> None:
    page.write_bytes(b"\x1f\x8b" + rest)
    with pytest.raises(UnreadablePage):
        read_file(page)


def test_what_was_compressed_in_parts_is_read_to_the_end(page: Path) -> None:
    page.write_bytes(gzip.compress(b"The clock struck ") + gzip.compress(b"noon."))
    assert read_file(page).text == "The clock struck noon."


def test_what_was_cut_off_while_compressed_is_refused(page: Path) -> None:
    page.write_bytes(gzip.compress(TEXT.encode() * 50)[:-20])
    with pytest.raises(
        UnreadablePage, match="^The file is marked as gzip-compressed, but cannot be decompressed. Save the page again"
    ):
        read_file(page)


def test_a_picture_that_was_compressed_is_refused(page: Path) -> None:
    page.write_bytes(gzip.compress(b"\x89PNG\r\n\x1a\n" + bytes(100)))
    with pytest.raises(BinaryPage):
        read_file(page)


# -- standard input


def test_what_is_piped_in_is_named_standard_input() -> None:
    read = read_stream(io.BytesIO(TEXT.encode()))
    assert (read.source, read.text, read.url) == ("standard input", TEXT, None)


# -- folders


def test_the_pages_below_a_folder_come_in_order(tmp_path: Path) -> None:
    names = ["b/two.html", "b/one.HTM", "a/deep/er/x.xhtml", "a/x.txt", "c.md", "a.text"]
    for name in [*names, "a/x.jpg", "a/x.txt.bak", "a/html", "b/script.js", ".txt"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    found = [str(path.relative_to(tmp_path)) for path in find_pages(tmp_path)]
    assert found == ["a.text", "c.md", "a/x.txt", "a/deep/er/x.xhtml", "b/one.HTM", "b/two.html"]


def test_links_and_special_files_below_a_folder_are_skipped(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.mkdir()
    folder.mkdir()
    (outside / "clock.txt").write_text(TEXT)
    (folder / "linked").symlink_to(outside)
    (folder / "round").symlink_to(folder)
    (folder / "link.txt").symlink_to(outside / "clock.txt")
    (folder / "gone.txt").symlink_to(outside / "gone.txt")
    (folder / "named.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    assert list(find_pages(folder)) == []


# -- names


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("news/Uhr läuft.txt", "news/Uhr läuft.txt"),
        ("\x1b]0;owned\x07clock.txt", "clock.txt"),
        ("clock\x9b2J\n.txt", "clock .txt"),
        ("clock\u202etxt.exe", "clocktxt.exe"),
        ("clock\udcff.txt", "clock\ufffd.txt"),
        ("clock\ud83d.txt", "clock\ufffd.txt"),
    ],
)
def test_a_path_is_shown_as_plain_text(path: str, shown: str) -> None:
    assert shown_path(Path(path)) == shown
