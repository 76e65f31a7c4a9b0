### The pages: frame, headings and the sentences that the pages themselves say.

## Frame

frame-mine = My work
frame-own = Account
frame-skip = Skip to content
frame-nav = Main menu
frame-product = Samverkan
frame-language = Language
frame-title = { $title } – { $county }
frame-day-label = Show how it was on
frame-day-form = Choose a day
frame-day-button = Show
frame-day-past = This is how it was on { $day }
frame-day-future = This is how it will be on { $day }, as far as the sources say
frame-day-back = To today
frame-day-misread = “{ $typed }” is not a date. Write year, month and day, as in 2009-07-01. The page shows today.
frame-foot = The pages show what the sources say, with a source for every fact. Unknown means that no source we have read says anything.

nav-overview = Overview
nav-arenas = Arenas
nav-checks = Checks

## Sources

source = Source
source-to = for { $what }
source-when = Holds { $when }
source-none = No source is given. The fact was entered directly here.
source-disagree = The sources disagree
source-read = this is what the rules read
source-place = { $title } ({ $citation })
source-dated = { $title }, { $day } ({ $citation })
uncertain-mark = perhaps
quote-line = Line { $line }
quote-paper = From { $paper }:

## Overview

overview-title = Overview
overview-county = { $county }: { $region } and { $municipalities }.
overview-regions =
    { $count ->
        [0] no region
        [one] one region
       *[other] { $count } regions
    }
overview-municipalities =
    { $count ->
        [0] no municipalities
        [one] one municipality
       *[other] { $count } municipalities
    }
overview-state =
    { $arenas ->
        [0] No arena surely exists
        [one] There is one arena
       *[other] There are { $arenas } arenas
    }{ $perhaps ->
        [0] .
        [one] , and perhaps one more.
       *[other] , and perhaps { $perhaps } more.
    } { $inforce ->
        [0] None of them has a mandate that is surely in force.
        [one] One has a mandate that is surely in force.
       *[other] { $inforce } have a mandate that is surely in force.
    }
overview-new = New since your last visit ({ $day })
overview-new-means = The checks have found this from that day on. It was not here when the day began.
overview-new-none = The checks have found nothing new from that day on.
overview-new-rest =
    { $count ->
        [one] One more is among all findings
       *[other] { $count } more are among all findings
    }
overview-new-first = New since your last visit
overview-new-first-means = When you sign in on another day, this tells what the checks have found since today.
overview-worst = The most serious
overview-worst-besides = The most serious besides
overview-worst-none = The checks have found no error and no warning.
overview-all-findings = All findings
overview-open = Recommendations that wait for an answer
overview-open-none = All who were asked have answered.
overview-open-all = All recommendations
overview-no-mandate = Arenas without a mandate
overview-no-mandate-none = All arenas have something that their mandate rests on.
overview-known-missing = Known lack
overview-known-missing-means = A source says that there is no paper.
overview-not-in-force = Papers that are not in force
overview-not-in-force-means = There is a paper, but it is not in force on this day.
overview-practice = Practice only
overview-practice-means = The arena works as it is used to, without a paper.
overview-not-found = Not found
overview-not-found-means = We have looked and found nothing. That does not mean that there is no mandate.
overview-numbers = The county in numbers
overview-principals = principals
overview-bodies = boards and other bodies
overview-arenas = arenas
overview-seats = kinds of seats
overview-relations = relations
overview-papers = governing papers
overview-sources = sources
overview-facts = facts
overview-empty = The register is empty. Whoever may write in it can enter the first thing, or import a county file.
overview-empty-begin = The register is empty. Enter the first thing here, or import a county file.
overview-nothing-yet = Nothing is known about the county on this day. Choose a later day.

findings-count =
    { $errors ->
        [0] No errors
        [one] One error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    } and { $notes ->
        [0] no notes
        [one] one note
       *[other] { $notes } notes
    }.

## Arenas

arenas-title = Arenas
arenas-state =
    { $count ->
        [0] No arena surely exists on this day.
        [one] There is one arena on this day.
       *[other] There are { $count } arenas on this day.
    }
arenas-perhaps =
    { $count ->
        [one] There is perhaps one more: the sources do not suffice to be sure. It is marked perhaps.
       *[other] There are perhaps { $count } more: the sources do not suffice to be sure. They are marked perhaps.
    }
arenas-name = Arena
arenas-kind = Who sits there
arenas-between = Between whom
arenas-mandate = Mandate
arenas-seats = Seats
arenas-findings = Findings
arenas-also = also { $names }
arenas-show-ended =
    { $count ->
        [one] Show the one that has ended too
       *[other] Show the { $count } that have ended too
    }
