### The map: how arenas, boards and principals hang together.

nav-map = Map

map-title = Map
map-title-around = Map: { $arena }
map-lead = This is how arenas, boards and principals hang together. Choose a box to see only what concerns it.
map-nothing = There is nothing to draw on this day.
map-empty = The register is empty. Import a county file and the map draws itself.
map-drawing-title = Map of collaboration in { $county }, { $day }
map-drawing-means = Boxes on four levels with arrows between them. The table under the map says the same in words.
map-to-table = Read the same as a table

map-level-political = Political level
map-level-officials = Officials
map-level-networks = Networks and groups
map-level-boards = Boards, parties and principals

map-principals = The principals ({ $count })
map-municipalities = The municipalities ({ $count })
map-principals-brief = the principals ({ $count })
map-municipalities-brief = the municipalities ({ $count })
map-some = { $shown } of { $count }
map-with-short = { $name } ({ $short })

## Words along the arrows

map-word-prepares-for = prepares
map-word-reports-to = reports
map-word-lifts-to = lifts
map-word-recommends-to = recommends
map-word-proposes-to = proposes
map-word-steers = steers
map-word-sets-form-of = sets form
map-word-feeds-seats-to = appoints
map-word-represents = represents
map-word-supports = supports
map-word-coordinates = coordinates
map-word-informs = informs

## What the mandate rests on, in two words

map-mandate-in-force = mandate in force
map-mandate-anchored-only = only anchored
map-mandate-undated = paper undated
map-mandate-not-in-force = paper not in force
map-mandate-same-as = shares mandate
map-mandate-practice = only practice
map-mandate-known-missing = mandate missing
map-mandate-not-found = no mandate found
map-mandate-perhaps = mandate unsure

## A chosen arena

map-around = { $name } and those it has to do with. The rest of the map is hidden.
map-all = Show the whole map
map-more = Read more about { $name }
map-chosen = { $prepared }, which { $lifts }; { $mandate }.
map-chosen-nowhere = { $prepared }; no source says where it lifts what it may not decide itself; { $mandate }.
map-prepared-by = Matters are prepared by { $who } for { $name }
map-prepared-by-nobody = Nobody we know of prepares matters for { $name }
map-rests-in-force = the mandate rests on { $paper }, which is in force
map-rests-anchored-only = the mandate rests on { $paper }, which is anchored but not adopted
map-rests-undated = the mandate rests on { $paper }, which has no date
map-rests-not-in-force = the mandate rests on { $paper }, which is not in force on this day
map-rests-same-as = the mandate is that of { $arena }
map-rests-practice = the mandate rests on practice only, without a paper
map-rests-known-missing = a mandate is missing, according to the source
map-rests-not-found = we have found no mandate
map-rests-perhaps = { $rests } (perhaps)
map-not-here = { $name } did not exist on this day.

## History

map-history = History
map-history-means = Days when something on the map began or ended, or became certain.
map-slide = Drag to another date
map-days = All days with changes
map-earlier = Previous change: { $day }
map-later = Next change: { $day }

## Legend

map-legend = How to read the map
map-legend-arrows = The word on the line says what is done, the arrow points to the one it is done for. Lines of the same kind that end in the same box join. What all principals have in common, the region and the municipalities, is drawn once for all of them.
map-legend-perhaps = dashed line or frame: perhaps. The sources do not suffice to say for certain that it was so on this day.
map-legend-mandate = first about the mandate, below it the most serious findings of the checks

## In words

map-boxes = The boxes, level by level
map-towards = { $does } it: { $who }
map-maybe = { $text } (perhaps)
map-tied-to-nobody = No source we have read says whom it has to do with.

map-table = The same as a table
map-table-count =
    { $count ->
        [0] No relation is known on this day.
        [one] One relation is known on this day.
       *[other] { $count } relations are known on this day. Those that are alike stand on one row.
    }
map-who = Who
map-does = Does what
map-whom = To whom
map-since = When
map-sure = How sure
map-source = Source
map-surely = certain
map-perhaps = perhaps
map-extent = { $does }, { $extent }
map-untied = On the map, but without any known relation: { $names }.
