/* bare-log.c - the least that logs a cramp from the shell
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The yardstick of `--log`: the row in a diary that is there, on the disk. */

#include <gio/gio.h>
#include <sqlite3.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *night = g_date_time_format (now, "%F");
  sqlite3_stmt    *statement;
  sqlite3         *db;

  if (argc != 2 || sqlite3_open (argv[1], &db) != SQLITE_OK ||
      sqlite3_exec (db, "PRAGMA synchronous = EXTRA", NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, "INSERT INTO episode (id, start, \"offset\", night) VALUES (?, ?, 0, ?)", -1, &statement, NULL) != SQLITE_OK)
    return 1;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, g_date_time_to_unix (now));
  sqlite3_bind_text (statement, 3, night, -1, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_DONE)
    return 1;

  g_print ("%s\n", id);
  sqlite3_finalize (statement);
  return sqlite3_close (db) == SQLITE_OK ? 0 : 1;
}
