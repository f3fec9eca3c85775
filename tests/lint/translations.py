#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every text for people can be, and is, translated.

translations.py files ROOT       POTFILES.in lists exactly the files with texts
translations.py languages ROOT   each language of LINGUAS is valid and complete
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# The formatter writes _ ("x"), so a space may stand before the bracket.
C_MARK = re.compile(
    r'(?<![\w.])(?:_|N_|C_|NC_|Q_|n?gettext|d[np]?gettext|g_dn?gettext|g_dpgettext2?)\s*\(')
C_COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*|("(?:\\.|[^"\\\n])*")', re.DOTALL)
UI_MARK = re.compile(r'translatable\s*=\s*["\'](?:yes|true|1)["\']')
XML_COMMENT = re.compile(r'<!--.*?-->', re.DOTALL)

# As the "glib" preset of meson's i18n module calls xgettext.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3']

# Ten texts, and how many there are.
MOST_LINES = 12


def has_texts(path):
    text = path.read_text(encoding='utf-8')
    if path.suffix == '.ui':
        return bool(UI_MARK.search(XML_COMMENT.sub('', text)))
    code = C_COMMENT.sub(lambda match: match.group(1) or ' ', text)
    code = re.sub(r'^\s*#\s*define.*$', '', code, flags=re.MULTILINE)
    return bool(C_MARK.search(code))


def files_with_texts(root):
    found = {path for kind in ('*.c', '*.h', '*.ui') for path in (root / 'src').rglob(kind)
             if has_texts(path)}
    found.update((root / 'data').glob('*.desktop.in'))
    found.update((root / 'data').glob('*.metainfo.xml.in'))
    return {path.relative_to(root).as_posix() for path in found}


def lines_of(path):
    lines = (line.split('#')[0].strip() for line in path.read_text(encoding='utf-8').splitlines())
    return [line for line in lines if line]


def check_files(root):
    listed = lines_of(root / 'po' / 'POTFILES.in')
    wanted = files_with_texts(root)
    problems = [f'po/POTFILES.in does not list {name}' for name in sorted(wanted - set(listed))]
    problems += [f'po/POTFILES.in lists {name}, which has no texts or does not exist'
                 for name in sorted(set(listed) - wanted)]
    problems += [f'po/POTFILES.in lists {name} twice'
                 for name in sorted({name for name in listed if listed.count(name) > 1})]
    return problems


def shorten(said):
    """Of a new language gettext names each text, and in the end how many they are."""
    lines = said.splitlines()
    if len(lines) <= MOST_LINES:
        return said
    return '\n'.join([*lines[:MOST_LINES - 2], '…', lines[-1]])


def output_of(*command, cwd=None):
    result = subprocess.run(command, cwd=cwd, text=True, capture_output=True,
                            env={'PATH': '/usr/local/bin:/usr/bin:/bin', 'LC_ALL': 'C.UTF-8'})
    return result.returncode, shorten((result.stdout + result.stderr).strip())


def check_language(language, root, template):
    catalogue = root / 'po' / f'{language}.po'
    problems = []
    status, said = output_of('msgfmt', '--check', '--statistics', '-o', '/dev/null', str(catalogue))
    if status != 0 or 'fuzzy' in said or 'untranslated' in said:
        problems.append(f'po/{language}.po: {said}')
    status, said = output_of('msgcmp', str(catalogue), str(template))
    if status != 0:
        problems.append(f'po/{language}.po lacks texts of the sources: {said}')
    return problems


def check_languages(root):
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / 'cramp-diary.pot'
        status, said = output_of(
            'xgettext', '--from-code=UTF-8', '-f', 'po/POTFILES.in', '-o', str(template),
            *(f'--keyword={keyword}' for keyword in KEYWORDS), cwd=root)
        if status != 0:
            return [f'xgettext: {said}']
        problems = []
        for language in lines_of(root / 'po' / 'LINGUAS'):
            problems += check_language(language, root, template)
        if problems:
            problems.append('"ninja cramp-diary-update-po" in the build folder adds missing texts')
        return problems


def main(what, root):
    if what == 'languages' and not all(map(shutil.which, ('xgettext', 'msgfmt', 'msgcmp'))):
        print('skipped: gettext is not installed')
        return 77
    problems = {'files': check_files, 'languages': check_languages}[what](Path(root).resolve())
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
