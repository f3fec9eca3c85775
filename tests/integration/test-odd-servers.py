"""Bad company: the reminder service among notification servers, and the window
among reminder services, that are silent, vanish or answer nonsense. Neither
may end, and neither may keep anybody waiting.

CRAMP_REMINDERS and CRAMP_DIARY are the programs under test, CRAMP_REMINDER_DIARY
prepares a diary."""

# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import dbus

SERVICE = os.environ['CRAMP_REMINDERS']
WINDOW = os.environ['CRAMP_DIARY']
DIARY = os.environ['CRAMP_REMINDER_DIARY']
ODD_SERVER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'odd-server.py')

NOTIFICATIONS = 'org.freedesktop.Notifications'
NOTIFICATIONS_PATH = '/org/freedesktop/Notifications'
PORTAL = 'org.freedesktop.portal.Desktop'
SERVICE_NAME = 'io.github.crampdiary.CrampDiary.Reminders'
SERVICE_PATH = '/io/github/crampdiary/CrampDiary/Reminders'
SERVICE_INTERFACE = 'io.github.crampdiary.CrampDiary.Reminders1'
APPLICATION = 'io.github.crampdiary.CrampDiary'
APPLICATION_PATH = '/io/github/crampdiary/CrampDiary'

BUS_CONFIG = '''<busconfig><type>session</type><keep_umask/><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>'''

# Of the service, whom a call that waits would hold up for five seconds at least.
AT_ONCE = 3
BEHAVIOURS = ('silent', 'error', 'empty', 'wrong', 'huge', 'vanish', 'late')


def wait_until(what, condition, seconds=20):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError(f'{what}: not within {seconds} seconds')


