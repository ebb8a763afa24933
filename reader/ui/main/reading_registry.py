"""The controllers of what is read, each made, and its module imported, when it is first asked for."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.controllers.reading_offsets import ReadingOffsets
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.ui.main.controllers.article_states import ArticleStatesController
    from reader.ui.main.controllers.comparison import ComparisonController
    from reader.ui.main.controllers.export import ExportController
    from reader.ui.main.controllers.find import FindController
    from reader.ui.main.controllers.full_text import FullTextController
    from reader.ui.main.controllers.links import LinksController
    from reader.ui.main.controllers.many_articles import ManyArticles
    from reader.ui.main.controllers.mark_all_read import MarkAllReadController
    from reader.ui.main.controllers.mark_corrections import MarkCorrectionsController
    from reader.ui.main.controllers.mark_navigation import MarkNavigationController
    from reader.ui.main.controllers.next_article import NextArticleController
    from reader.ui.main.controllers.next_list import NextListController
    from reader.ui.main.controllers.page_editor import PageEditorController
    from reader.ui.main.controllers.page_jobs import PageJobs
    from reader.ui.main.controllers.page_view import PageViewController
    from reader.ui.main.controllers.piping import PipingController
    from reader.ui.main.controllers.read_articles import ReadArticlesController
    from reader.ui.main.controllers.reading_history import ReadingHistoryController
    from reader.ui.main.controllers.reannotation import ReannotationController
    from reader.ui.main.controllers.same_story import SameStoryController
    from reader.ui.main.controllers.saved_searches import SavedSearchesController
    from reader.ui.main.controllers.search import SearchController
    from reader.ui.main.controllers.search_results import SearchResults
    from reader.ui.main.controllers.selected_articles import SelectedArticles
    from reader.ui.main.controllers.selection import SelectionController
    from reader.ui.main.controllers.settings_writer import SettingsWriter
    from reader.ui.main.controllers.tags import TagsController
    from reader.ui.main.controllers.undo import UndoController
    from reader.ui.main.controllers.views import ViewsController


class ReadingControllers:
    """One attribute a controller, under the name that the table of actions gives it."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    # -- the open article: its modules are imported at the start, which shows one

    @cached_property
    def read_marker(self) -> ReadMarker:
        """Marks articles read."""
        return ReadMarker(self._parts)

    @cached_property
    def reading_offsets(self) -> ReadingOffsets:
        """Saves how far articles were read."""
        return ReadingOffsets(self._parts)

    @cached_property
    def article(self) -> ArticleController:
        """Opens articles."""
        return ArticleController(self._parts, self.read_marker, self.reading_offsets)

    @cached_property
    def next_article(self) -> "NextArticleController":
        """Goes on to the next article."""
        from reader.ui.main.controllers.next_article import NextArticleController

        def next_list(stay: Callable[[], object]) -> bool:
            return self.next_list.go_on(stay)

        return NextArticleController(self._parts, self.article, self.read_marker, next_list)

    @cached_property
    def next_list(self) -> "NextListController":
        """Goes on to the next list."""
        from reader.ui.main.controllers.next_list import NextListController

        return NextListController(self._parts, self.article, self.views, self.settings_writer)

    @cached_property
    def reading_history(self) -> "ReadingHistoryController":
        """Goes back and forward."""
        from reader.ui.main.controllers.reading_history import ReadingHistoryController

        return ReadingHistoryController(self._parts, self.article)

    @cached_property
    def article_states(self) -> "ArticleStatesController":
        """Stars, marks and deletes."""
        from reader.ui.main.controllers.article_states import ArticleStatesController

        return ArticleStatesController(
            self._parts, self.article, self.read_marker, self.reading_offsets, lambda: self.selected_articles
        )

    @cached_property
    def undo(self) -> "UndoController":
        """Undoes and redoes."""
        from reader.ui.main.controllers.undo import UndoController

        return UndoController(self._parts, self.article, self.article_states, self.reading_offsets)

    @cached_property
    def many_articles(self) -> "ManyArticles":
        """Changes many articles."""
        from reader.ui.main.controllers.many_articles import ManyArticles

        return ManyArticles(self._parts, self.article, lambda: self.article_states.leave_deleted)

    @cached_property
    def selection(self) -> "SelectionController":
        """Selects rows."""
        from reader.ui.main.controllers.selection import SelectionController

        return SelectionController(self._parts)

    @cached_property
    def selected_articles(self) -> "SelectedArticles":
        """Acts on the selected rows."""
        from reader.ui.main.controllers.selected_articles import SelectedArticles

        return SelectedArticles(self._parts, self.many_articles, self.read_marker)

    @cached_property
    def mark_all_read(self) -> "MarkAllReadController":
        """Marks whole lists read."""
        from reader.ui.main.controllers.mark_all_read import MarkAllReadController

        return MarkAllReadController(self._parts, self.many_articles, self.read_marker)

    @cached_property
    def read_articles(self) -> "ReadArticlesController":
        """Deletes what was read."""
        from reader.ui.main.controllers.read_articles import ReadArticlesController

        return ReadArticlesController(self._parts, self.many_articles)

    @cached_property
    def tags(self) -> "TagsController":
        """Gives tags."""
        from reader.ui.main.controllers.tags import TagsController

        return TagsController(self._parts, self.article, lambda: self.selected_articles)

    @cached_property
    def export(self) -> "ExportController":
        """Saves."""
        from reader.ui.main.controllers.export import ExportController

        return ExportController(self._parts, lambda: self.selected_articles)

    @cached_property
    def piping(self) -> "PipingController":
        """Pipes."""
        from reader.ui.main.controllers.piping import PipingController

        return PipingController(self._parts, lambda: self.selected_articles)

    @cached_property
    def links(self) -> "LinksController":
        """Opens and copies addresses."""
        from reader.ui.main.controllers.links import LinksController

        return LinksController(self._parts)

    @cached_property
    def same_story(self) -> "SameStoryController":
        """Lists the articles of a story."""
        from reader.ui.main.controllers.same_story import SameStoryController

        return SameStoryController(self._parts, self.article)

    @cached_property
    def comparison(self) -> "ComparisonController":
        """Shows what changed."""
        from reader.ui.main.controllers.comparison import ComparisonController

        return ComparisonController(self._parts)

    @cached_property
    def full_text(self) -> "FullTextController":
        """Fetches full articles."""
        from reader.ui.main.controllers.full_text import FullTextController

        return FullTextController(self._parts, self.article, self.find, self.page_view)

    @cached_property
    def reannotation(self) -> "ReannotationController":
        """Annotates older articles again."""
        from reader.ui.main.controllers.reannotation import ReannotationController

        return ReannotationController(self._parts, self.article)

    # -- the list

    @cached_property
    def search_results(self) -> "SearchResults":
        """Lists results."""
        from reader.ui.main.controllers.search_results import SearchResults

        return SearchResults(self._parts)

    @cached_property
    def search(self) -> "SearchController":
        """Searches the library."""
        from reader.ui.main.controllers.search import SearchController

        return SearchController(self._parts, self.search_results)

    @cached_property
    def views(self) -> "ViewsController":
        """Shows views."""
        from reader.ui.main.controllers.views import ViewsController

        return ViewsController(self._parts, self.search, self.search_results)

    @cached_property
    def settings_writer(self) -> "SettingsWriter":
        """Writes settings."""
        from reader.ui.main.controllers.settings_writer import SettingsWriter

        return SettingsWriter(self._parts)

    @cached_property
    def saved_searches(self) -> "SavedSearchesController":
        """Saves searches."""
        from reader.ui.main.controllers.saved_searches import SavedSearchesController

        return SavedSearchesController(self._parts)

    # -- within the article

    @cached_property
    def find(self) -> "FindController":
        """Finds in the article."""
        from reader.ui.main.controllers.find import FindController

        return FindController(self._parts)

    @cached_property
    def mark_navigation(self) -> "MarkNavigationController":
        """Goes from mark to mark."""
        from reader.ui.main.controllers.mark_navigation import MarkNavigationController

        return MarkNavigationController(self._parts)

    @cached_property
    def mark_corrections(self) -> "MarkCorrectionsController":
        """Corrects marks."""
        from reader.ui.main.controllers.mark_corrections import MarkCorrectionsController

        return MarkCorrectionsController(self._parts, self.article, self.mark_navigation)

    # -- the original page

    @cached_property
    def page_jobs(self) -> "PageJobs":
        """Reads and corrects original pages."""
        from reader.ui.main.controllers.page_jobs import PageJobs

        return PageJobs(self._parts, self.article, self.find)

    @cached_property
    def page_view(self) -> "PageViewController":
        """Shows the original page."""
        from reader.ui.main.controllers.page_view import PageViewController

        return PageViewController(self._parts, self.find, self.page_jobs)

    @cached_property
    def page_editor(self) -> "PageEditorController":
        """Corrects the original page."""
        from reader.ui.main.controllers.page_editor import PageEditorController

        return PageEditorController(self._parts, self.page_view, self.page_jobs)
