"""When two addresses are the same page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|ref_src|_ga|yclid|wt_\w+|at_\w+)", re.I
)


def address_identity(url: str) -> str:
    """An address without what does not change the page: scheme, "www.", fragment, tracking, order of the query.

    See RFC 3986, 6.2, for the parts that are equal by definition.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    if port and port not in (80, 443):
        host += f":{port}"
    query = sorted(
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(key)
    )
    path = parts.path.rstrip("/") or "/"
    return f"{host}{path}" + (f"?{urlencode(query)}" if query else "")


def site_of(url: str | None) -> str:
    """The site that a page belongs to: the host of its address, "" where it has none."""
    return address_identity(url).partition("/")[0] if url and "://" in url else ""
