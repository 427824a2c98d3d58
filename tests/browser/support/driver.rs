//! The program that drives a browser, and the screen that it is shown on.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use super::engine::Engine;
use super::processes::memory_of;

/// What the window of WebKit looks like.
const LOOK_OF_WINDOW: &str = include_str!("gtk.css");
/// How long a program may take to start.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(10);

/// A running driver; it stops when it is dropped.
pub struct Driver {
    processes: Vec<Child>,
    settings: Option<PathBuf>,
    /// Where it listens.
    pub url: String,
}

impl Driver {
    /// Starts the driver of an engine.
    pub fn start(engine: Engine) -> Self {
        let port = free_port();
        let mut driver = Self { processes: Vec::new(), settings: None, url: format!("http://127.0.0.1:{port}") };
        let mut command = engine.driver(port);
        if engine == Engine::WebKit {
            // Only the window on top has the focus, so that each browser gets a screen of its own.
            let display = driver.show_screen();
            let settings = driver.write_settings(port);
            let mut windows = Command::new("openbox");
            windows.env("DISPLAY", &display);
            driver.run(windows);
            // There is no sandbox where the tests run as root.
            command
                .env("DISPLAY", &display)
                .env("XDG_CONFIG_HOME", settings)
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env("GDK_BACKEND", "x11");
        }
        driver.run(command);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < PATIENCE, "the driver of {engine} does not listen");
            thread::sleep(PAUSE);
        }
        driver
    }

    /// What the browser, and all that runs with it, holds in memory (bytes).
    pub fn memory(&self) -> u64 {
        self.processes.iter().map(|process| memory_of(process.id())).sum()
    }

    /// Starts a screen that nobody sees and gives its name.
    fn show_screen(&mut self) -> String {
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]);
        let output = spawn(screen.stdout(Stdio::piped()), &mut self.processes);
        let mut number = String::new();
        let output = output.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut number).expect("its output is text");
        assert!(!number.trim().is_empty(), "Xvfb stopped before it showed a screen");
        format!(":{}", number.trim())
    }

    /// Writes the settings of WebKit's window and gives their folder.
    fn write_settings(&mut self, port: u16) -> PathBuf {
        let folder = env::temp_dir().join(format!("sip-compare-settings-{}-{port}", process::id()));
        let theme = folder.join("gtk-3.0");
        let written = fs::create_dir_all(&theme).and_then(|()| fs::write(theme.join("gtk.css"), LOOK_OF_WINDOW));
        written.unwrap_or_else(|error| panic!("{} cannot be written: {error}", theme.display()));
        self.settings.insert(folder).clone()
    }

    fn run(&mut self, mut command: Command) {
        spawn(command.stdout(Stdio::null()), &mut self.processes);
    }
}

fn spawn<'list>(command: &mut Command, processes: &'list mut Vec<Child>) -> &'list mut Child {
    let process = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
    let name = command.get_program().to_string_lossy().into_owned();
    processes.push(process.unwrap_or_else(|error| panic!("{name} does not start: {error}")));
    processes.last_mut().expect("one was added")
}

impl Drop for Driver {
    fn drop(&mut self) {
        for mut child in self.processes.drain(..).rev() {
            // If it stopped by itself, there is nothing left to do.
            let _ = child.kill();
            let _ = child.wait();
        }
        if let Some(settings) = &self.settings {
            // It is in the folder for temporary files, where it harms nobody.
            let _ = fs::remove_dir_all(settings);
        }
    }
}

/// A port that nobody listens on.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("some port is free");
    listener.local_addr().expect("it listens").port()
}
