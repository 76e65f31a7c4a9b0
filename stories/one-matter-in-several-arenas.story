# The joint plan on the level of primary care (domain 4.2): SVOM decides the project plan, RSR is shown the same matter.
# Model: one matter, several arenas.
$ samverkan matter plan-primarvardsniva --as-of 2023-10-13 --data demo
| Gemensam plan på primärvårdsnivå (matter-plan-primarvardsniva), så långt det hade kommit 2023-10-13
| Läge: beslut finns, ärendet är inte avslutat (Projektplan för gemensam plan på primärvårdsnivå)
| På bordet i: Sociala vård- och omsorgsgruppen och Regionens samverkansråd
| Rekommendation: Gemensam plan på primärvårdsnivå: ingen har fått frågan än
|
| Vad som har hänt:
| 2021  väckt som ”Gemensam plan på primärvårdsnivå” [svom-2023-05-26]
| 2021  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2023-05-26]
| 2021  beslutat: Projektplan för gemensam plan på primärvårdsnivå [svom-2023-05-26]
| 2021  beslutat av Sociala vård- och omsorgsgruppen [svom-2023-05-26]
|     En projektplan för den gemensamma planen, med två projektledare: en från regionen och en från kommunerna.
| 2023-02-06  togs upp på bordet i Regionens samverkansråd [rsr-2023-02-06]
| 2023-02-06  information i Regionens samverkansråd [rsr-2023-02-06]
| 2023-05-26  information i Sociala vård- och omsorgsgruppen [svom-2023-05-26]
| 2023-10-13  diskussion i Sociala vård- och omsorgsgruppen [svom-2023-10-13]
|     Östersund vill att planen säger tydligare vad den betyder för anhöriga.
# Model: a principal proposes an amendment to the recommended text. To whom the plan is addressed no source says.
$ samverkan recommendation plan-primarvardsniva --as-of 2023-10-13 --data demo
| Gemensam plan på primärvårdsnivå (recommendation-plan-primarvardsniva), så långt det hade kommit 2023-10-13
| handlingsplan från Sociala vård- och omsorgsgruppen, senast 2023-10-13
| Ärende: Gemensam plan på primärvårdsnivå
| Den är inte riktad till någon än.
|
| Hos var och en:
|   Östersund: inte beslutat än; vill ändra: Ett tydligare anhörigperspektiv i texten.
|
| Vad som har hänt:
| senast 2023-10-13  handlingsplan från Sociala vård- och omsorgsgruppen [domain:4.2]
| 2023-10-13  Östersund föreslår en ändring [svom-2023-10-13]
|     Ett tydligare anhörigperspektiv i texten.
