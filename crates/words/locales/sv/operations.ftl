### Driften: inställningar, och vad sidorna säger medan programmet startar.

config-unknown-key = { $origin }: inställningen { $key } finns inte.
config-unknown-variable = Miljövariabeln { $variable } är ingen inställning.
config-did-you-mean = Menade du { $nearest }?
config-known = Det som finns är { $known }.
config-misread = { $origin }: { $key } är ”{ $found }” men ska vara { $expected }.
config-syntax = { $origin }: det här är inte TOML ({ $message }). Rätta raden; en inställning skrivs som listen = "127.0.0.1:7171".
config-demo-reads-no-file = samverkan demo läser ingen inställningsfil, eftersom alla som når sidorna där får skriva. Använd samverkan serve.

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
config-key-listen = Adressen där sidorna visas; bara den egna datorns tills inloggning finns.
config-key-hosts = Vilket län som visas under vilket namn; under andra namn visas det första.
config-key-metrics-listen = Adressen där mätvärdena visas; tom betyder ingenstans.
config-key-log-format = Hur loggen skrivs: text eller json.
config-key-log-level = Hur viktigt något ska vara för att loggas: error, warn, info eller debug.
config-key-stop-within = Hur många sekunder påbörjade svar får på sig när programmet stoppas.

serve-loading = Länen läses in. Försök igen om en stund.
