"""`broadsheet clean`, `quotes`, `names` and `stories`: print what is on one page; nothing is stored."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from reader import pipeline, sources
from reader.base.errors import PageError
from reader.base.page_bounds import page_bounds
from reader.commands.printing import complain, print_found, print_json, say, terminal_width
from reader.commands.standard_input import standard_input
from reader.model.article import Article
from reader.model.blocks import LabelledBlock
from reader.pages.page import Page

if TYPE_CHECKING:
    from reader.commands.options.one_page import CleanOptions, NamesOptions, QuotesOptions, StoriesOptions

_T = TypeVar("_T")


def clean_page(options: "CleanOptions") -> int:
    """Print the article on a page, or the lines of the page with their labels. Returns the exit status."""
    if options.labels:
        _print_labels(_of_page(options.page, pipeline.label), as_json=options.format == "json")
        return 0
    if options.format != "json" and not options.marks:
        article, annotations = _of_page(options.page, pipeline.find_article), None
    else:
        article, annotations = _of_page(options.page, pipeline.analyse)
    if options.format == "json" and annotations is not None:
        from reader.model.article_json import article_to_json

        _complain_of_length(article)
        print_json(article_to_json(article, annotations))
    else:
        from reader.model.article_text import render_markdown, render_text

        render = render_markdown if options.format == "markdown" else render_text
        say(render(article, annotations), end="")
    return 0


def print_quotes(options: "QuotesOptions") -> int:
    """Print the quotes on a page with their speakers. Returns the exit status."""
    from reader.commands.mark_tables import quote_rows, quotes_table, quotes_to_json

    analyse = partial(pipeline.analyse, language=options.language)
    article, annotations = _of_page(options.page, analyse)
    _complain_of_length(article)
    rows = quote_rows(article, annotations, options.indirect)
    print_found(quotes_to_json(rows) if options.format == "json" else quotes_table(rows, terminal_width()))
    return 0


def print_names(options: "NamesOptions") -> int:
    """Print the people, organisations and places that a page names. Returns the exit status."""
    from reader.commands.mark_tables import name_rows, names_table, names_to_json

    article, annotations = _of_page(options.page, partial(pipeline.analyse, language=options.language))
    _complain_of_length(article)
    rows = name_rows(article, annotations)
    print_found(names_to_json(rows) if options.format == "json" else names_table(rows, terminal_width()))
    return 0


def print_stories(options: "StoriesOptions") -> int:
    """Print the stories that a page lists. Returns the exit status."""
    from reader.commands.story_table import stories_table, stories_to_json

    stories = _of_page(options.page, pipeline.find_stories)
    print_found(stories_to_json(stories) if options.format == "json" else stories_table(stories, terminal_width()))
    return 0


def _of_page(source: str, analyse: Callable[[Page], _T]) -> _T:
    """The result of a function on the page that a source names. Raises a PageError that names it."""
    try:
        page = sources.read_page(source, stream=standard_input())
        with page_bounds():
            return analyse(page)
    except PageError as error:
        raise PageError(f"{sources.source_name(source)}: {error}") from None


def _complain_of_length(article: Article) -> None:
    """Say where only the beginning of an article was annotated: neither JSON nor tables say it themselves."""
    from reader.model.article_remarks import MOST_ANNOTATED, is_annotated_in_part

    if is_annotated_in_part(article):
        complain(f"Quotes and names were looked for in the first {MOST_ANNOTATED:,} characters only: the text is long.")


def _print_labels(labelled: Sequence[LabelledBlock], as_json: bool) -> None:
    if as_json:
        print_json([{"label": str(one.label), "reason": one.reason, "text": one.block.text} for one in labelled])
        return
    reasons = max((len(one.reason) for one in labelled), default=0)
    say("\n".join(f"{one.label:<12}  {one.reason:<{reasons}}  {one.block.text}" for one in labelled))
