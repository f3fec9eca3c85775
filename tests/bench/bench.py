#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program costs, against the least code that does the same.

bench.py BUILD [NAME...]

BUILD is a build folder with an installed program. A function below makes the
figures of one name; a new one needs no more than that and its place in NAMES.
Processor time and memory hardly depend on what else the machine does, elapsed
time does: for figures to be kept it should be idle."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

import large_diary
import reminder_costs
import window_costs
from figures import Figure, print_table, run_in_turns

N_EPISODES = 100000
ROUNDS = 5
# What is over in a moment is run more often.
MANY_ROUNDS = 41
IDLE_SECONDS = 300


class Bench:
    """The programs, and a folder that is thrown away."""

    def __init__(self, build, folder):
        self.build, self.folder = Path(build), Path(folder)
        self.program = self.build / 'install/bin/cramp-diary'
        self.service = self.build / 'install/bin/cramp-diary-reminders'

    def tool(self, name):
        return self.build / 'tests/bench' / name

    def command(self, diary, *arguments):
        return [self.program, f'--diary={diary}', *arguments]

    def run_in_turns(self, programs, rounds, prepare=lambda: None):
        return run_in_turns(self.tool('run-measured'), programs, rounds, prepare)

    def empty_folder(self, name):
        shutil.rmtree(self.folder / name, ignore_errors=True)
        (self.folder / name).mkdir()

    def begin(self, folder, *names):
        """Empty diaries, backed up a moment ago: the backup after a change is an export, which is measured as such."""
        self.empty_folder(folder)
        for name in names:
            diary, now = self.folder / folder / f'{name}.db', datetime.now().astimezone().replace(microsecond=0)
            subprocess.run(self.command(diary, '--import=-'), input=b'{"format": "cramp-diary", "version": 1}', check=True, stdout=subprocess.DEVNULL)
            diary.with_name('backups').mkdir(exist_ok=True)
            backup = diary.with_name('backups') / f'{name}-{now:%Y-%m-%dT%H%M%S}-daily.json'
            backup.write_text(json.dumps({'format': 'cramp-diary', 'version': 1, 'exported': now.isoformat()}))

    def large_file(self):
        """A file of so many cramps, made when it is first asked for."""
        path = self.folder / 'large.json'
        if not path.exists():
            large_diary.write(path, N_EPISODES)
        return path

    def large_diary(self, name):
        """A diary of so many cramps, in a folder of that name."""
        path = self.folder / 'large/diary.db'
        if not path.exists():
            self.empty_folder('large')
            subprocess.run(self.command(path, f'--import={self.large_file()}'), check=True, stdout=subprocess.DEVNULL)
        self.empty_folder(name)
        return shutil.copy(path, self.folder / name)


def measure_import(bench):
    folder = bench.folder / 'import'
    ours, bare = bench.run_in_turns([
        bench.command(folder / 'ours.db', f'--import={bench.large_file()}'),
        [bench.tool('bare-import'), bench.large_file(), folder / 'bare.db'],
    ], ROUNDS, prepare=lambda: bench.begin('import', 'ours'))
    name, yardstick = f'import of {N_EPISODES} cramps', 'json-glib and SQLite'
    return [Figure(f'{name}, processor time', ours.time, 'ms', 2, yardstick, bare.time),
            Figure(f'{name}, memory', ours.memory, 'MB', 1.5, yardstick, bare.memory)]


def measure_export(bench):
    diary = bench.large_diary('export')
    ours, bare = bench.run_in_turns([
        bench.command(diary, f'--export={bench.folder / "ours.json"}'),
        [bench.tool('bare-export'), diary, bench.folder / 'bare.json'],
    ], ROUNDS)
    name, yardstick = f'export of {N_EPISODES} cramps', 'SQLite and json-glib'
    return [Figure(f'{name}, processor time', ours.time, 'ms', 2, yardstick, bare.time),
            Figure(f'{name}, memory', ours.memory, 'MB', 1.5, yardstick, bare.memory)]


