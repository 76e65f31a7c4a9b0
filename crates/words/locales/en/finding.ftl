### The words all checks share. Each check's own words are in checks.ftl.

severity-error = error
severity-warning = warning
severity-note = note
severity-error-means = A rule or a promise is broken.
severity-warning-means = An auditor would ask.
severity-note-means = Worth knowing: unknown, not found or perhaps.
