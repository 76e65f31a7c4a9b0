### Formulären: att ändra det som sägs i registret, lägga in nytt, tysta en iakttagelse.

form-edit = ändra
form-edit-all = Ändra uppgifterna
form-saved = Det är sparat i registret.
form-so-already = Det stod redan så i registret. Ingenting har ändrats.
form-save = Spara
form-cancel = Avbryt
form-optional = (frivilligt)
form-choose = Välj …
form-row = { $label } { $number }
form-more-rows = Fler rader
form-show-parts = Visa fälten
form-not-now = { $name } (finns inte nu)
form-no-personal-number = Det är inget personnummer

form-wrong =
    { $count ->
        [1] En sak behöver rättas
       *[other] { $count } saker behöver rättas
    }
form-wrong-at = { $field }: { $wrong }
form-tab-wrong = Inte sparat – { $tab }
form-clash = Någon annan har ändrat uppgiften medan du skrev
form-clash-lead = Ingenting har sparats än. Det du skrev står kvar här nedanför. Jämför med det som står nu. Stämmer ditt fortfarande, spara igen; annars ändra det eller avbryt.
form-clash-stood = Stod när du började
form-clash-now = Står nu
form-sent = Formuläret har redan skickats
form-sent-lead = Det du skickade förra gången är sparat. Om du vill spara även det som står här nu, välj Spara igen.

wrong-blank = Det här behöver fyllas i.
wrong-not-chosen = Välj något här.
wrong-number = ”{ $found }” är inte ett helt tal. Skriv med siffror, högst 65535.
# Där ett personnummer står i en text: ett eller flera ställen, med siffrorna dolda.
wrong-number-stands = Det står här: { $places }.
wrong-number-around = ”{ $around }”
wrong-day = ”{ $found }” är inte en dag. Skriv år, månad och dag, som 2026-12-31.

form-said = Vad säger källan?
form-said-fact = Så här är det
form-said-missing = Källan säger att det saknas
form-said-not-found = Vi har letat men inte hittat något
form-from = Gäller från
form-from-hint = Lämna tomt om uppgiften gällt lika länge som saken funnits. Annars till exempel 2009-06-15, 2009-06, 2009 eller 2009~ (omkring 2009).
form-from-existence = Finns från
form-from-existence-hint = Lämna tomt om början inte är känd. Annars till exempel 2009-06-15, 2009-06, 2009 eller ..2005 (senast 2005).
form-to = Till
form-to-hint = Första dagen det inte längre gäller. Lämna tomt om inget slut är känt.
form-date-hint = Till exempel 2009-06-15, 2009-06, 2009 eller 2009~ (omkring 2009).
form-changed-from = Från vilken dag?
form-ended = Vilken är första dagen det inte längre gäller?
form-sources = Var det står
form-sources-hint = Välj källa och ställe i den. Lämna tomt om du själv vet det och säger det här.
form-reason = Varför var det fel?
form-reason-hint = Skälet sparas i journalen tillsammans med det som stod förut.
form-place-hint = Till exempel 9 eller 2.1. Lämna tomt för hela källan.
form-register-number-hint = Till exempel RS/625/2021.
form-colour-hint = Till exempel #1f5f5b.
form-person-hint = Personens id, som person-1. Namn sparas inte i registret.
form-handle = Id
form-handle-hint = Det korta namn som står i adresser och i länsfilen och aldrig ändras. Lämna tomt, så görs det av namnet.
form-choice = Vilken uppgift ska länets regler läsa?
form-choice-claim = { $said } (källa: { $sources })
form-choice-earliest = Den tidigaste, tills länet har valt

form-state-title = Lägg till: { $aspect } – { $name }
form-state-lead = Säg något mer om saken. Det som redan står ändras inte.
form-act-title = { $verb }: { $aspect } – { $name }
form-register-title = Lägg in: { $concept }
form-register-lead = { $means } Fyll i det du vet. Mer kan läggas till efteråt.

form-rather-wrong = Var det fel redan när det skrevs? Då väljer du i stället:
form-rather-changed = Stämde det när det skrevs, men inte längre? Då väljer du i stället:

form-silence = tysta
form-silence-title = Tysta: { $check } – { $name }
form-silence-lead = Iakttagelsen räknas fortfarande och kan visas, men kallar inte på uppmärksamhet förrän dagen du väljer.
form-silence-reason = Varför får den vila?
form-silence-until = Hörs igen från
form-silence-until-hint = Högst ett år fram.
form-hear = låt höras igen
form-hear-title = Låt höras igen: { $check } – { $name }
form-hear-lead = Iakttagelsen kallar på uppmärksamhet igen från i dag.

