#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that each lint accepts a good tree and refuses a bad one (TAP)."""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PO_HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n' \
          '"Language: zh_CN\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
GOOD_PO = PO_HEAD + 'msgid "Hello"\nmsgstr "您好"\n'

GOOD = {
    'src/domain/cramp-night.h': '#include <glib.h>\n',
    'src/storage/cramp-store.h': '#include <gio/gio.h>\n#include "cramp-night.h"\n',
    'src/storage/cramp-store.c':
        '#include <sqlite3.h>\n\nvoid\ncramp_store_open (void)\n{\n}\n',
    'src/DESIGN.md': '| `desktop/` |\n| `domain/` |\n| `service/` |\n| `storage/` |\n| `ui/` |\n`domain/cramp-night`\n',
    'src/service/cramp-keeper.h': '#include "cramp-store.h"\n',
    'src/ui/cramp-page.c':
        '/* Says _ ("x"). */\n#include "cramp-store.h"\nconst char *hello = _ ("Hello");\n\n'
        'void\ncramp_page_show (void)\n{\n  cramp_store_open ();\n}\n',
    'src/desktop/cramp-system-clock.c':
        'int now = g_get_real_time ();\n',
    'src/ui/cramp-page.ui': '<!-- translatable="yes" --><interface/>\n',
    'po/POTFILES.in': '# comment\nsrc/ui/cramp-page.c\n',
    'po/LINGUAS': 'zh_CN\n',
    'po/zh_CN.po': GOOD_PO,
    '.clang-format': (HERE.parent.parent / '.clang-format').read_text(),
    'data/nothing': '',
    'tests/nothing': '',
}

LONG = 'static void\nbe_long (int  a,\n         char b)\n{\n' + '  work ();\n' * 59 + '}\n'

MANY_TEXTS = ''.join(f'x = _ ("Text {n}");\n' for n in range(500))

# What somebody reads of what a lint says.
MOST_LINES = 20

