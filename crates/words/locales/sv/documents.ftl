### Handlingar: vad en myndighet har delat med flit, och stämplarna på det.

concept-document = handling
act-document-shared = delad av { $owner } med { $with }
act-document-widened = delad också med { $with }
act-document-finalised = färdigställd
act-document-dispatched = expedierad till { $to }
nonsense-owned-by-no-authority = { $subject } sägs höra till något som inte är en egen myndighet, som en arena eller ett utskott. Välj nämnden, huvudmannen eller förbundet som har handlingen.

## Sidorna

documents-title = Handlingar
documents-lead = Det som en myndighet har delat med flit. Delad, färdigställd och expedierad är tre olika saker, var och en med sin dag. Handlingen är den myndighetens som delade den, vilka som än har fått den.
documents-begun = Påbörjade, inte delade
documents-begun-means = Bara den egna myndigheten ser dem, och den granskare som huvudmannen har utsett.
documents-begun-none = Inget är påbörjat.
documents-own = Egna handlingar
documents-own-none = Din myndighet har inte delat någon handling.
documents-given = Delade med mig
documents-given-none = Ingen har delat någon handling med en arena eller myndighet där du är med.
documents-others = Övriga delade handlingar
documents-shared = Delade handlingar
documents-none = Ingen handling är delad än. En handling delas av den som handlar för en nämnd, huvudman eller förbund, och blir då allmän hos alla som får den.
documents-document = Handling
documents-stands = Läge
document-untitled = Utan rubrik
document-is-shared = delad
document-is-finalised = färdigställd
document-is-dispatched = expedierad
document-own = Handlingen hör till { $owner }, som du handlar för.
document-of = Handlingen hör till { $owner }.
document-owner = Vems handling
document-shared-on = Delad
document-with = Delad med
document-finalised = Färdigställd
document-dispatched = Expedierad
document-dispatched-to = { $on }, till { $to }
document-not-yet = Inte än
document-matter = Ärende
document-link = Öppna handlingen hos myndigheten

## Formulären

do-document-shared = Dela en handling
do-document-shared-lead = Det som delas når flera myndigheter. Det har då kommit in till dem och blir allmän handling där. Texten står kvar där myndigheten förvarar den: här skrivs vad den heter, vilka som får den och var den finns. Innan något delas får du se vilka det är.
do-document-owner-hint = Bara den som handlar för en myndighet kan dela dess handlingar.
do-document-with-hint = Att dela med en arena är att dela med alla myndigheter som sitter där.
do-document-title = { $name }: { $what }
do-document-widened = Dela med fler
do-document-widened-lead = De som redan har handlingen har den kvar. Innan du delar får du se vilka som tillkommer.
do-document-finalised = Färdigställ
do-document-finalised-lead = Handlingen är justerad, godkänd eller lämnas som den är. Det är något annat än att den är delad eller skickad.
do-document-dispatched = Expediera
do-document-dispatched-lead = Skriv till vem handlingen skickades och när. Det skickas inget härifrån.
do-document-numbered = Diarienummer
do-document-numbered-lead = Varje myndighet som har handlingen kan ha ett eget diarienummer för den.
part-act-shared-owner = vems handling det är
part-act-shared-title = vad den heter
part-act-shared-with = vilka som ska få den
part-act-shared-matter = i vilket ärende
part-act-shared-link = adress till handlingen
part-act-dispatched-to = till vem
reach-title = De här får den
reach-lead = Uträknat ur registret i dag. Den som senare får en av platserna får också se den. Ser det rätt ut, tryck på knappen längst ned; annars ändra först.
reach-authorities = Kommer in till: { $authorities }.
reach-none = Ingen i registret läser för den mottagaren i dag.
reach-nobody = ingen i dag
reach-see = Visa vilka som får den
reach-now = Dela med dem
document-road = Vad som har hänt med handlingen
part-act-widened-with = dela också med
