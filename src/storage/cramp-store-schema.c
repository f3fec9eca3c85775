/* cramp-store-schema.c - the schema, step by step
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cramp-store"

#include "cramp-store-private.h"

#define SQL_NIGHT(column) \
  "CHECK (" column " GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND " column " BETWEEN '1900-01-01' AND '2100-12-31')"
#define SQL_MOMENT(column) "CHECK (" column " BETWEEN -2209075200 AND 4134067199)"
#define SQL_OFFSET "CHECK (\"offset\" BETWEEN -1439 AND 1439)"

/* What a release has written stays as it was: a step is never edited, and
 * never made from tables in the code. A new question, or a new code of an old
 * one, is a new step, so that an older program stops instead of misreading. */

/* Strings beside macros are pushed to the right by clang-format. */
/* clang-format off */
static const char records_sql[] =
    "CREATE TABLE episode ("
    "  id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),"
    "  start INTEGER NOT NULL " SQL_MOMENT ("start") ","
    "  \"offset\" INTEGER NOT NULL " SQL_OFFSET ","
    "  night TEXT NOT NULL " SQL_NIGHT ("night") ","
    "  about INTEGER CHECK (about IN (0, 1)),"
    "  duration_s INTEGER CHECK (duration_s BETWEEN 0 AND 86400),"
    "  settled TEXT CHECK (settled IN ('yes', 'partly', 'no')),"
    "  side TEXT CHECK (side IN ('left', 'right', 'both')),"
    "  sites TEXT,"
    "  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
    "  sleep_disturbance INTEGER CHECK (sleep_disturbance BETWEEN 0 AND 10),"
    "  woke INTEGER CHECK (woke IN (0, 1)),"
    "  awake_min INTEGER CHECK (awake_min BETWEEN 0 AND 1440),"
    "  context TEXT CHECK (context IN ('asleep', 'in_bed_awake', 'awake_rest', 'activity')),"
    "  \"trigger\" TEXT CHECK (\"trigger\" IN ('none', 'bend_lift', 'cough_sneeze_strain', 'long_sitting',"
    "    'long_standing', 'walking', 'exercise', 'stretch_in_bed', 'cold', 'other', 'unknown')),"
    "  walking_relief TEXT CHECK (walking_relief IN ('standing_still', 'sitting_or_bending', 'neither')),"
    "  soreness_min INTEGER CHECK (soreness_min BETWEEN 0 AND 100000),"
    "  numbness_min INTEGER CHECK (numbness_min BETWEEN 0 AND 100000),"
    "  numbness_area TEXT CHECK (numbness_area IN ('none', 'foot', 'calf', 'hip_to_calf', 'both_feet',"
    "    'feet_and_hands', 'between_legs')),"
    "  weakness_min INTEGER CHECK (weakness_min BETWEEN 0 AND 100000),"
    "  weakness_signs TEXT,"
    "  still_there INTEGER CHECK (still_there IN (0, 1)),"
    "  relief TEXT,"
    "  relief_helped INTEGER CHECK (relief_helped IN (0, 1)),"
    "  modified INTEGER " SQL_MOMENT ("modified") ","
    "  note TEXT CHECK (length (note) <= 10000)"
    ") STRICT;"
    "CREATE INDEX episode_by_start ON episode (start, id);"
    "CREATE INDEX episode_by_night ON episode (night, start);"

    "CREATE TABLE night ("
    "  date TEXT NOT NULL PRIMARY KEY " SQL_NIGHT ("date") ","
    "  cramp_free INTEGER CHECK (cramp_free IN (0, 1)),"
    "  stretch TEXT CHECK (stretch IN ('done', 'skipped')),"
    "  soak TEXT CHECK (soak IN ('done', 'skipped')),"
    "  warmth TEXT CHECK (warmth IN ('done', 'skipped')),"
    "  soak_min INTEGER CHECK (soak_min BETWEEN 0 AND 240),"
    "  tingling TEXT CHECK (tingling IN ('none', 'one_foot', 'both_feet', 'feet_and_hands')),"
    "  evening_swelling INTEGER CHECK (evening_swelling IN (0, 1)),"
    "  exposures TEXT,"
    "  modified INTEGER " SQL_MOMENT ("modified") ","
    "  note TEXT CHECK (length (note) <= 10000)"
    ") STRICT;"

    "CREATE TABLE profile ("
    "  id INTEGER PRIMARY KEY CHECK (id = 1),"
    "  name TEXT CHECK (length (name) <= 200),"
    "  questions TEXT CHECK (length (questions) <= 10000),"
    "  emergency_number TEXT CHECK (length (emergency_number) <= 200),"
    "  diary_start TEXT " SQL_NIGHT ("diary_start") ","
    "  birth_year INTEGER CHECK (birth_year BETWEEN 1900 AND 2100),"
    "  usual_before TEXT CHECK (usual_before IN ('less_than_monthly', '1_to_3_a_month', '1_to_2_a_week',"
    "    '3_or_more_a_week', 'not_sure')),"
    "  bedtime TEXT CHECK (bedtime GLOB '[0-2][0-9]:[0-5][0-9]'),"
    "  conditions TEXT,"
    "  medicines_answered INTEGER NOT NULL CHECK (medicines_answered IN (0, 1))"
    ") STRICT;"

    "CREATE TABLE medicine ("
    "  profile INTEGER NOT NULL DEFAULT 1 REFERENCES profile (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  name TEXT CHECK (length (name) <= 200),"
    "  since TEXT " SQL_NIGHT ("since") ","
    "  PRIMARY KEY (profile, position)"
    ") STRICT;"

    "CREATE TABLE reminder ("
    "  reminder TEXT NOT NULL PRIMARY KEY"
    "    CHECK (reminder IN ('stretch', 'soak', 'warmth', 'day_stretch', 'check_in')),"
    "  \"on\" INTEGER CHECK (\"on\" IN (0, 1)),"
    "  minutes_before_bedtime INTEGER CHECK (minutes_before_bedtime BETWEEN 0 AND 100000),"
    "  at TEXT CHECK (at GLOB '[0-2][0-9]:[0-5][0-9]'),"
    "  weekdays TEXT"
    ") STRICT;"

    "CREATE TABLE danger_check ("
    "  at INTEGER NOT NULL " SQL_MOMENT ("at") ","
    "  \"offset\" INTEGER NOT NULL " SQL_OFFSET ","
    "  signs TEXT"
    ") STRICT;"
    "CREATE INDEX danger_check_by_time ON danger_check (at);"

    "CREATE TABLE shown_to_doctor ("
    "  date TEXT " SQL_NIGHT ("date") ","
    "  signal TEXT CHECK (signal IN ('frequency', 'aftermath', 'posture'))"
    ") STRICT;"

    "CREATE TABLE plan ("
    "  care TEXT CHECK (care IN ('stretch', 'soak', 'warmth')),"
    "  \"from\" TEXT " SQL_NIGHT ("\"from\"") ","
    "  nights TEXT"
    ") STRICT;"

    "CREATE TABLE reminder_event ("
    "  night TEXT NOT NULL " SQL_NIGHT ("night") ","
    "  reminder TEXT NOT NULL"
    "    CHECK (reminder IN ('stretch', 'soak', 'warmth', 'day_stretch', 'check_in')),"
    "  state TEXT NOT NULL CHECK (state IN ('intended', 'shown', 'snoozed', 'answered', 'missed')),"
    "  due INTEGER NOT NULL,"
    "  changed INTEGER NOT NULL,"
    "  until INTEGER NOT NULL,"
    "  PRIMARY KEY (night, reminder)"
    ") STRICT;";

