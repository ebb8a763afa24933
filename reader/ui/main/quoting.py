"""Acts on quotes and mentions of names in the article: going to one, saying whose it is, copying it."""

from typing import TYPE_CHECKING, cast

from reader.model.article import Annotations, Entity, Quote, Span
from reader.ui.actions.action import Focus
from reader.ui.plain import notify
from reader.ui.viewmodels.body_layout import cut
from reader.ui.viewmodels.highlights import CURRENT_NAME, CURRENT_QUOTE
from reader.ui.viewmodels.mark_kinds import NAME_KINDS, QUOTE_KINDS, MarkKind
from reader.ui.viewmodels.mark_walk import Mark, MarkWalk

if TYPE_CHECKING:
    from reader.ui.main.panels import PanelActs as Base
    from reader.ui.widgets.voices_panel import VoicesPanel
else:
    Base = object

_NOTHING = Annotations()


class QuotingActs(Base):
    """Each act is the method of its id in the table of acts.

    One quote or one mention of a name is the current one: what the person went to last. The body says with
    `ArticleBody.CurrentChanged` that it is another, or none.
    """

    _walked: tuple[Annotations, frozenset[MarkKind] | None, tuple[MarkWalk[Quote], MarkWalk[Entity]]]
    _walked = _NOTHING, None, (MarkWalk(()), MarkWalk(()))
    """What one goes through, in the article and with the kinds that it was last asked of."""

    # -- what is current

    @property
    def current_quote(self) -> Quote | None:
        """The quote that the person went to, wherever it was scrolled since."""
        return self.current if isinstance(self.current, Quote) else None

    @property
    def current_mention(self) -> Entity | None:
        """The mention of a name that the person went to, wherever it was scrolled since."""
        return self.current if isinstance(self.current, Entity) else None

    @property
    def quote_meant(self) -> Quote | None:
        """The quote that an act is about: the current one, or that around the current name, while it is in sight; else
        the first in sight.
        """
        here = self.current
        if here is None or not self.is_in_sight(here):
            return self.quotes.in_sight(self.article_sight)
        if isinstance(here, Quote):
            return here
        return self.quotes.at(here.start) or self.quotes.in_sight(self.article_sight)

    @property
    def quote_under_cursor(self) -> Quote | None:
        """The quote under the cursor of the panel of voices, None where there is none."""
        panel = self.panels.get(Focus.VOICES)
        return cast("VoicesPanel", panel).quote if panel is not None else None

    @property
    def quotes(self) -> MarkWalk[Quote]:
        """The quotes of the open article that one goes through."""
        return self._walks[0]

    @property
    def mentions(self) -> MarkWalk[Entity]:
        """The mentions of names in the open article that one goes through: those of the kinds that are marked."""
        return self._walks[1]

    @property
    def _walks(self) -> tuple[MarkWalk[Quote], MarkWalk[Entity]]:
        found = self.opened.annotations if self.opened else _NOTHING
        if self._walked[0] is not found or self._walked[1] is not self.marked:
            kinds = {MarkKind.QUOTES, *self.marked}
            quotes = MarkWalk(quote for quote in found.quotes if QUOTE_KINDS.get(quote.kind) in kinds)
            names = MarkWalk(name for name in found.entities if NAME_KINDS[name.kind] in kinds)
            self._walked = found, self.marked, (quotes, names)
        return self._walked[2]

    def go_to_quote(self, quote: Quote) -> None:
        """Make a quote of the open article the current one, and bring it into sight."""
        self.go_to_mark(quote)

    def go_to_mention(self, mention: Entity) -> None:
        """Make a mention of a name in the open article the current one, and bring it into sight."""
        self.go_to_mark(mention)

    def go_to_mark(self, mark: Quote | Entity) -> None:
        """Make a quote, or a mention of a name, the current one, and bring it into sight."""
        self.current = mark
        span = self._in_document(mark)
        self.body.show_current(span, CURRENT_QUOTE if isinstance(mark, Quote) else CURRENT_NAME)
        self.body.bring_into_sight(span)
        self.update_mark_told()
        if self.zen:  # the bottom line that says so may now stand where the mark did
            self.call_after_refresh(self.body.bring_into_sight, span)

    def _in_document(self, mark: Quote | Entity) -> Span:
        offset = self.body.document.body_start
        return Span(mark.start + offset, mark.end + offset)

    @property
    def article_sight(self) -> Span:
        """What is in sight, as a stretch of the article's text."""
        offset, sight = self.body.document.body_start, self.body.sight
        return Span(sight.start - offset, sight.end - offset)

    def is_in_sight(self, mark: Quote | Entity) -> bool:
        """Whether a part of a mark is in sight."""
        sight = self.article_sight
        return mark.start < sight.end and mark.end > sight.start

    # -- going from one to the next

    def action_next_quote(self) -> None:
        self._step_quotes(1)

    def action_previous_quote(self) -> None:
        self._step_quotes(-1)

    def _step_quotes(self, step: int) -> None:
        walk = self.quotes
        quote = self._beside(walk, self.current_quote, step)
        if quote is not None:
            self.go_to_quote(quote)
        else:
            notify(self.app, _end_of("quote", len(walk), step))

    def action_next_name(self) -> None:
        self._step_names(1)

    def action_previous_name(self) -> None:
        self._step_names(-1)

    def _step_names(self, step: int) -> None:
        walk = self.mentions
        mention = self._beside(walk, self.current_mention, step)
        if mention is not None:
            self.go_to_mention(mention)
        else:
            notify(self.app, _end_of("name", len(walk), step))

    def _beside(self, walk: MarkWalk[Mark], here: Mark | None, step: int) -> Mark | None:
        """The next mark from the current one, if that is still in sight, else from what is in sight."""
        if here is not None and self.is_in_sight(here) and walk.number(here) is not None:
            return walk.beside(here, step)
        return walk.from_offset(self.article_sight.start, step)

    # -- saying what it is

    def update_mark_told(self) -> None:
        """Say in the bottom line whose the quote that one is at is, or what the name that one went to names."""
        current = self.current_mention or self.current_quote
        is_current = current is not None and self.is_in_sight(current)
        if not self.body.display or not is_current and self.place is not Focus.BODY:
            self.status.show_mark("", False)
        else:
            mark = current if is_current else self.quote_meant
            self.status.show_mark(self.told_of(mark) if mark is not None else "", is_current)
        self.arrange_status()

    def told_of(self, mark: Quote | Entity) -> str:
        """What there is to say of a mark: whose words a quote is, what a name names."""
        room = self.size.width // 3
        if isinstance(mark, Entity):
            return f"{cut(mark.name, room)} · {mark.kind}"
        walk = self.quotes
        number = walk.number(mark)
        return f"{cut(speaker_told(mark), room)}{f' · {number}/{len(walk)}' if number else ''}"

    # -- copying

    def action_copy_quote(self) -> None:
        selected = self.body.selected_text()
        if selected:
            self.copy(selected, "selection")
            return
        quote = self.quote_under_cursor if self.place is Focus.VOICES else self.quote_meant
        if quote is None or self.opened is None:
            key = self.key_of("next_quote")
            way = f" with {key}" if key else ""
            notify(self.app, f"There is no quote in sight. Select text with the mouse, or go to a quote{way} first.")
            return
        from reader.ui.viewmodels.citation import citation_of

        self.copy(citation_of(self.opened.article, quote, self.opened.row.url), "quote")

    def copy(self, text: str, what: str) -> None:
        """Put a text on the clipboard, and say what it is."""
        self.app.copy_to_clipboard(text)
        notify(self.app, f"Copied the {what}.")


def speaker_told(quote: Quote) -> str:
    """Who said a quote, as one says it."""
    return quote.speaker.name if quote.speaker else "unattributed"


def _end_of(what: str, count: int, step: int) -> str:
    if not count:
        return f"No {what} was found in this article."
    return f"This was the {'last' if step > 0 else 'first'} {what}."
