# Goals for good and near care (domain 4.1). SVOM recommends three goals to the region and the eight municipalities, § 9.
# At the meeting after, a separate item only asks whether each of them has decided.
# Model: one recommendation, three parts, nine addressees; each has a standing of its own, and not yet decided is no no.
$ samverkan recommendation mal-god-nara-vard --as-of 2021-06-03 --data demo
| Mål för god och nära vård (recommendation-mal-god-nara-vard), så långt det hade kommit 2021-06-03
| rekommendation från Sociala vård- och omsorgsgruppen, 2021-02-26
| Ärende: Mål för god och nära vård
| Följs upp av: Sociala vård- och omsorgsgruppen
| Punkt 1: Ansvaret för primärvårdsnivån delas.
| Punkt 2: Den specialiserade vården samarbetar med primärvårdsnivån.
| Punkt 3: Förebyggande arbete och rehabilitering är ett gemensamt ansvar.
| 0 av 9 har sagt ja, 0 nej; 9 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Region Jämtland Härjedalen: inte beslutat än
|   Berg: inte beslutat än
|   Bräcke: inte beslutat än
|   Härjedalen: inte beslutat än
|   Krokom: inte beslutat än
|   Ragunda: inte beslutat än
|   Strömsund: inte beslutat än
|   Åre: inte beslutat än
|   Östersund: inte beslutat än
|
| Vad som har hänt:
| 2021-02-26  rekommendation från Sociala vård- och omsorgsgruppen [domain:4.1]
| 2021-02-26  punkt 1 [domain:4.1]
|     Ansvaret för primärvårdsnivån delas.
| 2021-02-26  punkt 2 [domain:4.1]
|     Den specialiserade vården samarbetar med primärvårdsnivån.
| 2021-02-26  punkt 3 [domain:4.1]
|     Förebyggande arbete och rehabilitering är ett gemensamt ansvar.
| 2021-02-26  riktad till Region Jämtland Härjedalen [domain:4.1]
| 2021-02-26  riktad till Berg [domain:4.1]
| 2021-02-26  riktad till Bräcke [domain:4.1]
| 2021-02-26  riktad till Härjedalen [domain:4.1]
| 2021-02-26  riktad till Krokom [domain:4.1]
| 2021-02-26  riktad till Ragunda [domain:4.1]
| 2021-02-26  riktad till Strömsund [domain:4.1]
| 2021-02-26  riktad till Åre [domain:4.1]
| 2021-02-26  riktad till Östersund [domain:4.1]
# Model: the follow-up points back at what was decided.
$ samverkan matter mal-god-nara-vard --as-of 2021-06-04 --data demo
| Mål för god och nära vård (matter-mal-god-nara-vard), så långt det hade kommit 2021-06-04
| Läge: beslut finns, ärendet är inte avslutat (Mål för god och nära vård rekommenderas)
| På bordet i: Sociala vård- och omsorgsgruppen
| Rekommendation: Mål för god och nära vård: 0 av 9 har sagt ja
|
| Vad som har hänt:
| senast 2021-02-26  väckt som ”Mål för god och nära vård” [domain:4.1]
| 2021-02-26  togs upp på bordet i Sociala vård- och omsorgsgruppen [domain:4.1]
| 2021-02-26  beslutat: Mål för god och nära vård rekommenderas [domain:4.1]
| 2021-02-26  beslutat av Sociala vård- och omsorgsgruppen vid möte, § 9 [domain:4.1]
|     SVOM rekommenderar regionen och kommunerna att anta målen.
| 2021-06-04  uppföljning i Sociala vård- och omsorgsgruppen [svom-2021-06-04]
|     En egen punkt på dagordningen: har regionen och var och en av kommunerna tagit upp målen och beslutat som de rekommenderades? Beslutets lydelse återges.
# Model: a recommendation is superseded while principals are still deciding. The goals were thought to be about
# organisation; a target picture that begins with the person takes their place. No source says that it has been sent to
# anybody, so it is addressed to nobody.
$ samverkan recommendation mal-god-nara-vard --as-of 2021-10-08 --data demo
| Mål för god och nära vård (recommendation-mal-god-nara-vard), så långt det hade kommit 2021-10-08
| rekommendation från Sociala vård- och omsorgsgruppen, 2021-02-26
| Ärende: Mål för god och nära vård
| Följs upp av: Sociala vård- och omsorgsgruppen
| Punkt 1: Ansvaret för primärvårdsnivån delas.
| Punkt 2: Den specialiserade vården samarbetar med primärvårdsnivån.
| Punkt 3: Förebyggande arbete och rehabilitering är ett gemensamt ansvar.
| Ersatt av Personcentrerad målbild för god och nära vård, 2021-10-08
| 0 av 9 har sagt ja, 0 nej; 9 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Region Jämtland Härjedalen: inte beslutat än
|   Berg: inte beslutat än
|   Bräcke: inte beslutat än
|   Härjedalen: inte beslutat än
|   Krokom: inte beslutat än
|   Ragunda: inte beslutat än
|   Strömsund: inte beslutat än
|   Åre: inte beslutat än
|   Östersund: inte beslutat än
|
| Vad som har hänt:
| 2021-02-26  rekommendation från Sociala vård- och omsorgsgruppen [domain:4.1]
| 2021-02-26  punkt 1 [domain:4.1]
|     Ansvaret för primärvårdsnivån delas.
| 2021-02-26  punkt 2 [domain:4.1]
|     Den specialiserade vården samarbetar med primärvårdsnivån.
| 2021-02-26  punkt 3 [domain:4.1]
|     Förebyggande arbete och rehabilitering är ett gemensamt ansvar.
| 2021-02-26  riktad till Region Jämtland Härjedalen [domain:4.1]
| 2021-02-26  riktad till Berg [domain:4.1]
| 2021-02-26  riktad till Bräcke [domain:4.1]
| 2021-02-26  riktad till Härjedalen [domain:4.1]
| 2021-02-26  riktad till Krokom [domain:4.1]
| 2021-02-26  riktad till Ragunda [domain:4.1]
| 2021-02-26  riktad till Strömsund [domain:4.1]
| 2021-02-26  riktad till Åre [domain:4.1]
| 2021-02-26  riktad till Östersund [domain:4.1]
| 2021-10-08  ersatt av Personcentrerad målbild för god och nära vård [domain:4.1]
$ samverkan matter personcentrerad-malbild --as-of 2022-12-31 --data demo
| Personcentrerad målbild för god och nära vård (matter-personcentrerad-malbild), så långt det hade kommit 2022-12-31
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
| ersätter: Mål för god och nära vård
| Rekommendation: Personcentrerad målbild för god och nära vård: ingen har fått frågan än
|
| Vad som har hänt:
| 2021-10-08  väckt som ”Personcentrerad målbild för god och nära vård” [domain:4.1]
| 2021-10-08  togs upp på bordet i Sociala vård- och omsorgsgruppen [domain:4.1]
| 2021-10-08  ersätter Mål för god och nära vård [domain:4.1]
| 2022-06-03  workshop i Sociala vård- och omsorgsgruppen [domain:4.1]
| tidigast 2022-06-03  samråd eller remiss i Sociala vård- och omsorgsgruppen [domain:4.1]
|     Remiss till pensionärsråd, brukarråd, patientföreningar och, där de finns, ungdomsråd.
# To come with meetings: the workshop of 2022-06-03 and the answers to the consultation as items of a meeting.
