#!/usr/bin/python3
# test-onscreen.py - whether the tests would notice that nobody answers them
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the accessibility bus, or the program, away from under a look at the
screen: what cannot be seen then is not absent.

Called with the folder of the build."""

import signal
import subprocess

import screenreader
from desktop import wait_for
from onscreen import BusGone
from screenreader import BUS, DESKTOP, ReaderTest, find, find_all, find_program, has_text, main


def bus_processes():
    """The accessibility bus and its registry: what the bus of the session started."""
    session = DESKTOP.environment["DBUS_SESSION_BUS_ADDRESS"]
    daemons = {process.pid for process in DESKTOP.processes}
    found = []
    for number in subprocess.run(["pgrep", "-f", "at-spi|accessibility.conf"], check=False, text=True,
                                 stdout=subprocess.PIPE).stdout.split():
        try:
            with open(f"/proc/{number}/environ", "rb") as environment:
                if session.encode() in environment.read() and int(number) not in daemons:
                    found.append(int(number))
        except OSError:
            pass
    return found


class OnScreenTest(ReaderTest):
    """In the order of their names; the last one leaves no bus to look at."""

    def test_a_program_that_has_ended(self):
        self.start()
        wait_for(lambda: find("Log a cramp"), what="the window")
        self.assertFalse(has_text("There is no such text"))
        self.process.kill()
        self.process.wait()
        DESKTOP.processes.remove(self.process)
        self.process = None
        wait_for(lambda: find_program() is None, what="the end of the program")
        self.addCleanup(setattr, screenreader, "PATIENCE_SECONDS", screenreader.PATIENCE_SECONDS)
        screenreader.PATIENCE_SECONDS = 1
        for look in (lambda: has_text("There is no such text"), lambda: find("Undo"), lambda: find_all(lambda _: False)):
            with self.assertRaises(AssertionError):
                look()

    def test_b_program_that_does_not_answer(self):
        self.start()
        wait_for(lambda: find("Log a cramp"), what="the window")
        patience = BUS.patience_seconds
        BUS.patience_seconds = 1
        self.process.send_signal(signal.SIGSTOP)
        try:
            with self.assertRaises(BusGone):
                has_text("There is no such text")
        finally:
            self.process.send_signal(signal.SIGCONT)
            BUS.patience_seconds = patience
        self.assertFalse(has_text("There is no such text"))

    def test_c_bus_that_has_gone(self):
        self.start()
        wait_for(lambda: find("Log a cramp"), what="the window")
        for number in bus_processes():
            subprocess.run(["kill", "-KILL", str(number)], check=False)
        for look in (lambda: has_text("There is no such text"), lambda: find("Undo"), lambda: find_all(lambda _: False)):
            with self.assertRaises(BusGone):
                look()
        DESKTOP.stop(self.process)
        self.process = None


if __name__ == "__main__":
    main()
