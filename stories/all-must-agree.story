# The children's house (domain 4.3): that the agreement went out from SVOM is our reading of the papers. A first paper is sent back and a supplementary one comes from the same working group.
# The group is not in the register, so that it was sent back stands as a discussion, put off to the next meeting.
# Model: long life after adoption, and the right to begin a revision lies outside the arena, with the steering group.
$ samverkan matter barnahus --as-of 2024-03-01 --data demo
| Barnahus i Jämtlands län (matter-barnahus), så långt det hade kommit 2024-03-01
| Läge: beslut finns, ärendet är inte avslutat (Regionens beslut om Barnahus)
| På bordet i: Sociala vård- och omsorgsgruppen
| Bereds av: Barnahus styrgrupp
| Härnäst: Styrgruppen, där Polisen och Åklagarmyndigheten är med, beslutar att revideringen startar. SVOM kan i slutet rekommendera.
| Öppen fråga 1: Vad kostar säkerhetskraven? Frågan går till styrgruppen.
| Rekommendation: Överenskommelse om Barnahus: 2 av 10 har sagt ja
|
| Vad som har hänt:
| senast 2019-03-14  väckt som ”Barnahus i Jämtlands län” [bh-1]
| 2019-03-14  underlag: Beslutsunderlag om Barnahus [bh-1]
|     Från en arbetsgrupp med regionen, två kommuner, Centrum mot våld, polisen, åklagare och länsstyrelsen.
| 2019-03-15  togs upp på bordet i Sociala vård- och omsorgsgruppen [bh-1]
| 2019-03-15  diskussion i Sociala vård- och omsorgsgruppen [domain:4.3]
|     Underlaget skickas tillbaka till arbetsgruppen.
| 2019-03-15  bordlagt till mötet i Sociala vård- och omsorgsgruppen 2019-06-28 [domain:4.3]
| 2019-06-28  kompletterande underlag: Kompletterande beslutsunderlag om Barnahus [domain:4.3]
|     Från samma arbetsgrupp.
| hösten 2019  beslutat: Regionens beslut om Barnahus [bh-p]
| hösten 2019  beslutat av Hälso- och sjukvårdsnämnden [bh-p]
|     Östersund blir huvudman. Kostnaden är 1 817 000 kr: kommunerna betalar 570 500 kr tillsammans och regionen 570 500 kr; polisen står för ”ungefär en tredjedel”. Barnahus startar bara om den sista kommunen säger ja.
| hösten 2019  information i Hälso- och sjukvårdsnämnden [bh-p]
|     Polisen, regionen och alla kommuner utom en har beslutat. Vilken kommun som återstår säger källan inte.
| hösten 2019  nästa steg, senast 2020-01-01 [bh-p]
|     Samordnarna börjar.
| hösten 2019  nästa steg, senast 2020-03-01 [bh-p]
|     Barnahus är i full gång.
| 2020-10-09  redovisning i Sociala vård- och omsorgsgruppen [svom-2020-10-09]
|     Polisens krav på säkerhet kom sent och barnförhör kan inte hållas där än.
| 2020-10-09  öppen fråga 1 [svom-2020-10-09]
|     Vad kostar säkerhetskraven? Frågan går till styrgruppen.
| 2020-12-04  redovisning i Sociala vård- och omsorgsgruppen [svom-2020-12-04]
|     Barnahus ska snart invigas.
| 2022-06-03  underlag: Barnahus årsredovisning för 2021, sänd med kallelsen [domain:4.3]
| 2024-02-23  bereds av Barnahus styrgrupp [svom-2024-02-23]
| 2024-02-23  information i Sociala vård- och omsorgsgruppen [svom-2024-02-23]
|     Överenskommelsen behöver revideras: styrning, budget och hur överskott och underskott hanteras.
| 2024-02-23  nästa steg [svom-2024-02-23]
|     Styrgruppen, där Polisen och Åklagarmyndigheten är med, beslutar att revideringen startar. SVOM kan i slutet rekommendera.
# Model: it holds only when all have agreed, and parties that sit in no arena are among those asked. All municipalities
# but one had decided that autumn; which one was left no source says, so none of them is filled in.
$ samverkan recommendation barnahus --as-of 2019-12-31 --data demo
| Överenskommelse om Barnahus (recommendation-barnahus), så långt det hade kommit 2019-12-31
| överenskommelse från Sociala vård- och omsorgsgruppen, någon gång mellan 2019-03-15 och hösten 2019
| Ärende: Barnahus i Jämtlands län
| Följs upp av: Sociala vård- och omsorgsgruppen
| Villkor: gäller först när alla har sagt ja
| Alla har inte sagt ja: det gäller inte än.
| 2 av 10 har sagt ja, 0 nej; 8 har inte beslutat än, och det är inget nej
|
| Hos var och en:
|   Hälso- och sjukvårdsnämnden: antagit, hösten 2019; antar; inte bekräftat av registrator
|   Berg: inte beslutat än
|   Bräcke: inte beslutat än
|   Härjedalen: inte beslutat än
|   Krokom: inte beslutat än
|   Ragunda: inte beslutat än
|   Strömsund: inte beslutat än
|   Åre: inte beslutat än
|   Östersund: inte beslutat än
|   Polismyndigheten: antagit, hösten 2019; antar; inte bekräftat av registrator
|
| Vad som har hänt:
| någon gång mellan 2019-03-15 och hösten 2019  överenskommelse från Sociala vård- och omsorgsgruppen [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  gäller först när alla har sagt ja [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Hälso- och sjukvårdsnämnden i Region Jämtland Härjedalen [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Berg [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Bräcke [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Härjedalen [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Krokom [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Ragunda [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Strömsund [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Åre [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Östersund [domain:4.3]
| någon gång mellan 2019-03-15 och hösten 2019  riktad till Polismyndigheten [domain:4.3]
| hösten 2019  Hälso- och sjukvårdsnämnden antar (noterat, inte bekräftat) [bh-p]
| hösten 2019  Polismyndigheten antar (noterat, inte bekräftat) [bh-p]
# To come with agreements: the shares (1 817 000 kr, twice 570 500 kr, and the rest, which is 37 percent and not a third),
# the prosecutors as a party, and the version that the revision leads to.
