# An arena without a mandate is an error until a paper is adopted. Two adopt it; it is in force when both have.

<<< county.toml
[county]
handle = "alby"
name = "Alby"

[source.answer]
title = { is = "Svar till revisorerna" }

[source.minutes]
title = { is = "Protokoll" }

[arena.barn]
exists = { from = "2009-06", source = "answer:1" }
name = { is = "Barngruppen", source = "answer:1" }
kind = { is = "officials", source = "answer:1" }
mandate = { missing = true, source = "answer:2" }

[arena.svom]
exists = { from = "2005", source = "answer:3" }
name = { is = "SVOM", source = "answer:3" }
>>>
$ samverkan import county.toml --data data
| länet öppnas
|   + Alby
| source-answer: ny
|   + title = { is = "Svar till revisorerna" }
| source-minutes: ny
|   + title = { is = "Protokoll" }
| arena-barn: ny
|   + exists = { from = "2009-06", source = "answer:1" }
|   + name = { is = "Barngruppen", source = "answer:1" }
|   + kind = { is = "officials", source = "answer:1" }
|   + mandate = { missing = true, source = "answer:2" }
| arena-svom: ny
|   + exists = { from = "2005", source = "answer:3" }
|   + name = { is = "SVOM", source = "answer:3" }
| Inläst i Alby: 5 ändringar, sparade som en helhet.
$ samverkan check --data data --as-of 2021-09-30
| Kontroller av Alby per 2021-09-30
|
| fel[missing-mandate]: Barngruppen saknar fastställt mandat, enligt källorna.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = källa: answer:2
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| varning[prepares-for-nobody]: Det är inte känt vem Barngruppen bereder åt eller rapporterar till.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Det som tjänstepersonerna kommer fram till stannar hos dem, om det inte finns någon som tar emot det.
|   = källa: answer:1
|   = gör så här: Bestäm åt vem arenan bereder, eller till vem den rapporterar och lyfter frågor. Finns det redan en väg: lägg in den med källa.
|
| varning[no-path-to-boards]: Ingen känd väg leder från Barngruppen till en nämnd eller huvudman.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: answer:1
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| notering[missing-mandate]: Vi har inte hittat vad mandatet för SVOM vilar på.
|   = gäller: arena-svom
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från SVOM till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-svom
|   = sedan: 2005
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: answer:3
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| 1 fel, 2 varningar, 2 noteringar
| Mer om en kontroll: samverkan explain NAMN
! 1

# In October one of the two adopts. The mandate rests on a paper, but the paper is not in force yet.

<<< october.toml
[county]
handle = "alby"
name = "Alby"

[source.answer]
title = { is = "Svar till revisorerna" }

[source.minutes]
title = { is = "Protokoll" }

[arena.barn]
exists = { from = "2009-06", source = "answer:1" }
name = { is = "Barngruppen", source = "answer:1" }
kind = { is = "officials", source = "answer:1" }
mandate = [
  { missing = true, to = "2021-10-08", source = "answer:2" },
  { paper = "paper-mandate", from = "2021-10-08", source = "minutes:1" },
]

[arena.svom]
exists = { from = "2005", source = "answer:3" }
name = { is = "SVOM", source = "answer:3" }

[body.board]
exists = { from = "2005", source = "minutes:2" }
name = { is = "Nämnden", source = "minutes:2" }

