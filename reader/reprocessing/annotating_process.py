"""The annotator in a process of its own.

Numbers of articles go in, one a line; for each comes back, once it is done, what became of it, or the sentence that
says why no article can be annotated. Articles that wait to be indexed, or to be sketched, are so here, too.
"""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.base.errors import NamesError
from reader.base.service_process import ProcessEnded, ServiceProcess, serving

if TYPE_CHECKING:
    from reader.library.library import Library


class Answer(StrEnum):
    """What became of an article."""

    RENEWED = "renewed"
    SAME = "same"
    """It needed nothing, or is gone."""
    FAILED = "failed"


_ANSWERS = frozenset(Answer)
_CANNOT = "cannot: "
_INDEX = "index"
"""What goes in for the next articles to be indexed."""


class AnnotatingProcess(ServiceProcess):
    """Annotates articles of the library at `path`, each written in one piece."""

    module = __name__

    def annotate(self, article_id: int) -> Answer:
        """Annotate an article once more, if it needs to be.

        Raises ProcessEnded; then the article has its old marks or its new ones. Raises NamesError if no article can be
        annotated as the settings ask.
        """
        return self._answer_to(str(article_id))

    def index_some(self) -> Answer:
        """Index the words of some articles that wait for it, or else sketch some; `SAME` where none does. Raises
        ProcessEnded.
        """
        return self._answer_to(_INDEX)

    def _answer_to(self, what: str) -> Answer:
        self._ask(what)
        answer = self._answers.readline().strip()
        if answer.startswith(_CANNOT):
            raise NamesError(answer.removeprefix(_CANNOT))
        if answer not in _ANSWERS:
            raise ProcessEnded(answer)
        return Answer(answer)


def serve() -> None:
    """The process itself: annotate what is asked for, until nobody can ask any more."""
    from reader.library.library import Library

    with serving() as (path, answers), Library(path) as library:
        for line in sys.stdin:
            what = line.strip()
            answer = _index_some(library) if what == _INDEX else _answer(library, int(what))
            print(answer, file=answers, flush=True)


def _index_some(library: "Library") -> str:
    from reader.library.index.stories import StoryClusters
    from reader.library.index.words import WordIndex

    try:
        done = WordIndex(library).index_some() or StoryClusters(library).sketch_some()
        return Answer.RENEWED if done else Answer.SAME
    except Exception:  # the next start tries again
        return Answer.FAILED


def _answer(library: "Library", article_id: int) -> str:
    from reader.reprocessing.reannotating import reannotate

    try:
        return Answer.RENEWED if reannotate(library, article_id) else Answer.SAME
    except NamesError as error:
        return f"{_CANNOT}{' '.join(str(error).split())}"
    except Exception:  # one article must not keep the others from being annotated
        return Answer.FAILED
