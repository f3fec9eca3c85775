# screenreader.py - the program as a screen reader and its user meet it
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the controls of the real window by their names (AT-SPI), and presses
them.

The one desktop of a test program is made for the folder of the build, its first
argument, before AT-SPI looks for a bus."""

import datetime
import json
import os
import sys
import time
import unittest

from desktop import Desktop, wait_for

DESKTOP = Desktop(sys.argv.pop(1), accessible=True)
os.environ.update(DESKTOP.environment)

import gi  # noqa: E402

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

BUTTONS = ("push button", "button", "toggle button")
TABS = BUTTONS + ("radio button", "page tab")
CHECKS = ("check box",)

# More than any window has places for the keyboard.
MOST_TABS = 300


def walk(accessible):
    """An accessible and everything below it that is not hidden."""
    if not accessible.get_state_set().contains(Atspi.StateType.VISIBLE):
        return
    yield accessible
    for index in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def find_program():
    """The program on the accessibility bus."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(index)
        if child is not None and "cramp-diary" in (child.get_name() or ""):
            # What is remembered goes stale, as no main loop hears of changes.
            child.set_cache_mask(Atspi.Cache.NONE)
            child.clear_cache()
            return child
    return None


def search(matches):
    """The first accessible of the program that matches and is on the screen.

    What changes under our eyes counts as not found; the caller asks again."""
    try:
        program = find_program()
        windows = [] if program is None else [program.get_child_at_index(i) for i in range(program.get_child_count())]
        for window in reversed(windows):
            for found in walk(window):
                if matches(found):
                    return found
    except GLib.Error:
        pass
    return None


def find_all(matches):
    """Every control of the newest window that matches. A row that unfolds is
    found twice."""
    try:
        program = find_program()
        count = 0 if program is None else program.get_child_count()
        return [found for found in walk(program.get_child_at_index(count - 1)) if matches(found)] if count else []
    except GLib.Error:
        return []


def find(name, roles=BUTTONS):
    """A control by its name. GTK 4.8 names a button with a mnemonic twice."""
    names = (name, f"{name} {name}")
    return search(lambda found: found.get_name() in names and found.get_role_name() in roles)


def has_text(part):
    """Whether a text that holds this part is on the screen."""
    return search(lambda found: part in (found.get_name() or "")) is not None


def press(name, roles=BUTTONS):
    """Presses a control by its name."""
    wait_for(lambda: find(name, roles), what=f"a control named “{name}”").do_action(0)


def is_focused(control):
    """Whether the keyboard is on a control."""
    return control.get_state_set().contains(Atspi.StateType.FOCUSED)


class Keyboard:
    """Where the keyboard is: heard as a screen reader hears it, since looking
    for it takes longer than a person's next key."""

    def __init__(self):
        self.heard = None
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register("object:state-changed:focused")

    def hear(self, event):
        """Remembers what says that it has the focus now."""
        if event.detail1:
            self.heard = event.source

    def focus(self):
        """What has the focus, if anything. It is looked for where nothing was
        heard, as in a window that was just opened."""
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            if self.heard is not None and is_focused(self.heard):
                return self.heard
        except GLib.Error:
            self.heard = None
        return search(is_focused)

    def is_at(self, matches):
        """Whether what has the focus matches, and has not gone meanwhile."""
        try:
            found = self.focus()
            return found is not None and matches(found)
        except GLib.Error:
            return False

    def press_tab(self, name):
        """Presses Tab or shift+Tab, and waits for what the program makes of it."""
        before = self.focus()
        DESKTOP.xdotool("key", name)
        deadline = time.monotonic() + 1
        while self.focus() == before and time.monotonic() < deadline:
            time.sleep(0.02)


KEYBOARD = Keyboard()


def tab_until(matches, what, backwards=False):
    """Goes on with the keyboard until it is where it should be, once that is on
    the screen. Counted in keys, as a busy machine is slow and not wrong."""
    wait_for(lambda: search(matches), what=what)
    for _ in range(MOST_TABS):
        if KEYBOARD.is_at(matches):
            return
        KEYBOARD.press_tab("shift+Tab" if backwards else "Tab")
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
        self.diary = f"--diary={DESKTOP.folder / self._testMethodName}.db"
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
        """Every control has a name."""
        nameless = search(lambda found: found.get_role_name() in BUTTONS + CHECKS + ("spin button",)
                          and found.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                          and (not found.get_name() or found.get_name().startswith("Gtk")))
        self.assertIsNone(nameless, nameless and f"{nameless.get_role_name()} {nameless.get_name()}")


def main():
    """Runs the tests of the program that was called, and clears up."""
    try:
        unittest.main(verbosity=2)
    finally:
        DESKTOP.close()
