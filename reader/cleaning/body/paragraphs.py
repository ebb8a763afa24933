"""The labels inside the article: paragraphs, subheadings, captions, lists, quotes, tables, questions, time stamps."""

import re
from collections.abc import Mapping

from reader.cleaning.block_features import BlockFeatures
from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import ArticlePlace
from reader.cleaning.body.invitations import is_invitation
from reader.cleaning.body.page_marks import is_page_mark
from reader.cleaning.body.pull_quotes import find_pull_quotes
from reader.cleaning.body.table_rows import find_rows
from reader.model.blocks import Label

_LONGEST_SUBHEADING = 18
_LONGEST_CAPTION = 60
_SHORTEST_INTERVIEW = 3
"""Questions that make an interview; fewer are subheadings that ask."""
_LONGEST_REPEATED = 4
_PERHAPS = 0.32
"""Chance from which a short line that the article's bound leaves out is a subheading if the article's prose follows."""
_SET = frozenset({"list", "heading"})
_BOXES = frozenset({"chrome", "rail", "comment", "menu"})
_QUESTION_START = re.compile(r"(?:(?:Q|Question|Frage|F|P)\s?[:.]\s|(?:Q|問|问)\s?[:：.．])", re.I)
_QUESTION_MARKS = ("?", "？")
_OPENING_MARKS = '“"«„‘»「『【《■◆●◇▼'
_CAPTION_START = re.compile(
    r"[【（(\[［]?(?:写真|画像|図|图|圖|图片|圖片|资料图|資料圖|照片|사진)\d{0,2}(?:は|[】）)\]］：:／/＝]|\s)"
)
_CAPTION_END = re.compile(r"[（(＝=／/][^（()）]{0,20}(?:摄|攝|撮影|提供|제공)[）)]?。?$")


def label_body(sheet: BlockLabels, place: ArticlePlace) -> None:
    """Label the article's blocks by what they are in it, and what stands between them, as far as no other rule has."""
    found = _first_labels(sheet, place)
    for index in list(find_pull_quotes(sheet, {index: label for index, (label, _) in found.items()})):
        found[index] = Label.FURNITURE, "repeats the body"
    for index in _headings_of_invitations(sheet, found):
        found[index] = Label.FURNITURE, "heads an invitation to a newsletter"
    for index, (label, reason) in found.items():
        sheet.put(index, label, f"{reason} ({place.chances.article[index]:.0%})")


def _first_labels(sheet: BlockLabels, place: ArticlePlace) -> dict[int, tuple[Label, str]]:
    """What each block is by itself, with the rule that says so."""
    questions = _questions(sheet, place)
    rows = find_rows(sheet, place)
    found: dict[int, tuple[Label, str]] = {}
    for index in filter(sheet.is_open, sorted({*place.island, *place.taken})):
        if index in rows:
            found[index] = Label.TABLE, "row of a table"
        elif index in place.taken:
            found[index] = _label_of(sheet, index, place, questions)
        else:
            found[index] = _label_between(sheet, index, place)
    return found


def _headings_of_invitations(sheet: BlockLabels, found: Mapping[int, tuple[Label, str]]) -> list[int]:
    """Subheadings with nothing but an invitation below them."""
    return [
        index
        for index, (label, _) in found.items()
        if label is Label.SUBHEADING
        and found.get(index + 1, (None, ""))[0] is Label.FURNITURE
        and is_invitation(sheet.blocks[index + 1].text)
    ]


def _label_of(sheet: BlockLabels, index: int, place: ArticlePlace, questions: frozenset[int]) -> tuple[Label, str]:
    traits, block = sheet.traits[index], sheet.blocks[index]
    if traits.is_stamp:
        return Label.TIME_STAMP, "a clock time on its own"
    if block.tag == "tr":
        return Label.TABLE, "row of a table"
    if is_page_mark(block.text):
        return Label.FURNITURE, "number of a page"
    if is_invitation(block.text):
        return Label.FURNITURE, "invites to a newsletter"
    if index in questions:
        return Label.QUESTION, "one of the questions of an interview"
    if traits.is_furniture and not (traits.is_prose and place.is_sure(index)):
        return Label.FURNITURE, "a phrase of furniture between paragraphs"
    if traits.age is not None or traits.is_date and not traits.is_prose:
        return Label.FURNITURE, "a date between paragraphs"
    if traits.context & _BOXES and "quote" not in traits.context and not place.is_sure(index):
        return Label.FURNITURE, "in a box beside the text"
    if (
        traits.repeats > 1
        and traits.words <= _LONGEST_REPEATED
        and not traits.is_sentence
        and not traits.context & _SET
    ):
        return Label.FURNITURE, "repeated on the page"
    if traits.is_credit:
        return Label.FURNITURE, "credit of a picture and no more"
    if _is_caption(sheet, index):
        return Label.CAPTION, "names a picture"
    if "quote" in traits.context:
        return Label.BLOCK_QUOTE, "set as a block quote"
    if "heading" in traits.context:
        return Label.SUBHEADING, "heading in the text"
    if "list" in traits.context or traits.has_bullet:
        return Label.LIST_ITEM, "item of a list"
    if _heads_prose(sheet, index, place.island):
        return Label.SUBHEADING, "short line above prose"
    return Label.PARAGRAPH, "reads like the article"


