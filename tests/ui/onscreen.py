# onscreen.py - what the program tells a screen reader, read at once
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that the program has on the screen, as one picture of one moment.

AT-SPI's own library asks for each property of each control by itself, which for
a page of this program takes seconds. The program's cache tells all of them in
one answer, and what is in what is asked for in one breath.

Nothing here takes silence for an empty screen: where the bus or the program does
not answer, BusGone is raised, so that a test of what is absent fails."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ROOT = "/org/a11y/atspi/accessible/root"
CACHE = "/org/a11y/atspi/cache"
ACCESSIBLE = "org.a11y.atspi.Accessible"
REGISTRY = "org.a11y.atspi.Registry"
CLIENT = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION

# A control that went between a question and its answer, or a program that did.
GONE = ("org.freedesktop.DBus.Error.UnknownMethod", "org.freedesktop.DBus.Error.UnknownObject",
        "org.freedesktop.DBus.Error.UnknownInterface", "org.freedesktop.DBus.Error.ServiceUnknown",
        "org.freedesktop.DBus.Error.NameHasNoOwner", "org.freedesktop.DBus.Error.InvalidArgs")

# What is shown without being told of, as the cache would tell it.
UNTOLD = (None, None, 0, 0, (), "", int(Atspi.Role.PANEL), "", (1 << int(Atspi.StateType.VISIBLE), 0))


class BusGone(AssertionError):
    """Nobody can say what is on the screen."""


class Gone(Exception):
    """What was asked about is not there any more."""


class Bus:
    """The accessibility bus of a desktop."""

    def __init__(self, session_address):
        self.session_address = session_address
        self.connection = None
        self.patience_seconds = 25

    def connect(self):
        """Connects, once."""
        if self.connection is None:
            try:
                session = Gio.DBusConnection.new_for_address_sync(self.session_address, CLIENT, None, None)
                answer = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                           Gio.DBusCallFlags.NONE, self.patience_seconds * 1000, None)
                self.connection = Gio.DBusConnection.new_for_address_sync(answer.unpack()[0], CLIENT, None, None)
            except GLib.Error as problem:
                raise BusGone(f"there is no accessibility bus: {problem.message}") from problem
        return self.connection

    def call(self, name, path, method, arguments=None):
        """Calls a method, named with its interface, and returns what came back."""
        interface, _, member = method.rpartition(".")
        try:
            return self.connect().call_sync(name, path, interface, member, arguments, None, Gio.DBusCallFlags.NONE,
                                            self.patience_seconds * 1000, None).unpack()
        except GLib.Error as problem:
            if Gio.DBusError.get_remote_error(problem) in GONE or self.has_left(name):
                raise Gone(path) from problem
            raise BusGone(f"{method} of {path} was not answered: {problem.message}") from problem

    def call_all(self, name, paths, method):
        """Calls a method of each of these objects, and returns the answers by the
        paths of those that are still there."""
        interface, _, member = method.rpartition(".")
        answers, left = {}, len(paths)

        def take(connection, result, path):
            nonlocal left
            left -= 1
            try:
                answers[path] = connection.call_finish(result).unpack()
            except GLib.Error as problem:
                if Gio.DBusError.get_remote_error(problem) not in GONE and not self.has_left(name):
                    problems.append(problem)

        problems = []
        for path in paths:
            self.connect().call(name, path, interface, member, None, None, Gio.DBusCallFlags.NONE,
                                self.patience_seconds * 1000, None, take, path)
        while left:
            GLib.MainContext.default().iteration(True)
        if problems:
            raise BusGone(f"{method} was not answered: {problems[0].message}")
        return answers

    def has_left(self, name):
        """Whether a program has ended, and the bus itself is there to say so."""
        try:
            answer = self.connection.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                               "NameHasOwner", GLib.Variant("(s)", (name,)), None,
                                               Gio.DBusCallFlags.NONE, self.patience_seconds * 1000, None)
            return not answer.unpack()[0]
        except (GLib.Error, AttributeError):
            return False

    def programs(self):
        """The names on the bus of all programs that are there."""
        try:
            return [name for name, _ in self.call(REGISTRY, ROOT, f"{ACCESSIBLE}.GetChildren")[0]]
        except Gone as problem:
            raise BusGone("nobody keeps the list of programs") from problem

    def hear(self, member, heard):
        """Calls heard(program, path, kind, number, value) for each such event of any
        object. Newer GTK tells them only where the registry knows of somebody who
        listens."""
        def pass_on(_connection, sender, path, _interface, _member, arguments):
            kind, number, _, value = arguments.unpack()[:4]
            heard(sender, path, kind, number, value)

        self.call(REGISTRY, "/org/a11y/atspi/registry", "org.a11y.atspi.Registry.RegisterEvent",
                  GLib.Variant("(s)", (f"object:{member}",)))
        self.connect().signal_subscribe(None, "org.a11y.atspi.Event.Object", member, None, None,
                                        Gio.DBusSignalFlags.NONE, pass_on)


