#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program as other programs do: by its command line and its files."""

import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import unittest
from datetime import datetime, timedelta
from pathlib import Path

PROGRAM = os.environ["CRAMP_DIARY"]
ZONE = "Europe/Berlin"
MINIMAL = {"format": "cramp-diary", "version": 1}


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="cramp-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.diary = self.folder / "data" / "cramp-diary" / "diary.db"
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "TZ": ZONE,
            "LC_ALL": "C.UTF-8",
        }

    def run_program(self, *args, **kwargs):
        kwargs.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([PROGRAM, *args], env=self.env, stderr=subprocess.PIPE,
                              encoding="utf-8", timeout=60, check=False, **kwargs)

    def expect(self, status, *args, **kwargs):
        result = self.run_program(*args, **kwargs)
        self.assertEqual(result.returncode, status, (args, result.stdout, result.stderr))
        if status:
            self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)
        else:
            self.assertEqual(result.stderr, "")
        return result.stderr if status else result.stdout

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return str(path)

    def test_loads_only_what_it_needs(self):
        """What draws takes several times as long to load as a cramp takes to log."""
        loaded = subprocess.run([PROGRAM], env={**self.env, "LD_TRACE_LOADED_OBJECTS": "1"},
                                capture_output=True, encoding="utf-8", check=True).stdout
        self.assertIn("libsqlite3", loaded)
        for library in ("libgtk", "libcairo", "libpango", "libfontconfig", "libnotify"):
            self.assertNotIn(library, loaded)

    def export(self):
        diary = json.loads(self.expect(0, "--export=-"))
        del diary["exported"]
        return diary

    def log(self, *args):
        return self.expect(0, "--log", *args).strip()


