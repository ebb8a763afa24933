"""Writes a setting that was changed in the reader into the settings file, which else stays as the person wrote it."""

from collections.abc import MutableMapping, Sequence
from pathlib import Path

from reader.base.errors import SettingsError
from reader.base.private_files import OWNER_ONLY, make_private_folder
from reader.base.safe_text import safe_line
from reader.base.whole_files import write_whole


def save_setting(path: Path, key: str, value: str | int | Sequence[str], table: str = "") -> None:
    """Write one setting to the file, in a table or above them, preserving the rest with its comments. Raises
    SettingsError.
    """
    import tomlkit  # takes 70 ms, and only changing a setting needs it
    from tomlkit.exceptions import TOMLKitError

    name = safe_line(str(path))
    try:
        path = path.resolve()  # it may be a link into another folder
        document = tomlkit.parse(path.read_bytes().decode("utf-8-sig")) if path.exists() else tomlkit.document()
        target = document.setdefault(table, tomlkit.table()) if table else document
        if not isinstance(target, MutableMapping):
            raise TOMLKitError(f"{table} is no table")
        target[key] = value
        make_private_folder(path.parent)
        write_whole(path, tomlkit.dumps(document).encode(), OWNER_ONLY)
    except OSError as error:
        raise SettingsError(f"{name} cannot be written: {error.strerror}. The change lasts until you quit.") from None
    except (TOMLKitError, UnicodeDecodeError):
        raise SettingsError(
            f"{name} has a mistake in it, so the change was not written. It lasts until you quit."
        ) from None
