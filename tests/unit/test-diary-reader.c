/* test-diary-reader.c - what a diary file may say and what it may not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-diary-reader.h"
#include "cramp-exchange-error.h"
#include "cramp-time.h"

#define HEAD "{\"format\": \"cramp-diary\", \"version\": 1"
#define EPISODE(members) "\"episodes\": [{\"start\": \"2026-11-20T02:14:00+08:00\", " members "}]"
#define NIGHT(members) "\"nights\": [{\"date\": \"2026-11-19\", " members "}]"

static CrampDiaryFile *
read_text (const char *text,
           GError    **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  return cramp_diary_read (text, strlen (text), zone, error);
}

static CrampDiaryFile *
read_members (const char *members,
              GError    **error)
{
  g_autofree char *text = g_strdup_printf (HEAD ", %s}", members);

  return read_text (text, error);
}

typedef struct
{
  const char *members;
  const char *sentence;
} BadCase;

static const BadCase bad[] = {
  { "\"episodes\": {}", "episodes must be a list" },
  { "\"episodes\": [[]]", "episodes[0] must be an object" },
  { "\"episodes\": [null]", "episodes[0] must be an object" },
  { "\"episodes\": [{}]", "episodes[0].start is missing" },
  { "\"episodes\": [{\"start\": null}]", "episodes[0].start is missing" },
  { "\"episodes\": [{\"start\": 5}]", "episodes[0].start must be text" },
  { "\"episodes\": [{\"start\": \"yesterday\"}]", "episodes[0].start must be a time" },
  { "\"episodes\": [{\"start\": \"2026-02-29T02:14\"}]", "episodes[0].start must be a time" },
  { "\"episodes\": [{\"start\": \"2026-11-20T24:00\"}]", "episodes[0].start must be a time" },
  { "\"episodes\": [{\"start\": \"2026-11-20 02:14\"}]", "episodes[0].start must be a time" },
  { "\"episodes\": [{\"start\": \"1899-12-31T23:00:00Z\"}]", "episodes[0].start must be a time" },
  { "\"episodes\": [{\"start\": \"1900-01-01T03:00:00Z\"}]", "episodes[0].start must be a time" },
  { "\"episodes\": [{\"start\": \"2100-12-31T22:00:00Z\", \"time_unknown\": true}]", "episodes[0].start must be a time" },
  { "\"episodes\": [{\"start\": \"2101-01-01T03:00:00Z\"}]", "episodes[0].start must be a time" },
  { EPISODE ("\"id\": \"\""), "episodes[0].id must not be empty" },
  { EPISODE ("\"id\": 5"), "episodes[0].id must be text" },
  { "\"episodes\": [{\"start\": \"2026-11-20T02:14\", \"id\": \"a\"}, {\"start\": \"2026-11-21T02:14\", \"id\": \"a\"}]", "episodes[1].id is given a second time" },
  { EPISODE ("\"night\": \"2026-11-17\""), "episodes[0].night is more than a day away" },
  { EPISODE ("\"night\": \"2026-11-21\""), "episodes[0].night is more than a day away" },
  { EPISODE ("\"night\": \"2026-11-31\""), "episodes[0].night must be a date" },
  { EPISODE ("\"about\": \"yes\""), "episodes[0].about must be true or false" },
  { EPISODE ("\"about\": 1"), "episodes[0].about must be true or false" },
  { EPISODE ("\"pain\": 11"), "episodes[0].pain must be a whole number from 0 to 10" },
  { EPISODE ("\"pain\": -1"), "episodes[0].pain must be a whole number from 0 to 10" },
  { EPISODE ("\"pain\": 7.0"), "episodes[0].pain must be a whole number" },
  { EPISODE ("\"pain\": 7e0"), "episodes[0].pain must be a whole number" },
  { EPISODE ("\"pain\": \"7\""), "episodes[0].pain must be a whole number" },
  { EPISODE ("\"pain\": true"), "episodes[0].pain must be a whole number" },
  { EPISODE ("\"pain\": [7]"), "episodes[0].pain must be a whole number" },
  { EPISODE ("\"pain\": 4294967303"), "episodes[0].pain must be a whole number from 0 to 10" },
  { EPISODE ("\"duration_s\": 86401"), "episodes[0].duration_s" },
  { EPISODE ("\"sleep_disturbance\": 11"), "episodes[0].sleep_disturbance" },
  { EPISODE ("\"awake_min\": 1441"), "episodes[0].awake_min" },
  { EPISODE ("\"soreness_min\": 100001"), "episodes[0].soreness_min" },
  { EPISODE ("\"numbness_min\": -5"), "episodes[0].numbness_min" },
  { EPISODE ("\"weakness_min\": 100001"), "episodes[0].weakness_min" },
  { EPISODE ("\"side\": \"middle\""), "episodes[0].side must be one of these codes: left, right, both." },
  { EPISODE ("\"side\": \"Left\""), "episodes[0].side" },
  { EPISODE ("\"side\": 1"), "episodes[0].side must be text" },
  { EPISODE ("\"settled\": true"), "episodes[0].settled must be text" },
  { EPISODE ("\"sites\": \"calf\""), "episodes[0].sites must be a list" },
  { EPISODE ("\"sites\": [\"calf\", \"ear\"]"), "episodes[0].sites[1] must be one of these codes" },
  { EPISODE ("\"sites\": [null]"), "episodes[0].sites[0] must be text" },
  { EPISODE ("\"weakness_signs\": [\"none\"]"), "episodes[0].weakness_signs[0]" },
  { EPISODE ("\"relief\": [\"tea\"]"), "episodes[0].relief[0]" },
  { EPISODE ("\"note\": 5"), "episodes[0].note must be text" },
  { EPISODE ("\"modified\": \"2026-11-20\""), "episodes[0].modified must be a time" },
  { EPISODE ("\"modified\": \"1900-01-01T00:00:00+08:00\""), "episodes[0].modified must be a time" },
  { "\"nights\": [{}]", "nights[0].date is missing" },
  { "\"nights\": [{\"date\": \"2026-13-01\"}]", "nights[0].date must be a date" },
  { "\"nights\": [{\"date\": \"2026-11-19T00:00\"}]", "nights[0].date must be a date" },
  { "\"nights\": [{\"date\": \"2026-11-19\"}, {\"date\": \"2026-11-18\"}, {\"date\": \"2026-11-19\"}]", "nights[2].date is given a second time" },
  { NIGHT ("\"cramp_free\": 0"), "nights[0].cramp_free must be true or false" },
  { NIGHT ("\"care\": []"), "nights[0].care must be an object" },
  { NIGHT ("\"care\": {\"soak\": \"yes\"}"), "nights[0].care.soak must be one of these codes" },
  { NIGHT ("\"soak_min\": 241"), "nights[0].soak_min" },
  { NIGHT ("\"tingling\": \"both\""), "nights[0].tingling" },
  { NIGHT ("\"exposures\": [\"flying\"]"), "nights[0].exposures[0]" },
  { "\"profile\": []", "profile must be an object" },
  { "\"profile\": {\"birth_year\": 1899}", "profile.birth_year must be a whole number from 1900 to 2100" },
  { "\"profile\": {\"bedtime\": \"24:00\"}", "profile.bedtime must be a time of day" },
  { "\"profile\": {\"bedtime\": 2230}", "profile.bedtime must be text" },
  { "\"profile\": {\"usual_before\": \"often\"}", "profile.usual_before" },
  { "\"profile\": {\"conditions\": [\"tired\"]}", "profile.conditions[0]" },
  { "\"profile\": {\"diary_start\": \"2026-1-1\"}", "profile.diary_start must be a date" },
  { "\"profile\": {\"medicines\": {}}", "profile.medicines must be a list" },
  { "\"profile\": {\"medicines\": [{}, {\"since\": \"long ago\"}]}", "profile.medicines[1].since must be a date" },
  { "\"profile\": {\"medicines\": [{\"name\": 5}]}", "profile.medicines[0].name must be text" },
  { "\"reminders\": [{\"reminder\": \"tea\"}]", "reminders[0].reminder" },
  { "\"reminders\": [{\"reminder\": \"soak\"}, {\"reminder\": \"soak\"}]", "reminders[1].reminder is given a second time" },
  { "\"reminders\": [{\"reminder\": \"soak\", \"at\": \"9:00\"}]", "reminders[0].at must be a time of day" },
  { "\"reminders\": [{\"reminder\": \"soak\", \"weekdays\": [1, 8]}]", "reminders[0].weekdays[1] must be a whole number from 1 to 7" },
  { "\"reminders\": [{\"reminder\": \"soak\", \"late_min\": 721}]", "reminders[0].late_min must be a whole number from 0 to 720" },
  { "\"reminders\": [{\"reminder\": \"soak\", \"again_min\": -1}]", "reminders[0].again_min must be a whole number from 0 to 720" },
  { "\"reminders\": [{\"reminder\": \"soak\", \"minutes_before_bedtime\": 1.5}]", "reminders[0].minutes_before_bedtime" },
  { "\"danger_checks\": [{\"signs\": []}]", "danger_checks[0].at is missing" },
  { "\"danger_checks\": [{\"at\": \"2026-11-20T09:00\", \"signs\": [\"headache\"]}]", "danger_checks[0].signs[0]" },
  { "\"shown_to_doctor\": [{\"signal\": \"pain\"}]", "shown_to_doctor[0].signal" },
  { "\"shown_to_doctor\": [{\"date\": 5}]", "shown_to_doctor[0].date must be text" },
  { "\"plans\": [{\"care\": \"tea\"}]", "plans[0].care" },
  { "\"plans\": [{\"nights\": [\"with\", \"perhaps\"]}]", "plans[0].nights[1]" },
  { "\"reminder_pauses\": [{\"until\": \"2026-11-30\"}]", "reminder_pauses[0].from is missing" },
  { "\"reminder_pauses\": [{\"from\": \"2026-11-23\"}]", "reminder_pauses[0].until is missing" },
  { "\"reminder_pauses\": [{\"from\": \"2026-11-23\", \"until\": \"2026-11-30\", \"ended\": 5}]", "reminder_pauses[0].ended" },
  { "\"plans\": 7", "plans must be a list" },
  { "\"exported\": 5", "exported must be text" },
  { "\"program\": []", "program must be text" },
};

static void
assert_bad (const char *text,
            const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
  if (strstr (error->message, sentence) == NULL || strchr (error->message, '\n') != NULL)
    g_error ("%s: %s", text, error->message);
}

static void
test_bad_members (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = g_strdup_printf (HEAD ", %s}", bad[i].members);

      assert_bad (text, bad[i].sentence);
    }
}

static const BadCase bad_heads[] = {
  { "[]", "line 1" },
  { "\"cramp-diary\"", "line 1" },
  { "{}", "format" },
  { "{\"format\": null, \"version\": 1}", "format" },
  { "{\"format\": \"cramp-diary-signals\", \"version\": 1}", "format" },
  { "{\"format\": 1, \"version\": 1}", "format" },
  { "{\"format\": \"cramp-diary\"}", "version is missing" },
  { "{\"format\": \"cramp-diary\", \"version\": null}", "version is missing" },
  { "{\"format\": \"cramp-diary\", \"version\": \"1\"}", "version must be a whole number" },
  { "{\"format\": \"cramp-diary\", \"version\": 1.0}", "version must be a whole number" },
  { "{\"format\": \"cramp-diary\", \"version\": 0}", "version must be a whole number from 1 to 1" },
  { "{\"format\": \"cramp-diary\", \"version\": 2}", "newer Cramp Diary" },
  { "{\"format\": \"cramp-diary\", \"version\": 2, \"episodes\": 5}", "newer Cramp Diary" },
};

/* However a file is laid out, each record is found. */
static void
test_layouts (void)
{
  static const char text[] =
      "\n{ \"visits\" :null , \"x\\u007d\" : \"}]\\\\\\\"{[\" ,\t\"n\\u0069ghts\":[{\"date\":\"2026-11-18\"}\r\n,\n {\"date\":\"2026-11-19\",\"note\":\"[]{}\\\"\"}],"
      "\"plans\":[ ],\"y\":[[{}],{\"episodes\":[1,2]},-1.5e+3,true],\"version\":1,\"danger_checks\":[ {\"at\":\"2026-11-20T09:00\"} ],"
      "\"profile\" : {\"name\":\"\", \"z\":[{\"a\":\"}\"}]} ,\"format\":\"cramp-diary\"}\n\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_text (text, &error);
  const CrampNight *night;

  g_assert_no_error (error);
  g_assert_cmpuint (file->n_ignored, ==, 3);
  g_assert_cmpuint (file->diary->records[CRAMP_KIND_NIGHTS]->len, ==, 2);
  g_assert_cmpuint (file->diary->records[CRAMP_KIND_DANGER_CHECKS]->len, ==, 1);
  g_assert_cmpstr (cramp_diary_get_profile (file->diary)->texts[CRAMP_PROFILE_NAME], ==, "");
  night = g_ptr_array_index (file->diary->records[CRAMP_KIND_NIGHTS], 1);
  g_assert_cmpstr (night->note, ==, "[]{}\"");
}

