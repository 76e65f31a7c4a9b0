### When the world fails: the disk, another process, the net. One sentence on what happened and what one can do.

failure-disk-full = The disk is full, so nothing could be saved in { $place }. Make room and try again; what was saved before is still there.
failure-in-use = { $place } is already in use by another program. End that program, or choose another folder.
failure-newer = { $place } has format { $found }, and this version reads formats up to { $known }. Use a newer version of the program; nothing has been changed.
failure-corrupt = { $place } is damaged: { $detail }. Nothing is shown from it. Bring out the latest backup.
failure-missing = { $place } does not exist. Check the path, or begin with samverkan demo.
failure-permission-denied = The program may not read or write in { $place }. Change the permissions, or choose another folder.
failure-rejected = This cannot be saved in { $place }: { $detail }. Shorten or change what was to be saved.
failure-io = Reading or writing in { $place } failed: { $detail }. Check the disk and try again.
failure-unknown = It cannot be said whether the last write was kept in { $place }. Restart the program; it reads again what is there.
failure-port-in-use = Port { $port } is already in use by another program. End that program, or choose another port with --listen.
failure-not-loopback = Other machines reach { $address }, so the pages have to be encrypted. Set site with https, and either tls.certificate and tls.key or proxies; or choose 127.0.0.1 or ::1.
failure-county-only-read = { $county } can be read and not changed: record { $record } of its journal is from a newer version of the program ({ $what }). Use the newer version; other counties go on.
failure-county-not-served = { $county } is not shown: { $reason }
failure-tls = The certificate in { $place } cannot be used: { $why }. Name a file with the certificate and one with its key, in PEM.
failure-mail = Letters cannot be sent with the settings under mail: { $why }.
