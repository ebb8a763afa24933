"""Pages over https, from a server whose certificate nobody but itself has signed."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.base.errors import UnencryptedRedirect, UnreachableAddress
from reader.pages.fetching import fetch_page

CERTIFICATE = Path(__file__).with_name("server_certificate.pem")

# What a reader does that was opened without OpenSSL in asyncio, and then fetches a page.
FETCH = """
import sys
from reader.cli import _load_asyncio_without_openssl
_load_asyncio_without_openssl()
import asyncio.sslproto
assert asyncio.sslproto.ssl is None, "asyncio was loaded with OpenSSL"
from reader.base.errors import ReaderError
from reader.pages.fetching import fetch_page
try:
    print(fetch_page(sys.argv[1]).text)
except ReaderError as error:
    print(type(error).__name__, error)
"""


@pytest.fixture
def url(server) -> str:
    """The address of a page on a server with encryption."""
    server.encrypt()
    return server.send("/clock", b"<p>The clock struck noon.")


def test_a_certificate_that_nobody_vouches_for_is_reported(server, url: str) -> None:
    with pytest.raises(UnreachableAddress) as failed:
        fetch_page(url)
    message = str(failed.value)
    assert message.startswith("127.0.0.1 cannot be reached: its certificate is not trusted (self")
    assert message.endswith("). Check the address and the connection.")
    assert server.asked == []


def test_a_certificate_that_the_person_trusts_is_enough(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    page = fetch_page(url)
    assert (page.url, page.text) == (url, "<p>The clock struck noon.")


def test_https_is_not_left_for_http_by_a_redirect(
    server, second_server, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    plain = second_server.send("/clock", b"<p>Noon.")
    led = server.send("/led", b"", 302, {"Location": plain})
    with pytest.raises(UnencryptedRedirect, match=r"redirects to http://\S+, which is not encrypted: .* add that addr"):
        fetch_page(led)
    assert second_server.asked == []
    assert fetch_page(led, allows_http=True).url == plain


def test_http_may_be_left_for_https_but_not_come_back_to(
    server, second_server, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    assert fetch_page(second_server.send("/", b"", 302, {"Location": url})).url == url
    back = server.send("/back", b"", 302, {"Location": second_server.send("/clock", b"<p>Noon.")})
    with pytest.raises(UnencryptedRedirect):
        fetch_page(second_server.send("/", b"", 302, {"Location": back}))


def test_a_certificate_of_another_host_is_reported(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with pytest.raises(UnreachableAddress, match="^localhost cannot be reached: its certificate is not trusted"):
        fetch_page(url.replace("127.0.0.1", "localhost"))


def fetched_by_the_reader(url: str, environment: dict[str, str]) -> str:
    """What a process prints that loaded asyncio as the reader does."""
    done = subprocess.run([sys.executable, "-c", FETCH, url], env=environment, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode().strip()


def test_a_reader_that_opened_without_openssl_fetches_encrypted_pages(
    url: str, plain_environment: dict[str, str]
) -> None:
    trusting = plain_environment | {"SSL_CERT_FILE": str(CERTIFICATE)}
    assert fetched_by_the_reader(url, trusting) == "<p>The clock struck noon."


def test_a_reader_that_opened_without_openssl_checks_certificates(
    server, url: str, plain_environment: dict[str, str]
) -> None:
    assert fetched_by_the_reader(url, plain_environment).startswith(
        "UnreachableAddress 127.0.0.1 cannot be reached: its certificate is not trusted (self"
    )
    assert server.asked == []
