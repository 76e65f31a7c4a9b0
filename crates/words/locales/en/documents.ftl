### Documents: what an authority has shared on purpose, and the stamps on it.

concept-document = document
act-document-shared = shared by { $owner } with { $with }
act-document-widened = shared also with { $with }
act-document-finalised = finalised
act-document-dispatched = dispatched to { $to }
nonsense-owned-by-no-authority = { $subject } is said to be the record of something that is no authority, such as an arena or a committee. Choose the board, principal or federation whose record it is.

## The pages

documents-title = Documents
documents-lead = What an authority has shared on purpose. Shared, finalised and dispatched are three different things, each with its own day. The document is the record of the authority that shared it, whoever has been given it.
documents-begun = Begun, not shared
documents-begun-means = Only your own authority sees them, and the auditor its principal has appointed.
documents-begun-none = Nothing has been begun.
documents-own = Our own documents
documents-own-none = Your authority has shared no document.
documents-given = Shared with me
documents-given-none = Nobody has shared a document with an arena or authority that you belong to.
documents-others = Other shared documents
documents-shared = Shared documents
documents-none = No document has been shared yet. A document is shared by somebody who acts for a board, a principal or a federation, and is then public with all who receive it.
documents-document = Document
documents-stands = Status
document-untitled = No title
document-is-shared = shared
document-is-finalised = finalised
document-is-dispatched = dispatched
document-own = The document is the record of { $owner }, for which you act.
document-of = The document is the record of { $owner }.
document-owner = Whose record
document-shared-on = Shared
document-with = Shared with
document-finalised = Finalised
document-dispatched = Dispatched
document-dispatched-to = { $on }, to { $to }
document-not-yet = Not yet
document-matter = Matter
document-link = Open the document where the authority keeps it

## The forms

do-document-shared = Share a document
do-document-shared-lead = What is shared reaches several authorities. It has then come in to them and is a public document there. The text stays where the authority keeps it: here you say what it is called, who receives it and where it is. Before anything is shared you see who they are.
do-document-owner-hint = Only somebody who acts for an authority can share its documents.
do-document-with-hint = To share with an arena is to share with every authority that sits there.
do-document-title = { $name }: { $what }
do-document-widened = Share with more
do-document-widened-lead = Those who have the document keep it. Before you share you see who is added.
do-document-finalised = Finalise
do-document-finalised-lead = The document is approved, adjusted or left as it is for good. That is something else than its being shared or sent.
do-document-dispatched = Dispatch
do-document-dispatched-lead = Say to whom the document was sent, and when. Nothing is sent from here.
do-document-numbered = Registration number
do-document-numbered-lead = Each authority that has the document may have a number of its own for it.
part-act-shared-owner = whose record it is
part-act-shared-title = what it is called
part-act-shared-with = who is to receive it
part-act-shared-matter = in which matter
part-act-shared-link = the address of the document
part-act-dispatched-to = to whom
reach-title = These receive it
reach-lead = Computed from the register today. Whoever comes to one of the seats later will see it too. If it looks right, press the button at the bottom; otherwise change it first.
reach-authorities = Comes in to: { $authorities }.
reach-none = Nobody in the register reads for this receiver today.
reach-nobody = nobody today
reach-see = Show who receives it
reach-now = Share with them
document-road = What has happened to the document
part-act-widened-with = share also with
