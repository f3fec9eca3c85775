"""Bad company: the reminder service among notification servers, and the window
among reminder services, that are silent, vanish or answer nonsense. Neither
may end, and neither may keep anybody waiting.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shutil
import time
import unittest

import dbus
import dbus.lowlevel

from sessionbus import (APPLICATION, APPLICATION_PATH, NOTIFICATIONS, NOTIFICATIONS_PATH, PORTAL, SERVICE, SERVICE_INTERFACE,
                        SERVICE_NAME, SERVICE_PATH, WINDOW, BusTest, listen, wait_until)

ODD_SERVER = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'odd-server.py')

# Of the service, whom a call that waits would hold up for five seconds at least.
AT_ONCE = 3
BEHAVIOURS = ('silent', 'error', 'empty', 'wrong', 'huge', 'vanish', 'late')


class OddCompany(BusTest):

    def start_odd(self, name, recipe):
        """Starts one that owns the name, and says in a file what it was asked and
        has answered."""
        path = os.path.join(self.folder, 'told')
        with open(path, 'wb') as file:
            process = self.start(['/usr/bin/python3', ODD_SERVER, name, json.dumps(recipe)], stdout=file)
        wait_until(f'owner of {name}', lambda: self.bus.name_has_owner(name) or process.poll() is not None)
        return process

    def has_told(self, word):
        with open(os.path.join(self.folder, 'told'), encoding='utf-8') as file:
            return word in file.read().split()

    def was_asked(self, method):
        return self.has_told(method)

    def start_service(self):
        service = self.start([SERVICE])
        self.wait_for_name(SERVICE_NAME)
        return service

    def assert_at_hand(self, name, path, interface, method, *arguments):
        """The main loop of a program answers this."""
        started = time.monotonic()
        self.call(name, path, interface, method, *arguments)
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
                self.settle()
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
        self.assertTrue(self.show_test())
        self.assertTrue(self.was_asked('Notify'))

    def test_ends_while_a_server_is_silent(self):
        service = self.start_service()
        self.start_odd(NOTIFICATIONS, {'Notify': 'silent'})
        self.ask_test()
        wait_until('the question', lambda: self.was_asked('Notify'))
        service.terminate()
        self.assertEqual(service.wait(AT_ONCE), 0)

    def test_long_words(self):
        """What a server says of itself is shown and printed. On a busy machine so
        long an answer may come too late."""
        self.start_odd(NOTIFICATIONS, {'GetServerInformation': 'huge', 'GetCapabilities': 'huge'})
        self.start_service()
        status = {}
        wait_until('so long an answer in time', lambda: status.update(self.ask_service()) or 'server' in status)
        self.assertLessEqual(len(status['server']['name']), 100)
        self.assertLessEqual(len(status['server']['capabilities']), 100)

    def test_presses(self):
        """A press counts from who has the notice, for a notice of ours."""
        count = self.count_presses()
        self.start_service()
        self.start_odd(NOTIFICATIONS, {})
        self.assertTrue(self.show_test())
        for signature, values in (('us', (dbus.UInt32(7), 'app.test-works')), ('us', (dbus.UInt32(8), 'app.test-works')),
                                  ('s', ('app.test-works',))):
            self.send_signal(signature, values)
        self.assert_service_at_hand()
        listen()
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
        count = self.count_presses()
        self.start_service()
        self.start_odd(NOTIFICATIONS, {'Notify': 'early-press'})
        self.assertTrue(self.show_test())
        wait_until('press', lambda: count() == 1)

    @unittest.skipUnless(shutil.which('Xvfb'), 'needs Xvfb')
    def test_window(self):
        """Whoever owns the name of the service. For a person who wants to be told
        something the window would start the real one, which on a busy machine comes
        first."""
        self.run_diary('bedtime', '22:30')
        self.run_diary('notices', 'off')
        self.start_display()
        window = self.start([WINDOW], {
            'GSK_RENDERER': 'cairo', 'GDK_DEBUG': 'gl-disable', 'GDK_DISABLE': 'gl,vulkan', 'GTK_A11Y': 'none', 'ADW_DISABLE_PORTAL': '1',
            'GSETTINGS_BACKEND': 'memory', 'G_DEBUG': 'fatal-criticals'})
        self.wait_for_name(APPLICATION)
        for behaviour in (*BEHAVIOURS, 'inside', 'good'):
            with self.subTest(behaviour=behaviour):
                service = self.start_odd(SERVICE_NAME, {'GetStatus': behaviour})
                wait_until('the question', lambda: self.was_asked('GetStatus'))
                wait_until('what becomes of it', lambda: self.has_told('GetStatus-done') or behaviour in ('silent', 'vanish'))
                self.assertIsNone(window.poll())
                self.assert_at_hand(APPLICATION, APPLICATION_PATH, 'org.gtk.Actions', 'List')
                self.stop(service, SERVICE_NAME)
        self.assertIsNone(window.poll())


if __name__ == '__main__':
    unittest.main()
