/* test-profile.c - what the person says of themselves changes as meant, and back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-birth-year.h"
#include "cramp-diary-person.h"
#include "cramp-diary-undo.h"
#include "cramp-store-person.h"

#define THIS_YEAR 2026

static CrampProfile *
new_profile (void)
{
  CrampProfile *profile = cramp_profile_new ();

  profile->answers[CRAMP_PROFILE_BIRTH_YEAR] = 1958;
  profile->answers[CRAMP_PROFILE_CONDITIONS] = 0;
  profile->texts[CRAMP_PROFILE_NAME] = g_strdup ("Anna");
  profile->texts[CRAMP_PROFILE_QUESTIONS] = g_strdup ("");
  profile->diary_start = 739000;
  profile->medicines = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_medicine_free);
  g_ptr_array_add (profile->medicines, cramp_medicine_new ("Aspirin", 738000));

  return profile;
}

static void
assert_equal (const CrampProfile *a,
              const CrampProfile *b)
{
  for (guint i = 0; i < CRAMP_N_PROFILE_FIELDS; i++)
    g_assert_cmpint (a->answers[i], ==, b->answers[i]);
  for (guint i = 0; i < CRAMP_N_PROFILE_TEXTS; i++)
    g_assert_cmpstr (a->texts[i], ==, b->texts[i]);
  g_assert_cmpuint (a->diary_start, ==, b->diary_start);

  g_assert_cmpint (a->medicines == NULL, ==, b->medicines == NULL);
  if (a->medicines == NULL)
    return;
  g_assert_cmpuint (a->medicines->len, ==, b->medicines->len);
  for (guint i = 0; i < a->medicines->len; i++)
    {
      const CrampMedicine *left = a->medicines->pdata[i];
      const CrampMedicine *right = b->medicines->pdata[i];

      g_assert_cmpstr (left->name, ==, right->name);
      g_assert_cmpuint (left->since, ==, right->since);
      g_assert_cmpuint (left->until, ==, right->until);
    }
}

static void
test_birth_year (void)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
    int         year;
  } cases[] = {
    { "1958", TRUE, 1958 },
    { "1900", TRUE, 1900 },
    { "2026", TRUE, 2026 },
    { " 1958 ", TRUE, 1958 },
    { "１９５８", TRUE, 1958 },
    { "", TRUE, CRAMP_UNANSWERED },
    { "  ", TRUE, CRAMP_UNANSWERED },
    { "1899", FALSE },
    { "2027", FALSE },
    { "58", FALSE },
    { "0058", FALSE },
    { "19581", FALSE },
    { "99999999999999999999", FALSE },
    { "-195", FALSE },
    { "195a", FALSE },
    { "19 8", FALSE },
    { "年五八", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int year = 7;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (cramp_birth_year_parse (cases[i].text, THIS_YEAR, &year), ==, cases[i].valid);
      g_assert_cmpint (year, ==, cases[i].valid ? cases[i].year : 7);
    }
}

/* Another program answered the bedtime and added a medicine while the window
 * was open; both survive what is changed in the window. */
static void
test_edit_keeps_others (void)
{
  g_autoptr (CrampProfile) before = new_profile ();
  g_autoptr (CrampProfile) after = cramp_profile_copy (before);
  g_autoptr (CrampProfile) stored = cramp_profile_copy (before);
  g_autoptr (CrampProfile) expected = NULL;

  stored->answers[CRAMP_PROFILE_BEDTIME] = 23 * 60;
  stored->diary_start = 738500;
  g_ptr_array_add (stored->medicines, cramp_medicine_new ("Other", 0));
  expected = cramp_profile_copy (stored);

  g_assert_false (cramp_profile_edit (stored, before, after));
  assert_equal (stored, expected);

  after->answers[CRAMP_PROFILE_BIRTH_YEAR] = CRAMP_UNANSWERED;
  after->answers[CRAMP_PROFILE_CONDITIONS] = CRAMP_SET (CRAMP_CONDITION_DIABETES);
  g_clear_pointer (&after->texts[CRAMP_PROFILE_NAME], g_free);
  after->diary_start = 1;
  g_assert_true (cramp_profile_edit (stored, before, after));
  expected->answers[CRAMP_PROFILE_BIRTH_YEAR] = CRAMP_UNANSWERED;
  expected->answers[CRAMP_PROFILE_CONDITIONS] = CRAMP_SET (CRAMP_CONDITION_DIABETES);
  g_clear_pointer (&expected->texts[CRAMP_PROFILE_NAME], g_free);
  assert_equal (stored, expected);
}

