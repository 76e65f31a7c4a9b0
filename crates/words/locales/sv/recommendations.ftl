### Rekommendationer: vad arenorna ber huvudmännen att besluta, och hur det går hos var och en.

concept-recommendation = rekommendation

## Vad som får göras

action-recommend = göra en rekommendation
action-follow-up-recommendation = följa upp en rekommendation
action-answer-recommendation = svara på en rekommendation

## Slag och villkor

recommendation-kind-recommendation = rekommendation
recommendation-kind-plan = handlingsplan
recommendation-kind-agreement = överenskommelse
recommendation-kind-report = årsrapport
recommendation-kind-proposal = förslag till en annan arena
condition-at-once = gäller för var och en när den har beslutat
condition-when-all-have-agreed = gäller först när alla har sagt ja
awaited-answer = svaret
awaited-carrying-out = genomförandet
letter-first = rekommendationen
letter-reminder = påminnelse

## Hur det går

stance-adopts = antar
stance-adopts-with-change = antar med ändring
stance-declines = säger nej
stance-takes-note = noterar
stage-not-concerned = berörs inte
stage-asked = inte beslutat än
stage-received = mottagen, inte beslutat än
stage-scheduled = ska tas upp
stage-scheduled-on = ska tas upp { $date }
stage-partly = beslutat i en del
stage-adopted = antagit
stage-changed = antagit med ändring
stage-in-part = antagit delvis
stage-noted = noterat
stage-declined = sagt nej
recommendation-sum = { $agreed } av { $concerned }
recommendation-said-yes = { $agreed } av { $concerned } har sagt ja
recommendation-nobody-asked = ingen har fått frågan än
recommendation-nobody-concerned = ingen av de tillfrågade berörs
recommendation-nobody-asked-long = Den är inte riktad till någon än.
recommendation-nobody-concerned-long = Ingen av dem som har fått den berörs.
recommendation-part = punkt { $part }
recommendation-parts = punkterna { $parts }
recommendation-taken-by = beslut av { $by }
recommendation-number = dnr { $number }

## Vad som hände

act-recommendation-made = { $kind } från { $who }
act-recommendation-part-added = punkt { $part }
act-recommendation-condition-set = { $is }
act-recommendation-answer-by = svar { $due }
act-recommendation-carry-out-by = genomfört { $due }
act-recommendation-superseded = ersatt av { $by }
act-recommendation-withdrawn = tillbakadragen
act-recommendation-boards = { $boards } i { $principal }
act-recommendation-addressed = riktad till { $whom }
act-recommendation-addressed-through = riktad till { $whom } genom { $through }
act-recommendation-received = mottagen av { $who }
act-recommendation-received-number = mottagen av { $who }, dnr { $number }
act-recommendation-scheduled = ska tas upp av { $who } { $date }
act-recommendation-decided = { $who } { $what }
act-recommendation-noted = { $who } { $what } (noterat, inte bekräftat)
act-recommendation-confirmed = { $who } bekräftar beslutet
act-recommendation-not-concerned = { $who } berörs inte
act-recommendation-amendment = { $who } föreslår en ändring
act-recommendation-operations = { $who } lägger genomförandet på { $units }
act-recommendation-carried-out = genomfört hos { $who }
act-recommendation-carried-out-in = genomfört hos { $who }, i { $unit }
act-recommendation-letter = brev till { $who }
act-recommendation-reminder-letter = påminnelsebrev till { $who }
act-recommendation-reminded = { $who } påmind

## När det inte går

nonsense-part-is-added = { $subject } har redan en punkt med det numret. Ta nästa nummer.
nonsense-no-such-part = { $subject } har ingen punkt med det numret. Lägg till punkten först, eller välj en som finns.
nonsense-asks-nobody = { $subject } riktas till någon som inte kan få den. Välj en huvudman, och nämnder i den, en annan part eller en arena.
nonsense-decides-for-another = I { $subject } sägs en nämnd ha beslutat åt en part eller arena. Bara den själv kan besluta.
nonsense-no-such-note = I { $subject } finns inget sådant noterat beslut att bekräfta. Välj bland de noteringar som finns.

