#!/usr/bin/python3
# test-reminders-login.py - whether reminders come after the next login
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes away what starts the reminder service at login, an entry of the desktop or
the leave of its portal, and looks what the window says and does about it.

Called with the folder of the build, which must be installed into itself."""

import json
import pathlib

from desktop import wait_for
from reminderdesk import AT_LOGIN, NO_SERVER, PORTAL, PORTAL_NAME, SERVICE, SWITCHES, RemindersTest, has_owner, main
from screenreader import DESKTOP, find, has_text, press, tab_to

NOT_AT_LOGIN = "Reminders will not come after the next login"
LOGIN_SWITCH = "Start when you log in"
TURN_ON = json.dumps({"format": "cramp-diary", "version": 1, "reminders": [{"reminder": "stretch", "on": True}]})
REFUSED = "Reminders may not come: your desktop does not let Cramp Diary run in the background"


class RemindersLoginTest(RemindersTest):
    """The desktop's entry, and its portal."""

    def toggle_login(self):
        """Presses the switch with the keyboard: GTK 4.8 gives it no action."""
        tab_to(LOGIN_SWITCH, SWITCHES)
        DESKTOP.xdotool("key", "space")

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

    def test_entry_is_not_where_it_is_read(self):
        """As after an installation under /usr/local, and once a package takes its place."""
        own = pathlib.Path(DESKTOP.environment["XDG_CONFIG_HOME"])
        entry = own / "autostart" / f"{SERVICE}.desktop"
        installed = DESKTOP.environment["XDG_CONFIG_DIRS"]
        self.addCleanup(DESKTOP.environment.update, XDG_CONFIG_DIRS=installed)
        DESKTOP.environment["XDG_CONFIG_DIRS"] = str(DESKTOP.folder / "nothing")
        self.start_server()
        self.start_service()
        self.start_window(on=False)
        press("Reminders")
        self.assert_said("does not know the reminder service yet")
        self.assertFalse(entry.exists())
        DESKTOP.run("--import=-", text=TURN_ON)
        self.assert_said(AT_LOGIN)
        self.assert_not_said(NOT_AT_LOGIN)
        program = DESKTOP.build / "install/bin/cramp-diary-reminders"
        self.assertIn(f'Exec="{program}"\n', entry.read_text(encoding="utf-8"))
        self.toggle_login()
        self.assert_said("only once you have opened Cramp Diary")
        self.restart_window()
        press("Reminders")
        self.assert_said("only once you have opened Cramp Diary")
        self.toggle_login()
        self.assert_said(AT_LOGIN)
        DESKTOP.environment["XDG_CONFIG_DIRS"] = installed
        self.restart_window()
        wait_for(lambda: not entry.exists(), what="the end of the own entry")

    def test_entry_cannot_be_written(self):
        """The window says so, and what to do. A file is in the way, since root may write everywhere."""
        installed = DESKTOP.environment["XDG_CONFIG_DIRS"]
        in_the_way = pathlib.Path(DESKTOP.environment["XDG_CONFIG_HOME"]) / "autostart"
        in_the_way.write_text("", encoding="utf-8")
        self.addCleanup(in_the_way.unlink)
        self.addCleanup(DESKTOP.environment.update, XDG_CONFIG_DIRS=installed)
        DESKTOP.environment["XDG_CONFIG_DIRS"] = str(DESKTOP.folder / "nothing")
        self.start_server()
        self.start_service()
        self.start_window()
        self.assert_said(NOT_AT_LOGIN)
        press("What to do about the reminders")
        self.assert_said("Among the reminders, switch on “Start when you log in”.")
        self.toggle_login()
        self.assert_said("see whether something else is in its place")

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
        press("Reminders")
        self.assert_said("All reminders are off")
        self.assertEqual(self.requests(), [])
        DESKTOP.run("--import=-", text=TURN_ON)
        request = wait_for(self.requests, what="the question")[0]
        self.assertEqual(request["commandline"], ["cramp-diary-reminders"])
        self.assertTrue(request["autostart"])
        self.assertFalse(request["dbus-activatable"])
        self.assertIn("reminds you in the evening", request["reason"])
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


if __name__ == "__main__":
    main()
