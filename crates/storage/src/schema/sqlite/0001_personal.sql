-- Names and addresses, which the journal never holds, and who has read what is protected.

CREATE TABLE person (
    person TEXT    NOT NULL PRIMARY KEY,
    name   TEXT    NOT NULL,
    e_mail TEXT,
    at     INTEGER NOT NULL -- When it was last written, in microseconds since 1970 UTC.
) STRICT, WITHOUT ROWID;

-- An address is written in one way, so that it finds at most one person.
CREATE UNIQUE INDEX person_e_mail ON person (e_mail) WHERE e_mail IS NOT NULL;

CREATE TABLE reading (
    n      INTEGER PRIMARY KEY,
    at     INTEGER NOT NULL,
    reader TEXT    NOT NULL,
    what   TEXT    NOT NULL -- The id of what was read, never what it said.
) STRICT;

CREATE INDEX reading_what ON reading (what, n);
CREATE INDEX reading_reader ON reading (reader, n);
CREATE INDEX reading_at ON reading (at);
