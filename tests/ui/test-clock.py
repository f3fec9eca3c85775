#!/usr/bin/python3
# test-clock.py - a window that stays open while time goes by
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves the clock on the wall under the open window, as a suspend does: the
time since the start goes on as if nothing had been.

Called with the folder of the build."""

import datetime
import os
import zoneinfo

from desktop import wait_for
from screenreader import DESKTOP, TABS, ReaderTest, find, has_text, main, press

FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"

# The window looks at the clock once a minute.
MOST_SECONDS = 100


class ClockTest(ReaderTest):
    """What the window says after a night with the lid closed."""

    def setUp(self):
        super().setUp()
        self.clock = DESKTOP.folder / "clock"
        self.set_clock(0)

    def set_clock(self, seconds):
        """Sets the clock ahead of the machine's."""
        written = self.clock.with_suffix(".new")
        written.write_text(f"+{seconds}s\n", encoding="utf-8")
        os.replace(written, self.clock)

    def open_window(self):
        """Opens the window by the clock that can be set."""
        self.start(LD_PRELOAD=FAKETIME, FAKETIME_TIMESTAMP_FILE=str(self.clock), FAKETIME_NO_CACHE="1",
                   FAKETIME_DONT_FAKE_MONOTONIC="1")
        wait_for(lambda: find("Log a cramp"), what="the window")

    def sleep_until_morning(self):
        """Sets the clock to seven in the morning of the day after tomorrow, and
        returns that day."""
        now = datetime.datetime.now(zoneinfo.ZoneInfo(DESKTOP.environment["TZ"]))
        morning = (now + datetime.timedelta(days=2)).replace(hour=7, minute=0)
        self.set_clock(int((morning - now).total_seconds()))
        return morning

    def test_morning_comes(self):
        self.open_window()
        press("No cramps last night")
        wait_for(lambda: find("No cramps last night") is None, what="the answer")
        morning = self.sleep_until_morning()
        wait_for(lambda: has_text(f"{morning:%A} {morning.day} {morning:%B}, morning"), MOST_SECONDS, what="the morning")
        wait_for(lambda: find("No cramps last night"), what="the question about the night")
        self.assertTrue(has_text("Last evening"))

    def test_night_can_be_answered(self):
        self.open_window()
        press("Diary", TABS)
        morning = self.sleep_until_morning()
        night = (morning - datetime.timedelta(days=1)).strftime("%A night")
        wait_for(lambda: has_text(f"{night}: Not answered"), MOST_SECONDS, what="the night that is over")


if __name__ == "__main__":
    main()
