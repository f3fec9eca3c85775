#!/usr/bin/python3
# test-sandbox.py - the installed Flatpak, as a person uses it
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program in its sandbox, with the portal of this machine.

test-sandbox.py FOLDER

FOLDER is where build.sh has built. Sets the zone of the machine: to be run where
/etc is a copy, as ./run flatpak does."""

import datetime
import json
import os
import pathlib
import stat
import sys
import unittest
import zoneinfo

from copies import CopiesTest  # noqa: F401
from launcher import LauncherTest  # noqa: F401
from sandbox import APP, SERVICE, Sandbox, wait_for

ZONE = "Europe/Berlin"
OTHER_ZONE = "Asia/Shanghai"


def set_machine_zone(name):
    """As a desktop's settings do."""
    os.symlink(f"/usr/share/zoneinfo/{name}", "/etc/localtime.new")
    os.replace("/etc/localtime.new", "/etc/localtime")
    with open("/etc/timezone", "w", encoding="utf-8") as file:
        file.write(name + "\n")


def soon(zone):
    """A minute of the day in a zone that begins in one or two minutes."""
    return (datetime.datetime.now(zoneinfo.ZoneInfo(zone)) + datetime.timedelta(seconds=95)).strftime("%H:%M")


class SandboxTest(unittest.TestCase):
    """One diary, whose day goes on from test to test in the order of their names."""

    @classmethod
    def setUpClass(cls):
        set_machine_zone(ZONE)
        cls.desk = Sandbox()

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def export(self):
        """What the diary holds."""
        return json.loads(self.desk.run("--export=-"))

    def remind(self, reminder, at):
        """Has the diary remind at a time of day."""
        start = (datetime.date.today() - datetime.timedelta(days=10)).isoformat()
        self.desk.run("--import=-", text=json.dumps({
            "format": "cramp-diary", "version": 1, "profile": {"diary_start": start, "bedtime": "22:30"},
            "reminders": [{"reminder": reminder, "on": True, "at": at, "weekdays": [1, 2, 3, 4, 5, 6, 7]}]}))

    def wait_shown(self, count):
        """Waits for a notification, and returns its number and what it holds."""
        wait_for(lambda: len(self.desk.calls("AddNotification")) >= count, seconds=200, what="a notification")
        return self.desk.calls("AddNotification")[count - 1][1:]

    def test_1_log(self):
        self.desk.run("--log")
        self.assertEqual(len(self.export()["episodes"]), 1)
        folder = self.desk.kept("data/cramp-diary")
        self.assertEqual(stat.S_IMODE(folder.stat().st_mode), 0o700)
        self.assertEqual(stat.S_IMODE((folder / "diary.db").stat().st_mode), 0o600)

    def test_2_export(self):
        """Into a folder that is gone with the sandbox nothing is written, and it is
        said what works; where it is kept, or into what the person names outside, it is."""
        home = self.desk.folder / "home"
        for option, way in ((f"--export={home}/diary.json", "--export=- >"), ("--export=diary.json", "--export=- >"),
                            ("--export=/tmp/diary.json", "--export=- >"), ("--export=/tmp/nights.csv", "“Save for Other Programs”"),
                            ("--report=/tmp/page.pdf", "--report=- >"), ("--export=/var/nowhere/diary.json", "")):
            with self.subTest(option):
                result = self.desk.flatpak(option, folder=home)
                self.assertNotEqual(result.returncode, 0)
                self.assertIn(way, result.stderr)
        kept = self.desk.kept("data/diary.json")
        self.desk.run(f"--export={kept}")
        self.assertEqual(len(json.loads(kept.read_text(encoding="utf-8"))["episodes"]), 1)
        self.assertIn("1", self.desk.run("--import=-", text=kept.read_text(encoding="utf-8")))

    def test_3_window(self):
        """The window, the service it starts, and the start at login."""
        self.remind("stretch", soon(ZONE))
        self.assertFalse(self.desk.is_owned(SERVICE))
        self.desk.open()
        wait_for(self.desk.windows, what="the window")
        wait_for(lambda: self.desk.is_owned(SERVICE), what="the service")
        application, is_on, command, _ = wait_for(lambda: self.desk.calls("EnableAutostart"), what="the start at login")[0]
        self.assertEqual((application, is_on), (APP, True))
        self.assertIn("--command=cramp-diary-reminders", command)
        wait_for(self.desk.kept("config/cramp-diary/background.ini").exists, what="what the desktop allowed")
        self.desk.draw("window")
        self.desk.xdotool("key", "alt+4")
        self.desk.wait_said("How far back")
        self.desk.draw("trends")

    def test_4_reminder(self):
        """Comes with the window closed, and so is its button pressed."""
        self.desk.call(APP, "/" + APP.replace(".", "/"), "org.gtk.Actions.Activate", "quit", "[]", "{}")
        wait_for(lambda: not self.desk.is_owned(APP), what="the end of the window")
        _, notification = self.wait_shown(1)
        self.assertTrue(self.desk.is_owned(SERVICE))
        action = notification["buttons"][0]["action"]
        self.assertTrue(action.startswith("app."), action)
        self.desk.activate(action.removeprefix("app."))
        wait_for(lambda: any(night.get("care") == {"stretch": "done"} for night in self.export()["nights"]), what="the check")
        self.assertEqual(self.desk.windows(), [])
        wait_for(lambda: not self.desk.is_owned(APP), what="the end of what was started")

    def test_5_zone(self):
        """A reminder comes by the clock of the place where the person is now."""
        self.remind("soak", soon(OTHER_ZONE))
        set_machine_zone(OTHER_ZONE)
        self.assertIn("foot soak", self.wait_shown(2)[1]["title"])


def main():
    """Says at last how many passed."""
    result = unittest.main(verbosity=2, exit=False).result
    bad = len({test.id().split(" ")[0] for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - bad} passed, {bad} failed", flush=True)
    return 1 if bad or not result.testsRun else 0


if __name__ == "__main__":
    sys.exit(main())
