/* test-every-answer.c - does each answer leave the program in every format?
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "cramp-csv-writer.h"
#include "cramp-episode-questions.h"
#include "cramp-fhir-writer.h"
#include "cramp-night.h"
#include "cramp-time.h"

/* 20 November 2026, 2:14 in Shanghai. */
#define START 1795112040

static CrampDiary *
make_diary (CrampEpisodeField field,
            int               answer)
{
  CrampDiary *diary = cramp_diary_new ();
  g_autoptr (GDateTime) start = cramp_time_new (START, 480);
  g_autoptr (CrampEpisodeDraft) draft = cramp_episode_draft_new (start);

  g_free (draft->id);
  draft->id = g_strdup ("6f1c2a34-5b67-4c89-8d01-23456789abcd");
  draft->answers[field] = answer;
  g_ptr_array_add (diary->records[CRAMP_KIND_EPISODES], cramp_episode_new (draft));

  return diary;
}

static char *
write_fhir (CrampDiary *diary)
{
  g_autoptr (GDateTime) now = cramp_time_new (START + 3600, 480);
  gsize length;

  return cramp_fhir_write (diary, now, &length);
}

/* The patient has a name of its own in each file, which is of the same length. */
static gboolean
is_in_fhir (CrampEpisodeField field)
{
  const CrampField *described = &cramp_episode_fields[field];
  int               answer = described->kind == CRAMP_FIELD_NUMBER ? 7 : described->kind != CRAMP_FIELD_CHOICE;
  g_autoptr (CrampDiary) with = make_diary (field, answer);
  g_autoptr (CrampDiary) without = make_diary (field, CRAMP_UNANSWERED);
  g_autofree char *with_text = write_fhir (with);
  g_autofree char *without_text = write_fhir (without);

  return strlen (with_text) != strlen (without_text);
}

static gboolean
is_in_csv (CrampEpisodeField field)
{
  g_autoptr (CrampDiary) diary = make_diary (field, CRAMP_UNANSWERED);
  g_autofree char *text = NULL;
  g_autofree char *column = g_strdup_printf (",%s,", cramp_episode_fields[field].name);
  g_autofree char *headings = NULL;
  gsize            length;

  text = cramp_csv_write (diary, CRAMP_KIND_EPISODES, &length);
  headings = g_strdup_printf (",%.*s,", (int) strcspn (text, "\r\n"), text);

  return strstr (headings, column) != NULL;
}

static void
test_questions (void)
{
  g_assert_cmpuint (cramp_n_episode_questions, >, 10);
  for (guint i = 0; i < cramp_n_episode_questions; i++)
    {
      CrampEpisodeField field = cramp_episode_questions[i].field;

      g_test_message ("%s", cramp_episode_fields[field].name);
      g_assert_true (is_in_fhir (field));
      g_assert_true (is_in_csv (field));
    }
}

static void
test_fields (void)
{
  for (CrampEpisodeField field = 0; field < CRAMP_N_EPISODE_FIELDS; field++)
    {
      g_test_message ("%s", cramp_episode_fields[field].name);
      g_assert_true (is_in_csv (field));
      /* That a start is rough is told by no program of a doctor. */
      g_assert_true (field == CRAMP_EPISODE_ABOUT || is_in_fhir (field));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/every-answer/questions", test_questions);
  g_test_add_func ("/every-answer/fields", test_fields);

  return g_test_run ();
}
