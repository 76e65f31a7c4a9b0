### Språket självt: uppräkningar, datum, perioder och hur säkert något är.

language-own-name = Svenska

list-two = { $first } och { $last }

date-day = { $day }
date-month =
    { $month ->
        [1] januari
        [2] februari
        [3] mars
        [4] april
        [5] maj
        [6] juni
        [7] juli
        [8] augusti
        [9] september
        [10] oktober
        [11] november
       *[12] december
    } { $year }
date-spring = våren { $year }
date-summer = sommaren { $year }
date-autumn = hösten { $year }
date-winter = vintern { $year }–{ $next }
date-year = { $year }
date-decade = { $decade }-talet
date-uncertain = { $date } (osäkert)
date-approximate = omkring { $date }
date-approximate-uncertain = omkring { $date } (osäkert)
date-no-later-than = senast { $date }
date-no-earlier-than = tidigast { $date }
date-between = någon gång mellan { $start } och { $end }

period-unknown = okänt när
period-from = från { $from }
period-from-no-later-than = från { $from } eller tidigare
period-to = till { $to }
period-to-no-later-than = till { $to } eller tidigare
period-from-to = { $from } { $to }
since = sedan { $date }
since-no-later-than = sedan { $date } eller tidigare

certainty-no = nej
certainty-perhaps = kanske
certainty-yes = ja

unknown = okänt
known-missing = saknas enligt källan
not-found = inte funnet
redacted = struket efter beslut
