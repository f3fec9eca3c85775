#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample diaries: five months of two people who do not exist.

With one of them cramps have become more frequent; with the other they come
after walking, and leave a foot numb. The numbers come from a fixed seed, so
running this again gives the same files. The program moves all dates so that the
last night is last night.

    ./make-sample-diary.py frequency > sample-diary.json
    ./make-sample-diary.py posture > sample-diary-posture.json

With the name of a file it says whether that is what it would make.
"""

import json
import random
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

NIGHTS = 150
LAST_NIGHT = date(2026, 11, 21)
FIRST_NIGHT = LAST_NIGHT - timedelta(days=NIGHTS - 1)

# Nights before the last one, and what was rare until then.
RECENT = {12: 1, 9: 1, 7: 1, 5: 1, 4: 2, 2: 1, 1: 1, 0: 1}
EARLIER = {140: 1, 121: 1, 103: 1, 88: 1, 66: 1, 47: 1, 29: 1}
UNKNOWN = {145, 133, 132, 110, 97, 76, 58, 41, 33, 20}
# Left out once the others had drawn their numbers, which stay so.
FORGOTTEN = {119, 83, 82, 62, 40, 39, 23, 21, 15, 10, 3}

TRIGGERS = ["none", "long_sitting", "none", "stretch_in_bed", "long_sitting", "exercise", "unknown"]
NOTES = ["", "Got up and stood on the cold floor.", "After a long day at the desk.", "Turned over and it began."]


# Evenly spread, and after how many of them the foot stayed numb, in minutes.
STEADY = {142: 1, 135: 1, 129: 1, 122: 1, 116: 1, 108: 1, 101: 1, 95: 1, 88: 1, 81: 1, 74: 1, 68: 1, 61: 1, 55: 1, 47: 1, 40: 1,
          34: 1, 27: 1, 21: 1, 14: 1, 8: 1, 3: 1}
NUMB = {27: 20, 14: 90, 3: 120}
SILENT = {147, 130, 118, 117, 99, 84, 63, 49, 30, 18, 6}
WALKED = ["walking", "walking", "none", "walking", "long_standing", "walking", "walking", "unknown"]
WALKED_NOTES = ["", "Had walked to the market and back.", "The foot felt asleep until breakfast.", "Better after standing still for a while."]


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


def make_walker_episode(rng, night, number, ago):
    episode = make_episode(rng, night, number, False)
    episode |= {"id": f"walker-{night.isoformat()}-{number + 1}", "side": rng.choice(["right", "right", "right", "left"]),
                "sites": rng.choice([["calf"], ["calf"], ["foot"], ["calf", "foot"]]), "trigger": rng.choice(WALKED),
                "walking_relief": "standing_still", "pain": rng.randint(4, 7), "note": rng.choice(WALKED_NOTES)}
    if ago in NUMB:
        episode |= {"side": "right", "numbness_min": NUMB[ago], "numbness_area": "foot", "note": WALKED_NOTES[2]}
    else:
        episode |= {"numbness_min": 0, "numbness_area": "none"}
    return episode


def make_walker_entries(rng):
    episodes, nights = [], []
    for ago in range(NIGHTS - 1, -1, -1):
        night = LAST_NIGHT - timedelta(days=ago)
        cramps = STEADY.get(ago, 0)
        episodes += [make_walker_episode(rng, night, number, ago) for number in range(cramps)]
        entry = make_night(rng, night, cramps > 0)
        if "exposures" in entry:
            entry["exposures"] = ["long_walk"] if rng.random() < (0.9 if cramps else 0.3) else []
        if ago not in SILENT:
            nights.append(entry)
    return episodes, nights


def make_entries(rng):
    episodes, nights = [], []
    for ago in range(NIGHTS - 1, -1, -1):
        if ago in UNKNOWN:
            continue
        night = LAST_NIGHT - timedelta(days=ago)
        cramps = RECENT.get(ago, EARLIER.get(ago, 0))
        episodes += [make_episode(rng, night, number, ago in RECENT) for number in range(cramps)]
        entry = make_night(rng, night, cramps > 0)
        if ago not in FORGOTTEN:
            nights.append(entry)
    return episodes, nights


PEOPLE = {
    "frequency": ({"name": "Lin Morgan", "birth_year": 1961, "usual_before": "1_to_3_a_month",
                   "medicines": [{"name": "Amlodipine", "since": (LAST_NIGHT - timedelta(days=400)).isoformat()}]}, make_entries),
    "posture": ({"name": "Robin Weber", "birth_year": 1953, "usual_before": "1_to_2_a_week",
                 "medicines": [{"name": "Metformin", "since": (LAST_NIGHT - timedelta(days=900)).isoformat()}]}, make_walker_entries),
}


def make_diary(person):
    profile, make = PEOPLE[person]
    episodes, nights = make(random.Random(20261122))
    return {
        "format": "cramp-diary",
        "version": 1,
        "profile": {
            "name": profile["name"],
            "birth_year": profile["birth_year"],
            "diary_start": FIRST_NIGHT.isoformat(),
            "usual_before": profile["usual_before"],
            "bedtime": "22:30",
            "conditions": [],
            "medicines": profile["medicines"],
            "questions": "",
        },
        "reminders": [{"reminder": name, "on": True} for name in ("stretch", "soak", "warmth")],
        "episodes": episodes,
        "nights": nights,
        "danger_checks": [],
        "shown_to_doctor": [],
        "plans": [],
    }


def to_text(person):
    return json.dumps(make_diary(person), indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    if len(sys.argv) == 2:
        print(to_text(sys.argv[1]), end="")
    elif Path(sys.argv[2]).read_text(encoding="utf-8") != to_text(sys.argv[1]):
        sys.exit(f"{sys.argv[2]} is not what this script makes.")
