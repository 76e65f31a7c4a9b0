### The door: signing in and out, passwords, code apps and one's own account.

door-sign-in = Sign in
door-sign-out = Sign out
door-sign-in-lead = Type your e-mail address and your password. The register can be read without signing in.
door-e-mail = E-mail address
door-password = Password
door-forgot = I have forgotten the password or never chosen one
door-wrong = The address and the password do not belong together, or there is no such account. Check the spelling and try again, or ask for a new password.
door-wait = { $seconds ->
    [one] There have been too many tries. Wait a second and try again, or ask for a new password.
   *[other] There have been too many tries. Wait { $seconds } seconds and try again, or ask for a new password.
}
door-ended = It took too long. Begin again with the password.
door-begin-again = Begin again with the password
door-busy-title = Many are signing in just now
door-busy = You can try again in a few seconds. Nothing has happened to your account.
door-code-title = Type the code
door-code-lead = Open the code app on your phone and type the code it shows. If you do not have the phone, you can type one of your recovery codes.
door-code = Code
door-code-hint = Six digits, or a recovery code of sixteen characters.
door-code-wrong = The code is not right, or has been used already. Wait for the next code in the app and type that.
door-link-title = The link cannot be used
door-link-used = The link has been used, and each can be used once. Sign in, or ask for a new one.
door-link-expired = The link is too old. Ask for a new one.
door-link-unknown = There is no such link. Check that the whole address came along, or ask for a new one.
door-choose-title = Choose a password
door-choose-lead = When you have chosen, you are signed in here and out everywhere else.
door-choose-how = At least twelve characters. A few words that do not belong together are easy to remember and hard to guess. No digits or special characters are needed.
door-choose = Save the password
door-new-password = New password
door-old-password = Present password
door-old-wrong = The present password is not right. Nothing has been changed.
door-weak-short = The password is too short. It needs at least twelve characters; add a word or two.
door-weak-long = The password is too long. It may have at most 256 characters; shorten it.
door-weak-guessable = The password is easy to guess. Avoid common words in common order, names and keys in a row; add a couple of words that do not belong together.
door-forgot-title = New password
door-forgot-lead = Type your e-mail address, and a link to choose a new password with is sent there. It is valid for an hour.
door-forgot-send = Send the link
door-forgot-sent = If there is an account with that address, a letter is on its way. If it does not come within a few minutes, look among the junk mail or try again. If the mail is out of order, the letter is sent when it works.
door-own-title = My account
door-own-name = Name
door-own-id = Id in the register
door-own-unknown = not given
door-own-correct = Correct name or e-mail address
door-address-title = Confirm the e-mail address
door-address-lead = Letters to your account are to go to { $address }. Once you have confirmed, that is also the address you sign in with.
door-address-confirm = Confirm the address
door-address-done-title = The address is confirmed
door-address-done = Letters to your account now go to { $address }, and that is the address you sign in with.
door-address-refused = The link has been used, is too old or has been replaced by a newer one, or the change has been taken back. My account says how it stands.
door-address-taken = Another person has been given the address since the link was sent. Letters go to the same address as before.
door-keys = Password and code
door-change-title = Change password
door-change-lead = When you have changed it, you are signed out everywhere but here.
door-change = Change password
door-changed = The password is changed, and you are signed out everywhere but here.
door-has-code = { $left ->
    [one] You have a code app, and one recovery code left.
   *[other] You have a code app, and { $left } recovery codes left.
}
door-has-no-code = You have no code app.
door-code-app-title = Set up a code app
door-code-app-first = You are an administrator, and need a code app before you can do anything more.
door-code-app-lead = Type the secret into a code app on your phone, or open the link if the app is on this machine. Then type the code that the app shows, and your password. An app that was set up before is no longer good.
door-code-app-open = Open in the code app
door-code-app-hint = The six digits that the app shows.
door-code-app-save = Set up
door-recovery-title = Your recovery codes
door-recovery-lead = The code app is set up. Print or copy the codes and keep them where the phone is not. Each can be used once instead of the app. They are shown only now.
door-recovery-done = I have saved the codes
door-sessions = You are signed in here
door-session-when = Signed in { $begun }, last used { $seen }
door-session-here = This browser
door-browser-on = { $browser } on { $machine }
door-browser-unknown = Unknown browser
door-sign-out-there = Sign out there
door-sign-out-others = Sign out everywhere else
door-signed-out = You are signed out there.
door-letter-not-delivered = The letter to { $address }, "{ $subject }", could not be delivered. Check the address and send it again.
door-letter-read = I have read it
door-demo-title = Try it as somebody in the county
door-demo-lead = The demo lets you in by this link. The person is invented; the facts in the register are the same as otherwise.
door-confirm-title = Is it still you?
door-confirm-lead = What you are about to do cannot be undone, changes much, or may let somebody in. Write your password again to go on.
door-confirm = Go on
