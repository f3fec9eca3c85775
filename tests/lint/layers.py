#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no folder of src/ knows what it must not know.

layers.py ROOT

The compiler already refuses a project header that a folder does not declare;
this also finds foreign libraries, names that leak through a header, clocks
and texts for people where none belong.
"""

import re
import sys
from pathlib import Path

KNOWS = {
    'domain': set(),
    'analysis': {'domain'},
    'storage': {'domain'},
    'desktop': {'domain'},
    'diary': {'domain', 'analysis', 'storage'},
    'exchange': {'domain', 'analysis', 'storage', 'diary'},
    'reminder': {'domain', 'analysis', 'storage', 'desktop', 'diary'},
    'words': {'domain', 'analysis', 'desktop', 'diary', 'reminder'},
    'report': {'domain', 'analysis', 'storage', 'diary', 'words'},
}
KNOWS['command'] = set(KNOWS)
KNOWS['service'] = set(KNOWS) - {'report', 'command'}
KNOWS['ui'] = set(KNOWS) - {'service'}

# What to look for, and the folders that may have it.
HEADERS = [
    (r'sqlite3(ext)?\.h', {'storage'}),
    (r'json-glib/.*', {'exchange'}),
    (r'libnotify/.*', {'desktop'}),
    (r'(gtk|gdk|gsk|graphene|adwaita)(/.*|[-\w]*\.h)', {'ui'}),
    (r'(cairo|pango)(/.*|[-\w]*\.h)', {'report', 'ui'}),
    (r'(gio/.*|glib/gstdio\.h|glib-unix\.h|unistd\.h|fcntl\.h|sys/.*)',
     set(KNOWS) - {'domain', 'analysis'}),
    (r'(glib/gi18n.*|libintl\.h)',
     {'desktop', 'exchange', 'words', 'report', 'command', 'service', 'ui'}),
]
NAMES = [
    (r'\bsqlite3\w*', {'storage'}, 'a name of SQLite'),
    (r'\b(Json(Node|Object|Array|Parser|Builder|Generator|Reader)\b|json_(node|object|array'
     r'|parser|builder|generator|reader)_\w+)', {'exchange'}, 'a name of json-glib'),
    (r'\b(NotifyNotification|notify_(notification|init|get_server)\w*)', {'desktop'},
     'a name of libnotify'),
]

# The time and the zone come from the one clock that the program hands down.
CLOCK_FILE = 'cramp-system-clock.c'
CLOCK = re.compile(
    r'\b(g_date_time_new_(now\w*|local|from_unix_local\w*)|g_date_time_to_local|g_time_zone_new_local'
    r'|g_get_real_time|g_get_current_time|g_date_set_time\w*|g_source_get_time|clock_gettime|gettimeofday'
    r'|timerfd_create|localtime\w*|mktime|time\s*\(\s*(NULL|0|&\w+)\s*\))')

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def sources(folder):
    return sorted(path for kind in ('*.c', '*.h') for path in folder.rglob(kind))


def owners(src):
    return {path.name: folder for folder in KNOWS for path in sources(src / folder)
            if path.suffix == '.h'}


def include_problem(folder, header, owner):
    name = header.rsplit('/', 1)[-1]
    if name in owner:
        allowed = owner[name] == folder or owner[name] in KNOWS[folder]
        return None if allowed else f'includes {header} of {owner[name]}'
    for pattern, folders in HEADERS:
        if re.fullmatch(pattern, header) and folder not in folders:
            return f'includes {header}'
    return None


def problems_in(path, folder, owner):
    text = path.read_text(encoding='utf-8')
    for header in INCLUDE.findall(text):
        problem = include_problem(folder, header, owner)
        if problem:
            yield problem
    code = NOT_CODE.sub(' ', INCLUDE.sub('', text))
    for pattern, folders, what in NAMES:
        found = re.search(pattern, code)
        if found and folder not in folders:
            yield f'uses {what}: {found.group(0)}'
    if path.name != CLOCK_FILE and CLOCK.search(code):
        yield f'reads the clock of the machine: {CLOCK.search(code).group(0)}'


def main(root):
    src = Path(root).resolve() / 'src'
    owner = owners(src)
    problems = []
    for folder in sorted(path.name for path in src.iterdir() if path.is_dir()):
        if folder not in KNOWS:
            problems.append(f'src/{folder}: not a folder of the architecture')
            continue
        for path in sources(src / folder):
            problems += [f'{path.relative_to(src.parent)} {problem}, which {folder} must not know'
                         for problem in problems_in(path, folder, owner)]
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
