# walk.py - goes through the program by keyboard and notes what is wrong by ear
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a walk by ear needs in any language.

Where SPOKEN_TREES names a folder, what a screen reader finds on each page is
written there, in order, to be read."""

import datetime
import gettext
import os
import pathlib

import screenreader
from desktop import wait_for, zone_at
from screenreader import DESKTOP, KEYBOARD, Atspi, ReaderTest, find_program, search, windows
from spoken import read_aloud

TREES = os.environ.get("SPOKEN_TREES")
TRANSLATIONS = DESKTOP.build / "po"
# Newer gettext takes C.UTF-8 for C, where LANGUAGE counts for nothing.
CHINESE = {"LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN", "LD_PRELOAD": str(DESKTOP.build / "tests/ui/translated.so"), "CRAMP_TRANSLATIONS": str(TRANSLATIONS)}


def key(*names):
    """Presses keys one after another."""
    DESKTOP.xdotool("key", *names)


class Walk(ReaderTest):
    """A walk; each language is a class of its own."""

    language = "en"
    environment = {}

    def translate(self, text):
        """A text of the program in the language of the walk."""
        return gettext.translation("cramp-diary", TRANSLATIONS, [self.language], fallback=True).gettext(text)

    def find(self, text, roles=screenreader.ANSWERS + ("list item", "text")):
        """A control by its English name."""
        name = self.translate(text)
        return search(lambda found: found.get_name() == name and found.get_role_name() in roles)

    def await_control(self, text):
        """Waits for a control by its English name."""
        return wait_for(lambda: self.find(text), what=f"“{text}”")

    def press(self, text, roles=screenreader.ANSWERS):
        """Presses a control by its English name."""
        screenreader.press(self.translate(text), roles)

    def unfold(self, text):
        """Opens a row by keyboard."""
        screenreader.tab_to(self.translate(text), ("list item",))
        key("space")
        wait_for(lambda: self.find(text, ("list item",)).get_state_set().contains(Atspi.StateType.EXPANDED),
                 what=f"“{text}” that says that it is unfolded")

    def open(self, hour, diary=None):
        """Opens the window at an hour of the day."""
        zone, name = zone_at(hour)
        DESKTOP.set_zone(name)
        if diary is not None:
            self.bring_in(**diary(datetime.datetime.now(zone)).members())
        self.start(answered=False, **self.environment)
        wait_for(lambda: self.find("Urgent signs"), what="the window")
        DESKTOP.find_window(self.process)

    def close(self, count=1):
        """Closes the newest window."""
        key("Escape")
        wait_for(lambda: len(windows()) == count, what="the end of the window")

    def listen(self, page):
        """Notes what is wrong on a page."""
        faults = screenreader.find_lasting_faults()
        if TREES:
            folder = pathlib.Path(TREES) / self.language
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{page}.txt").write_text("\n".join(read_aloud(find_program())) + "\n", encoding="utf-8")
        with self.subTest(page):
            self.assertEqual(faults, [])

    def open_menu(self):
        """Opens the menu of the window."""
        key("F10")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_role_name() == "menu item"), what="the menu")
