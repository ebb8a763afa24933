"""Dialog to add or edit a rule: its search, what it does, and what it would have done lately."""

from collections.abc import Callable, Sequence
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, OptionList, Static

from reader.base.errors import QueryError
from reader.library.rules.found_by_rules import RulePreview
from reader.library.rules.rule import Rule, checked_rule
from reader.library.stores.tags import typed_tags
from reader.ui.dialogs.dialog import Dialog
from reader.ui.viewmodels.rule_rows import preview_lines
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput

_ON, _OFF = "■", "□"
_SWITCHES = {
    "stars": "star them", "saves_for_later": "save them to read later", "marks_read": "mark them read",
    "hides": "hide them from all lists", "notifies": "say how many came", "stops": "apply no later rule to them",
}  # fmt: skip
"""Parts of a rule that are on or off, and what the dialog calls them."""
_PAUSE = 0.25
"""Seconds after a key before the preview follows."""
LookUp = Callable[[Rule, Callable[[RulePreview], None]], object]
"""Looks up what a rule would have matched, and hands it on once it is known."""


class RuleDialog(Dialog[Rule | None]):
    """Answers with the rule as it was edited, None where it was closed without."""

    def __init__(self, rule: Rule, look_up: LookUp) -> None:
        super().__init__()
        self._rule = rule
        self._look_up = look_up
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        rule = self._rule
        with Vertical(id="rule-box"):
            yield Static(plain("Edit the rule" if rule.id else "New rule"), id="rule-title")
            example = "a search: fog -goose, in:courier, said:Holm"
            yield from _row("Articles", PlainInput(rule.query, example, id="rule-query"))
            yield from _row("Tags", PlainInput(", ".join(rule.tags), "commas between them", id="rule-tags"))
            yield from _row("Command", PlainInput(rule.command, "gets the article as JSON", id="rule-command"))
            yield OptionList(*(self._switch_row(name) for name in _SWITCHES), id="rule-switches")
            yield Static(id="rule-preview")
            yield Static(id="rule-fault")
            yield Static(plain("Tab next · Space on or off · Enter save · Esc close"), id="rule-hint")

    def _switch_row(self, name: str) -> Content:
        return plain(f"{_ON if getattr(self._rule, name) else _OFF}  {_SWITCHES[name]}")

    def on_mount(self) -> None:
        """Put the cursor into the search, and show what it finds."""
        self.query_one("#rule-query").focus()
        self._say("")
        self._preview()

    def _edited(self) -> Rule:
        """The rule as it is typed by now."""
        lines = (self.query_one(f"#rule-{name}", PlainInput) for name in ("query", "tags", "command"))
        query, tags, command = (line.value for line in lines)
        return self._rule._replace(query=query.strip(), tags=typed_tags(tags), command=command.strip())

    # -- what it would have done

    @on(Input.Changed, "#rule-query")
    def _changed(self) -> None:
        self._say("")
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_PAUSE, self._preview)

    def _preview(self) -> None:
        rule = self._edited()
        if rule.query:
            self._look_up(rule, self._show_preview)
        else:
            self._show([])

    def _show_preview(self, found: RulePreview) -> None:
        if self.is_attached:
            self._show(preview_lines(found, max(20, self.query_one("#rule-preview").size.width)))

    def _show(self, lines: Sequence[str]) -> None:
        self.query_one("#rule-preview", Static).update(plain("\n".join(lines)))

    def _say(self, fault: str) -> None:
        widget = self.query_one("#rule-fault", Static)
        widget.update(plain(fault))
        widget.display = bool(fault)

    # -- keys

    def on_key(self, event: events.Key) -> None:
        """Let Space switch what is selected, and the arrows leave a line."""
        switches = self.query_one(OptionList)
        if event.key == "space" and switches.has_focus and switches.highlighted is not None:
            event.stop()
            name = list(_SWITCHES)[switches.highlighted]
            switched: dict[str, Any] = {name: not getattr(self._rule, name)}
            self._rule = self._rule._replace(**switched)
            switches.replace_option_prompt_at_index(switches.highlighted, self._switch_row(name))
        elif event.key in ("down", "up") and not switches.has_focus:
            event.stop()
            self.focus_next() if event.key == "down" else self.focus_previous()

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _save(self) -> None:
        try:
            rule = checked_rule(self._edited())
        except QueryError as error:
            self._say(str(error))
        else:
            self.dismiss(rule)


def _row(label: str, line: PlainInput) -> ComposeResult:
    with Horizontal(classes="rule-row"):
        yield Static(plain(label), classes="rule-label")
        yield line
