# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs, seen from outside: the time to its first painted frame
with the log button, to another page and to the panel of a cramp, its memory and
its wakeups; beside the least window of the same size."""

import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

from reminder_costs import count_wakeups, read_pss

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / 'ui'))

from desktop import Desktop, zone_at  # noqa: E402

ROUNDS = 15
SETTLE_SECONDS = 20
IDLE_SECONDS = 30
PAGES = ('nights', 'signals', 'trends')
# What is done after the page has come to rest; first-frame.c knows the steps.
DEEDS = {
    'log': 'win.log-cramp',
    'year': 'win.show-page::nights;is_year.active=1',
    'chart': 'win.show-page::trends;range.selected=3',
    'scroll': 'win.show-page::nights;scroll',
}
BEGUN = {'format': 'cramp-diary', 'version': 1, 'profile': {'diary_start': '1986-01-01'}}


class Windows:
    """A desktop in the evening, and the windows that are opened on it."""

    def __init__(self, desktop, build, large):
        self.desktop, self.build = desktop, build
        _, zone = zone_at(20)
        desktop.set_zone(zone)
        self.new = desktop.folder / 'new/diary.db'
        self.large = shutil.copy(large, desktop.folder / 'large.db')
        desktop.run(f'--diary={self.large}', '--import=-', text=json.dumps(BEGUN))
        self.sample = self.copy_sample()

    def commands(self):
        """Bare, first start, sample and large, by name."""
        return {'bare': [self.build / 'tests/bench/bare-window'],
                **{name: [self.desktop.program, f'--diary={getattr(self, name)}'] for name in ('new', 'sample', 'large')}}

    def start(self, command, then='', **others):
        """Starts a window, and returns its process and how long it took in ms."""
        environment = {**self.desktop.environment, 'LD_PRELOAD': str(self.build / 'tests/bench/first-frame.so'), **others}
        if then:
            environment['FIRST_FRAME'] = then
        started = time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        process = self.desktop.keep(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True))
        return process, int(process.stdout.readline()) / 1000 - started / 1e6

    def end(self, process):
        process.kill()
        process.wait()
        process.stdout.close()
        self.desktop.processes.remove(process)

    def copy_sample(self):
        process, _ = self.start([self.desktop.program, '--sample'], 'stay', TMPDIR=str(self.desktop.folder))
        copy = shutil.copy(next(self.desktop.folder.glob('cramp-diary-sample-*/sample.db')), self.desktop.folder)
        self.end(process)
        return copy

    def starts(self):
        """The medians of many starts, in turns."""
        found = {name: [] for name in self.commands()}
        for _ in range(ROUNDS):
            for name, command in self.commands().items():
                shutil.rmtree(self.new.parent, ignore_errors=True)
                self.new.parent.mkdir()
                process, milliseconds = self.start(command)
                self.end(process)
                found[name].append(milliseconds)
        return {name: statistics.median(times) for name, times in found.items()}

    def act(self, name, steps):
        """What the last of some steps takes until it is on the screen, in ms."""
        found = []
        for _ in range(ROUNDS):
            diary = shutil.copy(getattr(self, name), self.desktop.folder / 'acted.db')
            process, _ = self.start([self.desktop.program, f'--diary={diary}'], steps)
            found.append(int(process.stdout.readline()) / 1000)
            self.end(process)
        return statistics.median(found)

    def rest(self, name):
        """The memory in MB, and the wakeups while nothing happens."""
        process, _ = self.start(self.commands()[name], 'stay')
        time.sleep(SETTLE_SECONDS)
        before = count_wakeups(process.pid)
        time.sleep(IDLE_SECONDS)
        result = read_pss(process.pid) / 1024, count_wakeups(process.pid) - before
        self.end(process)
        return result


def measure(build, large):
    """All of it: the starts, the actions and what each needs at rest."""
    with Desktop(build) as desktop:
        windows = Windows(desktop, pathlib.Path(build).resolve(), large)
        acts = {(name, page): windows.act(name, f'win.show-page::{page}') for name in ('sample', 'large') for page in PAGES}
        return {'starts': windows.starts(), 'acts': acts, 'deeds': {name: windows.act('large', steps) for name, steps in DEEDS.items()},
                'rest': {name: windows.rest(name) for name in ('bare', 'new', 'sample', 'large')}}
