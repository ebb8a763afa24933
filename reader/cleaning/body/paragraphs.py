"""Labels blocks inside the article: paragraphs, subheadings, captions, lists, quotes, tables,
questions, time stamps.
"""

import re
from collections.abc import Mapping

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.captions import is_caption
from reader.cleaning.body.invitations import is_invitation
from reader.cleaning.body.page_marks import is_page_mark
from reader.cleaning.body.paywall_stubs import find_offers
from reader.cleaning.body.pull_quotes import find_pull_quotes
from reader.cleaning.body.stray_lines import find_stray_lines
from reader.cleaning.body.table_rows import find_rows
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_LONGEST_SUBHEADING = 18
_LONGEST_EXCLAMATION = 6
_SHORTEST_INTERVIEW = 3
"""Fewest questions of an interview; fewer are subheadings that happen to be questions."""
_LONGEST_REPEATED = 4
_PERHAPS = 0.32
"""Least probability for a short line below the threshold to be a subheading, if the article's prose follows."""
_REACH_OF_STAMP = 3
"""Lines below a clock time within which its text begins."""
_SET = frozenset({"list", "heading"})
_BOXES = frozenset({"chrome", "rail", "comment", "menu"})
_QUESTION_START = re.compile(r"(?:(?:Q|Question|Frage|F|P)\s?[:.]\s|(?:Q|問|问)\s?[:：.．])", re.I)
_QUESTION_MARKS = ("?", "？")
_OPENING_MARKS = '“"«„‘»「『【《■◆●◇▼'


