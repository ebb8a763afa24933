"""Keeps the user names and passwords of addresses: in the keyring of the system where Python's `keyring` reaches one,
else in a file that only its owner can read. A library never has them.

    {"https://example.org/feed.xml": {"user": "ida", "password": "hut"},
     "https://example.org/other.xml": {"in_keyring": true}}
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from reader.base import paths
from reader.base.address_credentials import Credentials
from reader.base.errors import CredentialsError
from reader.base.private_files import OWNER_ONLY, make_private_folder
from reader.base.safe_text import safe_line
from reader.base.whole_files import write_whole

_SERVICE = "broadsheet"
"""The name of the program in the keyring."""
_RECOMMENDED = 1
"""The least priority of a keyring that the library recommends."""

_Entries: TypeAlias = dict[str, dict[str, Any]]


class CredentialStore:
    """The credentials of the user, by address. Methods that save, and that ask the keyring, may raise
    CredentialsError. A file that cannot be read counts as empty until something is to be saved.
    """

    def __init__(self, path: Path | None = None) -> None:
        """`path` is the file, by default that in the user's data folder."""
        self._path = path or paths.credentials_path()

    def get(self, address: str) -> Credentials | None:
        """The credentials of an address, None where it has none."""
        entry = self._known().get(address)
        if entry is None:
            return None
        return _from_keyring(address) if entry.get("in_keyring") else _from_entry(entry)

    def addresses(self) -> frozenset[str]:
        """The addresses that have credentials. Does not ask the keyring."""
        return frozenset(self._known())

    def save(self, address: str, credentials: Credentials) -> None:
        """Save the credentials of an address in place of those that it has."""
        is_in_keyring = _saved_in_keyring(address, credentials)
        with self._changing() as entries:
            entries[address] = {"in_keyring": True} if is_in_keyring else credentials._asdict()

    def forget(self, address: str) -> bool:
        """Forget the credentials of an address. False where it has none."""
        with self._changing() as entries:
            entry = entries.pop(address, None)
        if entry is not None and entry.get("in_keyring"):
            _remove_from_keyring(address)
        return entry is not None

    def move(self, address: str, new_address: str) -> None:
        """Note that an address with credentials became another one of the same server."""
        credentials = self.get(address) if address != new_address else None
        if credentials is not None:
            self.save(new_address, credentials)
            self.forget(address)

    # -- the file

    def _known(self) -> _Entries:
        try:
            return self._read()
        except CredentialsError:
            return {}

    def _read(self) -> _Entries:
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise self._error("read", error.strerror) from None
        import json  # only those who have passwords need it

        try:
            entries = json.loads(data)
        except ValueError:
            entries = None
        if not isinstance(entries, dict) or not all(isinstance(entry, dict) for entry in entries.values()):
            raise self._error("read", "it is damaged")
        return entries

    @contextmanager
    def _changing(self) -> Iterator[_Entries]:
        """The entries, written after the block where they changed; another process waits until then."""
        try:
            make_private_folder(self._path.parent)
            folder = os.open(self._path.parent, os.O_RDONLY)
        except OSError as error:
            raise self._error("written", error.strerror) from None
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            entries = self._read()
            before = {address: dict(entry) for address, entry in entries.items()}
            yield entries
            if entries != before:
                self._write(entries)
        finally:
            os.close(folder)

    def _write(self, entries: _Entries) -> None:
        """Replace the file as a whole: nobody reads half of it, and no other user reads any of it."""
        import json

        try:
            write_whole(self._path, json.dumps(entries, indent=1).encode(), OWNER_ONLY)
        except OSError as error:
            raise self._error("written", error.strerror) from None

    def _error(self, what: str, reason: str | None) -> CredentialsError:
        path = safe_line(str(self._path))
        return CredentialsError(
            f"The passwords of your feeds, in {path}, cannot be {what}: {reason}. Mend or delete that file, and "
            "add the addresses with their passwords again."
        )


def _from_entry(entry: dict[str, Any]) -> Credentials:
    return Credentials(str(entry.get("user", "")), str(entry.get("password", "")))


# -- the keyring


def _keyring() -> Any:
    """The keyring of the system. Raises whatever the library raises, and LookupError where it recommends none: the
    others store passwords as a file does, and may ask for one of their own on the terminal, in the midst of the reader.
    """
    import keyring

    chosen = keyring.get_keyring()
    best = next(iter(getattr(chosen, "backends", ())), chosen)  # of several that are asked in turn, the first
    if best.priority < _RECOMMENDED:
        raise LookupError("no recommended keyring")
    return best


def _saved_in_keyring(address: str, credentials: Credentials) -> bool:
    """Save credentials in the keyring. False where there is none that keeps them."""
    import json

    secret = json.dumps(credentials)
    try:
        keyring = _keyring()
        keyring.set_password(_SERVICE, address, secret)
        return bool(keyring.get_password(_SERVICE, address) == secret)
    except Exception:  # none is installed, or there is no session in which it could be unlocked
        return False


def _from_keyring(address: str) -> Credentials:
    import json

    try:
        keyring = _keyring()
        user, password = json.loads(keyring.get_password(_SERVICE, address) or "")
        return Credentials(str(user), str(password))
    except Exception:
        raise CredentialsError(
            f"The password of {safe_line(address)} cannot be read from the keyring of the system. Unlock that, or add "
            "the address with the password again."
        ) from None


def _remove_from_keyring(address: str) -> None:
    try:
        _keyring().delete_password(_SERVICE, address)
    except Exception:
        raise CredentialsError(
            f"The password of {safe_line(address)} is forgotten here, but it could not be deleted from the keyring of "
            "the system. Delete it there: it belongs to “broadsheet”."
        ) from None
