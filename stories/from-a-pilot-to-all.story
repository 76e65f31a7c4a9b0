# BarnSakert (domain 4.13): a pilot in two municipalities, with the county's money.
# Model: from a pilot to a broad introduction, prepared by two arenas of officials.
$ samverkan matter barnsakert --as-of 2024-02-23 --data demo
| BarnSäkert (matter-barnsakert), så långt det hade kommit 2024-02-23
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
| Bereds av: Fredagsgruppen och SamReKo - hälso- och sjukvård, skola och IFO
|
| Vad som har hänt:
| 2023  väckt som ”BarnSäkert” [svom-2024-02-23]
|     Försök 2023 i Krokom och Östersund och på barnavårdscentralerna, betalt med länets medel för psykisk hälsa. Goda resultat.
| någon gång mellan 2023 och 2024-02-23  bereds av Fredagsgruppen [svom-2024-02-23]
| någon gång mellan 2023 och 2024-02-23  bereds av SamReKo - hälso- och sjukvård, skola och IFO [svom-2024-02-23]
| 2024-02-23  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2024-02-23]
| 2024-02-23  förslag till beslut [svom-2024-02-23]
|     BarnSäkert införs brett.
# To come with funding: what the pilot cost and what a broad introduction would.
