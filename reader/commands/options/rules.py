"""The options of `broadsheet rules`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line
from reader.commands.options.argument_types import add_format, whole_number
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse

RULE_ACTIONS = ("list", "add", "edit", "remove", "move", "on", "off", "apply")
_LARGEST_ID = 999_999_999
_SWITCHES = (
    ("stars", "star", "star the articles"),
    ("saves_for_later", "later", "save them for later"),
    ("marks_read", "read", "mark them read"),
    ("hides", "hide", "hide them from all lists"),
    ("notifies", "notify", "print how many there were after each refresh, and show it in the reader"),
    ("stops", "stop", "apply no later rule to them"),
)


@dataclass(frozen=True, kw_only=True)
class RulesOptions(LibraryOptions):
    """The options of `rules`: what to do, with which rules, and what a rule that is added or edited is to be. None
    leaves a part of a rule as it is.
    """

    command = "rules"
    action: str = "list"
    rules: tuple[int, ...] = ()
    query: str | None = None
    tags: tuple[str, ...] | None = None
    run: str | None = None
    feeds: tuple[str, ...] | None = None
    stars: bool | None = None
    saves_for_later: bool | None = None
    marks_read: bool | None = None
    hides: bool | None = None
    notifies: bool | None = None
    stops: bool | None = None
    position: int | None = None
    preview: bool = False
    format: str = "table"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        import argparse

        parser.add_argument(
            "action", nargs="?", choices=RULE_ACTIONS, default="list", metavar="ACTION", help=", ".join(RULE_ACTIONS)
        )
        parser.add_argument("rules", nargs="*", type=_rule_id, metavar="ID", help="a rule's number, as list prints it")
        parser.add_argument("--query", type=safe_line, help="the search that finds the articles of the rule")
        _add_texts(parser, "--tag", "tags", "give the articles this tag")
        parser.add_argument(
            "--run", type=safe_line, metavar="COMMAND", help="run it with the article as JSON; '' for none"
        )
        _add_texts(parser, "--feed", "feeds", "only articles of the feed at this ADDRESS")
        for name, option, effect in _SWITCHES:
            parser.add_argument(
                f"--{option}", action=argparse.BooleanOptionalAction, default=None, dest=name, help=effect
            )
        parser.add_argument("--to", type=_rule_id, dest="position", metavar="N", help="with move: the new position")
        parser.add_argument(
            "--preview", action="store_true", help="print what the rule would have matched in 30 days, and save nothing"
        )
        add_format(parser, "table", "json")
        super().add_arguments(parser)


def _add_texts(parser: "argparse.ArgumentParser", option: str, name: str, effect: str) -> None:
    parser.add_argument(
        option, action="append", default=None, dest=name, type=safe_line, help=f"{effect}; can be repeated, '' for none"
    )


def _rule_id(word: str) -> int:
    return whole_number("ID", word, 1, _LARGEST_ID)
