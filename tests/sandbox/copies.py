# copies.py - copies of the diary, in and out of the sandbox
# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes and goes through the file chooser's portal."""

import json
import stat
import subprocess
import unittest

from sandbox import Sandbox, wait_for

# What chooses them in the menu.
SAVE, BRING_IN, DELETE, PAGE = "s", "b", "d", "p"
# How each of what is in “Save for Other Programs” is chosen, what its file is called
# and begins with.
OTHERS = {"oc": (r"\.csv$", "id,start,"), "on": (r"\.nights\.csv$", "date,"), "om": (r"\.fhir\.json$", "{")}

HEAD = {"format": "cramp-diary", "version": 1}
COPY = {**HEAD, "profile": {"birth_year": 1958}, "nights": [{"date": "2026-11-19", "care": {"soak": "done"}}],
        "reminders": [{"reminder": "soak", "on": True}], "episodes": [
            {"id": "a", "start": "2026-11-20T02:14:00Z", "pain": 7}, {"id": "b", "start": "2026-11-21T02:14:00Z", "mood": 3}]}

# What is no good place for a copy, and why not.
PLACES = (("protected", "ro", "its disk or its folder is protected"), ("full", "size=4k", "the disk is full"))


class CopiesTest(unittest.TestCase):
    """One window, and a folder of the person outside the sandbox."""

    @classmethod
    def setUpClass(cls):
        cls.desk = Sandbox()
        cls.desk.run("--import=-", text=json.dumps({**HEAD, "profile": {"diary_start": "2026-11-01"}}))
        cls.desk.open()
        wait_for(cls.desk.windows, what="the window")
        cls.documents = cls.desk.folder / "home/Documents"
        cls.documents.mkdir()

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()

    def export(self):
        """What the diary holds, but for when it was asked."""
        exported = json.loads(self.desk.run("--export=-"))
        exported.pop("exported")
        return exported

    def choose(self, letters, path):
        """Goes from the menu to the file chooser, and chooses a file there or cancels."""
        method = "OpenFile" if letters == BRING_IN else "SaveFile"
        return self.answer(lambda: self.desk.choose_in_menu(letters), method, path)

    def answer(self, ask, method, path):
        """What the file chooser is asked when it chooses a file or cancels."""
        if path is None:
            self.desk.choice.unlink(missing_ok=True)
        else:
            self.desk.choice.write_text(str(path), encoding="utf-8")
        count = len(self.desk.calls(method))
        ask()
        return wait_for(lambda: self.desk.calls(method)[count:], what="the file chooser")[0]

    def test_1_save(self):
        """The file is outside, whole, and its owner's only."""
        path = self.documents / "mine.json"
        _, title, name = self.choose(SAVE, path)
        self.assertEqual(title, "Save a Copy")
        self.assertRegex(name, r"^cramp-diary-\d{4}-\d\d-\d\d\.json$")
        self.assertEqual(self.desk.wait_said("The copy is saved"), "The copy is saved: mine.json")
        copy = json.loads(path.read_text(encoding="utf-8"))
        copy.pop("exported")
        self.assertEqual(copy, self.export())
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        self.assertEqual([file.name for file in self.documents.iterdir()], ["mine.json"])

    def test_2_cancel(self):
        before, words = self.export(), self.desk.names()
        for letter in (SAVE, BRING_IN):
            self.choose(letter, None)
            wait_for(lambda: self.desk.names() == words, what="the end of the menu")
        self.assertEqual(self.export(), before)

    def test_3_bring_in(self):
        path = self.documents / "theirs.json"
        path.write_text(json.dumps(COPY), encoding="utf-8")
        before = self.export()
        self.choose(BRING_IN, path)
        self.desk.wait_said("2 cramps are added.")
        self.desk.draw("preview")
        self.desk.press("Cancel")
        self.assertEqual(self.export(), before)
        self.choose(BRING_IN, path)
        self.desk.wait_said("2 cramps are added.")
        self.desk.press("Bring In")
        self.desk.wait_said("The copy is in your diary now")
        self.assertEqual([episode["id"] for episode in self.export()["episodes"]], ["a", "b"])
        self.desk.press("Undo")
        self.desk.wait_said("Taken back")
        self.assertEqual(self.export(), before)

    def test_4_not_saved(self):
        """Neither into a folder that is protected nor onto a disk that is full."""
        for name, options, reason in PLACES:
            with self.subTest(name):
                folder = self.documents / name
                folder.mkdir()
                subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True)
                self.addCleanup(subprocess.run, ["umount", "--lazy", str(folder)], check=True)
                if name == "full":
                    (folder / "others").write_bytes(bytes(4096))
                self.choose(SAVE, folder / "mine.json")
                words = f"The copy was not saved. “mine.json” could not be written: {reason}."
                self.assertEqual(self.desk.wait_said("The copy was not saved."), words)
                self.assertEqual([file.name for file in folder.iterdir() if file.name != "others"], [])
                self.desk.press("Close this message")

    def test_5_other_programs(self):
        """Tables and what a medical record reads come out by the same way."""
        self.desk.run("--import=-", text=json.dumps(COPY))
        for letters, (name, start) in OTHERS.items():
            with self.subTest(letters):
                path = self.documents / f"other-{letters}{name.replace('$', '').replace(chr(92), '')}"
                self.assertRegex(self.choose(letters, path)[2], r"^cramp-diary-\d{4}-\d\d-\d\d" + name)
                self.assertEqual(self.desk.wait_said(path.name), f"The copy is saved: {path.name}")
                self.assertTrue(path.read_text(encoding="utf-8").removeprefix("\ufeff").startswith(start))
                self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)

    def test_6_page(self):
        """The page for the doctor is saved through the portal, and printed."""
        path = self.documents / "page.pdf"
        self.desk.choose_in_menu(PAGE)
        self.desk.wait_said("Save as PDF…")
        self.desk.draw("page")
        self.answer(lambda: self.desk.press("Save as PDF…"), "SaveFile", path)
        wait_for(lambda: path.exists() and path.read_bytes().startswith(b"%PDF"), what="the page")
        self.desk.press("Print…")
        self.assertTrue(wait_for(lambda: self.desk.calls("Print"), what="the printer")[0][2].startswith("%PDF"))
        self.desk.xdotool("key", "ctrl+w")
        wait_for(lambda: "Save as PDF…" not in self.desk.names(), what="the end of the page")

    def test_7_delete(self):
        """Nothing is left in what the sandbox keeps, and the copies stay outside."""
        self.desk.choose_in_menu(DELETE)
        self.desk.wait_said("It cannot be undone.")
        self.desk.draw("delete")
        self.desk.xdotool("type", "delete")
        self.desk.press("Delete Everything")
        wait_for(lambda: not self.export()["episodes"], what="an empty diary")
        wait_for(lambda: not list(self.desk.kept("data/cramp-diary").glob("backups/*")), what="the end of the backups")
        self.assertTrue((self.documents / "mine.json").exists())
