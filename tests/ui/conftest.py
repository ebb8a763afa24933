"""The app in a terminal that exists only in the test, over a library of the test's own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from time import monotonic
from typing import NamedTuple

import pytest
from rich.style import Style
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from reader.library.library import Library
from reader.model.article import Article, Paragraph, ParagraphKind, Rail, Story
from reader.ui.app import BroadsheetApp
from reader.ui.main.screen import MainScreen
from tests.ui.shared_styles import share_styles

WIDE = (120, 40)
NARROW = (80, 24)
_PATIENCE = 30.0
"""Seconds after which a test fails that waits for another thread: many, for a machine that does much else."""


class Running(NamedTuple):
    """The app and what a test does with it."""

    app: BroadsheetApp
    pilot: Pilot[None]
    library: Library

    @property
    def main(self) -> MainScreen:
        """The main screen, also while a dialog is over it."""
        return self.app.main

    async def press(self, *keys: str) -> None:
        """Press keys and wait until the app has nothing left to do: once, the pilot's own `press` would do so too."""
        await self.app._press_keys(keys)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text letter by letter."""
        names = {" ": "space", "/": "slash", "?": "question_mark", ".": "full_stop"}
        await self.press(*(names.get(letter, letter) for letter in text))

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for what another thread brings about."""
        end = monotonic() + _PATIENCE
        while not condition():
            assert monotonic() < end, "what was waited for did not come about"
            await self._wait_a_little()
        await settle(self.app)

    async def all_done(self) -> None:
        """Wait until no job runs any more, and all that came of them shows."""
        while self.main.parts.jobs.is_running() or list(self.app.workers):
            await self._wait_a_little()
        await self.pilot.pause()

    async def _wait_a_little(self) -> None:
        """Give other threads time, and let the screen show what came of them."""
        await asyncio.sleep(0.003)
        await settle(self.app)

    def paragraphs(self) -> list[str]:
        """The paragraphs of the article in the body."""
        assert self.main.session.opened is not None
        return [one.text for one in self.main.session.opened.article.paragraphs]

    def stored_paragraphs(self, article_id: int = 1) -> list[str]:
        """The paragraphs of an article as the library has it."""
        opened = self.library.open_article(article_id)
        assert opened is not None
        return [one.text for one in opened.article.paragraphs]

    def go_to(self, line: str) -> None:
        """Put the cursor on the line of the page that begins so."""
        pane = self.main.parts.late.page_lines
        pane.move_to(next(number for number, one in enumerate(pane.lines) if one.block.text.startswith(line)))

    def screen(self) -> str:
        """All that the terminal shows."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(part.text for part in strip).rstrip() for strip in strips)

    def notices(self) -> list[str]:
        """The texts of the notices on the screen."""
        return [str(notice.message) for notice in self.app._notifications]


def screen_text(widget: Widget) -> list[str]:
    """The lines of a widget as they are shown, without trailing spaces."""
    width, height = widget.size
    return ["".join(part.text for part in strip).rstrip() for strip in widget.render_lines(Region(0, 0, width, height))]


async def settle(app: BroadsheetApp) -> None:
    """Let the app handle what it was sent, and lay the screen out where that asks for it."""
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    for _ in range(4):
        for _ in range(25):
            await asyncio.sleep(0)
            if not ready:
                break
        app._check_resize()
        if app.screen_stack:
            app.screen._on_timer_update()


@pytest.fixture(autouse=True)
def _forked(processes_are_forked: None) -> None:
    """The processes of the interface are tested by themselves."""


@pytest.fixture
def styles_are_own() -> None:
    """Each app works out for itself what its style sheets say."""


@pytest.fixture(autouse=True)
def _styles_are_shared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """All other apps of a run share it."""
    if "styles_are_own" not in request.fixturenames:
        share_styles(monkeypatch)


@pytest.fixture
def shown() -> Callable[[Widget], list[str]]:
    """What a widget shows: its lines."""
    return screen_text


@pytest.fixture
def run_app(library: Library, monkeypatch: pytest.MonkeyPatch) -> Callable[..., AbstractAsyncContextManager[Running]]:
    """Starts the app over the test's library; samples are added, articles annotated again and notices drawn
    only where the test asks for it.

    After a key the pilot waits until its messages have been handled. Textual's own waits until the processor idles,
    which takes ten times as long.
    """

    @asynccontextmanager
    async def run(
        size: tuple[int, int] = WIDE,
        samples: bool = False,
        notices: bool = False,
        reannotates: bool = False,
        **options: object,
    ) -> AsyncIterator[Running]:
        app = BroadsheetApp(library, **options)  # type: ignore[arg-type]
        if not samples:
            app.main.controllers.samples.are_wanted = lambda: False  # type: ignore[method-assign]
        if not reannotates:
            app.main.controllers.reading.reannotation.begin = lambda: None  # type: ignore[method-assign]
        for module in ("textual.app", "textual.pilot"):
            monkeypatch.setattr(f"{module}.wait_for_idle", lambda *_: settle(app))
        async with app.run_test(size=size, notifications=notices) as pilot:
            await app.main.prepare()
            await pilot.pause()
            yield Running(app, pilot, library)

    return run


@pytest.fixture
def stack(put: Callable[..., int], make_article: Callable[..., Article]) -> Callable[..., list[int]]:
    """Adds articles in the order of the list and gives their ids."""

    def add(*headlines: str) -> list[int]:
        newest = datetime(2026, 1, 20, tzinfo=UTC)
        return [put(make_article(headline), newest - timedelta(days=day)) for day, headline in enumerate(headlines)]

    return add


@pytest.fixture
def bridge() -> Article:
    """An article with each kind of paragraph that the body shows, quotes, names, links and rails."""
    from reader.model.article import Link

    body = [
        "Ida Brandt, the mayor of Oslo, opened the Lind Bridge on Monday.",
        "“It took nine years and I loved none of them,” Brandt said at the ceremony in Oslo.",
        "The bridge replaces a ferry. Brandt called the ferry “a museum with an engine”.",
    ]
    paragraphs = (
        Paragraph(body[0], links=(Link(31, 46, "https://example.org/bridge"),)),
        Paragraph(body[1]),
        Paragraph("What it cost", ParagraphKind.SUBHEADING),
        Paragraph(body[2]),
        Paragraph("The bridge at dawn. Photo: Tor Vik", ParagraphKind.CAPTION),
        *(Paragraph(f"Traffic note {number}: cars, buses and bicycles cross in both directions all day.")
          for number in range(1, 31)),
    )  # fmt: skip
    rails = (
        Rail("Don't miss", (Story("Ferry pilots retire together", age="2 hours ago", teaser="After forty years."),
                            Story("Toll plan dropped", url="https://example.org/toll"))),
        Rail("Latest", (Story("Ferry pilots retire together"), Story("Rain expected"))),
    )  # fmt: skip
    return Article(
        headline="Lind Bridge opens after nine years", standfirst="The mayor cut the ribbon in the rain.",
        byline=("Kari Moe",), publisher="The Oslo Courier", published=date(2026, 1, 5), language="en",
        url="https://example.org/lind-bridge", paragraphs=paragraphs, rails=rails,
    )  # fmt: skip


def segments_of(widget: Widget) -> list[list[tuple[str, Style]]]:
    """The texts and styles of each line of a widget."""
    lines = widget.render_lines(Region(0, 0, *widget.size))
    return [[(part.text, part.style or Style.null()) for part in line] for line in lines]


@pytest.fixture
def painted() -> Callable[[Widget], list[list[tuple[str, Style]]]]:
    """What a widget paints, line by line."""
    return segments_of


@pytest.fixture
def style_of() -> Callable[[Widget, str], Style]:
    """The style in which a widget paints some words: that of their first letter."""

    def find(widget: Widget, words: str) -> Style:
        for line in segments_of(widget):
            place = "".join(text for text, _ in line).find(words)
            for text, style in line if place >= 0 else []:
                if place < len(text):
                    return style
                place -= len(text)
        raise AssertionError(f"{words!r} is not to be seen")

    return find
