"""Reminders as a person gets them: the real service, a notification server, and
a clock that goes, stands still or jumps as the test says.

A jump is a suspend: the clock has gone on, and whoever ends it tells the service
by the signal of the login daemon. So no test waits for an hour, nor for a
second, to show that nothing comes."""

# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import glob
import json
import os
import signal
import subprocess

import dbus
import dbus.lowlevel

from sessionbus import (APPLICATION, APPLICATION_PATH, NOTIFICATIONS, NOTIFICATIONS_PATH, PORTAL, SERVICE,
                        SERVICE_INTERFACE, SERVICE_NAME, WINDOW, BusTest, listen, wait_until)

MOCK = ['/usr/bin/python3', '-m', 'dbusmock']
MOCK_INTERFACE = 'org.freedesktop.DBus.Mock'
PORTAL_PROGRAM = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'portal.py')
LOGIN = 'org.freedesktop.login1'

# The loader knows which folder it means.
FAKETIME = '/usr/$LIB/faketime/libfaketime.so.1'

NIGHT = '2026-11-20'
BUTTONS = ['app.care-done-soak', 'Done', 'app.care-later-soak', 'Later', 'app.care-skip-soak', 'Skip']
WITH_BUTTONS = 'body body-markup actions persistence'
WITHOUT_BUTTONS = 'body'


def sweep_faketime():
    """What runs by another clock shares it under the number of its process, and
    killed it leaves that behind: a later process of the same number would not
    start."""
    for path in glob.glob('/dev/shm/*faketime_s*_*'):
        number = path.rpartition('_')[2]
        if number.isdigit() and not os.path.exists(f'/proc/{number}'):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(path)


