//! ChromeDriver, started by the tests and stopped after the last page that uses it.

use std::env;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;

/// The driver that is running, if a page uses it.
static RUNNING: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

/// A running ChromeDriver.
pub struct Driver {
    process: Child,
    /// Where it listens.
    pub url: String,
}

impl Driver {
    /// The driver that is running, or a new one.
    pub fn get() -> Arc<Self> {
        // A test that failed to start the driver leaves nothing half done behind.
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        running.upgrade().unwrap_or_else(|| {
            let driver = Arc::new(Self::start());
            *running = Arc::downgrade(&driver);
            driver
        })
    }

    fn start() -> Self {
        let program = env::var_os("SIP_COMPARE_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        // With port 0 the driver takes a free port and says which.
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", program.display()));
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped"));
        let port = output.by_ref().lines().map_while(Result::ok).find_map(|line| port_in(&line));
        // The driver stops if nobody reads what it says.
        thread::spawn(move || output.lines().map_while(Result::ok).for_each(drop));
        let Some(port) = port else {
            panic!("{} stopped before it listened: {:?}", program.display(), process.wait());
        };
        Self { process, url: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // If it stopped by itself, there is nothing left to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in "ChromeDriver was started successfully on port 42483."
fn port_in(line: &str) -> Option<u16> {
    line.strip_suffix('.')?.split_once("successfully on port ")?.1.parse().ok()
}
