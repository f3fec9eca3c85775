#!/usr/bin/python3
# test-calendar-keys.py - the calendar of the nights, heard and walked by keyboard
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through the calendar as somebody does who hears it, and fills in nights
from it.

Called with the folder of the build."""

import datetime
import time

from desktop import wait_for
from screenreader import DESKTOP, KEYBOARD, TABS, ReaderTest, find, main, press, search, tab_until

CELLS = ("table cell",)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

# The same key twice within GTK's time of a double click is one press.
DOUBLE_CLICK_SECONDS = 0.5

# In a month that is over, so that each of its nights is.
FIRST = (datetime.date.today().replace(day=1) - datetime.timedelta(days=40)).replace(day=1)


def night(day):
    """A night of that month."""
    return FIRST.replace(day=day)


def begins(date):
    """What a screen reader first says of a night."""
    return f"Night of {WEEKDAYS[date.weekday()]} to {WEEKDAYS[(date.weekday() + 1) % 7]}, {date.day} to {date.day + 1} {date:%B %Y}: "


def press_key(name):
    """A key that does something to what has the focus, as its own press."""
    time.sleep(DOUBLE_CLICK_SECONDS)
    DESKTOP.xdotool("key", name)


class CalendarTest(ReaderTest):
    """The calendar above the nights."""

    def open(self):
        """Opens the calendar on the night of the 14th of that month."""
        self.bring_in(profile={"diary_start": FIRST.isoformat()},
                      nights=[{"date": night(14).isoformat(), "care": {"soak": "done"}},
                              {"date": night(16).isoformat(), "cramp_free": True}],
                      episodes=[{"id": name, "start": f"{night(15)}T0{hour}:14:00", "night": night(14).isoformat(), "pain": hour,
                                 "numbness_min": 0, "weakness_min": 0} for name, hour in (("a", 2), ("b", 5))])
        self.start(answered=False)
        press("Diary", TABS)
        tab_until(lambda found: found.get_role_name() in CELLS, "the calendar")
        while not self.said().endswith(f"{FIRST:%B %Y}: not answered"):
            KEYBOARD.press("Prior")
        KEYBOARD.press("Home")
        KEYBOARD.press("Down")
        for _ in range(6):
            KEYBOARD.press("Right")

    def said(self):
        """What is said of the place of the keyboard."""
        return wait_for(KEYBOARD.focus, what="the keyboard").get_name() or ""

    def wait_for_words(self, words):
        """Waits until this is said of it."""
        try:
            wait_for(lambda: self.said() == words, seconds=20)
        except AssertionError:
            self.assertEqual(self.said(), words)

    def test_walk(self):
        self.open()
        self.wait_for_words(begins(night(14)) + "2 cramps, pain up to 5 of 10. Done in the evening: Warm foot soak")
        for key, day, words in (("Right", 15, "not answered"), ("Right", 16, "no cramps"), ("Down", 23, "not answered"),
                                ("Up", 16, "no cramps"), ("Left", 15, "not answered"), ("Home", 1, "not answered")):
            KEYBOARD.press(key)
            self.wait_for_words(begins(night(day)) + words)
        KEYBOARD.press("Left")
        self.assertIn("before the diary begins", self.said())
        self.assert_named()

    def test_fill_in(self):
        """Enter, Enter: a night is answered, and the keyboard is where it was."""
        self.open()
        KEYBOARD.press("Right")
        self.wait_for_words(begins(night(15)) + "not answered")
        press_key("Return")
        wait_for(lambda: self.said().startswith("No cramps in "), what="the first answer")
        press_key("Return")
        self.wait_for_words(begins(night(15)) + "no cramps")
        answered = {found["date"] for found in self.export()["nights"] if found.get("cramp_free")}
        self.assertEqual(answered, {night(15).isoformat(), night(16).isoformat()})

        press_key("ctrl+z")
        self.wait_for_words(begins(night(15)) + "not answered")

    def test_escape(self):
        """Nothing is done by looking."""
        self.open()
        press_key("Return")
        wait_for(lambda: self.said().startswith("Cramp at "), what="the entry of the night")
        press_key("Escape")
        self.wait_for_words(begins(night(14)) + "2 cramps, pain up to 5 of 10. Done in the evening: Warm foot soak")
        self.assertIsNone(search(lambda found: (found.get_name() or "").startswith("Taken back")))
        self.assertIsNone(find("Cramp deleted"))


if __name__ == "__main__":
    main()
