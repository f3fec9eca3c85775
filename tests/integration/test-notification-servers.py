"""Reminders among notification servers that come, go, hang and die, among
services that are killed, and in the portal of a sandbox.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import glob
import os
import shutil
import signal
import sqlite3
import unittest

from reminded import BUTTONS, NIGHT, NOTIFICATIONS, RemindedTest
from sessionbus import wait_until


def is_waiting(process):
    """Whether a program does nothing but let time pass, as for a lock."""
    with open(f'/proc/{process.pid}/wchan', encoding='ascii') as file:
        return 'nanosleep' in file.read()


class ServersTest(RemindedTest):

    def start_reminded(self):
        """The reminder of the foot soak, on the screen and in the diary."""
        self.prepare_diary('soak')
        self.start_server()
        service = self.start_service('2026-11-20 22:00:00')
        self.wait_notified(1)
        self.wait_shown()
        return service

    def show_and_kill(self):
        """A notification whose service is no more."""
        self.stop_service(self.start_reminded())

    def test_intended_is_possibly_missed(self):
        self.prepare_diary('soak')
        self.run_diary('event', NIGHT, 'soak', 'intended', '2026-11-20T22:00:00+01:00')
        self.start_server()
        self.start_service('2026-11-20 22:00:02')
        self.settle()
        self.assertEqual(self.notified(), [])
        missed = self.status('2026-11-20 22:01:00')['missed']
        self.assertEqual(missed, [{'reminder': 'soak', 'night': NIGHT, 'state': 'intended',
                                   'due': '2026-11-20T22:00:00+01:00'}])
        self.assertIn('Warm foot soak\n  Next: Saturday 21 November, 22:00\n  Possibly missed: Friday 20 November, 22:00',
                      self.status_text('2026-11-20 22:01:00'))

    def test_killed_between_intended_and_shown(self):
        self.prepare_diary('soak')
        self.start_server()
        self.server.AddMethod(NOTIFICATIONS, 'Notify', 'susssasa{sv}i', 'u', 'import time; time.sleep(60); ret = 1')
        service = self.start_service('2026-11-20 22:00:00')
        wait_until('intended', lambda: self.read() == '- intended')
        self.stop_service(service)
        self.stop_server()
        self.start_server()
        self.start_service('2026-11-20 22:00:30')
        self.settle()
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.status('2026-11-20 22:01:00')['missed'][0]['state'], 'intended')

    def test_server_that_dies_while_showing(self):
        self.prepare_diary('soak')
        self.start_server()
        self.server.AddMethod(NOTIFICATIONS, 'Notify', 'susssasa{sv}i', 'u', 'import os; os._exit(1)')
        self.start_service('2026-11-20 22:00:00')
        wait_until('intended', lambda: self.read() == '- intended')
        wait_until('end of the server', lambda: not self.bus.name_has_owner(NOTIFICATIONS))
        self.start_server()
        self.settle()
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.read(), '- intended')

    def test_server_that_hangs(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('2026-11-20 21:59:58')
        self.settle()
        self.server_process.send_signal(signal.SIGSTOP)
        self.set_clock('2026-11-20 22:00:00')
        self.wake_service()
        wait_until('missed', lambda: self.read() == '- missed')
        self.stop_server()
        self.start_server()
        self.wait_notified(1)

    def test_no_server(self):
        self.prepare_diary('soak')
        service = self.start_service('2026-11-20 22:00:00')
        wait_until('missed', lambda: self.read() == '- missed')
        self.assertIsNone(service.poll())
        self.assertEqual(list(self.ask_service()['problems']), ['no_notification_server'])
        status = self.status('2026-11-20 22:00:30')
        self.assertEqual(status['problems'], ['no_notification_server'])
        self.assertEqual([entry['state'] for entry in status['missed']], ['missed'])
        text = self.status_text('2026-11-20 22:00:30')
        self.assertIn('this desktop shows no notifications', text)
        self.assertIn('Warm foot soak\n  Next: Saturday 21 November, 22:00\n  Missed: Friday 20 November, 22:00', text)

        # A server that comes within the window still gets it.
        self.start_server()
        self.wait_notified(1)
        wait_until('shown late', lambda: self.read() == '- shown')

    def test_withdrawn_by_the_next_service(self):
        self.show_and_kill()
        service = self.start_service('2026-11-20 22:01:00')
        self.settle()
        self.assertEqual(self.closed(), [])
        self.stop_service(service)
        self.run_diary('answer', NIGHT, 'care-done-soak')
        service = self.start_service('2026-11-20 22:02:00')
        self.wait_closed(1)
        self.stop_service(service)
        self.start_service('2026-11-20 22:03:00')
        self.settle()
        self.assertEqual(self.closed(), [1])
        self.wait_notified(1)

    def test_done_while_the_next_service_runs(self):
        self.show_and_kill()
        self.start_service('2026-11-20 22:01:00')
        self.run_diary('answer', NIGHT, 'care-skip-soak')
        self.wait_closed(1)

    def test_withdrawn_when_its_night_is_over(self):
        self.show_and_kill()
        self.start_service('2026-11-21 12:10:00')
        self.wait_closed(1)

    def test_next_one_takes_its_place(self):
        self.show_and_kill()
        self.start_service('2026-11-21 22:00:00')
        self.wait_notified(2)
        self.assertEqual(self.closed(), [1])

    def test_numbers_of_another_server(self):
        """Its number 1 may be anybody's."""
        self.show_and_kill()
        self.stop_server()
        self.start_server()
        self.run_diary('answer', NIGHT, 'care-done-soak')
        self.start_service('2026-11-20 22:02:00')
        self.settle()
        self.assertEqual(self.closed(), [])

    def test_server_restarts_under_the_service(self):
        self.start_reminded()
        self.stop_server()
        self.start_server()
        with self.noticing():
            self.run_diary('answer', NIGHT, 'care-done-soak')
        self.assertEqual(self.read(), 'done answered')
        self.assertEqual(self.closed(), [])

    def test_note_of_the_screen_is_private(self):
        self.show_and_kill()
        files = glob.glob(os.path.join(self.environment['XDG_RUNTIME_DIR'], 'cramp-diary', '*'))
        self.assertEqual([os.stat(file).st_mode & 0o777 for file in files], [0o600])

    def test_portal_shows_and_withdraws(self):
        """Each button is an action of the application: any other name would raise its window."""
        self.start_portal()
        self.prepare_diary('soak')
        self.start_service('2026-11-20 22:00:00')
        wait_until('notification', lambda: self.portal_calls('AddNotification'))
        number, notification = self.portal_calls('AddNotification')[0]
        self.assertEqual(notification['title'], 'Time for a warm foot soak')
        self.assertIn('warm, not hot', notification['body'])
        self.assertNotIn('Open Cramp Diary', notification['body'])
        self.assertNotIn('default-action', notification)
        buttons = [word for button in notification['buttons'] for word in (button['action'], button['label'])]
        self.assertEqual(buttons, BUTTONS)
        self.wait_shown()
        self.run_diary('answer', NIGHT, 'care-done-soak')
        wait_until('withdrawal', lambda: self.portal_calls('RemoveNotification')[-1:] == [[number]])
        self.settle()
        self.assertEqual(len(self.portal_calls('AddNotification')), 1)

    def test_portal_withdraws_for_an_earlier_service(self):
        self.start_portal()
        self.prepare_diary('soak', 'warmth')
        service = self.start_service('2026-11-20 22:00:00')
        wait_until('notification', lambda: self.portal_calls('AddNotification'))
        self.wait_shown()
        self.stop_service(service)
        soak = self.portal_calls('AddNotification')[0][0]
        service = self.start_service('2026-11-20 22:30:00')
        wait_until('second notification', lambda: len(self.portal_calls('AddNotification')) == 2)
        self.wait_shown('warmth')
        self.assertNotEqual(self.portal_calls('AddNotification')[1][0], soak)
        self.stop_service(service)
        self.run_diary('answer', NIGHT, 'care-done-soak')
        removed = len(self.portal_calls('RemoveNotification'))
        self.start_service('2026-11-20 22:31:00')
        wait_until('withdrawal', lambda: self.portal_calls('RemoveNotification')[removed:] == [[soak]])

    def replace_diary(self, copy):
        """As a program that synchronises puts another copy in its place."""
        shutil.copy(copy, self.diary + '.new')
        os.replace(self.diary + '.new', self.diary)

    def copy_diary(self, name):
        return shutil.copy(self.diary, os.path.join(self.folder, name))

    def test_done_after_the_diary_was_replaced(self):
        self.prepare_diary('soak')
        older = self.copy_diary('older.db')
        service = self.start_reminded()
        for copy in (self.diary, older):
            with self.subTest(copy=copy):
                self.replace_diary(copy)
                self.press('app.care-done-soak')
                wait_until('done', lambda: self.read().startswith('done '))
        self.assertIsNone(service.poll())

    def test_done_elsewhere(self):
        """The copy that comes says that it was done: the notice goes."""
        self.start_reminded()
        other = self.copy_diary('other.db')
        self.run_diary('answer', NIGHT, 'care-done-soak', diary=other)
        self.replace_diary(other)
        self.wait_closed(1)

    def test_without_standard_streams(self):
        """What it has to say must not end up on the bus or in the diary."""
        self.prepare_diary('soak')
        self.start_server()
        service = self.start_service('2026-11-20 22:00:00', ['sh', '-c', 'exec "$@" <&- >&- 2>&-', 'sh'])
        self.wait_notified(1)
        with contextlib.closing(sqlite3.connect(self.diary, isolation_level=None)) as other:
            other.execute('BEGIN IMMEDIATE')
            self.press('app.care-done-soak')
            wait_until('word that it was not saved', lambda: len(self.notified()) == 2)
            other.execute('ROLLBACK')
        self.press('app.care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        self.assertIsNone(service.poll())

    def test_ends_while_the_diary_is_locked(self):
        service = self.start_reminded()
        with contextlib.closing(sqlite3.connect(self.diary, isolation_level=None)) as other:
            other.execute('BEGIN EXCLUSIVE')
            self.press('app.care-done-soak')
            wait_until('waiting for the lock', lambda: is_waiting(service))
            service.terminate()
            self.assertEqual(service.wait(5), 0)


if __name__ == '__main__':
    unittest.main()
