"""Finds the rails of a page by rules: which of its lines list other stories."""

from collections.abc import Iterable, Sequence

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.markup_features import shared_steps
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.features.dates import parse_moment
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.likely_rails import label_likely_stories
from reader.cleaning.rails.rail_headings import cut_last_repeats, heads_rail
from reader.cleaning.rails.read_more import read_more_title
from reader.cleaning.rails.story_grammar import AGE, CAPTION, TEASER, TITLE, RailLine, divide_into_stories
from reader.cleaning.rails.story_titles import is_short, weigh_titles
from reader.model.blocks import Label

_LONGEST_HEADING = 10
_LONGEST_TITLE = 32
_SHORTEST_TITLE = 4
_SHORTEST_TEASER = 5
_FEWEST_STORIES = 3
"""Fewest stories of a list without heading and without ages."""
_MEAN_TITLE = 5.5
"""Least mean number of words of titles in such a list: menus have two."""
_LEAST_ODDS = 0.0
"""Least mean log-odds of a list's titles for the rules to accept it as a rail."""
_LEAST_ANNOUNCED = -0.5
"""The same below a heading that announces other stories."""
_LEAST_OF_SHORT = -6.0
"""The same, and for single lines, on a page of a few lines: there the rules are more reliable than the classifier."""
_LEAST_OF_ONE = -1.0
"""The same for a single line of such a list."""
_MOST_ODDS, _ODDS_COST = 4.0, 0.4
"""Limit of the log-odds, and their weight, in favour of a title and against the other parts of a story."""
_ANNOUNCED = 3
"""Lines below a rail's heading that are its stories even if they read like the article."""
_MOST_SMALL = 2
"""Most numbers and section names between two stories."""

PARTS = {TITLE: Label.RAIL_STORY, AGE: Label.RAIL_AGE, TEASER: Label.RAIL_TEASER, CAPTION: Label.RAIL_CAPTION}


def label_rails(labels: BlockLabels, article: ArticleSpan, own: str | None) -> None:
    """Label the headings, stories, ages, teasers and captions of all rails, inside the article and outside. `own` is
    the page's address.
    """
    _label_read_more(labels)
    odds = weigh_titles(labels, article, own)
    span = article.span
    inside = [index for index in span if not article.is_sure(index) or _is_announced(labels, index)]
    in_text = [run for run in labels.open_runs(inside) for run in _split_at_prose(labels, run)]
    outside = [
        index
        for index in range(len(labels))
        if index not in span and (index not in article.taken or _is_announced(labels, index))
    ]
    for run in in_text:
        _label_run(labels, odds, run, in_text=True)
    for run in list(labels.open_runs(outside)):
        _label_run(labels, odds, run, in_text=False)
    label_likely_stories(labels, article, odds)


def _label_read_more(labels: BlockLabels) -> None:
    """Label lines like "Read more: Title", wherever they are."""
    for index, block in enumerate(labels.blocks):
        if read_more_title(block.text) and not labels.features[index].is_prose | (
            "menu" in labels.features[index].context
        ):
            labels.put(index, Label.RAIL_STORY, "announced as further reading")


def _is_announced(labels: BlockLabels, index: int) -> bool:
    """Whether a line is a rail's heading, or a line right below one that does not end like a sentence."""
    if heads_rail(labels.features[index].folded):
        return True
    near = range(max(0, index - _ANNOUNCED), index)
    return not labels.features[index].is_sentence and any(heads_rail(labels.features[above].folded) for above in near)


def _split_at_prose(labels: BlockLabels, run: Sequence[int]) -> Iterable[list[int]]:
    part: list[int] = []
    for index in run:
        if labels.features[index].is_prose and not labels.features[index].context & {"rail", "chrome"}:
            if part:
                yield part
            part = []
        else:
            part.append(index)
    if part:
        yield part


def _label_run(labels: BlockLabels, odds: Sequence[float], run: Sequence[int], in_text: bool) -> None:
    sections = list(_sections_of(labels, run, in_text))
    for heading, section in cut_last_repeats(sections, lambda index: labels.features[index].folded):
        _label_section(labels, odds, heading, section, in_text)


