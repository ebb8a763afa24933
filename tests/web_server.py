"""A small web server on this machine, which answers as a test tells it to."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

CERTIFICATE = Path(__file__).with_name("pages") / "server_certificate.pem"
KEY = Path(__file__).with_name("pages") / "server_key.pem"


class Answer(NamedTuple):
    """What the server sends for a path."""

    body: bytes
    status: int
    headers: Mapping[str, str]
    reason: str | None


class Handler(BaseHTTPRequestHandler):
    """Sends what the server has for a path; a function there sends it itself."""

    server: "Server"

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        answer = self.server.answers[self.path]
        if not isinstance(answer, Answer):
            answer(self)
            return
        self.send_response(answer.status, answer.reason)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class Server(ThreadingHTTPServer):
    """The server, what it answers and what it was asked. `closing` ends an answer that takes its time."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer | Callable[[Handler], None]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.closing = threading.Event()
        self.scheme = "http"

    def encrypt(self) -> None:
        """Speak https from now on, with a certificate that nobody has signed but itself."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATE, KEY)
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.scheme = "https"

    def send(
        self,
        path: str,
        body: bytes = b"",
        status: int = 200,
        headers: Mapping[str, str] = {},
        reason: str | None = None,
    ) -> str:
        """Answer a path with this. Returns its address."""
        self.answers[path] = Answer(body, status, headers, reason)
        return self.url(path)

    def url(self, path: str = "/") -> str:
        """The address of a path."""
        return f"{self.scheme}://127.0.0.1:{self.server_port}{path}"

    def handle_error(self, *_: object) -> None:
        """A reader that hangs up is no failure of the server's."""


@contextmanager
def listening() -> Iterator[Server]:
    """A server that answers within the block."""
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.closing.set()
        server.shutdown()
        thread.join()
