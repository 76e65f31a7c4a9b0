### Kontrollernas egna ord. För varje kontroll: vad den heter, varför den finns, vad man gör, en längre förklaring, och
### en mening för varje sätt den kan slå till på. Varje mening ska gå att förstå för sig.

## Arena utan mandat

check-missing-mandate-title = Mandatets grund
check-missing-mandate-why = Utan ett fastställt uppdrag går det inte att följa upp om gruppen gör det den ska. Ingen vet heller säkert vad den får besluta.
check-missing-mandate-do = Föreslå arenan, eller den som bestämmer över den, att anta en uppdragsbeskrivning. Börja från mallen. Finns det redan ett papper: lägg in det med källa.
check-missing-mandate-explain = Revisorerna frågade 2021 efter tydliga och aktuella uppdrag för varje grupp. Kontrollen skiljer på fyra lägen: en källa säger att uppdraget saknas, papperet finns men gäller inte den här dagen, gruppen arbetar efter praxis, eller så har vi letat utan att hitta något. Det sista är en kunskapslucka hos oss och aldrig ett fel hos arenan.

# $subject (String) - the arena
check-missing-mandate-known-missing = { $subject } saknar fastställt mandat, enligt källorna.
# $subject (String) - the arena
# $other (String) - the paper its mandate is said to rest on
check-missing-mandate-not-in-force = { $subject } stöder sig på { $other }, men det papperet gäller inte den här dagen.
# $subject (String) - the arena
check-missing-mandate-practice = { $subject } arbetar efter praxis, utan något antaget papper.
# $subject (String) - the arena
check-missing-mandate-not-found = Vi har inte hittat vad mandatet för { $subject } vilar på.

## Gammalt eller odaterat mandat

check-stale-mandate-title = Mandatets ålder
check-stale-mandate-why = Ett uppdrag som ingen har sett över på länge beskriver ofta en annan verksamhet än den som finns. Utan datum vet ingen ens hur gammalt det är.
check-stale-mandate-do = Ta upp papperet på arenans nästa möte. Besluta att det fortfarande gäller, eller ändra det, och sätt ett datum för nästa översyn.
check-stale-mandate-explain = Länet har själv bestämt hur gammalt ett papper får bli. Säger papperet när det ska ses över är det den dagen som räknas: innan dess är allt väl, och när dagen har passerat är ett löfte brutet. Står inget datum på papperet sägs det. Om vi bara inte har hittat datumet är det en upplysning och ingen anmärkning.

# $subject (String) - the arena
# $other (String) - the paper
# $date (String) - the day it was to be looked over by
check-stale-mandate-review-passed = { $other }, som { $subject } arbetar efter, skulle ha setts över men har inte ersatts. Datum för översynen: { $date }.
# $subject (String) - the arena
# $other (String) - the paper
# $date (String) - the date on the paper
# $number (Number) - how many months old a paper may be
check-stale-mandate-old =
    { $number ->
        [one] Papperet för { $subject } är mer än en månad gammalt: { $other } ({ $date }).
       *[other] Papperet för { $subject } är mer än { $number } månader gammalt: { $other } ({ $date }).
    }
# $subject (String) - the arena
# $other (String) - the paper
check-stale-mandate-undated = Mandatet för { $subject } vilar på ett papper utan datum: { $other }.
# $subject (String) - the arena
# $other (String) - the paper
check-stale-mandate-date-not-found = Vi har inte hittat vilken dag papperet för { $subject } är daterat: { $other }.

## Förankrat men inte antaget

check-anchored-not-adopted-title = Från förankring till beslut
check-anchored-not-adopted-why = Förankring är stöd, inte beslut. Den som arbetar efter ett papper som ingen har antagit kan inte hänvisa till det när det gäller.
check-anchored-not-adopted-do = Sätt upp papperet för beslut hos den som ska anta det. Är det redan antaget: lägg in beslutet med datum, paragraf och källa.
check-anchored-not-adopted-explain = Att förankra och att anta är två olika handlingar, och källorna använder orden för olika saker. Kontrollen slår till när någon har förankrat ett papper och ingen källa säger att det har antagits. Länet bestämmer hur länge ett papper får vänta; till dess är det en upplysning. Säger källorna emot varandra om själva beslutet visas det av kontrollen för olika uppgifter.

# $subject (String) - the arena
# $other (String) - the paper
# $date (String) - when it was anchored
# $number (Number) - how many months it may wait
check-anchored-not-adopted-waits =
    { $number ->
        [one] Papperet för { $subject } är förankrat men inte antaget, och har väntat mer än en månad: { $other } ({ $date }).
       *[other] Papperet för { $subject } är förankrat men inte antaget, och har väntat mer än { $number } månader: { $other } ({ $date }).
    }
