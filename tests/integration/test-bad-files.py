#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spoils good files in hundreds of ways, and has the program import them.

A file that is no diary gets exit status 2 and one sentence, and the diary
stays as it was, byte for byte. CRAMP_SEED chooses other files than usual."""

import copy
import csv
import io
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = os.environ["CRAMP_DIARY"]
SEED = int(os.environ.get("CRAMP_SEED", "20261122"))
N_VALUES = 150
N_TEXTS = 100
N_BYTES = 100

DIARY = {
    "format": "cramp-diary", "version": 1, "exported": "2026-11-22T21:04:05+08:00", "program": "cramp-diary 0.1.0",
    "profile": {"name": "王", "birth_year": 1958, "diary_start": "2026-01-10", "usual_before": "1_to_2_a_week",
                "bedtime": "22:30", "conditions": ["diabetes"], "medicines": [{"name": "A", "since": "2026-10-01"}],
                "questions": "Why?", "emergency_number": "120", "signal_notices": True},
    "reminders": [{"reminder": "soak", "on": True, "minutes_before_bedtime": 60, "weekdays": [1, 7], "late_min": 90, "again_min": 0}],
    "episodes": [
        {"id": f"cramp {i}", "start": f"2026-11-{i + 10}T02:14:00+08:00", "about": False, "night": f"2026-11-{i + 9:02d}",
         "duration_s": 180, "settled": "yes", "side": "left", "sites": ["calf", "foot"], "pain": i, "sleep_disturbance": 5,
         "woke": True, "awake_min": 20, "context": "asleep", "trigger": "none", "walking_relief": "neither", "soreness_min": 60,
         "numbness_min": 5, "numbness_area": "foot", "weakness_min": 0, "weakness_signs": [], "still_there": False,
         "relief": ["heat"], "relief_helped": True, "note": "a \"note\"\n", "modified": "2026-11-20T08:00:00Z"} for i in range(5)],
    "nights": [{"date": f"2026-11-{i + 20}", "cramp_free": True, "care": {"stretch": "done", "soak": "skipped"}, "soak_min": 12,
                "tingling": "none", "evening_swelling": False, "exposures": ["bending"], "note": "", "modified": "2026-11-20T08:00:00Z"}
               for i in range(5)],
    "danger_checks": [{"at": "2026-11-20T09:00:00+08:00", "signs": ["leg_cold"]}],
    "shown_to_doctor": [{"signal": "frequency", "date": "2026-11-20"}],
    "plans": [{"care": "soak", "from": "2026-09-01", "nights": ["with", "without"]}],
    "reminder_pauses": [{"from": "2026-11-20", "until": "2026-11-27"}],
}

# What no place of a diary takes, whatever stands there otherwise.
NEVER = [7.0, -1, 1e6, 2**40, -2**62, {"a": 1}, [[]], [1, "x"], "no such code", "2026-13-40", "1899-12-31", "25:00", [None]]

# Any text will do here, and beneath these names anything at all.
FREE_TEXT = {"name", "questions", "emergency_number", "note", "id", "exported", "program"}


def places(value, path=()):
    """Every place in a value, the inner ones after the outer ones."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, path + (index,))


def put(value, path, new):
    for key in path[:-1]:
        value = value[key]
    value[path[-1]] = new


def spoil_value(chance):
    """Puts what cannot stand there into one place."""
    diary = copy.deepcopy(DIARY)
    path = chance.choice([path for path in places(diary) if path])
    free = path[-1] in FREE_TEXT
    new = chance.choice([bad for bad in NEVER if not (free and isinstance(bad, str))])
    # A single number may be in range; a list may be asked for where a list is given.
    if path[-1] in ("minutes_before_bedtime", "late_min") and new == -1 or isinstance(new, (int, float)) and new == 1e6:
        new = 7.5
    put(diary, path, new)
    return json.dumps(diary, ensure_ascii=chance.random() < 0.5), f"{path}: {new!r}"


