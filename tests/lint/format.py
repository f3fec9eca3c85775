#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the C sources are formatted as .clang-format says.

format.py ROOT [--fix]

Versions of clang-format disagree, so only version 14 counts; without it the
check is skipped.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

VERSION = '14'


def find_formatter():
    for name in (f'clang-format-{VERSION}', 'clang-format'):
        program = shutil.which(name)
        if program:
            said = subprocess.run([program, '--version'], text=True, capture_output=True).stdout
            if re.search(rf'version {VERSION}\.', said):
                return program
    return None


def main(root, *options):
    program = find_formatter()
    if program is None:
        print(f'skipped: clang-format {VERSION} is not installed')
        return 77
    root = Path(root).resolve()
    files = sorted(str(path) for top in ('src', 'tests') for kind in ('*.c', '*.h')
                   for path in (root / top).rglob(kind))
    if not files:
        return 0
    how = ['-i'] if '--fix' in options else ['--dry-run', '-Werror']
    return subprocess.run([program, '--style=file', *how, *files]).returncode


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
