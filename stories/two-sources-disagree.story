# One source has the arena begin in June, the same source has it initiated in September. Both are kept. Rules read the
# earliest until the county has chosen.

<<< county.toml
[county]
handle = "alby"
name = "Alby"

[source.review]
title = { is = "Översyn" }

[arena.barn]
exists = { from = "2009-06", source = "review:11", or = [{ from = "2009-09", source = "review:9" }] }
name = { is = "Barngruppen", source = "review:11" }
>>>
$ samverkan import county.toml --data data
| länet öppnas
|   + Alby
| source-review: ny
|   + title = { is = "Översyn" }
| arena-barn: ny
|   + exists = { from = "2009-06", source = "review:11", or = [{ from = "2009-09", source = "review:9" }] }
|   + name = { is = "Barngruppen", source = "review:11" }
| Inläst i Alby: 3 ändringar, sparade som en helhet.
$ samverkan check --data data --as-of 2009-07-15
| Kontroller av Alby per 2009-07-15
|
| varning[sources-disagree]: Källorna ger 2 olika uppgifter om Barngruppen (när den finns), och ingen är vald.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Två källor kan inte båda ha rätt. Så länge ingen har tagit ställning vet läsaren inte vilken som gäller.
|   = källa: review:11 och review:9
|   = gör så här: Läs källorna. Välj den uppgift som länet ska gå efter, eller rätta den som är fel. Båda står kvar.
|
| notering[missing-mandate]: Vi har inte hittat vad mandatet för Barngruppen vilar på.
|   = gäller: arena-barn
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från Barngruppen till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-barn
|   = sedan: juni 2009
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: review:11 och review:9
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| inga fel, 1 varning, 2 noteringar
| Mer om en kontroll: samverkan explain NAMN
$ samverkan check --data data --as-of 2009-05-31
| Kontroller av Alby per 2009-05-31
|
| Kontrollerna hittar ingenting.

# The county chooses the later one. The finding becomes a note, and in July the arena does not exist.

<<< chosen.toml
[county]
handle = "alby"
name = "Alby"

[source.review]
title = { is = "Översyn" }

[arena.barn]
exists = { from = "2009-06", source = "review:11", or = [{ from = "2009-09", source = "review:9", chosen = true }] }
name = { is = "Barngruppen", source = "review:11" }
>>>
$ samverkan import chosen.toml --data data
| arena-barn, när den finns: vald källa
|   - { from = "2009-06", source = "review:11", or = [{ from = "2009-09", source = "review:9" }] }
|   + { from = "2009-06", source = "review:11", or = [{ from = "2009-09", source = "review:9", chosen = true }] }
| Inläst i Alby: 1 ändringar, sparade som en helhet.
$ samverkan check --data data --as-of 2009-07-15
| Kontroller av Alby per 2009-07-15
|
| Kontrollerna hittar ingenting.
$ samverkan check --data data --as-of 2010-01-01
| Kontroller av Alby per 2010-01-01
|
| notering[missing-mandate]: Vi har inte hittat vad mandatet för Barngruppen vilar på.
|   = gäller: arena-barn
|   = varför: Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
|   = gör så här: Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
|
| notering[no-path-to-boards]: Ingen känd väg leder från Barngruppen till en nämnd eller huvudman. Det behövs kanske inte.
|   = gäller: arena-barn
|   = sedan: september 2009
|   = varför: Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
|   = källa: review:11 och review:9
|   = gör så här: Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
|
| notering[sources-disagree]: Källorna ger 2 olika uppgifter om Barngruppen (när den finns). Länet har valt en av dem.
|   = gäller: arena-barn
|   = sedan: september 2009
|   = varför: Två källor kan inte båda ha rätt. Så länge ingen har tagit ställning vet läsaren inte vilken som gäller.
|   = källa: review:11 och review:9
|   = gör så här: Läs källorna. Välj den uppgift som länet ska gå efter, eller rätta den som är fel. Båda står kvar.
|
| inga fel, inga varningar, 3 noteringar
| Mer om en kontroll: samverkan explain NAMN
$ samverkan export --data data
| [county]
| handle = "alby"
| name = "Alby"
| head = …
|
| [source.review]
| title = { is = "Översyn" }
|
| [arena.barn]
| exists = { from = "2009-06", source = "review:11", or = [{ from = "2009-09", source = "review:9", chosen = true }] }
| name = { is = "Barngruppen", source = "review:11" }
