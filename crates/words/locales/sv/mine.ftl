### Mitt arbete: platser, det som väntar på mig, och vem som tar över.

mine-title = Mitt arbete
mine-sign-in = Här står dina platser och det som väntar på dig. Logga in, så visas det.
mine-duties = Det här väntar på dig
mine-nothing = Inget väntar på dig just nu.
mine-duty = { $leaver } lämnar platsen och ingen är inskriven efter.
mine-duty-on = { $leaver } lämnar platsen { $day } och ingen är inskriven efter.
mine-follow = Skriv in efterträdaren
mine-passes = Den som tar över efter dig
mine-passes-means = Det som väntar på sekreteraren går över av sig självt den dagen.
mine-takes-over = { $next } blir sekreterare { $day }.
mine-crosses = Efterträdaren hör till en annan myndighet. Utkast som du lämnar över får { $to }, och de finns då inte längre hos er.
mine-which-drafts = Vilka utkast ska lämnas över?
mine-give = Lämna över till { $to }
mine-given = Utkasten är överlämnade.
mine-seats = Dina platser
mine-seats-none = Du har ingen plats i registret i dag.
mine-seats-means = När du säger att du lämnar en plats får arenans sekreterare det på sin sida, tills någon är inskriven efter dig. Du kan föreslå vem det blir.
mine-leave = Jag lämnar platsen
mine-leaves = lämnar { $day }
mine-stands-in = står in för { $name }
mine-proposes = föreslår { $name }
mine-propose = Föreslå vem som följer efter
mine-proposed = Föreslagen: { $name }.
mine-take = Skriv in { $name }
mine-follow-other = Skriv in någon annan

## Att lämna en plats
leave-title = Jag lämnar platsen { $seat }
leave-title-other = { $name } lämnar platsen { $seat }
leave-title-follows = Vem följer efter på platsen { $seat }?
leave-lead = Arenans sekreterare har platsen på sin sida tills någon är inskriven. Det du föreslår är ett förslag: den som för in platserna i registret väljer.
leave-day = Från vilken dag är platsen ledig?
leave-day-hint = Till exempel 2027-01-01. Första dagen den som lämnar inte längre har platsen. Lämna tomt om dagen inte är bestämd.
leave-follows = Vem föreslås följa efter?
leave-nobody = Det är inte klart
leave-known = Någon som redan finns i registret
leave-person = Personen
leave-new = Någon ny
leave-name = Namn
leave-name-hint = Namnet sparas vid sidan av registret, där det går att rätta och radera. I journalen står bara ett nummer.

## Vad som väntar på den som läser

waiting-title = Väntar på dig
waiting-all = Allt som väntar på dig
waiting-follow = Ingen är inskriven efter den som lämnar platsen { $seat } i { $arena }.
waiting-answer = { $board } har inte beslutat om { $recommendation }.
waiting-take = { $principal } har fått frågan om { $recommendation }, och ingen nämnd är utpekad. Säg vilken nämnd som tar den, eller för in beslutet.
waiting-chase = { $silent } har inte beslutat om { $recommendation }.
waiting-chase-many = { $count } av de tillfrågade har inte beslutat om { $recommendation }.
