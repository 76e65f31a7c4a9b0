### Sidorna: ram, rubriker och de meningar som sidorna själva säger.

## Ram

frame-mine = Mitt arbete
frame-own = Konto
frame-skip = Hoppa till innehållet
frame-nav = Huvudmeny
frame-product = Samverkan
frame-language = Språk
frame-title = { $title } – { $county }
frame-day-label = Visa hur det var den
frame-day-form = Välj dag
frame-day-button = Visa
frame-day-past = Så här såg det ut { $day }
frame-day-future = Så här ser det ut { $day }, så långt källorna säger
frame-day-back = Till idag
frame-day-misread = ”{ $typed }” är inte ett datum. Skriv år, månad och dag som 2009-07-01. Sidan visar läget idag.
frame-foot = Sidorna visar vad källorna säger, med källa till varje uppgift. Okänt betyder att ingen källa vi har läst säger något.

nav-overview = Läget
nav-arenas = Arenor
nav-checks = Kontroller

## Källor

source = Källa
source-to = till { $what }
source-when = Gäller { $when }
source-none = Ingen källa är angiven. Uppgiften är införd direkt här.
source-disagree = Källorna säger olika
source-read = det här läser reglerna
source-place = { $title } ({ $citation })
source-dated = { $title }, { $day } ({ $citation })
uncertain-mark = kanske
quote-line = Rad { $line }
quote-paper = Ur { $paper }:

## Läget

overview-title = Läget
overview-county = { $county }: { $region } och { $municipalities }.
overview-regions =
    { $count ->
        [0] ingen region
        [one] en region
       *[other] { $count } regioner
    }
overview-municipalities =
    { $count ->
        [0] inga kommuner
        [one] en kommun
       *[other] { $count } kommuner
    }
overview-state =
    { $arenas ->
        [0] Ingen arena finns säkert
        [one] En arena finns
       *[other] { $arenas } arenor finns
    }{ $perhaps ->
        [0] .
        [one] , och kanske en till.
       *[other] , och kanske { $perhaps } till.
    } { $inforce ->
        [0] Ingen av dem har ett mandat som säkert gäller.
        [one] En har ett mandat som säkert gäller.
       *[other] { $inforce } har ett mandat som säkert gäller.
    }
overview-new = Nytt sedan ditt förra besök ({ $day })
overview-new-means = Det här har kontrollerna funnit från och med den dagen. Det fanns inte här när dagen började.
overview-new-none = Kontrollerna har inte funnit något nytt från och med den dagen.
overview-new-rest =
    { $count ->
        [one] En ny till finns bland alla iakttagelser
       *[other] { $count } nya till finns bland alla iakttagelser
    }
overview-new-first = Nytt sedan ditt förra besök
overview-new-first-means = När du loggar in en annan dag står här det som kontrollerna har funnit sedan i dag.
overview-worst = Det allvarligaste
overview-worst-besides = Det allvarligaste i övrigt
overview-worst-none = Kontrollerna har inte funnit något fel eller någon varning.
overview-all-findings = Alla iakttagelser
overview-open = Rekommendationer som väntar på svar
overview-open-none = Alla som har tillfrågats har svarat.
overview-open-all = Alla rekommendationer
overview-no-mandate = Arenor utan mandat
overview-no-mandate-none = Alla arenor har något som mandatet vilar på.
overview-known-missing = Känd brist
overview-known-missing-means = En källa säger att inget papper finns.
overview-not-in-force = Papper som inte gäller
overview-not-in-force-means = Ett papper finns, men det gäller inte den här dagen.
overview-practice = Bara praxis
overview-practice-means = Arenan arbetar som den brukar, utan papper.
overview-not-found = Inte funnet
overview-not-found-means = Vi har letat utan att finna något. Det betyder inte att mandat saknas.
overview-numbers = Länet i siffror
overview-principals = huvudmän
overview-bodies = nämnder och andra organ
overview-arenas = arenor
overview-seats = slag av platser
overview-relations = relationer
overview-papers = styrande papper
overview-sources = källor
overview-facts = uppgifter
overview-empty = Registret är tomt. Den som får skriva i det kan lägga in det första, eller läsa in en länsfil.
overview-empty-begin = Registret är tomt. Lägg in det första här, eller läs in en länsfil.
overview-nothing-yet = Den här dagen är inget känt om länet. Välj en senare dag.

findings-count =
    { $errors ->
        [0] Inga fel
        [one] Ett fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] en varning
       *[other] { $warnings } varningar
    } och { $notes ->
        [0] inga noteringar
        [one] en notering
       *[other] { $notes } noteringar
    }.

## Arenor

arenas-title = Arenor
arenas-state =
    { $count ->
        [0] Ingen arena finns säkert den här dagen.
        [one] En arena finns den här dagen.
       *[other] { $count } arenor finns den här dagen.
    }
arenas-perhaps =
    { $count ->
        [one] En till finns kanske: källorna räcker inte för att säga säkert. Den är märkt kanske.
       *[other] { $count } till finns kanske: källorna räcker inte för att säga säkert. De är märkta kanske.
    }
arenas-name = Arena
arenas-kind = Vilka som sitter
arenas-between = Mellan vilka
arenas-mandate = Mandat
arenas-seats = Platser
arenas-findings = Iakttagelser
arenas-also = även { $names }
arenas-show-ended =
    { $count ->
        [one] Visa också den som har upphört
       *[other] Visa också de { $count } som har upphört
    }
