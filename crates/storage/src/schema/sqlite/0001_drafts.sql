-- What has been written and not sent, in the space of one authority each. Nothing here is ever counted, hashed or
-- mentioned elsewhere, and what is thrown away is gone from the file.

CREATE TABLE draft (
    authority TEXT    NOT NULL,
    id        BLOB    NOT NULL CHECK (length(id) = 16),
    at        INTEGER NOT NULL, -- Microseconds since 1970 UTC.
    bytes     BLOB    NOT NULL,
    PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;
