# One place for joint documents (domain 4.14): staff cannot find them.
$ samverkan matter gemensamma-dokument --as-of 2020-10-09 --data demo
| En plats för gemensamma dokument (matter-gemensamma-dokument), så långt det hade kommit 2020-10-09
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
|
| Vad som har hänt:
| 2020-10-09  väckt som ”En plats för gemensamma dokument” [svom-2020-10-09]
|     Beredningsgruppen ser att personalen inte hittar de gemensamma dokumenten, för de ligger på flera ställen.
| 2020-10-09  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2020-10-09]
| 2020-10-09  redovisning i Sociala vård- och omsorgsgruppen [svom-2020-10-09]
# Digitalisation (domain 4.15): members ask which forum should decide.
# Model: a matter may have no arena yet, and an auditor would ask about it.
$ samverkan matter digitalisering --as-of 2022-02-25 --data demo
| Digitalisering (matter-digitalisering), så långt det hade kommit 2022-02-25
| Läge: uppskjutet till nästa möte i Sociala vård- och omsorgsgruppen
| På bordet i: ingen arena
| Öppen fråga 1: I vilket forum ska det beslutas? Ledamöterna vill ha ett beslutsunderlag.
|
| Vad som har hänt:
| 2022-02-25  väckt som ”Digitalisering” [domain:4.14]
|     Ingen arena har hela frågan på sitt bord.
| 2022-02-25  diskussion i Sociala vård- och omsorgsgruppen [domain:4.14]
| 2022-02-25  öppen fråga 1 [domain:4.14]
|     I vilket forum ska det beslutas? Ledamöterna vill ha ett beslutsunderlag.
| 2022-02-25  bordlagt till nästa möte i Sociala vård- och omsorgsgruppen [domain:4.14]
# To come with meetings: the paper that members asked for, at the next meeting.
