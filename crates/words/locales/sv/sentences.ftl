### Meningar om platser, relationer och regler. Det som står inom klammer byts mot namn.

## Platser

side-region = regionen
side-municipalities = kommunerna
side-neither = varken regionen eller kommunerna

basis-office = befattningen { $office }
basis-body = { $post } i { $body }
basis-arena = { $post } i { $arena }
basis-network = { $post }, genom { $arena }
basis-board-like = { $post } i { $what }
basis-appointed = utsedd, utan krav på någon viss post

post-chair = ordförande
post-vice-chair = vice ordförande
post-presidium = presidiet
post-member = ledamot
post-representative = representant

places-count =
    { $count ->
        [one] { $count } plats
       *[other] { $count } platser
    }
places-each-municipality = en plats för varje kommun
places-each-principal = en plats för varje huvudman
spread-different-municipalities = från olika kommuner
appointer-each-municipality = varje kommun utser sin
appointer-each-principal = varje huvudman utser sin
substitutes-none = ingen ersättare, enligt regeln
substitutes-personal = personlig ersättare
substitutes-pooled =
    { $count ->
        [one] { $count } gemensam ersättare
       *[other] { $count } gemensamma ersättare
    }
represents-own = den egna huvudmannen
acts-as-ordinary = ordinarie
acts-as-substitute = ersättare

## Relationer

relation-prepares-for = { $who } bereder ärenden åt { $whom }
relation-reports-to = { $who } rapporterar till { $whom }
relation-lifts-to = { $who } lyfter frågor till { $whom }
relation-recommends-to = { $who } lämnar rekommendationer till { $whom }
relation-proposes-to = { $who } föreslår beslut i { $whom }
relation-steers = { $who } styr { $whom }
relation-sets-form-of = { $who } fastställer arbetsformen för { $whom }
relation-feeds-seats-to = { $who } utser till platser i { $whom }
relation-represents = { $who } företräder { $whom }
relation-supports = { $who } stödjer { $whom }
relation-coordinates = { $who } samordnar { $whom }
relation-informs = { $who } informerar { $whom }

does-prepares-for = bereder ärenden åt
does-reports-to = rapporterar till
does-lifts-to = lyfter frågor till
does-recommends-to = lämnar rekommendationer till
does-proposes-to = föreslår beslut i
does-steers = styr
does-sets-form-of = fastställer arbetsformen för
does-feeds-seats-to = utser till platser i
does-represents = företräder
does-supports = stödjer
does-coordinates = samordnar
does-informs = informerar

## Beslut och rader

board-meeting-papers = { $on } (handlingar senast { $by })
act = { $by }
act-paragraph = { $by }, § { $paragraph }
act-register-number = { $by }, dnr { $number }
act-both = { $by }, § { $paragraph }, dnr { $number }
paper-line = rad { $no } under ”{ $heading }”: { $text }
reading = rad { $line }: { $says }

## Regler som läses ur ett styrande papper

scope-no-political-standpoint = frågor som inte kräver politiskt ställningstagande
scope-political-standpoint = frågor som kräver politiskt ställningstagande
scope-own-work = sitt eget arbete, sina papper och uppdrag
scope-the-rest = det den inte får besluta själv
scope-everything = allt

receiver-members = ledamöterna
receiver-substitutes = ersättarna
receiver-presenters = föredragande
receiver-municipalities = kommunerna

role-chair = ordföranden
role-secretary = sekreteraren

rule-decides = Får besluta om { $what }
rule-lifts = Lyfter { $what } till { $to }
rule-recommends-principals = Rekommenderar huvudmännen, som var och en beslutar själv
rule-recommends-boards = Rekommenderar nämnderna
rule-assigns-timed = Får ge uppdrag, men bara tidsatta
rule-assigns = Får ge uppdrag
rule-prepares = Bereder ärenden åt { $to }
rule-follows-up = Följer upp rekommendationerna från { $of }
rule-works-from = Arbetar efter balanslistorna från { $of }
rule-informs = Är en plats för information om beslut
rule-discusses = Är en plats för samtal innan beslut fattas
rule-watches = Bevakar vad som ändras nationellt
rule-seat-basis = Säger i egenskap av vad dessa platser innehas: { $seats }
rule-substitutes = Säger vem som ersätter på dessa platser: { $seats }
rule-represents = Säger vem dessa platser företräder: { $seats }
rule-guests = Andra får kallas in utan att ha en plats
rule-agenda = Dagordningen görs av { $by }
rule-notice =
    { $days ->
        [one] Handlingarna är ute { $days } dag före mötet
       *[other] Handlingarna är ute { $days } dagar före mötet
    }
rule-minutes = Anteckningarna går till { $to }
rule-chair-yearly = Ordförandeskapet växlar varje år mellan { $between }
rule-chair-fixed = Ordförandeskapet innehas av { $between }
rule-chair-elected = Ordförande väljs bland { $between }
rule-secretary-yearly = Sekreterarskapet växlar varje år mellan { $between }
rule-secretary-fixed = Sekreterarskapet innehas av { $between }
rule-secretary-elected = Sekreterare väljs bland { $between }
rule-meets = Möts { $times } gånger per termin, { $hours } timmar åt gången
rule-year-chosen = Fokusområden väljs vid årets första möte
rule-year-judged = Årets fokusområden värderas vid årets sista möte
rule-year-agreements = Alla överenskommelser i länet följs upp en gång om året
rule-leaver = Den som slutar meddelar { $role }
rule-carries = { $seats } hämtar från och sprider till { $between }
rule-template = Uppdrag beskrivs under rubrikerna { $headings }
rule-purpose = Säger vad arenan är till för
rule-goal = Säger vad arenan vill nå
rule-replaces = Ersätter { $paper }
rule-adopted = Säger att papperet är antaget av { $by }

## Vad ett mandat vilar på

ground-in-force = gäller
ground-anchored-only = förankrat, inte antaget
ground-undated = utan datum
ground-not-in-force = gäller inte
ground-same-as = samma som en annan arena
ground-practice = bara praxis
ground-known-missing = saknas
ground-not-found = inte funnet
ground-perhaps = kanske { $ground }

ground-sentence-in-force = Mandatet vilar på { $paper }, som gäller.
ground-sentence-in-force-perhaps = Mandatet vilar på { $paper }, men källorna räcker inte för att säga att papperet gällde den här dagen.
ground-sentence-anchored-only = Mandatet vilar på { $paper }, som är förankrat men inte antaget av alla som ska anta det.
ground-sentence-undated = Mandatet vilar på { $paper }, som saknar datum. Det går inte att se hur gammalt det är.
ground-sentence-not-in-force = Mandatet vilar på { $paper }, som inte gäller den här dagen.
ground-sentence-same-as = Arenan har samma mandat som { $arena }.
ground-sentence-practice = Arenan arbetar enligt praxis. Det finns inget papper.
ground-sentence-known-missing = Arenan saknar mandat. Det är en känd brist: en källa säger att inget papper finns.
ground-sentence-not-found = Vi har inte funnit något mandat. Det betyder inte att det saknas, bara att ingen källa vi har läst säger något.