arenas-hide-ended = Dölj dem som har upphört
arenas-ended = Har upphört
arenas-ended-state =
    { $count ->
        [0] Ingen arena har upphört före den här dagen.
        [one] En arena har upphört före den här dagen.
       *[other] { $count } arenor har upphört före den här dagen.
    }
arenas-existed = När den fanns
arenas-succeeded = Vad som kom sedan
seats-of = { $described } av { $count } beskrivna
seats-at-least = minst { $count }
count-errors =
    { $count ->
        [one] 1 fel
       *[other] { $count } fel
    }
count-warnings =
    { $count ->
        [one] 1 varning
       *[other] { $count } varningar
    }
count-notes =
    { $count ->
        [one] 1 notering
       *[other] { $count } noteringar
    }

## En arena

arena-other-names = Kallas också { $names }.
arena-not-yet = Enligt källorna fanns arenan inte den här dagen. Nedan står det vi vet om den från andra tider.
arena-ended = Arenan har upphört. Nedan står det vi vet om den.
arena-perhaps = Källorna räcker inte för att säga säkert att arenan fanns den här dagen.
arena-guest = Arenan hör till ett annat län: { $county }.
arena-where = Var den arbetar
arena-for = För vilka
arena-purpose = Vad den är till för
arena-purpose-unknown = Ingen källa vi har läst säger vad arenan är till för.
arena-goals = Vad den vill nå
arena-tasks = Vad den gör
arena-principles = Hur den vill arbeta
arena-may = Vad den får göra
arena-decides = Får besluta
arena-recommends = Rekommenderar
arena-prepares = Bereder åt
arena-lifts = Lyfter till
arena-prepared-by = Bereds av
arena-answer-unknown = Okänt. Ingen källa vi har läst säger det.
arena-answer-missing = Går inte att säga: arenan saknar mandat, enligt källan.
arena-works = Hur den arbetar
arena-mandate = Mandat
arena-who = Vilka som sitter här
arena-who-unknown = Ingen källa vi har läst säger vilka som har plats här.
arena-places = Platser i allt
arena-rhythm = Hur ofta den möts
seat-name = Plats
seat-basis = I egenskap av
seat-side = Sida
seat-places = Antal
seat-appointer = Utses av
seat-substitutes = Ersättare
seat-represents = Företräder
seat-holders = Innehavare
seat-holders-unknown = ingen är införd
arena-relations = Hur den hänger ihop med andra
arena-relations-none = Ingen källa vi har läst binder den till någon annan.
arena-relations-out = Från arenan till andra
arena-relations-in = Från andra till arenan
arena-relation-in = { $does } arenan
arena-papers = Styrande papper
arena-papers-none = Vi har inget papper för arenan.
paper-in-force = gäller
paper-not-in-force = gäller inte
paper-perhaps = kanske gäller
paper-dated = Daterat
paper-adopted = Antaget
paper-anchored = Förankrat
paper-adopters = Ska antas av
paper-kind = Slag
paper-when = Finns
paper-lines =
    { $count ->
        [one] Läs raden
       *[other] Läs de { $count } raderna
    }
paper-no-lines = Papperets text finns inte i registret.
paper-reads = regel
arena-history = Hur den kom till
arena-facts = Alla uppgifter med källor
arena-facts-show =
    { $count ->
        [one] Visa uppgiften
       *[other] Visa de { $count } uppgifterna
    }
arena-findings = Iakttagelser
arena-findings-none = Kontrollerna har inte funnit något om arenan.

## Kontroller

checks-title = Kontroller
checks-intro = Det en revisor skulle fråga om strukturen, frågat varje dag.
checks-none = Kontrollerna har inte funnit något den här dagen.
checks-errors = Fel
checks-warnings = Varningar
checks-notes = Noteringar
checks-do = Gör så här:
checks-more = Varför det spelar roll
checks-silenced = Tystade
checks-silenced-means = Någon har sett iakttagelsen och gett ett skäl för att den får vila.
checks-silenced-until = Vilar till { $until }: { $reason }
checks-all = Alla kontroller
checks-all-means = Det här frågas varje gång, också när inget hittas.
checks-found =
    { $count ->
        [0] inget funnet
        [one] 1 funnet
       *[other] { $count } funna
    }
check-question = Vad den frågar
check-matters = Varför det spelar roll
check-action = Vad man gör
check-finds = Vad den kan finna
check-grounds = Vad frågan vilar på
check-here = Vad den har funnit här
check-here-none = Inget den här dagen.
check-name = Namn i terminalen: { $name }

## När sidan inte kan visas

missing-title = Sidan finns inte
missing-text = Adressen är fel, eller så har sidan aldrig funnits. Kontrollera stavningen eller gå vidare här:
failed-title = Något gick fel hos oss
failed-text = Sidan kunde inte visas. Felet är noterat. Försök igen; om det inte hjälper, säg till och ange nummer { $number }.
closed-title = Länet kan inte visas
closed-text = Ingenting visas från länet förrän det här är åtgärdat:
closed-unknown = Här finns inget län att visa. Börja med samverkan demo, eller läs in en länsfil med samverkan import.

## Långa listor

paging = Delar av listan
paging-says = Visar { $from }–{ $to } av { $count }.
paging-before = Föregående
paging-after = Nästa
paging-part = del
