"""What the tests of finding names share: the words of the runs in which names may lie."""

from collections.abc import Callable

import pytest

from reader.annotating.ner.name_models import NameModel


@pytest.fixture(scope="session")
def runs() -> Callable[[NameModel, str], list[str]]:
    """The runs of a text as a model finds them, each as its tokens with spaces between."""

    def find(model: NameModel, text: str) -> list[str]:
        words = model.split(text).words
        return [" ".join(words[first:end]) for first, end in model.runs(words)]

    return find