arenas-hide-ended = Hide those that have ended
arenas-ended = Have ended
arenas-ended-state =
    { $count ->
        [0] No arena has ended before this day.
        [one] One arena has ended before this day.
       *[other] { $count } arenas have ended before this day.
    }
arenas-existed = When it existed
arenas-succeeded = What came after
seats-of = { $described } of { $count } described
seats-at-least = at least { $count }
count-errors =
    { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
count-warnings =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
count-notes =
    { $count ->
        [one] 1 note
       *[other] { $count } notes
    }

## One arena

arena-other-names = Also called { $names }.
arena-not-yet = According to the sources the arena did not exist on this day. Below is what we know about it from other times.
arena-ended = The arena has ended. Below is what we know about it.
arena-perhaps = The sources do not suffice to be sure that the arena existed on this day.
arena-guest = The arena belongs to another county: { $county }.
arena-where = Where it works
arena-for = For whom
arena-purpose = What it is for
arena-purpose-unknown = No source we have read says what the arena is for.
arena-goals = What it wants to reach
arena-tasks = What it does
arena-principles = How it wants to work
arena-may = What it may do
arena-decides = May decide
arena-recommends = Recommends
arena-prepares = Prepares for
arena-lifts = Lifts to
arena-prepared-by = Prepared by
arena-answer-unknown = Unknown. No source we have read says so.
arena-answer-missing = It cannot be said: the arena has no mandate, says the source.
arena-works = How it works
arena-mandate = Mandate
arena-who = Who sits here
arena-who-unknown = No source we have read says who has a seat here.
arena-places = Seats in all
arena-rhythm = How often it meets
seat-name = Seat
seat-basis = By virtue of
seat-side = Side
seat-places = Number
seat-appointer = Appointed by
seat-substitutes = Substitutes
seat-represents = Represents
seat-holders = Holders
seat-holders-unknown = nobody is entered
arena-relations = How it is tied to others
arena-relations-none = No source we have read ties it to anybody else.
arena-relations-out = From the arena to others
arena-relations-in = From others to the arena
arena-relation-in = { $does } the arena
arena-papers = Governing papers
arena-papers-none = We have no paper for the arena.
paper-in-force = in force
paper-not-in-force = not in force
paper-perhaps = perhaps in force
paper-dated = Dated
paper-adopted = Adopted
paper-anchored = Anchored
paper-adopters = Has to be adopted by
paper-kind = Kind
paper-when = Exists
paper-lines =
    { $count ->
        [one] Read the line
       *[other] Read the { $count } lines
    }
paper-no-lines = The text of the paper is not in the register.
paper-reads = rule
arena-history = How it came to be
arena-facts = All facts with sources
arena-facts-show =
    { $count ->
        [one] Show the fact
       *[other] Show the { $count } facts
    }
arena-findings = Findings
arena-findings-none = The checks have found nothing about the arena.

## Checks

checks-title = Checks
checks-intro = What an auditor would ask about the structure, asked every day.
checks-none = The checks have found nothing on this day.
checks-errors = Errors
checks-warnings = Warnings
checks-notes = Notes
checks-do = Do this:
checks-more = Why it matters
checks-silenced = Silenced
checks-silenced-means = Somebody has seen the finding and given a reason why it may rest.
checks-silenced-until = Rests until { $until }: { $reason }
checks-all = All checks
checks-all-means = This is asked every time, also when nothing is found.
checks-found =
    { $count ->
        [0] nothing found
        [one] 1 found
       *[other] { $count } found
    }
check-question = What it asks
check-matters = Why it matters
check-action = What to do
check-finds = What it can find
check-grounds = What the question rests on
check-here = What it has found here
check-here-none = Nothing on this day.
check-name = Name in the terminal: { $name }

## When the page cannot be shown

missing-title = There is no such page
missing-text = The address is wrong, or the page has never existed. Check the spelling or go on here:
failed-title = Something went wrong on our side
failed-text = The page could not be shown. The fault has been noted. Try again; if that does not help, tell us and quote number { $number }.
closed-title = The county cannot be shown
closed-text = Nothing is shown from the county until this has been dealt with:
closed-unknown = There is no county to show here. Begin with samverkan demo, or import a county file with samverkan import.

## Long lists

paging = Parts of the list
paging-says = Shows { $from }–{ $to } of { $count }.
paging-before = Previous
paging-after = Next
paging-part = part
