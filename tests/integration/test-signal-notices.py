"""A notice that the diary shows something new, with the window closed.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import unittest

from reminded import WITHOUT_BUTTONS, RemindedTest
from sessionbus import wait_until


class SignalNoticeTest(RemindedTest):

    def test_told_in_the_morning(self):
        self.prepare_diary()
        self.run_diary('notices', 'on')
        self.start_server()
        asked = self.start_application()
        self.start_service('2026-11-20 09:59:55')
        with self.noticing():
            self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        self.assertEqual(self.notified(), [])
        self.jump('2026-11-20 10:00:00')
        self.wait_notified(1)
        title, body, actions = self.notified()[0][3:6]
        self.assertEqual(title, 'Your diary shows something new')
        self.assertNotIn('numb', body)
        self.assertNotIn('open Cramp Diary', body)
        self.assertEqual(list(actions), ['app.show-signals', 'Show'])
        self.press('app.show-signals')
        wait_until('asked to show', asked)
        self.assertEqual(asked(), [['show-signals', [], {}]])
        clock = '2026-11-20 10:01:00'
        self.assertEqual(self.status(clock)['signals'], {'on': True, 'last': '2026-11-20T10:00:00+01:00', 'state': 'shown'})
        self.assertIn('Something new in the diary\n  On\n  Last: Friday 20 November, 10:00', self.status_text(clock))

    def test_told_once(self):
        self.prepare_diary('soak')
        self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        self.start_server(WITHOUT_BUTTONS)
        service = self.start_service('2026-11-20 11:00:00')
        self.wait_notified(1)
        self.assertIn('open Cramp Diary and choose “Signals”', self.notified()[0][4])
        self.assertEqual(list(self.notified()[0][5]), [])
        wait_until('saved', lambda: self.status('2026-11-20 11:01:00')['signals']['state'] == 'shown')
        self.stop_service(service)
        self.start_service('2026-11-21 11:00:00')
        self.wait_notified(1)

    def test_not_told(self):
        self.prepare_diary('soak')
        self.run_diary('notices', 'off')
        self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        self.start_server()
        self.start_service('2026-11-20 11:00:00')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.status('2026-11-20 11:00:00')['signals'], {'on': False})


if __name__ == '__main__':
    unittest.main()
