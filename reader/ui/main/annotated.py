"""Acts on what was found in the article: the panels of voices and of names."""

from typing import TYPE_CHECKING, cast

from reader.model.article import Entity, Quote
from reader.ui.actions.action import Focus
from reader.ui.main.panels import PanelActs
from reader.ui.main.quoting import QuotingActs

if TYPE_CHECKING:
    from reader.ui.viewmodels.named_article_rows import Subject
    from reader.ui.widgets.names_panel import NamesPanel
    from reader.ui.widgets.voices_panel import VoicesPanel


class AnnotatedActs(QuotingActs, PanelActs):
    """Each act is the method of its id in the table of acts."""

    async def action_toggle_voices(self) -> None:
        await self.toggle_panel(Focus.VOICES)

    async def action_toggle_names(self) -> None:
        await self.toggle_panel(Focus.NAMES)

    def open_quote(self) -> None:
        """Go to the quote under the cursor of the panel of voices."""
        quote = self.quote_under_cursor
        if quote is not None:
            self._go_to(quote)

    def open_mention(self) -> None:
        """Go to the first mention of the name under the cursor of the panel, or to the next."""
        mention = cast("NamesPanel", self.panels[Focus.NAMES]).next_mention()
        if mention is not None:
            self._go_to(mention)

    @property
    def subject(self) -> "Subject | None":
        """The name under the cursor of a panel, or that of who said the quote there; None where there is none, or only
        a pronoun.
        """
        from reader.model.pronouns import is_pronoun
        from reader.ui.viewmodels.named_article_rows import Subject

        if self.place is Focus.NAMES:
            named = cast("NamesPanel", self.panels[Focus.NAMES]).named
            return Subject(named.name, named.kind) if named else None
        voice = cast("VoicesPanel", self.panels[Focus.VOICES]).voice if self.place is Focus.VOICES else None
        return Subject(voice.name, voice.kind) if voice and voice.name and not is_pronoun(voice.name) else None

    def is_name_selected(self) -> bool:
        """Whether there is one."""
        return self.subject is not None

    def _go_to(self, mark: Quote | Entity) -> None:
        """Go to a mark in the article. The keys stay in the panel, if it is seen beside the article."""
        self.show_page(False)
        if self.body.display:
            self._show_mark(mark)
        else:
            self.go_to(Focus.BODY)
            self.call_after_refresh(self._show_mark, mark)

    def _show_mark(self, mark: Quote | Entity) -> None:
        if isinstance(mark, Quote):
            self.go_to_quote(mark)
        else:
            self.go_to_mention(mark)

    def on_article_body_current_changed(self) -> None:
        self.show_current_in_panel()