/* Filled in for the nights there are by the rule N6 of that version. */
static const char totals_sql[] =
    "CREATE TABLE night_total ("
    "  night TEXT NOT NULL PRIMARY KEY " SQL_NIGHT ("night") ","
    "  cramps INTEGER NOT NULL CHECK (cramps >= 0)"
    ") STRICT, WITHOUT ROWID;"

    "INSERT INTO night_total (night, cramps)"
    "  SELECT night, sum (is_first) FROM ("
    "    SELECT e.night AS night, NOT EXISTS ("
    "      SELECT 1 FROM episode p"
    "        WHERE p.start BETWEEN e.start - 900 AND e.start AND (p.start, p.id) < (e.start, e.id)"
    "          AND p.context IS NOT 'activity' AND p.side IS e.side AND p.sites IS e.sites) AS is_first"
    "      FROM episode e WHERE e.context IS NOT 'activity'"
    "    UNION ALL"
    "    SELECT date, 0 FROM night WHERE cramp_free = 1)"
    "  GROUP BY night;";

/* What is done at this moment. It is no record of the person, and no backup
 * carries it. */
static const char guide_sql[] =
    "CREATE TABLE guide ("
    "  id INTEGER PRIMARY KEY CHECK (id = 1),"
    "  care TEXT NOT NULL CHECK (care IN ('stretch', 'soak')),"
    "  night TEXT NOT NULL " SQL_NIGHT ("night") ","
    "  length_s INTEGER NOT NULL CHECK (length_s BETWEEN 1 AND 86400),"
    "  position_s INTEGER NOT NULL CHECK (position_s BETWEEN 0 AND length_s),"
    "  since INTEGER NOT NULL,"
    "  skipped_s INTEGER NOT NULL CHECK (skipped_s BETWEEN 0 AND position_s),"
    "  ended INTEGER NOT NULL"
    ") STRICT;";

