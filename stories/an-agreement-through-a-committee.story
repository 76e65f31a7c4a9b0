# The agreement on regional cooperation from 2019 (domain 4.11), through a consultation in every municipality.
# Model: it goes to a board through its committee, each with numbers of its own.
$ samverkan matter regional-samverkan --as-of 2021-12-31 --data demo
| Överenskommelse om regional samverkan från 2019 (matter-regional-samverkan), så långt det hade kommit 2021-12-31
| Läge: under arbete
| På bordet i: Primärkommunala samverkansrådet och Regionens samverkansråd
| Härnäst: En samlad uppföljning om året, med en rapport.
| Diarienummer: RUN/34/2018 hos Regionala utvecklingsnämnden
| Rekommendation: Överenskommelse om regional samverkan från 2019: 0 av 1 har sagt ja
|
| Vad som har hänt:
| januari 2018  väckt som ”Överenskommelse om regional samverkan från 2019” [domain:4.11]
|     Fem områden. Kommunerna betalar i förskott. Uppföljning i PSR.
| januari 2018  togs upp på bordet i Primärkommunala samverkansrådet [domain:4.11]
| januari 2018  togs upp på bordet i Regionens samverkansråd [domain:4.11]
| februari 2018  samråd eller remiss i Regionens samverkansråd [domain:4.11]
|     Remissdialog i varje kommun.
| någon gång mellan februari 2018 och 2018-04-23  kompletterande underlag: Ny text efter remissdialogen [domain:4.11]
| 2018-04-23  information i Regionens samverkansråd [rsr-2018-04-23]
| 2018-04-23  diarienummer hos Regionala utvecklingsnämnden: RUN/34/2018 [domain:4.11]
| 2021-11-23  nästa steg [s0]
|     En samlad uppföljning om året, med en rapport.
$ samverkan recommendation regional-samverkan --as-of 2018-05-29 --data demo
| Överenskommelse om regional samverkan från 2019 (recommendation-regional-samverkan), så långt det hade kommit 2018-05-29
| överenskommelse från Regionens samverkansråd, 2018-04-23
| Ärende: Överenskommelse om regional samverkan från 2019
| 0 av 1 har sagt ja, 0 nej; 1 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Kommunstyrelsen i Strömsund: ska tas upp 2018-05-29, 2018-05-29; genom Arbetsutskottet i Strömsund
|
| Vad som har hänt:
| 2018-04-23  överenskommelse från Regionens samverkansråd [rsr-2018-04-23]
| 2018-04-23  riktad till Kommunstyrelsen i Strömsund genom Arbetsutskottet i Strömsund [rsr-2018-04-23]
| 2018-05-29  mottagen av Kommunstyrelsen i Strömsund, dnr AU 80/2018 [str]
| 2018-05-29  ska tas upp av Kommunstyrelsen i Strömsund 2018-05-29 [str]
# What the other principals did no source says; they are not filled in.
# To come with funding: payment in advance. To come with agreements: its five areas and its period.
