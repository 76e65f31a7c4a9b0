### The forms: to change what is said in the register, to enter something new, to silence a finding.

form-edit = change
form-edit-all = Change the facts
form-saved = It has been recorded in the register.
form-so-already = The register said so already. Nothing has been changed.
form-save = Save
form-cancel = Cancel
form-optional = (optional)
form-choose = Choose …
form-row = { $label } { $number }
form-more-rows = More rows
form-show-parts = Show the fields
form-not-now = { $name } (does not exist now)
form-no-personal-number = It is not a personal number

form-wrong =
    { $count ->
        [1] One thing needs to be mended
       *[other] { $count } things need to be mended
    }
form-wrong-at = { $field }: { $wrong }
form-tab-wrong = Not saved – { $tab }
form-clash = Somebody else changed the fact while you were writing
form-clash-lead = Nothing has been saved yet. What you wrote is kept below. Compare it with what it says now. If yours is still right, save again; otherwise change it or cancel.
form-clash-stood = When you began it said
form-clash-now = Now it says
form-sent = The form has been sent already
form-sent-lead = What you sent last time has been saved. If you want to save what it says here now as well, choose Save again.

wrong-blank = This has to be filled in.
wrong-not-chosen = Choose something here.
wrong-number = “{ $found }” is not a whole number. Write it in digits, at most 65535.
# Where a personal number stands in a text: one or more places, with its digits hidden.
wrong-number-stands = It stands here: { $places }.
wrong-number-around = “{ $around }”
wrong-day = “{ $found }” is not a day. Write year, month and day, such as 2026-12-31.

form-said = What does the source say?
form-said-fact = It is like this
form-said-missing = The source says that there is none
form-said-not-found = We have looked and found nothing
form-from = True from
form-from-hint = Leave it empty if this has been so for as long as the thing has existed. Otherwise for example 2009-06-15, 2009-06, 2009 or 2009~ (about 2009).
form-from-existence = Exists from
form-from-existence-hint = Leave it empty if the beginning is not known. Otherwise for example 2009-06-15, 2009-06, 2009 or ..2005 (no later than 2005).
form-to = To
form-to-hint = The first day it is no longer true. Leave it empty if no end is known.
form-date-hint = For example 2009-06-15, 2009-06, 2009 or 2009~ (about 2009).
form-changed-from = From which day?
form-ended = Which is the first day it is no longer true?
form-sources = Where it says so
form-sources-hint = Choose a source and the place in it. Leave it empty if you know it yourself and say so here.
form-reason = Why was it wrong?
form-reason-hint = The reason is kept in the journal together with what it said before.
form-place-hint = For example 9 or 2.1. Leave it empty for the whole source.
form-register-number-hint = For example RS/625/2021.
form-colour-hint = For example #1f5f5b.
form-person-hint = The person’s id, such as person-1. Names are not kept in the register.
form-handle = Id
form-handle-hint = The short name that stands in addresses and in the county file and never changes. Leave it empty and it is made of the name.
form-choice = Which one shall the county’s rules read?
form-choice-claim = { $said } (source: { $sources })
form-choice-earliest = The earliest, until the county has chosen

form-state-title = Add: { $aspect } – { $name }
form-state-lead = Say something more about it. What it says already is not changed.
form-act-title = { $verb }: { $aspect } – { $name }
form-register-title = Enter: { $concept }
form-register-lead = { $means } Fill in what you know. More can be added afterwards.

form-rather-wrong = Was it wrong already when it was written? Then choose instead:
form-rather-changed = Was it right when it was written, but no longer? Then choose instead:

form-silence = silence
form-silence-title = Silence: { $check } – { $name }
form-silence-lead = The finding is still counted and can be shown, but does not call for attention until the day you choose.
form-silence-reason = Why may it rest?
form-silence-until = Heard again from
form-silence-until-hint = At most a year ahead.
form-hear = let it be heard again
form-hear-title = Let it be heard again: { $check } – { $name }
form-hear-lead = The finding calls for attention again from today.

verb-change = Changed from a day
verb-change-means = It was so before, but from a certain day it is otherwise. Both facts stay, each for its time.
verb-end = No longer true
verb-end-means = It was so until a certain day, and nothing new has come instead.
verb-correct = Correct
verb-correct-means = It was wrongly written. What it said can still be read in the journal, with the reason.
verb-retract = Take back
verb-retract-means = It should never have been written. The fact no longer counts but stays in the journal, with the reason.
verb-dispute = Another source says otherwise
verb-dispute-means = Both are shown side by side, until the county chooses which one the rules read.
verb-cite = More sources say the same
verb-cite-means = Add where else it says so.
verb-choose = Choose which source the rules read
verb-choose-means = The sources disagree. The choice is kept in the journal, and no source disappears.
verb-of-claim = { $verb }: { $said }

