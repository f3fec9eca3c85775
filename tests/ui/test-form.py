#!/usr/bin/python3
# test-form.py - the details of a cramp and of a day, by keyboard
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the form of a cramp as somebody without a mouse does, and reads back
from the diary what that stored.

Called with the folder of the build."""

import datetime
import json
import unittest

from desktop import wait_for, zone_at
from screenreader import (BUTTONS, CHECKS, DESKTOP, TABS, find, find_all, find_program, has_text, press, press_until,
                          search, tab_to)

ROWS = ("list item",)

# The questions from top to bottom, and the answers to press.
FIRST = [
    ("Pain at its worst", ["8"]),
    ("Numbness or tingling afterwards", ["10 to 59 minutes"]),
    ("Where it was numb or tingled", ["From the buttock down to the calf"]),
    ("Weakness afterwards", ["Less than 10 minutes"]),
    ("How the weakness showed", ["Stairs are hard", "The leg gives way"]),
    ("Is the numbness or weakness still there?", ["No"]),
]
MORE = [
    ("How long it lasted", ["5 to 10 minutes"]),
    ("Did stretching settle it?", ["Yes"]),
    ("Soreness afterwards", ["1 to 24 hours"]),
    ("Did it wake you?", ["Yes"]),
    ("How long you lay awake", ["About half an hour"]),
    ("How much it disturbed your sleep", ["4"]),
    ("What you were doing", ["Awake in bed"]),
    ("What came just before", ["Walking or climbing stairs"]),
    ("What eases it when you walk or stand", ["Standing still"]),
    ("What you did about it", ["Stretched", "Rubbed it"]),
    ("Did that help?", ["Yes"]),
]
STORED = {
    "about": True, "duration_s": 480, "settled": "yes", "side": "right", "sites": ["shin"], "pain": 8,
    "sleep_disturbance": 4, "woke": True, "awake_min": 30, "context": "in_bed_awake", "trigger": "walking",
    "walking_relief": "standing_still", "soreness_min": 120, "numbness_min": 30, "numbness_area": "hip_to_calf",
    "weakness_min": 5, "weakness_signs": ["stairs_hard", "leg_gives_way"], "still_there": False,
    "relief": ["stretch", "massage"], "relief_helped": True, "note": "on the stairs",
}


def key(name):
    """Presses a key."""
    DESKTOP.xdotool("key", name)


def go_to_answer(question, answer):
    """Goes to an answer, which a screen reader says with its question."""
    tab_to(answer, description=question)


def answer_all(questions):
    """Answers questions, each of which opens by itself when the one before it is
    answered; where several answers can hold a press says that it is."""
    for question, answers in questions:
        for answer in answers:
            go_to_answer(question, answer)
            key("space")
        if len(answers) > 1:
            tab_to("Next", BUTTONS)
            key("space")


class FormTest(unittest.TestCase):
    """Each test has a diary and a window of its own."""

    def setUp(self):
        self.diary = f"--diary={DESKTOP.folder / self._testMethodName}.db"
        self.process = None

    def tearDown(self):
        if self.process is not None:
            DESKTOP.stop(self.process)
            wait_for(lambda: find_program() is None, what="the end of the program")

    def start(self, episodes=(), **environment):
        """Opens the window on a diary that holds these cramps."""
        first = datetime.date.today() - datetime.timedelta(days=10)
        text = json.dumps({"format": "cramp-diary", "version": 1, "profile": {"diary_start": first.isoformat()},
                           "episodes": list(episodes)})
        DESKTOP.run(self.diary, "--import=-", text=text)
        self.process = DESKTOP.start(self.diary, **environment)

    def export(self):
        """What the diary holds."""
        return DESKTOP.export(self.diary)

    def test_fill_by_keyboard(self):
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        self.start([{"id": "test", "start": f"{yesterday}T02:00:00+01:00"}], TZ="TEST-1")
        press("Diary", TABS)
        press_until("Cramp at 02:00: No details yet", lambda: find("When", ROWS), what="the form")
        tab_to("When", ROWS, backwards=True)
        key("space")
        tab_to("Not sure of the exact time", CHECKS)
        key("space")
        tab_to("Done", BUTTONS)
        key("space")
        tab_to("Front of the thigh, right leg", BUTTONS)
        for step in ("Down", "space"):
            key(step)
        answer_all(FIRST)
        tab_to("More questions", BUTTONS)
        key("space")
        answer_all(MORE)
        tab_to("Note", ("text",))
        DESKTOP.xdotool("type", "on the stairs")
        key("Escape")

        wait_for(lambda: self.export()["episodes"][0].get("note"), what="the note")
        stored = self.export()["episodes"][0]
        self.assertEqual({field: stored.get(field) for field in STORED}, STORED)
        press("Undo")
        wait_for(lambda: "pain" not in self.export()["episodes"][0], what="all of it taken back")

    def test_stopwatch_in_form(self):
        self.start()
        press("Log a cramp")
        press("Add details")
        wait_for(lambda: find("Left leg"), what="the form")
        press("It has eased")
        wait_for(lambda: "duration_s" in self.export()["episodes"][0], what="a duration")
        self.assertLess(self.export()["episodes"][0]["duration_s"], 60)

    def test_offers_missing_details(self):
        zone, name = zone_at(9)
        now = datetime.datetime.now(zone)
        starts = [now - datetime.timedelta(hours=5, minutes=i) for i in range(6)]
        episodes = [{"id": f"test-{i}", "start": start.isoformat()} for i, start in enumerate(starts)]
        episodes[0]["pain"] = 0
        self.start(episodes, TZ=name)
        wait_for(lambda: has_text("And 2 more in the diary"), what="the rest")
        offers = find_all(lambda found: found.get_description() == "Add details")
        self.assertEqual(len(offers), 3)
        tab_to(offers[0].get_name(), ROWS)
        key("Return")
        press("Both legs")
        wait_for(lambda: [e for e in self.export()["episodes"] if e.get("side") == "both"], what="an answer")
        wait_for(lambda: has_text("And 1 more in the diary"), what="one less")

    def test_asks_no_details_at_night(self):
        zone, name = zone_at(3)
        start = datetime.datetime.now(zone) - datetime.timedelta(hours=2)
        self.start([{"id": "test", "start": start.isoformat()}], TZ=name)
        wait_for(lambda: find("Log a cramp"), what="the page Tonight")
        self.assertFalse(has_text("Add details"))

    def test_evening_check(self):
        self.start(TZ=zone_at(19)[1])
        tab_to("How was the day?", ROWS)
        key("space")
        go_to_answer("What the day was like", "None of these")
        key("space")
        night = wait_for(lambda: self.export()["nights"], what="an answer")[0]
        self.assertEqual(night["exposures"], [])
        self.assertIsNone(night.get("evening_swelling"))
        for question, answer in (("What the day was like", "Long sitting"), ("Tingling this evening", "Both feet"),
                                 ("Swollen legs this evening", "Not swollen")):
            go_to_answer(question, answer)
            key("space")
        wait_for(lambda: self.export()["nights"][0].get("evening_swelling") is False, what="three answers")
        night = self.export()["nights"][0]
        self.assertEqual(night["exposures"], ["long_sitting"])
        self.assertEqual(night["tingling"], "both_feet")
        wait_for(lambda: search(lambda found: found.get_description() == "Long sitting, tingling in both feet, legs not swollen"),
                 what="the answers in a few words")

    def test_no_evening_check_in_the_morning(self):
        self.start(TZ=zone_at(9)[1])
        wait_for(lambda: find("Log a cramp"), what="the page Tonight")
        self.assertFalse(has_text("How was the day?"))


if __name__ == "__main__":
    try:
        unittest.main(verbosity=2)
    finally:
        DESKTOP.close()
