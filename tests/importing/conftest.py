"""The servers of the tests, which count as public ones: imported addresses must not lead to one's own network."""

import pytest


@pytest.fixture(autouse=True)
def this_machine_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """No address is a private one."""
    monkeypatch.setattr("reader.pages.connections.is_private", lambda _: False)
