/* bare-import.c - the least that brings the cramps of a file into a database
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The yardstick of an import: json-glib reads the file, SQLite inserts the same
 * rows in one transaction. Nothing is checked, merged, counted or kept for an
 * Undo. */

#include <json-glib/json-glib.h>
#include <sqlite3.h>

static const char *const columns[] = {
  "id",
  "start",
  "offset",
  "night",
  "about",
  "time_unknown",
  "recorded",
  "duration_s",
  "settled",
  "side",
  "sites",
  "pain",
  "sleep_disturbance",
  "woke",
  "awake_min",
  "context",
  "trigger",
  "walking_relief",
  "soreness_min",
  "numbness_min",
  "numbness_area",
  "weakness_min",
  "weakness_signs",
  "still_there",
  "relief",
  "relief_helped",
  "note",
  "modified",
};

static sqlite3_stmt *
prepare_insert (sqlite3 *db)
{
  g_autoptr (GString) table = g_string_new ("CREATE TABLE episode (id TEXT PRIMARY KEY");
  g_autoptr (GString) insert = g_string_new ("INSERT INTO episode VALUES (?");
  sqlite3_stmt *statement = NULL;

  for (guint i = 1; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_append_printf (table, ", \"%s\"", columns[i]);
      g_string_append (insert, ", ?");
    }
  g_string_append (table, ")");
  g_string_append (insert, ")");
  sqlite3_exec (db, table->str, NULL, NULL, NULL);
  sqlite3_prepare_v2 (db, insert->str, -1, &statement, NULL);

  return statement;
}

static void
bind_list (sqlite3_stmt *statement,
           int           parameter,
           JsonArray    *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_string_append (text, i > 0 ? ";" : "");
      g_string_append (text, json_array_get_string_element (list, i));
    }
  sqlite3_bind_text (statement, parameter, text->str, -1, SQLITE_TRANSIENT);
}

static void
bind_member (sqlite3_stmt *statement,
             int           parameter,
             JsonNode     *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    sqlite3_bind_null (statement, parameter);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    bind_list (statement, parameter, json_node_get_array (node));
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    sqlite3_bind_text (statement, parameter, json_node_get_string (node), -1, SQLITE_STATIC);
  else
    sqlite3_bind_int64 (statement, parameter, json_node_get_int (node));
}

static void
insert_episode (JsonArray *list,
                guint      number,
                JsonNode  *node,
                gpointer   data)
{
  sqlite3_stmt *statement = data;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    bind_member (statement, (int) i + 1, json_object_get_member (json_node_get_object (node), columns[i]));
  sqlite3_step (statement);
  sqlite3_reset (statement);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  sqlite3_stmt *statement;
  sqlite3      *db;

  if (argc != 3 || !json_parser_load_from_file (parser, argv[1], NULL) || sqlite3_open (argv[2], &db) != SQLITE_OK)
    return 1;

  sqlite3_exec (db, "PRAGMA synchronous = EXTRA; BEGIN", NULL, NULL, NULL);
  statement = prepare_insert (db);
  json_array_foreach_element (json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "episodes"), insert_episode, statement);
  sqlite3_finalize (statement);

  return sqlite3_exec (db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK && sqlite3_close (db) == SQLITE_OK ? 0 : 1;
}
