### The letters about a recommendation: what whoever was asked is to know and do. They are sent as plain text.

letter-subject = { $title } ({ $kind })
letter-reminder-subject = Reminder: { $title }
letter-board = { $board } of { $principal }
letter-to = To
letter-through = Through
letter-from = From
letter-made = Made
letter-reminding = You were asked { $made }. No decision of yours has reached us, hence this reminder.
letter-asks-recommendation = { $from } recommends { $whom } to decide as follows.
letter-asks-plan = { $from } recommends { $whom } to adopt the plan.
letter-asks-agreement = { $from } recommends { $whom } to enter into the agreement.
letter-asks-report = { $from } hands over a report for { $whom } to take note of.
letter-asks-proposal = { $from } makes a proposal to { $whom } and asks for an answer.
letter-condition = Condition: { $condition }.
letter-points = This is what you are asked to decide:
letter-decision = From the decision, { $by } { $on }:
letter-decision-paragraph = From the decision, { $by } { $on }, { $paragraph }:
letter-due = Answer
letter-no-due = no day has been set
letter-meeting = Your next meeting that can decide
letter-meeting-papers = { $on }, papers by { $by }
letter-meeting-late = { $meeting }. That is after the answer is due; please tell us already now.
letter-no-meeting = we do not know your meetings
letter-how = To answer: open the page below and enter what you have decided, with day, paragraph and register number, or that it does not concern you.{ $mail } A no is an answer too.
letter-or-mail = { " " }You can also send the extract of your minutes to { $mailbox }.
letter-not-binding = { $from } does not decide for you; only you do.

not-sent-has-ended = Nothing is sent about { $subject }: it has been withdrawn or superseded. Open it and see what holds instead.
not-sent-not-asked = { $to } has not been asked about { $subject }. Address it there first, or choose somebody who has been asked.
not-sent-has-answered = { $to } has already answered about { $subject }. Load the page again and write only to those who have not.
not-sent-is-gone = { $to } no longer exists. Address the recommendation to whoever has taken over.
not-sent-no-mailbox = No e-mail address is entered for { $to }. Enter its official address, or print the letter.

## The pages

letter-title = Letter to { $who }
letter-see-first = See the letter with the recommendation
letter-see-reminder = See the reminder
letter-as-text = As plain text
letter-back = To the recommendation
letter-goes-to = Goes to { $mailbox }. You can also print or copy the letter.
letter-no-mailbox = No e-mail address is entered. Print or copy the letter, or enter the official address.
letters-title = Letters about { $name }
letters-nobody = There is nobody to write to: all have answered, or cannot be reached by e-mail.
letters-lead = { $count ->
        [one] One who has not answered can have a letter. Nothing is sent until you press Send the letters.
       *[other] { $count } who have not answered can have a letter. Nothing is sent until you press Send the letters.
    }
letters-which = Which letter
letters-first = The recommendation, with what they are to decide and when
letters-reminder = A reminder that no answer has come
letters-to = Those who get the letter
letters-goes = Goes to
letters-known = Letters that were sent
letters-letter = The letter
letters-read = Read the letter
letters-enter = Enter the address
letters-send = Send the letters
letters-then = The letters are queued and handed to the mail server at once. If it is away the program tries again for three days, and how it goes is shown here.
letters-others = Get no letter from here
letters-has-ended = the recommendation has been withdrawn or superseded
letters-not-asked = has not been asked
letters-has-answered = has already answered
letters-is-gone = no longer exists
letters-no-mailbox = no e-mail address is entered; print the letter
letters-choose = Nobody is chosen. Tick at least one who is to have the letter, and send again.
letters-changed = Somebody else wrote about the recommendation while you chose, so nothing was sent. See who is still to have the letter, and send again. This was added:
letters-sent-before = These letters were sent when you pressed the last time. See below how they fare.
letter-far-held = { $at }: waits for the journal, not yet sent to { $to }. Send again; it will not be two letters.
letter-far-queued = Queued to { $to } since { $at }.
letter-far-later = { $count ->
        [one] Has not reached { $to } yet, tried once. Next try { $next }. The mail server: { $why }
       *[other] Has not reached { $to } yet, tried { $count } times. Next try { $next }. The mail server: { $why }
    }
letter-far-taken = Handed to the mail server for { $to } { $at }.
letter-far-given-up = Did not reach { $to } and is not tried any more. The mail server: { $why } Correct the address and send again, or print the letter.
letter-note = { $from } also writes:
letters-note = Lines of your own in the letter
letters-note-hint = At most { $most } characters. The same lines stand in all the letters and are kept in the journal. Write nothing about individuals.
letters-see = See the letter first
letters-preview = This is the letter to { $who }
