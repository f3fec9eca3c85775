#!/usr/bin/python3
# test-copies.py - copies of the one file, taken and put back while programs run
# SPDX-License-Identifier: GPL-3.0-or-later
"""Beside the reminder service: a copy that cp takes is the whole diary, and one
that is put back, by its name or over the file, is the diary from then on.

test-copies.py [ROUNDS [SEED]]"""

import os
import random
import shutil
import subprocess
import unittest

from faults import FAULT, FaultsTest, take_arguments

ROUNDS, SEED = take_arguments(12)


class CopiesTest(FaultsTest):
    """What people and synchronising programs do with a file."""

    def take(self, number, cramps):
        """A copy, and what is in it."""
        path = self.folder / f"copy-{number}.db"
        subprocess.run(["cp", self.diary, path], check=True)
        self.assertEqual(self.ids(self.succeed(f"--diary={path}", "--export=-")), cramps)
        return path, set(cramps)

    def put_back(self, path, by_name):
        """An older copy in the place of the diary."""
        if by_name:
            beside = self.diary.with_suffix(".incoming")
            shutil.copy(path, beside)
            os.rename(beside, self.diary)
        else:
            subprocess.run(["cp", path, self.diary], check=True)

    def test_copies(self):
        chance = random.Random(SEED)
        cramps = self.fill(SEED)
        service = self.start_service()
        copies = [self.take(0, cramps)]
        for number in range(1, ROUNDS + 1):
            for _ in range(chance.randint(0, 3)):
                cramps.add(self.succeed("--log").strip())
            copies.append(self.take(number, cramps))
            path, older = chance.choice(copies)
            self.put_back(path, chance.random() < 0.5)
            cramps = set(older)
            if chance.random() < 0.5:
                self.assertEqual(self.ids(self.succeed("--export=-")), cramps)
            cramps.add(self.succeed("--log").strip())
            self.assertEqual(self.ids(self.succeed("--export=-")), cramps)
            self.succeed("--check")
            self.assertIsNone(service.poll(), "the service has ended")
        self.assertNotRegex((self.folder / "service.log").read_text(encoding="utf-8"), FAULT)


if __name__ == "__main__":
    unittest.main(verbosity=2)
