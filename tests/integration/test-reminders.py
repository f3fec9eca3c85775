"""The reminders of an evening: when they come, what their buttons do, and that
none comes twice.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import time
import unittest

from reminded import BUTTONS, NIGHT, WITHOUT_BUTTONS, RemindedTest
from sessionbus import wait_until


class EveningTest(RemindedTest):

    def start_evening(self, *reminders, clock='2026-11-20 22:00:00'):
        """The reminder of the foot soak, on the screen and in the diary."""
        self.prepare_diary(*(reminders or ['soak']))
        self.start_server()
        service = self.start_service(clock)
        self.wait_notified(1)
        self.wait_shown()
        return service

    def test_comes_at_its_minute(self):
        """Here nothing but the service's own timer tells it that the time has come."""
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('2026-11-20 21:59:59')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.set_clock('@2026-11-20 21:59:58')
        self.wait_notified(1)

        name, replaces, icon, title, body, actions, hints, expires = self.notified()[0]
        self.assertEqual((name, replaces), ('Cramp Diary', 0))
        # For newer libnotify the icon is a hint, by its old name or its new one.
        self.assertEqual(icon or hints.get('image-path') or hints.get('image_path'), 'io.github.crampdiary.CrampDiary')
        self.assertEqual(title, 'Time for a warm foot soak')
        self.assertIn('warm, not hot', body)
        self.assertIn('elbow', body)
        self.assertIn('10 to 15 minutes', body)
        self.assertNotIn('Open Cramp Diary', body)
        self.assertEqual(list(actions), BUTTONS)
        self.assertEqual(hints['desktop-entry'], 'io.github.crampdiary.CrampDiary')
        self.assertEqual(expires, 0)
        self.wait_shown()

    def test_all_three(self):
        self.prepare_diary('stretch', 'soak', 'warmth')
        self.start_server()
        self.start_service('2026-11-20 21:29:59')
        for count, moment in enumerate(('21:30:00', '22:00:00', '22:30:00'), 1):
            self.assertEqual(len(self.notified()), count - 1)
            self.jump(f'2026-11-20 {moment}')
            self.assertEqual(len(self.notified()), count)
        self.assertEqual(self.titles(),
                         ['Time to stretch your calves', 'Time for a warm foot soak', 'Keep your legs warm tonight'])
        self.assertIn('may help some people', self.notified()[0][4])
        self.assertIn('Hold on to something', self.notified()[0][4])
        self.assertIn('For comfort', self.notified()[2][4])

    def test_done(self):
        self.start_evening()
        self.press('app.care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        self.press('app.care-done-soak')
        self.settle()
        self.assertEqual(self.read(), 'done answered')
        self.wait_notified(1)

    def test_skip(self):
        self.start_evening()
        self.press('app.care-skip-soak')
        wait_until('skipped', lambda: self.read() == 'skipped answered')

    def test_later(self):
        self.start_evening(clock='2026-11-20 22:00:00')
        self.press('app.care-later-soak')
        wait_until('put off', lambda: self.read() == '- snoozed')
        self.jump('2026-11-20 22:09:59')
        self.assertEqual(len(self.notified()), 1)
        self.jump('2026-11-20 22:10:00')
        self.assertEqual(len(self.notified()), 2)

    def test_later_across_a_restart(self):
        service = self.start_evening()
        self.press('app.care-later-soak')
        wait_until('put off', lambda: self.read() == '- snoozed')
        self.stop_service(service)
        service = self.start_service('2026-11-20 22:05:00')
        self.wait_notified(1)
        self.stop_service(service)
        self.start_service('2026-11-20 22:10:30')
        self.wait_notified(2)

    def test_pressed_after_a_restart(self):
        service = self.start_evening()
        self.stop_service(service)
        service = self.start_service('2026-11-21 12:10:00')
        self.press('app.care-later-soak')
        self.settle()
        self.assertEqual(self.read(), '- shown')
        self.press('app.care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        self.press('app.care-done-soak')
        self.settle()
        self.assertEqual(self.read(night='2026-11-21'), '- -')
        self.wait_notified(1)

    def test_late_ones_come_as_one(self):
        self.start_evening('stretch', 'soak', 'warmth', clock='2026-11-20 22:30:00')
        self.assertEqual(self.notified()[0][3], 'Before you go to sleep')
        self.assertEqual(self.notified()[0][4].count('\n'), 2)
        self.assertIn('warm, not hot', self.notified()[0][4])
        self.assertEqual(self.notified()[0][5][0::2], ['app.care-done-stretch-soak-warmth',
                                                       'app.care-later-stretch-soak-warmth',
                                                       'app.care-skip-stretch-soak-warmth'])
        with self.noticing():
            self.run_diary('answer', NIGHT, 'care-skip-soak')
        self.assertEqual(self.closed(), [])
        self.press('app.care-done-stretch-soak-warmth')
        wait_until('done', lambda: self.read('warmth') == 'done answered')
        self.assertEqual(self.read('stretch'), 'done answered')
        self.assertEqual(self.read('soak'), 'skipped answered')
        self.wait_closed(1)

    def test_late_ones_without_buttons(self):
        self.prepare_diary('soak', 'warmth')
        self.start_server(WITHOUT_BUTTONS)
        self.start_service('2026-11-20 22:30:00')
        self.wait_notified(1)
        self.assertEqual(len(self.notified()[0][5]), 0)
        self.assertIn('Open Cramp Diary to mark them as done or to skip them.', self.notified()[0][4])

    def test_not_twice_after_a_crash(self):
        service = self.start_evening()
        for minute in ('22:00:00', '22:00:01', '22:30:00', '21:59:58'):
            self.stop_service(service)
            service = self.start_service(f'2026-11-20 {minute}')
            self.wait_notified(1)
        self.jump('2026-11-20 22:00:00')
        self.assertEqual(len(self.notified()), 1)

    def test_silent_when_done(self):
        self.prepare_diary('soak', 'stretch')
        self.run_diary('answer', NIGHT, 'care-done-soak')
        self.run_diary('answer', NIGHT, 'care-skip-stretch')
        self.start_server()
        self.start_service('2026-11-20 22:00:00')
        self.settle()
        self.assertEqual(self.notified(), [])

    def test_withdrawn_when_done_elsewhere(self):
        self.start_evening()
        self.run_diary('answer', NIGHT, 'care-done-soak')
        started = time.monotonic()
        self.wait_closed(1)
        self.assertLess(time.monotonic() - started, 1)

    def test_pause_and_resume(self):
        self.prepare_diary('soak')
        self.run_diary('silence', NIGHT, '2026-11-27')
        self.start_server()
        self.start_service('2026-11-20 21:59:58')
        self.jump('2026-11-20 22:00:02')
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.read(), '- -')
        self.assertEqual(str(self.ask_service()['paused_until']), '2026-11-27')
        self.assertIn('All reminders are paused until Friday 27 November.', self.status_text('2026-11-20 22:00:10'))

        status = self.status('2026-11-21 08:00:00')
        self.assertEqual(status['paused_until'], '2026-11-27')
        self.assertEqual(status['missed'], [])
        self.assertEqual(status['reminders'][1]['next'], '2026-11-27T22:00:00+01:00')

        self.run_diary('resume', NIGHT, '2026-11-20T22:00:02+01:00')
        self.wait_notified(1)
        self.wait_shown()
        self.assertNotIn('paused_until', self.ask_service())

    def test_pause_takes_the_notice_away(self):
        self.start_evening()
        self.run_diary('silence', NIGHT, '2026-11-27')
        self.wait_closed(1)

    def test_once_more(self):
        self.prepare_diary()
        self.run_diary('again', 'soak', '2')
        self.start_server()
        self.start_service('2026-11-20 22:00:00')
        self.wait_notified(1)
        self.jump('2026-11-20 22:01:59')
        self.assertEqual(len(self.notified()), 1)
        self.jump('2026-11-20 22:02:00')
        self.wait_notified(2)
        first, second = self.notified()
        self.assertEqual(first[3:5], second[3:5])
        self.assertEqual(self.closed(), [1])
        for moment in ('22:05:00', '23:00:00'):
            self.jump(f'2026-11-20 {moment}')
            self.assertEqual(len(self.notified()), 2)
        self.assertEqual(self.read(), '- shown')

    def test_once_more_after_a_crash(self):
        self.prepare_diary()
        self.run_diary('again', 'soak', '20')
        self.start_server()
        service = self.start_service('2026-11-20 22:00:00')
        self.wait_notified(1)
        self.wait_shown()
        self.stop_service(service)
        service = self.start_service('2026-11-20 22:30:00')
        self.wait_notified(2)
        self.stop_service(service)
        self.start_service('2026-11-20 22:31:00')
        self.wait_notified(2)
        self.assertEqual(self.status('2026-11-20 22:32:00')['missed'], [])

    def test_not_once_more_when_done(self):
        self.prepare_diary()
        self.run_diary('again', 'soak', '2')
        self.start_server()
        self.start_service('2026-11-20 22:00:00')
        self.wait_notified(1)
        self.press('app.care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        for moment in ('22:02:00', '22:05:00'):
            self.jump(f'2026-11-20 {moment}')
            self.assertEqual(len(self.notified()), 1)

    def test_settings_are_followed(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('2026-11-20 22:00:00')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.run_diary('on', 'soak')
        self.wait_notified(1, 2)

    def test_no_buttons(self):
        self.prepare_diary('soak')
        self.start_server(WITHOUT_BUTTONS)
        self.start_service('2026-11-20 22:00:00')
        self.wait_notified(1)
        self.assertEqual(list(self.notified()[0][5]), [])
        self.assertIn('Open Cramp Diary', self.notified()[0][4])
        self.assertEqual(self.status('2026-11-20 22:00:30')['problems'], ['no_buttons'])
        self.assertIn('without buttons', self.status_text('2026-11-20 22:00:30'))

    def test_missed_on_the_first_evening(self):
        """Switched on at 18:00 for the first time, and off the machine until
        the next morning."""
        self.prepare_diary()
        self.start_server()
        service = self.start_service('2026-11-20 17:59:00')
        with self.noticing():
            self.run_diary('on', 'soak')
        self.stop_service(service)
        missed = self.status('2026-11-21 08:59:00')['missed']
        self.start_service('2026-11-21 09:00:00')
        wait_until('missed', lambda: self.read() == '- missed')
        self.assertEqual([(event['reminder'], event['night']) for event in missed], [('soak', NIGHT)])
        self.assertEqual(self.notified(), [])


if __name__ == '__main__':
    unittest.main()
