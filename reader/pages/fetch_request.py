"""What is requested: an address, and what a request for it may do."""

from collections.abc import Mapping
from typing import NamedTuple


class FetchRequest(NamedTuple):
    """An address to fetch. `number` identifies the request for the caller; `public_only` refuses private addresses, for
    addresses named by others; `allows_http` follows redirects from https to http, which nobody encrypts.
    """

    number: int
    url: str
    headers: Mapping[str, str] = {}
    public_only: bool = False
    allows_http: bool = False
