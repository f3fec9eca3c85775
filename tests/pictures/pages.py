# pages.py - what there is to be drawn, and what leads to it
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each page with its diary and the steps to it, as draw-page.c knows them. What
stands on a control is named in English; the pictures are in every language."""

import dataclasses
import datetime
import zoneinfo

from panel import DIARIES, NO_REMAINS, Diary

# As in draw-page.c.
NOW = datetime.datetime(2025, 11, 18, 20, 15, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))

WIDE, NARROW = (1000, 700), (360, 640)
BOTH = (WIDE, NARROW)
LONG = ((800, 2500), (360, 3700))


@dataclasses.dataclass
class Page:
    """A page, its diary (a name below, or draw-page.c's own), and its looks."""

    diary: str
    steps: tuple = ()  # with COPY and TABLE for the paths of files
    sizes: tuple = BOTH
    schemes: tuple = ("light", "dark", "contrast")
    large: tuple = (NARROW,)
    state: object = None


def guide(care, *steps):
    """A guide and what is done in it."""
    return Page("sample", (f"do win.start-guide::{care}", *steps))


def signs(*steps, sign=None):
    """The list of urgent signs, with one of them ticked."""
    return Page("sample", ("do win.urgent-signs", *((f"press {sign}",) if sign else ()), *steps))


EMERGENCY = "Numb between the legs, around the genitals or the anus"
TODAY = "Dark urine, with pain in the muscles"
SOON = "Less and less strength over weeks or months"
COPY = "COPY"
TABLE = "TABLE"
# What was written into a spreadsheet, some of it not to be understood.
CELLS = """Date;Time;Which leg;Where;Pain (0-10);Minutes;Cramps;Remarks
03/10/2025;02:30;left;calf;7;2,5;;after gardening
04/10/2025;;;;;;0;
06/10/2025;;;;;;2;
07/10/2025;23:45;right;foot;strong;;;
later;01:10;left;calf;4;1;;
09/10/2025;01:10;left;thigh;4;1;;
12/10/2025;4:05;both;calf;5;3;;"a long walk,
and cold feet"
13/10/2025;;;;;;;
"""
BEGUN = ("do guide.begin",)
SKIP = "do guide.skip"
TYPED = "0010//1240112 5 610101/22305312 7 1/3/1  37"

PAGES = {
    "welcome": Page("none"),
    "tonight": Page("sample"),
    "signals": Page("sample", ("do win.show-page::signals",)),
    "why": Page("sample", ("do win.show-page::signals", "unfold Why?")),
    "trends": Page("sample", ("do win.show-page::trends",), sizes=LONG, large=LONG[1:]),
    "trends-first": Page("sample", ("do win.show-page::trends",)),
    "trends-table": Page("sample", ("do win.show-page::trends", "unfold Show as table", "unfold How is this counted?"), sizes=((800, 6000), (360, 7500)), large=()),
    "trends-none": Page("none", ("do win.show-page::trends",)),
    "trends-helps": Page("sample", ("do win.show-page::trends", "end")),
    "plan": Page("sample", ("do win.show-page::trends", "press-action win.begin-plan")),
    "plan-begun": Page("sample", ("do win.show-page::trends", "press-action win.begin-plan", "press Begin the plan", "end")),
    "plan-reminders": Page("sample", ("do win.show-page::trends", "press-action win.begin-plan", "press Begin the plan", "do win.reminders")),
    "plan-tonight": Page("sample", ("do win.show-page::trends", "press-action win.begin-plan", "press Begin the plan", "do win.show-page::tonight")),
    "signals-end": Page("sample", ("do win.show-page::signals", "end")),
    "cramp": Page("sample", ("do win.log-cramp",), large=BOTH),
    "signs": signs(),
    "emergency-list": signs(sign=EMERGENCY),
    "emergency": signs("close", sign=EMERGENCY),
    "urgent": signs("close", sign=TODAY),
    "soon": signs("close", "do win.show-page::nights", sign=SOON),
    "nights": Page("sample", ("do win.show-page::nights",)),
    "editor": Page("sample", ("do win.show-page::nights", "press-action win.edit-episode")),
    "editor-more": Page("sample", ("do win.show-page::nights", "press-action win.edit-episode", "unfold Pain at its worst", "end"), large=()),
    "adding": Page("sample", ("do win.add-cramp::2025-11-14",)),
    "adding-pain": Page("sample", ("do win.add-cramp::2025-11-14", "press Skip", "press Skip")),
    "adding-numbness": Page("sample", ("do win.add-cramp::2025-11-14", "press Skip", "press Skip", "press 7")),
    "reminders": Page("sample", ("do win.reminders",)),
    "guide-stretch": guide("stretch"),
    "guide-calf": guide("stretch", *BEGUN),
    "guide-thigh": guide("stretch", *BEGUN, SKIP),
    "guide-heels": guide("stretch", *BEGUN, SKIP, SKIP),
    "guide-toes": guide("stretch", *BEGUN, SKIP, SKIP, SKIP),
    "guide-hurts": guide("stretch", *BEGUN, "do guide.hurts"),
    "guide-soak": guide("soak"),
    "guide-soaking": guide("soak", *BEGUN),
    "guide-tonight": guide("soak", *BEGUN, "close"),
    "profile": Page("sample", ("do win.profile",)),
    "article": Page("sample", ("do win.article('')",)),
    "doctor": Page("sample", ("do win.doctor-page", "wait Read it as text"), ((1000, 1500), (360, 1000)), large=((360, 1000),)),
    "visits": Page("sample", ("do win.visits",), large=((360, 640),)),
    "visit": Page("sample", ("do win.visits", "press Note a visit…"), ((1000, 700), (360, 640)), large=((360, 900),)),
    "doctor-choices": Page("sample", ("do win.doctor-page", "wait Read it as text", "unfold What is on the page", "unfold Read it as text"), ((1000, 1500), (360, 1400)), large=((360, 1800),)),
    "sheet": Page("sample", ("do win.enter-bedside-sheet",), large=BOTH),
    "sheet-typed": Page("sample", ("do win.enter-bedside-sheet", f"keys {TYPED}"), large=BOTH),
    "sheet-differs": Page("sample", ("do win.enter-bedside-sheet", "keys 0/0/0/0/0/", "press _Save to the diary")),
    "article-care": Page("sample", ("do win.article::care",)),
    "shortcuts": Page("sample", ("do app.shortcuts",)),
    "about": Page("sample", ("do app.about",)),
    "search": Page("sample", ("do win.search", "type Calf")),
    "search-nothing": Page("sample", ("do win.search", "type zzz")),
    "delete-everything": Page("sample", ("do win.delete-everything",)),
    "bring-in": Page("sample", (f"do win.bring-in-copy-from(b'{COPY}')",)),
    "table": Page("sample", (f"do win.bring-in-copy-from(b'{TABLE}')",)),
    "table-end": Page("sample", (f"do win.bring-in-copy-from(b'{TABLE}')", "unfold What was not understood", "end")),
    "table-preview": Page("sample", (f"do win.bring-in-copy-from(b'{TABLE}')", "press Continue"), large=()),
    "restore": Page("sample", (f"do win.bring-in-copy-from(b'{COPY}')", "press _Bring In", "do win.restore")),
    "restore-none": Page("sample", ("do win.restore",), large=()),
}

# What the panel can say, at its whole length; some of it in the dark as well.
PANEL = {
    "panel-empty": ("empty", "Why?"),
    "panel-learning": ("learning", "Why?"),
    "panel-calm": ("calm", None),
    "panel-calm-why": ("calm", "Why?"),
    "panel-steady": ("steady", "Why?"),
    "panel-sitter": ("sitter", "Why?"),
    "panel-silent": ("silent", "Why?"),
    "panel-watch": ("watch", None),
    "panel-watch-why": ("watch", "Why?"),
    "panel-warning-why": ("warning", "Why?"),
    "panel-feet-why": ("feet", "Why?"),
    "panel-walking-why": ("walking", "Why?"),
    "panel-brief-why": ("brief", "Why?"),
}
DARK_PANEL = ("panel-watch", "panel-warning-why")
PAGES |= {name: Page(diary, ("do win.show-page::signals", *((f"unfold {row}",) if row else ())), LONG,
                     ("light", "dark") if name in DARK_PANEL else ("light",), large=())
          for name, (diary, row) in PANEL.items()}

# The foot soak left out: on the first page, among the reminders, and in words.
SOAK_SIZES = (WIDE, (360, 1200))
PAGES |= {
    "soak": Page("feet", (), SOAK_SIZES, ("light",), large=()),
    "soak-reminders": Page("feet", ("do win.reminders",), SOAK_SIZES, ("light",), large=()),
    "soak-why": Page("feet", ("press-action win.explain-soak",), SOAK_SIZES, ("light",), large=()),
}


@dataclasses.dataclass
class State:
    """What there is to remind with, and the person's entry for login; and what the
    window says of it in the end."""

    says: str
    service: bool = True
    server: bool = True
    login: str = ""
    portal: str = ""


NO_SERVICE = State("Reminders cannot come: the reminder service is not running", service=False)
NOT_AT_LOGIN = State("Reminders will not come after the next login", login="Hidden=true")
RUNNING = State("Running.")
TO_REMINDERS = ("do win.reminders",)
LOGIN_LOOKS = {"sizes": ((800, 1200), (360, 1500)), "schemes": ("light", "dark"), "large": ()}

PAGES |= {
    "banner": Page("usual", state=NO_SERVICE),
    "reminders-good": Page("usual", TO_REMINDERS, state=RUNNING),
    "reminders-no-server": Page("usual", TO_REMINDERS, state=State(
        "Reminders cannot be shown: this desktop shows no notifications", server=False)),
    "reminders-no-service": Page("usual", TO_REMINDERS, state=NO_SERVICE),
    "reminders-not-at-login": Page("usual", TO_REMINDERS, state=NOT_AT_LOGIN),
    "login-on": Page("usual", TO_REMINDERS, state=RUNNING, **LOGIN_LOOKS),
    "login-off": Page("usual", TO_REMINDERS, state=NOT_AT_LOGIN, **LOGIN_LOOKS),
    "login-refused": Page("usual", TO_REMINDERS, **LOGIN_LOOKS, state=State(
        "Reminders may not come: your desktop does not let Cramp Diary run in the background", portal="no")),
}


def of_nights(count, answered):
    """A diary of so many nights, some with a cramp; for the others somebody
    answered, or nobody ever did."""
    diary = Diary(NOW, count, usual_before="1_to_3_a_month")
    cramps = range(1, count, 6)
    diary.cramp(*cramps, side="left", sites=["calf"], pain=6)
    if not answered:
        diary.silent(*(night for night in range(count) if night not in cramps))
    return diary


# What the page Tonight is for at each hour.
FACES = {
    "cramp-too-long": ("after-14", "do win.log-cramp", "clock 2025-11-18T20:26:00", "do win.refresh"),
    "dawn": ("after-14-silent", "clock 2025-11-19T05:30:00"),
    "question": ("after-14", "clock 2025-11-19T08:00:00"),
    "answered": ("after-14", "clock 2025-11-19T08:00:00", "do win.cramp-free"),
    "logged": ("after-14", "clock 2025-11-19T03:07:00", "do win.log-cramp", "clock 2025-11-19T08:00:00"),
    "day": ("after-14-silent", "clock 2025-11-19T14:00:00"),
    "night": ("after-14", "clock 2025-11-19T02:00:00"),
    "welcome-night": ("none", "clock 2025-11-19T03:07:00"),
    "welcome-logged": ("unasked",),
}
PAGES |= {name: Page(diary, steps, schemes=("light", "dark"), large=BOTH) for name, (diary, *steps) in FACES.items()}
PAGES["cramp-tall"] = Page("sample", ("do win.log-cramp",), ((360, 900),), ("light",), large=((360, 900),))


def unasked():
    """A cramp was logged before the first questions were answered."""
    diary = Diary(NOW, 1)
    diary.cramp(0)
    diary.profile = {}
    return diary


def every_look():
    """A night of each look, in a diary that begins within a month."""
    diary = Diary(NOW, 45)
    for night in (1, 4, 4, 6, 6, 6, 20, 20):
        diary.cramp(night, pain=7, **NO_REMAINS)
    diary.cramp(9, numbness_min=1440, numbness_area="foot")
    diary.evening(2, 9, care={"soak": "done"})
    diary.silent(3, 10, 11, 12, 25)
    return diary


FILLED = {name: make(NOW) for name, make in DIARIES.items()} | {"unasked": unasked(), "looks": every_look()}
PAGES["year"] = Page("looks", ("do win.show-page::nights", "press Whole year"), large=BOTH)
PAGES["calendar"] = Page("looks", ("do win.show-page::nights",), large=BOTH)
PAGES["picking"] = Page("looks", ("do win.show-page::nights", "press Several nights", "press 11", "press 16"), large=BOTH)
PAGES["filter"] = Page("looks", ("do win.search", "press Filter", "press Only where numbness or weakness stayed"), large=BOTH)
for nights in (0, 1, 14, 400):
    for is_answered in (True, False) if nights else (True,):
        called = f"after-{nights}" + ("" if is_answered else "-silent")
        FILLED[called] = of_nights(nights, is_answered)
        for shown in ("tonight", "nights", "signals", "trends"):
            PAGES[f"{called}-{shown}"] = Page(called, (f"do win.show-page::{shown}",), schemes=("light", "dark"))
PAGES |= {f"after-{nights}-doctor": Page(f"after-{nights}", ("do win.doctor-page", f"wait {said}"), ((1000, 1500), (360, 700)), ("light", "dark"), large=((360, 700),))
          for nights, said in ((0, "Your page for the doctor will appear here"), (1, "Read it as text"), (14, "Read it as text"), (400, "Read it as text"))}
