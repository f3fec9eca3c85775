#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the results of meson's tests.

summary.py FAILED LOG...

A TAP program counts as the test cases it reports, any other test as one. A
program that fails without a failed case, because it crashed or ran out of
time, counts as one failure more. FAILED is added: builds that failed before
any test could run. A LOG is what meson writes into meson-logs, as JSON. The
slowest tests are named, since they decide how long all of them take.
"""

import json
import re
import sys
from pathlib import Path

CASE = re.compile(r'^(not )?ok\b(.*)$', re.MULTILINE)
PLAN = re.compile(r'^1\.\.\d+', re.MULTILINE)
GOOD = {'OK', 'EXPECTEDFAIL'}
SLOWEST = 10


def count_cases(said):
    passed, failed, skipped = 0, 0, 0
    for bad, rest in CASE.findall(said):
        if re.search(r'#\s*(skip|todo)', rest, re.IGNORECASE):
            skipped += 1
        elif bad:
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_test(test):
    said = test.get('stdout') or ''
    fine = test['result'] in GOOD or test['result'] == 'SKIP'
    if PLAN.search(said) and test['result'] != 'SKIP':
        passed, failed, skipped = count_cases(said)
        return passed, failed or (0 if fine else 1), skipped
    if test['result'] == 'SKIP':
        return 0, 0, 1
    return (1, 0, 0) if fine else (0, 1, 0)


def tell_slowest(tests):
    """The tests that took longest."""
    slowest = sorted(tests, key=lambda test: -test['duration'])[:SLOWEST]
    if slowest:
        print('The slowest tests:')
    for test in slowest:
        print(f'{test["duration"]:7.1f} s  {test["name"]}')


def main(failed, *logs):
    total = [0, int(failed), 0]
    tests = [json.loads(line) for log in logs for line in Path(log).read_text(encoding='utf-8').splitlines()]
    for test in tests:
        counts = count_test(test)
        total = [sum(pair) for pair in zip(total, counts)]
        if counts[1]:
            print(f'failed: {test["name"]} ({test["result"]})')
        if counts[2]:
            print(f'skipped: {test["name"]} ({counts[2]})')
    tell_slowest(tests)
    print('Counted: the cases of a TAP program, and one for any other test.')
    print(f'{total[0]} passed, {total[1]} failed')
    return 1 if total[1] or not total[0] else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
