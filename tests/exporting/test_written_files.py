"""Files that are known for our own, written whole or not at all."""

from pathlib import Path

import pytest

from reader.base.errors import ExportError
from reader.exporting.written_files import MARK, MarkedFiles, Written, is_as_written, write_marked

TEXT = f"{MARK}\nThe clock runs.\n"


def test_a_file_says_that_it_is_ours(tmp_path: Path) -> None:
    assert write_marked(tmp_path / "a.md", TEXT) is Written.NEW
    data = (tmp_path / "a.md").read_bytes()
    assert is_as_written(data)
    assert not is_as_written(data + b"x") and not is_as_written(b"x" + data) and not is_as_written(b"")


def test_the_same_again_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_marked(path, TEXT)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    assert write_marked(path, TEXT) is Written.SAME
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_our_own_is_written_anew(tmp_path: Path) -> None:
    write_marked(tmp_path / "a.md", TEXT)
    assert write_marked(tmp_path / "a.md", TEXT + "More.") is Written.CHANGED
    assert "More." in (tmp_path / "a.md").read_text()


@pytest.mark.parametrize("there", ["", "shopping list", f"{MARK}\nmine", "broadsheet-export:0123456789abcdef\n"])
def test_what_somebody_else_wrote_is_kept(tmp_path: Path, there: str) -> None:
    path = tmp_path / "a.md"
    path.write_text(there)
    assert write_marked(path, TEXT) is Written.SKIPPED
    assert path.read_text() == there
    assert write_marked(path, TEXT, is_forced=True) is Written.CHANGED
    assert "clock" in path.read_text()


def test_what_a_person_changed_in_it_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_marked(path, TEXT)
    path.write_text(path.read_text() + "My note.\n")
    assert write_marked(path, TEXT) is Written.SKIPPED
    assert "My note." in path.read_text()


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "a.md").symlink_to(tmp_path / "mine.txt")
    assert write_marked(tmp_path / "a.md", TEXT) is Written.SKIPPED
    assert write_marked(tmp_path / "a.md", TEXT, is_forced=True) is Written.CHANGED
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_folder_of_that_name_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        write_marked(tmp_path / "a.md", TEXT)


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_marked(tmp_path / "a.md", TEXT)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ExportError, match="no space left"):
        write_marked(tmp_path / "a.md", TEXT + "More.")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert is_as_written((tmp_path / "a.md").read_bytes())


def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_text("mine")

    def not_there_yet(_: Path) -> bytes:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_bytes", not_there_yet)
    with pytest.raises(ExportError, match="is there by now"):
        write_marked(path, TEXT, is_forced=True)
    assert path.read_text() == "mine"


def test_of_many_files_each_says_what_became_of_it(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("mine")
    with MarkedFiles() as files:
        written = [files.write(tmp_path / name, TEXT) for name in ("a.md", "b.md", "c.md")]
    assert written == [Written.NEW, Written.SKIPPED, Written.NEW]
    assert is_as_written((tmp_path / "a.md").read_bytes()) and is_as_written((tmp_path / "c.md").read_bytes())
