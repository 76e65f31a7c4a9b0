//! A browser that speaks TLS meets the program: the handshake, the certificate, and what an encrypted page adds.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[expect(dead_code, reason = "the program of the other tests")]
mod common;

use common::Running;
use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    process::Command,
    sync::Arc,
};
use tokio_rustls::rustls::{
    ClientConfig, ClientConnection, Error, RootCertStore, StreamOwned, crypto::ring::default_provider,
    pki_types::CertificateDer,
};

/// A client that trusts these and no others.
fn client(trusted: &[CertificateDer<'static>]) -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(trusted.iter().cloned());
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap();
    Arc::new(config.with_root_certificates(roots).with_no_client_auth())
}

/// The whole answer to a request for a page under a name, or why there was none.
fn get(address: SocketAddr, config: Arc<ClientConfig>, name: &str) -> Result<String, String> {
    let connection = ClientConnection::new(config, name.to_owned().try_into().unwrap()).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(address).unwrap());
    let request = format!("GET /logga-in HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).map_err(|error| {
        let why = error.get_ref().and_then(|why| why.downcast_ref::<Error>());
        why.map_or_else(|| error.to_string(), ToString::to_string)
    })?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).map_err(|error| error.to_string())?;
    Ok(answer)
}

#[test]
fn a_browser_shakes_hands_with_the_program_itself() {
    let made = rcgen::generate_simple_self_signed(vec!["alby.example".to_owned()]).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = (folder.path().join("certificate.pem"), folder.path().join("key.pem"));
    fs::write(&certificate, made.cert.pem()).unwrap();
    fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let (file, data) = (folder.path().join("county.toml"), folder.path().join("data"));
    fs::write(&file, "[county]\nhandle = \"alby\"\nname = \"Alby\"\n").unwrap();
    let (file, data) = (file.to_str().unwrap(), data.to_str().unwrap());
    let imported = Command::new(env!("CARGO_BIN_EXE_samverkan"))
        .args(["import", file, "--data", data])
        .output()
        .unwrap();
    assert!(imported.status.success(), "{}", String::from_utf8_lossy(&imported.stderr));
    let running = Running::start(&[
        "serve",
        "--data",
        data,
        "--site",
        "https://alby.example",
        "--tls-certificate",
        certificate.to_str().unwrap(),
        "--tls-key",
        key.to_str().unwrap(),
    ]);

    let trusting = client(&[made.cert.der().clone()]);
    let page = get(running.address, trusting.clone(), "alby.example").unwrap();
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    assert!(page.contains("strict-transport-security: max-age="), "{page}");

    // Another name than the certificate's, and a certificate that nobody vouches for, are refused by the browser.
    let other = get(running.address, trusting.clone(), "byle.example").unwrap_err();
    assert!(other.contains("not valid for name"), "{other}");
    let stranger = get(running.address, client(&[]), "alby.example").unwrap_err();
    assert!(stranger.contains("UnknownIssuer"), "{stranger}");

    // Who does not speak TLS gets no page, and keeps nobody from theirs.
    let mut plain = TcpStream::connect(running.address).unwrap();
    plain.write_all(b"GET / HTTP/1.1\r\nHost: alby.example\r\n\r\n").unwrap();
    let mut said = Vec::new();
    drop(plain.read_to_end(&mut said));
    assert!(!said.starts_with(b"HTTP/"), "{}", String::from_utf8_lossy(&said));
    assert!(get(running.address, trusting, "alby.example").is_ok());
}
