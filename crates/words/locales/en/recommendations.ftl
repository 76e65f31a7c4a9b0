### Recommendations: what the arenas ask principals to decide, and how it goes with each.

concept-recommendation = recommendation

## What may be done

action-recommend = make a recommendation
action-follow-up-recommendation = follow up a recommendation
action-answer-recommendation = answer a recommendation

## Kinds and conditions

recommendation-kind-recommendation = recommendation
recommendation-kind-plan = action plan
recommendation-kind-agreement = agreement
recommendation-kind-report = yearly report
recommendation-kind-proposal = proposal to another arena
condition-at-once = holds for each when it has decided
condition-when-all-have-agreed = holds only when all have said yes
awaited-answer = the answer
awaited-carrying-out = carrying it out
letter-first = the recommendation
letter-reminder = reminder

## How it goes

stance-adopts = adopts
stance-adopts-with-change = adopts with a change
stance-declines = says no
stance-takes-note = takes note
stage-not-concerned = not concerned
stage-asked = not yet decided
stage-received = received, not yet decided
stage-scheduled = to be taken up
stage-scheduled-on = to be taken up { $date }
stage-partly = decided in part
stage-adopted = adopted
stage-changed = adopted with a change
stage-in-part = adopted in part
stage-noted = noted
stage-declined = said no
recommendation-sum = { $agreed } of { $concerned }
recommendation-part = part { $part }
recommendation-parts = parts { $parts }
recommendation-taken-by = decided by { $by }
recommendation-number = ref. { $number }

## What happened

act-recommendation-made = { $kind } from { $who }
act-recommendation-part-added = part { $part }
act-recommendation-condition-set = { $is }
act-recommendation-answer-by = answer { $due }
act-recommendation-carry-out-by = carried out { $due }
act-recommendation-superseded = superseded by { $by }
act-recommendation-withdrawn = withdrawn
act-recommendation-boards = { $boards } in { $principal }
act-recommendation-addressed = addressed to { $whom }
act-recommendation-addressed-through = addressed to { $whom } through { $through }
act-recommendation-received = received by { $who }
act-recommendation-received-number = received by { $who }, ref. { $number }
act-recommendation-scheduled = to be taken up by { $who } { $date }
act-recommendation-decided = { $who } { $what }
act-recommendation-noted = { $who } { $what } (noted, not confirmed)
act-recommendation-confirmed = { $who } confirms the decision
act-recommendation-not-concerned = { $who } is not concerned
act-recommendation-amendment = { $who } proposes a change
act-recommendation-operations = { $who } gives it to { $units } to carry out
act-recommendation-carried-out = carried out at { $who }
act-recommendation-carried-out-in = carried out at { $who }, in { $unit }
act-recommendation-letter = letter to { $who }
act-recommendation-reminder-letter = reminder letter to { $who }
act-recommendation-reminded = { $who } reminded

## When it is not possible

nonsense-part-is-added = { $subject } already has a part with that number. Take the next number.
nonsense-no-such-part = { $subject } has no part with that number. Add the part first, or choose one there is.
nonsense-asks-nobody = { $subject } is addressed to somebody who cannot receive it. Choose a principal, and boards in it, another party or an arena.
nonsense-decides-for-another = In { $subject } a board is said to have decided for a party or an arena. Only they themselves can decide.
nonsense-no-such-note = In { $subject } there is no such noted decision to confirm. Choose among the notes there are.

## Checks

check-recommendation-unanswered-title = Unanswered recommendations
check-recommendation-unanswered-why = A recommendation binds nobody, but whoever asked must get to know. As long as a board has not decided nobody knows whether all go the same way, and a missing answer is no no.
check-recommendation-unanswered-do = Ask the board's registrar when it is to be taken up, and remind. If the board has decided already: enter the decision with its day and paragraph.
check-recommendation-unanswered-explain = The check reads every recommendation that is neither superseded nor withdrawn and sees who of those asked have not decided. If it has a day for the answer, that counts. If it has none, as many months count as the county's rulebook lets a recommendation wait; if that says nothing there is nothing to remark on.
# $subject (String) - the recommendation
# $others (String) - those who have not decided
# $date (String) - when it was to be answered
check-recommendation-unanswered-overdue = { $others } has not decided on { $subject }, which was to be answered { $date }.
# $subject (String) - the recommendation
# $others (String) - those who have not decided
# $date (String) - since when they have been asked
check-recommendation-unanswered-waits = { $others } has not decided on { $subject } since { $date }, and no day for the answer is set.

check-recommendation-not-carried-out-title = Decided but not carried out
check-recommendation-not-carried-out-why = A yes in a board is a promise to the others. If nothing shows that it has been carried out, neither the inhabitants nor the other principals know whether anything came of it.
check-recommendation-not-carried-out-do = Ask the board how far it has come, and enter what shows it, preferably for each operation.
check-recommendation-not-carried-out-explain = The check reads every recommendation that holds and sees who have adopted it, wholly or in part, without anything that shows it is carried out. If there is a day for it, it is a broken promise when that day has passed. Otherwise as many months count as the county's rulebook says.
# $subject (String) - the recommendation
# $others (String) - those who have said yes
# $date (String) - when it was to be carried out
check-recommendation-not-carried-out-overdue = { $others } has adopted { $subject } but nothing shows that it is carried out. It was to be so { $date }.
# $subject (String) - the recommendation
# $others (String) - those who have said yes
# $date (String) - when they decided
check-recommendation-not-carried-out-waits = { $others } adopted { $subject } { $date } or later, and nothing shows that it is carried out.
