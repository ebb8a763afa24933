"""Notices that the rest of an article is for subscribers."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.paywall_stubs import find_offers, is_cut_by_paywall, is_paywall_stub
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label, LabelledBlock

LabelHtml = Callable[..., list[tuple[str, str]]]

STUB = "To read the full story, please subscribe to the Herald."
LAST = "Already a subscriber? Log in for the rest."


@pytest.mark.parametrize(
    "line",
    [
        STUB,
        LAST,
        "Subscribe now to our Saturday edition for the full story.",
        "This article is only available to our subscribers.",
        "You have reached your limit of free articles this month.",
        "Dieser Artikel ist exklusiv für Abonnenten.",
        "Sie sind bereits Abonnent? Hier anmelden",
        "Il vous reste 64 % de cet article à lire.",
        "Cet article est réservé à nos abonnés.",
        "Pour lire la suite",
        "Para seguir leyendo, elige un plan.",
        "Contenido exclusivo para suscriptores",
        "Per continuare a leggere, scegli un abbonamento.",
        "Conteúdo exclusivo para assinantes",
        "Alleen voor abonnees",
        "För att läsa hela artikeln, logga in.",
        "For å lese hele saken må du logge inn.",
        "Artykuł dostępny tylko dla prenumeratorów",
        "この記事は有料会員限定です。",
        "订阅后阅读全文",
    ],
)
def test_a_notice_is_known_in_many_languages(line: str) -> None:
    assert is_paywall_stub(line)


@pytest.mark.parametrize(
    "line",
    [
        "To read the tide tables one has to subscribe to the view that the moon is honest.",
        "“To read the full story, please subscribe,” the goose is said to have answered.",
        "The full story of the mole is told in four volumes.",
        "He is a subscriber of the old school.",
        *(f"{STUB} It is called {mark}the Quay" for mark in '“"„«»「『'),
        STUB + " It costs little and brings much." * 9,
    ],
)
def test_news_of_subscribers_is_no_notice(line: str) -> None:
    assert not is_paywall_stub(line)


def test_the_offer_between_two_notices_goes_with_them(story: list[str], label_html: LabelHtml) -> None:
    offer = "Members of the Herald get the news of the harbour before anybody else does, every day of the year."
    parts = ["".join(f"<p>{one}</p>" for one in (*story, STUB, offer, LAST))]
    found = label_html("<h1>Goose wins</h1>", *parts)
    assert {(STUB, "furniture"), (offer, "furniture"), (LAST, "furniture")} <= set(found)
    assert (story[-1], "paragraph") in found


@pytest.mark.parametrize(("length", "expected"), [(300, True), (301, False)])
def test_a_notice_has_three_hundred_characters_at_most(length: int, expected: bool) -> None:
    assert is_paywall_stub(STUB.ljust(length, "x")) is expected


def offers(*texts: str, first: int = 0, last: int = 99) -> list[int]:
    """The lines of a page that are notices or offers; the article is those from the first to the last."""
    blocks = [Block(text, order) for order, text in enumerate(texts)]
    proposed = dict.fromkeys(range(first, min(last + 1, len(texts))), Label.PARAGRAPH)
    return sorted(find_offers(BlockLabels(blocks, read_block_features(blocks)), proposed))


def test_an_offer_has_twelve_lines_and_a_hundred_and_fifty_words_at_most() -> None:
    assert offers("Goose", STUB, *["Nine boats"] * 12, LAST) == list(range(1, 15))
    assert offers("Goose", STUB, *["Nine boats"] * 13, LAST) == [1, 15]
    assert offers("Goose", STUB, "boat " * 150, LAST) == [1, 2, 3]
    assert offers("Goose", STUB, "boat " * 151, LAST) == [1, 3]


def test_an_offer_begins_in_the_article_and_only_what_is_of_it_goes() -> None:
    assert offers(STUB, "Nine boats", LAST, first=1) == [2]
    assert offers("Goose", STUB, "Nine boats", "Ten boats", LAST, last=2) == [1, 2]
    assert offers() == []


def test_text_below_a_single_notice_stays(story: list[str], label_html: LabelHtml) -> None:
    parts = ["".join(f"<p>{one}</p>" for one in (*story[:3], STUB, *story[3:]))]
    found = label_html("<h1>Goose wins</h1>", *parts)
    assert (STUB, "furniture") in found
    assert {(one, "paragraph") for one in story} <= set(found)


def lines(*labelled: tuple[str, Label]) -> list[LabelledBlock]:
    return [LabelledBlock(Block(text, order), label, "") for order, (text, label) in enumerate(labelled)]


PARAGRAPH, FURNITURE = ("The goose won.", Label.PARAGRAPH), ("Share", Label.FURNITURE)


def test_a_page_with_a_notice_below_its_last_paragraph_is_cut() -> None:
    assert is_cut_by_paywall(lines(PARAGRAPH, FURNITURE, (STUB, Label.FURNITURE)))
    assert is_cut_by_paywall(lines(PARAGRAPH, *[FURNITURE] * 5, (STUB, Label.FURNITURE)))


@pytest.mark.parametrize(
    "page",
    [
        lines(PARAGRAPH, FURNITURE),
        lines((STUB, Label.FURNITURE), PARAGRAPH),
        lines(PARAGRAPH, *[FURNITURE] * 6, (STUB, Label.FURNITURE)),
        lines(PARAGRAPH, (STUB, Label.RAIL_STORY)),
        lines((STUB, Label.FURNITURE)),
        [],
    ],
)
def test_a_page_with_its_notice_elsewhere_is_whole(page: list[LabelledBlock]) -> None:
    assert not is_cut_by_paywall(page)
