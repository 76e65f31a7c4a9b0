### My work: seats, what waits for me, and who takes over.

mine-title = My work
mine-duties = This waits for you
mine-duties-none = No seat asks you for somebody to follow.
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
mine-seats-means = When you say that you leave a seat, the arena’s secretary has it on their page until somebody is entered to follow you. Tell the secretary who takes over.
mine-leave = I leave the seat
mine-leaves = leaves { $day }
mine-stands-in = stands in for { $name }

## What waits for whoever reads

waiting-title = Waiting for you
waiting-all = Everything that waits for you
waiting-follow = Nobody is entered to follow whoever leaves the seat { $seat } in { $arena }.
waiting-answer = { $board } has not decided on { $recommendation }.
waiting-chase = { $silent } have not decided on { $recommendation }.
waiting-chase-many = { $count } of those asked have not decided on { $recommendation }.
