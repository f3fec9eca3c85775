# reminderdesk.py - a desktop that reminds, or that something is missing from
# SPDX-License-Identifier: GPL-3.0-or-later
"""The reminder service, the notification server and the portal, each of which a
test starts, takes away, or never has."""

import datetime
import json
import pathlib
import shutil
import subprocess
import sys

import screenreader
from desktop import wait_for, zone_at
from screenreader import DESKTOP, ReaderTest, find, has_text

NOT_INSTALLED = 77

APPLICATION = "io.github.crampdiary.CrampDiary"
SERVICE = f"{APPLICATION}.Reminders"
NOTIFICATIONS = "org.freedesktop.Notifications"
MOCK = ["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon", "-p"]
WITH_BUTTONS = "body body-markup actions persistence"

NO_SERVICE = "Reminders cannot come: the reminder service is not running"
NO_SERVER = "Reminders cannot be shown: this desktop shows no notifications"
AT_LOGIN = "Reminders come after each login"
SWITCHES = ("toggle button", "check box", "switch")

PORTAL = pathlib.Path(__file__).resolve().parent.parent / "portal.py"
PORTAL_NAME = "org.freedesktop.portal.Desktop"

# Whatever the hour is: none of today's reminders is due yet.
DESKTOP.set_zone(zone_at(15)[1])


def call(destination, path, method, *arguments):
    """Calls a method on the bus and returns what came back."""
    return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path,
                           "--method", method, *arguments],
                          env=DESKTOP.environment, check=True, text=True, stdout=subprocess.PIPE, timeout=30).stdout


def has_owner(name):
    """Whether somebody answers to a name on the bus."""
    return "true" in call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", name)


class RemindersTest(ReaderTest):
    """The usual diary: it is the one that is reminded of."""

    def setUp(self):
        super().setUp()
        self.others = []

    def tearDown(self):
        super().tearDown()
        for process in self.others:
            process.kill()
            process.wait()
        wait_for(lambda: not any(map(has_owner, (SERVICE, NOTIFICATIONS, PORTAL_NAME))), what="the end of the others")
        for name in ("DATA", "CONFIG"):
            for entry in pathlib.Path(DESKTOP.environment[f"XDG_{name}_HOME"]).iterdir():
                shutil.rmtree(entry, ignore_errors=True)

    def start_other(self, command, name):
        """Starts a program, and waits for it on the bus."""
        self.others.append(subprocess.Popen(command, env=DESKTOP.environment, stdout=subprocess.DEVNULL))
        wait_for(lambda: has_owner(name), what=name)

    def start_service(self):
        """Starts what reminds."""
        self.start_other([str(DESKTOP.build / "src/service/cramp-diary-reminders")], SERVICE)

    def start_server(self, capabilities=WITH_BUTTONS):
        """Starts what shows notifications."""
        self.start_other([*MOCK, json.dumps({"capabilities": capabilities})], NOTIFICATIONS)

    def start_window(self, on=True, environment=None, **members):
        """Opens the window, on a diary with a reminder."""
        start = datetime.date.today() - datetime.timedelta(days=10)
        DESKTOP.run("--import=-", text=json.dumps({
            "format": "cramp-diary", "version": 1, "profile": {"diary_start": start.isoformat()},
            "reminders": [{"reminder": "soak", "on": on}], **members}))
        self.process = DESKTOP.start(**(environment or {}))
        wait_for(lambda: find("Log a cramp"), what="the page Tonight")

    def assert_said(self, *texts):
        """Waits for each text."""
        for text in texts:
            wait_for(lambda text=text: has_text(text), what=f"“{text}”")

    def assert_not_said(self, text):
        """The text is not on the screen. What would have brought it has to have
        happened: something else that came with it is waited for first."""
        self.assertFalse(has_text(text), text)

    def read_status(self):
        """What the service says."""
        return call(SERVICE, "/io/github/crampdiary/CrampDiary/Reminders", f"{SERVICE}1.GetStatus")


def main():
    """Runs the tests of the program that was called, if there is what they need."""
    if not (DESKTOP.build / "install/etc/xdg/autostart").is_dir():
        print(f"{DESKTOP.build}/install is missing: run meson install first")
        DESKTOP.close()
        sys.exit(NOT_INSTALLED)
    screenreader.main()
