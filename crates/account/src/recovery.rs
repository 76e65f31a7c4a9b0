//! Recovery codes: for the day the code app is lost. Ten of them, on paper, each used once.

use crate::Draw;
use sha2::{Digest, Sha256};
use storage::{
    accounts::{Accounts, SecretHash},
    failure::Failure,
};

/// How many there are.
pub const N_CODES: usize = 10;

/// Letters and digits that are not taken for one another on paper.
const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";

/// Makes new codes in the place of those before, and gives them out for the one and only time.
pub fn renew(accounts: &mut dyn Accounts, person: &str, draw: Draw) -> Result<Vec<String>, Failure> {
    let codes: Vec<String> = (0..N_CODES).map(|_| code(&draw())).collect();
    let hashes: Vec<SecretHash> = codes.iter().filter_map(|code| hash(person, code)).collect();
    accounts.set_recovery(person, &hashes)?;
    Ok(codes)
}

/// Takes a code, which is then gone.
pub fn take(accounts: &mut dyn Accounts, person: &str, code: &str) -> Result<bool, Failure> {
    match hash(person, code) {
        Some(hash) => accounts.take_recovery(person, hash),
        None => Ok(false),
    }
}

/// Sixteen letters of five bits each, in groups of four.
fn code(drawn: &[u8; 32]) -> String {
    let letters = drawn.iter().take(16).map(|byte| LETTERS[usize::from(byte % 32)] as char);
    let letters: Vec<char> = letters.collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// Eighty random bits cannot be searched through, so a fast hash is enough.
fn hash(person: &str, code: &str) -> Option<SecretHash> {
    let is_letter = |letter: &char| !letter.is_whitespace() && *letter != '-';
    let typed: String = code.chars().filter(is_letter).take(17).collect::<String>().to_lowercase();
    if typed.len() != 16 || !typed.bytes().all(|byte| LETTERS.contains(&byte)) {
        return None;
    }
    Some(Sha256::digest(format!("recovery {person} {typed}")).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::accounts::memory::MemoryAccounts;

    #[test]
    fn each_code_is_taken_once_however_it_is_typed() {
        let mut accounts = MemoryAccounts::default();
        accounts.create("p1", 0).unwrap();
        accounts.create("p2", 0).unwrap();
        let mut n = 0;
        let mut draw = || {
            n += 1;
            Sha256::digest([n]).into()
        };
        let codes = renew(&mut accounts, "p1", &mut draw).unwrap();
        assert_eq!((codes.len(), codes[0].len()), (N_CODES, 19));
        assert!(!take(&mut accounts, "p2", &codes[0]).unwrap());
        assert!(take(&mut accounts, "p1", &codes[0]).unwrap());
        assert!(!take(&mut accounts, "p1", &codes[0]).unwrap());
        let typed = codes[1].to_uppercase().replace('-', " ");
        assert!(take(&mut accounts, "p1", &typed).unwrap());
        for wrong in ["", "abcd", "llll-llll-llll-llll", &"a".repeat(100_000), "ééééééééééééééééé"]
        {
            assert!(!take(&mut accounts, "p1", wrong).unwrap());
        }
        assert_eq!(accounts.n_recovery("p1").unwrap(), 8);
        renew(&mut accounts, "p1", &mut draw).unwrap();
        assert!(!take(&mut accounts, "p1", &codes[2]).unwrap());
        assert_eq!(accounts.n_recovery("p1").unwrap(), 10);
    }
}
