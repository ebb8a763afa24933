"""Addresses and articles of files, imported into the library."""

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.base import paths
from reader.base.errors import Cancelled
from reader.exporting.exporting import export
from reader.importing.fetching import fetch_wanted
from reader.importing.importing import ImportOutcome, import_path
from reader.library.library import Library
from reader.library.stores.tags import TagStore
from reader.library.stores.wanted_pages import WantedPageStore
from reader.library.transfer.records import ArticleRecords
from reader.model.article import Article

PAGE = (
    "<!doctype html><html><head><title>Harbour clock runs again</title></head><body><article>"
    "<h1>Harbour clock runs again</h1><p>The harbour clock in Veldport struck noon on Tuesday for the first time in "
    "eleven years, after a group of volunteers rebuilt its movement.</p><p>“We had two spare wheels and a great deal "
    "of tea,” said Mona Field, who led the repair. The town council paid for the paint.</p></article></body></html>"
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes Pocket's CSV, a line for each (address, tags, status)."""

    def write_csv(*rows: tuple[str, str, str]) -> Path:
        path = tmp_path / "pocket.csv"
        lines = [f"A bell,{url},1639793996,{tags},{status}" for url, tags, status in rows]
        path.write_text("\n".join(["title,url,time_added,tags,status", *lines]))
        return path

    return write_csv


def take(library: Library, path: Path) -> list[ImportOutcome]:
    """What became of the items of a file."""
    return [one.what for one in import_path(library, path)]


def states(library: Library, article_id: int = 1) -> tuple[int, ...]:
    """Whether an article is read, starred and for later, and when it came."""
    (row,) = library.read("SELECT is_read, is_starred, is_later, fetched_at FROM article WHERE id = ?", (article_id,))
    return tuple(row)


def test_addresses_wait_and_are_fetched(library: Library, write: Callable[..., Path], server: Any) -> None:
    url = server.send("/clock", PAGE.encode(), headers={"Content-Type": "text/html; charset=utf-8"})
    assert take(library, write((url, "brass|sea", "archive"))) == [ImportOutcome.WANTED]
    assert server.asked == [] and library.count() == 0
    (done,) = fetch_wanted(library)
    assert (done.what, done.name, done.done, done.total) == (ImportOutcome.ADDED, "A bell", 1, 1)
    assert states(library) == (1, 0, 0, 1639793996) and TagStore(library).of(1) == ("brass", "sea")
    assert WantedPageStore(library).count() == 0 and list(fetch_wanted(library)) == []


def test_what_cannot_be_fetched_stays_and_can_be_tried_again(
    library: Library, write: Callable[..., Path], server: Any
) -> None:
    gone = server.send("/gone", status=404)
    take(library, write((gone, "sea", "unread")))
    (failed,) = fetch_wanted(library)
    assert failed.what is ImportOutcome.FAILED and "404" in failed.reason
    assert list(fetch_wanted(library)) == [] and len(server.asked) == 1
    (page,) = WantedPageStore(library).after(0, 10, with_failed=True)
    assert (page.url, page.title, page.states.tags, page.states.is_later) == (gone, "A bell", ("sea",), True)
    assert page.error is not None and "404" in page.error
    server.send("/gone", PAGE.encode())
    (done,) = fetch_wanted(library, with_failed=True)
    assert done.what is ImportOutcome.ADDED and states(library)[2] == 1


def test_it_can_be_stopped_and_goes_on(library: Library, write: Callable[..., Path], server: Any) -> None:
    urls = [server.send(f"/{number}", PAGE.replace("noon", f"hour {number}").encode()) for number in range(4)]
    take(library, write(*((url, "", "unread") for url in urls)))
    seen: list[str] = []
    with pytest.raises(Cancelled):
        for one in fetch_wanted(library, cancelled=lambda: len(seen) == 2):
            seen.append(one.name)
    assert library.count() == 2 and WantedPageStore(library).count() == 2
    assert [one.what for one in fetch_wanted(library)] == [ImportOutcome.ADDED] * 2
    assert library.count() == 4


def test_a_server_is_asked_for_one_page_at_a_time(library: Library, write: Callable[..., Path], server: Any) -> None:
    inside, alone = threading.Lock(), []

    def answer(handler: Any) -> None:
        is_alone = inside.acquire(blocking=False)
        alone.append(is_alone)
        time.sleep(0.02)  # another that was asked meanwhile would come now
        if is_alone:
            inside.release()
        handler.send_response(404)
        handler.end_headers()

    for number in range(6):
        server.answers[f"/{number}"] = answer
    take(library, write(*((server.url(f"/{number}"), "", "unread") for number in range(6))))
    assert len(list(fetch_wanted(library))) == 6 and alone == [True] * 6


def test_an_article_that_is_there_gets_states_at_once(
    library: Library, write: Callable[..., Path], put: Callable[..., int], make_article: Callable[..., Article]
) -> None:
    article_id = put(make_article("Bell", url="https://bell.example/a"))
    assert take(library, write(("http://www.bell.example/a?utm_source=x", "sea", "archive"))) == [ImportOutcome.KNOWN]
    assert states(library, article_id)[0] == 1 and TagStore(library).of(article_id) == ("sea",)
    assert WantedPageStore(library).count() == 0


def test_the_same_file_twice_waits_once(library: Library, write: Callable[..., Path]) -> None:
    path = write(("https://bell.example/a", "sea", "unread"))
    assert take(library, path) + take(library, path) == [ImportOutcome.WANTED] * 2
    assert WantedPageStore(library).count() == 1


def test_wallabag_brings_its_texts(library: Library, tmp_path: Path) -> None:
    entry = {
        "url": "https://bell.example/a", "title": "Harbour clock runs again", "is_archived": 1, "is_starred": 1,
        "tags": ["sea"], "content": PAGE.partition("</h1>")[2].partition("</article>")[0],
        "created_at": "2021-12-18T02:19:56+0000", "published_at": "2021-12-17T00:00:00+0000",
        "published_by": ["Ida Holm"], "language": "en",
    }  # fmt: skip
    empty = {"url": "https://bell.example/b", "title": "Nothing", "is_archived": 0, "content": "<p>wallabag can't</p>"}
    path = tmp_path / "wallabag.json"
    path.write_text(json.dumps([entry, empty]))
    assert take(library, path) == [ImportOutcome.ADDED, ImportOutcome.WANTED]
    opened = library.open_article(1)
    assert opened is not None and opened.article.headline == "Harbour clock runs again"
    assert "Mona Field" in opened.article.text and opened.article.byline == ("Ida Holm",)
    assert states(library) == (1, 1, 0, 1639793996) and TagStore(library).of(1) == ("sea",)
    assert str(opened.article.published)[:10] == "2021-12-17"


def test_what_the_cleaner_breaks_on_stops_none_of_the_others(
    library: Library, write: Callable[..., Path], server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = [server.send(f"/{number}", PAGE.encode()) for number in range(2)]
    take(library, write(*((url, "", "unread") for url in urls)))

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("reader.importing.fetched_pages.store", broken)
    found = list(fetch_wanted(library))
    assert [one.what for one in found] == [ImportOutcome.FAILED] * 2 and "a bug in Broadsheet" in found[0].reason
    assert paths.log_path().read_text("utf-8").count("importing a page") == 2


def test_a_mistake_on_one_article_stops_none_of_the_others(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    put(make_article("Bell rings"))
    put(make_article("Clock runs", "It ran on."))
    list(export(library, tmp_path / "out", "json"))
    add = ArticleRecords.add

    def broken(self: ArticleRecords, record: Any) -> Any:
        if record.shown.article.headline == "Bell rings":
            raise ZeroDivisionError
        return add(self, record)

    monkeypatch.setattr(ArticleRecords, "add", broken)
    with Library(tmp_path / "other.db") as other:
        found = {one.name: one for one in import_path(other, tmp_path / "out")}
    assert found["Clock runs"].what is ImportOutcome.ADDED
    assert found["Bell rings"].what is ImportOutcome.FAILED and "a bug in Broadsheet" in found["Bell rings"].reason
    assert paths.log_path().read_text("utf-8").count("importing an article") == 1
