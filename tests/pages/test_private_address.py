"""Which addresses are of this machine and its network."""

import pytest

from reader.pages.private_address import leads_to_private_address


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "0x7f000001", "2130706433", "0.0.0.0", "localhost", "localhost.", "127.0.0.1.",
     "x.localhost", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "[::1]", "[fe80::1]",
     "[::ffff:127.0.0.1]", "[64:ff9b::a00:1]", "[2002:a00:1::]", "[fec0::1]", "100.64.0.1"],
)  # fmt: skip
def test_however_it_is_written_a_private_address_is_recognised(host: str) -> None:
    assert leads_to_private_address("https://example.org/", f"http://{host}:8080/clock")
    assert not leads_to_private_address(f"http://{host}/", f"http://{host}/clock")


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "localhost.example.org",
        "1.1.1.1",
        "[2606:4700:4700::1111]",
        "[::ffff:1.1.1.1]",
        "[64:ff9b::101:101]",
    ],
)
def test_a_public_address_is_not_private(host: str) -> None:
    assert not leads_to_private_address("https://example.com/", f"http://{host}/clock")
