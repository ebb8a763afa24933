"""Web archives made for tests."""

import gzip


def record(kind: str, url: str, content_type: str, body: bytes, length: int | None = None, name: str = "") -> bytes:
    """A record as a WARC file has it, with another length if one is given."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:test:{name or url}>\r\nWARC-Target-URI: {url}\r\n"
        f"WARC-Date: 2024-05-06T07:08:09Z\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(body) if length is None else length}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def response(
    url: str,
    body: bytes,
    status: str = "200 OK",
    content_type: str = "text/html",
    headers: str = "",
    length: int | None = None,
) -> bytes:
    """A record of what a server answered."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}\r\n".encode() + body
    return record("response", url, "application/http; msgtype=response", http, length)


def text(url: str, body: str) -> bytes:
    """A record of a WET file: the text of a page."""
    return record("conversion", url, "text/plain", body.encode())


def packed(*records: bytes) -> bytes:
    """The records, each compressed by itself, as archives have them."""
    return b"".join(map(gzip.compress, records))


def page(headline: str) -> bytes:
    """The HTML of a page with an article."""
    body = (
        f"<p>The harbour clock in Veldport struck noon on Tuesday, for the first time in eleven years: {headline}. "
        "A group of volunteers had rebuilt its movement over two winters.</p>"
        "<p>“We had two spare wheels and a great deal of tea,” said Mona Field, who led the repair.</p>"
    )
    return f"<html><head><title>{headline}</title></head><body><h1>{headline}</h1>{body}</body></html>".encode()
