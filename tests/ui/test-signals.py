#!/usr/bin/python3
# test-signals.py - the panel by keyboard and by ear
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the panel says, goes with the keyboard to what can be done about
it, and reads back from the diary what that did.

Called with the folder of the build."""

import datetime

import panel
from desktop import wait_for
from screenreader import CHECKS, DESKTOP, KEYBOARD, Atspi, ReaderTest, find, find_all, has_text, main, search, tab_to

ROWS = ("list item",)
FREQUENCY, AFTERMATH, POSTURE = ("Are cramps more frequent?", "Does numbness or weakness stay?",
                                 "Are cramps linked to a posture or movement?")
NOTHING_YET = "The diary cannot say anything yet. See a doctor anyway if you are worried."
WARNING = "Talk to a doctor soon"
SOAK = "Warm foot soak"
WHY_LEFT_OUT = "Why the foot soak is left out"


def key(*names):
    """Presses keys one after another."""
    DESKTOP.xdotool("key", *names)


def is_in(accessible, name):
    """Whether something is called so, or inside of what is."""
    while accessible is not None:
        if accessible.get_name() == name:
            return True
        accessible = accessible.get_parent()
    return False


def young(condition=None):
    """Cramps that became frequent, numb and tied to bending, in a diary of three
    weeks; a small one, as all of it is read again and again."""
    diary = panel.Diary(panel.now_in(DESKTOP.environment["TZ"]), 20, usual_before="less_than_monthly",
                        conditions=[condition] if condition else [])
    diary.cramp(1, 3, 5, side="right", trigger="bend_lift", numbness_min=120, numbness_area="calf")
    return diary


class SignalsTest(ReaderTest):
    """The page of the signals."""

    def open_page(self, diary):
        """Opens the window on a diary, and the page by keyboard."""
        self.bring_in(**diary.members())
        self.start(answered=False)
        wait_for(lambda: find("Log a cramp"), what="the window")
        DESKTOP.find_window(self.process)
        key("alt+3")
        wait_for(lambda: has_text("What your diary shows, up to "), what="the page")

    def assert_state(self, signal, state, finding):
        """The card says the state of a signal, and what was seen."""
        name = f"{signal} {state}"
        row = wait_for(lambda: search(lambda found: found.get_name() == name), what=f"“{name}”")
        self.assertIn(row.get_role_name(), ROWS)
        self.assertEqual(row.get_description(), finding)

    def shown(self):
        """Which signals the diary says were shown to a doctor."""
        return [shown["signal"] for shown in self.export()["shown_to_doctor"]]

    def test_raised(self):
        self.open_page(young())
        self.assert_state(FREQUENCY, WARNING, "You logged 3 cramps in the last 7 nights.")
        self.assert_state(AFTERMATH, WARNING, "Numbness stayed after 3 cramps in the last 28 nights.")
        self.assert_state(POSTURE, WARNING, "Within 8 weeks, 3 of the last 3 cramps you answered for came with bending, "
                                            "lifting, coughing or sneezing.")
        worries = find_all(lambda found: found.get_name() == "Good to know" and found.get_role_name() in ROWS)
        self.assertEqual(len(worries), 3)
        calm = "Many people have frequent cramps without a serious cause."
        self.assertEqual([calm in worry.get_description() for worry in worries], [True, False, True])
        self.assert_named()

    def test_not_enough(self):
        diary = panel.Diary(panel.now_in(DESKTOP.environment["TZ"]), 16)
        diary.cramp(3)
        self.open_page(diary)
        self.assert_state(FREQUENCY, "Not enough nights yet (2 of 28)",
                          "You logged 1 cramp in the last 7 nights. " + NOTHING_YET)
        self.assert_state(AFTERMATH, "Not answered yet",
                          "You logged 1 cramp in the last 28 nights and have not said what remained after it. " + NOTHING_YET)
        self.assert_state(POSTURE, "Not enough answers yet (0 of 3)",
                          "In the last 8 weeks you have not said what came just before a cramp. " + NOTHING_YET)
        self.assertIsNone(find(f"Yes, shown: {FREQUENCY}"))

    def test_unknown_past(self):
        """What nobody told the diary it does not claim to know."""
        diary = panel.Diary(panel.now_in(DESKTOP.environment["TZ"]), 10)
        diary.cramp(1, 3, 5)
        self.open_page(diary)
        self.assert_state(FREQUENCY, "Worth showing to a doctor", "You logged 3 cramps in the last 7 nights.")
        tab_to("Why?", description=FREQUENCY)
        key("space")
        rule = wait_for(lambda: find("The rule", ROWS), what="the rule").get_description()
        self.assertIn("The diary does not know yet how it was before.", rule)
        self.assertNotIn("occasional", rule)

    def test_sign_of_last_week(self):
        """A state that outlives its rules says so."""
        diary = panel.Diary(panel.now_in(DESKTOP.environment["TZ"]), 30, usual_before="less_than_monthly")
        diary.cramp(10, 12, 14)
        self.open_page(diary)
        self.assert_state(FREQUENCY, WARNING, "You logged no cramps in the last 7 nights. "
                                              "The signal was seen before that and stays for two weeks.")

    def test_why_and_night(self):
        diary = young()
        self.open_page(diary)
        tab_to("Why?", description=FREQUENCY)
        key("Tab")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_name() == "I have shown this to a doctor"),
                 what="the focus behind what is folded")
        tab_to("Why?", description=FREQUENCY, backwards=True)
        key("space")
        evening = diary.last - datetime.timedelta(days=3)
        night = f"Night of {evening:%A} to {evening + datetime.timedelta(days=1):%A}"
        tab_to(night)
        self.assertEqual(find("The counts", ROWS).get_description(),
                         "In the last 14 nights: 14 filled in, 3 with cramps. "
                         "Nights you did not fill in are not counted.")
        key("space")
        wait_for(lambda: KEYBOARD.is_at(lambda found: is_in(found, f"{night}: 1 cramp")),
                 what=f"the focus on {night} in the diary")

    def test_shown_and_taken_back(self):
        self.open_page(young())
        self.assertEqual(self.shown(), [])
        tab_to(f"Yes, shown: {AFTERMATH}")
        key("space")
        wait_for(lambda: self.shown() == ["aftermath"], what="a talk with a doctor")
        tab_to(f"Take back: {AFTERMATH}")
        self.assertTrue(has_text(f"{AFTERMATH} {WARNING}"))
        key("space")
        wait_for(lambda: self.shown() == [], what="the talk taken back")
        wait_for(lambda: find(f"Yes, shown: {AFTERMATH}"), what="the question again")
        self.assertTrue(has_text(f"{AFTERMATH} {WARNING}"))

    def test_article(self):
        self.open_page(young())
        for link, page in (("Which doctor, which examination", "Who looks at what"),
                           ("The three signals", "2. Numbness or weakness stays afterwards")):
            tab_to(link, backwards=True)
            key("Return")
            wait_for(lambda: has_text(page), what=f"the page of “{link}”")
            key("Escape")
            wait_for(lambda: not has_text(page), what="the end of the page")


class SoakTest(ReaderTest):
    """The foot soak that is left out."""

    def open_window(self):
        """Opens the window on the diary of somebody with diabetes."""
        self.bring_in(**young("diabetes").members())
        self.start(answered=False)
        wait_for(lambda: find("Log a cramp"), what="the window")
        DESKTOP.find_window(self.process)

    def soak_check(self):
        """The check of the soak for tonight."""
        return wait_for(lambda: find(SOAK, CHECKS), what="the check of the foot soak")

    def can_check(self):
        """Whether that check takes an answer."""
        return self.soak_check().get_state_set().contains(Atspi.StateType.SENSITIVE)

    def despite(self):
        """What the person agreed to."""
        return [reminder.get("despite") for reminder in self.export()["reminders"] if reminder["reminder"] == "soak"]

    def use_anyway(self):
        """Reads why, and decides for the soak."""
        tab_to(WHY_LEFT_OUT)
        key("space")
        wait_for(lambda: find("Use It Anyway"), what="the reasons")
        self.assertTrue(has_text("Skin that does not feel heat well"))
        self.assert_named()
        tab_to("Use It Anyway")
        key("space")
        wait_for(lambda: self.despite() == [["diabetes"]], what="the decision in the diary")

    def test_use_anyway(self):
        self.open_window()
        self.assertFalse(self.can_check())
        self.assertTrue(has_text("You ticked: diabetes."))
        self.use_anyway()
        wait_for(self.can_check, what="a check that can be ticked")
        tab_to(SOAK)
        key("space")
        wait_for(lambda: [night for night in self.export()["nights"] if night.get("care") == {"soak": "done"}],
                 what="the soak that was done")

    def test_leave_out(self):
        self.open_window()
        tab_to(WHY_LEFT_OUT)
        key("space")
        wait_for(lambda: find("Use It Anyway"), what="the reasons")
        key("Escape")
        wait_for(lambda: find("Use It Anyway") is None, what="the end of the question")
        self.assertFalse(self.can_check())
        self.assertEqual(self.despite(), [])

    def test_take_back(self):
        self.open_window()
        self.use_anyway()
        wait_for(lambda: find("Use It Anyway") is None, what="the end of the question")
        key("ctrl+comma")
        wait_for(lambda: has_text("You use the foot soak all the same"), what="the reminders")
        self.assert_named()
        tab_to("No Foot Soak", backwards=True)
        key("space")
        wait_for(lambda: self.despite() in ([None], [[]]), what="the decision taken back")
        key("Escape")
        wait_for(lambda: not self.can_check(), what="a soak that is left out")


if __name__ == "__main__":
    main()
