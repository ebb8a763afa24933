"""A rule, and checking what a person made of it."""

from typing import NamedTuple

from reader.base.errors import QueryError
from reader.base.safe_text import safe_line
from reader.searching.query import parse_query

LONGEST_COMMAND = 1_000
"""Characters of a command at most."""


class Rule(NamedTuple):
    """What is done to each new article that a query finds; `id` is 0 before it is saved.

    `feeds` are the addresses of the feeds whose articles it is for, none where it is for all. It may give `tags`, run a
    `command`, and the rest that its names say; where it `stops`, no later rule is applied to what it matched. `matched`
    counts the articles that it matched, the last `matched_at`, in seconds since 1970.
    """

    query: str
    tags: tuple[str, ...] = ()
    command: str = ""
    stars: bool = False
    saves_for_later: bool = False
    marks_read: bool = False
    hides: bool = False
    notifies: bool = False
    stops: bool = False
    is_on: bool = True
    feeds: tuple[str, ...] = ()
    id: int = 0
    matched: int = 0
    matched_at: int | None = None

    @property
    def does_something(self) -> bool:
        """Whether it does anything to an article; keeping later rules away counts, too."""
        return bool(
            self.tags or self.command or self.stars or self.saves_for_later or self.marks_read or self.hides
            or self.notifies or self.stops
        )  # fmt: skip

    @property
    def definition(self) -> "Rule":
        """The rule without what it counted."""
        return self._replace(matched=0, matched_at=None)

    @property
    def actions(self) -> str:
        """What it does, in a few words: "tag sea, star, stop"."""
        switches = {
            "star": self.stars, "later": self.saves_for_later, "read": self.marks_read, "hide": self.hides,
            "notify": self.notifies,
        }  # fmt: skip
        parts = [f"tag {tag}" for tag in self.tags] + [name for name, is_on in switches.items() if is_on]
        parts += [f"run {self.command}"] * bool(self.command) + ["stop"] * self.stops
        return ", ".join(parts)


def checked_rule(rule: Rule) -> Rule:
    """A rule as it is saved. Raises QueryError where its query is none, or it does nothing."""
    from reader.library.stores.tags import proper_tags

    query, command = safe_line(rule.query).strip(), safe_line(rule.command).strip()[:LONGEST_COMMAND]
    parse_query(query)
    rule = rule._replace(query=query, command=command, tags=proper_tags(rule.tags))
    if not rule.does_something:
        raise QueryError("Say what the rule does to the articles: tag, star, later, read, hide, notify, run or stop.")
    return rule
