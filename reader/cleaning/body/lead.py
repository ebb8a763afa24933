"""Labels the lead: sentences between the headline and the first paragraph that read less like the article than the
rest, because pages set them apart and the words of notices stand there, too.
"""

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.features.block_features import PROSE_WORDS, BlockFeatures
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_LEAST = 0.05
"""Least probability of a lead, far below the threshold of other paragraphs. On 524 pages of which people marked pieces
that must and must not be kept, the rule brings back 20 wanted pieces from HTML and 33 from scrapes, with one unwanted
piece and two; with .1 instead, four and five fewer.
"""
_LEAST_RIGHT_ABOVE, _MOST_BETWEEN = 0.1, 2
"""Least probability of a sentence right above the text, and most lines between them: names, dates, captions."""
_REACH = 3
"""Blocks below the headline, dates and authors aside, where a lead need not end as sentences do: in French, Spanish and
Portuguese it often does not.
"""
_MOST = 3
"""Most sentences of a lead: more of them are teasers of other stories."""
_BOXES = frozenset({"chrome", "rail", "comment", "menu", "caption"})
_LINKED, _CREDITED = 0.5, 40
"""Share of a line in links from which it is no lead, and characters at its end in which a stroke credits a picture."""
_WORDS_OF_A_NAME = 2
_LEAST_OF_LINE, _SHORTEST_LINE, _LONGEST_LINE = 0.2, 6, 25
"""Least probability of a line without full stop right above a scraped text, and its words: shorter ones are names,
sections and buttons.
"""


def label_lead(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label the lead, as the standfirst or as paragraphs, unless the page has a standfirst or no headline.

    Runs after the head and the rails.
    """
    above = range(article.span.start)
    headline = next((index for index in above if labels.label_of(index) is Label.HEADLINE), None)
    if headline is None or any(labels.label_of(index) is Label.STANDFIRST for index in range(len(labels))):
        return
    bylines = [labels.blocks[index].text for index in above if labels.label_of(index) is Label.BYLINE]
    found: list[int] = []
    for distance, index in enumerate(filter(labels.is_open, above[headline + 1 :])):
        if index in article.taken or article.scores.probabilities[index] < _LEAST:
            continue
        text = labels.blocks[index].text
        is_below = distance < _REACH and "/" not in text[-_CREDITED:] and "|" not in text
        if _may_lead(labels.features[index], is_below) and not _is_about_an_author(text, bylines):
            found.append(index)
    if len(found) == 1 and _is_apart(labels, found[0], article.span):
        labels.put(found[0], Label.STANDFIRST, "a sentence between the headline and the text")
    for index in found if len(found) <= _MOST else ():
        labels.put(index, Label.PARAGRAPH, "a sentence between the headline and the text")


def label_first_sentences(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label as paragraphs the sentences right above the text that read a little less like the article than it does:
    short ones, or in an element of their own. Runs after `label_lead`.
    """
    found = others = 0
    for index in range(article.span.start - 1, -1, -1):
        if labels.label_of(index) is Label.HEADLINE:
            return
        if (
            labels.is_open(index)
            and article.scores.probabilities[index] >= _LEAST_RIGHT_ABOVE
            and _may_begin(labels.features[index])
        ):
            labels.put(index, Label.PARAGRAPH, "a sentence right above the text")
            found += 1
        else:
            others += 1
        if found == _MOST or others > _MOST_BETWEEN:
            return


def label_line_above(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label a line of a text page right above the text as its subheading, if it is neither a name nor a credit: many
    leads and the titles of first parts have no full stop. Runs after `label_first_sentences`.
    """
    index = article.span.start - 1
    if index < 1 or labels.blocks[index].tag is not None:
        return
    features, text = labels.features[index], labels.blocks[index].text
    if (
        any(labels.label_of(above) is Label.HEADLINE for above in range(index))
        and article.scores.probabilities[index] >= _LEAST_OF_LINE
        and _SHORTEST_LINE <= features.words <= _LONGEST_LINE
        and not features.is_sentence
        and features.repeats == 1
        and not (features.is_date or features.age is not None or features.is_rail_heading)
        and not (features.has_credit or features.is_credit or features.is_boilerplate)
        and text[:1].isupper()
        and "|" not in text
        and "/" not in text[-_CREDITED:]
    ):
        labels.put(index, Label.SUBHEADING, "a line right above the text")


def _may_begin(features: BlockFeatures) -> bool:
    """Whether a sentence may be the first of the text, by itself. Lines about dates and times stand there, too."""
    return (
        features.is_sentence
        and features.repeats == 1
        and features.link_share < _LINKED
        and not (features.is_date or features.age is not None)
        and not (features.is_cut_short or features.has_credit or features.is_boilerplate)
        and features.context.isdisjoint(_BOXES)
    )


def _is_apart(labels: BlockLabels, index: int, span: range) -> bool:
    """Whether a sentence above the text is no paragraph of it: more than captions stand between, or it is in an element
    of another kind.
    """
    if any(labels.label_of(other) is not Label.CAPTION for other in range(index + 1, span.start)):
        return True
    return labels.blocks[index].path != labels.blocks[span.start].path


def _may_lead(features: BlockFeatures, is_below_headline: bool) -> bool:
    """Whether a block may be a lead, by itself. A sentence that the page repeats is the text of a picture."""
    return (
        (features.is_prose or is_below_headline and features.words >= PROSE_WORDS)
        and features.repeats == 1
        and features.link_share < _LINKED
        and not (features.is_cut_short or features.has_credit or features.is_boilerplate)
        and features.context.isdisjoint(_BOXES)
    )


def _is_about_an_author(text: str, bylines: list[str]) -> bool:
    """Whether a sentence begins with a name of the byline, as the notes about authors do."""
    start = " ".join(text.split()[:_WORDS_OF_A_NAME])
    return any(start in byline for byline in bylines)
