### När en regel säger nej, eller ett värde inte går att läsa: vad som är fel, vad som väntades, vad man kan göra.

action-read-register = läsa registret
action-read-journal = läsa journalen
action-keep-register = skriva i registret
action-silence-finding = tysta en iakttagelse
action-redact-text = stryka en text
action-restore-journal = återställa en journal från en säkerhetskopia

actor-system = programmet
actor-operator = den som driver programmet
actor-visitor = besökare

refusal-not-allowed = Du får inte { $action }. Det får bara den som driver programmet; be den personen göra det.
refusal-county-is-not-opened = Länet är inte öppnat än, så ingenting kan skrivas i det. Öppna det först, till exempel genom att läsa in en länsfil.
refusal-county-is-opened = Länet är redan öppnat, och det görs bara en gång. Fortsätt i det, eller välj ett annat namn om du menade ett annat län.
refusal-already-registered = { $subject } finns redan i registret, och varje id används bara en gång. Lägg uppgifterna till den som finns, eller välj ett annat id.
refusal-not-registered = { $subject } finns inte i registret. Kontrollera stavningen, eller lägg in den först.
refusal-existence-not-stated = Det sägs inte när { $subject } finns, och det behöver alltid sägas. Ange början och slut så långt de är kända.
refusal-nothing-stated = Uppgiften om { $subject } säger ingenting. Ange minst ett värde, eller säg att det saknas eller inte har hittats.
refusal-no-such-fact = { $subject } har ingen uppgift nummer { $no }, eller så har den tagits tillbaka. Välj bland de uppgifter som finns nu.
refusal-changed-meanwhile = Någon annan har ändrat uppgift { $no } om { $subject } sedan du öppnade den. Se vad som står nu och avgör om det du skrev fortfarande stämmer.
refusal-other-aspect = Uppgiften om { $subject } gäller ”{ $expected }”, men det nya värdet gäller ”{ $found }”. Ange ett värde för ”{ $expected }”, eller lägg in det nya som en egen uppgift.
refusal-ends-before-it-begins = Uppgiften ”{ $aspect }” om { $subject } slutar innan den börjar ({ $when }). Slutet är första dagen den inte längre gäller och ligger efter början; rätta ett av datumen.
refusal-already-stated = För { $subject } finns redan en uppgift om ”{ $aspect }” för samma tid (nummer { $no }). Säg från vilken dag det ändrades, rätta uppgiften, eller lägg in den nya som en annan källas besked.
refusal-already-over = Uppgiften ”{ $aspect }” om { $subject } upphörde redan { $to }. Välj en uppgift som fortfarande gäller, eller rätta slutdatumet.
refusal-unknown-reference = { $from } hänvisar till { $to }, som inte finns i registret. Lägg in { $to } först, eller rätta hänvisningen.
refusal-still-mentioned = Allt som sägs om { $subject } skulle vara tillbakataget, men { $by } hänvisar fortfarande dit. Ta först tillbaka den uppgift som hänvisar.
refusal-lineage-is-a-cycle = { $subject } skulle komma före sig själv i sin egen historia. Se över vad som blev vad, och i vilken ordning.
refusal-no-such-line = En regel läser rad { $line } i { $paper }, men papperet har ingen sådan rad. Lägg in raden, eller rätta radnumret.
refusal-no-such-text = Det finns ingen text på det stället i journalen. Kontrollera numret på händelsen och på texten.
refusal-text-is-redacted = En text i det här är maskad genom beslut, och en maskad text skrivs inte igen. Skriv vad som ska stå där i stället.
refusal-no-such-check = Det finns ingen kontroll som heter ”{ $check }”. Namnen står på sidan Kontroller.
refusal-silence-must-end = En iakttagelse kan bara tystas till en senare dag, högst ett år fram, och { $until } är inte en sådan. Välj ett datum från i morgon till ett år fram.
refusal-not-silenced = Iakttagelsen är inte tystad; den hörs redan. Ingenting behöver göras.

misread-date = ”{ $found }” är inte ett datum. Skriv till exempel 2005, 2009-06, 2009-06-15, 2021-23 (hösten 2021), 201X (2010-talet), ..2005 (senast 2005), 2005.. (tidigast 2005) eller 2005~ (omkring 2005).
misread-handle = ”{ $found }” går inte att ha som namn i ett id. Använd små bokstäver a–z, siffror och bindestreck, högst 48 tecken, och börja med en bokstav.
misread-id = ”{ $found }” är inte ett id av det slag som behövs här. Skriv slaget och namnet med bindestreck emellan, som arena-barnarenan.
misread-locator = ”{ $found }” är inte ett ställe i en källa. Skriv siffror, eventuellt med punkter emellan, som 9 eller 2.1.
misread-register-number = ”{ $found }” är inte ett diarienummer. Skriv bokstäver, siffror, snedstreck och bindestreck, högst 40 tecken, som RS/625/2021.
misread-colour = ”{ $found }” är inte en färg. Skriv # och sex tecken 0–9 eller a–f, som #1f5f5b.
misread-empty-text = Texten är tom. Skriv något, eller säg att uppgiften saknas eller inte har hittats.
misread-too-long = Texten är för lång. Högst { $limit } tecken får plats; korta den, eller dela upp den.
misread-control-character = Texten innehåller en radbrytning eller ett dolt tecken som inte får stå här. Skriv den på en rad, utan dolda tecken.
misread-personal-number = Texten innehåller ett personnummer ({ $masked }, vid tecken { $at }), och sådana får aldrig sparas här. Ta bort det.
misread-perhaps-personal-number = Texten innehåller tio siffror som kan vara ett personnummer ({ $masked }, vid tecken { $at }). Ta bort dem om det är det; annars kan texten stå.
