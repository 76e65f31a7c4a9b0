### Accounts, audit and read log: who can sign in, what an auditor reads, and who has read.

accounts-title = Accounts
accounts-lead = Who can sign in. What somebody who signs in may do stands in the register: an account gives no right by itself.
accounts-invite = Invite
accounts-invite-means = A letter goes to the address with a link that is valid for seven days and can be used once. Whoever opens it chooses their own password.
accounts-person = Who holds the seat (leave blank for somebody who is not in the register yet)
accounts-e-mail-hint = The link goes there. The address is also what the person signs in with.
accounts-invite-now = Send the invitation
accounts-all = Those who have an account
accounts-none = Nobody has an account yet.
accounts-who = Who
accounts-has = Has
accounts-link = Last link
accounts-do = Do
accounts-has-password = password chosen
accounts-no-password = no password yet
accounts-has-code = code app
accounts-no-code = no code app
accounts-link-none = No link has been sent.
accounts-link-used = Used { $when }.
accounts-link-open = Sent { $sent }, not used. Valid until { $until }.
accounts-link-expired = Expired { $until } without being used.
accounts-send = Send the link again
accounts-send-means = Another letter goes to the person's address. Links already sent stay valid until one of them is used.
accounts-let-in = Let in again
accounts-let-in-means = For somebody who has lost both code app and recovery codes. First make sure that it really is they who ask: call a number you know. Password, code app and recovery codes stop working, the person is signed out everywhere, and a new link is sent. It is written down.
accounts-close = Close the account
accounts-close-means = The person is signed out everywhere and cannot sign in. Seats in the register, the name and the address remain. It is written down. You can invite again.
accounts-no-address = { $name } has no e-mail address. Write name and address here and send the invitation.

audit-title = Audit
audit-lead = The spaces you may read: that of the principal that appointed you, and of the authorities within it. Each time you open one it is written down, and the authority can see it.
audit-space = Space: { $authority }
audit-space-lead = What has been begun and not shared is only here. That you read it has been written down.
audit-drafts = Begun, not shared
audit-drafts-none = Nothing has been begun.
audit-documents-none = The authority has shared no document.

readings-title = Read log
readings-lead = Who has read what is protected, and who has let whom in. Only ids stand here, never what was said.
readings-kept =
    { $days ->
        [one] Each note is kept for a day and then removed. It stays also when a person is erased, for the sake of others.
       *[other] Each note is kept for { $days } days and then removed. It stays also when a person is erased, for the sake of others.
    }
readings-none = Nothing has been written down that you may see.
readings-when = When
readings-who = Who
readings-did = What
readings-what = About
readings-read = read
readings-invited = invited
readings-closed = closed the account of
readings-let-in = let in again
