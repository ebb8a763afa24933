"""The facts of an article: what metadata states, else what its lines say."""

from datetime import UTC, date, datetime

import pytest

from reader.cleaning.features.metadata import Metadata, StatedTitle, TitleSource
from reader.cleaning.head.facts import Facts, gather_facts, guess_language
from reader.cleaning.labels.corrected_labels import apply_corrections
from reader.model.blocks import Block, Label, LabelledBlock
from reader.model.corrections import Correction, Destination


def facts(*lines: tuple[Label, str], metadata: Metadata | None = None, body: str = "") -> Facts:
    labelled = [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(lines)]
    return gather_facts(labelled, metadata or Metadata(), body)


def test_facts_are_read_from_the_lines_of_a_page_that_states_nothing() -> None:
    assert facts(
        (Label.PUBLISHER, "quay_news_desk"),
        (Label.HEADLINE, "Goose wins"),
        (Label.STANDFIRST, "It was not entered."),
        (Label.BYLINE, "By Ida Holm"),
        (Label.DATE, "Published March 9, 2024"),
        (Label.PARAGRAPH, "It swam."),
    ) == Facts(
        headline="Goose wins",
        standfirst="It was not entered.",
        byline=("Ida Holm",),
        publisher="quay_news_desk",
        section=None,
        published=date(2024, 3, 9),
        modified=None,
        language=None,
        url=None,
    )


def test_a_page_without_facts_has_none() -> None:
    assert facts() == Facts(None, None, (), None, None, None, None, None, None)


def test_what_metadata_states_comes_before_what_the_lines_say() -> None:
    moment = datetime(2024, 3, 10, 9, 30, tzinfo=UTC)
    later = datetime(2024, 3, 11, 9, 30, tzinfo=UTC)
    stated = Metadata(
        byline=("Per Vik",),
        publisher="The Quay",
        section="Sport",
        published=moment,
        modified=later,
        language="no",
        url="https://quay.example/2024/03/10/goose",
    )
    found = facts(
        (Label.BYLINE, "By Ida Holm"),
        (Label.DATE, "March 9, 2024"),
        (Label.PUBLISHER, "quay_news_desk"),
        (Label.FURNITURE, "More by Per Vik"),
        metadata=stated,
        body="The goose that was in the water and the boat that was on the mole with it.",
    )
    assert (found.byline, found.publisher, found.section) == (("Per Vik",), "The Quay", "Sport")
    assert (found.published, found.modified) == (moment, later)
    assert (found.language, found.url) == ("no", "https://quay.example/2024/03/10/goose")


# -- headline


def test_the_headline_is_chosen_of_what_the_page_shows_and_states() -> None:
    stated = Metadata(stated_titles=(StatedTitle("Goose has won | The Quay", TitleSource.PAGE),))
    assert facts((Label.HEADLINE, "Goose wins")).headline == "Goose wins"
    assert facts(metadata=stated).headline == "Goose has won"


def test_the_headline_that_a_person_chose_is_not_voted_on() -> None:
    stated = tuple(StatedTitle("Goose has won", source) for source in TitleSource)
    lines = [LabelledBlock(Block("The Quay | Nine boats", 0), Label.FURNITURE, "a rule")]
    chosen = apply_corrections(lines, [Correction("The Quay | Nine boats", 0, Destination.HEADLINE)])
    metadata = Metadata(stated_titles=stated, publisher="The Quay")
    assert gather_facts(chosen, metadata, "").headline == "The Quay | Nine boats"
    assert gather_facts(lines, metadata, "").headline == "Goose has won"


@pytest.mark.parametrize("title", ["Goose wins | The Quay", "Goose wins - THE QUAY", "Goose wins — The Quay"])
def test_the_publisher_goes_from_the_end_of_the_headline(title: str) -> None:
    stated = Metadata(publisher="The Quay")
    assert facts((Label.HEADLINE, title), metadata=stated).headline == "Goose wins"


def test_another_end_of_the_headline_stays() -> None:
    stated = Metadata(publisher="The Quay")
    assert facts((Label.HEADLINE, "Goose wins - again"), metadata=stated).headline == "Goose wins - again"


