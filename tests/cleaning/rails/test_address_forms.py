"""What each form of an address says of where it leads, alone and beside the page's own address."""

import pytest

from reader.cleaning.rails.story_addresses import Leads, where_leads

NUMBERED = "https://quay.example/news/goose-100482"
DATED = "https://quay.example/news/2025/07/goose"
PLAIN = "https://quay.example/news/goose-wins-the-cup"
ENDING = "https://quay.example/news/goose-wins-the-cup.html"
STORY, UNKNOWN, NONE = Leads.TO_STORY, Leads.UNKNOWN, Leads.NOT_TO_STORY


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("one-two-three-four-five", STORY),
        ("one-two-three-four", UNKNOWN),
        ("one-two-three", UNKNOWN),
        ("one-two", NONE),
        ("one-two-three-1234", STORY),
        ("one-two-1234", UNKNOWN),
        ("one-two-123", NONE),
        ("one-two-2024", NONE),
        ("2024/11/one-two-three", STORY),
        ("2024-13/one-two", NONE),
        ("one-two-three-four-five/page", NONE),
        ("one-two-three-four-five/x", STORY),
        ("one-two-three-four-five/x/y", NONE),
        ("one.html", NONE),
        ("?id=12", UNKNOWN),
        ("?id=1", NONE),
        ("?x=12", NONE),
        ("a/0123456789abcdef", UNKNOWN),
        ("a/0123456789abcde", UNKNOWN),
        ("a/bcdefabcdefabcdef", UNKNOWN),
    ],
)
def test_an_address_of_another_site_speaks_for_itself(path: str, leads: Leads) -> None:
    assert where_leads(f"https://harbour.example/{path}", PLAIN) is leads
    assert where_leads(f"https://harbour.example/{path}", "https://quay.example/") is leads


@pytest.mark.parametrize(
    ("path", "own", "leads"),
    [
        ("sport/one-1234", NUMBERED, STORY),
        ("sport/one-1234", PLAIN, UNKNOWN),
        ("sport/one-two-1234", PLAIN, UNKNOWN),
        ("sport/one-two-three-1234", PLAIN, STORY),
        ("news/one", PLAIN, STORY),
        ("news/one", NUMBERED, NONE),
        ("one", "https://quay.example/goose-wins-the-cup", NONE),
        ("sport/one-two-three-four-five", PLAIN, STORY),
        ("sport/one-two-three-four-five", NUMBERED, UNKNOWN),
        ("sport/one-two-three-four", PLAIN, UNKNOWN),
        ("sport/one-two-three", PLAIN, UNKNOWN),
        ("sport/one-two-three", DATED, NONE),
        ("sport/one-two", PLAIN, NONE),
        ("sport/one-two.html", ENDING, STORY),
        ("sport/one.html", ENDING, NONE),
        ("sport/one-two", ENDING, NONE),
        ("sport/one-two.html", PLAIN, NONE),
        ("sport/one-two.html", NUMBERED + ".html", NONE),
        ("news/goose-wins-the-cup/", PLAIN, NONE),
        ("tag/one-two-three-four-five", PLAIN, NONE),
        ("Tag/one-two-three-four-five", PLAIN, NONE),
    ],
)
def test_an_address_of_the_same_site_is_compared_with_the_pages_own(path: str, own: str, leads: Leads) -> None:
    assert where_leads(f"https://quay.example/{path}", own) is leads
    assert where_leads(f"https://www.quay.example/{path}", own) is leads


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://harbour.example/one-two-three-four-five", STORY),
        ("https://harbour.example/one-two", UNKNOWN),
        ("https://x.com/one-two-three-four-five", NONE),
        ("https://feedburner.google.com/one-two-three-four-five", NONE),
        ("https://harbour.example", NONE),
        ("harbour.example/one-two-three-four-five", NONE),
    ],
)
def test_a_page_without_an_address_compares_nothing(url: str, leads: Leads) -> None:
    assert where_leads(url, None) is leads
