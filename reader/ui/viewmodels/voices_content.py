"""The panel of voices: the speakers of the article with the beginnings of their quotes."""

from collections.abc import Collection

from reader.library.rows.opened_articles import OpenArticle
from reader.model.annotations import IN_MARKS, Entity, Quote, QuoteKind, Span
from reader.model.voices import Voice, voices_of
from reader.ui.viewmodels.mark_kinds import QUOTE_KINDS, MarkKind
from reader.ui.viewmodels.panel_content import PanelContent, PanelView, is_same
from reader.ui.viewmodels.panel_lines import PanelLine
from reader.ui.viewmodels.voice_rows import VoiceRow, lay_out_voices, no_voices, voice_rows


class VoicesContent(PanelContent):
    """Speakers in order of their first quote, with a cursor on the quotes."""

    def __init__(self, view: PanelView) -> None:
        self._view = view
        self._opened: OpenArticle | None = None
        self._kinds: Collection[QuoteKind] = IN_MARKS
        self._rows: list[VoiceRow] = []
        self._stop_of: dict[Span, int] = {}

    def show_article(self, opened: OpenArticle | None, marked: Collection[MarkKind] = ()) -> None:
        """Show the speakers of the article, with the cursor on the same quote where it has it."""
        here = self.quote if is_same(opened, self._opened) else None
        self._opened = opened
        self._kinds = {kind for kind, mark in QUOTE_KINDS.items() if mark in {MarkKind.QUOTES, *marked}}
        self._rows = voice_rows(voices_of(opened.article.text, opened.annotations, self._kinds) if opened else ())
        stops = [number for number, row in enumerate(self._rows) if row.quote is not None]
        quotes = (self._rows[row].quote for row in stops)
        self._stop_of = {_span(quote): position for position, quote in enumerate(quotes) if quote is not None}
        self._view.show_rows(stops, self._stop_of.get(_span(here)) if here else None)

    def show_current(self, mark: Quote | Entity | None) -> None:
        """Move the cursor to the current quote."""
        if isinstance(mark, Quote) and _span(mark) in self._stop_of:
            self._view.move_to(self._stop_of[_span(mark)])

    @property
    def quote(self) -> Quote | None:
        """The quote under the cursor, None where there is none."""
        return None if self._view.row is None else self._rows[self._view.row].quote

    @property
    def voice(self) -> Voice | None:
        """The speaker of the row under the cursor, None where there is none."""
        return None if self._view.row is None else self._rows[self._view.row].voice

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the rows at a width in cells."""
        return lay_out_voices(self._rows, self._opened.article.text if self._opened else "", width)

    def nothing(self) -> str:
        """The sentence of the panel while it is empty."""
        return no_voices(self._opened.annotations if self._opened else None, self._kinds)


def _span(quote: Quote) -> Span:
    """The span of a quote, which identifies it whoever its speaker is."""
    return Span(quote.start, quote.end)
