### Det som arenorna har på bordet: ärenden och beslut, och vad som har hänt med dem.

concept-matter = ärende
concept-decision = beslut

## Länets regler

aspect-standpoint-when = kräver politiskt ställningstagande
aspect-matter-asleep-months = ett ärende sover efter så många månader utan att något hänt

## Vad som får göras

action-register-matter = väcka ett ärende
action-prepare-matter = bereda ärendet
action-call-up-matter = lyfta upp ett ärende till den politiska arenan
action-record-decision = föra in ett beslut
action-issue-decision = utfärda ett beslut

## När något ska vara gjort

due-date = senast { $date }
due-meeting-next = till nästa möte i { $arena }
due-meeting-on = till mötet i { $arena } { $date }
due-period = under { $date }
due-event = när { $text }
due-standing-overdue = försenat
due-standing-open = i tid
due-standing-unknown = går inte att säga om det är i tid

## Ärenden

raised-by-nobody-known = vem som väckte det är inte känt
raiser-member = en ledamot i { $of }
raiser-group = partigruppen { $name } i { $of }
perspective-not-needed = behövs inte: { $because }
standpoint-needs-none = kräver inget politiskt ställningstagande
standpoint-needs-standpoint = kräver politiskt ställningstagande
trigger-cost = det kostar mer än vad som är avsatt
trigger-agreement = det rör ett avtal eller en överenskommelse
trigger-goals = det rör gemensamma mål
trigger-several-boards = det rör flera nämnder
treatment-information = information
treatment-discussion = diskussion
treatment-workshop = workshop
treatment-report = redovisning
treatment-consultation = samråd eller remiss
treatment-follow-up = uppföljning
how-related-touches = rör samma sak som
how-related-came-of = kom ur
how-related-replaces = ersätter
how-related-part-of = är en del av
ending-done = det som skulle göras är gjort
ending-no-measure = ingen åtgärd
ending-goes-on-elsewhere = det går vidare någon annanstans
ending-withdrawn = den som väckte det har dragit tillbaka det

act-matter-registered = väckt som ”{ $title }”
act-matter-registered-by = väckt av { $who } som ”{ $title }”
act-matter-titled = fick namnet ”{ $title }”
act-matter-placed-in = togs upp på bordet i { $arena }
act-matter-left-arena = lämnade { $arena }
act-matter-prepared-by = bereds av { $who }
act-matter-proposal-made = förslag till beslut
act-matter-paper-added = underlag: { $title }
act-matter-paper-supplementary = kompletterande underlag: { $title }
act-matter-influence-stated = brukarinflytande
act-matter-child-rights-stated = barnrättsperspektiv
act-matter-touches = berör länets regler: { $what }
act-matter-classed = bedömt: { $standpoint }
act-matter-called-up = lyftes upp av { $arena }
act-matter-taken-up = { $how } i { $who }
act-matter-taken-up-paragraph = { $how } i { $who }, { $paragraph }
act-matter-planned = nästa steg
act-matter-planned-due = nästa steg, { $due }
act-matter-sent-back = återremitterat till { $who }
act-matter-adjourned = bordlagt { $due }
act-matter-parked = parkerat utan att det sägs vad det väntar på
act-matter-parked-until = parkerat { $due }
act-matter-woken = väckt ur vila
act-matter-lifted = lyft till { $to }
act-matter-lifted-from = lyft från { $from } till { $to }
act-matter-decided = beslutat: { $decision }
act-matter-numbered = diarienummer hos { $who }: { $number }
act-matter-related = { $how } { $matter }
act-matter-question-opened = öppen fråga { $number }
act-matter-question-answered = svar på fråga { $number }
act-matter-answered = svar till { $who }
act-matter-target-group = målgrupp: { $group }
act-matter-concluded = avslutat: { $how }
act-matter-reopened = taget upp på nytt

## Beslut

decision-kind-own-work = eget arbete
decision-kind-no-standpoint = fråga utan politiskt ställningstagande
decision-kind-standpoint = fråga med politiskt ställningstagande
decision-kind-towards-principals = riktat till huvudmännen
decision-how-meeting = vid möte
decision-how-paragraph = vid möte, { $paragraph }
decision-how-agreement = i tjänstemannaöverenskommelse
decision-how-email-round = genom mejlrunda

act-decision-made = beslutat av { $who }
act-decision-made-how = beslutat av { $who } { $how }
act-decision-issued = utfärdat för { $who }
act-decision-issued-how = utfärdat för { $who } { $how }
act-decision-numbered = diarienummer hos { $who }: { $number }
act-decision-documented = handling: { $title }

## Journalen

journal-act = { $thing }: { $act } ({ $on }).
journal-act-text = { $thing }: { $act } ({ $on }). ”{ $text }”
journal-act-corrected = Rättat om { $thing }: { $act } ({ $on }).
journal-act-retracted = Tillbakataget om { $thing }: { $act }.

## När det inte går

refusal-no-such-act = { $subject } har inget steg nummer { $no }, eller så är det tillbakataget. Välj bland de steg som finns nu.
refusal-other-act = Rättelsen av ett steg i { $subject } säger att något helt annat hände. Rätta bara det som var fel, eller ta tillbaka steget och för in det som hände.
refusal-has-not-happened = Det som skulle ha hänt med { $subject } är daterat { $on }, och den dagen har inte kommit än. Ange dagen då det hände, eller för in det som ett planerat steg.
refusal-changed-meanwhile-road = Någon annan har skrivit i { $subject } sedan du öppnade sidan. Se vad som har hänt och bedöm om det du skrev fortfarande stämmer.
nonsense-no-such-question = I { $subject } besvaras en fråga som inte är ställd. Kontrollera frågans nummer.
nonsense-question-is-asked = I { $subject } finns redan en fråga med det numret. Ta nästa nummer.
nonsense-goes-nowhere = { $subject } lyfts eller skickas ingenstans, eller till samma ställe som det redan är på. Välj vart det ska.
nonsense-related-to-itself = { $subject } sägs höra ihop med sig självt. Välj ett annat ärende.
nonsense-decided-by-nobody = { $subject } har ingen som har beslutat det. Ange vem som beslutade.
nonsense-decided-before = { $subject } sägs vara beslutat innan det fanns något att besluta om. Kontrollera dagen.
misread-link = ”{ $found }” är ingen adress till en handling. Skriv hela adressen, som https://example.org/protokoll.pdf.
refusal-overstepped-where = { $paper }, { $heading }, rad { $line }
refusal-overstepped = { $arena } kan inte besluta detta ({ $kind }): ”{ $text }” ({ $place }). Du kan lyfta det till { $to } – handlingarna följer med.
refusal-overstepped-nowhere = { $arena } kan inte besluta detta ({ $kind }): ”{ $text }” ({ $place }). Papperet säger inte vart det ska lyftas; fråga den arena som { $arena } bereder för.
