### What may be wrong in a county file. The arguments are text and come from the county file's own code.

type-text = a text within quotes
type-number = a whole number
type-decimal = a decimal number
type-truth = true or false
type-date = a date without quotes
type-list = a list
type-table = a table of keys

problem-syntax = The file cannot be read as TOML here: { $message }. Correct the writing; the rest of the file is read when that is done.
problem-duplicate-key = { $key } is written twice. Join them into one.
problem-no-county = The file does not say which county it describes. Write a table [county] with handle and name at the top.
problem-as-of-is-a-reading = The file shows how it was on { $day } and is for reading only. Import a file that was exported without a date.
problem-unknown-concept = The register has nothing called { $found }. Write one of { $expected }.
problem-unknown-fact = Nothing called { $found } can be said of { $concept }. Write one of { $expected }.
problem-unknown-key = There is no key { $found } here. Write one of { $expected }.
problem-unknown-word = There is no word { $found } here. Write one of { $expected }.
problem-wrong-type = Here stands { $found }, but it has to be { $expected }. Rewrite the value.
problem-number-out-of-range = { $found } is not a whole number from 0 to { $most }. Write such a number.
problem-missing-key = The key { $key } is missing, and the value is not whole without it. Add it.
problem-missing-value = { $fact } has no value. Write it with one of the keys { $expected }.
problem-excluding = { $keys } cannot stand in the same fact. Keep one of them.
problem-several-chosen = More than one source's word is chosen. Keep chosen = true on the one the county's rules shall read.
problem-repeated-fact = The same fact about { $subject } (“{ $aspect }”) is written twice. Remove one of them.
problem-unreadable = The value cannot be read: { $message }. Write it as docs/county-file.md shows.
problem-other-county = The file describes { $found }, but { $recorded } is what is here. Import it into the right county, or correct handle.
problem-other-name = The county is called { $recorded }, not { $found }, and its name is not changed by the file. Correct name.
problem-conflict = “{ $aspect }” of { $subject } has been changed since the file was written: it is now { $recorded }, and in the file { $found }. Export again and enter your change there.
problem-reason-needed = “{ $aspect }” of { $subject } is changed or removed, and that needs a reason. Give it with --reason.
problem-did-you-mean = Did you mean { $nearest }?
problem-conflict-nothing = nothing
