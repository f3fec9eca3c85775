# sandbox.py - a private desktop that runs the installed Flatpak
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop with the portal of this machine, behind which backend.py answers,
and the installation that build.sh has made, in the folder that is the first argument
of a program of tests."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "ui"))

from desktop import LAUNCHERS, Desktop, wait_for  # noqa: E402
from onscreen import Atspi, Bus, look_at  # noqa: E402

FOLDER = pathlib.Path(sys.argv.pop(1)).resolve()
APP = "io.github.crampdiary.CrampDiary"
SERVICE = f"{APP}.Reminders"
PORTAL = "org.freedesktop.portal.Desktop"
BACKEND = "org.freedesktop.impl.portal.desktop.test"

# What a session of the desktop starts when it is asked for.
SERVICES = {
    PORTAL: "/usr/libexec/xdg-desktop-portal",
    "org.freedesktop.impl.portal.PermissionStore": "/usr/libexec/xdg-permission-store",
    "org.freedesktop.portal.Documents": "/usr/libexec/xdg-document-portal",
    "org.freedesktop.portal.Flatpak": "/usr/libexec/flatpak-portal",
    "org.freedesktop.Flatpak": "/usr/libexec/flatpak-session-helper",
    "org.a11y.Bus": next(f"{path} --launch-immediately" for path in LAUNCHERS if pathlib.Path(path).exists()),
}

# How large a window is on its pictures.
WIDTHS, HEIGHT = (360, 1000), 760

ASKED = "".join(f"org.freedesktop.impl.portal.{name};" for name in ("Access", "Background", "FileChooser", "Notification", "Print"))

BACKEND_ENTRY = f"""[portal]
DBusName={BACKEND}
Interfaces={ASKED}
UseIn=test
"""


