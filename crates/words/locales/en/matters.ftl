### The pages of matters and decisions, and the forms there.

nav-matters = Matters

## The list

matters-title = Matters
matters-state =
    { $count ->
        [0] No matters are shown here.
        [one] One matter is shown here. What moved last stands first.
       *[other] { $count } matters are shown here. What moved last stands first.
    }
matters-show = Which matters are shown
matters-by-arena = Only the matters of one arena
matters-shown-open = Open
matters-shown-parked = Parked
matters-shown-asleep = Asleep
matters-shown-concluded = Concluded
matters-shown-all = All
matters-every-arena = All arenas
matters-matter = Matter
matters-where = Where it is
matters-stands = Standing
matters-next = Next step
matters-moved = Last moved
matters-numbers = Register numbers
matters-none = No matters have been entered yet. A matter begins when somebody raises a question: a member, a board, a party, an arena or an official. Raise the first and it is followed all the way to a decision.
matters-none-such = No matter is such on this day. Choose another selection above.

## The standing in a sentence

phase-open = open
phase-sent-back = sent back
phase-adjourned = adjourned
phase-parked = parked
phase-decided = decided
phase-concluded = concluded
matter-at = with { $arenas }
matter-at-nobody = without an arena yet
matter-stands-open = Open { $place }.
matter-stands-sent-back = Sent back to { $to }; the matter is { $place }.
matter-stands-adjourned = Adjourned { $due }; the matter is { $place }.
matter-stands-parked = Parked without saying what it waits for; the matter is { $place }.
matter-stands-parked-until = Parked { $due }; the matter is { $place }.
matter-stands-decided = Decided { $on }: { $decision }.
matter-stands-concluded = Concluded: { $how }.
matter-next = Next step: { $what }.
matter-next-due = Next step ({ $due }): { $what }.

## A matter

matter-class = Judged: { $standpoint }. Reason: { $reason }
matter-class-lowered = The judgment has been lowered: before, a political standpoint was needed.
matter-class-proposed = By the county's rules the matter should be judged to need a political standpoint: { $triggers }.
matter-called-up = Needs a political standpoint: { $arenas } has called the matter up.
matter-lift-to = Lift to { $arenas } – the papers come along
matter-doing = Do something with the matter
matter-doing-prepare = Prepare
matter-doing-travel = Take further
matter-doing-decide = Decide and conclude
matter-doing-keep = Keep in order
matter-raised-by = Raised by
matter-raised-on = Raised
matter-arenas = Is with
matter-nowhere = no arena yet
matter-preparers = Prepared by
matter-nobody = nobody has been named
matter-number-at = Register number at { $who }
matter-target-group = Target group
matter-about = What it is about
matter-proposal = Proposal for a decision
matter-no-proposal = There is no proposal for a decision yet.
matter-influence = User influence
matter-child-rights = Child-rights perspective
matter-not-stated = Nothing is said, neither how nor why it is not needed.
matter-decisions = Decisions
matter-papers = Papers
matter-no-papers = There are no papers yet.
matter-supplementary = supplementary
matter-paper-text = Read { $title }
matter-questions = Questions
matter-unanswered = unanswered
matter-related = Has to do with
matter-road = The road of the matter
matter-no-findings = The checks have nothing to remark on.
road-corrected = Corrected. It said before:
road-taken-back = Taken back
road-source = Source:
road-recorded = recorded { $time }

## The list of decisions

decisions-title = Decisions
decisions-all = All decisions
decisions-state =
    { $count ->
        [0] No decisions are shown here.
        [one] One decision is shown here.
       *[other] { $count } decisions are shown here. The latest stands first.
    }
decisions-show = Which decisions are shown
decisions-by-arena = Only the decisions of one arena
decisions-decision = Decision
decisions-on = When
decisions-by = Decided by
decisions-mandate = Mandate
decisions-matter = Matter
decisions-led-to = Led to
decisions-by-law = follows from law and rules
decisions-none = No decisions have been entered yet. A decision is entered from its matter, when it has been taken.
decisions-none-such = No decision is such on this day. Choose others above.

## A decision

decision-on = Decided
decision-kind = Kind
decision-matter = In the matter
decision-text = The decision
decision-backing = What the decision rests on
decision-of-a-body = The decision was taken by a principal's own body. What it may decide stands in law and its rules.
decision-backed = with a mandate
decision-against = against the mandate
decision-perhaps-backed = uncertain mandate
decision-without-mandate = without an established mandate
decision-quoted = { $paper }, line { $line }

## The forms