/* A record is parsed as a whole, so it must not take any amount of memory. */
static void
test_too_large (void)
{
  gsize            length = 5 * 1024 * 1024;
  g_autofree char *much = g_strnfill (length, ' ');
  g_autofree char *episodes = g_strdup_printf (HEAD ", \"episodes\": [{\"start\": \"2026-11-20T02:14\"}, {\"x\": \"%s\"}]}", much);
  g_autofree char *profile = g_strdup_printf (HEAD ", \"profile\": {\"x\": \"%s\"}}", much);
  g_autofree char *unknown = g_strdup_printf (HEAD ", \"x\": \"%s\"}", much);
  g_autoptr (CrampDiaryFile) file = NULL;

  assert_bad (episodes, "episodes[1] is much larger");
  assert_bad (profile, "profile is much larger");
  file = read_text (unknown, NULL);
  g_assert_cmpuint (file->n_ignored, ==, 1);
}

static void
test_bad_heads (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_heads); i++)
    assert_bad (bad_heads[i].members, bad_heads[i].sentence);
}

/* Wherever a file ends too early, it is refused with the place. */
static void
test_cut_off (void)
{
  const char *text = "\xef\xbb\xbf" HEAD ",\n\"profile\": {\"name\": \"\xe7\x8e\x8b\", \"birth_year\": 1958},\n" EPISODE ("\"pain\": -0, \"sites\": [\"calf\", \"foot\"], \"note\": \"\\u00e9\\n\", \"woke\": true") ",\n\"nights\": []}";
  gsize       length = strlen (text);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (CrampDiaryFile) whole = cramp_diary_read (text, length, zone, NULL);

  g_assert_nonnull (whole);
  for (gsize cut = 0; cut < length; cut++)
    {
      g_autofree char *part = g_memdup2 (text, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (cramp_diary_read (part == NULL ? "" : part, cut, zone, &error));
      g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_BAD_INPUT);
      g_assert_true (strstr (error->message, " line ") != NULL || g_str_equal (error->message, "The file is empty."));
    }
}