class Sandbox(Desktop):
    """The desktop of somebody who has installed the Flatpak, which keeps its
    pictures in a folder of their own."""

    def __init__(self):
        self.installation = FOLDER / "installation"
        # In a sandbox /tmp is another one, and a home in it would be none.
        tempfile.tempdir = str(FOLDER)
        self.pictures = FOLDER / "pictures"
        self.pictures.mkdir(exist_ok=True)
        self.settings = pathlib.Path(tempfile.mkdtemp(prefix="cramp-sandbox-"))
        services = self.write_services()
        super().__init__(FOLDER, services=services)
        self.log = self.settings / "backend.log"
        self.log.touch()
        self.choice = self.settings / "choice"
        backend = ["/usr/bin/python3", str(HERE / "backend.py"), str(self.log), str(self.choice)]
        self.keep(subprocess.Popen(backend, env=self.environment))
        self.screen = Bus(self.environment["DBUS_SESSION_BUS_ADDRESS"])
        wait_for(lambda: self.is_owned(BACKEND), what="what is behind the portal")

    def write_services(self):
        """What the bus may start, the installed programs among it."""
        folder = self.settings / "services"
        folder.mkdir()
        for name, program in SERVICES.items():
            (folder / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec={program}\n")
        for service in (self.installation / "exports/share/dbus-1/services").glob("*.service"):
            (folder / service.name).write_text(service.read_text())
        (self.settings / "portals").mkdir()
        (self.settings / "portals/test.portal").write_text(BACKEND_ENTRY)
        (self.settings / "portals/test-portals.conf").write_text("[preferred]\ndefault=test\n")
        return folder

    def _make_environment(self, accessible):
        home = self.folder / "home"
        home.mkdir(mode=0o700)
        # The files that the portal lends have this path on both sides.
        runtime = pathlib.Path(f"/run/user/{os.getuid()}")
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {
            "PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(runtime),
            "FLATPAK_USER_DIR": str(self.installation), "XDG_CURRENT_DESKTOP": "test", "XDG_SESSION_TYPE": "x11",
            "XDG_DATA_DIRS": f"{self.installation}/exports/share:/usr/local/share:/usr/share",
            "XDG_DESKTOP_PORTAL_DIR": str(self.settings / "portals"), "GTK_A11Y": "atspi", "GSK_RENDERER": "cairo",
        }

    def set_zone(self, name):
        """The zone is the machine's."""

    def kept(self, *parts):
        """A file in the folder that the sandbox keeps."""
        return self.folder.joinpath("home/.var/app", APP, *parts)

    def flatpak(self, *arguments, command="cramp-diary", text=None, folder=None):
        """Runs one of the installed programs and returns how it went."""
        return subprocess.run(["flatpak", "run", f"--command={command}", APP, *arguments], env=self.environment, input=text,
                              text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120, cwd=folder, check=False)

    def run(self, *arguments, text=None):
        """Runs the command line, which has to go well, and returns what it printed."""
        result = self.flatpak(*arguments, text=text)
        if result.returncode != 0:
            raise AssertionError(f"{arguments} ended with {result.returncode}: {result.stderr}")
        return result.stdout

    def open(self):
        """Opens the window and returns the process in front of the sandbox."""
        return self.keep(subprocess.Popen(["flatpak", "run", APP], env=self.environment))

    def call(self, name, path, method, *arguments):
        """Calls a method on the bus and returns what came back, as text."""
        return subprocess.run(["gdbus", "call", "--session", "--timeout", "60", "--dest", name, "--object-path", path,
                               "--method", method, *arguments], env=self.environment, check=True, text=True,
                              stdout=subprocess.PIPE).stdout

    def is_owned(self, name):
        """Whether somebody on the bus has this name."""
        return "true" in self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", name)

    def activate(self, action, parameter="[]"):
        """Does what a portal does when a button is pressed that names an action of
        the program, or a desktop with an entry of a launcher."""
        self.call(APP, "/" + APP.replace(".", "/"), "org.freedesktop.Application.ActivateAction", action, parameter, "{}")

    def windows(self):
        """The X windows that can be seen."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Cramp Diary"], env=self.environment, text=True,
                              stdout=subprocess.PIPE, check=False).stdout.split()

    def draw(self, name):
        """Keeps pictures of the window, wide and narrow, and of what is over it."""
        window = self.windows()[0]
        for width in WIDTHS:
            self.xdotool("windowsize", "--sync", window, str(width), str(HEIGHT))
            # Until nothing of it moves any more.
            time.sleep(1)
            subprocess.run(["import", "-window", "root", "-crop", f"{width}x{HEIGHT}+0+0", "+repage",
                            str(self.pictures / f"{name}-{width}.png")], env=self.environment, check=True)

    def controls(self):
        """What the program tells a screen reader of what is on the screen."""
        roots = [look_at(self.screen, program) for program in self.screen.programs()]
        return [control for root in roots if root is not None and "cramp" in root.get_name() for control in root.walk()]

    def wait_said(self, part):
        """Waits for words on the screen, and returns them whole."""
        return wait_for(lambda: next((name for name in self.names() if part in name), None), what=f"“{part}”")

    def names(self):
        """All words on the screen."""
        return [control.get_name() or "" for control in self.controls()]

    def press(self, name):
        """Presses the button that has this name."""
        def press_it():
            found = [control for control in self.controls() if control.get_name() == name and "button" in control.get_role_name()]
            return next((control.do_action(0) for control in reversed(found) if control.can_be_pressed()), False)

        wait_for(press_it, what=f"a button named “{name}”")

    def choose_in_menu(self, letters):
        """Chooses the entries of the menu, and of what opens from it, in which these
        letters are underlined."""
        self.press("Main menu")
        wait_for(lambda: any(found.get_role_name() == "menu item" and found.get_state_set().contains(Atspi.StateType.FOCUSED)
                             for found in self.controls()), what="the menu")
        for letter in letters:
            self.xdotool("key", letter)
            # Until what opens from the menu has slid in.
            time.sleep(1)

    def calls(self, method):
        """What the portal has asked for by this method."""
        calls = map(json.loads, self.log.read_text(encoding="utf-8").splitlines())
        return [call[1:] for call in calls if call[0] == method]

    def kill(self):
        """Ends all that runs in the sandbox, if anything."""
        subprocess.run(["flatpak", "kill", APP], env=self.environment, stderr=subprocess.DEVNULL, check=False)

    def close(self):
        """Ends the sandbox as well."""
        self.kill()
        subprocess.run(["fusermount3", "-u", "-z", str(pathlib.Path(self.environment["XDG_RUNTIME_DIR"]) / "doc")], stderr=subprocess.DEVNULL, check=False)
        super().close()
        shutil.rmtree(self.settings)
