### Kontrollernas gemensamma ord. Varje kontrolls egna ord står i checks.ftl.

severity-error = fel
severity-warning = varning
severity-note = notering
severity-error-means = En regel eller ett löfte är brutet.
severity-warning-means = En revisor skulle fråga.
severity-note-means = Värt att veta: okänt, inte funnet eller kanske.
