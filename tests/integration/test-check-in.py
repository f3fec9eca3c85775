"""The question about the night, and the reminder to stretch by day.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import unittest

import dbus

from reminded import NIGHT, NOTIFICATIONS, WITH_BUTTONS, WITHOUT_BUTTONS, RemindedTest
from sessionbus import wait_until


class CheckInTest(RemindedTest):

    def start_morning(self, clock='2026-11-21 09:00:00', capabilities=WITH_BUTTONS):
        """The question about the night of NIGHT, on the screen."""
        self.prepare_diary('check_in')
        self.start_server(capabilities)
        service = self.start_service(clock)
        self.wait_notified(1)
        self.wait_shown('check_in')
        return service

    def test_check_in(self):
        self.prepare_diary('check_in')
        self.start_server()
        self.start_service('2026-11-21 08:59:59')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.jump('2026-11-21 09:00:00')
        self.wait_notified(1)
        title, body, buttons = self.notified()[0][3:6]
        self.assertEqual(title, 'How was the night?')
        self.assertIn('the night of Friday to Saturday', body)
        self.assertNotIn('Open Cramp Diary', body)
        self.assertEqual(list(buttons), ['app.check-in-no-cramps', 'No cramps', 'app.check-in-had-cramp', 'Had a cramp',
                                         'app.check-in-later', 'Later'])

    def test_no_cramps(self):
        asked = self.start_application()
        self.start_morning()
        self.press('app.check-in-no-cramps')
        wait_until('free of cramps', lambda: self.read('check_in') == 'free answered')
        self.wait_closed(1)
        self.press('app.check-in-had-cramp')
        self.settle()
        self.assertEqual(self.read('check_in'), 'free answered')
        self.assertEqual(asked(), [])

    def test_had_a_cramp(self):
        asked = self.start_application()
        self.start_morning()
        self.server.EmitSignal(NOTIFICATIONS, 'ActivationToken', 'us', [dbus.UInt32(1), 'leave-to-raise'])
        self.press('app.check-in-had-cramp')
        wait_until('cramp', lambda: self.read('check_in') == 'cramp answered')
        wait_until('details asked for', lambda: len(asked()) == 1)
        self.press('app.check-in-had-cramp')
        self.settle()
        self.assertEqual(len(asked()), 1)
        action, parameters, platform_data = asked()[0]
        episodes = json.loads(self.run_command('--export=-'))['episodes']
        self.assertEqual(action, 'ask-for-details')
        self.assertEqual(platform_data['activation-token'], 'leave-to-raise')
        self.assertEqual([episode['id'] for episode in episodes], list(parameters))
        self.assertEqual((episodes[0]['start'], episodes[0]['time_unknown'], episodes[0]['night']),
                         ('2026-11-21T03:00:00+01:00', True, NIGHT))

    def test_had_a_cramp_without_a_window(self):
        self.start_morning()
        self.press('app.check-in-had-cramp')
        wait_until('cramp', lambda: self.read('check_in') == 'cramp answered')

    def test_later(self):
        self.start_morning('2026-11-21 09:00:00')
        self.press('app.check-in-later')
        wait_until('put off', lambda: self.read('check_in') == '- snoozed')
        self.jump('2026-11-21 09:59:59')
        self.assertEqual(len(self.notified()), 1)
        self.jump('2026-11-21 10:00:00')
        self.assertEqual(len(self.notified()), 2)

    def test_pressed_after_a_restart(self):
        """The next day it still is about its own night."""
        service = self.start_morning()
        self.stop_service(service)
        self.start_service('2026-11-22 08:00:00')
        self.press('app.check-in-no-cramps')
        wait_until('free of cramps', lambda: self.read('check_in') == 'free answered')
        self.assertEqual(self.read('check_in', '2026-11-21'), '- -')

    def test_withdrawn(self):
        for command in (['--log', '--at=2026-11-21T02:14'], ['--cramp-free', '--night=2026-11-20']):
            with self.subTest(command=command[0]):
                service = self.start_morning()
                self.run_command(*command)
                self.wait_closed(1)
                wait_until('answered', lambda: self.read('check_in').endswith(' answered'))
                self.stop_service(service)
                self.stop_server()
                shutil.rmtree(os.path.dirname(self.diary))

    def test_silent_when_known(self):
        self.prepare_diary('check_in')
        self.run_command('--log', '--at=2026-11-21T02:14')
        self.start_server()
        self.start_service('2026-11-21 09:00:00')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.read('check_in'), 'cramp -')

    def test_missed(self):
        self.prepare_diary('check_in')
        self.start_service('2026-11-21 09:00:00')
        wait_until('missed', lambda: self.read('check_in') == '- missed')
        clock = '2026-11-21 09:01:00'
        self.assertIn({'reminder': 'check_in', 'night': NIGHT, 'state': 'missed', 'due': '2026-11-21T09:00:00+01:00'},
                      self.status(clock)['missed'])
        self.assertIn('Missed: Saturday 21 November, 09:00 (the night of Friday to Saturday)', self.status_text(clock))
        self.start_server()
        self.wait_notified(1)

    def test_without_buttons(self):
        self.start_morning(capabilities=WITHOUT_BUTTONS)
        self.assertEqual(len(self.notified()[0][5]), 0)
        self.assertIn('Open Cramp Diary to answer.', self.notified()[0][4])

    def test_day_stretch(self):
        self.prepare_diary('day_stretch')
        self.start_server()
        self.start_service('2026-11-20 14:59:58')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.jump('2026-11-20 15:00:00')
        self.wait_notified(1)
        title, body, buttons = self.notified()[0][3:6]
        self.assertEqual(title, 'Time to stretch your legs')
        self.assertIn('Hold on to something', body)
        self.assertEqual(list(buttons), ['app.day-stretch-done', 'Done', 'app.day-stretch-later', 'Later',
                                         'app.day-stretch-skip', 'Skip'])
        self.press('app.day-stretch-later')
        wait_until('put off', lambda: self.read('day_stretch') == '- snoozed')
        self.press('app.day-stretch-done')
        wait_until('done', lambda: self.read('day_stretch') == '- answered')
        self.assertEqual(self.read('stretch'), '- -')

    def test_day_stretch_without_buttons(self):
        self.prepare_diary('day_stretch')
        self.start_server(WITHOUT_BUTTONS)
        self.start_service('2026-11-20 15:00:00')
        self.wait_notified(1)
        self.assertEqual(len(self.notified()[0][5]), 0)
        self.assertNotIn('Open Cramp Diary', self.notified()[0][4])


if __name__ == '__main__':
    unittest.main()
