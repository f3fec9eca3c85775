#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that src/DESIGN.md speaks of what is there.

design.py ROOT

Every folder of src/ has its row, and every file it names exists in the folder
it names.
"""

import re
import sys
from pathlib import Path

ROW = re.compile(r'^\| `(\w+)/` \|', re.MULTILINE)
NAMED = re.compile(r'`((?:[\w-]+/)*cramp-[\w-]+(?:\.ui)?)`')
# The programs are named like files.
PROGRAMS = {'cramp-diary', 'cramp-diary-reminders'}


def find_problems(src):
    text = (src / 'DESIGN.md').read_text(encoding='utf-8')
    folders = {path.name for path in src.iterdir() if path.is_dir()}
    files = {path.relative_to(src).as_posix() for path in src.rglob('cramp-*')}
    stems = {name for file in files for name in (file, file.rsplit('.', 1)[0])}
    stems |= {name.rsplit('/', 1)[-1] for name in stems} | PROGRAMS
    for folder in sorted(folders ^ set(ROW.findall(text))):
        yield f'src/DESIGN.md and src/ differ about the folder {folder}'
    for name in NAMED.findall(text):
        if name not in stems:
            yield f'src/DESIGN.md names {name}, which does not exist'


def main(root):
    problems = list(find_problems(Path(root).resolve() / 'src'))
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
