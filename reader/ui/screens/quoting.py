"""Acts on quotes and mentions of names in the article: going to one, saying whose it is, copying it."""

from typing import TYPE_CHECKING

from reader.article import Entity, Quote, Span
from reader.ui.highlights import CURRENT_NAME, CURRENT_QUOTE, SHOWN_QUOTES
from reader.ui.plain import tell

if TYPE_CHECKING:
    from reader.ui.screens.panes import Panes as Base
else:
    Base = object


class QuotingActs(Base):
    """Each act is the method of its id in the table of acts.

    One quote or one mention of a name is the current one: what the person went to last. The body says with
    `ArticleBody.CurrentChanged` that it is another, or none.
    """

    # -- what is current

    @property
    def current_quote(self) -> Quote | None:
        """The quote that the person went to, wherever it was scrolled since; None in another article."""
        return self.current if isinstance(self.current, Quote) and self.current in self.quotes else None

    @property
    def current_mention(self) -> Entity | None:
        """The mention of a name that the person went to; None in another article."""
        here = self.current if isinstance(self.current, Entity) else None
        return here if here is not None and self.opened and here in self.opened.annotations.entities else None

    @property
    def quotes(self) -> list[Quote]:
        """The quotes of the open article that `)` goes through, in order."""
        return [quote for quote in self.opened.annotations.quotes if quote.kind in SHOWN_QUOTES] if self.opened else []

    def go_to_quote(self, quote: Quote) -> None:
        """Make a quote of the open article the current one, and bring it into sight."""
        self._go_to_mark(quote, CURRENT_QUOTE)

    def go_to_mention(self, mention: Entity) -> None:
        """Make a mention of a name in the open article the current one, and bring it into sight."""
        self._go_to_mark(mention, CURRENT_NAME)

    def _go_to_mark(self, mark: Quote | Entity, look: str) -> None:
        self.current = mark
        span = self._in_document(mark)
        self.body.show_current(span, look)
        self.body.bring_into_sight(span)
        self.show_lead(self.lead())
        if self.zen:  # the bottom line that says so may now stand where the mark did
            self.call_after_refresh(self.body.bring_into_sight, span)

    def _in_document(self, mark: Quote | Entity) -> Span:
        offset = self.body.document.body_start
        return Span(mark.start + offset, mark.end + offset)

    def _is_in_sight(self, mark: Quote | Entity) -> bool:
        span, sight = self._in_document(mark), self.body.sight
        return span.start < sight.end and span.end > sight.start

    # -- going from quote to quote

    def action_next_quote(self) -> None:
        self._step_quotes(1)

    def action_previous_quote(self) -> None:
        self._step_quotes(-1)

    def _step_quotes(self, step: int) -> None:
        """The next quote from the one gone to, if it is still in sight, else from what is in sight."""
        quotes, here = self.quotes, self.current_quote
        if not quotes:
            tell(self.app, "No quote was found in this article.")
            return
        if here is not None and self._is_in_sight(here):
            index = quotes.index(here) + step
        else:
            top = self.body.sight.start
            below = [number for number, quote in enumerate(quotes) if self._in_document(quote).start >= top]
            first = below[0] if below else len(quotes)
            index = first if step > 0 else first - 1
        if 0 <= index < len(quotes):
            self.go_to_quote(quotes[index])
        else:
            tell(self.app, "This was the last quote." if step > 0 else "This was the first quote.")

    def told_of_quote(self) -> str:
        """Number and speaker of the quote that the person went to, "" while it is out of sight."""
        quote = self.current_quote
        if quote is None or not self._is_in_sight(quote):
            return ""
        quotes = self.quotes
        speaker = quote.speaker.name if quote.speaker else "unattributed"
        return f"quote {quotes.index(quote) + 1}/{len(quotes)}: {speaker}"

    def lead(self) -> str:
        """What the bottom line says before the keys."""
        raise NotImplementedError

    # -- copying

    def action_copy_quote(self) -> None:
        selected = self.body.selected_text()
        if selected:
            self.copy(selected, "selection")
            return
        sight, here = self.body.sight, self.current_quote
        quote = (
            here
            if here is not None and self._is_in_sight(here)
            else next(
                (one for one in self.quotes if sight.start <= self._in_document(one).start < sight.end),
                None,
            )
        )
        if quote is None or self.opened is None:
            tell(self.app, "There is no quote in sight. Select text with the mouse, or go to a quote with ) first.")
            return
        article = self.opened.article
        words = article.text[quote.start : quote.end]
        source = ", ".join(
            part for part in (article.headline, article.publisher, str(article.published or "")[:10]) if part
        )
        speaker = f" — {quote.speaker.name}" if quote.speaker else ""
        self.copy(f"{words}{speaker} ({source})" if source else f"{words}{speaker}", "quote")

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard, and say what it is."""
        self.app.copy_to_clipboard(text)
        tell(self.app, f"Copied the {what}.")
