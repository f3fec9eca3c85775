#!/usr/bin/python3
# test-window.py - the window as a screen reader and its user meet it
# SPDX-License-Identifier: GPL-3.0-or-later
"""Presses the controls of the real window by their names (AT-SPI), and reads
back from the diary what that did.

Called with the folder of the build."""

import datetime
import json

from desktop import wait_for
from screenreader import (CHECKS, DESKTOP, KEYBOARD, TABS, Atspi, ReaderTest, find, has_text, main, press, press_until,
                          tab_to, windows)


def episode(days_ago, hour):
    """A cramp for a file to import."""
    start = datetime.datetime.now().replace(hour=hour, minute=0, second=0, microsecond=0)
    start -= datetime.timedelta(days=days_ago)
    return {"id": f"test-{days_ago}-{hour}", "start": start.isoformat()}


class WindowTest(ReaderTest):
    """What the window does with the diary."""

    def wait_for_episodes(self, count):
        """Waits until the diary holds that many cramps."""
        wait_for(lambda: len(self.export()["episodes"]) == count, what=f"a diary of {count} cramps")

    def test_log_and_undo(self):
        self.start()
        press("Log a cramp")
        self.wait_for_episodes(1)
        press("Undo")
        self.wait_for_episodes(0)

    def test_backup_after_the_end(self):
        """Whoever closes the window has a backup of what was entered."""
        self.start()
        press("Log a cramp")
        self.wait_for_episodes(1)
        DESKTOP.xdotool("key", "ctrl+q")
        wait_for(lambda: self.process.poll() is not None, what="the end of the program")
        self.assertEqual(self.process.returncode, 0)
        self.process = None
        backups = list(DESKTOP.folder.glob("backups/WindowTest-test_backup_after_the_end-*-daily*.json"))
        self.assertEqual(len(backups), 1)
        self.assertEqual(len(json.loads(backups[0].read_text(encoding="utf-8"))["episodes"]), 1)

    def test_log_and_add_details(self):
        self.start()
        press("Log a cramp")
        press("Add details")
        press("Both legs")
        wait_for(lambda: self.export()["episodes"][0].get("side") == "both", what="an answer")

    def choose(self, place, entry):
        """Goes to an entry of the open menu and presses it; GTK 4.18 names none of them."""
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_role_name() == "menu item"), what="the menu")
        for _ in range(place):
            KEYBOARD.press("Down")
        self.assertIn(KEYBOARD.focus().get_name(), (entry, ""))
        DESKTOP.xdotool("key", "Return")

    def open_from_menu(self, place, entry):
        """Opens the window of an entry, and closes it."""
        press("Main menu")
        self.choose(place, entry)
        wait_for(lambda: len(windows()) == 2, what=f"the window of “{entry}”")
        DESKTOP.xdotool("key", "ctrl+w")
        wait_for(lambda: len(windows()) == 1, what=f"the end of the window of “{entry}”")

    def test_menu(self):
        """Each entry of the menu opens its window, and Ctrl+W closes it."""
        self.start()
        entries = (None, "Page for the Doctor…", "Visits to the Doctor", "Print a Bedside Sheet…", "Enter from a Sheet…", "Save a Copy…", "Bring In a Copy or Table…", "Restore a Backup…", "Delete Everything…", None, "About You", "Reminders", "Keyboard Shortcuts",
                   "What the Article Says", "About Cramp Diary")
        # None is Undo, and what leads on to another menu.
        for place, entry in enumerate(entries):
            if entry is not None:
                with self.subTest(entry):
                    self.open_from_menu(place, entry)

    def test_menu_after_backup(self):
        """The keys lead through the menu as it is seen, also once it says something new."""
        self.start()
        self.open_from_menu(1, "Page for the Doctor…")
        self.bring_in(episodes=[{"id": "new", "start": "2025-01-20T02:14:00Z"}])
        self.open_from_menu(2, "Visits to the Doctor")

    def test_log_on_first_start(self):
        self.start(answered=False)
        press("Log a cramp")
        self.wait_for_episodes(1)

    def test_first_start(self):
        self.start(answered=False)
        press("1 to 3 a month")
        press("Start")
        wait_for(lambda: find("No cramps last night"), what="the page Tonight")
        exported = self.export()
        self.assertEqual(exported["profile"]["usual_before"], "1_to_3_a_month")
        self.assertEqual(exported["profile"]["bedtime"], "22:30")
        self.assertIn("diary_start", exported["profile"])
        self.assertEqual([r["reminder"] for r in exported["reminders"] if r["on"]], ["stretch", "soak", "warmth"])

    def test_skip_first_start(self):
        self.start(answered=False)
        press("Skip the questions")
        wait_for(lambda: find("No cramps last night"), what="the page Tonight")
        profile = self.export()["profile"]
        self.assertIn("diary_start", profile)
        self.assertNotIn("usual_before", profile)

    def test_no_cramps_last_night(self):
        self.start()
        press("No cramps last night")
        nights = wait_for(lambda: self.export()["nights"], what="an answered night")
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        self.assertEqual([(n["date"], n["cramp_free"]) for n in nights], [(yesterday.isoformat(), True)])
        wait_for(lambda: find("No cramps last night") is None, what="the end of the question")
        press("Undo")
        wait_for(lambda: not self.export()["nights"], what="the answer taken back")

    def test_stopwatch(self):
        self.start()
        press("Log a cramp")
        press("It has eased")
        wait_for(lambda: "duration_s" in self.export()["episodes"][0], what="a duration")
        self.assertLess(self.export()["episodes"][0]["duration_s"], 60)
        wait_for(lambda: find("It has eased") is None, what="the end of the stopwatch")

    def test_panel_follows_an_import(self):
        self.start()
        wait_for(lambda: find("Log a cramp"), what="the window")
        DESKTOP.find_window(self.process)
        DESKTOP.xdotool("key", "alt+3")
        self.bring_in(episodes=[episode(2, 2), episode(3, 3)])
        wait_for(lambda: has_text("You logged 2 cramps in the last 7 nights."), what="a count of two")
        self.assertFalse(has_text("Worth showing to a doctor"))
        self.bring_in(episodes=[episode(4, 4)])
        wait_for(lambda: has_text("You logged 3 cramps in the last 7 nights."), seconds=3, what="a count of three")
        wait_for(lambda: has_text("Worth showing to a doctor"), what="the sign of the article")

    def test_care_follows_another_process(self):
        self.start()
        tab_to("Warm foot soak", CHECKS)
        DESKTOP.xdotool("key", "space")
        night = wait_for(lambda: self.export()["nights"], what="an answered evening")[0]
        self.assertEqual(night["care"], {"soak": "done"})
        self.bring_in(nights=[{"date": night["date"], "care": {"stretch": "done"}}])
        wait_for(lambda: find("Stretch the legs", CHECKS).get_state_set().contains(Atspi.StateType.CHECKED),
                 seconds=2, what="a check")

    def test_names(self):
        self.bring_in(episodes=[episode(1, 2)])
        self.start()
        press("Log a cramp")
        wait_for(lambda: find("Undo"), what="the cramp that lasts")
        self.assert_named()
        press("It has eased")
        press("Reminders")
        wait_for(lambda: find("22:30"), what="the bedtime")
        self.assert_named()

    def test_edit_and_delete(self):
        self.bring_in(episodes=[episode(1, 2)])
        self.start()
        press("Diary", TABS)
        press_until("Cramp at 02:00: No details yet", lambda: find("Left leg"), what="the form")
        press("Left leg")
        wait_for(lambda: self.export()["episodes"][0].get("side") == "left", what="an answer")
        press("Delete this cramp")
        self.wait_for_episodes(0)
        press("Undo")
        self.wait_for_episodes(1)
        self.assertEqual(self.export()["episodes"][0]["side"], "left")


if __name__ == "__main__":
    main()
