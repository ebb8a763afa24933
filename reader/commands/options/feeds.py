"""The options of the commands about feeds: `feeds` and `refresh`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line
from reader.commands.options.argument_types import add_format, file_name
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse

_MOST_HOURS = 8_760
"""A year."""


@dataclass(frozen=True, kw_only=True)
class RefreshOptions(LibraryOptions):
    """The options of `refresh`: the feeds to refresh, all that are due if none is named."""

    command = "refresh"
    addresses: tuple[str, ...] = ()
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        _add_addresses(parser)
        add_format(parser, "text", "json")
        super().add_arguments(parser)


@dataclass(frozen=True, kw_only=True)
class FeedsOptions(LibraryOptions):
    """The options of `feeds`. From `remove` on they change the feeds at `addresses`: None leaves a setting as it is, ""
    removes a title or a folder.
    """

    command = "feeds"
    addresses: tuple[str, ...] = ()
    format: str = "table"
    import_from: str | None = None
    export_to: str | None = None
    force: bool = False
    remove: bool = False
    title: str | None = None
    folder: str | None = None
    full_text: str | None = None
    hours: float | None = None
    mute: bool | None = None
    allows_private: bool | None = None
    allows_http: bool | None = None
    forgets_password: bool = False
    deletes_articles: bool = False

    @property
    def changes_feeds(self) -> bool:
        """Whether a feed is to be changed or unfollowed."""
        permissions = (self.allows_private, self.allows_http)
        settings = (self.title, self.folder, self.full_text, self.hours, self.mute, *permissions)
        is_other = self.remove or self.forgets_password or self.deletes_articles
        return is_other or any(setting is not None for setting in settings)

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        _add_addresses(parser)
        add_format(parser, "table", "json")
        parser.add_argument(
            "--import",
            type=file_name,
            metavar="FILE",
            dest="import_from",
            help="follow the feeds of a list: OPML, or newsboat's urls",
        )
        parser.add_argument(
            "--export",
            type=file_name,
            metavar="FILE",
            dest="export_to",
            help="write your feeds to FILE as OPML, - for standard output",
        )
        parser.add_argument(
            "--force", action="store_true", help="with --export, also overwrite a file that Broadsheet did not write"
        )
        _add_changes(parser)
        super().add_arguments(parser)


def _add_addresses(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "addresses", nargs="*", type=safe_line, metavar="ADDRESS", help="the address of a feed that you follow"
    )


def _add_changes(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "--remove",
        action="store_true",
        help="unfollow the feed and forget its password; without --delete-articles, its articles stay",
    )
    parser.add_argument(
        "--delete-articles",
        action="store_true",
        dest="deletes_articles",
        help="delete the articles of the feed, but not those that you starred, tagged, saved or corrected, or that"
        " another feed has; with --remove, unfollow it, too",
    )
    parser.add_argument(
        "--forget-password",
        action="store_true",
        dest="forgets_password",
        help="forget the user name and the password of the feed, also of one that is no longer followed",
    )
    parser.add_argument("--title", type=safe_line, help='rename the feed; "" restores its own title')
    parser.add_argument("--folder", type=safe_line, help='move the feed to a folder; "" to none')
    parser.add_argument(
        "--full-text",
        choices=("always", "never", "short"),
        help="when to fetch the full articles: short is where the feed has only excerpts (default: short)",
    )
    parser.add_argument(
        "--every", type=_hours, metavar="HOURS", dest="hours", help="refresh the feed at most every HOURS"
    )
    parser.add_argument(
        "--mute", action="store_true", default=None, dest="mute", help="skip the feed unless refresh names it"
    )
    parser.add_argument("--no-mute", action="store_false", default=None, dest="mute", help="refresh the feed again")
    _add_permission(
        parser, "private", "let the feed be on this machine or in your own network, though its address came from a list"
    )
    _add_permission(parser, "http", "follow redirects of the feed and its pages from https to http, unencrypted")


def _add_permission(parser: "argparse.ArgumentParser", name: str, text: str) -> None:
    parser.add_argument(f"--allow-{name}", action="store_true", default=None, dest=f"allows_{name}", help=text)
    parser.add_argument(
        f"--no-allow-{name}", action="store_false", default=None, dest=f"allows_{name}", help="no longer"
    )


def _hours(word: str) -> float:
    try:
        hours = float(word)
    except ValueError:
        hours = -1.0
    if not 0 <= hours <= _MOST_HOURS:
        import argparse

        raise argparse.ArgumentTypeError(f"HOURS must be 0 to {_MOST_HOURS}.")
    return hours
