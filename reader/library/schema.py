"""The tables of the library, and how an older library becomes one of today.

`user_version` counts the migrations that a file has been through; `application_id` says that the file is ours.
"""

import sqlite3

APPLICATION_ID = 0x42524453
""" "BRDS" in ASCII."""

MIGRATIONS = (
    # 1: the first tables. The article table is narrow, since every list reads it; text and page lie in `version`.
    """
    CREATE TABLE article (
        id INTEGER PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,      -- canonical address, or the hash of the text
        sort_at INTEGER NOT NULL,           -- seconds since 1970: published, or fetched
        headline TEXT NOT NULL,
        publisher TEXT,
        published TEXT,                     -- ISO 8601
        fetched_at INTEGER NOT NULL,
        minutes INTEGER NOT NULL,
        url TEXT,
        folded_title TEXT NOT NULL,
        sample TEXT UNIQUE,                 -- file name of the sample page, null for the person's own
        is_read INTEGER NOT NULL DEFAULT 0,
        is_starred INTEGER NOT NULL DEFAULT 0,
        place INTEGER NOT NULL DEFAULT 0,   -- offset of the line at the top of the screen
        current INTEGER NOT NULL,           -- number of the version to show
        deleted_at INTEGER
    ) STRICT;
    CREATE INDEX article_newest ON article (sort_at DESC, id DESC) WHERE deleted_at IS NULL;
    CREATE INDEX article_unread ON article (sort_at DESC, id DESC) WHERE is_read = 0 AND deleted_at IS NULL;
    CREATE INDEX article_title ON article (folded_title) WHERE deleted_at IS NULL;
    CREATE TABLE version (
        id INTEGER PRIMARY KEY,
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        number INTEGER NOT NULL,
        fetched_at INTEGER NOT NULL,
        text_hash BLOB NOT NULL,
        annotator INTEGER NOT NULL,         -- version of the annotator
        content BLOB NOT NULL,              -- zlib of the JSON of the article and its annotations
        source TEXT NOT NULL,
        page_kind TEXT NOT NULL,
        page_url TEXT,
        page BLOB NOT NULL,                 -- zlib of the page as it came in
        UNIQUE (article_id, number)
    ) STRICT;
    CREATE INDEX version_text ON version (text_hash);
    -- Counting rows takes 12 ms at 100,000 articles; keeping count takes nothing that can be measured.
    CREATE TABLE counter (
        listed INTEGER NOT NULL,            -- articles that are not deleted
        unread INTEGER NOT NULL             -- those of them that are unread
    ) STRICT;
    INSERT INTO counter VALUES (0, 0);
    CREATE TRIGGER article_added AFTER INSERT ON article WHEN new.deleted_at IS NULL BEGIN
        UPDATE counter SET listed = listed + 1, unread = unread + NOT new.is_read;
    END;
    CREATE TRIGGER article_gone AFTER DELETE ON article WHEN old.deleted_at IS NULL BEGIN
        UPDATE counter SET listed = listed - 1, unread = unread - NOT old.is_read;
    END;
    CREATE TRIGGER article_changed AFTER UPDATE OF is_read, deleted_at ON article BEGIN
        UPDATE counter SET
            listed = listed + (new.deleted_at IS NULL) - (old.deleted_at IS NULL),
            unread = unread + (new.deleted_at IS NULL AND NOT new.is_read)
                            - (old.deleted_at IS NULL AND NOT old.is_read);
    END;
    CREATE TABLE state (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    # 2: what a person corrected of the cleaner's work, and which cleaner that was. 0 is one of before.
    """
    ALTER TABLE version ADD COLUMN cleaner INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE correction (
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        line TEXT NOT NULL,                 -- the line's text, as it was cut from the page
        occurrence INTEGER NOT NULL,        -- its number among the lines of the page that read the same
        destination TEXT NOT NULL,
        number INTEGER NOT NULL,            -- in the order in which they were made
        PRIMARY KEY (article_id, line, occurrence)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE site_correction (
        site TEXT NOT NULL,                 -- host of the page's address
        line TEXT NOT NULL,
        destination TEXT NOT NULL,
        PRIMARY KEY (site, line)
    ) STRICT, WITHOUT ROWID;
    """,
    # 3: how much of a page is not in its article.
    """
    ALTER TABLE version ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;  -- characters of its lines
    """,
    # 4: by what a page is known of which another cleaner made another text.
    """
    ALTER TABLE version ADD COLUMN page_hash BLOB;  -- null in versions of before
    CREATE INDEX version_page ON version (page_hash) WHERE page_hash IS NOT NULL;
    """,
    # 5: what a person said of quotes and names. The annotations in `version` are the annotator's, without it.
    """
    CREATE TABLE mark_correction (
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        number INTEGER NOT NULL,            -- in the order in which they were made
        mark TEXT NOT NULL,                 -- quote or name
        words TEXT NOT NULL,                -- as the article's text has them
        occurrence INTEGER,                 -- their number among equal words of the text, null for all of them
        found TEXT,                         -- the kind of name of which it is said, null for any
        said TEXT NOT NULL,                 -- speaker, nobody, no quote; a kind of name, no name
        speaker TEXT,
        PRIMARY KEY (article_id, number)
    ) STRICT, WITHOUT ROWID;
    """,
    # 6: who is quoted and named where. Articles of before come in when another annotator goes through them.
    """
    CREATE TABLE name (
        id INTEGER PRIMARY KEY,
        folded TEXT NOT NULL UNIQUE,        -- words without case, accents and punctuation
        name TEXT NOT NULL                  -- as the first article writes it
    ) STRICT;
    CREATE TABLE name_word (                -- each word of a folded name
        word TEXT NOT NULL,
        name_id INTEGER NOT NULL,
        PRIMARY KEY (word, name_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE mention (
        name_id INTEGER NOT NULL,
        kind INTEGER NOT NULL,              -- 0 person, 1 organisation, 2 place, 3 nationality
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        count INTEGER NOT NULL,
        PRIMARY KEY (name_id, kind, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mention_article ON mention (article_id);
    CREATE TABLE said (
        name_id INTEGER NOT NULL,           -- the speaker
        article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
        count INTEGER NOT NULL,             -- quotes
        PRIMARY KEY (name_id, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX said_article ON said (article_id);
    CREATE INDEX version_annotator ON version (annotator, article_id, number);  -- else all pages are read to find few
    """,
    # 7: feeds, what each had already, and what came in and is no article yet.
    """
    CREATE TABLE feed (
        id INTEGER PRIMARY KEY,
        url TEXT NOT NULL UNIQUE,           -- where it is asked for
        title TEXT NOT NULL DEFAULT '',     -- as it calls itself
        own_title TEXT,                     -- as the person calls it
        site TEXT,
        folder TEXT,
        etag TEXT,                          -- with last_modified: what the server said of its last answer
        last_modified TEXT,
        body_hash BLOB,                     -- of that answer, for servers that say neither
        next_visit INTEGER NOT NULL DEFAULT 0,  -- seconds since 1970, as below
        last_success INTEGER,
        error TEXT,                         -- why the last visit failed, null where it did not
        failures INTEGER NOT NULL DEFAULT 0,    -- visits that failed since the last success
        is_gone INTEGER NOT NULL DEFAULT 0, -- its server said that it will not come back
        full_text INTEGER,                  -- whether pages of entries are fetched: 1 always, 0 never, null where short
        is_muted INTEGER NOT NULL DEFAULT 0,    -- visited only when it is asked for by itself
        interval INTEGER NOT NULL DEFAULT 0 -- seconds between two visits at least
    ) STRICT;
    CREATE TABLE entry (                    -- what a feed had already, deleted articles too
        feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
        key BLOB NOT NULL,                  -- hash of the id
        PRIMARY KEY (feed_id, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE waiting (                  -- entries to make articles of
        id INTEGER PRIMARY KEY,
        feed_id INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
        title TEXT NOT NULL,
        url TEXT,
        published INTEGER,
        author TEXT,
        html TEXT NOT NULL,
        fetched_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX waiting_feed ON waiting (feed_id);
    ALTER TABLE article ADD COLUMN feed_id INTEGER REFERENCES feed ON DELETE SET NULL;  -- the first that brought it
    CREATE INDEX article_feed ON article (feed_id, sort_at DESC, id DESC)
        WHERE feed_id IS NOT NULL AND deleted_at IS NULL;
    CREATE INDEX article_feed_unread ON article (feed_id)
        WHERE feed_id IS NOT NULL AND is_read = 0 AND deleted_at IS NULL;
    """,
    # 8: the words of articles. Those of before are indexed in the background.
    """
    CREATE VIRTUAL TABLE words USING fts5 (
        headline, standfirst, byline, publisher, body, content='', tokenize='unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE rail_words USING fts5 (
        rails, content='', tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TABLE document (                 -- articles that are in these indexes
        article_id INTEGER PRIMARY KEY,
        place INTEGER NOT NULL,             -- its number there: sort_at * 2^24 + article_id
        print INTEGER NOT NULL              -- of its words there
    ) STRICT;
    CREATE TABLE unindexed (
        place INTEGER PRIMARY KEY           -- of an article that is to be indexed
    ) STRICT;
    INSERT INTO unindexed SELECT sort_at * 16777216 + id FROM article;
    CREATE INDEX article_deleted ON article (id) WHERE deleted_at IS NOT NULL;
    """,
)

SCHEMA_VERSION = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open library to today's schema, all of it or nothing."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        (version,) = connection.execute("PRAGMA user_version").fetchone()  # another reader may have been faster
        for number in range(version, SCHEMA_VERSION):
            for statement in _statements(MIGRATIONS[number]):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


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
