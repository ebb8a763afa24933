"""Annotates, indexes and sketches articles in another process.

A request is `["annotate", article_id]`, or `["index"]` for the next articles that are not indexed or sketched. The
reply is `outcome`.
"""

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.base.errors import NamesError, ReaderError
from reader.base.service_process import ProcessEnded, ServiceProcess, serving

if TYPE_CHECKING:
    from reader.library.library import Library


class AnnotateOutcome(StrEnum):
    """What became of an article."""

    RENEWED = "renewed"
    SAME = "same"
    """It needed nothing, or is gone."""
    FAILED = "failed"


class AnnotatingProcess(ServiceProcess):
    """Annotates articles of the library at `path`, each written in one transaction."""

    module = __name__

    def annotate(self, article_id: int) -> AnnotateOutcome:
        """Annotate an article again, if its annotations are outdated. Where that fails, the log says why.

        Raises ProcessEnded; then the article has its old annotations or its new ones. Raises NamesError if the
        recogniser that the settings name is not available.
        """
        return self._outcome_of("annotate", article_id)

    def index_some(self) -> AnnotateOutcome:
        """Index the words of some articles, or else sketch some; `SAME` where none is left. Raises ProcessEnded."""
        return self._outcome_of("index")

    def _outcome_of(self, *request: object) -> AnnotateOutcome:
        self._ask(request)
        try:
            kind, value = self._reply()
        except NamesError:
            raise
        except ReaderError:  # a bug, which is logged, or a library that is busy: the next start tries again
            return AnnotateOutcome.FAILED
        try:
            return AnnotateOutcome(value)
        except ValueError:
            raise ProcessEnded(kind) from None


def serve() -> None:
    """Run the process: do what is asked for, until its input ends."""
    from reader.library.library import Library

    with serving() as (path, replies), Library(path) as library:
        for line in sys.stdin:
            what, *ids = json.loads(line)
            with replies.reporting("An article could not be annotated"):  # and go on with the others
                is_done = _index_some(library) if what == "index" else _annotate(library, *ids)
                replies.send("outcome", AnnotateOutcome.RENEWED if is_done else AnnotateOutcome.SAME)


def _index_some(library: "Library") -> bool:
    from reader.library.index.words import WordIndex
    from reader.library.stores.story_clusters import StoryClusters

    return WordIndex(library).index_some() > 0 or StoryClusters(library).sketch_some() > 0


def _annotate(library: "Library", article_id: int) -> bool:
    from reader.reprocessing.reannotating import reannotate

    return reannotate(library, article_id)
