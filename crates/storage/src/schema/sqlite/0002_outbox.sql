-- Letters about something that the journal tells of. One is held until the journal has said that it is sent, and stays
-- without its text when it has been taken, so that what it is about can show what became of it.

ALTER TABLE letter ADD COLUMN about TEXT;                          -- What it is about.
ALTER TABLE letter ADD COLUMN request BLOB;                        -- The request that the journal knows it by.
ALTER TABLE letter ADD COLUMN is_held INTEGER NOT NULL DEFAULT 0;  -- Whether it waits for the journal.
ALTER TABLE letter ADD COLUMN taken_at INTEGER;                    -- When a server took it.

CREATE UNIQUE INDEX letter_request ON letter (request, person) WHERE request IS NOT NULL;
CREATE INDEX letter_about ON letter (about) WHERE about IS NOT NULL;
