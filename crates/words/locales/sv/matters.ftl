### Sidorna om ärenden och beslut, och formulären där.

nav-matters = Ärenden

## Listan

matters-title = Ärenden
matters-state =
    { $count ->
        [0] Inga ärenden visas här.
        [one] Ett ärende visas här. Det som senast rörde sig står först.
       *[other] { $count } ärenden visas här. Det som senast rörde sig står först.
    }
matters-show = Vilka ärenden som visas
matters-by-arena = Bara en arenas ärenden
matters-shown-open = Öppna
matters-shown-parked = Parkerade
matters-shown-asleep = Sovande
matters-shown-concluded = Avslutade
matters-shown-all = Alla
matters-every-arena = Alla arenor
matters-matter = Ärende
matters-where = Var det finns
matters-stands = Läge
matters-next = Nästa steg
matters-moved = Senast hänt
matters-numbers = Diarienummer
matters-none = Inga ärenden är införda än. Ett ärende börjar med att någon väcker en fråga: en ledamot, en nämnd, en part, en arena eller en tjänsteman. Väck det första så följs det hela vägen till beslut.
matters-none-such = Inget ärende är sådant den här dagen. Välj ett annat urval ovan.

## Läget i en mening

phase-open = öppet
phase-sent-back = återremitterat
phase-adjourned = bordlagt
phase-parked = parkerat
phase-decided = beslutat
phase-concluded = avslutat
matter-at = hos { $arenas }
matter-at-nobody = utan arena än
matter-stands-open = Öppet { $place }.
matter-stands-sent-back = Återremitterat till { $to }; ärendet finns { $place }.
matter-stands-adjourned = Bordlagt { $due }; ärendet finns { $place }.
matter-stands-parked = Parkerat utan att det sägs på vad det väntar; ärendet finns { $place }.
matter-stands-parked-until = Parkerat { $due }; ärendet finns { $place }.
matter-stands-decided = Beslutat { $on }: { $decision }.
matter-stands-concluded = Avslutat: { $how }.
matter-next = Nästa steg: { $what }.
matter-next-due = Nästa steg ({ $due }): { $what }.

## Ett ärende

matter-class = Bedömt: { $standpoint }. Skäl: { $reason }
matter-class-lowered = Bedömningen har sänkts: förut krävdes politiskt ställningstagande.
matter-class-proposed = Enligt länets regler bör ärendet bedömas kräva politiskt ställningstagande: { $triggers }.
matter-called-up = Kräver politiskt ställningstagande: { $arenas } har lyft upp ärendet.
matter-lift-to = Lyft till { $arenas } – handlingarna följer med
matter-doing = Gör något med ärendet
matter-doing-prepare = Bereda
matter-doing-travel = Föra vidare
matter-doing-decide = Besluta och avsluta
matter-doing-keep = Hålla ordning
matter-raised-by = Väckt av
matter-raised-on = Väckt
matter-arenas = Finns hos
matter-nowhere = ingen arena än
matter-preparers = Bereds av
matter-nobody = ingen har sagts
matter-number-at = Diarienummer hos { $who }
matter-target-group = Målgrupp
matter-about = Vad det gäller
matter-proposal = Förslag till beslut
matter-no-proposal = Inget förslag till beslut finns än.
matter-influence = Brukarinflytande
matter-child-rights = Barnrättsperspektiv
matter-not-stated = Inget är sagt, varken hur eller varför det inte behövs.
matter-decisions = Beslut
matter-papers = Underlag
matter-no-papers = Inget underlag finns än.
matter-supplementary = kompletterande
matter-paper-text = Läs { $title }
matter-questions = Frågor
matter-unanswered = obesvarad
matter-related = Hör ihop med
matter-road = Ärendets väg
matter-no-findings = Kontrollerna har inget att anmärka på.
road-corrected = Rättat. Förut stod det:
road-taken-back = Tillbakataget
road-source = Källa:
road-recorded = infört { $time }

