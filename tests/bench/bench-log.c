/* bench-log.c - from the click on Log until the cramp is on the disk
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Takes a diary and a copy of it. What the button does in one, and the bare row
 * with the same journal and sync in the other, take turns; prints the medians
 * of both in microseconds. */

#include <sqlite3.h>
#include <stdlib.h>

#include "cramp-diary-cramps.h"

#define N_ROUNDS 101

static gint64
time_deed (CrampStore *store,
           GDateTime  *start)
{
  g_autofree char *id = NULL;
  g_autoptr (CrampDeed) done = NULL;
  gint64 begun = g_get_monotonic_time ();

  if (!cramp_diary_log (store, start, CRAMP_LOG_PLAIN, start, &id, &done, NULL))
    g_error ("the cramp could not be logged");

  return g_get_monotonic_time () - begun;
}

static gint64
time_row (sqlite3      *db,
          sqlite3_stmt *statement,
          GDateTime    *start)
{
  g_autofree char *night = g_date_time_format (start, "%F");
  g_autofree char *id = g_uuid_string_random ();
  gint64           begun = g_get_monotonic_time ();

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, g_date_time_to_unix (start));
  sqlite3_bind_text (statement, 3, night, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_DONE || sqlite3_reset (statement) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));

  return g_get_monotonic_time () - begun;
}

static int
compare_times (const void *a,
               const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gint64
find_median (gint64 *times)
{
  qsort (times, N_ROUNDS, sizeof *times, compare_times);

  return times[N_ROUNDS / 2];
}

static void
measure (CrampStore   *store,
         sqlite3      *db,
         sqlite3_stmt *statement)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gint64 ours[N_ROUNDS], bare[N_ROUNDS];

  for (int i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (GDateTime) start = g_date_time_add_minutes (now, 2 * i);

      ours[i] = time_deed (store, start);
      bare[i] = time_row (db, statement, start);
    }
  g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", find_median (ours), find_median (bare));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CrampStore) store = argc == 3 ? cramp_store_open (argv[1], CRAMP_STORE_WRITE, NULL, NULL, NULL) : NULL;
  sqlite3_stmt *statement;
  sqlite3      *db;

  if (store == NULL || sqlite3_open (argv[2], &db) != SQLITE_OK ||
      sqlite3_exec (db, "PRAGMA synchronous = EXTRA", NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, "INSERT INTO episode (id, start, \"offset\", night) VALUES (?, ?, 0, ?)", -1, &statement, NULL) != SQLITE_OK)
    return EXIT_FAILURE;

  measure (store, db, statement);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return EXIT_SUCCESS;
}
