### Kartan: hur arenor, nämnder och huvudmän hänger ihop.

nav-map = Karta

map-title = Karta
map-title-around = Karta: { $arena }
map-lead = Så hänger arenor, nämnder och huvudmän ihop. Välj en ruta för att bara se det som rör den.
map-nothing = Det finns inget att rita den här dagen.
map-empty = Registret är tomt. Läs in en länsfil, så ritas kartan av sig själv.
map-drawing-title = Karta över samverkan i { $county } { $day }
map-drawing-means = Rutor i fyra nivåer med pilar mellan dem. Samma sak står i ord i tabellen under kartan.
map-to-table = Läs samma sak som tabell

map-level-political = Politisk nivå
map-level-officials = Tjänstepersoner
map-level-networks = Nätverk och grupper
map-level-boards = Nämnder, parter och huvudmän

map-principals = Huvudmännen ({ $count })
map-municipalities = Kommunerna ({ $count })
map-principals-brief = huvudmännen ({ $count })
map-municipalities-brief = kommunerna ({ $count })
map-some = { $shown } av { $count }
map-with-short = { $name } ({ $short })

## Ord längs pilarna

map-word-prepares-for = bereder
map-word-reports-to = rapporterar
map-word-lifts-to = lyfter
map-word-recommends-to = rekommenderar
map-word-proposes-to = föreslår
map-word-steers = styr
map-word-sets-form-of = ger arbetsform
map-word-feeds-seats-to = utser
map-word-represents = företräder
map-word-supports = stödjer
map-word-coordinates = samordnar
map-word-informs = informerar

## Vad mandatet vilar på, i två ord

map-mandate-in-force = mandat gäller
map-mandate-anchored-only = bara förankrat
map-mandate-undated = papper utan datum
map-mandate-not-in-force = papper gäller inte
map-mandate-same-as = delar mandat
map-mandate-practice = bara praxis
map-mandate-known-missing = mandat saknas
map-mandate-not-found = mandat ej funnet
map-mandate-perhaps = mandat osäkert

## En vald arena

map-around = { $name } och de som den har att göra med. Resten av kartan är dold.
map-all = Visa hela kartan
map-more = Läs mer om { $name }
map-chosen = { $prepared }, som { $lifts }; { $mandate }.
map-chosen-nowhere = { $prepared }; ingen källa säger vart den lyfter det den inte får besluta själv; { $mandate }.
map-prepared-by = { $who } bereder ärenden åt { $name }
map-prepared-by-nobody = Ingen vi vet bereder ärenden åt { $name }
map-rests-in-force = mandatet vilar på { $paper }, som gäller
map-rests-anchored-only = mandatet vilar på { $paper }, som är förankrat men inte antaget
map-rests-undated = mandatet vilar på { $paper }, som saknar datum
map-rests-not-in-force = mandatet vilar på { $paper }, som inte gäller den här dagen
map-rests-same-as = mandatet är detsamma som för { $arena }
map-rests-practice = mandatet vilar bara på praxis, utan papper
map-rests-known-missing = mandat saknas, enligt källan
map-rests-not-found = något mandat har vi inte funnit
map-rests-perhaps = { $rests } (kanske)
map-not-here = { $name } fanns inte den här dagen.

## Historien

map-history = Historien
map-history-means = Dagar då något på kartan började eller slutade, eller då det blev säkert.
map-slide = Dra till ett annat datum
map-days = Alla dagar med ändringar
map-earlier = Förra ändringen: { $day }
map-later = Nästa ändring: { $day }

## Teckenförklaring

map-legend = Så läser du kartan
map-legend-arrows = Ordet på linjen säger vad som görs, pilen pekar mot den det görs för. Linjer av samma slag som slutar i samma ruta går ihop. Det som alla huvudmän har gemensamt, regionen och kommunerna, är ritat en gång för dem alla.
map-legend-perhaps = streckad linje eller ram: kanske. Källorna räcker inte för att säga säkert att det var så den här dagen.
map-legend-mandate = överst om mandatet, under det kontrollernas allvarligaste iakttagelser

## I ord

map-boxes = Rutorna, nivå för nivå
map-towards = { $who } { $does } den
map-maybe = { $text } (kanske)
map-tied-to-nobody = Ingen källa vi har läst säger vem den har att göra med.

map-table = Samma sak som tabell
map-table-count =
    { $count ->
        [0] Ingen relation är känd den här dagen.
        [one] En relation är känd den här dagen.
       *[other] { $count } relationer är kända den här dagen. De som är lika står på en rad.
    }
map-who = Vem
map-does = Gör vad
map-whom = Till vem
map-since = När
map-sure = Hur säkert
map-source = Källa
map-surely = säkert
map-perhaps = kanske
map-extent = { $does }, { $extent }
map-untied = På kartan, men utan känd relation: { $names }.
