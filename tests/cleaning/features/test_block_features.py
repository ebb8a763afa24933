"""What can be said of a block by itself and by the page around it."""

import pytest

from reader.cleaning.features.block_features import (
    BlockFeatures,
    count_words,
    is_sentence,
    is_signed,
    read_block_features,
    without_bullet,
)
from reader.cleaning.features.phrases import RAIL_HEADING_STARTS
from reader.model.article import Link
from reader.model.blocks import Block

PROSE = "The goose that nobody had entered swam the whole course in nine minutes and then ate the prize."


CAPTIONS = [
    *(
        "img-source",
        "image_desc",
        "photo-legend",
        "picturecopyright",
        "foto-annotation",
        "bildcredit",
        "imagesubtitle",
    ),
    *("imageblock-desc", "photo__description", "media-block_source", "captionx-caption", "thumbcaption"),
]
NO_CAPTIONS = ["withcaption", "hascaption", "captions", "img-sources", "img___desc", "block-desc", "photo-text"]


def features_of(text: str, *path: str, links: tuple[Link, ...] = ()) -> BlockFeatures:
    """The traits of a block alone on its page; `path` are the elements around it."""
    return read_block_features([Block(text, 0, path[-1].split(".")[0] if path else None, links, path)])[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("— • |", 0),
        ("one, two; three", 3),
        ("don’t well-known 3.5 1,000", 4),
        ("der große Fluß", 3),
        ("海の鳥が泳いだ", 3),
        ("東京の goose swam", 3),
    ],
)
def test_words_are_counted_in_any_script(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        *("It won.", "Who won?", "He said “no.”", "It won!)", "So it went…", "鳥が泳いだ。", "« Non. »"),
        *("It won. (dpa)", "It won.(ats/nxp)", "“It won.” [AFP, sda]", "It won. (für)", "It won. (AFP · sda-jha)"),
        *("It won. (abcde / abcde / abcde / abcde)", "It won. (ABCDE)"),
    ],
)
def test_a_sentence_ends_as_sentences_do(text: str) -> None:
    assert is_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Goose wins",
        "Read more:",
        "3.5",
        "",
        "(Ida Holm)",
        "It won. (Ida)",
        "It won (dpa)",
        "It won. (a/b)",
        "It won. (A/B)",
        "It won. (abcdef)",
    ]
    + ["It won. (ABCDEF)", "It won. (ab/ab/ab/ab/ab)"],
)
def test_a_line_without_such_an_end_is_no_sentence(text: str) -> None:
    assert not is_sentence(text)


def test_a_sentence_is_signed_by_its_agencies_alone() -> None:
    assert is_signed("It won. (dpa)")
    assert not is_signed("It won.") and not is_signed("It won (dpa)")


@pytest.mark.parametrize("mark", ["*", "•", "-", "–", "◦"])
def test_the_mark_of_a_list_item_goes(mark: str) -> None:
    assert features_of(f"{mark} Nine boats").has_bullet
    assert without_bullet(f"{mark} Nine boats") == "Nine boats"


def test_a_number_before_an_item_is_a_mark_but_stays() -> None:
    assert features_of("2. Nine boats").has_bullet
    assert without_bullet("2. Nine boats") == "2. Nine boats"


@pytest.mark.parametrize("text", ["1984. A year", "-5 degrees", "*starred", "3.5 miles"])
def test_other_beginnings_are_no_marks_of_a_list(text: str) -> None:
    assert not features_of(text).has_bullet
    assert without_bullet(text) == text


@pytest.mark.parametrize(
    "text", ["Share", "SHARE", "Subscribe to our letter", "Teilen", "The best in your inbox", "© 2024 The Quay"]
)
def test_phrases_of_furniture_are_known(text: str) -> None:
    assert features_of(text).is_boilerplate


def test_what_somebody_said_or_a_whole_paragraph_is_no_phrase_of_furniture() -> None:
    assert not features_of("“Sign up,” he said").is_boilerplate
    assert not features_of(f"{PROSE[:-1]}, as the newsletter of the club wrote.").is_boilerplate


@pytest.mark.parametrize(
    "text", ["Most read:", "MOST READ", "More from Oslo", "Don’t miss", "Lesen Sie auch", "関連記事"]
)
def test_headings_of_rails_are_known(text: str) -> None:
    assert features_of(text).is_rail_heading


