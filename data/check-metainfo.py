#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what software centres are told, by the rules of AppStream and Flathub.

check-metainfo.py METAINFO VERSION [APPSTREAMCLI]

The pictures are looked for in the source, since the addresses lead nowhere
before the release is published."""

import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

# The name of the application, of its file and on the bus stays as it is.
ACCEPTED = ('cid-contains-uppercase-letter',)
SCREENSHOTS = pathlib.Path(__file__).resolve().parent / 'screenshots'
ADDRESS = 'https://github.com/crampdiary/cramp-diary/raw/v{}/data/screenshots/'
LANGUAGE = '{http://www.w3.org/XML/1998/namespace}lang'
# Gettext writes the names of AppStream's own format since 0.22.
CHINESE = ('zh_CN', 'zh-Hans-CN')
LARGEST_PICTURE = 100 * 1024


def remarks_of(validator, path):
    """What AppStream has to say."""
    result = subprocess.run([validator, 'validate', '--no-net', '--pedantic', '--strict', path], check=False,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = [line for line in result.stdout.splitlines() if line[:3] in ('E: ', 'W: ', 'I: ', 'P: ')]
    remarks = [line for line in lines if not any(tag in line for tag in ACCEPTED)]
    return remarks or ([] if result.returncode == 0 else [result.stdout])


def untranslated(element, tag):
    """The texts of a tag in English."""
    return [child.text.strip() for child in element.findall(tag) if LANGUAGE not in child.attrib]


def picture_problems(screenshots, version):
    """What is wrong with the pictures and their captions."""
    if not 3 <= len(screenshots) <= 6:
        yield f'{len(screenshots)} screenshots are not three to six'
    for screenshot in screenshots:
        caption = untranslated(screenshot, 'caption')[0]
        if len(caption) > 100 or caption.endswith('.'):
            yield f'“{caption}” is no caption'
        for tag in ('caption', 'image'):
            first, *others = [child.get(LANGUAGE) for child in screenshot.findall(tag)]
            if first is not None or len(others) != 1 or others[0] not in CHINESE:
                yield f'“{caption}”: not one {tag} in each language'
        for image in screenshot.findall('image'):
            picture = SCREENSHOTS / image.text.rpartition('/')[2]
            if image.text != ADDRESS.format(version) + picture.name:
                yield f'{image.text} is not where the release will be'
            if not picture.is_file() or picture.stat().st_size > LARGEST_PICTURE:
                yield f'{picture} is missing or too large'


def problems_of(root, version):
    """What is wrong by the rules of Flathub that AppStream does not check."""
    if len(untranslated(root, 'name')[0]) > 20:
        yield 'the name is long'
    summary = untranslated(root, 'summary')[0]
    if len(summary) > 35 or summary.endswith('.'):
        yield f'“{summary}” is no summary'
    schemes = sorted(color.get('scheme_preference') for color in root.findall('branding/color'))
    if schemes != ['dark', 'light']:
        yield 'the branding has not one colour for light and one for dark'
    if root.find('releases/release').get('version') != version:
        yield f'the newest release is not {version}'
    if root.find('content_rating') is None:
        yield 'there is no content rating'
    yield from picture_problems(root.findall('screenshots/screenshot'), version)


def main():
    path, version, *validator = sys.argv[1:]
    problems = [*problems_of(ElementTree.parse(path).getroot(), version),
                *(remarks_of(validator[0], path) if validator else [])]
    print('\n'.join(problems))
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
