"""What every test has: folders of its own, a network that ends at this machine, and libraries that are made quickly."""

import faulthandler
import gc
import inspect
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import is_hypothesis_test, settings

from reader.annotating.annotate import annotate
from reader.annotating.version import VERSION
from reader.base import service_process
from reader.base.log import LogFile, log
from reader.bulk_ingest import worker_pool
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.db import connection as connection_module
from reader.library.db import durability
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from tests.fork_server import ForkServer
from tests.web_server import Server, listening

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1_500, deadline=None)  # a test of another number: tests/examples.py
settings.load_profile("steady")  # the same examples each time: what turns red is what was changed

_LEAKS = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "COLUMNS", "LINES", "TEXTUAL", "TEXTUAL_THEME")
_HANGS = 600.0
"""Seconds after which the tests of a module, if they hang, end their process."""
_STDERR = pytest.StashKey[int]()
"""Standard error as it is while pytest captures nothing."""
_IN_MEMORY = Path(":memory:")
_open_connection, _migrate = connection_module.open_connection, connection_module.migrate
_SLOW_FIXTURES = frozenset({"run_app", "modules_after", "plain_environment", "server"})


def pytest_configure(config: pytest.Config) -> None:
    """Look for garbage a hundred times less often: looking takes a fifth of the tests' time."""
    config.stash[_STDERR] = os.dup(2)
    gc.set_threshold(100_000, 50, 100)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what starts the app, a process or a server by a fixture, what is asynchronous, since an app runs in
    it, and what tries many examples. Other slow tests say so themselves.
    """
    for item in items:
        test = getattr(item, "obj", None)
        starts = not _SLOW_FIXTURES.isdisjoint(getattr(item, "fixturenames", ()))
        if starts or inspect.iscoroutinefunction(test) or is_hypothesis_test(test):
            item.add_marker("slow")


@pytest.fixture(scope="module", autouse=True)
def hangs_are_ended(pytestconfig: pytest.Config) -> Iterator[None]:
    """A module of tests that hangs ends with a traceback that names the test. pytest can watch each test instead, but
    starts a thread for it, which takes longer than most tests.
    """
    faulthandler.dump_traceback_later(_HANGS, exit=True, file=pytestconfig.stash[_STDERR])
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture(scope="session")
def new_paths(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Paths that do not exist yet. pytest itself looks through all folders of the run for each one that it makes."""
    folder = tmp_path_factory.mktemp("each")
    return (folder / str(number) for number in count())


@pytest.fixture
def tmp_path(new_paths: Iterator[Path]) -> Path:
    """An empty folder."""
    path = next(new_paths)
    path.mkdir()
    return path


@pytest.fixture(scope="session", autouse=True)
def same_everywhere() -> Iterator[None]:
    """The same environment on every machine, and a connection to anywhere but this machine fails the test."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: tuple[str, int]) -> None:
        if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1"):
            raise AssertionError(f"a test reached for the network: {address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        for name in _LEAKS:
            patch.delenv(name, raising=False)
        patch.setenv("TERM", "xterm-256color")
        patch.setenv("TEXTUAL_ANIMATIONS", "none")
        yield


@pytest.fixture(autouse=True)
def own_folders(new_paths: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home: the person's own settings, library and log are out of reach."""
    home = next(new_paths)
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (("DATA", "data"), ("CONFIG", "config"), ("STATE", "state"), ("CACHE", "cache")):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    return home


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """The log without a file, and garbage looked for: the command line goes without as long as its process lasts."""
    yield
    gc.enable()
    for handler in [one for one in log.handlers if isinstance(one, LogFile)]:
        log.removeHandler(handler)
        handler.close()


def _open_without_waiting(*values: Any, **named: Any) -> sqlite3.Connection:
    """Open a library that does not wait until the disk has what it wrote: nothing of a test outlasts a power cut."""
    connection = _open_connection(*values, **named)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty library to copy."""
    path = tmp_path_factory.mktemp("empty") / "library.db"
    _open_without_waiting(path).close()
    return path


@pytest.fixture(scope="session", autouse=True)
def new_libraries_are_copies(empty_library: Path) -> Iterator[None]:
    """A library that is not there yet is made as a copy of an empty one: going through all the migrations takes twenty
    times as long.
    """

    def open_connection(path: Path, *values: Any) -> sqlite3.Connection:
        if path != _IN_MEMORY and not path.exists():
            with suppress(OSError):  # it is for the reader to say what is wrong
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(empty_library, path)
        return _open_without_waiting(path, *values)

    def migrate(connection: sqlite3.Connection) -> None:
        ((_, _, path),) = connection.execute("PRAGMA database_list")
        if path:
            _migrate(connection)
        else:
            empty.backup(connection)

    with closing(sqlite3.connect(_IN_MEMORY, check_same_thread=False)) as empty, pytest.MonkeyPatch.context() as patch:
        _migrate(empty)
        patch.setattr(connection_module, "open_connection", open_connection)
        patch.setattr(connection_module, "migrate", migrate)
        patch.setattr(durability, "flush_log", lambda path, is_new: None)
        yield


@pytest.fixture
def new_libraries_are_migrated(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that is not there yet is made as for a person."""
    monkeypatch.setattr(connection_module, "open_connection", _open_without_waiting)
    monkeypatch.setattr(connection_module, "migrate", _migrate)


