"""Commands that only read make no library: where a person mistypes its name, they are told."""

from pathlib import Path

import pytest

from reader.base import paths
from reader.cli import run

READING = (
    ("search", "fog"), ("list",), ("stats",), ("show", "1"), ("feeds",), ("feeds", "--export", "-"), ("refresh",),
    ("reclean",), ("feeds", "https://quay.example/feed", "--mute"),
)  # fmt: skip


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_a_library_that_is_not_there_is_reported_and_not_made(
    arguments: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "typo" / "library.db"
    assert run([*arguments, "--library", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("broadsheet: There is no library yet: ") and "library.db does not exist" in err
    assert not path.parent.exists()


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_that_is_so_of_the_library_in_the_users_folder_too(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*arguments]) == 1 and "There is no library yet" in capsys.readouterr().err
    assert not paths.library_path().exists()


def test_what_adds_to_a_library_makes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    urls = tmp_path / "urls"
    urls.write_text("https://quay.example/feed\n")
    assert run(["feeds", "--import", str(urls)]) == 0 and paths.library_path().exists()
