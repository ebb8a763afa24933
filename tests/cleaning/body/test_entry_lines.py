"""Authors of a live blog's entries on the lines of their times."""

import pytest

from reader.cleaning.body.entry_lines import join_entry_lines
from reader.model.article import Link, Paragraph, ParagraphKind

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