def _sections_of(labels: BlockLabels, run: Sequence[int], in_text: bool) -> Iterable[tuple[int | None, list[int]]]:
    """Yield the lines of a run that may belong to one rail, with the index of their heading."""
    headings = _headings(labels, run, in_text)
    section: list[int] = []
    heading: int | None = None
    small = 0
    for index in run:
        features = labels.features[index]
        small = small + 1 if _is_small(features) else 0
        crowded = small > _MOST_SMALL and "rail" not in features.context
        outside = _is_set_apart(labels, heading, section, index)
        if index in headings or crowded or outside or not _may_belong(labels, index, in_text):
            yield heading, section
            section, small = [], 0
            heading = index if index in headings else None
            if outside and index not in headings and _may_belong(labels, index, in_text) and not _is_small(features):
                section = [index]
        elif not _is_small(features):
            section.append(index)
    yield heading, section


def _is_set_apart(labels: BlockLabels, heading: int | None, section: Sequence[int], index: int) -> bool:
    """Whether a block is outside the elements, or below the blank line, that hold the list so far together."""
    members = [*([heading] if heading is not None else []), *section[:2]]
    block = labels.blocks[index]
    if not section or len(members) < 2:
        return False
    if block.tag is None:
        return block.gap and heading is not None and not labels.blocks[section[0]].gap and section[0] == heading + 1
    first = labels.blocks[members[0]].path
    return shared_steps(first, block.path) < shared_steps(first, labels.blocks[members[1]].path)


def _headings(labels: BlockLabels, run: Sequence[int], in_text: bool) -> dict[int, str]:
    """Return the blocks of a run that head rails, and the reasons."""
    found: dict[int, str] = {}
    for position, index in enumerate(run):
        features = labels.features[index]
        follower = run[position + 1] if position + 1 < len(run) else None
        if follower is None or not 1 <= features.words <= _LONGEST_HEADING:
            continue
        if features.is_sentence and not heads_rail(features.folded):
            continue
        if heads_rail(features.folded):
            found[index] = "what pages write over other stories"
        elif features.repeats > 1 and _alternates(labels, run, position):
            found[index] = "repeated before every story"
        elif (
            not in_text
            and "heading" in features.context
            and not labels.blocks[index].links
            and labels.blocks[follower].links
        ):
            found[index] = "heading over links"
    return found


def _alternates(labels: BlockLabels, run: Sequence[int], position: int) -> bool:
    """Whether the same short line recurs after one to three others, like a heading repeated for every story."""
    folded = labels.features[run[position]].folded
    near = [*range(position - 4, position - 1), *range(position + 2, position + 5)]
    beside = [other for other in (position - 1, position + 1) if 0 <= other < len(run)]
    if (
        any(labels.features[run[other]].folded == folded for other in beside)
        or labels.features[run[position]].age is not None
    ):
        return False
    return any(0 <= other < len(run) and labels.features[run[other]].folded == folded for other in near) and (
        labels.features[run[position]].words <= 4
    )


def _is_small(features: BlockFeatures) -> bool:
    """Whether a line is a number, a section's name or the like beside a story."""
    return (
        features.words < _SHORTEST_TITLE - 1
        and features.age is None
        and features.repeats < 2
        and features.link_share < 0.9
    )


def _may_belong(labels: BlockLabels, index: int, in_text: bool) -> bool:
    features = labels.features[index]
    if features.is_boilerplate or heads_rail(features.folded) or features.context & {"menu", "comment"}:
        return False
    if features.is_date and not features.words > 8:
        return True
    if (
        in_text
        and features.is_sentence
        and not features.context & {"rail", "chrome"}
        and not labels.blocks[index].text.endswith("?")
    ):
        return False
    return bool(labels.blocks[index].text)