def label_body(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label the article's blocks by their kind, and the blocks between them, unless they have a label already."""
    found = _first_labels(labels, article)
    for index in list(find_pull_quotes(labels, {index: label for index, (label, _) in found.items()})):
        found[index] = Label.FURNITURE, "repeats the body"
    for index in find_offers(labels, {index: label for index, (label, _) in found.items()}):
        found[index] = Label.FURNITURE, "notice that the rest is for subscribers"
    proposed = {index: label for index, (label, _) in found.items()}
    for index in find_stray_lines(labels, proposed, article.scores.probabilities):
        found[index] = Label.FURNITURE, "a short line that is repeated, or alone at the end"
    for index in _headings_of_invitations(labels, found):
        found[index] = Label.FURNITURE, "heading of an invitation"
    for index in _headings_of_nothing(found):
        found[index] = Label.FURNITURE, "heading of nothing in the article"
    for index, (label, reason) in found.items():
        labels.put(index, label, f"{reason} ({article.scores.probabilities[index]:.0%})")


def _first_labels(labels: BlockLabels, article: ArticleSpan) -> dict[int, tuple[Label, str]]:
    """Return each block's label and the reason, before blocks are compared with each other."""
    questions = _questions(labels, article)
    rows = find_rows(labels, article)
    have_entries = _have_entries(labels, article.span)
    found: dict[int, tuple[Label, str]] = {}
    for index in filter(labels.is_open, sorted({*article.span, *article.taken})):
        if index in rows:
            found[index] = Label.TABLE, "table row"
        elif index in article.taken:
            found[index] = _label_of(labels, index, article, questions)
        else:
            found[index] = _label_between(labels, index, article, have_entries)
    return found


def _headings_of_invitations(labels: BlockLabels, found: Mapping[int, tuple[Label, str]]) -> list[int]:
    """Return subheadings and exclamations followed by nothing but an invitation."""
    return [
        index
        for index, (label, _) in found.items()
        if (label is Label.SUBHEADING or _exclaims(labels, index))
        and found.get(index + 1, (None, ""))[0] is Label.FURNITURE
        and is_invitation(labels.blocks[index + 1].text)
    ]


def _headings_of_nothing(found: Mapping[int, tuple[Label, str]]) -> list[int]:
    """Return the subheadings below the last text: what they head was no part of the article."""
    headings = []
    for index in sorted(found, reverse=True):
        if found[index][0] is Label.SUBHEADING:
            headings.append(index)
        elif found[index][0] not in (Label.FURNITURE, Label.CAPTION):
            return headings
    return []


def _exclaims(labels: BlockLabels, index: int) -> bool:
    return labels.features[index].words <= _LONGEST_EXCLAMATION and labels.blocks[index].text.endswith("!")


def _label_of(labels: BlockLabels, index: int, article: ArticleSpan, questions: frozenset[int]) -> tuple[Label, str]:
    features, block = labels.features[index], labels.blocks[index]
    if features.is_stamp:
        if _heads_entry(labels, index, article.span):
            return Label.TIME_STAMP, "a clock time on its own"
        return Label.FURNITURE, "a clock time with no text below"
    if block.tag == "tr":
        return Label.TABLE, "table row"
    if is_page_mark(block.text):
        return Label.FURNITURE, "page number"
    if is_invitation(block.text):
        return Label.FURNITURE, "invitation to the reader"
    if index in questions:
        return Label.QUESTION, "interview question"
    if features.is_boilerplate and not (features.is_prose and article.is_sure(index)):
        return Label.FURNITURE, "boilerplate phrase between paragraphs"
    if features.age is not None or features.is_date and not features.is_prose:
        return Label.FURNITURE, "a date between paragraphs"
    if features.context & _BOXES and "quote" not in features.context and not article.is_sure(index):
        return Label.FURNITURE, "in a box beside the text"
    if (
        features.repeats > 1
        and features.words <= _LONGEST_REPEATED
        and not features.is_sentence
        and not features.context & _SET
    ):
        return Label.FURNITURE, "repeated on the page"
    if features.is_credit:
        return Label.FURNITURE, "picture credit"
    if is_caption(labels, index, article):
        return Label.CAPTION, "picture caption"
    if "quote" in features.context:
        return Label.BLOCK_QUOTE, "marked up as a block quote"
    if "heading" in features.context:
        return Label.SUBHEADING, "heading in the text"
    if "list" in features.context or features.has_bullet:
        return Label.LIST_ITEM, "list item"
    if _heads_prose(labels, index, article.span):
        return Label.SUBHEADING, "short line above prose"
    return Label.PARAGRAPH, "reads like the article"


def _label_between(labels: BlockLabels, index: int, article: ArticleSpan, have_entries: bool) -> tuple[Label, str]:
    """Label a block that is between the article's blocks but does not read like them. `have_entries` says whether the
    clock times may be those of entries.
    """
    features = labels.features[index]
    if features.is_stamp:
        if have_entries and _heads_entry(labels, index, article.span):
            return Label.TIME_STAMP, "a clock time on its own"
        return Label.FURNITURE, "a clock time of no entry"
    if index > article.span.start and labels.features[index - 1].is_stamp and _heads_prose(labels, index, article.span):
        return Label.SUBHEADING, "heading below the time of a live-blog entry"
    if not (features.is_boilerplate or features.is_credit) and is_caption(labels, index, article):
        return Label.CAPTION, "picture caption"
    if _may_head(labels, index, article):
        return Label.SUBHEADING, "short line above prose"
    return Label.FURNITURE, "does not read like the article"


def _have_entries(labels: BlockLabels, span: range) -> bool:
    """Whether a text has clock times of several entries: the one of a player stands there alone, or as zero twice."""
    return len({labels.features[index].folded for index in span if labels.features[index].is_stamp}) > 1


def _heads_entry(labels: BlockLabels, index: int, span: range) -> bool:
    """Whether a text begins right below a clock time. Pictures of videos show how long these are."""
    below = range(index + 1, min(index + 1 + _REACH_OF_STAMP, span.stop))
    return any(labels.features[one].is_sentence for one in below)


def _may_head(labels: BlockLabels, index: int, article: ArticleSpan) -> bool:
    """Whether a line that reads like the title of another story is a subheading of the prose below it."""
    return (
        article.scores.probabilities[index] > _PERHAPS
        and index + 1 in article.taken
        and not (labels.features[index].is_boilerplate or labels.features[index].is_date)
        and labels.features[index].age is None
        and _heads_prose(labels, index, article.span)
    )


def _heads_prose(labels: BlockLabels, index: int, span: range) -> bool:
    features, block = labels.features[index], labels.blocks[index]
    ends_open = (
        not features.is_sentence
        or block.text.endswith(_QUESTION_MARKS)
        or "strong" in features.context
        and features.words < 12
    )
    if (
        not ends_open
        or not 1 <= features.words <= _LONGEST_SUBHEADING
        or features.repeats > 1
        or features.link_share > 0.5
    ):
        return False
    first = block.text[:1]
    if first.islower() or not first.isalnum() and first not in _OPENING_MARKS + "¿¡":
        return False
    if block.tag is not None and "strong" not in features.context:
        return False
    return index + 1 in span and _is_body_text(labels.features[index + 1])


def _is_body_text(features: BlockFeatures) -> bool:
    return (
        features.is_prose
        or features.has_bullet
        or "list" in features.context
        or features.is_sentence
        and features.words > 4
    )


def _questions(labels: BlockLabels, article: ArticleSpan) -> frozenset[int]:
    """Return the questions of an interview; none if the page is not an interview."""
    span = article.span
    asked = [
        index
        for index in sorted(article.taken)
        if labels.is_open(index) and _asks(labels, index) and _is_answered(labels, index, span)
    ]
    return frozenset(asked) if len(asked) >= _SHORTEST_INTERVIEW else frozenset()


def _asks(labels: BlockLabels, index: int) -> bool:
    features, text = labels.features[index], labels.blocks[index].text
    if features.context & {"chrome", "rail", "caption", "menu", "comment", "quote", "list"}:
        return False
    if _QUESTION_START.match(text):
        return True
    set_apart = labels.blocks[index].tag is None or bool(features.context & {"strong", "heading"})
    return set_apart and text.endswith(_QUESTION_MARKS) and features.words <= 60 and text[:1] not in _OPENING_MARKS


def _is_answered(labels: BlockLabels, index: int, span: range) -> bool:
    return index + 1 in span and not labels.blocks[index + 1].text.endswith(_QUESTION_MARKS)