verb-change = Ändrat från en dag
verb-change-means = Det var så förut, men från en viss dag är det på ett annat sätt. Båda uppgifterna står kvar, var och en för sin tid.
verb-end = Gäller inte längre
verb-end-means = Det var så till en viss dag, och inget nytt har kommit i stället.
verb-correct = Rätta
verb-correct-means = Det blev fel när det skrevs. Det som stod kan fortfarande läsas i journalen, med skälet.
verb-retract = Ta tillbaka
verb-retract-means = Det skulle aldrig ha skrivits. Uppgiften räknas inte längre men finns kvar i journalen, med skälet.
verb-dispute = En annan källa säger något annat
verb-dispute-means = Båda uppgifterna visas sida vid sida, tills länet väljer vilken reglerna läser.
verb-cite = Fler källor säger samma sak
verb-cite-means = Lägg till var mer det står.
verb-choose = Välj vilken källa reglerna läser
verb-choose-means = Källorna är oense. Valet sparas i journalen, och ingen källa försvinner.
verb-of-claim = { $verb }: { $said }

edit-thing-title = Uppgifterna om { $name }
edit-fact-title = { $aspect } – { $name }
edit-new-title = Lägg in nytt
edit-new-lead = Vad vill du lägga in?
edit-back = Tillbaka till sidan
edit-back-all = Alla uppgifter om saken
edit-said = Det här sägs
edit-more = Lägg till en uppgift
edit-more-means = Det som redan står ändras genom ”ändra” vid uppgiften.
edit-stands = Så här står det nu
edit-retracted = Uppgiften är tillbakatagen: { $reason }
edit-corrected = Rättat förut. Det stod: { $was }. Skäl: { $reason }
edit-world-changed = Världen har ändrats
edit-was-wrong = Det var fel skrivet
edit-sources = Källorna säger mer, eller något annat

reading-title = Här går det bara att läsa
reading-only = Registret visas för läsning, så ingenting kan skrivas in härifrån.
reading-other-day = Sidan visar en annan dag än i dag, och då är formulären stängda. Gå till i dag för att skriva.
form-stale = Du har loggat in eller ut sedan formuläret öppnades
form-stale-lead = Ingenting har sparats än. Allt du skrev står kvar; kontrollera att du är inloggad som du vill, och spara igen.
refused-sign-in-title = Logga in först
refused-title = Det får du inte
blocked-title = Formuläret togs inte emot
blocked-elsewhere = Det kom inte från en av våra egna sidor på den här datorn, och ingenting har sparats. Öppna sidan på nytt från menyn och försök igen.
blocked-stale = Du har loggat in eller ut sedan sidan öppnades, så formuläret hör inte längre till dig, och ingenting har sparats. Gå tillbaka, kopiera det du skrev, öppna sidan på nytt och försök igen.
blocked-too-long = Det som skickades är större än { $most } MB, som är det mesta ett formulär tar emot. Ingenting har sparats. Gå tillbaka, där det du skrev står kvar, och korta det eller dela upp det.
blocked-unreadable = Det gick inte att läsa det som skickades, och ingenting har sparats. Gå tillbaka, kopiera det du skrev och försök igen.

## Ord att välja bland

choice-weight-only = enbart
choice-weight-primarily = främst
choice-weight-partly = bland annat
choice-how-renamed = bytte namn
choice-how-merged = slogs ihop
choice-how-split = delades
choice-how-replaced = ersattes
choice-recipients-principals = huvudmännen, som var och en bestämmer själv
choice-recipients-boards = nämnderna
choice-turn-yearly = växlar varje år
choice-turn-fixed = växlar inte
choice-turn-elected = genom val
choice-focus-chosen = fokusområden väljs vid årets första möte
choice-focus-judged = fokusområdena bedöms vid årets sista möte
choice-focus-agreements = länets överenskommelser följs upp
choice-each-municipality = varje kommun
choice-each-principal = varje huvudman

