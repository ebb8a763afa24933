"""Which blocks are the article's, and where it begins and ends."""

import pytest

from reader.cleaning.body import article_span
from reader.cleaning.body.article_span import ArticleSpan, find_article_span
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.classifier.text_features import FEATURES
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.features.stated_items import stated_items
from reader.model.article import Link
from reader.model.blocks import Block

WORDS = 20
"""Words of each line of a page that `scored` makes."""

MENU = "Home News Sport Weather Culture Business Opinion Travel Science Podcasts Shop Contact".split()


def span_of(*lines: str) -> tuple[list[str], ArticleSpan]:
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    article = find_article_span(blocks, read_block_features(blocks), Metadata())
    return [lines[index] for index in sorted(article.taken)], article


def scored(monkeypatch: pytest.MonkeyPatch, probabilities: dict[int, float], count: int) -> ArticleSpan:
    """The article of a page of `count` lines alike, some of which have these probabilities."""
    every = [probabilities.get(index, 0.01) for index in range(count)]
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: BlockScores(every, [], learnt_tables().html))
    line = " ".join(["goose"] * WORDS) + "."
    blocks = [Block(line, order, "p", path=("html", "body", "p")) for order in range(count)]
    return find_article_span(blocks, read_block_features(blocks), Metadata())


def test_a_stray_sentence_far_below_does_not_extend_the_span(monkeypatch: pytest.MonkeyPatch) -> None:
    article = dict.fromkeys(range(10), 0.95)
    assert scored(monkeypatch, {**article, 34: 0.95}, 60).span == range(35)  # near enough
    far = scored(monkeypatch, {**article, 35: 0.95}, 60)
    assert far.span == range(10) and 35 in far.taken


def test_a_stray_sentence_far_above_does_not_begin_the_span(monkeypatch: pytest.MonkeyPatch) -> None:
    assert scored(monkeypatch, {0: 0.95, **dict.fromkeys(range(26, 36), 0.95)}, 60).span == range(26, 36)


def test_a_part_far_below_that_is_heavy_enough_extends_the_span(monkeypatch: pytest.MonkeyPatch) -> None:
    article = dict.fromkeys(range(20), 0.95)
    heavy = scored(monkeypatch, {**article, **dict.fromkeys(range(50, 53), 0.95)}, 60)
    assert heavy.span == range(53)  # 3 of 20 lines are 15 %
    article = dict.fromkeys(range(27), 0.95)
    light = scored(monkeypatch, {**article, **dict.fromkeys(range(60, 64), 0.95)}, 70)
    assert light.span == range(27)  # 4 of 27 lines are less


def test_a_block_is_sure_from_a_probability_on(monkeypatch: pytest.MonkeyPatch) -> None:
    article = scored(monkeypatch, {**dict.fromkeys(range(10), 0.95), 10: 0.8, 11: 0.79}, 20)
    assert article.is_sure(10) and not article.is_sure(11)


def words(count: int) -> str:
    """A sentence of that many words."""
    return " ".join(["goose"] * count) + "."


def found(monkeypatch: pytest.MonkeyPatch, lines: dict[str, float] | list[tuple[str, float]]) -> ArticleSpan:
    """The article of a text page of these lines with these probabilities."""
    pairs = list(lines.items()) if isinstance(lines, dict) else lines
    scores = BlockScores([one for _, one in pairs], [], learnt_tables().text, [[0.0] * len(FEATURES)] * len(pairs))
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: scores)
    blocks = [Block(text, order) for order, (text, _) in enumerate(pairs)]
    return find_article_span(blocks, read_block_features(blocks), Metadata())


@pytest.mark.parametrize(("count", "taken"), [(15, {0}), (14, set(range(3, 7)))])
def test_an_article_of_fewer_than_fifteen_words_is_left_to_the_rules(
    monkeypatch: pytest.MonkeyPatch, count: int, taken: set[int]
) -> None:
    lines = [(words(count)[:-1], 0.95), ("Home", 0.01), ("News", 0.01), *[(words(40), 0.01)] * 4]
    assert found(monkeypatch, lines).taken == taken


@pytest.mark.parametrize(("titles", "is_taken"), [(3, True), (4, False)])
def test_prose_is_taken_below_a_list_of_a_few_stories_only(
    monkeypatch: pytest.MonkeyPatch, titles: int, is_taken: bool
) -> None:
    article, stories = [(words(30), 0.95)] * 5, [("Snow expected in the hills", 0.01)] * titles
    lines = [("Home", 0.01)] * 20 + article + [("Read more", 0.01), *stories, (words(30), 0.25)]
    span = found(monkeypatch, lines)
    assert (len(lines) - 1 in span.taken) is is_taken


