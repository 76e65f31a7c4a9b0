-- A request is no part of the chain. A checksum of its own tells whether it still says what it said; like the digest it
-- goes when a text does. What was written before this step has none.

ALTER TABLE request ADD COLUMN seal BLOB CHECK (seal IS NULL OR (length(seal) = 32 AND digest IS NOT NULL));

DROP TRIGGER request_is_only_erased;

CREATE TRIGGER request_is_only_erased BEFORE UPDATE ON request
WHEN NEW.digest IS NOT NULL
    OR NEW.seal IS NOT NULL
    OR NEW.salt <> zeroblob(32)
    OR (NEW.place, NEW.request, NEW.actor, NEW.first, NEW.n_records, NEW.at)
    IS NOT (OLD.place, OLD.request, OLD.actor, OLD.first, OLD.n_records, OLD.at)
BEGIN SELECT RAISE(ABORT, 'a request is only erased'); END;