edit-thing-title = The facts about { $name }
edit-fact-title = { $aspect } – { $name }
edit-new-title = Enter something new
edit-new-lead = What do you want to enter?
edit-back = Back to the page
edit-back-all = All facts about it
edit-said = This is said
edit-more = Add a fact
edit-more-means = What it says already is changed by “change” beside the fact.
edit-stands = This is what it says now
edit-retracted = The fact has been taken back: { $reason }
edit-corrected = Corrected before. It said: { $was }. Reason: { $reason }
edit-world-changed = The world has changed
edit-was-wrong = It was wrongly written
edit-sources = The sources say more, or something else

reading-title = Here one can only read
reading-only = The register is shown for reading, so nothing can be written from here.
reading-other-day = The page shows another day than today, and then the forms are closed. Go to today to write.
form-stale = You have signed in or out since the form was opened
form-stale-lead = Nothing has been saved yet. All that you typed is still there; check that you are signed in as you want, and save again.
refused-sign-in-title = Sign in first
refused-title = You may not do that
blocked-title = The form was not accepted
blocked-elsewhere = It did not come from one of our own pages on this machine, and nothing has been saved. Open the page again from the menu and try once more.
blocked-stale = You have signed in or out since the page was opened, so the form is no longer yours, and nothing has been saved. Go back, copy what you wrote, open the page anew and try again.
blocked-too-long = What was sent is larger than { $most } MB, which is the most a form takes. Nothing has been saved. Go back, where what you wrote is still there, and shorten it or divide it.
blocked-unreadable = What was sent could not be read, and nothing has been saved. Go back, copy what you wrote and try once more.

## Words to choose from

choice-weight-only = only
choice-weight-primarily = primarily
choice-weight-partly = among others
choice-how-renamed = changed its name
choice-how-merged = were merged
choice-how-split = was split
choice-how-replaced = was replaced
choice-recipients-principals = the principals, each of which decides for itself
choice-recipients-boards = the boards
choice-turn-yearly = alternates every year
choice-turn-fixed = does not alternate
choice-turn-elected = by election
choice-focus-chosen = focus areas are chosen at the first meeting of the year
choice-focus-judged = the focus areas are judged at the last meeting of the year
choice-focus-agreements = the county’s agreements are followed up
choice-each-municipality = each municipality
choice-each-principal = each principal

choice-mandate-paper = a governing paper
choice-mandate-same-as = the same mandate as another arena
choice-mandate-practice = what is usually done, without a paper
choice-basis-office = an office
choice-basis-body = a post in a body
choice-basis-arena = a post in another arena
choice-basis-network = a post represented through a network
choice-basis-board-like = a post in boards that have different names in different municipalities
choice-basis-post = a post that is not in the register
choice-basis-appointed = nothing else than being appointed
choice-places-count = this many
choice-places-one-each = one for each
choice-appointer-node = this one
choice-appointer-each = each appoints its own
choice-substitutes-none = nobody, by rule
choice-substitutes-personal = a personal one for each holder
choice-substitutes-pooled = some for all together
choice-represents-own = their own principal
choice-represents-node = this one
choice-rule-decides = the arena may decide
choice-rule-lifts = the arena lifts to others
choice-rule-recommends = what it decides is a recommendation
choice-rule-assigns = it may give assignments
choice-rule-prepares = it prepares for
choice-rule-follows-up = it follows up recommendations from
choice-rule-works-from = it works from balance lists
choice-rule-informs = decisions are told there
choice-rule-discusses = things are discussed there before decisions
choice-rule-watches = it watches national changes
choice-rule-seat-basis = by virtue of what the seats are held
choice-rule-substitutes = who steps in on the seats
choice-rule-represents = whom the seats speak for
choice-rule-guests = others may be called in
choice-rule-agenda = who makes the agenda
choice-rule-notice = how long before the meeting papers are out
choice-rule-minutes = who gets the minutes
choice-rule-chair = who presides
choice-rule-secretary = who writes
choice-rule-meets = how often it meets
choice-rule-year = what is done once a year
choice-rule-leaver = whom somebody who leaves tells
choice-rule-carries = which seats fetch from and carry to networks
choice-rule-template = the template for assignments
choice-rule-purpose = the purpose stands here
choice-rule-goal = the goal stands here
choice-rule-replaces = which paper is replaced stands here
choice-rule-adopted = who has adopted it stands here

## The parts of a value

part-citation-source = source
part-citation-place = place in the source
part-target-group-groups = groups
part-target-group-weight = how far the arena keeps to them
part-link-who = who
part-link-does = does what
part-link-whom = to whom
part-step-how = how
part-step-before = before
part-step-after = after
part-board-meeting-on = meets on
part-board-meeting-papers-by = papers by
form-mailbox-hint = A mailbox of the board or authority, such as its registrar’s. Never a person’s own: it stays in the journal.
part-act-by = who decided
part-act-paragraph = paragraph
part-act-register-number = register number
part-line-no = number of the line
part-line-heading = heading
part-line-text = text
part-reading-line = number of the line
part-reading-says = what the line says

