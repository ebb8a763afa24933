"""Any sequence of changes, undos and redos: the library is always as it was when it had had these changes."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reader.article import Annotations, Article, Paragraph
from reader.library.library import Library, RawPage
from reader.ui.changes import Changes

Snapshot = list[tuple[int, int, int, int, bool]]
ARTICLES = st.integers(1, 4)


class ChangesMachine(RuleBasedStateMachine):
    """Keeps what the library was before each change beside what can be taken back."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library(Path(self.folder.name) / "library.db")
        for number in range(1, 5):
            article = Article(headline=f"Article {number}", paragraphs=(Paragraph(f"Reed {number} bends."),))
            page = RawPage(f"{number}.txt", "text", article.text, None, datetime(2026, 1, number, tzinfo=UTC))
            self.library.add(article, Annotations((), (), 1), page)
        self.changes = Changes(self.library)
        self.before: list[Snapshot] = []
        self.ahead: list[Snapshot] = []

    def snapshot(self) -> Snapshot:
        return self.library.read(
            "SELECT id, is_read, is_starred, is_later, deleted_at IS NULL FROM article ORDER BY id"
        )

    @contextmanager
    def changing(self) -> Iterator[None]:
        before = self.snapshot()
        yield
        assert self.snapshot() != before
        self.before.append(before)
        self.ahead.clear()

    @rule(number=ARTICLES, act=st.sampled_from(["star", "mark", "keep", "delete"]))
    def change(self, number: int, act: str) -> None:
        row = self.library.row(number)
        if row is not None:
            with self.changing():
                getattr(self.changes, act)(row)

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        now = self.snapshot()
        assert self.changes.undo() is not None
        assert self.snapshot() == self.before.pop()
        self.ahead.append(now)

    @precondition(lambda self: self.ahead)
    @rule()
    def redo(self) -> None:
        now = self.snapshot()
        assert self.changes.redo() is not None
        assert self.snapshot() == self.ahead.pop()
        self.before.append(now)

    @invariant()
    def what_can_be_taken_back_is_known(self) -> None:
        assert len(self.changes) == len(self.before) and self.changes.can_redo == bool(self.ahead)
        assert bool(self.before) or self.changes.undo() is None
        assert bool(self.ahead) or self.changes.redo() is None

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()


TestChangesStayTrue = ChangesMachine.TestCase
TestChangesStayTrue.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
