"""What the command line may say."""

import os
import re
from pathlib import Path

import pytest

from reader import __version__
from reader.base import paths
from reader.commands import help_texts
from reader.commands.arguments import COMMANDS, options_of, parse_arguments, parser_of
from reader.commands.options.adding import AddOptions
from reader.commands.options.feeds import FeedsOptions, RefreshOptions
from reader.commands.options.listing import ListOptions, ShowOptions, StatsOptions
from reader.commands.options.marking import MarkOptions
from reader.commands.options.one_page import CleanOptions, NamesOptions, QuotesOptions
from reader.commands.options.opening import OpenOptions
from reader.commands.options.recleaning import RecleanOptions
from reader.commands.options.samples import SamplesOptions
from reader.commands.options.searching import SearchOptions
from reader.commands.options.transfer import ExportOptions, ImportOptions


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What is printed about wrong usage."""
    with pytest.raises(SystemExit) as exit_:
        parse_arguments(arguments)
    assert exit_.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_nothing_said_opens_the_library() -> None:
    assert parse_arguments([]) == OpenOptions(library=None, pages=())


def test_what_is_no_command_is_pages_to_open() -> None:
    options = parse_arguments(["one.html", "https://example.org/two", "-"])
    assert options == OpenOptions(pages=("one.html", "https://example.org/two", "-"))


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ("add page.html", AddOptions(pages=("page.html",))),
        ("clean page.html", CleanOptions(page="page.html")),
        ("quotes page.html", QuotesOptions(page="page.html")),
        ("names page.html", NamesOptions(page="page.html")),
        ("search fog", SearchOptions(query=("fog",))),
        ("reclean", RecleanOptions()),
        ("feeds", FeedsOptions()),
        ("refresh", RefreshOptions()),
        ("list", ListOptions()),
        ("show 7", ShowOptions(article="7")),
        ("mark 7 8 --read", MarkOptions(articles=("7", "8"), is_read=True)),
        ("stats", StatsOptions()),
        ("export out", ExportOptions(folder="out")),
        ("import", ImportOptions()),
        ("samples", SamplesOptions()),
    ],
    ids=str,
)
def test_the_first_word_may_be_a_command(arguments: str, options: object) -> None:
    assert parse_arguments(arguments.split()) == options


def test_every_command_has_options_of_its_own() -> None:
    assert {options_of(command).command for command in COMMANDS} == set(COMMANDS)
    assert options_of(None) is OpenOptions


def test_a_later_word_is_no_command() -> None:
    assert parse_arguments(["page.html", "add", "clean"]) == OpenOptions(pages=("page.html", "add", "clean"))


def test_a_command_takes_a_page_called_like_a_command() -> None:
    assert parse_arguments(["add", "add", "clean"]) == AddOptions(pages=("add", "clean"))


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("serch", "search"),
        ("lst", "list"),
        ("exprot", "export"),
        ("refesh", "refresh"),
        ("quote", "quotes"),
        ("stat", "stats"),
        ("help", "--help"),
        ("version", "--version"),
        ("makr", "mark"),
        ("delete", "mark --delete"),
        ("unfollow", "feeds --remove"),
    ],
)
def test_a_misspelt_command_is_suggested(word: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    error = f"broadsheet: There is no command or file “{word}”. Did you mean `broadsheet {meant}`?\n"
    assert refused(capsys, word, "fog") == error
    assert refused(capsys, "--library", "mine.db", word) == error


def test_a_file_with_a_name_like_a_command_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("serch").touch()
    assert parse_arguments(["serch"]) == OpenOptions(pages=("serch",))


@pytest.mark.parametrize("word", ["notes", "serch.html", "./serch", "https://serch", "weather", "-"])
def test_a_word_unlike_any_command_is_a_page(word: str) -> None:
    assert parse_arguments([word]) == OpenOptions(pages=(word,))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_usage_of_a_command_has_all_its_options(command: str) -> None:
    actions = parser_of(options_of(command))._actions
    options = {name for action in actions for name in action.option_strings} - {"-h", "--help", "--library"}
    usage = "".join(part for part in help_texts.USAGE.split("broadsheet ") if part.split()[:1] == [command])
    assert set(re.findall(r"--[a-z-]+", usage)) == options
    choices = {"|".join(action.choices) for action in actions if action.choices}
    assert {one for one in choices if one not in usage} == set()


@pytest.mark.parametrize("word", ["./add", "./clean", f"{os.curdir}{os.sep}add"])
def test_a_file_called_like_a_command_is_named_with_its_folder(word: str) -> None:
    assert parse_arguments([word]) == OpenOptions(pages=(word,))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library", "mine.db", "add", "page.html"],
        ["--library=mine.db", "add", "page.html"],
        ["add", "--library", "mine.db", "page.html"],
        ["add", "page.html", "--library=mine.db"],
    ],
    ids=" ".join,
)
def test_the_library_is_named_before_or_behind_the_command(arguments: list[str]) -> None:
    assert parse_arguments(arguments) == AddOptions(pages=("page.html",), library=Path("mine.db"))


def test_the_library_is_named_to_open_pages() -> None:
    options = parse_arguments(["--library", "mine.db", "page.html"])
    assert options == OpenOptions(pages=("page.html",), library=Path("mine.db"))


def test_a_home_folder_that_the_shell_left_alone_is_found(own_folders: Path) -> None:
    assert parse_arguments(["--library=~/news.db"]) == OpenOptions(library=own_folders / "news.db")


def test_a_library_called_like_a_command_is_no_command() -> None:
    assert parse_arguments(["--library", "add"]) == OpenOptions(library=Path("add"))


def test_a_page_that_begins_with_a_dash_stands_behind_two() -> None:
    assert parse_arguments(["--", "--odd.html"]) == OpenOptions(pages=("--odd.html",))
    assert parse_arguments(["add", "--", "--odd.html"]) == AddOptions(pages=("--odd.html",))


def test_clean_prints_markdown_without_marks_by_default() -> None:
    options = parse_arguments(["clean", "page.html"])
    assert options == CleanOptions(page="page.html", format="markdown", marks=False, labels=False)


@pytest.mark.parametrize("format_", ["markdown", "text", "json"])
def test_clean_takes_a_format(format_: str) -> None:
    assert parse_arguments(["clean", "page.html", "--format", format_]) == CleanOptions(
        page="page.html", format=format_
    )


def test_clean_takes_marks_and_labels() -> None:
    options = parse_arguments(["clean", "--marks", "--labels", "page.html"])
    assert options == CleanOptions(page="page.html", marks=True, labels=True)


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["add"], "PAGE"),
        (["clean"], "PAGE"),
        (["clean", "one.html", "two.html"], "two.html"),
        (["clean", "one.html", "--format", "pdf"], "choose from"),
        (["clean", "one.html", "--library", "mine.db"], "--library"),
        (["add", "one.html", "--marks"], "--marks"),
        (["--library"], "expected one argument"),
        (["--nonsense"], "--nonsense"),
        (["clean", "one.html", "--mark"], "--mark"),
        (["mark", "7", "--read", "--unread"], "not allowed with"),
        (["mark", "7", "--delete", "--restore"], "not allowed with"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage_exits_with_2_and_says_why(
    arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = refused(capsys, *arguments)
    assert outcome.startswith("usage: broadsheet")
    assert reason in outcome.split("error: ")[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library", "X", "clean", "page"],
        ["--library=X", "clean", "page"],
        ["clean", "--library", "X", "page"],
        ["clean", "page", "--library=X"],
    ],
    ids=" ".join,
)
def test_clean_needs_no_library_and_says_so(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    outcome = refused(capsys, *arguments).split("error: ")[1]
    assert outcome == "`clean` stores nothing and needs no library. Leave --library out.\n"


@pytest.mark.parametrize("arguments", [["--library="], ["--library", ""], ["add", "--library=", "page"]], ids=" ".join)
def test_an_empty_path_is_no_library(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    outcome = refused(capsys, *arguments).split("error: ")[1]
    assert outcome == "argument --library: the path is empty. Name a file or a folder, or leave it out.\n"


@pytest.mark.parametrize(
    "arguments",
    [["export", ""], ["import", ""], ["feeds", "--import", ""], ["feeds", "--export="], ["add", "page", "--refused="]],
    ids=" ".join,
)
def test_an_empty_path_is_not_the_current_folder(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert "the path is empty" in refused(capsys, *arguments)


@pytest.mark.parametrize(
    "arguments",
    [["list", "--tag", "\udcff"], ["show", "\udcff"], ["refresh", "\udcff"], ["search", "\udcff"],
     ["feeds", "x", "--title", "\udcff"], ["export", "out", "--query", "\udcff"]],
    ids=repr,
)  # fmt: skip
def test_bytes_that_are_no_letters_become_plain(arguments: list[str]) -> None:
    assert "\udcff" not in repr(parse_arguments(arguments)) and "\ufffd" in repr(parse_arguments(arguments))


def test_a_word_behind_an_option_among_others_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Write options before all other words" in refused(capsys, "list", "fog", "--unread", "sea")


@pytest.mark.parametrize(
    "arguments", [["clean", "one.html", "--\x1b]0;owned\x07"], ["clean", "one.html", "--format", "\x1b[31mred"]]
)
def test_wrong_usage_is_reported_without_escape_sequences(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert not set(refused(capsys, *arguments)) & {"\x1b", "\x07"}


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        parse_arguments(["--version"])
    assert exit_.value.code == 0
    assert capsys.readouterr().out == f"broadsheet {__version__}\n"


def test_help_names_the_commands_and_how_to_open_a_file_called_like_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        parse_arguments(["--help"])
    assert exit_.value.code == 0
    outcome = capsys.readouterr().out
    for word in ("broadsheet add PAGE", "broadsheet clean PAGE", "--library", "--version", "./add"):
        assert word in outcome


def test_help_names_where_the_files_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["--help"])
    lines = {tuple(line.split()) for line in capsys.readouterr().out.splitlines()}
    for name, path in (
        ("library", paths.library_path()),
        ("settings", paths.settings_path()),
        ("log", paths.log_path()),
    ):
        assert (name, str(path)) in lines


@pytest.mark.parametrize(("command", "option"), [("add", "--library"), ("clean", "--format")])
def test_a_command_has_a_help_of_its_own(command: str, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        parse_arguments([command, "--help"])
    assert exit_.value.code == 0
    outcome = capsys.readouterr().out
    assert outcome.startswith(f"usage: broadsheet {command}")
    assert option in outcome


def test_reclean_takes_no_pages(capsys: pytest.CaptureFixture[str]) -> None:
    assert parse_arguments(["reclean"]) == RecleanOptions(all_pages=False, dry_run=False)
    assert "page.html" in refused(capsys, "reclean", "page.html")


def test_reclean_may_go_over_everything_or_change_nothing() -> None:
    options = parse_arguments(["--library", "mine.db", "reclean", "--all", "--dry-run"])
    assert options == RecleanOptions(all_pages=True, dry_run=True, library=Path("mine.db"))


def test_quotes_and_names_are_of_one_page(capsys: pytest.CaptureFixture[str]) -> None:
    options = parse_arguments(["quotes", "page.html", "--indirect", "--format", "json"])
    assert options == QuotesOptions(page="page.html", indirect=True, format="json")


@pytest.mark.parametrize(("word", "code"), [("de", "de"), ("FR", "fr"), ("es-PE", "es")])
def test_quotes_and_names_take_a_language(word, code):
    assert parse_arguments(["quotes", "page.html", "--language", word]) == QuotesOptions(
        page="page.html", language=code
    )
    assert parse_arguments(["names", "page.html", "--language", word]) == NamesOptions(page="page.html", language=code)


@pytest.mark.parametrize("word", ["", "german", "d", "1a", "-de", "dé"])
def test_a_word_that_is_no_language_is_refused(capsys, word):
    assert "CODE must be a language of two letters" in refused(capsys, "quotes", "page.html", f"--language={word}")
    assert parse_arguments(["names", "-"]) == NamesOptions(page="-", format="table")
    assert "unrecognized arguments" in refused(capsys, "names", "page.html", "other.html")
    assert "--indirect" in refused(capsys, "names", "page.html", "--indirect")
    assert "`names` stores nothing" in refused(capsys, "names", "page.html", "--library", "mine.db")


def test_a_search_has_its_words_and_a_library(capsys: pytest.CaptureFixture[str]) -> None:
    options = parse_arguments(["--library", "mine.db", "search", "said:Ida Holm", "fog"])
    assert options == SearchOptions(query=("said:Ida Holm", "fog"), library=Path("mine.db"))
    assert "required: QUERY" in refused(capsys, "search")
