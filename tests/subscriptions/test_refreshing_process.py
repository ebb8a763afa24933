"""Feeds refreshed in a process of its own."""

import os
import sys
import time
from pathlib import Path

import pytest

from reader.base import service_process
from reader.base.allowed_commands import allow
from reader.base.errors import LibraryError, ReadOnlyLibrary
from reader.base.service_process import ProcessEnded
from reader.library.library import Library
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.library.stores.entries import EntryStore
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.entry_rules import RulesApplied
from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import EntryResult
from reader.subscriptions.refreshing_process import RefreshingProcess
from reader.subscriptions.rule_report import RuleReport

pytestmark = pytest.mark.slow


def rss(*names: str) -> bytes:
    items = "".join(f"<item><title>{name} opens</title><guid>{name}</guid></item>" for name in names)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>{items}</channel></rss>'.encode()


def test_it_tells_what_refreshing_tells(server, library: Library, feeds: FeedStore):
    address = server.send("/feed", rss("Mill", "Lock"))
    number, _ = feeds.subscribe(address)
    with RefreshingProcess(library.path, [number, 77]) as process:
        assert list(process.events()) == [
            Visited(number, "Quay", address, 2, None, 1, 1, is_private=True),
            EntryResult(number, 1, "Mill opens", None, 1, 2),
            EntryResult(number, 2, "Lock opens", None, 2, 2),
        ]
    assert library.count() == 2


def test_it_tells_what_rules_did(server, library: Library, feeds: FeedStore):
    number, _ = feeds.subscribe(server.send("/feed", rss("Mill", "Lock")))
    rules = RuleStore(library)
    rules.add(Rule("title:mill", tags=("sea",), hides=True, notifies=True))
    with RefreshingProcess(library.path, [number]) as process:
        _, *events = process.events()
    report = RuleReport()
    for event in events:
        if isinstance(event, RulesApplied):
            report.add(event)
    assert [one.headline for one in events if isinstance(one, EntryResult)] == ["Lock opens"]
    assert report.notices == ["1 article matches “title:mill”"]
    list(report.run.undo(library))
    assert library.count() == 2 and library.read("SELECT * FROM tag") == [] and rules.all()[0].matched == 0


def test_a_command_of_a_rule_ends_with_the_process(server, library: Library, feeds: FeedStore, tmp_path: Path):
    number, _ = feeds.subscribe(server.send("/feed", rss("Mill")))
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    code = f'import time; open("{begun}", "w"); time.sleep(2); open("{ended}", "w")'
    command = f"{sys.executable} -c '{code}'"
    allow(command)
    RuleStore(library).add(Rule("mill", command=command))
    with RefreshingProcess(library.path, [number]) as process:
        events = process.events()
        next(events)
        while not begun.exists():
            time.sleep(0.02)
        process.stop()
    time.sleep(2.5)
    assert not ended.exists()


def test_a_process_that_was_stopped_says_so_and_leaves_no_child(server, library: Library, feeds: FeedStore):
    server.answers["/never"] = lambda handler: server.closing.wait(20)
    number, _ = feeds.subscribe(server.url("/never"))
    other, _ = feeds.subscribe(server.send("/feed", rss("Mill")))
    with RefreshingProcess(library.path, [number, other]) as process:
        events = process.events()
        assert next(events).feed_id == other
        process.stop()
        with pytest.raises(ProcessEnded):
            list(events)
    with pytest.raises(ChildProcessError):
        os.waitpid(process._process.pid, os.WNOHANG)
    assert len(EntryStore(library).waiting()) == 1  # what came in is kept


def test_it_ends_with_whoever_began_it(server, library: Library, feeds: FeedStore):
    server.answers["/never"] = lambda handler: server.closing.wait(20)
    number, _ = feeds.subscribe(server.url("/never"))
    with RefreshingProcess(library.path, [number]) as process:
        inner = process._process
        assert inner.stdin is not None
        inner.stdin.write(f"[{number}]\n")
        inner.stdin.close()
        limit = time.monotonic() + 15
        while inner.poll() is None and time.monotonic() < limit:
            time.sleep(0.02)
        assert inner.poll() == 0


def test_a_library_that_cannot_be_opened_is_reported(tmp_path: Path):
    (tmp_path / "library.db").write_text("no library at all, and longer than the shortest database " * 20)
    with (
        RefreshingProcess(tmp_path / "library.db", [1]) as process,
        pytest.raises(LibraryError, match="is not a Broadsheet library"),
    ):
        list(process.events())


def test_without_a_python_to_run_no_process_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(ProcessEnded):
        RefreshingProcess(tmp_path / "library.db", [1])


@pytest.mark.parametrize("answer", ["Hello.", "[]", '["visited", [1]]', '["nothing", []]'])
def test_an_answer_that_is_none_ends_it(library: Library, monkeypatch: pytest.MonkeyPatch, answer: str):
    monkeypatch.setattr(service_process, "_SERVE", f"input(); print({answer!r}, flush=True); input()")
    with RefreshingProcess(library.path, [1]) as process, pytest.raises(ProcessEnded):
        list(process.events())


def test_a_library_that_can_only_be_read_is_reported_before_anything_is_fetched(
    server, library: Library, feeds: FeedStore
):
    number, _ = feeds.subscribe(server.send("/feed", rss("Mill")))
    library.close()
    library.path.with_name("library.db-wal").mkdir()  # so that SQLite cannot write
    with RefreshingProcess(library.path, [number]) as process, pytest.raises(ReadOnlyLibrary):
        list(process.events())
    assert server.asked == []
