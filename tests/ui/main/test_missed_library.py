"""What the reader notes of its library, outside of it."""

from reader.commands.own_library import known_libraries
from reader.library.library import Library


async def test_it_is_noted_at_the_start(run_app, stack, library: Library):
    stack("Bridge")
    async with run_app():
        known = known_libraries().find(library.path)
        assert known is not None and known.articles == 1


async def test_it_is_noted_at_the_end_of_the_first_day(run_app, stack, library: Library):
    async with run_app() as run:
        assert known_libraries().find(library.path) is None
        stack("Bridge", "Tunnel")
        await run.press("q")
    known = known_libraries().find(library.path)
    assert known is not None and known.articles == 2


async def test_another_in_its_place_is_told(run_app, stack, library: Library):
    ids = stack("Bridge", "Tunnel")
    known_libraries().note(library)
    library.set_state("library id", "of another")
    for one in ids:
        library.delete(one)
    async with run_app(notices=True) as run:
        assert "is another than before: on " in run.notices()[0]
