# panel.py - diaries that bring the panel into each of its states
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up diaries for what the panel can say, as files to import.

Nights are counted backwards: 0 is the latest one that is over."""

import datetime

CRAMP_TIME = datetime.time(3, 10)
LATER_TIMES = (datetime.time(4, 25), datetime.time(5, 40))
NO_REMAINS = {"numbness_min": 0, "weakness_min": 0, "still_there": False}


def now_in(zone):
    """The time in a zone that zone_at() named."""
    offset = datetime.timedelta(hours=-int(zone.removeprefix("TEST")))
    return datetime.datetime.now(datetime.timezone(offset))


class Diary:
    """A diary in the making, as of a moment of its person's day."""

    def __init__(self, now, nights, **profile):
        self.last = (now - datetime.timedelta(hours=12)).date() - datetime.timedelta(days=1)
        self.profile = {"diary_start": self.date(nights - 1), "bedtime": "22:30", **profile}
        self.nights = {night: {"date": self.date(night), "cramp_free": True} for night in range(nights)}
        self.others = {"episodes": []}

    def date(self, night):
        """The evening that a night is named by."""
        return (self.last - datetime.timedelta(days=night)).isoformat()

    def cramp(self, *nights, **answers):
        """A cramp in each of these nights; one named again has several."""
        for night in nights:
            self.nights[night]["cramp_free"] = False
            morning = self.last - datetime.timedelta(days=night - 1)
            earlier = [episode for episode in self.others["episodes"] if episode["night"] == self.date(night)]
            time = (CRAMP_TIME, *LATER_TIMES)[len(earlier)]
            start = datetime.datetime.combine(morning, time).isoformat()
            self.others["episodes"].append({"id": f"panel-{night}-{len(earlier)}", "start": start,
                                            "night": self.date(night), **answers})

    def evening(self, *nights, **answers):
        """What was answered for the day and evening that begin these nights."""
        for night in nights:
            self.nights[night].update(answers)

    def silent(self, *nights):
        """Nobody answered for these nights."""
        for night in nights:
            del self.nights[night]

    def members(self):
        """The members of the file."""
        return {"profile": self.profile, "nights": list(self.nights.values()), **self.others}


def empty(now):
    """The second day of a diary."""
    diary = Diary(now, 1)
    diary.silent(0)
    return diary


def learning(now):
    """Not enough nights, and no answers."""
    diary = Diary(now, 26)
    diary.cramp(3, 20)
    return diary


def calm(now):
    """Nothing noticed, with a cramp now and then."""
    diary = Diary(now, 120)
    diary.cramp(10, 30, 50, 70, trigger="cold", **NO_REMAINS)
    return diary


def steady(now):
    """Three cramps a week, as ever."""
    diary = Diary(now, 120)
    diary.cramp(*(week * 7 + night for week in range(17) for night in (0, 2, 5)), trigger="none", **NO_REMAINS)
    return diary


def watch(now):
    """Each signal is worth showing to a doctor."""
    diary = Diary(now, 120)
    diary.cramp(1, side="left", trigger="long_sitting", numbness_min=60, numbness_area="calf")
    diary.cramp(3, 20, trigger="long_sitting", **NO_REMAINS)
    diary.cramp(5, 35, 50, 65, 80, trigger="none", **NO_REMAINS)
    return diary


def warning(now):
    """Each signal says to talk to a doctor; one was shown already."""
    diary = Diary(now, 120)
    diary.cramp(2, 5, side="right", trigger="bend_lift", numbness_min=120, numbness_area="hip_to_calf")
    diary.cramp(0, side="right", trigger="cough_sneeze_strain", weakness_min=60, weakness_signs=["stairs_hard"])
    diary.cramp(60)
    diary.others["shown_to_doctor"] = [{"signal": "frequency", "date": diary.date(1)}]
    return diary


def feet(now):
    """Both feet tingle, the legs swell, and the foot soak is left out."""
    diary = Diary(now, 120, conditions=["diabetes", "varicose_veins"])
    diary.others["reminders"] = [{"reminder": "soak", "on": True}, {"reminder": "stretch", "on": True}]
    standing = (10, 12, 14, 20, 30, 40, 50)
    diary.cramp(*standing, trigger="long_standing", **NO_REMAINS)
    diary.evening(*range(84), exposures=[])
    diary.evening(*standing, *range(60, 80, 2), exposures=["long_standing"])
    diary.evening(1, 3, 6, 8, tingling="feet_and_hands", evening_swelling=True)
    return diary


def sitter(now):
    """Long sitting before most cramps, but on the days without cramps too."""
    diary = Diary(now, 120)
    diary.cramp(8, 17, 26, 35, trigger="long_sitting", **NO_REMAINS)
    diary.evening(*range(84), exposures=["long_sitting"])
    diary.evening(*range(2, 84, 5), exposures=[])
    return diary


def walking(now):
    """Cramps with walking on both sides, which hurt more than they did."""
    diary = Diary(now, 120, conditions=["artery_disease"])
    diary.cramp(0, 2, 6, side="left", trigger="walking", walking_relief="standing_still", pain=8, numbness_min=60)
    diary.cramp(0, 0, 9, side="right", trigger="walking", walking_relief="sitting_or_bending", pain=7, numbness_min=60)
    diary.cramp(30, 36, 42, 48, 54, trigger="walking", pain=4)
    return diary


def silent(now):
    """After a warning, nights that nobody answered for."""
    diary = Diary(now, 160)
    diary.cramp(70, 68, 66, 64, **NO_REMAINS)
    diary.silent(*range(3, 30))
    return diary


def brief(now):
    """Two cramps in a night for the first time, short numbness, long sitting."""
    diary = Diary(now, 60, usual_before="less_than_monthly")
    diary.cramp(2, 2, 15, 25, side="left", trigger="long_sitting", numbness_min=30, weakness_min=0)
    return diary


DIARIES = {diary.__name__: diary for diary in (
    empty, learning, calm, steady, watch, warning, feet, sitter, walking, silent, brief)}
