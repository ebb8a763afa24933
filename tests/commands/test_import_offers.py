"""What a file brings beside articles is taken only where the person wants it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run
from reader.commands import import_offers
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.pages import PageStore
from reader.model.article import Article
from reader.model.corrections import Destination

FEED = "https://quay.example/feed"
Import = Callable[..., str]


@pytest.fixture
def export(library: Library, put: Callable[..., int], make_article: Callable[..., Article], tmp_path: Path) -> Path:
    """The export of a library with an article of a feed, and a correction of all pages of its site."""
    feed_id, _ = FeedStore(library).subscribe(FEED, "Quay", "Sea")
    article_feeds.save(library, put(make_article("Bell", url="https://quay.example/1")), BroughtBy(feed_id, 7, 7))
    PageStore(library).set_site_correction("quay.example", "Share this", Destination.OUT)
    run(["export", str(tmp_path / "out"), "--format", "json", "--library", str(library.path)])
    return tmp_path / "out"


@pytest.fixture
def imported(export: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Import:
    """Imports the export into a library of its own, with these words, and returns what was said besides."""

    def run_it(*words: str) -> str:
        capsys.readouterr()
        assert run(["import", str(export), *words, "--library", str(tmp_path / "own.db")]) == 0
        return capsys.readouterr().err

    return run_it


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were asked of a person, who says yes to what is about to be followed."""
    questions: list[str] = []

    def answer(question: str) -> bool:
        questions.append(question)
        return "Follow" in question

    monkeypatch.setattr(import_offers, "can_ask", lambda: True)
    monkeypatch.setattr(import_offers, "is_wanted", answer)
    return questions


def has(path: Path) -> tuple[int, list[str], int, int]:
    """The articles of a library, its feeds, the articles of feeds, and the corrections of the site."""
    with Library(path) as library:
        ((brought,),) = library.read("SELECT count(*) FROM article_feed")
        feeds = [feed.url for feed in FeedStore(library).feeds()]
        return library.count(), feeds, brought, len(PageStore(library).site_corrections("quay.example"))


def test_articles_alone_are_imported_and_the_rest_is_shown(imported: Import, export: Path, tmp_path: Path) -> None:
    assert imported() == (
        f"broadsheet: {export} has articles of 1 feed that you do not follow:\n"
        f"broadsheet:   {FEED}  (Quay)\n"
        "broadsheet: It was left out; the same command with --with-feeds follows it.\n"
        f"broadsheet: {export} has 1 correction for all pages of a site:\n"
        "broadsheet:   quay.example: “Share this” is left out\n"
        "broadsheet: It was left out; the same command with --with-corrections applies it.\n"
    )
    assert has(tmp_path / "own.db") == (1, [], 0, 0)


def test_what_is_wanted_is_taken_at_once_or_later(imported: Import, tmp_path: Path) -> None:
    assert "--with-corrections" in imported("--with-feeds")
    assert has(tmp_path / "own.db") == (1, [FEED], 1, 0)
    assert imported("--with-corrections") == ""
    assert has(tmp_path / "own.db") == (1, [FEED], 1, 1)
    assert imported() == ""  # nothing is left to offer


def test_a_person_at_a_terminal_is_asked(imported: Import, asked: list[str], tmp_path: Path) -> None:
    assert "left out;" not in imported()
    assert asked == ["Follow it?", "Apply it?"]
    assert has(tmp_path / "own.db") == (1, [FEED], 1, 0)


def test_json_asks_nobody_and_says_what_was_left_out(
    export: Path, asked: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    capsys.readouterr()
    assert run(["import", str(export), "--format", "json", "--library", str(tmp_path / "own.db")]) == 0
    _, feed, correction = json.loads(capsys.readouterr().out)
    row = {"source": str(export), "outcome": "left out"}
    assert feed == {**row, "feed": "Quay", "feed_url": FEED}
    assert correction == {**row, "site": "quay.example", "line": "Share this", "to": "out"}
    assert asked == []


def test_what_the_person_said_of_a_line_stays(imported: Import, tmp_path: Path) -> None:
    with Library(tmp_path / "own.db") as own:
        PageStore(own).set_site_correction("quay.example", "Share this", Destination.ARTICLE)
    assert "correction" not in imported("--with-corrections", "--with-feeds")
    with Library(tmp_path / "own.db") as own:
        (correction,) = PageStore(own).site_corrections("quay.example")
    assert correction.destination is Destination.ARTICLE


def test_of_many_the_first_are_shown(
    library: Library, export: Path, imported: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        PageStore(library).set_site_correction("quay.example", f"Line {number:02}", Destination.END)
    run(["export", str(export), "--format", "json", "--library", str(library.path)])
    said = imported().splitlines()
    assert "31 corrections for all pages of a site" in "".join(said)
    assert sum("ends the article" in line or "is left out" in line for line in said) == 20
    assert "broadsheet:   and 11 more" in said
    assert "They were left out; the same command with --with-corrections applies them." in said[-1]


def test_every_destination_has_words() -> None:
    assert set(import_offers._BECOMES) == set(Destination)
