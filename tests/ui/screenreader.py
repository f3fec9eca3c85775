# screenreader.py - the program as a screen reader and its user meet it
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the controls of the real window by their names (AT-SPI), and presses
them.

The one desktop of a test program is made for the folder of the build, its first
argument."""

import datetime
import json
import sys
import time
import unittest

from desktop import Desktop, wait_for, zone_at
from onscreen import Atspi, Bus, Gone, GLib, look_at, look_at_one
from spoken import find_faults, read_aloud

DESKTOP = Desktop(sys.argv.pop(1), accessible=True)
# In the evening, whatever the hour is at which this is tested: the first page
# changes with it.
DESKTOP.set_zone(zone_at(20)[1])
BUS = Bus(DESKTOP.environment["DBUS_SESSION_BUS_ADDRESS"])

BUTTONS = ("push button", "button", "toggle button")
TABS = BUTTONS + ("radio button", "page tab")
CHECKS = ("check box",)
ANSWERS = BUTTONS + CHECKS + ("radio button",)

# More than any window has places for the keyboard.
MOST_TABS = 300

# How long the program may take until it is there to be looked at.
PATIENCE_SECONDS = 60

# What comes on the screen gets its names a moment later; what is wrong for as
# long as this stays so.
NAMED_SECONDS = 5


def find_program():
    """All that the program tells screen readers, or None where it is not running."""
    for program in BUS.programs():
        root = look_at(BUS, program)
        if root is not None and "cramp-diary" in (root.get_name() or ""):
            return root
    return None


def windows():
    """The windows of the program, the oldest first, once there are any. That
    nothing is on the screen can only be said of a program that is there."""
    def look():
        program = find_program()
        return program and program.children

    return wait_for(look, PATIENCE_SECONDS, what="a window of the program on the accessibility bus")


def search(matches):
    """The first control of the program that matches and is on the screen."""
    return next((found for window in reversed(windows()) for found in window.walk() if matches(found)), None)


def find_all(matches):
    """Every control of the newest window that matches. A row that unfolds is
    found twice."""
    return [found for found in windows()[-1].walk() if matches(found)]


def is_named(control, name, roles=BUTTONS):
    """Whether a control has this name. GTK 4.8 names a button with a mnemonic twice."""
    return control.get_name() in (name, f"{name} {name}") and control.get_role_name() in roles


def find(name, roles=ANSWERS):
    """A control by its name."""
    return search(lambda found: is_named(found, name, roles))


def has_text(part):
    """Whether a text that holds this part is on the screen."""
    return search(lambda found: part in (found.get_name() or "")) is not None


def press(name, roles=ANSWERS):
    """Presses a control by its name."""
    def press_it():
        try:
            control = search(lambda found: is_named(found, name, roles) and found.can_be_pressed())
            return control is not None and control.do_action(0)
        except Gone:
            return False

    wait_for(press_it, what=f"a control named “{name}”")


def press_until(name, arrived, what):
    """Presses a button of a list that was shown a moment ago: while it lays its
    rows out, a press that takes a quarter of a second to act may be lost."""
    def press_again():
        press(name)
        try:
            return wait_for(arrived, seconds=2)
        except AssertionError:
            return False

    wait_for(press_again, what=what)


def is_focused(control):
    """Whether the keyboard is on a control."""
    return control.get_state_set().contains(Atspi.StateType.FOCUSED)


def find_lasting_faults():
    """What is wrong on the screen, once that does not change any more."""
    seen, since, deadline = None, 0, time.monotonic() + PATIENCE_SECONDS
    while True:
        root = wait_for(find_program, what="the program on the accessibility bus")
        before, seen, now = seen, (read_aloud(root), find_faults(root)), time.monotonic()
        since = since if seen == before else now
        faults = seen[1]
        if now > deadline or seen == before and (not faults or now - since > NAMED_SECONDS):
            return faults


class Keyboard:
    """Where the keyboard is: heard as a screen reader hears it, since looking
    for it takes longer than a person's next key."""

    def __init__(self):
        self.heard = None
        BUS.hear("StateChanged", self.hear)

    def hear(self, program, path, state, is_on, _value):
        """Remembers what says that it has the focus now, or has lost it."""
        if state == "focused":
            self.heard = (program, path) if is_on else None

    def listen(self):
        """Takes in what was said meanwhile, and returns what has the focus."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.heard

    def focus(self):
        """What has the focus, if anything; also where nothing was heard, as in a
        window that was just opened."""
        heard = self.listen()
        found = look_at_one(BUS, *heard) if heard else None
        return found if found is not None and is_focused(found) else search(is_focused)

    def is_at(self, matches):
        """Whether what has the focus matches."""
        found = self.focus()
        return found is not None and matches(found)

    def press(self, name):
        """Presses a key that moves the focus, and waits for what the program makes
        of it; where it stays, as at the end of a list, for a second."""
        before = self.listen()
        DESKTOP.xdotool("key", name)
        deadline = time.monotonic() + 1
        while self.listen() in (before, None) and time.monotonic() < deadline:
            time.sleep(0.01)


KEYBOARD = Keyboard()


def tab_until(matches, what, backwards=False):
    """Goes on with the keyboard until it is where it should be, once that is on
    the screen. Counted in keys, as a busy machine is slow and not wrong."""
    wait_for(lambda: search(matches), what=what)
    for _ in range(MOST_TABS):
        if KEYBOARD.is_at(matches):
            return
        KEYBOARD.press("shift+Tab" if backwards else "Tab")
    raise AssertionError(f"no way with the keyboard to {what}")


def tab_to(name, roles=None, description=None, backwards=False):
    """Goes to a control by its name. GTK 4.8 names a button with a mnemonic
    twice."""
    def matches(found):
        return (found.get_name() in (name, f"{name} {name}") and (roles is None or found.get_role_name() in roles)
                and description in (None, found.get_description()))

    tab_until(matches, f"“{name}”", backwards)


class ReaderTest(unittest.TestCase):
    """Each test has a diary and a window of its own."""

    def setUp(self):
        self.diary = f"--diary={DESKTOP.folder / type(self).__name__}-{self._testMethodName}.db"
        self.process = None

    def tearDown(self):
        if self.process is not None:
            DESKTOP.stop(self.process)
            wait_for(lambda: find_program() is None, what="the end of the program")

    def start(self, answered=True, **environment):
        """Opens the window, on a diary whose first questions are answered."""
        if answered:
            start = datetime.date.today() - datetime.timedelta(days=10)
            self.bring_in(profile={"diary_start": start.isoformat()})
        self.process = DESKTOP.start(self.diary, **environment)

    def bring_in(self, **members):
        """Imports into the diary, from another process."""
        text = json.dumps({"format": "cramp-diary", "version": 1, **members})
        DESKTOP.run(self.diary, "--import=-", text=text)

    def export(self):
        """What the diary holds."""
        return DESKTOP.export(self.diary)

    def assert_named(self):
        """Nothing is without a name, or said twice."""
        self.assertEqual(find_lasting_faults(), [])


def main():
    """Runs the tests of the program that was called, and clears up."""
    try:
        unittest.main(verbosity=2)
    finally:
        DESKTOP.close()
