#!/usr/bin/python3
# test-spoken-copies.py - a walk by ear over what is done with copies, in both languages
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saves copies and brings one in by keyboard, and fails where a screen reader
would come upon something without a name, or say the same thing twice.

Called with the folder of the build."""

import contextlib
import json
import sqlite3
import time

import panel
from desktop import wait_for
from screenreader import DESKTOP, KEYBOARD, has_text, is_focused, main, search, windows
from walk import CHINESE, Walk, key

COPY = {"format": "cramp-diary", "version": 1, "medicines": [],
        "episodes": [{"id": "from-the-copy", "start": "2026-01-20T02:14:00Z", "pain": 4}]}


# Of another program; the second date and the second pain are not understood.
TABLE = "Date;Time;Leg;Pain\n20/01/2026;02:14;left;4\n40/01/2026;02:14;left;4\n21/01/2026;;right;bad\n22/01/2026;;;\n"


class CopiesWalk(Walk):
    """The walk in English."""

    def await_window(self, count=2):
        """Waits for a window, which has the keyboard then: the menu it was chosen from
        closes meanwhile, and nobody manages windows here."""
        wait_for(lambda: len(windows()) == count, what="another window")
        found = DESKTOP.ask_xdotool("search", "--onlyvisible", "--name", ".").split()
        DESKTOP.ask_xdotool("windowfocus", "--sync", found[-1])

    def choose(self, letter, *others):
        """Chooses an entry of the menu by its letter, and one of those that it opens by
        other keys."""
        self.open_menu()
        key(letter)
        for other in others:
            time.sleep(1)
            key(other)

    def choose_file(self, path):
        """Puts the name of a file into the toolkit's chooser. Were it typed, what the
        chooser completes would come among letters that follow too soon."""
        self.await_window()
        key("slash")
        entry = wait_for(lambda: search(lambda found: is_focused(found) and found.get_role_name() == "text"), what="the name of the file")
        entry.set_text(str(path))
        time.sleep(1)
        key("Return")

    def await_heard(self, text):
        """Waits until a text is told of what has the keyboard."""
        words = self.translate(text).partition("%")[0]

        def is_told():
            DESKTOP.refocus()
            return any(words in found.get_description() for found in windows()[-1].walk() if is_focused(found))

        wait_for(is_told, what=f"“{words}” where the keyboard is")

    @contextlib.contextmanager
    def somebody_writes(self):
        """Keeps the diary of this test from being written to meanwhile."""
        other = sqlite3.connect(self.diary.removeprefix("--diary="), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.close()

    def test_saving(self):
        self.open(20, panel.calm)
        for keys, ending in ((("s",), "json"), (("o", "n"), "nights.csv")):
            path = DESKTOP.folder / f"saved-{self.language}.{ending}"
            self.choose(*keys)
            self.choose_file(path)
            self.await_heard("The copy is saved: %s")
            self.listen(f"copy saved, {ending}")
            self.assertTrue(path.exists())

    def test_other_programs(self):
        self.open(20, panel.calm)
        self.choose("o")
        time.sleep(1)
        self.listen("menu, other programs")

    def test_bringing_in(self):
        """What the copy would change is heard before it is asked for."""
        path = DESKTOP.folder / f"brought-{self.language}.json"
        path.write_text(json.dumps(COPY), encoding="utf-8")
        self.open(20, panel.calm)
        self.choose("b")
        self.choose_file(path)
        wait_for(lambda: windows()[-1].get_name() == self.translate("Bring in this copy?"), what="the question")
        self.await_window()
        self.await_heard("You can undo it afterwards.")
        self.listen("copy to bring in")
        with self.somebody_writes():
            key("Return")
            wait_for(lambda: windows()[-1].get_name() == self.translate("Bringing in the copy"), what="word that it takes long")
            self.listen("copy being brought in")
        self.await_heard("The copy is in your diary now (added: %u, changed: %u)")
        self.listen("copy brought in")

    def test_table(self):
        """What the columns are is asked, and what is understood of them is told."""
        path = DESKTOP.folder / f"mine-{self.language}.csv"
        path.write_text(TABLE, encoding="utf-8")
        self.open(20, panel.calm)
        self.choose("b")
        self.choose_file(path)
        wait_for(lambda: windows()[-1].get_name() == self.translate("Bring In a Table"), what="the table")
        self.await_window()
        self.listen("table")
        self.unfold("What was not understood")
        self.listen("table, what was not understood")
        self.press("Continue")
        wait_for(lambda: windows()[-1].get_name() == self.translate("Bring in this table?"), what="the question")
        self.await_window(3)
        self.await_heard("You can undo it afterwards.")
        self.listen("table to bring in")
        key("Return")
        self.await_heard("The table is in your diary now (added: %u, changed: %u)")
        self.listen("table brought in")

    def test_deleting(self):
        self.open(20, panel.calm)
        self.choose("d")
        self.await_window()
        self.await_heard("It cannot be undone.")
        self.listen("delete everything")
        if self.language != "en":
            # No keyboard here types Chinese.
            self.close()
            return
        DESKTOP.xdotool("type", "delete")
        self.listen("delete everything, typed")
        key("Return")
        wait_for(lambda: has_text(self.translate("Everything was deleted. The diary is empty.")), what="the empty diary")
        self.listen("everything deleted")


class ChineseCopiesWalk(CopiesWalk):
    """The same in Chinese."""

    language = "zh_CN"
    environment = CHINESE


if __name__ == "__main__":
    main()
