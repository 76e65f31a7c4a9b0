### Säkerhetskopiering och återställning, på kommandoraden.

backup-county = { $county }: { $records } poster, den sista { $hash }.
backup-done = Säkerhetskopian ligger i { $place }. Den är genomläst och hel. Den sparas till { $until }; till dess kan den innehålla texter som stryks efter nu.
backup-removed =
    { $count ->
        [one] En säkerhetskopia vars tid var ute är borttagen.
       *[other] { $count } säkerhetskopior vars tid var ute är borttagna.
    }
backup-left-out = { $county } är inte med i säkerhetskopian: { $reason } Ingen tidigare säkerhetskopia är borttagen.

restore-county = { $county }: återställt till post { $records }, { $hash }. { $erased ->
        [0] Ingen text behövde strykas igen.
        [one] En text ströks igen.
       *[other] { $erased } texter ströks igen.
    } { $persons ->
        [0] Ingen person behövde raderas igen.
        [one] En person raderades igen.
       *[other] { $persons } personer raderades igen.
    }
restore-done = { $data } är som den var { $taken }. Det som skrevs efter det finns inte med, och journalen säger att den är återställd. Fortsätt med samverkan serve.
restore-accounts = Ingen är inloggad och inga länkar gäller. Lösenord och kod-appar är de som gällde när säkerhetskopian togs: den som har bytt sedan dess, för att någon annan kände till det gamla, ska återställas med samverkan user reset innan programmet startas. Vet du inte vilka de är: återställ med --void-passwords, så väljer alla ett nytt.
# @n: Number
restore-voided = Ingen är inloggad, inga länkar gäller och { $n ->
    [one] ett lösenord gäller
   *[other] { $n } lösenord gäller
} inte längre. Alla väljer ett nytt på sidan Glömt lösenordet; utan e-post ger samverkan user reset en länk. Kod-appar är de som gällde när säkerhetskopian togs.
restore-ground = Struken igen när journalen återställdes från en säkerhetskopia; liggaren över strykningar nämner texten.
restore-no-ledger = Ingen liggare över strykningar hittades (sökte i { $looked }), så ingen vet vad som har strukits sedan säkerhetskopian togs. Ange den med --erasures FIL. Om inget någonsin har strukits: ange en tom fil.
restore-differs = Kopian av { $county } slutar inte där säkerhetskopian säger. Inget är återställt. Ta en annan säkerhetskopia.
restore-broken = Kopian av { $county } är inte hel: { $reason } Inget är återställt. Ta en annan säkerhetskopia.
restore-passed-over = { $path } är en säkerhetskopia vars backup.json är skadad ({ $why }). Den hoppas över, och { $newest } används i stället; kopian som hoppades över kan vara nyare.
restore-damaged = { $path } är en säkerhetskopia vars backup.json är skadad ({ $why }), och någon hel finns inte här. Inget är återställt. Ta en säkerhetskopia från ett annat ställe.
restore-newer = Post { $record } i { $county } är från en nyare version av programmet ({ $what }). Återställ med den versionen; inget är återställt.
