### Registrets sidor: huvudmän, papper, platser, källor och vad som skiljer dem åt.

## Meny

nav-principals = Huvudmän
nav-seats = Personer och platser
nav-papers = Papper
nav-sources = Källor
nav-beside = Sidor om länets struktur

## En arena

arena-answer-not-in-force = Okänt. { $paper } säger kanske något, men papperet gäller inte den här dagen.

## Vad varje sak visar

thing-perhaps = Källorna räcker inte för att säga säkert att det här fanns den här dagen.
thing-ended = Det här har upphört. Nedan står det vi vet om det.
thing-not-yet = Enligt källorna fanns det här inte den här dagen. Nedan står det vi vet från andra tider.
thing-retracted = Uppgifter som har tagits tillbaka
thing-retracted-because = Skäl: { $reason }
source-corrected = Rättat. Här stod tidigare:
source-corrected-because = Skäl: { $reason }

## Huvudmän och andra parter

principals-title = Huvudmän
principals-state =
    { $count ->
        [0] Ingen huvudman är känd den här dagen.
        [one] En huvudman är känd den här dagen.
       *[other] { $count } huvudmän är kända den här dagen.
    }
principals-means = Bara huvudmännens egna organ kan fatta beslut som binder dem.
principals-name = Huvudman
principals-kind = Slag
principals-bodies = Organ
principals-seats = Slag av platser
parties-title = Andra parter
parties-means = De deltar utan att vara huvudmän. Också de som har upphört står här, eftersom namnen lever kvar i gamla protokoll.
parties-none = Ingen annan part är införd.
parties-name = Part
parties-existed = När den fanns
parties-exists = finns

node-is = Slag av part: { $kind }.
node-namesakes = Förväxla inte med andra som har eller har haft samma namn:
node-with-existence = { $thing }, { $period }
node-within = i
node-bodies = Organ
node-units = Förvaltningar och verksamheter
node-offices = Befattningar
node-seats = Platser den har att göra med
node-seats-none = Ingen källa vi har läst ger den en plats i någon arena.
node-seat-part = På vilket sätt
node-seat-one-each = en plats var:
node-papers = Styrande papper den antar eller förankrar
node-papers-none = Ingen källa vi har läst säger att den ska anta, har antagit eller har förankrat något papper.
node-relations-out = Från den till andra
node-relations-in = Från andra till den
node-relation-in = { $does } den
node-findings-none = Kontrollerna har inte funnit något om den.
node-history = Hur den kom till

## Styrande papper

papers-title = Styrande papper
papers-state =
    { $count ->
        [0] Inget styrande papper är infört.
        [one] Ett styrande papper är infört.
       *[other] { $count } styrande papper är införda.
    } { $inforce ->
        [0] Inget gäller säkert den här dagen.
        [one] Ett gäller säkert den här dagen.
       *[other] { $inforce } gäller säkert den här dagen.
    }
papers-name = Papper
papers-governs = Styr
papers-force = Gäller
papers-undated = odaterat
paper-acts = Förankrat och antaget
paper-acts-means = Det är två olika handlingar. Förankring är stöd, antagande är beslut. Papperet gäller när alla som ska anta det har gjort det.
paper-acts-none = Ingen källa vi har läst säger vem som har förankrat eller antagit papperet.
paper-versions = Före och efter
paper-replaces = Ersätter
paper-replaces-none = Ingen källa vi har läst säger att papperet ersätter något annat.
paper-replaced-by = Ersätts av
paper-replaced-none = Inget papper är infört som ersätter det här.
paper-text = Papperets text
paper-text-means = Raderna är papperets egna ord, numrerade av oss. Bredvid en rad står vad reglerna läser ut av den.
paper-rules-of = Regler som läses ur rad { $line }
paper-findings = Iakttagelser som rör papperet
paper-findings-none = Kontrollerna har inte funnit något om papperet.

force-not-yet = Enligt källorna fanns papperet inte den här dagen.
force-not-before = Papperet finns först från { $date }.
force-over = Papperet har upphört att gälla eller ersatts ({ $date }).
force-perhaps-not = Källorna räcker inte för att säga säkert att papperet fanns den här dagen.
force-not-adopted-by = { $node } ska anta papperet, och ingen källa säger att det hade skett den här dagen.
force-perhaps-adopted-by = { $node } ska anta papperet, och hade kanske gjort det den här dagen.
force-not-adopted = Ingen källa säger att någon hade antagit papperet den här dagen.
force-perhaps-adopted = Någon hade kanske antagit papperet den här dagen.
force-adoption-unknown = Ingen källa vi har läst säger vem som ska anta papperet eller vem som har gjort det.

changes-title = Skillnad mot papperet före
changes-against = Jämfört med
changes-no-earlier-text = Det tidigare papperets text är inte införd, så skillnaden går inte att visa rad för rad.
changes-no-later-text = Det här papperets text är inte införd, så skillnaden går inte att visa rad för rad.
changes-same =
    { $count ->
        [0] Ingen rad är oförändrad.
        [one] En rad är oförändrad.
       *[other] { $count } rader är oförändrade.
    }
