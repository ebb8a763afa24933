"""Rules: listing, adding, changing and deleting them, each of which can be undone, and applying them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.base.errors import QueryError, ReaderError
from reader.library.rules.rule import Rule
from reader.library.rules.rule_store import RuleStore
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged, articles_text
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts
from reader.ui.main.undo import Change

if TYPE_CHECKING:
    from reader.library.rules.found_by_rules import RulePreview
    from reader.ui.dialogs.rules_dialog import RulesDialog

_PREVIEWED = 4
"""Articles of a preview."""
_LOOKING_UP = "rule preview"


class RulesController(Controller):
    """Shows the rules, and does with them what the keys of their dialog stand for."""

    def __init__(self, parts: Parts, many: ManyArticles) -> None:
        super().__init__(parts)
        self._many = many
        self._store = RuleStore(self.library)
        self._dialog: RulesDialog | None = None

    def rules(self) -> None:
        """Show the rules."""
        from reader.ui.dialogs.rules_dialog import RulesDialog

        rules = self.attempt(self._store.all)
        if rules is not None:
            self._dialog = RulesDialog(rules, self._do)
            self.view.open_dialog(self._dialog)

    def _do(self, name: str, index: int | None) -> None:
        """Do with the selected rule what a key of the dialog stands for."""
        rules = self.attempt(self._store.all)
        if rules is None:
            return
        if name == "add":
            self._edit(rules, None)
        elif index is not None and index < len(rules):
            does: dict[str, Callable[[list[Rule], int], object]] = {
                "edit": self._edit, "switch": self._switch, "move_down": partial(self._move, 1),
                "move_up": partial(self._move, -1), "choose_feeds": self._choose_feeds, "apply": self._apply,
                "delete": self._delete,
            }  # fmt: skip
            does[name](rules, index)

    # -- changing them

    def _edit(self, rules: list[Rule], index: int | None) -> None:
        """Edit a rule, or add one at the end."""
        from reader.ui.dialogs.rule_dialog import RuleDialog

        def answer(rule: Rule | None) -> None:
            self.jobs.stop(_LOOKING_UP)
            if rule is None:
                return
            from reader.base.allowed_commands import allow

            allow(rule.command)
            if index is None:
                self._add(rules, rule)
            else:
                after = [*rules[:index], rule, *rules[index + 1 :]]
                self._replace(f"Rule changed: {rule.query}", rules, after, index)

        self.view.open_dialog(RuleDialog(Rule("") if index is None else rules[index], self._look_up), answer)

    def _add(self, before: list[Rule], rule: Rule) -> None:
        added = self.attempt(lambda: self._store.add(rule))
        if added is not None:
            self._remember(f"Rule added: {rule.query}", before, [*before, added], len(before))

    def _switch(self, rules: list[Rule], index: int) -> None:
        rule = rules[index]
        after = [*rules[:index], rule._replace(is_on=not rule.is_on), *rules[index + 1 :]]
        self._replace(f"Rule switched {'off' if rule.is_on else 'on'}: {rule.query}", rules, after, index)

    def _move(self, step: int, rules: list[Rule], index: int) -> None:
        there = index + step
        if 0 <= there < len(rules):
            after = list(rules)
            after.insert(there, after.pop(index))
            self._replace(f"Rule moved: {rules[index].query}", rules, after, there)

    def _delete(self, rules: list[Rule], index: int) -> None:
        self._replace(f"Rule deleted: {rules[index].query}", rules, [*rules[:index], *rules[index + 1 :]], index)

    def _choose_feeds(self, rules: list[Rule], index: int) -> None:
        from reader.library.stores.feeds import FeedStore
        from reader.ui.dialogs.rule_feeds_dialog import RuleFeedsDialog

        feeds = self.attempt(FeedStore(self.library).feeds)
        if not feeds:
            self.view.show_notice("You follow no feeds.")
            return

        def answer(chosen: tuple[str, ...] | None) -> None:
            if chosen is not None:
                rule = rules[index]._replace(feeds=chosen)
                self._replace(f"Rule changed: {rule.query}", rules, [*rules[:index], rule, *rules[index + 1 :]], index)

        self.view.open_dialog(RuleFeedsDialog(feeds, rules[index].feeds), answer)

    def _replace(self, sentence: str, before: Sequence[Rule], after: Sequence[Rule], index: int) -> None:
        if self.attempt(lambda: self._put(before, after)):
            self._remember(sentence, before, after, index)

    def _put(self, before: Sequence[Rule], after: Sequence[Rule]) -> bool:
        self._store.replace(before, after)
        return True

    def _remember(self, sentence: str, before: Sequence[Rule], after: Sequence[Rule], index: int) -> None:
        """Remember how a change of the rules is undone, and show them as they are now."""
        undo, redo = partial(self._put, after, before), partial(self._put, before, after)
        self.undo_stack.push(Change(sentence, None, undo, redo))
        rules = self.attempt(self._store.all)
        if self._dialog is not None and rules is not None:
            self._dialog.show_rules(rules, index)

    # -- what they match

    def _look_up(self, rule: Rule, show: "Callable[[RulePreview], None]") -> None:
        """Look up in the background what a rule would have matched lately; nothing where its search is not one yet."""

        def find(job: Job) -> "RulePreview":
            from reader.library.library import Library
            from reader.library.rules.found_by_rules import preview

            with Library(self.library.path) as library:
                job.interrupt_by(library.stop_reading)
                return preview(library, rule, _PREVIEWED)

        def ignore(_: ReaderError) -> None:
            """The search is being typed; saving says what is wrong with it."""

        self.jobs.start(_LOOKING_UP, find, replaces=True, done=show, failed=ignore, failure="The preview failed")

    def _apply(self, rules: list[Rule], index: int) -> None:
        """Ask whether to apply a rule to what is there, and do so."""
        from reader.library.rules.found_by_rules import found_by
        from reader.library.rules.rule_run import RuleRun
        from reader.ui.dialogs.choice_dialog import ChoiceDialog

        rule = rules[index]
        try:
            found = self.attempt(lambda: found_by(self.library, rule))
        except QueryError as error:
            self.view.show_notice(str(error), "error")
            return
        if not found:
            self.view.show_notice(f"No article matches “{rule.query}”.")
            return

        def answer(chosen: int | None) -> None:
            if chosen == 0:
                if self._dialog is not None:
                    self._dialog.dismiss()
                done, doing = "Rule applied to {}", "applying a rule to {}"
                run = RuleRun([rule])
                what = ManyChanged(run, len(found), done, doing, "undoing a rule on {}")
                self._many.change(what, lambda library: run.make(library))

        title = f"Apply “{rule.query}” to {articles_text(len(found))}?"
        self.view.open_dialog(ChoiceDialog(title, ["Apply it", "Leave them alone"]), answer)