@pytest.fixture
def library(tmp_path: Path, empty_library: Path) -> Iterator[Library]:
    """An empty library in a file of its own."""
    shutil.copy(empty_library, tmp_path / "library.db")
    with Library(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """Makes an article; its text is one body paragraph for each string."""

    def make(headline: str = "Bridge opens", *texts: str, published: date | datetime | None = None, **facts: object):
        paragraphs = tuple(Paragraph(text) for text in texts or (f"{headline}, officials said on Monday.",))
        return Article(headline=headline, paragraphs=paragraphs, published=published, **facts)  # type: ignore[arg-type]

    return make


@cache
def annotations_of(article: Article) -> Annotations:
    """What is found in an article: many tests put the same one into their library."""
    return annotate(article)


@pytest.fixture
def put(library: Library) -> Callable[..., int]:
    """Adds an article to the library, with what is found in it or with other annotations, and gives its id."""

    def add(
        article: Article,
        fetched_at: datetime = datetime(2026, 1, 1, tzinfo=UTC),
        sample: str | None = None,
        annotations: Annotations | None = None,
    ) -> int:
        page = RawPage(f"{article.headline}.txt", "text", article.text, article.url, fetched_at)
        found = annotations_of(article) if annotations is None else annotations._replace(version=VERSION)
        return library.add(article, found, page, sample)[0]

    return add


@pytest.fixture
def bring(library: Library) -> Callable[[int, int], None]:
    """Notes that a feed brought an article, with the date that it has."""

    def save(article_id: int, feed_id: int) -> None:
        ((sort_at,),) = library.read("SELECT sort_at FROM article WHERE id = ?", (article_id,))
        article_feeds.save(library, article_id, BroughtBy(feed_id, sort_at, sort_at))

    return save


@pytest.fixture
def plain_environment() -> dict[str, str]:
    """The environment for a process that a test starts: that of the test, with its own home."""
    return dict(os.environ)


@pytest.fixture
def write_page(tmp_path: Path) -> Callable[..., Path]:
    """Writes a text page with an article on it, with a quote, a person and a place."""

    def write(name: str = "harbour.txt", headline: str = "Harbour clock runs again") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"{headline}\n\nBy Mona Field\n\n"
            "The harbour clock in Veldport struck noon on Tuesday for the first time in eleven years, after a group of "
            "volunteers rebuilt its movement.\n\n"
            "“We had two spare wheels and a great deal of tea,” said Mona Field, who led the repair. The town council "
            "paid for the paint.\n",
            encoding="utf-8",
        )
        return path

    return write


@pytest.fixture
def closed_port() -> Iterator[int]:
    """A port of this machine that refuses connections: it is taken, but nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


# -- a web server


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The server, listening; no proxy stands between."""
    monkeypatch.setenv("NO_PROXY", "*")
    with listening() as server:
        yield server


@pytest.fixture
def second_server(server: Server) -> Iterator[Server]:
    """Another server, on another port."""
    with listening() as second:
        yield second


# -- processes


@pytest.fixture(scope="session")
def fork_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ForkServer]:
    """Forks processes of the reader from one that has imported it."""
    with ForkServer(tmp_path_factory.mktemp("fork") / "server") as server:
        yield server


@pytest.fixture
def processes_are_real() -> None:
    """Processes of the reader begin as for a person, also where those of other tests are forked."""


@pytest.fixture
def processes_are_forked(
    request: pytest.FixtureRequest, fork_server: ForkServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Processes of the reader begin with all that they import: for tests that are about something else."""
    if sys.platform == "linux" and "processes_are_real" not in request.fixturenames:
        for module in (service_process, worker_pool):
            monkeypatch.setattr(module, "subprocess", fork_server.like_subprocess)


@pytest.fixture
def modules_after() -> Callable[..., set[str]]:
    """The modules that a fresh process has imported once it has run some code."""

    def run(code: str, *arguments: str) -> set[str]:
        code += "\nimport sys\nprint('\\n' + '\\n'.join(sys.modules))"
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return set(done.stdout.splitlines())

    return run
