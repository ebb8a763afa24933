"""Links made whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.cutting.addresses import Addresses, web_address

PIECES = (
    "https:// http:// HTTP:// // / . .. quay.example Quay.example :80 a ? q=1 & # %20 ; é mailto: javascript: @ [ ~ + ="
).split() + ["b c", "\t", "\x1b"]
BASES = [None, "", "https://quay.example/news/goose?a=1#b", "http://quay.example", "file:///tmp/page.html", "http://["]


@given(st.lists(st.sampled_from(PIECES), max_size=6).map("".join), st.sampled_from(BASES))
def test_a_page_resolves_every_link_as_the_standard_does(href: str, base: str | None) -> None:
    assert Addresses(base).resolve(href) == web_address(href, base)


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("/a/b.html", "https://quay.example/a/b.html"),
        ("c", "https://quay.example/news/c"),
        ("/a/../b", "https://quay.example/b"),
        ("//pier.example/a", "https://pier.example/a"),
        ("https://pier.example/a?b=c", "https://pier.example/a?b=c"),
        ("mailto:ida@quay.example", None),
        (None, None),
    ],
)
def test_links_lead_to_web_addresses(href: str | None, address: str | None) -> None:
    addresses = Addresses("https://quay.example/news/goose")
    assert addresses.resolve(href) == addresses.resolve(href) == address