static char *
repeat (const char *character,
        guint       count)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append (text, character);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

typedef struct
{
  const char *format;
  guint       max;
  const char *place;
} LengthCase;

static const LengthCase lengths[] = {
  { "\"episodes\": [{\"start\": \"2026-11-20T02:14\", \"note\": \"%s\"}]", 10000, "episodes[0].note" },
  { "\"nights\": [{\"date\": \"2026-11-20\", \"note\": \"%s\"}]", 10000, "nights[0].note" },
  { "\"profile\": {\"name\": \"%s\"}", 200, "profile.name" },
  { "\"profile\": {\"emergency_number\": \"%s\"}", 200, "profile.emergency_number" },
  { "\"profile\": {\"questions\": \"%s\"}", 10000, "profile.questions" },
  { "\"profile\": {\"medicines\": [{\"name\": \"%s\"}]}", 200, "profile.medicines[0].name" },
};

/* Characters are counted, not bytes. */
static void
test_lengths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *longest = repeat ("\xe8\x85\xbf", lengths[i].max);
      g_autofree char *longer = g_strconcat (longest, "!", NULL);
      g_auto (GStrv) parts = g_strsplit (lengths[i].format, "%s", 2);
      g_autofree char *good = g_strjoinv (longest, parts);
      g_autofree char *too_long = g_strjoinv (longer, parts);
      g_autofree char *text = g_strdup_printf (HEAD ", %s}", too_long);
      g_autoptr (GError) error = NULL;
      g_autoptr (CrampDiaryFile) file = read_members (good, &error);

      g_assert_no_error (error);
      assert_bad (text, lengths[i].place);
    }
}

