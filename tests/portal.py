#!/usr/bin/python3
# portal.py - a stand-in for the desktop portal
# SPDX-License-Identifier: GPL-3.0-or-later
"""Owns the name of the portal on the session bus, answers as its argument says,
and writes each call as a line of JSON.

portal.py [--background=no] [--autostart=no] [--response=N] LOG

Without a Background answer it says what a portal says that allows all that is
asked for. The names of the calls are those of the portal's documentation."""

import argparse
import json

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
NOTIFICATION = "org.freedesktop.portal.Notification"
BACKGROUND = "org.freedesktop.portal.Background"
REQUEST = "org.freedesktop.portal.Request"


class Request(dbus.service.Object):
    """Where the answer to one question comes."""

    @dbus.service.signal(REQUEST, signature="ua{sv}")
    def Response(self, response, results):
        """The answer."""


class Portal(dbus.service.Object):
    """What the program speaks to."""

    def __init__(self, bus, options):
        super().__init__(bus, PATH)
        self.bus = bus
        self.options = options
        self.name = dbus.service.BusName(NAME, bus)

    def note(self, method, *arguments):
        """Writes a call."""
        with open(self.options.log, "a", encoding="utf-8") as log:
            log.write(json.dumps([method, *arguments]) + "\n")

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        """The versions of the interfaces."""
        return {"version": dbus.UInt32(1)}

    @dbus.service.method("org.freedesktop.DBus.Properties", in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        """The version of an interface."""
        return dbus.UInt32(1)

    @dbus.service.method(NOTIFICATION, in_signature="sa{sv}")
    def AddNotification(self, number, notification):
        """Shows a notification."""
        self.note("AddNotification", number, notification)

    @dbus.service.method(NOTIFICATION, in_signature="s")
    def RemoveNotification(self, number):
        """Takes one away."""
        self.note("RemoveNotification", number)

    @dbus.service.method(BACKGROUND, in_signature="sa{sv}", out_signature="o", sender_keyword="sender")
    def RequestBackground(self, parent, options, sender=None):
        """Asks whether a program may run without a window."""
        self.note("RequestBackground", options)
        path = f"{PATH}/request/{sender[1:].replace('.', '_')}/{options['handle_token']}"
        request = Request(self.bus, path)
        results = {"background": self.options.background, "autostart": self.options.autostart and bool(options["autostart"])}
        GLib.idle_add(lambda: request.Response(dbus.UInt32(self.options.response),
                                               dbus.Dictionary(results if self.options.response == 0 else {}, signature="sv")))
        return dbus.ObjectPath(path)


def main():
    """Answers until it is ended."""
    parser = argparse.ArgumentParser()
    for name in ("background", "autostart"):
        parser.add_argument(f"--{name}", type=lambda word: word != "no", default=True)
    parser.add_argument("--response", type=int, default=0)
    parser.add_argument("log")
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    portal = Portal(dbus.SessionBus(), parser.parse_args())
    GLib.MainLoop().run()
    del portal


if __name__ == "__main__":
    main()