static const char pause_sql[] =
    "CREATE TABLE reminder_pause ("
    "  \"from\" TEXT NOT NULL PRIMARY KEY " SQL_NIGHT ("\"from\"") ","
    "  until TEXT NOT NULL " SQL_NIGHT ("until") ","
    "  ended INTEGER " SQL_MOMENT ("ended")
    ") STRICT;";

/* Likewise no record of the person, but of what this computer told them. */
static const char told_sql[] =
    "ALTER TABLE profile ADD COLUMN signal_notices INTEGER CHECK (signal_notices IN (0, 1));"
    "CREATE TABLE signal_told ("
    "  signal TEXT NOT NULL PRIMARY KEY CHECK (signal IN ('frequency', 'aftermath', 'posture')),"
    "  level TEXT NOT NULL CHECK (level IN ('nothing', 'watch', 'warning')),"
    "  state TEXT NOT NULL CHECK (state IN ('intended', 'shown', 'answered')),"
    "  at INTEGER NOT NULL,"
    "  shown TEXT " SQL_NIGHT ("shown")
    ") STRICT;";

static const char since_sql[] =
    "CREATE TABLE reminder_since ("
    "  reminder TEXT NOT NULL PRIMARY KEY"
    "    CHECK (reminder IN ('stretch', 'soak', 'warmth', 'day_stretch', 'check_in')),"
    "  since INTEGER NOT NULL"
    ") STRICT;";

/* Records that gave way to others although nobody could read them, value by
 * value, of whatever type. */
static const char aside_sql[] =
    "CREATE TABLE set_aside ("
    "  entry INTEGER NOT NULL,"
    "  kind TEXT NOT NULL,"
    "  record TEXT NOT NULL,"
    "  name TEXT NOT NULL,"
    "  value ANY"
    ") STRICT;";

static const char paper_sql[] =
    "ALTER TABLE episode ADD COLUMN time_unknown INTEGER CHECK (time_unknown IN (0, 1));"
    "ALTER TABLE episode ADD COLUMN recorded TEXT CHECK (recorded IN ('paper'));"
    "ALTER TABLE night ADD COLUMN recorded TEXT CHECK (recorded IN ('paper'));"
    "ALTER TABLE medicine ADD COLUMN until TEXT " SQL_NIGHT ("until") ";"
    "CREATE TABLE visit ("
    "  date TEXT " SQL_NIGHT ("date") ","
    "  questions TEXT CHECK (length (questions) <= 10000),"
    "  answer TEXT CHECK (length (answer) <= 10000)"
    ") STRICT;";

/* What was done last, so that it can be taken back; no backup carries it. A
 * change of field '' is that the record came or went. */
