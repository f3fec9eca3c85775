#!/usr/bin/python3
# test-reminders-faults.py - whether the window tells that reminders cannot come
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the reminder service and the notification server away, and looks what the
window says; tries a reminder, with and without an answer.

Called with the folder of the build, which must be installed into itself."""

from desktop import wait_for
from reminderdesk import NO_SERVER, NO_SERVICE, NOTIFICATIONS, RemindersTest, call, main
from screenreader import DESKTOP, has_text, press


class RemindersFaultsTest(RemindersTest):
    """What is missing, and a reminder to try it."""

    def test_no_service(self):
        self.start_server()
        self.start_window()
        self.assert_said(NO_SERVICE)
        press("What to do about the reminders")
        self.assert_said("press Test among its reminders", "Not running.")
        press("Test a reminder")
        self.assert_said("the reminder service could not be started")
        self.assert_named()

    def test_service_dies(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        self.assert_said("Running.")
        self.assert_not_said(NO_SERVICE)
        service = self.others.pop()
        service.kill()
        service.wait()
        self.assert_said(NO_SERVICE)
        self.start_service()
        wait_for(lambda: not has_text(NO_SERVICE), what="the end of the banner")

    def test_no_server(self):
        self.start_service()
        self.start_window()
        self.assert_said(NO_SERVER)
        press("Reminders")
        press("Test a reminder")
        self.assert_said("It could not be shown: this desktop shows no notifications.")
        self.start_server()
        self.assert_said("Shown by mock-notify")
        wait_for(lambda: not has_text(NO_SERVER), what="the end of the banner")

    def test_pressed(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        press("Test a reminder")
        self.assert_said("Press “It works” in the notification.")
        call(NOTIFICATIONS, "/org/freedesktop/Notifications", "org.freedesktop.DBus.Mock.EmitSignal", NOTIFICATIONS,
             "ActionInvoked", "us", "[<uint32 1>, <'app.test-works'>]")
        self.assert_said("It works: the notification came, and so did your answer.")

    def test_not_pressed(self):
        DESKTOP.set_clock(0)
        self.start_server()
        self.start_service()
        self.start_window(environment=DESKTOP.by_clock())
        press("Reminders")
        press("Test a reminder")
        self.assert_said("Press “It works” in the notification.")
        DESKTOP.set_clock(55)
        self.assert_said("Press “It works” in the notification.")
        DESKTOP.set_clock(61)
        self.assert_said("Nobody pressed “It works” within a minute.")

    def test_no_buttons(self):
        self.start_server("body")
        self.start_service()
        self.start_window()
        press("Reminders")
        self.assert_said("Reminders come without buttons")
        self.assert_not_said("What to do about the reminders")
        press("Test a reminder")
        self.assert_said("Your desktop shows it without buttons")


if __name__ == "__main__":
    main()
