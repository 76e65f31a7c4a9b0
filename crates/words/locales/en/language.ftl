### The language itself: lists, dates, periods and how certain something is.

language-own-name = English

list-two = { $first } and { $last }

date-day = { $day }
date-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
date-spring = spring { $year }
date-summer = summer { $year }
date-autumn = autumn { $year }
date-winter = winter { $year }–{ $next }
date-year = { $year }
date-decade = the { $decade }s
date-uncertain = { $date } (uncertain)
date-approximate = about { $date }
date-approximate-uncertain = about { $date } (uncertain)
date-no-later-than = no later than { $date }
date-no-earlier-than = no earlier than { $date }
date-between = some time between { $start } and { $end }

period-unknown = time unknown
period-from = from { $from }
period-from-no-later-than = from { $from } or earlier
period-to = until { $to }
period-to-no-later-than = until { $to } or earlier
period-from-to = { $from } { $to }
since = since { $date }
since-no-later-than = since { $date } or earlier

certainty-no = no
certainty-perhaps = perhaps
certainty-yes = yes

unknown = unknown
known-missing = missing, says the source
not-found = not found
redacted = redacted by decision