static const char deeds_sql[] =
    "CREATE TABLE deed ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  deed TEXT NOT NULL,"
    "  at INTEGER NOT NULL " SQL_MOMENT ("at") ","
    "  start INTEGER " SQL_MOMENT ("start") ","
    "  \"offset\" INTEGER " SQL_OFFSET ","
    "  night TEXT " SQL_NIGHT ("night") ","
    "  item TEXT"
    ") STRICT;"
    "CREATE TABLE deed_change ("
    "  deed INTEGER NOT NULL REFERENCES deed (id) ON DELETE CASCADE,"
    "  record TEXT NOT NULL,"
    "  \"key\" TEXT NOT NULL,"
    "  field TEXT NOT NULL,"
    "  before ANY,"
    "  after ANY,"
    "  PRIMARY KEY (deed, record, \"key\", field)"
    ") STRICT, WITHOUT ROWID;";

/* What is being typed in from a sheet. It is no record of the person before it is
 * saved to the diary, and no backup carries it. */
static const char draft_sql[] =
    "CREATE TABLE sheet_draft ("
    "  night TEXT NOT NULL PRIMARY KEY " SQL_NIGHT ("night") ","
    "  typed TEXT NOT NULL CHECK (length (typed) <= 4000)"
    ") STRICT;";
/* clang-format on */

/* The step at place n leads from version n to n + 1; an empty file is 0. */
static const char *const steps[] = {
  records_sql,
  totals_sql,
  "ALTER TABLE reminder ADD COLUMN despite TEXT",
  guide_sql,
  "ALTER TABLE reminder ADD COLUMN late_min INTEGER CHECK (late_min BETWEEN 0 AND 720)",
  pause_sql,
  "ALTER TABLE reminder ADD COLUMN again_min INTEGER CHECK (again_min BETWEEN 0 AND 720);"
  "ALTER TABLE reminder_event ADD COLUMN nudged INTEGER NOT NULL DEFAULT 0 CHECK (nudged IN (0, 1))",
  "ALTER TABLE guide ADD COLUMN boot_id TEXT NOT NULL DEFAULT '';"
  "ALTER TABLE guide ADD COLUMN boot_time INTEGER NOT NULL DEFAULT 0",
  told_sql,
  since_sql,
  "ALTER TABLE reminder_since ADD COLUMN minute INTEGER NOT NULL DEFAULT -1;"
  "ALTER TABLE reminder_since ADD COLUMN weekdays INTEGER NOT NULL DEFAULT 0",
  paper_sql,
  deeds_sql,
  "ALTER TABLE reminder_since ADD COLUMN doubted INTEGER NOT NULL DEFAULT 0",
  aside_sql,
  "ALTER TABLE episode ADD COLUMN ahead INTEGER CHECK (ahead IN (0, 1));"
  "CREATE INDEX episode_ahead ON episode (start) WHERE ahead = 1",
  "CREATE INDEX danger_check_by_signs ON danger_check (at, signs);"
  "CREATE INDEX shown_by_date ON shown_to_doctor (date, signal);"
  "CREATE INDEX plan_by_start ON plan (\"from\", care);"
  "CREATE INDEX visit_by_date ON visit (date)",
  "ALTER TABLE plan ADD COLUMN until TEXT " SQL_NIGHT ("until"),
  draft_sql,
};

/* The digest of the tables after the last step. A test says what it is when a
 * step changes them; with a wrong one, diaries only take longer to open. */
#define SHAPE "f2537243d07f110d1fe370d91c3fa121d22a6d6ccb1cce3c81144a703641ff90"

/**
 * cramp_store_get_newest_version:
 *
 * Returns: the version of the schema that this release reads and writes
 */
int
cramp_store_get_newest_version (void)
{
  return G_N_ELEMENTS (steps);
}

/**
 * cramp_store_get_step:
 * @version: a version below the newest one
 *
 * Returns: (transfer none): the statements that lead from @version to the next
 *   one; an empty file is version 0
 */
const char *
cramp_store_get_step (int version)
{
  return steps[version];
}

/**
 * cramp_store_get_shape:
 *
 * Returns: (transfer none): the digest of the tables of a diary that has the
 *   newest version and no tables beside
 */
const char *
cramp_store_get_shape (void)
{
  return SHAPE;
}
