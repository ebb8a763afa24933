"""What the tests of backups share: adding an article by its headline."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture
def keep(add: Callable[..., Any], make_article: Callable[..., Any]) -> Callable[[str], int]:
    """Adds an article with a headline to the library and gives its id."""
    return lambda headline: add(make_article(headline))[0]
