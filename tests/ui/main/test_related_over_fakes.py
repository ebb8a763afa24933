"""When related stories are looked up and shown, and how one is opened, over fakes."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from reader.library.library import Library
from reader.model.article import Story
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.related_stories import RelatedStoriesController
from reader.ui.main.controllers.stories import StoriesController
from reader.ui.main.observable import Topic

KILN = "The kiln at Quay was lit again, and Oda Renn fed the first logs into the firebox of the kiln."
GLAZE = "Oda Renn took grey stoneware out of the kiln, and swept the firebox at Quay with Ivo Tam."
TOWER = Story("Tower", "https://bell.example/tower")


class Job:
    """Posts at once; `waits` are the pauses that it was asked for, after which it goes on unless stopped."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self.is_stopped = False
        self.while_waiting: Callable[[], None] = lambda: None

    def post(self, call: Callable[..., None], *arguments: Any) -> None:
        call(*arguments)

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.while_waiting()
        return self.is_stopped


class World:
    """Two articles about one thing, the first of them open with its panel of related stories beside it."""

    def __init__(self, library: Library, ids: list[int]) -> None:
        self.did: list[Any] = []
        self.ids, self.job = ids, Job()
        self.observers: list[tuple[Callable[[], None], set[Topic]]] = []
        self.content = SimpleNamespace(
            article_id=None, story=None, stories=(TOWER, Story("Clock")),
            show_library=lambda held, near: self.did.append((held, near)),
        )  # fmt: skip
        self.session = SimpleNamespace(
            opened=SimpleNamespace(row=library.row(ids[0])), open_id=ids[0],
            observe=lambda call, *topics: self.observers.append((call, set(topics))),
            changed=lambda topic: self.did.append(topic),
        )  # fmt: skip
        self.late = SimpleNamespace(rails=SimpleNamespace(content=self.content))
        self.panes = SimpleNamespace(panel=Focus.RAILS)
        parts: Any = SimpleNamespace(
            context=SimpleNamespace(library=library, settings=None), session=self.session, late=self.late,
            panes=self.panes, jobs=SimpleNamespace(start=self.start),
            view=SimpleNamespace(show_notice=lambda *said: self.did.append(said)),
            undo=None, history=None, cache=None, rows=None, marks=None, availability=None, head=None, status=None,
        )  # fmt: skip
        article: Any = SimpleNamespace(open_in_body=lambda article_id: self.did.append(("open", article_id)))
        adding: Any = SimpleNamespace(start=lambda urls, opens_first: self.did.append(("add", urls, opens_first)))
        stories = StoriesController(parts, article, adding, lambda page: None)
        self.controller = RelatedStoriesController(parts, article, stories)
        self.controller.follow()

    def start(self, group: str, work: Callable[[Any], None], queues: bool, failed: Callable[[object], None]) -> None:
        assert (group, queues, failed(None)) == ("related", True, None)
        work(self.job)

    def change(self, *topics: Topic) -> None:
        for call, observed in self.observers:
            if observed & set(topics):
                call()

    def shown(self) -> list[Any]:
        """What the panel was given since this was asked for the last time: stories held, and ids of the nearest."""
        did, self.did = self.did, []
        return [
            ({story.title: row.id for story, row in one[0].items()}, one[1] and [near.row.id for near in one[1]])
            for one in did
            if isinstance(one, tuple)
        ]


@pytest.fixture
def world(library: Library, put: Callable[..., int], make_article) -> World:
    texts = (("Kiln lit", KILN, "a"), ("Glaze", GLAZE, "b"), ("Tower", "The bell rang.", "tower"))
    return World(library, [put(make_article(name, text, url=f"https://bell.example/{at}")) for name, text, at in texts])


def test_what_the_library_has_is_shown_at_once_and_the_nearest_once_the_person_stays(world: World):
    world.change(Topic.ARTICLE)
    held = {"Tower": world.ids[2]}
    assert world.shown() == [(held, None), (held, [world.ids[1]])] and world.job.waits == [0.15]


def test_the_panel_is_told_of_as_of_a_selection(world: World):
    world.change(Topic.ARTICLE)
    assert [one for one in world.did if isinstance(one, Topic)] == [Topic.SELECTION] * 2


def test_the_nearest_are_remembered_until_articles_come_or_go(world: World):
    held = {"Tower": world.ids[2]}
    world.change(Topic.ARTICLE)
    world.shown()
    world.change(Topic.STATES)
    assert world.shown() == [(held, [world.ids[1]])] and len(world.job.waits) == 1
    world.change(Topic.LIST)
    assert world.shown() == [(held, None), (held, [world.ids[1]])] and len(world.job.waits) == 2


@pytest.mark.parametrize(("remembered", "waits"), [(64, 0), (65, 1)])
def test_the_nearest_of_sixty_four_articles_and_one_more_are_remembered(world: World, remembered: int, waits: int):
    world.controller._near = {world.ids[0]: [], **{-number: [] for number in range(1, remembered)}}
    world.change(Topic.STATES)
    assert len(world.job.waits) == waits


def test_following_twice_looks_up_once(world: World):
    world.controller.follow()
    assert [topics for _, topics in world.observers] == [
        {Topic.LIST}, {Topic.ARTICLE, Topic.LIST, Topic.STATES}, {Topic.PANES},
    ]  # fmt: skip


@pytest.mark.parametrize("why", ["another panel", "none open", "no panel yet"])
def test_nothing_is_looked_up_where_it_would_not_be_shown(world: World, why: str):
    world.panes.panel = Focus.VOICES if why == "another panel" else Focus.RAILS
    world.session.opened = None if why == "none open" else world.session.opened
    world.late.rails = None if why == "no panel yet" else world.late.rails
    world.change(Topic.ARTICLE)
    assert world.did == [] and world.job.waits == []


def test_an_article_that_is_passed_on_the_way_is_not_compared(world: World):
    world.job.is_stopped = True
    world.change(Topic.ARTICLE)
    assert [near for _, near in world.shown()] == [None]
    world.job.is_stopped = False
    world.job.while_waiting = lambda: setattr(world.session, "open_id", world.ids[1])
    world.change(Topic.ARTICLE)
    assert [near for _, near in world.shown()] == [None] and world.controller._near == {}
    world.change(Topic.ARTICLE)
    assert world.shown() == []  # another article is open by the time that the job begins


def test_the_panel_is_filled_when_it_comes_into_sight(world: World):
    for panel, fills in ((Focus.VOICES, False), (Focus.RAILS, True), (Focus.RAILS, False), (None, False)):
        world.panes.panel = panel
        world.change(Topic.PANES)
        assert bool(world.shown()) is fills, panel


@pytest.mark.parametrize(
    ("story", "done"),
    [
        (Story("Other", "https://bell.example/b"), ("open", 2)),
        (Story("Tower"), ("open", 3)),
        (Story("Gulls", "https://bell.example/g"), ("add", ["https://bell.example/g"], True)),
        (Story("Gulls"),
         ("The page gave no address for this story, and the library does not have it.", "warning")),
        (None, None),
    ],
)  # fmt: skip
def test_a_story_is_opened_from_the_library_or_else_fetched(world: World, story: Story | None, done: Any):
    world.content.story = story
    world.controller.open_story()
    assert world.did == ([done] if done else [])


def test_an_article_under_the_cursor_is_opened(world: World):
    world.content.article_id = 2
    world.content.story = Story("Gulls", "https://bell.example/g")
    world.controller.open_story()
    assert world.did == [("open", 2)]
    world.late.rails = None
    world.controller.open_story()
    assert world.did == [("open", 2)]
