# sandbox.py - a private desktop that runs the installed Flatpak
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop with the portal of this machine, behind which backend.py answers,
and the installation that build.sh has made, its first argument."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "ui"))

from desktop import Desktop, wait_for  # noqa: E402

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
}

BACKEND_ENTRY = f"""[portal]
DBusName={BACKEND}
Interfaces=org.freedesktop.impl.portal.Access;org.freedesktop.impl.portal.Background;org.freedesktop.impl.portal.Notification;
UseIn=test
"""


class Sandbox(Desktop):
    """The desktop of somebody who has installed the Flatpak."""

    def __init__(self, folder):
        self.installation = pathlib.Path(folder).resolve() / "installation"
        # In a sandbox /tmp is another one, and a home in it would be none.
        tempfile.tempdir = folder
        self.settings = pathlib.Path(tempfile.mkdtemp(prefix="cramp-sandbox-"))
        services = self.write_services()
        super().__init__(folder, services=services)
        self.log = self.settings / "backend.log"
        self.log.touch()
        self.keep(subprocess.Popen(["/usr/bin/python3", str(HERE / "backend.py"), str(self.log)], env=self.environment))
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
        runtime = self.folder / "runtime"
        for folder in (home, runtime):
            folder.mkdir(mode=0o700)
        return {
            "PATH": "/usr/bin:/bin", "HOME": str(home), "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(runtime),
            "FLATPAK_USER_DIR": str(self.installation), "XDG_CURRENT_DESKTOP": "test", "XDG_SESSION_TYPE": "x11",
            "XDG_DATA_DIRS": f"{self.installation}/exports/share:/usr/local/share:/usr/share",
            "XDG_DESKTOP_PORTAL_DIR": str(self.settings / "portals"), "GTK_A11Y": "none", "GSK_RENDERER": "cairo",
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

    def activate(self, action):
        """Does what a portal does when a button is pressed that names an action of
        the program, or a desktop with an entry of a launcher."""
        self.call(APP, "/" + APP.replace(".", "/"), "org.freedesktop.Application.ActivateAction", action, "[]", "{}")

    def windows(self):
        """The X windows that can be seen."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Cramp Diary"], env=self.environment, text=True,
                              stdout=subprocess.PIPE, check=False).stdout.split()

    def draw(self, picture):
        """Keeps a picture of the screen, to be looked at."""
        subprocess.run(["import", "-window", "root", str(picture)], env=self.environment, check=True)

    def calls(self, method):
        """What the portal has asked for by this method."""
        calls = map(json.loads, self.log.read_text(encoding="utf-8").splitlines())
        return [call[1:] for call in calls if call[0] == method]

    def close(self):
        """Ends the sandbox as well."""
        subprocess.run(["flatpak", "kill", APP], env=self.environment, stderr=subprocess.DEVNULL, check=False)
        subprocess.run(["fusermount3", "-u", "-z", str(self.folder / "runtime/doc")], stderr=subprocess.DEVNULL, check=False)
        super().close()
        shutil.rmtree(self.settings)
