#!/usr/bin/python3
# backend.py - what a desktop puts behind the portal
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows nothing, allows what it is asked, and writes each call as a line of JSON.

backend.py LOG CHOICE

Of files it chooses the one whose path stands in the file CHOICE; without such
a file it cancels."""

import json
import os
import pathlib
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.impl.portal.desktop.test"
PATH = "/org/freedesktop/portal/desktop"
NOTIFICATION = "org.freedesktop.impl.portal.Notification"
BACKGROUND = "org.freedesktop.impl.portal.Background"
ACCESS = "org.freedesktop.impl.portal.Access"
FILE_CHOOSER = "org.freedesktop.impl.portal.FileChooser"
PRINT = "org.freedesktop.impl.portal.Print"
# Of what is printed this much is noted.
FIRST_BYTES = 8

CHOSEN, CANCELLED = dbus.UInt32(0), dbus.UInt32(1)


class Backend(dbus.service.Object):
    """What the real portal asks."""

    def __init__(self, bus, log, choice):
        super().__init__(bus, PATH)
        self.name = dbus.service.BusName(NAME, bus)
        self.log = log
        self.choice = pathlib.Path(choice)

    def note(self, *call):
        """Writes a call."""
        with open(self.log, "a", encoding="utf-8") as log:
            log.write(json.dumps(call) + "\n")

    @dbus.service.method(NOTIFICATION, in_signature="ssa{sv}")
    def AddNotification(self, application, number, notification):
        """Shows a notification."""
        self.note("AddNotification", application, number, notification)

    @dbus.service.method(NOTIFICATION, in_signature="ss")
    def RemoveNotification(self, application, number):
        """Takes one away."""
        self.note("RemoveNotification", application, number)

    @dbus.service.method(ACCESS, in_signature="osssssa{sv}", out_signature="ua{sv}")
    def AccessDialog(self, handle, application, parent, title, subtitle, body, options):
        """Asks the person, who says yes."""
        self.note("AccessDialog", application, title)
        return dbus.UInt32(0), dbus.Dictionary({}, signature="sv")

    def choose(self):
        """What the person chooses."""
        if not self.choice.exists():
            return CANCELLED, dbus.Dictionary({}, signature="sv")
        uri = pathlib.Path(self.choice.read_text(encoding="utf-8")).as_uri()
        return CHOSEN, dbus.Dictionary({"uris": dbus.Array([uri], signature="s")}, signature="sv")

    @dbus.service.method(FILE_CHOOSER, in_signature="osssa{sv}", out_signature="ua{sv}")
    def OpenFile(self, handle, application, parent, title, options):
        """Asks for a file that is there."""
        self.note("OpenFile", application, title)
        return self.choose()

    @dbus.service.method(FILE_CHOOSER, in_signature="osssa{sv}", out_signature="ua{sv}")
    def SaveFile(self, handle, application, parent, title, options):
        """Asks where a file is to go."""
        self.note("SaveFile", application, title, options["current_name"])
        return self.choose()

    @dbus.service.method(PRINT, in_signature="osssa{sv}a{sv}a{sv}", out_signature="ua{sv}")
    def PreparePrint(self, handle, application, parent, title, settings, page_setup, options):
        """Asks for a printer, and takes the one that is named."""
        self.note("PreparePrint", application, title)
        chosen = {"settings": settings, "page-setup": page_setup, "token": dbus.UInt32(1)}
        return CHOSEN, dbus.Dictionary(chosen, signature="sv")

    @dbus.service.method(PRINT, in_signature="osssha{sv}", out_signature="ua{sv}")
    def Print(self, handle, application, parent, title, file, options):
        """Prints a file."""
        with os.fdopen(file.take(), "rb") as pages:
            self.note("Print", application, title, pages.read(FIRST_BYTES).decode("latin-1"))
        return CHOSEN, dbus.Dictionary({}, signature="sv")

    @dbus.service.method(BACKGROUND, in_signature="", out_signature="a{sv}")
    def GetAppState(self):
        """Which programs have a window."""
        return dbus.Dictionary({}, signature="sv")

    @dbus.service.method(BACKGROUND, in_signature="oss", out_signature="ua{sv}")
    def NotifyBackground(self, handle, application, name):
        """A program goes on without a window; it may."""
        self.note("NotifyBackground", application, name)
        return dbus.UInt32(0), dbus.Dictionary({"result": dbus.UInt32(1)}, signature="sv")

    @dbus.service.method(BACKGROUND, in_signature="sbasu", out_signature="b")
    def EnableAutostart(self, application, enable, command, flags):
        """Has a program start at login."""
        self.note("EnableAutostart", application, bool(enable), list(command), int(flags))
        return True

    @dbus.service.signal(BACKGROUND, signature="")
    def RunningApplicationsChanged(self):
        """Another program has a window now."""


def main():
    """Answers until it is ended."""
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    backend = Backend(dbus.SessionBus(), *sys.argv[1:])
    GLib.MainLoop().run()
    del backend


if __name__ == "__main__":
    main()
