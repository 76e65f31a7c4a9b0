//! Passwords: which are strong enough, and how they are hashed and tried.
//!
//! There are no rules of composition. A password has to be long, and hard to guess for somebody who knows the words
//! people use and what the person and the service are called.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use zxcvbn::{Score, zxcvbn};

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;

/// The most bytes of a password. More would be work for us and no more safety.
pub const LONGEST: usize = 256;

/// How much of a password its strength is measured by; measuring takes time with the square of the length.
const MEASURED: usize = 100;

/// Why a password was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Weak {
    /// It has too few characters.
    #[error("the password is shorter than {SHORTEST} characters")]
    Short,
    /// It has too many bytes.
    #[error("the password is longer than {LONGEST} bytes")]
    Long,
    /// It is easily guessed.
    #[error("the password is easily guessed")]
    Guessable,
}

/// A password that is strong enough.
pub struct Strong<'a>(&'a str);

/// Accepts a password, or says why not. `known` is what a guesser would try first: the person's name and address, and the
/// service's name.
pub fn accept<'a>(password: &'a str, known: &[&str]) -> Result<Strong<'a>, Weak> {
    if password.len() > LONGEST {
        return Err(Weak::Long);
    }
    if password.chars().count() < SHORTEST {
        return Err(Weak::Short);
    }
    let measured = password.char_indices().nth(MEASURED).map_or(password, |(end, _)| &password[..end]);
    if zxcvbn(measured, known).score() < Score::Three {
        return Err(Weak::Guessable);
    }
    Ok(Strong(password))
}

impl Strong<'_> {
    /// The PHC string to keep. It takes tens of milliseconds and 19 MiB, on purpose.
    pub fn hash(&self, salt: [u8; 16]) -> String {
        // The parameters are ours, the salt has a fixed length and the password a bounded one; nothing is left to fail.
        let hash = argon2().hash_password_with_salt(self.0.as_bytes(), &salt);
        hash.expect("what Argon2 is given has lengths it takes").to_string()
    }
}

/// Whether this is the password. The same work is done when there is none to compare with, so that how long it takes does
/// not tell whether there is an account.
pub fn verify(password: &str, phc: Option<&str>) -> bool {
    let (phc, is_real) = match phc {
        Some(phc) => (phc, true),
        None => (NOBODY_S, false),
    };
    // Longer than any that was accepted: compare with nothing long, but do compare.
    let tried = if password.len() > LONGEST { "" } else { password };
    let Ok(hash) = PasswordHash::new(phc) else { return false };
    argon2().verify_password(tried.as_bytes(), &hash).is_ok() && is_real
}

/// What OWASP recommends: 19 MiB, two passes, one lane.
fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("the parameters are within their limits");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash of a password nobody has, with the parameters above.
const NOBODY_S: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_measured_by_how_hard_it_is_to_guess() {
        for (password, expected) in [
            ("", Err(Weak::Short)),
            ("kV7#pQ9!xz2", Err(Weak::Short)),
            ("éüßéüßéüßéü", Err(Weak::Short)),
            ("passwordpassword", Err(Weak::Guessable)),
            ("aaaaaaaaaaaaaaaaaaaa", Err(Weak::Guessable)),
            ("qwertyuiop123", Err(Weak::Guessable)),
            ("samverkan2026", Err(Weak::Guessable)),
            ("thepersonsname", Err(Weak::Guessable)),
            ("sju gula katter sover", Ok(())),
            ("correct horse battery staple", Ok(())),
        ] {
            let accepted = accept(password, &["samverkan", "thepersonsname"]).map(|_| ());
            assert_eq!(accepted, expected, "{password:?}");
        }
        assert_eq!(accept(&"x".repeat(LONGEST + 1), &[]).map(|_| ()), Err(Weak::Long));
        let long = "sju gula katter sover vid ".repeat(10);
        assert!(long.len() > LONGEST - 10 && accept(&long[..250], &[]).is_ok());
    }

    #[test]
    fn the_right_password_alone_is_right() {
        let phc = accept("sju gula katter sover", &[]).unwrap_or_else(|_| unreachable!()).hash([7; 16]);
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(verify("sju gula katter sover", Some(&phc)));
        assert!(!verify("sju gula katter sover ", Some(&phc)));
        assert!(!verify("", Some(&phc)));
        assert!(!verify(&"x".repeat(10_000), Some(&phc)));
        assert!(!verify("sju gula katter sover", Some("what stands there is no hash")));
        assert!(!verify("sju gula katter sover", None));
    }

    #[test]
    fn an_unknown_account_costs_the_same_work() {
        let nobody = PasswordHash::new(NOBODY_S).unwrap();
        let real = accept("sju gula katter sover", &[]).unwrap_or_else(|_| unreachable!()).hash([7; 16]);
        let real = PasswordHash::new(&real).unwrap();
        assert_eq!(nobody.algorithm, real.algorithm);
        assert_eq!(nobody.version, real.version);
        assert_eq!(nobody.params.to_string(), real.params.to_string());
        assert_eq!(nobody.hash.unwrap().as_ref().len(), real.hash.unwrap().as_ref().len());
        assert!(!verify("", None));
    }
}
