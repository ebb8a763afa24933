"""`broadsheet settings`: the path of the settings file, and the mistakes in it."""

import pytest

from reader.base.paths import settings_path
from reader.cli import run


def write(text: str) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(text)


def test_the_path_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["settings"]) == 0
    assert capsys.readouterr().out == f"{settings_path()}\n" and not settings_path().exists()


def test_mistakes_are_printed_in_the_order_of_their_lines(capsys: pytest.CaptureFixture[str]) -> None:
    write('width = 5\n\n[keys]\nzen = "s"\nlaunch = "x"\n\n[pipe]\nseconds = 0\n')
    assert run(["settings", "--check"]) == 1
    clash = "s is also the key of star; give that another key too, or none: star = []."
    assert capsys.readouterr().out.splitlines() == [
        f"{settings_path()}, line 1: width = 5: must be a whole number from 30 to 160.",
        f'{settings_path()}, line 4: zen = "s": {clash}',
        f'{settings_path()}, line 5: launch = "x": unknown command; the reader\'s help lists the names.',
        f"{settings_path()}, line 8: seconds = 0: must be a number of seconds up to 600.",
    ]


def test_a_file_that_cannot_be_read_as_a_whole_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    write("width = 60\ntheme = sepia\n")
    assert run(["settings", "--check"]) == 1
    assert capsys.readouterr().out.startswith(f"{settings_path()}, line 2: this is not TOML: ")


@pytest.mark.parametrize("text", ["width = 60\n", None])
def test_without_mistakes_nothing_is_printed(capsys: pytest.CaptureFixture[str], text: str | None) -> None:
    if text is not None:
        write(text)
    assert run(["settings", "--check"]) == 0
    assert capsys.readouterr().out == ""


def test_no_library_is_taken(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["settings", "--library", "mine.db"])
    assert "`settings` stores nothing and needs no library." in capsys.readouterr().err
