# spoken.py - what is wrong with what a screen reader is told
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads everything a program has on the screen, in order, and lists what nobody
could make sense of by ear."""

import re

from onscreen import ROOT, Atspi

# What has to say what it is, whether the keyboard gets there or not.
NAMED_ROLES = ("push button", "button", "toggle button", "radio button", "check box", "page tab", "image", "icon", "text",
               "entry", "spin button", "combo box", "switch")
WINDOW_ROLES = ("frame", "dialog", "alert", "window")
PART_ROLES = ("panel", "list", "list item")
CONTROL_ROLES = NAMED_ROLES + ("list item",)

# The name of a class, which is what GTK says of what has no name.
CLASS_NAME = re.compile(r"(Gtk|Adw|Cramp)[A-Z]\w*")

# From a row that unfolds up to what holds it and its list.
FOLD_DEPTH = 3

# What is told of when the keyboard comes into it, with its name.
PLACES = ("panel", "grouping", "list")

STATES = ("FOCUSED", "CHECKED", "PRESSED", "SELECTED", "EXPANDABLE", "EXPANDED")


def is_nameless(control):
    """Whether it has no name, or only that of its class."""
    name = control.get_name()
    return not name or CLASS_NAME.fullmatch(name) is not None


def says_twice(control):
    """Whether its name is its description as well, or the same words two times."""
    name = control.get_name()
    half = name[:len(name) // 2]
    return bool(name) and (name == control.get_description() or name == f"{half} {half}")


def holds(control, other):
    """Whether one control is in another, or that one."""
    return control == other or any(holds(child, other) for child in control.children)


def hides_its_fold(control):
    """Whether it unfolds a list of the same name beside it and does not say so. What
    the keyboard does not come to unfolds nothing, as a row that is switched off."""
    states = control.get_state_set()
    if control.get_role_name() != "list item" or is_nameless(control) or not states.contains(Atspi.StateType.FOCUSABLE):
        return False
    if states.contains(Atspi.StateType.EXPANDABLE):
        return False
    place = control.parent
    for _ in range(FOLD_DEPTH):
        if place is None:
            return False
        if any(found.get_role_name() == "list" and found.get_name() == control.get_name() and not holds(found, control)
               for found in place.walk()):
            return True
        place = place.parent
    return False


def is_focusable(control):
    """Whether the keyboard can come to it."""
    return control.get_state_set().contains(Atspi.StateType.FOCUSABLE)


def is_two_places(control):
    """Whether the keyboard comes to a row, and then to what the row stands for. One
    that unfolds does that, whatever it can be ticked for."""
    if control.get_role_name() != "list item" or control.get_state_set().contains(Atspi.StateType.EXPANDABLE):
        return False
    return is_focusable(control) and any(
        found != control and is_focusable(found) and found.get_name() == control.get_name() for found in control.walk())


def repeats_its_place(control):
    """Whether it is told of by the name of its window or of what else it is in, which
    was told just before, or by that of what is in it, which is told next."""
    place = control.parent
    while place is not None and not (place.get_role_name() in PLACES + WINDOW_ROLES and place.get_name() == control.get_name()):
        place = place.parent
    if control.get_role_name() not in PLACES or is_nameless(control):
        return False
    return place is not None or any(child.get_name() == control.get_name() for child in control.children)


def find_fault(control):
    """What is wrong with a control, or None."""
    role = control.get_role_name()
    if is_nameless(control) and (role in NAMED_ROLES or is_focusable(control)):
        return "nameless"
    if role in PART_ROLES and CLASS_NAME.fullmatch(control.get_name()):
        return f"a {role} called by its class"
    if hides_its_fold(control):
        return "folded without a word"
    if role in CONTROL_ROLES and "_" in control.get_name():
        return "says its letter"
    if role in CONTROL_ROLES and says_twice(control):
        return "said twice"
    if is_two_places(control):
        return "two places for the keyboard"
    return "says the name of its place again" if repeats_its_place(control) else None


def describe(control):
    """A control in a line, as far as a screen reader cares."""
    states = [state.lower() for state in STATES if control.get_state_set().contains(getattr(Atspi.StateType, state))]
    line = f"{control.get_role_name()} “{control.get_name()}”"
    if control.get_description():
        line += f" — {control.get_description()}"
    return line + (f" ({', '.join(states)})" if states else "")


def find_faults(root):
    """Every fault of what is on the screen, each once, in order."""
    faults = [f"a window without a title: {describe(window)}" for window in root.children
              if is_nameless(window) or window.get_role_name() not in WINDOW_ROLES]
    for control in root.walk():
        fault = find_fault(control)
        line = f"{fault}: {describe(control)}"
        if fault is not None and line not in faults:
            faults.append(line)
    return faults


def read_aloud(root):
    """The lines that stand for what is on the screen, in order, without what says
    nothing."""
    return [describe(control) for control in root.walk() if control.path != ROOT and not (
        is_nameless(control) and control.get_role_name() in ("panel", "grouping", "filler", "table", "unknown"))]
