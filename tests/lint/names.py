#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that "signal" in a name of ours is the doctor's, never GObject's.

names.py ROOT

The ids of g_signal_new are "emissions", what D-Bus gives is a "subscription".
"""

import re
import sys
from pathlib import Path

# An id that g_signal_new or a subscription gives, or a table of such ids.
FOREIGN = re.compile(r'\b(?:static guint \w*signals?\b|N_SIGNALS\b|guint +\w+_signals?;)')


def main(root):
    root = Path(root).resolve()
    problems = []
    for path in sorted((root / 'src').rglob('*.[ch]')):
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            if FOREIGN.search(line):
                problems.append(f'{path.relative_to(root)}:{number}: this signal is not the doctor\'s')
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
