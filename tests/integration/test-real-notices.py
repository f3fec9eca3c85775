"""Reminders on a screen, with the notification program of Xfce, whose buttons a
hand presses.

CRAMP_REMINDERS, CRAMP_DIARY and CRAMP_REMINDER_DIARY: see sessionbus.py."""

# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import unittest

from reminded import NIGHT, NOTIFICATIONS, RemindedTest
from sessionbus import wait_until

LIBRARIES = f'/usr/lib/{os.uname().machine}-linux-gnu/xfce4'
XFCONFD = os.path.join(LIBRARIES, 'xfconf', 'xfconfd')
NOTIFYD = os.path.join(LIBRARIES, 'notifyd', 'xfce4-notifyd')


@unittest.skipUnless(all(map(shutil.which, ['Xvfb', 'xdotool', XFCONFD, NOTIFYD])), 'needs Xvfb, xdotool and xfce4-notifyd')
class RealNoticesTest(RemindedTest):

    def start_desktop(self):
        """A screen and the notification program of Xfce, which draws buttons."""
        self.start_display()
        self.environment['NO_AT_BRIDGE'] = '1'
        self.start([XFCONFD], stderr=subprocess.DEVNULL)
        self.wait_for_name('org.xfce.Xfconf')
        self.start([NOTIFYD], stderr=subprocess.DEVNULL)
        self.wait_for_name(NOTIFICATIONS)

    def xdotool(self, *arguments):
        return subprocess.run(['xdotool', *arguments], env=self.environment, check=False,
                              capture_output=True, text=True).stdout

    def find_notice(self):
        return self.xdotool('search', '--onlyvisible', '--class', 'notifyd').split()

    def wait_for_notice(self):
        wait_until('notice on the screen', self.find_notice)

    def wait_for_no_notice(self):
        wait_until('no notice on the screen', lambda: not self.find_notice())

    def click(self, button):
        """The buttons stand in a row at the lower right of a notice, if any is there."""
        for window in self.find_notice()[:1]:
            geometry = dict(line.split('=') for line in self.xdotool('getwindowgeometry', '--shell', window).splitlines())
            right = {'Show': 57, 'Skip': 57, 'Later': 149, 'Done': 241}[button]
            self.xdotool('mousemove', '--window', window, str(int(geometry['WIDTH']) - right),
                         str(int(geometry['HEIGHT']) - 31), 'click', '1')

    def click_until(self, button, what, condition):
        """While a notice glides to its place a click may go beside the button."""
        def click_again():
            self.click(button)
            return condition()

        wait_until(what, click_again)

    def test_buttons(self):
        self.prepare_diary('soak')
        self.start_desktop()
        self.start_service('2026-11-20 22:00:00')
        self.wait_for_notice()
        self.click_until('Later', 'put off', lambda: self.read() == '- snoozed')
        self.wait_for_no_notice()
        self.jump('2026-11-20 22:10:00')
        self.wait_for_notice()
        self.click_until('Done', 'done', lambda: self.read() == 'done answered')
        self.assertIn('Xfce', self.status_text('2026-11-20 22:20:00'))

    def test_withdrawal(self):
        self.prepare_diary('soak')
        self.start_desktop()
        self.start_service('2026-11-20 22:00:00')
        self.wait_for_notice()
        self.run_diary('answer', NIGHT, 'care-skip-soak')
        self.wait_for_no_notice()

    def test_signal_notice(self):
        self.prepare_diary()
        self.run_diary('notices', 'on')
        self.run_diary('cramp', '2026-11-20T02:50:00', '60')
        self.start_desktop()
        asked = self.start_application()
        self.start_service('2026-11-20 11:00:00')
        self.wait_for_notice()
        self.click_until('Show', 'asked to show', asked)
        self.assertEqual(asked(), [['show-signals', [], {}]])
        self.wait_for_no_notice()

    def test_check_in(self):
        self.prepare_diary('check_in')
        self.start_desktop()
        self.start_service('2026-11-21 09:00:00')
        self.wait_for_notice()
        self.run_command('--cramp-free', '--night=2026-11-20')
        self.wait_for_no_notice()


if __name__ == '__main__':
    unittest.main()
