### The checks of matters and decisions.

## Outside the target group

check-outside-target-group-title = Matters outside the target group
check-outside-target-group-why = If the matter is about other people than the arena is there for, those who know the question may sit somewhere else.
check-outside-target-group-do = See whether the matter belongs in another arena and lift it there – the papers come along. If it belongs here: let the arena's target group say so.
check-outside-target-group-explain = The check compares the target group of the matter with that of the arena. If the arena is there only for some, it is a remark. If it is there primarily for some, or nobody has said how strictly, it is worth knowing. Without a target group in matter or arena nothing is asked.

check-outside-target-group-outside = { $subject } is about other people than { $other } is there for.
check-outside-target-group-beside = { $subject } is about other people than { $other } is primarily there for.

## Decisions without a mandate

check-decision-without-mandate-title = Decisions without a mandate
check-decision-without-mandate-why = A decision that no paper carries can be questioned by whoever is to follow it, and the arena cannot show that it was its to take.
check-decision-without-mandate-do = Ask the arena or principal that has the question to confirm the decision, or look over the mandate. The decision stands as it was taken.
check-decision-without-mandate-explain = What was in fact decided can always be recorded. The check asks the paper that was in force that day. If the paper gives the question to somebody else, it is an error. If no paper was in force, it was decided without an established mandate. If the paper is silent, or only perhaps in force, it is worth knowing.

check-decision-without-mandate-against = { $subject }: by the mandate it was not the arena's to decide ({ $others }, line { $number }).
check-decision-without-mandate-without = { $subject } was decided by { $other } without an established mandate: no paper was in force that day.
check-decision-without-mandate-silent = { $subject }: the mandate of { $other } does not surely say whether it was the arena's to decide.

## Matters without an arena

check-matter-without-arena-title = Matters without an arena
check-matter-without-arena-why = When no arena has a matter on its table, it is nobody's to take further.
check-matter-without-arena-do = Decide which arena is to have the matter, or conclude it with a reason.
check-matter-without-arena-explain = A matter may be on its way without an arena for a time. The check shows those that are, and since when, so that no question falls between chairs.

check-matter-without-arena-nowhere = { $subject } is on no arena's table.

## Matters asleep

check-matter-asleep-title = Matters asleep
check-matter-asleep-why = A matter that nothing happens to is in practice concluded, though nobody has told whoever raised it.
check-matter-asleep-do = Take the matter up at the next meeting, or conclude it with a reason and answer whoever raised it. If it waits for something: park it and say for what.
check-matter-asleep-explain = The county has itself decided how long a matter may rest. Where somebody has said when it is to go on, that day counts, and once it has passed a promise is broken. What is parked in wait of something outside is not asleep.

check-matter-asleep-overdue = { $subject } was to go on and has not. Promised: { $date }.
check-matter-asleep-asleep =
    { $number ->
        [one] Nothing has happened to { $subject } for more than a month. Last: { $date }.
       *[other] Nothing has happened to { $subject } for more than { $number } months. Last: { $date }.
    }

## Parked without knowing for what

check-parked-without-trigger-title = Parked with nothing to wake it
check-parked-without-trigger-why = A parked matter is woken by something happening. If nobody has said what, or the day has passed, it never wakes.
check-parked-without-trigger-do = Say what the matter waits for, wake it, or conclude it with a reason.
check-parked-without-trigger-explain = To park is to wait for something outside: an inquiry, a judgment, word from the state. The check shows matters parked without saying for what, and those whose day has passed.

check-parked-without-trigger-nothing-named = { $subject } is parked without saying what it waits for.
check-parked-without-trigger-day-passed = { $subject } is parked until a day that has passed: { $date }.

## User influence and the rights of the child

check-no-user-influence-title = User influence and child rights in proposals
check-no-user-influence-why = The county has decided that papers for decision say how those concerned have had a say and how the rights of the child have been tried, or why that was not needed.
check-no-user-influence-do = Write how it was done, or why it is not needed, before the proposal is taken up for decision.
check-no-user-influence-explain = The check concerns open matters that have a proposal for a decision. It is as good to say why it is not needed; what is missing is that somebody has taken a stand. The rights of the child are asked about when the matter concerns children or young people.

check-no-user-influence-not-stated = The proposal in { $subject } does not say how those concerned have had a say, or why that is not needed.
check-no-user-influence-child-rights-not-stated = The proposal in { $subject } concerns children or young people and says nothing of their rights.
