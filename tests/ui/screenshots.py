#!/usr/bin/python3
# screenshots.py - draws every page as a picture, to be looked at
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every page with the sample diary, wide and narrow, light, dark and in
high contrast, in English and Chinese.

Called with the folder of the build, which must be installed into itself for its
translations, and the folder for the pictures."""

import itertools
import pathlib
import subprocess
import sys
import time

from desktop import Desktop

SIZES = {"wide": (1000, 700), "narrow": (360, 640)}
SCHEMES = {
    "light": {},
    "dark": {"ADW_DEBUG_COLOR_SCHEME": "prefer-dark"},
    "contrast": {"ADW_DEBUG_HIGH_CONTRAST": "1"},
}
LANGUAGES = {
    "en": {"LANG": "C.UTF-8", "LANGUAGE": "en"},
    "zh": {"LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"},
}

SAMPLE = ("--sample",)

# For each page: how to start, and the keys that lead to it.
PAGES = {
    "welcome": ((), ()),
    "tonight": (SAMPLE, ()),
    "signal": (SAMPLE, ("shift+Tab", "space", "Page_Down")),
    "cramp": (SAMPLE, ("ctrl+l",)),
    "diary": (SAMPLE, ("alt+2",)),
    "editor": (SAMPLE, ("ctrl+l", "ctrl+e")),
    "reminders": (SAMPLE, ("ctrl+comma",)),
    "shortcuts": (SAMPLE, ("ctrl+question",)),
}

SETTLE_SECONDS = 0.8


def draw(desktop, page, size, environment, target):
    """Draws one page into one file."""
    arguments, keys = PAGES[page]
    width, height = SIZES[size]
    process = desktop.start(*arguments, **environment)
    window = desktop.find_window(process)
    desktop.xdotool("windowsize", "--sync", window, str(width), str(height))
    desktop.xdotool("windowmove", window, "0", "0")
    time.sleep(SETTLE_SECONDS)
    for key in keys:
        desktop.xdotool("key", key)
        time.sleep(SETTLE_SECONDS)

    newest = desktop.find_window(process)
    if newest != window and size == "narrow":
        desktop.xdotool("windowsize", newest, str(width), str(height))
        time.sleep(SETTLE_SECONDS)
    subprocess.run(["import", "-window", "root", "-crop", f"{width}x{height}+0+0", "+repage", str(target)],
                   env=desktop.environment, check=True)
    desktop.stop(process)


def main(build, folder):
    """Draws all pages."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with Desktop(build) as desktop:
        for page, size, scheme, language in itertools.product(PAGES, SIZES, SCHEMES, LANGUAGES):
            target = folder / f"{page}-{size}-{scheme}-{language}.png"
            draw(desktop, page, size, {**SCHEMES[scheme], **LANGUAGES[language]}, target)
            print(target)


if __name__ == "__main__":
    main(*sys.argv[1:])
