//! Tells whoever started the program how far it has come, as systemd asks with `NOTIFY_SOCKET` (`Type=notify`).

use std::os::unix::net::{SocketAddr, UnixDatagram};

/// Tells, when somebody wants to know. That nobody listens is no reason to stop.
pub fn tell(what: &str) {
    let Some(path) = std::env::var_os("NOTIFY_SOCKET") else { return };
    let sent =
        UnixDatagram::unbound().and_then(|socket| socket.send_to_addr(what.as_bytes(), &address(&path)?));
    if let Err(error) = sent {
        tracing::warn!(%error, "whoever started the program could not be told");
    }
}

/// A path, or after `@` a name in Linux' own room for them.
fn address(path: &std::ffi::OsStr) -> std::io::Result<SocketAddr> {
    #[cfg(target_os = "linux")]
    if let Some(name) = path.as_encoded_bytes().strip_prefix(b"@") {
        use std::os::linux::net::SocketAddrExt;
        return SocketAddr::from_abstract_name(name);
    }
    SocketAddr::from_pathname(path)
}
