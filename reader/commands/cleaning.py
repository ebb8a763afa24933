"""`broadsheet clean`, `quotes` and `names`: what is on one page; nothing is stored."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from reader import pipeline, sources
from reader.base.errors import PageError
from reader.commands.arguments import Options
from reader.commands.printing import print_found, print_json, terminal_width
from reader.commands.standard_input import standard_input
from reader.model.blocks import LabelledBlock
from reader.pages.page import Page

_T = TypeVar("_T")


def clean_page(options: Options) -> int:
    """Print the article on a page, or its labels; store nothing."""
    if options.labels:
        _print_labels(_of_page(options, pipeline.label), as_json=options.format == "json")
        return 0
    article, annotations = _of_page(options, pipeline.analyse)
    if options.format == "json":
        from reader.model.article_json import article_to_json

        print_json(article_to_json(article, annotations))
    else:
        from reader.model.article_text import render_markdown, render_text

        render = render_markdown if options.format == "markdown" else render_text
        print(render(article, annotations if options.marks else None), end="")
    return 0


def print_marks(options: Options) -> int:
    """Print the quotes or the names of the article on a page; store nothing."""
    from reader.commands import mark_tables

    article, annotations = _of_page(options, pipeline.analyse)
    is_json, width = options.format == "json", terminal_width()
    if options.command == "quotes":
        quotes = mark_tables.quote_rows(article, annotations, options.indirect)
        print_found(mark_tables.quotes_to_json(quotes) if is_json else mark_tables.quotes_table(quotes, width))
    else:
        names = mark_tables.name_rows(article, annotations)
        print_found(mark_tables.names_to_json(names) if is_json else mark_tables.names_table(names, width))
    return 0


def _of_page(options: Options, analyse: Callable[[Page], _T]) -> _T:
    """What is made of the one page that was named. Raises a PageError that names it."""
    (source,) = options.pages
    try:
        return analyse(sources.read_page(source, stream=standard_input()))
    except PageError as error:
        raise PageError(f"{sources.source_name(source)}: {error}") from None


def _print_labels(labelled: Sequence[LabelledBlock], as_json: bool) -> None:
    if as_json:
        print_json([{"label": str(one.label), "reason": one.reason, "text": one.block.text} for one in labelled])
        return
    reasons = max((len(one.reason) for one in labelled), default=0)
    print("\n".join(f"{one.label:<12}  {one.reason:<{reasons}}  {one.block.text}" for one in labelled))
