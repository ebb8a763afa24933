"""The tests that are chosen for a module when a mutant of it is tried."""

from fnmatch import fnmatch

from measures import fitting_tests
from measures.source import PACKAGE, REPOSITORY

MODULES = sorted(PACKAGE.rglob("*.py"))


def test_every_pattern_fits_a_module_and_every_topic_has_tests() -> None:
    below = [path.relative_to(PACKAGE).as_posix() for path in MODULES]
    for pattern, topics in fitting_tests.BY_TOPIC.items():
        assert any(fnmatch(one, pattern) for one in below), pattern
        assert all((REPOSITORY / "tests" / "ui" / "main" / f"test_{topic}.py").exists() for topic in topics), topics


def test_the_tests_of_a_module_come_first_and_none_comes_twice() -> None:
    groups = fitting_tests.tests_of(PACKAGE / "cleaning" / "rails" / "rail_lines.py")
    assert groups[0][0] == "tests/cleaning/rails/test_rail_lines.py"
    assert "tests/test_golden_pages.py" in groups[-1]
    files = [file for group in groups for file in group]
    assert len(files) == len(set(files))


def test_tests_of_a_controller_are_those_of_its_topic() -> None:
    nearest = fitting_tests.tests_of(PACKAGE / "ui" / "main" / "controllers" / "search_job.py")[0]
    assert {"tests/ui/main/test_filtering.py", "tests/ui/main/test_order_found.py"} <= set(nearest)