class States:
    """The states of a control, as AT-SPI packs them."""

    def __init__(self, words):
        self.bits = words[0] | words[1] << 32

    def contains(self, state):
        """Whether a state of Atspi.StateType is on."""
        return bool(self.bits >> int(state) & 1)


class Control:
    """One control as it was when it was looked at; only what it is told to do
    reaches the program."""

    def __init__(self, bus, item):
        (self.program, self.path), _, self.parent_at, _, self.count, _, self.name, self.role, self.description, states = item
        self.bus = bus
        self.states = States(states)
        self.parent = None
        self.children = []

    def __eq__(self, other):
        return isinstance(other, Control) and (self.program, self.path) == (other.program, other.path)

    def __hash__(self):
        return hash((self.program, self.path))

    def is_visible(self):
        """Whether it is not hidden; what is above it may be."""
        return self.path == ROOT or self.states.contains(Atspi.StateType.VISIBLE)

    def walk(self):
        """It and everything in it that is not hidden."""
        if self.is_visible():
            yield self
            for child in self.children:
                yield from child.walk()

    def get_name(self):
        """Its name."""
        return self.name

    def get_role_name(self):
        """Its role in words."""
        return Atspi.role_get_name(Atspi.Role(self.role))

    def get_description(self):
        """What is said after its name."""
        return self.description

    def get_state_set(self):
        """Its states."""
        return self.states

    def get_parent(self):
        """What it is in; asked for where only it was looked at."""
        if self.parent is None and self.parent_at is not None and self.path != ROOT:
            self.parent = look_at_one(self.bus, *self.parent_at)
        return self.parent

    def can_be_pressed(self):
        """Whether a press does anything: on newer GTK the button of a menu
        bears the name of the one inside it, which alone can be pressed."""
        return self.bus.call(self.program, self.path, "org.freedesktop.DBus.Properties.Get",
                             GLib.Variant("(ss)", ("org.a11y.atspi.Action", "NActions")))[0] > 0

    def set_text(self, text):
        """Puts a text into it."""
        return self.bus.call(self.program, self.path, "org.a11y.atspi.EditableText.SetTextContents", GLib.Variant("(s)", (text,)))

    def do_action(self, number):
        """Does what a press does."""
        return self.bus.call(self.program, self.path, "org.a11y.atspi.Action.DoAction", GLib.Variant("(i)", (number,)))


def look_at_one(bus, program, path):
    """One control as it is now, or None once it is gone."""
    try:
        told = bus.call(program, path, "org.freedesktop.DBus.Properties.GetAll", GLib.Variant("(s)", (ACCESSIBLE,)))[0]
        role = bus.call(program, path, f"{ACCESSIBLE}.GetRole")[0]
        states = bus.call(program, path, f"{ACCESSIBLE}.GetState")[0]
    except Gone:
        return None
    return Control(bus, ((program, path), None, told["Parent"], 0, told["ChildCount"], (), told["Name"], role,
                         told["Description"], states))


def ask_for_children(bus, program, paths):
    """What is in each of these controls, asked for in one breath. Only this has
    the program make up what nobody has looked at yet."""
    answers = bus.call_all(program, paths, f"{ACCESSIBLE}.GetChildren")
    return {path: [child for _, child in answer[0]] for path, answer in answers.items()}


class Look:
    """One look at a program: what its cache tells, and what it says is in what.
    The cache alone keeps what has been taken away from the screen."""

    def __init__(self, bus, program):
        self.bus = bus
        self.program = program
        self.items = {}
        self.children = {}
        self.read_cache()

    def read_cache(self):
        """Takes in what the program has told of itself so far."""
        answer = self.bus.call(self.program, CACHE, "org.a11y.atspi.Cache.GetItems")
        self.items = {item[0][1]: Control(self.bus, item) for item in answer[0]}

    def is_open(self, path):
        """Whether something may be found in a control."""
        item = self.items.get(path)
        return item is None or path == ROOT or item.is_visible() and item.count > 0

    def go_down(self):
        """Asks for what is in everything that is on the screen, level by level."""
        level = [ROOT]
        while level:
            answers = ask_for_children(self.bus, self.program, level)
            self.children.update(answers)
            level = [child for children in answers.values() for child in children if self.is_open(child)]
        if any(child not in self.items for children in self.children.values() for child in children):
            self.read_cache()

    def control(self, path):
        """A control; the page of a stack is in no cache, and has nothing to tell."""
        if path not in self.items:
            self.items[path] = Control(self.bus, ((self.program, path), *UNTOLD))
        return self.items[path]

    def grow(self):
        """Puts each control into what it is in, and returns the root."""
        for path, children in self.children.items():
            parent = self.control(path)
            parent.children = list(map(self.control, children))
            for child in parent.children:
                child.parent = parent
        return self.control(ROOT)


def look_at(bus, program):
    """The root of everything a program has on the screen, or None once it is gone."""
    try:
        look = Look(bus, program)
        look.go_down()
        return look.grow()
    except Gone:
        return None
