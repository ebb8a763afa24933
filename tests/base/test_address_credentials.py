"""User names and passwords in addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.address_credentials import (
    Credentials,
    hide_passwords,
    is_same_server,
    split_address,
    with_credentials,
)


@pytest.mark.parametrize(
    ("address", "plain", "credentials"),
    [
        ("https://example.org/a?b=c@d#e", "https://example.org/a?b=c@d#e", None),
        ("https://example.org/@ida", "https://example.org/@ida", None),
        ("https://ida:hut@example.org:8080/a", "https://example.org:8080/a", ("ida", "hut")),
        ("http://ida@Example.org/", "http://Example.org/", ("ida", "")),
        ("https://:hut@example.org/", "https://example.org/", ("", "hut")),
        ("https://ida%40home:a%2Fb%3Ac@example.org/", "https://example.org/", ("ida@home", "a/b:c")),
        ("https://a@b:c@example.org/", "https://example.org/", ("a@b", "c")),
        ("https://[::1/", "https://[::1/", None),
        ("notes.md", "notes.md", None),
    ],
)
def test_an_address_is_divided(address: str, plain: str, credentials: tuple[str, str] | None) -> None:
    assert split_address(address) == (plain, credentials)


@given(st.text(), st.text())
def test_what_was_joined_is_divided_again(user: str, password: str) -> None:
    joined = with_credentials("https://example.org:8080/a?b#c", Credentials(user, password))
    assert joined.isascii() and split_address(joined) == ("https://example.org:8080/a?b#c", (user, password))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://ida:hut@example.org/a: it failed", "https://example.org/a: it failed"),
        ("of http://ida:h@t@x.org/ and ftp://b:c@y.org", "of http://x.org/ and ftp://y.org"),
        ("https://ida:a/b@example.org/a", "https://example.org/a"),
        ("https://ida@example.org", "https://example.org"),
        ("https://example.org/@ida", "https://example.org/@ida"),
        ("https://example.org:8080/@ida", "https://example.org:8080/@ida"),
        ("like https://user:password@example.org/…", "like https://user:password@example.org/…"),
        ("write to ida@example.org", "write to ida@example.org"),
    ],
)
def test_no_text_shows_a_password(text: str, shown: str) -> None:
    assert hide_passwords(text) == shown


def test_credentials_do_not_show_what_they_are() -> None:
    assert "hut" not in f"{Credentials('ida', 'hut')} {Credentials('ida', 'hut')!r}"


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ("https://EXAMPLE.org:443/b", True),
        ("https://ida:hut@example.org/", True),
        ("http://example.org/a", False),
        ("https://example.org:8443/a", False),
        ("https://www.example.org/a", False),
        ("https://example.org:x/", False),
    ],
)
def test_the_same_server_has_the_same_host_port_and_scheme(other: str, is_same: bool) -> None:
    assert is_same_server("https://example.org/a", other) is is_same
