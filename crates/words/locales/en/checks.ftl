### Each check's own words: what it is called, why it exists, what to do, a longer explanation, and one sentence for each
### way in which it can find something. Every sentence stands on its own.

## An arena without a mandate

check-missing-mandate-title = What the mandate rests on
check-missing-mandate-why = Without an established task nobody can follow up whether the group does what it should. Nor does anybody know what it may decide.
check-missing-mandate-do = Propose to the arena, or to whoever decides on it, that a mandate paper be adopted. Start from the template. If there is a paper already, enter it with its source.
check-missing-mandate-explain = In 2021 the auditors asked for a clear and current task for every group. The check tells four cases apart: a source says that there is none, the paper exists but is not in force that day, the group works by practice, or we have looked and found nothing. The last is a gap in what we know and never an error of the arena.

check-missing-mandate-known-missing = { $subject } has no established mandate, according to the sources.
check-missing-mandate-not-in-force = { $subject } relies on { $other }, but that paper is not in force on this day.
check-missing-mandate-practice = { $subject } works by practice, without any adopted paper.
check-missing-mandate-not-found = We have not found what the mandate of { $subject } rests on.

## An old or undated mandate

check-stale-mandate-title = How old the mandate is
check-stale-mandate-why = A task that nobody has looked over for long often describes something else than what is done. Without a date nobody even knows how old it is.
check-stale-mandate-do = Take the paper up at the arena's next meeting. Decide that it still holds, or change it, and set a date for the next review.
check-stale-mandate-explain = The county has decided itself how old a paper may be. If the paper says when it shall be looked over, that day counts: before it all is well, and after it a promise is broken. If the paper carries no date, that is said. If we have merely not found the date, it is for information and no remark.

check-stale-mandate-review-passed = { $other }, which { $subject } works by, should have been looked over and has not been replaced. Date of the review: { $date }.
check-stale-mandate-old =
    { $number ->
        [one] The paper of { $subject } is more than one month old: { $other } ({ $date }).
       *[other] The paper of { $subject } is more than { $number } months old: { $other } ({ $date }).
    }
check-stale-mandate-undated = The mandate of { $subject } rests on a paper without a date: { $other }.
check-stale-mandate-date-not-found = We have not found the date of the paper of { $subject }: { $other }.

## Anchored and not adopted

check-anchored-not-adopted-title = From anchoring to decision
check-anchored-not-adopted-why = Anchoring is support, not a decision. Whoever works by a paper that nobody has adopted cannot rely on it when it matters.
check-anchored-not-adopted-do = Put the paper up for decision by those who have to adopt it. If it has been adopted, enter the decision with date, paragraph and source.
check-anchored-not-adopted-explain = To anchor and to adopt are two acts, and sources use the words for different things. The check finds papers that somebody has anchored and that no source says have been adopted. The county decides how long a paper may wait; until then it is for information. Where sources contradict each other on the decision itself, the check for differing sources says so.

check-anchored-not-adopted-waits =
    { $number ->
        [one] The paper of { $subject } is anchored but not adopted, and has waited for more than one month: { $other } ({ $date }).
       *[other] The paper of { $subject } is anchored but not adopted, and has waited for more than { $number } months: { $other } ({ $date }).
    }
check-anchored-not-adopted-fresh = The paper of { $subject } is anchored but not yet adopted: { $other } ({ $date }).

## Names and bodies that are no more

check-mandate-names-ended-body-title = Names and bodies in the paper
check-mandate-names-ended-body-why = Whoever follows the paper turns to the wrong place, or to nobody. It also shows that the paper was not looked over when things changed.
check-mandate-names-ended-body-do = Change the line to what holds now, and let those who adopted the paper adopt the change.
check-mandate-names-ended-body-explain = The check reads papers in force. It compares those whom the rules mention, and those who have to adopt the paper, with who exists, and looks in the text for names that arenas have given up. The line that says which paper is replaced may name the old. So may a line that gives both the old name and the new.

check-mandate-names-ended-body-ended = { $subject } counts on { $other }, which is no more ({ $date }).
check-mandate-names-ended-body-old-name = { $subject } uses a name that { $other } no longer has, on line { $number }.

## An incomplete mandate

