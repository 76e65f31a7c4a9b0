-- A link may be for an address to be confirmed: which one, until it has been.

ALTER TABLE link ADD COLUMN address TEXT;
