### Documents: what an authority has shared on purpose, and the stamps on it.

concept-document = document
act-document-shared = shared by { $owner } with { $with }
act-document-widened = shared also with { $with }
act-document-finalised = finalised
act-document-dispatched = dispatched to { $to }
nonsense-owned-by-no-authority = { $subject } is said to be the record of something that is no authority, such as an arena or a committee. Choose the board, principal or federation whose record it is.