def measure_tables(bench):
    """CSV against JSON, and against half of it: twice as much takes twice as long."""
    diary = bench.large_diary('tables')
    table, half = bench.folder / 'large.csv', bench.folder / 'half.csv'
    out, out_json = bench.run_in_turns([bench.command(diary, f'--export={table}'), bench.command(diary, f'--export={bench.folder / "tables.json"}')], ROUNDS)
    half.write_bytes(b''.join(table.read_bytes().splitlines(keepends=True)[:N_EPISODES // 2 + 1]))
    folder = bench.folder / 'tables'
    into, into_json, into_half = bench.run_in_turns([
        bench.command(folder / 'csv.db', f'--import={table}'),
        bench.command(folder / 'json.db', f'--import={bench.large_file()}'),
        bench.command(folder / 'half.db', f'--import={half}'),
    ], ROUNDS, prepare=lambda: bench.begin('tables', 'csv', 'json', 'half'))
    exported, imported = f'export of {N_EPISODES} cramps as CSV', f'import of {N_EPISODES} cramps as CSV'
    return [Figure(f'{exported}, processor time', out.time, 'ms', 1, 'as JSON', out_json.time),
            Figure(f'{exported}, memory', out.memory, 'MB', 1, 'as JSON', out_json.memory),
            Figure(f'{imported}, processor time', into.time, 'ms', 1, 'as JSON', into_json.time),
            Figure(f'{imported}, memory', into.memory, 'MB', 1.05, 'as JSON', into_json.memory),
            Figure(f'{imported}, processor time', into.time, 'ms', 2.2, 'half of it', into_half.time)]


def measure_check(bench):
    diary = bench.large_diary('check')
    ours, bare = bench.run_in_turns([bench.command(diary, '--check'), [bench.tool('bare-check'), diary]], ROUNDS)
    return [Figure(f'--check of {N_EPISODES} cramps, processor time', ours.time, 'ms', 2, 'integrity_check and a pass', bare.time)]


def measure_log(bench):
    diary, other = bench.large_diary('log'), bench.large_diary('bare-log')
    now = datetime.now()
    times = (now - timedelta(minutes=2 * i) for i in range(MANY_ROUNDS))
    programs = [bench.command(diary, '--log'), [bench.tool('bare-log'), other]]

    # Two within a minute would be one press too many.
    def take_next_time():
        programs[0][-1] = f'--log={next(times):%Y-%m-%dT%H:%M}'

    ours, bare = bench.run_in_turns(programs, MANY_ROUNDS, prepare=take_next_time)
    return [Figure('--log, processor time', ours.time, 'ms', 3, 'bare GLib program', bare.time)]


def measure_click(bench):
    diaries = bench.large_diary('click'), bench.large_diary('bare-click')
    answer = subprocess.run([bench.tool('bench-log'), *diaries], check=True, capture_output=True, text=True)
    ours, bare = (int(microseconds) / 1000 for microseconds in answer.stdout.split())
    return [Figure('click on Log until on the disk, elapsed', ours, 'ms', 1.5, 'bare row, same sync', bare)]


def measure_reminders(bench):
    bench.empty_folder('reminders')
    costs = reminder_costs.measure(bench.folder / 'reminders', IDLE_SECONDS, bench.service,
                                   bench.build / 'tests/integration/reminder-diary', bench.tool('bare-service'))
    return [Figure('reminder service, memory', costs['pss'] / 1024, 'MB', 1.2, 'bare service', costs['bare_pss'] / 1024),
            Figure('reminder service, wakeups in an idle hour', costs['wakeups'] * 3600 / IDLE_SECONDS, '', 0),
            Figure('reminder service, until it is ready, elapsed', costs['ready'], 'ms', 50)]


def measure_window(bench):
    costs = window_costs.measure(bench.build, bench.large_diary('window'))
    starts, rest, large = costs['starts'], costs['rest'], f'{N_EPISODES} cramps'
    figures = [Figure(f'window, {name}', starts[key], 'ms', goal, yardstick, starts[bare])
               for name, key, goal, yardstick, bare in (('first start', 'new', 1.15, 'bare window', 'bare'),
                                                        ('start with the sample', 'sample', 1.3, 'bare window', 'bare'),
                                                        (f'start with {large}', 'large', 1.1, 'with the sample', 'sample'))]
    figures += [Figure(f'window, first switch to {page}, {name}', time, 'ms', 60 if name == 'sample' else 80)
                for (name, page), time in costs['acts'].items()]
    figures += [Figure(f'window, {name}, {large}', costs['deeds'][deed], 'ms', goal)
                for name, deed, goal in (('log until it is on the screen', 'log', 2000 / 60),
                                         ('the year of the calendar', 'year', 50),
                                         ('a chart over all years', 'chart', 100),
                                         ('scrolling the diary, processor time of a frame', 'scroll', 16))]
    figures.append(Figure(f'window, memory over a new diary, {large}', rest['large'][0] - rest['new'][0], 'MB', 20))
    for name, goal in (('sample', 1.25), ('large', 1.3)):
        figures.append(Figure(f'window, memory, {name}', rest[name][0], 'MB', goal, 'bare window', rest['bare'][0]))
        figures.append(Figure(f'window, wakeups in half a minute, {name}', rest[name][1], '', 0))
    return figures


NAMES = {
    'import': measure_import,
    'export': measure_export,
    'tables': measure_tables,
    'check': measure_check,
    'log': measure_log,
    'click': measure_click,
    'reminders': measure_reminders,
    'window': measure_window,
}


def main():
    build, *names = sys.argv[1:]
    unknown = set(names) - NAMES.keys()
    if unknown:
        print(f"Not known: {', '.join(sorted(unknown))}. Known: {', '.join(NAMES)}.", file=sys.stderr)
        return 2

    figures = []
    os.environ['LC_ALL'] = 'C.UTF-8'
    with tempfile.TemporaryDirectory(prefix='cramp-bench-') as folder:
        bench = Bench(build, folder)
        for name in names or NAMES:
            print(f'{name} ...', file=sys.stderr)
            figures += NAMES[name](bench)
    print_table(figures)
    return 0


if __name__ == '__main__':
    sys.exit(main())
