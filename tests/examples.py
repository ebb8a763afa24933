"""How many examples a property test takes."""

from hypothesis import settings


def scaled(examples: int) -> int:
    """That many where the profile takes 100, and in proportion where it takes more: for tests that are cheap or dear.

    A literal number would override the profile, and `--hypothesis-profile search` would not search.
    """
    return max(1, examples * settings().max_examples // 100)
