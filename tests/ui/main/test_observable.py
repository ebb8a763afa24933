"""Observers are called once a batch, in their order, until nothing changes any more."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.main.observable import Observable, Topic

TOPICS = (Topic.LIST, Topic.FIND, Topic.JOBS)


@pytest.fixture
def observed() -> tuple[Observable, list[str]]:
    """What is observed, and the calls: "both" for two topics, "find" for one, in this order."""
    observable, calls = Observable(), []
    observable.observe(lambda: calls.append("both"), Topic.LIST, Topic.FIND)
    observable.observe(lambda: calls.append("find"), Topic.FIND)
    return observable, calls


def test_a_change_calls_the_observers_of_its_topic_at_once(observed):
    observable, calls = observed
    observable.changed(Topic.LIST)
    assert calls == ["both"]
    observable.changed(Topic.FIND)
    assert calls == ["both", "both", "find"]
    observable.changed(Topic.JOBS)
    assert len(calls) == 3


def test_an_observer_of_several_topics_that_change_is_called_once(observed):
    observable, calls = observed
    observable.changed(Topic.LIST, Topic.FIND)
    assert calls == ["both", "find"]


def test_a_batch_calls_each_observer_once_at_its_end(observed):
    observable, calls = observed
    with observable.batch():
        observable.changed(Topic.FIND)
        observable.changed(Topic.LIST)
        observable.changed(Topic.FIND)
        assert calls == []
    assert calls == ["both", "find"]


def test_a_batch_without_changes_calls_nobody(observed):
    observable, calls = observed
    with observable.batch():
        pass
    assert calls == []


def test_the_end_of_an_inner_batch_calls_nobody(observed):
    observable, calls = observed
    with observable.batch():
        with observable.batch():
            observable.changed(Topic.LIST)
        assert calls == []
    assert calls == ["both"]


def test_what_changed_before_an_exception_is_observed(observed):
    observable, calls = observed
    with pytest.raises(ZeroDivisionError), observable.batch():
        observable.changed(Topic.LIST)
        raise ZeroDivisionError
    assert calls == ["both"]
    observable.changed(Topic.FIND)
    assert calls == ["both", "both", "find"]


def test_what_an_observer_changes_is_observed_after_all_observers_of_the_first_change():
    observable, calls = Observable(), []
    observable.observe(lambda: (calls.append("list"), observable.changed(Topic.FIND)), Topic.LIST)
    observable.observe(lambda: calls.append("find"), Topic.FIND)
    observable.observe(lambda: calls.append("list too"), Topic.LIST)
    observable.changed(Topic.LIST)
    assert calls == ["list", "list too", "find"]


def test_a_batch_in_an_observer_is_part_of_the_calls_under_way():
    observable, calls = Observable(), []

    def change_more() -> None:
        with observable.batch():
            observable.changed(Topic.FIND)
        calls.append("list")

    observable.observe(change_more, Topic.LIST)
    observable.observe(lambda: calls.append("find"), Topic.FIND)
    observable.changed(Topic.LIST)
    assert calls == ["list", "find"]


def test_an_observer_that_is_added_by_another_hears_of_the_next_change():
    observable, calls = Observable(), []

    def add() -> None:
        calls.append("first")
        if len(calls) == 1:
            observable.observe(lambda: calls.append("second"), Topic.LIST)

    observable.observe(add, Topic.LIST)
    observable.changed(Topic.LIST)
    assert calls == ["first"]
    observable.changed(Topic.LIST)
    assert calls == ["first", "first", "second"]


def test_an_observer_that_fails_does_not_keep_later_changes_from_being_observed():
    observable, calls = Observable(), []

    def fail() -> None:
        raise ZeroDivisionError

    observable.observe(fail, Topic.FIND)
    observable.observe(lambda: calls.append("list"), Topic.LIST)
    with pytest.raises(ZeroDivisionError):
        observable.changed(Topic.FIND)
    observable.changed(Topic.LIST)
    assert calls == ["list"]


Steps = st.deferred(lambda: st.lists(st.one_of(st.sets(st.sampled_from(TOPICS), max_size=2), Batch), max_size=4))
Batch = st.builds(lambda steps: ("batch", steps), Steps)
Observers = st.lists(st.sets(st.sampled_from(TOPICS), min_size=1), max_size=4)


def make_changes(observable: Observable, steps: list) -> None:
    """Changes, and batches of these."""
    for step in steps:
        if isinstance(step, tuple):
            with observable.batch():
                make_changes(observable, step[1])
        else:
            observable.changed(*step)


def expected_calls(observers: list[set[Topic]], steps: list) -> list[int]:
    """The numbers of the observers that are called: once for a change outside of batches, and once for a batch."""
    calls = []
    for step in steps:
        changed = all_changes([step])
        calls += [number for number, topics in enumerate(observers) if topics & changed]
    return calls


def all_changes(steps: list) -> set[Topic]:
    """All topics of changes, however deep in batches."""
    return set().union(*(all_changes(step[1]) if isinstance(step, tuple) else step for step in steps))


@given(Observers, Steps)
def test_any_changes_call_observers_as_the_model_says(observers: list[set[Topic]], steps: list):
    observable, calls = Observable(), []
    for number, topics in enumerate(observers):
        observable.observe(lambda number=number: calls.append(number), *topics)
    make_changes(observable, steps)
    assert calls == expected_calls(observers, steps)


@given(
    st.lists(st.tuples(st.sampled_from(TOPICS), st.sampled_from(TOPICS)), max_size=5), st.sets(st.sampled_from(TOPICS))
)
def test_what_observers_change_is_followed_to_its_end(links: list[tuple[Topic, Topic]], first: set[Topic]):
    """Each link is an observer of one topic that changes another, the first time that it is called."""
    observable, seen = Observable(), set()

    def follow(link: tuple[Topic, Topic]) -> Callable[[], None]:
        left = [link[1]]
        return lambda: observable.changed(*(left.pop() for _ in tuple(left)))

    for link in links:
        observable.observe(follow(link), link[0])
    for topic in TOPICS:
        observable.observe(lambda topic=topic: seen.add(topic), topic)
    observable.changed(*first)
    reached = set(first)
    for _ in links:
        reached |= {to for source, to in links if source in reached}
    assert seen == reached
