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
letter-due = Svar senast
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