changes-lines = Rader
changes-rules = Regler
changes-no-lines = Ingen rad är ny eller borttagen.
changes-no-rules = Reglerna säger detsamma som förut.
changes-new = ny
changes-gone = borta

## Personer och platser

seats-title = Personer och platser
seats-state =
    { $seats ->
        [0] Ingen plats är beskriven den här dagen.
        [one] Ett slag av plats är beskrivet
       *[other] { $seats } slag av platser är beskrivna
    }{ $arenas ->
        [0] { "" }
        [one] , i en arena.
       *[other] , i { $arenas } arenor.
    }
seats-means = Regeln för varje plats står bredvid dem som sitter där. Det som inte stämmer visas, men ingen hindras att sitta. Namn finns inte i registret: en person står med sin beteckning.
seats-nobody-told = Ingen har berättat vilka som sitter här, så platserna går inte att jämföra med regeln.
seats-compared = Mot regeln
seats-without = Arenor utan beskrivna platser
seats-without-means = Ingen källa vi har läst säger vilka som har plats i dem.
seats-double =
    { $count ->
        [one] { $person } sitter på en plats här.
       *[other] { $person } sitter på { $count } platser här.
    }
filled-nobody-told = okänt
filled-places-unknown = antal okänt
filled-full = fullt
filled-vacant =
    { $count ->
        [one] en tom plats
       *[other] { $count } tomma platser
    }
filled-vacant-perhaps =
    { $count ->
        [one] kanske en tom plats
       *[other] kanske { $count } tomma platser
    }
filled-too-many =
    { $count ->
        [one] en för många
       *[other] { $count } för många
    }
filled-too-many-perhaps =
    { $count ->
        [one] kanske en för många
       *[other] kanske { $count } för många
    }
holder-left = har lämnat { $date }, ingen har tagit över
holder-leaves = slutar { $date }
person-means = Registret har inga namn. En person är en beteckning och de platser den har.
person-held = Platser
person-held-none = Personen har ingen plats den här dagen.
person-earlier = Platser vid andra tider
person-how = Hur och när

## Källor

sources-title = Källor
sources-state =
    { $sources ->
        [0] Ingen källa är införd.
        [one] En källa är införd.
       *[other] { $sources } källor är införda.
    } { $facts ->
        [0] Inga uppgifter är införda.
        [one] En uppgift är införd. { $without ->
            [0] Den har källa.
           *[other] Den saknar källa.
        }
       *[other] { $facts } uppgifter är införda. { $without ->
            [0] Alla har källa.
            [one] En saknar källa.
           *[other] { $without } saknar källa.
        }
    }
sources-disputed =
    { $count ->
        [one] En uppgift där källorna säger olika
       *[other] { $count } uppgifter där källorna säger olika
    }
sources-name = Källa
sources-code = Beteckning
sources-dated = Daterad
sources-issuer = Utfärdare
sources-number = Diarienummer
sources-facts = Uppgifter
source-cited = Vad källan säger
source-cited-none = Ingen uppgift vilar på källan.
source-cited-as = Hänvisningar skrivs { $code } och platsen i källan.
source-state =
    { $facts ->
        [0] Ingen uppgift vilar på källan.
        [one] En uppgift vilar på källan
       *[other] { $facts } uppgifter vilar på källan
    }{ $things ->
        [0] { "" }
        [one] , om en sak.
       *[other] , om { $things } saker.
    }
source-whole = hela källan
source-places =
    { $count ->
        [one] plats { $places }
       *[other] plats { $places }
    }
disputes-title = Motsägelser
disputes-state =
    { $open ->
        [0] Ingen uppgift väntar på att länet ska välja.
        [one] En uppgift väntar på att länet ska välja.
       *[other] { $open } uppgifter väntar på att länet ska välja.
    } { $chosen ->
        [0] Inget är valt.
        [one] I ett fall har länet valt.
       *[other] I { $chosen } fall har länet valt.
    }
disputes-means = När källor säger olika sparas alla uppgifter. Reglerna läser en av dem: den länet har valt, annars den som ligger tidigast i tiden.
disputes-choose = Välj vilka motsägelser som visas
disputes-all = Alla ({ $count })
disputes-open = Inte valda ({ $count })
disputes-chosen = Valda ({ $count })
disputes-none = Här finns ingen motsägelse att visa.
disputes-read-chosen = Det här läser reglerna: länet har valt det.
disputes-read-earliest = Det här läser reglerna: det ligger tidigast, och ingen har valt.
disputes-unread-chosen = Läses inte: länet har valt en annan uppgift.
disputes-unread-later = Läses inte: en annan uppgift ligger tidigare, och ingen har valt.

## Kontroller över tid

trend-title = Utvecklingen
trend-means = Samma kontroller på strukturen som den var varje dag, enligt allt vi vet i dag. Fler iakttagelser kan betyda att strukturen har blivit sämre, eller att vi vet mer.
trend-day = Dag
