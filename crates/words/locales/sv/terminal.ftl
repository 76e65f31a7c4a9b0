### Det som skrivs i terminalen.

failure-which-county = Ange vilket län det gäller med --county. Här finns: { $counties }.
failure-no-such-check = Det finns ingen kontroll som heter { $name }. Skriv samverkan explain så listas alla.
failure-record-changed = post { $record } i journalen är inte som den skrevs ({ $why }). Ingenting visas från länet förrän en hel säkerhetskopia är framtagen.
failure-record-newer = post { $record } i journalen kommer från en nyare version av programmet ({ $what }). Länet kan läsas men inte ändras. Använd den nyare versionen.

verify-whole = { $county }: hel. { $records } poster och { $texts } texter är lästa, { $redacted } texter är maskade genom beslut. Journalen slutar med { $hash }.
verify-people = { $county }: { $entered } personer har namn utanför journalen, { $erased } är raderade genom beslut, { $nameless } är bara kända med sitt id.
verify-person-missing = { $person } har haft ett namn och är inte raderad, men namnet finns inte kvar. Återställ från en säkerhetskopia, eller skriv in namnet på nytt.
verify-person-left = { $person } är raderad genom beslut, men något finns kvar utanför journalen. Starta programmet en gång, så raderas det, och kontrollera igen.
verify-newer = Post { $record } kommer från en nyare version av programmet ({ $what }) och det som följer har inte lästs.
verify-seal-held = { $county }: sigillet finns. Allt som stod i journalen { $time } är oförändrat.
verify-seal-unknown = { $county }: sigillet finns inte i journalen. Antingen hör det till ett annat län, eller är det felskrivet, eller så är journalen inte den som sigillet togs ur.

demo-opened = Länet { $county } är inläst från sin länsfil: { $facts } uppgifter i { $data }.
demo-opened-again = Länet { $county } öppnades som det var i { $data }: { $facts } uppgifter.
demo-click = Öppna http://{ $address }/ i webbläsaren. Avsluta med Ctrl+C.
serve-county-open = { $county } visas.
serve-none = Här finns inget län att visa. Börja med samverkan demo, eller läs in en länsfil med samverkan import.
serve-stopped = Avslutat.

check-as-of = Kontroller av { $county } per { $day }
check-none = Kontrollerna hittar ingenting.
check-sum =
    { $errors ->
        [0] inga fel
        [one] 1 fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] 1 varning
       *[other] { $warnings } varningar
    }, { $notes ->
        [0] inga noteringar
        [one] 1 notering
       *[other] { $notes } noteringar
    }
check-silenced = Dessutom vilar { $count }, tystade av någon med ett skäl.
check-where = gäller
check-since = sedan
check-why = varför
check-do = gör så här
check-sources = källa
check-more = Mer om en kontroll: samverkan explain NAMN

explain-list = Kontrollerna, i den ordning de körs:
explain-asks = Frågan
explain-finds = Den kan hitta
explain-rests-on = Grunden

silence-done = { $check } tystad för { $subject } till { $until }.
hear-done = { $check } hörs igen för { $subject }.

import-nothing = Filen säger samma sak som registret. Ingenting att läsa in.
import-dry-run = Ingenting är sparat: det här är skillnaden.
import-done = Inläst i { $county }: { $count } ändringar, sparade som en helhet.
import-problems =
    { $count ->
        [one] Ett fel i { $file }. Ingenting är sparat.
       *[other] { $count } fel i { $file }. Ingenting är sparat.
    }
import-head-unknown = Filen bygger på ett läge ({ $head }) som inte finns i det här registret. Exportera på nytt och för in ändringen där.
change-open = länet öppnas
change-register = ny
change-state = ny uppgift
change-correct = rättas
change-end = upphör
change-change = ändras
change-retract = tas tillbaka
change-dispute = en källa till säger annat
change-cite = fler källor
change-choose = vald källa
export-done = Skrivet till { $file }: { $facts } uppgifter.

generate-done = { $county } är påhittat och skrivet till { $data }: { $events } händelser. Visa det med samverkan serve --data { $data }.
generate-there-already = Länet { $county } finns redan i { $data }, och ett påhittat län läggs aldrig till ett som finns. Ange ett annat namn med --county eller en annan mapp med --data.
demo-sign-in = Logga in som någon i länet, med en av länkarna:
demo-no-people = Mappen gjordes av en tidigare version, så ingen kan logga in i den. Ta bort den och starta demon igen, eller ge --data en ny mapp.
serve-click = Sidorna finns på { $site }/. Avsluta med Ctrl+C.
user-no-address = ”{ $address }” är ingen e-postadress. Skriv den som eva@alby.example.
user-address-taken = Någon annan har redan adressen { $address }. Välj en annan, eller bjud in den som har den.
user-admin-reason = Utsedd på den dator där programmet körs.
user-letter = Ett brev till { $address } ligger i utkorgen och skickas när servern är igång.
user-invited = Kontot för { $person } är gjort. Den som öppnar länken väljer lösenordet; den gäller i sju dagar och kan användas en gång:
user-admin-code = En administratör ställer in en kod-app vid första inloggningen, och får inte göra något innan dess.
user-unknown = Ingen med id:t eller adressen { $who } har ett konto. Kontrollera stavningen.
user-reset = Lösenord, kod-app och reservkoder för { $person } gäller inte längre, och alla sessioner är avslutade. Den som öppnar länken väljer lösenord; den gäller i sju dagar och kan användas en gång:
