#!/usr/bin/python3
# test-presses.py - held keys, double clicks and hasty hands
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presses the real window as a sleepy or trembling hand does: a key is held
down, a button clicked twice, the same thing pressed again and again.

Called with the folder of the build."""

import datetime
import time

from desktop import wait_for
from screenreader import DESKTOP, KEYBOARD, TABS, ReaderTest, find, main, press, tab_to

SIZE = ("1000", "700")
LOG_BUTTON = ("254", "172")
EASED_BUTTON = ("500", "602")

# The desktop repeats a key after 0.66 s, 25 times a second. So long a press is
# what is tested, and nothing to wait for comes before its end.
HOLD_SECONDS = 1.5

# What comes again within 0.8 s is taken for a key that is held.
AGAIN_SECONDS = 1


class PressTest(ReaderTest):
    """Presses that go wrong."""

    def start_window(self, *arguments, **environment):
        """Opens the window in a corner of the screen."""
        super().start(*arguments, **environment)
        self.window = window = DESKTOP.find_window(self.process)
        DESKTOP.xdotool("windowsize", "--sync", window, *SIZE)
        DESKTOP.xdotool("windowmove", window, "0", "0")

    def start(self, *arguments, **environment):
        self.start_window(*arguments, **environment)
        wait_for(lambda: find("Log a cramp"), what="the window")

    def hold(self, key, *modifiers):
        """Holds a key down."""
        DESKTOP.xdotool(*(word for modifier in modifiers for word in ("keydown", modifier)), "keydown", key)
        time.sleep(HOLD_SECONDS)
        DESKTOP.xdotool("keyup", key, *(word for modifier in modifiers for word in ("keyup", modifier)))

    def double_click(self, place):
        """Clicks twice, as people do who learnt it so."""
        DESKTOP.xdotool("mousemove", *place, "click", "--repeat", "2", "--delay", "120", "1")

    def settle(self):
        """Keys and clicks are taken in their order: when two more keys have moved
        the focus, what came before them is done."""
        KEYBOARD.press("Tab")
        KEYBOARD.press("shift+Tab")

    def assert_one_cramp(self):
        """Nothing more comes after the first."""
        wait_for(lambda: self.export()["episodes"], what="a cramp")
        self.settle()
        self.assertEqual(len(self.export()["episodes"]), 1)
        self.assertIsNone(self.process.poll())

    def test_held_shortcut(self):
        self.start()
        self.hold("l", "ctrl")
        self.assert_one_cramp()

    def test_held_return(self):
        self.start()
        tab_to("Log a cramp")
        self.hold("Return")
        self.assert_one_cramp()

    def test_held_space(self):
        self.start()
        tab_to("Log a cramp")
        self.hold("space")
        self.assert_one_cramp()

    def test_held_in_a_window_that_it_opened(self):
        self.start()
        press("Log a cramp")
        tab_to("Add details")
        self.hold("Return")
        wait_for(lambda: find("Delete this cramp"), what="the details")
        self.assert_one_cramp()

    def test_held_key_still_moves(self):
        self.start()
        tab_to("Log a cramp")
        self.hold("Tab")
        self.assertFalse(KEYBOARD.is_at(lambda found: found.get_name() == "15 min ago"))

    def test_pressed_again_after_letting_go(self):
        self.start()
        DESKTOP.xdotool("key", "--delay", "100", "ctrl+l")
        self.assert_one_cramp()
        DESKTOP.xdotool("key", "ctrl+z")
        wait_for(lambda: not self.export()["episodes"], what="the undoing")
        DESKTOP.xdotool("key", "ctrl+l")
        self.assert_one_cramp()

    def test_let_go_while_the_window_closes(self):
        self.start()
        pressed = 0
        for _ in range(2):
            press("Reminders")
            wait_for(lambda: find("22:30"), what="the reminders")
            wait_for(lambda: time.monotonic() > pressed + AGAIN_SECONDS)
            DESKTOP.xdotool("keydown", "Escape")
            pressed = time.monotonic()
            wait_for(lambda: find("22:30") is None, what="the end of the reminders")
            DESKTOP.xdotool("keyup", "Escape")

    def test_pressed_again_after_letting_go_unseen(self):
        self.start()
        press("Reminders")
        wait_for(lambda: find("22:30"), what="the reminders")
        root = DESKTOP.ask_xdotool("search", "--maxdepth", "0", "--name", ".*").strip()
        DESKTOP.xdotool("keydown", "ctrl", "keydown", "w")
        # Looking for it by ear takes longer than a key that is held.
        wait_for(lambda: not DESKTOP.ask_xdotool("search", "--onlyvisible", "--name", "^Reminders$", check=False),
                 what="the end of the reminders")
        # The desktop has the keyboard for a moment, and the mouse with it.
        DESKTOP.ask_xdotool("mousemove", "1300", "1000", "windowfocus", root, "keyup", "w", "keyup", "ctrl",
                            "windowfocus", self.window, "key", "ctrl+w")
        self.assertEqual(self.process.wait(timeout=60), 0)
        self.process = None

    def test_double_click(self):
        self.start()
        self.double_click(LOG_BUTTON)
        self.assert_one_cramp()

    def test_double_click_on_what_goes(self):
        self.start()
        press("Log a cramp")
        wait_for(lambda: find("It has eased"), what="the stopwatch")
        self.double_click(EASED_BUTTON)
        wait_for(lambda: "duration_s" in self.export()["episodes"][0], what="a duration")
        self.assert_one_cramp()

    def test_pressed_again_too_soon(self):
        self.start()
        DESKTOP.xdotool("mousemove", *LOG_BUTTON, "click", "1")
        wait_for(lambda: find("It has eased"), what="the stopwatch")
        time.sleep(AGAIN_SECONDS)
        DESKTOP.xdotool("key", "Return")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_name() == "It has eased"), what="the one thing to press")
        self.assert_one_cramp()
        self.assertNotIn("duration_s", self.export()["episodes"][0])

    def test_pressed_once_it_has_eased(self):
        start = datetime.datetime.now() - datetime.timedelta(minutes=2)
        self.bring_in(episodes=[{"id": "test", "start": start.isoformat()}])
        self.start_window()
        wait_for(lambda: find("It has eased"), what="the stopwatch")
        DESKTOP.xdotool("key", "Return")
        wait_for(lambda: "duration_s" in self.export()["episodes"][0], what="a duration")
        self.assert_one_cramp()

    def test_pressed_twice_on_what_goes(self):
        self.start()
        press("Log a cramp")
        tab_to("It has eased")
        DESKTOP.xdotool("key", "--delay", "120", "space", "space")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_name() == "Log a cramp"), what="the log button")
        self.assert_one_cramp()
        self.assertIsNone(find("Log another one"))

    def test_hasty(self):
        self.start()
        DESKTOP.xdotool("key", "--delay", "50", *("ctrl+l",) * 6)
        wait_for(lambda: self.export()["episodes"], what="a cramp")
        self.settle()
        self.assertIsNone(self.process.poll())

    def test_close_and_quit_from_anywhere(self):
        self.start()
        press("Reminders")
        wait_for(lambda: find("22:30"), what="the reminders")
        DESKTOP.xdotool("key", "ctrl+w")
        wait_for(lambda: find("22:30") is None, what="the end of the reminders")
        press("Reminders")
        wait_for(lambda: find("22:30"), what="the reminders")
        DESKTOP.xdotool("key", "ctrl+q")
        self.assertEqual(self.process.wait(timeout=60), 0)
        self.process = None

    def test_keyboard_after_what_it_pressed(self):
        self.start()
        press("Log a cramp")
        tab_to("It has eased")
        DESKTOP.xdotool("key", "space")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_name() == "Log a cramp"), what="the log button")

    def test_keyboard_after_the_editor(self):
        now = datetime.datetime.now()
        for hours in (40, 41):
            start = now - datetime.timedelta(hours=hours)
            self.bring_in(episodes=[{"id": f"test-{hours}", "start": start.isoformat(), "pain": hours - 40}])
        self.start()
        press("Diary", TABS)
        second = f"Cramp at {now - datetime.timedelta(hours=40):%H:%M}: pain 0 of 10"
        tab_to(second)
        DESKTOP.xdotool("key", "space")
        press("Left leg")
        wait_for(lambda: self.export()["episodes"][-1].get("side") == "left", what="an answer")
        DESKTOP.xdotool("key", "Escape")
        wait_for(lambda: find("Delete this cramp") is None, what="the end of the details")
        DESKTOP.xdotool("windowfocus", "--sync", self.window)
        wait_for(lambda: KEYBOARD.is_at(lambda found: "Left leg, pain 0 of 10" in found.get_name()), what="the cramp that was changed")

    def test_keyboard_after_back(self):
        self.start()
        DESKTOP.xdotool("key", "F1")
        tab_to("Daily Care", roles=None)
        DESKTOP.xdotool("key", "Return")
        wait_for(lambda: find("All pages"), what="the page")
        DESKTOP.xdotool("key", "alt+Left")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_name() == "Daily Care"), what="the row")


if __name__ == "__main__":
    main()
