"""When an article becomes read."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest

from reader.base.paths import settings_path
from reader.ui.main.controllers.read_marker import GLANCE

DWELL = 20.0


class Waiting(NamedTuple):
    """What the screen does later."""

    due: float
    work: Callable[[], object]
    clock: "Clock"

    def stop(self) -> None:
        """Do it never."""
        self.clock.waiting = [one for one in self.clock.waiting if one is not self]


class Clock:
    """The time of a screen, which passes only where the test lets it."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waiting: list[Waiting] = []

    def set_timer(self, delay: float, work: Callable[[], object]) -> Waiting:
        self.waiting.append(Waiting(self.now + delay, work, self))
        return self.waiting[-1]

    def let_pass(self, seconds: float) -> None:
        end = self.now + seconds
        while due := [one for one in self.waiting if one.due <= end]:
            first = min(due, key=lambda one: one.due)
            first.stop()
            self.now = first.due
            first.work()
        self.now = end


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def run_timed(run_app, clock: Clock, monkeypatch):
    """Starts the app with that clock, and what the settings say of reading."""
    from reader.ui.main.view import MainView

    def start(settings: str = "", *arguments: object, **options: object):
        if settings:
            path = settings_path()
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"[reading]\n{settings}\n", "utf-8")
        monkeypatch.setattr(MainView, "set_timer", lambda _, delay, work: clock.set_timer(delay, work))
        return run_app(*arguments, **options)

    return start


@pytest.fixture
def is_read(library) -> Callable[[int], bool]:
    return lambda article_id: library.row(article_id).is_read


@pytest.fixture
def longs(put, make_article) -> Callable[..., list[int]]:
    """Adds articles that no screen shows whole, in the order of the list, and gives their ids."""

    def add(*headlines: str) -> list[int]:
        newest = datetime(2026, 1, 20, tzinfo=UTC)
        articles = [make_article(name, *(f"{name} {line}." for line in range(99))) for name in headlines]
        return [put(article, newest - timedelta(days=day)) for day, article in enumerate(articles)]

    return add


async def test_an_article_is_unread_until_its_end_is_reached(run_timed, put, numbered, is_read, shown):
    number = put(numbered)
    async with run_timed() as run:
        await run.press("enter", "space", "space")
        assert not is_read(number) and shown(run.main.view.list)[0][1] == "●"
        await run.press("G")
        assert is_read(number) and shown(run.main.view.list)[0][1] == " "


async def test_an_article_in_sight_for_a_while_becomes_read(run_timed, put, numbered, is_read, shown, clock):
    number = put(numbered)
    async with run_timed() as run:
        await run.press("enter")
        clock.let_pass(DWELL - 1)
        assert not is_read(number)
        clock.let_pass(1)
        assert is_read(number) and shown(run.main.view.list)[0][1] == " "


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_short_article_is_read_after_a_glance_not_at_once(size, run_timed, stack, is_read, clock):
    (number,) = stack("First")
    async with run_timed("", size) as run:
        await run.press("enter")
        clock.let_pass(GLANCE - 0.1)
        assert not is_read(number)
        clock.let_pass(0.1)
        assert is_read(number)


@pytest.mark.parametrize("key", ["J", "n"])
async def test_passing_over_long_articles_leaves_them_unread(key: str, run_timed, longs, is_read, clock):
    ids = longs("First", "Second", "Third")
    async with run_timed() as run:
        for _ in ids:
            await run.press(key)
            clock.let_pass(GLANCE * 0.9)
        assert run.main.session.opened.row.id == ids[-1] and not any(map(is_read, ids))
        clock.let_pass(DWELL)
        assert list(map(is_read, ids)) == [False, False, True]


@pytest.mark.parametrize("keys", [["J"], ["K"], ["n"], ["p"], ["q"], ["escape"], ["h"], ["f"], ["h", "j", "enter"]])
@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_short_article_is_read_when_the_person_goes_on_from_it(size, keys, run_timed, stack, is_read):
    ids = stack("First", "Second", "Third")
    async with run_timed("", size) as run:
        await run.press("j", "enter")
        assert not is_read(ids[1])
        await run.press(*keys)
        assert list(map(is_read, ids)) == [False, True, False]


async def test_short_articles_that_are_gone_through_from_the_list_are_read(run_timed, stack, is_read):
    ids = stack("First", "Second", "Third")
    async with run_timed() as run:
        await run.press("n", "n", "n", "n")
        assert all(map(is_read, ids)) and run.notices() == ["Every article has been read."]


async def test_the_last_article_of_the_list_is_read_when_there_is_no_next(run_timed, stack, is_read):
    (number,) = stack("First")
    async with run_timed() as run:
        await run.press("J", "J")
        assert is_read(number) and run.notices() == ["This is the last article."]


@pytest.mark.parametrize("when", ["dwell", "never"])
async def test_going_on_reads_only_where_the_end_does(when: str, run_timed, stack, is_read):
    ids = stack("First", "Second")
    async with run_timed(f'mark_read = "{when}"') as run:
        await run.press("enter", "J", "q")
        assert not any(map(is_read, ids))


@pytest.mark.parametrize("keys", [["J"], ["q"]])
async def test_a_long_article_is_read_when_gone_on_from_its_end_only(keys, run_timed, longs, is_read):
    ids = longs("First", "Second")
    async with run_timed() as run:
        await run.press("enter", *keys)
        assert not any(map(is_read, ids))


