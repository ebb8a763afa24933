"""Searches that are saved under a name: saving the one whose results are listed, renaming and deleting it."""

from collections.abc import Callable

from reader.ui.actions.keys import signs_of
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.undo import Change


class SavedSearchesController(Controller):
    """Saves searches beside the views."""

    def save_search(self) -> None:
        """Save the search under a name; without a name, delete it."""
        from reader.library.stores.searches import SearchStore
        from reader.ui.dialogs.line_dialog import LineDialog

        query, view, store = self.session.searched.strip(), self.session.listing.view, SearchStore(self.library)
        saved = store.named(query, view)
        default = self.head.default_name(query, view)

        def answer(name: str | None) -> None:
            name = None if name is None else " ".join(name.split())
            if name and self._change(f"Search saved: {name}", lambda: store.save(name, query, view)):
                keys = signs_of(self.context.action("choose_view"))
                self.view.show_notice(f"Saved as {name}: {keys} lists it.")
            elif name == "" and saved is not None:
                sentence = f"Saved search deleted: {saved.name}"
                if self._change(sentence, lambda: store.remove(saved.name)):
                    self.view.show_notice(sentence)

        hint = "Enter save · no name: delete · Esc close" if saved else "Enter save · Esc close"
        name = saved.name if saved else default
        self.view.open_dialog(LineDialog(f"Save the search {default} as", name, hint, selected=name), answer)

    def _change(self, sentence: str, change: Callable[[], None]) -> bool:
        """Change which searches are saved, and remember how that is undone. False where the library refuses."""
        from reader.library.stores.searches import SearchStore

        store = SearchStore(self.library)

        def changed() -> Change:
            before = store.all()
            change()
            after = store.all()
            return Change(sentence, None, lambda: store.replace(after, before), lambda: store.replace(before, after))

        made = self.attempt(changed)
        if made is not None:
            self.undo_stack.push(made)
        return made is not None
