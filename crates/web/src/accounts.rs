//! Who may sign in, as the pages ask for it. How passwords, codes and secrets are kept and tried is for others to know.

use crate::app::NotKept;
use domain::id::PersonId;

/// Those who have an account in a county.
pub trait Accounts: Send + Sync {
    /// Who is signed in with this secret just now.
    fn who(&self, session: &str) -> Result<Option<PersonId>, NotKept>;

    /// Ends the session with this secret, if there is one.
    fn sign_out(&self, session: &str) -> Result<(), NotKept>;

    /// Signs in whom the demo lets in by this link, and answers the secret of the session. Nobody, where there is no demo.
    fn by_demo_link(&self, _secret: &str, _browser: &Browser<'_>) -> Result<Option<String>, NotKept> {
        Ok(None)
    }
}

/// The browser at the other end.
#[derive(Clone, Copy, Debug)]
pub struct Browser<'a> {
    /// The secret it came with, whoever may have put it there.
    pub before: Option<&'a str>,
    /// What it calls itself.
    pub name: &'a str,
}
