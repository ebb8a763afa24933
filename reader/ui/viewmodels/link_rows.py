"""A link of an article as the lines of a row: its number and words, and below them its address. Pure; no Textual."""

from reader.ui.viewmodels.body_layout import wrap

_INDENT = 3
"""Cells before words and address, as many as the number with what follows it."""


def link_row(number: int, words: str, url: str, width: int) -> str:
    """The lines of a link in a width in cells; what goes on below stands under its beginning."""
    indent = " " * max(_INDENT, len(f"{number}") + 2)
    room = max(1, width - len(indent))
    lines = [text[start:end] for text in (words, url) for start, end in wrap(text, room)]
    return "\n".join([f"{number:<{len(indent)}}{lines[0]}", *(f"{indent}{line}" for line in lines[1:])])