# The lint with its arguments, what it must refuse, and the file that is wrong.
BAD = [
    ('layers.py', 'GTK in the domain', 'src/domain/a.c', '#include <gtk/gtk.h>\n'),
    ('layers.py', 'files in the domain', 'src/domain/a.c', '#include <gio/gio.h>\n'),
    ('layers.py', 'a header of a higher folder', 'src/domain/a.c', '#include "cramp-store.h"\n'),
    ('layers.py', 'storage in the analysis', 'src/analysis/a.c', '#include "cramp-store.h"\n'),
    ('layers.py', 'SQLite outside storage', 'src/exchange/a.c', '#include <sqlite3.h>\n'),
    ('layers.py', 'SQLite names that leak', 'src/ui/a.c', 'sqlite3_stmt *statement;\n'),
    ('layers.py', 'json-glib in storage', 'src/storage/a.c', '#include <json-glib/json-glib.h>\n'),
    ('layers.py', 'libnotify in the window', 'src/ui/a.c', '#include <libnotify/notify.h>\n'),
    ('layers.py', 'libadwaita in the report', 'src/report/a.c', '#include <adwaita.h>\n'),
    ('layers.py', 'GTK in the reminders', 'src/reminder/a.c', '#include <gtk/gtk.h>\n'),
    ('layers.py', 'the service in the window', 'src/ui/a.c', '#include "cramp-keeper.h"\n'),
    ('layers.py', 'texts among the deeds', 'src/diary/a.c', '#include <glib/gi18n.h>\n'),
    ('layers.py', 'a clock among the decisions', 'src/reminder/a.c', 'g_get_real_time ();\n'),
    ('layers.py', 'a clock in the analysis', 'src/analysis/a.c', 'g_date_time_new_now_local ();\n'),
    ('layers.py', 'the clock in a page', 'src/ui/a.c', 'now = g_date_time_new_now_local ();\n'),
    ('layers.py', 'the zone in a page', 'src/ui/a.c', 'zone = g_time_zone_new_local ();\n'),
    ('layers.py', 'a time of the zone in the words', 'src/words/a.c', 'g_date_time_to_local (time);\n'),
    ('layers.py', 'the clock beside its file', 'src/desktop/a.c', 'time (NULL);\n'),
    ('layers.py', 'texts in the domain', 'src/domain/a.c', '#include <glib/gi18n.h>\n'),
    ('layers.py', 'an unknown folder', 'src/utils/a.c', '\n'),
    ('circles.py', 'headers that include each other', 'src/domain/cramp-night.h',
     '#include "cramp-store.h"\n'),
    ('circles.py', 'a source that calls back', 'src/storage/cramp-store.c',
     'void\ncramp_store_open (void)\n{\n  cramp_page_show ();\n}\n'),
    ('names.py', 'a GObject signal by the name of a sign', 'src/ui/a.c',
     'static guint changed_signal;\n'),
    ('spoken.py', 'a label that goes before the name', 'src/ui/a.ui',
     '<interface><object class="GtkButton"><property name="label">Test</property>'
     '<accessibility><property name="label">Test a reminder</property></accessibility></object></interface>\n'),
    ('spoken.py', 'a name that is not said', 'src/ui/a.c',
     'gtk_accessible_update_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);\n'),
    ('shortcuts.py', 'a key that nobody tells of', 'src/ui/a.c', 'case GDK_KEY_Page_Up:\n'),
    ('shortcuts.py', 'a shortcut that nobody tells of', 'src/ui/a.c', '    { "win.undo", { "<Control>z" } },\n'),
    ('design.py', 'a folder without its row', 'src/report/cramp-chart.c', '\n'),
    ('design.py', 'a file that is gone', 'src/DESIGN.md',
     '| `desktop/` |\n| `domain/` |\n| `service/` |\n| `storage/` |\n| `ui/` |\n`storage/cramp-night`\n'),
    ('functions.py', 'a function of 61 lines', 'src/ui/long.c', LONG),
    ('format.py', 'unformatted C', 'src/ui/ugly.c', 'int f(void){return 1;}\n'),
    ('translations.py files', 'an unlisted source', 'src/ui/new.c', 'x = _ ("New");\n'),
    ('translations.py files', 'an unlisted plural', 'src/ui/new.c', 'x = ngettext ("a", "b", n);\n'),
    ('translations.py files', 'an unlisted context', 'src/ui/new.c', 'x = C_("a", "b");\n'),
    ('translations.py files', 'an unlisted template', 'src/ui/new.ui',
     '<property name="label" translatable="yes">New</property>\n'),
    ('translations.py files', 'an unlisted desktop entry', 'data/a.desktop.in', 'Name=A\n'),
    ('translations.py files', 'a listed file that is gone', 'po/POTFILES.in',
     'src/ui/cramp-page.c\nsrc/ui/gone.c\n'),
    ('translations.py languages', 'a missing translation', 'po/zh_CN.po', PO_HEAD),
    ('translations.py languages', 'an empty translation', 'po/zh_CN.po',
     PO_HEAD + 'msgid "Hello"\nmsgstr ""\n'),
    ('translations.py languages', 'a fuzzy translation', 'po/zh_CN.po',
     PO_HEAD + '#, fuzzy\nmsgid "Hello"\nmsgstr "您好"\n'),
    ('translations.py languages', 'a new language', 'src/ui/cramp-page.c', MANY_TEXTS),
    ('translations.py languages', 'a lost placeholder', 'po/zh_CN.po',
     GOOD_PO + '\n#, c-format\nmsgid "%d nights"\nmsgstr "%s 晚"\n'),
]


def run_lint(lint, files):
    name, *arguments = lint.split()
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding='utf-8')
        return subprocess.run([sys.executable, str(HERE / name), *arguments, folder],
                              text=True, capture_output=True)


def report(number, result, wanted, title):
    skipped = ' # SKIP ' + result.stdout.strip() if result.returncode == 77 else ''
    good = skipped or (result.returncode == wanted and 'Traceback' not in result.stderr and
                       len(result.stdout.splitlines()) <= MOST_LINES)
    print(f'{"ok" if good else "not ok"} {number} {title}{skipped}')
    if not good:
        print('\n'.join('# ' + line for line in (result.stdout + result.stderr).splitlines()))
    return good


def main():
    lints = sorted({bad[0] for bad in BAD})
    print(f'1..{len(lints) + len(BAD)}')
    fine = True
    for number, lint in enumerate(lints, 1):
        files = {**GOOD, 'src/ui/cramp-page.c': 'int hello;\n'} if lint == 'format.py' else GOOD
        fine &= bool(report(number, run_lint(lint, files), 0, f'{lint} accepts a good tree'))
    for number, (lint, title, path, text) in enumerate(BAD, len(lints) + 1):
        result = run_lint(lint, {**GOOD, path: text})
        fine &= bool(report(number, result, 1, f'{lint} refuses {title}'))
    return 0 if fine else 1


if __name__ == '__main__':
    sys.exit(main())
