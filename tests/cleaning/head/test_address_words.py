"""What a line has in common with its page's address."""

import pytest

from reader.cleaning.head.address_words import read_address_words

SITE = "https://quay.example"


@pytest.mark.parametrize(
    ("address", "shares"),
    [
        (f"{SITE}/boats-are-late", (3 / 4, 1, 0)),
        (f"{SITE}/boats-are-late-today", (3 / 4, 3 / 4, 0)),
        (f"{SITE}/sport/boats-are-late?a=nine", (3 / 4, 1, 0)),
        (f"{SITE}/Boats-Are-Late/2024", (3 / 4, 1, 0)),
        (f"{SITE}/boats-are-late.html#nine", (3 / 4, 1, 0)),
        (f"{SITE}/boats-are-late/boats", (3 / 4, 1, 2 / 5)),
        (f"{SITE}/boats-late", (0, 0, 2 * 2 / 6)),
        (f"{SITE}/boats-late-2024", (0, 0, 2 * 2 / 6)),
        (f"{SITE}/sport/nine_boats.php", (0, 0, 2 * 2 / 6)),
        (f"{SITE}/x-boats-are-late", (3 / 4, 1, 0)),
        (f"{SITE}/boats-are-late-no", (3 / 4, 3 / 4, 0)),
        (f"{SITE}/", (0, 0, 0)),
        ("https://boats-are-late.example/", (0, 0, 0)),
        ("boats-are-late", (0, 0, 0)),
        (None, (0, 0, 0)),
    ],
)
def test_words_of_the_address_count_by_their_share_of_both(
    address: str | None, shares: tuple[float, float, float]
) -> None:
    assert read_address_words(address).compare("Nine boats are late") == pytest.approx(shares)


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("Gänse schwimmen über die Förde", "gaense-schwimmen-ueber-die-foerde"),
        ("Gänse schwimmen über die Förde", "ganse-schwimmen-uber-die-forde"),
        ("Gänse schwimmen über die Förde", "g%C3%A4nse-schwimmen-%C3%BCber-die-f%C3%B6rde"),
        ("Große Wellen im Hafen", "grosse-wellen-im-hafen"),
        ("Færgen sejler på søen", "faergen-sejler-pa-soen"),
        ("Kazlar yarışı kazandı", "kazlar-yarisi-kazandi"),
        ("Gęsi wygrały regaty", "gesi-wygraly-regaty"),
        ("Гусь выиграл регату в гавани", "гусь-выиграл-регату-гавани"),
    ],
)
def test_accents_and_other_scripts_are_spelt_in_several_ways(line: str, address: str) -> None:
    assert read_address_words(f"{SITE}/{address}").compare(line)[1] == 1


@pytest.mark.parametrize(("line", "overlap"), [("Geese", 1), ("The geese", 2 / 3), ("Goose", 0)])
def test_a_line_that_is_the_name_at_the_end_of_the_address(line: str, overlap: float) -> None:
    assert read_address_words(f"{SITE}/lexicon/geese")[1] == {"geese"}
    assert read_address_words(f"{SITE}/lexicon/geese").compare(line) == pytest.approx((0, 0, overlap))
    assert read_address_words(f"{SITE}/lexicon/geese/81/").compare(line) == pytest.approx((0, 0, overlap))


@pytest.mark.parametrize("ending", ["html", "htm", "shtml", "xhtml", "php", "asp", "aspx", "jsp", "amp"])
def test_the_ending_of_a_file_is_no_word(ending: str) -> None:
    assert read_address_words(f"{SITE}/boats-are-late.{ending}").slug == {"boats", "are", "late"}


def test_a_line_without_words_shares_none() -> None:
    assert read_address_words(f"{SITE}/boats-are-late").compare("2024") == (0, 0, 0)
