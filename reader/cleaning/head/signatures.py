"""Finds authors who sign: names at the end of the text or below it, and pen names beside its first or last lines."""

import re
from collections.abc import Sequence

from reader.cleaning.features.phrases import NO_AUTHORS
from reader.cleaning.head.bylines import announced_names, is_name, is_name_list, names_in
from reader.model.blocks import Label, LabelledBlock


def signed_names(labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """Return the names in a line such as "Author: Ida Holm" that ends the text or follows it, or below a line such as
    "About the author", or above one that says who they are.
    """
    last = max((index for index, one in enumerate(labelled) if one.label is Label.PARAGRAPH), default=None)
    if last is None:
        return ()
    above = ""
    for index in range(max(0, last - _LAST_LINES), min(last + _BELOW_TEXT, len(labelled))):
        one, text = labelled[index], labelled[index].block.text
        if one.label in _RAILS:
            return ()
        if len(text) <= _LONGEST_SIGNATURE:
            names = _names_signed(text, above, "" if index + 1 == len(labelled) else labelled[index + 1].block.text)
            if names and all(map(is_name, names)):
                return names
        above = text
    return ()


def _names_signed(text: str, above: str, below: str) -> tuple[str, ...]:
    """Return the names in a short line that announces them, or is announced by the line above, or described below."""
    if _SIGNED.match(text):
        return announced_names(text)
    names = names_in(text)
    if _ANNOUNCED.fullmatch(above.strip(" :")) and is_name_list(text):
        return names
    if names == (text,) and below.startswith((f"{text} is ", f"{text} ist ", f"{text} has ", f"{text} covers ")):
        return names
    return ()


_RAILS = frozenset({Label.RAIL_STORY, Label.RAIL_HEADING, Label.RAIL_TEASER, Label.RAIL_AGE})
_LAST_LINES, _BELOW_TEXT = 6, 16
_LONGEST_SIGNATURE = 80
_ANNOUNCED = re.compile(
    r"(?:about|über|sobre|à propos de)(?: the| den| die| el| l[’'])? ?(?:author|autor|autorin|auteur)s?"
    r"|(?:published|posted|written|words|article|story) by|(?:veröffentlicht|geschrieben|verfasst|erstellt) von"
    r"|(?:publié|écrit) par|(?:publicado|escrito) por|author|authors|autor|autorin|autoren|autorinnen|auteurs?|autores"
    r"|von|by|par|por",
    re.I,
)
_SIGNED = re.compile(
    r"(?:(?:autor(?:in|en)?|autorin/autor|authors?|auteure?s?|autrice|autora|autor[ei]s?|autorka|autorzy)"
    r"(?:\s?[:／]|\s(?!\W))"
    r"|(?:作者|記者|记者|文|text(?:[eo]|\s?(?:&|und)\s?fotos?)?|testo|tekst|words)\s?[:：／]"
    r"|(?:written|posted|words|text) by|(?:eingestellt|geschrieben|verfasst|erstellt|publiziert) von"
    r"|(?:publié|écrit) par|(?:publicado|escrito) por|(?:scritto|pubblicato) da)\s?",
    re.I,
)
"""Beginnings of bylines that no sentence of an article and no line of another story has."""


def pen_name(labelled: Sequence[LabelledBlock]) -> tuple[str, ...]:
    """Return the name in a line right around the text that gives one of any form with a date or a time, such as
    "Posted by ida at 2:33 PM".
    """
    text = [index for index, one in enumerate(labelled) if one.label is Label.PARAGRAPH]
    if not text:
        return ()
    around = (*labelled[max(0, text[0] - _ABOVE_TEXT) : text[0] + 1], *labelled[text[-1] : text[-1] + _RIGHT_BELOW])
    found = (_PEN_NAME.match(one.block.text[:_LONGEST_SIGNATURE]) for one in around if one.label not in _RAILS)
    return next(((one[1],) for one in found if one and one[1].lower() not in NO_AUTHORS), ())


_ABOVE_TEXT, _RIGHT_BELOW = 4, 4
_PEN_NAME = re.compile(
    r"(?:posted by|(?:eingestellt|geschrieben|verfasst|erstellt|gespeichert) von|publié par|publicado por|author:|by)\s"
    r"((?:der |die |the )?[^\W\d_][\w.-]{1,24})\s(?:on|am|um|at|à|a las|le|[—–·|])\s.{0,24}\d",
    re.I,
)
