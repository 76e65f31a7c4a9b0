### Konton, granskning och läslogg: vem som kan logga in, vad en revisor läser, och vem som har läst.

accounts-title = Konton
accounts-lead = Vem som kan logga in. Vad den som loggar in får göra står i registret: ett konto ger ingen rätt i sig.
accounts-invite = Bjud in
accounts-invite-means = Ett brev går till adressen med en länk som gäller i sju dagar och kan användas en gång. Den som öppnar länken väljer själv sitt lösenord.
accounts-person = Den som har platsen (lämna tomt för någon som inte står i registret än)
accounts-e-mail-hint = Dit går länken. Adressen är också vad personen loggar in med.
accounts-invite-now = Skicka inbjudan
accounts-all = De som har konto
accounts-none = Ingen har konto än.
accounts-who = Vem
accounts-has = Har
accounts-link = Senaste länk
accounts-do = Gör
accounts-has-password = lösenord valt
accounts-no-password = inget lösenord än
accounts-has-code = kod-app
accounts-no-code = ingen kod-app
accounts-link-none = Ingen länk är skickad.
accounts-link-used = Använd { $when }.
accounts-link-open = Skickad { $sent }, inte använd. Gäller till { $until }.
accounts-link-expired = Gick ut { $until } utan att användas.
accounts-send = Skicka länken igen
accounts-send-means = Ett nytt brev går till personens adress. Länkar som redan är skickade gäller tills någon av dem används.
accounts-let-in = Släpp in igen
accounts-let-in-means = För den som har blivit av med både kod-app och reservkoder. Se först till att det verkligen är personen som ber: ring ett nummer du känner till. Lösenord, kod-app och reservkoder slutar gälla, personen loggas ut överallt, och en ny länk skickas. Det antecknas.
accounts-close = Stäng kontot
accounts-close-means = Personen loggas ut överallt och kan inte logga in. Platser i registret och namn och adress står kvar. Det antecknas. Du kan bjuda in igen.
accounts-no-address = { $name } har ingen e-postadress. Skriv namn och adress här och skicka inbjudan.

audit-title = Granskning
audit-lead = De utrymmen du får läsa: den huvudmans som har utsett dig, och de myndigheter som ligger i den. Varje gång du öppnar ett antecknas det, och myndigheten kan se det.
audit-space = Utrymme: { $authority }
audit-space-lead = Det som är påbörjat och inte delat finns bara här. Att du läser det har antecknats.
audit-drafts = Påbörjat, inte delat
audit-drafts-none = Inget är påbörjat.
audit-documents-none = Myndigheten har inte delat någon handling.

readings-title = Läslogg
readings-lead = Vem som har läst det som är skyddat, och vem som har släppt in vem. Här finns bara id:n, aldrig vad som stod där.
readings-kept =
    { $days ->
        [one] Varje anteckning sparas i en dag och tas sedan bort. Den står kvar också när en person raderas, för andras skull.
       *[other] Varje anteckning sparas i { $days } dagar och tas sedan bort. Den står kvar också när en person raderas, för andras skull.
    }
readings-none = Inget är antecknat som du får se.
readings-when = När
readings-who = Vem
readings-did = Vad
readings-what = Om
readings-read = läste
readings-invited = bjöd in
readings-closed = stängde kontot
readings-let-in = släppte in igen
