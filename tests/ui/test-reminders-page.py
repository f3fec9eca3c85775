#!/usr/bin/python3
# test-reminders-page.py - whether the window tells that reminders cannot come
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the reminder service, the notification server and the entry that starts
the service at login away, and looks what the window says.

Called with the folder of the build, which must be installed into itself."""

import datetime
import json
import pathlib
import shutil
import subprocess
import sys
import time

from desktop import wait_for
from screenreader import BUTTONS, CHECKS, DESKTOP, Atspi, ReaderTest, find, has_text, is_focused, main, press, search, tab_to

NOT_INSTALLED = 77

APPLICATION = "io.github.crampdiary.CrampDiary"
SERVICE = f"{APPLICATION}.Reminders"
NOTIFICATIONS = "org.freedesktop.Notifications"
MOCK = ["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon", "-p"]
WITH_BUTTONS = "body body-markup actions persistence"

NO_SERVICE = "Reminders cannot come: the reminder service is not running"
NO_SERVER = "Reminders cannot be shown: this desktop shows no notifications"
NOT_AT_LOGIN = "Reminders will not come after the next login"
AT_LOGIN = "Reminders come after each login"
LOGIN_SWITCH = "Start when you log in"
SWITCHES = ("toggle button", "check box", "switch")

PORTAL = pathlib.Path(__file__).resolve().parent.parent / "portal.py"
PORTAL_NAME = "org.freedesktop.portal.Desktop"
REFUSED = "Reminders may not come: your desktop does not let Cramp Diary run in the background"


def call(destination, path, method, *arguments):
    """Calls a method on the bus and returns what came back."""
    return subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path,
                           "--method", method, *arguments],
                          env=DESKTOP.environment, check=True, text=True, stdout=subprocess.PIPE, timeout=30).stdout


def has_owner(name):
    """Whether somebody answers to a name on the bus."""
    return "true" in call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", name)


def shows_signals():
    """Whether the page of the signals is the one in front."""
    tab = find("Signals", ("page tab", "radio button"))
    return tab is not None and tab.get_state_set().contains(Atspi.StateType.SELECTED)


class RemindersPageTest(ReaderTest):
    """The usual diary: it is the one that is reminded of."""

    def setUp(self):
        super().setUp()
        self.others = []

    def tearDown(self):
        super().tearDown()
        for process in self.others:
            process.kill()
            process.wait()
        wait_for(lambda: not any(map(has_owner, (SERVICE, NOTIFICATIONS, PORTAL_NAME))), what="the end of the others")
        for name in ("DATA", "CONFIG"):
            for entry in pathlib.Path(DESKTOP.environment[f"XDG_{name}_HOME"]).iterdir():
                shutil.rmtree(entry, ignore_errors=True)

    def start_other(self, command, name):
        """Starts a program, and waits for it on the bus."""
        self.others.append(subprocess.Popen(command, env=DESKTOP.environment, stdout=subprocess.DEVNULL))
        wait_for(lambda: has_owner(name), what=name)

    def start_service(self):
        """Starts what reminds."""
        self.start_other([str(DESKTOP.build / "src/service/cramp-diary-reminders")], SERVICE)

    def start_server(self, capabilities=WITH_BUTTONS):
        """Starts what shows notifications."""
        self.start_other([*MOCK, json.dumps({"capabilities": capabilities})], NOTIFICATIONS)

    def start_window(self, on=True, **members):
        """Opens the window, on a diary with a reminder."""
        start = datetime.date.today() - datetime.timedelta(days=10)
        DESKTOP.run("--import=-", text=json.dumps({
            "format": "cramp-diary", "version": 1, "profile": {"diary_start": start.isoformat()},
            "reminders": [{"reminder": "soak", "on": on}], **members}))
        self.process = DESKTOP.start()
        wait_for(lambda: find("Log a cramp"), what="the page Tonight")

    def assert_said(self, *texts):
        """Waits for each text."""
        for text in texts:
            wait_for(lambda text=text: has_text(text), what=f"“{text}”")

    def assert_not_said(self, text):
        """The text is not on the screen, nor a moment later."""
        time.sleep(1)
        self.assertFalse(has_text(text))

    def test_all_is_well(self):
        self.start_server()
        self.start_service()
        self.start_window()
        self.assert_not_said("What to do about the reminders")
        press("Reminders")
        self.assert_said("Running.", AT_LOGIN, "Shown by mock-notify",
                         "Next: ", "None came in the last week", "No reminder was missed in the last week")
        self.assert_named()

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

    def test_no_service(self):
        self.start_server()
        self.start_window()
        self.assert_said(NO_SERVICE)
        press("What to do about the reminders")
        self.assert_said("Press Test to start it.", "Not running.")
        press("Test a reminder")
        self.assert_said("the reminder service could not be started")
        self.assert_named()

    def test_service_dies(self):
        self.start_server()
        self.start_service()
        self.start_window()
        self.assert_not_said(NO_SERVICE)
        service = self.others.pop()
        service.kill()
        service.wait()
        self.assert_said(NO_SERVICE)
        self.start_service()
        wait_for(lambda: not has_text(NO_SERVICE), what="the end of the banner")

    def test_no_server(self):
        self.start_service()
        self.start_window()
        self.assert_said(NO_SERVER)
        press("Reminders")
        press("Test a reminder")
        self.assert_said("It could not be shown: this desktop shows no notifications.")
        self.start_server()
        self.assert_said("Shown by mock-notify")
        wait_for(lambda: not has_text(NO_SERVER), what="the end of the banner")

    def test_autostart_off(self):
        folder = pathlib.Path(DESKTOP.environment["XDG_CONFIG_HOME"]) / "autostart"
        folder.mkdir()
        (folder / f"{SERVICE}.desktop").write_text("[Desktop Entry]\nHidden=true\n", encoding="utf-8")
        self.start_server()
        self.start_service()
        self.start_window()
        self.assert_said(NOT_AT_LOGIN)
        press("What to do about the reminders")
        self.assert_said("Starting them at login is switched off.")

    def toggle_login(self):
        """Presses the switch with the keyboard: GTK 4.8 gives it no action."""
        tab_to(LOGIN_SWITCH, SWITCHES)
        DESKTOP.xdotool("key", "space")

    def test_autostart_is_revoked_and_given_back(self):
        entry = pathlib.Path(DESKTOP.environment["XDG_CONFIG_HOME"]) / "autostart" / f"{SERVICE}.desktop"
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        self.assert_said(AT_LOGIN)
        self.toggle_login()
        self.assert_said(NOT_AT_LOGIN, "only once you have opened Cramp Diary")
        self.assertIn("Hidden=true", entry.read_text(encoding="utf-8"))
        self.toggle_login()
        self.assert_said(AT_LOGIN)
        wait_for(lambda: not has_text(NOT_AT_LOGIN), what="the end of the banner")
        self.assertFalse(entry.exists())

    def start_portal(self, *answers):
        """Starts a stand-in for the portal, in the place of the real one."""
        self.log = DESKTOP.folder / f"{self._testMethodName}.log"
        self.start_other(["/usr/bin/python3", str(PORTAL), *answers, str(self.log)], PORTAL_NAME)
        DESKTOP.environment["NOTIFY_FORCE_PORTAL"] = "1"
        self.addCleanup(DESKTOP.environment.pop, "NOTIFY_FORCE_PORTAL", None)

    def requests(self):
        """What the Background portal was asked."""
        lines = self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []
        return [call[1] for call in map(json.loads, lines) if call[0] == "RequestBackground"]

    def restart_window(self):
        """Closes the window and opens another one."""
        DESKTOP.stop(self.process)
        self.process = DESKTOP.start()
        wait_for(lambda: find("Log a cramp"), what="the page Tonight")

    def test_portal_is_asked_once(self):
        self.start_portal()
        self.start_service()
        self.start_window(on=False)
        time.sleep(1)
        self.assertEqual(self.requests(), [])
        DESKTOP.run("--import=-", text=json.dumps({
            "format": "cramp-diary", "version": 1, "reminders": [{"reminder": "stretch", "on": True}]}))
        request = wait_for(self.requests, what="the question")[0]
        self.assertEqual(request["commandline"], ["cramp-diary-reminders"])
        self.assertTrue(request["autostart"])
        self.assertFalse(request["dbus-activatable"])
        self.assertIn("reminds you in the evening", request["reason"])
        press("Reminders")
        self.assert_said(AT_LOGIN)
        self.restart_window()
        press("Reminders")
        self.assert_said(AT_LOGIN)
        self.assertEqual(len(self.requests()), 1)

    def test_portal_permission_is_revoked(self):
        self.start_portal()
        self.start_service()
        self.start_window()
        press("Reminders")
        self.assert_said(AT_LOGIN)
        self.toggle_login()
        self.assert_said(NOT_AT_LOGIN)
        self.assertEqual([bool(request["autostart"]) for request in self.requests()], [True, False])
        self.toggle_login()
        self.assert_said(AT_LOGIN)

    def test_portal_does_not_take_back(self):
        """What was not revoked is not shown as revoked."""
        self.start_portal()
        self.start_service()
        self.start_window()
        press("Reminders")
        self.assert_said(AT_LOGIN)
        portal = self.others.pop(0)
        portal.kill()
        portal.wait()
        wait_for(lambda: not has_owner(PORTAL_NAME), what="the end of the portal")
        self.start_portal("--response=2")
        self.toggle_login()
        self.assert_said("Your desktop could not be asked.")
        self.assert_not_said(NOT_AT_LOGIN)

    def test_portal_refuses(self):
        self.start_portal("--background=no", "--autostart=no")
        self.start_service()
        self.start_window()
        self.assert_said(REFUSED)
        press("What to do about the reminders")
        self.assert_said("Reminders come only while its window is open.", "Your desktop does not allow it.")
        self.restart_window()
        self.assert_said(REFUSED)
        self.assertEqual(len(self.requests()), 1)
        press("Reminders")
        self.assert_named()
        self.toggle_login()
        wait_for(lambda: len(self.requests()) == 2, what="the second question")

    def test_portal_dialog_is_closed(self):
        self.start_portal("--response=1")
        self.start_service()
        self.start_window()
        self.assert_said(REFUSED)

    def test_no_background_portal(self):
        """Nobody answered, so nobody is blamed, and the switch says so."""
        DESKTOP.environment["NOTIFY_FORCE_PORTAL"] = "1"
        self.addCleanup(DESKTOP.environment.pop, "NOTIFY_FORCE_PORTAL")
        self.start_service()
        self.start_window()
        self.assert_said(NO_SERVER)
        press("Reminders")
        self.assert_said("Your desktop has not been asked yet.")
        self.toggle_login()
        self.assert_said("Your desktop could not be asked.")

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
            wait_for(lambda code=code, later=later: self.reminder(code)["at"] == later, what=f"{later} in the diary")
            self.assertIsNone(self.reminder(code).get("minutes_before_bedtime"))
        self.assert_named()

    def test_details_of_a_cramp(self):
        """The service has entered a cramp, and asks the window for the rest."""
        identity = "0d7a4f0c-6c3c-4e0e-9d5a-0f4b1a2c3d4e"
        start = (datetime.date.today() - datetime.timedelta(days=1)).isoformat() + "T03:00"
        self.start_window(on=False, episodes=[{"id": identity, "start": start, "about": True}])
        call(APPLICATION, "/" + APPLICATION.replace(".", "/"), "org.freedesktop.Application.ActivateAction",
             "ask-for-details", f"[<'{identity}'>]", "{}")
        self.assert_said("Not sure of the exact time")

    def test_nobody_waits(self):
        self.start_window(on=False)
        self.assert_not_said(NO_SERVICE)
        press("Reminders")
        self.assert_said("All reminders are off")
        self.assertFalse(has_text(NO_SERVICE))

    def test_article(self):
        self.start_window()
        press("Reminders")
        wait_for(lambda: find("Test a reminder"), what="the page of the reminders")
        tab_to("What the article says")
        DESKTOP.xdotool("key", "Return")
        self.assert_said("How well proven: ")
        self.assert_named()

    def read_status(self):
        """What the service says."""
        return call(SERVICE, "/io/github/crampdiary/CrampDiary/Reminders", f"{SERVICE}1.GetStatus")

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
        DESKTOP.xdotool("key", "space")
        for key in ("Down", "Down", "Return"):
            time.sleep(0.3)
            DESKTOP.xdotool("key", key)
        wait_for(lambda: self.read_setting("again_min") == 30, what="30 minutes in the diary")

    def read_setting(self, member):
        """What the diary holds of the one reminder."""
        return DESKTOP.export()["reminders"][0].get(member)

    def test_pressed(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        press("Test a reminder")
        self.assert_said("Press “It works” in the notification.")
        call(NOTIFICATIONS, "/org/freedesktop/Notifications", "org.freedesktop.DBus.Mock.EmitSignal", NOTIFICATIONS,
             "ActionInvoked", "us", "[<uint32 1>, <'app.test-works'>]")
        self.assert_said("It works: the notification came, and so did your answer.")

    def test_not_pressed(self):
        self.start_server()
        self.start_service()
        self.start_window()
        press("Reminders")
        press("Test a reminder")
        self.assert_said("Press “It works” in the notification.")
        wait_for(lambda: has_text("Nobody pressed “It works” within a minute."), seconds=70, what="the end of patience")

    def test_no_buttons(self):
        self.start_server("body")
        self.start_service()
        self.start_window()
        self.assert_not_said("What to do about the reminders")
        press("Reminders")
        self.assert_said("Reminders come without buttons")
        press("Test a reminder")
        self.assert_said("Your desktop shows it without buttons")


if __name__ == "__main__":
    if not (DESKTOP.build / "install/etc/xdg/autostart").is_dir():
        print(f"{DESKTOP.build}/install is missing: run meson install first")
        DESKTOP.close()
        sys.exit(NOT_INSTALLED)
    main()
