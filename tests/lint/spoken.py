#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each name given for screen readers is the one that is said.

spoken.py ROOT

On newer GTK a button's own label goes before it: a template puts the label into
a child, and C asks cramp-spoken.
"""

import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

IN_C = re.compile(r'\bGTK_ACCESSIBLE_PROPERTY_(LABEL|DESCRIPTION)\b')


def find_in_templates(path):
    for found in xml.parse(path).iter('object'):
        names = {prop.get('name') for prop in found.findall('accessibility/property')}
        shown = {prop.get('name') for prop in found.findall('property')}
        if 'label' in names and shown & {'label', 'title'}:
            yield f'{found.get("class")} has a label of its own and another name'


def find_in_source(path):
    if path.name == 'cramp-spoken.c':
        return
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        if IN_C.search(line):
            yield f'{number}: ask cramp-spoken for this'


def main(root):
    folder = Path(root).resolve() / 'src'
    problems = [f'{path.relative_to(folder)}: {problem}'
                for pattern, find in (('*.ui', find_in_templates), ('*.c', find_in_source))
                for path in sorted(folder.rglob(pattern)) for problem in find(path)]
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
