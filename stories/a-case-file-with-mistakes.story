# What has happened is written in a case file. Everything that is wrong with it is shown at once, each at its line, and
# nothing is recorded until all of it is right.

<<< county.toml
[county]
handle = "alby"
name = "Alby"

[source.minutes]
title = { is = "Protokoll" }

[arena.svom]
exists = { from = "2005", source = "minutes" }
name = { is = "SVOM", source = "minutes" }
>>>
<<< unread.toml
[[matter.tne]]
registred = { title = "Tillnyktring" }
on = "2020-03"

[[matter.tne]]
parked = { until = { event = "utredningen lämnas" } }
on = "i våras"

[[mater.sip]]
registered = { title = "SIP" }
on = "2020"
>>>
<<< unknown.toml
[[matter.tne]]
registered = { title = "Tillnyktring" }
on = "2020-03"
source = "protokoll:3"

[[matter.tne]]
placed_in = { arena = "arena-sovm" }
on = "2020-04"
>>>
<<< cases.toml
[[matter.tne]]
registered = { title = "Tillnyktring" }
on = "2020-03"
source = "minutes:3"

[[matter.tne]]
placed_in = { arena = "arena-svom" }
on = "2020-04"
>>>
$ samverkan import county.toml --data data
| länet öppnas
|   + Alby
| source-minutes: ny
|   + title = { is = "Protokoll" }
| arena-svom: ny
|   + exists = { from = "2005", source = "minutes" }
|   + name = { is = "SVOM", source = "minutes" }
| Inläst i Alby: 3 ändringar, sparade som en helhet.
$ samverkan record unread.toml --data data
| unknown_key
|
|   × Nyckeln registred finns inte här. Skriv någon av registered, titled, placed_in, left_arena, prepared_by,
|   │ proposal_made, paper_added, influence_stated, child_rights_stated, touches, classed, called_up,
|   │ taken_up, planned, sent_back, adjourned, parked, woken, lifted, decided, numbered, related,
|   │ question_opened, question_answered, answered, target_group, concluded och reopened. Menade du
|   │ registered?
|    ╭─[unread.toml:2:1]
|  1 │ [[matter.tne]]
|  2 │ registred = { title = "Tillnyktring" }
|    · ─────────
|  3 │ on = "2020-03"
|    ╰────
|
| date
|
|   × ”i våras” är inte ett datum. Skriv till exempel 2005, 2009-06, 2009-06-15, 2021-23 (hösten 2021), 201X
|   │ (2010-talet), ..2005 (senast 2005), 2005.. (tidigast 2005) eller 2005~ (omkring 2005).
|    ╭─[unread.toml:7:6]
|  6 │ parked = { until = { event = "utredningen lämnas" } }
|  7 │ on = "i våras"
|    ·      ─────────
|  8 │
|    ╰────
|
| unknown_concept
|
|   × Registret har inget som heter mater. Skriv något av matter, decision och recommendation. Menade du
|   │ matter?
|     ╭─[unread.toml:9:3]
|   8 │
|   9 │ [[mater.sip]]
|     ·   ─────
|  10 │ registered = { title = "SIP" }
|     ╰────
|
| 3 fel i unread.toml. Ingenting är sparat.
! 2
$ samverkan record unknown.toml --data data
| unknown_reference
|
|   × matter-tne hänvisar till source-protokoll, som inte finns i registret. Lägg in source-protokoll först,
|   │ eller rätta hänvisningen.
|    ╭─[unknown.toml:2:1]
|  1 │ [[matter.tne]]
|  2 │ registered = { title = "Tillnyktring" }
|    · ──────────
|  3 │ on = "2020-03"
|    ╰────
|
| unknown_reference
|
|   × matter-tne hänvisar till arena-sovm, som inte finns i registret. Lägg in arena-sovm först, eller rätta
|   │ hänvisningen. Menade du arena-svom?
|    ╭─[unknown.toml:7:1]
|  6 │ [[matter.tne]]
|  7 │ placed_in = { arena = "arena-sovm" }
|    · ─────────
|  8 │ on = "2020-04"
|    ╰────
|
| 2 fel i unknown.toml. Ingenting är sparat.
! 2
$ samverkan --lang en record unknown.toml --data data
| unknown_reference
|
|   × matter-tne refers to source-protokoll, which is not in the register. Enter source-protokoll first, or
|   │ correct the reference.
|    ╭─[unknown.toml:2:1]
|  1 │ [[matter.tne]]
|  2 │ registered = { title = "Tillnyktring" }
|    · ──────────
|  3 │ on = "2020-03"
|    ╰────
|
| unknown_reference
|
|   × matter-tne refers to arena-sovm, which is not in the register. Enter arena-sovm first, or correct the
|   │ reference. Did you mean arena-svom?
|    ╭─[unknown.toml:7:1]
|  6 │ [[matter.tne]]
|  7 │ placed_in = { arena = "arena-sovm" }
|    · ─────────
|  8 │ on = "2020-04"
|    ╰────
|
| 2 faults in unknown.toml. Nothing has been saved.
! 2
$ samverkan record cases.toml --data data --dry-run
| Ingenting är sparat: 2 händelser i filen är nya.
$ samverkan record cases.toml --data data
| Infört i Alby: 2 händelser, sparade som en helhet.
# Read again, nothing is recorded twice.
$ samverkan record cases.toml --data data
| Allt i filen är redan infört.
$ samverkan matter tne --data data --as-of 2020-04-01
| Tillnyktring (matter-tne), så långt det hade kommit 2020-04-01
| Läge: under arbete
| På bordet i: SVOM
|
| Vad som har hänt:
| mars 2020  väckt som ”Tillnyktring” [minutes:3]
| april 2020  togs upp på bordet i SVOM
$ samverkan matter tne --data data --as-of 2019-01-01
| matter-tne finns inte den 2019-01-01.
! 2
$ samverkan matter other --data data
| other finns inte. Finns det något liknande: sök på sidan Sök, eller se listan med samverkan matrix.
! 2