do-matter-title = { $what }: { $name }
do-matter-lead = What you enter is added to the road of the matter. Nothing that stood there disappears.
do-matter-registered = Raise a matter
do-matter-registered-lead = Say what the question is about and who raised it. Everything else can be added as it comes.
do-matter-arena-hint = Leave blank if it has not been decided where the matter belongs.
do-matter-titled = Rename
do-matter-placed-in = Place with an arena
do-matter-left-arena = Remove from an arena
do-matter-prepared-by = Say who prepares
do-matter-proposal-made = Write a proposal for a decision
do-matter-proposal-made-lead = Write the proposal in Markdown: an empty line parts paragraphs, and lines that begin with a dash become a list. The proposal before it stays on the road of the matter.
do-matter-paper-added = Add a paper
do-matter-influence-stated = Describe user influence
do-matter-child-rights-stated = Describe child-rights perspective
do-matter-touches = Say what the matter touches
do-matter-touches-lead = The county's rules say what makes a matter one that should be judged to need a political standpoint.
do-matter-classed = Judge standpoint
do-matter-classed-lead = Those who prepare judge whether the matter needs a political standpoint, and write why. If the judgment is lowered, it shows.
do-matter-called-up = Call up to a political arena
do-matter-taken-up = Record that it was taken up
do-matter-planned = Decide the next step
do-matter-sent-back = Send back
do-matter-adjourned = Adjourn
do-matter-parked = Park
do-matter-parked-lead = A parked matter waits for something outside. Say for what, and everybody knows when to wake it.
do-matter-woken = Wake the matter
do-matter-lifted = Lift
do-matter-lifted-lead = The matter moves to where you choose. The papers come along.
do-matter-decided = Record a decision
do-matter-decided-lead = What was in fact decided can always be recorded. The program says afterwards what the decision rests on.
do-matter-issue = Issue a decision
do-matter-issue-lead = Before the program issues a decision it asks the mandate in force that day.
do-matter-numbered = Add a register number
do-matter-related = Tie to another matter
do-matter-question-opened = Ask a question
do-matter-question-answered = Answer a question
do-matter-answered = Answer whoever raised it
do-matter-target-group = Say whom it concerns
do-matter-concluded = Conclude
do-matter-reopened = Take up again
form-happened-on = When it happened
form-happened-source = Where it was read
form-link-hint = The whole address, such as https://example.org/minutes.pdf.
form-clash-road = Somebody else has recorded something here while you wrote
form-clash-road-lead = What you wrote is kept below. See what has happened, and save again if yours is still right.
form-preview = Preview
form-preview-title = This is how the text will look

part-act-registered-title = what the matter is to be called
part-act-registered-text = what it is about
part-act-registered-raised-by = who raised it
part-act-registered-arena = arena
part-act-titled-title = new name
part-act-placed-in-arena = arena
part-act-left-arena-arena = arena
part-act-prepared-by-by = who prepares
part-act-proposal-made-text = proposal for a decision
part-act-paper-added-title = what the paper is called
part-act-paper-added-link = address
part-act-paper-added-text = text
part-act-paper-added-supplementary = it supplements an earlier paper
part-act-influence-stated-is = user influence
part-act-child-rights-stated-is = child-rights perspective
part-act-touches-what = what the matter touches
part-act-classed-standpoint = judgment
part-act-classed-reason = why
part-act-called-up-by = which arena calls it up
part-act-called-up-reason = why
part-act-taken-up-by = where
part-act-taken-up-how = how
part-act-taken-up-text = what was said
part-act-taken-up-paragraph = paragraph
part-act-planned-what = what is to be done
part-act-planned-due = when
part-act-sent-back-to = to whom
part-act-sent-back-reason = why
part-act-adjourned-to = until when
part-act-parked-until = in wait of
part-act-woken-by = what woke it
part-act-lifted-from = from arena
part-act-lifted-to = to arena
part-act-decided-by = who decides
part-act-decided-title = what the decision is called
part-act-decided-text = the decision
part-act-decided-kind = kind of decision
part-act-decided-how = how it was taken
part-act-numbered-authority = authority
part-act-numbered-number = register number
part-act-related-how = how
part-act-related-to = other matter
part-act-question-opened-question = number of the question
part-act-question-opened-text = the question
part-act-question-answered-question = number of the question
part-act-question-answered-text = the answer
part-act-answered-to = to whom
part-act-answered-text = the answer
part-act-target-group-is = target group
part-act-concluded-how = how it ended
part-act-concluded-text = more about that
part-act-reopened-reason = why

choice-due-date = a date
choice-due-meeting = a meeting
choice-due-period = a period
choice-due-event = when something outside has happened
part-due-date-on = date
part-due-meeting-arena = whose meeting
part-due-meeting-which = which meeting
part-due-period-on = period, such as 2024 or 2024-21
part-due-event-what = what is to have happened
choice-which-next = the next
choice-which-on = a certain one
part-which-on-on = day
choice-perspective-stated = like this
choice-perspective-not-needed = it is not needed
part-perspective-stated-text = how
part-perspective-not-needed-because = why not
choice-raiser-node = a board, party, arena or official
choice-raiser-member = a member
choice-raiser-group = a party group
part-raiser-node-node = which
part-raiser-member-of = of which arena or board
part-raiser-group-of = in which board or arena
part-raiser-group-name = which party group
choice-taken-meeting = at a meeting
choice-taken-agreement = officials agreed
choice-taken-email-round = by an e-mail round
part-taken-meeting-paragraph = paragraph
