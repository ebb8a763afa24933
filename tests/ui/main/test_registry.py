"""The controllers: each is there under the name of the table, does its actions, and imports only what it needs."""

import inspect
from functools import cached_property

import pytest

from reader.ui.actions.controllers import CONTROLLER_OF
from reader.ui.actions.table import ACTIONS
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.reading_registry import ReadingControllers
from reader.ui.main.registry import Controllers


def test_each_action_of_the_table_has_a_controller():
    assert {action.id: action.controller for action in ACTIONS} == dict(CONTROLLER_OF)


async def test_each_controller_does_its_actions_and_says_what_they_do(run_app):
    async with run_app() as run:
        for action_id, name in CONTROLLER_OF.items():
            controller = run.main.controllers.get(name)
            method = getattr(type(controller), action_id)
            assert isinstance(controller, Controller) and callable(method), action_id
            assert inspect.getdoc(method) and method.__doc__, action_id


async def test_each_numbered_action_takes_the_digit_and_no_other_takes_any(run_app):
    async with run_app() as run:
        for action in ACTIONS:
            method = getattr(run.main.controllers.get(action.controller), action.id)
            required = [one for one in inspect.signature(method).parameters.values() if one.default is one.empty]
            assert len(required) == action.numbered, action.id


async def test_a_controller_is_made_once_when_it_is_asked_for(run_app):
    async with run_app() as run:
        controllers = run.main.controllers
        assert not controllers.is_made("export") and not controllers.is_made("feeds")
        first = controllers.get("export")
        assert controllers.get("export") is first is controllers.reading.export
        assert controllers.is_made("export") and not controllers.is_made("feeds")


async def test_a_name_that_no_controller_has_is_an_error(run_app):
    async with run_app() as run:
        with pytest.raises(AttributeError):
            run.main.controllers.get("nonesuch")


def made_late(owner: type) -> list[str]:
    """The names of the controllers that are made when they are asked for."""
    return [name for name, value in vars(owner).items() if isinstance(value, cached_property)]


def test_no_name_is_that_of_two_controllers():
    assert not set(made_late(Controllers)) & set(made_late(ReadingControllers))


async def test_all_controllers_can_be_made_and_say_what_they_are(run_app):
    async with run_app() as run:
        controllers = run.main.controllers
        for owner in (controllers, controllers.reading):
            for name in made_late(type(owner)):
                assert type(getattr(owner, name)).__doc__, name
                assert inspect.getdoc(vars(type(owner))[name]), name


MAKE = """
import asyncio, sys
from pathlib import Path
from reader.library.library import Library
from reader.ui.app import BroadsheetApp

async def make(name):
    app = BroadsheetApp(Library(Path(sys.argv[1])))
    app.main.controllers.samples.add = lambda: None
    async with app.run_test(size=(120, 40)):
        before = set(sys.modules)
        app.main.controllers.get(name)
        print("new:", *(set(sys.modules) - before))

asyncio.run(make(sys.argv[2]))
"""

HEAVY = {"reader.pipeline", "reader.cleaning", "reader.annotating", "reader.bulk_ingest", "reader.subscriptions",
         "reader.exporting", "reader.importing", "reader.reprocessing", "lxml", "httpcore", "tomlkit"}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("name", ["adding", "export", "feeds", "page_editor", "search"])
def test_asking_for_a_controller_imports_no_other_but_those_that_it_uses(modules_after, tmp_path, name: str):
    loaded = modules_after(MAKE, str(tmp_path / "library.db"), name)
    (line,) = (line for line in loaded if line.startswith("new:"))
    new = set(line.split()[1:])
    assert f"reader.ui.main.controllers.{name}" in new
    assert {module for module in new if any(module.startswith(heavy) for heavy in HEAVY)} == set()