class RemindedTest(BusTest):
    """A diary with reminders, and those that show them."""

    def setUp(self):
        sweep_faketime()
        super().setUp()
        self.clock = os.path.join(self.folder, 'clock')
        self.looks = 0
        self.bus.add_signal_receiver(self.count_look, 'Changed', SERVICE_INTERFACE)
        self.bus.request_name(LOGIN)
        self.write_autostart('system')

    def count_look(self):
        """The service says so whenever it has looked at the diary."""
        self.looks += 1

    def write_autostart(self, config, *lines):
        """The entry by which a desktop starts the service at login."""
        folder = os.path.join(self.folder, config, 'autostart')
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, SERVICE_NAME + '.desktop'), 'w', encoding='utf-8') as file:
            file.write('\n'.join(['[Desktop Entry]', 'Type=Application', f'Exec={SERVICE}', *lines, '']))

    def prepare_diary(self, *reminders):
        self.run_diary('bedtime', '22:30')
        for reminder in reminders:
            self.run_diary('on', reminder)

    def read(self, reminder='soak', night=NIGHT):
        return self.run_diary('read', night, reminder)

    def wait_shown(self, reminder='soak'):
        wait_until('shown on the disk', lambda: self.read(reminder) == '- shown')

    def run_command(self, *arguments):
        result = subprocess.run([WINDOW, *arguments], env=self.environment, check=True, capture_output=True, text=True)
        return result.stdout

    def start_mock(self, name, path, *arguments):
        """Starts a stand-in, and returns its process and what it can be told and asked."""
        process = self.start([*MOCK, *arguments], stdout=subprocess.DEVNULL)
        self.wait_for_name(name)
        return process, dbus.Interface(self.bus.get_object(name, path), MOCK_INTERFACE)

    def start_server(self, capabilities=WITH_BUTTONS):
        self.server_process, self.server = self.start_mock(
            NOTIFICATIONS, NOTIFICATIONS_PATH, '--template', 'notification_daemon', '-p',
            json.dumps({'capabilities': capabilities}))

    def stop_server(self):
        self.stop(self.server_process, NOTIFICATIONS)

    def start_application(self):
        """Stands in for the window, and notes what it is asked to do."""
        _, application = self.start_mock(APPLICATION, APPLICATION_PATH, APPLICATION, APPLICATION_PATH,
                                         'org.freedesktop.Application')
        application.AddMethod('', 'ActivateAction', 'sava{sv}', '', '')
        return lambda: [call[1] for call in application.GetMethodCalls('ActivateAction')]

    def start_portal(self):
        """A sandbox: notifications go through the portal."""
        self.environment['NOTIFY_FORCE_PORTAL'] = '1'
        self.portal_log = os.path.join(self.folder, 'portal.log')
        self.start(['/usr/bin/python3', PORTAL_PROGRAM, self.portal_log])
        self.wait_for_name(PORTAL)

    def portal_calls(self, method):
        if not os.path.exists(self.portal_log):
            return []
        with open(self.portal_log, encoding='utf-8') as log:
            return [call[1:] for call in map(json.loads, log) if call[0] == method]

    def set_clock(self, clock):
        """For faketime: what has no “@” stands still. “@2026-11-20 21:59:58” goes
        on, from about there: it may be a second off."""
        with open(self.clock + '.new', 'w', encoding='utf-8') as file:
            file.write(clock + '\n')
        os.replace(self.clock + '.new', self.clock)

    def start_service(self, clock, command=()):
        self.set_clock(clock)
        service = self.start([*command, SERVICE], {
            'LD_PRELOAD': FAKETIME, 'FAKETIME_TIMESTAMP_FILE': self.clock, 'FAKETIME_NO_CACHE': '1',
            'FAKETIME_DONT_FAKE_MONOTONIC': '1', 'DBUS_SYSTEM_BUS_ADDRESS': self.environment['DBUS_SESSION_BUS_ADDRESS']})
        self.wait_for_name(SERVICE_NAME)
        return service

    def stop_service(self, service, how='kill'):
        self.stop(service, SERVICE_NAME, how)

    def wake_service(self):
        """The end of a suspend. It may not be listening yet."""
        looks = self.looks

        def tell():
            message = dbus.lowlevel.SignalMessage('/org/freedesktop/login1', f'{LOGIN}.Manager', 'PrepareForSleep')
            message.append(False, signature='b')
            self.bus.send_message(message)
            return self.looks > looks

        wait_until('a look after the suspend', tell)

    def jump(self, moment):
        """Now it is this moment, and what has to be done then is done."""
        self.settle()
        self.set_clock(moment)
        self.wake_service()
        self.settle()

    @contextlib.contextmanager
    def noticing(self):
        """The service looks at what the block writes, and what it does then is done."""
        self.settle()
        looks = self.looks
        yield
        wait_until('a look at what was written', lambda: self.looks > looks)
        self.settle()

    def run_status(self, clock, *arguments):
        """The question of a person, while the service runs or not."""
        return subprocess.run([SERVICE, '--status', *arguments], check=False, capture_output=True, text=True,
                              env={**self.environment, 'LD_PRELOAD': FAKETIME, 'FAKETIME': clock})

    def status(self, clock, expected=0):
        result = self.run_status(clock, '--json')
        self.assertEqual(result.returncode, expected, result.stderr)
        return json.loads(result.stdout)

    def status_text(self, clock):
        result = self.run_status(clock)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def notified(self):
        return [call[1] for call in self.server.GetMethodCalls('Notify')]

    def titles(self):
        return [str(call[3]) for call in self.notified()]

    def wait_notified(self, count, seconds=60):
        """So many, and no more."""
        wait_until(f'{count} notifications', lambda: len(self.notified()) >= count, seconds)
        self.settle()
        self.assertEqual(len(self.notified()), count)

    def closed(self):
        """The numbers of the notifications that were withdrawn."""
        return [int(call[1][0]) for call in self.server.GetMethodCalls('CloseNotification')]

    def wait_closed(self, *numbers):
        wait_until('withdrawal', lambda: self.closed() == list(numbers))

    def press(self, action, number=1):
        self.server.EmitSignal(NOTIFICATIONS, 'ActionInvoked', 'us', [dbus.UInt32(number), action])
