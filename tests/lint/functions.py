#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no function of src/ and tests/ is longer than 60 lines.

functions.py ROOT

A function runs from "{" to "}" in the first column. Only class_init
functions, which are tables of properties and signals, may be longer.
"""

import re
import sys
from pathlib import Path

LONGEST = 60


def functions(lines):
    start, name = None, ''
    for number, line in enumerate(lines):
        if line.startswith('{'):
            head = ' '.join(lines[max(0, number - 12):number])
            names = re.findall(r'(\w+) ?\(', re.split(r'[;}]', head)[-1])
            start, name = (number, names[0]) if head.rstrip().endswith(')') and names else (None, '')
        elif line.startswith('}') and start is not None:
            yield name, start + 1, number - start + 1
            start = None


def main(root):
    root = Path(root).resolve()
    problems = []
    for path in sorted(path for top in ('src', 'tests') for path in (root / top).rglob('*.c')):
        for name, line, length in functions(path.read_text(encoding='utf-8').splitlines()):
            if length > LONGEST and not name.endswith('_class_init'):
                problems.append(f'{path.relative_to(root)}:{line}: {name} has {length} lines')
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
