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

SCROLL = ("click", "5") * 12

# From the first line of the list of signs to the one that is ticked.
EMERGENCY_SIGN = "Tab " * 5 + "space"
URGENT_SIGN = "Tab " * 23 + "space"
SOON_SIGN = "Tab " * 27 + "space"

# For each page: how to start, and the keys, or places of the mouse for each
# size, that lead to it.
PAGES = {
    "welcome": ((), ()),
    "tonight": (SAMPLE, ()),
    "signals": (SAMPLE, ("alt+3",)),
    "why": (SAMPLE, ("alt+3", {"wide": ("500", "354", "click", "1"), "narrow": ("180", "406", "click", "1")})),
    "signals-end": (SAMPLE, ("alt+3", {"wide": ("500", "400", *SCROLL * 3), "narrow": ("180", "300", *SCROLL * 4)})),
    "cramp": (SAMPLE, ("ctrl+l",)),
    "signs": (SAMPLE, ("ctrl+u",)),
    "emergency-list": (SAMPLE, ("ctrl+u", EMERGENCY_SIGN)),
    "emergency": (SAMPLE, ("ctrl+u", EMERGENCY_SIGN, "Escape")),
    "urgent": (SAMPLE, ("ctrl+u", URGENT_SIGN, "Escape")),
    "soon": (SAMPLE, ("ctrl+u", SOON_SIGN, "Escape", "alt+2")),
    "diary": (SAMPLE, ("alt+2",)),
    "editor": (SAMPLE, ("alt+2", {"wide": ("500", "190", "click", "1"), "narrow": ("180", "205", "click", "1")})),
    "reminders": (SAMPLE, ("ctrl+comma",)),
    "profile": (SAMPLE, ("F10", "Return")),
    "article": (SAMPLE, ("F1",)),
    "article-care": (SAMPLE, ("F1", "Tab", "Tab", "Tab", "Return")),
    "shortcuts": (SAMPLE, ("ctrl+question",)),
}

SETTLE_SECONDS = 0.5


def draw(desktop, page, size, environment, target):
    """Draws one page into one file."""
    arguments, steps = PAGES[page]
    width, height = SIZES[size]
    process = desktop.start(*arguments, **environment)
    window = desktop.find_window(process)
    desktop.xdotool("windowsize", "--sync", window, str(width), str(height))
    desktop.xdotool("windowmove", window, "0", "0")
    time.sleep(SETTLE_SECONDS)
    for step in steps:
        desktop.xdotool(*(("key", *step.split()) if isinstance(step, str) else ("mousemove", *step[size])))
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
            print(target, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
