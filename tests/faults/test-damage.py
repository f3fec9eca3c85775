#!/usr/bin/python3
# test-damage.py - diaries whose file was damaged
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flips bytes of a diary, cuts it off, and lays zeros, noise or another page over
its pages. Whatever the programs make of it: none of them crashes or writes to what
it only looks at, and no cramp that was once in the diary is missing without a word.

test-damage.py [ROUNDS [SEED]]"""

import random
import sqlite3
import unittest

from faults import SERVICE, FaultsTest, take_arguments

ROUNDS, SEED = take_arguments(60)
LOOKS = (("--check",), ("--export=-",), ("--signals", "--json"))


def flip(content, chance):
    """Some bytes anywhere."""
    for _ in range(chance.choice((1, 3, 20, 200))):
        content[chance.randrange(len(content))] = chance.randrange(256)


def flip_head(content, chance):
    """Some bytes of the header and the list of the tables."""
    for _ in range(chance.randint(1, 4)):
        content[chance.randrange(min(4096, len(content)))] = chance.randrange(256)


def cut(content, chance):
    """The end."""
    del content[chance.randrange(len(content)):]


def lay_over(content, chance, page):
    """Another content of a page."""
    start = chance.randrange(len(content) // len(page)) * len(page)
    content[start:start + len(page)] = page


def zeros(content, chance):
    """Pages that were never written."""
    for _ in range(chance.randint(1, 4)):
        lay_over(content, chance, bytes(4096))


def noise(content, chance):
    """A page of something else."""
    lay_over(content, chance, chance.randbytes(4096))


def mix_up(content, chance):
    """A page in the place of another one."""
    start = chance.randrange(len(content) // 4096) * 4096
    lay_over(content, chance, bytes(content[start:start + 4096]))


def grow(content, chance):
    """More than there was."""
    content += chance.randbytes(chance.choice((1, 100, 4096, 10000)))


DAMAGES = (flip, flip_head, cut, zeros, noise, mix_up, grow)


class DamageTest(FaultsTest):
    """One diary, damaged anew in each round."""

    def read_raw(self):
        """The cramps that SQLite itself finds, from both ends up to what it cannot read."""
        found = set()
        for order in ("ASC", "DESC"):
            connection = sqlite3.connect(f"file:{self.diary}?immutable=1", uri=True)
            try:
                for row in connection.execute(f"SELECT CAST(id AS BLOB) FROM episode NOT INDEXED ORDER BY rowid {order}"):
                    found.add((row[0] or b"").decode(errors="replace"))
            except (sqlite3.Error, UnicodeDecodeError):
                pass
            finally:
                connection.close()
        return found

    def look(self, content, kept):
        """Looks at a damaged diary, and returns what an export holds."""
        results = {look[0]: self.run_program(*look) for look in LOOKS}
        self.run_program("--status", program=SERVICE)
        self.assertEqual(self.diary.read_bytes(), content, "a look has changed the file")
        export = results["--export=-"]
        exported = self.ids(export.stdout) if export.returncode == 0 else set()
        is_silent = export.returncode == 0 and export.stderr == "" and results["--check"].returncode == 0
        if is_silent:
            self.assertLessEqual(kept, exported, "cramps are missing without a word")
        return exported

    def write(self, content, exported):
        """Logs into a damaged diary: a cramp is in it, or nothing has changed."""
        raw = self.read_raw()
        result = self.run_program("--log")
        if result.returncode != 0:
            self.assertEqual(self.diary.read_bytes(), content, "a refused diary was written to")
            return
        number = result.stdout.strip()
        after = self.run_program("--export=-")
        if after.returncode == 0:
            self.assertLessEqual(exported | {number}, self.ids(after.stdout), "a cramp was lost by logging another one")
        self.assertIn(number, self.read_raw())
        self.assertLessEqual(raw, self.read_raw(), "a cramp was written away")

    def test_damage(self):
        kept = self.fill(SEED)
        whole = self.diary.read_bytes()
        for number in range(ROUNDS):
            chance = random.Random(SEED * 1000003 + number)
            damage = DAMAGES[number % len(DAMAGES)]
            content = bytearray(whole)
            damage(content, chance)
            with self.subTest(round=number, damage=damage.__name__):
                for rest in self.diary.parent.glob("diary.db-*"):
                    rest.unlink()
                self.diary.write_bytes(content)
                exported = self.look(bytes(content), kept)
                self.write(bytes(content), exported)


if __name__ == "__main__":
    unittest.main(verbosity=2)
