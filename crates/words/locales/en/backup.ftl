### Backup and restore, on the command line.

backup-county = { $county }: { $records } records, the last { $hash }.
backup-done = The backup lies in { $place }. It has been read through and is whole. It is kept until { $until }; until then it may hold texts that are erased after now.
backup-removed =
    { $count ->
        [one] One backup whose time was over has been removed.
       *[other] { $count } backups whose time was over have been removed.
    }
backup-left-out = { $county } is not in the backup: { $reason } No earlier backup has been removed.

restore-county = { $county }: restored to record { $records }, { $hash }. { $erased ->
        [0] No text had to be erased again.
        [one] One text was erased again.
       *[other] { $erased } texts were erased again.
    } { $persons ->
        [0] Nobody had to be erased again.
        [one] One person was erased again.
       *[other] { $persons } people were erased again.
    }
restore-done = { $data } is as it was at { $taken }. What was written after that is not in it, and the journal says that it was restored. Go on with samverkan serve.
restore-accounts = Nobody is signed in and no links are valid. Passwords and code apps are those of when the backup was taken: whoever has changed theirs since, because somebody else knew the old one, should be reset with samverkan user reset before the program is started. If you do not know who they are, restore with --void-passwords, and all choose another.
restore-voided = Nobody is signed in, no links are valid, and { $n ->
    [one] one password is
   *[other] { $n } passwords are
} no longer valid. Everybody chooses another on the page Forgotten password; without e-mail, samverkan user reset gives a link. Code apps are those of when the backup was taken.
restore-ground = Erased again when the journal was restored from a backup; the erasure ledger names the text.
restore-no-ledger = No erasure ledger was found (looked at { $looked }), so nobody knows what has been erased since the backup was taken. Name it with --erasures FILE. Where nothing has ever been erased, name an empty file.
restore-differs = The copy of { $county } does not end where the backup says. Nothing has been restored. Take another backup.
restore-broken = The copy of { $county } is not whole: { $reason } Nothing has been restored. Take another backup.
restore-passed-over = { $path } is a backup whose backup.json is damaged ({ $why }). It is passed over and { $newest } is used instead; the one passed over may be newer.
restore-damaged = { $path } is a backup whose backup.json is damaged ({ $why }), and there is no whole one here. Nothing has been restored. Take a backup from elsewhere.
restore-newer = Record { $record } of { $county } is from a newer version of the program ({ $what }). Restore with that version; nothing has been restored.
