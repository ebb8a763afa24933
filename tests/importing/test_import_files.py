"""Files and folders of every kind that is read, and of none."""

import json
import zipfile
from pathlib import Path

import pytest

from reader.base.errors import ImportProblem
from reader.importing import unpacking
from reader.importing.import_files import import_items
from reader.importing.items import Bookmark, Problem

CSV = "title,url,time_added,tags,status\nBell rings,https://bell.example/a,1639793996,,unread\n"
ENTRY = {"url": "https://bell.example/w", "is_archived": 1, "title": "W", "content": ""}


def addresses(path: Path) -> list[str]:
    """The addresses in a file."""
    return [found.item.url for found in import_items(path) if isinstance(found.item, Bookmark)]


def problems(path: Path) -> list[str]:
    """What was said of a file."""
    return [found.item.reason for found in import_items(path) if isinstance(found.item, Problem)]


def test_a_zip_of_parts(tmp_path: Path) -> None:
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("part_000000.csv", CSV)
        archive.writestr("part_000001.csv", CSV.replace("/a", "/b"))
        archive.writestr("notes.txt", "mine")
    assert addresses(path) == ["https://bell.example/a", "https://bell.example/b"]


def test_a_folder_of_files(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV)
    (tmp_path / "b.json").write_text(json.dumps([ENTRY]))
    (tmp_path / "c.html").write_text("<html><a href='https://other.example/'>no list</a></html>")
    (tmp_path / "d.txt").write_text("mine")
    assert addresses(tmp_path) == ["https://bell.example/a", "https://bell.example/w"]
    (problem,) = problems(tmp_path)
    assert "c.html is of a kind that cannot be imported" in problem


@pytest.mark.parametrize(
    "data", [b"", b"\0\0\0", b"a shopping list", b"<html><a href='https://a.example/'>x</a></html>"]
)
def test_a_file_of_no_known_kind_names_those_that_are_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(data)
    with pytest.raises(ImportProblem, match="Pocket.*Instapaper.*wallabag.*web browser"):
        list(import_items(path))


def test_a_folder_with_nothing_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem, match="nothing to import"):
        list(import_items(tmp_path))
    with pytest.raises(ImportProblem, match="cannot be read: no such file"):
        list(import_items(tmp_path / "missing.json"))
    with pytest.raises(ImportProblem, match="no file can have this name"):
        list(import_items(Path("a\0b")))


@pytest.mark.parametrize(("limit", "most"), [("_MOST_BYTES", 5_000_000), ("_ALWAYS", 10_000)])
def test_an_archive_that_unpacks_to_too_much_is_read_so_far(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(unpacking, limit, most)
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", CSV)
        for number in range(30):
            archive.writestr(f"b{number}.csv", CSV + "\n" * 1_000_000)
    assert path.stat().st_size < 100_000
    assert problems(path) == [
        "It unpacks to far more than lists of articles have, so the rest was not read. Unpack it, and import the files."
    ]
    assert addresses(path)


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_that_is_packed_in_an_odd_way_stops_none_of_the_others(tmp_path: Path, packing: int) -> None:
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", CSV, packing)
        archive.writestr("b.csv", CSV.replace("/a", "/b"))
    assert addresses(path)[0] == "https://bell.example/b"
    (problem,) = problems(path)
    assert problem == "It is packed in a way that is not read here. Unpack the archive, and import what was in it."


def test_text_that_shrinks_well_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", CSV + "".join(f"{n},https://bell.example/{n}\n" for n in range(3_000)))
    assert problems(path) == [] and len(addresses(path)) > 3_000


def test_a_damaged_archive_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "pocket.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(ImportProblem, match="damaged archive"):
        list(import_items(path))


def test_a_damaged_member_stops_none_of_the_others(tmp_path: Path) -> None:
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", CSV)
        archive.writestr("b.csv", CSV.replace("/a", "/b"))
    data = bytearray(path.read_bytes())
    place = data.index(b"Bell rings")
    data[place : place + 4] = b"XXXX"  # the checksum is no longer right
    path.write_bytes(bytes(data))
    assert "https://bell.example/b" in addresses(path) and problems(path) == ["It cannot be unpacked: it is damaged."]


def test_a_member_that_cannot_be_unpacked_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", CSV + "".join(f"{n},https://bell.example/{n}\n" for n in range(3_000)))
    data = bytearray(path.read_bytes())
    data[60:2_000] = b"\x55" * 1_940
    path.write_bytes(bytes(data))
    assert problems(path) == ["It cannot be unpacked: it is damaged."]


@pytest.mark.parametrize(("place", "value"), [(6, 99), (9, 8)], ids=["version", "name"])
def test_a_directory_that_python_does_not_read_is_reported(tmp_path: Path, place: int, value: int) -> None:
    path = tmp_path / "pocket.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.csv", CSV)
    data = bytearray(path.read_bytes())
    directory = data.index(b"PK\1\2")
    data[directory + place] = value
    data[data.index(b"a.csv", directory)] = 0xFF  # of a name that is said to be UTF-8
    path.write_bytes(bytes(data))
    with pytest.raises(ImportProblem, match="damaged archive"):
        list(import_items(path))
