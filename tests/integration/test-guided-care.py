"""Guided care that ends with the window closed.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import unittest

from reminded import NIGHT, RemindedTest
from sessionbus import wait_until


class GuidedCareTest(RemindedTest):
    """Where a guide is, is measured from the start of the machine, so no clock
    stands still or jumps here. The window has two seconds to tell of its end."""

    def wait_guide_over(self):
        wait_until('end of the guide', lambda: self.run_diary('read-guide', NIGHT) == '10 none')

    def test_ends_with_the_window_closed(self):
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        self.assertEqual(self.titles(), ['The foot soak is over'])
        self.assertEqual(self.run_diary('read-guide', NIGHT), '10 none')
        self.assertEqual(self.read(), 'done -')

    def test_begun_later(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('@2026-11-20 21:54:09')
        self.run_diary('guide', 'stretch', '2026-11-20T21:50:00+01:00')
        self.wait_notified(1)
        self.assertEqual(self.titles(), ['The stretching is over'])
        self.assertEqual(self.read('stretch'), 'done -')

    def test_after_a_crash_it_is_marked_silently(self):
        """Begun just before noon, found the next morning."""
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-21T11:58:00+01:00')
        self.start_server()
        self.start_service('@2026-11-22 08:00:00')
        self.wait_guide_over()
        self.assertEqual(self.read(), 'done -')
        self.settle()
        self.assertEqual(self.notified(), [])

    def test_no_reminder_of_what_is_being_done(self):
        self.prepare_diary('soak')
        self.run_diary('guide', 'soak', '2026-11-20T21:50:04+01:00')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.run_diary('read-guide', NIGHT), '-1 running')
        self.wait_notified(1)
        self.assertEqual(self.titles(), ['The foot soak is over'])
        self.assertEqual(self.read(), 'done -')

    def test_without_a_server(self):
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.start_service('@2026-11-20 22:00:04')
        self.wait_guide_over()

    def test_paused_guide_stays(self):
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.run_diary('pause', '2026-11-20T21:55:00+01:00')
        self.start_server()
        self.start_service('@2026-11-20 22:30:00')
        self.settle()
        self.assertEqual(self.run_diary('read-guide', NIGHT), '-1 running')
        self.assertEqual(self.notified(), [])

    def test_pause_of_the_reminders(self):
        self.prepare_diary('soak')
        self.run_diary('silence', NIGHT, '2026-11-27')
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        self.assertEqual(self.titles(), ['The foot soak is over'])


if __name__ == '__main__':
    unittest.main()