## Sidorna

node-owes = Rekommendationer hit
node-owes-as-a-whole = { $principal } har fått frågan och ingen nämnd är utpekad. Någon av nämnderna där måste ta den.
node-owes-to-carry-out = inget visar att det är genomfört
nav-recommendations = Rekommendationer
recommendations-title = Rekommendationer
# $open (Number)
# $all (Number)
recommendations-state = { $all ->
        [0] Ingen rekommendation är inlagd.
        [one] En rekommendation. { $open ->
            [0] Alla har svarat.
           *[other] Alla har inte svarat.
        }
       *[other] { $all } rekommendationer. { $open ->
            [0] Alla har svarat på dem.
            [one] På en av dem har alla inte svarat.
           *[other] På { $open } av dem har alla inte svarat.
        }
    }
recommendations-state-of-many = { $all } rekommendationer, de senaste först.
recommendations-show = Vad som visas
recommendations-all = Alla
recommendations-open = De som någon inte har beslutat om
recommendations-every-arena = Alla arenor
recommendations-every-year = Alla år
recommendations-none-yet = En rekommendation börjar med att en arena ber huvudmännen besluta något. Gör den första, så syns här vem som har svarat vad.
recommendations-none = Här finns ingen rekommendation.
recommendations-columns = Välj huvudmän
recommendations-columns-all = Alla huvudmän
recommendations-columns-asked = Bara de som har fått något av det som visas
recommendations-columns-some = { $shown } av { $all } huvudmän har en kolumn här. Summan räknar alla, och tabellen för kalkylblad har med alla.
recommendations-legend = ✓ antagit, ± antagit med ändring, ◑ antagit delvis, ✕ sagt nej, ○ inte beslutat än, ▷ ska tas upp, ◔ beslutat i en del, – berörs inte. En tom ruta är en huvudman som inte har fått frågan. Summan visar hur många som har sagt ja; tryck på den för att se nämnderna.
recommendations-csv = Hämta som tabell (CSV)
recommendations-one = Rekommendation
recommendations-sum = Har sagt ja
recommendations-made = Gjord
recommendations-by = Från
recommendations-others = Andra
recommendation-unconfirmed = inte bekräftat
recommendation-done = genomfört
recommendation-not-made = Den hade inte gjorts den dagen.
recommendation-sum-long = { $agreed } av { $concerned } har sagt ja.
recommendation-sum-report = { $agreed } av { $concerned } har tagit del.
# $count (Number)
recommendation-n-changed = { $count ->
        [one] En av dem med en ändring.
       *[other] { $count } av dem med en ändring.
    }
# $count (Number)
recommendation-n-in-part = { $count ->
        [one] En har sagt ja till en del.
       *[other] { $count } har sagt ja till en del.
    }
# $count (Number)
recommendation-n-noted = { $count ->
        [one] En har bara noterat den.
       *[other] { $count } har bara noterat den.
    }
# $count (Number)
recommendation-n-declined = { $count ->
        [one] En har sagt nej.
       *[other] { $count } har sagt nej.
    }
# $count (Number)
recommendation-n-undecided = { $count ->
        [one] En har inte beslutat än.
       *[other] { $count } har inte beslutat än.
    }