check-incomplete-mandate-title = What the paper has to say
check-incomplete-mandate-why = What the paper does not say is settled by whoever happens to be at the meeting. Then it differs from time to time.
check-incomplete-mandate-do = Complete the paper with what is lacking. If we do not have the text, enter it line by line.
check-incomplete-mandate-explain = The county has decided what every mandate shall state. A part counts as stated when a line of the paper says it. To give recommendations counts as saying both what the arena decides and where the rest goes, since the principals then decide for themselves. Agreements and other papers are not tried. Where we do not have the words of the paper, the check says only that.

check-incomplete-mandate-lacks = { $subject } does not say { $parts }.
check-incomplete-mandate-text-not-found = We do not have the text of { $subject }, which governs { $others }.

## Mandates that overlap

check-overlapping-mandates-title = Borders between mandates
check-overlapping-mandates-why = When two papers are in force at once, or two arenas have the same task, nobody knows which of them holds or who takes the question.
check-overlapping-mandates-do = Decide which paper is in force, and let it say that it replaces the other. If two arenas have the same task, divide it, or merge the arenas.
check-overlapping-mandates-explain = The check finds two papers that surely are in force for one arena where neither replaces the other. Agreements do not count. It also finds two arenas that rest on the same mandate and work for the same people. That SVOM and Barnarenan share a mandate is no fault, since they work for different groups.

check-overlapping-mandates-two-papers = Several papers are in force at once for { $subject }: { $others }.
check-overlapping-mandates-same-task = { $subject } and { $other } have the same mandate and work for the same group.

## Nobody prepares

check-no-preparer-title = Who prepares
check-no-preparer-why = Elected people who get questions without preparation have nothing to take a stand on.
check-no-preparer-do = Decide which group of officials prepares matters for the arena. If there is one, enter that it does.
check-no-preparer-explain = The check looks at arenas with elected people and asks whether any arena is known to prepare matters for them. Between the region and the municipalities both sides have to prepare, so there it is a warning. Elsewhere their own administration may do it, and then it is for information.

check-no-preparer-between-principals = No arena is known to prepare matters for { $subject }, where the region and the municipalities meet.
check-no-preparer-other = No arena is known to prepare matters for { $subject }.

## Leads nowhere

check-prepares-for-nobody-title = Where the work leads
check-prepares-for-nobody-why = What the officials find out stays with them if there is nobody to receive it.
check-prepares-for-nobody-do = Decide for whom the arena prepares, or to whom it reports and lifts questions. If there is a way already, enter it with its source.
check-prepares-for-nobody-explain = The check looks at arenas of officials and asks whether they are known to prepare for, report to or lift questions to somebody. A network may exist for its own members, and then it is for information.

check-prepares-for-nobody-officials = It is not known for whom { $subject } prepares or to whom it reports.
check-prepares-for-nobody-network = The network { $subject } has no known way on to any other arena.

## No path to the boards

check-no-path-to-boards-title = The path to the boards
check-no-path-to-boards-why = Only the principals' own bodies can decide. What the arena agrees on is nobody's decision unless it gets there.
check-no-path-to-boards-do = Describe the way of a matter: for whom the arena prepares, to whom it reports or gives recommendations, step by step to a board.
check-no-path-to-boards-explain = The check starts from boards and principals and follows the way of matters backwards: prepares for, reports to, lifts to, recommends, proposes. The arenas it never reaches are shown here. A joint board or a federation decides itself and is not tried. Networks, and arenas whose kind we do not know, are for information.

check-no-path-to-boards-no-path = No known path leads from { $subject } to a board or a principal.
check-no-path-to-boards-network = No known path leads from { $subject } to a board or a principal. Perhaps none is needed.

## Empty seats

check-vacant-seat-title = The seats and those who sit
check-vacant-seat-why = An empty seat is a principal or an operation that does not take part. More than the rule allows makes it unclear who speaks for whom.
check-vacant-seat-do = Ask whoever appoints to fill the seat, or change the rule if it no longer fits. If somebody sits there already, enter who.
check-vacant-seat-explain = The check compares the places the rule gives with those who sit. Whoever has left counts as remaining for as long as the county lets a place stand empty. If one person has two seats in one arena, it is for information. If nobody has told who sits there is nothing to compare, and that is said once for the whole arena. None of this keeps the arena from working.

check-vacant-seat-vacant =
    { $number ->
        [one] One place is empty in { $other }: { $subject }.
       *[other] { $number } places are empty in { $other }: { $subject }.
    }
check-vacant-seat-too-many =
    { $number ->
        [one] One too many sits in { $other }: { $subject }.
       *[other] { $number } too many sit in { $other }: { $subject }.
    }
