# The sobering-up unit (domain 4.4). A party group raises it in a principal's own board, whose chair takes it to SVOM.
# Model: it begins in a principal's own board, and is parked for something outside that has a name.
$ samverkan matter tne --as-of 2021-11-01 --data demo
| Tillnyktringsenheten (TNE) (matter-tne), så långt det hade kommit 2021-11-01
| Väckt av: Hälso- och sjukvårdsnämnden
| Läge: vilar (när den nationella utredningen är lämnad)
| På bordet i: Sociala vård- och omsorgsgruppen
|
| Vad som har hänt:
| mars 2020  väckt av Hälso- och sjukvårdsnämnden som ”Tillnyktringsenheten (TNE)” [hsn-2022-01-20]
|     Avtalet gällde 2010–2017. Omkring 700 personer om året, 75 procent från Östersund, till en kostnad av ungefär 5,5 Mkr, varav kommunerna 3,5. Kommunerna valde 2017 att inte förnya det och enheten stängdes. En partigrupp i HSN väckte frågan.
| april 2020  beslutat: Ordföranden får ta tillnyktringen till SVOM [hsn-2022-01-20]
| april 2020  beslutat av Hälso- och sjukvårdsnämnden [hsn-2022-01-20]
|     HSN:s ordförande får i uppdrag att föreslå SVOM en extern utvärdering.
| någon gång mellan april 2020 och november 2021  togs upp på bordet i Sociala vård- och omsorgsgruppen [domain:4.4]
| någon gång mellan april 2020 och november 2021  beslutat: En utvärdering av tillnyktringen [domain:4.4]
| någon gång mellan april 2020 och november 2021  beslutat av Sociala vård- och omsorgsgruppen [domain:4.4]
|     En utvärdering ska göras.
| någon gång mellan april 2020 och november 2021  parkerat när den nationella utredningen är lämnad [domain:4.4]
# Model: what it waited for came and it was woken; whoever raised it gets an answer.
$ samverkan matter tne --as-of 2022-01-20 --data demo
| Tillnyktringsenheten (TNE) (matter-tne), så långt det hade kommit 2022-01-20
| Väckt av: Hälso- och sjukvårdsnämnden
| Läge: under arbete
| På bordet i: Sociala vård- och omsorgsgruppen
|
| Vad som har hänt:
| mars 2020  väckt av Hälso- och sjukvårdsnämnden som ”Tillnyktringsenheten (TNE)” [hsn-2022-01-20]
|     Avtalet gällde 2010–2017. Omkring 700 personer om året, 75 procent från Östersund, till en kostnad av ungefär 5,5 Mkr, varav kommunerna 3,5. Kommunerna valde 2017 att inte förnya det och enheten stängdes. En partigrupp i HSN väckte frågan.
| april 2020  beslutat: Ordföranden får ta tillnyktringen till SVOM [hsn-2022-01-20]
| april 2020  beslutat av Hälso- och sjukvårdsnämnden [hsn-2022-01-20]
|     HSN:s ordförande får i uppdrag att föreslå SVOM en extern utvärdering.
| någon gång mellan april 2020 och november 2021  togs upp på bordet i Sociala vård- och omsorgsgruppen [domain:4.4]
| någon gång mellan april 2020 och november 2021  beslutat: En utvärdering av tillnyktringen [domain:4.4]
| någon gång mellan april 2020 och november 2021  beslutat av Sociala vård- och omsorgsgruppen [domain:4.4]
|     En utvärdering ska göras.
| någon gång mellan april 2020 och november 2021  parkerat när den nationella utredningen är lämnad [domain:4.4]
| 2021-11-25  väckt ur vila [domain:4.4]
|     Utredningen lämnades.
| 2021-12-03  information i Sociala vård- och omsorgsgruppen [domain:4.4]
|     Vad en utvärdering skulle kräva. Ledamoten bakom initiativärendet vill att följderna undersöks.
| 2022-01-20  uppföljning i Hälso- och sjukvårdsnämnden [hsn-2022-01-20]
| 2022-01-20  svar till Hälso- och sjukvårdsnämnden [hsn-2022-01-20]
|     Ärendet kommer tillbaka till nämnden. Vad svaret var säger källan inte.
# To come with agreements: the agreement of 2010-2017 that was not renewed, with its costs.
