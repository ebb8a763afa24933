"""The rails of a page as rows and lines of the panel."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.library.rows.article_row import ArticleRow
from reader.library.search.related import Related
from reader.model.article import Rail, Story, distinct_stories
from reader.ui.viewmodels.rail_rows import RailRow, fold_rails, lay_out_rows, near_rows, without_stories
from tests.examples import scaled

TITLES = st.sampled_from(["Toll plan dropped", "TOLL PLAN  dropped", "Rain expected", "橋が開通", "Ferry sold"])
STORIES = st.lists(st.builds(Story, TITLES, age=st.none() | st.just("2 hours ago"), teaser=st.none() | TITLES))
RAILS = st.lists(st.builds(Rail, st.none() | st.just("Latest"), STORIES.map(tuple)), max_size=4)


def rail(heading: str | None, *titles: str) -> Rail:
    return Rail(heading, tuple(map(Story, titles)))


def parts(*rails: Rail, width: int = 40) -> list[tuple[str, str]]:
    return [(line.part, line.text) for line in lay_out_rows(fold_rails(rails), width)]


# -- rows


def test_stories_stand_under_the_heading_of_their_rail() -> None:
    assert fold_rails([rail("Latest", "Rain expected", "Ferry sold")]) == [
        RailRow("Latest"),
        RailRow(None, Story("Rain expected")),
        RailRow(None, Story("Ferry sold")),
    ]


def test_a_story_of_two_rails_stands_once_in_the_first_and_is_counted() -> None:
    rows = fold_rails([rail("Most read", "Rain expected"), rail("Latest", "Ferry sold", "Rain expected")])
    assert rows == [
        RailRow("Most read"),
        RailRow(None, Story("Rain expected"), 2),
        RailRow("Latest"),
        RailRow(None, Story("Ferry sold")),
    ]


def test_titles_that_differ_in_case_spaces_and_quotation_marks_are_one_story() -> None:
    rows = fold_rails([rail("Latest", "The “last” ferry", 'the "last"  FERRY')])
    assert rows[1:] == [RailRow(None, Story("The “last” ferry"), 2)]


def test_two_titles_at_one_address_are_one_story() -> None:
    first, second = "https://example.org/rain", "https://www.example.org/rain/?utm_source=front#top"
    rows = fold_rails(
        [
            Rail("Most read", (Story("Rain expected", first),)),
            Rail("Latest", (Story("Bring a coat, says the weather desk", second, age="now"), Story("Ferry sold"))),
        ]
    )
    assert rows == [
        RailRow("Most read"),
        RailRow(None, Story("Rain expected", first, age="now"), 2),
        RailRow("Latest"),
        RailRow(None, Story("Ferry sold")),
    ]


def test_a_mention_with_the_title_of_one_and_the_address_of_another_makes_them_one() -> None:
    page = "https://example.org/rain"
    rows = fold_rails([Rail("A", (Story("Rain expected"), Story("Bring a coat", page), Story("Rain expected", page)))])
    assert rows == [RailRow("A"), RailRow(None, Story("Rain expected", page), 3)]


def test_addresses_of_no_page_make_no_two_stories_one() -> None:
    nowhere = "javascript:void(0)"
    assert len(fold_rails([Rail("A", (Story("Rain expected", nowhere), Story("Ferry sold", nowhere)))])) == 3


def test_a_rail_without_a_story_of_its_own_has_no_heading() -> None:
    rows = fold_rails([rail("Most read", "Rain expected"), rail("Latest", "Rain expected"), rail("Empty")])
    assert [row.heading for row in rows] == ["Most read", None]


def test_a_rail_without_a_heading_is_given_one() -> None:
    assert fold_rails([rail(None, "Rain expected")])[0] == RailRow("More stories")


def test_a_story_has_what_any_of_the_rails_says_of_it() -> None:
    rows = fold_rails(
        [
            Rail("A", (Story("Rain expected", age="2 hours ago"),)),
            Rail("B", (Story("Rain expected", url="https://example.org/rain", age="1 day ago", caption="A cloud"),)),
            Rail("C", (Story("Rain expected", teaser="Bring a coat."),)),
        ]
    )
    assert rows[1].story == Story(
        "Rain expected", "https://example.org/rain", "2 hours ago", "Bring a coat.", "A cloud"
    )


def test_a_page_without_rails_has_no_rows() -> None:
    assert fold_rails([]) == []


@given(RAILS)
def test_every_story_of_the_page_stands_once_and_every_mention_is_counted(rails: list[Rail]) -> None:
    stories = [row for row in fold_rails(rails) if row.story]
    assert [row.story.title for row in stories if row.story] == [story.title for story in distinct_stories(rails)]
    assert sum(row.times for row in stories) == sum(len(one.stories) for one in rails)


# -- lines


def test_a_story_shows_title_age_mentions_and_teaser() -> None:
    story = Story("Rain expected", age="2 hours ago", teaser="Bring a coat.")
    assert parts(Rail("Latest", (story, story))) == [
        ("heading", "Latest"),
        ("blank", ""),
        ("title", "Rain expected"),
        ("detail", "2 hours ago · listed 2 times"),
        ("teaser", "Bring a coat."),
    ]


@pytest.mark.parametrize(
    ("rails", "detail"),
    [
        ([Rail("A", (Story("Rain", age="now"),))], ["now"]),
        ([rail("A", "Rain", "Rain", "Rain")], ["listed 3 times"]),
        ([rail("A", "Rain")], []),
    ],
)
def test_the_detail_has_what_is_known(rails: list[Rail], detail: list[str]) -> None:
    assert [text for part, text in parts(*rails) if part == "detail"] == detail


def test_rows_are_set_apart_by_a_blank_line_that_belongs_to_none() -> None:
    lines = lay_out_rows(fold_rails([rail("A", "Rain", "Snow")]), 40)
    assert [line.row for line in lines] == [0, -1, 1, -1, 2]


def test_long_texts_are_wrapped_and_all_their_lines_belong_to_the_row() -> None:
    lines = lay_out_rows(fold_rails([rail("A", "Ferry pilots retire together")]), 12)
    assert [(line.row, line.text) for line in lines[2:]] == [(1, "Ferry pilots"), (1, "retire"), (1, "together")]


@settings(max_examples=scaled(60))
@given(RAILS, st.integers(2, 30))
def test_no_line_is_wider_than_the_panel(rails: list[Rail], width: int) -> None:
    assert all(cell_len(line.text) <= width for line in lay_out_rows(fold_rails(rails), width))


# -- what the library has


def article(number: int, headline: str, is_read: bool = False) -> ArticleRow:
    return ArticleRow(number, 86_400 * 3, headline, "The Quay Post", 2, is_read, False, False, None)


@pytest.mark.parametrize(
    ("is_read", "shown"), [(False, "● in your library, unread"), (True, "○ in your library, read")]
)
def test_a_story_that_is_held_says_so_and_whether_it_was_read(is_read: bool, shown: str) -> None:
    story = Story("Rain expected", age="2 hours ago")
    lines = lay_out_rows(fold_rails([Rail("Latest", (story,))]), 60, stored={story: article(4, "Rain", is_read)})
    assert [line.text for line in lines][-1] == f"{shown} · 2 hours ago"


def test_articles_that_are_near_stand_under_a_heading_with_what_they_share() -> None:
    rows = near_rows(
        [Related(article(4, "Kiln lit", True), 0.5, ("Oda Renn", "Quay")), Related(article(5, "Fog"), 0.4, ())]
    )
    lines = [(line.part, line.text) for line in lay_out_rows(rows, 40, 86_400 * 5)]
    assert lines == [
        ("heading", "In your library"),
        ("blank", ""),
        ("title", "Kiln lit"),
        ("detail", "○ read · 2 d · The Quay Post"),
        ("teaser", "also names Oda Renn, Quay"),
        ("blank", ""),
        ("title", "Fog"),
        ("detail", "● unread · 2 d · The Quay Post"),
    ]


def test_an_article_that_the_page_points_at_is_not_near_besides() -> None:
    near = [Related(article(4, "Kiln lit"), 0.5, ())]
    assert near_rows(near, [4]) == near_rows([]) == []


@given(st.text(max_size=80), st.lists(st.text(max_size=30), max_size=3), st.integers(1, 60))
def test_no_line_of_an_article_is_wider_than_the_panel(headline: str, names: list[str], width: int) -> None:
    lines = lay_out_rows(near_rows([Related(article(4, headline), 0.5, tuple(names))]), width, 86_400 * 5)
    assert all(cell_len(line.text) <= max(2, width) for line in lines)


@pytest.mark.parametrize(
    ("page", "titles"),
    [
        (Story("Rain expected"), ["Ferry sold"]),
        (Story("RAIN  “expected”"), ["Rain expected", "Ferry sold"]),
        (Story("Another headline", "https://quay.example/rain?utm_source=rail"), ["Ferry sold"]),
        (Story("Another headline"), ["Rain expected", "Ferry sold"]),
        (None, ["Rain expected", "Ferry sold"]),
    ],
)
def test_the_page_itself_is_none_of_its_stories(page: Story | None, titles: list[str]) -> None:
    rain = Story("Rain expected", "https://quay.example/rain")
    rows = fold_rails([Rail("Most read", (rain,)), Rail("Latest", (Story("Ferry sold"), rain))], page)
    assert [row.story.title for row in rows if row.story] == titles
    assert [row.heading for row in rows if row.heading] == (["Latest"] if len(titles) == 1 else ["Most read", "Latest"])


def test_stories_are_left_out_with_headings_that_have_none_left() -> None:
    rows = fold_rails([rail("Most read", "Rain expected"), rail("Latest", "Ferry sold", "Fog")])
    rain, ferry, fog = (row.story for row in rows if row.story)
    assert without_stories(rows, set()) == rows
    assert without_stories(rows, {rain}) == [RailRow("Latest"), RailRow(None, ferry), RailRow(None, fog)]
    assert without_stories(rows, {fog}) == rows[:-1]
    assert without_stories(rows, {rain, ferry, fog}) == []