/* Unanswered, none and empty are three things. */
static void
test_edit_tells_nothing_apart (void)
{
  g_autoptr (CrampProfile) before = new_profile ();
  g_autoptr (CrampProfile) after = cramp_profile_copy (before);
  g_autoptr (CrampProfile) stored = cramp_profile_copy (before);

  g_clear_pointer (&after->texts[CRAMP_PROFILE_QUESTIONS], g_free);
  after->answers[CRAMP_PROFILE_CONDITIONS] = CRAMP_UNANSWERED;
  g_ptr_array_set_size (after->medicines, 0);
  g_assert_true (cramp_profile_edit (stored, before, after));
  assert_equal (stored, after);

  g_clear_pointer (&before->medicines, g_ptr_array_unref);
  before->medicines = g_ptr_array_new ();
  g_clear_pointer (&after->medicines, g_ptr_array_unref);
  g_assert_true (cramp_profile_edit (stored, before, after));
  g_assert_null (stored->medicines);

  g_clear_pointer (&before->medicines, g_ptr_array_unref);
  after->medicines = g_ptr_array_new ();
  g_assert_true (cramp_profile_edit (stored, before, after));
  g_assert_nonnull (stored->medicines);
  g_assert_cmpuint (stored->medicines->len, ==, 0);
}

static void
test_edit_medicines (void)
{
  g_autoptr (CrampProfile) before = new_profile ();
  g_autoptr (CrampProfile) after = cramp_profile_copy (before);
  g_autoptr (CrampProfile) stored = cramp_profile_copy (before);
  CrampMedicine *medicine = after->medicines->pdata[0];

  medicine->since = 0;
  g_assert_true (cramp_profile_edit (stored, before, after));
  assert_equal (stored, after);

  medicine->since = 738000;
  g_free (medicine->name);
  medicine->name = g_strdup ("Ibuprofen");
  g_ptr_array_add (after->medicines, cramp_medicine_new (NULL, 738001));
  g_assert_true (cramp_profile_edit (stored, before, after));
  assert_equal (stored, after);
}

static void
save (CrampStore         *store,
      const CrampProfile *profile)
{
  g_autoptr (GError) error = NULL;

  cramp_store_save_record (store, &cramp_profile_kind, profile, &error);
  g_assert_no_error (error);
}

static void
assert_stored (CrampStore         *store,
               const CrampProfile *profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampProfile) stored = cramp_store_read_profile (store, &error);

  g_assert_no_error (error);
  assert_equal (stored, profile);
}

static void
assert_profile_undone (CrampStore *store,
                       gint64      id,
                       GDateTime  *now)
{
  g_autoptr (CrampDeed) deed = NULL;
  g_autoptr (GError) error = NULL;
  CrampUndo undo;

  cramp_diary_undo (store, id, now, &deed, &undo, &error);
  g_assert_no_error (error);
  g_assert_cmpint (undo, ==, CRAMP_UNDO_WHOLLY);
}

static void
assert_no_reminders (CrampStore *store)
{
  g_autoptr (GPtrArray) settings = cramp_store_read_records (store, &cramp_reminder_kind, NULL);

  g_assert_cmpuint (settings->len, ==, 0);
}

