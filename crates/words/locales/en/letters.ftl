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
letter-due = Answer by
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
