# launcher.py - what the entry of the menu does without a window
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions of the installed entry, and the answers through the portal."""

import configparser
import json
import shlex
import subprocess
import unittest

from sandbox import APP, Sandbox, wait_for


class LauncherTest(unittest.TestCase):
    """A diary without a window; each test is done when no window has been opened."""

    @classmethod
    def setUpClass(cls):
        cls.desk = Sandbox()

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def tearDown(self):
        wait_for(lambda: not self.desk.is_owned(APP), what="the end of what was started")
        self.assertEqual(self.desk.windows(), [])

    def export(self):
        """What the diary holds."""
        return json.loads(self.desk.run("--export=-"))

    def told(self, count):
        """Waits for a notification, and returns what it holds."""
        wait_for(lambda: len(self.desk.calls("AddNotification")) >= count, what="a notification")
        return self.desk.calls("AddNotification")[count - 1][2]

    def press_undo(self, count):
        """Presses the only button of a notification."""
        button, = self.told(count)["buttons"]
        self.assertEqual((button["label"], button["action"]), ("Undo", "app.undo-deed"))
        self.desk.activate("undo-deed", f"[<int64 {button['target']}>]")

    def run_command(self, action):
        """As a desktop does that does not activate programs by the bus."""
        entry = configparser.ConfigParser(interpolation=None, strict=False)
        entry.optionxform = str
        entry.read(self.desk.installation / f"exports/share/applications/{APP}.desktop", encoding="utf-8")
        command = shlex.split(entry[f"Desktop Action {action}"]["Exec"])
        subprocess.run(command, env=self.desk.environment, check=True, timeout=60, stdout=subprocess.DEVNULL)

    def test_1_log_cramp(self):
        self.desk.activate("log-cramp")
        self.assertRegex(self.told(1)["title"], "^Logged ")
        self.assertEqual(len(self.export()["episodes"]), 1)
        self.press_undo(1)
        self.assertRegex(self.told(2)["body"], "^Taken back: ")
        self.assertEqual(self.export()["episodes"], [])

    def test_2_cramp_free(self):
        self.desk.activate("cramp-free")
        self.assertTrue(self.told(3)["title"])
        self.assertEqual([night["cramp_free"] for night in self.export()["nights"]], [True])
        self.press_undo(3)
        self.assertRegex(self.told(4)["body"], "^Taken back: ")
        self.assertFalse(any(night.get("cramp_free") for night in self.export()["nights"]))

    def test_3_command(self):
        """Undo is pressed when nothing runs any more."""
        self.run_command("log-cramp")
        self.assertRegex(self.told(5)["title"], "^Logged ")
        self.desk.kill()
        self.assertEqual(len(self.export()["episodes"]), 1)
        self.press_undo(5)
        self.assertRegex(self.told(6)["body"], "^Taken back: ")
        self.assertEqual(self.export()["episodes"], [])
