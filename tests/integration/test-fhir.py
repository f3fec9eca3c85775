#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exports random diaries as FHIR and checks the bundles, and that the checks see.

CRAMP_SEED chooses other diaries than usual. With a folder in CRAMP_FHIR_FOLDER the
bundles are left there, for a validator (./run fhir)."""

import copy
import datetime
import json
import os
import random
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from fhircheck import FORBIDDEN, problems_of

PROGRAM = os.environ["CRAMP_DIARY"]
SEED = int(os.environ.get("CRAMP_SEED", "20261128"))
KEPT = os.environ.get("CRAMP_FHIR_FOLDER")
N_DIARIES = 25
FIRST = datetime.datetime(2025, 1, 1)

CHOICES = {
    "settled": ["yes", "partly", "no"], "side": ["left", "right", "both"], "context": ["asleep", "in_bed_awake", "awake_rest", "activity"],
    "trigger": ["none", "bend_lift", "cough_sneeze_strain", "cold", "unknown"], "walking_relief": ["standing_still", "sitting_or_bending", "neither"],
    "numbness_area": ["none", "foot", "between_legs"], "recorded": ["paper"],
}
SETS = {"sites": ["calf", "foot", "thigh_front", "other"], "weakness_signs": ["toes_drag", "stairs_hard"], "relief": ["stretch", "heat", "nothing"]}
FLAGS = ("about", "time_unknown", "woke", "still_there", "relief_helped")
NUMBERS = {"duration_s": 86400, "pain": 10, "sleep_disturbance": 10, "awake_min": 1440, "soreness_min": 100000, "numbness_min": 100000, "weakness_min": 100000}
NOTES = ("", " ", "\n", "It hurt.", "腿抽筋\u3000很疼\n“第二行”", "\x01\x7f", "\u00a0a\u2028b\ufeff\x0b", "<script>", "'=1")
OFFSETS = ("Z", "+08:00", "-03:30", "+14:00", "+14:15", "-23:59", "+05:45")


def pick_answers(chance, answered):
    answers = {name: chance.choice(codes) for name, codes in CHOICES.items()}
    answers |= {name: chance.sample(codes, chance.randrange(len(codes) + 1)) for name, codes in SETS.items()}
    answers |= {name: chance.random() < 0.5 for name in FLAGS}
    answers |= {name: chance.choice([0, maximum, chance.randrange(maximum)]) for name, maximum in NUMBERS.items()}
    answers |= {"note": chance.choice(NOTES), "modified": "2026-11-20T08:00:00" + chance.choice(OFFSETS)}
    return {name: value for name, value in answers.items() if chance.random() < answered}


def random_diary(chance):
    answered = chance.choice([0, 0.3, 0.7, 1])
    episodes = []
    for number in range(chance.randrange(40)):
        start = FIRST + datetime.timedelta(seconds=chance.randrange(700 * 86400))
        name = chance.choice([f"cramp {number}", f"6f1c0000-0000-4000-8000-{number:012x}", f"6F1C0000-0000-4000-8000-{number:012X}"])
        episodes.append({"id": name, "start": start.isoformat() + chance.choice(OFFSETS), **pick_answers(chance, answered)})
    nights = [{"date": f"{FIRST + datetime.timedelta(days=day):%Y-%m-%d}", "cramp_free": chance.choice([True, True, False, None]), "note": chance.choice(NOTES)}
              for day in chance.sample(range(700), chance.randrange(60))]
    return {"format": "cramp-diary", "version": 1, "profile": {"name": "王小明", "birth_year": 1958, "medicines": [{"name": "Aspirin"}]},
            "episodes": episodes, "nights": nights}


def plants():
    """The ways to spoil a bundle: what each is called, and what does it."""
    def observation(change):
        return lambda made: change(next(entry["resource"] for entry in made["entry"] if "component" in entry["resource"]))

    def component(change):
        return observation(lambda made: change(made["component"][0]))

    required = ("meta", "status", "category", "code", "subject", "performer", "valueCodeableConcept")
    yield from ((f"no {name}", observation(lambda made, name=name: made.pop(name))) for name in required)
    yield from ((f"{name} is there", observation(lambda made, name=name: made.update({name: {"text": "x"}}))) for name in FORBIDDEN)
    yield from ((f"{name} in a component", component(lambda made, name=name: made.update({name: {"text": "x"}}))) for name in FORBIDDEN)
    yield from ((f"empty {name}", observation(lambda made, name=name: made.update({name: []}))) for name in ("category", "performer", "note", "component"))
    yield from ((f"bundle with {name}", lambda made, name=name: made.update({name: 1})) for name in ("total", "link", "identifier"))
    yield from ((f"bundle without {name}", lambda made, name=name: made.pop(name)) for name in ("type", "timestamp", "entry", "resourceType"))
    yield from ((f"entry with {name}", lambda made, name=name: made["entry"][-1].update({name: {"status": "200"}})) for name in ("request", "response", "search"))
    yield "status", observation(lambda made: made.update(status="preliminary"))
    yield "other code", observation(lambda made: made["code"]["coding"][0].update(code="111551-8x"))
    yield "other system", observation(lambda made: made["code"]["coding"][0].update(system="http://snomed.info/sct"))
    yield "made-up code", observation(lambda made: made["valueCodeableConcept"].update(coding=[{"system": "http://cramp", "code": "x", "display": "x"}]))
    yield "two performers", observation(lambda made: made["performer"].append(made["performer"][0]))
    yield "performer elsewhere", observation(lambda made: made["performer"][0].update(reference="Patient/1"))
    yield "two times", observation(lambda made: made.update(effectiveDateTime="2026-11-20T02:14:00Z", effectivePeriod={"start": "2026-11-20T02:14:00Z", "end": "2026-11-20T02:15:00Z"}))
    yield "no time", observation(lambda made: [made.pop(name) for name in list(made) if name.startswith("effective")])
    yield "no seconds", observation(lambda made: made.update(issued="2026-11-20T02:14Z"))
    yield "no offset", observation(lambda made: made.update(issued="2026-11-20T02:14:00"))
    yield "two values", observation(lambda made: made.update(valueString="x"))
    yield "two values in a component", component(lambda made: made.update(valueString="x", valueBoolean=True))
    yield "no value in a component", component(lambda made: [made.pop(name) for name in list(made) if name.startswith("value")])
    yield "no code in a component", component(lambda made: made.pop("code"))
    yield "list of places", observation(lambda made: made.update(bodySite=[{"text": "calf"}]))
    yield "blank note", observation(lambda made: made.update(note=[{"text": " "}]))
    yield "null", observation(lambda made: made.update(bodySite=None))
    yield "fullUrl twice", lambda made: made["entry"][-1].update(fullUrl=made["entry"][0]["fullUrl"])
    yield "no fullUrl", lambda made: made["entry"][-1].pop("fullUrl")
    yield "fullUrl of the web", lambda made: made["entry"][-1].update(fullUrl="http://example.org/1")
    yield "no patient", lambda made: made["entry"].pop(0)
    yield "patient with a name", lambda made: made["entry"][0]["resource"].update(name=[{"text": "x"}])
    yield "patient with an identifier", lambda made: made["entry"][0]["resource"].update(identifier=[{"value": "x"}])


class FhirTest(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="cramp-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.env = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "TZ": "Europe/Berlin", "LC_ALL": "C.UTF-8"}

    def run_program(self, name, *arguments):
        subprocess.run([PROGRAM, f"--diary={self.folder}/{name}.db", *arguments], env=self.env, stdout=subprocess.DEVNULL, check=True, timeout=60)

    def export(self, name, diary):
        """The diary as it is kept, and its bundle."""
        source = self.folder / f"{name}.json"
        source.write_text(json.dumps(diary), encoding="utf-8")
        self.run_program(name, f"--import={source}")
        self.run_program(name, f"--export={source}")
        bundle = self.folder / f"{name}.fhir.json"
        self.run_program(name, f"--export={bundle}")
        if KEPT:
            shutil.copy(bundle, KEPT)
        return json.loads(source.read_text(encoding="utf-8")), json.loads(bundle.read_text(encoding="utf-8"))

    def test_random_diaries(self):
        chance = random.Random(SEED)
        for number in range(N_DIARIES):
            with self.subTest(number, seed=SEED):
                diary, bundle = self.export(f"diary-{number}", random_diary(chance))
                self.assertEqual(problems_of(bundle), [])
                quiet = [night for night in diary["nights"] if night.get("cramp_free")]
                codes = [entry["resource"]["code"]["coding"][0]["code"] for entry in bundle["entry"][1:]]
                self.assertEqual((codes.count("75325-1"), codes.count("111551-8")), (len(diary["episodes"]), len(quiet)))
                self.assertNotIn("王小明", json.dumps(bundle, ensure_ascii=False))

    def test_one_cramp(self):
        name = "6f1c0000-0000-4000-8000-000000000001"
        _, bundle = self.export("one", {"format": "cramp-diary", "version": 1, "episodes": [
            {"id": name, "start": "2026-11-20T02:14:00+08:00", "duration_s": 90, "side": "left", "sites": ["calf", "foot"], "pain": 7,
             "weakness_signs": [], "note": " It hurt.\x01", "modified": "2026-11-20T08:00:00Z"}]})
        entry = bundle["entry"][1]
        made = entry["resource"]
        self.assertEqual(entry["fullUrl"], f"urn:uuid:{name}")
        self.assertEqual(made["effectivePeriod"], {"start": "2026-11-20T02:14:00+08:00", "end": "2026-11-20T02:15:30+08:00"})
        self.assertEqual(made["issued"], "2026-11-20T08:00:00Z")
        self.assertEqual(made["valueCodeableConcept"]["coding"][0]["code"], "G47.62")
        self.assertEqual(made["bodySite"], {"text": "calf, foot, left leg"})
        self.assertEqual(made["note"], [{"text": "It hurt."}])
        values = {component["code"]["text"]: component for component in made["component"]}
        self.assertEqual(sorted(values), ["Duration", "Pain, 0 to 10", "Signs of weakness"])
        self.assertEqual(values["Pain, 0 to 10"]["valueQuantity"]["value"], 7)
        self.assertEqual(values["Signs of weakness"]["valueCodeableConcept"], {"text": "none"})

    def test_paper(self):
        """What was on paper first and typed in later is told so."""
        _, bundle = self.export("paper", {"format": "cramp-diary", "version": 1, "episodes": [{"start": "2026-11-20T02:14:00+08:00", "recorded": "paper"}],
                                          "nights": [{"date": "2026-11-20", "cramp_free": True, "recorded": "paper"}, {"date": "2026-11-21", "cramp_free": True}]})
        components = [entry["resource"].get("component") for entry in bundle["entry"][1:]]
        paper = [{"code": {"text": "First recorded on"}, "valueCodeableConcept": {"text": "paper"}}]
        self.assertEqual(components, [paper, paper, None])

    def test_nights(self):
        """A cramp whose time is unknown, and a night without any, take their night from noon to noon; a clock that is set counts."""
        _, bundle = self.export("nights", {"format": "cramp-diary", "version": 1, "nights": [{"date": "2026-03-28", "cramp_free": True}, {"date": "2026-03-30", "cramp_free": False}],
                                           "episodes": [{"start": "2026-11-20T03:00:00+08:00", "time_unknown": True, "duration_s": 60}]})
        self.assertEqual([entry["resource"].get("effectivePeriod") for entry in bundle["entry"]], [
            None, {"start": "2026-11-19T12:00:00+08:00", "end": "2026-11-20T12:00:00+08:00"}, {"start": "2026-03-28T12:00:00+01:00", "end": "2026-03-29T12:00:00+02:00"}])

    def test_activity_has_no_code_of_sleep(self):
        _, bundle = self.export("activity", {"format": "cramp-diary", "version": 1, "episodes": [{"start": "2026-11-20T15:00:00+08:00", "context": "activity"}]})
        self.assertNotIn("coding", bundle["entry"][1]["resource"]["valueCodeableConcept"])

    def test_checks_see(self):
        chance = random.Random(SEED)
        diary = random_diary(chance)
        diary["episodes"] = [{"start": f"2026-11-{day}T02:14:00Z", "pain": 5, "duration_s": 60} for day in (20, 21)]
        _, bundle = self.export("sound", diary)
        self.assertEqual(problems_of(bundle), [])
        names = []
        for name, spoil in plants():
            with self.subTest(name):
                made = copy.deepcopy(bundle)
                spoil(made)
                self.assertTrue(problems_of(made))
            names.append(name)
        self.assertEqual(len(names), len(set(names)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
