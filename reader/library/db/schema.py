"""The schema: an older library is brought up to date by the migrations in `migrations/`, which also make a new one.

`user_version` counts the migrations that were applied to a file; `application_id` says that the file is ours.
"""

import sqlite3
from functools import cache
from pathlib import Path

APPLICATION_ID = 0x42524453
""" "BRDS" in ASCII."""

SCHEMA_VERSION = 28
"""How many migrations there are. A constant, since every start needs it and only an older library needs the files."""

_FOLDER = Path(__file__).parent / "migrations"


def migrations() -> tuple[str, ...]:
    """The SQL of all migrations, in order. Raises OSError where the installation lacks them."""
    return tuple(path.read_text(encoding="utf-8") for path in sorted(_FOLDER.glob("*.sql")))


def migrate(connection: sqlite3.Connection, until: int | None = None) -> None:
    """Apply the migrations that an open library lacks, all of them or none; or only those up to a version."""
    scripts = migrations()[:until]
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()  # another program may have been faster
        for script in scripts[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(scripts)}")


def schema_of(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str, str | None]]:
    """The schema of an open library: type, name, table and SQL of all that is in it. Raises sqlite3.Error."""
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))


@cache
def schema_made_by(version: int) -> frozenset[tuple[str, str, str, str | None]]:
    """The schema that the migrations up to a version make."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, version)
        return schema_of(connection)
    finally:
        connection.close()


def _statements(script: str) -> list[str]:
    """The statements of a script, since `executescript` would commit the transaction."""
    statements: list[str] = []
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