## Listan över beslut

decisions-title = Beslut
decisions-all = Alla beslut
decisions-state =
    { $count ->
        [0] Inga beslut visas här.
        [one] Ett beslut visas här.
       *[other] { $count } beslut visas här. Det senaste står först.
    }
decisions-show = Vilka beslut som visas
decisions-by-arena = Bara en arenas beslut
decisions-decision = Beslut
decisions-on = När
decisions-by = Beslutat av
decisions-mandate = Mandat
decisions-matter = Ärende
decisions-led-to = Ledde till
decisions-by-law = följer av lag och reglemente
decisions-none = Inga beslut är införda än. Ett beslut förs in från sitt ärende, när det har fattats.
decisions-none-such = Inget beslut är sådant den här dagen. Välj ett annat urval ovan.

## Ett beslut

decision-on = Beslutat
decision-kind = Slag
decision-matter = I ärendet
decision-text = Beslutet
decision-backing = Vad beslutet vilar på
decision-of-a-body = Beslutet fattades av en huvudmans eget organ. Vad det får besluta står i lag och reglemente.
decision-backed = med mandat
decision-against = mot mandatet
decision-perhaps-backed = osäkert mandat
decision-without-mandate = utan fastställt mandat
decision-quoted = { $paper }, rad { $line }

## Formulären

do-matter-title = { $what }: { $name }
do-matter-lead = Det du för in läggs till ärendets väg. Inget som stått där försvinner.
do-matter-registered = Väck ett ärende
do-matter-registered-lead = Säg vad frågan gäller och vem som väckte den. Allt annat kan läggas till efter hand.
do-matter-arena-hint = Låt stå tomt om det inte är bestämt var ärendet hör hemma.
do-matter-titled = Byt namn
do-matter-placed-in = Ta upp på en arenas bord
do-matter-left-arena = Ta bort från en arenas bord
do-matter-prepared-by = Säg vem som bereder
do-matter-proposal-made = Skriv förslag till beslut
do-matter-proposal-made-lead = Skriv förslaget i Markdown: en tom rad skiljer stycken, och rader som börjar med ett streck blir en lista. Det förra förslaget finns kvar på ärendets väg.
do-matter-paper-added = Lägg till underlag
do-matter-influence-stated = Beskriv brukarinflytande
do-matter-child-rights-stated = Beskriv barnrättsperspektiv
do-matter-touches = Säg vad ärendet berör
do-matter-touches-lead = Länets regler säger vad som gör att ett ärende bör bedömas kräva politiskt ställningstagande.
do-matter-classed = Bedöm ställningstagande
do-matter-classed-lead = De som bereder bedömer om ärendet kräver politiskt ställningstagande, och skriver varför. Sänks bedömningen syns det.
do-matter-called-up = Lyft upp till politisk arena
do-matter-taken-up = För in att det togs upp
do-matter-planned = Bestäm nästa steg
do-matter-sent-back = Återremittera
do-matter-adjourned = Bordlägg
do-matter-parked = Parkera
do-matter-parked-lead = Ett parkerat ärende väntar på något utanför. Säg på vad, så vet alla när det ska väckas.
do-matter-woken = Väck ärendet
do-matter-lifted = Lyft
do-matter-lifted-lead = Ärendet flyttas dit du väljer. Handlingarna följer med.
do-matter-decided = För in ett beslut
do-matter-decided-lead = Det som faktiskt har beslutats kan alltid föras in. Programmet säger efteråt vad beslutet vilar på.
do-matter-issue = Utfärda beslut
do-matter-issue-lead = Innan programmet utfärdar ett beslut frågar det uppdragsbeskrivningen som gäller den dagen.
do-matter-numbered = Lägg till diarienummer
do-matter-related = Koppla ihop med annat ärende
do-matter-question-opened = Ställ en fråga
do-matter-question-answered = Svara på en fråga
do-matter-answered = Svara den som väckte det
do-matter-target-group = Säg vilka det gäller
do-matter-concluded = Avsluta
do-matter-reopened = Ta upp igen
form-happened-on = När det hände
form-happened-source = Var det är läst
form-link-hint = Hela adressen, som https://example.org/protokoll.pdf.
form-clash-road = Någon annan har fört in något här medan du skrev
form-clash-road-lead = Det du skrev står kvar nedan. Se vad som har hänt och spara igen om ditt fortfarande stämmer.
form-preview = Förhandsgranska
form-preview-title = Så här kommer texten att se ut

