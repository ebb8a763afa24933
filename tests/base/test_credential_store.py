"""Passwords of addresses, in a keyring or in a file."""

import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from reader.base import paths
from reader.base.address_credentials import Credentials
from reader.base.credential_store import CredentialStore
from reader.base.errors import CredentialsError

ADDRESS, OTHER = "https://example.org/feed.xml", "https://example.org/other.xml"
IDA = Credentials("ida", "hut/ü")


class FakeKeyring(ModuleType):
    """A keyring that keeps passwords while it is unlocked, and the library that chooses it."""

    def __init__(self, priority: float = 5) -> None:
        super().__init__("keyring")
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = self.forgets = False
        self.priority = priority
        self.chosen: object = self

    def get_keyring(self) -> object:
        return self.chosen

    def set_password(self, service: str, name: str, secret: str) -> None:
        self._check()
        if not self.forgets:
            self.kept[service, name] = secret

    def get_password(self, service: str, name: str) -> str | None:
        self._check()
        return self.kept.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        self._check()
        del self.kept[service, name]

    def _check(self) -> None:
        if self.is_locked:
            raise RuntimeError("locked")


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> FakeKeyring:
    """A keyring of the system, unlocked."""
    fake = FakeKeyring()
    monkeypatch.setitem(sys.modules, "keyring", fake)
    return fake


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python has no keyring."""
    monkeypatch.setitem(sys.modules, "keyring", None)


@pytest.fixture(params=["file", "keyring"])
def store(request: pytest.FixtureRequest) -> Iterator[CredentialStore]:
    """A store of each kind, empty."""
    request.getfixturevalue("keyring" if request.param == "keyring" else "no_keyring")
    yield CredentialStore()


def test_what_is_saved_is_there_for_its_address_only(store: CredentialStore) -> None:
    assert store.get(ADDRESS) is None and store.addresses() == frozenset() and not paths.credentials_path().exists()
    store.save(ADDRESS, IDA)
    assert CredentialStore().get(ADDRESS) == IDA and store.addresses() == {ADDRESS}
    assert store.get(OTHER) is None
    store.save(ADDRESS, Credentials("kari", ""))
    assert store.get(ADDRESS) == Credentials("kari", "")


def test_what_is_forgotten_is_gone(store: CredentialStore) -> None:
    store.save(ADDRESS, IDA)
    store.save(OTHER, IDA)
    assert store.forget(ADDRESS) and not store.forget(ADDRESS)
    assert store.get(ADDRESS) is None and store.get(OTHER) == IDA


def test_an_address_that_moved_takes_them_with_it(store: CredentialStore) -> None:
    store.save(ADDRESS, IDA)
    store.move(ADDRESS, OTHER)
    assert store.get(OTHER) == IDA and ADDRESS not in store.addresses()
    store.move(ADDRESS, OTHER)
    store.move(OTHER, OTHER)
    assert store.get(OTHER) == IDA


@pytest.mark.usefixtures("no_keyring")
def test_only_its_owner_can_read_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    before = os.umask(0)
    try:
        CredentialStore().save(ADDRESS, IDA)
    finally:
        os.umask(before)
    path = paths.credentials_path()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o644)
    CredentialStore().save(OTHER, IDA)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600 and list(path.parent.iterdir()) == [path]


def test_with_a_keyring_the_file_has_no_password(keyring: FakeKeyring) -> None:
    CredentialStore().save(ADDRESS, IDA)
    assert json.loads(paths.credentials_path().read_text()) == {ADDRESS: {"in_keyring": True}}
    assert list(keyring.kept) == [("broadsheet", ADDRESS)]
    CredentialStore().forget(ADDRESS)
    assert keyring.kept == {}


@pytest.mark.parametrize("fault", ["is_locked", "forgets"])
def test_a_keyring_that_does_not_keep_them_is_not_used(keyring: FakeKeyring, fault: str) -> None:
    setattr(keyring, fault, True)
    CredentialStore().save(ADDRESS, IDA)
    assert keyring.kept == {} and CredentialStore().get(ADDRESS) == IDA


def test_a_keyring_that_is_not_recommended_is_never_asked(keyring: FakeKeyring) -> None:
    keyring.priority = 0.6
    CredentialStore().save(ADDRESS, IDA)
    assert keyring.kept == {} and CredentialStore().get(ADDRESS) == IDA


@pytest.mark.parametrize(("priorities", "is_asked"), [((5, 0.6), True), ((0.6, 0.5), False)])
def test_of_several_only_the_first_is_asked(
    keyring: FakeKeyring, priorities: tuple[float, float], is_asked: bool
) -> None:
    first, second = map(FakeKeyring, priorities)
    keyring.chosen = SimpleNamespace(priority=10, backends=[first, second])
    CredentialStore().save(ADDRESS, IDA)
    assert bool(first.kept) is is_asked and second.kept == {} and CredentialStore().get(ADDRESS) == IDA


def test_a_keyring_that_is_locked_later_is_reported(keyring: FakeKeyring) -> None:
    store = CredentialStore()
    store.save(ADDRESS, IDA)
    keyring.is_locked = True
    with pytest.raises(CredentialsError, match="cannot be read from the keyring"):
        store.get(ADDRESS)
    with pytest.raises(CredentialsError, match="Delete it there"):
        store.forget(ADDRESS)
    assert store.addresses() == frozenset()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"https://example.org/": "hut"}', "\xff"])
def test_a_damaged_file_is_reported_and_left_alone(text: str) -> None:
    path = paths.credentials_path()
    path.parent.mkdir(parents=True)
    path.write_text(text, "latin-1")
    assert CredentialStore().get(ADDRESS) is None and CredentialStore().addresses() == frozenset()
    for do in (lambda: CredentialStore().forget(ADDRESS), lambda: CredentialStore().save(ADDRESS, IDA)):
        with pytest.raises(CredentialsError, match="it is damaged"):
            do()
    assert path.read_text("latin-1") == text


def test_a_folder_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CredentialsError, match="cannot be written"):
        CredentialStore(tmp_path / "file" / "credentials.json").save(ADDRESS, IDA)


def test_a_write_that_fails_leaves_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    store = CredentialStore()
    store.save(ADDRESS, IDA)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CredentialsError, match="No space left"):
        store.save(OTHER, IDA)
    monkeypatch.undo()
