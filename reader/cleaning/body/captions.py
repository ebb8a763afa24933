"""Recognises the captions of pictures: by an element that says so, or by who made the picture."""

import re

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.features.block_features import BlockFeatures, is_signed
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_LONGEST_BY_CREDIT = 60
"""Most words of a caption that only a credit tells from a paragraph."""
_START = re.compile(
    r"[【（(\[［]?(?:写真|画像|図|图|圖|图片|圖片|资料图|資料圖|照片|사진)\d{0,2}(?:は|[】）)\]］：:／/＝]|\s)"
)
_END = re.compile(r"[（(＝=／/][^（()）]{0,20}(?:摄|攝|撮影|提供|제공)[）)]?。?$")
_REACH = 12
"""Lines above the text among which the captions of its first pictures are."""
_SHORTEST = 5
"""Fewest words of a caption above the text. With fewer it is a credit or a button."""
_OTHER_BOXES = frozenset({"rail", "menu", "comment"})
_APART = 2
"""Most lines from a picture's text, which is shown where the picture cannot be, to its caption."""
_SHORTEST_REPEATED = 20


def is_caption(labels: BlockLabels, index: int, article: ArticleSpan) -> bool:
    """Whether a block within the article is a caption."""
    features, block = labels.features[index], labels.blocks[index]
    if "caption" in features.context:
        return True
    if features.words >= _LONGEST_BY_CREDIT:
        return False
    if _START.match(block.text) or _END.search(block.text):
        return True
    if not features.has_credit or _is_signed_end(labels, index, article):
        return False
    return not features.is_prose | ("list" in features.context) or block.tag is None and block.text.endswith(")")


def label_captions_above(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label the captions right above the text, in elements that say so. One that is the headline again is none."""
    above = range(article.span.start)
    titles = {labels.features[index].folded for index in above if labels.label_of(index) is Label.HEADLINE}
    for index in above[-_REACH:]:
        features = labels.features[index]
        if _may_caption(features) and features.folded not in titles:
            labels.put(index, Label.CAPTION, "marked up as a caption above the text")


def label_repeated_captions(labels: BlockLabels) -> None:
    """Label as furniture the texts of pictures, and captions cut short, whose captions are right beside them."""
    for index, features in enumerate(labels.features):
        if features.has_credit or "caption" in features.context:
            for first in range(max(0, index - _APART), index):
                _compare(labels, first, index)
            for second in range(index + 1, min(index + 1 + _APART, len(labels))):
                _compare(labels, index, second)


def _compare(labels: BlockLabels, first: int, second: int) -> None:
    """Label the lesser of two lines as furniture if the other holds it; of two equal ones, the first."""
    one, two = labels.features[first], labels.features[second]
    if one.folded == two.folded or _is_part(one, two):
        labels.put(first, Label.FURNITURE, "repeated by the caption below")
    elif _is_part(two, one):
        labels.put(second, Label.FURNITURE, "repeats the caption above")


def _is_part(one: BlockFeatures, other: BlockFeatures) -> bool:
    """Whether a line is the text of a picture or a caption, and part of another. A title is not, though captions tell
    it again.
    """
    if not (one.is_sentence or "caption" in one.context) or "heading" in one.context:
        return False
    return len(one.folded) >= _SHORTEST_REPEATED and one.folded in other.folded


def _may_caption(features: BlockFeatures) -> bool:
    return (
        "caption" in features.context
        and features.words >= _SHORTEST
        and features.link_share < 0.5
        and not (features.is_credit or features.is_boilerplate)
        and features.age is None
        and features.context.isdisjoint(_OTHER_BOXES)
    )


def _is_signed_end(labels: BlockLabels, index: int, article: ArticleSpan) -> bool:
    """Whether a block is the last paragraph, signed with the abbreviations of agencies or editors: "(ats/nxp)"."""
    if not labels.features[index].is_prose or not is_signed(labels.blocks[index].text):
        return False
    below = range(index + 1, article.span.stop)
    return not any(other in article.taken and labels.features[other].is_prose for other in below)
