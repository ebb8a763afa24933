"""Rules and previews of them, as tables and as JSON."""

from collections.abc import Sequence
from typing import Any

from reader.commands.printing import counted, say
from reader.commands.text_table import draw_table
from reader.library.rules.found_by_rules import PREVIEW_DAYS, RulePreview
from reader.library.rules.rule import Rule
from reader.model.moments import moment_at


def rules_table(rules: Sequence[Rule], width: int | None) -> list[str]:
    """The lines of a table of rules, in their order."""
    rows = [
        [str(rule.id), "on" if rule.is_on else "off", rule.query, rule.actions, ", ".join(rule.feeds) or "all",
         str(rule.matched), _day(rule.matched_at)]
        for rule in rules
    ]  # fmt: skip
    return list(draw_table(["ID", "", "ARTICLES", "ACTIONS", "FEEDS", "MATCHED", "LAST"], rows, width))


def _day(moment: int | None) -> str:
    return f"{moment_at(moment):%Y-%m-%d}" if moment is not None else ""


def print_preview(found: RulePreview) -> None:
    """Print what a rule would have matched lately."""
    matched = "matches" if found.matched == 1 else "match"
    say(f"{counted(found.matched, 'article')} of the last {PREVIEW_DAYS} days {matched}{':' * bool(found.newest)}")
    for row in found.newest:
        say(f"  {row.id}  {row.headline}")
    if found.matched > len(found.newest):
        say("  …")


def preview_to_json(found: RulePreview) -> dict[str, Any]:
    """A preview for programs."""
    newest = [{"id": row.id, "headline": row.headline} for row in found.newest]
    return {"days": PREVIEW_DAYS, "matched": found.matched, "newest": newest}


def rule_to_json(rule: Rule) -> dict[str, Any]:
    """A rule for programs."""
    return {
        "id": rule.id,
        "on": rule.is_on,
        "query": rule.query,
        "feeds": list(rule.feeds),
        "tags": list(rule.tags),
        "star": rule.stars,
        "later": rule.saves_for_later,
        "read": rule.marks_read,
        "hide": rule.hides,
        "notify": rule.notifies,
        "run": rule.command or None,
        "stop": rule.stops,
        "matched": rule.matched,
        "last_matched": moment_at(rule.matched_at).isoformat() if rule.matched_at else None,
    }
