"""Labels titles of other stories that stand alone between the paragraphs of an HTML page and read like its text, and
the short lines that announce them.
"""

from collections import Counter

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.rail_headings import heads_rail
from reader.cleaning.rails.story_addresses import Leads, where_leads
from reader.cleaning.rails.story_titles import main_link
from reader.model.blocks import Label, element_of

_WHOLE = 0.9
"""Share of a line in one link from which the line is that link."""
_SHORTEST_TITLE = 4
_MOST_OF_A_KIND = 2
"""Most linked lines with the same elements around them: more of them are what the article lists."""
_LONGEST_ANNOUNCEMENT, _DOUBTFUL = 8, 0.6
"""Most words of a line that announces a story, and the probability below which one may end as a question does."""
_INLINE = frozenset({"a", "span", "strong", "b", "em", "i"})
_LEFT_OUT = frozenset({"chrome", "menu", "caption", "quote", "list"})


def label_titles_in_text(labels: BlockLabels, article: ArticleSpan, own: str | None) -> None:
    """Label such titles as stories, and the lines right above stories that announce them as headings of rails. `own` is
    the page's address. Runs after the other rails.
    """
    if not labels.blocks or labels.blocks[0].tag is None:
        return
    linked = [index for index in sorted(article.taken) if _is_link(labels, index)]
    kinds = Counter(labels.blocks[index].path for index in linked)
    with_text = {_box(labels, index) for index in article.taken if labels.features[index].link_share < _WHOLE}
    for index in linked:
        is_apart = kinds[labels.blocks[index].path] <= _MOST_OF_A_KIND or _box(labels, index) not in with_text
        if is_apart and _may_be_title(labels, article, index, own):
            labels.put(index, Label.RAIL_STORY, "a link to another story between paragraphs")
    for index in article.span:
        if index + 1 < len(labels) and labels.label_of(index + 1) is Label.RAIL_STORY:
            _label_announcement(labels, article, index)


def _is_link(labels: BlockLabels, index: int) -> bool:
    return bool(labels.is_open(index) and labels.blocks[index].links) and labels.features[index].link_share >= _WHOLE


def _box(labels: BlockLabels, index: int) -> tuple[str, ...]:
    """Return the path to the element around a block's own one."""
    path = labels.blocks[index].path
    end = len(path)
    while end and element_of(path[end - 1]) in _INLINE:
        end -= 1
    return path[: max(0, end - 1)]


def _may_be_title(labels: BlockLabels, article: ArticleSpan, index: int, own: str | None) -> bool:
    features, block = labels.features[index], labels.blocks[index]
    url, share = main_link(block)
    return (
        not article.is_sure(index)
        and features.words >= _SHORTEST_TITLE
        and not features.is_sentence
        and features.context.isdisjoint(_LEFT_OUT)
        and block.text[0] not in "(["
        and not block.text.endswith(",")
        and "://" not in block.text
        and url is not None
        and share >= _WHOLE
        and where_leads(url, own) is Leads.TO_STORY
    )


def _label_announcement(labels: BlockLabels, article: ArticleSpan, index: int) -> None:
    features, text = labels.features[index], labels.blocks[index].text
    if not labels.is_open(index) or article.is_sure(index) or not 1 <= features.words <= _LONGEST_ANNOUNCEMENT:
        return
    asks = text.endswith("?") and "heading" not in features.context and article.scores.probabilities[index] < _DOUBTFUL
    if asks or text.endswith((":", "：")) or heads_rail(features.folded):
        labels.put(index, Label.RAIL_HEADING, "announces the story below")