# $subject (String) - the arena
# $other (String) - the paper
# $date (String) - when it was anchored
check-anchored-not-adopted-fresh = Papperet för { $subject } är förankrat men ännu inte antaget: { $other } ({ $date }).

## Namn och organ som inte finns längre

check-mandate-names-ended-body-title = Namn och organ i papperet
check-mandate-names-ended-body-why = Den som följer papperet vänder sig till fel ställe, eller till ingen alls. Det visar också att papperet inte sågs över när något ändrades.
check-mandate-names-ended-body-do = Ändra raden till det som gäller nu, och låt den som antog papperet anta ändringen.
check-mandate-names-ended-body-explain = Kontrollen läser papper som gäller. Den jämför dem som reglerna nämner och dem som ska anta papperet med vilka som finns, och letar i texten efter namn som arenor har lagt av. Raden som säger vilket papper som ersätts får nämna det gamla. Det får också en rad som ger både det gamla och det nya namnet.

# $subject (String) - the paper
# $other (String) - what has ended
# $date (String) - when it ended
check-mandate-names-ended-body-ended = { $subject } räknar med { $other }, som inte finns längre ({ $date }).
# $subject (String) - the paper
# $other (String) - the arena, by its present name
# $number (Number) - the number of the line
check-mandate-names-ended-body-old-name = { $subject } använder ett namn som { $other } inte har längre, på rad { $number }.

## Ofullständigt mandat

check-incomplete-mandate-title = Vad papperet ska säga
check-incomplete-mandate-why = Det som papperet inte säger avgörs av den som råkar vara med på mötet. Då blir det olika från gång till gång.
check-incomplete-mandate-do = Komplettera papperet med det som saknas. Har vi inte texten: lägg in den, rad för rad.
check-incomplete-mandate-explain = Länet har bestämt vad varje uppdrag ska innehålla. En del räknas som besvarad när en rad i papperet säger det. Att lämna rekommendationer räknas som besked om vad arenan beslutar och vart resten går, eftersom huvudmännen då beslutar själva. Avtal och andra papper prövas inte. När vi inte har papperets text säger kontrollen bara det.

# $subject (String) - the paper
# $parts (String) - what it does not say, as a list of clauses
check-incomplete-mandate-lacks = { $subject } säger inte { $parts }.
# $subject (String) - the paper
# $others (String) - the arenas it governs
check-incomplete-mandate-text-not-found = Vi har inte texten i { $subject }, som gäller för { $others }.

## Mandat som går in i varandra

check-overlapping-mandates-title = Gränser mellan mandat
check-overlapping-mandates-why = När två papper gäller samtidigt, eller två arenor har samma uppgift, vet ingen vilket som gäller eller vem som tar frågan.
check-overlapping-mandates-do = Besluta vilket papper som gäller, och låt det säga att det ersätter det andra. Har två arenor samma uppgift: dela upp den, eller slå ihop arenorna.
check-overlapping-mandates-explain = Kontrollen slår till när två papper säkert gäller för samma arena och inget av dem ersätter det andra. Avtal räknas inte. Den slår också till när två arenor vilar på samma mandat och arbetar för samma människor. Att SVOM och Barnarenan delar mandat är inget fel, eftersom de arbetar för olika grupper.

# $subject (String) - the arena
# $others (String) - the papers
check-overlapping-mandates-two-papers = För { $subject } gäller flera papper samtidigt: { $others }.
# $subject (String) - one arena
# $other (String) - the other arena
check-overlapping-mandates-same-task = { $subject } och { $other } har samma mandat och arbetar för samma grupp.

## Ingen bereder

check-no-preparer-title = Vem som bereder
check-no-preparer-why = Förtroendevalda som får frågor utan beredning saknar underlag att ta ställning på.
check-no-preparer-do = Bestäm vilken grupp av tjänstepersoner som bereder ärenden åt arenan. Finns den redan: lägg in att den gör det.
check-no-preparer-explain = Kontrollen ser på arenor med förtroendevalda och frågar om någon arena är känd för att bereda ärenden åt dem. Mellan regionen och kommunerna behövs beredning från båda sidor, och därför är det en varning där. På andra håll kan den egna förvaltningen bereda, och då är det en upplysning.

# $subject (String) - the arena
check-no-preparer-between-principals = Ingen arena är känd som bereder ärenden åt { $subject }, där region och kommuner möts.
# $subject (String) - the arena
check-no-preparer-other = Ingen arena är känd som bereder ärenden åt { $subject }.

## Leder inte vidare

