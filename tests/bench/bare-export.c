/* bare-export.c - the least that writes the cramps of a diary to a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The yardstick of an export: SQLite reads the rows, json-glib writes them.
 * Nothing is checked, and numbers and texts stand in the file as in the row. */

#include <json-glib/json-glib.h>
#include <sqlite3.h>

static void
add_list (JsonBuilder *builder,
          const char  *text)
{
  g_auto (GStrv) codes = g_strsplit (text, ";", -1);

  json_builder_begin_array (builder);
  for (guint i = 0; codes[i] != NULL; i++)
    json_builder_add_string_value (builder, codes[i]);
  json_builder_end_array (builder);
}

static gboolean
is_list (const char *name)
{
  return g_str_equal (name, "sites") || g_str_equal (name, "relief") || g_str_equal (name, "weakness_signs");
}

static void
add_column (JsonBuilder  *builder,
            sqlite3_stmt *row,
            int           column)
{
  const char *name = sqlite3_column_name (row, column);

  if (sqlite3_column_type (row, column) == SQLITE_NULL)
    return;

  json_builder_set_member_name (builder, name);
  if (is_list (name))
    add_list (builder, (const char *) sqlite3_column_text (row, column));
  else if (sqlite3_column_type (row, column) == SQLITE_INTEGER)
    json_builder_add_int_value (builder, sqlite3_column_int64 (row, column));
  else
    json_builder_add_string_value (builder, (const char *) sqlite3_column_text (row, column));
}

static void
add_rows (JsonBuilder  *builder,
          sqlite3_stmt *statement)
{
  json_builder_begin_array (builder);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      json_builder_begin_object (builder);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        add_column (builder, statement, i);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  sqlite3_stmt *statement;
  sqlite3      *db;

  if (argc != 3 || sqlite3_open (argv[1], &db) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, "SELECT * FROM episode ORDER BY start, id", -1, &statement, NULL) != SQLITE_OK)
    return 1;

  add_rows (builder, statement);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return json_generator_to_file (generator, argv[2], NULL) ? 0 : 1;
}
