"""The marks of the open article: its quotes and mentions of names, where they are, and what there is to say of them."""

from reader.library.library import Library
from reader.model.annotations import Annotations, Entity, Quote, Span
from reader.ui.main.observable import Topic
from reader.ui.main.session import ReadingSession
from reader.ui.viewmodels.body_layout import cut
from reader.ui.viewmodels.mark_kinds import NAME_KINDS, QUOTE_KINDS, MarkKind
from reader.ui.viewmodels.mark_walk import MarkWalk
from reader.ui.widgets.article_body import ArticleBody

_NOTHING = Annotations()
_SWITCH, _OFF = "marks", "off"
"""The library's key for the switch of all marks, and its value where they are hidden."""


class ArticleMarks:
    """Looks marks up in the session's open article. Offsets are those of the article's text, in code points."""

    def __init__(self, session: ReadingSession, body: ArticleBody) -> None:
        self._session = session
        self._body = body
        self._walks: tuple[MarkWalk[Quote], MarkWalk[Entity]] | None = None
        session.observe(self._forget, Topic.ARTICLE, Topic.MARKS)

    def _forget(self) -> None:
        self._walks = None

    # -- those of the article

    @property
    def quotes(self) -> MarkWalk[Quote]:
        """The quotes, in order."""
        return self._walk()[0]

    @property
    def mentions(self) -> MarkWalk[Entity]:
        """The mentions of names, in order: those of the kinds that are marked."""
        return self._walk()[1]

    def _walk(self) -> tuple[MarkWalk[Quote], MarkWalk[Entity]]:
        if self._walks is None:
            opened = self._session.opened
            found = opened.annotations if opened else _NOTHING
            kinds = {MarkKind.QUOTES, *self._session.marked}
            quotes = MarkWalk(quote for quote in found.quotes if QUOTE_KINDS.get(quote.kind) in kinds)
            self._walks = quotes, MarkWalk(name for name in found.entities if NAME_KINDS[name.kind] in kinds)
        return self._walks

    # -- the current one

    @property
    def current_quote(self) -> Quote | None:
        """The quote that the person went to, wherever the article was scrolled since."""
        current = self._session.current
        return current if isinstance(current, Quote) else None

    @property
    def current_mention(self) -> Entity | None:
        """The mention of a name that the person went to, wherever the article was scrolled since."""
        current = self._session.current
        return current if isinstance(current, Entity) else None

    @property
    def target_quote(self) -> Quote | None:
        """The quote that an action is about: the current one, or that around the current name, while it is in sight;
        else the first in sight.
        """
        here = self._session.current
        if here is None or not self.is_in_sight(here):
            return self.quotes.in_sight(self.sight)
        if isinstance(here, Quote):
            return here
        return self.quotes.at(here.start) or self.quotes.in_sight(self.sight)

    # -- in sight

    @property
    def sight(self) -> Span:
        """What is in sight of the article's text."""
        offset, sight = self._body.document.body_start, self._body.position.sight
        return Span(sight.start - offset, sight.end - offset)

    def is_in_sight(self, mark: Quote | Entity) -> bool:
        """Whether a part of a mark is in sight."""
        sight = self.sight
        return mark.start < sight.end and mark.end > sight.start

    def in_document(self, mark: Quote | Entity) -> Span:
        """Where a mark is in the text of the body, which begins with the headline."""
        offset = self._body.document.body_start
        return Span(mark.start + offset, mark.end + offset)

    def at_document_offset(self, offset: int) -> list[Quote | Entity]:
        """The name and the quote at an offset of the body's text."""
        here = offset - self._body.document.body_start
        found: tuple[Quote | Entity | None, ...] = (self.mentions.at(here), self.quotes.at(here))
        return [mark for mark in found if mark is not None]

    # -- in words

    def text_of(self, mark: Quote | Entity) -> str:
        """The words of a mark."""
        opened = self._session.opened
        return opened.article.text[mark.start : mark.end] if opened else ""

    def description(self, mark: Quote | Entity, cells: int) -> str:
        """Whose words a quote is and which quote it is, or what a name is; the name is cut to `cells`."""
        if isinstance(mark, Entity):
            return f"{cut(mark.name, cells)} · {mark.kind}"
        number = self.quotes.number(mark)
        return f"{cut(speaker_of(mark), cells)}{f' · {number}/{len(self.quotes)}' if number else ''}"


def speaker_of(quote: Quote) -> str:
    """Who said a quote, or that nobody in particular did."""
    return quote.speaker.name if quote.speaker else "unattributed"


def are_marks_shown(library: Library) -> bool:
    """Whether marks were shown when the library was read last."""
    return library.get_state(_SWITCH) != _OFF


def remember_marks_shown(library: Library, shown: bool) -> None:
    """Save whether marks are shown. Raises LibraryError."""
    library.set_state(_SWITCH, "" if shown else _OFF)
