//! Accounts in SQLite: one file for each county, beside its journal and with nothing of it.

use super::{
    Account, Accounts, Link, Purpose, SecretHash, SignedIn,
    remembered::{Remembered, Version},
};
use crate::{
    beside::{Kind, make_anew},
    failure::Failure,
    sessions::{Session, Sessions},
    throttle::{Failed, Throttle},
};
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use std::{path::Path, sync::Arc};

/// "SAMA".
pub(crate) const KIND: Kind = Kind {
    what: "accounts",
    application_id: 0x5341_4d41,
    schema: &[
        include_str!("../schema/sqlite/0001_accounts.sql"),
        include_str!("../schema/sqlite/0002_accounts.sql"),
        include_str!("../schema/sqlite/0003_accounts.sql"),
    ],
};

/// The accounts of a county in an SQLite file, with their sessions and failed tries.
#[derive(Debug)]
pub struct SqliteAccounts {
    connection: Connection,
    remembered: Remembered,
}

impl SqliteAccounts {
    /// Opens the file, and makes an empty one where there is none.
    pub fn create_or_open(file: &Path) -> Result<SqliteAccounts, Failure> {
        Ok(SqliteAccounts { connection: KIND.create_or_open(file)?, remembered: Remembered::default() })
    }

    /// What the file stands at: another after anything has been written in it, whoever wrote.
    fn version(&self) -> Result<Version, Failure> {
        // The first counts what others have written, the second what has been written here.
        let of_others =
            self.connection.prepare_cached("PRAGMA data_version")?.query_row((), |row| row.get(0))?;
        Ok(Version { of_others, own: self.connection.total_changes() })
    }

    fn change(&self, sql: &str, with: impl Params) -> Result<u64, Failure> {
        Ok(self.connection.prepare_cached(sql)?.execute(with)? as u64)
    }