@pytest.mark.parametrize(
    "text",
    [
        "The goose at the mole (Photo: Ida Holm)",
        "The goose at the mole (Quay Press/Ida Holm)",
        "The goose at the mole (AP)",
        "The goose at the mole (crédit Ida Holm)",
        "The goose at the mole. Photograph: Ida Holm",
        "The goose at the mole © Ida Holm",
        "The goose at the mole. QUAY PRESS/Ida Holm",
    ],
)
def test_a_caption_is_known_by_who_made_the_picture(text: str) -> None:
    features = features_of(text)
    assert features.has_credit
    assert not features.is_credit


@pytest.mark.parametrize("text", ["The goose (aged three)", "The goose won the photo finish", "It cost 3/4 of a pound"])
def test_brackets_and_pictures_alone_are_no_credit(text: str) -> None:
    assert not features_of(text).has_credit


def test_an_agency_s_credit_is_looked_for_at_the_end_of_a_line() -> None:
    assert features_of("The goose at the mole. " * 20 + "QUAY PRESS/Ida Holm").has_credit
    assert not features_of("The goose at the mole. QUAY PRESS/" + "Ida" * 60).has_credit


@pytest.mark.parametrize(
    "text",
    [
        *("Photo: Ida Holm", "Photograph by Ida Holm", "Foto: Ida Holm", "Image © Ida Holm", "© Ida Holm / Quay"),
        *("(Foto: Ida Holm)", "[Photo: Ida Holm]", "– © Ida Holm", "(c) Ida Holm", "(crédito: Ida Holm/Quay)"),
        *("Crédits photo : Ida Holm", "(Quelle: Foto Ida Holm)", "Source: © Quay"),
        *("- © Ida Holm", "| © Ida Holm", "Fuente: Foto Ida Holm", "Fonte: photo Ida Holm", "Quelle: Bild Ida Holm"),
        *("Credits: Ida Holm", "Fotos: Ida Holm", "Credito: Ida Holm", "Créditos: Ida Holm", "Crédit photo: Ida Holm"),
        *("Crédits: Ida Holm", "Crédits photos: Ida Holm", "Image Credits: Ida Holm"),
        *("Picture credit: Ida Holm", "Photo credits: Ida Holm"),
    ],
)
def test_a_credit_may_stand_alone(text: str) -> None:
    assert features_of(text).is_credit


@pytest.mark.parametrize("text", ["Source: the harbour office", "The goose at the mole. Photo: Ida Holm", "(A goose)"])
def test_a_source_and_a_caption_are_no_credit_alone(text: str) -> None:
    assert not features_of(text).is_credit


def test_a_name_in_the_form_of_a_slug_is_known() -> None:
    assert features_of("quay_news_desk").is_slug
    assert not features_of("Quay_news").is_slug
    assert not features_of("quay").is_slug


def test_a_title_cut_short_is_known_by_its_dots() -> None:
    assert features_of("The goose that nobody had ent...").is_cut_short
    assert features_of("The goose that nobody had ent…").is_cut_short
    assert not features_of("The goose won.").is_cut_short


def test_prose_is_a_sentence_of_a_length_that_headlines_do_not_have() -> None:
    assert features_of(PROSE).is_prose
    assert not features_of(PROSE[:-1]).is_prose
    assert not features_of("The goose won the race on Sunday.").is_prose


def test_a_long_sentence_that_is_a_link_is_no_prose() -> None:
    whole = Link(0, len(PROSE), "https://quay.example/goose")
    assert not features_of(PROSE, "p", links=(whole,)).is_prose
    assert not features_of(PROSE, "p", "a").is_prose
    assert features_of(PROSE, "p", links=(Link(4, 9, "https://quay.example/goose"),)).is_prose


def test_repeats_are_counted_over_prints_of_the_same_line() -> None:
    blocks = [Block(text, order) for order, text in enumerate(["READ NEXT", "Snow falls", "Read next:", "Read  next"])]
    assert [features.repeats for features in read_block_features(blocks)] == [3, 1, 3, 3]


