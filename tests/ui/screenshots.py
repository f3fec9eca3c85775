#!/usr/bin/python3
# screenshots.py - draws every page as a picture, to be looked at
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every page with the sample diary, wide and narrow, light, dark and in
high contrast, in English and Chinese.

Called with the folder of the build, which must be installed into itself for its
translations, and the folder for the pictures."""

import datetime
import itertools
import json
import pathlib
import subprocess
import sys
import time

from desktop import Desktop, wait_for

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

# Takes "Done" back from the stretch, and starts the guides.
GUIDE = {
    "stretch": ({"wide": ("61", "407", "click", "1"), "narrow": ("47", "425", "click", "1")},
                {"wide": ("364", "407", "click", "1"), "narrow": ("230", "425", "click", "1")}),
    "soak": ({"wide": ("364", "461", "click", "1"), "narrow": ("230", "479", "click", "1")},),
}

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
    "guide-stretch": (SAMPLE, GUIDE["stretch"]),
    "guide-calf": (SAMPLE, (*GUIDE["stretch"], "Return")),
    "guide-thigh": (SAMPLE, (*GUIDE["stretch"], "Return", "Tab", "Return")),
    "guide-heels": (SAMPLE, (*GUIDE["stretch"], "Return", "Tab", "Return", "Return")),
    "guide-toes": (SAMPLE, (*GUIDE["stretch"], "Return", "Tab", "Return", "Return", "Return")),
    "guide-hurts": (SAMPLE, (*GUIDE["stretch"], "Return", "Tab", "Tab", "Tab", "Return")),
    "guide-soak": (SAMPLE, GUIDE["soak"]),
    "guide-soaking": (SAMPLE, (*GUIDE["soak"], "Return")),
    "guide-tonight": (SAMPLE, (*GUIDE["soak"], "Return", "Escape")),
    "profile": (SAMPLE, ("F10", "Return")),
    "article": (SAMPLE, ("F1",)),
    "article-care": (SAMPLE, ("F1", "Tab", "Tab", "Tab", "Return")),
    "shortcuts": (SAMPLE, ("ctrl+question",)),
}

# The usual diary, which is reminded of: whether the reminder service and a
# notification server are there, and what the person's entry for login says.
STATES = {
    "reminders-good": (True, True, None),
    "reminders-no-server": (True, False, None),
    "reminders-no-service": (False, True, None),
    "reminders-not-at-login": (True, True, "Hidden=true"),
    "banner": (False, True, None),
}
STATE_PAGES = {state: ((), () if state == "banner" else ("ctrl+comma",)) for state in STATES}

SERVER = ("/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon",
          "-p", json.dumps({"capabilities": "body body-markup actions persistence"}))

SETTLE_SECONDS = 0.5


def draw(desktop, page, size, environment, target):
    """Draws one page into one file."""
    arguments, steps = {**PAGES, **STATE_PAGES}[page]
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


def start_server(desktop):
    """Starts what shows notifications, and waits for it."""
    desktop.keep(subprocess.Popen(SERVER, env=desktop.environment, stdout=subprocess.DEVNULL))
    question = ["gdbus", "call", "--session", "--dest", "org.freedesktop.Notifications", "--object-path",
                "/org/freedesktop/Notifications", "--method", "org.freedesktop.Notifications.GetCapabilities"]
    wait_for(lambda: subprocess.run(question, env=desktop.environment, check=False, capture_output=True,
                                    timeout=30).returncode == 0, what="the notification server")


def draw_state(build, state, size, environment, target):
    """Draws the window while something keeps reminders from coming, or nothing."""
    service, server, login = STATES[state]
    services = pathlib.Path(build).resolve() / "install/share/dbus-1/services"
    with Desktop(build, services=services if service else None) as desktop:
        if login is not None:
            entry = pathlib.Path(desktop.environment["XDG_CONFIG_HOME"]) / "autostart"
            entry.mkdir()
            entry /= "io.github.crampdiary.CrampDiary.Reminders.desktop"
            entry.write_text(f"[Desktop Entry]\n{login}\n", encoding="utf-8")
        if server:
            start_server(desktop)
        start = datetime.date.today() - datetime.timedelta(days=10)
        desktop.run("--import=-", text=json.dumps({
            "format": "cramp-diary", "version": 1, "profile": {"diary_start": start.isoformat()},
            "reminders": [{"reminder": reminder, "on": True} for reminder in ("stretch", "soak")]}))
        draw(desktop, state, size, environment, target)


def main(build, folder):
    """Draws all pages."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with Desktop(build) as desktop:
        for page, size, scheme, language in itertools.product(PAGES, SIZES, SCHEMES, LANGUAGES):
            target = folder / f"{page}-{size}-{scheme}-{language}.png"
            draw(desktop, page, size, {**SCHEMES[scheme], **LANGUAGES[language]}, target)
            print(target, flush=True)
    for state, size, scheme, language in itertools.product(STATES, SIZES, SCHEMES, LANGUAGES):
        target = folder / f"{state}-{size}-{scheme}-{language}.png"
        draw_state(build, state, size, {**SCHEMES[scheme], **LANGUAGES[language]}, target)
        print(target, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
