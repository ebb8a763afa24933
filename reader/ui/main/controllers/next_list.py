"""Going on from a list without more unread articles to the next that has some, if the person wants that."""

from collections.abc import Callable

from reader.library.listing.view_index import ViewIndex, ViewRow
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.settings_writer import SettingsWriter
from reader.ui.main.controllers.views import ViewsController
from reader.ui.main.parts import Parts
from reader.ui.viewmodels.next_list import next_unread_list
from reader.ui.viewmodels.view_names import title_of

_SETTING, _TABLE = "next_list", "reading"
_ASK, _YES, _NO = "ask", "yes", "no"


class NextListController(Controller):
    """Asks once, remembers the answer in the settings, and shows the next list with its first unread article open."""

    def __init__(
        self, parts: Parts, article: ArticleController, views: ViewsController, writer: SettingsWriter
    ) -> None:
        super().__init__(parts)
        self._article = article
        self._views = views
        self._writer = writer
        self._wish = self.settings.reading.next_list

    def go_on(self, stay: Callable[[], object]) -> bool:
        """Go on to the next list with unread articles, or ask whether to; False where there is none, or the person does
        not want to. `stay` is called where the answer is to stay in the list.
        """
        if self._wish == _NO or self.session.searched:
            return False
        following = next_unread_list(ViewIndex(self.library).rows(), self.session.listing.view)
        if following is None:
            return False
        if self._wish == _ASK:
            self._ask(following, stay)
        else:
            self._show(following)
        return True

    def _ask(self, following: ViewRow, stay: Callable[[], object]) -> None:
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        def answer(chosen: int | None) -> None:
            if chosen is None:
                return
            self._wish = (_YES, _NO)[chosen]
            self._writer.save(_SETTING, self._wish, _TABLE)
            self.view.show_notice(f'The settings have {_SETTING} = "{self._wish}" now.')
            if self._wish == _YES:
                self._show(following)
            else:
                stay()

        here = self.head.title_of(self.session.listing.view)
        question = f"No more unread articles below in {here}. Go on to {_with_count(following)}?"
        self.view.open_dialog(ChoiceDialog(question, ("Go on, always", "Stay in the list, always")), answer)

    def _show(self, following: ViewRow) -> None:
        with self.session.batch():
            self._views.show_next(following.view)
            first = self.session.rows.next_unread(None)
            if first is not None:
                self._article.open_in_sight(first.id)
            self.status.say(f"on to {_with_count(following)}")


def _with_count(row: ViewRow) -> str:
    return f"{title_of(row.view, row.name)}, {row.unread:,} unread"
