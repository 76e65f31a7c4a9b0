# The agreement on health care and the model for sharing resources (domain 4.10).
# Model: eight months of preparation in two arenas before a recommendation with a date; how each principal prepares is
# an open question, since its own calendar matters.
$ samverkan matter samverkansavtal-hsl --as-of 2024-06-03 --data demo
| Samverkansavtal om hälso- och sjukvård (HSL) och modell för resursfördelning (matter-samverkansavtal-hsl), så långt det hade kommit 2024-06-03
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen och Regionens samverkansråd
| Härnäst: Rekommendationsbeslut. (till mötet i Sociala vård- och omsorgsgruppen 2024-10-11)
| Öppen fråga 1: Hur bereder var och en av parterna frågan före beslutet?
|
| Vad som har hänt:
| senast 2023-10-13  väckt som ”Samverkansavtal om hälso- och sjukvård (HSL) och modell för resursfördelning” [svom-2023-10-13]
| 2023-10-13  togs upp på bordet i Sociala vård- och omsorgsgruppen [svom-2023-10-13]
| 2023-10-13  information i Sociala vård- och omsorgsgruppen [svom-2023-10-13]
|     En konsult informerar.
| 2023-12-08  workshop i Sociala vård- och omsorgsgruppen [svom-2023-12-08]
| 2023-12-11  togs upp på bordet i Regionens samverkansråd [rsr-2023-12-11]
| 2023-12-11  workshop i Regionens samverkansråd [rsr-2023-12-11]
| 2024-02-23  information i Sociala vård- och omsorgsgruppen [svom-2024-02-23]
|     Punkt 5 på dagordningen. Hur den behandlades visar den öppna sidan inte.
| 2024-05-27  workshop i Sociala vård- och omsorgsgruppen [svom-2024-06-03]
|     Workshop för förtroendevalda.
| 2024-06-03  redovisning i Sociala vård- och omsorgsgruppen [svom-2024-06-03]
|     Sammanfattning. Ordföranden frågar hur var och en av parterna förbereder sig.
| 2024-06-03  öppen fråga 1 [svom-2024-06-03]
|     Hur bereder var och en av parterna frågan före beslutet?
| 2024-06-03  nästa steg, till mötet i Sociala vård- och omsorgsgruppen 2024-10-11 [svom-2024-06-03]
|     Rekommendationsbeslut.
# To come with funding: the model for sharing resources. To come with agreements: the text itself.
