# ear.py - what a screen reader would say, as it would say it
# SPDX-License-Identifier: GPL-3.0-or-later
"""Listens to the program as Orca does, and keeps what that would speak: what the
keyboard comes to, what is new around it, and what changes about it. A change
of anything else is not spoken: a description reaches nobody's ear unless the
keyboard is where it changes."""

from onscreen import ROOT, Atspi, Gone, GLib, look_at_one
from spoken import describe, is_nameless

# Entering one of these is told, the outermost first.
PLACES = ("frame", "dialog", "alert", "notification", "panel", "grouping", "list", "menu")

# Of what has the keyboard, each way.
CHANGES = {"checked": ("checked", "not checked"), "pressed": ("pressed", "not pressed"),
           "expanded": ("expanded", "collapsed"), "selected": ("selected", "not selected")}


class Ear:
    """Everything that was said since it listens."""

    def __init__(self, bus):
        self.bus = bus
        self.lines = []
        self.focus = None
        self.name = None
        self.places = []
        bus.hear("StateChanged", self.hear_state)
        bus.hear("PropertyChange", self.hear_property)

    def hear_state(self, program, path, state, is_on, _value):
        """What has the keyboard is told, and what becomes of it."""
        if state == "focused" and is_on:
            self.come_to(program, path)
        elif state in CHANGES and (program, path) == self.focus:
            self.lines.append(CHANGES[state][0 if is_on else 1])

    def hear_property(self, program, path, kind, _number, value):
        """A name or a description is told again when it is another one."""
        if (program, path) != self.focus or not value or kind == "accessible-name" and value == self.name:
            return
        if kind == "accessible-name":
            self.name = value
        if kind in ("accessible-name", "accessible-description"):
            self.lines.append(f"» {value}")

    def come_to(self, program, path):
        """Tells the places that are new, and the control."""
        control = look_at_one(self.bus, program, path)
        if control is None:
            return
        self.focus, self.name = (program, path), control.get_name()
        places = self.find_places(control)
        for place in places:
            if place not in self.places:
                self.lines.append(f"[{place.get_role_name()} {place.get_name()}]")
        self.places = places
        self.lines.append(describe(control))

    def find_places(self, control):
        """What the control stands in, as far as it is told, the outermost first."""
        places, place = [], control.get_parent()
        while place is not None and place.path != ROOT:
            if place.get_role_name() in PLACES and not is_nameless(place):
                places.insert(0, place)
            place = place.get_parent()
        return places

    def listen(self):
        """Takes in what was said meanwhile, and returns all of it."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.lines

    def take(self):
        """What was said since this was asked last."""
        said, self.lines = list(self.listen()), []
        return said

    def has_heard(self, *parts):
        """Whether these were said one after the other, and forgets what was said up
        to then."""
        place = 0
        for part in parts:
            place = next((i + 1 for i, line in enumerate(self.listen()) if i >= place and part in line), None)
            if place is None:
                return False
        del self.lines[:place]
        return True