def _label_between(sheet: BlockLabels, index: int, place: ArticlePlace) -> tuple[Label, str]:
    """The label of a block that stands among the article's and does not read like it."""
    traits = sheet.traits[index]
    if traits.is_stamp and index + 1 in place.island:
        return Label.TIME_STAMP, "a clock time on its own"
    if index > place.island.start and sheet.traits[index - 1].is_stamp and _heads_prose(sheet, index, place.island):
        return Label.SUBHEADING, "heads an entry below its time"
    if not (traits.is_furniture or traits.is_credit) and _is_caption(sheet, index):
        return Label.CAPTION, "names a picture"
    if _may_head(sheet, index, place):
        return Label.SUBHEADING, "short line above prose"
    return Label.FURNITURE, "does not read like the article"


def _may_head(sheet: BlockLabels, index: int, place: ArticlePlace) -> bool:
    """Whether a line that reads like the title of another story heads the article's prose below it."""
    return (
        place.chances.article[index] > _PERHAPS
        and index + 1 in place.taken
        and not (sheet.traits[index].is_furniture or sheet.traits[index].age is not None)
        and _heads_prose(sheet, index, place.island)
    )


def _is_caption(sheet: BlockLabels, index: int) -> bool:
    traits, block = sheet.traits[index], sheet.blocks[index]
    if "caption" in traits.context:
        return True
    if traits.words >= _LONGEST_CAPTION:
        return False
    if _CAPTION_START.match(block.text) or _CAPTION_END.search(block.text):
        return True
    if not traits.has_credit:
        return False
    return not traits.is_prose | ("list" in traits.context) or block.tag is None and block.text.endswith(")")


def _heads_prose(sheet: BlockLabels, index: int, island: range) -> bool:
    traits, block = sheet.traits[index], sheet.blocks[index]
    ends_open = (
        not traits.is_sentence
        or block.text.endswith(_QUESTION_MARKS)
        or "strong" in traits.context
        and traits.words < 12
    )
    if not ends_open or not 1 <= traits.words <= _LONGEST_SUBHEADING or traits.repeats > 1 or traits.link_share > 0.5:
        return False
    first = block.text[:1]
    if first.islower() or not first.isalnum() and first not in _OPENING_MARKS + "¿¡":
        return False
    if block.tag is not None and "strong" not in traits.context:
        return False
    return index + 1 in island and _is_body_text(sheet.traits[index + 1])


def _is_body_text(traits: BlockFeatures) -> bool:
    return traits.is_prose or traits.has_bullet or "list" in traits.context or traits.is_sentence and traits.words > 4


def _questions(sheet: BlockLabels, place: ArticlePlace) -> frozenset[int]:
    """The questions of an interview, none where the page is no interview."""
    island = place.island
    asked = [
        index
        for index in sorted(place.taken)
        if sheet.is_open(index) and _asks(sheet, index) and _is_answered(sheet, index, island)
    ]
    return frozenset(asked) if len(asked) >= _SHORTEST_INTERVIEW else frozenset()


def _asks(sheet: BlockLabels, index: int) -> bool:
    traits, text = sheet.traits[index], sheet.blocks[index].text
    if traits.context & {"chrome", "rail", "caption", "menu", "comment", "quote", "list"}:
        return False
    if _QUESTION_START.match(text):
        return True
    set_apart = sheet.blocks[index].tag is None or bool(traits.context & {"strong", "heading"})
    return set_apart and text.endswith(_QUESTION_MARKS) and traits.words <= 60 and text[:1] not in _OPENING_MARKS


def _is_answered(sheet: BlockLabels, index: int, island: range) -> bool:
    return index + 1 in island and not sheet.blocks[index + 1].text.endswith(_QUESTION_MARKS)
