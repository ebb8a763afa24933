"""The annotator in a process of its own: the interface has its own process for itself, and both can end at once.

Numbers of articles go in, one a line; for each comes back, once it is done, what became of it, or the sentence that
says why no article can be annotated. Words of articles that wait to be indexed are indexed here, too.
"""

import os
import subprocess
import sys
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import NamesError

if TYPE_CHECKING:
    from reader.library.library import Library

_NICENESS = 10
"""What is done for later steps back for what a person does now."""


_HOME = Path(__file__).parents[1]
"""Where the package lies, which need not be installed."""
_SERVE = (
    "import sys; sys.path.insert(0, sys.argv[2]); import reader; sys.path.append(sys.path.pop(0)); "
    f"from {__name__} import serve; serve()"
)
"""The package is this one, whatever other is installed; anything else is looked for there last."""


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


class ProcessEnded(Exception):
    """The process has ended, because it was stopped or for a reason of its own."""


class AnnotatingProcess:
    """Annotates articles of the library at `path`. `stop` may be called by any thread, the rest by one."""

    def __init__(self, path: Path) -> None:
        """Raises ProcessEnded where no process can be begun."""
        command = [sys.executable, "-P", "-c", _SERVE, os.fspath(path), os.fspath(_HOME)]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # what the terminal sends is for the reader
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise ProcessEnded from error

    def __enter__(self) -> "AnnotatingProcess":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        with suppress(OSError):
            self._process.__exit__(None, None, None)

    def annotate(self, article_id: int) -> Answer:
        """Annotate an article once more, if it needs to be.

        Raises ProcessEnded; then the article has its old marks or its new ones. Raises NamesError if no article can be
        annotated as the settings ask.
        """
        return self._ask(str(article_id))

    def index_some(self) -> Answer:
        """Index the words of some articles that wait for it; `SAME` where none does. Raises ProcessEnded."""
        return self._ask(_INDEX)

    def _ask(self, what: str) -> Answer:
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.write(f"{what}\n")
            self._process.stdin.flush()
        except OSError as error:
            raise ProcessEnded from error
        answer = self._process.stdout.readline().strip()
        if answer.startswith(_CANNOT):
            raise NamesError(answer.removeprefix(_CANNOT))
        if answer not in _ANSWERS:
            raise ProcessEnded(answer)
        return Answer(answer)

    def stop(self) -> None:
        """End the process, whatever it is at: an article is written in one piece."""
        self._process.kill()


def serve() -> None:
    """The process itself: annotate what is asked for, until nobody can ask any more."""
    from reader.library.library import Library

    os.nice(_NICENESS)
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers, Library(Path(sys.argv[1])) as library:
        os.dup2(2, 1)  # what a pipeline prints is no answer
        for line in sys.stdin:
            what = line.strip()
            answer = _index_some(library) if what == _INDEX else _answer(library, int(what))
            print(answer, file=answers, flush=True)


def _index_some(library: "Library") -> str:
    from reader.library.word_index import WordIndex

    try:
        return Answer.RENEWED if WordIndex(library).index_some() else Answer.SAME
    except Exception:  # the next start tries again
        return Answer.FAILED


def _answer(library: "Library", article_id: int) -> str:
    from reader.reannotating import reannotate

    try:
        return Answer.RENEWED if reannotate(library, article_id) else Answer.SAME
    except NamesError as error:
        return f"{_CANNOT}{' '.join(str(error).split())}"
    except Exception:  # one article must not keep the others from being annotated
        return Answer.FAILED