static void
test_derived (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_members ("\"episodes\": [{\"start\": \"2026-07-20T02:14\"}, {\"id\": \"x\", \"start\": \"2026-11-20T13:00:30.5-05:00\", \"night\": \"2026-11-19\"}]", &error);
  CrampEpisode    *first, *second;
  g_autofree char *start = NULL;
  g_autofree char *second_start = NULL;
  g_autofree char *night = NULL;
  g_autofree char *second_night = NULL;

  g_assert_no_error (error);
  first = g_ptr_array_index (file->diary->records[CRAMP_KIND_EPISODES], 0);
  second = g_ptr_array_index (file->diary->records[CRAMP_KIND_EPISODES], 1);
  start = cramp_time_to_string (cramp_episode_get_start (first));
  second_start = cramp_time_to_string (cramp_episode_get_start (second));
  night = cramp_night_date_to_string (cramp_episode_get_night (first));
  second_night = cramp_night_date_to_string (cramp_episode_get_night (second));

  g_assert_cmpstr (start, ==, "2026-07-20T02:14:00+02:00");
  g_assert_cmpstr (night, ==, "2026-07-19");
  g_assert_cmpstr (second_start, ==, "2026-11-20T13:00:30-05:00");
  g_assert_cmpstr (second_night, ==, "2026-11-19");
  g_assert_true (g_hash_table_contains (file->unnamed, cramp_episode_get_id (first)));
  g_assert_false (g_hash_table_contains (file->unnamed, "x"));
  g_assert_cmpint (cramp_episode_get_modified (first), ==, CRAMP_NEVER_MODIFIED);
}

