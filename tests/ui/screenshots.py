#!/usr/bin/python3
# screenshots.py - draws every page as a picture, to be looked at
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws every page with the sample diary, wide and narrow, light, dark and in
high contrast, in English and Chinese, and narrow with text at 200 %; and what the
panel can say, with a diary for each of its states, light, and two of them dark.

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
from panel import DIARIES

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

# Twice the usual 96 dots per inch, in 1024ths, as a desktop sets it.
LARGE_TEXT = "Xft/DPI 196608\n"

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
    "why": (SAMPLE, ("alt+3", "Tab Tab Tab space")),
    "signals-end": (SAMPLE, ("alt+3", {"wide": ("500", "400", *SCROLL * 3), "narrow": ("180", "300", *SCROLL * 4)})),
    "cramp": (SAMPLE, ("ctrl+l",)),
    "signs": (SAMPLE, ("ctrl+u",)),
    "emergency-list": (SAMPLE, ("ctrl+u", EMERGENCY_SIGN)),
    "emergency": (SAMPLE, ("ctrl+u", EMERGENCY_SIGN, "Escape")),
    "urgent": (SAMPLE, ("ctrl+u", URGENT_SIGN, "Escape")),
    "soon": (SAMPLE, ("ctrl+u", SOON_SIGN, "Escape", "alt+2")),
    "diary": (SAMPLE, ("alt+2",)),
    "editor": (SAMPLE, ("alt+2", "Tab space")),
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

# The same page at its whole length: starting at login switched on or off, and
# refused by the portal. Each with the answer of the portal, if there is one.
LOGIN = {
    "login-on": (None, None),
    "login-off": ("Hidden=true", None),
    "login-refused": (None, "no"),
}

SERVER = ("/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon",
          "-p", json.dumps({"capabilities": "body body-markup actions persistence"}))

# The panel is drawn at its whole length, and so is what the soak hides below.
LONG_SIZES = {"wide": (800, 2500), "narrow": (360, 3700)}
LOGIN_SIZES = {"wide": (800, 1200), "narrow": (360, 1500)}
SOAK_SIZES = {"wide": (1000, 700), "narrow": (360, 1200)}

# The keys that unfold "Why?" on each card, the last one first; a card has six
# places for the focus when it is raised, and three when not. Below the cards
# come the patterns.
RAISED = ("alt+3", "Tab " * 15 + "space", *("shift+Tab " * 6 + "space",) * 2)
QUIET = ("alt+3", "Tab " * 8 + "space", *("shift+Tab " * 3 + "space",) * 2)
PATTERN = ("alt+3", "Tab " * 18 + "space")
PATTERNS = ("alt+3", "Tab " * 19 + "space", "shift+Tab space")

# For each picture of the panel: the diary, and the keys that lead to it.
PANEL = {
    "panel-empty": ("empty", QUIET),
    "panel-learning": ("learning", QUIET),
    "panel-calm": ("calm", ("alt+3",)),
    "panel-calm-why": ("calm", QUIET),
    "panel-steady": ("steady", QUIET),
    "panel-sitter": ("sitter", QUIET),
    "panel-silent": ("silent", QUIET),
    "panel-watch": ("watch", ("alt+3",)),
    "panel-watch-why": ("watch", RAISED),
    "panel-warning-why": ("warning", RAISED),
    "panel-warning-pattern": ("warning", PATTERN),
    "panel-feet-why": ("feet", RAISED),
    "panel-feet-patterns": ("feet", PATTERNS),
    "panel-walking-why": ("walking", RAISED),
    "panel-walking-patterns": ("walking", PATTERNS),
    "panel-brief-why": ("brief", RAISED),
}

DARK_PANEL = ("panel-watch", "panel-warning-why")

# The foot soak left out: on the first page, among the reminders, and in words.
SOAK = {
    "soak": ("feet", ()),
    "soak-reminders": ("feet", ("ctrl+comma",)),
    "soak-why": ("feet", ("ctrl+comma", "Tab " * 10 + "space")),
}

SETTLE_SECONDS = 0.5


def fill(desktop, diary):
    """A diary in a file of its own, from its members."""
    file = f"--diary={desktop.folder / diary}.db"
    members = DIARIES[diary](desktop.environment["TZ"]).members()
    desktop.run(file, "--import=-", text=json.dumps({"format": "cramp-diary", "version": 1, **members}))
    return (file,)


def draw(desktop, arguments, steps, size, shape, environment, target):
    """Draws one page into one file."""
    width, height = shape
    process = desktop.start(*arguments, **environment)
    window = desktop.find_window(process)
    desktop.xdotool("windowsize", "--sync", window, str(width), str(height))
    desktop.xdotool("windowmove", window, "0", "0")
    time.sleep(SETTLE_SECONDS)
    for step in steps:
        desktop.xdotool(*(("key", *step.split()) if isinstance(step, str) else ("mousemove", *step[size])))
        time.sleep(SETTLE_SECONDS)

    newest = desktop.find_window(process)
    if newest != window and (size == "narrow" or shape in LOGIN_SIZES.values()):
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


