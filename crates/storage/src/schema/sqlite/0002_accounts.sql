-- Browsers that somebody has signed in with, by the hash of what the browser keeps. They open nothing: tries from a known
-- browser are counted by themselves, so that what others do elsewhere never makes its owner wait.

CREATE TABLE known (
    person  TEXT    NOT NULL REFERENCES account (person) ON DELETE CASCADE,
    hash    BLOB    NOT NULL CHECK (length(hash) = 32),
    seen_at INTEGER NOT NULL,
    PRIMARY KEY (person, hash)
) STRICT, WITHOUT ROWID;
