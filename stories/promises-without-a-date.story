# A letter from SocSam on the cooperation with psychiatry (domain 4.7) lives under the item on the previous minutes.
# Model: a promise to follow up has a month and no day.
$ samverkan matter socsam-psykiatri --as-of 2023-10-13 --data demo
| Samarbetet med regionens psykiatri (matter-socsam-psykiatri), så långt det hade kommit 2023-10-13
| Väckt av: SocSam
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
| Härnäst: Uppföljning i SVOM. (under december 2023)
|
| Vad som har hänt:
| senast 2023-10-13  väckt av SocSam som ”Samarbetet med regionens psykiatri” [svom-2023-10-13]
|     En skrivelse från SocSam till SVOM.
| senast 2023-10-13  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2023-10-13]
| 2023-10-13  uppföljning i Sociala vård- och omsorgsgruppen [svom-2023-10-13]
|     Under föregående protokoll: två dialogmöten har hållits.
| 2023-10-13  nästa steg, under oktober 2023 [svom-2023-10-13]
|     Ett tredje dialogmöte.
| 2023-10-13  nästa steg, under december 2023 [svom-2023-10-13]
|     Uppföljning i SVOM.
# Model: and then only a year.
$ samverkan matter socsam-psykiatri --as-of 2024-01-01 --data demo
| Samarbetet med regionens psykiatri (matter-socsam-psykiatri), så långt det hade kommit 2024-01-01
| Väckt av: SocSam
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
| Härnäst: Följs upp igen. (under 2024)
|
| Vad som har hänt:
| senast 2023-10-13  väckt av SocSam som ”Samarbetet med regionens psykiatri” [svom-2023-10-13]
|     En skrivelse från SocSam till SVOM.
| senast 2023-10-13  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2023-10-13]
| 2023-10-13  uppföljning i Sociala vård- och omsorgsgruppen [svom-2023-10-13]
|     Under föregående protokoll: två dialogmöten har hållits.
| 2023-10-13  nästa steg, under oktober 2023 [svom-2023-10-13]
|     Ett tredje dialogmöte.
| 2023-10-13  nästa steg, under december 2023 [svom-2023-10-13]
|     Uppföljning i SVOM.
| 2023-12-08  redovisning i Sociala vård- och omsorgsgruppen [svom-2023-12-08]
|     Områden och förslag till åtgärder visas.
| 2023-12-08  nästa steg, under 2024 [svom-2023-12-08]
|     Följs upp igen.
# To come with meetings: the previous minutes as an item under which a matter lives.
