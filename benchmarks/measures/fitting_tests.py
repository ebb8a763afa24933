"""Chooses the tests that should notice a change of a module, the likeliest first."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from measures.source import PACKAGE, REPOSITORY, Module, modules

_TESTS = REPOSITORY / "tests"
_GOLDEN = _TESTS / "test_golden_pages.py"
_JUDGED_BY_GOLDEN = ("annotating", "cleaning")
_UNDO = ("undo_keys", "changes", "undo")
_MARKS = ("quoting", "remarking", "marking", "reannotation")
BY_TOPIC = {
    "ui/main/controllers/search*.py": ("filtering", "order_found"),
    "ui/main/controllers/saved_searches.py": ("viewing", "filtering"),
    "ui/main/controllers/find.py": ("finding",),
    "ui/main/controllers/views.py": ("viewing", "restart"),
    "ui/main/controllers/article.py": ("opening", "restart", "busy_library"),
    "ui/main/controllers/next_article.py": ("opening", "changes", "restart", "busy_library"),
    "ui/main/controllers/reading_offsets.py": ("opening", "restart", "busy_library"),
    "ui/main/controllers/reading_history.py": ("revisiting",),
    "ui/main/controllers/page_*.py": ("page_view", "page_work", "correcting"),
    "ui/main/controllers/full_text.py": ("full_text",),
    "ui/main/controllers/mark_all_read.py": ("mass_marking",),
    "ui/main/controllers/mark_*.py": _MARKS,
    "ui/main/controllers/highlights.py": _MARKS,
    "ui/main/controllers/reannotation.py": ("reannotation",),
    "ui/main/controllers/panels.py": ("panels", "named_articles", "related", "voices", "rails", "names"),
    "ui/main/controllers/named_articles.py": ("named_articles", "panels"),
    "ui/main/controllers/related_stories.py": ("related", "rails", "panels"),
    "ui/main/controllers/same_story.py": ("same_story", "comparing"),
    "ui/main/controllers/comparison.py": ("comparing",),
    "ui/main/controllers/feeds.py": ("feeds", "following"),
    "ui/main/controllers/refreshing.py": ("refreshing", "feeds"),
    "ui/main/controllers/subscribing.py": ("following", "feeds"),
    "ui/main/controllers/adding*.py": ("adding", "adding_many"),
    "ui/main/controllers/samples.py": ("adding_many", "screen"),
    "ui/main/controllers/export.py": ("saving",),
    "ui/main/controllers/tags.py": ("saving",),
    "ui/main/controllers/links.py": ("opening",),
    "ui/main/controllers/undo.py": _UNDO,
    "ui/main/controllers/article_states.py": _UNDO,
    "ui/main/controllers/read_marker.py": ("read_marks",),
    "ui/main/controllers/movement.py": ("moving", "layout"),
    "ui/main/controllers/navigation.py": ("moving", "changes"),
    "ui/main/controllers/display.py": ("layout", "restart"),
    "ui/main/controllers/settings_writer.py": ("restart", "layout"),
    "ui/main/article_marks.py": _MARKS,
    "ui/main/availability.py": ("footer", "palette"),
    "ui/main/jobs.py": ("busy_library", "refusing_library", "page_work"),
    "ui/main/late_widgets.py": ("screen", "panels", "feeds", "finding"),
    "ui/main/list_*.py": ("viewing", "filtering"),
    "ui/main/view.py": ("viewing", "filtering"),
    "ui/main/palette.py": ("palette",),
    "ui/main/panes*.py": ("layout", "moving"),
    "ui/main/reading_path.py": ("reading_path", "revisiting"),
    "ui/main/session.py": ("restart", "screen"),
    "ui/main/status.py": ("screen", "adding"),
    "ui/main/undo.py": _UNDO,
}
"""The topics of the tests of a module that no test mirrors, by the pattern of its path: the first that fits counts.
The screen's behaviour is tested by topic, through its keys.
"""


def tests_of(path: Path) -> list[list[str]]:
    """The test files for a module in groups: those that mirror or import it, or have its topic; then the rest of their
    folder; then those of the whole package, and the golden pages if these show what it does.
    """
    found: set[Path] = set()
    groups = []
    for group in _groups(path):
        new = group - found
        found |= new
        if new:
            groups.append(sorted(str(test.relative_to(REPOSITORY)) for test in new))
    return groups


def _groups(path: Path) -> Iterator[set[Path]]:
    (module,) = (one for one in modules() if one.path == path)
    below = path.relative_to(PACKAGE)
    mirror = _TESTS / below.with_name(f"test_{below.name}")
    folder = next(parent for parent in mirror.parents if any(parent.glob("test_*.py")))
    package = set((_TESTS / below.parts[0]).rglob("test_*.py"))
    mirrored = {mirror} if mirror.exists() else set()
    yield mirrored | {test for test in package if _imports(test, module)} | set(_of_topic(below))
    yield set(folder.glob("test_*.py"))
    yield package | ({_GOLDEN} if below.parts[0] in _JUDGED_BY_GOLDEN else set())


def _of_topic(below: Path) -> Iterator[Path]:
    topics = next((topics for pattern, topics in BY_TOPIC.items() if fnmatch(below.as_posix(), pattern)), ())
    for topic in topics:
        yield _TESTS / "ui" / "main" / f"test_{topic}.py"


def _imports(test: Path, module: Module) -> bool:
    text = test.read_text("utf-8")
    parent, _, name = f"reader.{module.name}".rpartition(".")
    return f"from reader.{module.name} import" in text or f"from {parent} import {name}\n" in text
