"""The labels inside the article: paragraphs, subheadings, captions, lists, quotes, tables, questions, time stamps."""

import re

from reader.blocks import Label
from reader.cleaning.sheet import Sheet
from reader.cleaning.traits import Traits

_LONGEST_SUBHEADING = 18
_SHORTEST_INTERVIEW = 3
"""Questions that make an interview; fewer are subheadings that ask."""
_QUESTION_START = re.compile(r"(?:Q|Question|Frage|F|P)\s?[:.]\s", re.I)
_OPENING_MARKS = '“"«„‘»「『'


def label_body(sheet: Sheet, island: range) -> None:
    """Label what no other rule has labelled between the first and the last prose of the article."""
    questions = _questions(sheet, island)
    for index in island:
        if sheet.is_open(index):
            label, reason = _label_of(sheet, index, island, questions)
            sheet.put(index, label, reason)


def _label_of(sheet: Sheet, index: int, island: range, questions: frozenset[int]) -> tuple[Label, str]:
    traits, block = sheet.traits[index], sheet.blocks[index]
    if traits.is_stamp:
        return Label.TIME_STAMP, "a clock time on its own"
    if block.tag == "tr":
        return Label.TABLE, "row of a table"
    if index in questions:
        return Label.QUESTION, "one of the questions of an interview"
    if (
        traits.context & {"comment", "menu"}
        or traits.is_furniture
        or traits.age is not None
        or traits.is_date
        and not traits.is_prose
    ):
        return Label.FURNITURE, "furniture between paragraphs"
    if traits.is_credit:
        return Label.FURNITURE, "credit of a picture and no more"
    if (
        "caption" in traits.context
        or traits.has_credit
        and traits.words < 60
        and not traits.is_prose | ("list" in traits.context)
    ):
        return Label.CAPTION, "names a picture"
    if traits.has_credit and block.tag is None and traits.words < 60 and block.text.endswith(")"):
        return Label.CAPTION, "ends with the credit of a picture"
    if "chrome" in traits.context or "rail" in traits.context:
        return Label.FURNITURE, "a box between paragraphs"
    if "quote" in traits.context:
        return Label.BLOCK_QUOTE, "set as a block quote"
    if "heading" in traits.context:
        return Label.SUBHEADING, "heading in the text"
    if "list" in traits.context or traits.has_bullet:
        return Label.LIST_ITEM, "item of a list"
    return _label_of_line(sheet, index, island)


def _label_of_line(sheet: Sheet, index: int, island: range) -> tuple[Label, str]:
    """A line that its markup says nothing of, as on every text page."""
    traits, block = sheet.traits[index], sheet.blocks[index]
    if traits.is_prose:
        return Label.PARAGRAPH, "prose of the article"
    if _heads_prose(sheet, index, island):
        return Label.SUBHEADING, "short line above prose"
    if traits.is_sentence and traits.link_share < 0.9 and traits.repeats == 1:
        return Label.PARAGRAPH, "short sentence of the article"
    if traits.words >= 8 and traits.link_share < 0.5:
        return Label.PARAGRAPH, "line of the article without a full stop"
    if block.text[:1] in _OPENING_MARKS and traits.words > 2:
        return Label.PARAGRAPH, "quoted words"
    return Label.FURNITURE, "short line between paragraphs"


def _heads_prose(sheet: Sheet, index: int, island: range) -> bool:
    traits, block = sheet.traits[index], sheet.blocks[index]
    ends_open = not traits.is_sentence or block.text.endswith("?") or "strong" in traits.context and traits.words < 12
    if not ends_open or not 1 <= traits.words <= _LONGEST_SUBHEADING or traits.repeats > 1 or traits.link_share > 0.5:
        return False
    if not block.text[:1].isupper() and not block.text[:1].isdigit() and block.text[:1] not in _OPENING_MARKS + "¿¡":
        return False
    if block.tag is not None and "strong" not in traits.context:
        return False
    return index + 1 in island and _is_body_text(sheet.traits[index + 1])


def _is_body_text(traits: Traits) -> bool:
    return traits.is_prose or traits.has_bullet or "list" in traits.context or traits.is_sentence and traits.words > 4


def _questions(sheet: Sheet, island: range) -> frozenset[int]:
    """The questions of an interview, none where the page is no interview."""
    asked = [
        index for index in island if sheet.is_open(index) and _asks(sheet, index) and _is_answered(sheet, index, island)
    ]
    return frozenset(asked) if len(asked) >= _SHORTEST_INTERVIEW else frozenset()


def _asks(sheet: Sheet, index: int) -> bool:
    traits, text = sheet.traits[index], sheet.blocks[index].text
    if traits.context & {"chrome", "rail", "caption", "menu", "comment", "quote", "list"}:
        return False
    if _QUESTION_START.match(text):
        return True
    set_apart = sheet.blocks[index].tag is None or bool(traits.context & {"strong", "heading"})
    return set_apart and text.endswith("?") and traits.words <= 60 and text[:1] not in _OPENING_MARKS


def _is_answered(sheet: Sheet, index: int, island: range) -> bool:
    return index + 1 in island and not sheet.blocks[index + 1].text.endswith("?")
