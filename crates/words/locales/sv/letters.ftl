### Breven om en rekommendation: vad den som har fått frågan ska veta och göra. De skickas som ren text.

letter-subject = { $title } ({ $kind })
letter-reminder-subject = Påminnelse: { $title }
letter-board = { $board } i { $principal }
letter-to = Till
letter-through = Genom
letter-from = Från
letter-made = Gjord
letter-reminding = Ni fick frågan { $made }. Vi har inte fått något beslut från er, och påminner därför.
letter-asks-recommendation = { $from } rekommenderar { $whom } att besluta enligt nedan.
letter-asks-plan = { $from } rekommenderar { $whom } att anta planen.
letter-asks-agreement = { $from } rekommenderar { $whom } att ingå överenskommelsen.
letter-asks-report = { $from } lämnar en rapport till { $whom } att ta del av.
letter-asks-proposal = { $from } lämnar ett förslag till { $whom } och ber om svar.
letter-condition = Villkor: { $condition }.
letter-points = Det här ska ni ta ställning till:
letter-decision = Ur beslutet, { $by } { $on }:
letter-decision-paragraph = Ur beslutet, { $by } { $on }, { $paragraph }:
letter-due = Svar
letter-no-due = inget datum är satt
letter-meeting = Ert nästa sammanträde som kan besluta
letter-meeting-papers = { $on }, handlingar senast { $by }
letter-meeting-late = { $meeting }. Det är efter svarsdatumet; säg gärna till redan nu.
letter-no-meeting = vi känner inte till era sammanträden
letter-how = Svara så här: öppna sidan nedan och för in vad ni har beslutat, med dag, paragraf och diarienummer, eller att det inte berör er.{ $mail } Ett nej är också ett svar.
letter-or-mail = { " " }Ni kan också skicka protokollsutdraget till { $mailbox }.
letter-not-binding = { $from } beslutar inte åt er; det gör bara ni själva.

not-sent-has-ended = Inget skickas om { $subject }: den är tillbakadragen eller ersatt. Öppna den och se vad som gäller i stället.
not-sent-not-asked = { $to } har inte fått frågan om { $subject }. Rikta den dit först, eller välj någon som har fått frågan.
not-sent-has-answered = { $to } har redan svarat om { $subject }. Ladda om sidan och skriv bara till dem som inte har svarat.
not-sent-is-gone = { $to } finns inte längre. Rikta rekommendationen till den som har tagit över.
not-sent-no-mailbox = Ingen e-postadress är inskriven för { $to }. Skriv in den officiella adressen, eller skriv ut brevet.

## Sidorna

# $who (String)
letter-title = Brev till { $who }
letter-see-first = Se brevet med rekommendationen
letter-see-reminder = Se påminnelsen
letter-as-text = Som ren text
letter-back = Till rekommendationen
letter-goes-to = Går till { $mailbox }. Du kan också skriva ut eller kopiera brevet.
letter-no-mailbox = Ingen e-postadress är inskriven. Skriv ut eller kopiera brevet, eller skriv in den officiella adressen.
letters-title = Brev om { $name }
letters-nobody = Det finns ingen att skriva till: alla har svarat, eller så går det inte att nå dem med e-post.
# $count (Number)
letters-lead = { $count ->
        [one] En som inte har svarat kan få ett brev. Inget skickas förrän du trycker på Skicka breven.
       *[other] { $count } som inte har svarat kan få ett brev. Inget skickas förrän du trycker på Skicka breven.
    }
letters-which = Vilket brev
letters-first = Rekommendationen, med vad de ska besluta och när
letters-reminder = En påminnelse om att svaret inte har kommit
letters-to = De som får brevet
letters-goes = Går till
letters-known = Brev som har skickats
letters-letter = Brevet
letters-read = Läs brevet
letters-enter = Skriv in adressen
letters-send = Skicka breven
letters-then = Breven läggs i kö och lämnas till e-postservern på en gång. Är den borta försöker programmet igen i tre dygn, och det syns här hur det går.
letters-others = Får inget brev härifrån
letters-has-ended = rekommendationen är tillbakadragen eller ersatt
letters-not-asked = har inte fått frågan
letters-has-answered = har redan svarat
letters-is-gone = finns inte längre
letters-no-mailbox = ingen e-postadress är inskriven; skriv ut brevet
letters-choose = Ingen är vald. Kryssa för minst en som ska få brevet, och skicka igen.
letters-changed = Någon annan skrev om rekommendationen medan du valde, så inget skickades. Se efter vilka som fortfarande ska ha brevet, och skicka igen. Det här kom till:
letters-sent-before = De här breven skickades redan när du tryckte förra gången. Se nedan hur det går för dem.
letter-far-held = { $at }: väntar på journalen, ännu inte skickat till { $to }. Skicka igen; det blir inte två brev.
letter-far-queued = I kö till { $to } sedan { $at }.
# $count (Number)
letter-far-later = { $count ->
        [one] Inte framme hos { $to } än, försökt en gång. Nytt försök { $next }. E-postservern: { $why }
       *[other] Inte framme hos { $to } än, försökt { $count } gånger. Nytt försök { $next }. E-postservern: { $why }
    }
letter-far-taken = Lämnat till e-postservern för { $to } { $at }.
letter-far-given-up = Kom inte fram till { $to } och försöks inte mer. E-postservern: { $why } Rätta adressen och skicka igen, eller skriv ut brevet.
letter-note = { $from } skriver också:
letters-note = Egna rader i brevet
letters-note-hint = Högst { $most } tecken. Samma rader står i alla breven och sparas i journalen. Skriv inget om enskilda personer.
letters-see = Se brevet först
letters-preview = Så här blir brevet till { $who }
