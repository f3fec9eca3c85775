#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample diary: five months of somebody who does not exist.

The numbers come from a fixed seed, so running this again gives the same
file. The program moves all dates so that the last night is last night.

    ./make-sample-diary.py > sample-diary.json
"""

import json
import random
import sys
from datetime import date, datetime, timedelta

NIGHTS = 150
LAST_NIGHT = date(2026, 11, 21)
FIRST_NIGHT = LAST_NIGHT - timedelta(days=NIGHTS - 1)

# Nights before the last one, and what was rare until then.
RECENT = {12: 1, 9: 1, 7: 1, 5: 1, 4: 2, 2: 1, 1: 1, 0: 1}
EARLIER = {140: 1, 121: 1, 103: 1, 88: 1, 66: 1, 47: 1, 29: 1}
UNKNOWN = {145, 133, 132, 110, 97, 76, 58, 41, 33, 20}

TRIGGERS = ["none", "long_sitting", "none", "stretch_in_bed", "long_sitting", "exercise", "unknown"]
NOTES = ["", "Got up and stood on the cold floor.", "After a long day at the desk.", "Turned over and it began."]


def modified(night, hour):
    return datetime(night.year, night.month, night.day, hour).isoformat(timespec="seconds")


def make_episode(rng, night, number, recent):
    start = datetime(night.year, night.month, night.day, 12) + timedelta(minutes=rng.randint(790, 1030) + 70 * number)
    episode = {
        "id": f"sample-{night.isoformat()}-{number + 1}",
        "start": start.isoformat(timespec="seconds"),
        "about": rng.random() < 0.3,
        "duration_s": rng.choice([30, 120, 120, 240]),
        "settled": rng.choice(["yes", "yes", "yes", "partly"]),
        "side": rng.choice(["left", "left", "left", "right"]),
        "sites": rng.choice([["calf"], ["calf"], ["calf", "foot"], ["toes"]]),
        "pain": rng.randint(5, 8) if recent else rng.randint(3, 6),
        "sleep_disturbance": rng.randint(4, 8) if recent else rng.randint(2, 5),
        "woke": True,
        "awake_min": rng.choice([5, 10, 20, 30]),
        "context": "asleep" if rng.random() < 0.8 else "in_bed_awake",
        "trigger": rng.choice(TRIGGERS),
        "soreness_min": rng.choice([0, 30, 120]),
        "numbness_min": rng.choice([0, 0, 5]),
        "numbness_area": "none",
        "weakness_min": 0,
        "weakness_signs": [],
        "still_there": False,
        "relief": rng.choice([["stretch"], ["stretch", "walk"], ["massage"], ["stretch", "heat"]]),
        "relief_helped": rng.random() < 0.8,
        "note": rng.choice(NOTES),
        "modified": modified(night + timedelta(days=1), 8),
    }
    if episode["numbness_min"]:
        episode["numbness_area"] = "calf"
    # Not everything is answered at three in the morning.
    for question in ("awake_min", "soreness_min", "trigger", "relief_helped", "note"):
        if rng.random() < 0.25:
            del episode[question]
    return episode


def make_night(rng, night, has_cramp):
    entry = {"date": night.isoformat()}
    if not has_cramp:
        entry["cramp_free"] = True
    if rng.random() < 0.75:
        soaked = rng.random() < 0.45
        entry["care"] = {
            "stretch": "done" if rng.random() < 0.6 else "skipped",
            "soak": "done" if soaked else "skipped",
            "warmth": "done" if rng.random() < 0.3 else "skipped",
        }
        if soaked:
            entry["soak_min"] = rng.choice([10, 12, 15])
    if rng.random() < 0.5:
        entry["tingling"] = "none"
        entry["evening_swelling"] = rng.random() < 0.15
        entry["exposures"] = [code for code, share in
                              (("long_sitting", 0.5), ("long_standing", 0.15), ("long_walk", 0.25), ("bending", 0.1))
                              if rng.random() < share]
    entry["modified"] = modified(night + timedelta(days=1), 9)
    return entry


def make_entries(rng):
    episodes, nights = [], []
    for ago in range(NIGHTS - 1, -1, -1):
        if ago in UNKNOWN:
            continue
        night = LAST_NIGHT - timedelta(days=ago)
        cramps = RECENT.get(ago, EARLIER.get(ago, 0))
        episodes += [make_episode(rng, night, number, ago in RECENT) for number in range(cramps)]
        nights.append(make_night(rng, night, cramps > 0))
    return episodes, nights


def make_diary():
    episodes, nights = make_entries(random.Random(20261122))
    return {
        "format": "cramp-diary",
        "version": 1,
        "profile": {
            "name": "Lin Morgan",
            "birth_year": 1961,
            "diary_start": FIRST_NIGHT.isoformat(),
            "usual_before": "1_to_3_a_month",
            "bedtime": "22:30",
            "conditions": [],
            "medicines": [{"name": "Amlodipine", "since": (LAST_NIGHT - timedelta(days=400)).isoformat()}],
            "questions": "",
        },
        "reminders": [{"reminder": name, "on": True} for name in ("stretch", "soak", "warmth")],
        "episodes": episodes,
        "nights": nights,
        "danger_checks": [],
        "shown_to_doctor": [],
        "plans": [],
    }


if __name__ == "__main__":
    json.dump(make_diary(), sys.stdout, indent=1, ensure_ascii=False)
    print()
