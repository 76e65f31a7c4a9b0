# Patients ready to be discharged (domain 4.8), SVOM § 11.
# Model: a decision addressed to two named principals and not to all nine, due at a meeting and not on a date.
$ samverkan recommendation utskrivningsklara --as-of 2024-02-23 --data demo
| Gemensam redovisning av utskrivningsklara (recommendation-utskrivningsklara), så långt det hade kommit 2024-02-23
| rekommendation från Sociala vård- och omsorgsgruppen, 2024-02-23
| Ärende: Utskrivningsklara
| Följs upp av: Sociala vård- och omsorgsgruppen
| Genomfört: till nästa möte i Sociala vård- och omsorgsgruppen
| 0 av 2 har sagt ja, 0 nej; 2 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Region Jämtland Härjedalen: inte beslutat än
|   Östersund: inte beslutat än
|
| Vad som har hänt:
| 2024-02-23  rekommendation från Sociala vård- och omsorgsgruppen [svom-2024-02-23]
| 2024-02-23  riktad till Region Jämtland Härjedalen [svom-2024-02-23]
| 2024-02-23  riktad till Östersund [svom-2024-02-23]
| 2024-02-23  genomfört till nästa möte i Sociala vård- och omsorgsgruppen [svom-2024-02-23]
# Both presented, together.
$ samverkan recommendation utskrivningsklara --as-of 2024-06-03 --data demo
| Gemensam redovisning av utskrivningsklara (recommendation-utskrivningsklara), så långt det hade kommit 2024-06-03
| rekommendation från Sociala vård- och omsorgsgruppen, 2024-02-23
| Ärende: Utskrivningsklara
| Följs upp av: Sociala vård- och omsorgsgruppen
| Genomfört: till nästa möte i Sociala vård- och omsorgsgruppen
| 0 av 2 har sagt ja, 0 nej; 2 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Region Jämtland Härjedalen: inte beslutat än; genomfört
|   Östersund: inte beslutat än; genomfört
|
| Vad som har hänt:
| 2024-02-23  rekommendation från Sociala vård- och omsorgsgruppen [svom-2024-02-23]
| 2024-02-23  riktad till Region Jämtland Härjedalen [svom-2024-02-23]
| 2024-02-23  riktad till Östersund [svom-2024-02-23]
| 2024-02-23  genomfört till nästa möte i Sociala vård- och omsorgsgruppen [svom-2024-02-23]
| 2024-06-03  genomfört hos Region Jämtland Härjedalen [svom-2024-06-03]
|     Redovisat tillsammans i SVOM, med statistik 2017–2023 och belopp för betalningsansvaret.
| 2024-06-03  genomfört hos Östersund [svom-2024-06-03]
|     Redovisat tillsammans i SVOM, med statistik 2017–2023 och belopp för betalningsansvaret.
$ samverkan matter utskrivningsklara --as-of 2024-06-03 --data demo
| Utskrivningsklara (matter-utskrivningsklara), så långt det hade kommit 2024-06-03
| Läge: beslut finns, ärendet är inte avslutat (Utskrivningsklara tas upp igen)
| På bordet i: Sociala vård- och omsorgsgruppen
| Rekommendation: Gemensam redovisning av utskrivningsklara: 0 av 2 har sagt ja
|
| Vad som har hänt:
| senast 2024-02-23  väckt som ”Utskrivningsklara” [svom-2024-02-23]
| 2024-02-23  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2024-02-23]
| 2024-02-23  beslutat: Utskrivningsklara tas upp igen [svom-2024-02-23]
| 2024-02-23  beslutat av Sociala vård- och omsorgsgruppen vid möte, § 11 [svom-2024-02-23]
|     1. Frågan fördjupas nästa gång. 2. Regionen och Östersund redovisar tillsammans.
| 2024-06-03  redovisning i Sociala vård- och omsorgsgruppen [svom-2024-06-03]
|     Regionen och Östersund redovisar tillsammans: statistik 2017–2023 och belopp för betalningsansvaret.