async def test_a_panel_or_the_original_page_is_no_going_on(run_timed, stack, is_read):
    (number,) = stack("First")
    async with run_timed() as run:
        await run.press("enter", "t", "h", "slash", "escape", "enter", "a", "escape")
        assert not is_read(number)


async def test_the_article_of_the_last_time_is_passed_over_unless_one_went_to_it(run_timed, stack, is_read):
    ids = stack("First", "Second")
    async with run_timed("mark_read = 'end'") as run:
        await run.press("J")
    async with run_timed() as run:
        await run.press("J")
        assert run.main.session.opened.row.headline == "Second" and not is_read(ids[0])


@pytest.mark.parametrize("keys", [["m", "J"], ["m", "m", "q"]])
async def test_going_on_leaves_what_the_person_marked_as_it_is(keys, run_timed, stack, is_read):
    first, _ = stack("First", "Second")
    async with run_timed() as run:
        await run.press("enter", *keys)
        assert is_read(first) is (len(keys) == 2)


async def test_a_short_article_that_is_deleted_stays_unread(run_timed, stack, is_read):
    first, _ = stack("First", "Second")
    async with run_timed() as run:
        await run.press("enter", "D", "u")
        assert not is_read(first)


@pytest.mark.parametrize("width", [120, 80])
async def test_only_the_time_in_sight_counts(width: int, run_timed, put, numbered, is_read, clock):
    number = put(numbered)
    async with run_timed("", (width, 30)) as run:
        await run.press("J", "h")  # to the list, which is all that a narrow screen then shows
        clock.let_pass(DWELL)
        assert is_read(number) is (width == 120)
        await run.press("l")
        clock.let_pass(DWELL - 1)
        assert is_read(number) is (width == 120)
        clock.let_pass(1)
        assert is_read(number)


async def test_while_the_person_is_at_another_window_nothing_becomes_read(run_timed, put, numbered, is_read, clock):
    number = put(numbered)
    async with run_timed() as run:
        await run.press("enter")
        run.app.app_focus = False
        clock.let_pass(3 * DWELL)
        assert not is_read(number)
        run.app.app_focus = True
        clock.let_pass(DWELL)
        assert is_read(number)


async def test_what_was_marked_unread_stays_so_until_it_is_opened_again(
    run_timed, put, numbered, stack, is_read, clock
):
    number = put(numbered)
    stack("Newer")
    async with run_timed() as run:
        await run.press("j", "enter")
        clock.let_pass(DWELL)
        await run.press("m")
        assert not is_read(number)
        clock.let_pass(3 * DWELL)
        await run.press("g", "G")
        assert not is_read(number)
        await run.press("K", "J", "g", "G")
        assert is_read(number)


async def test_what_was_read_is_not_read_anew(run_timed, put, numbered, clock):
    put(numbered)
    async with run_timed() as run:
        await run.press("enter", "G", "g", "G")
        assert clock.waiting == [] or all(one.due - clock.now < GLANCE for one in clock.waiting)


async def test_an_article_that_is_open_from_the_last_time_is_read_once_it_has_the_keys(
    run_timed, stack, is_read, clock
):
    (number,) = stack("First")
    async with run_timed() as run:
        await run.press("enter")
    async with run_timed() as run:
        clock.let_pass(3 * DWELL)
        assert not is_read(number)
        await run.press("l")
        clock.let_pass(GLANCE)
        assert is_read(number)


@pytest.mark.parametrize(
    ("when", "read_at"),
    [("open", "opening"), ("dwell", "dwell"), ("end", "end"), ("end or dwell", "dwell"), ("never", "")],
)
async def test_the_settings_say_what_makes_an_article_read(
    when: str, read_at: str, run_timed, put, numbered, is_read, clock
):
    number = put(numbered)
    async with run_timed(f'mark_read = "{when}"\ndwell_seconds = 5') as run:
        steps = {}
        await run.press("enter")
        steps["opening"] = is_read(number)
        clock.let_pass(5)
        steps["dwell"] = is_read(number)
        await run.press("G")
        steps["end"] = is_read(number)
        assert next((step for step, done in steps.items() if done), "") == read_at


# -- in the list of what is unread, where an article that becomes read stays until the list is shown anew


@pytest.fixture
async def unread_list(run_timed, stack):
    """The list of what is unread, of four articles, with the second one open and read."""
    from reader.library.listing.view import UNREAD

    stack("First", "Second", "Third", "Fourth")
    async with run_timed() as run:
        run.main.controllers.reading.views.show(UNREAD)
        await run.press("j", "enter", "m")
        yield run


@pytest.mark.parametrize(
    ("key", "opened"), [("J", "Third"), ("K", "First"), ("n", "Third"), ("p", "First"), ("D", "Third")]
)
async def test_the_next_of_an_article_that_became_read_is_the_one_beside_it(key: str, opened: str, unread_list):
    run = unread_list
    await run.press(key)
    assert run.main.session.opened.row.headline == run.main.view.list.row.headline == opened


async def test_undo_brings_it_back_into_the_list(unread_list):
    run = unread_list
    run.main.parts.rows.reload()
    await run.press("u")
    assert run.main.session.rows.count == 4 and run.main.view.list.row.headline == "Second"
