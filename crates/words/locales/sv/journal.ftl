### Journalen: vem som skrev vad och när, i vanliga meningar, och om den är orörd.

nav-journal = Journal

journal-title = Journal
journal-intro = Här står allt som har skrivits, det senaste först. Ingenting i journalen går att ändra eller ta bort i efterhand. Den som rättar skriver något nytt, och det gamla står kvar.
journal-about-title = Journal för { $thing }
journal-about = Här visas bara det som rör { $thing }.
journal-about-all = Visa hela journalen
journal-of-thing = Vad som skrivits om det här
journal-until = Skrivet till och med
journal-until-button = Visa
journal-until-form = Välj hur sent
journal-until-misread = ”{ $typed }” är inte ett datum. Skriv år, månad och dag som 2026-11-22. Sidan visar allt.
journal-until-all = Visa också det som skrevs senare
journal-older = Äldre
journal-newest = Till det senaste
journal-pages = Fler sidor
journal-read-to = Sökningen stannade här: { $count } poster är genomlästa. Välj Äldre för att leta vidare bland dem som skrevs före.
journal-none = Ingenting är skrivet ännu.
journal-none-such = Ingenting i journalen motsvarar det du har valt.
journal-when = { $time }, av { $actor }
journal-actor-newer = någon som den här versionen av programmet inte känner
journal-role-of = { $role } för { $of }
journal-role-given = { $person } blev { $role } från { $from }.
journal-role-lent = { $person } blev { $role } från { $from }, till { $to }.
journal-role-ended = { $person } är inte längre { $role } från { $to }.
journal-person-entered = Namn och adress för { $person } finns nu utanför journalen.
journal-person-erased = Allt som fanns om { $person } utanför journalen har raderats.
journal-many =
    { $count ->
        [one] En händelse på en gång
       *[other] { $count } händelser på en gång
    }
journal-rest =
    { $count ->
        [one] Visa en händelse till
       *[other] Visa { $count } händelser till
    }
journal-reason = Skäl: { $reason }
journal-sources = Källa: { $sources }
journal-act-title = Skrivet { $time }
journal-act-span = Händelse { $first } till { $last } av { $count }.
journal-act-back = Tillbaka till journalen
journal-act-more = De följande
journal-failed = Journalen går inte att läsa just nu. Ingenting är förlorat: det som är skrivet ligger kvar på disken. Försök igen om en stund, och säg till den som driver systemet om det inte hjälper.

## Om den är orörd

journal-seal-title = Ett sigill att ta med
journal-whole = Journalen är orörd. Den lästes igenom och räknades om { $time }. Varje post bär ett sigill över den förra, och alla stämde.
journal-broken = Journalen är inte som den skrevs. Vid kontrollen { $time } stämde inte journalen. Säg genast till den som driver systemet, och skriv inget nytt förrän det är utrett. Kommandot samverkan verify säger vilken post det gäller.
journal-seal-means = Vill du själv kunna visa att ingenting ändras efter idag: spara raden nedan. Så länge sigillet finns i journalen är allt som stod före det oförändrat. Det visar kommandot samverkan verify --seal.
journal-seal = Journalens sigill just nu
journal-prove = Kontrollera nu

## Vad som hände

journal-facts =
    { $count ->
        [0] utan uppgifter
        [one] med en uppgift
       *[other] med { $count } uppgifter
    }
journal-opened = Länet { $name } öppnades.
journal-registered = Infört: { $thing } ({ $kind }), { $facts }.
journal-registered-bare = Infört: { $thing }, { $facts }.
journal-stated = Ny uppgift om { $thing }. { $fact }
journal-changed = Ändrat för { $thing }. { $fact }
journal-ended = Upphört för { $thing }. { $fact }
journal-corrected = Rättat om { $thing }. { $fact }
journal-corrected-from = Rättat om { $thing }. { $fact } – förut stod det: { $before }
journal-retracted = Tillbakataget om { $thing }. { $fact }
journal-disputed = En annan källa säger annat om { $thing }. { $fact }
journal-cited = Ännu en källa till en uppgift om { $thing }. { $fact }
journal-chosen = Länet har valt vilken källa som gäller om { $thing }. { $fact }
journal-unchosen = Länet väljer inte längre mellan källorna om { $thing }. { $fact }
journal-silenced = Kontrollen ”{ $check }” tystades för { $thing } till { $until }.
journal-heard = Kontrollen ”{ $check }” hörs igen för { $thing }.
journal-redacted = En text maskerades efter beslut.
journal-restored = Journalen togs tillbaka från en säkerhetskopia från { $time }. Det som skrevs efter den finns inte här.
journal-newer = En händelse från en nyare version av programmet, som den här versionen inte kan läsa.
journal-fact = { $label }: { $value }
journal-fact-bare = { $label }
journal-fact-with = { $value } ({ $when })
journal-latest = Senast skrivet
journal-latest-all = Hela journalen
