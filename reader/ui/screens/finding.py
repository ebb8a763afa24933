"""Acts of finding: text in the article, quotes, links; and copying what was found."""

from typing import TYPE_CHECKING

from reader.article import Quote, Span
from reader.ui.actions import Place
from reader.ui.highlights import SHOWN_QUOTES
from reader.ui.plain import tell

if TYPE_CHECKING:
    from reader.ui.screens.panes import Panes as Base
else:
    Base = object


class FindingActs(Base):
    """Each act is the method of its id in the table of acts."""

    _quote: Quote | None = None
    """The quote that the person went to last."""
    _quote_told = ""
    """Its number and speaker, while it is in sight."""

    # -- the find bar

    async def action_find(self) -> None:
        from reader.ui.find_session import FindSession

        bar = await self.attach_find_bar()
        self.finding = FindSession(self.body.document.text, self.body.place)
        self._show_find_bar(True)
        bar.input.focus()
        self.search_article(bar.typed, bar.is_pattern)

    def action_find_regex(self) -> None:
        if self.find_bar is not None:
            self.find_bar.toggle_pattern()

    def search_article(self, query: str, is_pattern: bool) -> None:
        """Find what is typed, mark its matches and count them."""
        session, bar = self.finding, self.find_bar
        if session is None or bar is None or session.is_kept:
            return
        session.search(query, is_pattern)
        self.body.show_matches(session.matches, session.current)
        bar.show_count(session.count, bool(session.matches) or not query.strip())
        if session.match:
            self.body.bring_into_sight(session.match)
        else:
            self.body.return_to(session.origin)

    def on_find_bar_kept(self) -> None:
        session = self.finding
        if session is None:
            return
        if not session.matches:
            self.leave_find()
            missing = f"“{session.query}” is not in this article." if session.query.strip() else "Nothing to find."
            tell(self.app, session.problem.capitalize() or missing)
            return
        session.is_kept = True
        self._show_find_bar(False)
        self.go_to(Place.BODY)

    def on_find_bar_left(self) -> None:
        """A click elsewhere keeps what was found; going to another window of the terminal does not."""
        session = self.finding
        if (
            self.app.app_focus
            and self.find_bar is not None
            and self.find_bar.display
            and session is not None
            and not session.is_kept
            and self.app.screen is self
        ):
            session.is_kept = bool(session.matches)
            if not session.is_kept:
                self._clear_find()
            self._show_find_bar(False)
            self.update_status()

    def leave_find(self) -> None:
        """Escape: while typing the view goes back to where it was; afterwards the marks go and the view stays."""
        session = self.finding
        if session is not None and not session.is_kept:
            self.body.return_to(session.origin)
        self._clear_find()
        self._show_find_bar(False)
        if session is None or not session.is_kept:
            self.go_to(Place.BODY)
        else:
            self.update_status()

    def action_clear_find(self) -> None:
        self.leave_find()

    def _clear_find(self) -> None:
        self.finding = None
        self.body.show_matches((), None)

    def _show_find_bar(self, shown: bool) -> None:
        if self.find_bar is not None:
            self.find_bar.display = shown
        self.arrange_status()

    def action_next_match(self) -> None:
        self._step(1)

    def action_previous_match(self) -> None:
        self._step(-1)

    def _step(self, steps: int) -> None:
        session = self.finding
        if session is None:
            return
        session.step(steps)
        self.body.show_matches(session.matches, session.current)
        if session.match:
            self.body.bring_into_sight(session.match)
        self.update_status()

    # -- quotes

    def action_next_quote(self) -> None:
        self._go_to_quote(1)

    def action_previous_quote(self) -> None:
        self._go_to_quote(-1)

    def _quotes(self) -> list[Quote]:
        return [quote for quote in self.opened.annotations.quotes if quote.kind in SHOWN_QUOTES] if self.opened else []

    def _in_document(self, quote: Quote) -> Span:
        offset = self.body.document.body_start
        return Span(quote.start + offset, quote.end + offset)

    def _go_to_quote(self, step: int) -> None:
        """The next quote from the one gone to, if it is still in sight, else from what is in sight."""
        quotes = self._quotes()
        if not quotes:
            tell(self.app, "No quote was found in this article.")
            return
        here = self._quote_in_sight()
        if here in quotes:
            index = quotes.index(here) + step
        else:
            top = self.body.sight.start
            below = [number for number, quote in enumerate(quotes) if self._in_document(quote).start >= top]
            first = below[0] if below else len(quotes)
            index = first if step > 0 else first - 1
        if not 0 <= index < len(quotes):
            tell(self.app, "This was the last quote." if step > 0 else "This was the first quote.")
            return
        self._quote = quotes[index]
        span = self._in_document(self._quote)
        self.body.show_current_quote(span)
        self.body.bring_into_sight(span)
        speaker = self._quote.speaker
        self._quote_told = f"quote {index + 1}/{len(quotes)}: {speaker.name if speaker else 'unattributed'}"
        self.show_lead(self.lead())
        if self.zen:  # the bottom line that says so may now stand where the quote did
            self.call_after_refresh(self.body.bring_into_sight, span)

    def lead(self) -> str:
        """What the bottom line says first: the find that is kept, the quote gone to, or what is being added."""
        session = self.finding
        if session is not None and session.is_kept:
            return f"find: {session.query}  {session.count}"
        if self._quote_told and self._quote_in_sight() is None:
            self._quote_told = ""
        return self._quote_told or self.adding_told

    def _quote_in_sight(self) -> Quote | None:
        """The quote that the person went to, unless it was scrolled out of sight or belongs to another article."""
        quote, sight = self._quote, self.body.sight
        if quote is None or quote not in self._quotes():
            return None
        span = self._in_document(quote)
        return quote if span.start < sight.end and span.end > sight.start else None

    # -- copying

    def action_copy_quote(self) -> None:
        selected = self.body.selected_text()
        if selected:
            self.copy(selected, "selection")
            return
        sight = self.body.sight
        quote = self._quote_in_sight() or next(
            (
                quote
                for quote in self._quotes()
                if self._in_document(quote).start >= sight.start and self._in_document(quote).start < sight.end
            ),
            None,
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

    def action_copy_selection(self) -> None:
        selected = self.get_selected_text()
        if selected:
            self.copy(selected, "selection")
        else:
            tell(self.app, "Nothing is selected. Drag with the mouse, or double-click a word.")

    def action_copy_address(self) -> None:
        url = self.address_meant()
        if url:
            self.copy(url, "address")

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard, and say what it is."""
        self.app.copy_to_clipboard(text)
        tell(self.app, f"Copied the {what}.")

    def address_meant(self) -> str | None:
        """The address of the article that an act is about; says so where the page gave none."""
        row = self.list.row if self.place is Place.LIST or self.opened is None else self.opened.row
        if row is None or not row.url:
            tell(self.app, "This page came without an address.", "warning")
            return None
        return row.url