part-mandate-paper-paper = paper
part-mandate-same-as-arena = arena
part-mandate-practice-text = what is usually done
part-basis-office-office = office
part-basis-body-body = body
part-basis-body-post = post
part-basis-arena-arena = arena
part-basis-arena-post = post
part-basis-network-arena = network
part-basis-network-post = post
part-basis-board-like-post = post
part-basis-board-like-what = in what kind of board
part-basis-post-title = post
part-places-count-count = number
part-places-one-each-each = for each what
part-appointer-node-node = who
part-appointer-each-each = which
part-substitutes-pooled-count = number
part-represents-node-node = whom
part-rule-decides-what = what
part-rule-lifts-what = what
part-rule-lifts-to = to whom
part-rule-recommends-to = to whom
part-rule-assigns-timed = only with an end date
part-rule-prepares-to = for which
part-rule-follows-up-of = from which
part-rule-works-from-lists-of = whose lists
part-rule-seat-basis-seats = seats
part-rule-substitutes-seats = seats
part-rule-represents-seats = seats
part-rule-agenda-by = who
part-rule-notice-days = days
part-rule-minutes-to = which
part-rule-chair-turn = how the role passes on
part-rule-chair-between = between which sides
part-rule-secretary-turn = how the role passes on
part-rule-secretary-between = between which sides
part-rule-meets-per-term = times a term
part-rule-meets-hours = hours
part-rule-year-focus = what
part-rule-leaver-reports-to = whom
part-rule-carries-seats = seats
part-rule-carries-between = between which
part-rule-template-headings = headings
part-rule-replaces-paper = paper
part-rule-adopted-by = who

## The county file

county-file-title = The county file
county-file-lead = The whole register as a text file: to keep, to read, to change and to read in again.
county-file-take = Download
county-file-take-now = Download the county file
county-file-take-now-means = The file knows which state it is based on. Change it and read it in again, and it is compared with what has been written since then.
county-file-take-day = Download how it was on { $day }
county-file-take-day-means = Only for reading: a file of a certain day cannot be read in.
county-file-read = Read in
county-file-confirm = A file can change everything in the register, so whoever reads one in gives their password first.
county-file-give = Give the password
county-file-read-lead = First the difference from the register is shown. Nothing is saved before you have seen it.
county-file-file = Choose a file
county-file-text = or paste it here
county-file-show = Show the difference
county-file-save = Save the changes
county-file-difference =
    { $count ->
        [1] One change
       *[other] { $count } changes
    }
county-file-difference-lead = This is how the file differs from the register. The dashes show what it says now, the plus signs what it would say.
county-file-nothing = The file says the same as the register. There is nothing to read in.
county-file-problems =
    { $count ->
        [1] One thing in the file needs to be mended
       *[other] { $count } things in the file need to be mended
    }
county-file-problems-lead = Nothing has been saved. Mend the file and show the difference again.
county-file-line = Line { $line }
county-file-reason = Why are facts corrected or taken back?
county-file-changed = The register has changed since the difference was shown. This is what it is now.

## Drafts

draft-keep = Save draft
draft-lies-here = Lies with { $authority }
draft-lies-with = A draft lies with { $authority }; nobody else sees it.
draft-space = A draft lies with
draft-space-hint = It is that authority’s space: nobody else sees the draft or can tell that it is there.
draft-is-kept = The draft is saved. You find it under Drafts at the bottom of the page, until you save it in the register or throw it away.
draft-is-thrown = The draft has been thrown away.
draft-not-kept = The draft could not be saved
draft-not-kept-lead = What you wrote still stands below, but only on this page. Copy it if you have to leave, and try again in a while.
draft-gone = The draft is no longer there
draft-gone-lead = It has been saved in the register or thrown away. Here is an empty form.
drafts-title = Drafts
drafts-lead = What you have begun and not saved in the register. Nobody outside your own authority sees it or can tell that it is there.
drafts-none = There are no drafts. Choose Save draft in a form, and it is put here.
draft-kept = Saved { $at }
draft-homeless = A form that no longer exists
draft-homeless-lead = What the form was about is not in the register, or the draft was written with another version of the program. This is what you had written:
draft-throw = Throw away
draft-throw-means = This cannot be undone. The draft is erased and is then nowhere.
draft-throw-now = Throw the draft away

form-older = The form has changed since you opened it
form-older-lead = The program has a new version. Nothing has been saved. Most of what you wrote stands below, but there is no field any longer for this. Copy it if you need it, and save again.

new-means-arena = A group, a council or a network where the principals meet.
new-means-paper = Mandate description, working form, rules of procedure or agreement.
new-means-seat = A place in an arena, and by virtue of what it is held.
new-means-holder = Who sits on a seat, from and to.
new-means-relation = Who prepares for, reports to or steers whom.
new-means-lineage = An arena or party that was renamed, merged, split or replaced.
new-means-body = A board or council of a principal.
new-means-unit = An administration, an area or an operation, such as child psychiatry or school health.
new-means-office = A post in an organisation, such as chief medical officer.
new-means-party = Somebody who is no principal, such as the police or an association of municipalities.
new-means-principal = The region or a municipality.
new-means-source = What the facts were read in: minutes, a decision, a web page.
new-means-rulebook = The county’s own limits and words, such as when a mandate counts as old.
