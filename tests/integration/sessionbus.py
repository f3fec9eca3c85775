"""A session bus and a home of a test's own. Nothing is started there but what
the test starts.

CRAMP_REMINDERS and CRAMP_DIARY are the programs under test, CRAMP_REMINDER_DIARY
prepares diaries and reads them."""

# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import tempfile
import time
import unittest

import dbus
import dbus.mainloop.glib
from gi.repository import GLib

SERVICE = os.environ['CRAMP_REMINDERS']
WINDOW = os.environ['CRAMP_DIARY']
DIARY = os.environ['CRAMP_REMINDER_DIARY']

APPLICATION = 'io.github.crampdiary.CrampDiary'
APPLICATION_PATH = '/io/github/crampdiary/CrampDiary'
SERVICE_NAME = 'io.github.crampdiary.CrampDiary.Reminders'
SERVICE_PATH = '/io/github/crampdiary/CrampDiary/Reminders'
SERVICE_INTERFACE = 'io.github.crampdiary.CrampDiary.Reminders1'
NOTIFICATIONS = 'org.freedesktop.Notifications'
NOTIFICATIONS_PATH = '/org/freedesktop/Notifications'
PORTAL = 'org.freedesktop.portal.Desktop'

# No service folder: nothing may be started behind the test's back.
BUS_CONFIG = '''<busconfig><type>session</type><keep_umask/><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>'''

# What neither tells nor can be heard is looked at so often.
LOOK_MSEC = 50

dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)


def listen():
    """Takes in what the bus has told meanwhile."""
    while GLib.MainContext.default().iteration(False):
        pass


def wait_until(what, condition, seconds=60):
    """Waits for something to happen, and hears what the bus tells meanwhile."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f'{what}: not within {seconds} seconds')
        timer = GLib.timeout_add(LOOK_MSEC, lambda: True)
        GLib.MainContext.default().iteration(True)
        GLib.source_remove(timer)


class BusTest(unittest.TestCase):
    """Each test has a bus, a home and processes of its own."""

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix='cramp-bus-')
        self.addCleanup(shutil.rmtree, self.folder)
        self.diary = os.path.join(self.folder, 'data', 'cramp-diary', 'diary.db')
        self.processes = []
        self.environment = dict(
            os.environ, TZ='Europe/Berlin', LC_ALL='C.UTF-8', XDG_DATA_HOME=os.path.join(self.folder, 'data'),
            XDG_RUNTIME_DIR=os.path.join(self.folder, 'runtime'), XDG_CONFIG_HOME=os.path.join(self.folder, 'config'),
            XDG_CONFIG_DIRS=os.path.join(self.folder, 'system'), XDG_CACHE_HOME=os.path.join(self.folder, 'cache'),
            GIO_USE_VFS='local', DBUS_SYSTEM_BUS_ADDRESS='unix:path=/nonexistent')
        os.mkdir(self.environment['XDG_RUNTIME_DIR'], mode=0o700)
        self.addCleanup(self.stop_all)
        self.start_bus()

    def start(self, command, environment=None, **options):
        """Starts a program, to be ended with the test."""
        process = subprocess.Popen(command, env={**self.environment, **(environment or {})}, **options)
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
        self.bus.set_exit_on_disconnect(False)

    def wait_for_name(self, name):
        wait_until(f'owner of {name}', lambda: self.bus.name_has_owner(name))

    def stop(self, process, name, how='kill'):
        """Ends a program, and waits until the bus knows."""
        getattr(process, how)()
        process.wait()
        wait_until(f'end of {name}', lambda: not self.bus.name_has_owner(name))

    def call(self, name, path, interface, method, *arguments):
        return self.bus.call_blocking(name, path, interface, method, 's' * len(arguments), arguments, timeout=20)

    def ask_service(self):
        return self.call(SERVICE_NAME, SERVICE_PATH, SERVICE_INTERFACE, 'GetStatus')

    def show_test(self):
        """Has the service show a test; whether there is a button to press."""
        return self.call(SERVICE_NAME, SERVICE_PATH, SERVICE_INTERFACE, 'Test')

    def settle(self):
        """Everything that the service has begun by now is done, or with whom it
        tells: it asks the server for each answer, in its turn, and what one turn
        has it show has been shown when the next one comes."""
        for _ in range(2):
            self.ask_service()
        listen()

    def count_presses(self):
        """Listens from now on; how often somebody has pressed the button of the test."""
        heard = []
        self.bus.add_signal_receiver(lambda: heard.append(True), 'TestPressed', SERVICE_INTERFACE)
        return lambda: len(heard)

    def run_diary(self, *arguments, diary=None):
        result = subprocess.run([DIARY, diary or self.diary, *arguments], env=self.environment, check=True,
                                capture_output=True, text=True)
        return result.stdout.strip()

    def start_display(self):
        read, write = os.pipe()
        self.start(['Xvfb', '-displayfd', str(write), '-screen', '0', '1000x700x24', '-nolisten', 'tcp'],
                   pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as display:
            self.environment['DISPLAY'] = ':' + display.readline().strip()
        self.environment['GDK_BACKEND'] = 'x11'