def write_login(desktop, line):
    """The person's entry for login."""
    entry = pathlib.Path(desktop.environment["XDG_CONFIG_HOME"]) / "autostart"
    entry.mkdir()
    entry /= "io.github.crampdiary.CrampDiary.Reminders.desktop"
    entry.write_text(f"[Desktop Entry]\n{line}\n", encoding="utf-8")


def want_reminders(desktop):
    """Fills the usual diary with two reminders."""
    start = datetime.date.today() - datetime.timedelta(days=10)
    desktop.run("--import=-", text=json.dumps({
        "format": "cramp-diary", "version": 1, "profile": {"diary_start": start.isoformat()},
        "reminders": [{"reminder": reminder, "on": True} for reminder in ("stretch", "soak")]}))


def start_portal(desktop, answer):
    """Starts a stand-in for the portal, which the programs believe."""
    portal = pathlib.Path(__file__).resolve().parent.parent / "portal.py"
    desktop.environment["NOTIFY_FORCE_PORTAL"] = "1"
    desktop.keep(subprocess.Popen(["/usr/bin/python3", str(portal), f"--background={answer}", f"--autostart={answer}",
                                   str(desktop.folder / "portal.log")], env=desktop.environment))
    question = ["gdbus", "wait", "--session", "--timeout", "30", "org.freedesktop.portal.Desktop"]
    subprocess.run(question, env=desktop.environment, check=True)
    subprocess.run(["dbus-update-activation-environment", "NOTIFY_FORCE_PORTAL=1"], env=desktop.environment, check=True)


def draw_login(build, state, size, environment, target):
    """Draws the whole page of the reminders."""
    line, answer = LOGIN[state]
    services = pathlib.Path(build).resolve() / "install/share/dbus-1/services"
    with Desktop(build, services=services, size="1400x1600") as desktop:
        if line is not None:
            write_login(desktop, line)
        if answer is None:
            start_server(desktop)
        else:
            start_portal(desktop, answer)
        want_reminders(desktop)
        draw(desktop, (), ("ctrl+comma",), size, LOGIN_SIZES[size], environment, target)


def draw_state(build, state, size, environment, target):
    """Draws the window while something keeps reminders from coming, or nothing."""
    service, server, login = STATES[state]
    services = pathlib.Path(build).resolve() / "install/share/dbus-1/services"
    with Desktop(build, services=services if service else None) as desktop:
        if login is not None:
            write_login(desktop, login)
        if server:
            start_server(desktop)
        want_reminders(desktop)
        draw(desktop, *STATE_PAGES[state], size, SIZES[size], environment, target)


def enlarge_text(desktop):
    """Starts what tells the program a desktop's settings, and sets 200 % text."""
    settings = desktop.folder / "xsettings"
    settings.write_text(LARGE_TEXT, encoding="utf-8")
    settings_daemon = subprocess.Popen(["xsettingsd", "-c", str(settings)], env=desktop.environment,
                                       stderr=subprocess.PIPE, text=True)
    desktop.keep(settings_daemon)
    for line in settings_daemon.stderr:
        if "Took ownership" in line:
            return
    raise RuntimeError("the desktop's settings cannot be told")


def draw_large(build, folder):
    """Draws the pages that keys lead to, with large text."""
    pages = {f"{page}-large": (arguments, steps) for page, (arguments, steps) in PAGES.items()
             if all(isinstance(step, str) for step in steps)}
    with Desktop(build) as desktop:
        enlarge_text(desktop)
        draw_all(desktop, folder, pages, {"narrow": SIZES["narrow"]}, ("light",))


def draw_all(desktop, folder, pages, sizes, schemes):
    """Draws pages, each in every size, scheme and language."""
    for page, size, scheme, language in itertools.product(pages, sizes, schemes, LANGUAGES):
        arguments, steps = pages[page]
        target = folder / f"{page}-{size}-{scheme}-{language}.png"
        draw(desktop, arguments, steps, size, sizes[size], {**SCHEMES[scheme], **LANGUAGES[language]}, target)
        print(target, flush=True)


def main(build, folder):
    """Draws all pages."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with Desktop(build, size="1400x3800") as desktop:
        diaries = {diary: fill(desktop, diary) for diary in DIARIES}
        panel = {page: (diaries[diary], steps) for page, (diary, steps) in PANEL.items()}
        soak = {page: (diaries[diary], steps) for page, (diary, steps) in SOAK.items()}
        draw_all(desktop, folder, PAGES, SIZES, SCHEMES)
        draw_all(desktop, folder, soak, SOAK_SIZES, ("light",))
        draw_all(desktop, folder, panel, LONG_SIZES, ("light",))
        draw_all(desktop, folder, {page: panel[page] for page in DARK_PANEL}, LONG_SIZES, ("dark",))
    draw_large(build, folder)
    for state, size, scheme, language in itertools.product(STATES, SIZES, SCHEMES, LANGUAGES):
        target = folder / f"{state}-{size}-{scheme}-{language}.png"
        draw_state(build, state, size, {**SCHEMES[scheme], **LANGUAGES[language]}, target)
        print(target, flush=True)
    for state, size, scheme, language in itertools.product(LOGIN, LOGIN_SIZES, ("light", "dark"), LANGUAGES):
        target = folder / f"{state}-{size}-{scheme}-{language}.png"
        draw_login(build, state, size, {**SCHEMES[scheme], **LANGUAGES[language]}, target)
        print(target, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
