### Driften: inställningar, och vad sidorna säger medan programmet startar.

config-unknown-key = { $origin }: inställningen { $key } finns inte.
config-unknown-variable = Miljövariabeln { $variable } är ingen inställning.
config-did-you-mean = Menade du { $nearest }?
config-known = Det som finns är { $known }.
config-unknown-county = { $origin }: namnet { $host } leder till länet { $county }, som inte finns i datamappen.
config-no-counties = Där finns inget län alls; läs in ett med samverkan import.
config-misread = { $origin }: { $key } är ”{ $found }” men ska vara { $expected }.
config-syntax = { $origin }: det här är inte TOML ({ $message }). Rätta raden; en inställning skrivs som listen = "127.0.0.1:7171".
config-demo-reads-no-file = samverkan demo läser ingen inställningsfil, eftersom alla som har en av dess länkar får skriva. Använd samverkan serve.

config-origin-flag = flaggan { $flag }
config-origin-environment = miljövariabeln { $variable }
config-origin-file = { $file }, rad { $line }
config-origin-default = förval

config-expected-folder = en sökväg till en mapp
config-expected-language = sv eller en
config-expected-address = en adress med port, som 127.0.0.1:7171
config-expected-address-or-nothing = en adress med port, som 127.0.0.1:7172, eller tom
config-expected-hosts = en lista av namn och län, som "alby.example=alby"
config-expected-log-format = text eller json
config-expected-log-level = error, warn, info eller debug
config-expected-seconds = ett antal hela sekunder, högst 3600

config-key-data = Datamappen.
config-key-lang = Språket i det som skrivs i terminalen.
config-key-listen = Adressen där sidorna visas; andra datorer når den bara krypterat.
config-key-hosts = Vilket län som visas under vilket namn; under andra namn visas det första.
config-key-metrics-listen = Adressen där mätvärdena visas; tom betyder ingenstans.
config-key-log-format = Hur loggen skrivs: text eller json.
config-key-log-level = Hur viktigt något ska vara för att loggas: error, warn, info eller debug.
config-key-stop-within = Hur många sekunder påbörjade svar får på sig när programmet stoppas.

serve-loading = Länen läses in. Försök igen om en stund.

config-expected-site = en adress som https://samverkan.example, eller tom
config-expected-proxies = en lista av IP-adresser, som "10.0.0.1"
config-expected-file-or-nothing = en sökväg till en fil, eller tom
config-expected-text-or-nothing = en text, eller tom
config-expected-mail-server = ett namn med port, som mail.example:587, eller tom
config-expected-mail-security = starttls, tls eller loopback

config-key-site = Adressen som människor når sidorna på; den står i breven, och med https krävs kryptering.
config-key-proxies = Mellanservrar som blir trodda om varifrån en begäran kom.
config-key-tls-certificate = Filen med certifikatet, när programmet självt krypterar.
config-key-tls-key = Filen med certifikatets nyckel.
config-key-mail-server = E-postservern; utan den väntar breven.
config-key-mail-security = Hur förbindelsen till e-postservern krypteras: starttls, tls, eller loopback för ingen alls till den egna datorn.
config-key-mail-from = Adressen som breven kommer från.
config-key-mail-user = Vilka vi är för e-postservern.
config-key-mail-password = Filen med lösenordet till e-postservern.
