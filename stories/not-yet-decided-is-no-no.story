# Mini-Maria (domain 4.5): who has decided to join, and who has not decided yet.
# Model: not yet decided differs from no.
$ samverkan recommendation mini-maria --as-of 2022-10-07 --data demo
| Inriktningsbeslut om Mini-Maria (recommendation-mini-maria), så långt det hade kommit 2022-10-07
| överenskommelse från Sociala vård- och omsorgsgruppen, senast 2022-10-07
| Ärende: Mini-Maria
| 0 av 3 har sagt ja, 0 nej; 3 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Region Jämtland Härjedalen: inte beslutat än
|   Ragunda: inte beslutat än
|   Strömsund: inte beslutat än
|
| Vad som har hänt:
| senast 2022-10-07  överenskommelse från Sociala vård- och omsorgsgruppen [domain:4.5]
| senast 2022-10-07  riktad till Region Jämtland Härjedalen [domain:4.5]
| senast 2022-10-07  riktad till Ragunda [domain:4.5]
| senast 2022-10-07  riktad till Strömsund [domain:4.5]
# Model: partial adoption is a real outcome, with consequences: if one stays out, care is not equal.
$ samverkan matter mini-maria --as-of 2022-10-07 --data demo
| Mini-Maria (matter-mini-maria), så långt det hade kommit 2022-10-07
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
| Rekommendation: Inriktningsbeslut om Mini-Maria: 0 av 3 har sagt ja
|
| Vad som har hänt:
| senast 2022-10-07  väckt som ”Mini-Maria” [domain:4.5]
| senast 2022-10-07  togs upp på bordet i Sociala vård- och omsorgsgruppen [domain:4.5]
| 2022-10-07  uppföljning i Sociala vård- och omsorgsgruppen [domain:4.5]
|     Läget för inriktningsbeslutet: vilka som har beslutat att vara med eller inte. Ragunda och regionen har inte beslutat än. Oro för att vården inte blir lika om Strömsund till sist ställer sig utanför.
# All recommendations of the county on one day, with who stands where.
$ samverkan matrix --as-of 2022-10-07 --data demo
| Rekommendationer i Jämtland Härjedalen, så långt de hade kommit 2022-10-07
|
| Personcentrerad målbild för god och nära vård (recommendation-personcentrerad-malbild), 2021-10-08: ingen har fått frågan än
|
| Mål för god och nära vård (recommendation-mal-god-nara-vard), 2021-02-26: 0 av 9 har sagt ja
|   inte beslutat än: Åre, Berg, Bräcke, Härjedalen, Krokom, Östersund, Ragunda, Region Jämtland Härjedalen och Strömsund
|
| Överenskommelse om Barnahus (recommendation-barnahus), någon gång mellan 2019-03-15 och hösten 2019: 2 av 10 har sagt ja
|   inte beslutat än: Åre, Berg, Bräcke, Härjedalen, Krokom, Östersund, Ragunda och Strömsund
|   antagit: Region Jämtland Härjedalen och Polismyndigheten
|
| Överenskommelse om regional samverkan från 2019 (recommendation-regional-samverkan), 2018-04-23: 0 av 1 har sagt ja
|   ska tas upp 2018-05-29: Strömsund
|
| Inriktningsbeslut om Mini-Maria (recommendation-mini-maria), senast 2022-10-07: 0 av 3 har sagt ja
|   inte beslutat än: Ragunda, Region Jämtland Härjedalen och Strömsund
|
| Gemensam plan på primärvårdsnivå (recommendation-plan-primarvardsniva), senast 2023-10-13: ingen har fått frågan än
