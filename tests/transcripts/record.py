#!/usr/bin/env python3
"""Records what the screen reader Orca speaks while a reader uses the page in Firefox.

    python3 tests/transcripts/record.py [NAME ...]

Each file beside this script is a task: its first line says what a reader wants, `page` names the address, a line that
begins with `>` is what is pressed (`> Tab`, `> type 486`), or that the reader waits for an answer (`> listen`), and what
stands below it is what was spoken then. The script does what the lines say, in a browser of its own on a display of its
own, and writes what is spoken now in place of what was.

It needs the packages orca, at-spi2-core, dbus, xvfb, openbox, xdotool and firefox-esr, and a build in dist/.
"""

import functools
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
DIST = os.environ.get("SIP_COMPARE_DIST", HERE.parent.parent / "dist")

# Seconds: Orca has said everything once it was silent for so long, and what takes longer than that is not waited for.
SILENCE = 2
PATIENCE = 90

# What Orca speaks, in its log; what comes with a voice of its own has its name behind it.
SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*)'(?:\{.*\})?$")

# Firefox's own greetings would be read out, too.
PREFERENCES = {
    "accessibility.force_disabled": -1,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.newtab.preload": False,
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "intl.accept_languages": "en",
}

# The keys that are pressed are known: they stand in the transcript. A page is not read to its end before the reader asks.
SETTINGS = {"profile": ["Default", "default"], "enableKeyEcho": False, "sayAllOnLoad": False}


# The window manager would take some of the keys for itself.
NO_KEYS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>'


def serve():
    """Serves the build on a free port, and gives its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=DIST))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Desk:
    """A display with a window manager, Orca and Firefox."""

    def __init__(self, folder, address):
        self.started = []
        self.heard = []
        reading, writing = os.pipe()
        self.start("Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as display:
            os.environ["DISPLAY"] = f":{display.readline().strip()}"
        keys = folder / "openbox.xml"
        keys.write_text(NO_KEYS)
        self.start("openbox", "--config-file", str(keys))
        self.start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately")
        subprocess.run(["gsettings", "set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"], check=True)
        settings = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "orca/user-settings.conf"
        settings.parent.mkdir(parents=True, exist_ok=True)
        general = SETTINGS | {"startingProfile": ["Default", "default"]}
        named = {"general": general, "profiles": {"default": SETTINGS}, "pronunciations": {}, "keybindings": {}}
        settings.write_text(json.dumps(named))
        self.start("orca", "--replace", "--debug", f"--debug-file={self.follow_log()}")
        self.wait(lambda: self.heard)
        profile = folder / "profile"
        profile.mkdir()
        lines = [f'user_pref("{name}", {json.dumps(value)});\n' for name, value in PREFERENCES.items()]
        (profile / "user.js").write_text("".join(lines))
        self.start("firefox-esr", "--no-remote", "--profile", str(profile), address)

    def start(self, *command, **options):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.started.append(subprocess.Popen(command, **quiet, **options))

    def close(self):
        for process in reversed(self.started):
            # Orca may wait for an answer of what has just ended, and has nothing to keep.
            process.kill()
            process.wait()

    def follow_log(self):
        """Takes down what is spoken; the name of the log is given. Python writes to a terminal line by line."""
        reading, writing = os.openpty()
        name = os.ttyname(writing)

        def follow():
            with os.fdopen(reading, errors="replace") as log:
                for line in log:
                    spoken = SPOKEN.search(line.rstrip())
                    if spoken and spoken[1].strip():
                        self.heard.append(spoken[1].strip())

        threading.Thread(target=follow, daemon=True).start()
        return name

    def wait(self, holds):
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                sys.exit(f"waited in vain; the last that was spoken: {self.heard[-5:]}")
            time.sleep(0.1)

    def listens(self, since):
        """What is spoken from then on, until there is silence."""
        count, quiet_since = len(self.heard), time.monotonic()
        while time.monotonic() - quiet_since < SILENCE:
            time.sleep(0.1)
            if len(self.heard) != count:
                count, quiet_since = len(self.heard), time.monotonic()
        return self.heard[since:]

    def does(self, what):
        """Does what a line says; what is spoken then is given."""
        since = len(self.heard)
        verb, _, text = what.partition(" ")
        if verb == "type":
            subprocess.run(["xdotool", "type", "--delay", "400", text], check=True)
        elif verb == "listen":
            self.wait(lambda: len(self.heard) > since)
        else:
            subprocess.run(["xdotool", "key", *what.split()], check=True)
        return self.listens(since)


def record(task, address, versions):
    """Does a task and writes down what is spoken."""
    title, *lines = task.read_text().splitlines()
    page = next(line.removeprefix("page ") for line in lines if line.startswith("page "))
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(pathlib.Path(folder), address + page)
        try:
            desk.wait(lambda: any(said.startswith("Finished loading SIP") for said in desk.heard))
            written = [title, versions, f"page {page}", "", *desk.listens(0)]
            for line in lines:
                if line.startswith("> "):
                    written += ["", line, *desk.does(line.removeprefix("> "))]
        finally:
            desk.close()
    task.write_text("\n".join(written) + "\n")


def version(program):
    return subprocess.run([program, "--version"], capture_output=True, text=True).stdout.strip()


def main():
    if not os.environ.get("SIP_COMPARE_OWN_BUS"):
        # A bus of its own, so that no screen reader of the developer's speaks, too.
        with tempfile.TemporaryDirectory() as folder:
            own = {"SIP_COMPARE_OWN_BUS": "1", "HOME": folder, "XDG_RUNTIME_DIR": folder, "XDG_DATA_HOME": f"{folder}/data"}
            own |= {"GNOME_ACCESSIBILITY": "1", "NO_AT_BRIDGE": "0", "LANG": "C.UTF-8"}
            os.chmod(folder, 0o700)
            command = ["dbus-run-session", "--", sys.executable, *sys.argv]
            sys.exit(subprocess.run(command, env=os.environ | own).returncode)
    names = sys.argv[1:]
    versions = f"Orca {version('orca')}, {version('firefox-esr')}"
    address = serve()
    for task in sorted(HERE.glob("*.txt")):
        if not names or task.stem in names:
            print(task.stem, flush=True)
            shutil.rmtree(os.environ["XDG_DATA_HOME"], ignore_errors=True)
            record(task, address, versions)


main()
