"""A program on the bus that answers as no program should.

odd-server.py NAME RECIPE

NAME is the name it owns. RECIPE is a JSON object: what becomes of the calls of
a method, by its name, and "good" for all others. Each call is told on standard
output before anything becomes of it, and once more with "-done" when it is on
its way to who asked."""

# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import sys

import dbus
import dbus.lowlevel
import dbus.mainloop.glib
from gi.repository import GLib

# Four of them still pass the bus.
HUGE = 'x' * (4 << 20)
WORDS = dbus.Array(['body', 'body-markup', 'actions', 'persistence'], signature='s')

GOOD = {
    'GetServerInformation': ('ssss', ['Odd', 'Nobody', '1.0', '1.2']),
    'GetCapabilities': ('as', [WORDS]),
    'Notify': ('u', [7]),
    'GetAll': ('a{sv}', [dbus.Dictionary({'version': dbus.UInt32(1)}, signature='sv')]),
    'GetStatus': ('a{sv}', [dbus.Dictionary({'program': 'odd'}, signature='sv')]),
    'Test': ('b', [True]),
}
WRONG = {
    'GetServerInformation': ('sss', ['Odd', 'Nobody', '1.0']),
    'GetCapabilities': ('a{sv}', [dbus.Dictionary({'body': True}, signature='sv')]),
    'Notify': ('s', ['7']),
    'AddNotification': ('s', ['7']),
    'GetAll': ('as', [WORDS]),
    'GetStatus': ('as', [WORDS]),
    'Test': ('s', ['yes']),
}
BIG = {
    'GetServerInformation': ('ssss', [HUGE] * 4),
    'GetCapabilities': ('as', [dbus.Array([f'{number}' for number in range(300000)], signature='s')]),
    'GetStatus': ('a{sv}', [dbus.Dictionary({'trouble': HUGE, 'autostart': HUGE, 'server': dbus.Dictionary(
        {'name': HUGE, 'version': HUGE, 'capabilities': WORDS}, signature='sv')}, signature='sv')]),
}
# Right on the outside only.
INSIDE = {'GetStatus': ('a{sv}', [dbus.Dictionary({
    'trouble': 7, 'autostart': WORDS, 'running': 'no', 'reminders': 'all',
    'server': dbus.Dictionary({'name': 7, 'capabilities': 'actions'}, signature='sv')}, signature='sv')])}

PRESS = 'app.test-works'


def send(connection, message, answer):
    connection.send_message(answer)
    connection.flush()
    print(message.get_member() + '-done', flush=True)


def reply(connection, message, answers):
    signature, values = answers.get(message.get_member(), GOOD.get(message.get_member(), ('', [])))
    answer = dbus.lowlevel.MethodReturnMessage(message)
    answer.append(signature=signature, *values)
    send(connection, message, answer)


def press(connection, message, number):
    signal = dbus.lowlevel.SignalMessage(message.get_path(), message.get_interface(), 'ActionInvoked')
    signal.append(signature='us', *[dbus.UInt32(number), PRESS])
    connection.send_message(signal)


def later(connection, message):
    reply(connection, message, GOOD)
    return False


def behave(connection, message, how):
    if how == 'vanish':
        os._exit(0)
    elif how == 'error':
        send(connection, message, dbus.lowlevel.ErrorMessage(message, 'org.freedesktop.DBus.Error.Failed', 'no'))
    elif how == 'late':
        GLib.timeout_add(700, later, connection, message)
    elif how == 'early-press':
        press(connection, message, 7)
        reply(connection, message, GOOD)
    elif how != 'silent':
        reply(connection, message, {'good': GOOD, 'empty': {message.get_member(): ('', [])}, 'wrong': WRONG, 'huge': BIG,
                                    'inside': INSIDE}[how])


def main(name, recipe):
    dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
    bus = dbus.SessionBus()

    def filter_cb(connection, message):
        if message.get_type() != dbus.lowlevel.MESSAGE_TYPE_METHOD_CALL:
            return dbus.lowlevel.HANDLER_RESULT_NOT_YET_HANDLED
        print(message.get_member(), flush=True)
        behave(connection, message, recipe.get(message.get_member(), 'good'))
        return dbus.lowlevel.HANDLER_RESULT_HANDLED

    bus.add_message_filter(filter_cb)
    bus.request_name(name)
    GLib.MainLoop().run()


if __name__ == '__main__':
    main(sys.argv[1], json.loads(sys.argv[2]))
