#!/usr/bin/python3
# test-planted.py - the walk by ear finds what was planted for it
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small windows, made up without a display, with one fault each."""

import unittest

from onscreen import ROOT, Atspi, Control
from spoken import find_faults

VISIBLE = Atspi.StateType.VISIBLE
FOCUSABLE = Atspi.StateType.FOCUSABLE
EXPANDABLE = Atspi.StateType.EXPANDABLE
# A push button to older releases, a button to newer ones.
BUTTON = Atspi.role_get_name(Atspi.Role.PUSH_BUTTON)


def make(role, name, *children, description="", states=()):
    """A control and what is in it."""
    bits = sum(1 << int(state) for state in (VISIBLE, *states))
    number = make.count = make.count + 1
    control = Control(None, (("", f"/{number}"), None, None, 0, len(children), (), name, int(role), description,
                             (bits & 0xffffffff, bits >> 32)))
    control.children = list(children)
    for child in children:
        child.parent = control
    return control


make.count = 0


def look(*children, title="Diary"):
    """What is wrong in a window with these in it."""
    root = make(Atspi.Role.APPLICATION, "cramp-diary", make(Atspi.Role.FRAME, title, *children))
    root.path = ROOT
    return find_faults(root)


def button(name, **others):
    """A button."""
    return make(Atspi.Role.PUSH_BUTTON, name, states=(FOCUSABLE,), **others)


def fold(*states):
    """A row and, beside it, the list that it unfolds."""
    row = make(Atspi.Role.LIST_ITEM, "Why?", states=(FOCUSABLE, *states))
    return make(Atspi.Role.PANEL, "", make(Atspi.Role.LIST, "", row),
                make(Atspi.Role.LIST, "Why?", make(Atspi.Role.LIST_ITEM, "The rule")))


class PlantedTest(unittest.TestCase):
    """Each fault is found, once, and what is right is none."""

    def assert_found(self, fault, faults):
        """There is this fault and no other."""
        self.assertEqual(len(faults), 1, faults)
        self.assertTrue(faults[0].startswith(fault), faults)

    def test_nothing_wrong(self):
        self.assertEqual(look(button("Save", description="Into the diary"), make(Atspi.Role.LABEL, "Saved"),
                              make(Atspi.Role.PANEL, ""), fold(EXPANDABLE)), [])

    def test_nameless_button(self):
        self.assert_found(f"nameless: {BUTTON}", look(button("")))

    def test_button_called_by_its_class(self):
        self.assert_found(f"nameless: {BUTTON}", look(button("GtkButton")))

    def test_nameless_place_for_the_keyboard(self):
        self.assert_found("nameless: panel", look(make(Atspi.Role.PANEL, "", states=(FOCUSABLE,))))

    def test_label_called_by_its_class(self):
        self.assert_found("nameless: label", look(make(Atspi.Role.LABEL, "GtkLabel", states=(FOCUSABLE,))))

    def test_parts_called_by_their_class(self):
        for role in (Atspi.Role.PANEL, Atspi.Role.LIST):
            self.assert_found(f"a {Atspi.role_get_name(role)} called by its class", look(make(role, "CrampNightCard")))

    def test_picture_without_words(self):
        self.assert_found("nameless: image", look(make(Atspi.Role.IMAGE, "")))

    def test_window_without_a_title(self):
        for title in ("", "GtkWindow"):
            self.assert_found("a window without a title", look(title=title))

    def test_said_twice(self):
        self.assert_found("said twice", look(button("Save", description="Save")))
        self.assert_found("said twice", look(button("Save Save")))

    def test_fold_without_a_state(self):
        self.assert_found("folded without a word", look(fold()))

    def test_letter_is_said(self):
        self.assert_found("says its letter", look(button("_Save")))

    def test_two_places_for_the_keyboard(self):
        check = make(Atspi.Role.CHECK_BOX, "Warm foot soak", states=(FOCUSABLE,))
        self.assert_found("two places", look(make(Atspi.Role.LIST_ITEM, "Warm foot soak", check, states=(FOCUSABLE,))))

    def test_place_said_again(self):
        self.assert_found("says the name of its place", look(make(Atspi.Role.LIST, "Diary", button("Save"))))
        self.assert_found("says the name of its place", look(make(Atspi.Role.LIST, "Save", button("Save"))))

    def test_hidden_is_not_heard(self):
        hidden = button("")
        hidden.states.bits = 0
        self.assertEqual(look(hidden), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
