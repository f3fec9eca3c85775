#!/usr/bin/python3
# test-power.py - the power fails while the diary is written
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replays what the program did to the disk up to some moment, and drops or tears
what was not synced by then: also a name that was made or removed is lost until
its folder is synced. What was acknowledged is in the diary all the same.

test-power.py [LOSSES [SEED]]; POWER_LOG_LIBRARY is power-log.c, built."""

import os
import random
import shutil
import unittest
from pathlib import Path

from faults import FaultsTest, take_arguments

LOSSES, SEED = take_arguments(80)
LIBRARY = os.environ["POWER_LOG_LIBRARY"]
SECTOR = 512
ENTRIES = 12


class Disk:
    """Files and names, as they surely are and as they may be."""

    def __init__(self):
        self.files = {}
        self.names = {}
        self.pending = {}
        self.pending_names = []

    def run(self, line):
        """One thing that the program did."""
        what, *rest = line.split()
        if what in ("create", "unlink", "rename"):
            self.pending_names.append((what, *rest))
        elif what == "names":
            for change in self.pending_names:
                self.change_name(change)
            self.pending_names = []
        elif what == "sync":
            for change in self.pending.pop(rest[0], []):
                self.change_file(rest[0], change)
        else:
            self.pending.setdefault(rest[0], []).append((what, *rest[1:]))

    def change_name(self, change):
        """Makes, removes or moves a name."""
        what, path, other, inode = change
        if what == "create":
            self.names[path] = inode
        elif what == "unlink":
            self.names.pop(path, None)
        else:
            self.names[other] = self.names.pop(path, None)

    def change_file(self, inode, change, part=None):
        """Writes bytes into a file, perhaps only the first sectors of them."""
        content = self.files.setdefault(inode, bytearray())
        if change[0] == "truncate":
            size = int(change[1])
            content[size:] = bytes(max(0, size - len(content)))
            return
        offset, data = int(change[1]), bytes.fromhex(change[2])[:part]
        content.extend(bytes(max(0, offset - len(content))))
        content[offset:offset + len(data)] = data

    def fail(self, chance):
        """The power fails: of what is pending some is there."""
        for change in self.pending_names[:chance.randint(0, len(self.pending_names))]:
            self.change_name(change)
        for inode, changes in self.pending.items():
            for change in changes:
                luck = chance.random()
                if luck < 0.5:
                    self.change_file(inode, change)
                elif luck < 0.7:
                    self.change_file(inode, change, SECTOR * chance.randint(0, 8))


class PowerTest(FaultsTest):
    """What the window said is saved is saved."""

    def record(self):
        """Some entries, and what they did to the disk."""
        log = self.folder / "power.log"
        self.diary.parent.mkdir(parents=True)
        self.environment.update(POWER_LOG=str(log), POWER_FOLDER=str(self.diary.parent), LD_PRELOAD=LIBRARY)
        for _ in range(ENTRIES):
            cramp = self.run_program("--log").stdout.strip()
            with open(log, "a", encoding="utf-8") as file:
                file.write(f"acknowledged {cramp}\n")
        for name in ("POWER_LOG", "POWER_FOLDER", "LD_PRELOAD"):
            del self.environment[name]
        return log.read_text(encoding="utf-8").splitlines()

    def lose(self, lines, chance):
        """What of the acknowledged is lost when the power fails somewhere."""
        disk, acknowledged = Disk(), set()
        for line in lines[:chance.randint(0, len(lines))]:
            if line.startswith("acknowledged"):
                acknowledged.add(line.split()[1])
            else:
                disk.run(line)
        disk.fail(chance)
        shutil.rmtree(self.diary.parent)
        self.diary.parent.mkdir()
        for path, inode in disk.names.items():
            Path(path).parent.mkdir(exist_ok=True)
            with open(path, "wb") as file:
                file.write(disk.files.get(inode, b""))
        if not acknowledged and not self.diary.exists():
            return set()
        result = self.run_program("--export=-")
        if result.returncode == 0:
            self.assertEqual(self.run_program("--check").returncode, 0)
        return acknowledged - (self.ids(result.stdout) if result.returncode == 0 else set())

    def test_power(self):
        chance = random.Random(SEED)
        lines = self.record()
        for _ in range(LOSSES):
            self.assertEqual(self.lose(lines, chance), set())

        # Without EXTRA the end of the journal is not waited for, and it may come
        # back and take an entry along: that would be seen.
        careless = [line for before, line in zip(["", *lines], lines)
                    if not (line.startswith("names") and before.startswith("unlink"))]
        self.assertLess(len(careless), len(lines) - ENTRIES + 1)
        self.assertTrue(any(self.lose(careless, chance) for _ in range(LOSSES)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
