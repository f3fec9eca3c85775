#!/usr/bin/python3
# test-guide.py - the guided stretch and soak, by keyboard
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts, pauses and stops the guides as somebody without a mouse does, and
reads back from the diary what that stored.

Called with the folder of the build."""

import re
import time

from desktop import wait_for
from screenreader import BUTTONS, DESKTOP, Atspi, ReaderTest, find, has_text, main, press, search, tab_to

COUNT = re.compile(r"(\d+):\d\d")

AHEAD = {"LD_PRELOAD": "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "FAKETIME": "+650s"}

# The same key twice within GTK's time of a double click is one press.
DOUBLE_CLICK_SECONDS = 0.5


def press_return():
    """Presses what has the focus, as its own press and not the second half of one."""
    time.sleep(DOUBLE_CLICK_SECONDS)
    DESKTOP.xdotool("key", "Return")


def is_spoken(part):
    """Whether a screen reader would say this of what has the focus."""
    return search(lambda found: part in (found.get_description() or "")) is not None


def is_pressed(name):
    """Whether a toggle button is on."""
    return find(name).get_state_set().contains(Atspi.StateType.PRESSED)


def count():
    """What the count says, if there is one."""
    found = search(lambda control: COUNT.fullmatch(control.get_name() or ""))
    return found and found.get_name()


def minutes_left():
    """The minutes of the count."""
    return int(COUNT.fullmatch(count() or "99:00")[1])


class GuideTest(ReaderTest):
    """The guides of Tonight."""

    def open(self, care):
        """Opens a guide by keyboard and begins it."""
        tab_to(f"Start: {care}", BUTTONS)
        press_return()
        wait_for(lambda: find("Begin"), what="the guide")
        self.assert_named()
        press_return()
        wait_for(lambda: find("Pause"), what="a guide that goes on")

    def test_stretch_by_keyboard(self):
        self.start()
        self.open("Stretch the legs")
        wait_for(lambda: is_spoken("Calf stretch. Get ready: left leg. Lean against"), what="the first step")
        self.assert_named()
        press_return()
        wait_for(lambda: find("Go On") and is_spoken("Paused"), what="the pause")
        press_return()
        tab_to("Next Exercise", BUTTONS)
        press_return()
        wait_for(lambda: has_text("Back-of-thigh stretch"), what="the next exercise")
        tab_to("It Hurts: Stop", BUTTONS)
        press_return()
        wait_for(lambda: has_text("Stopped. Rest now"), what="the advice to rest")
        self.assertEqual(self.export().get("nights", []), [])
        DESKTOP.xdotool("key", "Escape")
        wait_for(lambda: find("Start: Stretch the legs"), what="the offer to start anew")

    def test_sound_is_wanted_first(self):
        """Off at first, kept for the next guide, and honest without a sound server."""
        self.start(CANBERRA_DRIVER="nowhere")
        self.open("Stretch the legs")
        self.assertFalse(is_pressed("Sound at each step"))
        tab_to("Sound at each step", BUTTONS)
        DESKTOP.xdotool("key", "space")
        wait_for(lambda: has_text("No sound can be played here."), what="the word that nothing is heard")
        self.assertTrue(is_pressed("Sound at each step"))
        DESKTOP.xdotool("key", "Escape")
        press("Open: Stretch the legs")
        wait_for(lambda: find("Sound at each step"), what="the guide again")
        self.assertTrue(is_pressed("Sound at each step"))

    def test_article(self):
        """It is read beside a guide that goes on."""
        self.start()
        self.open("Warm foot soak")
        press("What the article says")
        wait_for(lambda: has_text("How well proven: "), what="the page on care")
        DESKTOP.xdotool("key", "Escape")
        wait_for(lambda: not has_text("How well proven: ") and find("Pause"), what="the guide that goes on")

    def test_skipped_is_not_done(self):
        self.start()
        self.open("Stretch the legs")
        for words in ("Back-of-thigh stretch", "Heel raises", "Toe raises", "it is not marked as done"):
            press("Next Exercise")
            wait_for(lambda part=words: has_text(part), what=f"“{words}”")
        self.assertEqual(self.export().get("nights", []), [])

    def test_soak_goes_on_with_the_window_closed(self):
        self.start()
        self.open("Warm foot soak")
        press("5 More Minutes")
        wait_for(lambda: minutes_left() in range(11, 15), what="the longer soak")
        self.assertIsNone(find("5 More Minutes"))
        DESKTOP.xdotool("key", "Escape")
        wait_for(lambda: find("Open: Warm foot soak"), what="the soak on Tonight")
        self.assertIsNone(find("Start: Stretch the legs"))
        DESKTOP.stop(self.process)
        self.process = DESKTOP.start(self.diary)
        press("Open: Warm foot soak")
        wait_for(lambda: find("Pause") and minutes_left() in range(11, 15), what="the soak after a restart")

    def test_soak_ends(self):
        """Ten minutes later, by all clocks of the machine."""
        self.start()
        self.open("Warm foot soak")
        DESKTOP.stop(self.process)
        self.process = DESKTOP.start(self.diary, **AHEAD)
        wait_for(lambda: self.export().get("nights"), what="the mark in the diary")
        night = self.export()["nights"][0]
        self.assertEqual((night["care"]["soak"], night["soak_min"]), ("done", 10))

    def test_clock_set_ends_nothing(self):
        """Ten minutes ahead is only the clock on the wall."""
        self.start()
        self.open("Warm foot soak")
        DESKTOP.stop(self.process)
        self.process = DESKTOP.start(self.diary, DONT_FAKE_MONOTONIC="1", **AHEAD)
        press("Open: Warm foot soak")
        wait_for(lambda: find("Pause") and minutes_left() in range(5, 10), what="the soak that goes on")
        for _ in range(3):
            shown = count()
            wait_for(lambda shown=shown: count() != shown, what="another second")
        self.assertEqual(self.export().get("nights", []), [])


if __name__ == "__main__":
    main()