choice-mandate-paper = ett styrande papper
choice-mandate-same-as = samma mandat som en annan arena
choice-mandate-practice = det man brukar göra, utan papper
choice-basis-office = en befattning
choice-basis-body = en post i ett organ
choice-basis-arena = en post i en annan arena
choice-basis-network = en post som företräds genom ett nätverk
choice-basis-board-like = en post i nämnder som heter olika i olika kommuner
choice-basis-post = en post som inte finns i registret
choice-basis-appointed = inget annat än att vara utsedd
choice-places-count = så här många
choice-places-one-each = en för varje
choice-appointer-node = den här
choice-appointer-each = var och en utser sin
choice-substitutes-none = ingen, enligt regeln
choice-substitutes-personal = en personlig för varje innehavare
choice-substitutes-pooled = några gemensamma för alla
choice-represents-own = den egna huvudmannen
choice-represents-node = den här
choice-rule-decides = arenan får besluta
choice-rule-lifts = arenan lyfter till andra
choice-rule-recommends = det den beslutar är en rekommendation
choice-rule-assigns = den får ge uppdrag
choice-rule-prepares = den förbereder för
choice-rule-follows-up = den följer upp rekommendationer från
choice-rule-works-from = den arbetar efter balanslistor
choice-rule-informs = där informeras om beslut
choice-rule-discusses = där diskuteras före beslut
choice-rule-watches = den bevakar nationella förändringar
choice-rule-seat-basis = i egenskap av vad platserna innehas
choice-rule-substitutes = vem som ersätter på platserna
choice-rule-represents = vem platserna företräder
choice-rule-guests = andra får adjungeras
choice-rule-agenda = vem som gör dagordningen
choice-rule-notice = hur långt före mötet handlingarna är ute
choice-rule-minutes = vem som får anteckningarna
choice-rule-chair = vem som är ordförande
choice-rule-secretary = vem som är sekreterare
choice-rule-meets = hur ofta den möts
choice-rule-year = vad som görs en gång om året
choice-rule-leaver = vem den som slutar talar med
choice-rule-carries = vilka platser som hämtar från och förmedlar till nätverk
choice-rule-template = mallen för uppdrag
choice-rule-purpose = syftet står här
choice-rule-goal = målet står här
choice-rule-replaces = vilket papper som ersätts står här
choice-rule-adopted = vem som har antagit det står här

## Delarna av ett värde

part-citation-source = källa
part-citation-place = ställe i källan
part-target-group-groups = grupper
part-target-group-weight = hur långt arenan håller sig till dem
part-link-who = vem
part-link-does = gör vad
part-link-whom = för vem
part-step-how = hur
part-step-before = före
part-step-after = efter
part-board-meeting-on = sammanträder
part-board-meeting-papers-by = handlingar senast
form-mailbox-hint = En brevlåda som hör till nämnden eller myndigheten, som registratorns. Aldrig en persons egen: den finns kvar i journalen.
part-act-by = vem som beslutade
part-act-paragraph = paragraf
part-act-register-number = diarienummer
part-line-no = radens nummer
part-line-heading = rubrik
part-line-text = text
part-reading-line = radens nummer
part-reading-says = vad raden säger

part-mandate-paper-paper = papper
part-mandate-same-as-arena = arena
part-mandate-practice-text = vad man brukar göra
part-basis-office-office = befattning
part-basis-body-body = organ
part-basis-body-post = post
part-basis-arena-arena = arena
part-basis-arena-post = post
part-basis-network-arena = nätverk
part-basis-network-post = post
part-basis-board-like-post = post
part-basis-board-like-what = i vilket slags nämnd
part-basis-post-title = post
part-places-count-count = antal
part-places-one-each-each = för varje vad
part-appointer-node-node = vem
part-appointer-each-each = vilka
part-substitutes-pooled-count = antal
part-represents-node-node = vem
part-rule-decides-what = vad
part-rule-lifts-what = vad
part-rule-lifts-to = till vem
part-rule-recommends-to = till vem
part-rule-assigns-timed = bara med slutdatum
part-rule-prepares-to = för vilka
part-rule-follows-up-of = från vilka
part-rule-works-from-lists-of = vilkas listor
part-rule-seat-basis-seats = platser
part-rule-substitutes-seats = platser
part-rule-represents-seats = platser
part-rule-agenda-by = vem
part-rule-notice-days = dagar
part-rule-minutes-to = vilka
part-rule-chair-turn = hur rollen går vidare
part-rule-chair-between = mellan vilka sidor
part-rule-secretary-turn = hur rollen går vidare
part-rule-secretary-between = mellan vilka sidor
part-rule-meets-per-term = gånger per termin
part-rule-meets-hours = timmar
part-rule-year-focus = vad
part-rule-leaver-reports-to = vem
part-rule-carries-seats = platser
part-rule-carries-between = mellan vilka
part-rule-template-headings = rubriker
part-rule-replaces-paper = papper
part-rule-adopted-by = vem

## Länsfilen

