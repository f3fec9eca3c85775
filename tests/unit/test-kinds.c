/* test-kinds.c - what every kind of record can do
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cramp-diary-reader.h"
#include "cramp-diary-writer.h"
#include "cramp-episode.h"
#include "cramp-import-records.h"
#include "cramp-kind-order.h"
#include "cramp-store-deeds.h"
#include "cramp-store-diary.h"
#include "cramp-store-record.h"
#include "cramp-time.h"

#define NOW 1795165200
#define NIGHT 739933

/* One answer to every question, whatever a kind consists of. */
static void
answer (const CrampMember *member,
        gpointer           record)
{
  const guint8 codes[] = { 1, 0, 1 };

  switch (member->type)
    {
    case CRAMP_MEMBER_ANSWER:
      CRAMP_MEMBER_AT (int, record, member) = member->field->kind == CRAMP_FIELD_NUMBER   ? member->field->maximum
                                              : member->field->kind == CRAMP_FIELD_CHOICE ? 0
                                                                                          : 1;
      break;
    case CRAMP_MEMBER_TEXT:
      CRAMP_MEMBER_AT (char *, record, member) = g_strdup_printf ("%s, \"\\\n", member->field->name);
      break;
    case CRAMP_MEMBER_DATE:
      CRAMP_MEMBER_AT (CrampNightDate, record, member) = NIGHT;
      break;
    case CRAMP_MEMBER_TIME:
      CRAMP_MEMBER_AT (GDateTime *, record, member) = cramp_time_new (NOW, 480);
      break;
    case CRAMP_MEMBER_INSTANT:
    case CRAMP_MEMBER_MOMENT:
      CRAMP_MEMBER_AT (gint64, record, member) = NOW;
      break;
    case CRAMP_MEMBER_CODES:
      CRAMP_MEMBER_AT (GByteArray *, record, member) = g_byte_array_append (g_byte_array_new (), codes, sizeof codes);
      break;
    case CRAMP_MEMBER_RECORDS:
      CRAMP_MEMBER_AT (GPtrArray *, record, member) = g_ptr_array_new_with_free_func (member->records->free_record);
      g_ptr_array_add (CRAMP_MEMBER_AT (GPtrArray *, record, member), cramp_kind_new (member->records));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gpointer
make_record (const CrampKind *kind)
{
  gpointer    record = cramp_kind_new (kind);
  CrampMember member;

  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    answer (&member, record);
  if (kind == &cramp_episode_kind)
    {
      CrampEpisodeDraft *draft = record;

      draft->answers[CRAMP_EPISODE_TIME_UNKNOWN] = FALSE;
      draft->night = cramp_night_of (draft->start);
    }

  return cramp_kind_seal (kind, record);
}

/* Nothing is answered at first; only what is open is filled; a copy says the
 * same; one answer more or less makes a difference, and contradicts nothing. */
static void
test_memory (gconstpointer data)
{
  const CrampKind *kind = data;
  gpointer         record = make_record (kind);
  gpointer         copy = cramp_kind_copy (kind, record);
  CrampMember      member;

  g_assert_false (cramp_kind_fill (kind, copy, record));
  for (guint i = 0; cramp_kind_get_member (kind, i, &member); i++)
    {
      gpointer less = cramp_kind_copy (kind, record);

      g_assert_cmpint (cramp_member_compare (&member, cramp_kind_open (kind, record), copy), ==, 0);
      cramp_member_clear (&member, less);
      g_assert_false (cramp_member_is_answered (&member, less));
      g_assert_cmpint (cramp_member_compare (&member, less, copy), <, 0);
      g_assert_true (cramp_kind_fill (kind, less, record));
      g_assert_cmpint (cramp_member_compare (&member, less, copy), ==, 0);
      cramp_kind_free (kind, less);
    }

  cramp_kind_free (kind, copy);
  kind->free_record (record);
}

static guint
count (CrampStore      *store,
       const CrampKind *kind)
{
  g_autoptr (GPtrArray) records = cramp_store_read_records (store, kind, NULL);

  return records->len;
}

/* Saved twice it is there once, and it goes with the deed that saved it. */
static void
test_undo (gconstpointer data)
{
  const CrampKind *kind = data;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (CrampDeed) deed = cramp_deed_new (CRAMP_DEED_PERSON, NOW);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gpointer  record = make_record (kind);
  CrampUndo undo;
  gboolean  saved;

  g_assert_true (cramp_store_begin_deed (store, &error));
  saved = cramp_store_save_record (store, kind, record, &error) && cramp_store_save_record (store, kind, record, &error);
  g_assert_true (cramp_store_end_deed (store, saved, deed, &error));
  found = cramp_store_read_records (store, kind, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (cramp_kind_compare (kind, g_ptr_array_index (found, 0), record), ==, 0);

  g_assert_true (cramp_store_undo_deed (store, deed->id, NOW, &undo, &error));
  g_assert_cmpint (undo, ==, CRAMP_UNDO_WHOLLY);
  g_assert_cmpuint (count (store, kind), ==, 0);
  kind->free_record (record);
}

/* Added where nothing stands, it leaves alone what stands there, and goes with
 * the import that brought it. */
static void
test_add (gconstpointer data)
{
  const CrampKind *kind = data;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (CrampDeed) deed = cramp_deed_new (CRAMP_DEED_IMPORTED, NOW);
  g_autoptr (GError) error = NULL;
  gpointer  record = make_record (kind);
  gboolean  added, again;
  CrampUndo undo;

  g_assert_true (cramp_store_begin_deed (store, &error));
  g_assert_true (cramp_store_add_record (store, kind, record, &added, &error));
  g_assert_true (cramp_store_add_record (store, kind, record, &again, &error));
  g_assert_true (cramp_store_end_deed (store, TRUE, deed, &error));
  g_assert_no_error (error);
  g_assert_true (added);
  g_assert_false (again);
  g_assert_cmpuint (count (store, kind), ==, 1);

  g_assert_true (cramp_store_undo_deed (store, deed->id, NOW, &undo, &error));
  g_assert_cmpint (undo, ==, CRAMP_UNDO_WHOLLY);
  g_assert_cmpuint (count (store, kind), ==, 0);
  kind->free_record (record);
}

/* A file carries it to another diary, where it arrives once. */
static void
test_file (gconstpointer data)
{
  const CrampKind *kind = data;
  g_autoptr (CrampStore) store = cramp_store_open_in_memory (NULL);
  g_autoptr (CrampStore) other = cramp_store_open_in_memory (NULL);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (NOW);
  g_autoptr (CrampDiary) diary = NULL;
  g_autoptr (CrampDiaryFile) file = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;
  gpointer           record = make_record (kind);
  CrampImportSummary summary;
  gsize              length;

  g_assert_true (cramp_store_save_record (store, kind, record, &error));
  diary = cramp_store_read_diary (store, &error);
  text = cramp_diary_write (diary, now, &length);
  file = cramp_diary_read (text, length, g_date_time_get_timezone (now), &error);
  g_assert_no_error (error);
  g_assert_true (cramp_store_begin (other, &error));
  for (guint i = 0; i < 2; i++)
    g_assert_true (cramp_import_records (other, file, &summary, &error));
  g_assert_true (cramp_store_end (other, TRUE, &error));
  found = cramp_store_read_records (other, kind, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (cramp_kind_compare (kind, g_ptr_array_index (found, 0), record), ==, 0);

  g_assert_true (cramp_store_clear (other, &error));
  g_assert_cmpuint (count (other, kind), ==, 0);
  kind->free_record (record);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    {
      g_autofree char *memory = g_strdup_printf ("/kinds/%s/memory", cramp_kinds[i]->name);
      g_autofree char *undo = g_strdup_printf ("/kinds/%s/undo", cramp_kinds[i]->name);
      g_autofree char *add = g_strdup_printf ("/kinds/%s/add", cramp_kinds[i]->name);
      g_autofree char *file = g_strdup_printf ("/kinds/%s/file", cramp_kinds[i]->name);

      g_test_add_data_func (memory, cramp_kinds[i], test_memory);
      g_test_add_data_func (undo, cramp_kinds[i], test_undo);
      g_test_add_data_func (add, cramp_kinds[i], test_add);
      g_test_add_data_func (file, cramp_kinds[i], test_file);
    }

  return g_test_run ();
}
