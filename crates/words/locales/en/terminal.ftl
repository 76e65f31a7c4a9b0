### What is printed in the terminal.

failure-which-county = Say which county you mean with --county. Here are: { $counties }.
failure-no-such-check = There is no check called { $name }. Write samverkan explain to list them all.
failure-record-changed = record { $record } of the journal is not as it was written ({ $why }). Nothing is shown from the county until a whole backup has been restored.
failure-record-newer = record { $record } of the journal is from a newer version of the program ({ $what }). The county can be read, not changed. Use the newer version.

verify-whole = { $county }: whole. { $records } records and { $texts } texts have been read, { $redacted } texts are redacted by decision. The journal ends with { $hash }.
verify-people = { $county }: { $entered } people have a name outside the journal, { $erased } have been erased by decision, { $nameless } are known by their id alone.
verify-person-missing = { $person } has had a name and has not been erased, but the name is gone. Restore from a backup, or enter the name again.
verify-person-left = { $person } has been erased by decision, but something is left outside the journal. Start the program once, so that it is erased, and verify again.
verify-newer = Record { $record } is from a newer version of the program ({ $what }), and what follows has not been read.
verify-seal-held = { $county }: the seal is there. Everything that stood in the journal at { $time } is unchanged.
verify-seal-unknown = { $county }: the journal does not hold the seal. Either it belongs to another county, or it is mistyped, or the journal is not the one the seal was taken from.

demo-opened = The county { $county } was read from its county file: { $facts } facts in { $data }.
demo-opened-again = The county { $county } was opened as it was in { $data }: { $facts } facts.
demo-click = Open http://{ $address }/ in your browser. Stop with Ctrl+C.
serve-county-open = { $county } is shown.
serve-none = There is no county to show here. Begin with samverkan demo, or bring in a county file with samverkan import.
serve-stopped = Stopped.

check-as-of = Checks of { $county } as of { $day }
check-none = The checks find nothing.
check-sum =
    { $errors ->
        [0] no errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [0] no notes
        [one] 1 note
       *[other] { $notes } notes
    }
check-silenced = Besides, { $count } rest, silenced by somebody with a reason.
check-where = concerns
check-since = since
check-why = why
check-do = do this
check-sources = source
check-more = More about a check: samverkan explain NAME

explain-list = The checks, in the order they run:
explain-asks = The question
explain-finds = It can find
explain-rests-on = What it rests on

silence-done = { $check } silenced for { $subject } until { $until }.
hear-done = { $check } is heard again for { $subject }.

import-nothing = The file says the same as the register. There is nothing to bring in.
import-dry-run = Nothing has been saved: this is the difference.
import-done = Brought into { $county }: { $count } changes, saved as a whole.
import-problems =
    { $count ->
        [one] One fault in { $file }. Nothing has been saved.
       *[other] { $count } faults in { $file }. Nothing has been saved.
    }
import-head-unknown = The file is based on a state ({ $head }) that is not in this register. Export again and enter your change there.
change-open = the county is opened
change-register = new
change-state = new fact
change-correct = corrected
change-end = ends
change-change = changes
change-retract = taken back
change-dispute = another source says otherwise
change-cite = more sources
change-choose = chosen source
export-done = Written to { $file }: { $facts } facts.

generate-done = { $county } has been invented and written to { $data }: { $events } events. Show it with samverkan serve --data { $data }.
generate-there-already = The county { $county } is already in { $data }, and an invented county is never added to one that exists. Give another name with --county or another folder with --data.
demo-sign-in = Sign in as somebody in the county, by one of the links:
demo-no-people = The folder was made by an earlier version, so nobody can sign in to it. Remove it and start the demo again, or give --data a new folder.
serve-click = The pages are at { $site }/. Stop with Ctrl+C.
user-no-address = "{ $address }" is no e-mail address. Write it as eva@alby.example.
user-address-taken = Somebody else has the address { $address }. Choose another, or invite whoever has it.
user-admin-reason = Appointed at the machine where the program runs.
user-letter = A letter to { $address } is in the outbox and is sent when the server runs.
user-invited = The account of { $person } is made. Whoever opens the link chooses the password; it is valid for seven days and can be used once:
user-admin-code = An administrator sets up a code app when they first sign in, and may do nothing before that.
user-unknown = Nobody with the id or address { $who } has an account. Check the spelling.
user-reset = Password, code app and recovery codes of { $person } no longer work, and all sessions have ended. Whoever opens the link chooses the password; it is valid for seven days and can be used once:
