"""What the reminder service and its status option tell of themselves, and the
test by which a person tries a reminder.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import unittest

import dbus

from reminded import WITHOUT_BUTTONS, RemindedTest
from sessionbus import SERVICE, wait_until


class StatusTest(RemindedTest):

    def test_status_without_the_service(self):
        self.prepare_diary('soak')
        self.run_diary('event', '2026-11-18', 'soak', 'shown', '2026-11-18T22:00:00+01:00')
        self.start_server()
        status = self.status('2026-11-20 21:00:00')
        self.assertEqual(status['problems'], ['service_not_running'])
        self.assertEqual(status['server']['name'], 'mock-notify')
        self.assertIn('actions', status['server']['capabilities'])
        soak = status['reminders'][1]
        self.assertEqual((soak['reminder'], soak['on'], soak['next']), ('soak', True, '2026-11-20T22:00:00+01:00'))
        self.assertEqual(soak['last']['night'], '2026-11-18')
        self.assertEqual([entry['night'] for entry in status['missed']], ['2026-11-19'])
        self.assertEqual([entry['on'] for entry in status['reminders']], [False, True, False, False, False])

    def test_unsafe_soak_is_left_out(self):
        self.prepare_diary('soak', 'stretch')
        clock = '2026-11-20 21:00:00'
        self.start_server()
        self.assertEqual([entry['on'] for entry in self.status(clock)['reminders']], [True, True, False, False, False])
        self.run_diary('condition', 'diabetes')
        self.assertEqual([entry['on'] for entry in self.status(clock)['reminders']], [True, False, False, False, False])
        self.assertIn('Warm foot soak\n  Left out.', self.status_text(clock))
        self.run_diary('despite', 'diabetes')
        self.assertEqual([entry['on'] for entry in self.status(clock)['reminders']], [True, True, False, False, False])
        self.run_diary('condition', 'artery_disease')
        self.assertEqual([entry['on'] for entry in self.status(clock)['reminders']], [True, False, False, False, False])

    def test_status_without_a_bus(self):
        self.prepare_diary()
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent'
        self.assertEqual(self.status('2026-11-20 21:00:00')['problems'], ['no_session_bus', 'all_off'])
        text = self.status_text('2026-11-20 21:00:00')
        self.assertIn('there is no desktop session', text)
        self.assertIn('All reminders are off', text)
        result = subprocess.run([SERVICE], env=self.environment, check=False, capture_output=True, text=True)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(result.stderr.splitlines()), 1)

    def test_waits_for_a_diary(self):
        self.start_server()
        self.start_service('2026-11-20 22:00:00')
        self.assertEqual(list(self.ask_service()['problems']), ['no_diary'])
        self.assertFalse(os.path.exists(os.path.dirname(self.diary)))
        self.prepare_diary('soak')
        self.wait_notified(1)

    def test_unreadable_diary(self):
        os.makedirs(os.path.dirname(self.diary))
        with open(self.diary, 'wb') as file:
            file.write(b'this is no diary' * 1000)
        self.start_server()
        service = self.start_service('2026-11-20 22:00:00')
        self.assertIn('diary_does_not_work', self.ask_service()['problems'])
        self.assertIn('diary_does_not_work', self.status('2026-11-20 22:00:00', 1)['problems'])
        with open(self.diary, 'rb') as file:
            self.assertEqual(file.read(), b'this is no diary' * 1000)

        replacement = self.diary
        self.diary = os.path.join(self.folder, 'other.db')
        self.prepare_diary('soak')
        os.rename(self.diary, replacement)
        self.diary = replacement
        self.wait_notified(1)
        self.assertIsNone(service.poll())

    def test_test(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('2026-11-20 12:00:00')
        self.assertTrue(self.show_test())
        self.wait_notified(1)
        title, body, buttons = self.notified()[0][3:6]
        self.assertEqual(title, 'This is a test reminder')
        self.assertIn('It works', body)
        self.assertEqual(list(buttons), ['app.test-works', 'It works'])

    def test_test_is_pressed(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('2026-11-20 12:00:00')
        count = self.count_presses()
        self.show_test()
        self.wait_notified(1)
        self.press('app.test-works')
        wait_until('word of the press', lambda: count() == 1)
        self.wait_closed(1)

    def test_test_without_buttons(self):
        self.prepare_diary()
        self.start_server(WITHOUT_BUTTONS)
        self.start_service('2026-11-20 12:00:00')
        self.assertFalse(self.show_test())
        self.wait_notified(1)
        self.assertEqual(list(self.notified()[0][5]), [])
        self.assertNotIn('It works', self.notified()[0][4])

    def test_test_without_a_server(self):
        self.prepare_diary()
        self.start_service('2026-11-20 12:00:00')
        with self.assertRaises(dbus.DBusException) as raised:
            self.show_test()
        self.assertIn('cramp_5fnotifier_5ferror.Code0', raised.exception.get_dbus_name())

    def test_autostart(self):
        self.prepare_diary('soak')
        self.start_server()
        clock = '2026-11-20 12:00:00'
        self.start_service(clock)
        self.assertEqual(self.ask_service()['autostart'], 'ready')
        self.assertEqual(list(self.ask_service()['problems']), [])
        for line in ('Hidden=true', 'X-GNOME-Autostart-enabled=false'):
            self.write_autostart('config', line)
            self.assertEqual(self.ask_service()['autostart'], 'off')
            self.assertEqual(list(self.ask_service()['problems']), ['autostart_off'])
        self.assertIn('will not come after the next login', self.status_text(clock))
        self.write_autostart('config')
        self.assertEqual(self.ask_service()['autostart'], 'ready')
        shutil.rmtree(os.path.join(self.folder, 'config', 'autostart'))
        shutil.rmtree(os.path.join(self.folder, 'system', 'autostart'))
        self.assertEqual(self.ask_service()['autostart'], 'missing')
        self.assertEqual(self.status(clock)['problems'], ['no_autostart'])

    def test_background_refused(self):
        """What the portal answered the window, the service and --status know, too."""
        self.start_portal()
        self.prepare_diary('soak')
        clock = '2026-11-20 12:00:00'
        self.start_service(clock)
        self.assertNotIn('autostart', self.ask_service())
        folder = os.path.join(self.environment['XDG_CONFIG_HOME'], 'cramp-diary')
        os.makedirs(folder)
        for answer, state, problems in (('true', 'ready', []), ('false', 'refused', ['background_refused'])):
            with open(os.path.join(folder, 'background.ini'), 'w', encoding='utf-8') as file:
                file.write(f'[Background]\nWanted=true\nBackground={answer}\nAutostart={answer}\n')
            self.assertEqual(self.ask_service()['autostart'], state)
            self.assertEqual(list(self.ask_service()['problems']), problems)
        self.assertIn('does not let Cramp Diary run in the background', self.status_text(clock))

    def test_quits(self):
        self.prepare_diary('soak')
        service = self.start_service('2026-11-20 12:00:00')
        second = subprocess.run([SERVICE], env=self.environment, check=False, capture_output=True, text=True, timeout=20)
        self.assertEqual(second.returncode, 0)
        self.assertIn('running already', second.stderr)
        self.stop_service(service, 'terminate')
        self.assertEqual(service.returncode, 0)


if __name__ == '__main__':
    unittest.main()