/* Of a cramp without a time the night decides, whatever the start. */
static void
test_night_only (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_members ("\"episodes\": [{\"start\": \"2026-11-20T23:50:00+08:00\", \"night\": \"2026-11-19\", \"time_unknown\": true, \"recorded\": \"paper\"}, {\"start\": \"2026-11-20T23:50:00+08:00\", \"time_unknown\": true}]", &error);
  static const char *const starts[] = { "2026-11-20T03:00:00+08:00", "2026-11-21T03:00:00+08:00" };

  g_assert_no_error (error);
  for (guint i = 0; i < file->diary->records[CRAMP_KIND_EPISODES]->len; i++)
    {
      CrampEpisode    *episode = g_ptr_array_index (file->diary->records[CRAMP_KIND_EPISODES], i);
      g_autofree char *start = cramp_time_to_string (cramp_episode_get_start (episode));

      g_assert_cmpstr (start, ==, starts[i]);
      g_assert_false (cramp_episode_knows_time (episode));
      g_assert_cmpint (cramp_episode_get_night (episode), ==, cramp_night_of (cramp_episode_get_start (episode)));
    }
}

/* Null is as good as missing, and neither is zero, an empty text or list. */
static void
test_answers_kept_apart (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_members (EPISODE ("\"id\": null, \"about\": null, \"pain\": 0, \"duration_s\": null, \"sites\": [], \"relief\": null, \"note\": \"\", \"numbness_area\": \"none\"") ", " NIGHT ("\"cramp_free\": false, \"care\": {\"soak\": null}, \"note\": null") ", \"profile\": {\"medicines\": [], \"name\": \"\", \"conditions\": []}, \"reminders\": null", &error);
  CrampEpisode *episode;
  CrampNight   *night;
  CrampProfile *profile;

  g_assert_no_error (error);
  episode = g_ptr_array_index (file->diary->records[CRAMP_KIND_EPISODES], 0);
  night = g_ptr_array_index (file->diary->records[CRAMP_KIND_NIGHTS], 0);
  profile = cramp_diary_get_profile (file->diary);

  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_ABOUT), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_PAIN), ==, 0);
  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_DURATION_S), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_SITES), ==, 0);
  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_RELIEF), ==, CRAMP_UNANSWERED);
  g_assert_cmpint (cramp_episode_get_answer (episode, CRAMP_EPISODE_NUMBNESS_AREA), ==, CRAMP_AREA_NONE);
  g_assert_cmpstr (cramp_episode_get_note (episode), ==, "");
  g_assert_cmpint (night->answers[CRAMP_NIGHT_CRAMP_FREE], ==, FALSE);
  g_assert_cmpint (night->answers[CRAMP_NIGHT_CARE_SOAK], ==, CRAMP_UNANSWERED);
  g_assert_null (night->note);
  g_assert_cmpuint (profile->medicines->len, ==, 0);
  g_assert_cmpstr (profile->texts[CRAMP_PROFILE_NAME], ==, "");
  g_assert_null (profile->texts[CRAMP_PROFILE_QUESTIONS]);
  g_assert_cmpint (profile->answers[CRAMP_PROFILE_CONDITIONS], ==, 0);
  g_assert_cmpuint (file->n_ignored, ==, 0);
}

