#!/usr/bin/python3
# test-activation.py - the installed program, started by the desktop
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the window and the reminders as a desktop does: by their names on the
bus, with the service files that were installed.

Called with the folder of the build, which must be installed into itself."""

import configparser
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

from desktop import Desktop, wait_for

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
INSTALLED = BUILD / "install"
SERVICES = INSTALLED / "share/dbus-1/services"
APPLICATION = "io.github.crampdiary.CrampDiary"
REMINDERS = f"{APPLICATION}.Reminders"

NOT_INSTALLED = 77


class ActivationTest(unittest.TestCase):
    """A desktop that starts only what is asked for."""

    def setUp(self):
        self.desktop = Desktop(BUILD, services=SERVICES)
        self.addCleanup(self.desktop.close)

    def call(self, *arguments):
        """Calls a method on the bus and returns what came back."""
        return subprocess.run(["gdbus", "call", "--session", *arguments], env=self.desktop.environment,
                              check=True, text=True, stdout=subprocess.PIPE, timeout=30).stdout

    def activate(self, action):
        """Does what the launcher or a notification asks for."""
        self.call("--dest", APPLICATION, "--object-path", "/" + APPLICATION.replace(".", "/"),
                  "--method", "org.freedesktop.Application.ActivateAction", action, "[]", "{}")

    def is_running(self, name):
        """Whether somebody owns the name."""
        return "true" in self.call("--dest", "org.freedesktop.DBus", "--object-path", "/org/freedesktop/DBus",
                                   "--method", "org.freedesktop.DBus.NameHasOwner", name)

    def has_window(self):
        """Whether a window of the program is to be seen."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Cramp Diary"],
                              env=self.desktop.environment, stdout=subprocess.PIPE, timeout=30).stdout != b""

    def turn_reminders_on(self):
        """From another process, as an import."""
        self.desktop.run("--import=-", text='{"format": "cramp-diary", "version": 1, '
                                            '"reminders": [{"reminder": "soak", "on": true}]}')

    def test_window_starts_reminders(self):
        self.call("--dest", APPLICATION, "--object-path", "/" + APPLICATION.replace(".", "/"),
                  "--method", "org.freedesktop.Application.Activate", "{}")
        wait_for(lambda: self.is_running(APPLICATION), what="the window")
        self.assertFalse(self.is_running(REMINDERS))
        self.turn_reminders_on()
        wait_for(lambda: self.is_running(REMINDERS), seconds=5, what="the reminders")

    def test_answer_raises_no_window(self):
        self.activate("care-done-soak")
        night = wait_for(lambda: self.desktop.export()["nights"], what="an answered evening")[0]
        self.assertEqual(night["care"], {"soak": "done"})
        self.assertFalse(self.has_window())
        self.activate("care-done-soak")
        self.activate("care-later-soak")
        self.assertEqual(self.desktop.export()["nights"], [night])
        wait_for(lambda: not self.is_running(APPLICATION), what="the end of the program")
        self.assertFalse(self.has_window())

    def show_check_in(self):
        """As if the reminder service had asked about last night."""
        night = datetime.date.today() - datetime.timedelta(days=1)
        diary = pathlib.Path(self.desktop.environment["XDG_DATA_HOME"]) / "cramp-diary/diary.db"
        subprocess.run([BUILD / "tests/integration/reminder-diary", diary, "event", night.isoformat(), "check_in", "shown",
                        f"{night.isoformat()}T09:00"], env=self.desktop.environment, check=True)
        return night.isoformat()

    def test_quiet_night_raises_no_window(self):
        night = self.show_check_in()
        self.activate("check-in-later")
        self.activate("check-in-no-cramps")
        entry = wait_for(lambda: self.desktop.export()["nights"], what="a known night")[0]
        self.assertEqual((entry["date"], entry["cramp_free"]), (night, True))
        self.assertFalse(self.has_window())

    def test_cramp_asks_for_details(self):
        night = self.show_check_in()
        self.activate("check-in-had-cramp")
        entry = wait_for(lambda: self.desktop.export()["episodes"], what="a cramp in the diary")[0]
        self.assertEqual((entry["night"], entry["time_unknown"]), (night, True))
        wait_for(self.has_window, what="a window")

    def test_starts_at_login(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(INSTALLED / "etc/xdg/autostart" / f"{REMINDERS}.desktop", encoding="utf-8")
        program = entry["Desktop Entry"]["Exec"].split()[0]
        self.assertTrue(os.access(program, os.X_OK) or shutil.which(program, path=str(INSTALLED / "bin")), program)

    def test_menu_entry(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(INSTALLED / "share/applications" / f"{APPLICATION}.desktop", encoding="utf-8")
        main = entry["Desktop Entry"]
        self.assertTrue(shutil.which(main["Exec"].split()[0], path=str(INSTALLED / "bin")))
        self.assertEqual(main["Name[zh_CN]"], "抽筋日记")
        icon = INSTALLED / "share/icons/hicolor/scalable/apps" / (main["Icon"] + ".svg")
        self.assertTrue(icon.is_file())


if __name__ == "__main__":
    if not SERVICES.is_dir():
        print(f"{INSTALLED} is missing: run meson install first")
        sys.exit(NOT_INSTALLED)
    unittest.main(verbosity=2)