recommendation-is-withdrawn = Den drogs tillbaka { $date }.
recommendation-is-superseded = Den ersattes av { $by } { $date }.
recommendation-in-force = Alla har sagt ja, så den gäller.
recommendation-perhaps-in-force = Alla har sagt ja, men någon med en ändring eller med osäkert datum. Om den gäller går inte att säga.
recommendation-not-in-force = Den gäller först när alla har sagt ja, och det har de inte gjort.
recommendation-kind = Slag
recommendation-followed-up = Följs upp av
recommendation-decision = Beslut
recommendation-matter = Ärende
recommendation-condition = Villkor
recommendation-answer-by = Svar
recommendation-carry-out-by = Genomförd
recommendation-n-parts = { $n } av { $of } punkter
recommendation-n-boards = { $n } av { $of } nämnder
recommendation-left = Inte beslutat än
recommendation-board = Nämnd
recommendation-no-board = ingen utpekad; någon av huvudmannens nämnder måste ta den
recommendation-group-undecided = Har inte beslutat än
recommendation-group-decided = Har beslutat
recommendation-group-unconcerned = Berörs inte
recommendation-group-unasked = Har beslutat utan att ha fått frågan
recommendation-who = Vem
recommendation-stage = Läge
recommendation-told = Vad som är känt
recommendation-document = Handling
recommendation-through = Genom
recommendation-unconfirmed-long = Noterat, inte bekräftat av registrator.
recommendation-foreign = Beslutat av en annan huvudmans nämnd; räknas inte.
recommendation-late = Beslutat efter att rekommendationen hade upphört.
recommendation-earliest = Kan besluta tidigast
recommendation-papers-by = Handlingar senast { $date }.
recommendation-meets-too-late = Det är efter svarsdatumet.
recommendation-parts-title = Punkter
recommendation-road = Vad som har hänt
recommendation-no-findings = Inga kontroller har något att säga om den.
recommendation-letters = Brev om rekommendationen
recommendation-remind = Brev och påminnelser till dem som inte har svarat
recommendation-doing = För in något som har hänt

## Kontroller

check-recommendation-unanswered-title = Obesvarade rekommendationer
check-recommendation-unanswered-why = En rekommendation binder ingen, men den som har frågat måste få veta. Så länge en nämnd inte har beslutat vet ingen om alla går åt samma håll, och ett uteblivet svar är inget nej.
check-recommendation-unanswered-do = Fråga nämndens registrator när den tas upp, och påminn. Har nämnden redan beslutat: för in beslutet med dag och paragraf.
check-recommendation-unanswered-explain = Kontrollen läser varje rekommendation som varken är ersatt eller tillbakadragen och ser vilka av de tillfrågade som inte har beslutat. Har den ett svarsdatum räknas det. Har den inget räknas så många månader som länets regelbok säger att en rekommendation får vänta; säger den inget finns inget att anmärka på.
# $subject (String) - the recommendation
# $others (String) - those who have not decided
# $date (String) - when it was to be answered
check-recommendation-unanswered-overdue = { $others } har inte beslutat om { $subject }, som skulle ha besvarats { $date }.
# $subject (String) - the recommendation
# $others (String) - those who have not decided
# $date (String) - since when they have been asked
check-recommendation-unanswered-waits = { $others } har inte beslutat om { $subject } sedan { $date }, och inget svarsdatum är satt.

check-recommendation-not-carried-out-title = Beslutat men inte genomfört
check-recommendation-not-carried-out-why = Ett ja i en nämnd är ett löfte till de andra. Om inget visar att det är genomfört vet varken invånarna eller de andra huvudmännen om det blev något.
check-recommendation-not-carried-out-do = Fråga nämnden hur långt den har kommit, och för in vad som visar det, gärna per verksamhet.
check-recommendation-not-carried-out-explain = Kontrollen läser varje rekommendation som gäller och ser vilka som har antagit den, helt eller delvis, utan att något visar att den är genomförd. Har den ett datum för genomförandet är det ett brutet löfte när datumet har passerat. Annars räknas så många månader som länets regelbok säger.
# $subject (String) - the recommendation
# $others (String) - those who have said yes
# $date (String) - when it was to be carried out
check-recommendation-not-carried-out-overdue = { $others } har antagit { $subject } men inget visar att den är genomförd. Den skulle ha varit det { $date }.
# $subject (String) - the recommendation
# $others (String) - those who have said yes
# $date (String) - when they decided
check-recommendation-not-carried-out-waits = { $others } antog { $subject } { $date } eller senare, och inget visar att den är genomförd.
