#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the reminder service as a person does who asks it something."""

import json
import os
import subprocess
import tempfile
import unittest

SERVICE = os.environ["CRAMP_REMINDERS"]


class ServiceArgumentsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="cramp-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.env = {
            "PATH": os.environ["PATH"], "HOME": self.folder, "XDG_DATA_HOME": self.folder, "XDG_RUNTIME_DIR": self.folder,
            "LC_ALL": "C.UTF-8", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        }

    def expect(self, status, *arguments, **options):
        options.setdefault("stdout", subprocess.PIPE)
        result = subprocess.run([SERVICE, *arguments], env=self.env, stderr=subprocess.PIPE, check=False, timeout=60, **options)
        self.assertEqual((result.returncode, len(result.stderr.splitlines())), (status, int(status > 0)), (arguments, result))
        return result.stderr if status else result.stdout

    def test_usage(self):
        for arguments in (["--json"], ["stray"], ["--stray"], ["--status", "stray"], ["--diary"],
                          ["--status=yes"], ["--version=2"], ["--status", "--json=no"], ["--help=me"]):
            self.expect(2, *arguments)
        self.assertEqual(os.listdir(self.folder), [])

    def test_help(self):
        self.assertIn(b"--status", self.expect(0, "--help"))
        self.assertTrue(self.expect(0, "--version").startswith(b"cramp-diary-reminders "))

    def test_output_that_cannot_be_written(self):
        for arguments in (["--help"], ["--version"], ["--status"], ["--status", "--json"]):
            with open("/dev/full", "wb") as full:
                self.assertIn(b"could not be written", self.expect(1, *arguments, stdout=full))
        for arguments in ("--help", "--version", "--status", "--status --json"):
            result = subprocess.run(["/bin/sh", "-c", f'"$0" {arguments} >&-', SERVICE], env=self.env, stderr=subprocess.PIPE, check=False)
            self.assertEqual((result.returncode, len(result.stderr.splitlines())), (1, 1), (arguments, result))

    def test_path_that_is_not_text(self):
        """A file may have any name; JSON has only text."""
        path = os.path.join(os.fsencode(self.folder), b"\xff.db")
        status = json.loads(self.expect(0, b"--diary=" + path, "--status", "--json"))
        self.assertIn("no_diary", status["problems"])
        self.expect(0, b"--diary=" + path, "--status")


if __name__ == "__main__":
    unittest.main(verbosity=2)