county-file-title = Länsfilen
county-file-lead = Hela registret som en textfil: att spara, läsa, ändra i och läsa in igen.
county-file-take = Hämta
county-file-take-now = Hämta länsfilen
county-file-take-now-means = Filen vet vilket läge den bygger på. Ändra i den och läs in den igen, så jämförs den med det som skrivits sedan dess.
county-file-take-day = Hämta hur det såg ut { $day }
county-file-take-day-means = Bara för läsning: en fil för en viss dag går inte att läsa in.
county-file-read = Läs in
county-file-confirm = En fil kan ändra allt som står i registret, så den som läser in en skriver sitt lösenord först.
county-file-give = Skriv lösenordet
county-file-read-lead = Först visas skillnaden mot registret. Ingenting sparas innan du har sett den.
county-file-file = Välj en fil
county-file-text = eller klistra in den här
county-file-show = Visa skillnaden
county-file-save = Spara ändringarna
county-file-difference =
    { $count ->
        [1] En ändring
       *[other] { $count } ändringar
    }
county-file-difference-lead = Så här skiljer sig filen från registret. Strecken visar det som står nu, plustecknen det som skulle stå.
county-file-nothing = Filen säger samma sak som registret. Det finns ingenting att läsa in.
county-file-problems =
    { $count ->
        [1] En sak i filen behöver rättas
       *[other] { $count } saker i filen behöver rättas
    }
county-file-problems-lead = Ingenting har sparats. Rätta i filen och visa skillnaden igen.
county-file-line = Rad { $line }
county-file-reason = Varför rättas eller tas uppgifter tillbaka?
county-file-changed = Registret har ändrats sedan skillnaden visades. Så här är den nu.

## Utkast

draft-keep = Spara utkast
draft-lies-here = Ligger hos { $authority }
draft-lies-with = Ett utkast ligger hos { $authority }; ingen annan ser det.
draft-space = Utkast läggs hos
draft-space-hint = Det är den myndighetens utrymme: ingen annan ser utkastet eller kan se att det finns.
draft-is-kept = Utkastet är sparat. Du hittar det under Utkast längst ner på sidan, tills du sparar i registret eller kastar det.
draft-is-thrown = Utkastet är kastat.
draft-not-kept = Utkastet kunde inte sparas
draft-not-kept-lead = Det du skrev står kvar här nedanför, men bara på den här sidan. Kopiera det om du måste gå härifrån, och försök igen om en stund.
draft-gone = Utkastet finns inte längre
draft-gone-lead = Det har sparats i registret eller kastats. Här är ett tomt formulär.
drafts-title = Utkast
drafts-lead = Det du har börjat på och inte sparat i registret. Ingen utanför din egen myndighet ser det eller kan se att det finns.
drafts-none = Det finns inga utkast. Välj Spara utkast i ett formulär, så hamnar det här.
draft-kept = Sparat { $at }
draft-homeless = Ett formulär som inte finns längre
draft-homeless-lead = Det som formuläret handlade om finns inte i registret, eller så skrevs utkastet med en annan version av programmet. Det här hade du skrivit:
draft-throw = Kasta
draft-throw-means = Det går inte att ångra. Utkastet raderas och finns sedan ingenstans.
draft-throw-now = Kasta utkastet

form-older = Formuläret har ändrats sedan du öppnade det
form-older-lead = Programmet har fått en ny version. Ingenting har sparats. Det mesta du skrev står kvar nedanför, men det här finns det inget fält för längre. Kopiera det om du behöver det, och spara igen.

new-means-arena = En grupp, ett råd eller ett nätverk där huvudmännen möts.
new-means-paper = Uppdragsbeskrivning, arbetsform, reglemente eller avtal.
new-means-seat = En plats i en arena, och i vilken egenskap den innehas.
new-means-holder = Den som sitter på en plats, från och till.
new-means-relation = Vem som bereder för, rapporterar till eller styr vem.
new-means-lineage = En arena eller part som har bytt namn, slagits ihop, delats eller ersatts.
new-means-body = Nämnd, styrelse eller fullmäktige hos en huvudman.
new-means-unit = Förvaltning, område eller verksamhet, som BUP eller elevhälsan.
new-means-office = En befattning, som regionöverläkare.
new-means-party = Någon som inte är huvudman, som polisen eller ett kommunförbund.
new-means-principal = Regionen eller en kommun.
new-means-source = Det som uppgifterna är lästa i: protokoll, beslut, webbsida.
new-means-rulebook = Länets egna gränser och ord, som när ett mandat räknas som gammalt.
