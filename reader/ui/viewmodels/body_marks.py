"""The marks over the document of the body: links, names and quotes, the current one, matches. Pure; no Textual."""

from collections.abc import Callable, Sequence

from reader.model.annotations import Span
from reader.ui.viewmodels.highlights import CURRENT_QUOTE, NO_LAYER, Layer, match_layer


class BodyMarks:
    """The layers of marks over one document. Those on names and quotes can be hidden."""

    def __init__(self, changed: Callable[[], object]) -> None:
        """`changed` is called after any change."""
        self._changed = changed
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
        self._changed()

    def change(self, marks: Sequence[Layer]) -> None:
        """Take other marks on names and quotes."""
        self._marks = tuple(marks)
        self._changed()

    def show(self, shown: bool) -> None:
        """Show or hide the marks on names and quotes."""
        self.is_shown = shown
        self._changed()

    def find(self, matches: Sequence[Span], current: int | None) -> None:
        """Take the matches of a find; `current` is the index of the current one."""
        self._matches = match_layer(matches, current) if matches else NO_LAYER
        self._changed()

    def go_to(self, span: Span | None, mark: str = CURRENT_QUOTE) -> None:
        """Take the span of the current quote or name; `mark` names its look."""
        self.current = Layer([(span.start, span.end, mark)]) if span else NO_LAYER
        self._changed()

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers that have marks to show, lowest first."""
        found = tuple(layer for layer in (self.current, self._matches) if len(layer))
        return (*self.layers_at_first(self._marks, self._links), *found)

    def layers_at_first(self, marks: Sequence[Layer], links: Layer) -> tuple[Layer, ...]:
        """The layers that another document with these marks will have when it is shown."""
        return tuple(layer for layer in (links, *(marks if self.is_shown else ())) if len(layer))
