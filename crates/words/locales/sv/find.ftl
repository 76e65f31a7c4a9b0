### Att hitta: sökfältet i sidans ram, och sidan med det som hittades.

find-title = Sök
find-label = Sök på namn, titel eller nummer
find-button = Sök
find-nothing-typed = Skriv ett namn, en förkortning, ett gammalt namn eller ett diarienummer i fältet högst upp.
find-n =
    { $count ->
        [one] En träff på ”{ $typed }”.
       *[other] { $count } träffar på ”{ $typed }”.
    }
find-none = Inget här heter något i stil med ”{ $typed }”.
find-later =
    { $count ->
        [one] En träff till finns eller heter så först efter { $day }.
       *[other] { $count } träffar till finns eller heter så först efter { $day }.
    }
find-today = Sök per idag
find-instead = Menade du
find-ended = avslutad
find-all = Visa alla { $count }
find-help = Så går sökningen till
find-help-fields = Sökningen går i titlar, namn, förkortningar, tidigare namn, felstavningar som finns i källorna, källornas utgivare och diarienummer.
find-help-forms = Böjning, stora bokstäver och prickar spelar ingen roll, och ett par felskrivna bokstäver gör inget. Det räcker med början av ett ord eller en del av ett sammansatt ord.
find-help-day = Sidan söker bland det som fanns eller hade funnits den dag som visas högst upp.
find-slash = Tangenten / flyttar till sökfältet

## Grupper

find-kind-principal = Huvudmän
find-kind-body = Organ
find-kind-unit = Förvaltningar och verksamheter
find-kind-party = Andra parter
find-kind-office = Befattningar
find-kind-arena = Arenor
find-kind-paper = Styrande papper
find-kind-seat = Platser
find-kind-source = Källor
find-kind-matter = Ärenden
find-kind-decision = Beslut
find-kind-recommendation = Rekommendationer
find-kind-other = Annat

## Varför

find-why-name = Namnet stämmer
find-why-alias = Kallas även ”{ $name }”
find-why-former-until = Hette ”{ $name }” till { $until }
find-why-number = Diarienummer { $name }
find-why-issuer = Utgivare: { $name }
find-why-paper = Papper i ärendet: { $name }
find-why-handle = Kallas { $name } i adressen
find-why-parts = en del av namnet stämmer
find-why-nearly = nästan samma stavning
find-why-not-all = inte alla ord stämmer
find-why-joined = { $first } ({ $second })