def spoil_text(chance):
    """Breaks the grammar."""
    text = json.dumps(DIARY, indent=chance.choice([None, 2]))
    kind = chance.choice(["cut", "trailing", "comment", "quote", "comma", "bare", "number", "control", "escape", "repeat", "deep"])
    outside = [i for i, c in enumerate(text) if c in ",:[]{}" and text[:i].count('"') % 2 == text[:i].count('\\"') % 2]
    at = chance.choice(outside)
    if kind == "cut":
        text = text[:chance.randrange(1, len(text) - 1)]
    elif kind == "trailing":
        text += chance.choice(["x", "{}", ",", "\0", "// end", "]"])
    elif kind == "comment":
        text = text[:at] + chance.choice(["/* */", "// \n", "# \n"]) + text[at:]
    elif kind == "quote":
        text = text.replace('"', "'", chance.randrange(1, 40))
    elif kind == "comma":
        text = text[:at] + chance.choice([",,", ";", ",]", "::"]) + text[at:]
    elif kind == "bare":
        text = text.replace("true", chance.choice(["True", "yes", "NaN", "Infinity", "undefined", "tru"]), 1)
    elif kind == "number":
        text = text.replace("1958", chance.choice(["0x7a6", "01958", "+1958", "1958.", ".5", "1e999", "1958e", "1_958", "9" * 400]))
    elif kind == "control":
        text = text.replace("Why?", "Why" + chr(chance.randrange(0, 32)) + "?")
    elif kind == "escape":
        text = text.replace("Why?", chance.choice(["\\x41", "\\u12", "\\ud800", "\\udc00", "\\u0000", "\\q"]))
    elif kind == "repeat":
        text = text.replace('"pain": ', '"pain": 1, "p\\u0061in": ', 1)
    else:
        text = text[:-1] + ', "x": ' + chance.choice("[{")[0].replace("{", '{"a": [') * chance.randrange(1000, 200000)
    return text, kind


def cell(value):
    """What stands for a value of JSON in a table."""
    if isinstance(value, list):
        return ";".join(value) or "-"
    if isinstance(value, str):
        return value or "'"
    return json.dumps(value)


def rows_of(kind):
    """The records of a kind as rows, the names of the columns first."""
    records = [{**record.get("care", {}), **record} for record in DIARY[kind]]
    names = [name for name in records[0] if name != "care"]
    return [names, *([cell(record[name]) for name in names] for record in records)]


def table(rows, line_break="\r\n"):
    text = io.StringIO()
    csv.writer(text, lineterminator=line_break).writerows(rows)
    return text.getvalue()


def spoil_cell(chance):
    """Puts what cannot stand there into one cell, or a name into two columns."""
    rows = rows_of("episodes")
    name = chance.choice([name for name in rows[0] if name not in FREE_TEXT])
    column = rows[0].index(name)
    row = chance.randrange(1, len(rows))
    new = chance.choice(["7.0", "1e3", "+1", "0x1", "1,5", " ", "null", "-5", "99999999999999999999", "no such code", "2026-13-40", "20.11.2026", "True", "yes",
                         ";", "calf;", "calf,foot", "[]", "''", "25:00", "\x07"])
    if chance.random() < 0.1:
        rows[0][column] = rows[0][(column + 1) % len(rows[0])]
        return table(rows), f"{name}: twice"
    rows[row][column] = new
    return table(rows, chance.choice(["\n", "\r\n"])), f"{name}: {new!r}"


def spoil_table(chance):
    """Breaks the grammar of a table."""
    rows = rows_of("episodes")
    text = table(rows)
    kind = chance.choice(["cut", "quote", "open", "cell", "column", "break", "separator", "latin", "zero", "blank", "html", "json", "huge"])
    if kind == "cut":
        # A table that is cut off in its last cell or behind a row may be a whole one.
        start = text.rindex(rows[-1][0])
        text = text[:chance.randrange(start + len(rows[-1][0]) + 1, text.rindex(",", start))]
    elif kind == "quote":
        at = chance.choice([i for i, c in enumerate(text) if c in ",\n" and text[:i].count('"') % 2 == 0])
        text = text[:at] + 'x"' + text[at:]
    elif kind == "open":
        text = text[:text.rindex("\r\n")] + ',"\r\n'
    elif kind in ("cell", "column"):
        row = rows[0 if kind == "column" else chance.randrange(1, len(rows))]
        row.insert(len(row), "") if chance.random() < 0.5 else row.pop()
        text = table(rows)
    elif kind == "break":
        text = table(rows, "\r")
    elif kind == "separator":
        text = text.replace(",", chance.choice(";\t|"))
    elif kind == "latin":
        text = text.replace("calf", "Wade\xdf").encode("latin-1")
    elif kind == "zero":
        text = text.replace("calf", "ca\0lf", 1)
    elif kind == "blank":
        text = text.replace("\r\n", "\r\n\r\n", 1)
    elif kind == "html":
        text = "<!DOCTYPE html>\n<html></html>\n"
    elif kind == "json":
        text = json.dumps(DIARY)
    else:
        rows[1][rows[0].index("note")] = "x" * 20000
        text = table(rows)
    return text, kind


