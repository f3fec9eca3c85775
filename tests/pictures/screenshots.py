#!/usr/bin/python3
# screenshots.py - draws every page as a picture, to be looked at
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws pages wide and narrow, light, dark and in high contrast, in English and
Chinese, and with text at 200 %; several at a time, each on a display of
its own, on an evening that does not pass.

screenshots.py BUILD FOLDER [PAGE...]

BUILD must be installed into itself for its translations. Without a PAGE all of
them are drawn."""

import concurrent.futures
import json
import os
import pathlib
import queue
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "ui"))

from desktop import Desktop  # noqa: E402
from pages import CELLS, COPY, FILLED, NOW, PAGES, TABLE, WIDE  # noqa: E402

LANGUAGES = {
    "en": {"LANG": "C.UTF-8", "LANGUAGE": "en"},
    "zh": {"LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN"},
}
CONTRAST = {"ADW_DEBUG_HIGH_CONTRAST": "1"}
SCREEN = "1400x3800"

TESTS = pathlib.Path(__file__).resolve().parent.parent
SERVER = ("/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon",
          "-p", json.dumps({"capabilities": "body body-markup actions persistence"}))
APPLICATION = "io.github.crampdiary.CrampDiary"
PATIENCE_SECONDS = 180

# What draw-page.c says of what it has drawn.
REMARKS = ("wide instead of", "stands out of")


def file_of(members):
    """A file to import."""
    return json.dumps({"format": "cramp-diary", "version": 1, **members})


def make_desktop(build):
    """A desktop whose mouse is on nothing that is drawn."""
    desktop = Desktop(build, size=SCREEN)
    desktop.xdotool("mousemove", *(str(int(length) - 1) for length in SCREEN.split("x")))
    return desktop


def diary_of(desktop, page):
    """What draw-page is to open, made where it is not yet there."""
    if page.diary == "none":
        return str(desktop.folder / "none.db")
    if page.diary not in FILLED:
        return page.diary
    path = desktop.folder / f"{page.diary}.db"
    if not path.exists():
        desktop.run(f"--diary={path}", "--import=-", text=file_of(FILLED[page.diary].members()))
    copy = desktop.folder / "drawn.db"
    copy.write_bytes(path.read_bytes())
    return str(copy)


def start_on_bus(desktop, name, command):
    """Starts a program, and waits for it on the bus."""
    desktop.keep(subprocess.Popen(command, env=desktop.environment, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL))
    subprocess.run(["gdbus", "wait", "--session", "--timeout", "60", name], env=desktop.environment, check=True)


def bring_about(desktop, state):
    """Has there be what the state says, and reminders to be reminded of."""
    if state.login:
        entry = pathlib.Path(desktop.environment["XDG_CONFIG_HOME"]) / f"autostart/{APPLICATION}.Reminders.desktop"
        entry.parent.mkdir()
        entry.write_text(f"[Desktop Entry]\n{state.login}\n", encoding="utf-8")
    if state.portal:
        desktop.environment["NOTIFY_FORCE_PORTAL"] = "1"
        start_on_bus(desktop, "org.freedesktop.portal.Desktop", [
            "/usr/bin/python3", str(TESTS / "portal.py"), f"--background={state.portal}",
            f"--autostart={state.portal}", str(desktop.folder / "portal.log")])
    elif state.server:
        start_on_bus(desktop, "org.freedesktop.Notifications", SERVER)
    start = FILLED["empty"].profile["diary_start"]
    desktop.run("--import=-", text=file_of({"profile": {"diary_start": start}, "reminders": [
        {"reminder": reminder, "on": True} for reminder in ("stretch", "soak")]}))
    if state.service:
        start_on_bus(desktop, f"{APPLICATION}.Reminders", [
            "faketime", "--exclude-monotonic", "-f", f"@{NOW:%Y-%m-%d %H:%M:%S}",
            str(desktop.build / "src/service/cramp-diary-reminders")])


def looks(page, is_contrast):
    """Each scheme, size and text of a page that one process can draw, with their
    words for the name of the file."""
    names = {size: "wide" if size == page.sizes[0] else "narrow" for size in page.sizes}
    for scheme in ("contrast",) if is_contrast else [scheme for scheme in page.schemes if scheme != "contrast"]:
        for size in page.sizes:
            yield scheme, 100, size, names[size]
    for size in () if is_contrast else page.large:
        yield "light", 200, size, "large-wide" if size == WIDE else "large-narrow"


def script(name, page, is_contrast, language, folder, files):
    """What draw-page is to do."""
    lines = [step.replace(COPY, str(files / "copy.json")).replace(TABLE, str(files / "cramps.csv")) for step in page.steps]
    if page.state:
        lines.append(f"wait {page.state.says}")
    for scheme, text, (width, height), words in looks(page, is_contrast):
        lines += [f"look {scheme} {text}", f"picture {width} {height} {folder}/{name}-{words}-{scheme}-{language}.png"]
    return "\n".join(lines) + "\n"


def draw(desktop, name, is_contrast, language, folder):
    """Draws the pictures of one process, and returns what went wrong."""
    page = PAGES[name]
    (desktop.folder / "copy.json").write_text(file_of(FILLED["feet"].members()), encoding="utf-8")
    (desktop.folder / "cramps.csv").write_text(CELLS, encoding="utf-8")
    result = subprocess.run([str(desktop.build / "tests/pictures/draw-page"), diary_of(desktop, page)],
                            input=script(name, page, is_contrast, language, folder, desktop.folder), text=True, capture_output=True,
                            check=False, timeout=PATIENCE_SECONDS,
                            env={**desktop.environment, **LANGUAGES[language], **(CONTRAST if is_contrast else {})})
    print(result.stdout, end="", flush=True)
    if result.returncode != 0:
        return f"{name} ({language}): {result.returncode}\n{result.stderr}"
    print("".join(f"{line}\n" for line in result.stderr.splitlines() if any(part in line for part in REMARKS)), end="",
          file=sys.stderr, flush=True)
    return ""


class Lane:
    """A desktop for whoever has something to draw; what needs a state has one of
    its own."""

    def __init__(self, build, count):
        self.build = build
        self.free = queue.Queue()
        for _ in range(count):
            self.free.put(None)

    def draw(self, name, *job):
        """Draws on the next desktop that is free."""
        desktop = self.free.get()
        try:
            state = PAGES[name].state
            if state:
                with make_desktop(self.build) as own:
                    bring_about(own, state)
                    return draw(own, name, *job)
            desktop = desktop or make_desktop(self.build)
            return draw(desktop, name, *job)
        finally:
            self.free.put(desktop)

    def close(self):
        """Ends all desktops."""
        while not self.free.empty():
            desktop = self.free.get()
            if desktop:
                desktop.close()


def main(build, folder, *names):
    """Draws these pages, or all."""
    unknown = [name for name in names if name not in PAGES]
    if unknown:
        sys.exit(f"There is no page {', '.join(unknown)}. There are: {', '.join(PAGES)}")
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    count = os.cpu_count() or 1
    lanes = Lane(build, count)
    jobs = [(name, is_contrast, language, folder) for name in names or PAGES for language in LANGUAGES
            for is_contrast in (False, True) if not is_contrast or "contrast" in PAGES[name].schemes]
    try:
        with concurrent.futures.ThreadPoolExecutor(count) as pool:
            problems = [problem for problem in pool.map(lambda job: lanes.draw(*job), jobs) if problem]
    finally:
        lanes.close()
    if problems:
        print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