# -- byline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ida Holm", ("Ida Holm",)),
        ("BY IDA HOLM", ("IDA HOLM",)),
        ("Written by: Ida Holm", ("Ida Holm",)),
        ("By Ida Holm and Per Vik", ("Ida Holm", "Per Vik")),
        ("By Ida Holm, Per Vik & Ann de la Rue", ("Ida Holm", "Per Vik", "Ann de la Rue")),
        ("Von Ida Holm und Per Vik", ("Ida Holm", "Per Vik")),
        ("By Ida Holm, Chief Political Correspondent", ("Ida Holm",)),
        ("By Ida Holm and Per Vik, staff writers", ("Ida Holm", "Per Vik")),
        ("By Ida Holm in Oslo", ("Ida Holm",)),
        ("By Ida Holm for The Quay", ("Ida Holm",)),
        ("By Ida Holm (ida@quay.example)", ("Ida Holm",)),
        ("By Ida Holm Published 9 March 2024", ("Ida Holm",)),
        ("By Ida Holm | @idaholm", ("Ida Holm",)),
        ("By 李明", ("李明",)),
        ("By our own correspondent", ()),
        ("By Staff Reporter", ()),
        ("By https://quay.example/ida", ()),
    ],
)
def test_a_byline_is_names_without_jobs_towns_and_addresses(line: str, names: tuple[str, ...]) -> None:
    assert facts((Label.BYLINE, line)).byline == names


def test_a_name_in_two_bylines_counts_once() -> None:
    assert facts((Label.BYLINE, "By Ida Holm"), (Label.BYLINE, "Ida Holm and Per Vik")).byline == (
        "Ida Holm",
        "Per Vik",
    )


def test_a_byline_of_metadata_without_a_name_in_it_gives_way_to_the_line() -> None:
    stated = Metadata(byline=("Staff Reporter", "https://quay.example/ida"))
    assert facts((Label.BYLINE, "By Ida Holm"), metadata=stated).byline == ("Ida Holm",)


@pytest.mark.parametrize(
    ("stated", "line", "names"),
    [
        (("Ida Holm",), "By Ida Holm and Per Vik", ("Ida Holm", "Per Vik")),
        (("Ida Holm",), "By Ann Rue and Per Vik", ("Ann Rue", "Per Vik")),
        (("Quay Foundation e.V.",), "By Ida Holm", ("Ida Holm",)),
        (("Kai Magazine",), "By Ida Holm", ("Ida Holm",)),
        (("TheQuay.example",), "By Ida Holm", ("Ida Holm",)),
        (("The Quay",), "By Ida Holm", ("Ida Holm",)),
        (("quay.example",), "By Ida Holm", ("Ida Holm",)),
        (("The Quay",), "By AFP", ("The Quay",)),
        (("The Quay",), "Boats", ("The Quay",)),
        (("dpa",), "Boats", ("dpa",)),
        ((), "By Ida Holm, The Quay", ("Ida Holm",)),
        ((), "By Ida Holm The Quay", ("Ida Holm",)),
        ((), "By The Quay", ("The Quay",)),
        (("Ida Holm",), "Ann Rue", ("Ida Holm",)),
        (("Ida Holm",), "By Quill", ("Ida Holm",)),
    ],
)
def test_people_come_before_agencies_and_the_publisher(
    stated: tuple[str, ...], line: str, names: tuple[str, ...]
) -> None:
    metadata = Metadata(byline=stated, publisher="The Quay", url="https://www.quay.example/goose")
    label = Label.FURNITURE if line == "Boats" else Label.BYLINE
    assert facts((label, line), metadata=metadata).byline == names


@pytest.mark.parametrize(
    "name",
    "GmbH|AG|e. V|e.V|Inc|Ltd|LLC|Stiftung|Redaktion|Verlag|Magazin|Magazine|Online|News|Newsroom|Team|Media|Press"
    "|Institut|Institute|Universität|University|Verband|Verein|Landesanstalt|Editorial|Agency|Kaistiftung|Kaiverband"
    "|Kaianstalt|Kairedaktion|Kaizeitung|Kaiverlag|Kai.com|Kai.de|Kai.org|Kai.net|Kai.info|Kai.at|Kai.ch|Kai.eu"
    "|Stiftung Kai|Redaktion Kai|Verlag Kai|Verband Kai|Landesanstalt Kai".split("|"),
)
def test_an_organisation_in_the_metadata_gives_way_to_a_person_on_the_page(name: str) -> None:
    text = (Label.PARAGRAPH, f"Molen {name} and its goose.")
    assert facts((Label.BYLINE, "By Ida Holm"), text, metadata=Metadata(byline=(f"Molen {name}",))).byline == (
        "Ida Holm",
    )


@pytest.mark.parametrize("name", ["Ida Teamer", "Ida Unsag", "Ida Newsome", "Ida Kai.comer"])
def test_a_person_whose_name_holds_such_a_word_is_none(name: str) -> None:
    lines = ((Label.BYLINE, "By Per Vik"), (Label.PARAGRAPH, f"{name} swam."))
    assert facts(*lines, metadata=Metadata(byline=(name,))).byline == (name,)


