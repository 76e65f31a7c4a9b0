//! Encryption: the listener that shakes hands before a request is read. Handshakes are made beside each other and in
//! bounded time, so that whoever is slow keeps nobody else waiting.

use crate::{config::Tls, trouble::Trouble};
use axum::serve::Listener;
use std::{io, net::SocketAddr, path::Path, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::mpsc,
    time::timeout,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        ServerConfig,
        crypto::ring::default_provider,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    },
    server::TlsStream,
};
use tracing::debug;

/// How long a handshake may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many that have shaken hands may wait to be served.
const WAITING: usize = 64;

/// The certificate and its key, read from their files.
pub fn acceptor(tls: &Tls) -> Result<TlsAcceptor, Trouble> {
    let wrong = |path: &Path, why: String| Trouble::Tls { place: path.display().to_string(), why };
    let chain: Result<Vec<_>, _> =
        CertificateDer::pem_file_iter(&tls.certificate).and_then(Iterator::collect);
    let chain = chain.map_err(|error| wrong(&tls.certificate, error.to_string()))?;
    let key = PrivateKeyDer::from_pem_file(&tls.key).map_err(|error| wrong(&tls.key, error.to_string()))?;
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .and_then(|config| config.with_no_client_auth().with_single_cert(chain, key));
    let mut config = config.map_err(|error| wrong(&tls.certificate, error.to_string()))?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// A listener of encrypted connections.
pub struct TlsListener {
    address: SocketAddr,
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
}

impl TlsListener {
    /// Shakes hands with whoever comes to this one.
    pub fn new(listener: TcpListener, acceptor: TlsAcceptor) -> io::Result<TlsListener> {
        let address = listener.local_addr()?;
        let (give, ready) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            let mut listener = listener;
            loop {
                let (stream, from) = Listener::accept(&mut listener).await;
                if give.is_closed() {
                    break;
                }
                let (acceptor, give) = (acceptor.clone(), give.clone());
                tokio::spawn(async move {
                    match timeout(PATIENCE, acceptor.accept(stream)).await {
                        Ok(Ok(stream)) => drop(give.send((stream, from)).await),
                        Ok(Err(why)) => debug!(why = why.to_string(), "no handshake"),
                        Err(_) => debug!("a handshake took too long"),
                    }
                });
            }
        });
        Ok(TlsListener { address, ready })
    }
}

impl Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(ready) => ready,
            // Nobody will come any more; whoever serves stops by other means.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        Ok(self.address)
    }
}