part-act-registered-title = vad ärendet ska heta
part-act-registered-text = vad det gäller
part-act-registered-raised-by = vem som väckte det
part-act-registered-arena = arena
part-act-titled-title = nytt namn
part-act-placed-in-arena = arena
part-act-left-arena-arena = arena
part-act-prepared-by-by = vem som bereder
part-act-proposal-made-text = förslag till beslut
part-act-paper-added-title = vad underlaget heter
part-act-paper-added-link = adress
part-act-paper-added-text = text
part-act-paper-added-supplementary = det kompletterar ett tidigare underlag
part-act-influence-stated-is = brukarinflytande
part-act-child-rights-stated-is = barnrättsperspektiv
part-act-touches-what = vad ärendet berör
part-act-classed-standpoint = bedömning
part-act-classed-reason = varför
part-act-called-up-by = vilken arena som lyfter upp det
part-act-called-up-reason = varför
part-act-taken-up-by = var
part-act-taken-up-how = hur
part-act-taken-up-text = vad som sades
part-act-taken-up-paragraph = paragraf
part-act-planned-what = vad som ska göras
part-act-planned-due = när
part-act-sent-back-to = till vem
part-act-sent-back-reason = varför
part-act-adjourned-to = till när
part-act-parked-until = i väntan på
part-act-woken-by = vad som väckte det
part-act-lifted-from = från arena
part-act-lifted-to = till arena
part-act-decided-by = vem som beslutar
part-act-decided-title = vad beslutet heter
part-act-decided-text = beslutet
part-act-decided-kind = slags beslut
part-act-decided-how = hur det fattades
part-act-numbered-authority = myndighet
part-act-numbered-number = diarienummer
part-act-related-how = hur
part-act-related-to = annat ärende
part-act-question-opened-question = frågans nummer
part-act-question-opened-text = frågan
part-act-question-answered-question = frågans nummer
part-act-question-answered-text = svaret
part-act-answered-to = till vem
part-act-answered-text = svaret
part-act-target-group-is = målgrupp
part-act-concluded-how = hur det slutade
part-act-concluded-text = mer om det
part-act-reopened-reason = varför

choice-due-date = ett datum
choice-due-meeting = ett möte
choice-due-period = en period
choice-due-event = när något utanför har hänt
part-due-date-on = datum
part-due-meeting-arena = vems möte
part-due-meeting-which = vilket möte
part-due-period-on = period, som 2024 eller 2024-21
part-due-event-what = vad som ska ha hänt
choice-which-next = nästa
choice-which-on = ett visst
part-which-on-on = dag
choice-perspective-stated = så här
choice-perspective-not-needed = det behövs inte
part-perspective-stated-text = hur
part-perspective-not-needed-because = varför inte
choice-raiser-node = en nämnd, part, arena eller tjänsteman
choice-raiser-member = en ledamot
choice-raiser-group = en partigrupp
part-raiser-node-node = vilken
part-raiser-member-of = i vilken arena eller nämnd
part-raiser-group-of = i vilken nämnd eller arena
part-raiser-group-name = vilken partigrupp
choice-taken-meeting = vid möte
choice-taken-agreement = tjänstemän kom överens
choice-taken-email-round = genom mejlrunda
part-taken-meeting-paragraph = paragraf
