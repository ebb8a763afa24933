"""The marks over the document of the body: links, names and quotes, the current one, matches. Pure; no Textual."""

from collections.abc import Sequence

from reader.model.article import Span
from reader.ui.viewmodels.highlights import NO_LAYER, Layer, match_layer


class BodyMarks:
    """The layers of marks over one document. Those on names and quotes can be hidden."""

    def __init__(self) -> None:
        self.is_shown = True
        """Whether the marks on names and quotes are shown."""
        self.current = NO_LAYER
        """The current quote or name, shown even where marks are hidden."""
        self._links = self._matches = NO_LAYER
        self._marks: tuple[Layer, ...] = ()

    def restart(self, marks: Sequence[Layer], links: Layer) -> None:
        """Take the marks of another document, which has no current one and no matches."""
        self._marks, self._links = tuple(marks), links
        self.current = self._matches = NO_LAYER

    def change(self, marks: Sequence[Layer]) -> None:
        """Take other marks on names and quotes."""
        self._marks = tuple(marks)

    def show(self, shown: bool) -> None:
        """Show or hide the marks on names and quotes."""
        self.is_shown = shown

    def find(self, matches: Sequence[Span], current: int | None) -> None:
        """Take the matches of a find; `current` is the index of the current one."""
        self._matches = match_layer(matches, current) if matches else NO_LAYER

    def go_to(self, span: Span | None, mark: str) -> None:
        """Take the span of the current quote or name; `mark` names its look."""
        self.current = Layer([(span.start, span.end, mark)]) if span else NO_LAYER

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers that have marks to show, lowest first."""
        marks = self._marks if self.is_shown else ()
        return tuple(layer for layer in (self._links, *marks, self.current, self._matches) if len(layer))