def _label_section(
    labels: BlockLabels, odds: Sequence[float], heading: int | None, section: list[int], in_text: bool
) -> None:
    """Label the lines below a heading, or of a list without one, if they are a rail."""
    lines = [_line(labels, index, odds[index]) for index in section]
    while lines and not lines[-1].costs:
        lines.pop()
        section.pop()
    usable = [(index, line) for index, line in zip(section, lines, strict=True) if line.costs]
    if not usable or len(usable) < len(section) and heading is None and in_text:
        return
    stories = divide_into_stories([line for _, line in usable])
    parts = [part for story in stories for part in story]
    titles = [index for (index, _), part in zip(usable, parts, strict=False) if part == TITLE]
    reason = _reason(labels, odds, heading, titles, parts, in_text)
    if not stories or reason is None:
        return
    if heading is not None:
        labels.put(heading, Label.RAIL_HEADING, "heading of the stories below")
    for (index, _), part in zip(usable, parts, strict=True):
        if part != TITLE or odds[index] > (_LEAST_OF_SHORT if is_short(labels) else _LEAST_OF_ONE):
            labels.put(index, PARTS[part], reason)


def _reason(
    labels: BlockLabels, odds: Sequence[float], heading: int | None, titles: list[int], parts: list[str], in_text: bool
) -> str | None:
    """Return why these lines are a rail; None if they are not."""
    words = [labels.features[index].words for index in titles]
    announced = heading is not None and heads_rail(labels.features[heading].folded)
    least = _LEAST_OF_SHORT if is_short(labels) else _LEAST_ANNOUNCED if announced else _LEAST_ODDS
    if not titles or _mean(odds, titles) < least:
        return None
    if heading is not None and sum(words) / len(words) >= 3:
        return "under a heading of related stories"
    if in_text:
        boxed = all(
            labels.features[index].context & {"rail", "chrome"} and labels.features[index].link_share > 0.5
            for index in titles
        )
        return "linked in a box beside the text" if boxed else None
    if parts.count(AGE) >= 2:
        return "listed with its age"
    if sum(labels.features[index].repeats > 1 for index in titles) >= 2 and sum(words) / len(words) >= _MEAN_TITLE:
        return "also listed elsewhere on the page"
    linked = all(labels.blocks[index].links for index in titles) or all(
        labels.blocks[index].tag is None for index in titles
    )
    if linked and len(titles) >= _FEWEST_STORIES and sum(words) / len(words) >= _MEAN_TITLE:
        return "in a list of titles"
    return None


def _mean(odds: Sequence[float], titles: Sequence[int]) -> float:
    return sum(min(_MOST_ODDS, odds[index]) for index in titles) / len(titles)


def _line(labels: BlockLabels, index: int, odds: float) -> RailLine:
    """Return what a block may be in a story, and at what cost. A line that cannot be any part has no costs and is
    skipped.
    """
    features, block = labels.features[index], labels.blocks[index]
    if features.age is not None or features.is_date:
        return RailLine(((AGE, 0.0),))
    if features.words < 2:
        return RailLine(())
    known = (
        features.repeats > 1
        or "heading" in features.context
        or features.link_share > 0.9
        and features.words >= _SHORTEST_TITLE
    )
    plain_end = features.is_sentence and block.text.rstrip("”’\"'").endswith((".", "…", "。"))
    title = 0.0 if known else 0.2 + 2.0 * plain_end + 2.0 * features.is_cut_short + 1.0 * features.has_credit
    title += 3.0 if features.words > _LONGEST_TITLE else 0.0
    # A caption may say when its picture was taken; a teaser seldom gives a date.
    dated = plain_end and parse_moment(block.text) is not None
    caption = 0.2 if features.has_credit or dated else 0.6 if plain_end else 1.0
    teaser = 0.2 if features.is_cut_short else 0.5 if plain_end and features.words >= _SHORTEST_TEASER else 2.5
    if known:
        caption, teaser = caption + 5.0, teaser + 5.0
    odds = max(-_MOST_ODDS, min(_MOST_ODDS, odds)) * _ODDS_COST
    title, caption, teaser = title + max(0.0, -odds), caption + max(0.0, odds), teaser + max(0.0, odds)
    return RailLine(((TITLE, title), (CAPTION, caption), (TEASER, teaser)))
