# SPDX-License-Identifier: GPL-3.0-or-later
"""What figures are made of: programs run in turns, medians, and the table."""

import statistics
import subprocess
from dataclasses import dataclass

HEADS = ('figure', 'here', 'yardstick', '', 'ratio', 'goal', '')


@dataclass
class Figure:
    """One row. Without a yardstick the goal is an amount instead of a ratio."""
    name: str
    value: float
    unit: str
    goal: float
    yardstick: str = ''
    bare: float = None

    @property
    def ratio(self):
        return None if self.bare is None else self.value / self.bare

    @property
    def is_met(self):
        return (self.value if self.ratio is None else self.ratio) <= self.goal

    def cells(self):
        bare = '' if self.bare is None else f'{amount(self.bare)} {self.unit}'
        ratio = '' if self.ratio is None else f'{self.ratio:.2f}'
        goal = f'{amount(self.goal)} {self.unit}' if self.ratio is None else f'{self.goal:.2f}'
        return (self.name, f'{amount(self.value)} {self.unit}', self.yardstick, bare, ratio, goal,
                '' if self.is_met else 'missed')


def amount(value):
    return f'{value:.0f}' if value >= 100 or value == int(value) else f'{value:.1f}'


def print_table(figures):
    rows = [HEADS, *(figure.cells() for figure in figures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEADS))]
    for row in rows:
        print('  '.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


@dataclass
class Cost:
    """Processor time in milliseconds, and the greatest memory in megabytes."""
    time: float
    memory: float


def run_in_turns(measure, programs, rounds, prepare=lambda: None):
    """The median costs of programs, each run once in every round."""
    costs = [[] for _ in programs]
    for _ in range(rounds):
        prepare()
        for command, found in zip(programs, costs):
            answer = subprocess.run([measure, *command], check=True, capture_output=True, text=True).stdout.split()
            found.append((int(answer[0]) / 1000, int(answer[1]) / 1024))
    return [Cost(*(statistics.median(column) for column in zip(*found))) for found in costs]