class EntryTest(CommandLineTest):
    def test_log(self):
        before = datetime.now().astimezone() - timedelta(seconds=1)
        cramp = self.log()
        episodes = self.export()["episodes"]
        self.assertEqual([episode["id"] for episode in episodes], [cramp])
        self.assertEqual(set(episodes[0]), {"id", "start", "night", "modified"})
        self.assertGreaterEqual(datetime.fromisoformat(episodes[0]["start"]), before)

    def start_of(self, at):
        cramp = self.log("--at=" + at)
        return next(episode["start"] for episode in self.export()["episodes"] if episode["id"] == cramp)

    def test_log_at(self):
        self.assertEqual(self.start_of("2025-11-20T02:14"), "2025-11-20T02:14:00+01:00")
        self.assertEqual(self.start_of("2025-07-20T02:14:30"), "2025-07-20T02:14:30+02:00")
        self.assertEqual(self.start_of("2025-11-20T02:14+08:00"), "2025-11-20T02:14:00+08:00")
        self.assertEqual(self.start_of("2025-11-20T02:14:05Z"), "2025-11-20T02:14:05+00:00")

    def test_log_at_clock_changes(self):
        self.assertEqual(self.start_of("2025-03-30T02:30"), "2025-03-30T03:30:00+02:00")
        self.assertEqual(self.start_of("2025-10-26T02:30"), "2025-10-26T02:30:00+01:00")

    def test_log_at_clock(self):
        for minutes in (-1, 1, 600, -600):
            asked = (datetime.now() + timedelta(minutes=minutes)).strftime("%H:%M")
            start = datetime.fromisoformat(self.start_of(asked))
            age = datetime.now().astimezone() - start
            self.assertGreaterEqual(age, timedelta(0))
            self.assertLess(age, timedelta(hours=26))
            self.assertEqual(start.strftime("%H:%M:%S")[3:], asked[3:] + ":00")

    def test_log_bad_time(self):
        tomorrow = (datetime.now() + timedelta(days=1)).strftime("%Y-%m-%dT%H:%M")
        for at in (tomorrow, "", "yesterday", "24:00", "2:14", "2025-02-29T02:14", "2025-11-20", "1899-12-31T23:00"):
            self.expect(2, "--log", "--at=" + at)
        self.assertFalse(self.diary.exists())

    def test_log_with_a_time(self):
        """What a switch is given is what it does."""
        for arguments in (["--log=2025-11-20T02:14"], ["--log", "2025-11-20T02:14"], ["--log", "--at", "2025-11-20T02:14"]):
            cramp = self.expect(0, *arguments).strip()
            start = next(episode["start"] for episode in self.export()["episodes"] if episode["id"] == cramp)
            self.assertEqual(start, "2025-11-20T02:14:00+01:00", arguments)

    def test_cramp_free_with_a_date(self):
        for arguments in (["--cramp-free=2025-11-19"], ["--cramp-free", "2025-11-20"], ["--cramp-free", "--night", "2025-11-21"]):
            self.expect(0, *arguments)
        self.assertEqual([night["date"] for night in self.export()["nights"]], ["2025-11-19", "2025-11-20", "2025-11-21"])

    def test_values_that_make_no_sense(self):
        for arguments in (["--log="], ["--log=yesterday"], ["--log", "stray"], ["--log=02:14", "--at=02:15"],
                          ["--cramp-free="], ["--cramp-free=soon"], ["--cramp-free=2025-11-19", "--night=2025-11-20"],
                          ["--log=02:14", "--cramp-free=2025-11-19"]):
            self.expect(2, *arguments)
        self.assertFalse(self.diary.exists())

    def test_log_without_standard_output(self):
        self.expect(1, "--log", stdout=open("/dev/full", "w", encoding="utf-8"))
        result = subprocess.run(["/bin/sh", "-c", '"$0" --log >&-', PROGRAM], env=self.env, stderr=subprocess.PIPE, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(self.export()["episodes"]), 2)
        self.expect(0, "--check")

    def test_all_streams_closed(self):
        result = subprocess.run(["/bin/sh", "-c", '"$0" --log <&- >&- 2>&-', PROGRAM], env=self.env, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertEqual(len(self.export()["episodes"]), 1)
        self.expect(0, "--check")

    def test_cramp_free(self):
        before = (datetime.now() - timedelta(days=1)).date().isoformat()
        entered = self.expect(0, "--cramp-free").strip()
        after = (datetime.now() - timedelta(days=1)).date().isoformat()
        self.assertIn(entered, (before, after))
        self.assertEqual(self.expect(0, "--cramp-free", "--night=2025-11-19"), "2025-11-19\n")
        nights = self.export()["nights"]
        self.assertEqual(len(nights), 2)
        self.assertEqual(nights[0]["date"], "2025-11-19")
        self.assertIs(nights[0]["cramp_free"], True)
        self.expect(0, "--cramp-free", "--night=2025-11-19")
        self.assertEqual(self.export()["nights"], nights)

    def test_cramp_free_keeps_answers(self):
        path = self.write("a.json", {**MINIMAL, "nights": [{"date": "2025-11-19", "soak_min": 5, "note": ""}]})
        self.expect(0, "--import=" + path)
        self.expect(0, "--cramp-free", "--night=2025-11-19")
        night = self.export()["nights"][0]
        self.assertEqual((night["soak_min"], night["note"], night["cramp_free"]), (5, "", True))

    def test_cramp_free_refused(self):
        self.log("--at=2025-11-20T02:14")
        self.expect(2, "--cramp-free", "--night=2025-11-19")
        in_two_days = (datetime.now() + timedelta(days=2)).date().isoformat()
        for night in (in_two_days, "2025-11-31", "tonight", ""):
            self.expect(2, "--cramp-free", "--night=" + night)
        self.assertEqual(self.export()["nights"], [])

    def test_cramp_after_a_tick(self):
        """No export says cramp-free of a night with a night cramp, whichever came first."""
        self.expect(0, "--cramp-free=2025-11-19")
        self.log("--at=2025-11-20T02:14")
        self.assertNotIn("cramp_free", json.dumps(self.export()))

    def test_cramp_free_beside_activity(self):
        path = self.write("a.json", {**MINIMAL, "episodes": [{"start": "2025-11-20T02:14", "context": "activity"}]})
        self.expect(0, "--import=" + path)
        self.expect(0, "--cramp-free", "--night=2025-11-19")


    def test_at_once(self):
        processes = [subprocess.Popen([PROGRAM, "--log"], env=self.env, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(20)]
        printed = {process.communicate(timeout=60)[0].strip() for process in processes}
        self.assertEqual({process.returncode for process in processes}, {0})
        self.assertEqual({episode["id"] for episode in self.export()["episodes"]}, printed)


class FileTest(CommandLineTest):
    def full(self):
        return {
            **MINIMAL,
            "profile": {"name": "王", "birth_year": 1958, "conditions": [], "medicines": [{"name": "A", "since": "2025-10-01"}]},
            "reminders": [{"reminder": "soak", "on": True, "minutes_before_bedtime": 60, "weekdays": [1, 7]}],
            "episodes": [{"id": "a", "start": "2025-11-20T02:14:00+08:00", "night": "2025-11-19", "pain": 0, "sites": [],
                          "note": "", "modified": "2025-11-20T08:00:00Z"}],
            "nights": [{"date": "2025-11-18", "cramp_free": True, "care": {"soak": "done"}, "exposures": []}],
            "danger_checks": [{"at": "2025-11-20T09:00:00+08:00", "signs": []}],
            "shown_to_doctor": [{"signal": "frequency", "date": "2025-11-20"}],
            "plans": [{"care": "soak", "from": "2025-09-01", "nights": ["with", "without"]}],
        }

    def test_round_trip(self):
        full = self.full()
        self.expect(0, "--import=" + self.write("a.json", full))
        exported = self.export()
        self.assertEqual(exported.pop("program").split()[0], "cramp-diary")
        self.assertEqual(exported, full)
        self.expect(0, "--import=-", input=json.dumps(full))
        self.assertEqual({**self.export(), "program": None}, {**full, "program": None})

    def test_odd_characters(self):
        name = "".join(map(chr, range(1, 0x80))) + "\x80\u2028\ufeff\uffff\U0001f9b5"
        diary = {**MINIMAL, "profile": {"name": name}, "episodes": [{"id": "a\x1fb", "start": "2025-11-20T02:14", "note": "\x1f"}]}
        self.expect(0, "--import=" + self.write("a.json", diary))
        exported = self.export()
        self.assertEqual(exported["profile"]["name"], name)
        self.assertEqual((exported["episodes"][0]["id"], exported["episodes"][0]["note"]), ("a\x1fb", "\x1f"))
        self.expect(0, "--restore=-", input=json.dumps(exported))
        self.assertEqual(self.export(), exported)

    def test_export_file(self):
        self.log()
        path = self.folder / "b.json"
        path.write_text("old", encoding="utf-8")
        path.chmod(0o644)
        self.expect(0, f"--export={path}")
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        self.assertEqual(len(json.loads(path.read_text(encoding="utf-8"))["episodes"]), 1)
        self.assertEqual(len(list(self.folder.glob("b.json*"))), 1)

    def test_export_refused(self):
        self.log()
        here = self.folder / "diary.json"
        os.link(self.diary, here)
        before = self.diary.read_bytes()
        self.expect(2, f"--export={here}")
        self.assertEqual(self.diary.read_bytes(), before)
        self.expect(0, "--diary=" + str(self.folder / "x.json"), "--log")
        self.expect(2, "--diary=" + str(self.folder / "x.json"), "--export=" + str(self.folder / "x.json"))
        missing = str(self.folder / "no" / "such.json")
        self.assertEqual(self.expect(1, "--export=" + missing), f"“{missing}” could not be written: No such file or directory.\n")
        folder = self.folder / "folder.json"
        folder.mkdir()
        self.assertEqual(self.expect(1, f"--export={folder}"), f"“{folder}” could not be written: Is a directory.\n")
        self.expect(1, "--export=-", stdout=open("/dev/full", "w", encoding="utf-8"))

    def describe(self, path):
        status = path.lstat()
        return status.st_mode, status.st_ino, status.st_mtime_ns

    def test_export_leaves_alone_what_is_no_export(self):
        self.log("--at=2025-11-20T02:14")
        folder = self.folder / "folder.json"
        folder.mkdir(mode=0o755)
        pipe = self.folder / "pipe.json"
        os.mkfifo(pipe, mode=0o644)
        script = self.folder / "script"
        script.write_text("#!/bin/sh\n", encoding="utf-8")
        script.chmod(0o755)
        for name, end in (("s.json", "script"), ("f.json", "folder.json"), ("p.json", "pipe.json"), ("round.json", "round.json")):
            (self.folder / name).symlink_to(end)
        before = [self.describe(path) for path in (folder, pipe, script)]
        for name, status in (("folder.json", 1), ("pipe.json", 1), ("s.json", 2), ("f.json", 1), ("p.json", 1)):
            self.expect(status, f"--export={self.folder}/{name}")
        self.assertEqual([self.describe(path) for path in (folder, pipe, script)], before)
        self.assertIn("“" + str(script) + "”", self.expect(2, f"--export={self.folder}/s.json"))

    def test_export_through_links(self):
        self.log("--at=2025-11-20T02:14")
        stick = self.folder / "stick"
        stick.mkdir()
        (stick / "old.json").write_text("old", encoding="utf-8")
        (stick / "old.json").chmod(0o644)
        (self.folder / "a.json").symlink_to("stick/old.json")
        (self.folder / "b.json").symlink_to(stick / "new.json")
        (self.folder / "c.json").symlink_to("b.json")
        for name, end in (("a.json", "old.json"), ("b.json", "new.json"), ("c.json", "new.json")):
            self.expect(0, f"--export={self.folder}/{name}")
            self.assertTrue((self.folder / name).is_symlink())
            self.assertEqual(stat.S_IMODE((stick / end).stat().st_mode), 0o600)
            self.assertEqual(len(json.loads((stick / end).read_text(encoding="utf-8"))["episodes"]), 1)
        self.assertEqual(len(list(stick.iterdir())), 2)

    def test_export_to_streams(self):
        self.log("--at=2025-11-20T02:14")
        self.assertEqual(len(json.loads(self.expect(0, "--export=/dev/stdout"))["episodes"]), 1)
        before = self.describe(Path("/dev/null"))
        self.assertEqual(self.expect(0, "--export=/dev/null"), "")
        self.assertEqual(self.describe(Path("/dev/null")), before)
        self.expect(0, "--import=/dev/stdin", input=json.dumps(self.full()))

    def test_failed_export_changes_nothing(self):
        self.log("--at=2025-11-20T02:14")
        path = self.folder / "b.json"
        path.write_text("old", encoding="utf-8")
        path.chmod(0o644)
        before = self.describe(path)
        result = subprocess.run(["/bin/sh", "-c", f'ulimit -f 0; "$0" --export={path}', PROGRAM], env=self.env,
                                stderr=subprocess.PIPE, encoding="utf-8", check=False)
        self.assertEqual((result.returncode, len(result.stderr.splitlines())), (1, 1), result.stderr)
        self.assertEqual((self.describe(path), path.read_text(encoding="utf-8")), (before, "old"))
        self.assertEqual([entry.name for entry in self.folder.iterdir() if "cramp-diary" in entry.name], [])

    def test_killed_export_leaves_nothing(self):
        self.expect(0, "--import=-", input=json.dumps({**MINIMAL, "episodes": [
            {"start": f"2025-{month:02d}-{day:02d}T02:14", "note": "x" * 9000} for month in range(1, 13) for day in range(1, 29)]}))
        chance = random.Random(11)
        folder = self.folder / "out"
        folder.mkdir()
        for _ in range(40):
            with subprocess.Popen([PROGRAM, f"--export={folder}/b.json"], env=self.env) as process:
                time.sleep(chance.random() * 0.1)
                process.send_signal(signal.SIGKILL)
        (folder / ".cramp-diary-notes").write_text("mine", encoding="utf-8")
        self.expect(0, f"--export={folder}/b.json")
        self.assertEqual(sorted(entry.name for entry in folder.iterdir()), [".cramp-diary-notes", "b.json"])

    def test_exports_at_once(self):
        self.log("--at=2025-11-20T02:14")
        folder = self.folder / "out"
        folder.mkdir()
        processes = [subprocess.Popen([PROGRAM, f"--export={folder}/b.json"], env=self.env) for _ in range(20)]
        self.assertEqual({process.wait(timeout=60) for process in processes}, {0})
        self.assertEqual([entry.name for entry in folder.iterdir()], ["b.json"])

    def test_pipe_instead_of_file(self):
        os.mkfifo(self.folder / "a.json")
        self.expect(1, f"--import={self.folder}/a.json")
        self.log("--at=2025-11-20T02:14")
        (self.diary.parent / "backups").mkdir(exist_ok=True)
        os.mkfifo(self.diary.parent / "backups" / "diary-2026-01-01T000000-import.json")
        self.assertEqual(self.run_program("--check").returncode, 1)

    def test_not_yet(self):
        for ending in ("xml", "db"):
            self.expect(2, f"--export={self.folder}/a.{ending}")
            self.expect(2, f"--import={self.folder}/a.{ending}")
        self.expect(2, f"--import={self.folder}/a.fhir.json")
        self.assertFalse(self.diary.exists())

    def test_tables(self):
        """Cramps and nights go out as tables and come in again, without loss and only once."""
        self.expect(0, "--import=" + self.write("a.json", self.full()))
        before = self.export()
        for ending in ("csv", "nights.csv"):
            self.expect(0, f"--export={self.folder}/a.{ending}")
            text = (self.folder / f"a.{ending}").read_bytes()
            self.assertTrue(text.startswith(b"\xef\xbb\xbf") and text.endswith(b"\r\n"))
            self.expect(2, f"--restore={self.folder}/a.{ending}")
        shutil.rmtree(self.diary.parent)
        self.assertIn("Cramps: 1 added", self.expect(0, f"--import={self.folder}/a.csv", "--dry-run"))
        self.assertFalse(self.diary.exists())
        self.assertIn("Cramps: 1 added", self.expect(0, f"--import={self.folder}/a.csv"))
        self.assertIn("Nights: 1 added", self.expect(0, f"--import={self.folder}/a.nights.csv"))
        self.assertIn("Cramps: 0 added, 0 changed, 1 unchanged", self.expect(0, f"--import={self.folder}/a.csv"))
        after = self.export()
        for kind in ("episodes", "nights"):
            self.assertEqual(after[kind], before[kind])

    def test_report(self):
        page = self.folder / "page.pdf"
        self.expect(1, f"--report={page}")
        self.log("--at=2026-01-05T02:14")
        self.expect(0, f"--report={page}")
        self.assertTrue(page.read_bytes().startswith(b"%PDF-"))
        self.assertEqual(stat.S_IMODE(page.stat().st_mode), 0o600)
        for language in ("zh_CN", "zh-CN.UTF-8", "en"):
            self.expect(0, f"--report={page}", "--from=2026-01-01", "--to=2026-02-01", f"--language={language}")

    def test_report_refused(self):
        self.log("--at=2026-01-05T02:14")
        page = self.folder / "page.pdf"
        for bad in (["--from=2026-01-01", "--to=2025-12-31"], ["--from=yesterday"], ["--to="], ["--language=xx"],
                    ["--language=../zh_CN"], ["--language="]):
            self.expect(2, f"--report={page}", *bad)
        for name in ("page.txt", "page.json", "page", "pdf"):
            self.expect(2, f"--report={self.folder / name}")
        self.expect(2, "--report=")
        self.expect(2, "--language=en", "--signals")
        self.expect(1, f"--report={self.folder}/nowhere/page.pdf")
        self.assertFalse(page.exists())

    def test_import_summary(self):
        full = self.full()
        full["weather"] = "cold"
        full["nights"].append({"date": "2025-11-19", "cramp_free": True})
        path = self.write("a.json", full)
        preview = self.expect(0, "--import=" + path, "--dry-run")
        self.assertIn("Cramps: 1 added, 0 changed, 0 unchanged", preview)
        self.assertIn("1 member of the file is unknown", preview)
        self.assertIn("the cramp counts", preview)
        self.assertFalse(self.diary.exists())
        self.assertIn("Nights: 1 added, 0 changed, 1 unchanged", self.expect(0, "--import=" + path))
        again = self.expect(0, "--import=" + path)
        self.assertIn("Cramps: 0 added, 0 changed, 1 unchanged", again)

    def test_dry_run_changes_no_byte(self):
        self.log()
        path = self.write("a.json", self.full())
        backups = self.diary.parent / "backups"
        shutil.rmtree(backups)
        before = self.diary.read_bytes()
        self.expect(0, "--import=" + path, "--dry-run")
        self.assertEqual(self.diary.read_bytes(), before)
        self.assertFalse(backups.exists())

    def test_dry_run_beside_a_writer(self):
        """What only looks waits for nobody who writes, and keeps nobody from it."""
        self.log()
        path = self.write("a.json", self.full())
        with sqlite3.connect(self.diary, isolation_level=None) as writer:
            writer.execute("BEGIN IMMEDIATE")
            self.assertIn("Cramps: 1 added", self.expect(0, "--import=" + path, "--dry-run"))
            writer.execute("ROLLBACK")

    def test_bad_input_changes_no_byte(self):
        self.log()
        before = self.diary.read_bytes()
        good = json.dumps(self.full())
        bad = {
            "empty": "", "cut": good[:-20], "trailing": good + " x", "comment": "/* */" + good, "html": "<html>",
            "list": "[]", "deep": "[" * 100000, "infinite": good.replace("1958", "1e999"), "float": good.replace("1958", "1958.0"),
            "hex": good.replace("1958", "0x7a6"), "key": good.replace('"birth_year"', '"name"'), "quotes": good.replace('"', "'"),
            "code": good.replace('"soak"', '"tea"'), "range": good.replace('"pain": 0', '"pain": 11'), "version": good.replace('"version": 1', '"version": 2'),
        }
        for name, text in bad.items():
            path = self.write(name + ".json", text)
            for command in ("--import=", "--restore="):
                self.expect(2, command + path)
        latin = self.folder / "latin.json"
        latin.write_bytes(good.encode("utf-8").replace("\\u738b".encode(), b"\xff"))
        self.expect(2, f"--import={latin}")
        self.assertEqual(self.diary.read_bytes(), before)
        self.assertIn("episodes[0].pain", self.expect(2, "--import=" + str(self.folder / "range.json")))

    def test_zeros(self):
        zeros = self.folder / "zeros.json"
        with zeros.open("wb") as file:
            file.truncate(200 * 1024 * 1024)
        begun = time.monotonic()
        self.expect(2, f"--import={zeros}")
        self.assertLess(time.monotonic() - begun, 5)
        self.assertFalse(self.diary.exists())

    def test_byte_order_mark(self):
        path = self.folder / "a.json"
        path.write_bytes(b"\xef\xbb\xbf" + json.dumps(self.full()).encode("utf-8"))
        self.expect(0, f"--import={path}")

    def test_backups_only_of_changes(self):
        self.log("--at=2025-11-20T02:14")
        backups = self.diary.parent / "backups"
        path = self.write("a.json", self.full())
        for arguments, count in ((["--import=" + self.write("minimal.json", MINIMAL)], 0), (["--import=" + path, "--dry-run"], 0),
                                 (["--import=" + path], 1), (["--import=" + path], 1), (["--restore=" + path], 2), (["--restore=" + path], 2)):
            self.expect(0, *arguments)
            self.assertEqual(len([*backups.glob("*-import.json"), *backups.glob("*-restore.json")]), count, arguments)

    def age_daily_backup(self, day):
        """As if it had been taken on that day."""
        daily, = self.diary.parent.glob("backups/*-daily*.json")
        held = json.loads(daily.read_text(encoding="utf-8"))
        daily.unlink()
        daily.with_name(f"diary-{day}T120000-daily.json").write_text(json.dumps({**held, "exported": f"{day}T12:00:00+01:00"}), encoding="utf-8")

    def test_backup_of_the_day(self):
        """Who has neither the window nor the service still has a backup of each day the diary changed."""
        backups = self.diary.parent / "backups"
        self.log("--at=2025-11-20T02:14")
        for day, change in (("2025-11-21", ["--log=2025-11-21T02:14"]), ("2025-11-22", ["--cramp-free=2025-11-16"]),
                            ("2025-11-23", ["--import=" + self.write("a.json", {**MINIMAL, "nights": [{"date": "2025-11-18", "cramp_free": True}]})])):
            self.age_daily_backup(day)
            older = set(backups.glob("*-daily*.json"))
            self.expect(0, *change)
            newest, = set(backups.glob("*-daily*.json")) - older
            held = json.loads(newest.read_text(encoding="utf-8"))
            now = self.export()
            self.assertEqual((held["episodes"], held["nights"]), (now["episodes"], now["nights"]))
            for old in older:
                old.unlink()
        self.log("--at=2025-11-22T02:14")
        self.assertEqual(len(list(backups.glob("*-daily*.json"))), 1, "one is enough of what is entered in one go")

    def test_backup_that_fails(self):
        """What was entered is there, and that it could not be backed up is said."""
        self.log("--at=2025-11-20T02:14")
        backups = self.diary.parent / "backups"
        shutil.rmtree(backups)
        backups.write_bytes(b"in the way")
        result = self.run_program("--log")
        self.assertEqual((result.returncode, len(result.stderr.splitlines())), (0, 1), result.stderr)
        self.assertIn(result.stdout.strip(), [episode["id"] for episode in self.export()["episodes"]])

    def test_restore(self):
        cramp = self.log()
        full = self.full()
        self.expect(0, "--restore=" + self.write("a.json", full))
        self.assertEqual([episode["id"] for episode in self.export()["episodes"]], ["a"])
        backup = next((self.diary.parent / "backups").glob("diary-*-restore.json"))
        self.assertEqual(stat.S_IMODE(backup.stat().st_mode), 0o600)
        self.expect(0, f"--restore={backup}")
        self.assertEqual([episode["id"] for episode in self.export()["episodes"]], [cramp])

    def test_missing_file(self):
        self.expect(1, "--import=/no/such/file.json")
        self.expect(1, "--import=/no/such/file.json", "--dry-run")

    def time_import(self, name, diary):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.expect(0, "--import=" + self.write(name + ".json", diary), f"--diary={self.folder}/{name}.db")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def test_much_of_one_night(self):
        """Many records of one night cost no more than those of many nights, and a crowd of pauses no more than cramps do."""
        first = datetime(1950, 1, 1, 20)
        spread = self.time_import("spread", {**MINIMAL, "episodes": [
            {"start": (first + timedelta(days=i)).isoformat(), "side": "left"} for i in range(6000)]})
        night = self.time_import("night", {**MINIMAL, "episodes": [
            {"start": (first + timedelta(seconds=i)).isoformat(), "side": "left"} for i in range(6000)]})
        pauses = self.time_import("pauses", {**MINIMAL, "reminder_pauses": [
            {"from": str((first + timedelta(days=i)).date()), "until": str((first + timedelta(days=i + 1)).date())} for i in range(6000)]})
        self.assertLess(night, 4 * spread)
        self.assertLess(pauses, 4 * spread)

    def test_much_of_nothing(self):
        """What is unknown takes no memory: with a node for each list, this file would take twice the limit."""
        path = self.folder / "nothing.json"
        path.write_text(json.dumps(MINIMAL)[:-1] + ', "x": [' + "[]," * 15000000 + "[]]}", encoding="utf-8")
        result = subprocess.run(["/bin/sh", "-c", f'ulimit -v 1000000; "$0" --import={path}', PROGRAM], env=self.env,
                                capture_output=True, encoding="utf-8", check=False)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("1 member of the file is unknown", result.stdout)

    def test_folder_instead_of_file(self):
        (self.folder / "a.json").mkdir()
        self.expect(1, f"--import={self.folder}/a.json")


class OtherCommandTest(CommandLineTest):
    def test_usage(self):
        for args in (("--log", "--check"), ("--export=-", "--import=-"), ("--at=02:14",), ("--night=2025-11-19",), ("--json",),
                     ("--dry-run",), ("--log", "--dry-run"), ("--log", "stray"), ("stray",), ("--lag",), ("--from=2025-01-01",),
                     ("--sample", "--log"), ("--sample", "--diary=x.db"), ("--export=",), ("--diary=", "--log"), ("--at",)):
            self.expect(2, *args)
        self.assertFalse(self.diary.exists())

    def test_value_for_a_switch(self):
        for switch in ("check", "signals", "json", "notify", "dry-run", "version", "help", "help-all", "gapplication-service"):
            self.assertIn(f"--{switch} takes no value", self.expect(2, f"--{switch}=yes"))
            self.expect(2, f"--{switch}=")
        self.assertFalse(self.diary.exists())

    def test_no_such_sample(self):
        for who in ("yes", "", "posture,frequency"):
            self.assertIn("no sample diary", self.expect(2, f"--sample={who}"))
        self.assertFalse(self.diary.exists())

    def test_output_that_cannot_be_written(self):
        self.log("--at=2025-11-20T02:14")
        for arguments in (["--help"], ["--help-all"], ["--version"], ["--signals"], ["--signals", "--json"], ["--check"],
                          ["--export=-"]):
            with open("/dev/full", "w", encoding="utf-8") as full:
                self.assertIn("could not be written", self.expect(1, *arguments, stdout=full))
        for arguments in ("--help", "--version", "--signals", "--check", "--export=-"):
            result = subprocess.run(["/bin/sh", "-c", f'"$0" {arguments} >&-', PROGRAM], env=self.env, stderr=subprocess.PIPE,
                                    encoding="utf-8", check=False)
            self.assertEqual((result.returncode, len(result.stderr.splitlines())), (1, 1), (arguments, result.stderr))

    def test_terminal_without_curly_quotes(self):
        self.env["LC_ALL"] = "C"
        self.assertEqual(self.expect(2, "--log=nie"), '"nie" is not a time such as 2026-11-20T02:14 or 02:14.\n')
        self.assertNotIn("?", self.expect(0, "--help"))
        self.env["LANGUAGE"] = "zh_CN"
        self.log("--at=2025-11-20T02:14")
        self.expect(0, "--import=-", input=json.dumps({**MINIMAL, "profile": {"name": "王"}}))
        self.assertEqual(self.export()["profile"]["name"], "王")

    def test_limit_on_the_size_of_files(self):
        self.log("--at=2025-11-20T02:14")
        path = self.write("big.json", {**MINIMAL, "episodes": [{"start": f"2025-11-{day:02d}T02:14", "note": "x" * 5000} for day in range(1, 29)]})
        for arguments in (f"--import={path}", f"--export={self.folder}/out.json"):
            if arguments.startswith("--export"):
                self.expect(0, f"--import={path}")
            result = subprocess.run(["/bin/sh", "-c", f'ulimit -f 10; "$0" {arguments}', PROGRAM], env=self.env,
                                    stderr=subprocess.PIPE, encoding="utf-8", check=False)
            self.assertEqual((result.returncode, len(result.stderr.splitlines())), (1, 1), (arguments, result.stderr))
        self.assertFalse((self.folder / "out.json").exists())
        self.expect(0, "--check")

    def test_help_and_version(self):
        self.assertRegex(self.expect(0, "--version"), r"^cramp-diary \d+\.\d+\.\d+\n$")
        self.assertIn("--log", self.expect(0, "--help"))
        self.assertIn("--log", self.expect(0, "--help-all"))
        self.assertFalse(self.diary.exists())

    def test_signals(self):
        self.expect(0, "--import=" + self.write("a.json", MINIMAL))
        signals = json.loads(self.expect(0, "--signals", "--json", "--night=2026-11-21"))
        self.assertEqual(signals["night"], "2026-11-21")
        self.assertEqual(signals["nights"], {"first": None, "filled_in": 0, "not_filled_in": 0, "with_cramps": 0})
        self.assertEqual([(s["signal"], s["state"]) for s in signals["signals"]],
                         [("frequency", "insufficient"), ("aftermath", "insufficient"), ("posture", "insufficient")])
        self.assertEqual(signals["danger"], {"level": "none", "codes": []})
        self.assertEqual(signals["patterns"], [])
        self.assertIn("21 to 22 November 2026", self.expect(0, "--signals", "--night=2026-11-21"))
        self.expect(2, "--signals", "--night=soon")

    def test_signals_warning(self):
        first = datetime(2026, 8, 15)
        cramps = {70, 93, 96, 98}
        diary = {**MINIMAL, "episodes": [], "nights": []}
        for i in range(99):
            night = first + timedelta(days=i)
            if i in cramps:
                diary["episodes"].append({"start": (night + timedelta(hours=26)).isoformat(), "side": "left"})
            else:
                diary["nights"].append({"date": night.date().isoformat(), "cramp_free": True})
        self.expect(0, "--import=" + self.write("a.json", diary))
        signals = json.loads(self.expect(0, "--signals", "--json", "--night=2026-11-21"))
        frequency = signals["signals"][0]
        evidence = frequency["evidence"]
        self.assertEqual(signals["nights"], {"first": "2026-08-15", "filled_in": 99, "not_filled_in": 0, "with_cramps": 4})
        self.assertEqual((frequency["state"], frequency["rules"]), ("warning", ["G1", "W1", "W3"]))
        self.assertEqual([evidence[key] for key in ("e7", "x7", "n7", "x14", "n14", "m14")], [3, 3, 7, 3, 14, 0])
        self.assertAlmostEqual(evidence["p7"], 0.0006, delta=0.0002)
        self.assertEqual(evidence["nights"], ["2026-11-16", "2026-11-19", "2026-11-21"])

    def import_weeks(self):
        """Three cramps after bending, numb to the calf, and a look at the danger signs."""
        numb = {"side": "left", "numbness_min": 120, "numbness_area": "hip_to_calf", "trigger": "bend_lift"}
        diary = {**MINIMAL,
                 "episodes": [{"start": f"2026-11-{day}T02:00:00", **numb} for day in (10, 14, 18)],
                 "danger_checks": [{"at": "2026-11-18T11:00:00", "signs": ["leg_cold"]},
                                   {"at": "2026-11-18T13:00:00", "signs": ["saddle_numbness"]}]}
        self.expect(0, "--import=" + self.write("weeks.json", diary))

    def test_signals_of_past_nights(self):
        self.import_weeks()
        signals = json.loads(self.expect(0, "--signals", "--json", "--night=2026-11-17"))
        self.assertEqual(signals["signals"][1], {
            "signal": "aftermath", "state": "warning", "pattern": "one_side_radiating",
            "evidence": {"answered": 3, "pn": 3, "pw": 0, "short": 0, "tingling_nights": 0,
                         "nights": ["2026-11-09", "2026-11-13", "2026-11-17"]}})
        posture = signals["signals"][2]
        self.assertAlmostEqual(posture["evidence"].pop("p"), 0.001, places=9)
        low, high = posture["evidence"].pop("wilson")
        self.assertAlmostEqual(low, 0.4385, places=4)
        self.assertAlmostEqual(high, 1.0, places=4)
        self.assertEqual(posture, {
            "signal": "posture", "state": "warning", "family": "spine",
            "evidence": {"n": 3, "k": 3, "test": "binomial", "nights": ["2026-11-09", "2026-11-13", "2026-11-17"]}})
        # That night closed at noon, before the second look.
        self.assertEqual(signals["danger"], {"level": "soon", "codes": ["sign_alone"]})
        self.assertEqual(signals["patterns"], ["lumbar_root"])

        signals = json.loads(self.expect(0, "--signals", "--json", "--night=2026-11-18"))
        self.assertEqual(signals["danger"], {"level": "emergency", "codes": ["cauda_equina"]})
        signals = json.loads(self.expect(0, "--signals", "--json", "--night=2026-11-13"))
        self.assertEqual([s["state"] for s in signals["signals"]], ["insufficient", "warning", "insufficient"])
        self.assertEqual(signals["danger"]["level"], "none")

    def test_signals_at_noon(self):
        """Noon belongs to the coming night, but what was ticked then waits for nobody."""
        self.expect(0, "--import=" + self.write("noon.json", {
            **MINIMAL, "profile": {"diary_start": "2026-01-01", "conditions": ["artery_disease"]},
            "danger_checks": [{"at": "2026-11-11T12:00:00", "signs": ["leg_cold"]}]}))
        patterns = [json.loads(self.expect(0, "--signals", "--json", "--night=" + night))["patterns"]
                    for night in ("2026-11-10", "2026-11-11", "2027-01-05", "2027-01-06")]
        self.assertEqual(patterns, [[], ["artery"], ["artery"], []])

    def test_danger_comes_first(self):
        self.import_weeks()
        text = self.expect(0, "--signals", "--night=2026-11-18")
        self.assertTrue(text.startswith("Call 112 now, or go to an emergency department now."), text)
        self.assertLess(text.index("You ticked"), text.index("As of: "))

    def test_unnamed_cramps_keep_their_place(self):
        """Of cramps that begin together the ids decide which are the last ten."""
        episodes = [{"start": "2026-10-01T03:00:00", "side": side, "trigger": trigger}
                    for side, trigger in (("left", "long_sitting"), ("right", "cold"), ("both", "walking"), (None, "none"))]
        for day, trigger in enumerate(["long_sitting"] * 4 + ["cold"] * 4):
            episodes.append({"start": f"2026-10-{day + 10}T03:00:00", "trigger": trigger})
        seen = set()
        for i in range(4):
            diary = self.write("unnamed.json", {**MINIMAL, "episodes": episodes[::-1] if i % 2 else episodes})
            self.expect(0, "--import=" + diary, "--diary=" + str(self.folder / f"{i}.db"))
            seen.add(self.expect(0, "--signals", "--json", "--night=2026-10-20", "--diary=" + str(self.folder / f"{i}.db")))
        self.assertEqual(len(seen), 1)

    def test_unnamed_cramp_that_was_moved(self):
        unnamed = self.write("unnamed.json", {**MINIMAL, "episodes": [{"start": "2026-10-01T03:00:00", "modified": "2026-10-02T00:00:00Z"}]})
        self.expect(0, "--import=" + unnamed)
        moved = self.export()
        moved["episodes"][0].update(start="2026-10-01T04:00:00+02:00", note="moved", modified="2026-11-01T00:00:00Z")
        self.expect(0, "--import=" + self.write("moved.json", moved))
        self.expect(0, "--import=" + unnamed)
        self.assertEqual([episode.get("note") for episode in self.export()["episodes"]], [None, "moved"])

    def test_signals_in_words(self):
        self.import_weeks()
        text = self.expect(0, "--signals", "--night=2026-11-18")
        for words in ("Numbness stayed after 3 cramps", "So far always the left leg", "3 of the last 3 cramps you answered for came with bending",
                      "of 100 cramps it could be about 44 to 100", "Worth telling the doctor: Your back", "Many people have frequent cramps"):
            self.assertIn(words, text)
        for words in ("you have a", "risk", "normal", "all clear", "diagnosis of"):
            self.assertNotIn(words, text.lower())

    def test_check(self):
        self.expect(0, "--check")
        self.log("--at=2025-11-20T02:14")
        self.expect(0, "--check")
        self.expect(0, "--import=-", input=json.dumps({**MINIMAL, "episodes": [{"start": "2025-11-21T02:14"}]}))
        self.expect(0, "--check")
        (self.diary.parent / "backups" / "diary-2026-01-01T000000-import.json").write_text("{", encoding="utf-8")
        self.expect(1, "--check")

    def test_check_makes_no_diary(self):
        for args in ((), (f"--diary={self.folder}/typo.db",)):
            self.assertNotIn("sound", self.expect(0, "--check", *args))
        self.assertFalse(self.diary.exists())
        self.assertFalse((self.folder / "typo.db").exists())
        self.log("--at=2025-11-20T02:14")
        self.expect(0, "--import=-", input=json.dumps({**MINIMAL, "episodes": [{"start": "2025-11-21T02:14"}]}))
        self.diary.write_bytes(b"")
        self.expect(1, "--check")
        self.assertEqual(self.diary.read_bytes(), b"")
        self.diary.unlink()
        self.expect(1, "--check")
        self.assertFalse(self.diary.exists())

    def test_check_damaged(self):
        self.log("--at=2025-11-20T02:14")
        with sqlite3.connect(self.diary) as database:
            database.execute("PRAGMA ignore_check_constraints = 1")
            database.execute("UPDATE episode SET pain = 99, id = 'a'")
        database.close()
        findings = self.run_program("--check").stdout
        self.assertEqual(findings, "episode a holds what no diary can hold.\n")
        self.assertEqual(self.expect(1, "--check"), "1 problem was found.\n")

    def test_sign_without_a_time(self):
        """Nobody knows whether it is of today: it is said that it is there."""
        self.log("--at=2025-11-20T02:14")
        with sqlite3.connect(self.diary) as database:
            database.execute("PRAGMA ignore_check_constraints = 1")
            database.execute("INSERT INTO danger_check VALUES (9223372036854775807, 0, 'saddle_numbness')")
        database.close()
        for args in ((), ("--json",)):
            result = self.run_program("--signals", *args)
            self.assertEqual((result.returncode, result.stderr),
                             (0, "1 entry of the diary could not be read; --check names it.\n"))

    def test_check_destroyed(self):
        note = "x" * 5000
        path = self.write("a.json", {**MINIMAL, "episodes": [{"start": f"2025-11-{day:02d}T02:14", "note": note} for day in range(1, 29)]})
        self.expect(0, "--import=" + path)
        content = bytearray(self.diary.read_bytes())
        content[-60000:-40000] = random.Random(7).randbytes(20000)
        self.diary.write_bytes(content)
        result = self.run_program("--check")
        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout.splitlines()[0], "The diary’s file is damaged.")
        self.assertNotRegex(result.stdout.lower(), "sql|malformed|constraint|index|page|tree|row ")
        self.assertEqual(self.diary.read_bytes(), content)

    def test_not_a_diary(self):
        path = self.folder / "other.db"
        path.write_text("something else entirely, and long enough to be looked at", encoding="utf-8")
        before = path.read_bytes()
        for command in ("--log", "--check", "--export=-", "--signals"):
            self.expect(1, f"--diary={path}", command)
        self.assertEqual(path.read_bytes(), before)

    def test_other_diary(self):
        other = self.folder / "other.db"
        self.expect(0, f"--diary={other}", "--log")
        self.assertTrue(other.exists())
        self.assertFalse(self.diary.exists())


class LostDiaryTest(CommandLineTest):
    """A diary that is gone or empty is not made anew unless that is asked for."""

    LOOKS = (("--signals",), ("--export=-",), ("--export=backup.json",), ("--import=backup.json", "--dry-run"))

    def setUp(self):
        super().setUp()
        self.backup = self.folder / "backup.json"
        self.cramp = self.log()
        shutil.rmtree(self.diary.parent / "backups")
        self.expect(0, f"--export={self.backup}")
        self.good = self.backup.read_bytes()

    def lose(self, empty):
        self.diary.unlink(missing_ok=True)
        if empty:
            self.diary.write_bytes(b"")

    def assert_untouched(self, empty):
        if empty:
            self.assertEqual(self.diary.read_bytes(), b"")
        else:
            self.assertFalse(self.diary.exists())
        self.assertEqual(self.backup.read_bytes(), self.good)

    def take_backup(self):
        self.expect(0, "--import=" + self.write("cramp.json", {**MINIMAL, "nights": [{"date": "2025-11-19", "cramp_free": True}]}))
        return next(self.diary.parent.glob("backups/*-daily*.json"))

    def test_no_backup(self):
        for empty in (False, True):
            self.lose(empty)
            for look in self.LOOKS:
                if look[-1] == "--dry-run" and not empty:
                    continue
                self.expect(1, *look, cwd=self.folder)
            self.assert_untouched(empty)
        self.expect(1, "--log")
        self.expect(1, "--cramp-free")
        self.expect(1, f"--import={self.backup}")
        self.expect(1, "--check")
        self.assert_untouched(True)
        self.expect(0, f"--restore={self.backup}")
        self.assertEqual([episode["id"] for episode in self.export()["episodes"]], [self.cramp])

    def test_preview_of_the_first_import(self):
        shutil.rmtree(self.diary.parent)
        self.assertIn("Cramps: 1 added", self.expect(0, f"--import={self.backup}", "--dry-run"))
        self.assertFalse(self.diary.parent.exists())

    def test_backup(self):
        newest = self.take_backup()
        for empty in (False, True):
            self.lose(empty)
            for look in (*self.LOOKS, ("--log",), ("--cramp-free",), ("--import=backup.json",)):
                self.assertIn(str(newest), self.expect(1, *look, cwd=self.folder))
            self.expect(1, "--check")
            self.assert_untouched(empty)
            self.expect(0, f"--restore={newest}")
            self.assertEqual([episode["id"] for episode in self.export()["episodes"]], [self.cramp])

    def damage(self, text):
        self.diary.write_bytes(text)
        return lambda: [path.read_bytes() for path in self.diary.parent.glob("diary*") if path != self.diary and path.is_file()]

    def test_damaged(self):
        """What cannot be opened is kept, and the backup comes into its place."""
        newest = self.take_backup()
        whole = self.diary.read_bytes()
        later = bytearray(whole)
        later[60:64] = (999).to_bytes(4, "big")  # user_version
        for text in (whole[:6000], b"what is left of it" * 100, bytes(later)):
            kept = self.damage(text)
            result = self.run_program("--log")
            self.assertEqual(result.returncode, 1)
            self.assertEqual(str(newest) in result.stderr, text == whole[:6000])
            result = self.run_program(f"--restore={newest}")
            self.assertEqual((result.returncode, len(result.stderr.splitlines())), (0, 1), result.stderr)
            self.assertIn("is kept", result.stderr)
            self.assertIn(text, kept())
            self.assertEqual([episode["id"] for episode in self.export()["episodes"]], [self.cramp])

    def test_wrong_file(self):
        """A file of another program stays in its place, whatever diary it is taken for."""
        letter = self.write("letter.txt", "Dear doctor, " * 100)
        for _ in range(2):
            self.expect(1, f"--diary={letter}", f"--restore={self.backup}")
            self.assertEqual(Path(letter).read_text(encoding="utf-8"), "Dear doctor, " * 100)
            # Nobody knows then whether it has backups.
            self.write("backups", "in the way")

    def test_no_room(self):
        """A diary that is brought back halfway would hide that one was lost: the limit holds an empty one only."""
        start = datetime(2024, 1, 1, 2)
        big = self.write("big.json", {**MINIMAL, "episodes": [
            {"start": (start + timedelta(days=i)).isoformat(), "note": "x" * 1000} for i in range(400)]})
        for empty in (False, True):
            self.lose(empty)
            result = subprocess.run(["/bin/sh", "-c", f'ulimit -f 400; "$0" --restore={big}', PROGRAM], env=self.env,
                                    capture_output=True, encoding="utf-8", check=False)
            self.assertEqual((result.returncode, len(result.stderr.splitlines())), (1, 1))
            self.assert_untouched(empty)
            self.expect(0, f"--restore={big}")
            self.assertEqual(len(self.export()["episodes"]), 400)

    def test_folder_gone(self):
        shutil.rmtree(self.diary.parent)
        self.expect(1, f"--export={self.backup}")
        self.assertEqual(self.backup.read_bytes(), self.good)
        self.assertFalse(self.diary.parent.exists())

    def test_backups_of_another(self):
        mum, dad = self.folder / "mum.db", self.folder / "mum-dad.db"
        for diary in (mum, dad):
            self.expect(0, f"--diary={diary}", "--log")
        self.expect(0, f"--diary={dad}", f"--import={self.backup}")
        self.assertIn("its 1 backup ", self.expect(0, f"--diary={mum}", "--check"))
        self.expect(0, f"--diary={mum.with_suffix('')}", "--log")
        self.expect(0, f"--diary={mum.with_suffix('')}", f"--import={self.backup}")
        self.assertIn("its 1 backup ", self.expect(0, f"--diary={mum}", "--check"))
        self.assertIn("its 2 backups ", self.expect(0, f"--diary={mum.with_suffix('')}", "--check"))
        self.assertIn("its 2 backups ", self.expect(0, f"--diary={dad}", "--check"))


class PlaceTest(CommandLineTest):
    """Wherever the file is, and whatever leads there."""

    def test_relative_folder(self):
        self.env["XDG_DATA_HOME"] = "data"
        self.log()
        self.assertTrue((self.folder / ".local/share/cramp-diary/diary.db").exists())
        self.assertFalse((self.folder / "data").exists())

    def test_symbolic_link(self):
        real = self.folder / "real.db"
        cramps = {self.expect(0, f"--diary={real}", "--log").strip()}
        self.diary.parent.mkdir(parents=True)
        self.diary.symlink_to(real)
        cramps.add(self.log())
        cramps.add(self.expect(0, f"--diary={real}", "--log").strip())
        self.assertEqual({episode["id"] for episode in self.export()["episodes"]}, cramps)
        self.expect(0, "--import=" + self.write("a.json", {**MINIMAL, "nights": [{"date": "2025-11-19", "cramp_free": True}]}))
        self.assertEqual(len(list(self.folder.glob("backups/real-*.json"))), 2)
        self.assertIn("its 2 backups ", self.expect(0, "--check"))
        self.assertTrue(self.diary.is_symlink())
        real.unlink()
        self.expect(1, "--log")
        self.assertFalse(real.exists())

    def test_hard_link(self):
        self.log()
        other = self.diary.parent / "other.db"
        os.link(self.diary, other)
        for path in (self.diary, other):
            self.assertIn("second name", self.expect(1, f"--diary={path}", "--log"))
            self.assertEqual(len(json.loads(self.expect(0, f"--diary={path}", "--export=-"))["episodes"]), 1)
        other.unlink()
        self.log()
        self.assertEqual(len(self.export()["episodes"]), 2)

    def test_copy_while_it_is_open(self):
        cramps = [self.log() for _ in range(4)]
        with sqlite3.connect(self.diary) as reader:
            reader.execute("SELECT 1 FROM episode").fetchall()
            cramps.append(self.log())
            shutil.copy(self.diary, self.folder / "copy.db")
        reader.close()
        copied = json.loads(self.expect(0, f"--diary={self.folder}/copy.db", "--export=-"))["episodes"]
        self.assertEqual({episode["id"] for episode in copied}, set(cramps))


class HostileTest(CommandLineTest):
    def harm(self, sql):
        self.cramp = self.log()
        self.expect(0, "--import=" + self.write("a.json", {**MINIMAL, "nights": [{"date": "2025-11-19"}]}))
        with sqlite3.connect(self.diary) as database:
            database.executescript(sql)
        database.close()

    def test_swallowing_trigger(self):
        self.harm("CREATE TRIGGER evil BEFORE INSERT ON episode BEGIN SELECT RAISE(IGNORE); END;")
        cramps = {self.cramp, self.log()}
        self.assertEqual({episode["id"] for episode in self.export()["episodes"]}, cramps)

    def test_wiping_trigger(self):
        self.harm("CREATE TRIGGER evil AFTER INSERT ON episode BEGIN DELETE FROM night; DELETE FROM danger_check; END;")
        self.log("--at=2025-11-20T02:14")
        self.assertEqual(len(self.export()["nights"]), 1)

    def test_endless_view(self):
        self.harm("DROP TABLE plan; CREATE VIEW plan AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c)"
                  " SELECT 'soak' care, '2026-01-01' \"from\", 'with' nights FROM c WHERE x<0;")
        for command in ("--log", "--export=-", "--signals", "--check"):
            self.expect(1, command)


if __name__ == "__main__":
    os.environ["TZ"] = ZONE
    time.tzset()
    unittest.main(verbosity=2)
