### The pages of the register: principals, papers, seats, sources and what tells them apart.

## Menu

nav-principals = Principals
nav-seats = People and seats
nav-papers = Papers
nav-sources = Sources
nav-beside = Pages about the county's structure

## An arena

arena-answer-not-in-force = Unknown. { $paper } may say something, but the paper is not in force on this day.

## What every thing shows

thing-perhaps = The sources do not suffice to say that this existed on this day.
thing-ended = This has ended. Below is what we know of it.
thing-not-yet = According to the sources this did not exist on this day. Below is what we know from other times.
thing-retracted = Facts that have been taken back
thing-retracted-because = Reason: { $reason }
source-corrected = Corrected. Before, this was said:
source-corrected-because = Reason: { $reason }

## Principals and other parties

principals-title = Principals
principals-state =
    { $count ->
        [0] No principal is known on this day.
        [one] One principal is known on this day.
       *[other] { $count } principals are known on this day.
    }
principals-means = Only the principals' own bodies can take decisions that bind them.
principals-name = Principal
principals-kind = Kind
principals-bodies = Bodies
principals-seats = Kinds of seats
parties-title = Other parties
parties-means = They take part without being principals. Those that have ended are listed too, for their names live on in old minutes.
parties-none = No other party has been entered.
parties-name = Party
parties-existed = When it existed
parties-exists = exists

node-is = What it is: { $kind }.
node-namesakes = Not to be confused with others that have or have had the same name:
node-with-existence = { $thing }, { $period }
node-within = in
node-bodies = Bodies
node-units = Administrations and operations
node-offices = Offices
node-seats = Seats it has to do with
node-seats-none = No source we have read gives it a seat in any arena.
node-seat-part = In what way
node-seat-one-each = one seat each:
node-papers = Governing papers it adopts or anchors
node-papers-none = No source we have read says that it has to adopt, has adopted or has anchored any paper.
node-relations-out = From it to others
node-relations-in = From others to it
node-relation-in = { $does } it
node-findings-none = The checks have found nothing about it.
node-history = How it came to be

## Governing papers

papers-title = Governing papers
papers-state =
    { $count ->
        [0] No governing paper has been entered.
        [one] One governing paper has been entered.
       *[other] { $count } governing papers have been entered.
    } { $inforce ->
        [0] None is surely in force on this day.
        [one] One is surely in force on this day.
       *[other] { $inforce } are surely in force on this day.
    }
papers-name = Paper
papers-governs = Governs
papers-force = In force
papers-undated = undated
paper-acts = Anchored and adopted
paper-acts-means = These are two different acts. Anchoring is support, adoption is a decision. The paper is in force when all who have to adopt it have done so.
paper-acts-none = No source we have read says who has anchored or adopted the paper.
paper-versions = Before and after
paper-replaces = Replaces
paper-replaces-none = No source we have read says that the paper replaces another.
paper-replaced-by = Replaced by
paper-replaced-none = No paper has been entered that replaces this one.
paper-text = The text of the paper
paper-text-means = The lines are the paper's own words, numbered by us. Beside a line stands what the rules read out of it.
paper-rules-of = Rules read out of line { $line }
paper-findings = Findings about the paper
paper-findings-none = The checks have found nothing about the paper.

force-not-yet = According to the sources the paper did not exist on this day.
force-not-before = The paper exists only from { $date }.
force-over = The paper has ceased to apply or been replaced ({ $date }).
force-perhaps-not = The sources do not suffice to say that the paper existed on this day.
force-not-adopted-by = { $node } has to adopt the paper, and no source says that this had been done on this day.
force-perhaps-adopted-by = { $node } has to adopt the paper, and perhaps had done so on this day.
force-not-adopted = No source says that anybody had adopted the paper on this day.
force-perhaps-adopted = Somebody perhaps had adopted the paper on this day.
force-adoption-unknown = No source we have read says who has to adopt the paper or who has.

changes-title = Difference to the paper before
changes-against = Compared with
changes-no-earlier-text = The text of the earlier paper has not been entered, so the difference cannot be shown line by line.
changes-no-later-text = The text of this paper has not been entered, so the difference cannot be shown line by line.
changes-same =
    { $count ->
        [0] No line is unchanged.
        [one] One line is unchanged.
       *[other] { $count } lines are unchanged.
    }
