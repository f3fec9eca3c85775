# faults.py - what the tests of damage, kills and crowding share
# SPDX-License-Identifier: GPL-3.0-or-later
"""A home with a diary in it, and the real programs of the environment's
CRAMP_DIARY and CRAMP_REMINDERS.

Each test program takes a number of rounds and a seed: few rounds in the suite,
as many as there is time for by hand."""

import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ["CRAMP_DIARY"]
SERVICE = os.environ["CRAMP_REMINDERS"]

# A program that waits for another one waits for five seconds at most.
PATIENCE_SECONDS = 120

# What GLib and the sanitizers say of a fault of the program.
FAULT = re.compile(r"CRITICAL|ERROR \*\*|Sanitizer|runtime error|assertion")

BUS_CONFIG = """<busconfig><type>session</type><keep_umask/><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""


def take_arguments(rounds, seed=1):
    """Takes the rounds and the seed from the command line, or these."""
    numbers = [int(argument) for argument in sys.argv[1:3]]
    del sys.argv[1:3]
    return tuple(numbers + [rounds, seed][len(numbers):])


class FaultsTest(unittest.TestCase):
    """Each test has a home of its own."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cramp-faults-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.diary = self.folder / "data/cramp-diary/diary.db"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_RUNTIME_DIR": str(self.folder),
            "GIO_USE_VFS": "local",
            "GSETTINGS_BACKEND": "memory",
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
            "TZ": "Europe/Berlin",
            "LC_ALL": "C.UTF-8",
            **{name: os.environ[name] for name in ("ASAN_OPTIONS", "LSAN_OPTIONS") if name in os.environ},
        }

    def run_program(self, *arguments, program=PROGRAM, text=None):
        """Runs a program to its end, which is not a crash."""
        result = subprocess.run([program, *arguments], env=self.environment, input=text, capture_output=True, text=True,
                                errors="replace", check=False, timeout=PATIENCE_SECONDS)
        self.assertIn(result.returncode, (0, 1), (arguments, result.stderr))
        self.assertNotRegex(result.stderr, FAULT)
        return result

    def succeed(self, *arguments, text=None):
        """Runs the command line, which says that it did what it was told."""
        result = self.run_program(*arguments, text=text)
        self.assertEqual((result.returncode, result.stderr), (0, ""), arguments)
        return result.stdout

    def fill(self, seed, cramps=40):
        """A diary of some weeks, of which only the answers are made up."""
        chance = random.Random(seed)
        episodes = [{"id": f"kept-{number}", "start": f"2026-0{1 + number % 6}-{1 + number % 27:02}T02:{number % 60:02}",
                     "pain": chance.randint(0, 10), "note": "so it was " * chance.randint(0, 60)}
                    for number in range(cramps)]
        nights = [{"date": f"2026-07-{day:02}", "cramp_free": True} for day in range(1, 29)]
        self.succeed("--import=-", text=json.dumps({"format": "cramp-diary", "version": 1, "episodes": episodes,
                                                    "nights": nights}))
        return {episode["id"] for episode in episodes}

    def ids(self, exported):
        """The cramps of an export."""
        return {episode["id"] for episode in json.loads(exported)["episodes"]}

    def start(self, command, **options):
        """Starts a program that is ended with the test."""
        def end():
            process.kill()
            process.wait()
            if process.stdout:
                process.stdout.close()

        process = subprocess.Popen(command, env=self.environment, text=True, **options)
        self.addCleanup(end)
        return process

    def start_service(self):
        """The reminder service, on a bus of its own, with something to remind of."""
        config = self.folder / "bus.conf"
        config.write_text(BUS_CONFIG.format(folder=self.folder), encoding="utf-8")
        bus = self.start(["dbus-daemon", f"--config-file={config}", "--print-address", "--nofork"],
                         stdout=subprocess.PIPE)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        self.succeed("--import=-", text=json.dumps({"format": "cramp-diary", "version": 1,
                                                    "reminders": [{"reminder": "stretch", "on": True}]}))
        with open(self.folder / "service.log", "w", encoding="utf-8") as log:
            service = self.start([SERVICE], stderr=log)
        subprocess.run(["gdbus", "wait", "--session", "--timeout", "60", "io.github.crampdiary.CrampDiary.Reminders"],
                       env=self.environment, check=True)
        return service
