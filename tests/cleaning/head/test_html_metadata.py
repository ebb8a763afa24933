"""What an HTML page says about itself."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.cutting.html_blocks import parse_html
from reader.cleaning.features.metadata import Metadata, StatedTitle, TitleSource
from reader.cleaning.head.html_metadata import read_metadata
from tests.examples import scaled

MOMENT = "2024-03-09T09:30:00Z"


def metadata_of(head: str = "", body: str = "<p>Goose</p>", attributes: str = "") -> Metadata:
    root = parse_html(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")
    assert root is not None
    return read_metadata(root, "https://quay.example/goose")


def linked(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def meta(name: str, content: str, attribute: str = "property") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Goose wins",
    "description": "It was not entered.",
    "author": {"@type": "Person", "name": "Ida Holm"},
    "publisher": {"@type": "Organization", "name": "The Quay"},
    "articleSection": "Sport",
    "datePublished": MOMENT,
    "dateModified": "2024-03-10",
    "inLanguage": "en-GB",
}
FOUND = Metadata(
    titles=("Goose wins",),
    stated_titles=(StatedTitle("Goose wins", TitleSource.LINKED_DATA),),
    description="It was not entered.",
    byline=("Ida Holm",),
    publisher="The Quay",
    section="Sport",
    published=datetime(2024, 3, 9, 9, 30, tzinfo=UTC),
    publications=(datetime(2024, 3, 9, 9, 30, tzinfo=UTC),),
    modified=date(2024, 3, 10),
    language="en",
    month_first=False,
    url="https://quay.example/goose",
)


def test_a_page_that_says_nothing_has_its_address_alone() -> None:
    assert metadata_of() == Metadata(url="https://quay.example/goose")


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [{"@type": "BreadcrumbList"}, ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "Quay"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        ARTICLE | {"@type": ["Thing", "ReportageNewsArticle"]},
    ],
)
def test_linked_data_is_found_where_pages_put_it(data: object) -> None:
    assert metadata_of(linked(data)) == FOUND


def test_of_two_objects_the_one_that_says_more_counts() -> None:
    short = {"@type": "Article", "headline": "Other"}
    assert metadata_of(linked(short) + linked(ARTICLE) + linked(short)).titles == ("Goose wins",)


def test_linked_data_about_something_else_is_ignored() -> None:
    assert metadata_of(linked(ARTICLE | {"@type": "Product"})) == Metadata(url="https://quay.example/goose")


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "null", '"text"', '{"@type": 5}', '{"@type": "NewsArticle", "author": [5, null]}']
)
def test_linked_data_that_is_broken_says_nothing(text: str) -> None:
    assert metadata_of(f'<script type="application/ld+json">{text}</script>') == Metadata(
        url="https://quay.example/goose"
    )


def test_linked_data_with_a_stray_semicolon_and_line_breaks_in_its_text_is_read() -> None:
    text = '{"@type": "NewsArticle", "headline": "Goose\n wins"};\n'
    assert metadata_of(f'<script type="application/ld+json">{text}</script>').titles == ("Goose wins",)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ida Holm", ("Ida Holm",)),
        ({"name": "Ida Holm"}, ("Ida Holm",)),
        ([{"name": "Ida Holm"}, {"name": "Per Vik"}], ("Ida Holm", "Per Vik")),
        ({"name": ["Ida Holm", "Per Vik"]}, ("Ida Holm", "Per Vik")),
        (["Ida Holm", "Ida Holm"], ("Ida Holm",)),
        ("https://quay.example/ida", ()),
        ({}, ()),
        (None, ()),
    ],
)
def test_authors_come_in_many_shapes(author: object, names: tuple[str, ...]) -> None:
    assert metadata_of(linked(ARTICLE | {"author": author})).byline == names


def test_an_author_may_be_another_object_of_the_page() -> None:
    person = {"@type": "Person", "@id": "#ida", "name": "Ida Holm"}
    data = {"@graph": [person, ARTICLE | {"author": {"@id": "#ida"}}]}
    assert metadata_of(linked(data)).byline == ("Ida Holm",)
    assert metadata_of(linked(ARTICLE | {"author": {"@id": "#ida"}})).byline == ()


def test_the_source_that_names_a_person_comes_before_those_that_name_the_publisher() -> None:
    data = ARTICLE | {"author": {"@type": "Organization", "name": "The Quay"}}
    assert metadata_of(linked(data) + meta("author", "Ida Holm", "name")).byline == ("Ida Holm",)
    assert metadata_of(linked(data) + meta("author", "quay.example", "name")).byline == ("The Quay",)


def test_the_card_of_a_page_may_name_the_author() -> None:
    card = meta("twitter:label1", "Written by", "name") + meta("twitter:data1", "Ida Holm", "name")
    assert metadata_of(card).byline == ("Ida Holm",)
    assert metadata_of(card.replace("Written by", "Reading time")).byline == ()


def test_an_object_about_the_page_fills_the_gaps() -> None:
    page = {"@type": "WebPage", "datePublished": "2024-03-09", "author": {"name": "Ida Holm"}}
    found = metadata_of(linked(page))
    assert (found.published, found.byline) == (date(2024, 3, 9), ("Ida Holm",))
    assert metadata_of(linked([page, {"@type": "Article", "datePublished": "2024-03-08"}])).published == date(
        2024, 3, 8
    )


@pytest.mark.parametrize(
    "name",
    [
        "article:published_time",
        "article:published:time",
        "published-date",
        "parsely-pub-date",
        "cXenseParse:publishtime",
    ],
)
def test_the_spelling_of_a_tag_s_name_counts_for_nothing(name: str) -> None:
    assert metadata_of(meta(name, "2024-03-09")).published == date(2024, 3, 9)


def test_linked_data_wrapped_in_a_comment_is_read() -> None:
    text = f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>"
    assert metadata_of(f'<script type="application/ld+json">{text}</script>').titles == ("Goose wins",)


def test_meta_tags_say_the_same() -> None:
    head = (
        meta("og:title", "Goose wins")
        + meta("og:description", "It was not entered.")
        + meta("og:site_name", "The Quay")
        + meta("article:author", "Ida Holm")
        + meta("article:section", "Sport")
        + meta("article:published_time", MOMENT)
        + meta("article:modified_time", "2024-03-10")
        + meta("og:locale", "en_GB")
    )
    assert metadata_of(head) == replace(FOUND, stated_titles=(StatedTitle("Goose wins", TitleSource.SHARED),))


@pytest.mark.parametrize("attribute", ["property", "name", "itemprop"])
def test_a_meta_tag_may_name_itself_in_three_ways(attribute: str) -> None:
    assert metadata_of(meta("datePublished", "2024-03-09", attribute)).published == date(2024, 3, 9)


def test_a_meta_tag_may_have_a_value_for_content() -> None:
    assert metadata_of('<meta name="pubdate" value="2024-03-09">').published == date(2024, 3, 9)


@pytest.mark.parametrize(("kind", "found"), [("", date(2024, 3, 9)), ('type="text/javascript"', None)])
def test_linked_data_may_stand_in_a_script_without_type(kind: str, found: date | None) -> None:
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "datePublished": "2024-03-09"})
    assert metadata_of(f"<script {kind}>{data}</script>").published == found
    spaced = data.replace('{"@context":', '\n { "@context" :')
    assert metadata_of(f"<script {kind}>{spaced}</script>").published == found


def test_a_script_without_type_says_first_that_it_is_linked_data() -> None:
    data = json.dumps({"@type": "NewsArticle", "datePublished": "2024-03-09"})
    assert metadata_of(f"<script>{data}</script>").published is None


@pytest.mark.parametrize(("length", "is_read"), [(2_000_000, True), (2_000_001, False)])
def test_huge_linked_data_is_not_read(length: int, is_read: bool) -> None:
    text = json.dumps(ARTICLE).ljust(length)
    assert bool(metadata_of(f'<script type="application/ld+json">{text}</script>').titles) is is_read


def test_all_stated_dates_of_publication_are_kept() -> None:
    head = linked(ARTICLE) + meta("article:published_time", "2024-03-11")
    assert metadata_of(head).publications == (datetime(2024, 3, 9, 9, 30, tzinfo=UTC), date(2024, 3, 11))


def test_the_time_of_a_change_is_no_time_of_the_article() -> None:
    body = '<time itemprop="dateModified" datetime="2024-03-11">today</time><time datetime="2024-03-09">Sunday</time>'
    assert metadata_of(body=body).times == {"Sunday": date(2024, 3, 9)}


def test_linked_data_comes_before_meta_tags_and_they_fill_its_gaps() -> None:
    head = (
        meta("og:site_name", "Other")
        + meta("article:section", "Sport")
        + linked({"@type": "Article", "publisher": "Quay"})
    )
    found = metadata_of(head)
    assert (found.publisher, found.section) == ("Quay", "Sport")


def test_titles_stand_in_order_of_trust_each_once() -> None:
    head = "<title>Goose wins | The Quay</title>" + meta("og:title", "Goose!") + meta("twitter:title", "Goose wins")
    assert metadata_of(head + linked(ARTICLE)).titles == ("Goose wins", "Goose!", "Goose wins | The Quay")


def test_titles_have_their_source() -> None:
    head = "<title>Goose wins | The Quay</title>" + meta("og:title", "Goose&amp;#39;s win") + meta("dc.title", "Goose")
    assert metadata_of(head + linked(ARTICLE)).stated_titles == (
        ("Goose wins", TitleSource.LINKED_DATA),
        ("Goose's win", TitleSource.SHARED),
        ("Goose", TitleSource.CARD),
        ("Goose wins | The Quay", TitleSource.PAGE),
    )


def test_a_date_that_cannot_be_read_gives_way_to_the_next_source() -> None:
    head = linked(ARTICLE | {"datePublished": "soon"}) + meta("article:published_time", "2024-03-08")
    assert metadata_of(head).published == date(2024, 3, 8)


def test_a_time_element_that_says_so_is_the_day_of_publication() -> None:
    early = '<time datetime="2024-03-01">March</time>'
    late = '<time class="published-at" datetime="2024-03-09">March</time>'
    assert metadata_of(body=early + late).published == date(2024, 3, 9)
    assert metadata_of(body=early).published is None


def test_what_time_elements_show_has_the_moment_in_their_markup() -> None:
    body = f'<time datetime="{MOMENT}">two  hours ago</time><time>9 March</time><time datetime="soon">soon</time>'
    assert metadata_of(body=body).times == {"two hours ago": datetime(2024, 3, 9, 9, 30, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("attributes", "published"),
    [('lang="en-US"', date(2024, 3, 9)), ('lang="en-GB"', date(2024, 9, 3)), ('lang="de"', date(2024, 9, 3))],
)
def test_day_and_month_stand_as_the_page_s_language_has_them(attributes: str, published: date) -> None:
    time = '<time class="published" datetime="03/09/2024">Saturday</time>'
    for stated in (
        metadata_of(meta("date", "03/09/2024"), attributes=attributes),
        metadata_of(body=time, attributes=attributes),
    ):
        assert stated.published == published
        assert stated.month_first is (published.month == 3)
    assert stated.times == {"Saturday": published}


def test_in_time_elements_the_day_stands_first_between_dashes() -> None:
    time = '<time datetime="03-09-2024">Tuesday</time>'
    stated = metadata_of(meta("date", "03-09-2024"), time, 'lang="en-US"')
    assert (stated.published, stated.times["Tuesday"]) == (date(2024, 3, 9), date(2024, 9, 3))


def test_the_page_s_own_address_says_in_what_order_its_dates_are_if_its_language_does_not() -> None:
    own = '<link rel="canonical" href="https://quay.example.com/goose">'
    assert metadata_of(own, attributes='lang="en"').month_first is True
    assert metadata_of(attributes='lang="en"').month_first is False
    assert metadata_of(own).month_first is None


@pytest.mark.parametrize(
    ("attributes", "language"), [('lang="de"', "de"), ('lang="EN-us"', "en"), ('lang="zxx"', None), ('lang=""', None)]
)
def test_the_language_is_a_code_of_two_letters(attributes: str, language: str | None) -> None:
    assert metadata_of(attributes=attributes).language == language


def test_values_are_plain_lines() -> None:
    found = metadata_of(meta("og:title", "Goose&#x1b;[2J \n wins&#x202e;&nbsp;again"))
    assert found.titles == ("Goose wins again",)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["NewsArticle", MOMENT]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*ARTICLE, "@graph", "mainEntity", "name"]), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*ARTICLE][1:]), JSON), JSON)
@settings(max_examples=scaled(200))
def test_linked_data_of_any_shape_is_read_or_ignored(fields: dict[str, object], other: object) -> None:
    found = metadata_of(linked({**fields, "@type": "NewsArticle"}) + linked(other))
    assert all(isinstance(line, str) and line for line in (*found.titles, *found.byline))
    assert all(line is None or isinstance(line, str) for line in (found.description, found.publisher, found.section))


def test_entities_escaped_twice_are_decoded_in_the_names_of_authors() -> None:
    assert metadata_of(meta("author", "Ida O&amp;#039;Holm")).byline == ("Ida O'Holm",)
    assert metadata_of(linked({"@type": "NewsArticle", "author": "Ida O&#039;Holm"})).byline == ("Ida O'Holm",)


def test_a_page_states_its_address_its_kind_its_text_and_its_items() -> None:
    guide = {"@type": "HowTo", "step": ["Row hard."]}
    head = '<link rel="canonical" href="https://quay.example/goose">' + meta("og:type", "Article") + linked(guide)
    found = metadata_of(head)
    assert (found.stated_url, found.shared_kind) == ("https://quay.example/goose", "article")
    assert found.text == "Row hard."
    assert found.items.holds("Row hard.")
    plain = metadata_of()
    assert (plain.stated_url, plain.shared_kind, plain.text) == (None, None, None)


@pytest.mark.parametrize(
    ("kind", "is_collection"),
    [("CollectionPage", True), ("collectionpage", True), ("CollectionPageElement", False), ("WebPage", False)],
)
def test_a_page_may_say_that_it_is_a_collection(kind: str, is_collection: bool) -> None:
    assert metadata_of(linked({"@type": kind, "name": "Boats"})).is_collection is is_collection
