//! A server on a free port of 127.0.0.1, for as long as somebody holds it.

use axum::Router;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

/// A server that listens; it stops when it is dropped.
pub struct Listening {
    /// Where it listens, without a slash at the end.
    pub origin: String,
    /// With it goes whatever is still being answered.
    _runtime: Runtime,
}

impl Listening {
    /// Serves this.
    pub fn with(content: Router) -> Self {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("the system has threads, a clock and sockets");
        let listener = runtime.block_on(TcpListener::bind(("127.0.0.1", 0))).expect("some port is free");
        let origin = format!("http://{}", listener.local_addr().expect("it listens"));
        runtime.spawn(async { axum::serve(listener, content).await });
        Self { origin, _runtime: runtime }
    }
}
