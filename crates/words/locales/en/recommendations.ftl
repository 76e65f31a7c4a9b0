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
recommendation-said-yes = { $agreed } of { $concerned } have said yes
recommendation-nobody-asked = nobody has been asked yet
recommendation-nobody-concerned = none of those asked is concerned
recommendation-nobody-asked-long = It has not been addressed to anybody yet.
recommendation-nobody-concerned-long = None of those who got it is concerned.
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

## The pages

node-owes = Recommendations to it
node-owes-as-a-whole = { $principal } has been asked and no board is named. One of its boards has to take it.
node-owes-to-carry-out = nothing shows that it is carried out
nav-recommendations = Recommendations
recommendations-title = Recommendations
recommendations-state = { $all ->
        [0] No recommendation has been entered.
        [one] One recommendation. { $open ->
            [0] All have answered.
           *[other] Not all have answered.
        }
       *[other] { $all } recommendations. { $open ->
            [0] All have answered them.
            [one] Not all have answered one of them.
           *[other] Not all have answered { $open } of them.
        }
    }
recommendations-state-of-many = { $all } recommendations, the latest first.
recommendations-show = What is shown
recommendations-all = All
recommendations-open = Those that somebody has not decided on
recommendations-every-arena = Every arena
recommendations-every-year = Every year
recommendations-none-yet = A recommendation begins with an arena asking the principals to decide something. Make the first, and who has answered what is seen here.
recommendations-none = There is no recommendation here.
recommendations-columns = Choose principals
recommendations-columns-all = All principals
recommendations-columns-asked = Only those asked for something shown here
recommendations-columns-some = { $shown } of { $all } principals have a column here. The sum counts all, and the spreadsheet table has them all.
recommendations-legend = ✓ adopted, ± adopted with a change, ◑ adopted in part, ✕ said no, ○ not yet decided, ▷ to be taken up, ◔ decided in part, – not concerned. An empty cell is a principal that was not asked. The sum shows how many have said yes; press it to see the boards.
recommendations-csv = Download as a table (CSV)
recommendations-one = Recommendation
recommendations-sum = Have said yes
recommendations-made = Made
recommendations-by = From
recommendations-others = Others
recommendation-unconfirmed = not confirmed
recommendation-done = carried out
recommendation-not-made = It had not been made that day.
recommendation-sum-long = { $agreed } of { $concerned } have said yes.
recommendation-sum-report = { $agreed } of { $concerned } have taken part of it.
recommendation-n-changed = { $count ->
        [one] One of them with a change.
       *[other] { $count } of them with a change.
    }
recommendation-n-in-part = { $count ->
        [one] One has said yes to a part.
       *[other] { $count } have said yes to a part.
    }
recommendation-n-noted = { $count ->
        [one] One has only taken note.
       *[other] { $count } have only taken note.
    }
recommendation-n-declined = { $count ->
        [one] One has said no.
       *[other] { $count } have said no.
    }
recommendation-n-undecided = { $count ->
        [one] One has not yet decided.
       *[other] { $count } have not yet decided.
    }
recommendation-is-withdrawn = It was withdrawn { $date }.
recommendation-is-superseded = It was superseded by { $by } { $date }.
recommendation-in-force = All have said yes, so it holds.
recommendation-perhaps-in-force = All have said yes, but somebody with a change or on an uncertain date. Whether it holds cannot be said.
recommendation-not-in-force = It holds only when all have said yes, and they have not.
recommendation-kind = Kind
recommendation-followed-up = Followed up by
recommendation-decision = Decision
recommendation-matter = Matter
recommendation-condition = Condition
recommendation-answer-by = Answer
recommendation-carry-out-by = Carried out
recommendation-n-parts = { $n } of { $of } parts
recommendation-n-boards = { $n } of { $of } boards
recommendation-left = Not decided yet
recommendation-board = Board
recommendation-no-board = none named; one of the boards of the principal has to take it
recommendation-group-undecided = Have not yet decided
recommendation-group-decided = Have decided
recommendation-group-unconcerned = Not concerned
recommendation-group-unasked = Have decided without having been asked
recommendation-who = Who
recommendation-stage = How far
recommendation-told = What is known
recommendation-document = Document
recommendation-through = Through
recommendation-unconfirmed-long = Noted, not confirmed by the registrar.
recommendation-foreign = Decided by a board of another principal; does not count.
recommendation-late = Decided after the recommendation had ended.
recommendation-earliest = Can decide at the earliest
recommendation-papers-by = Papers by { $date }.
recommendation-meets-too-late = That is after the day for the answer.
recommendation-parts-title = Parts
recommendation-road = What has happened
recommendation-no-findings = No check has anything to say about it.
recommendation-letters = Letters about the recommendation
recommendation-remind = Letters and reminders to those who have not answered
recommendation-doing = Enter something that has happened

## Checks

check-recommendation-unanswered-title = Unanswered recommendations
check-recommendation-unanswered-why = A recommendation binds nobody, but whoever asked must get to know. As long as a board has not decided nobody knows whether all go the same way, and a missing answer is no no.
check-recommendation-unanswered-do = Ask the board's registrar when it is to be taken up, and remind. If the board has decided already: enter the decision with its day and paragraph.
check-recommendation-unanswered-explain = The check reads every recommendation that is neither superseded nor withdrawn and sees who of those asked have not decided. If it has a day for the answer, that counts. If it has none, as many months count as the county's rulebook lets a recommendation wait; if that says nothing there is nothing to remark on.
# $subject (String) - the recommendation
# $others (String) - those who have not decided
# $date (String) - when it was to be answered
check-recommendation-unanswered-overdue = { $subject } was to be answered { $date } and has not been decided on by { $others }.
# $subject (String) - the recommendation
# $others (String) - those who have not decided
# $date (String) - since when they have been asked
check-recommendation-unanswered-waits = { $subject } has not been decided on by { $others } since { $date }, and no day for the answer is set.

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