/* What was answered elsewhere since stays when the visit is taken back. */
static void
test_undo (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (&error);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  g_autoptr (CrampProfile) shown = new_profile ();
  g_autoptr (CrampProfile) wanted = new_profile ();
  g_autoptr (CrampProfile) expected = new_profile ();
  g_autoptr (CrampDeed) visit = NULL;
  g_autoptr (CrampDeed) deed = NULL;
  CrampUndo undo;

  save (store, shown);
  g_free (wanted->texts[CRAMP_PROFILE_NAME]);
  wanted->texts[CRAMP_PROFILE_NAME] = g_strdup ("Bertha");
  wanted->answers[CRAMP_PROFILE_CONDITIONS] = CRAMP_SET (CRAMP_CONDITION_OPEN_SKIN);
  g_ptr_array_add (wanted->medicines, cramp_medicine_new ("Magnesium", 738500));
  g_assert_true (cramp_diary_save_person (store, shown, wanted, now, &visit, &error));
  g_assert_true (cramp_diary_answer_person (store, CRAMP_PROFILE_BEDTIME, 1400, now, NULL, &error));
  assert_profile_undone (store, visit->id, now);

  expected->answers[CRAMP_PROFILE_BEDTIME] = 1400;
  assert_stored (store, expected);
  g_assert_true (cramp_diary_undo (store, 0, now, &deed, &undo, &error));
  g_assert_cmpint (deed->kind, ==, CRAMP_DEED_BEDTIME);
  assert_stored (store, shown);
}

static void
test_undo_first_answers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (&error);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  g_autoptr (CrampProfile) nothing = cramp_profile_new ();
  g_autoptr (CrampProfile) after = new_profile ();
  g_autoptr (CrampDeed) visit = NULL;

  g_assert_true (cramp_diary_save_person (store, nothing, after, now, &visit, &error));
  assert_profile_undone (store, 0, now);
  assert_stored (store, nothing);

  g_assert_true (cramp_diary_begin (store, after, TRUE, now, &error));
  assert_profile_undone (store, 0, now);
  assert_stored (store, nothing);
  assert_no_reminders (store);
}

/* Another program may have begun the diary while the questions were on the screen. */
static void
test_begun_meanwhile (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (&error);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  g_autoptr (CrampProfile) answers = new_profile ();
  g_autoptr (CrampProfile) profile = NULL;
  g_autoptr (CrampDeed) visit = NULL;

  g_assert_true (cramp_diary_begin (store, NULL, FALSE, now, &error));
  g_assert_true (cramp_diary_keep_first_answers (store, answers, CRAMP_UNANSWERED, now, &visit, &error));
  profile = cramp_store_read_profile (store, &error);
  g_assert_cmpuint (profile->diary_start, ==, cramp_night_of (now));
  g_assert_cmpint (profile->answers[CRAMP_PROFILE_BEDTIME], ==, answers->answers[CRAMP_PROFILE_BEDTIME]);
}

/* The list of medicines is one answer. */
static void
test_undo_medicines (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (&error);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  g_autoptr (CrampProfile) shown = new_profile ();
  g_autoptr (CrampProfile) wanted = new_profile ();
  g_autoptr (CrampDeed) visit = NULL;

  save (store, shown);
  g_clear_pointer (&wanted->medicines, g_ptr_array_unref);
  g_assert_true (cramp_diary_save_person (store, shown, wanted, now, &visit, &error));
  assert_stored (store, wanted);
  assert_profile_undone (store, 0, now);
  assert_stored (store, shown);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile/birth-year", test_birth_year);
  g_test_add_func ("/profile/edit/keeps-others", test_edit_keeps_others);
  g_test_add_func ("/profile/edit/tells-nothing-apart", test_edit_tells_nothing_apart);
  g_test_add_func ("/profile/edit/medicines", test_edit_medicines);
  g_test_add_func ("/profile/undo", test_undo);
  g_test_add_func ("/profile/undo-first-answers", test_undo_first_answers);
  g_test_add_func ("/profile/begun-meanwhile", test_begun_meanwhile);
  g_test_add_func ("/profile/undo-medicines", test_undo_medicines);

  return g_test_run ();
}
