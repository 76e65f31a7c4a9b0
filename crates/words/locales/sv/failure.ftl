### När omvärlden fallerar: disken, en annan process, nätet. En mening om vad som hände och vad man kan göra.

failure-disk-full = Disken är full, så ingenting kunde sparas i { $place }. Frigör utrymme och försök igen; det som redan var sparat finns kvar.
failure-in-use = { $place } används redan av ett annat program. Avsluta det, eller välj en annan mapp.
failure-newer = { $place } har format { $found }, och den här versionen kan läsa till och med format { $known }. Använd en nyare version av programmet; ingenting har ändrats.
failure-corrupt = { $place } är skadad: { $detail }. Ingenting visas därifrån. Ta fram den senaste säkerhetskopian.
failure-missing = { $place } finns inte. Kontrollera sökvägen, eller börja med samverkan demo.
failure-permission-denied = Programmet får inte läsa eller skriva i { $place }. Ändra rättigheterna, eller välj en annan mapp.
failure-rejected = Det här går inte att spara i { $place }: { $detail }. Korta eller ändra det som skulle sparas.
failure-io = Det gick inte att läsa eller skriva i { $place }: { $detail }. Kontrollera disken och försök igen.
failure-unknown = Det går inte att säga om det senaste hann sparas i { $place }. Starta om programmet; det läser om vad som finns.
failure-port-in-use = Port { $port } används redan av ett annat program. Avsluta det, eller välj en annan port med --listen.
failure-not-loopback = { $address } nås från andra datorer, och då måste sidorna vara krypterade. Ange site med https, och antingen tls.certificate och tls.key eller proxies; eller välj 127.0.0.1 eller ::1.
failure-county-only-read = { $county } kan läsas men inte ändras: post { $record } i dess journal är från en nyare version av programmet ({ $what }). Använd den nyare versionen; andra län fortsätter.
failure-county-not-served = { $county } visas inte: { $reason }
failure-tls = Certifikatet i { $place } går inte att använda: { $why }. Ange en fil med certifikatet och en med dess nyckel, i PEM.
failure-mail = Brev går inte att skicka med inställningarna under mail: { $why }.
