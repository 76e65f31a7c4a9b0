### My work: seats, what waits for me, and who takes over.

mine-title = My work
mine-sign-in = Your seats and what waits for you stand here. Sign in to see them.
mine-duties = This waits for you
mine-nothing = Nothing waits for you just now.
mine-duty = { $leaver } leaves the seat, and nobody is entered to follow.
mine-duty-on = { $leaver } leaves the seat { $day }, and nobody is entered to follow.
mine-follow = Enter who follows
mine-passes = Who takes over after you
mine-passes-means = What waits for the secretary passes by itself that day.
mine-takes-over = { $next } becomes secretary { $day }.
mine-crosses = The next one belongs to another authority. Drafts that you hand over go to { $to }, and are then no longer with you.
mine-which-drafts = Which drafts are to be handed over?
mine-give = Hand over to { $to }
mine-given = The drafts have been handed over.
mine-seats = Your seats
mine-seats-none = You have no seat in the register today.
mine-seats-means = When you say that you leave a seat, the arena’s secretary has it on their page until somebody is entered to follow you. You can propose who it will be.
mine-leave = I leave the seat
mine-leaves = leaves { $day }
mine-stands-in = stands in for { $name }
mine-proposes = proposes { $name }
mine-propose = Propose who follows
mine-proposed = Proposed: { $name }.
mine-take = Enter { $name }
mine-follow-other = Enter somebody else

## Leaving a seat
leave-title = I leave the seat { $seat }
leave-title-other = { $name } leaves the seat { $seat }
leave-title-follows = Who follows in the seat { $seat }?
leave-lead = The arena’s secretary has the seat on their page until somebody is entered. What you propose is a proposal: whoever keeps the seats in the register chooses.
leave-day = From what day is the seat free?
leave-day-hint = Such as 2027-01-01. The first day whoever leaves no longer has the seat. Leave blank if the day is not settled.
leave-follows = Who is proposed to follow?
leave-nobody = It is not settled
leave-known = Somebody who is in the register already
leave-person = The person
leave-new = Somebody new
leave-name = Name
leave-name-hint = The name is kept beside the register, where it can be corrected and erased. The journal has a number only.

## What waits for whoever reads

waiting-title = Waiting for you
waiting-all = Everything that waits for you
waiting-follow = Nobody is entered to follow whoever leaves the seat { $seat } in { $arena }.
waiting-answer = { $board } has not decided on { $recommendation }.
waiting-take = { $principal } has been asked about { $recommendation }, and no board is named. Say which board takes it, or record the decision.
waiting-chase = { $silent } have not decided on { $recommendation }.
waiting-chase-many = { $count } of those asked have not decided on { $recommendation }.
