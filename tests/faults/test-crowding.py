#!/usr/bin/python3
# test-crowding.py - many programs that write at once
# SPDX-License-Identifier: GPL-3.0-or-later
"""Six writers and a reader for some seconds, beside the reminder service: what was
acknowledged is in the diary once, and what was refused is not.

test-crowding.py [SECONDS [SEED]]"""

import concurrent.futures
import json
import time
import unittest

from faults import FAULT, FaultsTest, take_arguments

SECONDS, SEED = take_arguments(5)
WRITERS = 6


class CrowdingTest(FaultsTest):
    """Programs of one person, as fast as they can."""

    def write(self, deadline):
        """Logs again and again; returns what was acknowledged, and how often it was refused."""
        printed, refused = [], 0
        while time.monotonic() < deadline:
            result = self.run_program("--log")
            if result.returncode == 0:
                printed.append(result.stdout.strip())
            else:
                refused += 1
        return printed, refused

    def read(self, deadline):
        """Reads again and again: what was there once does not go away."""
        seen = set()
        while time.monotonic() < deadline:
            exported = self.ids(self.succeed("--export=-"))
            self.assertLessEqual(seen, exported)
            seen = exported

    def test_crowd(self):
        kept = self.fill(SEED)
        service = self.start_service()
        deadline = time.monotonic() + SECONDS
        with concurrent.futures.ThreadPoolExecutor(WRITERS + 1) as pool:
            reader = pool.submit(self.read, deadline)
            writers = [pool.submit(self.write, deadline) for _ in range(WRITERS)]
            reader.result()
            answers = [writer.result() for writer in writers]
        printed = [number for numbers, _ in answers for number in numbers]
        refused = sum(count for _, count in answers)
        exported = json.loads(self.succeed("--export=-"))["episodes"]
        self.assertEqual(len(exported), len(self.ids(json.dumps({"episodes": exported}))))
        self.assertEqual({episode["id"] for episode in exported}, kept | set(printed))
        self.assertEqual(len(printed), len(set(printed)))
        self.assertGreater(len(printed), WRITERS)
        self.assertIsNone(service.poll(), "the service has ended")
        self.assertNotRegex((self.folder / "service.log").read_text(encoding="utf-8"), FAULT)
        self.succeed("--check")
        print(f"{len(printed)} cramps by {WRITERS} writers, {refused} refused as busy")


if __name__ == "__main__":
    unittest.main(verbosity=2)