@pytest.mark.parametrize(
    ("between", "is_begun"),
    [
        (["Goose wins"] * 2, True),
        (["Goose wins"] * 3, False),
        ([words(18)], True),
        ([words(19)], False),
        (["Share"], False),
    ],
)
def test_a_live_blog_begins_with_the_time_right_above_its_first_entry(
    monkeypatch: pytest.MonkeyPatch, between: list[str], is_begun: bool
) -> None:
    above = [("Home", 0.01)] * 10 + [("14:05", 0.01)] + [(line, 0.01) for line in between]
    lines = [*above, *[(words(30), 0.95)] * 3, ("13:40", 0.01), *[(words(30), 0.95)] * 3]
    assert found(monkeypatch, lines).span.start == (10 if is_begun else len(above))


@pytest.mark.parametrize(("boilerplate", "is_clean"), [(2, True), (3, False)])
def test_a_clean_page_has_hardly_a_line_of_boilerplate(
    monkeypatch: pytest.MonkeyPatch, boilerplate: int, is_clean: bool
) -> None:
    lines = (
        [(words(30), 0.95)] * (98 - boilerplate)
        + [("Share", 0.01)] * boilerplate
        + [("Goose", 0.01), (words(30), 0.95)]
    )
    assert (98 in found(monkeypatch, lines).taken) is is_clean


@pytest.mark.parametrize(("rest", "is_clean"), [(33, True), (34, False)])
def test_a_clean_page_has_most_of_its_words_in_the_article(
    monkeypatch: pytest.MonkeyPatch, rest: int, is_clean: bool
) -> None:
    lines = [(words(33), 0.95)] * 2 + [(words(rest)[:-1], 0.01)] + [(words(33), 0.95)]
    assert (2 in found(monkeypatch, lines).taken) is is_clean


@pytest.mark.parametrize(("linked", "is_stated"), [(0, True), (9, True), (10, False)])
def test_an_item_that_the_metadata_states_is_surely_the_articles(
    monkeypatch: pytest.MonkeyPatch, linked: int, is_stated: bool
) -> None:
    step = "Whip barley and eggs"
    lines = [*[words(30)] * 3, step, *[words(30)] * 3]
    probabilities = [0.01 if line == step else 0.95 for line in lines]
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: BlockScores(probabilities, [], learnt_tables().html))
    links = (Link(0, linked, "https://quay.example/eggs"),)
    blocks = [Block(line, order, "p", links if line == step else (), ("p",)) for order, line in enumerate(lines)]
    article = find_article_span(blocks, read_block_features(blocks), Metadata(items=stated_items([step], [])))
    assert (3 in article.taken, article.is_sure(3)) == (is_stated, is_stated)


@pytest.mark.parametrize("tag", [None, "p"])
def test_a_doubtful_sentence_between_paragraphs_is_taken_on_a_text_page(
    monkeypatch: pytest.MonkeyPatch, tag: str | None
) -> None:
    lines = [*[words(30)] * 3, words(20), *[words(30)] * 3]
    probabilities = [0.95] * 3 + [0.26] + [0.95] * 3
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: BlockScores(probabilities, [], learnt_tables().text))
    blocks = [Block(line, order, tag, (), ("p",) if tag else ()) for order, line in enumerate([*MENU, *MENU, *lines])]
    probabilities[:0] = [0.01] * 24
    article = find_article_span(blocks, read_block_features(blocks), Metadata())
    assert (27 in article.taken) is (tag is None)


def test_the_heading_of_the_comments_is_not_taken(monkeypatch: pytest.MonkeyPatch, story: list[str]) -> None:
    below = ["2 Comments", "Ida Holm, 9 March 2024", "Per Vik, 10 March 2024"]
    assert not found(monkeypatch, dict.fromkeys([*story, *below], 0.95)).taken & {6, 7, 8}


def test_a_doubtful_sentence_right_below_is_of_the_article_and_its_span(
    monkeypatch: pytest.MonkeyPatch, story: list[str]
) -> None:
    menu = [(line, 0.01) for line in MENU * 2]
    lines = [*menu, *((line, 0.95) for line in story[:5]), ("The cup", 0.01), (story[5], 0.22), ("Share", 0.01)]
    article = found(monkeypatch, lines)
    assert 30 in article.taken
    assert article.span == range(24, 31)


