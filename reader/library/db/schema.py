"""How an older library becomes one of today: the tables are made, and changed, by the files in `migrations/`.

`user_version` counts the migrations that a file has been through; `application_id` says that the file is ours.
"""

import sqlite3
from pathlib import Path

APPLICATION_ID = 0x42524453
""" "BRDS" in ASCII."""

SCHEMA_VERSION = 20
"""How many migrations there are. Kept here, since every start needs it, and only an older library needs the files."""

_FOLDER = Path(__file__).parent / "migrations"


def migrations() -> tuple[str, ...]:
    """The SQL of every migration, in their order. Raises OSError where the installation lacks them."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.sql")))


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open library to today's schema, all of it or nothing."""
    scripts = migrations()
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()  # another reader may have been faster
        for script in scripts[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(scripts)}")


def _statements(script: str) -> list[str]:
    """The statements of a script. `executescript` would commit what came before it."""
    statements: list[str] = []
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
