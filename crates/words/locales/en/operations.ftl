### Operations: configuration, and what the pages say while the program starts.

config-unknown-key = { $origin }: there is no setting { $key }.
config-unknown-variable = The variable { $variable } is no setting.
config-did-you-mean = Did you mean { $nearest }?
config-known = There are { $known }.
config-unknown-county = { $origin }: the name { $host } leads to the county { $county }, which is not in the data folder.
config-no-counties = There is no county in it at all; read one in with samverkan import.
config-misread = { $origin }: { $key } is “{ $found }” and should be { $expected }.
config-syntax = { $origin }: this is not TOML ({ $message }). Mend the line; a setting is written as listen = "127.0.0.1:7171".
config-demo-reads-no-file = samverkan demo reads no configuration file, since whoever has one of its links may write. Use samverkan serve.

config-origin-flag = the flag { $flag }
config-origin-environment = the variable { $variable }
config-origin-file = { $file }, line { $line }
config-origin-default = default

config-expected-folder = a path to a folder
config-expected-language = sv or en
config-expected-address = an address with a port, such as 127.0.0.1:7171
config-expected-address-or-nothing = an address with a port, such as 127.0.0.1:7172, or empty
config-expected-hosts = a list of names and counties, such as "alby.example=alby"
config-expected-log-format = text or json
config-expected-log-level = error, warn, info or debug
config-expected-seconds = a whole number of seconds, at most 3600

config-key-data = The data folder.
config-key-lang = The language of what is printed.
config-key-listen = The address where pages are shown; other machines reach it only encrypted.
config-key-hosts = Which county is shown under which name; under any other name, the first.
config-key-metrics-listen = The address where metrics are shown; empty means nowhere.
config-key-log-format = How the log is written: text or json.
config-key-log-level = How important something must be to be logged: error, warn, info or debug.
config-key-stop-within = How many seconds answers that have begun may take when the program is stopped.

serve-loading = The counties are being read. Try again in a moment.

config-expected-site = an address such as https://samverkan.example, or empty
config-expected-proxies = a list of IP addresses, such as "10.0.0.1"
config-expected-file-or-nothing = the path of a file, or empty
config-expected-text-or-nothing = a text, or empty
config-expected-mail-server = a name with a port, such as mail.example:587, or empty
config-expected-mail-security = starttls, tls or loopback

config-key-site = The address people reach the pages at; it stands in letters, and with https everything is encrypted.
config-key-proxies = Proxies that are believed when they say where a request came from.
config-key-tls-certificate = The file with the certificate, where the program itself encrypts.
config-key-tls-key = The file with the key of the certificate.
config-key-mail-server = The mail server; without one letters wait.
config-key-mail-security = How the connection to the mail server is encrypted: starttls, tls, or loopback for not at all to this machine.
config-key-mail-from = The address that letters are from.
config-key-mail-user = Who we are to the mail server.
config-key-mail-password = The file with the password for the mail server.