def test_the_article_is_its_paragraphs(story: list[str]) -> None:
    taken, article = span_of(*MENU, "Goose wins", *story, "Share", "Privacy policy")
    assert taken == story
    assert article.span == range(13, 19)


def test_short_paragraphs_are_taken_where_prose_stands_around_them(story: list[str]) -> None:
    short = ["It swam.", "Nobody rowed.", "“Well,” said Vik."]
    taken, _ = span_of("Goose wins", *story[:3], *short, *story[3:], "She declined.", "© The Quay 2024")
    assert taken == [*story[:3], *short, *story[3:], "She declined."]


def test_a_short_first_paragraph_stands_above_the_span_and_is_taken(story: list[str]) -> None:
    taken, article = span_of("Goose wins", "Nobody rowed.", "Not at first.", *story)
    assert taken == ["Nobody rowed.", "Not at first.", *story]
    assert article.span.start == 3


def test_the_last_paragraph_below_a_list_of_stories_is_taken(monkeypatch: pytest.MonkeyPatch, story: list[str]) -> None:
    lines = [*MENU, *MENU, *story[:5], "Read more", "Snow expected in the hills", story[5], "Share"]
    probabilities = [0.01] * 24 + [0.95] * 5 + [0.05, 0.1, 0.25, 0.01]
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: BlockScores(probabilities, [], learnt_tables().text))
    taken, _ = span_of(*lines)
    assert taken == story
    taken, _ = span_of(*lines[:29], "The cup", *lines[30:])  # no list of stories in between
    assert taken == story[:5]


def test_a_page_that_the_tables_are_unsure_of_gives_up_less(monkeypatch: pytest.MonkeyPatch, story: list[str]) -> None:
    for sure, expected in ((0.95, story[:5]), (0.45, story)):
        probabilities = [0.01] * 24 + [sure] * 5 + [0.01, 0.01, 0.35]
        monkeypatch.setattr(
            article_span,
            "score_blocks",
            lambda *_, probabilities=probabilities: BlockScores(probabilities, [], learnt_tables().text),
        )
        assert span_of(*MENU, *MENU, *story[:5], "The cup", "The harbour", story[5])[0] == expected


@pytest.mark.parametrize(
    "line, probability, is_taken",
    [
        ("It ate from the cup.", 0.35, True),
        ("It ate from the cup.", 0.25, False),
        ("The cup and the barley", 0.35, False),
        ("Two rowers have since asked whether the goose may be …", 0.35, False),
    ],
)
def test_a_sentence_between_paragraphs_is_taken_more_easily(
    monkeypatch: pytest.MonkeyPatch, story: list[str], line: str, probability: float, is_taken: bool
) -> None:
    probabilities = [0.01] * 24 + [0.95] * 3 + [probability] + [0.95] * 3
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: BlockScores(probabilities, [], learnt_tables().text))
    taken, _ = span_of(*MENU, *MENU, *story[:3], line, *story[3:])
    assert (line in taken) is is_taken


def test_a_title_above_its_age_and_the_age_are_not_taken(monkeypatch: pytest.MonkeyPatch, story: list[str]) -> None:
    probabilities = [0.01] * 24 + [0.95] * 6 + [0.6] * 4
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: BlockScores(probabilities, [], learnt_tables().text))
    below = ["Snow expected in the hills", "2 hours ago", "It thawed.", "2 hours ago"]
    assert span_of(*MENU, *MENU, *story, *below)[0] == [*story, "It thawed."]


def test_a_clean_page_is_known_by_what_is_at_hand_of_each_row(
    monkeypatch: pytest.MonkeyPatch, story: list[str]
) -> None:
    own, unread = [[0.0] * len(FEATURES)] * 7, []
    scores = BlockScores([0.95] * 3 + [0.01] + [0.95] * 3, unread, learnt_tables().text, own)
    monkeypatch.setattr(article_span, "score_blocks", lambda *_: scores)
    page = [*story[:3], "The cup", *story[3:]]
    assert span_of(*page)[0] == page


def test_a_page_of_a_few_words_is_left_to_the_rules() -> None:
    taken, article = span_of("It swam all day and it did not look back, as those who saw it tell.")
    assert len(taken) == 1 and article.span == range(0, 1)


def test_a_page_without_an_article_has_an_empty_span() -> None:
    taken, article = span_of("Home", "News", "Share")
    assert taken == [] and len(article.span) == 0


def test_rules_cannot_remove_what_is_surely_the_articles(story: list[str]) -> None:
    _, article = span_of(*MENU, "Goose wins", *story, "Share")
    assert article.is_sure(15)
    assert not article.is_sure(0)
