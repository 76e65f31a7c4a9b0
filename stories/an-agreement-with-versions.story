# The agreement on people with psychiatric disabilities (domain 4.6), renewed after the one before it had lapsed.
# Model: agreements have versions, periods and a list of changes; those it concerns sat in the working group.
$ samverkan matter psykiska-funktionsnedsattningar --as-of 2021-06-04 --data demo
| Överenskommelse om personer med psykiska funktionsnedsättningar (matter-psykiska-funktionsnedsattningar), så långt det hade kommit 2021-06-04
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
|
| Vad som har hänt:
| senast 2021-06-04  väckt som ”Överenskommelse om personer med psykiska funktionsnedsättningar” [svom-2021-06-04]
| 2021-06-04  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2021-06-04]
| 2021-06-04  underlag: Reviderad överenskommelse 2021–2023 [svom-2021-06-04]
|     En tidigare version gällde 2017–2020 och löpte ut 2020-12-31. Arbetsgrupp: en brukarorganisation, Östersund, Regional utveckling och HOSPA. Texten sägs bara bli tydligare.
| 2021-06-04  kompletterande underlag: Ändringsförteckning till överenskommelsen [svom-2021-06-04]
| 2021-06-04  brukarinflytande [svom-2021-06-04]
|     En brukarorganisation satt i arbetsgruppen.
# To come with agreements: the versions 2017-2020 and 2021-2023 as things of their own, and the gap between them. Until
# then they stand as papers in the matter.
