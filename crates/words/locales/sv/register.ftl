### Registret: vad sakerna heter, vilka slag det finns, och vad som kan sägas om dem.

concept-rulebook = länets regler
concept-source = källa
concept-principal = huvudman
concept-body = organ
concept-unit = verksamhet
concept-party = part
concept-office = befattning
concept-arena = arena
concept-relation = relation
concept-lineage = steg i historien
concept-paper = styrande papper
concept-seat = plats
concept-holder = innehavare
concept-person = person

arena-kind-political = förtroendevalda
arena-kind-officials = tjänstepersoner
arena-kind-mixed = förtroendevalda med stöd av tjänstepersoner
arena-kind-network = nätverk
arena-kind-knowledge-steering = kunskapsstyrning
arena-kind-steering-group = styrgrupp

legal-form-none = ingen egen rättslig form
legal-form-joint-board = gemensam nämnd
legal-form-federation = organ i ett kommunalförbund
legal-form-board = nämnd hos en huvudman
legal-form-association = bolag eller förening

level-county = hela länet
level-municipal = inom en kommun
level-region-internal = inom regionen
level-inter-county = flera län

between-region-and-municipalities = regionen och kommunerna
between-municipalities = kommunerna
between-region = regionens egna delar
between-with-others = huvudmännen och andra parter

group-children = barn
group-young = unga
group-adults = vuxna
group-older = äldre

weight-only = enbart { $groups }
weight-primarily = främst { $groups }
weight-partly = bland annat { $groups }

mandate-value-same-as = samma som { $arena }
mandate-value-practice = praxis: { $practice }

body-kind-council = fullmäktige
body-kind-executive = styrelse
body-kind-board = nämnd
body-kind-committee = utskott
body-kind-auditors = revisorer
body-kind-joint-board = gemensam nämnd
body-kind-directorate = direktion

unit-kind-administration = förvaltning
unit-kind-department = avdelning
unit-kind-area = område
unit-kind-operation = verksamhet

party-kind-federation = kommunalförbund
party-kind-police = polis
party-kind-prosecutor = åklagare
party-kind-county-board = länsstyrelse
party-kind-user-organisation = brukarorganisation
party-kind-university = lärosäte
party-kind-other = annan part

principal-kind-region = region
principal-kind-municipality = kommun

lineage-renamed = { $before } bytte namn till { $after }
lineage-same-renamed = { $before } bytte namn
lineage-merged = { $before } slogs ihop till { $after }
lineage-split = { $before } delades i { $after }
lineage-replaced = { $before } ersattes av { $after }

paper-kind-mandate = uppdragsbeskrivning
paper-kind-working-form = arbetsform
paper-kind-rules = reglemente
paper-kind-agreement = avtal
paper-kind-other = annat papper

part-purpose = vad arenan är till för
part-decides = vad den får besluta
part-lifts = vart resten lyfts
part-seats = vilka som sitter där
part-chair = vem som är ordförande
part-meetings = hur ofta den möts
part-minutes = vem som får anteckningarna
part-reporting = hur information förs vidare

## Vad som kan sägas om en sak

aspect-exists = när den finns
aspect-name = namn
aspect-alias = kallas också
aspect-kind = slag
aspect-title = titel
aspect-dated = datum på papperet
aspect-issuer = utfärdare
aspect-register-number = diarienummer
aspect-within = hör till
aspect-members = antal ledamöter
aspect-meeting = sammanträde
aspect-mailbox = officiell e-postadress
aspect-at = hör till
aspect-duty = stående uppgift
aspect-form = rättslig form
aspect-level = var den arbetar
aspect-between = mellan vilka
aspect-target-group = för vilka
aspect-purpose = syfte
aspect-goal = mål
aspect-principle = förhållningssätt
aspect-task = uppgift
aspect-mandate = mandat
aspect-changes-paper = får ändra uppdragsbeskrivningen
aspect-places = antal platser
aspect-rhythm = hur ofta den möts
aspect-guest-of = hör till ett annat län
aspect-link = vem som gör vad
aspect-extent = hur långt det sträcker sig
aspect-step = vad som blev vad
aspect-governs = styr
aspect-replaces = ersätter
aspect-adopter = ska antas av
aspect-anchored = förankrat hos
aspect-adopted = antaget av
aspect-review-by = ska ses över senast
aspect-line = rad
aspect-rule = regel
aspect-in = plats i
aspect-side = sida
aspect-basis = i egenskap av
aspect-spread = villkor
aspect-appointer = utses av
aspect-substitutes = ersättare
aspect-represents = företräder
aspect-seat = plats
aspect-person = person
aspect-acts-as = sitter som
aspect-stands-in-for = ersätter
aspect-of = kommer från
aspect-appointed = utsedd
aspect-serves-as = tjänstgör som
aspect-party = parti
aspect-leaving = slutar
aspect-proposes = föreslår efter sig
aspect-stale-mandate-months = månader tills en uppdragsbeskrivning räknas som gammal
aspect-anchored-waits-months = månader ett papper får vara förankrat utan att antas
aspect-seats-per-person-most = flest platser för en person
aspect-vacancy-grace-days = dagar en plats får stå tom
aspect-answer-waits-months = månader en rekommendation får vänta på svar
aspect-carry-out-waits-months = månader innan det ska synas att något är genomfört
aspect-mandate-states = det här ska stå i en uppdragsbeskrivning
aspect-colour = länets färg
