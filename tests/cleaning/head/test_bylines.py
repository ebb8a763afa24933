"""Names out of bylines in the shapes that pages give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.head.bylines import (
    announced_names,
    has_role,
    is_name,
    is_name_list,
    names_in,
    publisher_names_of,
    stated_names,
    without_publishers,
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By IDA HOLM and PER VIK", ("IDA HOLM", "PER VIK")),
        ("By Ida Holm, Political Editor", ("Ida Holm",)),
        ("By Ida Holm Political Editor", ("Ida Holm",)),
        ("By Reporter Ida Holm", ("Ida Holm",)),
        ("By Ida Holm | 3 May 2023", ("Ida Holm",)),
        ("By Ida Holm ⋅ Founder and Editor-in-Chief ⋅ Updated May 6, 2025", ("Ida Holm",)),
        ("By Ida Holm Follow", ("Ida Holm",)),
        ("By Ida HolmPublished: Jan 29, 2025", ("Ida Holm",)),
        ("By Ida HolmApril 28, 2023", ("Ida Holm",)),
        ("By Ida Holm, CFP®", ("Ida Holm",)),
        ("By Ida Holm, Oslo", ("Ida Holm",)),
        ("By Ida (Bo) Holm", ("Ida (Bo) Holm",)),
        ("By Ida Holm@idaholm", ("Ida Holm",)),
        ("By Ida Holm ida@quay.example", ("Ida Holm",)),
        ("March 9, 2024 • words written by Ida Holm", ("Ida Holm",)),
        ("9 March 2024 9 March 2024 Ida Holm 3 Comments", ("Ida Holm",)),
        ("9. Mar 2024 // Ida Holm", ("Ida Holm",)),
        ("Opinion | By Ida Holm | 9 March 2024", ("Ida Holm",)),
        ("Autorin/Autor Ida Holm", ("Ida Holm",)),
        ("Autoren Ida Holm und Per Vik", ("Ida Holm", "Per Vik")),
        ("ByIda Holm", ("Ida Holm",)),
        ("Written byIda Holm", ("Ida Holm",)),
        ("Written by ida holm · 9 Comments", ("ida holm",)),
        ("Von Ida Holm und Per Vik, dpa", ("Ida Holm", "Per Vik", "dpa")),
        ("Von Ida Holm, Per Vik und Ann Rue 09.09.2025, 14:55 Uhr", ("Ida Holm", "Per Vik", "Ann Rue")),
        ("Par Ida Holm avec AFP", ("Ida Holm", "AFP")),
        ("Por Ida Holm y Per Vik", ("Ida Holm", "Per Vik")),
        ("Di Stefano", ("Di Stefano",)),
        ("di Ida Holm", ("Ida Holm",)),
        ("By Ida Holm on Dec 16, 2025 at 11:00 AM", ("Ida Holm",)),
        ("Dec 17, 2025Ida K. Holm", ("Ida K. Holm",)),
        ("September 1st, 2023 By Ida Holm", ("Ida Holm",)),
        ("Do 25.04.24 | 14:07 Uhr | Von Ida Holm", ("Ida Holm",)),
        ("March 15, 2022 · 3 min read · By Ida Holm", ("Ida Holm",)),
        ("by Ida · Dec 20, 2025 at 3:00 am · One comment so far", ("Ida",)),
        ("Dec 08, 2019 by Ida Holm in Growth", ("Ida Holm",)),
        ("Ida HolmLifestyle Writer", ("Ida Holm",)),
        ("Ida McHolm Editor", ("Ida McHolm",)),
        ("AFP, MANILA", ("AFP",)),
        ("李明、王芳", ("李明", "王芳")),
        ("Ida Holm Ida Holm", ("Ida Holm",)),
        ("By Ida Holm For The Quay", ("Ida Holm",)),
        ("By Great Quay Team", ("Great Quay Team",)),
        ("by Ida Holm | Mar 11, 2023 | All About Boats, Learn About Boats | 0 comments", ("Ida Holm",)),
        ("By Ida Holm published 19 May 2026", ("Ida Holm",)),
        ("Authors:Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("Von DPA", ("DPA",)),
        ("Byby IDA HOLM and PER VIK", ("IDA HOLM", "PER VIK")),
        ("ByI.K. Holm", ("I.K. Holm",)),
        ("Posted byIda Holm", ("Ida Holm",)),
        ("Authored byIda Holm", ("Ida Holm",)),
        ("BYIda Holm", ("Ida Holm",)),
        ("Veröffentlicht vonIda Holm", ("Ida Holm",)),
        ("VonIda Holm", ("Ida Holm",)),
        ("ParIda Holm", ("Ida Holm",)),
        ("PorIda Holm", ("Ida Holm",)),
        ("AuthorIda Holm", ("Ida Holm",)),
        ("By Ida Holm (@idaholm)", ("Ida Holm",)),
        ("Interview by Ida Holm with Per Vik", ("Ida Holm",)),
        ("Interview by Ida Holm con Per Vik", ("Ida Holm",)),
        ("Ein Interview von Ida Holm avec Per Vik", ("Ida Holm",)),
        ("By Ida=Holm", ()),
        ("By Ida＠Holm", ()),
        ("山田訪問", ()),
        ("李访问", ()),
        ("会員", ()),
        ("登録", ()),
        ("ログイン", ()),
        ("こちら", ()),
        ("ニュース", ()),
        ("記事", ()),
        ("來源", ()),
        ("来源", ()),
        ("山田／花子", ()),
        ("Geschrieben vonIda Holm", ("Ida Holm",)),
        ("Ida HolmCEO", ("Ida Holm",)),
        ("Ida Holm Stand: 05. Februar 2020", ("Ida Holm",)),
        ("17. Februar 2020 Ida Holm Kommentare 4 Kommentare", ("Ida Holm",)),
        ("Geschrieben von Ida am 25.08.2015 22:30", ("Ida",)),
        ("Ein Interview von Ida Holm mit Per Vik.", ("Ida Holm",)),
        ("Eine Kolumne von Ida Holm", ("Ida Holm",)),
        ("Text & Fotos: Ida Holm", ("Ida Holm",)),
        ("Escrito por Ida Holm y Per Vik", ("Ida Holm", "Per Vik")),
        ("Un article de Ida Holm", ("Ida Holm",)),
        ("A cura di Ida Holm", ("Ida Holm",)),
        ("Autorzy: Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("作者：李明", ("李明",)),
        ("取材・文／山田花子", ("山田花子",)),
        ("文/山田花子", ("山田花子",)),
        ("来源：新港网", ()),
        ("会員登録はこちら", ()),
        ("View Comments", ()),
        ("See All Articles", ()),
        ("More On", ()),
        ("Last Update", ()),
        ("Eingetragen bei", ()),
        ("Im Wortlaut", ()),
        ("Analysis by Ida Holm, Senior Court Analyst", ("Ida Holm",)),
        ("Written By", ()),
        ("Chefredakteurin", ()),
        ("By the mole", ()),
        ("", ()),
    ],
)
def test_names_are_read_out_of_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ida Holm", ("Ida Holm",)),
        ("12 March 2024 by Ida Holm", ("Ida Holm",)),
        ("Ida Holm", ()),
        ("The goose was seen by Ida Holm", ()),
        ("Sport and Boats | By Ida Holm", ("Ida Holm",)),
        ("Sport and More Boats | By Ida Holm", ()),
        ("Opinion· By Ida Holm", ("Ida Holm",)),
        ("Opinion • By Ida Holm", ("Ida Holm",)),
        ("Opinion ⋅ By Ida Holm", ("Ida Holm",)),
        ("Quelle: dpa Sport", ("dpa",)),
        ("Source: Port Hallow", ()),
        ("By Ida Holm " + "and so on " * 40, ()),
    ],
)
def test_a_line_may_say_that_it_is_a_byline(line: str, names: tuple[str, ...]) -> None:
    assert announced_names(line) == names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Ida Holm, Per Vik"], ("Ida Holm", "Per Vik")),
        (["Ida Holm", "Per Vik", "Ida Holm"], ("Ida Holm", "Per Vik")),
        (["Holm, Ida"], ("Ida Holm",)),
        (["Holm, Ida M."], ("Ida M. Holm",)),
        (["Holm, AFP"], ("Holm", "AFP")),
        (["ida holm"], ("ida holm",)),
        (["ida.holm"], ("ida.holm",)),
        (["dpa"], ("dpa",)),
        (["admin"], ()),
        (["ida@quay.example"], ()),
        (["105092"], ()),
        (["Marketing and Event Coordinator"], ()),
        (["Ida Holm, head of the department for birds, quay.example"], ("Ida Holm",)),
    ],
)
def test_what_metadata_calls_authors_is_read_as_names(lines: list[str], names: tuple[str, ...]) -> None:
    assert stated_names(lines) == names


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm",
        "Ida St.johannes",
        "April Holm",
        "Jan Vik",
        "Ann de la Rue",
        "Ida M. Holm",
        "Jean-Luc d’Or",
        "IDA HOLM",
        "李明",
        "김명",
    ],
)
def test_a_person_s_name_is_one(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ida",
        "Getty Images",
        "The Quay",
        "Goose wins regatta",
        "Political Editor",
        "May 2024",
        "Sunday Roast",
        "Ida Blog",
        "Ida Kai.com",
        "Ida Kai.org",
        "Ida Kai.net",
        "Ida Kai.info",
        "Ida Kai.de",
        "ida holm",
        "A, B",
        "",
    ],
)
def test_another_line_is_no_person_s_name(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    "text",
    ["Ida Holm", "Ida M. Holm", "Ida Holm and AFP", "Ida Holm, Per Vik, Reporter", "Ida Holm Court editor", "dpa"],
)
def test_a_line_may_be_names_and_no_more(text: str) -> None:
    assert is_name_list(text)


@pytest.mark.parametrize("text", ["Ida Holm wins", "Ida Holm, 9 boats", "Boats", "Court editor", ""])
def test_a_line_with_anything_else_in_it_is_no_list_of_names(text: str) -> None:
    assert not is_name_list(text)


def test_a_job_is_seen_in_a_line() -> None:
    assert has_role("Deputy hub lead")
    assert not has_role("Nine boats")


def test_the_publisher_goes_from_the_names() -> None:
    publisher_names = publisher_names_of("The Quay", "https://www.news.quay.example/goose")
    assert without_publishers(
        ["Quay", "THE QUAY", "quay.example", "Ida Holm The Quay", "Per Vik"], publisher_names
    ) == (
        "Ida Holm",
        "Per Vik",
    )
    assert without_publishers(["The Quay"], publisher_names_of(None, None)) == ("The Quay",)
    assert without_publishers(["El Muelle"], ["ElMuelle.com"]) == ()
    assert without_publishers(["TheQuay", "Quay"], ["The Quay.com"]) == ()
    assert without_publishers(["Kai"], ["KAI.DE"]) == without_publishers(["Kai"], ["kai.info"]) == ()
    assert without_publishers(["Kai", "Kai Nord"], ["Kai.museum", "Kai.com Nord"]) == ("Kai", "Kai Nord")


@pytest.mark.parametrize("url", ["https://[quay/goose", "https://" + "a." * 200 + "example/goose", "goose", "", None])
def test_an_address_without_a_host_of_the_web_names_no_house(url: str | None) -> None:
    assert publisher_names_of("The Quay", url) == ("The Quay",)


@given(st.text(max_size=60) | st.text("By vonIdaHolm ,.|·&()@019\u674e-/", max_size=60))
def test_any_line_is_read_and_names_read_again_stay(line: str) -> None:
    for name in names_in(line):
        assert name == name.strip() and len(name.split()) <= 6
    assert set(announced_names(line)) <= set(names_in(line))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("김명수 기자", ("김명수",)),
        ("김명수 기자 외 1명", ("김명수",)),
        ("김명수 특파원", ("김명수",)),
        ("新港网记者 李明", ("李明",)),
        ("記者：王小明", ("王小明",)),
        ("김명수기자", ("김명수",)),
        ("남궁명수 기자", ("남궁명수",)),
        ("남궁명수명 기자", ()),
        ("김 기자", ()),
        ("김명수 기자외", ()),
        ("김명수 기자 " + "명" * 12, ("김명수",)),
        ("김명수 기자 " + "명" * 13, ()),
        ("新" * 8 + "记者 李明", ("李明",)),
        ("新" * 9 + "记者 李明", ()),
        ("新港網記者 李明", ("李明",)),
        ("新港网记者：李明", ("李明",)),
        ("新港网记者： 李明", ("李明",)),
        ("新港网记者 李明李明", ("李明李明",)),
        ("新港网记者 李明李明李", ()),
        ("新港网记者 李", ()),
        ("责任编辑：李明", ()),
        ("编辑 李明", ()),
    ],
)
def test_reporters_are_announced_by_their_job_but_editors_are_no_authors(line: str, names: tuple[str, ...]) -> None:
    assert announced_names(line) == names
