#!/usr/bin/python3
# test-kills.py - programs that are killed while they write
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the command line somewhere between its start and its end: each id that was
printed is in the diary, and the diary is sound.

test-kills.py [ROUNDS [SEED]]"""

import random
import subprocess
import time
import unittest

from faults import PROGRAM, FaultsTest, take_arguments

ROUNDS, SEED = take_arguments(60)
MEASURED = 5


class KillsTest(FaultsTest):
    """Killed with SIGKILL, which nothing can be prepared for."""

    def measure(self):
        """How long it takes undisturbed, on this machine at this hour."""
        times = []
        for _ in range(MEASURED):
            start = time.monotonic()
            self.succeed("--log")
            times.append(time.monotonic() - start)
        return sorted(times)[MEASURED // 2]

    def kill(self, arguments, seconds):
        """Starts the program, kills it, and returns the whole lines it had said."""
        with subprocess.Popen([PROGRAM, *arguments], env=self.environment, stdout=subprocess.PIPE, text=True) as process:
            try:
                process.wait(timeout=seconds)
            except subprocess.TimeoutExpired:
                process.kill()
            return [line.strip() for line in process.stdout if line.endswith("\n")]

    def test_log(self):
        chance = random.Random(SEED)
        kept = self.fill(SEED)
        usual = self.measure()
        kept |= self.ids(self.succeed("--export=-"))
        printed = set()
        for _ in range(ROUNDS):
            printed.update(self.kill(["--log"], usual * chance.uniform(0, 1.2)))
        entered = self.ids(self.succeed("--export=-"))
        self.assertLessEqual(kept | printed, entered)
        self.assertLessEqual(len(entered - kept), ROUNDS)
        self.succeed("--check")
        print(f"{ROUNDS} kills, {len(printed)} ids printed, {len(entered - kept)} cramps entered")

    def test_import(self):
        """All of a file, or nothing of it."""
        chance = random.Random(SEED)
        kept = self.fill(SEED)
        usual = self.measure()
        kept |= self.ids(self.succeed("--export=-"))
        file = self.folder / "more.json"
        for number in range(ROUNDS // 4):
            more = {f"more-{number}-{i}" for i in range(20)}
            episodes = ",".join(f'{{"id": "{name}", "start": "2026-08-01T02:00"}}' for name in sorted(more))
            file.write_text(f'{{"format": "cramp-diary", "version": 1, "episodes": [{episodes}]}}', encoding="utf-8")
            said = self.kill([f"--import={file}"], usual * chance.uniform(0, 2))
            entered = self.ids(self.succeed("--export=-"))
            self.assertLessEqual(kept, entered)
            self.assertIn(entered - kept, (set(), more))
            self.assertTrue(not said or entered - kept == more, said)
            kept = entered
        self.succeed("--check")


if __name__ == "__main__":
    unittest.main(verbosity=2)
