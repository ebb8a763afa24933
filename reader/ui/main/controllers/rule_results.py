"""Rules: what they did in a refresh, to be said and undone."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.many_articles import ManyArticles, ManyChanged, articles_text
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.subscriptions.entry_rules import RulesApplied

_MOST_PROBLEMS = 3
"""Commands that failed and are named in notices."""


class RuleResults(Controller):
    """Shows what rules did."""

    def __init__(self, parts: Parts, many: ManyArticles) -> None:
        super().__init__(parts)
        self._many = many

    def take_refresh(self, applied: "Iterable[RulesApplied]") -> None:
        """Say what rules did in a refresh, and remember how that is undone."""
        from reader.subscriptions.rule_report import RuleReport

        report = RuleReport()
        for event in applied:
            report.add(event)
        for notice in report.notices:
            self.view.show_notice(notice, beside=True)
        if report.run.changed:
            ran = " (the commands that were run cannot be undone)" * bool(report.commands)
            done = f"Rules changed {{}}{ran}"
            what = ManyChanged(report.run, report.run.articles, done, "applying rules to {}", "undoing rules on {}")
            self._many.remember(what)
            key = self.context.key_of("undo")
            sentence = f"Rules changed {articles_text(report.run.articles)}"
            self.view.show_notice(f"{sentence} ({key} undoes it)" if key else sentence, beside=True)
        problems = list(dict.fromkeys(report.problems))
        for problem in problems[:_MOST_PROBLEMS]:
            self.view.show_notice(problem, "error", beside=True)