class OddCompany(unittest.TestCase):

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='cramp-odd-')
        self.addCleanup(shutil.rmtree, self.folder)
        self.processes = []
        self.addCleanup(self.stop_all)
        self.environment = dict(
            os.environ, TZ='Europe/Berlin', LC_ALL='C.UTF-8', XDG_DATA_HOME=os.path.join(self.folder, 'data'),
            XDG_RUNTIME_DIR=os.path.join(self.folder, 'runtime'), XDG_CONFIG_HOME=os.path.join(self.folder, 'config'),
            XDG_CACHE_HOME=os.path.join(self.folder, 'cache'), GIO_USE_VFS='local',
            DBUS_SYSTEM_BUS_ADDRESS='unix:path=/nonexistent')
        os.mkdir(self.environment['XDG_RUNTIME_DIR'], mode=0o700)
        self.start_bus()

    def start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, **options)
        self.processes.append(process)
        return process

    def stop_all(self):
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

    def start_odd(self, name, recipe):
        """Starts one that owns the name, and says in a file what it was asked."""
        path = os.path.join(self.folder, 'asked')
        with open(path, 'wb') as file:
            process = self.start(['/usr/bin/python3', ODD_SERVER, name, json.dumps(recipe)], stdout=file)
        wait_until(f'owner of {name}', lambda: self.bus.name_has_owner(name) or process.poll() is not None)
        return process

    def was_asked(self, method, times=1):
        with open(os.path.join(self.folder, 'asked'), encoding='utf-8') as file:
            return file.read().split().count(method) >= times

    def stop(self, process, name):
        process.kill()
        process.wait()
        wait_until('end of it', lambda: not self.bus.name_has_owner(name))

    def start_service(self):
        service = self.start([SERVICE])
        wait_until('service', lambda: self.bus.name_has_owner(SERVICE_NAME))
        return service

    def assert_at_hand(self, name, path, interface, method, *arguments):
        """The main loop of a program answers this."""
        started = time.monotonic()
        self.bus.call_blocking(name, path, interface, method, 's' * len(arguments), arguments, timeout=20)
        self.assertLess(time.monotonic() - started, AT_ONCE)

    def assert_service_at_hand(self):
        self.assert_at_hand(SERVICE_NAME, SERVICE_PATH, 'org.freedesktop.DBus.Properties', 'GetAll', SERVICE_INTERFACE)

    def ask_test(self):
        """Has a test shown, and does not wait for it."""
        message = dbus.lowlevel.MethodCallMessage(SERVICE_NAME, SERVICE_PATH, SERVICE_INTERFACE, 'Test')
        return self.bus.send_message_with_reply(message, lambda answer: None, -1)

    def test_servers(self):
        """Every way to fail at every call. Each time the service goes on, and
        shows the next test as soon as there is somebody to show it."""
        service = self.start_service()
        for method in ('GetServerInformation', 'GetCapabilities', 'Notify'):
            for behaviour in BEHAVIOURS:
                with self.subTest(method=method, behaviour=behaviour):
                    server = self.start_odd(NOTIFICATIONS, {method: behaviour})
                    self.ask_test()
                    wait_until('the question', lambda: self.was_asked(method))
                    self.assert_service_at_hand()
                    self.stop(server, NOTIFICATIONS)
        self.assertIsNone(service.poll())
        self.assert_good_server_shows()

    def test_servers_that_keep_notices(self):
        service = self.start_service()
        for behaviour in BEHAVIOURS:
            with self.subTest(behaviour=behaviour):
                server = self.start_odd(NOTIFICATIONS, {'CloseNotification': behaviour})
                self.ask_test()
                wait_until('a notice', lambda: self.was_asked('Notify'))
                time.sleep(0.1)
                self.ask_test()
                wait_until('its end', lambda: self.was_asked('CloseNotification'))
                self.assert_service_at_hand()
                self.stop(server, NOTIFICATIONS)
        self.assertIsNone(service.poll())
        self.assert_good_server_shows()

    def test_portals(self):
        self.environment['NOTIFY_FORCE_PORTAL'] = '1'
        service = self.start_service()
        for method in ('GetAll', 'AddNotification'):
            for behaviour in ('silent', 'error', 'wrong', 'vanish'):
                with self.subTest(method=method, behaviour=behaviour):
                    portal = self.start_odd(PORTAL, {method: behaviour})
                    self.ask_test()
                    wait_until('the question', lambda: self.was_asked(method))
                    self.assert_service_at_hand()
                    self.stop(portal, PORTAL)
        self.assertIsNone(service.poll())

    def assert_good_server_shows(self):
        self.start_odd(NOTIFICATIONS, {})
        self.assertTrue(self.bus.call_blocking(SERVICE_NAME, SERVICE_PATH, SERVICE_INTERFACE, 'Test', '', (), timeout=20))
        self.assertTrue(self.was_asked('Notify'))

    def test_ends_while_a_server_is_silent(self):
        service = self.start_service()
        self.start_odd(NOTIFICATIONS, {'Notify': 'silent'})
        self.ask_test()
        wait_until('the question', lambda: self.was_asked('Notify'))
        service.send_signal(signal.SIGTERM)
        self.assertEqual(service.wait(AT_ONCE), 0)

    def test_long_words(self):
        """What a server says of itself is shown and printed."""
        self.start_odd(NOTIFICATIONS, {'GetServerInformation': 'huge', 'GetCapabilities': 'huge'})
        self.start_service()
        status = self.bus.call_blocking(SERVICE_NAME, SERVICE_PATH, SERVICE_INTERFACE, 'GetStatus', '', (), timeout=20)
        self.assertLessEqual(len(status['server']['name']), 100)
        self.assertLessEqual(len(status['server']['capabilities']), 100)

    def listen(self):
        """How often somebody pressed the button of the test."""
        watcher = self.start(['dbus-monitor', '--address', self.environment['DBUS_SESSION_BUS_ADDRESS'],
                              f"interface='{SERVICE_INTERFACE}',member='TestPressed'"],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        os.set_blocking(watcher.stdout.fileno(), False)
        heard = []

        def count():
            heard.append(watcher.stdout.read() or '')
            return ''.join(heard).count('member=TestPressed')
        time.sleep(0.5)
        return count

    def test_presses(self):
        """A press counts from who has the notice, for a notice of ours."""
        count = self.listen()
        self.start_service()
        self.start_odd(NOTIFICATIONS, {})
        self.assertTrue(self.bus.call_blocking(SERVICE_NAME, SERVICE_PATH, SERVICE_INTERFACE, 'Test', '', (), timeout=20))
        for signature, values in (('us', (dbus.UInt32(7), 'app.test-works')), ('us', (dbus.UInt32(8), 'app.test-works')),
                                  ('s', ('app.test-works',))):
            self.send_signal(signature, values)
        self.assert_service_at_hand()
        time.sleep(0.2)
        self.assertEqual(count(), 0)

    def send_signal(self, signature, values):
        message = dbus.lowlevel.SignalMessage(NOTIFICATIONS_PATH, NOTIFICATIONS, 'ActionInvoked')
        message.append(signature=signature, *values)
        self.bus.send_message(message)
        message = dbus.lowlevel.SignalMessage(NOTIFICATIONS_PATH, NOTIFICATIONS, 'ActionInvoked')
        message.set_destination(SERVICE_NAME)
        message.append(signature=signature, *values)
        self.bus.send_message(message)

    def test_quick_press(self):
        """One that comes before the server has said the number of its notice."""
        count = self.listen()
        self.start_service()
        self.start_odd(NOTIFICATIONS, {'Notify': 'early-press'})
        self.assertTrue(self.bus.call_blocking(SERVICE_NAME, SERVICE_PATH, SERVICE_INTERFACE, 'Test', '', (), timeout=20))
        wait_until('press', lambda: count() == 1)

    @unittest.skipUnless(shutil.which('Xvfb'), 'needs Xvfb')
    def test_window(self):
        """Whoever owns the name of the service."""
        diary = os.path.join(self.environment['XDG_DATA_HOME'], 'cramp-diary', 'diary.db')
        for arguments in (['bedtime', '22:30'], ['on', 'soak']):
            subprocess.run([DIARY, diary, *arguments], env=self.environment, check=True)
        self.start_display()
        window = self.start([WINDOW])
        wait_until('window', lambda: self.bus.name_has_owner(APPLICATION))
        for behaviour in (*BEHAVIOURS, 'inside', 'good'):
            with self.subTest(behaviour=behaviour):
                service = self.start_odd(SERVICE_NAME, {'GetStatus': behaviour})
                wait_until('the question', lambda: self.was_asked('GetStatus'))
                time.sleep(0.2)
                self.assertIsNone(window.poll())
                self.assert_at_hand(APPLICATION, APPLICATION_PATH, 'org.gtk.Actions', 'List')
                self.stop(service, SERVICE_NAME)
        self.assertIsNone(window.poll())

    def start_display(self):
        read, write = os.pipe()
        self.start(['Xvfb', '-displayfd', str(write), '-screen', '0', '1000x700x24', '-nolisten', 'tcp'],
                   pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as display:
            self.environment['DISPLAY'] = ':' + display.readline().strip()
        self.environment.update(GDK_BACKEND='x11', GSK_RENDERER='cairo', GDK_DEBUG='gl-disable', GTK_A11Y='none',
                                ADW_DISABLE_PORTAL='1', GSETTINGS_BACKEND='memory', G_DEBUG='fatal-criticals')


if __name__ == '__main__':
    unittest.main()
