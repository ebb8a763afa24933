"""Who goes on in another quote of the same paragraph."""

import pytest


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“It rots,” said Maria Lopez. That is not the same as “sinking in the sand”.", ["Maria Lopez"] * 2),
        ("“It rots,” said Maria Lopez. It’s “a slow and quiet end”.", ["Maria Lopez"] * 2),
        ("“It rots,” said Maria Lopez. It rained. It’s “a slow and quiet end”.", ["Maria Lopez", None]),
        ("“It rots,” said Maria Lopez. The piles were “sinking in the sand”.", ["Maria Lopez", None]),
        ("“It rots,” said Maria Lopez. That is why Tom Reed is “sinking in the sand”.", ["Maria Lopez", None]),
        (
            "“It rots,” said Maria Lopez. That is not by any means, in a long and cold winter such as this, “the end”.",
            ["Maria Lopez", None],
        ),
    ],
)
def test_a_short_comment_that_names_nobody_is_of_whoever_spoke(said, text: str, speakers: list[str | None]):
    assert [quote.speaker for quote in said(text)] == speakers


@pytest.mark.parametrize(
    ("between", "mention"),
    [
        ("She says that all piles rot.", "She"),
        ("They lie in the sand.", "Maria Lopez"),
        ("The piles say little.", "Maria Lopez"),
    ],
)
def test_whoever_says_something_between_two_quotes_says_the_second(said, between: str, mention: str):
    quotes = said(f"“It rots,” said Maria Lopez. {between} “Nobody has looked at it for years.”")
    assert quotes[-1].mention == mention
