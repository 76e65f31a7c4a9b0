-- The last two days on which somebody was signed in: what is new to them is counted from the day before today. A day is
-- written as 2026-11-03, and nothing tells at what time of it.

ALTER TABLE person ADD COLUMN visited_on TEXT;     -- The last.
ALTER TABLE person ADD COLUMN visited_before TEXT; -- The one before that.
