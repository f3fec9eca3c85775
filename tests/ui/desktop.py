# desktop.py - a private desktop to run the program on
# SPDX-License-Identifier: GPL-3.0-or-later
"""A home folder, an X server and a session bus of their own.

Nothing of the machine's desktop is seen or touched, and several can run side
by side.
"""

import datetime
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

BUS_CONFIG = """<busconfig><type>session</type><keep_umask/>
<listen>unix:tmpdir=/tmp</listen>{services}
<policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""

# What this bus starts, it starts for a test: not the reminders that are
# installed, as the window otherwise would by itself.
REMINDERS_SERVICE = """[D-BUS Service]
Name=io.github.crampdiary.CrampDiary.Reminders
Exec=/bin/false
"""

ACCESSIBILITY_SERVICE = """[D-BUS Service]
Name=org.a11y.Bus
Exec={launcher} --launch-immediately
"""

LAUNCHERS = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"]

# The loader knows which folder it means.
FAKETIME = "/usr/$LIB/faketime/libfaketime.so.1"

KEPT_VARIABLES = ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS")


def wait_for(condition, seconds=60, what="what was waited for"):
    """Polls until condition() is true and returns what it returned. To be looked
    at is work for the program, too: it has as much time for its own."""
    deadline = time.monotonic() + seconds
    while True:
        started = time.monotonic()
        result = condition()
        if result:
            return result
        ended = time.monotonic()
        if ended > deadline:
            raise AssertionError(f"{what} did not come within {seconds} s")
        time.sleep(max(0.05, ended - started))


def zone_at(hour):
    """A time zone in which it is this hour now, for Python and for the program."""
    offset = (hour - datetime.datetime.now(datetime.timezone.utc).hour + 12) % 24 - 12
    return datetime.timezone(datetime.timedelta(hours=offset)), f"TEST{-offset:+d}"


class Desktop:
    """Everything the program needs to run, and nothing else."""

    def __init__(self, build, accessible=False, services=None, size="1400x1100"):
        self.build = pathlib.Path(build).resolve()
        self.program = str(self.build / "src/ui/cramp-diary")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cramp-desktop-"))
        self.processes = []
        self.environment = self._make_environment(accessible)
        self.set_zone("Europe/Berlin")
        self._start_x(size)
        self._start_bus(services or self._make_services(accessible))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def _make_environment(self, accessible):
        environment = {key: os.environ[key] for key in KEPT_VARIABLES if key in os.environ}
        for name in ("DATA_HOME", "CONFIG_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR"):
            folder = self.folder / name.lower()
            folder.mkdir(mode=0o700)
            environment[f"XDG_{name}"] = str(folder)
        environment.update({
            "HOME": str(self.folder),
            "XDG_CONFIG_DIRS": str(self.build / "install/etc/xdg"),
            "XDG_DATA_DIRS": f"{self.build / 'install/share'}:/usr/local/share:/usr/share",
            "GSETTINGS_SCHEMA_DIR": str(self.build / "data"),
            "GSETTINGS_BACKEND": "memory",
            "G_DEBUG": "fatal-criticals",
            "GDK_BACKEND": "x11",
            "GSK_RENDERER": "cairo",
            "GDK_DEBUG": "gl-disable",  # the name of it on GTK 4.8 to 4.16, and since
            "GDK_DISABLE": "gl,vulkan",
            "ADW_DISABLE_PORTAL": "1",
            "GTK_A11Y": "atspi" if accessible else "none",
            "LANG": "C.UTF-8",
        })
        return environment

    def set_zone(self, name):
        """The zone of the program is the test's, too: today is the same day for both."""
        self.environment["TZ"] = os.environ["TZ"] = name
        time.tzset()

    def set_clock(self, seconds):
        """Sets the clock ahead of the machine's, for what was started with by_clock()."""
        written = self.folder / "clock.new"
        written.write_text(f"+{seconds}s\n", encoding="utf-8")
        written.replace(self.folder / "clock")

    def by_clock(self, **others):
        """The environment of a program whose clocks can be set while it runs: that on
        the wall and, unless told otherwise, the one that counts from the start."""
        return {"LD_PRELOAD": FAKETIME, "FAKETIME_TIMESTAMP_FILE": str(self.folder / "clock"), "FAKETIME_NO_CACHE": "1", **others}

    def _start_x(self, size):
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset"]
        self.keep(subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as pipe:
            self.environment["DISPLAY"] = ":" + pipe.readline().strip()

    def _make_services(self, accessible):
        """A folder from which at most the bus for screen readers can be started."""
        folder = self.folder / "services"
        folder.mkdir()
        (folder / "io.github.crampdiary.CrampDiary.Reminders.service").write_text(REMINDERS_SERVICE)
        if not accessible:
            return folder
        launcher = next(path for path in LAUNCHERS if os.path.exists(path))
        (folder / "org.a11y.Bus.service").write_text(ACCESSIBILITY_SERVICE.format(launcher=launcher))
        return folder

    def _start_bus(self, services):
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(services=f"<servicedir>{services}</servicedir>"))
        bus = subprocess.Popen(["dbus-daemon", f"--config-file={config}", "--print-address", "--nofork"],
                               env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.keep(bus)

    def keep(self, process):
        """Remembers a process, to be ended with the desktop."""
        self.processes.append(process)
        return process

    def start(self, *arguments, **environment):
        """Starts the window and returns its process."""
        return self.keep(subprocess.Popen([self.program, *arguments], env={**self.environment, **environment}))

    def stop(self, process):
        """Ends a process, which must not have ended by itself, and waits for its end."""
        if process.poll() is not None:
            raise AssertionError(f"the program has ended with {process.returncode}")
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=10)
        self.processes.remove(process)

    def run(self, *arguments, text=None):
        """Runs the command line and returns what it printed."""
        return subprocess.run([self.program, *arguments], env=self.environment, input=text, check=True,
                              text=True, stdout=subprocess.PIPE, timeout=60).stdout

    def export(self, *arguments):
        """What the diary holds."""
        return json.loads(self.run(*arguments, "--export=-"))

    def xdotool(self, *arguments):
        """Moves the mouse, presses keys or finds windows."""
        if arguments[0] in ("key", "keydown", "type"):
            self.refocus()
        return self.ask_xdotool(*arguments)

    def ask_xdotool(self, *arguments, check=True):
        """Runs xdotool and returns what it printed."""
        return subprocess.run(["xdotool", *arguments], env=self.environment, check=check, text=True,
                              stdout=subprocess.PIPE, stderr=None if check else subprocess.DEVNULL, timeout=30).stdout

    def refocus(self):
        """Nobody manages windows here: where one closes GTK 4.18 leaves the keyboard
        to none, and the newest that is still open takes it."""
        if self.ask_xdotool("getwindowfocus", "-f", "getwindowpid", check=False).strip():
            return
        windows = self.ask_xdotool("search", "--onlyvisible", "--name", ".", check=False).split()
        if windows:
            self.ask_xdotool("windowfocus", "--sync", windows[-1])

    def find_window(self, process):
        """The newest X window of a process."""
        def search():
            if process.poll() is not None:
                raise AssertionError(f"the program ended with {process.returncode} and has no window")
            result = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
                                    env=self.environment, text=True, stdout=subprocess.PIPE, timeout=30)
            return result.stdout.split()

        return wait_for(search, what="a window of the program")[-1]

    def close(self):
        """Ends everything that was started, and forgets the diary."""
        for process in reversed(self.processes):
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)
