"""When two addresses are the same page."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.rows import address
from reader.library.rows.address import address_identity, identities, loose_identity, site_of, tracking_parameters
from tests.examples import scaled

ADDRESS = "https://vell.example/news/bridge?id=7&page=2"
LIST = Path(address.__file__).parent / "tracking_parameters.txt"


@pytest.mark.parametrize(
    "same",
    [
        "http://vell.example/news/bridge?id=7&page=2",
        "https://www.vell.example/news/bridge?id=7&page=2",
        "https://VELL.Example/news/bridge?id=7&page=2",
        "https://vell.example:443/news/bridge?id=7&page=2",
        "http://vell.example:80/news/bridge?id=7&page=2",
        "https://vell.example/news/bridge/?id=7&page=2",
        "https://vell.example/news/bridge?page=2&id=7",
        "https://vell.example/news/bridge?id=7&page=2#comments",
        "https://vell.example/news/bridge?utm_source=post&id=7&utm_campaign=x&page=2",
        "https://reader:secret@vell.example/news/bridge?id=7&page=2",
    ],
)
def test_a_page_has_one_identity_however_its_address_is_spelt(same: str):
    assert address_identity(same) == address_identity(ADDRESS)


@pytest.mark.parametrize(
    "tracking", "utm_source fbclid gclid dclid msclkid mc_cid mc_eid igshid cmpid ocid _ga".split()
)
def test_what_only_tracks_the_reader_changes_nothing(tracking: str):
    assert address_identity(f"{ADDRESS}&{tracking}=abc") == address_identity(ADDRESS)
    assert address_identity(f"{ADDRESS}&{tracking.upper()}=abc") == address_identity(ADDRESS)


@pytest.mark.parametrize(
    "other",
    [
        "https://vell.example/news/bridge?id=8&page=2",
        "https://vell.example/news/bridge?id=7",
        "https://vell.example/news/bridge?id=7&page=2&print=",
        "https://vell.example/news/Bridge?id=7&page=2",
        "https://vell.example/bridge?id=7&page=2",
        "https://news.vell.example/news/bridge?id=7&page=2",
        "https://vell.example:8080/news/bridge?id=7&page=2",
        "https://vell.example/news/bridge?id=7&page=2&my_utm_source=1",
        "https://vell.example/news/bridge?id=7&page=2&ocidental=1",
    ],
)
def test_another_page_has_another_identity(other: str):
    assert address_identity(other) != address_identity(ADDRESS)


def test_a_site_without_a_path_is_its_front_page():
    assert address_identity("https://vell.example") == address_identity("https://www.vell.example/")


def test_values_that_need_escaping_stay_apart():
    assert address_identity("https://vell.example/?q=a%26b%3Dc") != address_identity("https://vell.example/?q=a&b=c")


def test_a_value_twice_is_not_a_value_once():
    assert address_identity("https://vell.example/?tag=a&tag=b") != address_identity("https://vell.example/?tag=a")


@pytest.mark.parametrize("broken", ["http://[::1", "http://vell.example:port/", "http://vell.example:99999/"])
def test_an_address_that_cannot_be_read_is_its_own_identity(broken: str):
    assert address_identity(broken) == broken


@settings(max_examples=scaled(300))
@given(st.one_of(st.text(max_size=40), st.text(alphabet="ab:/?#&=%[]@.0w", max_size=30).map("https://".__add__)))
def test_no_address_raises(url: str):
    assert isinstance(address_identity(url), str)


@given(st.permutations(["a=1", "a=2", "b=1", "b=", "c=1"]))
def test_the_order_of_a_query_changes_nothing(mixed: list[str]):
    in_order = address_identity("https://vell.example/?a=1&a=2&b=1&b=&c=1")
    assert address_identity(f"https://vell.example/?{'&'.join(mixed)}") == in_order


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.quay.example/a/b?c=1", "quay.example"),
        ("http://QUAY.example", "quay.example"),
        ("https://news.quay.example:8080/a", "news.quay.example:8080"),
        ("file:///home/page.html", ""),
        ("page.html", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_site_of_a_page_is_its_host(url: str | None, site: str):
    assert site_of(url) == site


# -- tracking


@pytest.mark.parametrize(
    "tracking",
    "gbraid wbraid gad_source twclid ttclid li_fat_id smid smtyp xtor at_medium mtm_campaign pk_kwd _hsenc mkt_tok"
    " hsa_cam guccounter ref_src utm_anything".split(),
)
def test_the_parameters_of_the_list_change_nothing(tracking: str):
    assert address_identity(f"{ADDRESS}&{tracking}=a-b.c") == address_identity(ADDRESS)


@pytest.mark.parametrize("ambiguous", "ref s source src CMP cid from via amp ref_whatever".split())
def test_what_tracks_on_some_sites_only_may_be_the_same_page(ambiguous: str):
    identity = address_identity(f"{ADDRESS}&{ambiguous}=abc")
    assert identity != address_identity(ADDRESS)
    assert loose_identity(identity) == loose_identity(address_identity(ADDRESS)) == address_identity(ADDRESS)


def test_what_chooses_the_page_stays_in_a_loose_identity():
    assert loose_identity("vell.example/news?id=7&ref=x") != loose_identity("vell.example/news?id=8&ref=x")
    assert loose_identity("vell.example:8080/news?ref=x") == "vell.example:8080/news"


def test_what_a_library_saved_before_there_was_a_list_is_still_looked_up():
    assert identities("https://vell.example/a?xtor=RSS-1&utm_source=b") == (
        "vell.example/a",
        "vell.example/a?xtor=RSS-1",
    )
    assert identities("https://vell.example/a?CMP=x") == ("vell.example/a?CMP=x",)


def test_the_list_says_each_parameter_once_and_who_adds_it():
    lines = [line for line in LIST.read_text("utf-8").splitlines() if line and line[0] not in "#["]
    names = [line.split()[0] for line in lines]
    assert len(names) == len(set(names)) > 120 and all(name == name.lower() for name in names)
    assert all(len(line.split()) > 1 for line in lines)
    sections = tracking_parameters()
    assert list(sections) == ["always", "ambiguous"]
    assert not [name for name in sections["ambiguous"].names if sections["always"].has(name)]
    assert "" not in (*sections["always"].prefixes, *sections["ambiguous"].prefixes)


@pytest.mark.parametrize(
    ("url", "site"),
    [("https://www.vell.example:8080/a", "vell.example:8080"), ("https://vell.example:443", "vell.example"),
     ("https://[vell.example/a", "https:"), ("https://vell.example:port/a", "https:"), ("vell.example/a", ""),
     ("", ""), (None, ""), ("file:///a", "")],
)  # fmt: skip
def test_the_site_is_the_host_or_what_stands_before_the_first_slash(url: str | None, site: str):
    assert site_of(url) == site