changes-lines = Lines
changes-rules = Rules
changes-no-lines = No line is new or gone.
changes-no-rules = The rules say the same as before.
changes-new = new
changes-gone = gone

## People and seats

seats-title = People and seats
seats-state =
    { $seats ->
        [0] No seat has been described on this day.
        [one] One kind of seat has been described
       *[other] { $seats } kinds of seats have been described
    }{ $arenas ->
        [0] { "" }
        [one] , in one arena.
       *[other] , in { $arenas } arenas.
    }
seats-means = The rule for each seat stands beside those who sit there. What does not agree is shown, but nobody is kept from sitting. Names are not in the register: a person stands with an id.
seats-nobody-told = Nobody has told who sits here, so the seats cannot be compared with the rule.
seats-compared = Against the rule
seats-without = Arenas without described seats
seats-without-means = No source we have read says who has a seat in them.
seats-double =
    { $count ->
        [one] { $person } sits in one seat here.
       *[other] { $person } sits in { $count } seats here.
    }
filled-nobody-told = unknown
filled-places-unknown = number unknown
filled-full = full
filled-vacant =
    { $count ->
        [one] one empty seat
       *[other] { $count } empty seats
    }
filled-vacant-perhaps =
    { $count ->
        [one] perhaps one empty seat
       *[other] perhaps { $count } empty seats
    }
filled-too-many =
    { $count ->
        [one] one too many
       *[other] { $count } too many
    }
filled-too-many-perhaps =
    { $count ->
        [one] perhaps one too many
       *[other] perhaps { $count } too many
    }
holder-left = left { $date }, nobody has taken over
holder-leaves = leaves { $date }
person-means = The register has no names. A person is an id and the seats it has.
person-held = Seats
person-held-none = The person has no seat on this day.
person-earlier = Seats at other times
person-how = How and when

## Sources

sources-title = Sources
sources-state =
    { $sources ->
        [0] No source has been entered.
        [one] One source has been entered.
       *[other] { $sources } sources have been entered.
    } { $facts ->
        [0] No facts have been entered.
        [one] One fact has been entered. { $without ->
            [0] It has a source.
           *[other] It lacks a source.
        }
       *[other] { $facts } facts have been entered. { $without ->
            [0] All have a source.
            [one] One lacks a source.
           *[other] { $without } lack a source.
        }
    }
sources-disputed =
    { $count ->
        [one] One fact where the sources differ
       *[other] { $count } facts where the sources differ
    }
sources-name = Source
sources-code = Code
sources-dated = Dated
sources-issuer = Issuer
sources-number = Register number
sources-facts = Facts
source-cited = What the source says
source-cited-none = No fact rests on the source.
source-cited-as = References are written { $code } and the place in the source.
source-state =
    { $facts ->
        [0] No fact rests on the source.
        [one] One fact rests on the source
       *[other] { $facts } facts rest on the source
    }{ $things ->
        [0] { "" }
        [one] , about one thing.
       *[other] , about { $things } things.
    }
source-whole = the whole source
source-places =
    { $count ->
        [one] place { $places }
       *[other] places { $places }
    }
disputes-title = Contradictions
disputes-state =
    { $open ->
        [0] No fact waits for the county to choose.
        [one] One fact waits for the county to choose.
       *[other] { $open } facts wait for the county to choose.
    } { $chosen ->
        [0] Nothing has been chosen.
        [one] In one case the county has chosen.
       *[other] In { $chosen } cases the county has chosen.
    }
disputes-means = When sources differ, all they say is kept. The rules read one of them: the one the county has chosen, else the earliest in time.
disputes-choose = Choose which contradictions are shown
disputes-all = All ({ $count })
disputes-open = Not chosen ({ $count })
disputes-chosen = Chosen ({ $count })
disputes-none = There is no contradiction to show here.
disputes-read-chosen = This is what the rules read: the county has chosen it.
disputes-read-earliest = This is what the rules read: it is the earliest, and nobody has chosen.
disputes-unread-chosen = Not read: the county has chosen another statement.
disputes-unread-later = Not read: another statement is earlier, and nobody has chosen.

## Checks over time

trend-title = Over time
trend-means = The same checks on the structure as it was on each day, according to all we know today. More findings may mean that the structure has become worse, or that we know more.
trend-day = Day
