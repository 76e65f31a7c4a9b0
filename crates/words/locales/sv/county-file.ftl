### Vad som kan vara fel i en länsfil. Argumenten är text och kommer från länsfilens egen kod.

type-text = en text inom citattecken
type-number = ett heltal
type-decimal = ett decimaltal
type-truth = true eller false
type-date = ett datum utan citattecken
type-list = en lista
type-table = en tabell med nycklar

problem-syntax = Filen går inte att läsa som TOML här: { $message }. Rätta skrivsättet; resten av filen läses när det är gjort.
problem-duplicate-key = { $key } står två gånger. Slå ihop dem till en.
problem-no-county = Filen säger inte vilket län den beskriver. Skriv en tabell [county] med handle och name överst.
problem-as-of-is-a-reading = Filen visar hur det såg ut { $day } och är bara till för läsning. Läs in en fil som är exporterad utan datum.
problem-unknown-concept = Registret har inget som heter { $found }. Skriv något av { $expected }.
problem-unknown-fact = Om { $concept } går det inte att säga { $found }. Skriv något av { $expected }.
problem-unknown-key = Nyckeln { $found } finns inte här. Skriv någon av { $expected }.
problem-unknown-word = Ordet { $found } finns inte här. Skriv något av { $expected }.
problem-wrong-type = Här står { $found }, men det ska vara { $expected }. Skriv om värdet.
problem-number-out-of-range = { $found } är inte ett heltal från 0 till { $most }. Skriv ett sådant.
problem-missing-key = Nyckeln { $key } saknas, och värdet är inte helt utan den. Lägg till den.
problem-missing-value = { $fact } har inget värde. Skriv det med någon av nycklarna { $expected }.
problem-excluding = { $keys } kan inte stå i samma uppgift. Behåll en av dem.
problem-several-chosen = Mer än en källas besked är valt. Behåll chosen = true på det som länets regler ska läsa.
problem-repeated-fact = Samma uppgift om { $subject } (”{ $aspect }”) står två gånger. Ta bort den ena.
problem-unreadable = Värdet går inte att läsa: { $message }. Skriv om det som docs/county-file.md visar.
problem-other-county = Filen beskriver { $found }, men här finns { $recorded }. Läs in den i rätt län, eller rätta handle.
problem-other-name = Länet heter { $recorded }, inte { $found }, och namnet ändras inte genom filen. Rätta name.
problem-conflict = ”{ $aspect }” för { $subject } har ändrats sedan filen skrevs: det står nu { $recorded }, och i filen { $found }. Exportera på nytt och för in din ändring där.
problem-reason-needed = ”{ $aspect }” för { $subject } ändras eller tas bort, och då behövs ett skäl. Ange det med --reason.
problem-did-you-mean = Menade du { $nearest }?
problem-conflict-nothing = ingenting
