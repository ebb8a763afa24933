"""Where the pages are: files, folders in folders, records of archives; what was done before; what is no page."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.bulk_ingest import source_scanner
from reader.bulk_ingest.source_scanner import Amount, SourceScanner, are_many
from reader.bulk_ingest.task import PackedRecord, Rejected, Skipped, Task
from tests.pages.archive_files import page, record, response


@pytest.fixture
def tree(tmp_path: Path, write_page: Callable[..., Path]) -> Path:
    """A folder with pages in folders, an archive, and what is none."""
    for name in ("b.txt", "a/two.html", "a/one.htm", "a/deep/three.txt", "picture.jpg", "a/picture.jpg", "notes"):
        write_page(f"news/{name}")
    other = record("request", "https://vell.example/", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n")
    (tmp_path / "news" / "z.warc").write_bytes(other + response("https://vell.example/9", page("Bell")))
    return tmp_path / "news"


def find(*paths: Path, done: Callable[[bytes], bool | None] = lambda key: None) -> tuple[SourceScanner, list[object]]:
    scanner = SourceScanner(paths, done)
    return scanner, list(scanner.pages())


def names(found: list[object], folder: Path) -> list[str]:
    return [one.name.removeprefix(f"{folder}/") for one in found if isinstance(one, Task | Skipped | Rejected)]


def test_the_pages_of_a_folder_come_in_order_of_their_names(tree: Path):
    _, found = find(tree)
    assert names(found, tree) == [
        "b.txt", "z.warc: https://vell.example/9", "a/one.htm", "a/two.html", "a/deep/three.txt",
    ]  # fmt: skip
    assert all(isinstance(one, Task) for one in found)
    whats = {type(one.what) for one in found if isinstance(one, Task)}
    assert whats == {type(tree), PackedRecord}


def test_what_is_no_page_is_counted_by_kind(tree: Path):
    scanner, _ = find(tree)
    assert scanner.other == {".jpg": 2, "files without an ending": 1, "request": 1}


def test_kinds_beyond_number_are_counted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(source_scanner, "_MOST_KINDS", 2)
    for ending in "abcde":
        (tmp_path / f"x.{ending}").touch()
    scanner, _ = find(tmp_path)
    assert scanner.other == {".a": 1, ".b": 1, "of other kinds": 3}


def test_a_file_that_is_named_by_itself_is_a_page_whatever_it_is_called(tree: Path):
    scanner, found = find(tree / "notes", tree / "picture.jpg")
    assert names(found, tree) == ["notes", "picture.jpg"]
    assert not scanner.other


def test_what_is_done_is_passed_over(tree: Path):
    _, found = find(tree)
    keys = {one.name: one.key for one in found if isinstance(one, Task)}
    assert len(set(keys.values())) == 5
    known = dict.fromkeys(keys.values(), True) | {keys[f"{tree}/b.txt"]: False}
    scanner, again = find(tree, done=known.get)
    assert [one.is_in for one in again if isinstance(one, Skipped)] == [False, True, True, True, True]
    assert 0 < scanner.bytes_skipped <= scanner.bytes_read


def test_a_file_that_changed_is_another(tree: Path):
    before = {one.key for one in find(tree / "b.txt")[1] if isinstance(one, Task)}
    (tree / "b.txt").write_text("More.", "utf-8")
    assert before.isdisjoint(one.key for one in find(tree / "b.txt")[1] if isinstance(one, Task))


def test_it_knows_how_much_there_is_and_how_much_is_read(tree: Path):
    scanner = SourceScanner([tree / "a", tree / "b.txt"], lambda key: None)
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.suffix in (".txt", ".html", ".htm"))
    assert scanner.amount() == Amount(4, size)
    assert [scanner.bytes_read for _ in scanner.pages()][-1] == size
    assert SourceScanner([tree], lambda key: None).amount().pages is None


def test_links_in_circles_are_not_followed(tree: Path):
    (tree / "a" / "round").symlink_to(tree)
    (tree / "a" / "self").symlink_to("self")
    (tree / "linked.txt").symlink_to(tree / "b.txt")
    assert len(find(tree)[1]) == 5


def test_pipes_are_left_alone(tree: Path):
    os.mkfifo(tree / "pipe.txt")
    assert len(find(tree)[1]) == 5


def test_a_file_that_is_gone_by_then_is_refused(tree: Path):
    scanner, (found,) = find(tree / "gone.txt")
    assert isinstance(found, Rejected) and str(found.error) == "The file is gone."


def test_a_folder_that_may_not_be_read_is_refused_and_the_rest_goes_on(tree: Path, monkeypatch: pytest.MonkeyPatch):
    scan = os.scandir

    def refuse(path: str | Path) -> object:
        if os.fspath(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    _, found = find(tree)
    (refused,) = [one for one in found if isinstance(one, Rejected)]
    assert refused.name == f"{tree}/a/deep"
    assert str(refused.error) == "Cannot read the file: Permission denied. Check the path and its permissions."
    assert len(found) == 5


def test_an_archive_that_is_none_is_refused(tmp_path: Path):
    (tmp_path / "a.warc").write_bytes(b"noise")
    (tmp_path / "gone.warc").symlink_to("nowhere")
    _, found = find(tmp_path / "a.warc", tmp_path / "gone.warc")
    assert [type(one) for one in found] == [Rejected, Rejected]


def test_a_few_pages_are_not_many_but_an_archive_is(tree: Path, write_page: Callable[..., Path]):
    assert are_many([tree])
    assert not are_many([tree / "a", tree / "b.txt"])
    (tree / "z.warc").unlink()
    assert not are_many([tree])
    for number in range(20):
        write_page(f"news/more/{number}.txt")
    assert are_many([tree])
    assert are_many([tree / "b.txt"] * 21)


def test_a_folder_of_which_only_the_names_may_be_read_stops_nothing(tree: Path, monkeypatch: pytest.MonkeyPatch):
    lstat = Path.lstat

    def refuse(path: Path) -> os.stat_result:
        if path.parent.name == "a":
            raise PermissionError(13, "Permission denied", str(path))
        return lstat(path)

    monkeypatch.setattr(Path, "lstat", refuse)
    (tree / "z.warc").unlink()
    _, found = find(tree)
    assert [type(one).__name__ for one in found] == ["Task", "Rejected", "Rejected", "Rejected", "Task"]
    assert are_many([tree])  # so that it is reported
