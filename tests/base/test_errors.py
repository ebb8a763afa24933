"""What is told of errors."""

from reader.base.errors import own_mistake


def test_a_mistake_of_our_own_is_told_in_a_sentence() -> None:
    assert own_mistake("It failed", ValueError()) == "It failed because of a mistake of Broadsheet's own (ValueError)."
