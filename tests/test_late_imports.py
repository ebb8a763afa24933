"""What is imported late: nobody pays for what is not needed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

ModulesAfter = Callable[..., set[str]]

RUN = """
import sys
from reader.cli import run
try:
    status = run(sys.argv[1:])
except SystemExit as exit_:
    status = exit_.code
assert status == 0
"""


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_import_next_to_nothing(modules_after: ModulesAfter, option: str) -> None:
    used = modules_after(RUN, option)
    assert used & {"textual", "rich", "lxml", "httpcore", "sqlite3", "regex", "asyncio", "tomlkit"} == set()


COMMANDS = ["clean", "clean --labels", "clean --marks", "clean --format json", "add"]
LISTINGS = ["quotes", "names", "quotes --format json --indirect", "names --format json"]


@pytest.mark.parametrize("command", COMMANDS)
def test_cleaning_and_adding_import_no_textual(
    modules_after: ModulesAfter, write_page: Callable[..., Path], command: str
) -> None:
    used = modules_after(RUN, *command.split(), str(write_page()))
    assert "reader" in used
    assert used & {"textual", "rich", "httpcore", "regex", "tomlkit", "asyncio"} == set()


@pytest.mark.parametrize("command", LISTINGS)
def test_listing_quotes_and_names_imports_no_textual(
    modules_after: ModulesAfter, write_page: Callable[..., Path], command: str
) -> None:
    used = modules_after(RUN, *command.split(), str(write_page()))
    assert "reader" in used
    assert used & {"textual", "httpcore", "regex", "tomlkit", "asyncio"} == set()


def test_searching_imports_no_textual(modules_after: ModulesAfter, write_page: Callable[..., Path]) -> None:
    modules_after(RUN, "add", str(write_page()))
    used = modules_after(RUN, "search", "said:Field")
    assert used & {"textual", "httpcore", "regex", "tomlkit", "asyncio", "lxml"} == set()


def test_listing_feeds_imports_no_textual_and_nothing_that_asks_the_network(modules_after: ModulesAfter) -> None:
    modules_after(
        "from reader.base import paths; from reader.library.library import Library; Library(paths.library_path())"
    )
    used = modules_after(RUN, "feeds")
    assert used & {"textual", "rich", "httpcore", "regex", "tomlkit", "asyncio", "lxml", "feedparser"} == set()


def test_recleaning_imports_no_textual(modules_after: ModulesAfter, write_page: Callable[..., Path]) -> None:
    modules_after(RUN, "add", str(write_page()))
    used = modules_after(RUN, "reclean", "--all")
    assert used & {"textual", "rich", "httpcore", "regex", "tomlkit", "asyncio"} == set()


def test_the_reader_opens_without_what_only_adding_or_finding_needs(
    modules_after: ModulesAfter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", os.devnull)  # no library can be there, so all is loaded and nothing opens
    code = "from reader import cli\ncli._check_terminal = cli._take_keyboard = lambda: None\nassert cli.run([]) == 1"
    loaded = modules_after(code)
    assert "reader.ui.main.screen" in loaded
    late = {
        "_hashlib",
        "_ssl",
        "argparse",
        "charset_normalizer",
        "httpcore",
        "lxml",
        "regex",
        "ssl",
        "tomlkit",
        "tomllib",
    }
    assert loaded & late == set()
    stages = (
        "pipeline",
        "sources",
        "reprocessing",
        "subscriptions",
        "pages",
        "cleaning",
        "annotating",
        "model.article",
        "model.blocks",
        "model.corrections",
    )
    stages += ("model.mark_corrections", "library.stores.pages", "library.stores.marks", "library.index.names")
    assert [module for module in loaded for stage in stages if f"{module}.".startswith(f"reader.{stage}.")] == []


def test_what_the_reader_does_at_rest_loads_no_hashes(modules_after: ModulesAfter) -> None:
    used = modules_after("import reader.library.stores.feeds, reader.reprocessing.reannotating")
    assert used & {"_hashlib", "_ssl", "ssl"} == set()


def test_what_only_a_key_or_a_rest_needs_is_not_loaded_with_the_main_screen(modules_after: ModulesAfter) -> None:
    loaded = modules_after("import reader.ui.app, reader.ui.main.screen, reader.ui.main.undo, reader.library.articles")
    later = "library.rows.state_change library.stores.hidden_articles library.stores.deleted_articles"
    later += " library.stores.retention subscriptions.feed_passwords ui.main.moved_passwords ui.main.paced_steps"
    assert "reader.ui.main.screen" in loaded
    assert loaded & {f"reader.{module}" for module in later.split()} == set()