def spoil_bytes(chance, text):
    """Flips bits, and cuts and doubles pieces: often bad, never worse than that."""
    data = bytearray(text.encode("utf-8"))
    for _ in range(chance.choice([1, 1, 1, 3, 10])):
        at = chance.randrange(len(data))
        kind = chance.randrange(3)
        if kind == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del data[at:at + chance.randrange(1, 20)]
        else:
            data[at:at] = data[at:at + chance.randrange(1, 20)]
    return bytes(data), "bytes"


class BadFilesTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="cramp-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.diary = self.folder / "diary.db"
        self.file = self.folder / "a.json"
        self.env = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8"}
        self.assertEqual(self.run_program("--log=2025-11-20T02:14").returncode, 0)
        self.before = self.describe()

    def run_program(self, *arguments):
        return subprocess.run([PROGRAM, f"--diary={self.diary}", *arguments], env=self.env, capture_output=True, check=False, timeout=60)

    def describe(self):
        return {path.name: path.read_bytes() for path in self.folder.iterdir() if path != self.file and path.is_file()}

    def import_file(self, data):
        self.file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return self.run_program(f"--import={self.file}")

    def assert_refused(self, result, what):
        self.assertEqual((result.returncode, result.stdout), (2, b""), (what, result.stderr))
        sentence = result.stderr.decode("utf-8")
        self.assertRegex(sentence, r"\A[^\n]{8,800}\.\n\Z", what)
        self.assertEqual(self.describe(), self.before, what)

    def spoil(self, count, spoiler):
        chance = random.Random(SEED)
        begun = time.monotonic()
        for number in range(count):
            data, what = spoiler(chance)
            self.assert_refused(self.import_file(data), (SEED, number, what))
        print(f"# seed {SEED}: {count} files in {time.monotonic() - begun:.1f} s", file=sys.stderr)

    def test_good(self):
        self.assertEqual(self.import_file(json.dumps(DIARY)).returncode, 0)

    def test_values(self):
        self.spoil(N_VALUES, spoil_value)

    def test_texts(self):
        self.spoil(N_TEXTS, spoil_text)

    def test_good_tables(self):
        for kind, ending in (("episodes", "csv"), ("nights", "nights.csv")):
            self.file = self.folder / f"a.{ending}"
            self.assertEqual(self.import_file(table(rows_of(kind))).returncode, 0)

    def test_cells(self):
        self.file = self.folder / "a.csv"
        self.spoil(N_VALUES, spoil_cell)

    def test_tables(self):
        self.file = self.folder / "a.csv"
        self.spoil(N_VALUES, spoil_table)

    def test_table_bytes(self):
        self.file = self.folder / "a.csv"
        self.spoil_bytes(table(rows_of("episodes")))

    def test_bytes(self):
        self.spoil_bytes(json.dumps(DIARY, ensure_ascii=False))

    def spoil_bytes(self, text):
        chance = random.Random(SEED)
        taken = 0
        for number in range(N_BYTES):
            data, what = spoil_bytes(chance, text)
            result = self.import_file(data)
            if result.returncode != 0:
                self.assert_refused(result, (SEED, number, what))
                continue
            taken += 1
            self.assertEqual(self.run_program("--check").returncode, 0, (SEED, number))
            self.before = self.describe()
        print(f"# seed {SEED}: {taken} of {N_BYTES} files taken", file=sys.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
