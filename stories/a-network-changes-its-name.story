# L-IFO becomes SamReKo in October 2021. It is the same arena: in September it is called by its old name, and inside
# October nobody can say for sure.

<<< county.toml
[county]
handle = "alby"
name = "Alby"

[source.paper]
title = { is = "Uppdragsbeskrivning" }

[arena.samreko]
exists = { from = "..2021-06-04", source = "paper:4" }
name = [
  { is = "L-IFO", to = "2021-10", source = "paper:4" },
  { is = "SamReKo", from = "2021-10", source = "paper:6" },
]
mandate = { practice = "Många års samverkan", source = "paper:4" }
>>>
$ samverkan import county.toml --data data
| länet öppnas
|   + Alby
| source-paper: ny
|   + title = { is = "Uppdragsbeskrivning" }
| arena-samreko: ny
|   + exists = { from = "..2021-06-04", source = "paper:4" }
|   + name = { is = "L-IFO", to = "2021-10", source = "paper:4" }
|   + name = { is = "SamReKo", from = "2021-10", source = "paper:6" }
|   + mandate = { practice = "Många års samverkan", source = "paper:4" }
| Inläst i Alby: 3 ändringar, sparade som en helhet.
$ samverkan check --data data --as-of 2021-09-30
| Kontroller av Alby per 2021-09-30
|
| varning[missing-mandate]: L-IFO arbetar efter praxis, utan något antaget papper.
|   = gäller: arena-samreko
|   = sedan: senast 2021-06-04
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = källa: paper:4
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från L-IFO till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-samreko
|   = sedan: senast 2021-06-04
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: paper:4
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| inga fel, 1 varning, 1 notering
| Mer om en kontroll: samverkan explain NAMN
$ samverkan check --data data --as-of 2021-11-01
| Kontroller av Alby per 2021-11-01
|
| varning[missing-mandate]: SamReKo arbetar efter praxis, utan något antaget papper.
|   = gäller: arena-samreko
|   = sedan: senast 2021-06-04
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = källa: paper:4
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från SamReKo till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-samreko
|   = sedan: senast 2021-06-04
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: paper:4
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| inga fel, 1 varning, 1 notering
| Mer om en kontroll: samverkan explain NAMN

# A wrong entry is corrected with a reason; without one nothing is recorded.

<<< corrected.toml
[county]
handle = "alby"
name = "Alby"

[source.paper]
title = { is = "Uppdragsbeskrivning" }

[arena.samreko]
exists = { from = "..2021-06-04", source = "paper:4" }
name = [
  { is = "Landsting-IFO", to = "2021-10", source = "paper:4" },
  { is = "SamReKo", from = "2021-10", source = "paper:6" },
]
mandate = { practice = "Många års samverkan", source = "paper:4" }
>>>
$ samverkan import corrected.toml --data data
| reason_needed
|
|   × ”namn” för arena-samreko ändras eller tas bort, och då behövs ett skäl. Ange det med --reason.
|     ╭─[corrected.toml:11:3]
|  10 │ name = [
|  11 │   { is = "Landsting-IFO", to = "2021-10", source = "paper:4" },
|     ·   ────────────────────────────────────────────────────────────
|  12 │   { is = "SamReKo", from = "2021-10", source = "paper:6" },
|     ╰────
|
| Ett fel i corrected.toml. Ingenting är sparat.
! 2
$ samverkan import corrected.toml --data data --reason Skrivfel.
| arena-samreko, namn: rättas
|   - { is = "L-IFO", to = "2021-10", source = "paper:4" }
|   + { is = "Landsting-IFO", to = "2021-10", source = "paper:4" }
| Inläst i Alby: 1 ändringar, sparade som en helhet.
$ samverkan check --data data --as-of 2021-09-30
| Kontroller av Alby per 2021-09-30
|
| varning[missing-mandate]: Landsting-IFO arbetar efter praxis, utan något antaget papper.
|   = gäller: arena-samreko
|   = sedan: senast 2021-06-04
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = källa: paper:4
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från Landsting-IFO till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-samreko
|   = sedan: senast 2021-06-04
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: paper:4
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| inga fel, 1 varning, 1 notering
| Mer om en kontroll: samverkan explain NAMN
$ samverkan verify --data no-such-folder
| no-such-folder finns inte. Kontrollera sökvägen, eller börja med samverkan demo.
! 2
