"""What a command said of the articles that it got, one after another. Pure; no Textual."""

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from reader.exporting.piping import Piped

_MOST = 100_000
"""Code points of output that are kept, about as many as somebody would scroll through."""


class PipedArticles:
    """The outputs of a command, gathered article by article."""

    def __init__(self, name: str, number: int) -> None:
        """`name` is what the command is called, `number` how many articles it is to get."""
        self.is_stopped = False
        """Whether the person stopped it before it had all."""
        self.problem = ""
        """Why it got no more articles, a sentence, "" where it got all."""
        self._name, self._number = name, number
        self._done = self._failed = self._gone = self._status = 0
        self._parts: list[str] = []
        self._room = _MOST

    @property
    def severity(self) -> Literal["information", "warning", "error"]:
        """How bad it is: whether the command failed with an article, or one was not there."""
        return "error" if self._failed or self.problem else "warning" if self._gone else "information"

    @property
    def has_begun(self) -> bool:
        """Whether it got an article."""
        return self._done > 0

    @property
    def progress(self) -> str:
        """How far it is."""
        return f"{self._name}: {self._done + self._gone:,} of {self._number:,} articles …"

    def skip(self) -> None:
        """Take note of an article that is no longer in the library."""
        self._gone += 1

    def add(self, headline: str, piped: "Piped") -> None:
        """Take what the command said of an article."""
        self._done += 1
        if piped.status:
            self._failed, self._status = self._failed + 1, piped.status
        output = "\n".join(part for part in (piped.output, piped.errors) if part)
        if self._number > 1 and (output or piped.status):
            status = f" (status {piped.status})" * bool(piped.status)
            output = f"{headline}{status}{_joined(output)}"
        if output and self._room:
            self._parts.append(output[: self._room])
            self._room = max(0, self._room - len(output))

    @property
    def output(self) -> str:
        """All that it said; of several articles, each below or beside its headline."""
        return "\n".join(self._parts)

    @property
    def sentence(self) -> str:
        """How it ended, without a stop at the end."""
        if self._number == 1:
            return self._sentence_of_one()
        if self.is_stopped:
            return f"{self._name} was stopped after {self._done:,} of {self._number:,} articles"
        if self.problem:
            return f"{self._name} has {self._done:,} of {self._number:,} articles. {self.problem.rstrip('.')}"
        gone = f"; {self._gone:,} {'is' if self._gone == 1 else 'are'} no longer in the library" * bool(self._gone)
        if self._failed:
            return f"{self._name} failed with {self._failed:,} of {self._done:,} articles{gone}"
        return f"{self._name} has {self._done:,} articles{gone}"

    def _sentence_of_one(self) -> str:
        if self.is_stopped:
            return f"{self._name} was stopped"
        if self._gone:
            return "This article is no longer in the library"
        return f"{self._name} {f'failed with status {self._status}' if self._failed else 'has the article'}"


def _joined(output: str) -> str:
    """An output after a headline: beside it where it is one line."""
    if not output:
        return ""
    return f"\n{output}\n" if "\n" in output else f": {output}"
