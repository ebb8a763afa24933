"""The options of the commands that read one page and store nothing: `clean`, `quotes`, `names` and `stories`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.options.argument_types import add_format, language_code
from reader.commands.options.command_options import CommandOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class PageOptions(CommandOptions):
    """The page: a file, an address, or "-" for standard input."""

    page: str

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument("page", metavar="PAGE", help="a file or an address, or - for standard input")


@dataclass(frozen=True, kw_only=True)
class CleanOptions(PageOptions):
    """The options of `clean`."""

    command = "clean"
    format: str = "markdown"
    marks: bool = False
    labels: bool = False

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        super().add_arguments(parser)
        add_format(parser, "markdown", "text", "json")
        parser.add_argument(
            "--marks", action="store_true", help="list the quotes with their speakers, and the names, after the article"
        )
        parser.add_argument(
            "--labels", action="store_true", help="print each line of the page with its label and the reason for it"
        )


@dataclass(frozen=True, kw_only=True)
class LanguageOptions(PageOptions):
    """The options of the commands that find quotes and names: in which language."""

    language: str | None = None

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        super().add_arguments(parser)
        parser.add_argument(
            "--language",
            metavar="CODE",
            type=language_code,
            help="the language of the article, such as de: not what the page says, or what its words are taken for",
        )


@dataclass(frozen=True, kw_only=True)
class QuotesOptions(LanguageOptions):
    """The options of `quotes`."""

    command = "quotes"
    format: str = "table"
    indirect: bool = False

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        super().add_arguments(parser)
        add_format(parser, "table", "json")
        parser.add_argument(
            "--indirect", action="store_true", help="include indirect speech, which has no quotation marks"
        )


@dataclass(frozen=True, kw_only=True)
class NamesOptions(LanguageOptions):
    """The options of `names`."""

    command = "names"
    format: str = "table"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        super().add_arguments(parser)
        add_format(parser, "table", "json")


@dataclass(frozen=True, kw_only=True)
class StoriesOptions(PageOptions):
    """The options of `stories`."""

    command = "stories"
    format: str = "table"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        super().add_arguments(parser)
        add_format(parser, "table", "json")
