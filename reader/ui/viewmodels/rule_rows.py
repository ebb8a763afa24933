"""What the dialogs show of rules, as text. Pure; no Textual."""

from collections.abc import Sequence

from reader.library.rules.found_by_rules import PREVIEW_DAYS, RulePreview
from reader.library.rules.rule import Rule
from reader.ui.viewmodels.ages import short_age
from reader.ui.viewmodels.body_layout import fit

NO_RULES = (
    "There are no rules yet. A rule does something to each new article that a search finds: "
    "it gives it a tag, stars it, hides it, says that it came, or runs a command."
)
"""What stands in the place of the rules where there are none."""


def lines_of(number: int, rule: Rule, now: int, width: int) -> tuple[str, str]:
    """The two lines of a rule, in a width in cells: its search; what it does, for which feeds, and what it did."""
    state = "" if rule.is_on else "(off) "
    counted = f"{rule.matched:,} matched" if rule.matched else ""
    if counted and rule.matched_at is not None:
        counted += f", last {short_age(rule.matched_at, now)}"
    facts = [rule.actions, feeds_text(rule.feeds) if rule.feeds else "", counted]
    lines = (f"{number:>2}  {state}{rule.query}", f"    {' · '.join(filter(None, facts))}")
    search, did = (fit(line, width).rstrip() for line in lines)
    return search, did


def feeds_text(feeds: Sequence[str]) -> str:
    """How many feeds a rule is for: "all feeds", "2 feeds"."""
    return f"{len(feeds):,} feed{'s' * (len(feeds) != 1)}" if feeds else "all feeds"


def preview_lines(found: RulePreview, width: int) -> list[str]:
    """What a rule would have matched lately, in a width in cells."""
    articles, match = ("1 article", "matches") if found.matched == 1 else (f"{found.matched:,} articles", "match")
    more = ", such as" if found.matched > len(found.newest) else ""
    head = f"{articles} of the last {PREVIEW_DAYS} days {match}{more}{':' * bool(found.newest)}"
    return [fit(head, width), *(fit(f"  {row.headline}", width) for row in found.newest)]