/* Each unknown member counts once, however much is inside it. */
static void
test_ignored (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiaryFile) file = read_members ("\"mood\": {\"a\": {\"b\": [1e5, null]}}, \"profile\": {\"height\": 180, \"medicines\": [{\"dose\": 1}]}, \"reminders\": [{\"sound\": 1, \"on\": true}], " EPISODE ("\"weather\": \"cold\", \"Pain\": 3") ", " NIGHT ("\"care\": {\"tea\": \"done\"}") ", \"danger_checks\": [{\"at\": \"2026-11-20T09:00\", \"by\": 1}], \"shown_to_doctor\": [{\"who\": 1}], \"plans\": [{\"why\": 1}]", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (file->n_ignored, ==, 11);
  g_assert_cmpuint (file->diary->records[CRAMP_KIND_REMINDERS]->len, ==, 0);
}

static void
test_missing_file (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;

  g_assert_null (cramp_diary_read_file ("/no/such/file.json", zone, &error));
  g_assert_error (error, CRAMP_EXCHANGE_ERROR, CRAMP_EXCHANGE_ERROR_FAILED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-reader/bad-members", test_bad_members);
  g_test_add_func ("/diary-reader/bad-heads", test_bad_heads);
  g_test_add_func ("/diary-reader/layouts", test_layouts);
  g_test_add_func ("/diary-reader/too-large", test_too_large);
  g_test_add_func ("/diary-reader/cut-off", test_cut_off);
  g_test_add_func ("/diary-reader/lengths", test_lengths);
  g_test_add_func ("/diary-reader/derived", test_derived);
  g_test_add_func ("/diary-reader/night-only", test_night_only);
  g_test_add_func ("/diary-reader/answers-kept-apart", test_answers_kept_apart);
  g_test_add_func ("/diary-reader/ignored", test_ignored);
  g_test_add_func ("/diary-reader/missing-file", test_missing_file);

  return g_test_run ();
}
