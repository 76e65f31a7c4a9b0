### Dörren: att logga in och ut, lösenord, kod-app och det egna kontot.

door-sign-in = Logga in
door-sign-out = Logga ut
door-sign-in-lead = Skriv din e-postadress och ditt lösenord. Registret kan läsas utan att logga in.
door-e-mail = E-postadress
door-password = Lösenord
door-forgot = Jag har glömt lösenordet eller aldrig valt något
door-wrong = Adressen och lösenordet hör inte ihop, eller så finns det inget sådant konto. Kontrollera stavningen och försök igen, eller be om ett nytt lösenord.
door-wait = { $seconds ->
    [one] Det har varit för många försök. Vänta en sekund och försök igen, eller be om ett nytt lösenord.
   *[other] Det har varit för många försök. Vänta { $seconds } sekunder och försök igen, eller be om ett nytt lösenord.
}
door-ended = Det gick för lång tid. Börja om med lösenordet.
door-begin-again = Börja om med lösenordet
door-busy-title = Många loggar in just nu
door-busy = Det går att försöka igen om några sekunder. Inget har hänt med ditt konto.
door-code-title = Skriv koden
door-code-lead = Öppna kod-appen i din telefon och skriv koden som visas. Har du inte telefonen kan du skriva en av dina reservkoder.
door-code = Kod
door-code-hint = Sex siffror, eller en reservkod med sexton tecken.
door-code-wrong = Koden stämmer inte, eller har redan använts. Vänta på nästa kod i appen och skriv den.
door-link-title = Länken går inte att använda
door-link-used = Länken är redan använd, och varje länk kan användas en gång. Logga in, eller be om en ny.
door-link-expired = Länken är för gammal. Be om en ny.
door-link-unknown = Det finns ingen sådan länk. Kontrollera att hela adressen kom med, eller be om en ny.
door-choose-title = Välj lösenord
door-choose-lead = När du har valt loggas du in här, och ut överallt annars.
door-choose-how = Minst tolv tecken. Några ord som inte hör ihop är lätta att minnas och svåra att gissa. Det behövs inga siffror eller särskilda tecken.
door-choose = Spara lösenordet
door-new-password = Nytt lösenord
door-old-password = Nuvarande lösenord
door-old-wrong = Det nuvarande lösenordet stämmer inte. Ingenting har ändrats.
door-weak-short = Lösenordet är för kort. Det behöver minst tolv tecken; lägg till ett ord eller två.
door-weak-long = Lösenordet är för långt. Det får vara högst 256 tecken; korta det.
door-weak-guessable = Lösenordet är lätt att gissa. Undvik vanliga ord i vanlig ordning, namn och tangenter i rad; lägg till ett par ord som inte hör ihop.
door-forgot-title = Nytt lösenord
door-forgot-lead = Skriv din e-postadress, så kommer en länk att välja ett nytt lösenord med. Den gäller i en timme.
door-forgot-send = Skicka länken
door-forgot-sent = Om det finns ett konto med den adressen är ett brev på väg. Kommer det inte inom några minuter, se efter i skräpposten eller försök igen. Är e-posten ur funktion skickas brevet när den fungerar.
door-own-title = Mitt konto
door-own-name = Namn
door-own-id = Id i registret
door-own-unknown = inte angivet
door-own-correct = Rätta namn eller e-postadress
door-address-title = Bekräfta e-postadressen
door-address-lead = Brev till ditt konto ska gå till { $address }. När du har bekräftat är det också den adressen du loggar in med.
door-address-confirm = Bekräfta adressen
door-address-done-title = Adressen är bekräftad
door-address-done = Brev till ditt konto går nu till { $address }, och det är den adressen du loggar in med.
door-address-refused = Länken är redan använd, för gammal eller ersatt av en nyare, eller så är ändringen tillbakatagen. På Mitt konto står vad som gäller.
door-address-taken = En annan person har fått adressen sedan länken skickades. Breven går till samma adress som förut.
door-keys = Lösenord och kod
door-change-title = Byt lösenord
door-change-lead = När du har bytt loggas du ut överallt utom här.
door-change = Byt lösenord
door-changed = Lösenordet är bytt, och du är utloggad överallt utom här.
door-has-code = { $left ->
    [one] Du har en kod-app, och en reservkod kvar.
   *[other] Du har en kod-app, och { $left } reservkoder kvar.
}
door-has-no-code = Du har ingen kod-app.
door-code-app-title = Ställ in kod-app
door-code-app-first = Du är administratör, och behöver en kod-app innan du kan göra något mer.
door-code-app-lead = Skriv in hemligheten i en kod-app i din telefon, eller öppna länken om appen finns på den här datorn. Skriv sedan koden som appen visar, och ditt lösenord. En app som är inställd förut slutar gälla.
door-code-app-open = Öppna i kod-appen
door-code-app-hint = De sex siffror som appen visar.
door-code-app-save = Ställ in
door-recovery-title = Dina reservkoder
door-recovery-lead = Kod-appen är inställd. Skriv ut eller skriv av koderna och förvara dem där telefonen inte är. Var och en kan användas en gång i stället för appen. De visas bara nu.
door-recovery-done = Jag har sparat koderna
door-sessions = Här är du inloggad
door-session-when = Inloggad { $begun }, senast använd { $seen }
door-session-here = Den här webbläsaren
door-browser-on = { $browser } på { $machine }
door-browser-unknown = Okänd webbläsare
door-sign-out-there = Logga ut där
door-sign-out-others = Logga ut överallt annars
door-signed-out = Du är utloggad där.
door-letter-not-delivered = Brevet till { $address }, ”{ $subject }”, kunde inte levereras. Kontrollera adressen och skicka det igen.
door-letter-read = Jag har läst det
door-demo-title = Prova som någon i länet
door-demo-lead = Demon släpper in dig med den här länken. Personen är påhittad; uppgifterna i registret är desamma som annars.
door-confirm-title = Är det fortfarande du?
door-confirm-lead = Det du är på väg att göra går inte att ångra, ändrar mycket eller kan släppa in någon. Skriv ditt lösenord igen, så kommer du vidare.
door-confirm = Fortsätt
