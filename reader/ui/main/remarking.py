"""Acts on wrong marks: whose words a quote is, what a name names. Said of one article, and taken back by undo."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from reader.model.article import Entity, EntityKind, Quote
from reader.ui.actions.action import Focus
from reader.ui.main.quoting import QuotingActs, speaker_told
from reader.ui.main.undo import Change
from reader.ui.plain import notify
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.model.mark_corrections import MarkCorrection, NameCorrection
    from reader.ui.dialogs.speaker_dialog import SpeakerAnswer
    from reader.ui.main.reading import ReadingActs as Base
    from reader.ui.widgets.names_panel import NamesPanel

    Corrections = tuple[MarkCorrection, ...]
else:
    Base = object

_QUOTED = 48
"""Cells of a quote in a notice."""
_OFFERED = 24
"""Cells of a quote and of a name in the list of those in sight."""

_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, None)
_KINDS_TOLD = {EntityKind.PERSON: "Person", EntityKind.ORGANISATION: "Organisation", EntityKind.PLACE: "Place",
               None: "Not a name"}  # fmt: skip


class RemarkingActs(QuotingActs, Base):
    """Each act is the method of its id in the table of acts."""

    def action_correct_mark(self) -> None:
        mark = self._mark_meant()
        if mark is not None:
            self._ask_of(mark)
        else:
            self._ask_which()

    def _mark_meant(self) -> Quote | Entity | None:
        """What is under the cursor of a panel, else what one went to in the article, while it is in sight."""
        if self.place is Focus.VOICES:
            return self.quote_under_cursor
        if self.place is Focus.NAMES:
            named = cast("NamesPanel", self.panels[Focus.NAMES]).named
            return named.mentions[0] if named is not None else None
        return self.current if self.current is not None and self.is_in_sight(self.current) else None

    def _ask_which(self) -> None:
        """Ask which of the marks in sight is meant."""
        sight = self.article_sight
        names = {(name.name, name.kind): name for name in reversed(self.mentions.within(sight))}  # each once
        marks: list[Quote | Entity] = [*self.quotes.within(sight), *names.values()]
        marks.sort(key=lambda mark: (mark.start, mark.end))
        if not marks or self.place is not Focus.BODY:
            notify(self.app, "No quote and no name is in sight.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self.go_to_mark(marks[chosen])
                self._ask_of(marks[chosen])

        self.app.push_screen(ChoiceDialog("What is wrong?", [self._row(mark) for mark in marks]), answer)

    def _row(self, mark: Quote | Entity) -> str:
        if isinstance(mark, Entity):
            return f"{cut(mark.name, _OFFERED)}  {mark.kind}"
        return f"{cut(self._words(mark), _OFFERED)} — {cut(speaker_told(mark), _OFFERED)}"

    def _words(self, mark: Quote | Entity) -> str:
        return self.opened.article.text[mark.start : mark.end] if self.opened else ""

    def _ask_of(self, mark: Quote | Entity) -> None:
        if isinstance(mark, Quote):
            self._ask_who(mark)
        else:
            self._ask_what(mark)

    # -- quotes

    def _ask_who(self, quote: Quote) -> None:
        if self.opened is None:
            return
        from reader.ui.dialogs.speaker_dialog import SpeakerDialog
        from reader.ui.viewmodels.likely_speakers import likely_speakers

        candidates = likely_speakers(self.opened.article.text, self.opened.annotations, quote)
        dialog = SpeakerDialog(cut(self._words(quote), 2 * _QUOTED), speaker_told(quote), candidates)
        self.app.push_screen(dialog, partial(self._say_who, self.opened.row.id, quote))

    def _say_who(self, article_id: int, quote: Quote, said: "SpeakerAnswer | None") -> None:
        if said is None or self.opened is None or self.opened.row.id != article_id:
            return
        from reader.model.mark_corrections import correction_of_quote, with_mark_correction

        text = self.opened.article.text
        correction = correction_of_quote(text, quote, said.speaker, said.is_quote)
        words = cut(self._words(quote), _QUOTED)
        told = f"{said.speaker or 'unattributed'} said {words}" if said.is_quote else f"{words} is not a quote"
        self._say(article_id, lambda known: with_mark_correction(known, correction), told)

    # -- names

    def _ask_what(self, mention: Entity) -> None:
        if self.opened is None:
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        here = _KINDS.index(mention.kind) if mention.kind in _KINDS else 0
        dialog = ChoiceDialog(f"What is {cut(mention.name, _QUOTED)}?", [_KINDS_TOLD[kind] for kind in _KINDS], here)
        self.app.push_screen(dialog, partial(self._say_what, self.opened.row.id, mention))

    def _say_what(self, article_id: int, mention: Entity, chosen: int | None) -> None:
        if chosen is None or self.opened is None or self.opened.row.id != article_id:
            return
        from reader.model.mark_corrections import with_mark_correction, without_mark_correction

        kind = _KINDS[chosen]
        told = f"{cut(mention.name, _QUOTED)}: {_KINDS_TOLD[kind].lower()}"

        def change(known: "Corrections") -> "Corrections":
            said = _correction_of_name(known, mention, kind)
            return without_mark_correction(known, said) if said.found is kind else with_mark_correction(known, said)

        self._say(article_id, change, told)

    # -- keeping what was said

    def action_discard_corrections(self) -> None:
        from reader.reprocessing.mark_corrections import mark_corrections

        if self.opened is None:
            return
        article_id = self.opened.row.id
        known = self.attempt(lambda: mark_corrections(self.shelf.library, article_id))
        if known:
            self._say(article_id, lambda known: (), "Corrections of quotes and names forgotten")
        elif known is not None:
            notify(self.app, "No quote and no name was corrected in this article.")

    def _say(self, article_id: int, change: "Callable[[Corrections], Corrections]", told: str) -> None:
        """Keep what is said of an article's marks with a change, and remember how to take that back."""
        from reader.reprocessing.mark_corrections import mark_corrections

        known = self.attempt(lambda: mark_corrections(self.shelf.library, article_id))
        apply_corrections = None if known is None else self.attempt(lambda: self._lay_over(article_id, change(known)))
        if apply_corrections is False:
            notify(self.app, "This article is no longer in the library.", "warning")
        if known is None or not apply_corrections:
            return
        self.changes.remember(
            Change(
                told,
                article_id,
                take_back=lambda: self._take_back(article_id, known, change(known)),
                make_again=lambda: self._lay_over(article_id, change(mark_corrections(self.shelf.library, article_id))),
            )
        )
        notify(self.app, told)
        self.update_status()

    def _take_back(self, article_id: int, before: "Corrections", after: "Corrections") -> bool:
        from reader.model.mark_corrections import without_change
        from reader.reprocessing.mark_corrections import mark_corrections

        now = mark_corrections(self.shelf.library, article_id)
        return self._lay_over(article_id, without_change(now, before, after))

    def _lay_over(self, article_id: int, corrections: "Corrections") -> bool:
        from reader.reprocessing.mark_corrections import correct_marks

        annotations = correct_marks(self.shelf.library, article_id, corrections)
        if annotations is not None:
            self.show_annotations(article_id, annotations)
        return annotations is not None


def _correction_of_name(known: "Corrections", mention: Entity, kind: EntityKind | None) -> "NameCorrection":
    """What says what a name of the article names, wherever the annotator took it for what it took this mention for."""
    from reader.model.mark_corrections import NameCorrection

    names = (one for one in known if isinstance(one, NameCorrection) and one.words == mention.name)
    found = next((one.found for one in names if one.kind is mention.kind), mention.kind)
    return NameCorrection(mention.name, None, kind, found)
