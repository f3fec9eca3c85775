#!/usr/bin/python3
# test-heard.py - what only appears reaches who does not see it appear
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses the program by keyboard and listens to it as a screen reader does: a
message counts only where it would be spoken.

Called with the folder of the build."""

import time

from desktop import wait_for, zone_at
from ear import Ear
from screenreader import BUS, BUTTONS, CHECKS, DESKTOP, KEYBOARD, ReaderTest, find, has_text, main, tab_to, windows

EAR = Ear(BUS)

# The same key twice within GTK's time of a double click is one press.
DOUBLE_CLICK_SECONDS = 0.5
# Longer than news wait for the keyboard to settle.
NEWS_SECONDS = 1

CALL = "» Call 112 now, or go to an emergency department now."


def key(name):
    """Presses a key, as its own press and not the second half of one."""
    time.sleep(DOUBLE_CLICK_SECONDS)
    DESKTOP.xdotool("key", name)


def await_heard(*parts):
    """Waits until these are spoken one after the other."""
    try:
        wait_for(lambda: EAR.has_heard(*parts))
    except AssertionError as problem:
        raise AssertionError(f"{parts} was not said, but {EAR.lines}") from problem


class HeardTest(ReaderTest):
    """Each test has a diary and a window of its own."""

    def open(self, **members):
        """Opens the window, which says where the keyboard is."""
        if members:
            self.bring_in(**members)
        EAR.take()
        self.leave_keyboard()
        self.start()
        self.come_to("Log a cramp")
        await_heard("Cramp Diary", "Log a cramp")

    def leave_keyboard(self):
        """Where the mouse is on no window, none has the keyboard."""
        DESKTOP.xdotool("mousemove", "1399", "1099")

    def come_to(self, text):
        """Gives the window the keyboard once it is there for screen readers: on a busy
        machine newer GTK knows only a while after it has shown a window that somebody
        listens."""
        DESKTOP.find_window(self.process)
        wait_for(lambda: has_text(text), what="the window for screen readers")
        DESKTOP.refocus()

    def test_cramp(self):
        """What to do, that it is logged, how long it lasted, and how to undo it."""
        self.open()
        key("ctrl+l")
        await_heard("Pull your toes up", "» Logged ")
        tab_to("It has eased", BUTTONS)
        await_heard("It has eased")
        key("Return")
        await_heard("button", "» It lasted ")
        self.assertRegex(find("Log a cramp").get_description(), r"^It lasted .*\. Below the page: Add details, Undo\.$")
        key("Tab")
        await_heard("15 minutes ago")
        wait_for(lambda: find("Log a cramp").get_description() == "", what="the button's own words again")
        key("ctrl+z")
        await_heard("Taken back: ")

    def test_message_is_taken_back(self):
        """It is gone from what has the keyboard once it is gone from the screen."""
        self.open()
        key("ctrl+l")
        await_heard("» Logged ")
        key("ctrl+z")
        await_heard("» Taken back: ")
        wait_for(lambda: not has_text("Taken back: "), what="the end of the message")
        wait_for(lambda: KEYBOARD.focus().get_description() == "", what="nothing more to say")

    def test_same_words_twice(self):
        """They are said twice when they are told twice."""
        self.open()
        key("ctrl+u")
        await_heard("Urgent signs", "check box")
        tab_to("None of these", BUTTONS)
        for _ in range(2):
            key("space")
            await_heard("» Saved: none of these.")

    def test_red_card(self):
        self.open()
        key("ctrl+u")
        await_heard("Urgent signs", "check box")
        tab_to("Short of breath", CHECKS)
        key("space")
        await_heard("checked", CALL)
        key("Escape")
        wait_for(lambda: find("Short of breath", CHECKS) is None, what="the end of the list")
        DESKTOP.refocus()
        await_heard(CALL)
        time.sleep(NEWS_SECONDS)
        key("alt+2")
        await_heard("Night of")
        time.sleep(NEWS_SECONDS)
        self.assertFalse(EAR.has_heard(CALL), "the card, once more")

    def test_search(self):
        nights = [{"date": f"2026-11-1{day}", "cramp_free": False, "note": note}
                  for day, note in enumerate(("pillow", "pillow again"))]
        self.open(nights=nights)
        key("ctrl+f")
        await_heard("Search the nights")
        DESKTOP.xdotool("type", "pillow")
        await_heard("» 2 nights found.")
        DESKTOP.xdotool("type", " again")
        await_heard("» 1 night found.")
        DESKTOP.xdotool("type", "st")
        await_heard("» Nothing found.")

    def test_questions(self):
        """Each question is said with the answer that has the keyboard."""
        self.open()
        key("ctrl+l")
        await_heard("» Logged ")
        tab_to("Add details", BUTTONS)
        key("Return")
        await_heard("leg")
        for question in ("Pain at its worst", "Numbness or tingling afterwards"):
            key("space")
            await_heard(question)

    def test_window_behind(self):
        """What an answer changes behind its window is not heard before that is
        closed; then the keyboard is there, and what is done is heard."""
        DESKTOP.set_zone(zone_at(8)[1])
        EAR.take()
        self.leave_keyboard()
        self.start()
        self.come_to("How was last night?")
        tab_to("I had a cramp…", BUTTONS)
        key("Return")
        tab_to("Done", BUTTONS)
        EAR.take()
        key("Return")
        await_heard("leg")
        key("space")
        await_heard("Pain at its worst")
        time.sleep(NEWS_SECONDS)
        self.assertFalse(EAR.has_heard("[frame Cramp Diary]"), EAR.lines)
        key("Escape")
        wait_for(lambda: len(windows()) == 1, what="the end of the window")
        DESKTOP.refocus()
        await_heard("[frame Cramp Diary]", "(focused")
        key("ctrl+z")
        await_heard("» Taken back: ")

    def test_trouble(self):
        """A window without a diary says why."""
        EAR.take()
        path = DESKTOP.folder / "letter.db"
        path.write_text("This is a letter." * 100, encoding="utf-8")
        self.leave_keyboard()
        self.process = DESKTOP.start(f"--diary={path}")
        self.come_to("The diary cannot be opened")
        await_heard("Cramp Diary", "» The diary cannot be opened.")


if __name__ == "__main__":
    main()
