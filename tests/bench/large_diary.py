# SPDX-License-Identifier: GPL-3.0-or-later
"""The file of somebody who has had cramps for forty years, always the same."""

import json
import random
import uuid
from datetime import datetime, timedelta, timezone

FIRST = datetime(1986, 1, 1, tzinfo=timezone.utc)
SECONDS = int(40 * 365.25 * 86400)


def draw_episode(chance, start):
    return {
        'id': str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        'start': start.strftime('%Y-%m-%dT%H:%M:%S+00:00'),
        'duration_s': chance.choice([30, 120, 240]),
        'side': chance.choice(['left', 'right', 'both']),
        'sites': chance.sample(['calf', 'foot', 'toes', 'thigh_back'], chance.randint(1, 2)),
        'pain': chance.randint(0, 10),
        'trigger': chance.choice(['none', 'cold', 'unknown']),
        'numbness_min': chance.choice([0, 5, 30]),
        'relief': ['stretch'],
        'note': 'a short note',
        'modified': start.strftime('%Y-%m-%dT%H:%M:%SZ'),
    }


def write(path, n_episodes):
    chance = random.Random(1)
    step = SECONDS / n_episodes
    episodes = [draw_episode(chance, FIRST + timedelta(seconds=int(i * step) + chance.randrange(3000)))
                for i in range(n_episodes)]
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'format': 'cramp-diary', 'version': 1, 'episodes': episodes}, file, indent=1)
