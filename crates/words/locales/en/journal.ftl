### The journal: who wrote what and when, in plain sentences, and whether it is untouched.

nav-journal = Journal

journal-title = Journal
journal-intro = Everything that has been written stands here, the latest first. Nothing in the journal can be changed or removed afterwards. Whoever corrects writes something new, and the old remains.
journal-about-title = Journal of { $thing }
journal-about = Only what concerns { $thing } is shown here.
journal-about-all = Show the whole journal
journal-of-thing = What has been written about this
journal-until = Written up to and including
journal-until-button = Show
journal-until-form = Choose how late
journal-until-misread = “{ $typed }” is not a date. Write year, month and day as in 2026-11-22. The page shows everything.
journal-until-all = Show what was written later too
journal-older = Older
journal-newest = To the latest
journal-pages = More pages
journal-read-to = The search stopped here: { $count } records have been read through. Choose Older to go on among those written before.
journal-none = Nothing has been written yet.
journal-none-such = Nothing in the journal matches what you have chosen.
journal-when = { $time }, by { $actor }
journal-actor-newer = somebody this version of the program does not know
journal-role-of = { $role } of { $of }
journal-role-given = { $person } was made { $role } from { $from }.
journal-role-lent = { $person } was made { $role } from { $from }, until { $to }.
journal-role-ended = { $person } is no longer { $role } from { $to }.
journal-person-entered = A name and an address of { $person } are now kept outside the journal.
journal-person-erased = All that was kept of { $person } outside the journal has been erased.
journal-many =
    { $count ->
        [one] One event at once
       *[other] { $count } events at once
    }
journal-rest =
    { $count ->
        [one] Show one more event
       *[other] Show { $count } more events
    }
journal-reason = Reason: { $reason }
journal-sources = Source: { $sources }
journal-act-title = Written { $time }
journal-act-span = Events { $first } to { $last } of { $count }.
journal-act-back = Back to the journal
journal-act-more = The following
journal-failed = The journal cannot be read just now. Nothing is lost: what has been written is still on the disk. Try again in a while, and tell whoever runs the system if that does not help.

## Whether it is untouched

journal-seal-title = A seal to take home
journal-whole = The journal is untouched. It was read through and computed anew { $time }. Every record carries a seal over the one before, and all of them held.
journal-broken = The journal is not as it was written. When it was checked { $time } the journal did not hold. Tell whoever runs the system at once, and write nothing new until it has been looked into. The command samverkan verify tells which record it is.
journal-seal-means = If you want to be able to show for yourself that nothing is changed after today: keep the line below. As long as the journal holds the seal, everything before it is unchanged. The command samverkan verify --seal shows it.
journal-seal = The seal of the journal just now
journal-prove = Check now

## What happened

journal-facts =
    { $count ->
        [0] without facts
        [one] with one fact
       *[other] with { $count } facts
    }
journal-opened = The county { $name } was opened.
journal-registered = Entered: { $thing } ({ $kind }), { $facts }.
journal-registered-bare = Entered: { $thing }, { $facts }.
journal-stated = New fact about { $thing }. { $fact }
journal-changed = Changed for { $thing }. { $fact }
journal-ended = Ended for { $thing }. { $fact }
journal-corrected = Corrected about { $thing }. { $fact }
journal-corrected-from = Corrected about { $thing }. { $fact } – it said before: { $before }
journal-retracted = Taken back about { $thing }. { $fact }
journal-disputed = Another source says otherwise about { $thing }. { $fact }
journal-cited = One more source for a fact about { $thing }. { $fact }
journal-chosen = The county has chosen which source counts about { $thing }. { $fact }
journal-unchosen = The county no longer chooses between the sources about { $thing }. { $fact }
journal-silenced = The check “{ $check }” was silenced for { $thing } until { $until }.
journal-heard = The check “{ $check }” is heard again for { $thing }.
journal-redacted = A text was redacted by decision.
journal-restored = The journal was restored from a backup of { $time }. What was written after that is not here.
journal-newer = An event from a newer version of the program, which this version cannot read.
journal-fact = { $label }: { $value }
journal-fact-bare = { $label }
journal-fact-with = { $value } ({ $when })
journal-latest = Written last
journal-latest-all = The whole journal
