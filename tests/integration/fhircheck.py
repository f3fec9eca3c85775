# fhircheck.py - what a bundle of symptoms must be, and must not be
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of FHIR R4 and of HL7's guide for symptoms 1.0.0 that a JSON schema does
not know, each a sentence with its place."""

import re

GUIDE = "http://hl7.org/fhir/uv/symptoms/"
PROFILES = {
    GUIDE + "StructureDefinition/SymptomObservation": ("http://loinc.org", "75325-1"),
    GUIDE + "StructureDefinition/SymptomAbsentObservation": ("http://loinc.org", "111551-8"),
}
CATEGORY = (GUIDE + "CodeSystem/SymptomTemporary", "symptom")
# The codes that may stand anywhere: nobody makes up others.
CODES = {*PROFILES.values(), CATEGORY, ("http://loinc.org", "72514-3"), ("http://hl7.org/fhir/sid/icd-10-cm", "G47.62")}
FORBIDDEN = ("dataAbsentReason", "interpretation", "specimen", "device", "referenceRange")
KNOWN = {
    "Bundle": {"resourceType", "type", "timestamp", "entry"},
    "entry": {"fullUrl", "resource"},
    "Patient": {"resourceType"},
    "Observation": {"resourceType", "meta", "status", "category", "code", "subject", "performer", "effectiveDateTime", "effectivePeriod",
                    "issued", "valueCodeableConcept", "note", "bodySite", "component"},
    "component": {"code", "valueQuantity", "valueCodeableConcept", "valueBoolean"},
}
URL = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
MOMENT = re.compile(DAY + r"T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))")
STRING = re.compile(r"[ \r\n\t\S]+")


class Check:
    """The problems of one bundle."""

    def __init__(self, bundle):
        self.problems = []
        self.patients = set()
        self.check_values(bundle, "bundle")
        self.check_bundle(bundle)

    def expect(self, holds, place, sentence):
        if not holds:
            self.problems.append(f"{place} {sentence}")
        return bool(holds)

    def check_values(self, value, place):
        """What holds for every value of every resource."""
        if isinstance(value, dict):
            self.expect(value, place, "is an empty object")
            for name, inner in value.items():
                self.check_values(inner, f"{place}.{name}")
        elif isinstance(value, list):
            self.expect(value, place, "is an empty list")
            for index, inner in enumerate(value):
                self.check_values(inner, f"{place}[{index}]")
        elif isinstance(value, str):
            self.expect(STRING.fullmatch(value) and value.strip() == value, place, "is no string of FHIR")
        else:
            self.expect(value is not None, place, "is null")

    def check_names(self, thing, kind, place):
        if self.expect(isinstance(thing, dict), place, "is no object"):
            for name in thing.keys() - KNOWN[kind]:
                self.expect(False, f"{place}.{name}", "must not be there")
            return True
        return False

    def check_bundle(self, bundle):
        if not self.check_names(bundle, "Bundle", "bundle"):
            return
        self.expect(bundle.get("resourceType") == "Bundle", "bundle", "is none")
        self.expect(bundle.get("type") == "collection", "bundle", "is no collection")
        self.expect(MOMENT.fullmatch(str(bundle.get("timestamp"))), "bundle.timestamp", "is no instant")
        entries = bundle.get("entry") if isinstance(bundle.get("entry"), list) else []
        urls = [entry.get("fullUrl") for entry in entries if isinstance(entry, dict)]
        self.expect(len(urls) == len(set(urls)), "bundle", "has a fullUrl twice")
        resources = [entry.get("resource") for entry in entries]
        self.patients = {url for url, resource in zip(urls, resources) if isinstance(resource, dict) and resource.get("resourceType") == "Patient"}
        self.expect(len(self.patients) == 1, "bundle", "has not one patient")
        for index, entry in enumerate(entries):
            self.check_entry(entry, f"bundle.entry[{index}]")

    def check_entry(self, entry, place):
        if not self.check_names(entry, "entry", place):
            return
        self.expect(URL.fullmatch(str(entry.get("fullUrl"))), f"{place}.fullUrl", "is no urn:uuid")
        resource = entry.get("resource")
        kind = resource.get("resourceType") if isinstance(resource, dict) else None
        if self.expect(kind in ("Patient", "Observation"), f"{place}.resource", "is of no known type"):
            self.check_names(resource, kind, f"{place}.resource")
            if kind == "Observation":
                self.check_observation(resource, f"{place}.resource")

    def check_observation(self, resource, place):
        profiles = resource.get("meta", {}).get("profile", [])
        self.expect(len(profiles) == 1 and profiles[0] in PROFILES, f"{place}.meta", "names no profile of the guide")
        self.expect(resource.get("status") == "final", f"{place}.status", "is not final")
        categories = [self.code_of(concept) for concept in resource.get("category", [])]
        self.expect(categories == [CATEGORY], f"{place}.category", "is not the symptom's")
        self.expect(profiles and self.code_of(resource.get("code", {})) == PROFILES.get(profiles[0]), f"{place}.code", "is not that of its profile")
        self.expect(resource.get("subject", {}).get("reference") in self.patients, f"{place}.subject", "is not the patient")
        performers = [performer.get("reference") for performer in resource.get("performer", [])]
        self.expect(len(performers) == 1 and set(performers) <= self.patients, f"{place}.performer", "is not the patient alone")
        self.check_times(resource, place)
        for name in FORBIDDEN:
            self.expect(name not in resource, f"{place}.{name}", "is forbidden")
        self.expect([name for name in resource if name.startswith("value")] == ["valueCodeableConcept"], place, "has not exactly its value")
        self.check_concept(resource.get("valueCodeableConcept"), f"{place}.valueCodeableConcept")
        self.expect(not isinstance(resource.get("bodySite", {}), list), f"{place}.bodySite", "is a list")
        for name in ("code", "bodySite"):
            if name in resource:
                self.check_concept(resource[name], f"{place}.{name}")
        for index, note in enumerate(resource.get("note", [])):
            self.expect(set(note) == {"text"}, f"{place}.note[{index}]", "is not a text alone")
        for index, component in enumerate(resource.get("component", [])):
            self.check_component(component, f"{place}.component[{index}]")

    def check_times(self, resource, place):
        when = [name for name in resource if name.startswith("effective")]
        self.expect(len(when) == 1, place, "has not exactly one effective time")
        times = [resource.get("effectiveDateTime", "")] if "effectiveDateTime" in resource else []
        period = resource.get("effectivePeriod")
        if period is not None:
            self.expect(set(period) == {"start", "end"}, f"{place}.effectivePeriod", "has not a start and an end")
            times += [period.get("start"), period.get("end")]
        times += [resource["issued"]] if "issued" in resource else []
        for time in times:
            self.expect(MOMENT.fullmatch(str(time)), place, f"has {time!r}, which is no moment with seconds and offset")

    def check_component(self, component, place):
        if not self.check_names(component, "component", place):
            return
        for name in FORBIDDEN:
            self.expect(name not in component, f"{place}.{name}", "is forbidden")
        self.check_concept(component.get("code"), f"{place}.code")
        values = [name for name in component if name.startswith("value")]
        self.expect(len(values) == 1, place, "has not exactly one value")
        if "valueQuantity" in component:
            quantity = component["valueQuantity"]
            self.expect(set(quantity) == {"value", "unit", "system", "code"} and quantity["system"] == "http://unitsofmeasure.org" and
                        quantity["code"] in ("{score}", "s", "min") and type(quantity["value"]) is int, f"{place}.valueQuantity", "is no quantity of UCUM")
        if "valueCodeableConcept" in component:
            self.check_concept(component["valueCodeableConcept"], f"{place}.valueCodeableConcept")
        if "valueBoolean" in component:
            self.expect(isinstance(component["valueBoolean"], bool), f"{place}.valueBoolean", "is neither true nor false")

    def check_concept(self, concept, place):
        if not self.expect(isinstance(concept, dict) and set(concept) <= {"coding", "text"} and isinstance(concept.get("text"), str), place, "has no words"):
            return
        for coding in concept.get("coding", []):
            self.expect(set(coding) == {"system", "code", "display"} and (coding["system"], coding["code"]) in CODES, place, "has a code that nobody knows")

    @staticmethod
    def code_of(concept):
        codings = concept.get("coding", []) if isinstance(concept, dict) else []
        return (codings[0].get("system"), codings[0].get("code")) if len(codings) == 1 else None


def problems_of(bundle):
    """Every rule that a bundle breaks, none when it is sound."""
    return Check(bundle).problems
