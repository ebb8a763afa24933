"""Going to quotes and to mentions of names in the article, and copying a quote."""

from reader.model.annotations import Entity, Quote
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.controller import Controller
from reader.ui.viewmodels.highlights import CURRENT_NAME, CURRENT_QUOTE
from reader.ui.viewmodels.mark_walk import Mark, MarkWalk


class MarkNavigationController(Controller):
    """Makes a quote, or a mention of a name, the current mark, and brings it into sight."""

    def next_quote(self) -> None:
        """Go to the next quote."""
        self._step_quotes(1)

    def previous_quote(self) -> None:
        """Go to the quote before."""
        self._step_quotes(-1)

    def _step_quotes(self, step: int) -> None:
        walk = self.marks.quotes
        quote = self._beside(walk, self.marks.current_quote, step)
        if quote is not None:
            self.go_to(quote)
        else:
            self.view.show_notice(_end_of("quote", len(walk), step))

    def next_name(self) -> None:
        """Go to the next mention of a name."""
        self._step_names(1)

    def previous_name(self) -> None:
        """Go to the mention of a name before."""
        self._step_names(-1)

    def _step_names(self, step: int) -> None:
        walk = self.marks.mentions
        mention = self._beside(walk, self.marks.current_mention, step)
        if mention is not None:
            self.go_to(mention)
        else:
            self.view.show_notice(_end_of("name", len(walk), step))

    def _beside(self, walk: MarkWalk[Mark], here: Mark | None, step: int) -> Mark | None:
        """The next mark from the current one, if that is still in sight, else from what is in sight."""
        if here is not None and self.marks.is_in_sight(here) and walk.number(here) is not None:
            return walk.beside(here, step)
        return walk.from_offset(self.marks.sight.start, step)

    def go_to(self, mark: Quote | Entity) -> None:
        """Make a mark the current one, and bring it into sight."""
        span, body = self.marks.in_document(mark), self.view.body
        with self.session.batch():
            self.session.go_to_mark(mark)
            body.marks.go_to(span, CURRENT_QUOTE if isinstance(mark, Quote) else CURRENT_NAME)
            body.position.bring_into_sight(span)
        if self.panes.zen:  # the bottom line that shows up may now cover the mark
            self.view.call_after_refresh(body.position.bring_into_sight, span)

    def go_to_from_panel(self, mark: Quote | Entity) -> None:
        """Go to a mark in the article. The keys stay in the panel, if it is seen beside the article."""
        self.panes.show_page(False)
        if self.view.body.display:
            self.go_to(mark)
        else:
            self.panes.go_to(Focus.BODY)
            self.view.call_after_refresh(self.go_to, mark)

    def copy_quote(self) -> None:
        """Copy what is selected, else the quote that is meant with its speaker and source."""
        selected = self.view.body.selection.text
        if selected:
            self.view.copy(selected, "selection")
            return
        in_panel = self.panes.focus is Focus.VOICES and self.late.voices is not None
        quote = self.late.voices.content.quote if in_panel and self.late.voices else self.marks.target_quote
        opened = self.session.opened
        if quote is None or opened is None:
            key = self.context.key_of("next_quote")
            hint = f", or go to a quote with {key}" if key else ""
            self.view.show_notice(f"No quote is in sight. Select text with the mouse{hint}.")
            return
        from reader.ui.viewmodels.citation import citation_of

        self.view.copy(citation_of(opened.article, quote, opened.row.url), "quote")


def _end_of(what: str, count: int, step: int) -> str:
    if not count:
        return f"No {what} was found in this article."
    return f"This is the {'last' if step > 0 else 'first'} {what}."