check-prepares-for-nobody-title = Vart arbetet leder
check-prepares-for-nobody-why = Det som tjänstepersonerna kommer fram till stannar hos dem, om det inte finns någon som tar emot det.
check-prepares-for-nobody-do = Bestäm åt vem arenan bereder, eller till vem den rapporterar och lyfter frågor. Finns det redan en väg: lägg in den med källa.
check-prepares-for-nobody-explain = Kontrollen ser på arenor med tjänstepersoner och frågar om det är känt att de bereder åt, rapporterar till eller lyfter frågor till någon. Ett nätverk kan finnas till för sina egna medlemmar, och då är det en upplysning.

# $subject (String) - the arena
check-prepares-for-nobody-officials = Det är inte känt vem { $subject } bereder åt eller rapporterar till.
# $subject (String) - the network
check-prepares-for-nobody-network = Nätverket { $subject } har ingen känd väg vidare till någon annan arena.

## Ingen väg till nämnderna

check-no-path-to-boards-title = Vägen till nämnderna
check-no-path-to-boards-why = Bara huvudmännens egna organ kan besluta. Det som arenan enas om blir ingens beslut om det inte kommer dit.
check-no-path-to-boards-do = Beskriv ärendegången: vem arenan bereder åt, rapporterar till eller lämnar rekommendationer till, steg för steg fram till en nämnd.
check-no-path-to-boards-explain = Kontrollen börjar hos nämnder, styrelser och huvudmän och följer ärendegången bakåt: bereder åt, rapporterar till, lyfter till, rekommenderar, föreslår. De arenor den aldrig når fram till visas här. En gemensam nämnd eller ett kommunalförbund beslutar självt och prövas inte. Nätverk, och arenor som vi inte vet slaget på, ger en upplysning.

# $subject (String) - the arena
check-no-path-to-boards-no-path = Ingen känd väg leder från { $subject } till en nämnd eller huvudman.
# $subject (String) - the network
check-no-path-to-boards-network = Ingen känd väg leder från { $subject } till en nämnd eller huvudman. Det behövs kanske inte.

## Tomma platser

check-vacant-seat-title = Platserna och de som sitter
check-vacant-seat-why = En tom plats är en huvudman eller verksamhet som inte är med. Fler än regeln medger gör det oklart vem som företräder vem.
check-vacant-seat-do = Be den som utser att fylla platsen, eller ändra regeln om den inte längre stämmer. Sitter någon redan där: lägg in vem.
check-vacant-seat-explain = Kontrollen jämför regelns antal platser med dem som sitter. Den som har slutat räknas som kvar så länge länet tillåter att en plats står tom. Sitter samma person på två platser i samma arena är det en upplysning. Har ingen berättat vilka som sitter går det inte att jämföra, och då sägs det en gång för hela arenan. Inget av detta hindrar arenan från att arbeta.

# $subject (String) - the seat
# $other (String) - the arena
# $number (Number) - how many places are empty
check-vacant-seat-vacant =
    { $number ->
        [one] En plats är tom i { $other }: { $subject }.
       *[other] { $number } platser är tomma i { $other }: { $subject }.
    }
# $subject (String) - the seat
# $other (String) - the arena
# $number (Number) - how many too many
check-vacant-seat-too-many =
    { $number ->
        [one] En för många sitter i { $other }: { $subject }.
       *[other] { $number } för många sitter i { $other }: { $subject }.
    }
# $subject (String) - the arena
# $other (String) - the person
# $number (Number) - how many seats the person has there
check-vacant-seat-double = { $other } sitter på { $number } platser i { $subject }.
# $subject (String) - the arena
check-vacant-seat-unknown = Platserna i { $subject } är kända, men ingen har berättat vilka som sitter på dem.

## Ingen ersättare

check-no-substitute-title = Ersättare
check-no-substitute-why = När någon får förhinder står huvudmannen eller verksamheten utan röst på mötet.
check-no-substitute-do = Låt papperet säga vem som går in för vem. Säger det redan att någon ska finnas: be den som utser att nämna vem.
check-no-substitute-explain = Regeln för en plats kan vara att ingen går in, att var och en har en egen ersättare, eller att några ersättare delas av alla. Att ingen går in är också en regel och ger ingen anmärkning. Kontrollen slår till när de som är utsedda är färre än regeln kräver, och när ingen har sagt vilken regeln är.

# $subject (String) - the seat
# $other (String) - the arena
# $number (Number) - how many holders have no substitute of their own
check-no-substitute-personal =
    { $number ->
        [one] En som sitter i { $other } saknar egen ersättare: { $subject }.
       *[other] { $number } som sitter i { $other } saknar egen ersättare: { $subject }.
    }
