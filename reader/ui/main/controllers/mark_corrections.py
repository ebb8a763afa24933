"""Correcting marks: whose words a quote is, what a name is. Said of one article, and undone like any change."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.model.annotations import Entity, EntityKind, Quote
from reader.ui.actions.action import Focus
from reader.ui.main.article_marks import speaker_of
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.mark_navigation import MarkNavigationController
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change
from reader.ui.viewmodels.body_layout import cut

if TYPE_CHECKING:
    from reader.model.mark_corrections import MarkCorrection, NameCorrection
    from reader.ui.dialogs.speaker_dialog import SpeakerAnswer

    Corrections = tuple[MarkCorrection, ...]

_QUOTED = 48
"""Cells of a quote in a notice."""
_OFFERED = 24
"""Cells of a quote and of a name in the list of those in sight."""

_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, None)
_KIND_LABELS = {EntityKind.PERSON: "Person", EntityKind.ORGANISATION: "Organisation", EntityKind.PLACE: "Focus",
               None: "Not a name"}  # fmt: skip


class MarkCorrectionsController(Controller):
    """Asks what is right, and corrects the marks of the open article."""

    def __init__(self, parts: Parts, article: ArticleController, navigation: MarkNavigationController) -> None:
        super().__init__(parts)
        self._article = article
        self._navigation = navigation

    def correct_mark(self) -> None:
        """Correct the mark that is meant, or ask which of those in sight that is."""
        mark = self._target_mark()
        if mark is not None:
            self._ask_of(mark)
        else:
            self._ask_which()

    def _target_mark(self) -> Quote | Entity | None:
        """What is under the cursor of a panel, else the current mark of the article, while it is in sight."""
        focus, current = self.panes.focus, self.session.current
        if focus is Focus.VOICES and self.late.voices is not None:
            return self.late.voices.content.quote
        if focus is Focus.NAMES and self.late.names is not None:
            named = self.late.names.content.named
            return named.mentions[0] if named is not None else None
        return current if current is not None and self.marks.is_in_sight(current) else None

    def _ask_which(self) -> None:
        """Ask which of the marks in sight is meant."""
        sight = self.marks.sight
        names = {(name.name, name.kind): name for name in reversed(self.marks.mentions.within(sight))}  # each once
        marks: list[Quote | Entity] = [*self.marks.quotes.within(sight), *names.values()]
        marks.sort(key=lambda mark: (mark.start, mark.end))
        if not marks or self.panes.focus is not Focus.BODY:
            self.view.show_notice("No quote and no name is in sight.")
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen is not None:
                self._navigation.go_to(marks[chosen])
                self._ask_of(marks[chosen])

        self.view.open_dialog(ChoiceDialog("What is wrong?", [self._row(mark) for mark in marks]), answer)

    def _row(self, mark: Quote | Entity) -> str:
        if isinstance(mark, Entity):
            return f"{cut(mark.name, _OFFERED)}  {mark.kind}"
        return f"{cut(self.marks.text_of(mark), _OFFERED)} — {cut(speaker_of(mark), _OFFERED)}"

    def _ask_of(self, mark: Quote | Entity) -> None:
        if isinstance(mark, Quote):
            self._ask_who(mark)
        else:
            self._ask_what(mark)

    # -- quotes

    def _ask_who(self, quote: Quote) -> None:
        opened = self.session.opened
        if opened is None:
            return
        from reader.ui.dialogs.speaker_dialog import SpeakerDialog
        from reader.ui.viewmodels.likely_speakers import likely_speakers

        candidates = likely_speakers(opened.article.text, opened.annotations, quote)
        dialog = SpeakerDialog(cut(self.marks.text_of(quote), 2 * _QUOTED), speaker_of(quote), candidates)
        self.view.open_dialog(dialog, partial(self._correct_speaker, opened.row.id, quote))

    def _correct_speaker(self, article_id: int, quote: Quote, said: "SpeakerAnswer | None") -> None:
        opened = self.session.opened
        if said is None or opened is None or opened.row.id != article_id:
            return
        from reader.model.mark_corrections import correction_of_quote, with_mark_correction

        correction = correction_of_quote(opened.article.text, quote, said.speaker, said.is_quote)
        words = cut(self.marks.text_of(quote), _QUOTED)
        sentence = f"{said.speaker or 'unattributed'} said {words}" if said.is_quote else f"{words} is not a quote"
        self._store(article_id, lambda known: with_mark_correction(known, correction), sentence)

    # -- names

    def _ask_what(self, mention: Entity) -> None:
        if self.session.open_id is None:
            return
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        here = _KINDS.index(mention.kind) if mention.kind in _KINDS else 0
        dialog = ChoiceDialog(f"What is {cut(mention.name, _QUOTED)}?", [_KIND_LABELS[kind] for kind in _KINDS], here)
        self.view.open_dialog(dialog, partial(self._correct_kind, self.session.open_id, mention))

    def _correct_kind(self, article_id: int, mention: Entity, chosen: int | None) -> None:
        if chosen is None or self.session.open_id != article_id:
            return
        from reader.model.mark_corrections import with_mark_correction, without_mark_correction

        kind = _KINDS[chosen]

        def change(known: "Corrections") -> "Corrections":
            said = _correction_of_name(known, mention, kind)
            return without_mark_correction(known, said) if said.found is kind else with_mark_correction(known, said)

        self._store(article_id, change, f"{cut(mention.name, _QUOTED)}: {_KIND_LABELS[kind].lower()}")

    # -- storing corrections

    def discard_corrections(self) -> None:
        """Forget all corrections of the marks of the article."""
        from reader.reprocessing.mark_corrections import mark_corrections

        article_id = self.session.open_id
        if article_id is None:
            return
        known = self.attempt(lambda: mark_corrections(self.library, article_id))
        if known:
            self._store(article_id, lambda known: (), "Corrections of quotes and names forgotten")
        elif known is not None:
            self.view.show_notice("No quote and no name was corrected in this article.")

    def _store(self, article_id: int, change: "Callable[[Corrections], Corrections]", sentence: str) -> None:
        """Change the corrections of an article's marks, and remember how to undo that."""
        from reader.reprocessing.mark_corrections import mark_corrections

        known = self.attempt(lambda: mark_corrections(self.library, article_id))
        is_stored = None if known is None else self.attempt(lambda: self._apply(article_id, change(known)))
        if is_stored is False:
            self.view.show_notice("This article is no longer in the library.", "warning")
        if known is None or not is_stored:
            return
        self.undo_stack.push(
            Change(
                sentence,
                article_id,
                undo=lambda: self._undo(article_id, known, change(known)),
                redo=lambda: self._apply(article_id, change(mark_corrections(self.library, article_id))),
            )
        )
        self.view.show_notice(sentence)

    def _undo(self, article_id: int, before: "Corrections", after: "Corrections") -> bool:
        from reader.model.mark_corrections import without_change
        from reader.reprocessing.mark_corrections import mark_corrections

        now = mark_corrections(self.library, article_id)
        return self._apply(article_id, without_change(now, before, after))

    def _apply(self, article_id: int, corrections: "Corrections") -> bool:
        """Store corrections, and show the marks with them. False where the library no longer has the article."""
        from reader.reprocessing.mark_corrections import correct_marks

        annotations = correct_marks(self.library, article_id, corrections)
        if annotations is not None:
            self._article.show_annotations(article_id, annotations)
        return annotations is not None


def _correction_of_name(known: "Corrections", mention: Entity, kind: EntityKind | None) -> "NameCorrection":
    """The correction that gives a name another kind, at all mentions to which the annotator gave that of this one."""
    from reader.model.mark_corrections import NameCorrection

    names = (one for one in known if isinstance(one, NameCorrection) and one.words == mention.name)
    found = next((one.found for one in names if one.kind is mention.kind), mention.kind)
    return NameCorrection(mention.name, None, kind, found)
