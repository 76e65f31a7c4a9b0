-- The journal of one county. Records are only ever added.

CREATE TABLE journal (
    county TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE TABLE record (
    seq      INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL, -- Microseconds since 1970 UTC.
    actor    TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    version  INTEGER NOT NULL CHECK (version BETWEEN 0 AND 65535),
    request  BLOB    NOT NULL CHECK (length(request) = 16),
    body     BLOB    NOT NULL,
    previous BLOB    NOT NULL CHECK (length(previous) = 32),
    hash     BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The texts that bodies commit to. One number holds both seq and n, so that the table is one tree in the
-- order of reading and texts never lie in a second index.
--
-- An erased row stays and is empty. Rows only ever grow the table at its end or shrink where they lie, so
-- SQLite never has cause to move a text between pages and leave a copy behind.
CREATE TABLE slot (
    place INTEGER PRIMARY KEY, -- seq * 65536 + n
    seq   INTEGER GENERATED ALWAYS AS (place >> 16) REFERENCES record (seq),
    n     INTEGER GENERATED ALWAYS AS (place & 65535),
    salt  BLOB CHECK (length(salt) = 32),
    bytes BLOB,
    CHECK ((salt IS NULL) = (bytes IS NULL))
) STRICT;

-- What has been asked and answered. The digest could confirm a guess at an erased text, so it goes too.
CREATE TABLE request (
    place     INTEGER PRIMARY KEY, -- The order of writing.
    request   BLOB    NOT NULL UNIQUE CHECK (length(request) = 16),
    actor     TEXT    NOT NULL,
    salt      BLOB    NOT NULL CHECK (length(salt) = 32),
    digest    BLOB    CHECK (length(digest) = 32),
    first     INTEGER NOT NULL CHECK (first >= 0),
    n_records INTEGER NOT NULL CHECK (n_records >= 0),
    at        INTEGER NOT NULL
) STRICT;

-- The program never does any of the following. The triggers stop the hand that tries with another tool.

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal never changes county'); END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'a journal never loses its county'); END;

CREATE TRIGGER record_is_only_added_last BEFORE INSERT ON record
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM record)
BEGIN SELECT RAISE(ABORT, 'a record is only added last'); END;

CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;

CREATE TRIGGER record_is_never_deleted BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'a record is never deleted'); END;

CREATE TRIGGER slot_is_only_erased BEFORE UPDATE ON slot
WHEN NEW.place <> OLD.place OR NEW.salt IS NOT NULL OR NEW.bytes IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a slot is only erased'); END;

CREATE TRIGGER slot_is_never_deleted BEFORE DELETE ON slot
BEGIN SELECT RAISE(ABORT, 'a slot is never deleted'); END;

CREATE TRIGGER request_is_only_erased BEFORE UPDATE ON request
WHEN NEW.digest IS NOT NULL
    OR NEW.salt <> zeroblob(32)
    OR (NEW.place, NEW.request, NEW.actor, NEW.first, NEW.n_records, NEW.at)
    IS NOT (OLD.place, OLD.request, OLD.actor, OLD.first, OLD.n_records, OLD.at)
BEGIN SELECT RAISE(ABORT, 'a request is only erased'); END;

CREATE TRIGGER request_is_never_deleted BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'a request is never deleted'); END;
