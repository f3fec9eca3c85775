#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every option of the two programs stands in their manual pages and completions,
and nothing else does.

CRAMP_DIARY and CRAMP_REMINDERS are the programs, CRAMP_DATA the folder of the
pages and completions."""

import os
import pathlib
import re
import shutil
import subprocess
import unittest

PROGRAMS = {'cramp-diary': os.environ['CRAMP_DIARY'], 'cramp-diary-reminders': os.environ['CRAMP_REMINDERS']}
DATA = pathlib.Path(os.environ['CRAMP_DATA'])
LANGUAGES = ('', 'zh_CN')
OPTION = r'--[a-z][a-z-]*[a-z]'


def options_of(program):
    """What the help lists, with an equals sign where something follows."""
    text = subprocess.run([PROGRAMS[program], '--help'], env={**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'},
                          check=True, capture_output=True, text=True).stdout
    return {option + ('=' if value else '') for option, value in re.findall(rf'^  (?:-., )?({OPTION})(=?)', text, re.MULTILINE)}


def bare(options):
    """Their names alone."""
    return {option.rstrip('=') for option in options}


class ManualTest(unittest.TestCase):
    """What a program can do is what is written of it."""

    def test_pages(self):
        for program in PROGRAMS:
            for language in LANGUAGES:
                with self.subTest(program, language=language):
                    text = (DATA / 'man' / language / f'{program}.1').read_text(encoding='utf-8').replace('\\-', '-')
                    entries = re.findall(rf'^\.TP\n(?:\.B |\\fB)(?:-h\\fR, \\fB)?({OPTION})', text, re.MULTILINE)
                    self.assertEqual(sorted(entries), sorted(bare(options_of(program))))
                    self.assertLessEqual(set(re.findall(OPTION, text)), set(entries))

    def test_pages_are_well_formed(self):
        if shutil.which('man') is None:
            self.skipTest('there is no man')
        for page in DATA.glob('man/**/*.1'):
            result = subprocess.run(['man', '--warnings=w', '-l', '--', page],
                                    env={**os.environ, 'LC_ALL': 'C.UTF-8', 'MANWIDTH': '80', 'MANPAGER': 'cat'},
                                    check=True, capture_output=True, text=True)
            self.assertEqual(result.stderr, '', page)
            self.assertIn(f'{page.stem}', result.stdout)

    def complete(self, program, *words):
        """What bash offers after these words, of which the last one is begun."""
        script = (f'source "{DATA}/completions/cramp-diary.bash"; compopt() {{ :; }}; COMP_WORDS=("$@"); '
                  'COMP_CWORD=$(($# - 1)); _cramp_diary "$1"; printf "%s\\n" "${COMPREPLY[@]}"')
        result = subprocess.run(['bash', '-euc', script, 'bash', program, *words], cwd=DATA, check=True, capture_output=True, text=True)
        self.assertEqual(result.stderr, '')
        return set(result.stdout.split())

    def test_bash(self):
        if shutil.which('bash') is None:
            self.skipTest('there is no bash')
        takes_nothing = {'--log', '--cramp-free', '--sample'}
        for program in PROGRAMS:
            expected = {option.rstrip('=') if option.rstrip('=') in takes_nothing else option for option in options_of(program)}
            self.assertEqual(self.complete(f'/usr/bin/{program}', '--'), expected)
        self.assertEqual(self.complete('cramp-diary', '--ex'), {'--export='})
        self.assertIn('sample-diary.json', self.complete('cramp-diary', '--import', '=', 'sample'))
        self.assertIn('sample-diary.json', self.complete('cramp-diary', '--import', '='))
        self.assertIn('sample-diary.json', self.complete('cramp-diary', '--restore', 'sample'))
        self.assertEqual(self.complete('cramp-diary', '--at', '='), set())

    def test_zsh(self):
        text = (DATA / 'completions/_cramp-diary').read_text(encoding='utf-8')
        parts = re.split(r'^fi$', text, flags=re.MULTILINE)
        for program, part in zip(('cramp-diary-reminders', 'cramp-diary'), parts):
            entries = re.findall(rf'^ *[\'"](?:\([^)]*\))?({OPTION})|(\{{-h,--help\}})', part, re.MULTILINE)
            self.assertEqual(sorted(option or '--help' for option, _ in entries), sorted(bare(options_of(program))))
        if shutil.which('zsh') is not None:
            subprocess.run(['zsh', '-n', DATA / 'completions/_cramp-diary'], check=True)


if __name__ == '__main__':
    unittest.main(verbosity=2)
