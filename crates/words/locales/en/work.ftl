### What the arenas have on their hands: matters and decisions, and what has happened to them.

concept-matter = matter
concept-decision = decision

## The county's rules

aspect-standpoint-when = needs a political standpoint
aspect-matter-asleep-months = a matter is asleep after this many months without anything happening

## What may be done

action-register-matter = raise a matter
action-prepare-matter = prepare the matter
action-call-up-matter = call a matter up to the political arena
action-record-decision = record a decision
action-issue-decision = issue a decision

## When something is to be done

due-date = by { $date }
due-meeting-next = to the next meeting of { $arena }
due-meeting-on = to the meeting of { $arena } on { $date }
due-period = during { $date }
due-event = when { $text }
due-standing-overdue = overdue
due-standing-open = in time
due-standing-unknown = it cannot be told whether it is in time

## Matters

raised-by-nobody-known = who raised it is not known
raiser-member = a member of { $of }
raiser-group = the party group { $name } in { $of }
perspective-not-needed = not needed: { $because }
standpoint-needs-none = needs no political standpoint
standpoint-needs-standpoint = needs a political standpoint
trigger-cost = it costs more than has been set aside
trigger-agreement = it concerns an agreement
trigger-goals = it concerns common goals
trigger-several-boards = it concerns several boards
treatment-information = information
treatment-discussion = discussion
treatment-workshop = workshop
treatment-report = report
treatment-consultation = consultation
treatment-follow-up = follow-up
how-related-touches = touches the same as
how-related-came-of = came out of
how-related-replaces = replaces
how-related-part-of = is a part of
ending-done = what was to be done has been done
ending-no-measure = no measure
ending-goes-on-elsewhere = it goes on elsewhere
ending-withdrawn = whoever raised it has taken it back

act-matter-registered = raised as “{ $title }”
act-matter-registered-by = raised by { $who } as “{ $title }”
act-matter-titled = was named “{ $title }”
act-matter-placed-in = came to { $arena }
act-matter-left-arena = left { $arena }
act-matter-prepared-by = is prepared by { $who }
act-matter-proposal-made = proposal for a decision
act-matter-paper-added = paper: { $title }
act-matter-paper-supplementary = supplementary paper: { $title }
act-matter-influence-stated = user influence
act-matter-child-rights-stated = child-rights perspective
act-matter-touches = touches the county's rules: { $what }
act-matter-classed = judged: { $standpoint }
act-matter-called-up = was called up by { $arena }
act-matter-taken-up = { $how } in { $who }
act-matter-taken-up-paragraph = { $how } in { $who }, { $paragraph }
act-matter-planned = next step
act-matter-planned-due = next step, { $due }
act-matter-sent-back = sent back to { $who }
act-matter-adjourned = adjourned { $due }
act-matter-parked = parked without saying what it waits for
act-matter-parked-until = parked { $due }
act-matter-woken = woken
act-matter-lifted = lifted to { $to }
act-matter-lifted-from = lifted from { $from } to { $to }
act-matter-decided = decided: { $decision }
act-matter-numbered = register number at { $who }: { $number }
act-matter-related = { $how } { $matter }
act-matter-question-opened = open question { $number }
act-matter-question-answered = answer to question { $number }
act-matter-answered = answer to { $who }
act-matter-target-group = target group: { $group }
act-matter-concluded = concluded: { $how }
act-matter-reopened = taken up again

## Decisions

decision-kind-own-work = own work
decision-kind-no-standpoint = a matter without a political standpoint
decision-kind-standpoint = a matter with a political standpoint
decision-kind-towards-principals = towards the principals
decision-how-meeting = at a meeting
decision-how-paragraph = at a meeting, { $paragraph }
decision-how-agreement = by agreement of officials
decision-how-email-round = by an e-mail round

act-decision-made = decided by { $who }
act-decision-made-how = decided by { $who } { $how }
act-decision-issued = issued for { $who }
act-decision-issued-how = issued for { $who } { $how }
act-decision-numbered = register number at { $who }: { $number }
act-decision-documented = document: { $title }

## The journal

journal-act = { $thing }: { $act } ({ $on }).
journal-act-text = { $thing }: { $act } ({ $on }). “{ $text }”
journal-act-corrected = Corrected about { $thing }: { $act } ({ $on }).
journal-act-retracted = Taken back about { $thing }: { $act }.

## When it cannot be done

refusal-no-such-act = { $subject } has no step number { $no }, or it has been taken back. Choose among the steps there are now.
refusal-other-act = The correction of a step in { $subject } says that something else altogether happened. Correct only what was wrong, or take the step back and record what happened.
refusal-has-not-happened = What is said to have happened to { $subject } is dated { $on }, and that day has not come yet. Give the day it happened, or record it as a planned step.
refusal-changed-meanwhile-road = Somebody else has written in { $subject } since you opened the page. See what has happened and judge whether what you wrote is still right.
nonsense-no-such-question = In { $subject } a question is answered that has not been asked. Check the number of the question.
nonsense-question-is-asked = { $subject } already has a question with that number. Take the next number.
nonsense-goes-nowhere = { $subject } is lifted or sent nowhere, or to where it already is. Choose where it is to go.
nonsense-related-to-itself = { $subject } is said to be related to itself. Choose another matter.
nonsense-decided-by-nobody = { $subject } has nobody who decided it. Say who decided.
nonsense-decided-before = { $subject } is said to be decided before there was anything to decide about. Check the day.
misread-link = “{ $found }” is not the address of a document. Write the whole address, such as https://example.org/minutes.pdf.
refusal-overstepped-where = { $paper }, { $heading }, line { $line }
refusal-overstepped = { $arena } cannot decide this ({ $kind }): “{ $text }” ({ $place }). You can lift it to { $to } – the papers come along.
refusal-overstepped-nowhere = { $arena } cannot decide this ({ $kind }): “{ $text }” ({ $place }). The paper does not say where to lift it; ask the arena that { $arena } prepares for.
