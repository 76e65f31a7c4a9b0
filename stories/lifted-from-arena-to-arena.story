# The review of the structure (domain 4.9): SVOM proposes, RSR decides, § 77.
# Model: a matter is lifted between arenas, as a proposal that is tracked to its answer.
$ samverkan recommendation strukturoversyn --as-of 2023-10-31 --data demo
| Uppdrag att se över samverkansstrukturen (recommendation-strukturoversyn), så långt det hade kommit 2023-10-31
| förslag till en annan arena från Sociala vård- och omsorgsgruppen, 2023-10-02
| Ärende: Översyn av samverkansstrukturen
| 0 av 1 har sagt ja, 0 nej; 1 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Regionens samverkansråd: inte beslutat än
|
| Vad som har hänt:
| 2023-10-02  förslag till en annan arena från Sociala vård- och omsorgsgruppen [s2]
| 2023-10-02  riktad till Regionens samverkansråd [s2]
$ samverkan recommendation strukturoversyn --as-of 2023-12-11 --data demo
| Uppdrag att se över samverkansstrukturen (recommendation-strukturoversyn), så långt det hade kommit 2023-12-11
| förslag till en annan arena från Sociala vård- och omsorgsgruppen, 2023-10-02
| Ärende: Översyn av samverkansstrukturen
| 1 av 1 har sagt ja, 0 nej; 0 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Regionens samverkansråd: antagit, 2023-12-11; antar, § 77; inte bekräftat av registrator
|
| Vad som har hänt:
| 2023-10-02  förslag till en annan arena från Sociala vård- och omsorgsgruppen [s2]
| 2023-10-02  riktad till Regionens samverkansråd [s2]
| 2023-12-11  Regionens samverkansråd antar, § 77 (noterat, inte bekräftat) [svom-2024-02-23]
# Model: an assignment says what is in its scope, what is not, and what it has to deliver.
$ samverkan matter strukturoversyn --as-of 2024-02-23 --data demo
| Översyn av samverkansstrukturen (matter-strukturoversyn), så långt det hade kommit 2024-02-23
| Läge: beslut finns, ärendet är inte avslutat (HOSPA och Kommunförbundet får se över strukturen)
| På bordet i: Regionens samverkansråd
| Bereds av: Hälso- och sjukvårdspolitiska avdelningen och Kommunförbundet Jämtland Härjedalen
| Rekommendation: Uppdrag att se över samverkansstrukturen: 1 av 1 har sagt ja
|
| Vad som har hänt:
| 2023-10-02  väckt som ”Översyn av samverkansstrukturen” [s2]
| 2023-10-02  förslag till beslut [s2]
|     SVOM föreslår att RSR ger HOSPA och Kommunförbundet i uppdrag att se över strukturen. Översynen ska leverera: vilka politiska grupper och tjänstepersonsgrupper som ska finnas, deras uppgifter och mandat, hur de förhåller sig till varandra, roller, vägar för rapportering och administrativt stöd; finns det alternativ, för- och nackdelar med var och ett och vilket som förordas. Utanför: andra aktörer, andra frågor, införande, kommunikation och inre organisation.
| någon gång mellan 2023-10-02 och 2023-12-11  togs upp på bordet i Sociala vård- och omsorgsgruppen [domain:4.9]
| någon gång mellan 2023-10-02 och 2023-12-11  lyft från Sociala vård- och omsorgsgruppen till Regionens samverkansråd [domain:4.9]
| 2023-12-11  beslutat: HOSPA och Kommunförbundet får se över strukturen [svom-2024-02-23]
| 2023-12-11  beslutat av Regionens samverkansråd vid möte, § 77 [svom-2024-02-23]
|     Uppdrag enligt SVOM:s förslag.
| 2023-12-11  bereds av Hälso- och sjukvårdspolitiska avdelningen [svom-2024-02-23]
| 2023-12-11  bereds av Kommunförbundet Jämtland Härjedalen [svom-2024-02-23]
| 2024  samråd eller remiss i Hälso- och sjukvårdspolitiska avdelningen [domain:4.9]
|     Enkät till ledamöterna.
| 2024-02-23  information i Sociala vård- och omsorgsgruppen [svom-2024-02-23]
|     Påminnelse om enkäten.
