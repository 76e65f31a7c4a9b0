### When a rule says no, or a value cannot be read: what is wrong, what was expected, what one can do.

action-read-register = read the register
action-read-journal = read the journal
action-keep-register = write in the register
action-silence-finding = silence a finding
action-redact-text = redact a text
action-restore-journal = restore a journal from a backup

actor-system = the program
actor-operator = whoever runs the program
actor-visitor = visitor

refusal-not-allowed = You may not { $action }. Only whoever runs the program may; ask that person to do it.
refusal-county-is-not-opened = The county has not been opened yet, so nothing can be written in it. Open it first, for instance by importing a county file.
refusal-county-is-opened = The county has been opened already, and that is done only once. Go on in it, or choose another name if you meant another county.
refusal-already-registered = { $subject } is in the register already, and each id is used only once. Add the facts to the one there is, or choose another id.
refusal-not-registered = { $subject } is not in the register. Check the spelling, or enter it first.
refusal-existence-not-stated = It is not said when { $subject } exists, and that always has to be said. Give its beginning and end as far as they are known.
refusal-nothing-stated = The fact about { $subject } says nothing. Give at least one value, or say that it is missing or was not found.
refusal-no-such-fact = { $subject } has no fact number { $no }, or it has been taken back. Choose among the facts there are now.
refusal-changed-meanwhile = Somebody else has changed fact { $no } about { $subject } since you opened it. See what it says now, and judge whether what you wrote is still right.
refusal-other-aspect = The fact about { $subject } is about “{ $expected }”, but the new value is about “{ $found }”. Give a value for “{ $expected }”, or enter the new one as a fact of its own.
refusal-ends-before-it-begins = The fact “{ $aspect }” about { $subject } ends before it begins ({ $when }). The end is the first day it is no longer so and lies after the beginning; correct one of the dates.
refusal-already-stated = For { $subject } there is already a fact about “{ $aspect }” for the same time (number { $no }). Say from which day it changed, correct the fact, or enter the new one as what another source says.
refusal-already-over = The fact “{ $aspect }” about { $subject } ended already { $to }. Choose a fact that still holds, or correct its end.
refusal-unknown-reference = { $from } refers to { $to }, which is not in the register. Enter { $to } first, or correct the reference.
refusal-still-mentioned = Everything said of { $subject } would be taken back, but { $by } still refers to it. Take back the fact that refers to it first.
refusal-lineage-is-a-cycle = { $subject } would come before itself in its own history. Look over what became what, and in which order.
refusal-no-such-line = A rule reads line { $line } of { $paper }, but the paper has no such line. Enter the line, or correct its number.
refusal-no-such-text = There is no text in that place of the journal. Check the number of the event and of the text.
refusal-text-is-redacted = A text in this has been redacted, and a redacted text is not written again. Write what shall stand there instead.
refusal-no-such-check = There is no check called “{ $check }”. Their names are on the page Checks.
refusal-silence-must-end = A finding can only be silenced until a later day, at most a year ahead, and { $until } is no such day. Choose a date from tomorrow to a year ahead.
refusal-not-silenced = The finding is not silenced; it is heard already. Nothing needs to be done.

misread-date = “{ $found }” is not a date. Write for instance 2005, 2009-06, 2009-06-15, 2021-23 (autumn 2021), 201X (the 2010s), ..2005 (no later than 2005), 2005.. (no earlier than 2005) or 2005~ (about 2005).
misread-handle = “{ $found }” cannot be the name in an id. Use lower-case letters a–z, digits and hyphens, at most 48 characters, and begin with a letter.
misread-id = “{ $found }” is not an id of the kind needed here. Write the kind and the name with a hyphen between, such as arena-barnarenan.
misread-locator = “{ $found }” is not a place in a source. Write digits, with full stops between if needed, such as 9 or 2.1.
misread-register-number = “{ $found }” is not a register number. Write letters, digits, slashes and hyphens, at most 40 characters, such as RS/625/2021.
misread-colour = “{ $found }” is not a colour. Write # and six characters 0–9 or a–f, such as #1f5f5b.
misread-empty-text = The text is empty. Write something, or say that the fact is missing or was not found.
misread-too-long = The text is too long. At most { $limit } characters fit; shorten it, or divide it.
misread-control-character = The text contains a line break or a hidden character that may not stand here. Write it on one line, without hidden characters.
misread-personal-number = The text contains a personal identity number ({ $masked }, at character { $at }), and such numbers may never be stored here. Remove it.
misread-perhaps-personal-number = The text contains ten digits that may be a personal identity number ({ $masked }, at character { $at }). Remove them if so; otherwise the text may stand.
