### Kontrollerna av ärenden och beslut.

## Utanför målgruppen

check-outside-target-group-title = Ärenden utanför målgruppen
check-outside-target-group-why = Handlar ärendet om andra än dem arenan finns till för, sitter de som kan frågan kanske någon annanstans.
check-outside-target-group-do = Se om ärendet hör hemma i en annan arena och lyft det dit – handlingarna följer med. Hör det hemma här: låt arenans målgrupp säga det.
check-outside-target-group-explain = Kontrollen jämför ärendets målgrupp med den som arenan har. Finns arenan bara till för en viss grupp är det en anmärkning. Finns den främst för en grupp, eller är det inte sagt hur strikt det är, är det en upplysning. Utan målgrupp i ärendet eller arenan frågas ingenting.

# $subject (String) - the matter
# $other (String) - the arena
check-outside-target-group-outside = { $subject } handlar om andra än dem som { $other } finns till för.
# $subject (String) - the matter
# $other (String) - the arena
check-outside-target-group-beside = { $subject } handlar om andra än dem som { $other } främst finns till för.

## Beslut utan mandat

check-decision-without-mandate-title = Beslut utan mandat
check-decision-without-mandate-why = Ett beslut som inget papper bär kan ifrågasättas av den som ska följa det, och arenan kan inte visa att det var dess att fatta.
check-decision-without-mandate-do = Be den arena eller huvudman som har frågan att bekräfta beslutet, eller se över uppdragsbeskrivningen. Beslutet står kvar som det fattades.
check-decision-without-mandate-explain = Det som faktiskt har beslutats kan alltid föras in. Kontrollen frågar det papper som gällde den dagen. Säger papperet att frågan är någon annans är det ett fel. Fanns inget papper i kraft är beslutet fattat utan fastställt mandat. Är papperet tyst, eller bara kanske i kraft, är det en upplysning.

# $subject (String) - the decision
# $others (String) - the arena and the paper
# $number (Number) - the line of the paper
check-decision-without-mandate-against = { $subject }: enligt uppdragsbeskrivningen var det inte arenans att besluta ({ $others }, rad { $number }).
# $subject (String) - the decision
# $other (String) - the arena
check-decision-without-mandate-without = { $subject } beslutades av { $other } utan fastställt mandat: inget papper var i kraft den dagen.
# $subject (String) - the decision
# $other (String) - the arena
check-decision-without-mandate-silent = { $subject }: uppdragsbeskrivningen för { $other } säger inte säkert om arenan fick besluta det.

## Ärenden utan arena

check-matter-without-arena-title = Ärenden utan arena
check-matter-without-arena-why = När ingen arena har ett ärende på bordet är det ingens sak att ta det vidare.
check-matter-without-arena-do = Bestäm vilken arena som ska ha ärendet, eller avsluta det med ett skäl.
check-matter-without-arena-explain = Ett ärende får vara på väg utan arena en tid. Kontrollen visar dem som är det, och sedan när, så att ingen fråga blir hängande mellan stolarna.

# $subject (String) - the matter
check-matter-without-arena-nowhere = { $subject } finns inte på någon arenas bord.

## Ärenden som sover

check-matter-asleep-title = Ärenden som sover
check-matter-asleep-why = Ett ärende som ingenting händer med är i praktiken avslutat, fast ingen har sagt det till den som väckte det.
check-matter-asleep-do = Ta upp ärendet på nästa möte, eller avsluta det med ett skäl och svara den som väckte det. Väntar det på något: parkera det och säg på vad.
check-matter-asleep-explain = Länet har själv bestämt hur länge ett ärende får vila. Har någon sagt när det ska gå vidare är det den dagen som räknas, och när den har passerat är ett löfte brutet. Det som är parkerat i väntan på något utanför sover inte.

# $subject (String) - the matter
# $date (String) - the day it was to go on
check-matter-asleep-overdue = { $subject } skulle ha gått vidare men har inte gjort det. Utlovad tid: { $date }.
# $subject (String) - the matter
# $date (String) - when something last happened
# $number (Number) - how many months it may rest
check-matter-asleep-asleep =
    { $number ->
        [one] Ingenting har hänt med { $subject } på mer än en månad. Senast: { $date }.
       *[other] Ingenting har hänt med { $subject } på mer än { $number } månader. Senast: { $date }.
    }

## Parkerat utan att veta på vad

check-parked-without-trigger-title = Parkerat utan väckning
check-parked-without-trigger-why = Ett parkerat ärende vaknar av att något händer. Är det inte sagt vad, eller har dagen passerat, vaknar det aldrig.
check-parked-without-trigger-do = Säg vad ärendet väntar på, väck det, eller avsluta det med ett skäl.
check-parked-without-trigger-explain = Att parkera är att vänta på något utanför: en utredning, en dom, ett statligt besked. Kontrollen visar ärenden som är parkerade utan att det sägs på vad, och dem vars dag har passerat.

# $subject (String) - the matter
check-parked-without-trigger-nothing-named = { $subject } är parkerat utan att det sägs vad det väntar på.
# $subject (String) - the matter
# $date (String) - the day
check-parked-without-trigger-day-passed = { $subject } är parkerat till en dag som har passerat: { $date }.

## Brukarinflytande och barnrätt

check-no-user-influence-title = Brukarinflytande och barnrätt i förslag
check-no-user-influence-why = Länet har bestämt att beslutsunderlag ska säga hur de som berörs har fått inflytande och hur barnens rätt har prövats, eller varför det inte behövts.
check-no-user-influence-do = Skriv in hur det har gått till, eller varför det inte behövs, innan förslaget tas upp för beslut.
check-no-user-influence-explain = Kontrollen gäller öppna ärenden som har ett förslag till beslut. Det går lika bra att säga varför det inte behövs; det som saknas är att någon har tagit ställning. Barnrätten frågas det om när ärendet handlar om barn eller unga.

# $subject (String) - the matter
check-no-user-influence-not-stated = Förslaget i { $subject } säger inte hur de som berörs har fått inflytande, eller varför det inte behövs.
# $subject (String) - the matter
check-no-user-influence-child-rights-not-stated = Förslaget i { $subject } handlar om barn eller unga men säger inget om deras rättigheter.
