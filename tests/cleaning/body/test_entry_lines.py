"""Authors of a live blog's entries on the lines of their times."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.entry_lines import join_entry_lines
from reader.model.article import Article, Link, Paragraph, ParagraphKind

HEADING = Paragraph("Goose wins", ParagraphKind.SUBHEADING)
TEXT = Paragraph("It leads at the second buoy.")


def stamp(text: str, *links: Link) -> Paragraph:
    return Paragraph(text, ParagraphKind.TIME_STAMP, links)


@pytest.mark.parametrize(
    ("given", "joined"),
    [
        ([stamp("14:05"), stamp("Ida Holm"), TEXT], [stamp("14:05 · Ida Holm"), TEXT]),
        ([stamp("14:05"), stamp("Ida Holm"), stamp("Reporter"), TEXT], [stamp("14:05 · Ida Holm · Reporter"), TEXT]),
        ([stamp("14:05"), HEADING, stamp("Ida Holm"), TEXT], [stamp("14:05 · Ida Holm"), HEADING, TEXT]),
        ([stamp("Ida Holm"), stamp("14:05"), TEXT], [stamp("14:05 · Ida Holm"), TEXT]),
        ([stamp("14:05"), stamp(", Ida Holm"), TEXT], [stamp("14:05 · Ida Holm"), TEXT]),
        ([stamp("14:05Ida Holm"), TEXT], [stamp("14:05 · Ida Holm"), TEXT]),
        ([stamp("14.05Ida Holm"), TEXT], [stamp("14.05 · Ida Holm"), TEXT]),
        ([stamp("14h05Élie Holm"), TEXT], [stamp("14h05 · Élie Holm"), TEXT]),
        ([stamp("2:05AM"), TEXT], [stamp("2:05AM"), TEXT]),
        ([stamp("2:05A.M."), TEXT], [stamp("2:05A.M."), TEXT]),
        ([stamp("Ida Holm"), stamp("Per Vik"), TEXT], [stamp("Ida Holm"), stamp("Per Vik"), TEXT]),
        ([stamp("Ida Holm"), HEADING, stamp("14:05"), TEXT], [stamp("Ida Holm"), HEADING, stamp("14:05"), TEXT]),
        ([stamp("14:05GMT"), TEXT], [stamp("14:05 GMT"), TEXT]),
        ([stamp("2:05PM"), TEXT], [stamp("2:05PM"), TEXT]),
        ([stamp("14:05"), stamp("—"), TEXT], [stamp("14:05"), TEXT]),
        ([stamp("14:05"), stamp("13:40"), TEXT], [stamp("14:05"), stamp("13:40"), TEXT]),
        ([stamp("14:05"), TEXT, stamp("Ida Holm")], [stamp("14:05"), TEXT, stamp("Ida Holm")]),
        ([stamp("14:05"), HEADING, HEADING, stamp("Ida Holm")], [stamp("14:05"), HEADING, HEADING, stamp("Ida Holm")]),
        ([stamp("14:05"), HEADING, TEXT], [stamp("14:05"), HEADING, TEXT]),
        ([HEADING, TEXT, stamp("14:05")], [HEADING, TEXT, stamp("14:05")]),
    ],
)
def test_an_author_stands_on_the_line_of_the_time(given: list[Paragraph], joined: list[Paragraph]) -> None:
    assert list(join_entry_lines(given)) == joined


def test_links_stay_where_they_are() -> None:
    named = stamp(" , Ida Holm", Link(3, 11, "https://quay.example/ida"))
    (joined,) = join_entry_lines([stamp("14:05", Link(0, 5, "https://quay.example/live")), named])
    assert [(joined.text[link.start : link.end], link.url) for link in joined.links] == [
        ("14:05", "https://quay.example/live"),
        ("Ida Holm", "https://quay.example/ida"),
    ]


def test_a_link_around_time_and_name_is_cut_where_they_are_parted() -> None:
    url = "https://quay.example/ida"
    (joined,) = join_entry_lines([stamp("14:05Ida Holm", Link(0, 13, url), Link(5, 13, f"{url}/page"))])
    assert [(joined.text[link.start : link.end], link.url) for link in joined.links] == [
        ("14:05", url),
        ("Ida Holm", url),
        ("Ida Holm", f"{url}/page"),
    ]


def test_the_entries_of_an_article_are_joined(clean_html: Callable[..., Article], story: list[str]) -> None:
    times = ("14:05", "13:40", "13:02")
    entries = [f"<p>{line}</p>" for time, text in zip(times, story, strict=False) for line in (time, "Ida Holm", text)]
    article = clean_html("<h1>Regatta: as it happened</h1>", *entries)
    assert [one.text for one in article.paragraphs][::2] == [f"{time} · Ida Holm" for time in times]