# $subject (String) - the seat
# $other (String) - the arena
# $number (Number) - how many substitutes too few
check-no-substitute-pooled =
    { $number ->
        [one] En ersättare saknas i { $other }: { $subject }.
       *[other] { $number } ersättare saknas i { $other }: { $subject }.
    }
# $subject (String) - the seat
# $other (String) - the arena
check-no-substitute-missing = Det finns ingen regel om ersättare för en plats i { $other }, enligt källorna: { $subject }.
# $subject (String) - the arena
# $others (String) - the seats
check-no-substitute-not-found = Vi vet inte vem som går in när någon i { $subject } har förhinder. Det gäller { $others }.

## Ingen efterträdare

check-leaver-without-successor-title = Efterträdare
check-leaver-without-successor-why = Den som lämnar en plats ska se till att någon tar över. Annars tappar arenan en röst utan att någon har bestämt det.
check-leaver-without-successor-do = Be den som utser till platsen att nämna en efterträdare, och meddela arenans sekreterare.
check-leaver-without-successor-explain = Den som slutar meddelar sekreteraren vem som tar över. Kontrollen frågar efter en efterträdare tills det finns en: först när någon har sagt att de ska sluta, sedan skarpare när dagen har passerat. Säger regeln hur många platser det är räknas de tomma. Annars räknas den som kom senare som efterträdare.

# $subject (String) - the seat
# $other (String) - the arena
# $date (String) - the day they left
check-leaver-without-successor-left = En plats i { $other } har lämnats utan efterträdare: { $subject } ({ $date }).
# $subject (String) - the seat
# $other (String) - the arena
# $date (String) - the day they leave
check-leaver-without-successor-leaving = En plats i { $other } ska lämnas och har ingen efterträdare ännu: { $subject } ({ $date }).

## Många platser på en person

check-too-many-seats-on-one-person-title = Platser per person
check-too-many-seats-on-one-person-why = När en person ska hinna med många arenor blir det arenorna som får vänta. Slutar personen står många platser tomma på en gång.
check-too-many-seats-on-one-person-do = Fråga personen och den som utser om någon annan kan ta en del av platserna.
check-too-many-seats-on-one-person-explain = Länet har bestämt hur många platser en person bör ha som mest. Bara ordinarie platser räknas, och platserna räknas över alla arenor.

# $subject (String) - the person
# $number (Number) - how many seats
# $others (String) - the seats
check-too-many-seats-on-one-person-too-many =
    { $number ->
        [one] { $subject } har en plats, mer än länet räknar med: { $others }.
       *[other] { $subject } har { $number } platser, fler än länet räknar med: { $others }.
    }

## Källor som säger olika

check-sources-disagree-title = Källor jämförda
check-sources-disagree-why = Två källor kan inte båda ha rätt. Så länge ingen har tagit ställning vet läsaren inte vilken som gäller.
check-sources-disagree-do = Läs källorna. Välj den uppgift som länet ska gå efter, eller rätta den som är fel. Båda står kvar.
check-sources-disagree-explain = När två källor säger olika om samma sak sparas båda. Tills någon väljer läser reglerna den uppgift som ligger tidigast. När länet har valt är det en upplysning, så att den som läser vet att det finns en annan uppgift.

# $subject (String) - the thing
# $parts (String) - what they disagree on
# $number (Number) - how many different statements there are
check-sources-disagree-open = Källorna ger { $number } olika uppgifter om { $subject } ({ $parts }), och ingen är vald.
# $subject (String) - the thing
# $parts (String) - what they disagree on
# $number (Number) - how many different statements there are
check-sources-disagree-chosen = Källorna ger { $number } olika uppgifter om { $subject } ({ $parts }). Länet har valt en av dem.

## Samma namn

check-same-name-different-body-title = Namn som kan förväxlas
check-same-name-different-body-why = Den som läser ett gammalt protokoll, eller skriver ett brev, kan ta fel på dem.
check-same-name-different-body-do = Skriv ut vilken som menas, med hela namnet eller årtal. Är det i själva verket samma sak: slå ihop dem.
check-same-name-different-body-explain = Kontrollen jämför alla namn och benämningar, nuvarande och tidigare, utan hänsyn till stora och små bokstäver. Arenor, parter och huvudmän jämförs med alla. Nämnder, verksamheter och befattningar jämförs med dem och med sina egna syskon, eftersom varje kommun har sin kommunstyrelse. Det nya och det gamla Kommunförbundet är ett exempel.

# $subject (String) - one of them
# $others (String) - the others
check-same-name-different-body-both-exist = Samma namn används om { $subject } och om { $others }, som båda finns.
# $subject (String) - one of them
# $others (String) - the others
check-same-name-different-body-over-time = Samma namn har använts om { $subject } och om { $others }, som inte båda finns den här dagen.
