#!/usr/bin/python3
# test-launcher.py - the menu, and what its entry can do without a window
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the installed program as the menus of desktops do, by the bus and by the
command of the menu entry, and answers its notifications.

Called with the folder of the build, which must be installed into itself."""

import configparser
import json
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

import dbus

from desktop import Desktop, wait_for

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
INSTALLED = BUILD / "install"
APPLICATION = "io.github.crampdiary.CrampDiary"
ENTRY = INSTALLED / f"share/applications/{APPLICATION}.desktop"
REMINDERS = f"{APPLICATION}.Reminders"
NOTIFICATIONS = "org.freedesktop.Notifications"
MOCK = "org.freedesktop.DBus.Mock"
RUN = pathlib.Path(__file__).resolve().parent.parent.parent / "run"
PORTAL = pathlib.Path(__file__).resolve().parent.parent / "portal.py"

# As in a sandbox: libnotify, GLib until 2.78 and GLib since each listen to another name.
THROUGH_PORTAL = {"NOTIFY_FORCE_PORTAL": "1", "GTK_USE_PORTAL": "1", "GIO_USE_PORTALS": "1"}

NOT_INSTALLED = 77


class LauncherTest(unittest.TestCase):
    """A desktop with a menu."""

    def open_desktop(self, services=None, capabilities="body body-markup actions persistence"):
        """A desktop whose bus knows the installed programs, or none."""
        if services is None:
            services = INSTALLED / "share/dbus-1/services"
        self.desktop = Desktop(BUILD, services=services)
        self.addCleanup(self.desktop.close)
        self.bus = dbus.bus.BusConnection(self.desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        self.addCleanup(self.bus.close)
        if capabilities is not None:
            self.desktop.keep(subprocess.Popen(
                ["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon", "-p", json.dumps({"capabilities": capabilities})],
                env=self.desktop.environment, stdout=subprocess.DEVNULL))
            wait_for(lambda: self.bus.name_has_owner(NOTIFICATIONS), what="the notification server")
            self.server = dbus.Interface(self.bus.get_object(NOTIFICATIONS, "/org/freedesktop/Notifications"), MOCK)

    def nowhere(self):
        """A folder of services without any."""
        folder = BUILD / "no-services"
        folder.mkdir(exist_ok=True)
        return folder

    def run_action(self, name):
        """Does what a desktop without D-Bus activation does with an action of the menu entry."""
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str
        entry.read(ENTRY, encoding="utf-8")
        return subprocess.run(shlex.split(entry[f"Desktop Action {name}"]["Exec"]), env=self.desktop.environment, check=False,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60)

    def activate(self, action, *parameter):
        """Does what a desktop with D-Bus activation does."""
        subprocess.run(["gapplication", "action", APPLICATION, action, *parameter], env=self.desktop.environment, check=True, timeout=60)

    def told(self, count):
        """The last of so many notifications: its title, its text and its buttons."""
        calls = wait_for(lambda: len(self.server.GetMethodCalls("Notify")) >= count and self.server.GetMethodCalls("Notify"),
                         seconds=15, what=f"{count} notifications")
        self.assertEqual(len(calls), count)
        return str(calls[-1][1][3]), str(calls[-1][1][4]), [str(word) for word in calls[-1][1][5]]

    def press(self, action, number):
        """Presses a button of the notification of that number."""
        self.server.EmitSignal(NOTIFICATIONS, "ActionInvoked", "us", [dbus.UInt32(number), action])

    def has_window(self):
        """Whether a window of the program is to be seen."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Cramp Diary"],
                              env=self.desktop.environment, stdout=subprocess.PIPE, timeout=30).stdout != b""

    def episodes(self):
        """The cramps of the diary."""
        return self.desktop.export()["episodes"]

    def assert_undone(self, enter):
        """What is entered is told, and its button takes it back."""
        enter("log-cramp")
        title, text, buttons = self.told(1)
        self.assertRegex(title, "^Logged .*[0-9][0-9]")
        self.assertEqual(text, "")
        self.assertRegex(buttons[0], "^app[.]undo-deed-[0-9]+$")
        self.assertEqual(buttons[1:], ["Undo"])
        self.assertEqual(len(self.episodes()), 1)
        self.press(buttons[0], 1)
        self.assertRegex(self.told(2)[1], "^Taken back: the cramp at ")
        self.assertEqual(self.told(2)[2], [])
        self.assertEqual(self.episodes(), [])

        enter("cramp-free")
        title, text, buttons = self.told(3)
        self.assertRegex(title, "^No cramps: ")
        self.assertTrue(self.desktop.export()["nights"][0]["cramp_free"])
        self.press(buttons[0], 3)
        self.assertRegex(self.told(4)[1], "^Taken back: no cramps, ")
        self.assertEqual(self.desktop.export()["nights"], [])
        self.assertFalse(self.has_window())

    def test_by_the_bus(self):
        self.open_desktop()
        self.assert_undone(self.activate)
        wait_for(lambda: not self.bus.name_has_owner(APPLICATION), what="the end of the program")

    def test_by_command(self):
        self.open_desktop()
        self.assert_undone(self.run_action)

    def test_by_command_without_bus_files(self):
        self.open_desktop(services=self.nowhere())
        self.assert_undone(self.run_action)

    def test_undo_takes_back_its_own_deed(self):
        """Also when something else was done since, and only once."""
        self.open_desktop()
        self.run_action("log-cramp")
        undo = self.told(1)[2][0]
        self.desktop.run("--log", "--at=03:00")
        self.press(undo, 1)
        self.told(2)
        left = self.episodes()
        self.assertEqual(len(left), 1)
        self.assertIn("T03:00", left[0]["start"])
        self.bus.get_object(REMINDERS, "/" + REMINDERS.replace(".", "/")).UndoDeed(
            dbus.Int64(undo.rpartition("-")[2]), dbus_interface=f"{REMINDERS}1")
        self.assertEqual(self.told(3)[1], "This is taken back already.")
        self.assertEqual(self.episodes(), left)

    def test_pressed_twice(self):
        for services in (None, self.nowhere()):
            self.open_desktop(services)
            enter = self.activate if services is None else self.run_action
            enter("log-cramp")
            self.told(1)
            enter("log-cramp")
            title, text, buttons = self.told(2)
            self.assertEqual((title, buttons), ("Not noted in the diary", []))
            self.assertIn("no second one was logged", text)
            self.assertEqual(len(self.episodes()), 1)

    def test_night_had_a_cramp(self):
        self.open_desktop()
        night = self.desktop.run("--cramp-free").strip()
        self.desktop.run("--log", f"--at={night}T23:50")
        for number, enter in enumerate((self.run_action, self.activate), 1):
            enter("cramp-free")
            title, text, _ = self.told(number)
            self.assertEqual(title, "Not noted in the diary")
            self.assertIn("A cramp is entered", text)

    def test_diary_is_damaged(self):
        self.open_desktop()
        self.desktop.run("--log")
        (pathlib.Path(self.desktop.environment["XDG_DATA_HOME"]) / "cramp-diary/diary.db").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
        for number, enter in enumerate((self.run_action, self.activate), 1):
            result = enter("log-cramp")
            title, text, buttons = self.told(number)
            self.assertEqual((title, buttons), ("Not noted in the diary", []))
            self.assertNotEqual(text, "")
            self.assertEqual(result is None or result.returncode, 1 if result else True)

    def test_no_buttons(self):
        self.open_desktop(capabilities="body")
        self.run_action("log-cramp")
        _, text, buttons = self.told(1)
        self.assertEqual(buttons, [])
        self.assertIn("press Ctrl+Z", text)

    def test_nobody_shows_notifications(self):
        self.open_desktop(capabilities=None)
        result = self.run_action("log-cramp")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(result.stdout.strip(), self.episodes()[0]["id"])
        self.assertEqual(result.stderr, "No notification could be shown.\n")
        environment = {**self.desktop.environment, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        result = subprocess.run([self.desktop.program, "--log", "--at=12:00", "--notify"], env=environment, check=True, capture_output=True, text=True, timeout=60)
        self.assertEqual(result.stderr, "No notification could be shown.\n")

    def test_through_the_portal(self):
        """In a sandbox the press comes to the application, with the deed as its parameter."""
        self.open_desktop(capabilities=None)
        self.desktop.environment.update(THROUGH_PORTAL)
        log = self.desktop.folder / "portal.log"
        self.desktop.keep(subprocess.Popen(["/usr/bin/python3", str(PORTAL), str(log)], env=self.desktop.environment))
        wait_for(lambda: self.bus.name_has_owner("org.freedesktop.portal.Desktop"), what="the portal")
        bus = dbus.Interface(self.bus.get_object("org.freedesktop.DBus", "/org/freedesktop/DBus"), "org.freedesktop.DBus")
        bus.UpdateActivationEnvironment(THROUGH_PORTAL)

        def shown(count):
            lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
            notices = [call[2] for call in map(json.loads, lines) if call[0] == "AddNotification"]
            return len(notices) >= count and notices[count - 1]

        self.run_action("log-cramp")
        notice = wait_for(lambda: shown(1), what="the notice")
        self.assertRegex(notice["title"], "^Logged ")
        button = notice["buttons"][0]
        self.assertEqual((button["label"], button["action"]), ("Undo", "app.undo-deed"))
        self.activate("undo-deed", f"int64 {button['target']}")
        self.assertRegex(wait_for(lambda: shown(2), what="the answer")["body"], "^Taken back: ")
        self.assertEqual(self.episodes(), [])
        self.assertFalse(self.has_window())

    def test_menu(self):
        """Each of them opens the window."""
        commands = [["gio", "launch", str(ENTRY)], ["gapplication", "launch", APPLICATION]]
        commands += [[tool, APPLICATION] for tool in ("gtk4-launch", "gtk-launch") if shutil.which(tool)]
        for command in commands:
            with self.subTest(command[0]):
                self.open_desktop(capabilities=None)
                subprocess.run(command, env=self.desktop.environment, check=True, timeout=60)
                wait_for(self.has_window, what="a window")

    def test_run_tells_the_bus(self):
        """Without an installation, ./run says where both programs are."""
        runtime = pathlib.Path(tempfile.mkdtemp(prefix="cramp-runtime-"))
        self.addCleanup(shutil.rmtree, runtime)
        services = runtime / "dbus-1/services"
        services.mkdir(parents=True)
        self.open_desktop(services)
        subprocess.run(["bash", "-c", 'source <(head -n -1 "$1"); prefix=$2; offer_services', "bash", RUN, INSTALLED],
                       env={**self.desktop.environment, "XDG_RUNTIME_DIR": str(runtime)}, check=True, timeout=60)
        for name in (REMINDERS, APPLICATION):
            self.bus.start_service_by_name(name)
            self.assertTrue(self.bus.name_has_owner(name), name)

    def test_window_without_bus_files(self):
        """Who starts it by its path where the bus finds nothing has reminders, too."""
        self.open_desktop(services=self.nowhere())
        self.desktop.run("--import=-", text='{"format": "cramp-diary", "version": 1, "reminders": [{"reminder": "soak", "on": true}]}')
        self.desktop.start()
        wait_for(self.has_window, what="a window")
        wait_for(lambda: self.bus.name_has_owner(REMINDERS), what="the reminders")


if __name__ == "__main__":
    if not ENTRY.is_file():
        print(f"{INSTALLED} is missing: run meson install first")
        sys.exit(NOT_INSTALLED)
    unittest.main(verbosity=2)
