### Handlingar: vad en myndighet har delat med flit, och stämplarna på det.

concept-document = handling
act-document-shared = delad av { $owner } med { $with }
act-document-widened = delad också med { $with }
act-document-finalised = färdigställd
act-document-dispatched = expedierad till { $to }
nonsense-owned-by-no-authority = { $subject } sägs höra till något som inte är en egen myndighet, som en arena eller ett utskott. Välj nämnden, huvudmannen eller förbundet som har handlingen.
