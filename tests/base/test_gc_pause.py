"""When Python looks for garbage."""

import gc
from collections.abc import Iterator

import pytest

from reader.base.gc_pause import gc_paused


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leaves the collector as it was."""
    was_enabled = gc.isenabled()
    gc.enable()
    yield
    if not was_enabled:
        gc.disable()


def test_garbage_lies_for_a_while_and_is_looked_for_again_whatever_happens():
    with pytest.raises(ValueError), gc_paused():
        assert not gc.isenabled()
        raise ValueError
    assert gc.isenabled()


def test_where_somebody_else_put_it_off_that_stays_so():
    gc.disable()
    with gc_paused():
        pass
    assert not gc.isenabled()


def test_one_inside_the_other_ends_with_the_outer_one():
    with gc_paused():
        with gc_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
