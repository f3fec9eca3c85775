#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the window of the shortcuts names every key of ours.

shortcuts.py ROOT

Those are the keys of the application's actions, of shortcuts, and of what walks
through a picture by keys. What every program does with a key is no shortcut.
"""

import re
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

WINDOW = 'ui/window/cramp-shortcuts-window.ui'

ACCELS = re.compile(r'\{ "(?:app|win|window)\.[^"]*", \{ "([^"]+)" \} \}')
TRIGGER = re.compile(r'add_key \(\w+, "([^"]+)"|trigger_parse_string \("([^"]+)"\)')
CASE = re.compile(r'case GDK_KEY_(\w+):')

# What presses, leaves, or is the same key elsewhere on the keyboard; and what leads
# from a search to what it has found.
USUAL = re.compile(r'KP_\w+|ISO_\w+|Return|space|Escape|Menu|Down')
# These files make no shortcut of the keys they know.
NO_SHORTCUTS = ('cramp-single-press.c',)


def find_keys(path):
    text = path.read_text(encoding='utf-8')
    for found in ACCELS.finditer(text):
        yield found[1]
    for found in TRIGGER.finditer(text):
        yield found[1] or found[2]
    yield from CASE.findall(text)


def main(root):
    folder = Path(root).resolve() / 'src'
    keys = {(key, path.name) for path in sorted((folder / 'ui').rglob('*.c')) if path.name not in NO_SHORTCUTS
            for key in find_keys(path) if not USUAL.fullmatch(key)}
    window = folder / WINDOW
    told = set()
    if window.exists():
        told = {key for found in xml.parse(window).iter('property') if found.get('name') == 'accelerator'
                for key in found.text.split()}
    problems = [f'{name}: {key} is not among the shortcuts' for key, name in sorted(keys) if key not in told]
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
