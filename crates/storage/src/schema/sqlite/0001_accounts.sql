-- Accounts. Nothing here opens anything by itself: a password is a hash, and so are links, codes and sessions. The secret
-- of a code app is the exception, for it must be known to be checked. Times are microseconds since 1970 UTC.

CREATE TABLE account (
    person     TEXT    NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    password   TEXT,    -- A PHC string.
    totp       BLOB,
    totp_step  INTEGER  -- The last step a code was accepted for.
) STRICT, WITHOUT ROWID;

CREATE TABLE recovery (
    person TEXT NOT NULL REFERENCES account (person) ON DELETE CASCADE,
    hash   BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (person, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    hash       BLOB    NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    person     TEXT    NOT NULL REFERENCES account (person) ON DELETE CASCADE,
    purpose    INTEGER NOT NULL,
    issued_at  INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX link_person ON link (person);

CREATE TABLE session (
    hash     BLOB    NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    person   TEXT    NOT NULL REFERENCES account (person) ON DELETE CASCADE,
    half     INTEGER NOT NULL, -- The password was right, and the code is still to come.
    begun_at INTEGER NOT NULL,
    seen_at  INTEGER NOT NULL,
    browser  TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_person ON session (person);

CREATE TABLE failed (
    key     TEXT    NOT NULL PRIMARY KEY,
    n       INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