check-vacant-seat-double = { $other } sits on { $number } seats in { $subject }.
check-vacant-seat-unknown = The seats in { $subject } are known, but nobody has told who sits on them.

## No substitute

check-no-substitute-title = Substitutes
check-no-substitute-why = When somebody cannot come, the principal or operation has no voice at the meeting.
check-no-substitute-do = Let the paper say who steps in for whom. If it says already that there shall be somebody, ask whoever appoints to name them.
check-no-substitute-explain = The rule of a seat may be that nobody steps in, that each has a substitute of their own, or that some substitutes are shared by all. That nobody steps in is a rule too, and gives no remark. The check finds seats where those appointed are fewer than the rule asks for, and seats whose rule nobody has told.

check-no-substitute-personal =
    { $number ->
        [one] One who sits in { $other } has no substitute of their own: { $subject }.
       *[other] { $number } who sit in { $other } have no substitute of their own: { $subject }.
    }
check-no-substitute-pooled =
    { $number ->
        [one] One substitute is lacking in { $other }: { $subject }.
       *[other] { $number } substitutes are lacking in { $other }: { $subject }.
    }
check-no-substitute-missing = There is no rule on substitutes for a seat in { $other }, according to the sources: { $subject }.
check-no-substitute-not-found = We do not know who steps in when somebody in { $subject } cannot come. This concerns { $others }.

## No successor

check-leaver-without-successor-title = Successors
check-leaver-without-successor-why = Whoever leaves a seat is to see to it that somebody takes over. Otherwise the arena loses a voice without anybody having decided that.
check-leaver-without-successor-do = Ask whoever appoints to the seat to name a successor, and tell the arena's secretary.
check-leaver-without-successor-explain = Whoever leaves tells the secretary who takes over. The check asks for a successor until there is one: first when somebody has said that they will leave, then more firmly when the day has passed. If the rule says how many places there are, the empty ones are counted. Otherwise whoever came later counts as the successor.

check-leaver-without-successor-left = A seat in { $other } has been left without a successor: { $subject } ({ $date }).
check-leaver-without-successor-leaving = A seat in { $other } will be left and has no successor yet: { $subject } ({ $date }).

## Many seats on one person

check-too-many-seats-on-one-person-title = Seats for each person
check-too-many-seats-on-one-person-why = When one person has to manage many arenas, it is the arenas that wait. If the person leaves, many seats are empty at once.
check-too-many-seats-on-one-person-do = Ask the person, and whoever appoints, whether somebody else can take some of the seats.
check-too-many-seats-on-one-person-explain = The county has decided how many seats one person should have at most. Only ordinary seats count, and they are counted over all arenas.

check-too-many-seats-on-one-person-too-many =
    { $number ->
        [one] { $subject } has one seat, more than the county reckons with: { $others }.
       *[other] { $subject } has { $number } seats, more than the county reckons with: { $others }.
    }

## Sources that differ

check-sources-disagree-title = Sources compared
check-sources-disagree-why = Two sources cannot both be right. As long as nobody has taken a stand, the reader does not know which one holds.
check-sources-disagree-do = Read the sources. Choose the statement the county shall go by, or correct the one that is wrong. Both remain.
check-sources-disagree-explain = When two sources say different things of the same matter, both are kept. Until somebody chooses, the rules read the earliest. When the county has chosen it is for information, so that readers know that there is another statement.

check-sources-disagree-open = The sources give { $number } different statements on { $subject } ({ $parts }), and none is chosen.
check-sources-disagree-chosen = The sources give { $number } different statements on { $subject } ({ $parts }). The county has chosen one of them.

## The same name

check-same-name-different-body-title = Names that can be confused
check-same-name-different-body-why = Whoever reads old minutes, or writes a letter, may take one for the other.
check-same-name-different-body-do = Write out which one is meant, with the full name or the years. If they are in fact the same thing, merge them.
check-same-name-different-body-explain = The check compares all names and aliases, present and former, without regard to capital letters. Arenas, parties and principals are compared with all. Boards, operations and offices are compared with those and with their own siblings, since every municipality has its executive board. The new and the old Kommunförbundet are an example.

check-same-name-different-body-both-exist = The same name is used for { $subject } and for { $others }, and both exist.
check-same-name-different-body-over-time = The same name has been used for { $subject } and for { $others }, which do not both exist on this day.
