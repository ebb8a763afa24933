"""Articles and pages for the main screen, a web server on this machine, jobs, and a look at what is lit."""

import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from rich.style import Style
from textual.geometry import Region

from reader import pipeline
from reader.annotating.version import VERSION
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations, Quote, QuoteKind, Speaker
from reader.model.article import Article, Paragraph
from reader.pages.page import Page
from reader.reprocessing import recleaning
from reader.ui.widgets.article_body import ArticleBody
from tests.ui.main.job_interface import PATIENCE, Gate, Interface

ORCHARD = """Orchard saves its oldest pear tree

Workers in Fennick moved a pear tree of two hundred years across the valley on Tuesday, and nobody lost a branch.

The tree stood where a road will run. Its owner, Lotte Amsel, walked beside the lorry for all nine kilometres.

"I told it stories on the way," she said. Gardeners will know in spring whether the tree liked the journey.
"""


@pytest.fixture
def orchard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page of plain text in the folder that the app runs in, with a name short enough to type."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "pear.txt"
    path.write_text(ORCHARD, "utf-8")
    return path


@pytest.fixture
def put_said(library: Library) -> Callable[..., int]:
    """Adds an article of which each paragraph is a quote, with those who said them, None for nobody."""

    def add(headline: str, _kind: QuoteKind = QuoteKind.DIRECT, **speakers: str | None) -> int:
        texts = [words.replace("_", " ") for words in speakers]
        article = Article(headline=headline, paragraphs=tuple(map(Paragraph, texts)))
        quotes: list[Quote] = []
        start = 0
        for paragraph, name in zip(article.paragraphs, speakers.values(), strict=True):
            speaker = Speaker(start, start, name) if name else None
            quotes.append(Quote(start, start + len(paragraph.text), _kind, speaker))
            start += len(paragraph.text) + 1
        page = RawPage("said.txt", "text", article.text, None, datetime(2026, 1, 2, tzinfo=UTC))
        return library.add(article, Annotations(tuple(quotes), (), VERSION), page)[0]

    return add


@pytest.fixture
def numbered(make_article: Callable[..., Article]) -> Article:
    """A long article in which no word comes twice, so that a line says where it stands."""
    texts = [" ".join(f"p{part}w{word}" for word in range(60)) for part in range(40)]
    return make_article("Numbered", *texts)


@pytest.fixture
def lit() -> Callable[[ArticleBody], list[str]]:
    """The pieces of text in sight that have a background of their own; the current match in brackets."""

    def pieces(body: ArticleBody) -> list[str]:
        strips = body.render_lines(Region(0, 0, *body.size))
        parts = [(part.text, part.style or Style()) for strip in strips for part in strip]
        plain = body.rich_style.bgcolor
        return [
            f"[{text}]" if style.underline else text for text, style in parts if style.reverse or style.bgcolor != plain
        ]

    return pieces


@pytest.fixture
def web_page() -> Callable[..., str]:
    """Makes the HTML of a page with an article of six sentences."""

    def make(headline: str, published: str = "2002-05-06T08:00:00+00:00") -> str:
        meta = f'<meta property="article:published_time" content="{published}">'
        body = "".join(f"<p>Grower {n} picked the first pears of the year on a warm morning.</p>" for n in range(6))
        head = f"<head><title>{headline}</title>{meta}</head>"
        return f"<html>{head}<body><article><h1>{headline}</h1>{body}</article></body></html>"

    return make


class Site(NamedTuple):
    """Pages by their paths, and the address that they are served at."""

    address: str
    pages: dict[str, str]


@pytest.fixture
def site() -> Iterator[Site]:
    """A web server on this machine that ends with the test."""
    pages: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path)
            self.send_response(404 if page is None else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write((page or "").encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield Site(f"http://127.0.0.1:{server.server_port}", pages)
        server.shutdown()
        thread.join()


@pytest.fixture
def goose(library: Library) -> Callable[..., int]:
    """Adds the page of goose.txt (menu, headline, four sentences, a box, twelve more), with `more` below it in a new
    version, and gives its article's id. With another headline it is the page of another year, with another text.
    """

    def add(
        headline: str = "Goose wins the regatta", url: str | None = "https://quay.example/goose", more: str = ""
    ) -> int:
        text = Path(__file__).with_name("goose.txt").read_text("utf-8")
        if headline != "Goose wins the regatta":
            text = text.replace("Goose wins the regatta", headline).replace("In the year 19", f"{headline} of 18")
        return pipeline.store(library, Page(f"{headline}.txt", "text", f"{text}{more}", url)).article_id

    return add


class HeldCall(NamedTuple):
    """A call that has done its work and does not return yet."""

    reached: threading.Event
    going_on: threading.Event

    def is_reached(self) -> bool:
        """Whether the call waits."""
        return self.reached.is_set()

    def let_go(self) -> None:
        """Let it return, and those after it at once."""
        self.going_on.set()


@pytest.fixture
def hold(monkeypatch: pytest.MonkeyPatch) -> Callable[..., HeldCall]:
    """Lets the calls of a function of recleaning wait before they return, for a test that fails not for ever."""

    def start(name: str, patch: pytest.MonkeyPatch = monkeypatch) -> HeldCall:
        held, work = HeldCall(threading.Event(), threading.Event()), getattr(recleaning, name)

        def call(*values: object) -> object:
            try:
                return work(*values)
            finally:
                held.reached.set()
                held.going_on.wait(10)

        patch.setattr(recleaning, name, call)
        return held

    return start


@pytest.fixture
def page(
    run_app: Callable[..., AbstractAsyncContextManager[Any]], goose: Callable[..., int]
) -> Callable[..., AbstractAsyncContextManager[Any]]:
    """Starts the app with the page about the goose shown as the original page, the cursor on a line."""

    @asynccontextmanager
    async def run(line: str = "", size: tuple[int, int] = (170, 40)) -> AsyncIterator[Any]:
        goose()
        async with run_app(size) as running:
            await running.press("enter", "v")
            await running.until(lambda: running.main.parts.late.page_lines.lines)
            if line:
                running.go_to(line)
            yield running

    return run


@pytest.fixture
def headlines(shown: Callable[..., list[str]]) -> Callable[[Any], list[str]]:
    """The headlines in the list, from the top."""

    def of(run: Any) -> list[str]:
        lines = shown(run.main.view.list)[::2]
        return [line.strip("▌│●▕▐ ") for line in lines if line.strip("▕▐ ")]

    return of


@pytest.fixture
def interface() -> Iterator[Interface]:
    """The interface, of which jobs are started; they are ended with the test."""
    running = Interface()
    yield running
    running.jobs.close(PATIENCE)


@pytest.fixture
def gate() -> Iterator[Gate]:
    """Work that waits until it is let go, at the latest at the end of the test."""
    made = Gate()
    yield made
    made.opened.set()
