### The letters about an account: invitation, new password and what has happened to it. They are sent as plain text.

mail-invitation-subject = Invitation to { $service }
mail-invitation-body =
    Hello!

    You have been given an account in { $service }. Open the link and choose a password:

    { $link }

    The link is valid until { $until } and can be used once. If it has expired, the one who invited you can send another.

    If you did not expect this letter, you can ignore it. Do not pass the link on: it opens your account.

mail-reset-subject = New password in { $service }
mail-reset-body =
    Hello!

    Somebody has asked for a new password for your account in { $service }. Open the link and choose another:

    { $link }

    The link is valid until { $until } and can be used once. Once you have chosen, you are signed out wherever you are signed in.

    If it was not you, you can ignore this letter. Your password is then unchanged. Do not pass the link on: it opens your account.

mail-address-subject = Confirm your e-mail address in { $service }
mail-address-body =
    Hello!

    Letters to your account in { $service } are to go to this address. Open the link and confirm that they reach you:

    { $link }

    The link is valid until { $until } and can be used once. Until you have confirmed, letters go to the address you had before, and you sign in with that.

    If you did not expect this letter, you can ignore it. Nothing is then changed.

mail-changed-subject = { $what } in { $service }
mail-changed-password = Your password has been changed
mail-changed-code-app = Your code app is a new one
mail-changed-body =
    Hello!

    { $what } in { $service }, { $when }.

    If it was you, you need not do anything.

    If it was not you: choose a new password at once at { $forgot }, which signs everybody out, and get in touch with the one who invited you.

mail-met-subject = A new browser in { $service }
mail-met-body =
    Hello!

    Somebody signed in to your account in { $service } at { $when }, with a browser that is not known: { $browser }.

    If it was you, you need not do anything. The letter also comes when the browser has been emptied of cookies.

    If it was not you: choose a new password at once at { $forgot }, which signs everybody out, and get in touch with the one who invited you.

mail-told-address-asked = A new e-mail address waits to be confirmed
mail-told-address-asked-body =
    Hello!

    Somebody has asked for letters to your account in { $service } to go to another address, at { $when }. They do not before that address has been confirmed.

    If that is what you want, you need not do anything here.

    If not: choose a new password at once at { $forgot }. That takes back the change and signs everybody out. Then get in touch with the one who looks after accounts in { $service }.

mail-told-address = Your e-mail address has been changed
mail-told-closed = Your account has been closed
mail-told-body =
    Hello!

    { $what } in { $service }, { $when }.

    If you asked for it or did it yourself, you need not do anything.

    If not: get in touch at once with the one who looks after accounts in { $service }.
