### Breven om kontot: inbjudan, nytt lösenord och vad som har hänt med det. De skickas som ren text.

mail-invitation-subject = Inbjudan till { $service }
mail-invitation-body =
    Hej!

    Du har fått ett konto i { $service }. Öppna länken och välj ett lösenord:

    { $link }

    Länken gäller till { $until } och kan användas en gång. Har den gått ut skickar den som bjöd in dig en ny.

    Väntade du dig inte det här brevet kan du bortse från det. Lämna inte länken vidare: den öppnar ditt konto.

mail-reset-subject = Nytt lösenord i { $service }
mail-reset-body =
    Hej!

    Någon har bett om ett nytt lösenord till ditt konto i { $service }. Öppna länken och välj ett nytt:

    { $link }

    Länken gäller till { $until } och kan användas en gång. När du har valt loggas du ut överallt där du är inloggad.

    Var det inte du kan du bortse från brevet. Ditt lösenord är då oförändrat. Lämna inte länken vidare: den öppnar ditt konto.

mail-address-subject = Bekräfta din e-postadress i { $service }
mail-address-body =
    Hej!

    Brev till ditt konto i { $service } ska gå till den här adressen. Öppna länken och bekräfta att de kommer fram:

    { $link }

    Länken gäller till { $until } och kan användas en gång. Tills du har bekräftat går breven till adressen du hade förut, och du loggar in med den.

    Väntade du dig inte det här brevet kan du bortse från det. Då ändras ingenting.

mail-changed-subject = { $what } i { $service }
mail-changed-password = Ditt lösenord är bytt
mail-changed-code-app = Din kod-app är ny
mail-changed-body =
    Hej!

    { $what } i { $service }, { $when }.

    Var det du behöver du inte göra något.

    Var det inte du: välj genast ett nytt lösenord på { $forgot }, så loggas alla ut, och hör av dig till den som bjöd in dig.

mail-met-subject = Ny webbläsare i { $service }
mail-met-body =
    Hej!

    Någon loggade in på ditt konto i { $service } { $when }, med en webbläsare som inte känns igen: { $browser }.

    Var det du behöver du inte göra något. Brevet kommer också när webbläsaren har tömts på kakor.

    Var det inte du: välj genast ett nytt lösenord på { $forgot }, så loggas alla ut, och hör av dig till den som bjöd in dig.

mail-told-address-asked = En ny e-postadress väntar på bekräftelse
mail-told-address-asked-body =
    Hej!

    Någon har bett om att brev till ditt konto i { $service } ska gå till en annan adress, { $when }. Det gäller först när den adressen har bekräftats.

    Om det är som du vill behöver du inte göra något här.

    Annars: välj genast ett nytt lösenord på { $forgot }. Då tas ändringen tillbaka, och alla loggas ut. Hör sedan av dig till den som sköter kontona i { $service }.

mail-told-address = Din e-postadress är ändrad
mail-told-closed = Ditt konto är stängt
mail-told-body =
    Hej!

    { $what } i { $service }, { $when }.

    Om du har bett om det eller gjort det själv behöver du inte göra något.

    Annars: hör genast av dig till den som sköter kontona i { $service }.
