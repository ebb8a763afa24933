"""Changing many articles by a job: it can be stopped, others wait for it, and quitting it half-way loses nothing."""

import pytest

from reader.library.stores import changes_in_steps
from reader.library.stores.changes_in_steps import ChangesInSteps, deleting, reading
from reader.ui.main.controllers import many_articles
from reader.ui.main.controllers.many_articles import ManyChanged
from tests.ui.main.gated_changes import Gate, all_of, star


@pytest.fixture(autouse=True)
def small_steps(monkeypatch) -> None:
    monkeypatch.setattr(many_articles, "AT_ONCE", 0)
    monkeypatch.setattr(changes_in_steps, "STEP", 2)


@pytest.fixture
def states(library):
    """How many articles are read, starred and deleted."""

    def count() -> tuple[int, int, int]:
        sql = "SELECT sum(is_read), sum(is_starred), sum(deleted_at NOTNULL) FROM article"
        (found,) = library.read(sql)
        return found

    return count


async def test_who_stops_it_hears_how_far_it_came_and_can_undo_that(run_app, stack, states):
    stack(*(f"Number {number}" for number in range(6)))
    gate = Gate()
    async with run_app() as run:
        star(run.main.controllers.reading.many_articles, 6, gate.change())
        await run.until(gate.reached.is_set)
        await run.press("c")
        gate.opened.set()
        await run.all_done()
        assert run.notices() == ["Stopped: Starred 4 of 6 articles (u undoes it)"] and states() == (0, 4, 0)
        await run.press("u")
        await run.all_done()
        assert states() == (0, 0, 0)
        await run.press("U")
        await run.all_done()
        assert states() == (0, 4, 0)


async def test_another_change_waits_for_the_one_under_way(run_app, stack, states):
    stack(*(f"Number {number}" for number in range(6)))
    gate = Gate()
    async with run_app() as run:
        many = run.main.controllers.reading.many_articles
        star(many, 6, gate.change())
        await run.until(gate.reached.is_set)
        changes = ChangesInSteps(reading(True))
        many.change(
            ManyChanged(changes, 6, "Marked {} read", "", ""), lambda library: changes.make(library, all_of(library))
        )
        gate.opened.set()
        await run.all_done()
        assert states() == (6, 6, 0)
        await run.press("u", "u")
        await run.all_done()
        assert states() == (0, 0, 0)


async def test_undo_while_it_goes_on_takes_back_what_was_done(run_app, stack, states):
    stack(*(f"Number {number}" for number in range(6)))
    gate = Gate()
    async with run_app() as run:
        star(run.main.controllers.reading.many_articles, 6, gate.change())
        await run.until(gate.reached.is_set)
        await run.press("u")
        gate.opened.set()
        await run.all_done()
        assert states() == (0, 0, 0) and gate.calls == 2
        assert run.notices() == ["Undone: Starred 6 articles"]


@pytest.mark.parametrize("at_once", [0, 50])
async def test_an_open_article_that_is_deleted_is_left_and_opened_again(
    at_once: int, run_app, stack, states, monkeypatch
):
    monkeypatch.setattr(many_articles, "AT_ONCE", at_once)
    first, second, _ = stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press("enter", "h")
        opened = run.main.session.open_id
        changes = ChangesInSteps(deleting())
        what = ManyChanged(changes, 2, "Deleted {}", "", "")
        run.main.controllers.reading.many_articles.change(what, lambda library: changes.make(library, [first, opened]))
        await run.all_done()
        assert run.main.session.opened is None and run.main.session.rows.count == 3 - len({first, opened})
        await run.press("u")
        await run.all_done()
        assert run.main.session.open_id == opened and states()[2] == 0
        await run.press("U")
        await run.all_done()
        assert run.main.session.opened is None and states()[2] == len({first, opened})
