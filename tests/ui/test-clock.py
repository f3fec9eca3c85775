#!/usr/bin/python3
# test-clock.py - a window that stays open while time goes by
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moves the clock on the wall under the open window, as a suspend does: the
time since the start goes on as if nothing had been.

Called with the folder of the build."""

import datetime
import zoneinfo

from desktop import wait_for
from screenreader import DESKTOP, TABS, ReaderTest, find, has_text, main, press

# The window looks at the clock when a minute is full, and no kernel tells it that
# this one was set: so it is opened shortly before.
SHORTLY_BEFORE = {"hour": 15, "minute": 30, "second": 45}
MOST_SECONDS = 100


class ClockTest(ReaderTest):
    """What the window says after a night with the lid closed."""

    def set_clock(self, days, **time):
        """Sets the clock to a time of a day from now, and returns that."""
        now = datetime.datetime.now(zoneinfo.ZoneInfo(DESKTOP.environment["TZ"]))
        wanted = (now + datetime.timedelta(days=days)).replace(**time)
        DESKTOP.set_clock(int(wanted.timestamp() - now.timestamp()))
        return wanted

    def open_window(self):
        """Opens the window by the clock that can be set, in an afternoon that no
        entry was made after."""
        self.set_clock(1, **SHORTLY_BEFORE)
        self.start(**DESKTOP.by_clock(FAKETIME_DONT_FAKE_MONOTONIC="1"))
        wait_for(lambda: find("Log a cramp"), what="the window")

    def sleep_until_morning(self):
        """Sets the clock to seven in the morning of the day after the next one, and
        returns that day."""
        return self.set_clock(3, hour=7, minute=0)

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
