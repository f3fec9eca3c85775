/* test-odd-values.c - what the check lets pass, a file can carry
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <sqlite3.h>

#include "cramp-diary-reader.h"
#include "cramp-diary-writer.h"
#include "cramp-store-check.h"
#include "cramp-store-diary.h"
#include "cramp-store-unreadable.h"
#include "store-folder.h"

#define NOW 1795165200

static const char *const rows[] = {
  "INSERT INTO episode (id, start, \"offset\", night) VALUES ('a', 1763604840, 480, '2025-11-19')",
  "INSERT INTO night (date, cramp_free) VALUES ('2025-11-19', 0)",
  "INSERT INTO profile (id, medicines_answered) VALUES (1, 1)",
  "INSERT INTO medicine (profile, position, name) VALUES (1, 0, 'one')",
  "INSERT INTO reminder (reminder, \"on\") VALUES ('soak', 1)",
  "INSERT INTO danger_check (at, \"offset\", signs) VALUES (1763604840, 480, 'leg_cold')",
  "INSERT INTO shown_to_doctor (signal, date) VALUES ('posture', '2025-11-19')",
  "INSERT INTO plan (care, \"from\", nights) VALUES ('soak', '2025-11-19', 'with;without')",
  "INSERT INTO reminder_pause (\"from\", until) VALUES ('2025-11-19', '2025-11-20')",
  "INSERT INTO visit (date, answer) VALUES ('2025-11-19', 'rest')",
};

/* Ends of ranges and what is beyond, other types, and texts that are none. */
static const char *const values[] = {
  "NULL",
  "''",
  "' '",
  "'x'",
  "'soak'",
  "'stretch;walk'",
  "';'",
  "'1;7'",
  "'7;1'",
  "-9223372036854775807 - 1",
  "9223372036854775807",
  "4294967296",
  "-1",
  "0",
  "1",
  "2",
  "10",
  "1439",
  "1440",
  "-1439",
  "-1440",
  "100000",
  "100001",
  "-2208988800",
  "-2208988801",
  "-2209075200",
  "4133980799",
  "4133980800",
  "4134067199",
  "1763604840.5",
  "'1899-12-31'",
  "'1900-01-01'",
  "'2025-11-18'",
  "'2025-11-21'",
  "'2025-02-29'",
  "'2025-1-1'",
  "'2100-12-31'",
  "'2101-01-01'",
  "'23:59'",
  "'24:00'",
  "'7:00'",
  "printf ('%.10000c', 'x')",
  "printf ('%.10001c', 'x')",
  "printf ('%.200c', 'x')",
  "printf ('%.201c', 'x')",
  "char (1, 9, 10, 13, 31, 127, 159, 34, 92)",
  "char (8232, 8238, 65279, 65534, 1114111)",
  "CAST (x'ff' AS TEXT)",
  "CAST (x'eda080' AS TEXT)",
  "CAST (x'610062' AS TEXT)",
  "x'61'",
};

static void
run (sqlite3    *db,
     const char *sql)
{
  /* A table takes only what is of the type of its column. */
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_assert_true (sqlite3_errcode (db) == SQLITE_CONSTRAINT || sqlite3_errcode (db) == SQLITE_MISMATCH);
}

/* Totals are no entries, and in no file. */
static gboolean
is_found_wrong (CrampStore *store)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cramp_store_problem_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (cramp_store_check (store, problems, &error));
  for (guint i = 0; i < problems->len; i++)
    if (((CrampStoreProblem *) g_ptr_array_index (problems, i))->kind != CRAMP_STORE_PROBLEM_TOTAL)
      return TRUE;

  return FALSE;
}

static void
assert_carried (CrampStore *store,
                const char *what)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (NOW);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CrampDiary) diary = cramp_store_read_diary (store, &error);
  g_autoptr (CrampDiaryFile) file = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_no_error (error);
  g_assert_cmpuint (cramp_store_count_unreadable (store), ==, 0);
  text = cramp_diary_write (diary, now, &length);
  file = cramp_diary_read (text, length, zone, &error);
  if (error != NULL)
    g_error ("%s: %s", what, error->message);
  for (guint i = 0; i < CRAMP_N_KINDS; i++)
    g_assert_cmpuint (file->diary->records[i]->len, ==, diary->records[i]->len);
}

static void
try_column (StoreFolder *folder,
            sqlite3     *db,
            const char  *table,
            const char  *column,
            const char  *before)
{
  g_autofree char *back = g_strdup_printf ("UPDATE %s SET \"%s\" = %s", table, column, before);

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *odd = g_strdup_printf ("UPDATE %s SET \"%s\" = %s", table, column, values[i]);
      g_autoptr (CrampStore) store = NULL;

      run (db, odd);
      store = store_folder_open (folder);
      if (!is_found_wrong (store))
        assert_carried (store, odd);
      run (db, back);
    }
}

static void
test_table (gconstpointer data)
{
  const char *table = data;
  g_autoptr (StoreFolder) folder = store_folder_new ();
  g_autoptr (CrampStore) store = store_folder_open (folder);
  g_autofree char *columns = g_strdup_printf ("SELECT * FROM %s", table);
  sqlite3_stmt    *statement;
  sqlite3         *db;

  g_clear_object (&store);
  g_assert_cmpint (sqlite3_open (folder->path, &db), ==, SQLITE_OK);
  run (db, "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    run (db, rows[i]);

  g_assert_cmpint (sqlite3_prepare_v2 (db, columns, -1, &statement, NULL), ==, SQLITE_OK);
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    {
      const char      *text;
      g_autofree char *before = NULL;

      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
      text = (const char *) sqlite3_column_text (statement, i);
      before = text == NULL ? g_strdup ("NULL") : g_strdup_printf ("'%s'", text);
      sqlite3_reset (statement);
      try_column (folder, db, table, sqlite3_column_name (statement, i), before);
    }
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const tables[] = {
    "episode",
    "night",
    "profile",
    "medicine",
    "reminder",
    "danger_check",
    "shown_to_doctor",
    "plan",
    "reminder_pause",
    "visit",
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_strconcat ("/odd-values/", tables[i], NULL);

      g_test_add_data_func (path, tables[i], test_table);
    }

  return g_test_run ();
}
