"""The documents: each command line in them is one that the command line, or a script of the project, understands."""

import ast
import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.commands.arguments import parse_arguments

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.M | re.S)
INLINE = re.compile(r"`broadsheet( [^`]*)?`")
SCRIPTS = [path for folder in ("benchmarks", "training") for path in sorted((ROOT / folder).rglob("*.py"))]
SCRIPT_CALL = re.compile(r"\bpython ((?:benchmarks|training)/[\w/]+\.py)([^`|#;\n]*)")


def blocks(path: Path) -> Iterator[str]:
    """The lines of the shell scripts in a document."""
    for script in BLOCK.findall(path.read_text("utf-8")):
        yield from script.splitlines()


def command_lines() -> list[tuple[str, tuple[str, ...]]]:
    """Each call of the command in a script, with its document."""
    found = []
    for path in DOCUMENTS:
        for line in blocks(path):
            words = shlex.split(line, comments=True)
            if "broadsheet" in words:
                found.append((path.name, tuple(words[words.index("broadsheet") + 1 :])))
    return found


def test_there_are_command_lines() -> None:
    assert len(command_lines()) > 35


@pytest.mark.parametrize(("document", "arguments"), command_lines(), ids=lambda value: str(value))
def test_a_command_line_is_understood(document: str, arguments: tuple[str, ...]) -> None:
    parse_arguments(arguments)


def mentioned_options() -> list[tuple[str, str, str]]:
    """Each option that a text gives a command, with its document."""
    found = set()
    for path in DOCUMENTS:
        for words in INLINE.findall(" ".join(path.read_text("utf-8").split())):
            command, *rest = words.split() or [""]
            found |= {(path.name, command, option) for option in re.findall(r"--[a-z-]+", " ".join(rest))}
    return sorted(found)


@pytest.mark.parametrize(("document", "command", "option"), mentioned_options())
def test_an_option_that_a_text_mentions_exists(
    document: str, command: str, option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse_arguments([command, "--help"])
    assert ended.value.code == 0 and option in capsys.readouterr().out


def test_what_follows_the_set_up_line_finds_the_command() -> None:
    """The set-up line installs into a virtual environment: what follows activates it first."""
    setup, _, rest = (ROOT / "README.md").read_text("utf-8").partition("## Use it")
    assert "python3 -m venv .venv" in setup
    assert next(blocks(ROOT / "README.md")).startswith("python3 -m venv .venv")
    assert BLOCK.search(rest)[1].startswith(". .venv/bin/activate")  # type: ignore[index]


def test_no_document_installs_a_package_that_is_not_published() -> None:
    assert [
        path.name for path in DOCUMENTS if re.search(r"pip install ['\"]?broadsheet", path.read_text("utf-8"))
    ] == []


# -- the scripts beside the package


def script_calls() -> list[tuple[str, str]]:
    """Each call of a script in a document or in a docstring of a script, as its file and its arguments."""
    texts = [path for path in (*DOCUMENTS, *sorted((ROOT / "training").rglob("*.md")), *SCRIPTS)]
    return sorted({call for path in texts for call in SCRIPT_CALL.findall(path.read_text("utf-8"))})


def test_there_are_calls_of_scripts() -> None:
    assert len(script_calls()) > 60


@pytest.mark.parametrize(("script", "arguments"), script_calls())
def test_a_script_that_is_called_is_there_and_has_the_options(script: str, arguments: str) -> None:
    source = (ROOT / script).read_text("utf-8")
    options = re.findall(r"--([a-z][a-z-]+)", arguments)
    assert [option for option in options if not re.search(rf'"(--)?{option}"', source)] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_what_a_script_imports_of_the_package_is_there(script: Path) -> None:
    tree = ast.parse(script.read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert [
        f"{node.module}.{alias.name}"
        for node in imports
        if (node.module or "").split(".")[0] == "reader"
        for alias in node.names
        if not hasattr(import_module(node.module or ""), alias.name) and not find_spec(f"{node.module}.{alias.name}")
    ] == []
