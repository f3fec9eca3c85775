#!/usr/bin/python3
# test-danger.py - what cannot wait, by keyboard and by ear
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ticks urgent signs as somebody without a mouse does, reads the card on every
page, and reads back from the diary what was stored.

Called with the folder of the build."""

import datetime
import json
import unittest

from desktop import wait_for
from screenreader import BUTTONS, CHECKS, DESKTOP, Atspi, find, find_program, has_text, press, search, tab_to

ENTRIES = ("text", "entry")

CALL = "Call 112 now, or go to an emergency department now."
TODAY = "See a doctor today."
BREATHLESS = "Short of breath"
WOUND = "A wound that got dirty, not long before the cramps"


def key(name):
    """Presses a key."""
    DESKTOP.xdotool("key", name)


def tick(name):
    """Ticks a sign, or takes its tick back, by keyboard."""
    tab_to(name, CHECKS)
    key("space")


class DangerTest(unittest.TestCase):
    """Each test has a diary and a window of its own."""

    def setUp(self):
        self.diary = f"--diary={DESKTOP.folder / self._testMethodName}.db"
        self.process = None

    def tearDown(self):
        if self.process is not None:
            DESKTOP.stop(self.process)
            wait_for(lambda: find_program() is None, what="the end of the program")

    def start(self, first=False, **members):
        """Opens the window on a diary."""
        if not first:
            start = datetime.date.today() - datetime.timedelta(days=10)
            members["profile"] = {"diary_start": start.isoformat()}
            text = json.dumps({"format": "cramp-diary", "version": 1, **members})
            DESKTOP.run(self.diary, "--import=-", text=text)
        self.process = DESKTOP.start(self.diary)
        wait_for(lambda: find("Urgent signs"), what="the button in the header bar")
        DESKTOP.find_window(self.process)

    def export(self):
        """What the diary holds."""
        return DESKTOP.export(self.diary)

    def wait_for_signs(self, *looks):
        """Waits until these looks at the list are in the diary."""
        wanted = [list(look) for look in looks]
        wait_for(lambda: [check["signs"] for check in self.export()["danger_checks"]] == wanted,
                 what=f"the signs {wanted}")

    def open_list(self):
        """Opens the list by keyboard."""
        key("ctrl+u")
        wait_for(lambda: find("None of these"), what="the list of signs")

    def close_list(self):
        """Closes the list by keyboard."""
        key("Escape")
        wait_for(lambda: find(BREATHLESS, CHECKS) is None, what="the end of the list")

    def assert_gone(self, text):
        """Waits until a text is nowhere on the screen."""
        wait_for(lambda: not has_text(text), what=f"the end of “{text}”")

    def test_every_page_and_correct(self):
        self.start()
        self.open_list()
        tick(BREATHLESS)
        self.wait_for_signs(["breathless"])
        wait_for(lambda: has_text(CALL), what="the card in the list")
        self.close_list()
        for page in ("alt+2", "alt+1"):
            key(page)
            wait_for(lambda: has_text(CALL) and has_text(f"You ticked “{BREATHLESS}”."), what="the card on the page")
            self.assertTrue(has_text("Do not wait; get help first."))
        press("Open the list")
        tick(BREATHLESS)
        self.wait_for_signs(["breathless"], [])
        self.close_list()
        self.assert_gone(CALL)

    def test_level_follows_each_tick(self):
        self.start()
        self.open_list()
        self.assertTrue(has_text("If it is serious, do not fill in anything: call 112 now."))
        tick(WOUND)
        wait_for(lambda: has_text(TODAY), what="the card")
        tick(BREATHLESS)
        wait_for(lambda: has_text(CALL), what="a graver card")
        self.wait_for_signs(["breathless", "recent_dirty_wound"])
        tick(BREATHLESS)
        self.assert_gone(CALL)
        self.assertTrue(has_text(TODAY))
        self.wait_for_signs(["recent_dirty_wound"])

    def test_untouched_and_none(self):
        self.start()
        self.open_list()
        self.close_list()
        self.assertEqual(self.export()["danger_checks"], [])
        self.open_list()
        tab_to("None of these", BUTTONS)
        key("space")
        self.wait_for_signs([])

    def test_first_start_and_running_cramp(self):
        self.start(first=True)
        self.open_list()
        tick(WOUND)
        wait_for(lambda: has_text(TODAY), what="the card in the list")
        self.close_list()
        wait_for(lambda: has_text(TODAY), what="the card above the questions")
        press("Log a cramp")
        wait_for(lambda: find("It has eased"), what="the stopwatch")
        self.assertTrue(has_text(TODAY))
        self.open_list()

    def test_ask_settled(self):
        start = datetime.datetime.now() - datetime.timedelta(hours=3)
        self.start(episodes=[{"id": "long", "start": start.isoformat(timespec="seconds"), "duration_s": 660}])
        wait_for(lambda: has_text(f"The cramp at {start:%H:%M} lasted more than 10 minutes. Has it settled?"),
                 what="the question")
        tab_to("No", BUTTONS)
        key("space")
        wait_for(lambda: self.export()["episodes"][0].get("settled") == "no", what="an answer")
        wait_for(lambda: has_text(TODAY), what="the card")
        self.assert_gone("Has it settled?")
        key("ctrl+z")
        wait_for(lambda: "settled" not in self.export()["episodes"][0], what="no answer")
        wait_for(lambda: has_text("Has it settled?"), what="the question again")

    def test_names(self):
        self.start()
        self.open_list()
        tick(BREATHLESS)
        wait_for(lambda: has_text(CALL), what="the card")
        self.assertTrue(find("Emergency number", ENTRIES))
        nameless = search(lambda found: found.get_role_name() in BUTTONS + CHECKS + ENTRIES
                          and found.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                          and (not found.get_name() or found.get_name().startswith("Gtk")))
        self.assertIsNone(nameless, nameless and f"{nameless.get_role_name()} {nameless.get_name()}")


if __name__ == "__main__":
    try:
        unittest.main(verbosity=2)
    finally:
        DESKTOP.close()
