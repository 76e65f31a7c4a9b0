### Finding: the search field in the frame of the page, and the page with what was found.

find-title = Search
find-label = Search for a name, title or number
find-button = Search
find-nothing-typed = Type a name, an abbreviation, a former name or a register number in the field at the top.
find-n =
    { $count ->
        [one] One hit for “{ $typed }”.
       *[other] { $count } hits for “{ $typed }”.
    }
find-none = Nothing here is called anything like “{ $typed }”.
find-later =
    { $count ->
        [one] One more exists or is called so only after { $day }.
       *[other] { $count } more exist or are called so only after { $day }.
    }
find-today = Search as of today
find-instead = Did you mean
find-ended = ended
find-all = Show all { $count }
find-help = How the search works
find-help-fields = It looks in titles, names, abbreviations, former names, misspellings found in the sources, who issued a source, and register numbers.
find-help-forms = Endings, capitals and dots over letters do not matter, and a typing error or two does no harm. The beginning of a word or a part of a compound is enough.
find-help-day = The page looks among what existed, or had existed, on the day shown at the top.
find-slash = The key / moves to the search field

## Groups

find-kind-principal = Principals
find-kind-body = Bodies
find-kind-unit = Administrations and operations
find-kind-party = Other parties
find-kind-office = Offices
find-kind-arena = Arenas
find-kind-paper = Governing papers
find-kind-seat = Seats
find-kind-source = Sources
find-kind-matter = Matters
find-kind-decision = Decisions
find-kind-recommendation = Recommendations
find-kind-other = Other

## Why

find-why-name = The name matches
find-why-alias = Also called “{ $name }”
find-why-former-until = Called “{ $name }” until { $until }
find-why-number = Register number { $name }
find-why-issuer = Issued by: { $name }
find-why-paper = A paper in it: { $name }
find-why-handle = Called { $name } in the address
find-why-parts = a part of the name matches
find-why-nearly = spelt almost the same
find-why-not-all = not all words match
find-why-joined = { $first } ({ $second })
