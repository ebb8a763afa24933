"""Many addresses asked at once."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader.base import paths
from reader.base.errors import BusyServer, Cancelled, InternalError, RefusedAddress, SilentServer, UnreachableAddress
from reader.pages import connections as connections_module
from reader.pages import parallel_fetch as fetch_module
from reader.pages import web
from reader.pages.fetch_request import FetchRequest
from reader.pages.parallel_fetch import FetchResult, ParallelFetch
from reader.pages.web import HttpResponse


def ask(*urls: str) -> list[FetchResult]:
    with ParallelFetch(FetchRequest(number, url) for number, url in enumerate(urls)) as fetch:
        return list(fetch.results())


def test_each_address_is_answered(server, closed_port: int):
    urls = [server.send("/a", b"A"), server.send("/b", b"", 404), f"http://127.0.0.1:{closed_port}/", "ftp://x/"]
    answers = {question.number: answer for question, answer in ask(*urls)}
    assert isinstance(answers[0], HttpResponse) and answers[0].body == b"A"
    assert isinstance(answers[1], HttpResponse) and answers[1].status == 404 and "404" in answers[1].fault
    assert isinstance(answers[2], UnreachableAddress)
    assert isinstance(answers[3], RefusedAddress)


def test_nothing_to_ask_is_no_trouble():
    assert ask() == []


def test_the_headers_of_a_question_are_sent(server):
    with ParallelFetch([FetchRequest(0, server.send("/a", b"A"), {"If-None-Match": '"e1"'})]) as fetch:
        list(fetch.results())
    ((_, headers),) = server.asked
    assert headers["If-None-Match"] == '"e1"'


def test_a_server_has_two_connections_at_most(server):
    now, most, lock = [0], [0], threading.Lock()

    def slow(handler) -> None:
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        server.closing.wait(0.05)
        with lock:
            now[0] -= 1
        handler.send_response(200)
        handler.end_headers()

    for number in range(8):
        server.answers[f"/{number}"] = slow
    assert len(ask(*(server.url(f"/{number}") for number in range(8)))) == 8
    assert most[0] == 2


@contextmanager
def hanging(server) -> Iterator[str]:
    """The address of a page that never comes."""
    server.answers["/never"] = lambda handler: server.closing.wait(20)
    yield server.url("/never")


def test_a_server_that_hangs_holds_up_no_other(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web, "MAX_SECONDS", 2.0)
    with hanging(server) as never:
        others = [server.send(f"/{number}", b"A").replace("127.0.0.1", "localhost") for number in range(40)]
        answered = [question.url for question, _ in ask(never, never, never, *others)]
    assert sorted(answered[:40]) == sorted(others)
    assert answered[40:] == [never] * 3


def test_a_server_that_answers_nothing_is_not_asked_again(server, second_server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web, "MAX_SECONDS", 0.5)
    with hanging(server) as never:
        answers = ask(*[never] * 40, second_server.send("/a", b"A"))
    errors = [str(answer) for _, answer in answers if isinstance(answer, SilentServer)]
    assert len(errors) == 40 and len(server.asked) == 2
    assert sum("did not answer other requests" in error for error in errors) == 38
    assert isinstance(answers[0][1], HttpResponse)


def test_pages_of_a_server_do_not_wait_for_those_that_hang(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web, "MAX_SECONDS", 3.0)
    monkeypatch.setattr(connections_module, "_LATE", 0.2)
    with hanging(server) as never:
        others = [server.send(f"/{number}", b"A") for number in range(10)]
        answers = ask(*[never] * 4, *others)
    assert all(isinstance(answer, HttpResponse) for _, answer in answers[:10])
    assert all(isinstance(answer, SilentServer) for _, answer in answers[10:])


def test_few_requests_are_sent_while_a_server_keeps_us_waiting(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web, "MAX_SECONDS", 1.0)
    monkeypatch.setattr(connections_module, "_LATE", 0.0)
    with hanging(server) as never:
        assert len(ask(*[never] * 20)) == 20
    assert len(server.asked) == 6


def test_servers_that_hang_leave_room_for_others(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(web, "MAX_SECONDS", 3.0)
    monkeypatch.setattr(connections_module, "_LATE", 0.2)
    monkeypatch.setattr(fetch_module, "MAX_AT_ONCE", 2)
    with hanging(server) as never:
        others = [server.send(f"/{number}", b"A").replace("127.0.0.1", "localhost") for number in range(10)]
        answers = ask(never, never, *others)
    assert [question.url for question, _ in answers[-2:]] == [never, never]


def test_one_that_asks_to_be_left_alone_speaks_for_its_port(server, second_server):
    busy = [server.send(f"/{number}", b"", 429, {"Retry-After": "600"}) for number in range(3)]
    answers = {question.url: answer for question, answer in ask(*busy, second_server.send("/a", b"A"))}
    assert sum(isinstance(answer, BusyServer) for answer in answers.values()) == 3
    assert isinstance(answers[second_server.url("/a")], HttpResponse)


def test_more_than_the_room_for_answers_are_answered(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetch_module, "MAX_AT_ONCE", 2)
    urls = [server.send(f"/{number}", b"A") for number in range(12)]
    assert sorted(question.url for question, _ in ask(*urls)) == sorted(urls)


def test_answers_that_nobody_looks_at_are_few(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetch_module, "MAX_AT_ONCE", 3)
    urls = [server.send(f"/{number}", b"A") for number in range(12)]
    with ParallelFetch(FetchRequest(number, url) for number, url in enumerate(urls)) as fetch:
        next(fetch.results())
        time.sleep(0.3)
        assert len(server.asked) == 3


def test_a_server_that_asks_to_be_left_alone_for_long_is_asked_no_more(server):
    urls = [server.send(f"/{number}", b"", 429, {"Retry-After": "600"}) for number in range(4)]
    with ParallelFetch([FetchRequest(number, url) for number, url in enumerate(urls)], per_host=1) as fetch:
        answers = [answer for _, answer in fetch.results()]
    assert [str(answer) for answer in answers] == ["127.0.0.1 asks us to wait 10 minutes. Try again then."] * 4
    assert len(server.asked) == 1


def test_one_that_asks_for_a_short_while_is_asked_again(server, monkeypatch: pytest.MonkeyPatch):
    def busy_at_first(handler) -> None:
        handler.send_response(200 if len(server.asked) > 1 else 503)
        handler.send_header("Retry-After", "1")
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    monkeypatch.setattr(fetch_module, "retry_after", lambda answer: 0.01)
    server.answers["/a"] = busy_at_first
    ((_, answer),) = ask(server.url("/a"))
    assert isinstance(answer, HttpResponse) and answer.status == 200 and len(server.asked) == 2


@pytest.mark.parametrize(("seconds", "pauses", "requests"), [(5, 1, 2), (30, 0, 1)])
def test_only_a_short_pause_is_waited_for(
    server, monkeypatch: pytest.MonkeyPatch, seconds: int, pauses: int, requests: int
):
    waits: list[float] = []
    monkeypatch.setattr(fetch_module, "_pause", lambda stopped, wait: waits.append(wait))
    ((_, response),) = ask(server.send("/a", b"", 503, {"Retry-After": str(seconds)}))
    assert isinstance(response, BusyServer)
    assert (len(waits), len(server.asked)) == (pauses, requests)
    assert all(0 < wait <= 5 for wait in waits)


def test_a_pause_ends_when_the_fetch_is_stopped(server, monkeypatch: pytest.MonkeyPatch):
    seen: list[threading.Event] = []
    monkeypatch.setattr(fetch_module, "_pause", lambda stopped, wait: seen.append(stopped))
    with ParallelFetch([FetchRequest(0, server.send("/a", b"", 503, {"Retry-After": "1"}))]) as fetch:
        list(fetch.results())
        assert not seen[0].is_set()
    assert seen[0].is_set()


def test_one_that_is_still_busy_then_is_reported(server, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fetch_module, "retry_after", lambda answer: 0.01)
    ((_, answer),) = ask(server.send("/a", b"", 503))
    assert isinstance(answer, BusyServer) and len(server.asked) == 2


def test_what_is_cancelled_ends_at_once(server):
    with hanging(server) as never, ParallelFetch([FetchRequest(0, never)]) as fetch, pytest.raises(Cancelled):
        list(fetch.results(lambda: bool(server.asked)))
    assert threading.active_count() < 10


def test_a_bug_is_the_result_and_is_logged_once_without_page_text(server, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> HttpResponse:
        raise KeyError("text of a page".upper())

    monkeypatch.setattr(fetch_module, "fetch_response", fail)
    ((_, answer),) = ask(server.url())
    assert isinstance(answer, InternalError) and "KeyError" in str(answer)
    logged = paths.log_path().read_text("utf-8")
    assert logged.count("ERROR fetching a page\n") == logged.count("ERROR") == 1
    assert "in fail\n" in logged and "KeyError" in logged and "TEXT OF A PAGE" not in logged


def test_a_proxy_that_is_none_is_reported(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("http_proxy", "nonsense://")
    answers = [answer for _, answer in ask("http://a.example/", "http://b.example/")]
    assert [type(answer) for answer in answers] == [UnreachableAddress] * 2
    assert "proxy set in the environment" in str(answers[0])
