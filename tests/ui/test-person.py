#!/usr/bin/python3
# test-person.py - what the person says of themselves, and what they can read
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the window about the person with the keyboard alone and reads back from
the diary what that did; opens every page of what the article says.

Called with the folder of the build."""

import datetime

from desktop import wait_for
from screenreader import DESKTOP, KEYBOARD, ReaderTest, find, has_text, main, press, search, tab_to

TEXTS = ("text",)

# The pages with the title each shows, in their order in the window.
PAGES = {
    "During a Cramp": "Pull the toes up",
    "Why Legs Cramp at Night": "Why “just calcium” can miss the cause",
    "The Three Signals": "2. Numbness or weakness stays afterwards",
    "Daily Care": "How well proven: it may help some people.",
    "Which Doctor, Which Examination": "MRI of the lower back",
    "What Treatment Can Look Like": "Strict control of the blood sugar",
}


def key(*names):
    """Presses keys one after another."""
    DESKTOP.xdotool("key", *names)


def write(text):
    """Types a text."""
    DESKTOP.xdotool("type", "--delay", "20", text)


def is_heading(name):
    """Whether a heading of that name is on the screen."""
    return search(lambda found: found.get_name() == name and found.get_role_name() == "heading") is not None


class PersonTest(ReaderTest):
    """The window about the person."""

    def open_profile(self):
        """By the menu, with the keyboard."""
        wait_for(lambda: find("Log a cramp"), what="the window")
        key("F10")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_role_name() == "menu item"), what="the menu")
        key(*10 * ("Down",), "Return")
        wait_for(lambda: find("Name", TEXTS), what="the window about the person")

    def close_profile(self):
        """By Escape."""
        key("Escape")
        wait_for(lambda: find("Name", TEXTS) is None, what="the end of the window")

    def fill(self, name, text):
        """Goes to a text and replaces what it holds."""
        tab_to(name)
        key("ctrl+a")
        write(text)

    def check(self, name):
        """Ticks a box or takes the tick away."""
        tab_to(name)
        key("space")

    def profile(self):
        """What the diary holds of the person."""
        return self.export()["profile"]

    def wait_for_profile(self, **members):
        """Waits until the diary holds these answers."""
        def holds():
            profile = self.profile()
            return all(profile.get(name) == value for name, value in members.items())

        wait_for(holds, what=f"a profile with {members}")

    def test_fill_by_keyboard(self):
        self.start()
        before = self.profile()
        self.open_profile()
        self.assert_named()
        self.fill("Name", "Anna Berg")
        self.fill("Year of birth", "1958")
        self.wait_for_profile(name="Anna Berg", birth_year=1958)
        tab_to("How often did cramps come before this diary?")
        key("Return")
        tab_to("1 to 3 a month")
        key("space")
        tab_to("Conditions")
        key("Return")
        self.check("Diabetes")
        self.wait_for_profile(usual_before="1_to_3_a_month", conditions=["diabetes"])
        wait_for(lambda: has_text("The foot soak is then left out"), what="what follows for the foot soak")
        tab_to("Add a medicine")
        key("space")
        wait_for(lambda: find("Name of the medicine", TEXTS), what="a row for the medicine")
        write("Aspirin")
        tab_to("No date")
        key("space")
        press("Use this day")
        today = datetime.date.today().isoformat()
        self.wait_for_profile(medicines=[{"name": "Aspirin", "since": today}])
        self.fill("Questions for the doctor", "Is it the tablets?")
        self.fill("A different emergency number", "0151 234")
        self.close_profile()
        self.wait_for_profile(questions="Is it the tablets?", emergency_number="0151 234",
                              diary_start=before["diary_start"])
        self.assertNotIn("bedtime", self.profile())

        self.open_profile()
        for answer in ("1 to 3 a month", "Diabetes", "Aspirin", "since "):
            self.assertTrue(has_text(answer), answer)
        self.close_profile()
        key("ctrl+z")
        wait_for(lambda: self.profile() == before, what="the person as before")

    def test_none_is_an_answer(self):
        self.start()
        self.open_profile()
        tab_to("Conditions")
        key("Return")
        self.check("None of these")
        self.check("I use no medicines")
        self.wait_for_profile(conditions=[], medicines=[])
        self.check("I use no medicines")
        self.wait_for_profile(conditions=[], medicines=None)

    def test_impossible_year(self):
        self.bring_in(profile={"birth_year": 1958})
        self.start()
        self.open_profile()
        self.fill("Year of birth", "1858")
        wait_for(lambda: has_text("The year is not saved yet."), what="what is wrong with the year")
        self.assertEqual(self.profile()["birth_year"], 1958)
        self.close_profile()
        self.assertEqual(self.profile()["birth_year"], 1958)


class ArticleTest(ReaderTest):
    """What the article says."""

    def test_every_page(self):
        self.start()
        wait_for(lambda: find("Log a cramp"), what="the window")
        key("F1")
        for title, part in PAGES.items():
            tab_to(title)
            key("Return")
            wait_for(lambda: is_heading(title), what=f"the page “{title}”")
            self.assertTrue(has_text(part), part)
            self.assertTrue(has_text("Source"), title)
            self.assertTrue(has_text("Not a medical device, does not diagnose."), title)
            key("alt+Left")
            wait_for(lambda: not is_heading(title), what="the list of pages")
        key("Escape")
        wait_for(lambda: not has_text("What Treatment Can Look Like"), what="the end of the window")

    def test_care_explains_itself(self):
        self.start()
        press("What the article says: Warm foot soak")
        wait_for(lambda: is_heading("Daily Care"), what="the page about care")


if __name__ == "__main__":
    main()