@pytest.mark.parametrize("line", ["Author: Ida Holm", "by Ida on December 4, 2006"])
def test_a_signature_comes_before_an_organisation_in_the_metadata(line: str) -> None:
    found = facts((Label.PARAGRAPH, "It swam."), (Label.FURNITURE, line), metadata=Metadata(byline=("Kai Magazine",)))
    assert found.byline in (("Ida Holm",), ("Ida",))


def test_the_agency_of_the_dateline_stands_in_where_nobody_is_named() -> None:
    text = (Label.PARAGRAPH, "PORT HALLOW (AP) — The goose won.")
    assert facts(text).byline == ("AP",)
    assert facts((Label.BYLINE, "By Ida Holm"), text).byline == ("Ida Holm",)
    assert facts((Label.PARAGRAPH, "It swam."), text).byline == ()


def test_a_job_on_a_byline_of_its_own_is_no_name() -> None:
    assert facts(
        (Label.BYLINE, "Ida Holm"), (Label.BYLINE, "Boatbuilding"), (Label.BYLINE, "Chefredakteurin")
    ).byline == ("Ida Holm",)


# -- dates


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        (["March 9, 2024"], date(2024, 3, 9), None),
        (["March 9, 2024, updated March 10, 2024"], date(2024, 3, 9), date(2024, 3, 10)),
        (["Published March 9, 2024", "Last updated: March 10, 2024"], date(2024, 3, 9), date(2024, 3, 10)),
        (["Updated March 10, 2024"], date(2024, 3, 10), date(2024, 3, 10)),
        (["Veröffentlicht 9.3.2024", "Aktualisiert 10.3.2024"], date(2024, 3, 9), date(2024, 3, 10)),
        (["Published 2 years ago on", "March 9, 2024"], date(2024, 3, 9), None),
        (["9 March 2024 09:30 GMT"], datetime(2024, 3, 9, 9, 30, tzinfo=UTC), None),
        (["Yesterday"], None, None),
    ],
)
def test_date_lines_say_when_it_was_published_and_when_changed(
    lines: list[str], published: date | None, modified: date | None
) -> None:
    found = facts(*((Label.DATE, line) for line in lines))
    assert (found.published, found.modified) == (published, modified)


def test_metadata_that_gives_one_moment_for_both_gives_way_to_an_earlier_day_in_the_head() -> None:
    saved = datetime(2024, 3, 10, 9, 30, tzinfo=UTC)
    stated = Metadata(published=saved, modified=saved)
    assert facts((Label.DATE, "March 9, 2023"), metadata=stated).published == date(2023, 3, 9)
    assert facts((Label.DATE, "March 9, 2025"), metadata=stated).published == saved


def test_the_first_time_element_and_the_day_in_the_address_come_last() -> None:
    url = "https://quay.example/2024/03/08/goose"
    times = {"last week": date(2024, 3, 9)}
    assert facts((Label.DATE, "March 7, 2024"), metadata=Metadata(url=url, times=times)).published == date(2024, 3, 7)
    assert facts(metadata=Metadata(url=url, times=times)).published == date(2024, 3, 9)
    assert facts(metadata=Metadata(url=url)).published == date(2024, 3, 8)


@pytest.mark.parametrize(
    ("language", "url", "published"),
    [
        ("en", "https://quay.example.com/goose", date(2024, 3, 9)),
        ("en-us", "https://quay.example/goose", date(2024, 3, 9)),
        ("en", "https://quay.co.uk/goose", date(2024, 9, 3)),
        ("fr", "https://quay.example.com/goose", date(2024, 9, 3)),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_country(language: str, url: str, published: date) -> None:
    stated = Metadata(language=language, url=url)
    assert facts((Label.DATE, "03/09/2024"), metadata=stated).published == published


@pytest.mark.parametrize(("month_first", "published"), [(True, date(2024, 3, 9)), (False, date(2024, 9, 3))])
def test_a_page_that_states_the_order_has_its_lines_read_in_it(month_first: bool, published: date) -> None:
    stated = Metadata(language="en", month_first=month_first, url="https://quay.example.com/goose")
    assert facts((Label.DATE, "03/09/2024"), metadata=stated).published == published


# -- language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The goose that was in the water and the boat that was on the mole with it.", "en"),
        ("Der Vogel ist auf dem Wasser und die Boote sind nicht mit ihm auf der Mole.", "de"),
        ("L’oiseau est dans la mer et les bateaux ne sont pas avec lui sur le quai.", "fr"),
        ("El pájaro está en el agua y los barcos no están con él en la orilla de la isla.", "es"),
        ("De vogel is op het water en de boten zijn niet met hem op de kade van het dorp.", "nl"),
        ("海の鳥が泳いだのです。" * 5, "ja"),
        ("鸟在海里游泳了一个小时" * 5, "zh"),
        ("새가 바다에서 헤엄쳤다. " * 5, "ko"),
        ("Птица плыла по морю. " * 5, "ru"),
        ("Το πουλί κολύμπησε. " * 5, "el"),
    ],
)
def test_a_text_shows_the_language_that_it_is_plainly_in(text: str, language: str) -> None:
    assert guess_language(text) == language


