"""Commands as people type them: their words, and what is wrong with some."""

import shutil
from pathlib import Path

import pytest

from reader.base.errors import ExportError
from reader.exporting.typed_command import split_command


@pytest.fixture(autouse=True)
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which `wc` and `grep` are all the programs that there are, and the home folder."""
    for name in ("wc", "grep"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "notes").write_text("")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("wc", ("wc",)),
        ("  wc   -l ", ("wc", "-l")),
        ("grep 'two words' -c", ("grep", "two words", "-c")),
        ('grep "it\'s" a\\ b', ("grep", "it's", "a b")),
        ("grep it\\'s", ("grep", "it's")),
        ("grep '|' \"&&\"", ("grep", "|", "&&")),
        ("grep $HOME * `id`", ("grep", "$HOME", "*", "`id`")),
    ],
)
def test_words_are_split_as_a_shell_does_and_nothing_more(typed: str, words: tuple[str, ...]) -> None:
    assert split_command(typed) == words


def test_a_tilde_is_the_home_folder(programs: Path) -> None:
    assert split_command("~/wc ~/notes a~b") == (f"{programs}/wc", f"{programs}/notes", "a~b")


@pytest.mark.parametrize("typed", ["wc | sort", "grep 'it\\'s' > ~/x", "  ", "nothing 'open"])
def test_a_shell_reads_all_where_the_settings_say_so(typed: str) -> None:
    if typed.strip():
        assert split_command(typed, has_shell=True) == ("/bin/sh", "-c", typed)
    else:
        with pytest.raises(ExportError, match="Type a command"):
            split_command(typed, has_shell=True)


@pytest.mark.parametrize("typed", ["", "   ", "\t"])
def test_nothing_typed_is_reported(typed: str) -> None:
    with pytest.raises(ExportError, match=r"^Type a command\.$"):
        split_command(typed)


@pytest.mark.parametrize("typed", ["grep 'open", 'wc "', "grep it's"])
def test_a_quotation_mark_that_is_never_closed_is_reported(typed: str) -> None:
    with pytest.raises(ExportError, match=r"^A quotation mark in the command is never closed\. Close it"):
        split_command(typed)


@pytest.mark.parametrize("sign", ["|", ">", ">>", "<", "&&", "||", ";", "&", "2>&1"])
def test_a_sign_of_the_shell_is_reported(sign: str) -> None:
    with pytest.raises(ExportError) as raised:
        split_command(f"wc {sign} grep")
    assert f"No shell reads the command, so {sign} has no meaning in it." in str(raised.value)
    assert "shell = true" in str(raised.value)


@pytest.mark.parametrize("typed", ["frobnicate -x", "/no/such/program", "~/notes", "''", "gr\x1b[2Jep"])
def test_a_program_that_there_is_not_is_reported(typed: str) -> None:
    with pytest.raises(ExportError) as raised:
        split_command(typed)
    assert str(raised.value).startswith("There is no program ") and str(raised.value).isprintable()
    assert str(raised.value).endswith("that can be run. Check the spelling, or type its path.")
    assert shutil.which("wc")