@pytest.mark.parametrize(
    ("path", "context"),
    [
        (("body", "nav", "li"), {"chrome", "menu", "list"}),
        (("div.site-footer", "p"), {"chrome", "menu"}),
        (("aside", "p"), {"chrome", "rail"}),
        (("div.related-stories", "h3"), {"rail", "heading"}),
        (("figure", "figcaption"), {"caption"}),
        (("div#comments", "p"), {"chrome", "comment"}),
        (("blockquote", "p"), {"quote"}),
        (("p", "strong"), {"strong"}),
        (("div.story", "p"), set()),
        (("div.disclosure", "p"), {"chrome"}),
        (("div.photographer", "p"), {"caption"}),
        (("table.x", "caption.x"), set()),
        *((("div." + name, "p"), {"caption"}) for name in CAPTIONS),
        *((("div." + name, "p"), set()) for name in NO_CAPTIONS),
    ],
)
def test_the_elements_around_a_block_say_what_it_may_be(path: tuple[str, ...], context: set[str]) -> None:
    assert features_of("Goose wins", *path).context == context


def test_an_element_that_holds_the_story_says_nothing_by_its_class() -> None:
    story = [Block(PROSE, order, "p", (), ("main.with-sidebar", "p")) for order in range(3)]
    assert all(not features.context for features in read_block_features(story))
    beside = Block("Snow falls", 3, "p", (), ("div.sidebar", "p"))
    assert read_block_features([*story, beside])[3].context == {"chrome"}


def test_short_sentences_do_not_make_an_element_hold_the_story() -> None:
    story = [Block(PROSE, order, "p", (), ("main", "p")) for order in range(3)]
    beside = [Block(f"Boat {order} is second.", order, "p", (), ("div.sidebar", "p")) for order in range(3, 40)]
    assert all(one.context == {"chrome"} for one in read_block_features([*story, *beside])[3:])


def around_heading(*prose: str, step: str = "div.widget") -> list[Block]:
    """A page whose main heading is in an element, and lines each of them in the given one."""
    heading = Block("Goose wins", 0, "h1", (), (step, "h1"))
    return [heading, *(Block(PROSE, order, "p", (), (path, "p")) for order, path in enumerate(prose, start=1))]


def test_an_element_with_the_main_heading_and_some_prose_says_nothing_by_its_class() -> None:
    page = around_heading("div.widget", *["main"] * 20)
    assert read_block_features(page)[1].context == {"chrome"}
    page = around_heading("div.widget", *["main"] * 19)
    assert not read_block_features(page)[1].context


def test_on_a_page_without_prose_no_element_around_the_main_heading_is_a_box() -> None:
    lines = [Block(f"Goose {order}", order, "p", (), ("div.sidebar-right", "p")) for order in range(1, 4)]
    assert all(not one.context for one in read_block_features([*around_heading(step="div.sidebar-right"), *lines])[1:])


def test_a_word_around_the_main_heading_and_a_third_of_the_prose_names_no_box() -> None:
    widgets = [f"div.widget#w{order}" for order in range(4)]
    assert not any(one.context for one in read_block_features(around_heading(*widgets, *["main"] * 7))[1:])
    assert all(one.context for one in read_block_features(around_heading(*widgets, *["main"] * 8))[1:5])
    elsewhere = read_block_features(around_heading(*widgets, step="header"))
    assert all(one.context == {"chrome"} for one in elsewhere[1:])


@pytest.mark.parametrize(
    "step", ["div.widget.newsletter", "aside.widget", "figure.widget", "figcaption.widget", "div.widget.related"]
)
def test_another_sign_of_a_box_counts_beside_a_word_that_names_none(step: str) -> None:
    page = around_heading(*[f"div.widget#w{order}" for order in range(4)], step)
    assert "chrome" in read_block_features(page)[-1].context


@pytest.mark.parametrize("word", ["related", "credits"])
def test_other_words_around_the_main_heading_name_no_box(word: str) -> None:
    boxes = [f"div.{word}#w{order}" for order in range(4)]
    page = around_heading(*boxes, *["main"] * 7, step=f"div.{word}")
    assert not any(one.context for one in read_block_features(page)[1:])


