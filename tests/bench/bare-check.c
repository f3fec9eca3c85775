/* bare-check.c - the least that looks at a whole diary
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The yardstick of `--check`: SQLite's own check, and one pass over the rows. */

#include <sqlite3.h>
#include <stddef.h>

int
main (int   argc,
      char *argv[])
{
  int           n_values = 0;
  sqlite3_stmt *statement;
  sqlite3      *db;

  if (argc != 2 || sqlite3_open (argv[1], &db) != SQLITE_OK ||
      sqlite3_exec (db, "PRAGMA integrity_check", NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, "SELECT * FROM episode", -1, &statement, NULL) != SQLITE_OK)
    return 1;

  while (sqlite3_step (statement) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      n_values += sqlite3_column_text (statement, i) != NULL;
  sqlite3_finalize (statement);

  return sqlite3_close (db) == SQLITE_OK && n_values > 0 ? 0 : 1;
}
