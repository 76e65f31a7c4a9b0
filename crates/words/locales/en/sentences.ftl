### Sentences about seats, relations and rules. What stands in braces is replaced by names.

## Seats

side-region = the region
side-municipalities = the municipalities
side-neither = neither the region nor the municipalities

basis-office = the office { $office }
basis-body = { $post } of { $body }
basis-arena = { $post } of { $arena }
basis-network = { $post }, through { $arena }
basis-board-like = { $post } of { $what }
basis-appointed = appointed, with no particular post required

post-chair = chair
post-vice-chair = vice chair
post-presidium = the presidium
post-member = member
post-representative = representative

places-count =
    { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
places-each-municipality = one seat for each municipality
places-each-principal = one seat for each principal
spread-different-municipalities = from different municipalities
appointer-each-municipality = each municipality appoints its own
appointer-each-principal = each principal appoints its own
substitutes-none = no substitute, by rule
substitutes-personal = personal substitute
substitutes-pooled =
    { $count ->
        [one] { $count } shared substitute
       *[other] { $count } shared substitutes
    }
represents-own = their own principal
acts-as-ordinary = ordinary
acts-as-substitute = substitute

## Relations

relation-prepares-for = { $who } prepares matters for { $whom }
relation-reports-to = { $who } reports to { $whom }
relation-lifts-to = { $who } lifts questions to { $whom }
relation-recommends-to = { $who } makes recommendations to { $whom }
relation-proposes-to = { $who } proposes decisions to { $whom }
relation-steers = { $who } steers { $whom }
relation-sets-form-of = { $who } lays down the working form of { $whom }
relation-feeds-seats-to = { $who } appoints to seats in { $whom }
relation-represents = { $who } represents { $whom }
relation-supports = { $who } supports { $whom }
relation-coordinates = { $who } coordinates { $whom }
relation-informs = { $who } informs { $whom }

does-prepares-for = prepares matters for
does-reports-to = reports to
does-lifts-to = lifts questions to
does-recommends-to = makes recommendations to
does-proposes-to = proposes decisions to
does-steers = steers
does-sets-form-of = lays down the working form of
does-feeds-seats-to = appoints to seats in
does-represents = represents
does-supports = supports
does-coordinates = coordinates
does-informs = informs

## Decisions and lines

board-meeting-papers = { $on } (papers by { $by })
act = { $by }
act-paragraph = { $by }, § { $paragraph }
act-register-number = { $by }, ref. { $number }
act-both = { $by }, § { $paragraph }, ref. { $number }
paper-line = line { $no } under “{ $heading }”: { $text }
reading = line { $line }: { $says }

## Rules read out of a governing paper

scope-no-political-standpoint = matters that need no political standpoint
scope-political-standpoint = matters that need a political standpoint
scope-own-work = its own work, papers and assignments
scope-the-rest = what it may not decide itself
scope-everything = everything

receiver-members = the members
receiver-substitutes = the substitutes
receiver-presenters = those who present
receiver-municipalities = the municipalities

role-chair = the chair
role-secretary = the secretary

rule-decides = May decide { $what }
rule-lifts = Lifts { $what } to { $to }
rule-recommends-principals = Recommends the principals, each of which decides for itself
rule-recommends-boards = Recommends the boards
rule-assigns-timed = May give assignments, but only with an end date
rule-assigns = May give assignments
rule-prepares = Prepares matters for { $to }
rule-follows-up = Follows up the recommendations of { $of }
rule-works-from = Works from the balance lists of { $of }
rule-informs = Is a place for information about decisions
rule-discusses = Is a place for discussion before decisions are taken
rule-watches = Watches what changes nationally
rule-seat-basis = Says by virtue of what these seats are held: { $seats }
rule-substitutes = Says who steps in for these seats: { $seats }
rule-represents = Says whom these seats represent: { $seats }
rule-guests = Others may be called in without having a seat
rule-agenda = The agenda is made by { $by }
rule-notice =
    { $days ->
        [one] The papers are out { $days } day before the meeting
       *[other] The papers are out { $days } days before the meeting
    }
rule-minutes = The minutes go to { $to }
rule-chair-yearly = The chair alternates every year between { $between }
rule-chair-fixed = The chair is held by { $between }
rule-chair-elected = The chair is elected among { $between }
rule-secretary-yearly = The secretary alternates every year between { $between }
rule-secretary-fixed = The secretary comes from { $between }
rule-secretary-elected = The secretary is elected among { $between }
rule-meets = Meets { $times } times a term, { $hours } hours at a time
rule-year-chosen = Focus areas are chosen at the first meeting of the year
rule-year-judged = The focus areas of the year are judged at its last meeting
rule-year-agreements = All agreements in the county are followed up once a year
rule-leaver = Whoever leaves tells { $role }
rule-carries = { $seats } fetch from and carry to { $between }
rule-template = Assignments are described under the headings { $headings }
rule-purpose = Says what the arena is for
rule-goal = Says what the arena wants to reach
rule-replaces = Replaces { $paper }
rule-adopted = Says that the paper has been adopted by { $by }

## What a mandate rests on

ground-in-force = in force
ground-anchored-only = anchored, not adopted
ground-undated = undated
ground-not-in-force = not in force
ground-same-as = same as another arena
ground-practice = practice only
ground-known-missing = missing
ground-not-found = not found
ground-perhaps = perhaps { $ground }

ground-sentence-in-force = The mandate rests on { $paper }, which is in force.
ground-sentence-in-force-perhaps = The mandate rests on { $paper }, but the sources do not suffice to say that the paper was in force on this day.
ground-sentence-anchored-only = The mandate rests on { $paper }, which is anchored but not adopted by all who have to adopt it.
ground-sentence-undated = The mandate rests on { $paper }, which carries no date. There is no telling how old it is.
ground-sentence-not-in-force = The mandate rests on { $paper }, which is not in force on this day.
ground-sentence-same-as = The arena has the same mandate as { $arena }.
ground-sentence-practice = The arena works by practice. There is no paper.
ground-sentence-known-missing = The arena has no mandate. This is a known lack: a source says that there is no paper.
ground-sentence-not-found = We have found no mandate. That does not mean that there is none, only that no source we have read says anything.
