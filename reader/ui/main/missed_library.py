"""Says at the start where the library took the place of a fuller one, and notes outside of it what it holds."""

from reader.base import paths
from reader.library.known_libraries import KnownLibraries
from reader.library.library import Library
from reader.ui.main.view import MainView


def miss_library(library: Library, view: MainView) -> None:
    """Say where another, fuller library was in the place of this one; then note what this one holds."""
    if sentence := _known_libraries().loss_of(library):
        view.show_notice(sentence, "warning", beside=True)
    _known_libraries().note(library)


def note_when_due(library: Library) -> None:
    """Note what a library holds, unless that was done within the last day: it takes the disk's time."""
    known = _known_libraries()
    if known.is_due(library.path):
        known.note(library)


def _known_libraries() -> KnownLibraries:
    return KnownLibraries(paths.known_libraries_path(), paths.library_path())
