#!/usr/bin/python3
# test-reminders-page.py - the page of the reminders
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets the reminders by keyboard and by ear, and reads back from the diary and
from the service what that did.

Called with the folder of the build, which must be installed into itself."""

import datetime
import json

from desktop import wait_for
from reminderdesk import AT_LOGIN, APPLICATION, NO_SERVICE, SWITCHES, RemindersTest, call, main
from screenreader import (BUTTONS, CHECKS, DESKTOP, KEYBOARD, Atspi, find, has_text, is_focused, press, tab_to)


def shows_signals():
    """Whether the page of the signals is the one in front."""
    tab = find("Signals", ("page tab", "radio button"))
    return tab is not None and tab.get_state_set().contains(Atspi.StateType.SELECTED)


class RemindersPageTest(RemindersTest):
    """The page, and what leads to it."""

    def test_all_is_well(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        self.assert_said("Running.", AT_LOGIN, "Shown by mock-notify",
                         "Next: ", "None came in the last week", "No reminder was missed in the last week")
        self.assert_named()
        DESKTOP.xdotool("key", "Escape")
        wait_for(lambda: find("Log a cramp"), what="the page Tonight")
        self.assert_not_said("What to do about the reminders")

    def test_notice_of_a_signal_opens_its_page(self):
        self.start_server()
        self.start_service()
        self.start_window()
        self.assertFalse(shows_signals())
        call(APPLICATION, "/" + APPLICATION.replace(".", "/"), "org.freedesktop.Application.ActivateAction",
             "show-signals", "[]", "{}")
        wait_for(shows_signals, what="the page of the signals")

    def test_signals_can_be_switched_off(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        self.assert_said("At most once a day")
        self.assertNotIn("signal_notices", DESKTOP.export()["profile"])
        press("Tell me when my diary shows something new", CHECKS)
        wait_for(lambda: DESKTOP.export()["profile"].get("signal_notices") is False, what="the answer in the diary")
        self.assert_named()

    def reminder(self, name):
        """What the diary says about a reminder."""
        settings = {setting["reminder"]: setting for setting in DESKTOP.export()["reminders"]}
        return settings.get(name, {})

    def test_day_rows(self):
        self.start_window()
        press("Reminders")
        for name, code, time, later in (("Morning question", "check_in", "09:00", "10:00"),
                                        ("Daytime stretch", "day_stretch", "15:00", "16:00")):
            self.assertFalse(has_text(f"{time}, every day"))
            tab_to(name, SWITCHES)
            DESKTOP.xdotool("key", "space")
            self.assert_said(f"{time}, every day")
            wait_for(lambda code=code: self.reminder(code).get("on"), what=f"{code} in the diary")
            press(time)
            tab_to("Hours", ("spin button",))
            DESKTOP.xdotool("key", "Up")
            self.assertFalse(has_text(f"{later}, every day"))
            DESKTOP.xdotool("key", "Return")
            self.assert_said(f"{later}, every day")
            wait_for(lambda code=code, later=later: self.reminder(code).get("at") == later, what=f"{later} in the diary")
            self.assertIsNone(self.reminder(code).get("minutes_before_bedtime"))
        self.assert_named()

    def test_details_of_a_cramp(self):
        """The service has entered a cramp, and asks the window for the rest."""
        identity = "0d7a4f0c-6c3c-4e0e-9d5a-0f4b1a2c3d4e"
        start = (datetime.date.today() - datetime.timedelta(days=1)).isoformat() + "T03:00"
        self.start_window(on=False, episodes=[{"id": identity, "start": start, "about": True}])
        call(APPLICATION, "/" + APPLICATION.replace(".", "/"), "org.freedesktop.Application.ActivateAction",
             "ask-for-details", f"[<'{identity}'>]", "{}")
        self.assert_said("; about 03:00.")

    def test_nobody_waits(self):
        self.start_window(on=False)
        press("Reminders")
        self.assert_said("All reminders are off")
        self.assert_not_said(NO_SERVICE)

    def test_article(self):
        self.start_window()
        press("Reminders")
        wait_for(lambda: find("Test a reminder"), what="the page of the reminders")
        tab_to("What the article says")
        DESKTOP.xdotool("key", "Return")
        self.assert_said("How well proven: ")
        self.assert_named()

    def test_pause_and_resume(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        tab_to("Pause all reminders")
        DESKTOP.xdotool("key", "space")
        tab_to("Pause the reminders this week", BUTTONS)
        self.assert_named()
        DESKTOP.xdotool("key", "space")
        self.assert_said("Reminders are paused until ", "Next: ")
        wait_for(lambda: "paused_until" in self.read_status(), what="the pause of the service")
        wait_for(lambda: is_focused(find("Resume the reminders")), what="the focus on what takes it back")
        self.assert_named()
        DESKTOP.xdotool("key", "space")
        wait_for(lambda: not has_text("Reminders are paused until "), what="the end of the pause")
        wait_for(lambda: "paused_until" not in self.read_status(), what="the reminders of the service")

    def test_resume_on_the_first_page(self):
        self.start_server()
        self.start_service()
        today = datetime.date.today()
        DESKTOP.run("--import=-", text=json.dumps({
            "format": "cramp-diary", "version": 1, "reminder_pauses": [
                {"from": str(today - datetime.timedelta(days=1)), "until": str(today + datetime.timedelta(days=9))}]}))
        self.start_window()
        self.assert_said("Reminders are paused until ")
        press("Resume the reminders")
        wait_for(lambda: not has_text("Reminders are paused until "), what="the end of the pause")
        wait_for(lambda: "paused_until" not in self.read_status(), what="the reminders of the service")

    def test_once_more(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        tab_to("Warm foot soak")
        DESKTOP.xdotool("key", "space")
        tab_to("Remind once more if I have not answered")
        self.assert_named()
        KEYBOARD.press("space")
        for key in ("Down", "Down"):
            KEYBOARD.press(key)
        DESKTOP.xdotool("key", "Return")
        wait_for(lambda: self.read_setting("again_min") == 30, what="30 minutes in the diary")

    def read_setting(self, member):
        """What the diary holds of the one reminder."""
        return DESKTOP.export()["reminders"][0].get(member)


if __name__ == "__main__":
    main()
