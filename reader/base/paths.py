"""Paths of the user's folders, and of the data files of the package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def library_path() -> Path:
    """The library's file in the user's data folder; the folder may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path("broadsheet", appauthor=False) / "library.db"


def credentials_path() -> Path:
    """The file of user names and passwords in the user's data folder; neither may exist yet."""
    return library_path().with_name("credentials.json")


def allowed_commands_path() -> Path:
    """The file of commands that rules may run in the user's data folder; neither may exist yet."""
    return library_path().with_name("allowed_commands.txt")


def settings_path() -> Path:
    """The settings file in the user's config folder; neither may exist yet."""
    from platformdirs import user_config_path

    return user_config_path("broadsheet", appauthor=False) / "settings.toml"


def documents_path() -> Path:
    """The user's documents folder; it may not exist."""
    from platformdirs import user_documents_path

    return user_documents_path()


def short_path(path: Path) -> str:
    """A path as people write it: "~" for their home."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except (ValueError, RuntimeError):
        return str(path)


def log_path() -> Path:
    """The log file in the user's state folder; neither may exist yet."""
    from platformdirs import user_state_path

    return user_state_path("broadsheet", appauthor=False) / "broadsheet.log"


def known_libraries_path() -> Path:
    """The folder of what is remembered of libraries, in the user's state folder; neither may exist yet."""
    return log_path().with_name("libraries")


def styles() -> Path:
    """The folder of Textual style sheets."""
    return _beside_package("styles")


def sample_articles() -> Path:
    """The folder of sample pages."""
    return _beside_package("sample_articles")


def _beside_package(name: str) -> Path:
    """A data folder: inside the package in a wheel, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
