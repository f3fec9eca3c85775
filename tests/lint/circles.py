#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no files of src/ include or call each other in a circle.

circles.py ROOT

A source and its header count as one. An arrow is what a header includes, for
its types, and what a source calls: by name, so that a function declared in a
shared header is an arrow to where it is defined.
"""

import re
import sys
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)\.h"', re.MULTILINE)
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.DOTALL)
# In the style of the tree a definition has its name at the start of a line, and
# a static one says so in the line before.
DEFINITION = re.compile(r'^(?P<type>[^\n#/{}]*)\n(?P<name>[a-z_]\w*) \(', re.MULTILINE)
NAME = re.compile(r'\b[a-z_]\w+')


def find_files(src):
    """The files of each unit; only the programs' main.c share a name."""
    units = {}
    for path in sorted(src.rglob('*.[ch]')):
        name = f'{path.parent.name}/main' if path.stem == 'main' else path.stem
        units.setdefault(name, []).append(path)
    return units


def read(files, suffix):
    return '\n'.join(path.read_text(encoding='utf-8') for path in files if path.suffix == suffix)


def find_homes(codes):
    return {found['name']: unit for unit, code in codes.items()
            for found in DEFINITION.finditer(code)
            if found['type'].strip() and 'static' not in found['type'].split()}


def find_arrows(units):
    codes = {unit: NOT_CODE.sub(' ', read(files, '.c')) for unit, files in units.items()}
    homes = find_homes(codes)
    arrows = {}
    for unit, files in units.items():
        aims = set(INCLUDE.findall(read(files, '.h')))
        aims |= {homes[name] for name in NAME.findall(codes[unit]) if name in homes}
        arrows[unit] = {aim for aim in aims if aim in units and aim != unit}
    return arrows


def find_circles(arrows):
    """Tarjan's strongly connected components, those of more than one file."""
    number, low, stack, circles = {}, {}, [], []

    def visit(unit):
        number[unit] = low[unit] = len(number)
        stack.append(unit)
        for aim in arrows[unit]:
            if aim not in number:
                visit(aim)
                low[unit] = min(low[unit], low[aim])
            elif aim in stack:
                low[unit] = min(low[unit], number[aim])
        if low[unit] == number[unit]:
            place = stack.index(unit)
            if len(stack) - place > 1:
                circles.append(sorted(stack[place:]))
            del stack[place:]

    for unit in sorted(arrows):
        if unit not in number:
            visit(unit)
    return circles


def main(root):
    sys.setrecursionlimit(10000)
    circles = find_circles(find_arrows(find_files(Path(root).resolve() / 'src')))
    for circle in circles:
        print('These include or call each other in a circle: ' + ', '.join(circle))
    return 1 if circles else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
