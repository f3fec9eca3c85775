#!/usr/bin/python3
# test-spoken.py - a walk by ear over every page and window, in both languages
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens everything there is and fails where a screen reader would come upon
something without a name, or say the same thing twice.

Called with the folder of the build."""

import contextlib
import sqlite3

import panel
import screenreader
from desktop import wait_for
from screenreader import CHECKS, DESKTOP, KEYBOARD, Atspi, find_program, main, search, windows
from spoken import is_focusable, is_nameless
from walk import CHINESE, Walk, key

# None is what leads on to another menu.
MENU = (None, "Page for the Doctor…", "Visits to the Doctor", "Print a Bedside Sheet…", "Enter from a Sheet…", "Save a Copy…", "Bring In a Copy or Table…", "Restore a Backup…", "Delete Everything…", None, "About You", "Reminders", "Keyboard Shortcuts", "What the Article Says",
        "About Cramp Diary")
# What belongs to the toolkit's own dialogs is not ours to name.
OF_THE_TOOLKIT = ("Print a Bedside Sheet…", "Save a Copy…", "Bring In a Copy or Table…")


class SpokenWalk(Walk):
    """The walk in English."""

    def test_first_start(self):
        self.open(20)
        self.listen("welcome")

    def test_evening(self):
        self.open(20, panel.warning)
        self.listen("evening")
        self.unfold("How was the day?")
        self.listen("evening, the day")
        key("alt+2")
        self.listen("diary")
        self.walk_calendar()
        key("alt+3")
        self.listen("signals")
        self.unfold("Why?")
        self.listen("signals, why")
        key("alt+4")
        self.walk_trends()
        self.open_menu()
        self.listen("menu")

    def walk_calendar(self):
        """A night, several of them, and the year."""
        screenreader.tab_until(lambda found: found.get_role_name() == "table cell", "a night of the calendar", backwards=True)
        night = KEYBOARD.focus().get_name()
        key("Left", "Return")
        wait_for(lambda: KEYBOARD.focus() is not None and KEYBOARD.focus().get_role_name() != "table cell", what="what can be done with a night")
        self.listen("diary, a night of the calendar")
        key("Escape")
        screenreader.tab_until(lambda found: found.get_role_name() == "table cell", "the calendar again", backwards=True)
        self.assertNotEqual(KEYBOARD.focus().get_name(), night)
        key("shift+Left", "shift+Left")
        wait_for(lambda: KEYBOARD.focus().get_state_set().contains(Atspi.StateType.SELECTED), what="nights that are chosen")
        self.listen("diary, several nights")
        key("Escape")
        self.press("Whole year")
        self.listen("diary, the year")

    def walk_trends(self):
        """Every chart, its table and how it was counted."""
        wait_for(lambda: self.find("Show as table"), what="the charts")
        self.listen("trends")
        rows = [name for name in ("Show as table", "How is this counted?") if self.find(name)]
        self.assertEqual(len(rows), 2)
        for row in rows:
            self.unfold(row)
            self.listen(f"trends, {row}")
        self.walk_charts()

    def walk_charts(self):
        """Each is a picture that says what it shows, and its points one by one."""
        charts = screenreader.find_all(lambda found: found.get_role_name() == "image" and is_focusable(found))
        self.assertGreater(len(charts), 3)
        for name in [chart.get_name() for chart in charts]:
            screenreader.tab_until(lambda found, name=name: found.get_name() == name, name)
            key("Home")
            first = wait_for(lambda: KEYBOARD.focus().get_description(), what=f"the first point of “{name}”")
            key("Right")
            wait_for(lambda before=first: KEYBOARD.focus().get_description() not in (before, ""), what=f"the next point of “{name}”")

    def test_what_helps(self):
        """A plan is begun by ear, told of the same evening, and taken back."""
        self.open(20, panel.warning)
        key("alt+4")
        self.await_control("Begin a plan with and without it")
        self.listen("trends")
        self.press("Begin a plan with and without it")
        self.await_control("Begin the plan")
        self.listen("a plan, to choose")
        self.press("Begin the plan")
        self.await_control("End the plan early")
        self.listen("a plan under way")
        key("alt+1")
        self.await_control("Log a cramp")
        self.listen("evening with a plan")
        key("ctrl+comma")
        self.await_control("Show the plan")
        self.listen("reminders with a plan")
        self.press("Show the plan")
        self.await_control("End the plan early")
        self.press("End the plan early")
        self.await_control("Begin a plan with and without it")
        self.listen("a plan ended")

    def test_other_hours(self):
        for hour, name in ((9, "morning question"), (14, "day"), (3, "night")):
            self.open(hour, panel.silent)
            self.listen(name)
            DESKTOP.stop(self.process)
            wait_for(lambda: find_program() is None, what="the end of the program")
        self.start(answered=False, **self.environment)

    def test_cramp(self):
        self.open(20, panel.calm)
        self.press("Log a cramp")
        self.await_control("It has eased")
        self.listen("a cramp lasting")
        self.press("Add details")
        self.await_control("Left leg")
        self.listen("details")
        for question in ("Pain at its worst", "Numbness or tingling afterwards", "Weakness afterwards"):
            self.unfold(question)
            self.listen(f"details, {question}")
        self.press("More questions")
        self.listen("details, more questions")
        for question in self.find_folded():
            screenreader.tab_to(question, ("list item",))
            key("space")
            self.listen(f"details, {question}")
        screenreader.tab_to(self.translate("When"), ("list item",), backwards=True)
        key("space")
        wait_for(lambda: self.find("Hours", ("spin button",)), what="the time")
        self.listen("night and time")
        self.press("Choose in a Calendar")
        self.listen("night and time, calendar")

    def find_folded(self):
        """The questions that are still folded."""
        return [found.get_name() for found in screenreader.find_all(
            lambda found: found.get_role_name() == "list item"
            and found.get_state_set().contains(Atspi.StateType.EXPANDABLE)
            and not found.get_state_set().contains(Atspi.StateType.EXPANDED))]

    def walk_guide(self, care, stop):
        """Begins a guide and stops it."""
        screenreader.press(self.translate("Start: %s") % self.translate(care))
        self.await_control("Begin")
        self.listen(f"guide, {care}")
        self.press("Begin")
        self.await_control("Pause")
        self.listen(f"guide under way, {care}")
        self.press("Pause")
        self.await_control("Go On")
        self.listen(f"guide paused, {care}")
        # The press that paused it shields what it has brought for a moment.
        screenreader.press_until(self.translate(stop), lambda: self.find(stop) is None, what=f"the end of “{care}”")
        self.await_control("Close")
        self.listen(f"guide stopped, {care}")
        self.close()

    def test_guides(self):
        self.open(20, panel.calm)
        self.walk_guide("Stretch the legs", "It Hurts: Stop")
        self.walk_guide("Warm foot soak", "It Burns: Stop")

    def test_articles(self):
        """Every page, one after the other."""
        self.open(20, panel.calm)
        key("F1")
        wait_for(lambda: len(windows()) == 2, what="the window of the article")
        titles = [found.get_name() for found in screenreader.find_all(lambda found: found.get_role_name() == "list item")]
        self.assertGreater(len(titles), 5)
        for title in titles:
            screenreader.tab_to(title, ("list item",))
            key("Return")
            self.await_control("All pages")
            self.listen(f"article, {title}")
            key("alt+Left")
            wait_for(lambda name=title: search(lambda found: found.get_name() == name
                                               and found.get_role_name() == "list item"), what="the contents")

    def test_search(self):
        self.open(20, panel.warning)
        key("ctrl+f")
        wait_for(lambda: self.find("Search the nights", ("entry", "text")), what="the search")
        self.listen("search")
        for words, name in (("2", "found"), ("zzz", "nothing found")):
            key("ctrl+a")
            DESKTOP.xdotool("type", words)
            wait_for(lambda: KEYBOARD.focus().get_description(), what="what is found")
            self.listen(f"search, {name}")

    def test_trouble(self):
        path = DESKTOP.folder / "letter.db"
        path.write_text("This is a letter.", encoding="utf-8")
        self.process = DESKTOP.start(f"--diary={path}", **self.environment)
        wait_for(lambda: screenreader.has_text(self.translate("The diary cannot be opened")), what="the trouble")
        self.listen("trouble")

    def test_restore(self):
        """A diary that cannot be opened, its backups, and the question before one is restored."""
        folder = DESKTOP.folder / "spoiled"
        (folder / "backups").mkdir(parents=True, exist_ok=True)
        path = folder / "diary.db"
        path.write_text("This is a letter.", encoding="utf-8")
        for name, text in (("2026-11-20T081000-daily", '"episodes": [{"start": "2026-11-20T02:14:00Z", "id": "a"}]}'), ("2026-11-19T081000-import", "")):
            (folder / f"backups/diary-{name}.json").write_text(
                f'{{"format": "cramp-diary", "version": 1, "exported": "{name[:13]}:10:00Z", {text}', encoding="utf-8")
        self.process = DESKTOP.start(f"--diary={path}", **self.environment)
        self.await_control("Choose a backup…")
        self.listen("trouble with backups")
        self.press("Choose a backup…")
        wait_for(lambda: len(windows()) == 2, what="the list of backups")
        wait_for(lambda: search(lambda found: self.translate("Damaged: it cannot be restored") in (found.get_description() or "")
                                or self.translate("Damaged: it cannot be restored") in (found.get_name() or "")), what="what is damaged")
        self.listen("backups")
        key("Return")
        wait_for(lambda: screenreader.has_text(self.translate("Restore this backup?")), what="the question")
        self.listen("restoring a backup")

    def test_urgent_signs(self):
        self.open(20, panel.calm)
        key("ctrl+u")
        self.await_control("None of these")
        self.listen("urgent signs")
        screenreader.tab_to(self.translate("Short of breath"), CHECKS)
        key("space")
        self.await_control("Change the emergency number")
        self.listen("urgent signs, one ticked")
        self.close()
        self.listen("the red card")

    def test_doctor_page(self):
        self.open(20, panel.warning)
        key("ctrl+p")
        wait_for(lambda: len(windows()) == 2, what="the window of the page")
        for row in ("What is on the page", "Read it as text"):
            self.await_control(row)
            self.unfold(row)
        wait_for(lambda: self.find("The page as text", ("text",)), what="the page as text")
        self.listen("page for the doctor")

    def test_visit(self):
        self.open(20, panel.warning)
        key("F10")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_role_name() == "menu item"), what="the menu")
        for _ in range(MENU.index("Visits to the Doctor")):
            KEYBOARD.press("Down")
        key("Return")
        wait_for(lambda: len(windows()) == 2, what="the visits")
        self.press("Note a visit…")
        wait_for(lambda: len(windows()) == 3, what="a visit")
        self.listen("a visit")
        self.press("Note this visit")
        wait_for(lambda: len(windows()) == 2, what="the end of the visit")
        self.listen("visits")

    def open_sheet(self):
        """Opens the window that a sheet is typed into."""
        self.open_menu()
        for _ in range(MENU.index("Enter from a Sheet…")):
            KEYBOARD.press("Down")
        key("Return")
        wait_for(lambda: len(windows()) == 2, what="the sheet")
        wait_for(lambda: KEYBOARD.is_at(lambda found: found.get_role_name() == "text"), what="a cell of the sheet")

    def count_kept(self):
        """How many lines of the sheet are kept beside the diary."""
        with contextlib.closing(sqlite3.connect(self.diary.removeprefix("--diary="))) as diary:
            return diary.execute("SELECT count(*) FROM sheet_draft").fetchone()[0]

    def test_killed_while_typing(self):
        self.open(20, panel.warning)
        self.open_sheet()
        # The space leaves what it passes.
        key("0", "Return", "0", "Return", "1", "Left", "space")
        wait_for(lambda: self.count_kept() == 3, what="the lines beside the diary")
        self.process.kill()
        self.process.wait()
        wait_for(lambda: find_program() is None, what="the end of the program")
        self.start(answered=False, **self.environment)
        wait_for(lambda: self.find("Urgent signs"), what="the window")
        DESKTOP.find_window(self.process)
        self.open_sheet()
        self.listen("a sheet that was begun")
        self.press("Throw Them Away")
        wait_for(lambda: len(windows()) == 3, what="a question")
        self.listen("a sheet that was begun, thrown away")
        key("alt+t")
        wait_for(lambda: self.count_kept() == 0, what="no lines beside the diary")

    def test_windows_of_the_menu(self):
        self.open(20, panel.warning)
        for place, entry in enumerate(MENU):
            if entry is None:
                continue
            self.open_menu()
            for _ in range(place):
                KEYBOARD.press("Down")
            key("Return")
            wait_for(lambda: len(windows()) == 2, what=f"the window of “{entry}”")
            if entry in OF_THE_TOOLKIT:
                self.assertFalse(is_nameless(windows()[-1]), entry)
            else:
                self.listen(entry)
            key("ctrl+w")
            wait_for(lambda: len(windows()) == 1, what=f"the end of “{entry}”")


class ChineseWalk(SpokenWalk):
    """The same in Chinese."""

    language = "zh_CN"
    environment = CHINESE


if __name__ == "__main__":
    main()
