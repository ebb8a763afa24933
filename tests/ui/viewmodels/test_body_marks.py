"""The layers of marks over the body: their order, and what is hidden."""

from reader.model.annotations import Span
from reader.ui.viewmodels.body_marks import BodyMarks
from reader.ui.viewmodels.highlights import Layer

NAMES, LINKS = Layer([(0, 3, "person")]), Layer([(5, 9, "link")])


def looks(marks: BodyMarks) -> list[str]:
    return [look for layer in marks.layers for _, _, look in layer.within(0, 100)]


def test_links_are_lowest_and_matches_highest() -> None:
    marks = BodyMarks(lambda: None)
    marks.find([Span(0, 2)], 0)
    assert looks(marks) == ["current-match"]
    marks.restart([NAMES], LINKS)
    marks.go_to(Span(1, 8), "current-quote")
    marks.find([Span(0, 2), Span(4, 6)], 1)
    assert looks(marks) == ["link", "person", "current-quote", "match", "current-match"]


def test_hiding_marks_leaves_links_the_current_one_and_matches() -> None:
    marks = BodyMarks(lambda: None)
    marks.restart([NAMES], LINKS)
    marks.go_to(Span(1, 8), "current-name")
    marks.find([Span(0, 2)], None)
    marks.show(False)
    assert not marks.is_shown and looks(marks) == ["link", "current-name", "match"]
    marks.show(True)
    assert looks(marks) == ["link", "person", "current-name", "match"]


def test_another_document_has_no_current_one_and_no_matches() -> None:
    marks = BodyMarks(lambda: None)
    marks.go_to(Span(1, 8), "current-quote")
    marks.find([Span(0, 2)], 0)
    marks.restart((), LINKS)
    assert looks(marks) == ["link"] and len(marks.current) == 0
    marks.change([NAMES])
    assert looks(marks) == ["link", "person"]


def test_each_change_is_reported() -> None:
    changes: list[list[str]] = []
    marks = BodyMarks(lambda: changes.append(looks(marks)))
    marks.restart((), LINKS)
    marks.change([NAMES])
    marks.show(False)
    marks.go_to(Span(1, 8))
    marks.find([Span(0, 2)], None)
    assert changes == [
        ["link"],
        ["link", "person"],
        ["link"],
        ["link", "current-quote"],
        ["link", "current-quote", "match"],
    ]
