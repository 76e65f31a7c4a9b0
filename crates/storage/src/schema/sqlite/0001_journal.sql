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
-- An erased row keeps its length and loses the rest: it is overwritten with zeros where it lies. A row
-- that shrank would make SQLite move its neighbours between pages, and the page they leave may keep
-- copies that no later erasure would find.
CREATE TABLE slot (
    place  INTEGER PRIMARY KEY, -- seq * 65536 + n
    seq    INTEGER GENERATED ALWAYS AS (place >> 16) REFERENCES record (seq),
    n      INTEGER GENERATED ALWAYS AS (place & 65535),
    erased INTEGER NOT NULL CHECK (erased IN (0, 1)),
    salt   BLOB    NOT NULL CHECK (length(salt) = 32),
    bytes  BLOB    NOT NULL,
    CHECK (erased = 0 OR (salt = zeroblob(32) AND bytes = zeroblob(length(bytes))))
) STRICT;

-- What has been asked and answered. The digest could confirm a guess at an erased text, so it goes too,
-- in the same way as a slot.
CREATE TABLE request (
    place     INTEGER PRIMARY KEY, -- The order of writing.
    request   BLOB    NOT NULL UNIQUE CHECK (length(request) = 16),
    actor     TEXT    NOT NULL,
    erased    INTEGER NOT NULL CHECK (erased IN (0, 1)),
    salt      BLOB    NOT NULL CHECK (length(salt) = 32),
    digest    BLOB    NOT NULL CHECK (length(digest) = 32),
    first     INTEGER NOT NULL CHECK (first >= 0),
    n_records INTEGER NOT NULL CHECK (n_records >= 0),
    at        INTEGER NOT NULL,
    CHECK (erased = 0 OR (salt = zeroblob(32) AND digest = zeroblob(32)))
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
WHEN NEW.erased = 0 OR NEW.place <> OLD.place OR length(NEW.bytes) <> length(OLD.bytes)
BEGIN SELECT RAISE(ABORT, 'a slot is only erased'); END;

CREATE TRIGGER slot_is_never_deleted BEFORE DELETE ON slot
BEGIN SELECT RAISE(ABORT, 'a slot is never deleted'); END;

CREATE TRIGGER request_is_only_erased BEFORE UPDATE ON request
WHEN NEW.erased = 0
    OR (NEW.place, NEW.request, NEW.actor, NEW.first, NEW.n_records, NEW.at)
    IS NOT (OLD.place, OLD.request, OLD.actor, OLD.first, OLD.n_records, OLD.at)
BEGIN SELECT RAISE(ABORT, 'a request is only erased'); END;

CREATE TRIGGER request_is_never_deleted BEFORE DELETE ON request
BEGIN SELECT RAISE(ABORT, 'a request is never deleted'); END;
