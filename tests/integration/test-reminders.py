"""Reminders as a person gets them: the real service, a bus of its own, a
notification server, and a clock that is brought to the right minute.

CRAMP_REMINDERS is the program under test, CRAMP_REMINDER_DIARY the program
that prepares diaries and reads them, CRAMP_DIARY the command line of a person."""

# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import glob
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

import dbus

SERVICE = os.environ['CRAMP_REMINDERS']
DIARY = os.environ['CRAMP_REMINDER_DIARY']
COMMAND_LINE = os.environ['CRAMP_DIARY']

SERVICE_NAME = 'io.github.crampdiary.CrampDiary.Reminders'
SERVICE_PATH = '/io/github/crampdiary/CrampDiary/Reminders'
SERVICE_INTERFACE = 'io.github.crampdiary.CrampDiary.Reminders1'
APPLICATION = 'io.github.crampdiary.CrampDiary'
APPLICATION_PATH = '/io/github/crampdiary/CrampDiary'
NOTIFICATIONS = 'org.freedesktop.Notifications'
NOTIFICATIONS_PATH = '/org/freedesktop/Notifications'
MOCK = 'org.freedesktop.DBus.Mock'
WINDOW = 'io.github.crampdiary.CrampDiary'
WINDOW_PATH = '/io/github/crampdiary/CrampDiary'

PORTAL = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'portal.py')

NIGHT = '2026-11-20'
BUTTONS = ['app.care-done-soak', 'Done', 'app.care-later-soak', 'Later', 'app.care-skip-soak', 'Skip']
WITH_BUTTONS = 'body body-markup actions persistence'
WITHOUT_BUTTONS = 'body'

LIBRARIES = f'/usr/lib/{os.uname().machine}-linux-gnu/xfce4'
XFCONFD = os.path.join(LIBRARIES, 'xfconf', 'xfconfd')
NOTIFYD = os.path.join(LIBRARIES, 'notifyd', 'xfce4-notifyd')
HAS_DESKTOP = all(map(shutil.which, ['Xvfb', 'xdotool', XFCONFD, NOTIFYD]))

# No service folder: nothing may be started behind the test's back.
BUS_CONFIG = '''<busconfig><type>session</type><keep_umask/><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>'''


def wait_until(what, condition, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError(f'{what}: not within {seconds} seconds')


def sweep_faketime():
    """faketime names what it shares after its process, and killed it leaves
    that behind: a later process of the same number would not start."""
    for path in glob.glob('/dev/shm/*faketime_s*_*'):
        number = path.rpartition('_')[2]
        if number.isdigit() and not os.path.exists(f'/proc/{number}'):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)