    fn one<T>(
        &self,
        sql: &str,
        with: impl Params,
        from: fn(&Row) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, Failure> {
        Ok(self.connection.prepare_cached(sql)?.query_row(with, from).optional()?)
    }

    fn all<T>(
        &self,
        sql: &str,
        with: impl Params,
        from: fn(&Row) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, Failure> {
        Ok(self.connection.prepare_cached(sql)?.query_map(with, from)?.collect::<Result<_, _>>()?)
    }

    /// For a change of one account, which has to be there.
    fn change_account(&self, sql: &str, with: impl Params) -> Result<(), Failure> {
        match self.change(sql, with)? {
            0 => Err(Failure::Rejected("there is no such account".into())),
            _ => Ok(()),
        }
    }
}

impl Accounts for SqliteAccounts {
    fn create(&mut self, person: &str, at: i64) -> Result<bool, Failure> {
        let sql = "INSERT INTO account (person, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING";
        Ok(self.change(sql, params![person, at])? > 0)
    }

    fn find(&mut self, person: &str) -> Result<Option<Account>, Failure> {
        let sql = "SELECT person, created_at, password, totp, totp_step FROM account WHERE person = ?";
        self.one(sql, [person], account_from)
    }

    fn find_by_session(&mut self, hash: SecretHash) -> Result<Option<Arc<SignedIn>>, Failure> {
        let version = self.version()?;
        if let Some(known) = self.remembered.find(version, hash) {
            return Ok(Some(known));
        }
        let Some(session) = self.find_session(hash)? else { return Ok(None) };
        let Some(account) = self.find(&session.person)? else { return Ok(None) };
        let found = Arc::new(SignedIn { session, account });
        self.remembered.keep(version, hash, found.clone());
        Ok(Some(found))
    }

    fn list(&mut self) -> Result<Vec<Account>, Failure> {
        let sql = "SELECT person, created_at, password, totp, totp_step FROM account ORDER BY person";
        self.all(sql, (), account_from)
    }

    fn set_password(&mut self, person: &str, phc: &str) -> Result<(), Failure> {
        self.change_account("UPDATE account SET password = ? WHERE person = ?", params![phc, person])
    }

    fn set_totp(&mut self, person: &str, secret: Option<&[u8]>) -> Result<(), Failure> {
        let sql = "UPDATE account SET totp = ?, totp_step = NULL WHERE person = ?";
        self.change_account(sql, params![secret, person])
    }

    fn take_totp_step(&mut self, person: &str, step: u64) -> Result<bool, Failure> {
        let sql =
            "UPDATE account SET totp_step = ?1 WHERE person = ?2 AND (totp_step IS NULL OR totp_step < ?1)";
        Ok(self.change(sql, params![step, person])? > 0)
    }

    fn set_recovery(&mut self, person: &str, hashes: &[SecretHash]) -> Result<(), Failure> {
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM recovery WHERE person = ?", [person])?;
        for hash in hashes {
            let sql = "INSERT INTO recovery (person, hash) VALUES (?, ?)";
            transaction.prepare_cached(sql)?.execute(params![person, hash])?;
        }
        Ok(transaction.commit()?)
    }

    fn take_recovery(&mut self, person: &str, hash: SecretHash) -> Result<bool, Failure> {
        let sql = "DELETE FROM recovery WHERE person = ? AND hash = ?";
        Ok(self.change(sql, params![person, hash])? > 0)
    }

    fn n_recovery(&mut self, person: &str) -> Result<u32, Failure> {
        let n = self.one("SELECT count(*) FROM recovery WHERE person = ?", [person], |row| row.get(0))?;
        Ok(n.unwrap_or(0))
    }

    fn add_link(&mut self, link: &Link) -> Result<(), Failure> {
        let Link { hash, person, purpose, address, issued_at, expires_at, used_at } = link;
        let sql = "INSERT INTO link (hash, person, purpose, issued_at, expires_at, used_at, address)
                   VALUES (?, ?, ?, ?, ?, ?, ?)";
        self.change(sql, params![hash, person, number(*purpose), issued_at, expires_at, used_at, address])?;
        Ok(())
    }

    fn find_link(&mut self, hash: SecretHash) -> Result<Option<Link>, Failure> {
        let sql =
            "SELECT hash, person, purpose, issued_at, expires_at, used_at, address FROM link WHERE hash = ?";
        self.one(sql, [hash], link_from)
    }

    fn links_of(&mut self, person: &str) -> Result<Vec<Link>, Failure> {
        let sql = "SELECT hash, person, purpose, issued_at, expires_at, used_at, address FROM link
                   WHERE person = ? ORDER BY expires_at DESC, hash";
        self.all(sql, [person], link_from)
    }

    fn take_link(&mut self, hash: SecretHash, at: i64) -> Result<bool, Failure> {
        // One statement, so that of two who come at once only one is let in.
        let sql = "UPDATE link SET used_at = ?2, address = NULL WHERE used_at IS NULL
                   AND person = (SELECT person FROM link WHERE hash = ?1 AND used_at IS NULL)";
        Ok(self.change(sql, params![hash, at])? > 0)
    }

    fn drop_links(&mut self, person: &str, purpose: Purpose) -> Result<(), Failure> {
        let sql = "DELETE FROM link WHERE person = ? AND purpose = ? AND used_at IS NULL";
        self.change(sql, params![person, number(purpose)]).map(drop)
    }

    fn prune_links(&mut self, before: i64) -> Result<(), Failure> {
        self.change("DELETE FROM link WHERE expires_at < ?", [before])?;
        Ok(())
    }

    fn void_passwords(&mut self) -> Result<u64, Failure> {
        let n_voided = self.change("UPDATE account SET password = NULL WHERE password IS NOT NULL", ())?;
        make_anew(&self.connection)?;
        Ok(n_voided)
    }

    fn remove(&mut self, person: &str) -> Result<(), Failure> {
        self.change("DELETE FROM account WHERE person = ?", [person])?;
        make_anew(&self.connection)
    }
}

impl Sessions for SqliteAccounts {
    fn begin(&mut self, session: &Session) -> Result<(), Failure> {
        let Session { hash, person, half, begun_at, seen_at, browser } = session;
        let sql =
            "INSERT INTO session (hash, person, half, begun_at, seen_at, browser) VALUES (?, ?, ?, ?, ?, ?)";
        self.change(sql, params![hash, person, half, begun_at, seen_at, browser])?;
        Ok(())
    }

    fn find_session(&mut self, hash: SecretHash) -> Result<Option<Session>, Failure> {
        let sql = "SELECT hash, person, half, begun_at, seen_at, browser FROM session WHERE hash = ?";
        self.one(sql, [hash], session_from)
    }

    fn seen(&mut self, hash: SecretHash, at: i64) -> Result<(), Failure> {
        self.change("UPDATE session SET seen_at = ? WHERE hash = ?", params![at, hash])?;
        Ok(())
    }

    fn sessions_of(&mut self, person: &str) -> Result<Vec<Session>, Failure> {
        let sql = "SELECT hash, person, half, begun_at, seen_at, browser FROM session
                   WHERE person = ? ORDER BY seen_at DESC, hash";
        self.all(sql, [person], session_from)
    }

    fn end(&mut self, person: &str, hash: SecretHash) -> Result<bool, Failure> {
        let sql = "DELETE FROM session WHERE person = ? AND hash = ?";
        Ok(self.change(sql, params![person, hash])? > 0)
    }

    fn end_others(&mut self, person: &str, except: Option<SecretHash>) -> Result<u64, Failure> {
        self.change("DELETE FROM session WHERE person = ? AND hash IS NOT ?", params![person, except])
    }

    fn end_all(&mut self) -> Result<u64, Failure> {
        self.change("DELETE FROM session", ())
    }

    fn prune_sessions(&mut self, begun_before: i64, seen_before: i64) -> Result<u64, Failure> {
        self.change("DELETE FROM session WHERE begun_at < ? OR seen_at < ?", [begun_before, seen_before])
    }

    fn know(&mut self, person: &str, hash: SecretHash, at: i64) -> Result<(), Failure> {
        let sql = "INSERT INTO known (person, hash, seen_at) VALUES (?, ?, ?)
                   ON CONFLICT (person, hash) DO UPDATE SET seen_at = excluded.seen_at";
        self.change(sql, params![person, hash, at]).map(drop)
    }

    fn known(&mut self, person: &str, hash: SecretHash) -> Result<Option<i64>, Failure> {
        let sql = "SELECT seen_at FROM known WHERE person = ? AND hash = ?";
        self.one(sql, params![person, hash], |row| row.get(0))
    }

    fn known_of(&mut self, person: &str) -> Result<Vec<i64>, Failure> {
        let sql = "SELECT seen_at FROM known WHERE person = ? ORDER BY seen_at DESC";
        self.all(sql, [person], |row| row.get(0))
    }

    fn prune_known(&mut self, before: i64) -> Result<u64, Failure> {
        self.change("DELETE FROM known WHERE seen_at < ?", [before])
    }
}

impl Throttle for SqliteAccounts {
    fn failed(&mut self, key: &str) -> Result<Option<Failed>, Failure> {
        let from = |row: &Row| Ok(Failed { n: row.get(0)?, last_at: row.get(1)? });
        self.one("SELECT n, last_at FROM failed WHERE key = ?", [key], from)
    }

    fn set_failed(&mut self, key: &str, failed: Option<Failed>) -> Result<(), Failure> {
        match failed {
            None => self.change("DELETE FROM failed WHERE key = ?", [key])?,
            Some(Failed { n, last_at }) => {
                let sql = "INSERT INTO failed (key, n, last_at) VALUES (?, ?, ?)
                           ON CONFLICT (key) DO UPDATE SET n = excluded.n, last_at = excluded.last_at";
                self.change(sql, params![key, n, last_at])?
            }
        };
        Ok(())
    }

    fn prune_failed(&mut self, before: i64) -> Result<u64, Failure> {
        self.change("DELETE FROM failed WHERE last_at < ?", [before])
    }
}

fn account_from(row: &Row) -> rusqlite::Result<Account> {
    Ok(Account {
        person: row.get(0)?,
        created_at: row.get(1)?,
        password: row.get(2)?,
        totp: row.get(3)?,
        totp_step: row.get(4)?,
    })
}

/// As it stands in the file, for good.
fn number(purpose: Purpose) -> i64 {
    match purpose {
        Purpose::Invitation => 1,
        Purpose::Reset => 2,
        Purpose::Address => 3,
    }
}

fn link_from(row: &Row) -> rusqlite::Result<Link> {
    let purpose = match row.get(2)? {
        1 => Purpose::Invitation,
        2 => Purpose::Reset,
        3 => Purpose::Address,
        other => return Err(rusqlite::Error::IntegralValueOutOfRange(2, other)),
    };
    Ok(Link {
        hash: row.get(0)?,
        person: row.get(1)?,
        purpose,
        issued_at: row.get(3)?,
        expires_at: row.get(4)?,
        used_at: row.get(5)?,
        address: row.get(6)?,
    })
}

fn session_from(row: &Row) -> rusqlite::Result<Session> {
    Ok(Session {
        hash: row.get(0)?,
        person: row.get(1)?,
        half: row.get(2)?,
        begun_at: row.get(3)?,
        seen_at: row.get(4)?,
        browser: row.get(5)?,
    })
}