@pytest.mark.parametrize("text", ["", "Goose wins", "goose " * 100, "1 2 3 " * 100])
def test_a_text_that_shows_none_plainly_has_none(text: str) -> None:
    assert guess_language(text) is None


def test_a_name_in_another_script_does_not_change_the_language() -> None:
    text = "The goose 海の鳥 was in the water and the boat that was on the mole with it. "
    assert guess_language(text * 30) == "en"


@pytest.mark.parametrize(
    ("stated", "line", "names"),
    [
        ("Ida", "By Ida Holm", ("Ida Holm",)),
        ("Ida", "Ida Holm is a writer on the quay.", ("Ida Holm",)),
        ("Ida", "Ida Holm – sailor and writer", ("Ida Holm",)),
        ("Ida", "Ida sails.", ("Ida",)),
        ("Ida", "Per Vik is a writer.", ("Ida",)),
        ("ida.holm", "The goose is loud. (Ida K. Holm)", ("Ida K. Holm",)),
        ("ida.holm", "Ida and Per Holm", ("ida.holm",)),
        ("IDA", "Ida Holm is a writer on the quay.", ("IDA",)),
        ("Ida", "Ida Holm ist auf dem Kai.", ("Ida Holm",)),
        ("Ida", "Ida Holm est sur le quai.", ("Ida Holm",)),
        ("Ida", "Ida Holm es del muelle.", ("Ida Holm",)),
        ("Ida", "Ida Holm è sul molo.", ("Ida Holm",)),
        ("Ida", "Ida Holm, - sailor and writer", ("Ida Holm",)),
        ("Ida", "Ida goes – as ever", ("Ida",)),
        ("Ida", f"Ida {'H' + 'o' * 36} is a writer.", (f"Ida {'H' + 'o' * 36}",)),
        ("Ida", f"Ida {'H' + 'o' * 37} is a writer.", ("Ida",)),
        ("ida-holm", "The goose is loud. (Ida Holm)", ("Ida Holm",)),
        ("ida.holm", "The goose is loud. (ida holm)", ("ida.holm",)),
        ("ida.holm", "McIda Holm is loud.", ("ida.holm",)),
        ("ida.holm", "Ida Holmes is loud.", ("ida.holm",)),
        ("ida.ho+lm", "Ida Hoolm is loud.", ("ida.ho+lm",)),
        ("Ida", "Ida (Bo) Holm is a writer.", ("Ida",)),
        ("i.holm", "The goose is loud. (I Holm)", ("i.holm",)),
    ],
)
def test_a_name_that_metadata_shortens_is_given_as_the_page_shows_it(
    stated: str, line: str, names: tuple[str, ...]
) -> None:
    label = Label.BYLINE if line.startswith("By") else Label.PARAGRAPH
    assert facts((label, line), metadata=Metadata(byline=(stated,))).byline == names


@pytest.mark.parametrize(
    ("distance", "names"), [(0, ("Ida Holm", "Per Vik")), (2, ("Ida Holm", "Per Vik")), (3, ("Ida Holm",))]
)
def test_of_bylines_far_apart_the_first_counts(distance: int, names: tuple[str, ...]) -> None:
    between = [(Label.CAPTION, "The goose")] * distance
    assert facts((Label.BYLINE, "By Ida Holm"), *between, (Label.BYLINE, "By Per Vik")).byline == names


def test_a_byline_of_the_publisher_gives_way_to_a_later_one_of_a_person() -> None:
    lines = [(Label.BYLINE, "By The Quay"), *[(Label.CAPTION, "The goose")] * 4, (Label.BYLINE, "By Per Vik")]
    assert facts(*lines, metadata=Metadata(publisher="The Quay")).byline == ("Per Vik",)
    agency = [(Label.BYLINE, "By AFP"), *lines[1:]]
    assert facts(*agency).byline == ("Per Vik",)
    person = (Label.BYLINE, "By Ida Holm, The Quay")
    assert facts(lines[0], *lines[1:5], person, metadata=Metadata(publisher="The Quay")).byline == ("Ida Holm",)