class Reminders(unittest.TestCase):

    def setUp(self):
        sweep_faketime()
        self.folder = tempfile.mkdtemp(prefix='cramp-reminders-')
        self.addCleanup(shutil.rmtree, self.folder)
        self.diary = os.path.join(self.folder, 'data', 'cramp-diary', 'diary.db')
        self.processes = []
        self.environment = dict(
            os.environ, TZ='Europe/Berlin', LC_ALL='C.UTF-8', XDG_DATA_HOME=os.path.join(self.folder, 'data'),
            XDG_RUNTIME_DIR=os.path.join(self.folder, 'runtime'), XDG_CONFIG_HOME=os.path.join(self.folder, 'config'), XDG_CONFIG_DIRS=os.path.join(self.folder, 'system'), XDG_CACHE_HOME=os.path.join(self.folder, 'cache'),
            GIO_USE_VFS='local', DONT_FAKE_MONOTONIC='1', DBUS_SYSTEM_BUS_ADDRESS='unix:path=/nonexistent')
        os.mkdir(self.environment['XDG_RUNTIME_DIR'], mode=0o700)
        self.write_autostart('system')
        self.addCleanup(self.stop_all)
        self.start_bus()

    def write_autostart(self, config, *lines):
        """The entry by which a desktop starts the service at login."""
        folder = os.path.join(self.folder, config, 'autostart')
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, SERVICE_NAME + '.desktop'), 'w', encoding='utf-8') as file:
            file.write('\n'.join(['[Desktop Entry]', 'Type=Application', f'Exec={SERVICE}', *lines, '']))

    def start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, **options)
        self.processes.append(process)
        return process

    def stop_all(self):
        if self.bus.name_has_owner(SERVICE_NAME):
            self.kill_service()
        self.bus.close()
        for process in reversed(self.processes):
            if process.poll() is None:
                process.kill()
            process.wait()
            if process.stdout:
                process.stdout.close()

    def start_bus(self):
        config = os.path.join(self.folder, 'bus.conf')
        with open(config, 'w', encoding='utf-8') as file:
            file.write(BUS_CONFIG.format(folder=self.folder))
        daemon = self.start(['dbus-daemon', '--config-file', config, '--print-address', '--nofork'],
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = daemon.stdout.readline().strip()
        self.bus = dbus.bus.BusConnection(self.environment['DBUS_SESSION_BUS_ADDRESS'])

    def start_server(self, capabilities=WITH_BUTTONS):
        self.server_process = self.start(['/usr/bin/python3', '-m', 'dbusmock', '--template', 'notification_daemon',
                                          '-p', json.dumps({'capabilities': capabilities})],
                                         stdout=subprocess.DEVNULL)
        wait_until('notification server', lambda: self.bus.name_has_owner(NOTIFICATIONS))
        self.server = dbus.Interface(self.bus.get_object(NOTIFICATIONS, NOTIFICATIONS_PATH), MOCK)

    def run_diary(self, *arguments):
        result = subprocess.run([DIARY, self.diary, *arguments], env=self.environment, check=True,
                                capture_output=True, text=True)
        return result.stdout.strip()

    def prepare_diary(self, *reminders):
        self.run_diary('bedtime', '22:30')
        for reminder in reminders:
            self.run_diary('on', reminder)

    def read(self, reminder='soak', night=NIGHT):
        return self.run_diary('read', night, reminder)

    def start_service(self, clock):
        service = self.start(['faketime', '--exclude-monotonic', '-f', clock, SERVICE])
        wait_until('service', lambda: self.bus.name_has_owner(SERVICE_NAME))
        return service

    def kill_service(self, sig=signal.SIGKILL):
        """What was started is faketime, which waits for the service."""
        bus = dbus.Interface(self.bus.get_object('org.freedesktop.DBus', '/org/freedesktop/DBus'), 'org.freedesktop.DBus')
        os.kill(bus.GetConnectionUnixProcessID(SERVICE_NAME), sig)

    def stop_service(self, service, sig=signal.SIGKILL):
        self.kill_service(sig)
        service.wait()
        wait_until('end of the service', lambda: not self.bus.name_has_owner(SERVICE_NAME))

    def status(self, clock, expected=0):
        command = ['faketime', '-f', clock, SERVICE, '--status', '--json']
        result = subprocess.run(command, env=self.environment, check=False, capture_output=True, text=True)
        self.assertEqual(result.returncode, expected, result.stderr)
        return json.loads(result.stdout)

    def status_text(self, clock):
        command = ['faketime', '-f', clock, SERVICE, '--status']
        return subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True).stdout

    def ask_service(self):
        service = dbus.Interface(self.bus.get_object(SERVICE_NAME, SERVICE_PATH), SERVICE_INTERFACE)
        return service.GetStatus()

    def notified(self):
        return [call[1] for call in self.server.GetMethodCalls('Notify')]

    def wait_notified(self, count, seconds=20):
        wait_until(f'{count} notifications', lambda: len(self.notified()) >= count, seconds)
        time.sleep(0.3)
        self.assertEqual(len(self.notified()), count)

    def press(self, action, number=1):
        self.server.EmitSignal(NOTIFICATIONS, 'ActionInvoked', 'us', [dbus.UInt32(number), action])

    def test_comes_at_its_minute(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 21:59:56')
        self.assertEqual(self.notified(), [])
        started = time.monotonic()
        self.wait_notified(1)
        self.assertGreater(time.monotonic() - started, 1)

        name, replaces, icon, title, body, actions, hints, expires = self.notified()[0]
        self.assertEqual((name, replaces, icon), ('Cramp Diary', 0, 'io.github.crampdiary.CrampDiary'))
        self.assertEqual(title, 'Time for a warm foot soak')
        self.assertIn('warm, not hot', body)
        self.assertIn('elbow', body)
        self.assertIn('10 to 15 minutes', body)
        self.assertNotIn('Open Cramp Diary', body)
        self.assertEqual(list(actions), BUTTONS)
        self.assertEqual(hints['desktop-entry'], 'io.github.crampdiary.CrampDiary')
        self.assertEqual(expires, 0)
        wait_until('shown on the disk', lambda: self.read() == '- shown')

    def test_guide_ends_with_the_window_closed(self):
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.start_server()
        self.start_service('@2026-11-20 21:59:58')
        time.sleep(1)
        self.assertEqual(self.run_diary('read-guide', NIGHT), '-1 running')
        self.wait_notified(1)
        self.assertEqual(str(self.notified()[0][3]), 'The foot soak is over')
        self.assertEqual(self.run_diary('read-guide', NIGHT), '10 none')
        self.assertEqual(self.read(), 'done -')

    def test_guide_begun_later(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('@2026-11-20 21:54:06')
        self.run_diary('guide', 'stretch', '2026-11-20T21:50:00+01:00')
        self.wait_notified(1)
        self.assertEqual(str(self.notified()[0][3]), 'The stretching is over')
        self.assertEqual(self.read('stretch'), 'done -')

    def test_guide_after_a_crash_is_marked_silently(self):
        """Begun just before noon, found the next morning."""
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-21T11:58:00+01:00')
        self.start_server()
        self.start_service('@2026-11-22 08:00:00')
        wait_until('end of the guide', lambda: self.run_diary('read-guide', NIGHT) == '10 none')
        self.assertEqual(self.read(), 'done -')
        time.sleep(0.5)
        self.assertEqual(self.notified(), [])

    def test_no_reminder_of_what_is_being_done(self):
        self.prepare_diary('soak')
        self.run_diary('guide', 'soak', '2026-11-20T21:50:04+01:00')
        self.start_server()
        self.start_service('@2026-11-20 21:59:58')
        self.wait_notified(1)
        self.assertEqual(str(self.notified()[0][3]), 'The foot soak is over')
        self.assertEqual(self.read(), 'done -')

    def test_guide_without_a_server(self):
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.start_service('@2026-11-20 22:00:04')
        wait_until('end of the guide', lambda: self.run_diary('read-guide', NIGHT) == '10 none')

    def test_paused_guide_stays(self):
        self.prepare_diary()
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.run_diary('pause', '2026-11-20T21:55:00+01:00')
        self.start_server()
        self.start_service('@2026-11-20 22:30:00')
        time.sleep(1)
        self.assertEqual(self.run_diary('read-guide', NIGHT), '-1 running')
        self.assertEqual(self.notified(), [])

    def test_all_three(self):
        self.prepare_diary('stretch', 'soak', 'warmth')
        self.start_server()
        self.start_service('@2026-11-20 21:29:58 x600')
        self.wait_notified(3)
        self.assertEqual([str(call[3]) for call in self.notified()],
                         ['Time to stretch your calves', 'Time for a warm foot soak', 'Keep your legs warm tonight'])
        self.assertIn('may help some people', self.notified()[0][4])
        self.assertIn('Hold on to something', self.notified()[0][4])
        self.assertIn('For comfort', self.notified()[2][4])

    def test_done(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        self.press('app.care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        self.press('app.care-done-soak')
        time.sleep(0.3)
        self.assertEqual(self.read(), 'done answered')
        self.wait_notified(1)

    def test_skip(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        self.press('app.care-skip-soak')
        wait_until('skipped', lambda: self.read() == 'skipped answered')

    def test_later(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00 x100')
        self.wait_notified(1)
        pressed = time.monotonic()
        self.press('app.care-later-soak')
        wait_until('put off', lambda: self.read() == '- snoozed')
        self.wait_notified(2)
        self.assertAlmostEqual((time.monotonic() - pressed) * 100, 600, delta=120)

    def test_later_across_a_restart(self):
        self.prepare_diary('soak')
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        self.press('app.care-later-soak')
        wait_until('put off', lambda: self.read() == '- snoozed')
        self.stop_service(service)
        service = self.start_service('@2026-11-20 22:05:00')
        time.sleep(0.5)
        self.wait_notified(1)
        self.stop_service(service)
        self.start_service('@2026-11-20 22:10:30')
        self.wait_notified(2)

    def test_pressed_after_a_restart(self):
        self.prepare_diary('soak')
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        self.stop_service(service)
        service = self.start_service('@2026-11-21 12:10:00')
        self.press('app.care-later-soak')
        time.sleep(0.5)
        self.assertEqual(self.read(), '- shown')
        self.press('app.care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        self.press('app.care-done-soak')
        time.sleep(0.3)
        self.assertEqual(self.read(night='2026-11-21'), '- -')
        self.wait_notified(1)

    def test_late_ones_come_as_one(self):
        self.prepare_diary('stretch', 'soak', 'warmth')
        self.start_server()
        self.start_service('@2026-11-20 22:30:00')
        self.wait_notified(1)
        self.assertEqual(self.notified()[0][3], 'Before you go to sleep')
        self.assertEqual(self.notified()[0][4].count('\n'), 2)
        self.assertIn('warm, not hot', self.notified()[0][4])
        self.assertEqual(self.notified()[0][5][0::2], ['app.care-done-stretch-soak-warmth',
                                                       'app.care-later-stretch-soak-warmth',
                                                       'app.care-skip-stretch-soak-warmth'])
        self.run_diary('answer', NIGHT, 'care-skip-soak')
        time.sleep(0.5)
        self.assertEqual(self.server.GetMethodCalls('CloseNotification'), [])
        self.press('app.care-done-stretch-soak-warmth')
        wait_until('done', lambda: self.read('warmth') == 'done answered')
        self.assertEqual(self.read('stretch'), 'done answered')
        self.assertEqual(self.read('soak'), 'skipped answered')
        wait_until('withdrawn', lambda: len(self.server.GetMethodCalls('CloseNotification')) == 1)

    def test_late_ones_without_buttons(self):
        self.prepare_diary('soak', 'warmth')
        self.start_server(WITHOUT_BUTTONS)
        self.start_service('@2026-11-20 22:30:00')
        self.wait_notified(1)
        self.assertEqual(len(self.notified()[0][5]), 0)
        self.assertIn('Open Cramp Diary to mark them as done or to skip them.', self.notified()[0][4])

    def test_not_twice_after_a_crash(self):
        self.prepare_diary('soak')
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        for minute in ('22:00:00', '22:00:01', '22:30:00', '21:59:58'):
            self.stop_service(service)
            service = self.start_service(f'@2026-11-20 {minute}')
            time.sleep(3 if minute.startswith('21') else 0.5)
            self.wait_notified(1)

    def test_intended_is_possibly_missed(self):
        self.prepare_diary('soak')
        self.run_diary('event', NIGHT, 'soak', 'intended', '2026-11-20T22:00:00+01:00')
        self.start_server()
        self.start_service('@2026-11-20 22:00:02')
        time.sleep(0.7)
        self.assertEqual(self.notified(), [])
        missed = self.status('@2026-11-20 22:01:00')['missed']
        self.assertEqual(missed, [{'reminder': 'soak', 'night': NIGHT, 'state': 'intended',
                                   'due': '2026-11-20T22:00:00+01:00'}])
        self.assertIn('Warm foot soak\n  Next: Saturday 21 November, 22:00\n  Possibly missed: Friday 20 November, 22:00',
                      self.status_text('@2026-11-20 22:01:00'))

    def stop_server(self):
        self.server_process.kill()
        self.server_process.wait()
        wait_until('end of the server', lambda: not self.bus.name_has_owner(NOTIFICATIONS))

    def test_killed_between_intended_and_shown(self):
        self.prepare_diary('soak')
        self.start_server()
        self.server.AddMethod(NOTIFICATIONS, 'Notify', 'susssasa{sv}i', 'u', 'import time; time.sleep(60); ret = 1')
        service = self.start_service('@2026-11-20 21:59:59')
        wait_until('intended', lambda: self.read() == '- intended')
        self.stop_service(service)
        self.stop_server()
        self.start_server()
        self.start_service('@2026-11-20 22:00:30')
        time.sleep(0.7)
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.status('@2026-11-20 22:01:00')['missed'][0]['state'], 'intended')

    def test_server_that_dies_while_showing(self):
        self.prepare_diary('soak')
        self.start_server()
        self.server.AddMethod(NOTIFICATIONS, 'Notify', 'susssasa{sv}i', 'u', 'import os; os._exit(1)')
        self.start_service('@2026-11-20 21:59:59')
        wait_until('intended', lambda: self.read() == '- intended')
        wait_until('end of the server', lambda: not self.bus.name_has_owner(NOTIFICATIONS))
        self.start_server()
        time.sleep(0.7)
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.read(), '- intended')

    def test_server_that_hangs(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 21:59:58')
        self.server_process.send_signal(signal.SIGSTOP)
        wait_until('missed', lambda: self.read() == '- missed')
        self.stop_server()
        self.start_server()
        self.wait_notified(1)

    def test_silent_when_done(self):
        self.prepare_diary('soak', 'stretch')
        self.run_diary('answer', NIGHT, 'care-done-soak')
        self.run_diary('answer', NIGHT, 'care-skip-stretch')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        time.sleep(0.7)
        self.assertEqual(self.notified(), [])

    def test_withdrawn_when_done_elsewhere(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        started = time.monotonic()
        self.run_diary('answer', NIGHT, 'care-done-soak')
        wait_until('withdrawn', lambda: len(self.server.GetMethodCalls('CloseNotification')) == 1)
        self.assertLess(time.monotonic() - started, 1)

    def test_pause_and_resume(self):
        self.prepare_diary('soak')
        self.run_diary('silence', NIGHT, '2026-11-27')
        self.start_server()
        self.start_service('@2026-11-20 21:59:58')
        time.sleep(3.5)
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.read(), '- -')
        self.assertEqual(str(self.ask_service()['paused_until']), '2026-11-27')
        self.assertIn('All reminders are paused until Friday 27 November.', self.status_text('@2026-11-20 22:00:10'))

        status = self.status('@2026-11-21 08:00:00')
        self.assertEqual(status['paused_until'], '2026-11-27')
        self.assertEqual(status['missed'], [])
        self.assertEqual(status['reminders'][1]['next'], '2026-11-27T22:00:00+01:00')

        self.run_diary('resume', NIGHT, '2026-11-20T22:00:02+01:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        self.assertNotIn('paused_until', self.ask_service())

    def test_pause_takes_the_notice_away(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        self.run_diary('silence', NIGHT, '2026-11-27')
        wait_until('withdrawal', lambda: self.server.GetMethodCalls('CloseNotification'))

    def test_pause_and_the_end_of_a_guide(self):
        self.prepare_diary('soak')
        self.run_diary('silence', NIGHT, '2026-11-27')
        self.run_diary('guide', 'soak', '2026-11-20T21:50:00+01:00')
        self.start_server()
        self.start_service('@2026-11-20 21:59:58')
        self.wait_notified(1)
        self.assertEqual(str(self.notified()[0][3]), 'The foot soak is over')

    def test_once_more(self):
        """Two minutes pass in four seconds."""
        self.prepare_diary()
        self.run_diary('again', 'soak', '2')
        self.start_server()
        self.start_service('@2026-11-20 21:59:50 x30')
        self.wait_notified(2)
        first, second = self.notified()
        self.assertEqual(first[3:5], second[3:5])
        self.assertEqual([call[1] for call in self.server.GetMethodCalls('CloseNotification')], [[1]])
        time.sleep(6)
        self.assertEqual(len(self.notified()), 2)
        self.assertEqual(self.read(), '- shown')

    def test_once_more_after_a_crash(self):
        self.prepare_diary()
        self.run_diary('again', 'soak', '20')
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        self.stop_service(service)
        service = self.start_service('@2026-11-20 22:30:00')
        self.wait_notified(2)
        self.stop_service(service)
        self.start_service('@2026-11-20 22:31:00')
        time.sleep(1)
        self.assertEqual(len(self.notified()), 2)
        self.assertEqual(self.status('@2026-11-20 22:32:00')['missed'], [])

    def test_not_once_more_when_done(self):
        self.prepare_diary()
        self.run_diary('again', 'soak', '2')
        self.start_server()
        self.start_service('@2026-11-20 21:59:50 x30')
        self.wait_notified(1)
        self.press('app.care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        time.sleep(6)
        self.assertEqual(len(self.notified()), 1)

    def test_settings_are_followed(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        time.sleep(0.5)
        self.assertEqual(self.notified(), [])
        self.run_diary('on', 'soak')
        self.wait_notified(1, 2)

    def test_no_buttons(self):
        self.prepare_diary('soak')
        self.start_server(WITHOUT_BUTTONS)
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        self.assertEqual(list(self.notified()[0][5]), [])
        self.assertIn('Open Cramp Diary', self.notified()[0][4])
        self.assertEqual(self.status('@2026-11-20 22:00:30')['problems'], ['no_buttons'])
        self.assertIn('without buttons', self.status_text('@2026-11-20 22:00:30'))

    def test_no_server(self):
        self.prepare_diary('soak')
        service = self.start_service('@2026-11-20 22:00:00')
        wait_until('missed', lambda: self.read() == '- missed')
        self.assertIsNone(service.poll())
        self.assertEqual(list(self.ask_service()['problems']), ['no_notification_server'])
        status = self.status('@2026-11-20 22:00:30')
        self.assertEqual(status['problems'], ['no_notification_server'])
        self.assertEqual([entry['state'] for entry in status['missed']], ['missed'])
        text = self.status_text('@2026-11-20 22:00:30')
        self.assertIn('this desktop shows no notifications', text)
        self.assertIn('Warm foot soak\n  Next: Saturday 21 November, 22:00\n  Missed: Friday 20 November, 22:00', text)

        # A server that comes within the window still gets it.
        self.start_server()
        self.wait_notified(1)
        wait_until('shown late', lambda: self.read() == '- shown')

    def test_status_without_the_service(self):
        self.prepare_diary('soak')
        self.run_diary('event', '2026-11-18', 'soak', 'shown', '2026-11-18T22:00:00+01:00')
        self.start_server()
        status = self.status('@2026-11-20 21:00:00')
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
        clock = '@2026-11-20 21:00:00'
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
        self.assertEqual(self.status('@2026-11-20 21:00:00')['problems'], ['no_session_bus', 'all_off'])
        text = self.status_text('@2026-11-20 21:00:00')
        self.assertIn('there is no desktop session', text)
        self.assertIn('All reminders are off', text)
        result = subprocess.run([SERVICE], env=self.environment, check=False, capture_output=True, text=True)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(result.stderr.splitlines()), 1)

    def test_waits_for_a_diary(self):
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.assertEqual(list(self.ask_service()['problems']), ['no_diary'])
        self.assertFalse(os.path.exists(os.path.dirname(self.diary)))
        self.prepare_diary('soak')
        self.wait_notified(1)

    def test_unreadable_diary(self):
        os.makedirs(os.path.dirname(self.diary))
        with open(self.diary, 'wb') as file:
            file.write(b'this is no diary' * 1000)
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.assertIn('diary_does_not_work', self.ask_service()['problems'])
        self.assertIn('diary_does_not_work', self.status('@2026-11-20 22:00:00', 1)['problems'])
        with open(self.diary, 'rb') as file:
            self.assertEqual(file.read(), b'this is no diary' * 1000)

        replacement = self.diary
        self.diary = os.path.join(self.folder, 'other.db')
        self.prepare_diary('soak')
        os.rename(self.diary, replacement)
        self.diary = replacement
        self.wait_notified(1)
        self.assertIsNone(service.poll())

    def start_desktop(self):
        """A screen and the notification program of Xfce, which draws buttons."""
        read, write = os.pipe()
        self.start(['Xvfb', '-displayfd', str(write), '-screen', '0', '1000x700x24', '-nolisten', 'tcp'],
                   pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as display:
            self.environment['DISPLAY'] = ':' + display.readline().strip()
        self.environment.update(GDK_BACKEND='x11', NO_AT_BRIDGE='1')
        self.start([XFCONFD], stderr=subprocess.DEVNULL)
        wait_until('settings of Xfce', lambda: self.bus.name_has_owner('org.xfce.Xfconf'))
        self.start([NOTIFYD], stderr=subprocess.DEVNULL)
        wait_until('notification server', lambda: self.bus.name_has_owner(NOTIFICATIONS))

    def xdotool(self, *arguments):
        return subprocess.run(['xdotool', *arguments], env=self.environment, check=False,
                              capture_output=True, text=True).stdout

    def find_notice(self):
        return self.xdotool('search', '--onlyvisible', '--class', 'notifyd').split()

    def click(self, button):
        """The buttons stand in a row at the lower right."""
        window = self.find_notice()[0]
        geometry = dict(line.split('=') for line in self.xdotool('getwindowgeometry', '--shell', window).splitlines())
        right = {'Show': 57, 'Skip': 57, 'Later': 149, 'Done': 241}[button]
        self.xdotool('mousemove', '--window', window, str(int(geometry['WIDTH']) - right),
                     str(int(geometry['HEIGHT']) - 31), 'click', '1')

    @unittest.skipUnless(HAS_DESKTOP, 'needs Xvfb, xdotool and xfce4-notifyd')
    def test_real_buttons(self):
        self.prepare_diary('soak')
        self.start_desktop()
        self.start_service('@2026-11-20 22:00:00 x30')
        wait_until('notice on the screen', self.find_notice)
        time.sleep(0.5)
        self.click('Later')
        wait_until('put off', lambda: self.read() == '- snoozed')
        wait_until('no notice on the screen', lambda: not self.find_notice())
        wait_until('notice on the screen again', self.find_notice, 40)
        time.sleep(0.5)
        self.click('Done')
        wait_until('done', lambda: self.read() == 'done answered')
        self.assertIn('Xfce', self.status_text('@2026-11-20 22:20:00'))

    @unittest.skipUnless(HAS_DESKTOP, 'needs Xvfb, xdotool and xfce4-notifyd')
    def test_real_withdrawal(self):
        self.prepare_diary('soak')
        self.start_desktop()
        self.start_service('@2026-11-20 22:00:00')
        wait_until('notice on the screen', self.find_notice)
        self.run_diary('answer', NIGHT, 'care-skip-soak')
        wait_until('no notice on the screen', lambda: not self.find_notice())

    def test_test(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('@2026-11-20 12:00:00')
        self.assertTrue(self.show_test())
        self.wait_notified(1)
        title, body, buttons = self.notified()[0][3:6]
        self.assertEqual(title, 'This is a test reminder')
        self.assertIn('It works', body)
        self.assertEqual(list(buttons), ['app.test-works', 'It works'])

    def show_test(self):
        """Has the service show a test; whether there is a button to press."""
        return dbus.Interface(self.bus.get_object(SERVICE_NAME, SERVICE_PATH), SERVICE_INTERFACE).Test()

    def test_test_is_pressed(self):
        self.prepare_diary()
        self.start_server()
        self.start_service('@2026-11-20 12:00:00')
        monitor = self.start(['dbus-monitor', '--address', self.environment['DBUS_SESSION_BUS_ADDRESS'],
                              "type='signal',member='TestPressed'"], stdout=subprocess.PIPE, text=True)
        monitor.stdout.readline()
        self.show_test()
        self.wait_notified(1)
        self.press('app.test-works')
        while 'member=TestPressed' not in (line := monitor.stdout.readline()):
            self.assertTrue(line)
        wait_until('withdrawn', lambda: len(self.server.GetMethodCalls('CloseNotification')) == 1)

    def test_test_without_buttons(self):
        self.prepare_diary()
        self.start_server(WITHOUT_BUTTONS)
        self.start_service('@2026-11-20 12:00:00')
        self.assertFalse(self.show_test())
        self.wait_notified(1)
        self.assertEqual(list(self.notified()[0][5]), [])
        self.assertNotIn('It works', self.notified()[0][4])

    def test_test_without_a_server(self):
        self.prepare_diary()
        self.start_service('@2026-11-20 12:00:00')
        with self.assertRaises(dbus.DBusException) as raised:
            self.show_test()
        self.assertIn('cramp_5fnotifier_5ferror.Code0', raised.exception.get_dbus_name())

    def test_autostart(self):
        self.prepare_diary('soak')
        self.start_server()
        clock = '@2026-11-20 12:00:00'
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
        clock = '@2026-11-20 12:00:00'
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

    def closed(self):
        """The numbers of the notifications that were withdrawn."""
        return [int(call[1][0]) for call in self.server.GetMethodCalls('CloseNotification')]

    def show_and_kill(self):
        """A notification whose service is no more."""
        self.prepare_diary('soak')
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        self.stop_service(service)

    def test_withdrawn_by_the_next_service(self):
        self.show_and_kill()
        service = self.start_service('@2026-11-20 22:01:00')
        time.sleep(0.5)
        self.assertEqual(self.closed(), [])
        self.stop_service(service)
        self.run_diary('answer', NIGHT, 'care-done-soak')
        service = self.start_service('@2026-11-20 22:02:00')
        wait_until('withdrawal', lambda: self.closed() == [1])
        self.stop_service(service)
        self.start_service('@2026-11-20 22:03:00')
        time.sleep(0.5)
        self.assertEqual(self.closed(), [1])
        self.wait_notified(1)

    def test_done_while_the_next_service_runs(self):
        self.show_and_kill()
        self.start_service('@2026-11-20 22:01:00')
        self.run_diary('answer', NIGHT, 'care-skip-soak')
        wait_until('withdrawal', lambda: self.closed() == [1])

    def test_withdrawn_when_its_night_is_over(self):
        self.show_and_kill()
        self.start_service('@2026-11-21 12:10:00')
        wait_until('withdrawal', lambda: self.closed() == [1])

    def test_next_one_takes_its_place(self):
        self.show_and_kill()
        self.start_service('@2026-11-21 22:00:00')
        self.wait_notified(2)
        self.assertEqual(self.closed(), [1])

    def test_numbers_of_another_server(self):
        """Its number 1 may be anybody's."""
        self.show_and_kill()
        self.stop_server()
        self.start_server()
        self.run_diary('answer', NIGHT, 'care-done-soak')
        self.start_service('@2026-11-20 22:02:00')
        time.sleep(1)
        self.assertEqual(self.closed(), [])

    def test_server_restarts_under_the_service(self):
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        self.stop_server()
        self.start_server()
        self.run_diary('answer', NIGHT, 'care-done-soak')
        wait_until('done', lambda: self.read() == 'done answered')
        time.sleep(0.5)
        self.assertEqual(self.closed(), [])

    def test_note_of_the_screen_is_private(self):
        self.show_and_kill()
        files = glob.glob(os.path.join(self.environment['XDG_RUNTIME_DIR'], 'cramp-diary', '*'))
        self.assertEqual([os.stat(file).st_mode & 0o777 for file in files], [0o600])

    def start_portal(self):
        """A sandbox: notifications go through the portal."""
        self.environment['NOTIFY_FORCE_PORTAL'] = '1'
        self.portal_log = os.path.join(self.folder, 'portal.log')
        self.start(['/usr/bin/python3', PORTAL, self.portal_log])
        wait_until('portal', lambda: self.bus.name_has_owner('org.freedesktop.portal.Desktop'))

    def portal_calls(self, method):
        if not os.path.exists(self.portal_log):
            return []
        with open(self.portal_log, encoding='utf-8') as log:
            return [call[1:] for call in map(json.loads, log) if call[0] == method]

    def test_portal_shows_and_withdraws(self):
        """Each button is an action of the application: any other name would raise its window."""
        self.start_portal()
        self.prepare_diary('soak')
        self.start_service('@2026-11-20 22:00:00')
        wait_until('notification', lambda: self.portal_calls('AddNotification'))
        number, notification = self.portal_calls('AddNotification')[0]
        self.assertEqual(notification['title'], 'Time for a warm foot soak')
        self.assertIn('warm, not hot', notification['body'])
        self.assertNotIn('Open Cramp Diary', notification['body'])
        self.assertNotIn('default-action', notification)
        buttons = [word for button in notification['buttons'] for word in (button['action'], button['label'])]
        self.assertEqual(buttons, BUTTONS)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        self.run_diary('answer', NIGHT, 'care-done-soak')
        wait_until('withdrawal', lambda: self.portal_calls('RemoveNotification')[-1:] == [[number]])
        time.sleep(0.5)
        self.assertEqual(len(self.portal_calls('AddNotification')), 1)

    def test_portal_withdraws_for_an_earlier_service(self):
        self.start_portal()
        self.prepare_diary('soak', 'warmth')
        service = self.start_service('@2026-11-20 22:00:00')
        wait_until('notification', lambda: self.portal_calls('AddNotification'))
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        self.stop_service(service)
        soak = self.portal_calls('AddNotification')[0][0]
        service = self.start_service('@2026-11-20 22:29:58')
        wait_until('second notification', lambda: len(self.portal_calls('AddNotification')) == 2)
        wait_until('shown on the disk', lambda: self.read('warmth') == '- shown')
        self.assertNotEqual(self.portal_calls('AddNotification')[1][0], soak)
        self.stop_service(service)
        self.run_diary('answer', NIGHT, 'care-done-soak')
        removed = len(self.portal_calls('RemoveNotification'))
        self.start_service('@2026-11-20 22:31:00')
        wait_until('withdrawal', lambda: self.portal_calls('RemoveNotification')[removed:] == [[soak]])
    def test_missed_on_the_first_evening(self):
        """Switched on at 18:00 for the first time, and off the machine until
        the next morning."""
        self.prepare_diary()
        self.start_server()
        service = self.start_service('@2026-11-20 17:59:00')
        self.run_diary('on', 'soak')
        time.sleep(1)
        self.stop_service(service)
        missed = self.status('@2026-11-21 08:59:00')['missed']
        self.start_service('@2026-11-21 09:00:00')
        wait_until('missed', lambda: self.read() == '- missed')
        self.assertEqual([(event['reminder'], event['night']) for event in missed], [('soak', NIGHT)])
        self.assertEqual(self.notified(), [])

    def start_application(self):
        """Stands in for the window, and notes what it is asked to do."""
        self.start(['/usr/bin/python3', '-m', 'dbusmock', APPLICATION, APPLICATION_PATH, 'org.freedesktop.Application'],
                   stdout=subprocess.DEVNULL)
        wait_until('window', lambda: self.bus.name_has_owner(APPLICATION))
        self.application = dbus.Interface(self.bus.get_object(APPLICATION, APPLICATION_PATH), MOCK)
        self.application.AddMethod('', 'ActivateAction', 'sava{sv}', '', '')

    def wait_asked(self):
        wait_until('asked to show', lambda: self.application.GetMethodCalls('ActivateAction'))
        self.assertEqual([call[1] for call in self.application.GetMethodCalls('ActivateAction')],
                         [['show-signals', [], {}]])

    def test_signal_is_told_in_the_morning(self):
        self.prepare_diary()
        self.run_diary('notices', 'on')
        self.start_server()
        self.start_application()
        self.start_service('@2026-11-20 09:59:55')
        self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        time.sleep(1)
        self.assertEqual(self.notified(), [])
        self.wait_notified(1)
        title, body, actions = self.notified()[0][3:6]
        self.assertEqual(title, 'Your diary shows something new')
        self.assertNotIn('numb', body)
        self.assertNotIn('open Cramp Diary', body)
        self.assertEqual(list(actions), ['app.show-signals', 'Show'])
        self.press('app.show-signals')
        self.wait_asked()
        clock = '@2026-11-20 10:01:00'
        self.assertEqual(self.status(clock)['signals'], {'on': True, 'last': '2026-11-20T10:00:00+01:00', 'state': 'shown'})
        self.assertIn('Something new in the diary\n  On\n  Last: Friday 20 November, 10:00', self.status_text(clock))

    def test_signal_is_told_once(self):
        self.prepare_diary('soak')
        self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        self.start_server(WITHOUT_BUTTONS)
        service = self.start_service('@2026-11-20 11:00:00')
        self.wait_notified(1)
        self.assertIn('open Cramp Diary and choose “Signals”', self.notified()[0][4])
        self.assertEqual(list(self.notified()[0][5]), [])
        wait_until('saved', lambda: self.status('@2026-11-20 11:01:00')['signals']['state'] == 'shown')
        self.stop_service(service)
        self.start_service('@2026-11-21 11:00:00')
        time.sleep(1)
        self.assertEqual(len(self.notified()), 1)

    def test_signal_is_not_told(self):
        self.prepare_diary('soak')
        self.run_diary('notices', 'off')
        self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        self.start_server()
        self.start_service('@2026-11-20 11:00:00')
        time.sleep(1)
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.status('@2026-11-20 11:00:00')['signals'], {'on': False})

    @unittest.skipUnless(HAS_DESKTOP, 'needs Xvfb, xdotool and xfce4-notifyd')
    def test_real_signal_notice(self):
        self.prepare_diary()
        self.run_diary('notices', 'on')
        self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        self.start_desktop()
        self.start_application()
        self.start_service('@2026-11-20 11:00:00')
        wait_until('notice on the screen', self.find_notice)
        time.sleep(0.5)
        self.click('Show')
        self.wait_asked()
        wait_until('no notice on the screen', lambda: not self.find_notice())

    def start_morning(self, clock='@2026-11-21 09:00:00', capabilities=WITH_BUTTONS):
        """The question about the night of NIGHT, on the screen."""
        self.prepare_diary('check_in')
        self.start_server(capabilities)
        service = self.start_service(clock)
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read('check_in') == '- shown')
        return service

    def start_window(self):
        """What the desktop would start when somebody asks for the window."""
        self.start(['/usr/bin/python3', '-m', 'dbusmock', WINDOW, WINDOW_PATH, 'org.freedesktop.Application'],
                   stdout=subprocess.DEVNULL)
        wait_until('window', lambda: self.bus.name_has_owner(WINDOW))
        window = dbus.Interface(self.bus.get_object(WINDOW, WINDOW_PATH), MOCK)
        window.AddMethod('org.freedesktop.Application', 'ActivateAction', 'sava{sv}', '', '')
        return window

    def test_check_in(self):
        self.prepare_diary('check_in')
        self.start_server()
        self.start_service('@2026-11-21 08:59:57')
        self.assertEqual(self.notified(), [])
        self.wait_notified(1)
        title, body, buttons = self.notified()[0][3:6]
        self.assertEqual(title, 'How was the night?')
        self.assertIn('Friday night', body)
        self.assertNotIn('Open Cramp Diary', body)
        self.assertEqual(list(buttons), ['app.check-in-no-cramps', 'No cramps', 'app.check-in-had-cramp', 'Had a cramp',
                                         'app.check-in-later', 'Later'])

    def test_check_in_no_cramps(self):
        window = self.start_window()
        self.start_morning()
        self.press('app.check-in-no-cramps')
        wait_until('free of cramps', lambda: self.read('check_in') == 'free answered')
        wait_until('withdrawn', lambda: len(self.server.GetMethodCalls('CloseNotification')) == 1)
        self.press('app.check-in-had-cramp')
        time.sleep(0.3)
        self.assertEqual(self.read('check_in'), 'free answered')
        self.assertEqual(window.GetMethodCalls('ActivateAction'), [])

    def test_check_in_had_a_cramp(self):
        window = self.start_window()
        self.start_morning()
        self.server.EmitSignal(NOTIFICATIONS, 'ActivationToken', 'us', [dbus.UInt32(1), 'leave-to-raise'])
        self.press('app.check-in-had-cramp')
        wait_until('cramp', lambda: self.read('check_in') == 'cramp answered')
        wait_until('details asked for', lambda: len(window.GetMethodCalls('ActivateAction')) == 1)
        self.press('app.check-in-had-cramp')
        time.sleep(0.3)
        self.assertEqual(len(window.GetMethodCalls('ActivateAction')), 1)
        action, parameters, platform_data = window.GetMethodCalls('ActivateAction')[0][1]
        episodes = json.loads(self.run_command('--export=-'))['episodes']
        self.assertEqual(action, 'ask-for-details')
        self.assertEqual(platform_data['activation-token'], 'leave-to-raise')
        self.assertEqual([episode['id'] for episode in episodes], list(parameters))
        self.assertEqual((episodes[0]['start'], episodes[0]['time_unknown'], episodes[0]['night']),
                         ('2026-11-21T03:00:00+01:00', True, NIGHT))

    def test_check_in_had_a_cramp_without_a_window(self):
        self.start_morning()
        self.press('app.check-in-had-cramp')
        wait_until('cramp', lambda: self.read('check_in') == 'cramp answered')

    def test_check_in_later(self):
        self.start_morning('@2026-11-21 09:00:00 x300')
        pressed = time.monotonic()
        self.press('app.check-in-later')
        wait_until('put off', lambda: self.read('check_in') == '- snoozed')
        self.wait_notified(2)
        self.assertAlmostEqual((time.monotonic() - pressed) * 300, 3600, delta=900)

    def test_check_in_pressed_after_a_restart(self):
        """The next day it still is about its own night."""
        service = self.start_morning()
        self.stop_service(service)
        self.start_service('@2026-11-22 08:00:00')
        self.press('app.check-in-no-cramps')
        wait_until('free of cramps', lambda: self.read('check_in') == 'free answered')
        self.assertEqual(self.read('check_in', '2026-11-21'), '- -')

    def run_command(self, *arguments):
        result = subprocess.run([COMMAND_LINE, *arguments], env=self.environment, check=True, capture_output=True, text=True)
        return result.stdout

    def test_check_in_withdrawn(self):
        for command in (['--log', '--at=2026-11-21T02:14'], ['--cramp-free', '--night=2026-11-20']):
            with self.subTest(command=command[0]):
                service = self.start_morning()
                self.run_command(*command)
                wait_until('withdrawn', lambda: len(self.server.GetMethodCalls('CloseNotification')) == 1)
                wait_until('answered', lambda: self.read('check_in').endswith(' answered'))
                self.stop_service(service)
                self.stop_server()
                shutil.rmtree(os.path.dirname(self.diary))

    def test_check_in_silent_when_known(self):
        self.prepare_diary('check_in')
        self.run_command('--log', '--at=2026-11-21T02:14')
        self.start_server()
        self.start_service('@2026-11-21 09:00:00')
        time.sleep(0.7)
        self.assertEqual(self.notified(), [])
        self.assertEqual(self.read('check_in'), 'cramp -')

    def test_check_in_missed(self):
        self.prepare_diary('check_in')
        self.start_service('@2026-11-21 09:00:00')
        wait_until('missed', lambda: self.read('check_in') == '- missed')
        clock = '@2026-11-21 09:01:00'
        self.assertIn({'reminder': 'check_in', 'night': NIGHT, 'state': 'missed', 'due': '2026-11-21T09:00:00+01:00'},
                      self.status(clock)['missed'])
        self.assertIn('Missed: Saturday 21 November, 09:00 (Friday night)', self.status_text(clock))
        self.start_server()
        self.wait_notified(1)

    def test_check_in_without_buttons(self):
        self.start_morning(capabilities=WITHOUT_BUTTONS)
        self.assertEqual(len(self.notified()[0][5]), 0)
        self.assertIn('Open Cramp Diary to answer.', self.notified()[0][4])

    def test_day_stretch(self):
        self.prepare_diary('day_stretch')
        self.start_server()
        self.start_service('@2026-11-20 14:59:58')
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
        self.start_service('@2026-11-20 15:00:00')
        self.wait_notified(1)
        self.assertEqual(len(self.notified()[0][5]), 0)
        self.assertNotIn('Open Cramp Diary', self.notified()[0][4])

    @unittest.skipUnless(HAS_DESKTOP, 'needs Xvfb, xdotool and xfce4-notifyd')
    def test_real_check_in(self):
        self.prepare_diary('check_in')
        self.start_desktop()
        self.start_service('@2026-11-21 09:00:00')
        wait_until('notice on the screen', self.find_notice)
        self.run_command('--cramp-free', '--night=2026-11-20')
        wait_until('no notice on the screen', lambda: not self.find_notice())

    def replace_diary(self, copy):
        """As a program that synchronises puts another copy in its place."""
        shutil.copy(copy, self.diary + '.new')
        os.replace(self.diary + '.new', self.diary)

    def test_done_after_the_diary_was_replaced(self):
        self.prepare_diary('soak')
        older = os.path.join(self.folder, 'older.db')
        shutil.copy(self.diary, older)
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        for copy in (self.diary, older):
            with self.subTest(copy=copy):
                self.replace_diary(copy)
                self.press('app.care-done-soak')
                wait_until('done', lambda: self.read().startswith('done '))
        self.assertIsNone(service.poll())

    def test_done_elsewhere(self):
        """The copy that comes says that it was done: the notice goes."""
        self.prepare_diary('soak')
        self.start_server()
        self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        other = os.path.join(self.folder, 'other.db')
        shutil.copy(self.diary, other)
        subprocess.run([DIARY, other, 'answer', NIGHT, 'care-done-soak'], env=self.environment, check=True)
        self.replace_diary(other)
        wait_until('withdrawn', lambda: len(self.server.GetMethodCalls('CloseNotification')) == 1)

    def test_without_standard_streams(self):
        """What it has to say must not end up on the bus or in the diary."""
        self.prepare_diary('soak')
        self.start_server()
        service = self.start(['sh', '-c', 'exec "$@" <&- >&- 2>&-', 'sh', 'faketime', '--exclude-monotonic', '-f',
                              '@2026-11-20 22:00:00', SERVICE])
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
        self.prepare_diary('soak')
        self.start_server()
        service = self.start_service('@2026-11-20 22:00:00')
        self.wait_notified(1)
        wait_until('shown on the disk', lambda: self.read() == '- shown')
        with contextlib.closing(sqlite3.connect(self.diary, isolation_level=None)) as other:
            other.execute('BEGIN EXCLUSIVE')
            self.press('app.care-done-soak')
            time.sleep(0.2)
            self.kill_service(signal.SIGTERM)
            self.assertEqual(service.wait(5), 0)

    def test_quits(self):
        self.prepare_diary('soak')
        service = self.start_service('@2026-11-20 12:00:00')
        second = subprocess.run([SERVICE], env=self.environment, check=False, capture_output=True, text=True, timeout=20)
        self.assertEqual(second.returncode, 0)
        self.assertIn('running already', second.stderr)
        self.stop_service(service, signal.SIGTERM)
        self.assertEqual(service.returncode, 0)


if __name__ == '__main__':
    unittest.main()
