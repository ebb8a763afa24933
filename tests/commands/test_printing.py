"""Tests of the one way on which commands write to a terminal."""

import ast
from pathlib import Path

import pytest

from reader import commands
from reader.commands.printing import complain, print_json, say


def test_what_acts_on_a_terminal_is_left_out_of_results_and_messages(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b[2Jb\u202e\nc")
    complain("d\x1b]0;x\x07e\nf")
    captured = capsys.readouterr()
    assert captured.out == "ab\nc\n"
    assert captured.err == "broadsheet: de\nbroadsheet: f\n"


def test_in_json_it_is_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"a": "\x9b\u202e"})
    assert capsys.readouterr().out == '{\n "a": "\\u009b\\u202e"\n}\n'


def test_no_command_prints_past_it() -> None:
    """A `print` to a file, or to standard error for the person's answer, names its `file`."""
    for path in Path(commands.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if path.name != "printing.py" and isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
                assert [keyword.arg for keyword in node.keywords if keyword.arg == "file"], f"{path.name}:{node.lineno}"
