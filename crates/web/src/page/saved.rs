//! What an address says of what has just been done, and how that is told on the page one is led to.

use super::Asked;
use words::Words;

/// What an address says after something has been recorded.
pub const SAVED: (&str, &str) = ("sparat", "ja");
/// What an address says after something that was so already.
pub const SO_ALREADY: (&str, &str) = ("sparat", "redan");
/// What an address says after a form has been kept unsent.
pub const KEPT: (&str, &str) = ("sparat", "utkast");
/// What an address says after drafts have been handed over.
pub const GIVEN: (&str, &str) = ("sparat", "overlamnat");
/// What an address says after a session has been ended.
pub const SIGNED_OUT: (&str, &str) = ("sparat", "utloggad");
/// What an address says after a password has been changed.
pub const PASSWORD_CHANGED: (&str, &str) = ("sparat", "bytt");
/// What an address says after a link has been sent to another e-mail address, to be confirmed there.
pub const ADDRESS_SENT: (&str, &str) = ("sparat", "adress-vantar");
/// What an address says after another e-mail address has been taken back.
pub const ADDRESS_WITHDRAWN: (&str, &str) = ("sparat", "adress-tillbaka");
/// What an address says when so many links have been sent that no more is sent for a while.
pub const ADDRESS_OFTEN: (&str, &str) = ("sparat", "adress-ofta");
/// What an address says when somebody else has the e-mail address by now.
pub const ADDRESS_TAKEN: (&str, &str) = ("sparat", "adress-upptagen");
/// What an address says after a draft has been thrown away.
pub const THROWN: (&str, &str) = ("sparat", "kastat");

/// What has just been done, in a sentence.
pub fn saved(asked: &Asked, words: &Words) -> Option<String> {
    match () {
        () if asked.says(SAVED) => Some(words.form_saved()),
        () if asked.says(SO_ALREADY) => Some(words.form_so_already()),
        () if asked.says(KEPT) => Some(words.draft_is_kept()),
        () if asked.says(GIVEN) => Some(words.mine_given()),
        () if asked.says(SIGNED_OUT) => Some(words.door_signed_out()),
        () if asked.says(PASSWORD_CHANGED) => Some(words.door_changed()),
        () if asked.says(ADDRESS_SENT) => Some(words.personal_address_sent()),
        () if asked.says(ADDRESS_WITHDRAWN) => Some(words.personal_address_withdrawn()),
        () if asked.says(ADDRESS_OFTEN) => Some(words.personal_address_often()),
        () if asked.says(ADDRESS_TAKEN) => Some(words.personal_address_taken()),
        () if asked.says(THROWN) => Some(words.draft_is_thrown()),
        () => None,
    }
}