[paper.mandate]
exists = { from = "2021-10-08", source = "minutes:1" }
title = { is = "Uppdragsbeskrivning", source = "minutes:1" }
governs = { is = "arena-barn", source = "minutes:1" }
dated = { is = "2021-10-08", source = "minutes:1" }
adopter = [
  { is = "arena-svom", source = "minutes:1" },
  { is = "body-board", source = "minutes:2" },
]
adopted = { by = "arena-svom", from = "2021-10-08", source = "minutes:1" }
>>>
$ samverkan import october.toml --data data --dry-run
| body-board: ny
|   + exists = { from = "2005", source = "minutes:2" }
|   + name = { is = "Nämnden", source = "minutes:2" }
| arena-barn, mandat: ändras
|   - { missing = true, source = "answer:2" }
|   + { missing = true, to = "2021-10-08", source = "answer:2" }
|   + { paper = "paper-mandate", from = "2021-10-08", source = "minutes:1" }
| paper-mandate: ny
|   + exists = { from = "2021-10-08", source = "minutes:1" }
|   + title = { is = "Uppdragsbeskrivning", source = "minutes:1" }
|   + governs = { is = "arena-barn", source = "minutes:1" }
|   + dated = { is = "2021-10-08", source = "minutes:1" }
|   + adopter = { is = "arena-svom", source = "minutes:1" }
|   + adopter = { is = "body-board", source = "minutes:2" }
|   + adopted = { by = "arena-svom", from = "2021-10-08", source = "minutes:1" }
| Ingenting är sparat: det här är skillnaden.
$ samverkan import october.toml --data data
| body-board: ny
|   + exists = { from = "2005", source = "minutes:2" }
|   + name = { is = "Nämnden", source = "minutes:2" }
| arena-barn, mandat: ändras
|   - { missing = true, source = "answer:2" }
|   + { missing = true, to = "2021-10-08", source = "answer:2" }
|   + { paper = "paper-mandate", from = "2021-10-08", source = "minutes:1" }
| paper-mandate: ny
|   + exists = { from = "2021-10-08", source = "minutes:1" }
|   + title = { is = "Uppdragsbeskrivning", source = "minutes:1" }
|   + governs = { is = "arena-barn", source = "minutes:1" }
|   + dated = { is = "2021-10-08", source = "minutes:1" }
|   + adopter = { is = "arena-svom", source = "minutes:1" }
|   + adopter = { is = "body-board", source = "minutes:2" }
|   + adopted = { by = "arena-svom", from = "2021-10-08", source = "minutes:1" }
| Inläst i Alby: 3 ändringar, sparade som en helhet.
$ samverkan check --data data --as-of 2021-10-20
| Kontroller av Alby per 2021-10-20
|
| varning[missing-mandate]: Barngruppen stöder sig på Uppdragsbeskrivning, men det papperet gäller inte den här dagen.
|   = gäller: arena-barn
|   = sedan: 2021-10-08
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = källa: minutes:1
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| varning[prepares-for-nobody]: Det är inte känt vem Barngruppen bereder åt eller rapporterar till.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Det som tjänstepersonerna kommer fram till stannar hos dem, om det inte finns någon som tar emot det.
|   = källa: answer:1
|   = gör så här: Bestäm åt vem arenan bereder, eller till vem den rapporterar och lyfter frågor. Finns det redan en väg: lägg in den med källa.
|
| varning[no-path-to-boards]: Ingen känd väg leder från Barngruppen till en nämnd eller huvudman.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: answer:1
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| notering[missing-mandate]: Vi har inte hittat vad mandatet för SVOM vilar på.
|   = gäller: arena-svom
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från SVOM till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-svom
|   = sedan: 2005
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: answer:3
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| inga fel, 3 varningar, 2 noteringar
| Mer om en kontroll: samverkan explain NAMN

# What was so in September is still so, as of September.

$ samverkan check --data data --as-of 2021-09-30
| Kontroller av Alby per 2021-09-30
|
| fel[missing-mandate]: Barngruppen saknar fastställt mandat, enligt källorna.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = källa: answer:2
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| varning[prepares-for-nobody]: Det är inte känt vem Barngruppen bereder åt eller rapporterar till.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Det som tjänstepersonerna kommer fram till stannar hos dem, om det inte finns någon som tar emot det.
|   = källa: answer:1
|   = gör så här: Bestäm åt vem arenan bereder, eller till vem den rapporterar och lyfter frågor. Finns det redan en väg: lägg in den med källa.
|
| varning[no-path-to-boards]: Ingen känd väg leder från Barngruppen till en nämnd eller huvudman.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: answer:1
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| notering[missing-mandate]: Vi har inte hittat vad mandatet för SVOM vilar på.
|   = gäller: arena-svom
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från SVOM till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-svom
|   = sedan: 2005
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: answer:3
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| 1 fel, 2 varningar, 2 noteringar
| Mer om en kontroll: samverkan explain NAMN
! 1
