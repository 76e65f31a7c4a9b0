# The county's money for mental health (domain 4.12): one board decides alone on all of it.
# Model: every sum is told, and what the regional coordinators have to do.
$ samverkan matter handlingsplan-medel-2019 --as-of 2019-12-31 --data demo
| Länets medel för psykisk hälsa 2019 (matter-handlingsplan-medel-2019), så långt det hade kommit 2019-12-31
| Läge: beslut finns, ärendet är inte avslutat (Fördelning av medlen för psykisk hälsa 2019)
| På bordet i: ingen arena
|
| Vad som har hänt:
| 2019  väckt som ”Länets medel för psykisk hälsa 2019” [domain:4.12]
| 2019  beslutat: Fördelning av medlen för psykisk hälsa 2019 [domain:4.12]
| 2019  beslutat av Hälso- och sjukvårdsnämnden [domain:4.12]
|     Barn 3,1 Mkr, suicidprevention 0,6 Mkr, bemötande 0,3 Mkr, brukarmedverkan 0,2 Mkr, utsatta grupper 0,5 Mkr, äldre 0,3 Mkr och regional samordning 1 209 812 kr. De regionala samordnarna ska hålla budgeten. Pengar som blir över får behållas bara om det finns en plan.
$ samverkan matter projektmedel-psykisk-halsa --as-of 2020-12-04 --data demo
| Projektmedel för psykisk hälsa (matter-projektmedel-psykisk-halsa), så långt det hade kommit 2020-12-04
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
| rör samma sak som: Länets medel för psykisk hälsa 2019
|
| Vad som har hänt:
| senast 2020-12-04  väckt som ”Projektmedel för psykisk hälsa” [svom-2020-12-04]
| senast 2020-12-04  rör samma sak som Länets medel för psykisk hälsa 2019 [svom-2020-12-04]
| 2020-12-04  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2020-12-04]
| 2020-12-04  redovisning i Sociala vård- och omsorgsgruppen [svom-2020-12-04]
|     4,5 Mkr till sju projekt av tretton ansökningar. Det har blivit ett fel med en kommuns ansökan.
# To come with funding: the sums as sums, the budget, what is left over, and the seven projects of thirteen.