def test_a_caption_stays_one_where_a_word_names_no_box() -> None:
    page = around_heading(*[f"div.widget#w{order}" for order in range(4)], "div.thumbcaption")
    assert [one.context for one in read_block_features(page)[-2:]] == [set(), {"caption"}]


@pytest.mark.parametrize("step", ["footer", "footer.story"])
def test_the_name_of_the_element_around_the_main_heading_is_no_word_of_it(step: str) -> None:
    page = around_heading(*[f"div.footer#w{order}" for order in range(4)], *["main"] * 7, step=step)
    assert read_block_features(page)[1].context == {"chrome", "menu"}


def test_a_main_heading_in_an_aside_below_the_prose_says_nothing_of_words() -> None:
    page = around_heading(*["main"] * 4, *[f"div.widget#w{order}" for order in range(4)], "aside.widget")[1:]
    page.append(Block("Goose radio", 10, "h1", (), ("aside.widget", "h1")))
    assert read_block_features(page)[4].context == {"chrome"}


def test_comments_are_comments_even_where_the_heading_has_the_word() -> None:
    page = around_heading(*[f"div.comment#c{order}" for order in range(4)], step="div.comment")
    assert all("comment" in one.context for one in read_block_features(page)[1:])


def test_on_a_page_without_a_full_stop_the_long_blocks_are_its_prose():
    long, short = "字" * 400, "word " * 60
    assert [one.is_prose for one in read_block_features([Block(long, 0), Block(short, 1)])] == [True, False]
    with_prose = Block("The bridge opened on Monday after nine years of work on both sides of the river.", 2)
    assert [one.is_prose for one in read_block_features([Block(long, 0), with_prose])] == [False, True]


@pytest.mark.parametrize(("count", "is_credit"), [(10, True), (11, False)])
def test_a_credit_has_ten_words_at_most(count: int, is_credit: bool) -> None:
    line = " ".join(["Photo by", *["Goose"] * (count - 2)])
    (found,) = read_block_features([Block(line, 0)])
    assert found.is_credit is is_credit


@pytest.mark.parametrize("start", RAIL_HEADING_STARTS[:2])
def test_a_heading_of_other_stories_has_fewer_than_sixty_characters(start: str) -> None:
    short, long = (read_block_features([Block(start.ljust(count, "x"), 0)])[0] for count in (59, 60))
    assert (short.is_rail_heading, long.is_rail_heading) == (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bild: Ida Holm", True),
        ("© Ida Holm", True),
        ("Bild Ida Holm", False),
        ("The goose. Photo via Ida Holm", True),
        ("The goose. Photo courtesy of Ida Holm", True),
        ("The goose. Photo of Ida Holm", False),
    ],
)
def test_a_colon_a_sign_or_a_word_begins_a_credit(text: str, expected: bool) -> None:
    assert read_block_features([Block(text, 0)])[0].has_credit is expected


@pytest.mark.parametrize(
    ("steps", "context"),
    [
        (["main"] * 4 + ["aside.extra"] * 3, {"chrome", "rail"}),
        (["main"] * 4 + ["div#comments"] * 3, {"chrome", "comment"}),
        (["main"] * 4 + ["footer"] * 3, {"chrome", "menu"}),
        (["main"] * 4 + ["nav"] * 3, {"chrome", "menu"}),
        (["main"] * 1 + ["aside.extra"] * 4, {"chrome", "rail"}),
        (["main"] * 1 + ["aside.extra"] * 5, set()),
        (["aside.extra"] * 4 + ["main"] * 3, set()),
        (["main"] * 1 + ["div#comments"] * 6, set()),
    ],
)
def test_asides_and_comments_below_the_prose_are_boxes_however_long(steps: list[str], context: set[str]) -> None:
    page = [Block(PROSE, order, "p", (), (step, "p")) for order, step in enumerate(steps)]
    box = next(order for order, step in enumerate(steps) if step != "main")
    assert read_block_features(page)[box].context == context


def test_a_main_heading_within_an_aside_below_the_prose_does_not_make_it_the_article() -> None:
    page = [Block(PROSE, order, "p", (), (step, "p")) for order, step in enumerate(["main"] * 4 + ["aside.extra"])]
    page.append(Block("Goose radio", 5, "h1", (), ("aside.extra", "h1")))
    assert read_block_features(page)[4].context == {"chrome", "rail"}
