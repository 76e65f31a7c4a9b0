-- Letters on their way. One that is delivered is gone; one that is given up has lost its text, which may hold a link.

CREATE TABLE letter (
    n        INTEGER PRIMARY KEY AUTOINCREMENT,
    person   TEXT    NOT NULL, -- Who it is for.
    sender   TEXT,             -- Who is told if it cannot be delivered.
    address  TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    body     TEXT    NOT NULL,
    at       INTEGER NOT NULL, -- Microseconds since 1970 UTC.
    due_at   INTEGER,          -- Empty when it is given up.
    n_tried  INTEGER NOT NULL,
    reason   TEXT              -- Why the last try failed.
) STRICT;

CREATE INDEX letter_due ON letter (due_at);
CREATE INDEX letter_person ON letter (person);
